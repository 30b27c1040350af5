// Pictures by libvips. Its calls are variadic, so each that is needed is a small function here.
#ifndef DLALA_CVIPS_H
#define DLALA_CVIPS_H

#include <glib.h>
#include <stddef.h>

/// A picture of libvips; `dlala_vips_free` it.
typedef struct _VipsImage VipsImage;

/// What the header of a picture says; sizes are in pixels, before the picture is turned upright.
typedef struct {
  int width, height, pages, bands, isTurned, isCMYK, hasProfile;
} DlalaVipsHeader;

/// Opens and starts the library, before any other call, and forbids the decoders that are not
/// hardened against hostile files. 0, or -1 when it is not installed.
int dlala_vips_start(const char *name);

/// Reads the header of an encoded picture. 0, or -1 for what is no picture.
int dlala_vips_header(const void *bytes, size_t length, DlalaVipsHeader *header);

/// Decodes a picture at this size, upright, in sRGB or, when it has no more than one colour, in
/// grey, 8 bits deep. A file that is cut short or damaged gives NULL.
VipsImage *dlala_vips_decode(const void *bytes, size_t length, const char *options,
                             const DlalaVipsHeader *header, int width, int height);

/// A smaller picture, in memory.
VipsImage *dlala_vips_resize(VipsImage *image, int width, int height);

/// The first of an animation's frames, which stand below each other.
VipsImage *dlala_vips_frame(VipsImage *image, int height);

/// The mean and the least value of a band, 0…255. 0, or -1.
int dlala_vips_band(VipsImage *image, int band, double *mean, double *least);

/// Removes all metadata but those of an animation, and puts an XMP packet in their place.
void dlala_vips_set_xmp(VipsImage *image, const void *xmp, size_t length);

/// A block of metadata such as XMP; NULL when there is none. It belongs to the picture.
const void *dlala_vips_blob(VipsImage *image, const char *name, size_t *length);

/// A text of the metadata such as `exif-ifd0-Copyright`; NULL when there is none.
const char *dlala_vips_text(VipsImage *image, const char *name);

/// Encodes a picture; `g_free` the result, which is NULL when the format cannot hold it.
void *dlala_vips_jpeg(VipsImage *image, int quality, int isBare, size_t *length);

/// As `dlala_vips_jpeg`.
void *dlala_vips_png(VipsImage *image, int isBare, size_t *length);

/// As `dlala_vips_jpeg`; several pages become an animation.
void *dlala_vips_webp(VipsImage *image, int quality, int isLossless, int isBare, size_t *length);

/// As `dlala_vips_jpeg`; `effort` is from 0, quick, to 9.
void *dlala_vips_avif(VipsImage *image, int quality, int effort, int isBare, size_t *length);

/// Whether the library was built with librsvg, blocked or not.
int dlala_vips_draws(void);

/// Gives this process, for good, so many seconds of a processor and so many bytes of memory; then
/// allows it the decoder of SVG. 0, or -1.
int dlala_vips_confine(unsigned long long seconds, unsigned long long bytes);

/// Draws an SVG document on white, in sRGB, as wide as it may be; NULL when it cannot be drawn.
VipsImage *dlala_vips_draw(const void *bytes, size_t length, int width, int height);

/// The version of the library, such as `8.14.1`.
const char *dlala_vips_version(void);

/// In pixels, and the number of bands.
void dlala_vips_size(VipsImage *image, int *width, int *height, int *bands);

/// Gives a picture back.
void dlala_vips_free(VipsImage *image);

#endif

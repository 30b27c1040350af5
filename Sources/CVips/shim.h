// libvips. Its calls are variadic, so each that is needed is a small inline function here.
#ifndef DLALA_CVIPS_SHIM_H
#define DLALA_CVIPS_SHIM_H

#include <sys/resource.h>
#include <vips/vips.h>

static inline void dlala_vips_hush(const gchar *domain, GLogLevelFlags level, const gchar *message,
                                   gpointer data) {}

/// Starts the library and forbids the decoders that are not hardened against hostile files; its
/// remarks on colour profiles and the like do not reach standard error.
static inline int dlala_vips_start(const char *name) {
  if (vips_init(name) != 0) return -1;
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_block_untrusted_set(1);
  // Of those, AVIF is wanted on the web; only its header is read, by libheif.
  vips_operation_block_set("VipsForeignLoadHeif", 0);
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO, dlala_vips_hush, NULL);
  return 0;
}

/// What the header of a picture says; sizes are in pixels, before the picture is turned upright.
typedef struct {
  int width, height, pages, bands, isTurned, isCMYK, hasProfile;
} DlalaVipsHeader;

/// Reads the header of an encoded picture. 0, or -1 for what is no picture.
static inline int dlala_vips_header(const void *bytes, size_t length, DlalaVipsHeader *header) {
  VipsImage *image = vips_image_new_from_buffer(bytes, length, "", "access",
                                                VIPS_ACCESS_SEQUENTIAL, NULL);
  if (!image) {
    vips_error_clear();
    return -1;
  }
  header->width = vips_image_get_width(image);
  header->height = vips_image_get_height(image);
  header->pages = vips_image_get_n_pages(image);
  header->bands = vips_image_get_bands(image);
  header->isTurned = vips_image_get_orientation_swap(image);
  header->isCMYK = vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  header->hasProfile = vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
  g_object_unref(image);
  return 0;
}

/// Copies a picture into memory, so that it needs nothing of where it came from; takes it over.
static inline VipsImage *dlala_vips_settle(VipsImage *image) {
  VipsImage *copy = vips_image_copy_memory(image);
  g_object_unref(image);
  if (!copy) vips_error_clear();
  return copy;
}

/// Decodes a picture at this size, upright, in sRGB or, when it has no more than one colour, in
/// grey, 8 bits deep. A file that is cut short or damaged gives NULL.
static inline VipsImage *dlala_vips_decode(const void *bytes, size_t length, const char *options,
                                           const DlalaVipsHeader *header, int width, int height) {
  VipsImage *image = NULL;
  // A profile that is named without need would cost a pass over every pixel.
  const int isManaged = header->hasProfile || header->isCMYK;
  const char *fallback = header->isCMYK ? "cmyk" : "srgb";
  const int code =
      isManaged
          ? vips_thumbnail_buffer((void *)bytes, length, &image, width, "height", height, "size",
                                  VIPS_SIZE_FORCE, "option_string", options,
                                  "import_profile", fallback, "export_profile",
                                  "srgb", NULL)
          : vips_thumbnail_buffer((void *)bytes, length, &image, width, "height", height, "size",
                                  VIPS_SIZE_FORCE, "option_string", options, NULL);
  if (code != 0) {
    vips_error_clear();
    return NULL;
  }
  if (!(image = dlala_vips_settle(image))) return NULL;
  const VipsInterpretation space =
      header->bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  VipsImage *plain = NULL, *bytesPerBand = NULL;
  if (vips_colourspace(image, &plain, space, NULL) == 0)
    vips_cast(plain, &bytesPerBand, VIPS_FORMAT_UCHAR, NULL);
  g_object_unref(image);
  if (plain) g_object_unref(plain);
  if (!bytesPerBand) vips_error_clear();
  return bytesPerBand ? dlala_vips_settle(bytesPerBand) : NULL;
}

/// A smaller picture, in memory.
static inline VipsImage *dlala_vips_resize(VipsImage *image, int width, int height) {
  VipsImage *smaller = NULL;
  if (vips_thumbnail_image(image, &smaller, width, "height", height, "size", VIPS_SIZE_FORCE,
                           NULL) != 0) {
    vips_error_clear();
    return NULL;
  }
  return dlala_vips_settle(smaller);
}

/// The first of an animation's frames, which stand below each other.
static inline VipsImage *dlala_vips_frame(VipsImage *image, int height) {
  VipsImage *frame = NULL;
  if (vips_crop(image, &frame, 0, 0, vips_image_get_width(image), height, NULL) != 0) {
    vips_error_clear();
    return NULL;
  }
  if ((frame = dlala_vips_settle(frame))) {
    vips_image_remove(frame, VIPS_META_PAGE_HEIGHT);
    vips_image_remove(frame, VIPS_META_N_PAGES);
  }
  return frame;
}

/// The mean and the least value of a band, 0…255. 0, or -1.
static inline int dlala_vips_band(VipsImage *image, int band, double *mean, double *least) {
  VipsImage *only = NULL;
  if (vips_extract_band(image, &only, band, NULL) != 0) return -1;
  const int code = vips_avg(only, mean, NULL) || vips_min(only, least, NULL) ? -1 : 0;
  g_object_unref(only);
  if (code != 0) vips_error_clear();
  return code;
}

/// Whether a field of the metadata says how an animation runs, which an encoder has to know.
static inline int dlala_vips_is_animation(const char *name) {
  static const char *const names[] = {VIPS_META_PAGE_HEIGHT, VIPS_META_N_PAGES, "delay", "loop",
                                      "gif-delay", "gif-loop"};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(name, names[i]) == 0) return 1;
  return 0;
}

/// Removes all metadata but those of an animation, and puts an XMP packet in their place.
static inline void dlala_vips_set_xmp(VipsImage *image, const void *xmp, size_t length) {
  gchar **names = vips_image_get_fields(image);
  for (int i = 0; names && names[i]; i++)
    if (!dlala_vips_is_animation(names[i])) vips_image_remove(image, names[i]);
  g_strfreev(names);
  if (length > 0) vips_image_set_blob_copy(image, VIPS_META_XMP_NAME, xmp, length);
}

/// A block of metadata such as XMP; NULL when there is none. It belongs to the picture.
static inline const void *dlala_vips_blob(VipsImage *image, const char *name, size_t *length) {
  const void *bytes = NULL;
  if (vips_image_get_typeof(image, name) != VIPS_TYPE_BLOB) return NULL;
  return vips_image_get_blob(image, name, &bytes, length) == 0 ? bytes : NULL;
}

/// A text of the metadata such as `exif-ifd0-Copyright`; NULL when there is none.
static inline const char *dlala_vips_text(VipsImage *image, const char *name) {
  const char *text = NULL;
  if (vips_image_get_typeof(image, name) == 0) return NULL;
  return vips_image_get_string(image, name, &text) == 0 ? text : NULL;
}

/// Encodes a picture; `g_free` the result, which is NULL when the format cannot hold it.
static inline void *dlala_vips_jpeg(VipsImage *image, int quality, int isBare, size_t *length) {
  void *bytes = NULL;
  if (vips_jpegsave_buffer(image, &bytes, length, "Q", quality, "optimize_coding", TRUE, "strip",
                           isBare, NULL) != 0)
    vips_error_clear();
  return bytes;
}

/// As `dlala_vips_jpeg`.
static inline void *dlala_vips_png(VipsImage *image, int isBare, size_t *length) {
  void *bytes = NULL;
  if (vips_pngsave_buffer(image, &bytes, length, "compression", 9, "filter",
                          VIPS_FOREIGN_PNG_FILTER_ALL, "strip", isBare, NULL) != 0)
    vips_error_clear();
  return bytes;
}

/// As `dlala_vips_jpeg`; several pages become an animation.
static inline void *dlala_vips_webp(VipsImage *image, int quality, int isLossless, int isBare,
                                    size_t *length) {
  void *bytes = NULL;
  if (vips_webpsave_buffer(image, &bytes, length, "Q", quality, "lossless", isLossless, "strip",
                           isBare, NULL) != 0)
    vips_error_clear();
  return bytes;
}

/// As `dlala_vips_jpeg`; `effort` is from 0, quick, to 9.
static inline void *dlala_vips_avif(VipsImage *image, int quality, int effort, int isBare,
                                    size_t *length) {
  void *bytes = NULL;
  if (vips_heifsave_buffer(image, &bytes, length, "Q", quality, "effort", effort, "bitdepth", 8,
                           "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "strip", isBare,
                           NULL) != 0)
    vips_error_clear();
  return bytes;
}

/// Whether the library was built with librsvg, blocked or not.
static inline int dlala_vips_draws(void) {
  return vips_type_find("VipsOperation", "svgload_buffer") != 0;
}

/// Gives this process, for good, so many seconds of a processor and so many bytes of memory; then
/// allows it the decoder of SVG.
static inline int dlala_vips_confine(rlim_t seconds, rlim_t bytes) {
  const struct rlimit time = {seconds, seconds}, memory = {bytes, bytes}, none = {0, 0};
  if (setrlimit(RLIMIT_CPU, &time) != 0 || setrlimit(RLIMIT_AS, &memory) != 0 ||
      setrlimit(RLIMIT_CORE, &none) != 0)
    return -1;
  vips_operation_block_set("VipsForeignLoadSvg", 0);
  return 0;
}

/// Draws an SVG document on white, in sRGB, as wide as it may be; NULL when it cannot be drawn.
static inline VipsImage *dlala_vips_draw(const void *bytes, size_t length, int width, int height) {
  VipsImage *natural = NULL, *drawing = NULL, *flat = NULL;
  if (vips_svgload_buffer((void *)bytes, length, &natural, NULL) == 0) {
    const double across = (double)width / vips_image_get_width(natural);
    const double down = (double)height / vips_image_get_height(natural);
    const double white[] = {255, 255, 255};
    VipsArrayDouble *background = vips_array_double_new(white, 3);
    if (vips_svgload_buffer((void *)bytes, length, &drawing, "scale", VIPS_MIN(across, down),
                            NULL) == 0)
      vips_flatten(drawing, &flat, "background", background, NULL);
    vips_area_unref(VIPS_AREA(background));
  }
  if (natural) g_object_unref(natural);
  if (drawing) g_object_unref(drawing);
  if (!flat) vips_error_clear();
  return flat ? dlala_vips_settle(flat) : NULL;
}

#endif

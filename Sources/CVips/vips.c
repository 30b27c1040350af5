// libvips, opened when the first picture is read.
//
// It brings some eighty libraries along, whose loading alone takes longer than a small build; a site
// without photographs, `dlala check` of one, or `dlala --help` needs none of them.
#include "CVips.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <vips/vips.h>

/// The functions that are called, with the types of their declarations.
#define DLALA_VIPS_CALLS(CALL) \
  CALL(vips_area_unref) CALL(vips_array_double_new) CALL(vips_avg) CALL(vips_blob_get_type) \
  CALL(vips_block_untrusted_set) CALL(vips_cache_set_max) CALL(vips_cast) CALL(vips_colourspace) \
  CALL(vips_concurrency_set) CALL(vips_crop) CALL(vips_error_clear) CALL(vips_extract_band) \
  CALL(vips_flatten) CALL(vips_heifsave_buffer) CALL(vips_image_copy_memory) \
  CALL(vips_image_get_bands) CALL(vips_image_get_blob) CALL(vips_image_get_fields) \
  CALL(vips_image_get_height) CALL(vips_image_get_interpretation) CALL(vips_image_get_n_pages) \
  CALL(vips_image_get_orientation_swap) CALL(vips_image_get_string) CALL(vips_image_get_typeof) \
  CALL(vips_image_get_width) CALL(vips_image_new_from_buffer) CALL(vips_image_remove) \
  CALL(vips_image_set_blob_copy) CALL(vips_init) CALL(vips_jpegsave_buffer) CALL(vips_min) \
  CALL(vips_operation_block_set) CALL(vips_pngsave_buffer) CALL(vips_svgload_buffer) \
  CALL(vips_thumbnail_buffer) CALL(vips_thumbnail_image) CALL(vips_type_find) \
  CALL(vips_version_string) CALL(vips_webpsave_buffer) CALL(g_object_unref)

static struct {
#define CALL(name) __typeof__(name) *name;
  DLALA_VIPS_CALLS(CALL)
#undef CALL
} lib;

/// Finds the functions in the library of the version whose declarations were compiled in. 0, or -1
/// when it is not installed.
static int dlala_vips_open(void) {
  const int version = VIPS_LIBRARY_CURRENT - VIPS_LIBRARY_AGE;
  char name[64];
#if defined(__APPLE__)
  snprintf(name, sizeof name, "libvips.%d.dylib", version);
#else
  snprintf(name, sizeof name, "libvips.so.%d", version);
#endif
  // It stays open as long as the program runs.
  void *handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return -1;
#define CALL(name) \
  if (!(lib.name = (__typeof__(name) *)dlsym(handle, #name))) return -1;
  DLALA_VIPS_CALLS(CALL)
#undef CALL
  return 0;
}

/// Remarks on colour profiles and the like do not reach standard error.
static void dlala_vips_hush(const gchar *domain, GLogLevelFlags level, const gchar *message,
                            gpointer data) {}

int dlala_vips_start(const char *name) {
  if (dlala_vips_open() != 0 || lib.vips_init(name) != 0) return -1;
  lib.vips_concurrency_set(1);
  lib.vips_cache_set_max(0);
  lib.vips_block_untrusted_set(1);
  // Of those, AVIF is wanted on the web; only its header is read, by libheif.
  lib.vips_operation_block_set("VipsForeignLoadHeif", 0);
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO, dlala_vips_hush, NULL);
  return 0;
}

int dlala_vips_header(const void *bytes, size_t length, DlalaVipsHeader *header) {
  VipsImage *image = lib.vips_image_new_from_buffer(bytes, length, "", "access",
                                                VIPS_ACCESS_SEQUENTIAL, NULL);
  if (!image) {
    lib.vips_error_clear();
    return -1;
  }
  header->width = lib.vips_image_get_width(image);
  header->height = lib.vips_image_get_height(image);
  header->pages = lib.vips_image_get_n_pages(image);
  header->bands = lib.vips_image_get_bands(image);
  header->isTurned = lib.vips_image_get_orientation_swap(image);
  header->isCMYK = lib.vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  header->hasProfile = lib.vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
  lib.g_object_unref(image);
  return 0;
}

/// Copies a picture into memory, so that it needs nothing of where it came from; takes it over.
static VipsImage *dlala_vips_settle(VipsImage *image) {
  VipsImage *copy = lib.vips_image_copy_memory(image);
  lib.g_object_unref(image);
  if (!copy) lib.vips_error_clear();
  return copy;
}

VipsImage *dlala_vips_decode(const void *bytes, size_t length, const char *options,
                                           const DlalaVipsHeader *header, int width, int height) {
  VipsImage *image = NULL;
  // A profile that is named without need would cost a pass over every pixel.
  const int isManaged = header->hasProfile || header->isCMYK;
  const char *fallback = header->isCMYK ? "cmyk" : "srgb";
  const int code =
      isManaged
          ? lib.vips_thumbnail_buffer((void *)bytes, length, &image, width, "height", height, "size",
                                  VIPS_SIZE_FORCE, "option_string", options,
                                  "import_profile", fallback, "export_profile",
                                  "srgb", NULL)
          : lib.vips_thumbnail_buffer((void *)bytes, length, &image, width, "height", height, "size",
                                  VIPS_SIZE_FORCE, "option_string", options, NULL);
  if (code != 0) {
    lib.vips_error_clear();
    return NULL;
  }
  if (!(image = dlala_vips_settle(image))) return NULL;
  const VipsInterpretation space =
      header->bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  VipsImage *plain = NULL, *bytesPerBand = NULL;
  if (lib.vips_colourspace(image, &plain, space, NULL) == 0)
    lib.vips_cast(plain, &bytesPerBand, VIPS_FORMAT_UCHAR, NULL);
  lib.g_object_unref(image);
  if (plain) lib.g_object_unref(plain);
  if (!bytesPerBand) lib.vips_error_clear();
  return bytesPerBand ? dlala_vips_settle(bytesPerBand) : NULL;
}

VipsImage *dlala_vips_resize(VipsImage *image, int width, int height) {
  VipsImage *smaller = NULL;
  if (lib.vips_thumbnail_image(image, &smaller, width, "height", height, "size", VIPS_SIZE_FORCE,
                           NULL) != 0) {
    lib.vips_error_clear();
    return NULL;
  }
  return dlala_vips_settle(smaller);
}

VipsImage *dlala_vips_frame(VipsImage *image, int height) {
  VipsImage *frame = NULL;
  if (lib.vips_crop(image, &frame, 0, 0, lib.vips_image_get_width(image), height, NULL) != 0) {
    lib.vips_error_clear();
    return NULL;
  }
  if ((frame = dlala_vips_settle(frame))) {
    lib.vips_image_remove(frame, VIPS_META_PAGE_HEIGHT);
    lib.vips_image_remove(frame, VIPS_META_N_PAGES);
  }
  return frame;
}

int dlala_vips_band(VipsImage *image, int band, double *mean, double *least) {
  VipsImage *only = NULL;
  if (lib.vips_extract_band(image, &only, band, NULL) != 0) return -1;
  const int code = lib.vips_avg(only, mean, NULL) || lib.vips_min(only, least, NULL) ? -1 : 0;
  lib.g_object_unref(only);
  if (code != 0) lib.vips_error_clear();
  return code;
}

/// Whether a field of the metadata says how an animation runs, which an encoder has to know.
static int dlala_vips_is_animation(const char *name) {
  static const char *const names[] = {VIPS_META_PAGE_HEIGHT, VIPS_META_N_PAGES, "delay", "loop",
                                      "gif-delay", "gif-loop"};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(name, names[i]) == 0) return 1;
  return 0;
}

void dlala_vips_set_xmp(VipsImage *image, const void *xmp, size_t length) {
  gchar **names = lib.vips_image_get_fields(image);
  for (int i = 0; names && names[i]; i++)
    if (!dlala_vips_is_animation(names[i])) lib.vips_image_remove(image, names[i]);
  g_strfreev(names);
  if (length > 0) lib.vips_image_set_blob_copy(image, VIPS_META_XMP_NAME, xmp, length);
}

const void *dlala_vips_blob(VipsImage *image, const char *name, size_t *length) {
  const void *bytes = NULL;
  if (lib.vips_image_get_typeof(image, name) != lib.vips_blob_get_type()) return NULL;
  return lib.vips_image_get_blob(image, name, &bytes, length) == 0 ? bytes : NULL;
}

const char *dlala_vips_text(VipsImage *image, const char *name) {
  const char *text = NULL;
  if (lib.vips_image_get_typeof(image, name) == 0) return NULL;
  return lib.vips_image_get_string(image, name, &text) == 0 ? text : NULL;
}

void *dlala_vips_jpeg(VipsImage *image, int quality, int isBare, size_t *length) {
  void *bytes = NULL;
  if (lib.vips_jpegsave_buffer(image, &bytes, length, "Q", quality, "optimize_coding", TRUE, "strip",
                           isBare, NULL) != 0)
    lib.vips_error_clear();
  return bytes;
}

void *dlala_vips_png(VipsImage *image, int isBare, size_t *length) {
  void *bytes = NULL;
  if (lib.vips_pngsave_buffer(image, &bytes, length, "compression", 9, "filter",
                          VIPS_FOREIGN_PNG_FILTER_ALL, "strip", isBare, NULL) != 0)
    lib.vips_error_clear();
  return bytes;
}

void *dlala_vips_webp(VipsImage *image, int quality, int isLossless, int isBare,
                                    size_t *length) {
  void *bytes = NULL;
  if (lib.vips_webpsave_buffer(image, &bytes, length, "Q", quality, "lossless", isLossless, "strip",
                           isBare, NULL) != 0)
    lib.vips_error_clear();
  return bytes;
}

void *dlala_vips_avif(VipsImage *image, int quality, int effort, int isBare,
                                    size_t *length) {
  void *bytes = NULL;
  if (lib.vips_heifsave_buffer(image, &bytes, length, "Q", quality, "effort", effort, "bitdepth", 8,
                           "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "strip", isBare,
                           NULL) != 0)
    lib.vips_error_clear();
  return bytes;
}

const char *dlala_vips_version(void) { return lib.vips_version_string(); }

void dlala_vips_size(VipsImage *image, int *width, int *height, int *bands) {
  *width = lib.vips_image_get_width(image);
  *height = lib.vips_image_get_height(image);
  *bands = lib.vips_image_get_bands(image);
}

void dlala_vips_free(VipsImage *image) { lib.g_object_unref(image); }

int dlala_vips_draws(void) { return lib.vips_type_find("VipsOperation", "svgload_buffer") != 0; }

int dlala_vips_confine(unsigned long long seconds, unsigned long long bytes) {
  const struct rlimit time = {seconds, seconds}, memory = {bytes, bytes}, none = {0, 0};
  if (setrlimit(RLIMIT_CPU, &time) != 0 || setrlimit(RLIMIT_AS, &memory) != 0 ||
      setrlimit(RLIMIT_CORE, &none) != 0)
    return -1;
  lib.vips_operation_block_set("VipsForeignLoadSvg", 0);
  return 0;
}

VipsImage *dlala_vips_draw(const void *bytes, size_t length, int width, int height) {
  VipsImage *natural = NULL, *drawing = NULL, *flat = NULL;
  if (lib.vips_svgload_buffer((void *)bytes, length, &natural, NULL) == 0) {
    const double across = (double)width / lib.vips_image_get_width(natural);
    const double down = (double)height / lib.vips_image_get_height(natural);
    const double white[] = {255, 255, 255};
    VipsArrayDouble *background = lib.vips_array_double_new(white, 3);
    if (lib.vips_svgload_buffer((void *)bytes, length, &drawing, "scale", VIPS_MIN(across, down),
                                NULL) == 0)
      lib.vips_flatten(drawing, &flat, "background", background, NULL);
    lib.vips_area_unref(VIPS_AREA(background));
  }
  if (natural) lib.g_object_unref(natural);
  if (drawing) lib.g_object_unref(drawing);
  if (!flat) lib.vips_error_clear();
  return flat ? dlala_vips_settle(flat) : NULL;
}

// libvips. Its calls are variadic, so each that is needed is a small inline function here.
#ifndef DLALA_CVIPS_SHIM_H
#define DLALA_CVIPS_SHIM_H

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

/// Reads the header of an image: its size after the orientation tag is applied. 0, or -1 for a
/// file that is no image.
static inline int dlala_vips_size(const char *path, int *width, int *height) {
  VipsImage *image = vips_image_new_from_file(path, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
  if (!image) {
    vips_error_clear();
    return -1;
  }
  int turned = 0;
  if (vips_image_get_typeof(image, VIPS_META_ORIENTATION) != 0)
    turned = vips_image_get_orientation(image) > 4;
  *width = turned ? vips_image_get_height(image) : vips_image_get_width(image);
  *height = turned ? vips_image_get_width(image) : vips_image_get_height(image);
  g_object_unref(image);
  return 0;
}

#endif

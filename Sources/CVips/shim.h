// libvips. Its calls are variadic, so each that is needed is a small inline function here.
#ifndef DLALA_CVIPS_SHIM_H
#define DLALA_CVIPS_SHIM_H

#include <vips/vips.h>

/// Starts the library and forbids the decoders that are not hardened against hostile files.
static inline int dlala_vips_start(const char *name) {
  if (vips_init(name) != 0) return -1;
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_block_untrusted_set(1);
  return 0;
}

/// Reads the header of an image only. The caller unreferences the image.
static inline VipsImage *dlala_vips_open_header(const char *path) {
  return vips_image_new_from_file(path, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
}

#endif

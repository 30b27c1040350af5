// The declarations of libvips, for CVips. Nothing is linked: CVips opens the library by itself.
#ifndef DLALA_CLIBVIPS_SHIM_H
#define DLALA_CLIBVIPS_SHIM_H

#include <vips/vips.h>

#endif

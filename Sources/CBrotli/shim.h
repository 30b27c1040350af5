// libbrotli: whole files in the format br (RFC 7932).
#ifndef DLALA_CBROTLI_SHIM_H
#define DLALA_CBROTLI_SHIM_H

#include <brotli/decode.h>
#include <brotli/encode.h>

#endif

// The C library of GitHub Flavored Markdown and its extensions, as Debian and Homebrew ship it.
#ifndef DLALA_CCMARKGFM_SHIM_H
#define DLALA_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif

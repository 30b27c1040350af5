#!/bin/sh
# Lays a .gz and, where the program brotli is there, a .br beside every text file of a built site,
# for gzip_static and brotli_static of nginx. usage: docs/hosting/compress.sh site
set -eu
texts() {
  find "$1" -type f -size +600c \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.svg' \
    -o -name '*.xml' -o -name '*.json' -o -name '*.webmanifest' -o -name '*.ics' \) -print0
}
# A build takes away the files that it does not know: these are made anew after each.
texts "$1" | xargs -0 -r gzip -9 -k -f -n
if command -v brotli >/dev/null 2>&1; then
  texts "$1" | xargs -0 -r brotli -q 11 -k -f
fi

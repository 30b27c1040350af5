// zlib: whole files in the format gzip (RFC 1952).
#ifndef DLALA_CZLIB_SHIM_H
#define DLALA_CZLIB_SHIM_H

#include <limits.h>
#include <zlib.h>

/// With this and 15 for the largest window zlib reads and writes gzip's own head and tail. In the
/// head it writes neither a name nor a time.
enum { dlala_gzip_window = 15 + 16 };

/// Gives the number of bytes written to a target of so much room, or 0 when they do not fit.
static inline unsigned long dlala_gzip(const unsigned char *bytes, unsigned long count,
                                       unsigned char *target, unsigned long room) {
  z_stream stream = {0};
  if (count > UINT_MAX || room > UINT_MAX ||
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, dlala_gzip_window, MAX_MEM_LEVEL,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    return 0;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = (unsigned int)count;
  stream.next_out = target;
  stream.avail_out = (unsigned int)room;
  const int code = deflate(&stream, Z_FINISH);
  const unsigned long size = stream.total_out;
  deflateEnd(&stream);
  return code == Z_STREAM_END ? size : 0;
}

/// Fills a target whole with what one gzip file stands for: 1 when it fits exactly, else 0.
static inline int dlala_gunzip(const unsigned char *bytes, unsigned long count,
                               unsigned char *target, unsigned long room) {
  z_stream stream = {0};
  if (count > UINT_MAX || room > UINT_MAX || inflateInit2(&stream, dlala_gzip_window) != Z_OK)
    return 0;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = (unsigned int)count;
  stream.next_out = target;
  stream.avail_out = (unsigned int)room;
  const int code = inflate(&stream, Z_FINISH);
  const int fits = code == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
  inflateEnd(&stream);
  return fits;
}

#endif

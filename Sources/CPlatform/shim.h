// What the operating system offers and Swift's own modules leave out.
#ifndef DLALA_CPLATFORM_SHIM_H
#define DLALA_CPLATFORM_SHIM_H

#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
/// Exchanges two folders in one step: at no moment is either name missing. 0, or -1 with errno.
static inline int dlala_exchange(const char *left, const char *right) {
  const unsigned int exchange = 2; // RENAME_EXCHANGE of linux/fs.h
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}
#else
/// Exchanges two folders in one step: at no moment is either name missing. 0, or -1 with errno.
static inline int dlala_exchange(const char *left, const char *right) {
  return renamex_np(left, right, RENAME_SWAP);
}
#endif

#endif

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>

int dlala_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  const unsigned int exchange = 2; // RENAME_EXCHANGE of linux/fs.h
  return (int)syscall(SYS_renameat2, left_folder, left, right_folder, right, exchange);
}

int dlala_flush(int folder) { return syncfs(folder); }

unsigned long long dlala_mount(int folder) {
#if defined(STATX_MNT_ID)
  struct statx facts;
  if (statx(folder, "", AT_EMPTY_PATH, STATX_MNT_ID, &facts) == 0 && (facts.stx_mask & STATX_MNT_ID))
    return facts.stx_mnt_id;
#endif
  struct stat status;
  return fstat(folder, &status) == 0 ? status.st_dev : 0;
}

int dlala_has_attributes(int folder) {
  char names[4096];
  const ssize_t length = flistxattr(folder, names, sizeof names);
  if (length < 0) return errno == ERANGE;
  for (const char *name = names; name < names + length; name += strlen(name) + 1)
    // The label of SELinux comes from the folder around it, as this one's did.
    if (strcmp(name, "security.selinux") != 0) return 1;
  return 0;
}

int dlala_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}
#else
int dlala_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  return renameatx_np(left_folder, left, right_folder, right, RENAME_SWAP);
}

int dlala_flush(int folder) {
  // Writing begins with sync; the last command waits until the drive has all of it.
  sync();
  return fcntl(folder, F_FULLFSYNC) == -1 ? -1 : 0;
}

unsigned long long dlala_mount(int folder) {
  struct stat status;
  return fstat(folder, &status) == 0 ? (unsigned long long)status.st_dev : 0;
}

int dlala_has_attributes(int folder) { return flistxattr(folder, NULL, 0, 0) > 0; }

int dlala_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}
#endif

int dlala_spawn(const char *path, char *const *arguments, char *const *environment,
                const char *folder, int input, int output, int errors) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none;
  pid_t child = -1;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return -1;
  }
  sigemptyset(&none);
  // A thread that dispatches work lets no signal through, and a program would inherit that.
  const int fails =
      posix_spawn_file_actions_adddup2(&actions, input, 0) != 0 ||
      posix_spawn_file_actions_adddup2(&actions, output, 1) != 0 ||
      posix_spawn_file_actions_adddup2(&actions, errors, 2) != 0 ||
      (folder && posix_spawn_file_actions_addchdir_np(&actions, folder) != 0) ||
      posix_spawnattr_setsigmask(&attributes, &none) != 0 ||
      posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK) != 0 ||
      posix_spawn(&child, path, &actions, &attributes, arguments, environment) != 0;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return fails ? -1 : (int)child;
}

int dlala_has_ended(int child) {
  siginfo_t info = {0};
  return waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo != 0;
}

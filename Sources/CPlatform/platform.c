#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CPlatform.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>

int dlala_exchange(const char *left, const char *right) {
  const unsigned int exchange = 2; // RENAME_EXCHANGE of linux/fs.h
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}

int dlala_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}
#else
int dlala_exchange(const char *left, const char *right) {
  return renamex_np(left, right, RENAME_SWAP);
}

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

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/wait.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <time.h>
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

// Signals by which this program ends. What it started is in groups of its own, so neither the
// terminal nor who ends this program reaches that.
static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
enum { ending_count = sizeof endings / sizeof *endings, group_count = 1024, starting = -1 };

// The groups of started programs; 0 where there is none.
static atomic_int groups[group_count];
static atomic_int is_ending;

// Calls nothing but what a handler may call (signal-safety(7)).
static void end_groups(int number) {
  const int code = errno;
  atomic_store(&is_ending, 1);
  for (int place = 0; place < group_count; place++) {
    int group = atomic_load(&groups[place]);
    // Another thread is just starting one; it lets no such signal through, so it goes on meanwhile.
    for (int turn = 0; group == starting && turn < 1000; turn++) {
      const struct timespec millisecond = {0, 1000000};
      nanosleep(&millisecond, NULL);
      group = atomic_load(&groups[place]);
    }
    if (group > 0) kill(-group, SIGKILL);
  }
  errno = code;
  // The handler is taken back already: when it is left, the signal ends this program as ever.
  raise(number);
}

static void watch_endings(void) {
  for (int place = 0; place < ending_count; place++) {
    struct sigaction action;
    // What is ignored (nohup) or handled stays so.
    if (sigaction(endings[place], NULL, &action) != 0 || action.sa_flags & SA_SIGINFO ||
        action.sa_handler != SIG_DFL)
      continue;
    action.sa_handler = end_groups;
    action.sa_flags = SA_RESETHAND;
    sigfillset(&action.sa_mask);
    sigaction(endings[place], &action, NULL);
  }
}

static atomic_int *free_place(void) {
  for (int place = 0; place < group_count; place++) {
    int none = 0;
    if (atomic_compare_exchange_strong(&groups[place], &none, starting)) return &groups[place];
  }
  return NULL;
}

void dlala_forget(int child) {
  for (int place = 0; place < group_count; place++) {
    int group = child;
    if (atomic_compare_exchange_strong(&groups[place], &group, 0)) return;
  }
}

static int start(const char *path, char *const *arguments, char *const *environment,
                 const char *folder, int input, int output, int errors);

int dlala_spawn(const char *path, char *const *arguments, char *const *environment,
                const char *folder, int input, int output, int errors) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  sigset_t ends, before;
  pthread_once(&once, watch_endings);
  sigemptyset(&ends);
  for (int place = 0; place < ending_count; place++) sigaddset(&ends, endings[place]);
  // A signal between the start and the note of it would leave the program behind.
  pthread_sigmask(SIG_BLOCK, &ends, &before);
  atomic_int *const place = free_place();
  int child = -1;
  if (place) {
    if (!atomic_load(&is_ending))
      child = start(path, arguments, environment, folder, input, output, errors);
    atomic_store(place, child > 0 ? child : 0);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return child;
}

static int start(const char *path, char *const *arguments, char *const *environment,
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

static void *wait_for_end(void *lock) {
  pthread_mutex_lock(lock);
  pthread_mutex_unlock(lock);
  return NULL;
}

int dlala_spare_threads(int most) {
  enum { limit = 1024 };
  pthread_t threads[limit];
  pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  int count = 0;
  pthread_mutex_lock(&lock);
  while (count < most && count < limit &&
         pthread_create(&threads[count], NULL, wait_for_end, &lock) == 0)
    count++;
  pthread_mutex_unlock(&lock);
  for (int place = 0; place < count; place++) pthread_join(threads[place], NULL);
  return count;
}

struct work {
  void (*run)(void *context);
  void *context;
};

static void *run_work(void *work) {
  const struct work *const what = work;
  what->run(what->context);
  return NULL;
}

int dlala_run_apart(void (*run)(void *context), void *context, unsigned long stack) {
  struct work work = {run, context};
  pthread_attr_t attributes;
  pthread_t thread;
  int code = pthread_attr_init(&attributes);
  if (code != 0) return code;
  code = pthread_attr_setstacksize(&attributes, stack);
  if (code == 0) code = pthread_create(&thread, &attributes, run_work, &work);
  pthread_attr_destroy(&attributes);
  if (code == 0) pthread_join(thread, NULL);
  return code;
}

// mimalloc's own, where the program is linked with it: programs of tests are not.
extern void mi_collect(_Bool force) __attribute__((weak));

void dlala_return_memory(void) {
  if (mi_collect) mi_collect(1);
}

// What the operating system offers and Swift's own modules leave out.
//
// No header of the system is included here: Swift would read it a second time, with other
// definitions before it than its own modules have, and refuse the two as different.
#ifndef DLALA_CPLATFORM_H
#define DLALA_CPLATFORM_H

/// Exchanges two folders, each named in an open folder, in one step: at no moment is either name
/// missing. 0, or -1 with errno.
int dlala_exchange(int left_folder, const char *left, int right_folder, const char *right);

/// Waits until all that was written to the file system of an open folder is on the disk. 0, or -1
/// with errno.
int dlala_flush(int folder);

/// The number of the mount that an open folder lies on; of its device where mounts have none.
unsigned long long dlala_mount(int folder);

/// Whether an open folder has attributes beside owner and mode, such as a list of access rights.
int dlala_has_attributes(int folder);

/// A pipe that programs started meanwhile do not inherit. 0, or -1 with errno.
int dlala_pipe(int *reading, int *writing);

/// Starts a program in a group of its own, with three open files; `folder` may be NULL. Gives its
/// number, or -1. A signal that ends this program (SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE) ends
/// the groups of all that it started first.
int dlala_spawn(const char *path, char *const *arguments, char *const *environment,
                const char *folder, int input, int output, int errors);

/// Whether a program has ended, 0 or 1; what is left of it stays until it is waited for.
int dlala_has_ended(int child);

/// Says that a started program's group is ended; to be called before it is waited for.
void dlala_forget(int child);

/// How many threads the system lets this program have beside those that it has, `most` at most.
int dlala_spare_threads(int most);

/// Runs work on a thread with a stack of so many bytes, and waits for its end. 0, or the error for which
/// there is no such thread; then nothing was run.
int dlala_run_apart(void (*work)(void *context), void *context, unsigned long stack);

/// Gives the memory that this thread has freed back to the system, where the allocator keeps it.
void dlala_return_memory(void);

#endif

// One question to a web server by libcurl. Its calls are variadic, so what is needed is one function here.
#ifndef DLALA_CCURL_H
#define DLALA_CCURL_H

#include <stddef.h>

/// Whether an address may be asked: 4 or 16 bytes as they stand in a packet, and the port.
typedef int (*DlalaJudge)(void *context, const unsigned char *address, size_t length, int port);

/// What is asked, and within which bounds.
typedef struct {
  const char *url;
  /// Header lines besides libcurl's own, each whole; NULL ends them.
  const char *const *headers;
  const char *agent;
  /// Whether only the header is asked for.
  int isHead;
  long milliseconds;
  long connectMilliseconds;
  /// So many bytes of the body are taken; more end the transfer.
  size_t limit;
  /// So many bytes of headers are taken.
  size_t headerLimit;
  DlalaJudge judge;
  void *context;
} DlalaQuestion;

/// How it ended.
typedef enum {
  DLALA_ANSWERED,
  /// The address was refused by the judge.
  DLALA_REFUSED,
  DLALA_UNKNOWN_HOST,
  DLALA_UNREACHABLE,
  DLALA_TIMED_OUT,
  DLALA_TOO_LARGE,
  DLALA_NOT_TRUSTED,
  DLALA_NO_HTTP,
  DLALA_NO_LIBRARY,
  DLALA_FAILED
} DlalaEnd;

/// What came back; `dlala_answer_free` it.
typedef struct {
  long status;
  /// Where the answer leads on; NULL where it does not.
  char *location;
  char *type;
  char *body;
  size_t length;
  /// The library's own words, where it failed.
  char words[256];
} DlalaAnswer;

/// Asks once, following nothing. The library is opened by the first call.
DlalaEnd dlala_ask(const DlalaQuestion *question, DlalaAnswer *answer);

/// Frees what an answer holds.
void dlala_answer_free(DlalaAnswer *answer);

#endif

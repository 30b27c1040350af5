// libcurl, opened when the first address is asked.
//
// It brings libraries of security and of other protocols along, whose loading takes longer than the program
// takes to start; only few commands ask anybody.
#include "CCurl.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// The header hides some of them behind macros that check types.
#undef curl_easy_setopt
#undef curl_easy_getinfo

#define DLALA_CURL_CALLS(CALL) \
  CALL(curl_easy_cleanup) CALL(curl_easy_getinfo) CALL(curl_easy_init) CALL(curl_easy_perform) \
  CALL(curl_easy_setopt) CALL(curl_global_init) CALL(curl_slist_append) CALL(curl_slist_free_all)

static struct {
#define CALL(name) __typeof__(name) *name;
  DLALA_CURL_CALLS(CALL)
#undef CALL
  int isOpen;
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void dlala_curl_open(void) {
#if defined(__APPLE__)
  const char *const names[] = {"libcurl.4.dylib", NULL};
#else
  // The second is the one that git brings along.
  const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", NULL};
#endif
  void *handle = NULL;
  for (int i = 0; names[i] && !handle; i++) handle = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return;
#define CALL(name) \
  if (!(lib.name = (__typeof__(name) *)dlsym(handle, #name))) return;
  DLALA_CURL_CALLS(CALL)
#undef CALL
  lib.isOpen = lib.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

typedef struct {
  const DlalaQuestion *question;
  DlalaAnswer *answer;
  size_t headers;
  int isRefused, isTooLarge;
} Work;

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  Work *work = context;
  size_t length = size * count;
  if (length > work->question->limit - work->answer->length) {
    work->isTooLarge = 1;
    return 0;
  }
  char *body = realloc(work->answer->body, work->answer->length + length + 1);
  if (!body) return 0;
  memcpy(body + work->answer->length, bytes, length);
  work->answer->body = body;
  work->answer->length += length;
  return length;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  Work *work = context;
  size_t length = size * count;
  if (length > work->question->headerLimit - work->headers) {
    work->isTooLarge = 1;
    return 0;
  }
  work->headers += length;
  return length;
}

// Called with the address that the name was resolved to, before it is connected to: a name that leads to
// another address next time is judged then.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  (void)purpose;
  Work *work = context;
  int isAllowed = 0;
  if (address->family == AF_INET) {
    const struct sockaddr_in *in = (const struct sockaddr_in *)&address->addr;
    isAllowed = work->question->judge(
      work->question->context, (const unsigned char *)&in->sin_addr, 4, ntohs(in->sin_port));
  } else if (address->family == AF_INET6) {
    const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)&address->addr;
    isAllowed = work->question->judge(
      work->question->context, (const unsigned char *)&in->sin6_addr, 16, ntohs(in->sin6_port));
  }
  if (!isAllowed) {
    work->isRefused = 1;
    return CURL_SOCKET_BAD;
  }
  curl_socket_t result = socket(address->family, address->socktype, address->protocol);
  // Programs that are started meanwhile do not get it.
  if (result != CURL_SOCKET_BAD) fcntl(result, F_SETFD, FD_CLOEXEC);
  return result;
}

static DlalaEnd end_of(CURLcode code, const Work *work) {
  if (work->isTooLarge) return DLALA_TOO_LARGE;
  switch (code) {
    case CURLE_OK: return DLALA_ANSWERED;
    case CURLE_COULDNT_RESOLVE_HOST: return DLALA_UNKNOWN_HOST;
    case CURLE_OPERATION_TIMEDOUT: return DLALA_TIMED_OUT;
    case CURLE_FILESIZE_EXCEEDED: return DLALA_TOO_LARGE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS: return DLALA_NOT_TRUSTED;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
    case CURLE_GOT_NOTHING: return DLALA_NO_HTTP;
    case CURLE_COULDNT_CONNECT: return work->isRefused ? DLALA_REFUSED : DLALA_UNREACHABLE;
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR: return DLALA_UNREACHABLE;
    default: return work->isRefused ? DLALA_REFUSED : DLALA_FAILED;
  }
}

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

DlalaEnd dlala_ask(const DlalaQuestion *question, DlalaAnswer *answer) {
  memset(answer, 0, sizeof *answer);
  pthread_once(&once, dlala_curl_open);
  if (!lib.isOpen) return DLALA_NO_LIBRARY;
  CURL *curl = lib.curl_easy_init();
  if (!curl) return DLALA_FAILED;
  Work work = {question, answer, 0, 0, 0};
  struct curl_slist *headers = NULL;
  for (size_t i = 0; question->headers && question->headers[i]; i++)
    headers = lib.curl_slist_append(headers, question->headers[i]);
  char words[CURL_ERROR_SIZE] = "";
#define SET(option, value) lib.curl_easy_setopt(curl, option, value)
  SET(CURLOPT_URL, question->url);
  SET(CURLOPT_ERRORBUFFER, words);
  SET(CURLOPT_NOSIGNAL, 1L);
  // Neither the environment nor a file of the user's decides whom is asked.
  SET(CURLOPT_PROXY, "");
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  // Each step is asked anew, and so judged anew.
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_NOBODY, question->isHead ? 1L : 0L);
  SET(CURLOPT_USERAGENT, question->agent);
  SET(CURLOPT_HTTPHEADER, headers);
  SET(CURLOPT_ACCEPT_ENCODING, NULL);
  SET(CURLOPT_TIMEOUT_MS, question->milliseconds);
  SET(CURLOPT_CONNECTTIMEOUT_MS, question->connectMilliseconds);
  SET(CURLOPT_FORBID_REUSE, 1L);
  SET(CURLOPT_FRESH_CONNECT, 1L);
  SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)question->limit);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, &work);
  SET(CURLOPT_HEADERFUNCTION, take_header);
  SET(CURLOPT_HEADERDATA, &work);
  SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
  SET(CURLOPT_OPENSOCKETDATA, &work);
#undef SET
  CURLcode code = lib.curl_easy_perform(curl);
  char *location = NULL, *type = NULL;
  lib.curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer->status);
  lib.curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &location);
  lib.curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
  answer->location = copy(location);
  answer->type = copy(type);
  snprintf(answer->words, sizeof answer->words, "%s", words);
  lib.curl_slist_free_all(headers);
  lib.curl_easy_cleanup(curl);
  return end_of(code, &work);
}

void dlala_answer_free(DlalaAnswer *answer) {
  free(answer->location);
  free(answer->type);
  free(answer->body);
  memset(answer, 0, sizeof *answer);
}

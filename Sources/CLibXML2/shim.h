// libxml2: the writer, the reader and the schema validator.
#ifndef DLALA_CLIBXML2_SHIM_H
#define DLALA_CLIBXML2_SHIM_H

// Where libxml2 is built with ICU, `encoding.h` draws ICU's headers in, whose types then clash with
// those of Foundation's own ICU in a Swift file that imports both. Nothing here passes such a type.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

/// Takes one mistake that libxml2 found; the message is valid during the call only.
typedef void (*dlala_xml_report)(void *context, int line, const char *message);

/// Where mistakes go. The error's own type changed between 2.9 and 2.12, so Swift never sees it.
struct dlala_xml_sink {
  dlala_xml_report report;
  void *context;
};

static inline void dlala_xml_forward(void *sink, const xmlError *error) {
  const struct dlala_xml_sink *to = (const struct dlala_xml_sink *)sink;
  if (to == NULL || to->report == NULL || error == NULL) return;
  to->report(to->context, error->line, error->message == NULL ? "" : error->message);
}

/// Sends this thread's mistakes to a sink, or drops them without one; standard error stays clean.
static inline void dlala_xml_send_errors(struct dlala_xml_sink *sink) {
  xmlSetStructuredErrorFunc(sink, (xmlStructuredErrorFunc)dlala_xml_forward);
}

/// Prepares the library once for all threads, and keeps it off the network.
static inline void dlala_xml_start(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader);
}

/// `xmlFree` is a variable of the library, which Swift's concurrency rules do not allow.
static inline void dlala_xml_free(void *memory) { xmlFree(memory); }

#endif

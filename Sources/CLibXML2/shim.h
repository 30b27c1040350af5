// libxml2: the writer, the schema validator and the HTML reader.
#ifndef DLALA_CLIBXML2_SHIM_H
#define DLALA_CLIBXML2_SHIM_H

#include <libxml/xmlwriter.h>
#include <libxml/xmlschemas.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#endif

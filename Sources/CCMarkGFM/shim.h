// The C library of GitHub Flavored Markdown and its extensions, as Debian and Homebrew ship it.
#ifndef DLALA_CCMARKGFM_SHIM_H
#define DLALA_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <stdlib.h>
#include <string.h>

/// What a node is: one closed list for the library's constants and its extensions' variables.
enum dlala_kind {
  DLALA_OTHER, DLALA_DOCUMENT, DLALA_BLOCK_QUOTE, DLALA_LIST, DLALA_ITEM, DLALA_TASK_ITEM,
  DLALA_CODE_BLOCK, DLALA_HTML_BLOCK, DLALA_PARAGRAPH, DLALA_HEADING, DLALA_THEMATIC_BREAK,
  DLALA_FOOTNOTE_DEFINITION, DLALA_TEXT, DLALA_SOFT_BREAK, DLALA_LINE_BREAK, DLALA_CODE,
  DLALA_HTML_INLINE, DLALA_EMPHASIS, DLALA_STRONG, DLALA_LINK, DLALA_IMAGE,
  DLALA_FOOTNOTE_REFERENCE, DLALA_TABLE, DLALA_TABLE_ROW, DLALA_TABLE_CELL, DLALA_STRIKETHROUGH
};

static inline int dlala_node_kind(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
  case CMARK_NODE_DOCUMENT: return DLALA_DOCUMENT;
  case CMARK_NODE_BLOCK_QUOTE: return DLALA_BLOCK_QUOTE;
  case CMARK_NODE_LIST: return DLALA_LIST;
  // Of the extensions only that of task lists makes items its own.
  case CMARK_NODE_ITEM:
    return cmark_node_get_syntax_extension(node) ? DLALA_TASK_ITEM : DLALA_ITEM;
  case CMARK_NODE_CODE_BLOCK: return DLALA_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return DLALA_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return DLALA_PARAGRAPH;
  case CMARK_NODE_HEADING: return DLALA_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return DLALA_THEMATIC_BREAK;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return DLALA_FOOTNOTE_DEFINITION;
  case CMARK_NODE_TEXT: return DLALA_TEXT;
  case CMARK_NODE_SOFTBREAK: return DLALA_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return DLALA_LINE_BREAK;
  case CMARK_NODE_CODE: return DLALA_CODE;
  case CMARK_NODE_HTML_INLINE: return DLALA_HTML_INLINE;
  case CMARK_NODE_EMPH: return DLALA_EMPHASIS;
  case CMARK_NODE_STRONG: return DLALA_STRONG;
  case CMARK_NODE_LINK: return DLALA_LINK;
  case CMARK_NODE_IMAGE: return DLALA_IMAGE;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return DLALA_FOOTNOTE_REFERENCE;
  default: break;
  }
  // The extensions' node types have no public names: their type strings tell them, each by one of
  // its letters.
  const char *name = cmark_node_get_type_string(node);
  if (name && strncmp(name, "table", 5) == 0) {
    if (name[5] == 0) return DLALA_TABLE;
    return name[6] == 'c' ? DLALA_TABLE_CELL : DLALA_TABLE_ROW;
  }
  return name && name[0] == 's' ? DLALA_STRIKETHROUGH : DLALA_OTHER;
}

/// The alignment of a table's column: 'l', 'c', 'r' or 0.
static inline unsigned char dlala_column_alignment(cmark_node *table, int column) {
  if (column < 0 || column >= cmark_gfm_extensions_get_table_columns(table)) return 0;
  return cmark_gfm_extensions_get_table_alignments(table)[column];
}

static inline void dlala_free_text(char *text) { free(text); }

#endif

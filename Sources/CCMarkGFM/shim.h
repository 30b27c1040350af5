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

/// Signs that stand before what the parser is to take as it is told: bytes that are no text.
enum {
  DLALA_ADDRESS = 1, DLALA_ADDRESS_END = 2,
  // Before a run of `*` or `~`: what it may do.
  DLALA_OPENS = 3, DLALA_CLOSES = 4, DLALA_OPENS_OR_CLOSES = 5
};

static inline cmark_node *dlala_address_at_sign(cmark_inline_parser *inlines) {
  if (cmark_inline_parser_in_bracket(inlines, 0) || cmark_inline_parser_in_bracket(inlines, 1))
    return NULL;
  int start = cmark_inline_parser_get_offset(inlines) + 1, end = start;
  while (cmark_inline_parser_peek_at(inlines, end) > DLALA_OPENS_OR_CLOSES) end++;
  if (end == start || cmark_inline_parser_peek_at(inlines, end) != DLALA_ADDRESS_END) return NULL;
  const char scheme[] = "http://";
  size_t length = (size_t)(end - start), before = sizeof scheme - 1;
  char *url = malloc(before + length + 1);
  if (!url) return NULL;
  memcpy(url, scheme, before);
  for (int i = start; i < end; i++)
    url[before + (size_t)(i - start)] = (char)cmark_inline_parser_peek_at(inlines, i);
  url[before + length] = 0;
  char *shown = url + before;
  cmark_node *link = cmark_node_new(CMARK_NODE_LINK), *text = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(text, shown);
  cmark_node_set_url(link, strstr(shown, "://") ? shown : url);
  cmark_node_append_child(link, text);
  free(url);
  cmark_inline_parser_set_offset(inlines, end + 1);
  return link;
}

static inline cmark_node *dlala_run_at_sign(cmark_inline_parser *inlines, unsigned char sign) {
  int start = cmark_inline_parser_get_offset(inlines) + 1, end = start;
  unsigned char mark = cmark_inline_parser_peek_at(inlines, start);
  if (mark != '*' && mark != '~') return NULL;
  while (cmark_inline_parser_peek_at(inlines, end) == mark) end++;
  size_t length = (size_t)(end - start);
  char *run = malloc(length + 1);
  if (!run) return NULL;
  memset(run, mark, length);
  run[length] = 0;
  cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(text, run);
  free(run);
  cmark_inline_parser_set_offset(inlines, end);
  cmark_inline_parser_push_delimiter(
      inlines, mark, sign != DLALA_CLOSES, sign != DLALA_OPENS, text);
  return text;
}

static inline cmark_node *dlala_match_sign(
    cmark_syntax_extension *extension, cmark_parser *parser, cmark_node *parent,
    unsigned char sign, cmark_inline_parser *inlines) {
  (void)extension, (void)parser, (void)parent;
  if (sign == DLALA_ADDRESS) return dlala_address_at_sign(inlines);
  if (sign < DLALA_OPENS || sign > DLALA_OPENS_OR_CLOSES) return NULL;
  return dlala_run_at_sign(inlines, sign);
}

/// An extension that obeys the signs; it lives as long as the program.
static inline cmark_syntax_extension *dlala_new_sign_extension(void) {
  cmark_syntax_extension *extension = cmark_syntax_extension_new("signs");
  cmark_mem *memory = cmark_get_default_mem_allocator();
  cmark_llist *signs = NULL;
  for (size_t sign = DLALA_ADDRESS; sign <= DLALA_OPENS_OR_CLOSES; sign++)
    signs = cmark_llist_append(memory, signs, (void *)sign);
  cmark_syntax_extension_set_special_inline_chars(extension, signs);
  cmark_syntax_extension_set_match_inline_func(extension, dlala_match_sign);
  // Marks beside a sign see what stands behind it.
  cmark_syntax_extension_set_emphasis(extension, 1);
  return extension;
}

static inline void dlala_clean(
    cmark_node *node, const char *(*get)(cmark_node *), int (*set)(cmark_node *, const char *)) {
  const char *text = get(node);
  if (!text) return;
  size_t plain = 0;
  while ((unsigned char)text[plain] > DLALA_OPENS_OR_CLOSES) plain++;
  if (!text[plain]) return;
  char *copy = strdup(text);
  if (!copy) return;
  char *end = copy;
  for (const char *here = text; *here; here++)
    if ((unsigned char)*here > DLALA_OPENS_OR_CLOSES) *end++ = *here;
  *end = 0;
  set(node, copy);
  free(copy);
}

/// Cuts a text of the tree off behind some bytes.
static inline void dlala_cut(cmark_node *node, size_t count) {
  const char *text = cmark_node_get_literal(node);
  char *copy = text ? strndup(text, count) : NULL;
  if (!copy) return;
  cmark_node_set_literal(node, copy);
  free(copy);
}

/// Takes a node and all below it out of the tree.
static inline void dlala_remove(cmark_node *node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

/// Takes all signs out of a tree: in code, addresses and HTML they mean nothing.
static inline void dlala_clean_tree(cmark_node *root) {
  cmark_iter *iterator = cmark_iter_new(root);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node(iterator);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LINK: case CMARK_NODE_IMAGE:
      dlala_clean(node, cmark_node_get_url, cmark_node_set_url);
      dlala_clean(node, cmark_node_get_title, cmark_node_set_title);
      break;
    case CMARK_NODE_CODE_BLOCK:
      dlala_clean(node, cmark_node_get_fence_info, cmark_node_set_fence_info);
      dlala_clean(node, cmark_node_get_literal, cmark_node_set_literal);
      break;
    case CMARK_NODE_TEXT: case CMARK_NODE_CODE: case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_HTML_BLOCK:
      dlala_clean(node, cmark_node_get_literal, cmark_node_set_literal);
      break;
    default: break;
    }
  }
  cmark_iter_free(iterator);
}

#endif

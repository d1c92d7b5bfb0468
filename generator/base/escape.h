/*
 * One function for each place that text can stand in. Each appends s to
 * out, written so that the reader of that place gets back exactly s. There
 * is no other way from content to output than through these.
 */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "base/buf.h"

/* HTML text and double- or single-quoted attribute values: & < > " ' ` =. */
void escape_html(struct buf *out, struct str s);

/* XML text and attributes; characters that XML 1.0 forbids become U+FFFD. */
void escape_xml(struct buf *out, struct str s);

/* A path in a URL: everything but unreserved characters and "/" is
 * percent-encoded (RFC 3986). */
void escape_url_path(struct buf *out, struct str s);

/* A value in a URL's query: "/" is encoded too. */
void escape_url_arg(struct buf *out, struct str s);

/* A JSON string with its quotes (RFC 8259); also safe inside <script>. */
void escape_json(struct buf *out, struct str s);

/* A CSV field (RFC 4180) for separator sep, quoted where needed, guarded
 * against formulas: a cell that a spreadsheet would compute gets a "'". */
void escape_csv(struct buf *out, struct str s, char sep);

#endif

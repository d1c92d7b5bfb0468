/*
 * UTF-8 as RFC 3629 defines it: what is valid, and which characters have no
 * place in published text (controls, bidirectional overrides).
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

/* Offset of the first byte that is no valid UTF-8 (overlong forms,
 * surrogates and values past U+10FFFF included), or s.len. */
size_t utf8_check(struct str s);

/* The character at the start of s (valid UTF-8, not empty) and its length
 * in bytes in *len. */
uint32_t utf8_next(struct str s, size_t *len);

/* Number of characters in valid UTF-8. */
size_t utf8_count(struct str s);

/* Bytes of printable ASCII that s begins with. */
size_t utf8_plain(struct str s);

/* True for characters that show nothing and can mislead: C0 controls other
 * than tab, LF and CR, C1, DEL, U+200B–F, U+202A–E, U+2060–9, U+FEFF, tags. */
bool utf8_is_invisible(uint32_t c);

#endif

/*
 * Content trees written out in examples: "--- PATH" opens a file, the lines
 * below are its text. "--- PATH -> X" is a symlink. Bytes that no text file
 * can show are written ‹EF BB BF›. Header-only, as tree.h.
 */
#ifndef TESTS_SPEC_TREE_TEXT_H
#define TESTS_SPEC_TREE_TEXT_H

#include <stdlib.h>

#include "tree.h"

/* The next line of text, which is moved behind it. */
static struct str take_line(struct str *text)
{
	size_t n = str_find(*text, '\n');
	struct str line = str_make(text->ptr, n);

	*text = str_skip(*text, n < text->len ? n + 1 : n);
	return line;
}

/* "‹EF BB BF›" becomes three bytes. */
static void add_bytes(struct buf *out, struct str line)
{
	while (line.len > 0) {
		if (!str_starts(line, "\xe2\x80\xb9")) {
			buf_addch(out, line.ptr[0]);
			line = str_skip(line, 1);
			continue;
		}
		line = str_skip(line, 3);
		while (!str_starts(line, "\xe2\x80\xba")) {
			char *end;

			buf_addch(out, (char)strtoul(line.ptr, &end, 16));
			line = str_trim(str_skip(
				line, (size_t)(end - line.ptr)));
		}
		line = str_skip(line, 3);
	}
}

/* "--- PATH" or "--- PATH -> TARGET". */
static struct tree_file *open_file(struct tree *t, struct str heading)
{
	static const char arrow[] = " -> ";
	const char *path = arena_strdup(&t->arena, heading);
	char *link = strstr(path, arrow);
	struct tree_file *f;

	if (link)
		*link = '\0';
	f = tree_add(t, path);
	f->special = link != NULL;
	return f;
}

/* All files of an example; what stands before the first is left alone. */
static void read_tree(struct tree *t, struct str text)
{
	struct tree_file *f = NULL;

	while (text.len > 0) {
		struct str line = take_line(&text);

		if (str_starts(line, "--- ")) {
			f = open_file(t, str_skip(line, 4));
		} else if (f) {
			add_bytes(&f->text, line);
			buf_addch(&f->text, '\n');
		}
	}
}

#endif

/*
 * The runner behind spec.h: reads a spec file, runs each example, prints
 * TAP with the line of each example, and shows both sides where they differ.
 */
#include "spec.h"

#include <stdio.h>
#include <stdlib.h>

#define FENCE "````````````````````````````````"
#define MAX_FILE (4U << 20)

static int count, failed;

static void read_file(struct buf *out, const char *path)
{
	char chunk[4096];
	size_t n;
	FILE *f = fopen(path, "rb");

	if (!f) {
		perror(path);
		exit(2);
	}
	while ((n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		buf_add(out, chunk, n);
	fclose(f);
}

void spec_findings(struct buf *out, struct diag *d)
{
	char *text = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&text, &len);

	if (!f)
		BUG("open_memstream");
	diag_print(d, f);
	fclose(f);
	buf_add(out, text, len);
	free(text);
}

void spec_findings_short(struct buf *out, struct diag *d)
{
	diag_sort(d);
	for (size_t i = 0; i < d->n; i++) {
		const struct diag_item *item = &d->item[i];

		buf_addf(out, "%u:%u %s %s: %s\n", item->place.line,
			 item->place.column,
			 diag_level_name(item->level), item->code, item->text);
	}
}

/* "→" in an example stands for a tab. */
static void add_line(struct buf *out, struct str line)
{
	static const char arrow[] = "\xe2\x86\x92";

	while (line.len > 0) {
		if (str_starts(line, arrow)) {
			buf_addch(out, '\t');
			line = str_skip(line, 3);
		} else {
			buf_addch(out, line.ptr[0]);
			line = str_skip(line, 1);
		}
	}
	buf_addch(out, '\n');
}

static void comment(const char *label, struct str text)
{
	printf("# %s:\n", label);
	while (text.len > 0) {
		size_t n = str_find(text, '\n');

		printf("#   " STR_FMT "\n", STR_ARG(str_make(text.ptr, n)));
		text = str_skip(text, n < text.len ? n + 1 : n);
	}
}

static void run_example(struct buf *part, struct str title, int line)
{
	struct buf got = BUF_INIT(MAX_FILE);

	spec_run(&got, buf_str(&part[0]));
	if (got.len && got.ptr[got.len - 1] != '\n')
		buf_addch(&got, '\n');
	count++;
	if (str_equal(buf_str(&got), buf_str(&part[1]))) {
		printf("ok %d - line %d" STR_FMT "\n", count, line,
		       STR_ARG(title));
	} else {
		failed++;
		printf("not ok %d - line %d" STR_FMT "\n", count, line,
		       STR_ARG(title));
		comment("input", buf_str(&part[0]));
		comment("expected", buf_str(&part[1]));
		comment("got", buf_str(&got));
	}
	buf_release(&got);
}

static struct str next_line(struct str *text)
{
	size_t n = str_find(*text, '\n');
	struct str line = str_make(text->ptr, n);

	*text = str_skip(*text, n < text->len ? n + 1 : n);
	return line;
}

static void run_file(struct str text)
{
	struct buf part[2] = { BUF_INIT(MAX_FILE), BUF_INIT(MAX_FILE) };
	struct str title = { "", 0 };
	int state = -1, line = 0, start = 0;

	while (text.len > 0) {
		struct str l = next_line(&text);

		line++;
		if (state < 0 && str_starts(l, FENCE " example")) {
			title = str_skip(l, sizeof(FENCE " example") - 1);
			start = line;
			state = 0;
		} else if (state >= 0 && str_is(l, FENCE)) {
			run_example(part, title, start);
			buf_clear(&part[0]);
			buf_clear(&part[1]);
			state = -1;
		} else if (state == 0 && str_is(l, ".")) {
			state = 1;
		} else if (state >= 0) {
			add_line(&part[state], l);
		}
	}
	buf_release(&part[0]);
	buf_release(&part[1]);
}

int main(int argc, char **argv)
{
	struct buf file = BUF_INIT(MAX_FILE);

	if (argc != 2) {
		fprintf(stderr, "usage: %s FILE.txt\n", argv[0]);
		return 2;
	}
	read_file(&file, argv[1]);
	run_file(buf_str(&file));
	buf_release(&file);
	printf("1..%d\n", count);
	return failed > 0;
}

/*
 * The long form of a manifest; see manifest.h. A line an entry: its kind,
 * hash, size, time and inode in hexadecimal, and its path; "#" and the label,
 * where there is one; the last line has the hash of all lines before it.
 * Knows no disk.
 */
#include "base/file.h"
#include "base/hash.h"
#include "output/manifest.h"

#define HEADER "kinerja-catatan 1\n"
#define N_NUMBER 4

static void add_hex(struct buf *out, uint64_t value, char end)
{
	char text[18];
	size_t at = sizeof(text);

	text[--at] = end;
	do
		text[--at] = "0123456789abcdef"[value & 15];
	while (value >>= 4);
	buf_add(out, text + at, sizeof(text) - at);
}

static void write_entry(struct buf *out, const struct manifest_entry *e)
{
	buf_addch(out, (char)e->kind);
	add_hex(out, e->hash, ' ');
	add_hex(out, e->stamp.size, ' ');
	add_hex(out, (uint64_t)e->stamp.mtime, ' ');
	add_hex(out, e->stamp.ino, ' ');
	buf_adds(out, e->path);
	buf_addch(out, '\n');
}

void manifest_write_note(struct buf *out, const struct manifest *m)
{
	size_t start = out->len;

	buf_adds(out, HEADER);
	for (size_t i = 0; i < m->n; i++)
		write_entry(out, &m->entry[i]);
	if (m->label)
		buf_addf(out, "#%s\n", m->label);
	buf_addf(out, "=%016llx\n", (unsigned long long)hash_bytes(
			 str_skip(buf_str(out), start)));
}

/* The value of a digit, or -1. */
static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Take a number and the byte behind it. */
static int take_hex(uint64_t *out, struct str *text)
{
	for (*out = 0; text->len; *text = str_skip(*text, 1)) {
		int digit = hex_digit(text->ptr[0]);

		if (digit < 0)
			break;
		*out = *out << 4 | (uint64_t)digit;
	}
	if (!text->len || text->ptr[0] != ' ')
		return -1;
	*text = str_skip(*text, 1);
	return 0;
}

static bool is_kind(char c)
{
	return c == MANIFEST_FILE || c == MANIFEST_OTHERS ||
	       c == MANIFEST_FOLDER;
}

static int parse_entry(struct manifest *m, struct str line)
{
	uint64_t number[N_NUMBER];
	struct manifest_entry *e;
	char kind = line.len ? line.ptr[0] : '\0';

	if (kind == '#')
		m->label = arena_strdup(&m->arena, str_skip(line, 1));
	if (!is_kind(kind))
		return kind == '#' ? 0 : -1;
	line = str_skip(line, 1);
	for (size_t i = 0; i < N_NUMBER; i++)
		if (take_hex(&number[i], &line) < 0)
			return -1;
	e = manifest_add(m, arena_strdup(&m->arena, line),
			 (enum manifest_kind)kind);
	if (!file_path_is_plain(e->path) && strcmp(e->path, ".") != 0)
		return -1;
	e->hash = number[0];
	e->stamp.size = number[1];
	e->stamp.mtime = (int64_t)number[2];
	e->stamp.ino = number[3];
	return 0;
}

/* The text without its last line, where that line is right. */
static int check_sum(struct str *text)
{
	struct buf line = BUF_INIT(20);
	int result = -1;

	if (text->len < 18)
		return -1;
	text->len -= 18;
	buf_addf(&line, "=%016llx\n", (unsigned long long)hash_bytes(*text));
	if (str_equal(buf_str(&line), str_make(text->ptr + text->len, 18)))
		result = 0;
	buf_release(&line);
	return result;
}

int manifest_parse_note(struct manifest *m, struct str text)
{
	if (!str_starts(text, HEADER) || check_sum(&text) < 0)
		return -1;
	text = str_skip(text, sizeof(HEADER) - 1);
	while (text.len > 0) {
		size_t n = str_find(text, '\n');

		if (n == text.len || parse_entry(m, str_make(text.ptr, n)) < 0)
			return -1;
		text = str_skip(text, n + 1);
	}
	return 0;
}

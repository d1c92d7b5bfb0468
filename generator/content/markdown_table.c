/*
 * Finding tables and cutting rows into cells; see markdown_table.h.
 */
#include "content/markdown_table.h"

/* A row without blanks and pipes at its ends. */
static struct str trim_row(struct str line)
{
	struct str s = str_trim(line);

	if (str_starts(s, "|"))
		s = str_skip(s, 1);
	if (str_ends(s, "|") && !str_ends(s, "\\|"))
		s.len--;
	return s;
}

/* Cut the first cell off *row (from trim_row); row->ptr is NULL after the
 * last. A pipe ends a cell unless a backslash stands before it. */
static struct str cut_cell(struct str *row)
{
	struct str cell = *row;
	size_t n = 0;

	while (n < cell.len && (cell.ptr[n] != '|' ||
				(n > 0 && cell.ptr[n - 1] == '\\')))
		n++;
	*row = n < cell.len ? str_skip(cell, n + 1) : str_make(NULL, 0);
	return str_trim(str_make(cell.ptr, n));
}

static size_t count_cells(struct str line)
{
	struct str row = trim_row(line);
	size_t n = 0;

	while (row.ptr) {
		(void)cut_cell(&row);
		n++;
	}
	return n;
}

/* ":--", "---" or "--:"? */
static bool is_delimiter_cell(struct str cell)
{
	if (str_starts(cell, ":"))
		cell = str_skip(cell, 1);
	if (str_ends(cell, ":"))
		cell.len--;
	for (size_t i = 0; i < cell.len; i++)
		if (cell.ptr[i] != '-')
			return false;
	return cell.len > 0;
}

static bool is_delimiter_row(struct str line)
{
	struct str row = trim_row(line);

	if (str_find(line, '|') == line.len)
		return false;
	while (row.ptr)
		if (!is_delimiter_cell(cut_cell(&row)))
			return false;
	return true;
}

static struct place place_of(const struct markdown_lines *lines, struct str s)
{
	return markdown_lines_place(lines, (size_t)(s.ptr - lines->text.ptr));
}

/* May the delimiter row line[at] follow line[at - 1] as its header? */
static bool begins_table(const struct markdown_lines *lines,
			 const struct str *line, size_t at, struct diag *d)
{
	size_t columns = count_cells(line[at]);
	size_t header = count_cells(line[at - 1]);

	if (columns > LIMIT_MARKDOWN_COLUMNS) {
		diag_error(d, place_of(lines, line[at]), "K131",
			   "tabel ini %zu kolom, lebih dari batas %d; bagi "
			   "menjadi beberapa tabel", columns,
			   LIMIT_MARKDOWN_COLUMNS);
		return false;
	}
	if (columns != header)
		diag_warning(d, place_of(lines, line[at]), "K132",
			     "baris pemisah ini %zu kolom, padahal baris di "
			     "atasnya %zu, sehingga tidak menjadi tabel; "
			     "samakan jumlah kolomnya", columns, header);
	return columns == header;
}

static void read_alignment(struct markdown_table *t, struct str line)
{
	struct str row = trim_row(line);

	while (row.ptr) {
		struct str cell = cut_cell(&row);

		t->right[t->columns++] = str_ends(cell, ":") &&
					 !str_starts(cell, ":");
	}
}

/* The text of a cell: each "\|" reads as "|". */
static void read_cell(struct markdown_leaf *leaf, struct arena *a,
		      const struct markdown_lines *lines, struct str cell)
{
	size_t n = 0;

	markdown_leaf_init(leaf, a, cell.len);
	while (n + 1 < cell.len) {
		if (cell.ptr[n] == '\\' && cell.ptr[n + 1] == '|') {
			markdown_leaf_add(leaf, a, lines,
					  str_make(cell.ptr, n));
			cell = str_skip(cell, n + 1);
			n = 0;
		}
		n++;
	}
	markdown_leaf_add(leaf, a, lines, cell);
}

static void read_row(struct markdown_table *t, struct arena *a,
		     const struct markdown_lines *lines, struct str line,
		     struct diag *d)
{
	struct markdown_row *row = ARENA_PUSH(a, t->row, t->n);
	struct str rest = trim_row(line);

	row->cell = arena_calloc(a, t->columns, sizeof(*row->cell));
	while (rest.ptr && row->n < t->columns) {
		struct str cell = cut_cell(&rest);

		read_cell(&row->cell[row->n++].leaf, a, lines, cell);
	}
	if (row->n < t->columns && (row->n > 1 || row->cell[0].leaf.len))
		diag_warning(d, place_of(lines, line), "K134",
			     "baris ini %zu sel, padahal tabelnya %zu kolom, "
			     "sehingga sisanya tampil kosong; tambah selnya, "
			     "atau tulis tanda \"|\" yang kurang", row->n,
			     t->columns);
	if (rest.ptr)
		diag_warning(d, place_of(lines, rest), "K130",
			     "baris ini %zu sel, padahal tabelnya %zu kolom, "
			     "sehingga sel mulai dari sini tidak tampil; "
			     "hapus sel yang lebih", count_cells(line),
			     t->columns);
}

/* Lines that look like rows of a table, and none that makes them one. */
static void check_missing(const struct markdown_lines *lines,
			  const struct str *line, size_t n, struct diag *d)
{
	size_t cells = n > 1 ? count_cells(line[0]) : 0;

	if (cells < 2)
		return;
	for (size_t i = 0; i < n; i++)
		if (!str_starts(str_trim(line[i]), "|") ||
		    !str_ends(str_trim(line[i]), "|") ||
		    count_cells(line[i]) != cells || is_delimiter_row(line[i]))
			return;
	diag_warning(d, place_of(lines, line[1]), "K135",
		     "baris-baris ini tidak menjadi tabel karena baris "
		     "pemisah belum ada; sisipkan baris seperti |---|---| di "
		     "bawah baris judulnya");
}

struct markdown_table *markdown_table_read(struct arena *a,
					   const struct markdown_lines *lines,
					   const struct str *line, size_t n,
					   struct diag *d)
{
	struct markdown_table *t;
	size_t at = 1;

	while (at < n && !(is_delimiter_row(line[at]) &&
			   begins_table(lines, line, at, d)))
		at++;
	if (at >= n) {
		check_missing(lines, line, n, d);
		return NULL;
	}
	t = arena_alloc(a, sizeof(*t));
	t->before = at - 1;
	read_alignment(t, line[at]);
	read_row(t, a, lines, line[at - 1], d);
	for (size_t i = at + 1; i < n; i++)
		read_row(t, a, lines, line[i], d);
	return t;
}

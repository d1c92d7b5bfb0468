/*
 * Putting parts together; see join.h. A part is not trusted to be whole: who
 * carries folders from machine to machine loses files.
 */
#include "join.h"

#include <errno.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/text.h"
#include "output/tree.h"
#include "related.h"

#define HEADER "kinerja-bagian 1\n"
#define SAME_LENGTH (sizeof("isi \n") - 1 + 2 * (size_t)DIGEST_SIZE)
#define PIECE (1U << 16)

bool part_has(const struct build_options *o, const struct project *p,
	      const struct job *j)
{
	const struct unit *u = j->unit;
	size_t number = 0;	/* of what belongs to all */

	if (o->parts <= 1)
		return true;
	if (j->part)
		u = NULL;	/* the search index is joined in one place */
	else if (!u && j->riwayat)
		u = j->riwayat->unit;
	if (u)
		number = related_index(&p->site, u);
	else if (j->riwayat)
		number = hash_bytes(str_from(j->riwayat->slug)) %
			 (size_t)o->parts;
	return number % (size_t)o->parts == (size_t)o->part - 1;
}

static void add_hex(struct buf *out, const struct digest *d)
{
	for (size_t i = 0; i < DIGEST_SIZE; i++)
		buf_addf(out, "%02x", d->byte[i]);
}

int part_mark(struct output *out, const struct build_options *o,
	      const struct digest *same, size_t files, struct diag *d)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	int result;

	buf_addf(&text, HEADER "bagian %d\ndari %d\nberkas %zu\nisi ", o->part,
		 o->parts, files);
	add_hex(&text, same);
	buf_addch(&text, '\n');
	result = output_write(out, PART_NAME, buf_str(&text), d);
	buf_release(&text);
	return result;
}

/* What PART_NAME says. */
struct part {
	const char *name;	/* of its folder */
	size_t part;
	size_t parts;
	size_t files;
	struct str same;
};

struct joiner {
	struct arena arena;
	const char *from;
	int root;
	struct part *part;
	size_t n;
	struct output *out;
	size_t pages;
	size_t bytes;
	size_t files;		/* of the part being read … */
	const char *name;	/* … from the folder of this name */
	struct diag *diag;
};

static int reject(struct joiner *x, const char *name, const char *code,
		  const char *text)
{
	return diag_error(x->diag, place_file(arena_strf(
				  &x->arena, "%s/%s", x->from, name)),
			  code, "%s", text_get(text));
}

static int not_a_part(struct joiner *x, const char *name)
{
	return reject(x, name, "K516",
		      N_("bagian ini tidak utuh: berkasnya hilang atau "
			 "rusak; buat dan salin lagi seluruhnya"));
}

/* "NAME NUMBER\n", up to 9 digits. */
static bool take_number(size_t *out, struct str *rest, const char *name)
{
	size_t n = strlen(name), digits = 0;

	if (!str_starts(*rest, name))
		return false;
	*rest = str_skip(*rest, n);
	for (*out = 0; digits < rest->len && digits < 9 &&
	     rest->ptr[digits] >= '0' && rest->ptr[digits] <= '9'; digits++)
		*out = *out * 10 + (size_t)(rest->ptr[digits] - '0');
	if (digits == 0 || digits == rest->len || rest->ptr[digits] != '\n')
		return false;
	*rest = str_skip(*rest, digits + 1);
	return true;
}

static bool read_mark(struct part *p, struct str text)
{
	if (!str_starts(text, HEADER))
		return false;
	text = str_skip(text, sizeof(HEADER) - 1);
	if (!take_number(&p->part, &text, "bagian ") ||
	    !take_number(&p->parts, &text, "dari ") ||
	    !take_number(&p->files, &text, "berkas ") ||
	    !str_starts(text, "isi ") || text.len != SAME_LENGTH)
		return false;
	p->same = text;
	return p->part >= 1 && p->part <= p->parts;
}

static int open_part(struct joiner *x, const char *name)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	struct part *p = ARENA_PUSH(&x->arena, x->part, x->n);
	const char *path = arena_strf(&x->arena, "%s/" PART_NAME, name);
	int result = 0;

	p->name = name;
	if (file_read(x->root, path, &text) != 1 ||
	    !read_mark(p, arena_str(&x->arena, buf_str(&text))))
		result = not_a_part(x, name);
	buf_release(&text);
	return result;
}

static int open_parts(struct joiner *x)
{
	struct source_entry *entry;
	size_t n;

	x->root = file_open_root(x->from);
	if (x->root < 0 ||
	    file_list(x->root, "", &x->arena, &entry, &n) != 1)
		return diag_environment(x->diag, place_file(x->from), "K094",
					"folder tidak dapat dibuka: %s",
					file_reason(errno));
	for (size_t i = 0; i < n; i++)
		if (entry[i].kind == SOURCE_FOLDER &&
		    open_part(x, entry[i].name) < 0)
			return -1;
	return 0;
}

/* As many as there are to be, each once, all of one site. */
static int check_parts(struct joiner *x)
{
	bool *seen;

	if (x->n == 0)
		return diag_error(x->diag, place_file(x->from), "K515",
				  "di folder ini tidak ada bagian situs; "
				  "letakkan di dalamnya satu folder untuk "
				  "setiap bagian");
	seen = arena_calloc(&x->arena, x->part->parts + 1,
			    sizeof(*seen));
	for (size_t i = 0; i < x->n; i++) {
		const struct part *p = &x->part[i];

		if (p->parts != x->part->parts ||
		    !str_equal(p->same, x->part->same) || seen[p->part])
			return reject(x, p->name, "K515",
				      N_("bagian ini dari isi, tema, atau "
					 "versi yang lain, atau ada dua kali; "
					 "buat semua bagian dari kiriman yang "
					 "sama"));
		seen[p->part] = true;
	}
	if (x->n == x->part->parts)
		return 0;
	return diag_error(x->diag, place_file(x->from), "K515",
			  "hanya ada %zu dari %zu bagian; tambahkan yang "
			  "kurang", x->n, x->part->parts);
}

static int copy_bytes(struct joiner *x, int fd, const char *path)
{
	struct output_file *f = output_open(x->out, path);
	char bytes[PIECE];
	ssize_t n;

	while ((n = read(fd, bytes, sizeof(bytes))) > 0) {
		output_add(f, str_make(bytes, (size_t)n));
		x->bytes += (size_t)n;
	}
	if (output_close(f, x->diag) < 0)
		return -1;
	return n < 0 ? not_a_part(x, x->name) : 0;
}

/* Hidden files are not of the site; they are what the build keeps in it. */
static int copy_file(void *ctx, const char *path)
{
	struct joiner *x = ctx;
	size_t size;
	int fd, result;

	if (path[0] == '.' || !strcmp(path, PART_NAME))
		return 0;
	fd = file_open(x->root, arena_strf(&x->arena, "%s/%s", x->name,
					   path), &size);
	if (fd < 0)
		return not_a_part(x, x->name);
	result = copy_bytes(x, fd, path);
	close(fd);
	x->files++;
	x->pages += str_ends(str_from(path), ".html");
	return result;
}

static int copy_part(struct joiner *x, const struct part *p)
{
	struct tree_visitor v = { x, copy_file, NULL, NULL };
	int folder = tree_open(x->root, p->name);
	int result;

	x->name = p->name;
	x->files = 0;
	if (folder < 0)
		return not_a_part(x, p->name);
	result = tree_walk(folder, &v);
	close(folder);
	if (result == 0 && x->files != p->files)
		result = not_a_part(x, p->name);
	return result;
}

static int join(struct joiner *x, const char *out,
		struct build_result *result)
{
	struct output_count count;

	if (open_parts(x) < 0 || check_parts(x) < 0)
		return -1;
	x->out = output_begin(out, x->diag);
	if (!x->out)
		return -1;
	for (size_t i = 0; i < x->n; i++)
		if (copy_part(x, &x->part[i]) < 0) {
			output_abort(x->out);
			return -1;
		}
	if (output_publish(x->out, &count, x->diag) < 0)
		return -1;
	result->pages = x->pages;
	result->bytes = x->bytes;
	result->written = count.written;
	result->kept = count.kept;
	result->removed = count.removed;
	return 0;
}

int join_parts(const char *from, const char *out,
	       struct build_result *result, struct diag *d)
{
	struct joiner x = { .from = from, .root = -1, .diag = d };
	struct build_result none = { .pages = 0 };
	int code;

	*result = none;
	code = join(&x, out, result);
	if (x.root >= 0)
		close(x.root);
	arena_release(&x.arena);
	return code;
}

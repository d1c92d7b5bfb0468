/*
 * Opening files and taking their fields; see loader.h. Knows no file kind.
 */
#include "content/loader.h"

#include "base/limits.h"
#include "base/utf8.h"

void loader_init(struct loader *l, const struct schema_set *schemas,
		 struct arena *a, struct source *src, struct diag *d)
{
	struct loader empty = {
		.arena = a, .source = src, .diag = d, .schemas = schemas,
		.scratch = ARENA_INIT, .text = BUF_INIT(LIMIT_JSON)
	};

	*l = empty;
}

void loader_release(struct loader *l)
{
	arena_release(&l->scratch);
	buf_release(&l->text);
}

void *loader_room(struct loader *l, const cJSON *list, size_t size)
{
	size_t n = 0;

	for (const cJSON *i = list ? list->child : NULL; i; i = i->next)
		n++;
	return arena_calloc(l->arena, n, size);
}

const char *loader_path(struct loader *l, const char *folder,
			const char *name)
{
	return arena_strf(l->arena, "%s%s%s", folder, *folder ? "/" : "",
			  name);
}

int loader_open(struct loader *l, const char *path, const char *schema)
{
	int got;

	arena_rewind(&l->scratch);
	buf_clear(&l->text);
	got = source_read(l->source, &l->text, path, l->diag);
	if (got <= 0)
		return got;
	if (json_parse(&l->json, &l->scratch, path, buf_str(&l->text),
		       l->diag) < 0)
		return -1;
	if (schema_check(schema_find(l->schemas, schema), &l->json) < 0)
		return -1;
	return 1;
}

void loader_close(struct loader *l)
{
	json_release(&l->json);
}

/* CRLF becomes LF, so that the same text gives the same site. */
static struct str unix_lines(struct arena *a, struct str s)
{
	char *copy = arena_alloc(a, s.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != '\r' || i + 1 == s.len ||
		    s.ptr[i + 1] != '\n')
			copy[n++] = s.ptr[i];
	return str_make(copy, n);
}

void loader_naskah(struct loader *l, struct naskah *out, const char *path)
{
	struct buf text = BUF_INIT(LIMIT_MARKDOWN);
	size_t bad;

	if (source_read(l->source, &text, path, l->diag) > 0) {
		bad = utf8_check(buf_str(&text));
		if (bad < text.len)
			diag_error(l->diag,
				   place_at(path, buf_str(&text), bad),
				   "K056", "byte ke-%zu bukan UTF-8; simpan "
				   "berkas ini sebagai UTF-8", bad + 1);
		out->ada = bad == text.len;
		out->path = path;
		if (out->ada)
			out->teks = unix_lines(l->arena, buf_str(&text));
	}
	buf_release(&text);
}

struct place loader_place(const struct loader *l, const cJSON *item)
{
	return json_place(&l->json, item);
}

static void check_visible(struct loader *l, const cJSON *item)
{
	struct str all = str_from(item->valuestring);
	struct str s = str_skip(all, utf8_plain(all));
	size_t len;

	for (; s.len > 0; s = str_skip(s, len)) {
		uint32_t c = utf8_next(s, &len);
		size_t before = (size_t)(s.ptr - all.ptr);

		if (!utf8_is_invisible(c))
			continue;
		diag_error(l->diag, loader_place(l, item), "K057",
			   "huruf ke-%u teks ini adalah U+%04X, yang tidak "
			   "terlihat dan dapat mengelabui pembaca; hapus",
			   (unsigned)utf8_count(str_make(all.ptr, before)) + 1,
			   (unsigned)c);
		return;
	}
}

const char *loader_copy(struct loader *l, const cJSON *item)
{
	if (!item || !cJSON_IsString(item))
		return NULL;
	check_visible(l, item);
	return arena_strdup(l->arena, str_from(item->valuestring));
}

const char *loader_text(struct loader *l, const cJSON *object,
			const char *key)
{
	return loader_copy(l, json_get(object, key));
}

static void check_repeated(struct loader *l, const cJSON *list,
			   const cJSON *item)
{
	for (const cJSON *i = list->child; i != item; i = i->next) {
		if (strcmp(i->valuestring, item->valuestring) != 0)
			continue;
		diag_error(l->diag, loader_place(l, item), "K062",
			   "\"%s\" sudah ada dalam daftar ini; hapus salah "
			   "satu", item->valuestring);
		return;
	}
}

size_t loader_list(struct loader *l, const char ***out, const cJSON *object,
		   const char *key)
{
	const cJSON *list = json_get(object, key);
	size_t n = 0;

	*out = NULL;
	for (const cJSON *i = list ? list->child : NULL; i; i = i->next) {
		check_repeated(l, list, i);
		*ARENA_PUSH(l->arena, *out, n) = loader_copy(l, i);
	}
	return n;
}

struct nilai loader_number(const struct loader *l, const cJSON *item)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };
	struct decimal d;

	if (!item || !cJSON_IsNumber(item))
		return none;
	if (decimal_parse(&d, json_literal(&l->json, item)) != DECIMAL_OK)
		BUG("a number that json_rules.c let pass");
	return nilai_angka(d);
}

int loader_int(const struct loader *l, const cJSON *object, const char *key,
	       int otherwise)
{
	struct nilai n = loader_number(l, json_get(object, key));

	if (!nilai_ada(n))
		return otherwise;
	return (int)decimal_round(n.angka, 0).coef;
}

struct date loader_date(const cJSON *object, const char *key)
{
	const cJSON *item = json_get(object, key);
	struct date d = { 0, 0, 0 };

	if (item && !date_parse(&d, str_from(item->valuestring)))
		BUG("a date that its schema let pass");
	return d;
}

bool loader_true(const cJSON *object, const char *key)
{
	const cJSON *item = json_get(object, key);

	return item && cJSON_IsTrue(item);
}

int loader_choice(const cJSON *object, const char *key,
		  const char *const *names, int otherwise)
{
	const cJSON *item = json_get(object, key);

	for (int i = 0; item && names[i]; i++)
		if (strcmp(item->valuestring, names[i]) == 0)
			return i;
	if (item)
		BUG("a choice that its schema let pass");
	return otherwise;
}

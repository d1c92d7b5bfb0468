/*
 * What is wrong with a value, in words: what was found, what is expected,
 * and how to write it. Knows the schema's titles and examples, no file kind.
 */
#include "content/schema_check.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"
#include "content/angka.h"
#include "content/typed.h"

#define SHOWN 60	/* bytes of a value shown in a message */
#define LISTED 24	/* names listed where none is near */

/* What a value is called in a message: its key, or its schema's title. */
static const char *subject(const struct check *c)
{
	if (c->item->string)
		return arena_strf(c->json->arena, "\"%s\"", c->item->string);
	return c->node->title ? c->node->title : text_get("nilai ini");
}

/* A text as it is shown: quoted, and cut at a whole character. */
static const char *shown(const struct check *c, const char *text)
{
	size_t len = strlen(text);
	size_t n = len < SHOWN ? len : SHOWN;

	while (n < len && ((unsigned char)text[n] & 0xC0) == 0x80)
		n--;
	return arena_strf(c->json->arena, "\"%.*s%s\"", (int)n, text,
			  n < len ? "…" : "");
}

static void list_names(struct buf *out, const char *const *name, size_t n)
{
	for (size_t i = 0; i < n && i < LISTED; i++)
		buf_addf(out, "%s%s", i ? ", " : "", name[i]);
	if (n > LISTED)
		buf_adds(out, ", …");
}

/* "; mungkin maksudnya …" with the nearest name, or all of them. */
static void suggest(struct buf *out, const char *wanted,
		    const char *const *name, size_t n)
{
	struct nearest near;

	nearest_init(&near, str_from(wanted));
	for (size_t i = 0; i < n; i++)
		nearest_offer(&near, str_from(name[i]));
	if (near.best.ptr) {
		buf_addf(out, text_get("mungkin maksudnya \"%.*s\""),
			 STR_ARG(near.best));
		return;
	}
	buf_adds(out, text_get("yang dikenal di sini: "));
	list_names(out, name, n);
}

int schema_fail_unknown(const struct check *c)
{
	const struct schema_node *n = c->node;
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);
	const char **name = NULL;
	size_t n_name = 0;

	for (size_t i = 0; i < n->n_property; i++)
		if (n->property[i].key)
			*ARENA_PUSH(c->json->arena, name, n_name) =
				n->property[i].key;
	if (n_name > 0)
		suggest(&advice, c->item->string, name, n_name);
	else
		buf_adds(&advice, n->description ? n->description
						 : text_get("hapus"));
	diag_error(c->json->diag, json_key_place(c->json, c->item), "K020",
		   "kunci %s tidak dikenal; %s",
		   shown(c, c->item->string), advice.ptr);
	buf_release(&advice);
	return -1;
}

int schema_fail_missing(const struct check *c,
			const struct schema_property *p)
{
	const char *title = p->node->title ? p->node->title : p->key;

	return diag_error(c->json->diag, json_place(c->json, c->item), "K024",
			  "kunci \"%s\" belum ada; tambahkan (%s)", p->key,
			  title);
}

/* What a set of types is called, and how a value of it is written. */
static const char *type_wanted(unsigned types)
{
	if ((types & JSON_NUMBER) && (types & JSON_STRING))
		return text_get("angka, atau predikat dalam tanda kutip");
	if (types & JSON_NUMBER)
		return text_get("angka, tanpa tanda kutip");
	if (types & JSON_STRING)
		return types & JSON_ARRAY ? text_get("teks atau daftar") :
					    text_get("teks dalam tanda kutip");
	if (types & JSON_BOOL)
		return text_get("true atau false, tanpa tanda kutip");
	if (types & JSON_ARRAY)
		return text_get("daftar, diapit [ dan ]");
	if (types & JSON_OBJECT)
		return text_get("objek, diapit { dan }");
	return "null";
}

static const char *type_found(const struct check *c)
{
	switch (json_type_of(c->item)) {
	case JSON_STRING:
		return arena_strf(c->json->arena, text_get("teks %s"),
				  shown(c, c->item->valuestring));
	case JSON_NUMBER:
		return arena_strf(c->json->arena, text_get("angka %.*s"),
				  STR_ARG(json_literal(c->json, c->item)));
	case JSON_BOOL:
		return cJSON_IsTrue(c->item) ? "true" : "false";
	case JSON_ARRAY:
		return text_get("daftar");
	case JSON_OBJECT:
		return text_get("objek");
	default:
		return "null";
	}
}

int schema_fail_type(const struct check *c)
{
	unsigned types = c->node->types;
	const char *example = c->node->example;

	if (cJSON_IsString(c->item) && (types & JSON_NUMBER))
		return typed_number(c->json, c->item, types & JSON_NULL);
	return diag_error(c->json->diag, json_place(c->json, c->item), "K023",
			  "%s harus %s, tetapi ditemukan %s%s%s", subject(c),
			  type_wanted(types), type_found(c),
			  example ? text_get("; tulis seperti ") : "",
			  example ? example : "");
}

int schema_fail_choice(const struct check *c)
{
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);

	suggest(&advice, c->item->valuestring,
		(const char *const *)c->node->choice, c->node->n_choice);
	diag_error(c->json->diag, json_place(c->json, c->item), "K025",
		   "%s berisi %s, yang bukan pilihan; %s", subject(c),
		   shown(c, c->item->valuestring), advice.ptr);
	buf_release(&advice);
	return -1;
}

int schema_fail_whole(const struct check *c)
{
	if (angka_is_grouped(json_literal(c->json, c->item)))
		return typed_grouped(c->json, c->item, "K033");
	return diag_error(c->json->diag, json_place(c->json, c->item), "K033",
			  "%s harus bilangan bulat, tetapi ditemukan %.*s",
			  subject(c), STR_ARG(json_literal(c->json, c->item)));
}

static void add_bounds(struct buf *out, const struct schema_node *n)
{
	if (n->minimum) {
		buf_adds(out, text_get("paling kecil "));
		decimal_write(out, *n->minimum);
	}
	if (n->minimum && n->maximum)
		buf_adds(out, ", ");
	if (n->maximum) {
		buf_adds(out, text_get("paling besar "));
		decimal_write(out, *n->maximum);
	}
}

int schema_fail_range(const struct check *c)
{
	struct buf bounds = BUF_INIT(LIMIT_MESSAGE);

	add_bounds(&bounds, c->node);
	diag_error(c->json->diag, json_place(c->json, c->item), "K026",
		   "%s berisi %.*s, di luar batas; %s", subject(c),
		   STR_ARG(json_literal(c->json, c->item)), bounds.ptr);
	buf_release(&bounds);
	return -1;
}

int schema_fail_length(const struct check *c, size_t length)
{
	struct place at = json_place(c->json, c->item);

	if (c->node->types & JSON_NUMBER)
		return typed_number(c->json, c->item,
				    c->node->types & JSON_NULL);
	if (length < c->node->min_length)
		return diag_error(c->json->diag, at, "K027",
				  "%s berisi teks kosong; isi, atau hapus "
				  "kuncinya bila memang tidak ada",
				  subject(c));
	return diag_error(c->json->diag, at, "K028",
			  "%s berisi %zu huruf, padahal paling banyak %zu; "
			  "pendekkan",
			  subject(c), length, c->node->max_length);
}

int schema_fail_pattern(const struct check *c)
{
	const char *example = c->node->example;

	return diag_error(c->json->diag, json_place(c->json, c->item), "K029",
			  "%s berisi %s, yang bentuknya tidak cocok; tulis "
			  "seperti %s", subject(c),
			  shown(c, c->item->valuestring),
			  example ? example : text_get("contoh di skema"));
}

int schema_fail_date(const struct check *c)
{
	return diag_error(c->json->diag, json_place(c->json, c->item), "K030",
			  "%s berisi %s, yang bukan tanggal; tulis "
			  "tahun-bulan-hari seperti \"2025-02-14\"",
			  subject(c), shown(c, c->item->valuestring));
}

int schema_fail_uri(const struct check *c)
{
	return diag_error(c->json->diag, json_place(c->json, c->item), "K031",
			  "%s berisi %s, yang bukan alamat; tulis lengkap "
			  "dan tanpa spasi, seperti \"https://contoh.go.id/\"",
			  subject(c), shown(c, c->item->valuestring));
}

int schema_fail_items(const struct check *c, size_t n)
{
	const struct schema_node *node = c->node;
	struct place at = json_place(c->json, c->item);

	if (node->min_items == node->max_items)
		return diag_error(c->json->diag, at, "K032",
				  "%s berisi %zu butir; harus tepat %zu",
				  subject(c), n, node->min_items);
	if (n < node->min_items)
		return diag_error(c->json->diag, at, "K032",
				  "%s berisi %zu butir; paling sedikit %zu",
				  subject(c), n, node->min_items);
	return diag_error(c->json->diag, at, "K032",
			  "%s berisi %zu butir; paling banyak %zu",
			  subject(c), n, node->max_items);
}

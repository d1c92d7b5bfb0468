/*
 * What all formats share; see format.h.
 */
#include "review/format.h"

#include "base/text.h"

static const struct review_format formats[] = {
	{ "text", review_text },
	{ "markdown", review_markdown },
	{ "html", review_html },
	{ "json", review_json }
};

const struct review_format *review_format(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(formats); i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

struct str review_get(const struct value *map, const char *key)
{
	const struct value *v = value_get(map, str_from(key));

	return v && (v->type == VALUE_TEXT || v->type == VALUE_HTML)
		       ? v->text : str_make("", 0);
}

const struct value *review_list(const struct value *map, const char *key)
{
	static const struct value empty = { .type = VALUE_LIST };
	const struct value *v = value_get(map, str_from(key));

	return v && v->type == VALUE_LIST ? v : &empty;
}

const struct value *review_map(const struct value *map, const char *key)
{
	const struct value *v = value_get(map, str_from(key));

	return v && v->type == VALUE_MAP ? v : NULL;
}

enum berat review_weight(const struct value *row)
{
	struct str key = review_get(row, "berat");
	int b = 0;

	while (b < N_BERAT && !str_is(key, berat_kunci((enum berat)b)))
		b++;
	return (enum berat)b;
}

const char *review_berat(const struct value *row)
{
	enum berat b = review_weight(row);

	return b < N_BERAT ? berat_kata(b) : "";
}

const char *review_level(const struct value *finding)
{
	struct str level = review_get(finding, "tingkat");

	if (str_is(level, "warning"))
		return text_get(N_("peringatan"));
	if (str_is(level, "hint"))
		return text_get(N_("saran"));
	return text_get(N_("kesalahan"));
}

static void add_marked(struct buf *out, const struct value *side,
		       const char *const mark[2], const struct review_marks *m)
{
	const struct value *l = review_list(side, "isi");

	if (!side)
		return;
	buf_adds(out, mark[0]);
	for (size_t i = 0; i < l->n; i++) {
		bool code = value_is_true(value_get(l->item[i],
						    str_from("kode")));

		buf_adds(out, code ? m->kode[0] : "");
		m->add(out, review_get(l->item[i], "teks"));
		buf_adds(out, code ? m->kode[1] : "");
	}
	buf_adds(out, mark[1]);
}

void review_paragraph(struct buf *out, const struct value *paragraph,
		      const struct review_marks *m)
{
	static const char *const none[2] = { "", "" };
	const struct value *runs = review_list(paragraph, "potongan");

	if (review_get(paragraph, "lewat").len) {
		buf_adds(out, "… ");
		m->add(out, review_get(paragraph, "lewat"));
	}
	for (size_t i = 0; i < runs->n; i++) {
		const struct value *run = runs->item[i];

		buf_adds(out, i ? " " : "");
		add_marked(out, review_map(run, "sama"), none, m);
		add_marked(out, review_map(run, "hapus"), m->hapus, m);
		add_marked(out, review_map(run, "tambah"), m->tambah, m);
	}
}

static bool is_picture(const struct value_member *m)
{
	return m->value && m->value->type == VALUE_HTML;
}

/* A copy without what only HTML can show. */
static const struct value *without_pictures(struct arena *a,
					    const struct value *v)
{
	struct value *copy;

	if (!v || (v->type != VALUE_MAP && v->type != VALUE_LIST))
		return v;
	copy = v->type == VALUE_MAP ? value_map(a) : value_list(a);
	for (size_t i = 0; i < v->n; i++)
		if (v->type == VALUE_LIST)
			value_push(a, copy, without_pictures(a, v->item[i]));
		else if (!is_picture(&v->member[i]))
			value_set(a, copy, v->member[i].key.ptr,
				  without_pictures(a, v->member[i].value));
	return copy;
}

void review_json(struct buf *out, const struct value *root)
{
	struct arena a = ARENA_INIT;

	value_write_json(out, without_pictures(&a, root));
	buf_addch(out, '\n');
	arena_release(&a);
}

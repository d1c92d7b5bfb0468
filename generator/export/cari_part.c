/*
 * The part of one OPD in the search index; see cari.h. Documents are numbered
 * from 0 in it, and sets of years too. Packed (base/pack.h), each a text:
 *
 *	head		"name","singkatan","address/" as in inti.js
 *	sets of years	texts, "2023 2024"
 *	titles		of each document: kind,"title","code","address" as in
 *			inti.js, and the number of its years
 *	texts		of each block: its first document, its name
 *
 * and behind them the stems, by cari_pos_pack.
 */
#include "export/cari.h"

#include "base/escape.h"
#include "base/limits.h"
#include "base/pack.h"
#include "export/cari_akar.h"
#include "export/cari_dokumen.h"
#include "export/cari_kata.h"
#include "export/cari_pos.h"

#define TEXT_BYTES (24U << 10)

struct maker {
	const struct cari_sink *sink;
	struct arena *arena;
	struct akar *akar;
	struct cari_pos pos;
	const char *alamat;		/* of the OPD */
	const char **tahun;		/* sets of years */
	size_t n_tahun;
	uint32_t n;			/* documents so far */
	struct buf titles;
	struct buf texts;
	struct buf block;		/* the texts so far, of a file … */
	uint32_t first;			/* … from this document on */
	int result;
};

/* The same texts of two OPDs are two files: each is of one job. */
static void flush_texts(struct maker *m)
{
	const char *key = arena_strf(m->arena, "%u %s", m->first, m->alamat);
	struct cari_nama name;

	if (!m->block.len || m->result)
		return;
	buf_addch(&m->block, ']');
	m->result = cari_berkas_end(&m->block, str_from(key), &name, m->sink);
	pack_int(&m->texts, m->first);
	pack_str(&m->texts, str_from(name.text));
}

static void add_bagian(struct buf *out, const struct cari_bagian *b)
{
	buf_addch(out, '"');
	escape_url_path(out, str_from(b->id));
	buf_adds(out, "\",");
	escape_json(out, str_from(b->judul));
	buf_addch(out, ',');
	escape_json(out, b->teks);
}

/* A block begins with a document that has a text. */
static void add_texts(struct maker *m, const struct cari_dokumen *d)
{
	struct buf *out = &m->block;

	if (out->len) {
		buf_addch(out, ',');
	} else if (d->bagian.n) {
		m->first = m->n;
		cari_berkas_begin(out, NULL);
		buf_addch(out, '[');
	} else {
		return;
	}
	buf_adds(out, d->bagian.n ? "[" : "0");
	for (size_t i = 0; i < d->bagian.n; i++) {
		if (i)
			buf_addch(out, ',');
		add_bagian(out, &d->bagian.item[i]);
	}
	if (d->bagian.n)
		buf_addch(out, ']');
}

static void index_text(struct maker *m, struct str text)
{
	struct buf word = BUF_INIT(LIMIT_MARKDOWN * 2);

	while (kata_next(&text, &word))
		if (word.len > 1 && !kata_is_stop(buf_str(&word)))
			cari_pos_add(&m->pos,
				     akar_of(m->akar, buf_str(&word)), m->n);
	buf_release(&word);
}

/* The number of that set of years in this part. */
static size_t year_set(struct maker *m, const struct cari_dokumen *d)
{
	struct buf set = BUF_INIT(LIMIT_PATH);
	size_t at = 0;

	for (size_t i = 0; i < d->n_tahun; i++)
		buf_addf(&set, i ? " %d" : "%d", d->tahun[i]);
	while (at < m->n_tahun && strcmp(m->tahun[at], set.ptr) != 0)
		at++;
	if (at == m->n_tahun)
		*ARENA_PUSH(m->arena, m->tahun, m->n_tahun) =
			arena_strdup(m->arena, buf_str(&set));
	buf_release(&set);
	return at;
}

static void add_title(struct maker *m, const struct cari_dokumen *d)
{
	struct buf row = BUF_INIT(LIMIT_TABLE);

	buf_addf(&row, "%d,", (int)d->jenis);
	escape_json(&row, str_from(d->jenis == CARI_OPD ? "" : d->judul));
	buf_addch(&row, ',');
	escape_json(&row, str_from(d->jenis == CARI_OPD ? "" : d->kode));
	buf_addch(&row, ',');
	escape_json(&row, str_from(d->alamat));
	pack_str(&m->titles, buf_str(&row));
	pack_int(&m->titles, year_set(m, d));
	buf_release(&row);
}

static void add_document(struct maker *m, const struct cari_dokumen *d)
{
	add_title(m, d);
	for (size_t i = 0; i < d->bagian.n; i++) {
		index_text(m, str_from(d->bagian.item[i].judul));
		index_text(m, d->bagian.item[i].teks);
	}
	add_texts(m, d);
	m->n++;
	if (m->block.len >= TEXT_BYTES)
		flush_texts(m);
}

static void pack_head(struct buf *out, const struct opd *o,
		      const char *alamat)
{
	struct buf head = BUF_INIT(LIMIT_TABLE);

	escape_json(&head, str_from(o ? o->nama : ""));
	buf_addch(&head, ',');
	escape_json(&head, str_from(o ? o->singkatan : ""));
	buf_addch(&head, ',');
	escape_json(&head, str_from(alamat));
	pack_str(out, buf_str(&head));
	buf_release(&head);
}

static void pack_all(struct buf *out, const struct maker *m,
		     const struct opd *o)
{
	struct buf sets = BUF_INIT(LIMIT_TABLE);

	for (size_t i = 0; i < m->n_tahun; i++)
		pack_str(&sets, str_from(m->tahun[i]));
	pack_head(out, o, m->alamat);
	pack_str(out, buf_str(&sets));
	pack_str(out, buf_str(&m->titles));
	pack_str(out, buf_str(&m->texts));
	cari_pos_pack(&m->pos, out);
	buf_release(&sets);
}

static const char *address_of(const struct unit *u, struct arena *a)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const char *kept;

	if (u)
		address_unit(&address, u);
	kept = arena_strdup(a, buf_str(&address));
	buf_release(&address);
	return kept;
}

int cari_part(struct buf *out, const struct view *v, const struct unit *u,
	      const struct cari_sink *sink, struct arena *scratch)
{
	struct maker m = { .sink = sink, .arena = scratch,
			   .titles = BUF_INIT(LIMIT_TABLE),
			   .texts = BUF_INIT(LIMIT_TABLE),
			   .block = BUF_INIT(LIMIT_TABLE) };
	struct cari_dokumen_list list;

	m.alamat = address_of(u, scratch);
	m.akar = akar_new();
	cari_pos_init(&m.pos, scratch);
	if (u)
		cari_dokumen_unit(&list, v, u, scratch);
	else
		cari_dokumen_halaman(&list, v, scratch);
	for (size_t i = 0; i < list.n; i++)
		add_document(&m, &list.item[i]);
	flush_texts(&m);
	pack_all(out, &m, u ? u->opd : NULL);
	akar_free(m.akar);
	buf_release(&m.titles);
	buf_release(&m.texts);
	buf_release(&m.block);
	return m.result;
}

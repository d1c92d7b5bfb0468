/*
 * Writing the search index; see cari.h. One OPD after the other, so that
 * only its stems and titles stay in memory.
 */
#include "export/cari.h"

#include "base/escape.h"
#include "base/hash.h"
#include "base/limits.h"
#include "export/cari_akar.h"
#include "export/cari_dokumen.h"
#include "export/cari_kata.h"
#include "export/cari_pos.h"

#define TEXT_BYTES (24U << 10)

struct writer {
	const struct view *view;
	const struct cari_sink *sink;
	struct arena arena;		/* of the stems and the years */
	struct arena scratch;		/* of one OPD */
	struct akar *akar;
	struct cari_pos pos;
	const char **tahun;		/* sets of years, "2023 2024" */
	size_t n_tahun;
	uint32_t n;			/* documents so far */
	struct buf unit;		/* of inti.js: OPDs with titles */
	struct buf kata;		/* of inti.js: blocks of stems … */
	struct buf teks;		/* … and of texts */
	struct buf block;		/* the texts so far */
	uint32_t block_first;
	uint64_t *written;		/* fingerprints of blocks */
	size_t n_written;
	int result;
};

static void comma(struct buf *out)
{
	if (out->len && !strchr("[", out->ptr[out->len - 1]))
		buf_addch(out, ',');
}

/* Give kinerjaCari("NAME",JSON); to the sink. */
static void put_file(struct writer *w, const char *name,
		     const struct buf *json)
{
	struct buf file = BUF_INIT(LIMIT_TABLE);

	if (w->result)
		return;
	buf_adds(&file, "kinerjaCari(\"");
	buf_adds(&file, name);
	buf_adds(&file, "\",");
	buf_addstr(&file, buf_str(json));
	buf_adds(&file, ");\n");
	w->result = w->sink->write(w->sink->ctx,
				   arena_strf(&w->scratch, "%s%s.js",
					      ADDRESS_CARI_INDEKS, name),
				   &file);
	buf_release(&file);
}

/* Blocks with the same content are one file. */
static bool is_written(struct writer *w, uint64_t hash)
{
	for (size_t i = 0; i < w->n_written; i++)
		if (w->written[i] == hash)
			return true;
	*ARENA_PUSH(&w->arena, w->written, w->n_written) = hash;
	return false;
}

/* A file named after what is in it; list gets the name. */
static void put_block(struct writer *w, struct buf *list,
		      const struct buf *json)
{
	uint64_t hash = hash_bytes(buf_str(json));
	const char *name = arena_strf(&w->scratch, "%016llx",
				      (unsigned long long)hash);

	comma(list);
	escape_json(list, str_from(name));
	if (!is_written(w, hash))
		put_file(w, name, json);
}

static void flush_texts(struct writer *w)
{
	if (!w->block.len)
		return;
	buf_addch(&w->block, ']');
	comma(&w->teks);
	buf_addf(&w->teks, "%u", w->block_first);
	put_block(w, &w->teks, &w->block);
	buf_clear(&w->block);
}

static void add_texts(struct writer *w, const struct cari_dokumen *d)
{
	if (!w->block.len) {
		w->block_first = w->n;
		buf_addch(&w->block, '[');
	}
	comma(&w->block);
	buf_adds(&w->block, d->bagian.n ? "[" : "0");
	for (size_t i = 0; i < d->bagian.n; i++) {
		const struct cari_bagian *b = &d->bagian.item[i];

		buf_adds(&w->block, i ? ",\"" : "\"");
		escape_url_path(&w->block, str_from(b->id));
		buf_adds(&w->block, "\",");
		escape_json(&w->block, str_from(b->judul));
		buf_addch(&w->block, ',');
		escape_json(&w->block, b->teks);
	}
	if (d->bagian.n)
		buf_addch(&w->block, ']');
}

static void index_text(struct writer *w, struct str text)
{
	struct buf word = BUF_INIT(LIMIT_MARKDOWN * 2);

	while (kata_next(&text, &word))
		if (word.len > 1 && !kata_is_stop(buf_str(&word)))
			cari_pos_add(&w->pos,
				     akar_of(w->akar, buf_str(&word)), w->n);
	buf_release(&word);
}

/* The number of that set of years among all. */
static size_t year_set(struct writer *w, const struct cari_dokumen *d)
{
	struct buf set = BUF_INIT(LIMIT_PATH);
	size_t at = 0;

	for (size_t i = 0; i < d->n_tahun; i++)
		buf_addf(&set, i ? " %d" : "%d", d->tahun[i]);
	while (at < w->n_tahun && strcmp(w->tahun[at], buf_str(&set).ptr) != 0)
		at++;
	if (at == w->n_tahun)
		*ARENA_PUSH(&w->arena, w->tahun, w->n_tahun) =
			arena_strdup(&w->arena, buf_str(&set));
	buf_release(&set);
	return at;
}

static void add_document(struct writer *w, const struct cari_dokumen *d)
{
	struct buf *out = &w->unit;

	comma(out);
	buf_addf(out, "%d,", (int)d->jenis);
	escape_json(out, str_from(d->jenis == CARI_OPD ? "" : d->judul));
	buf_addch(out, ',');
	escape_json(out, str_from(d->jenis == CARI_OPD ? "" : d->kode));
	buf_addch(out, ',');
	escape_json(out, str_from(d->alamat));
	buf_addf(out, ",%zu", year_set(w, d));
	for (size_t i = 0; i < d->bagian.n; i++) {
		index_text(w, str_from(d->bagian.item[i].judul));
		index_text(w, d->bagian.item[i].teks);
	}
	add_texts(w, d);
	w->n++;
	if (w->block.len >= TEXT_BYTES)
		flush_texts(w);
}

static void add_unit(struct writer *w, const struct unit *u)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct cari_dokumen_list list;

	if (u) {
		address_unit(&address, u);
		cari_dokumen_unit(&list, w->view, u, &w->scratch);
	} else {
		cari_dokumen_halaman(&list, w->view, &w->scratch);
	}
	comma(&w->unit);
	buf_addch(&w->unit, '[');
	escape_json(&w->unit, str_from(u ? u->opd->nama : ""));
	buf_addch(&w->unit, ',');
	escape_json(&w->unit, str_from(u ? u->opd->singkatan : ""));
	buf_addch(&w->unit, ',');
	escape_json(&w->unit, buf_str(&address));
	buf_adds(&w->unit, ",[");
	for (size_t i = 0; i < list.n; i++)
		add_document(w, &list.item[i]);
	buf_adds(&w->unit, "]]");
	arena_rewind(&w->scratch);
	buf_release(&address);
}

static void put_stems(struct writer *w)
{
	struct buf json = BUF_INIT(LIMIT_TABLE);
	struct str first;
	size_t at = 0;

	cari_pos_sort(&w->pos);
	while (cari_pos_block(&w->pos, &at, &first, &json)) {
		comma(&w->kata);
		escape_json(&w->kata, first);
		put_block(w, &w->kata, &json);
		buf_clear(&json);
	}
	buf_release(&json);
}

static void put_inti(struct writer *w)
{
	struct buf json = BUF_INIT(LIMIT_TABLE);

	buf_adds(&json, "{\"henti\":");
	escape_json(&json, str_from(kata_stop_list()));
	buf_adds(&json, ",\"tahun\":[");
	for (size_t i = 0; i < w->n_tahun; i++) {
		comma(&json);
		escape_json(&json, str_from(w->tahun[i]));
	}
	buf_adds(&json, "],\n\"kata\":[");
	buf_addstr(&json, buf_str(&w->kata));
	buf_adds(&json, "],\n\"teks\":[");
	buf_addstr(&json, buf_str(&w->teks));
	buf_adds(&json, "],\n\"unit\":[");
	buf_addstr(&json, buf_str(&w->unit));
	buf_adds(&json, "]}");
	put_file(w, "inti", &json);
	buf_release(&json);
}

static void release(struct writer *w)
{
	akar_free(w->akar);
	buf_release(&w->unit);
	buf_release(&w->kata);
	buf_release(&w->teks);
	buf_release(&w->block);
	arena_release(&w->scratch);
	arena_release(&w->arena);
}

int cari_write(const struct view *v, const struct cari_sink *sink)
{
	const struct site *s = v->site;
	struct writer w = {
		.view = v, .sink = sink, .arena = ARENA_INIT,
		.scratch = ARENA_INIT, .unit = BUF_INIT(LIMIT_TABLE),
		.kata = BUF_INIT(LIMIT_TABLE), .teks = BUF_INIT(LIMIT_TABLE),
		.block = BUF_INIT(LIMIT_TABLE)
	};

	w.akar = akar_new();
	cari_pos_init(&w.pos, &w.arena);
	add_unit(&w, NULL);
	if (s->pemda.opd)
		add_unit(&w, &s->pemda);
	for (size_t i = 0; i < s->n_unit && !w.result; i++)
		add_unit(&w, &s->unit[i]);
	flush_texts(&w);
	put_stems(&w);
	put_inti(&w);
	release(&w);
	return w.result;
}

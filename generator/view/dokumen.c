/*
 * Bagian "dokumen" of the OPD page: the nine expected documents, what is in
 * and what is missing, and others. Declared in view/bagian.h.
 */
#include "view/bagian.h"

#include "base/limits.h"
#include "site/address.h"
#include "view/figure.h"

const char *dokumen_name(const struct sheet *s, const struct unit *u,
			 int jenis)
{
	if (u->opd->jenis == OPD_PEMDA && jenis == DOKUMEN_RENSTRA)
		return sheet_word(s, "dokumen.rpjmd");
	if (u->opd->jenis == OPD_PEMDA && jenis == DOKUMEN_RENJA)
		return sheet_word(s, "dokumen.rkpd");
	return sheet_word(s, arena_strf(s->arena, "dokumen.%s",
					jenis_dokumen_kunci[jenis]));
}

/* "PDF, 4,8 MB" or "Tautan ke host". */
static void add_source(const struct sheet *s, struct buf *out,
		       const struct dokumen *d)
{
	struct buf size = BUF_INIT(64), type = BUF_INIT(64);
	const char *dot = d->berkas ? strrchr(d->berkas, '.') : NULL;

	if (d->berkas) {
		for (const char *p = dot ? dot + 1 : ""; *p; p++)
			buf_addch(&type, (char)(*p >= 'a' && *p <= 'z'
							? *p - 32 : *p));
		format_size(&size, &s->view->format, d->ukuran);
		buf_adds(out, SHEET_WORDS(s, "dokumen.berkas",
					  { "jenis", type.ptr },
					  { "ukuran", size.ptr }));
	} else if (d->tautan && strstr(d->tautan, "://")) {
		const char *host = strstr(d->tautan, "://") + 3;
		struct str name = str_make(host, strcspn(host, "/?#"));

		buf_adds(out, SHEET_WORDS(
			s, "dokumen.tautan",
			{ "host", arena_strdup(s->arena, name) }));
	}
	buf_release(&size);
	buf_release(&type);
}

static const char *describe(const struct sheet *s, const struct dokumen *d)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	add_source(s, &out, d);
	if (date_given(d->tanggal)) {
		buf_adds(&out, out.len ? ". " : "");
		format_date(&out, &s->view->format, d->tanggal);
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static const char *file_link(const struct sheet *s, const struct rekap *r,
			     const struct dokumen *d)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const char *link;

	address_dokumen(&address, r->unit, r->tahun, d->berkas);
	link = sheet_link(s, address.ptr);
	buf_release(&address);
	return link;
}

static void push_dokumen(const struct sheet *s, struct value *list,
			 const struct rekap *r, const struct dokumen *d)
{
	struct value *v = push_map(s, list);

	put_null(s, v, "status");
	put_text(s, v, "judul", d->judul);
	put_text(s, v, "keterangan", describe(s, d));
	put_bool(s, v, "luar", !d->berkas);
	put_text(s, v, "tautan", d->berkas ? file_link(s, r, d) : d->tautan);
}

/* An expected document that no entry names: its content may be on the page
 * all the same (a plan, an agreement in the data), or it is missing. */
static void push_unnamed(const struct sheet *s, struct value *list,
			 const struct rekap *r, int jenis)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "judul", dokumen_name(s, r->unit, jenis));
	put_null(s, v, "tautan");
	put_null(s, v, "status");
	put_null(s, v, "keterangan");
	if (r->kelengkapan.ada[jenis])
		put_word(s, v, "keterangan", "dokumen.data");
	else
		put_state(s, v, "s-absent", "status.belum_masuk");
}

void put_bagian_dokumen(const struct sheet *s, struct value *root,
			const struct rekap *r)
{
	const struct laporan *l = r->laporan;
	struct value *bagian = put_map(s, root, "dokumen_bagian");
	struct value *list = put_list(s, bagian, "dokumen");

	put_text(s, bagian, "kalimat", SHEET_WORDS(
		s, "dokumen.kalimat",
		{ "n", sheet_int(s, r->kelengkapan.n) },
		{ "dari", sheet_int(s, r->kelengkapan.dari) }));
	for (int jenis = 0; jenis < N_DOKUMEN; jenis++) {
		bool named = false;

		for (size_t i = 0; i < l->n_dokumen; i++)
			if ((int)l->dokumen[i].jenis == jenis) {
				push_dokumen(s, list, r, &l->dokumen[i]);
				named = true;
			}
		if (!named && jenis < N_DOKUMEN_WAJIB)
			push_unnamed(s, list, r, jenis);
	}
}

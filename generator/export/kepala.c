/*
 * Heads of JSON files; see kepala.h.
 */
#include "export/kepala.h"

#include "base/date.h"
#include "base/escape.h"
#include "base/limits.h"
#include "export/table.h"
#include "export/versi.h"

const struct walk_commit *kepala_commit(const struct view *v,
					const struct unit *u)
{
	const struct sejarah *h = v->sejarah;
	const struct riwayat *r;

	if (!h || !h->ada || h->walk.n == 0)
		return NULL;
	if (u ? sejarah_draf(h, u->opd->slug) : h->draf.n > 0)
		return NULL;
	if (!u)
		return &h->walk.commit[h->walk.n - 1];
	r = sejarah_riwayat(h, u->opd->slug);
	return r && r->n ? riwayat_tampil(r)->commit : NULL;
}

void kepala_asal(struct asal *out, const struct sheet *s,
		 const struct unit *u)
{
	const struct walk_commit *c = kepala_commit(s->view, u);
	struct buf time = BUF_INIT(64);

	out->revisi = c ? oid_text(s->arena, &c->id, OID_HEX) : NULL;
	out->waktu = NULL;
	if (c && c->time >= 0) {
		waktu_write(&time, c->time,
			    s->view->site->isi->situs.zona_waktu);
		out->waktu = arena_strdup(s->arena, buf_str(&time));
	}
	buf_release(&time);
}

void json_member(struct buf *out, const char *key, const char *text)
{
	escape_json(out, str_from(key));
	buf_adds(out, ": ");
	if (text)
		escape_json(out, str_from(text));
	else
		buf_adds(out, "null");
}

const char *kepala_alamat(const struct sheet *s, const char *address)
{
	const char *base = s->view->base_url;

	return arena_strf(s->arena, "%s%s", base ? base : "", address);
}

void json_address(struct buf *out, const struct view *v, const char *address)
{
	struct buf whole = BUF_INIT(SIZE_MAX / 2);

	buf_addf(&whole, "%s%s", v->base_url ? v->base_url : "", address);
	escape_json(out, buf_str(&whole));
	buf_release(&whole);
}

static void add_line(struct buf *out, const char *key, const char *text)
{
	buf_adds(out, "  ");
	json_member(out, key, text);
	buf_adds(out, ",\n");
}

static void add_commit(struct buf *out, const struct sheet *s,
		       const struct unit *u)
{
	struct asal asal;

	kepala_asal(&asal, s, u);
	add_line(out, "commit", asal.revisi);
	add_line(out, "waktu", asal.waktu);
}

void kepala_write(struct buf *out, const struct sheet *s,
		  const struct kepala *k)
{
	const struct situs *situs = &s->view->site->isi->situs;

	buf_adds(out, "{\n");
	add_line(out, "judul", k->judul);
	add_line(out, "isi", k->isi);
	add_line(out, "pemda", situs->pemda);
	if (situs->contoh)
		add_line(out, "peringatan", SHEET_WORDS(
			s, "frame.contoh", { "wilayah", situs->wilayah }));
	add_line(out, "halaman", kepala_alamat(s, k->halaman));
	add_commit(out, s, k->unit);
	buf_adds(out, "  \"lisensi\": {");
	json_member(out, "nama", situs->lisensi.nama);
	buf_adds(out, ", ");
	json_member(out, "tautan", situs->lisensi.tautan);
	buf_adds(out, "},\n  \"kamus\": ");
	json_address(out, s->view, ADDRESS_DATA "kamus.json");
	buf_adds(out, ",\n");
}

void kepala_kolom(struct buf *out, const struct sheet *s,
		  const struct kamus *k, const char *indent)
{
	buf_adds(out, "[");
	for (size_t i = 0; i < k->n; i++) {
		buf_addf(out, "%s\n%s  {", i ? "," : "", indent);
		json_member(out, "nama", k->kolom[i].nama);
		buf_adds(out, ", ");
		json_member(out, "jenis",
			    kolom_jenis_nama(s, &k->kolom[i]));
		buf_adds(out, ", ");
		json_member(out, "arti", kolom_arti(s, &k->kolom[i]));
		buf_adds(out, "}");
	}
	buf_addf(out, "\n%s]", indent);
}

/*
 * Page /opd/SLUG/riwayat/N/: what one version changed, losses first,
 * appended periods last. Its parts are in the files that versi.h names.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/riwayat.h"
#include "view/ubahan.h"
#include "view/versi.h"

static const char *number(const struct sheet *s, const char *key, int64_t n)
{
	return SHEET_WORDS(s, key, { "n", sheet_int(s, n) });
}

static struct value *push_fact(const struct sheet *s, struct value *list,
			       const char *judul, const char *teks,
			       const char *tautan)
{
	struct value *v = push_map(s, list);

	put_word(s, v, "judul", judul);
	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", tautan);
	put_null(s, v, "waktu");
	return v;
}

static void push_compared(const struct sheet *s, struct value *list,
			  const struct versi *v)
{
	const struct versi *p = v->pembanding;

	if (p)
		(void)push_fact(
			s, list, "versi.fakta.dibandingkan",
			SHEET_WORDS(s, "versi.nama_tanggal",
				    { "n", sheet_int(s, p->nomor) },
				    { "tanggal", versi_tanggal(s, p) }),
			sheet_link_versi(s, p));
	else
		(void)push_fact(s, list, "versi.fakta.dibandingkan",
				sheet_word(s, v->nomor > 1 ||
						      oid_given(&v->lama)
						? "versi.tanpa_pembanding"
						: "versi.pertama"),
				NULL);
}

/* When, who, compared with what, which commit. */
static void put_facts(const struct sheet *s, struct value *root,
		      const struct value *kepala, const struct versi *v)
{
	struct value *list = put_list(s, root, "fakta");
	const struct value *jam = value_get(kepala, str_from("jam"));
	const char *tanggal = versi_tanggal(s, v);
	struct value *x;

	if (jam->type == VALUE_TEXT)
		tanggal = arena_strf(s->arena, "%s %s", tanggal,
				     jam->text.ptr);
	x = push_fact(s, list, "versi.fakta.terbit", tanggal, NULL);
	put(s, x, "waktu", value_get(kepala, str_from("waktu")));
	x = push_fact(s, list, "versi.fakta.oleh", NULL, NULL);
	put(s, x, "teks", value_get(kepala, str_from("oleh")));
	if (v->keadaan != VERSI_TAK_TERSEDIA)
		push_compared(s, list, v);
	x = push_fact(s, list, "versi.fakta.revisi", NULL, NULL);
	put(s, x, "teks", value_get(kepala, str_from("revisi")));
}

static void push_note(const struct sheet *s, struct value *list,
		      const char *kelas, const char *teks)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "kelas", kelas);
	put_text(s, v, "teks", teks);
}

/* Versions between this one and what it is compared with. */
static void push_gap(const struct sheet *s, struct value *list,
		     const struct versi *v)
{
	int gap = v->pembanding ? v->nomor - v->pembanding->nomor - 1 : 0;

	if (gap > 0)
		push_note(s, list, "warn", SHEET_WORDS(
			s, "versi.catatan.sela",
			{ "n", sheet_int(s, gap) },
			{ "nomor", sheet_int(s, v->pembanding->nomor) }));
}

static void put_notes(const struct sheet *s, struct value *root,
		      const struct value *kepala, const struct versi *v)
{
	const struct value *doubt = value_get(kepala,
					      str_from("tanggal_ragu"));
	struct value *list = put_list(s, root, "catatan");

	if (v->keadaan == VERSI_RUSAK)
		push_note(s, list, "bad",
			  sheet_word(s, "versi.catatan.rusak"));
	if (v->tidak_cocok)
		push_note(s, list, "bad",
			  sheet_word(s, "versi.catatan.tidak_cocok"));
	if (!oid_given(&v->baru) && v->keadaan != VERSI_TAK_TERSEDIA)
		push_note(s, list, "bad",
			  sheet_word(s, "ubahan.kalimat.folder_dihapus"));
	if (v->slug_lama && strcmp(v->slug_lama, v->slug) != 0)
		push_note(s, list, "warn", SHEET_WORDS(
			s, "versi.catatan.ganti_nama",
			{ "lama", v->slug_lama }, { "baru", v->slug }));
	push_gap(s, list, v);
	if (doubt->type == VALUE_TEXT)
		push_note(s, list, "warn", doubt->text.ptr);
	put_bool(s, root, "ada_catatan", list->n > 0);
}

/* Where the version can be looked up by those who read of it elsewhere. */
static const char *cited_address(const struct sheet *s,
				 const struct versi *v, bool archived)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *text;

	if (!s->view->base_url)
		return NULL;
	buf_adds(&out, s->view->base_url);
	(archived ? address_versi_laporan : address_versi)(
		&out, v->riwayat->slug, v->nomor);
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static void put_citation(const struct sheet *s, struct value *root,
			 const struct versi *v)
{
	const struct situs *situs = &s->view->site->isi->situs;
	bool archived = situs->arsip && versi_berarsip(v);
	struct value *x = put_map(s, root, "kutipan");

	put_text(s, x, "arsip", archived ? sheet_link_arsip(s, v) : NULL);
	put_text(s, x, "arsip_teks", SHEET_WORDS(
		s, "versi.arsip", { "tanggal", versi_tanggal(s, v) }));
	put_text(s, x, "teks", SHEET_WORDS(
		s, "versi.kutip", { "opd", v->riwayat->nama },
		{ "n", sheet_int(s, v->nomor) },
		{ "tanggal", versi_tanggal(s, v) },
		{ "revisi", oid_text(s->arena, &v->commit->id, OID_CITED) },
		{ "situs", situs->nama },
		{ "pemda", situs->pemda }));
	put_text(s, x, "alamat", cited_address(s, v, archived));
}

static void put_neighbour(const struct sheet *s, struct value *pager,
			  const char *key, const struct riwayat *r,
			  size_t at)
{
	const struct versi *v = at < r->n ? r->versi[at] : NULL;
	const char *subject = v ? v->commit->subject : NULL;
	struct value *x;

	if (!v) {
		put_null(s, pager, key);
		return;
	}
	x = put_map(s, pager, key);
	put_text(s, x, "tautan", sheet_link_versi(s, v));
	put_text(s, x, "teks", SHEET_WORDS(
		s, subject && *subject ? "versi.nama_judul" : "versi.nama",
		{ "n", sheet_int(s, v->nomor) }, { "judul", subject }));
}

static void put_pager(const struct sheet *s, struct value *root,
		      const struct versi *v)
{
	const struct riwayat *r = v->riwayat;
	struct value *pager = put_map(s, root, "halaman_lain");
	size_t at = (size_t)v->nomor - 1;

	put_neighbour(s, pager, "sebelum", r, at - 1);
	put_neighbour(s, pager, "sesudah", r, at + 1);
	put_text(s, pager, "semua", sheet_link_riwayat(s, r->slug));
	put_text(s, pager, "semua_teks",
		 number(s, "versi.semua", (int64_t)r->n));
}

struct value *versi_values(struct sheet *s, const struct page *p)
{
	const struct versi *v = p->versi;
	const char *kalimat = versi_kalimat(s, v);
	struct value *root = riwayat_frame(s, v->riwayat, v, SHEET_WORDS(
		s, "versi.deskripsi", { "nama", v->riwayat->nama },
		{ "n", sheet_int(s, v->nomor) }, { "kalimat", kalimat }));
	struct value *kepala = put_map(s, root, "versi");
	const struct value *alasan;

	put_versi(s, kepala, v);
	alasan = value_get(kepala, str_from("alasan"));
	put_text(s, root, "atas", SHEET_WORDS(
		s, "versi.atas", { "nama", v->riwayat->nama },
		{ "n", sheet_int(s, v->nomor) },
		{ "dari", sheet_int(s, (int64_t)v->riwayat->n) }));
	put_bool(s, root, "ada_alasan", alasan->type == VALUE_TEXT);
	put_facts(s, root, kepala, v);
	put_notes(s, root, kepala, v);
	put_versi_ubahan(s, root, v);
	put_versi_teks(s, root, v);
	put_versi_baru(s, root, v);
	put_citation(s, root, v);
	put_pager(s, root, v);
	return root;
}

/*
 * A version in the words that every page about the history shares: when,
 * what kind, in time or late; declared in view/ubahan.h. What it changed in
 * one sentence is in view/ubahan_kalimat.c.
 */
#include "view/ubahan.h"

#include "base/limits.h"
#include "site/kedatangan.h"

int days_between(struct date a, struct date b)
{
	return (int)(date_days(b) - date_days(a));
}

struct date tenggat_laporan(const struct sheet *s, const struct unit *u,
			    int tahun)
{
	return tenggat_laporan_dari(&s->view->site->isi->situs, u, tahun);
}

static const char *date_text(const struct sheet *s, struct date d)
{
	return format_date_in(s->arena, &s->view->format, d);
}

const char *versi_tanggal(const struct sheet *s, const struct versi *v)
{
	if (!date_given(v->tanggal))
		return sheet_word(s, "ubahan.tanggal_tak_tahu");
	return date_text(s, v->tanggal);
}

/* "WIB"; where no name is common, "UTC+05.30". */
static const char *zone(const struct sheet *s)
{
	int minutes = s->view->site->isi->situs.zona_waktu;
	int size = minutes < 0 ? -minutes : minutes;

	switch (minutes) {
	case 7 * 60:
		return "WIB";
	case 8 * 60:
		return "WITA";
	case 9 * 60:
		return "WIT";
	default:
		return SHEET_WORDS(
			s, "ubahan.utc",
			{ "tanda", minutes < 0 ? "\xe2\x88\x92" : "+" },
			{ "jam", arena_strf(s->arena, "%02d", size / 60) },
			{ "menit", arena_strf(s->arena, "%02d", size % 60) });
	}
}

/* For machines: "2025-04-11T09:42+07:00". */
static const char *iso_time(const struct sheet *s, const struct versi *v)
{
	int minutes = s->view->site->isi->situs.zona_waktu;
	int size = minutes < 0 ? -minutes : minutes;

	return arena_strf(s->arena, "%04d-%02d-%02dT%02d:%02d%c%02d:%02d",
			  v->tanggal.year, v->tanggal.month, v->tanggal.day,
			  v->jam, v->menit, minutes < 0 ? '-' : '+',
			  size / 60, size % 60);
}

static void put_time(const struct sheet *s, struct value *map,
		     const struct versi *v)
{
	bool known = date_given(v->tanggal);
	const char *doubt = NULL;

	put_text(s, map, "tanggal", versi_tanggal(s, v));
	put_text(s, map, "waktu", known ? iso_time(s, v) : NULL);
	put_text(s, map, "jam", !known ? NULL : SHEET_WORDS(
		s, "ubahan.pukul",
		{ "jam", arena_strf(s->arena, "%02d", v->jam) },
		{ "menit", arena_strf(s->arena, "%02d", v->menit) },
		{ "zona", zone(s) }));
	if (!known)
		doubt = "ubahan.ragu_tak_tahu";
	else if (!versi_tanggal_pasti(v))
		doubt = "ubahan.ragu_mundur";
	put_text(s, map, "tanggal_ragu", doubt ? sheet_word(s, doubt) : NULL);
}

static void push_kind(const struct sheet *s, struct value *list,
		      const char *kelas, const char *label)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "kelas", kelas);
	put_text(s, v, "label", label);
}

/* Figures that the version appended, or that were there and changed. */
static int64_t count_figures(const struct versi *v, bool appended)
{
	int64_t n = 0;

	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		n += change_is_figure(c) &&
		     (c->golongan == GOLONGAN_BARU) == appended;
	}
	return n;
}

/* What a version that calls itself minor did to figures. */
static const char *mismatch(const struct sheet *s, const struct versi *v)
{
	int64_t changed = count_figures(v, false);

	return SHEET_WORDS(s, changed ? "ubahan.tidak_cocok"
				      : "ubahan.tidak_cocok_tambah",
			   { "n", sheet_int(s, changed ? changed
						       : count_figures(v,
								true)) });
}

static bool loses_figures(const struct versi *v)
{
	for (size_t i = 0; i < v->ubah.n; i++)
		if (v->ubah.item[i].golongan == GOLONGAN_HILANG &&
		    change_is_figure(&v->ubah.item[i]))
			return true;
	return false;
}

static const char *kind_key(const struct versi *v)
{
	switch (v->jenis) {
	case VERSI_BARU:
		return "baru";
	case VERSI_KOREKSI:
		return "koreksi";
	case VERSI_KECIL:
		return "kecil";
	default:
		return "pembaruan";
	}
}

static const char *kind_word(const struct sheet *s, const char *kind)
{
	return sheet_word(s, arena_strf(s->arena, "ubahan.jenis.%s", kind));
}

/* Kinds that come on top of what the version calls itself. */
static void push_marks(const struct sheet *s, struct value *list,
		       const struct versi *v)
{
	const size_t *n = v->ubah.golongan;

	if (v->keadaan == VERSI_RUSAK)
		push_kind(s, list, "rusak", kind_word(s, "rusak"));
	if (v->keadaan == VERSI_TAK_TERSEDIA)
		push_kind(s, list, "rusak", kind_word(s, "tak_tersedia"));
	if (n[GOLONGAN_HILANG])
		push_kind(s, list, "hilang", kind_word(
			s, loses_figures(v) ? "angka_hilang"
					    : "isi_hilang"));
	if (n[GOLONGAN_KOREKSI] && v->jenis != VERSI_KOREKSI)
		push_kind(s, list, "koreksi", kind_word(s, "angka_koreksi"));
	if (n[GOLONGAN_TARGET])
		push_kind(s, list, "target", kind_word(s, "target"));
	if (v->tidak_cocok)
		push_kind(s, list, "koreksi", mismatch(s, v));
	if (!versi_tanggal_pasti(v))
		push_kind(s, list, "ragu", kind_word(s, "ragu"));
}

/* What stands out most decides the look. */
static const char *look(const struct versi *v)
{
	const size_t *n = v->ubah.golongan;

	if (v->keadaan != VERSI_TERBACA)
		return "rusak";
	if (n[GOLONGAN_HILANG])
		return "hilang";
	if (n[GOLONGAN_KOREKSI])
		return "koreksi";
	return n[GOLONGAN_TARGET] ? "target" : kind_key(v);
}

static void put_kinds(const struct sheet *s, struct value *map,
		      const struct versi *v)
{
	struct value *list = put_list(s, map, "jenis");
	const char *kind = kind_key(v);

	put_text(s, map, "kelas", look(v));
	/* of what cannot be read, the kind is not known unless it was said */
	if (v->keadaan == VERSI_TERBACA || v->jenis_dinyatakan)
		push_kind(s, list, kind, kind_word(s, kind));
	push_marks(s, list, v);
}

void push_lapor(const struct sheet *s, struct value *list,
		const struct versi *v, int tahun)
{
	struct date last = tenggat_laporan(s, v->riwayat->unit, tahun);
	int late = days_between(last, v->tanggal);
	struct value *x = push_map(s, list);
	const char *kelas = "done", *label = "ubahan.lapor.tepat";
	const char *text = "ubahan.lapor.tepat_teks";

	if (!versi_tanggal_pasti(v)) {
		kelas = "s-na";
		label = "ubahan.lapor.tak_tahu";
		text = "ubahan.lapor.tak_tahu_teks";
	} else if (late > 0) {
		kelas = "late";
		label = late == 1 ? "ubahan.lapor.telat_satu"
				  : "ubahan.lapor.telat";
		text = "ubahan.lapor.telat_teks";
	} else if (late >= -1) {
		text = late ? "ubahan.lapor.tepat_satu_teks"
			    : "ubahan.lapor.hari_itu_teks";
	}
	put_text(s, x, "kelas", kelas);
	put_text(s, x, "label",
		 SHEET_WORDS(s, label, { "n", sheet_int(s, late) }));
	put_text(s, x, "teks",
		 SHEET_WORDS(s, text, { "tahun", sheet_int(s, tahun) },
			     { "n", sheet_int(s, -late) },
			     { "tanggal", date_text(s, last) }));
}

static const char *author(const struct sheet *s, const struct versi *v)
{
	if (!s->view->site->isi->situs.riwayat_tampil)
		return v->riwayat->nama;
	return v->commit->author ? v->commit->author
				 : sheet_word(s, "ubahan.tak_tahu");
}

void put_versi(const struct sheet *s, struct value *map,
	       const struct versi *v)
{
	const char *subject = v->commit->subject;
	struct value *lapor;

	put_text(s, map, "nomor", sheet_int(s, v->nomor));
	put_text(s, map, "judul",
		 subject && *subject ? subject
				     : sheet_word(s, "ubahan.tanpa_judul"));
	put_text(s, map, "tautan", sheet_link_versi(s, v));
	put_time(s, map, v);
	put_text(s, map, "alasan", v->commit->alasan);
	put_text(s, map, "kalimat", versi_kalimat(s, v));
	put_kinds(s, map, v);
	put_text(s, map, "revisi",
		 oid_text(s->arena, &v->commit->id, OID_SHORT));
	put_text(s, map, "oleh", author(s, v));
	put_text(s, map, "unit", v->riwayat->nama);
	lapor = put_list(s, map, "lapor");
	for (int i = 0; i < v->n_lapor; i++)
		push_lapor(s, lapor, v, v->lapor[i]);
}

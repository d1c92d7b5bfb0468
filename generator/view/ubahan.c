/*
 * A change in the words of the forms; see ubahan.h. What a version is in
 * words is in view/ubahan_versi.c. Knows no page.
 */
#include "view/ubahan.h"

#include "base/limits.h"

/* The text of each label; {tahun} and the like are left out where there is
 * none. */
static const char *const label_key[N_HAL] = {
	[HAL_TARGET] = "ubahan.label.target",
	[HAL_TARGET_RENCANA] = "ubahan.label.target_rencana",
	[HAL_REALISASI] = "ubahan.label.realisasi",
	[HAL_TARGET_TRIWULAN] = "ubahan.label.target_triwulan",
	[HAL_REALISASI_TRIWULAN] = "ubahan.label.realisasi_triwulan",
	[HAL_CAPAIAN_TERCETAK] = "ubahan.label.capaian_tercetak",
	[HAL_KONDISI_AWAL] = "ubahan.label.kondisi_awal",
	[HAL_STANDAR_NASIONAL] = "ubahan.label.standar_nasional",
	[HAL_PAGU] = "ubahan.label.pagu",
	[HAL_REALISASI_ANGGARAN] = "ubahan.label.realisasi_anggaran",
	[HAL_NILAI] = "ubahan.label.nilai",
	[HAL_KOMPONEN] = "ubahan.label.komponen",
	[HAL_INDIKATOR] = "ubahan.label.indikator",
	[HAL_SASARAN] = "ubahan.label.sasaran",
	[HAL_TUJUAN] = "ubahan.label.tujuan",
	[HAL_RENCANA] = "ubahan.label.rencana",
	[HAL_PROGRAM] = "ubahan.label.program",
	[HAL_KEGIATAN] = "ubahan.label.kegiatan",
	[HAL_REKOMENDASI] = "ubahan.label.rekomendasi",
	[HAL_DOKUMEN] = "ubahan.label.dokumen",
	[HAL_TAHUN] = "ubahan.label.tahun",
	[HAL_STATUS] = "ubahan.label.status",
	[HAL_PREDIKAT] = "ubahan.label.predikat",
	[HAL_KETERANGAN] = "ubahan.label.keterangan"
};

/* The text of a key, or NULL where the theme has none. */
static const char *find_word(const struct sheet *s, const char *key)
{
	const char *text = sheet_word(s, key);

	return text == key ? NULL : text;
}

static const char *quarter(const struct sheet *s, int triwulan)
{
	struct buf out = BUF_INIT(64);
	const char *text;

	if (triwulan < 1 || triwulan > 4)
		return "";
	format_quarter(&out, &s->view->format, triwulan - 1);
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

/* What the field is called: a key of the JSON files, else a komponen. */
static const char *field(const struct sheet *s, const struct change *c)
{
	const char *section = c->hal == HAL_KOMPONEN ? "evaluasi.komponen"
						     : "ubahan.kunci";
	const char *name;

	if (!c->kunci)
		return "";
	name = find_word(s, arena_strf(s->arena, "%s.%s", section, c->kunci));
	return name ? name : c->kunci;
}

static const char *document(const struct sheet *s, const struct change *c)
{
	if (c->hal != HAL_DOKUMEN || c->dokumen < 0 || c->dokumen >= N_DOKUMEN)
		return "";
	return sheet_word(s, arena_strf(s->arena, "dokumen.%s",
					jenis_dokumen_kunci[c->dokumen]));
}

/* A kegiatan's code is that of its programme and two parts more
 * (Permendagri 90/2019). */
static bool is_kegiatan(const struct change *c)
{
	int dots = 0;

	for (const char *p = c->kode ? c->kode : ""; *p; p++)
		dots += *p == '.';
	return dots > 2;
}

static const char *subject(const struct change *c)
{
	if (c->indikator)
		return c->indikator->nama;
	if (c->nama)
		return c->nama;
	return c->kode ? c->kode : "";
}

/* "Laporan kinerja 2023", "Penjelasan IKU-2 2023", "Profil", or the path. */
static const char *text_label(const struct sheet *s, const struct change *c)
{
	const char *name = c->path ? strrchr(c->path, '/') : NULL;
	const char *key = NULL;

	name = name ? name + 1 : c->path;
	if (c->kode)
		key = "ubahan.label.analisis";
	else if (name && !strcmp(name, "laporan.md"))
		key = "ubahan.label.laporan";
	else if (name && !strcmp(name, "profil.md"))
		key = "ubahan.label.profil";
	if (!key)
		return c->path ? c->path : sheet_word(s, "ubahan.teks");
	return SHEET_WORDS(s, key, { "kode", c->kode ? c->kode : "" },
			   { "tahun", c->tahun ? sheet_int(s, c->tahun)
					       : "" });
}

/* Fields of the OPD itself, or of a year, stand for themselves. */
static const char *label_of(const struct change *c)
{
	if (c->hal == HAL_KETERANGAN && !c->nama && !c->kode)
		return "ubahan.label.keterangan_saja";
	if (c->hal == HAL_PAGU && is_kegiatan(c))
		return "ubahan.label.pagu_kegiatan";
	if (c->hal == HAL_REALISASI_ANGGARAN && is_kegiatan(c))
		return "ubahan.label.realisasi_kegiatan";
	return label_key[c->hal];
}

const char *ubahan_label(const struct sheet *s, const struct change *c)
{
	const char *text;
	char *label;

	if (c->hal == HAL_NASKAH)
		return text_label(s, c);
	text = SHEET_WORDS(
		s, label_of(c), { "nama", subject(c) },
		{ "kode", c->kode ? c->kode : "" },
		{ "tahun", c->tahun ? sheet_int(s, c->tahun) : "" },
		{ "triwulan", quarter(s, c->triwulan) },
		{ "jenis", document(s, c) }, { "kunci", field(s, c) });
	label = arena_strdup(s->arena, str_trim(str_from(text)));
	if (c->hal == HAL_KETERANGAN && !c->nama && !c->kode &&
	    *label >= 'a' && *label <= 'z')
		*label = (char)(*label - 'a' + 'A');
	return label;
}

static bool is_money(const struct change *c)
{
	return c->hal == HAL_PAGU || c->hal == HAL_REALISASI_ANGGARAN ||
	       (c->indikator && c->indikator->jenis == JENIS_RUPIAH &&
		c->hal != HAL_CAPAIAN_TERCETAK);
}

static bool is_percent(const struct change *c)
{
	return c->hal == HAL_CAPAIAN_TERCETAK ||
	       (c->indikator && c->indikator->jenis == JENIS_PERSEN);
}

static int places(const struct change *c)
{
	return c->indikator && c->hal != HAL_CAPAIAN_TERCETAK
		       ? c->indikator->desimal : 2;
}

static const char *figure(const struct sheet *s, const struct change *c,
			  struct nilai n)
{
	const struct format *f = &s->view->format;
	struct indikator i = { .desimal = places(c) };
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	if (!nilai_ada(n))
		return NULL;
	if (is_money(c) && n.bentuk == NILAI_ANGKA)
		format_rupiah(&out, f, n.angka);
	else
		format_nilai(&out, f, &i, n);
	if (is_percent(c) && n.bentuk != NILAI_PREDIKAT)
		buf_addch(&out, '%');
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

/* The word or date of a form ("turun", "proses", "2025-02-28") as readers
 * know it. */
static const char *value_word(const struct sheet *s, const struct change *c,
			      const char *teks)
{
	const char *kunci = c->hal == HAL_STATUS ? "status" : c->kunci;
	const char *word;
	struct date day;

	if (!teks || !kunci ||
	    (c->hal != HAL_STATUS && c->hal != HAL_KETERANGAN))
		return teks;
	if (!strcmp(kunci, "email"))	/* may be a person's, and given up */
		return sheet_word(s, "ubahan.nilai.email");
	if (date_parse(&day, str_from(teks)))
		return format_date_in(s->arena, &s->view->format, day);
	word = find_word(s, arena_strf(s->arena, "ubahan.nilai.%s.%s", kunci,
				       teks));
	return word ? word : teks;
}

/* One side of a thing: its name, with its code where that changed. */
static const char *thing(const struct sheet *s, const struct change *c,
			 const char *teks, const char *kode)
{
	if (!c->kode_lama || !kode)
		return teks ? teks : c->nama;
	if (!teks || (c->teks_lama && c->teks_baru &&
		      !strcmp(c->teks_lama, c->teks_baru)))
		return kode;
	return arena_strf(s->arena, "%s %s", kode, teks);
}

static bool is_thing(enum change_hal hal)
{
	return hal >= HAL_INDIKATOR && hal <= HAL_TAHUN;
}

const char *ubahan_lama(const struct sheet *s, const struct change *c)
{
	if (change_is_figure(c))
		return figure(s, c, c->lama);
	if (!is_thing(c->hal))
		return value_word(s, c, c->teks_lama);
	return c->lama_ada ? thing(s, c, c->teks_lama, c->kode_lama) : NULL;
}

const char *ubahan_baru(const struct sheet *s, const struct change *c)
{
	if (change_is_figure(c))
		return figure(s, c, c->baru);
	if (!is_thing(c->hal))
		return value_word(s, c, c->teks_baru);
	return c->baru_ada ? thing(s, c, c->teks_baru, c->kode) : NULL;
}

const char *ubahan_selisih(const struct sheet *s, const struct change *c)
{
	const struct format *f = &s->view->format;
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	struct decimal d;
	const char *text;

	if (!change_selisih(&d, c) || decimal_sign(d) == 0)
		return NULL;
	if (is_money(c)) {
		buf_adds(&out, decimal_sign(d) > 0 ? "+" : "");
		format_rupiah(&out, f, d);
	} else {
		format_change(&out, f, d, places(c));
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

const char *ubahan_satuan(const struct change *c)
{
	const struct change_indikator *i = c->indikator;

	if (c->hal == HAL_PAGU || c->hal == HAL_REALISASI_ANGGARAN)
		return c->nama;
	if (!i || c->hal == HAL_CAPAIAN_TERCETAK || !change_is_figure(c))
		return NULL;
	return i->jenis == JENIS_PERSEN || i->jenis == JENIS_RUPIAH ||
			       i->jenis == JENIS_PREDIKAT
		       ? NULL : i->satuan;
}

/* An indikator has a page as long as a plan of the OPD holds it. */
static bool has_page(const struct unit *u, const char *kode)
{
	for (size_t i = 0; u && kode && i < u->opd->n_rencana; i++)
		if (rencana_indikator(&u->opd->rencana[i], kode, NULL))
			return true;
	return false;
}

static const char *change_link(const struct sheet *s, const struct versi *v,
			       const struct change *c)
{
	const struct unit *u = v->riwayat->unit;
	bool about = c->indikator || c->hal == HAL_INDIKATOR ||
		     c->hal == HAL_NASKAH ||
		     (c->hal == HAL_KETERANGAN && c->rencana);

	return about && has_page(u, c->kode)
		       ? sheet_link_indikator(s, u, c->kode) : NULL;
}

void put_ubahan(const struct sheet *s, struct value *map,
		const struct versi *v, const struct change *c)
{
	put_text(s, map, "label", ubahan_label(s, c));
	put_text(s, map, "satuan", ubahan_satuan(c));
	put_text(s, map, "tautan", change_link(s, v, c));
	put_text(s, map, "lama", ubahan_lama(s, c));
	put_text(s, map, "baru", ubahan_baru(s, c));
	put_text(s, map, "selisih", ubahan_selisih(s, c));
}

/*
 * /opd/: all OPDs with their headline figures, grouped by jenis, to sort and
 * to filter. The figures are those of each OPD's own page.
 */
#include "view/page.h"

#include "view/figure.h"
#include "view/frame.h"
#include "view/saring.h"

/* Closed before the year that the site shows. */
static bool is_closed(const struct sheet *s, const struct unit *u)
{
	return !opd_berlaku(u->opd, s->view->site->isi->situs.tahun) &&
	       u->opd->berlaku_sampai;
}

static void put_score(const struct sheet *s, struct value *v,
		      const struct rekap *r)
{
	if (!r || !nilai_ada(r->akip)) {
		put_nothing(s, v, "akip", "kata.tidak_ada");
		put_text(s, v, "akip_urut", "");
		return;
	}
	put_urut(s, v, "akip_urut", r->akip.angka);
	put_figure(s, v, "akip",
		   arena_strf(s->arena, "%s %s",
			      format_number_in(s->arena, &s->view->format,
					       r->akip.angka, 2),
			      r->predikat));
}

static void put_count(const struct sheet *s, struct value *v,
		      const char *key, int n, int dari)
{
	if (dari)
		put_figure(s, v, key, SHEET_WORDS(
			s, "kata.n_dari", { "n", sheet_int(s, n) },
			{ "dari", sheet_int(s, dari) }));
	else
		put_nothing(s, v, key, "kata.tidak_ada");
}

/* The category of a row, or NULL where there is no mean. */
static const struct kategori *category(const struct sheet *s,
				       const struct rekap *r)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct decimal mean;

	return r && rata_rata_nilai(&r->rata, &mean)
		       ? capaian_kategori(p, mean) : NULL;
}

/* The word for it in the address. */
static const char *category_key(const struct sheet *s,
				const struct kategori *k)
{
	return k ? saring_kunci(s, k->label) : "tidak-dihitung";
}

static const char *completeness(const struct rekap *r)
{
	if (!r || r->kelengkapan.n == 0)
		return "kosong";
	return r->kelengkapan.n < r->kelengkapan.dari ? "sebagian"
						      : "lengkap";
}

/* What the rows are sorted by; "" is missing. */
static void put_order(const struct sheet *s, struct value *v,
		      const struct rekap *r)
{
	struct decimal mean;

	if (rata_rata_nilai(&r->rata, &mean))
		put_urut(s, v, "rata_urut", mean);
	put_urut_bagian(s, v, "tercapai_urut", r->rata.tercapai,
			r->rata.n ? r->rata.dari : 0);
	if (r->serapan_ada)
		put_urut(s, v, "serapan_urut", r->serapan);
	put_text(s, v, "kelengkapan_urut", sheet_int(s, r->kelengkapan.n));
}

static void put_report(const struct sheet *s, struct value *v,
		       const struct rekap *r)
{
	put_order(s, v, r);
	put_rata(s, v, &r->rata, "capaian.rata_semua");
	if (r->n_hasil == 0)
		put_state(s, v, "s-absent", "status.belum_masuk");
	put_count(s, v, "tercapai", r->rata.tercapai,
		  r->rata.n ? r->rata.dari : 0);
	put_serapan(s, v, r->pagu, r->realisasi);
	put_count(s, v, "kelengkapan", r->kelengkapan.n, r->kelengkapan.dari);
}

/* An OPD that begins later owes nothing yet. */
static void put_no_report(const struct sheet *s, struct value *v,
			  const struct unit *u)
{
	static const char *const keys[] = { "rata", "tercapai", "serapan",
					    "kelengkapan" };

	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		put_nothing(s, v, keys[i], "kata.tidak_ada");
	if (opd_berlaku(u->opd, s->view->site->isi->situs.tahun))
		put_state(s, v, "s-absent", "status.belum_masuk");
	else
		put_state(s, v, "s-na", "status.tidak_berlaku");
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct unit *u)
{
	const struct rekap *r = unit_rekap(u, s->view->site->isi->situs.tahun);
	const struct rekap *last = site_rekap_utama(s->view->site, u);
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
	put_text(s, v, "jenis_kunci", jenis_opd_kunci[u->opd->jenis]);
	put_text(s, v, "kategori_kunci", category_key(s, category(s, r)));
	put_text(s, v, "kelengkapan_kunci", completeness(r));
	put_text(s, v, "catatan",
		 !r && last ? SHEET_WORDS(s, "daftar.tahun_lain",
					  { "tahun",
					    sheet_int(s, last->tahun) })
			    : NULL);
	put_score(s, v, r);
	if (r)
		put_report(s, v, r);
	else
		put_no_report(s, v, u);
}

static void push_group(const struct sheet *s, struct value *groups,
		       enum jenis_opd jenis)
{
	const struct site *site = s->view->site;
	struct value *group, *list;

	group = value_map(s->arena);
	list = put_list(s, group, "opd");
	for (size_t i = 0; i < site->n_unit; i++)
		if (site->unit[i].opd->jenis == jenis &&
		    !is_closed(s, &site->unit[i]))
			push_row(s, list, &site->unit[i]);
	if (list->n == 0)
		return;
	put_word(s, group, "jenis", arena_strf(s->arena, "jenis.%s",
					       jenis_opd_kunci[jenis]));
	put_text(s, group, "hitung", SHEET_WORDS(
		s, "home.n_opd", { "n", sheet_int(s, (int64_t)list->n) }));
	value_push(s->arena, groups, group);
}

static void add_category(const struct sheet *s, struct value *opsi,
			 const struct kategori *k)
{
	const struct site *site = s->view->site;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];

		if (is_closed(s, u))
			continue;
		if (category(s, unit_rekap(u, site->isi->situs.tahun)) != k)
			continue;
		saring_opsi(s, opsi, category_key(s, k), k
				? sheet_kategori(s, k)
				: sheet_word(s, "status.tanpa_rata"));
		return;
	}
}

static void put_choices(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	const struct penilaian *p = &site->isi->situs.penilaian;
	struct value *list = saring_put(s, root, "saring-opd",
					"saring.n_opd");
	bool ada[N_JENIS_OPD] = { false };
	struct value *opsi;

	for (size_t i = 0; i < site->n_unit; i++)
		if (!is_closed(s, &site->unit[i]))
			ada[site->unit[i].opd->jenis] = true;
	saring_jenis(s, saring_pilihan(s, list, "jenis", "saring.jenis"),
		     ada);
	opsi = saring_pilihan(s, list, "kategori", "kata.kategori");
	for (size_t i = 0; i < p->n_skala; i++)
		add_category(s, opsi, &p->skala[i]);
	add_category(s, opsi, NULL);
	opsi = saring_pilihan(s, list, "kelengkapan", "kata.kelengkapan");
	saring_opsi(s, opsi, "lengkap", sheet_word(s, "saring.lengkap"));
	saring_opsi(s, opsi, "sebagian", sheet_word(s, "saring.sebagian"));
	saring_opsi(s, opsi, "kosong", sheet_word(s, "saring.kosong"));
}

static void put_closed(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "tutup");

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];
		struct value *v;

		if (!is_closed(s, u))
			continue;
		v = push_map(s, list);
		put_text(s, v, "nama", u->opd->nama);
		put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
		put_text(s, v, "catatan", SHEET_WORDS(
			s, "daftar.tutup_catatan",
			{ "tahun", sheet_int(s, u->opd->berlaku_sampai) }));
	}
	put_bool(s, root, "ada_tutup", list->n > 0);
}

/* The OPD with the next slug that cannot be shown at all, or NULL. */
static const struct pengganti *next_held(const struct site *site,
					 const struct pengganti *before)
{
	const struct pengganti *next = NULL;

	for (size_t i = 0; i < site->n_pengganti; i++) {
		const struct pengganti *x = &site->pengganti[i];

		if (x->nomor || !strcmp(x->slug, "pemda") ||
		    (before && strcmp(x->slug, before->slug) <= 0))
			continue;
		if (!next || strcmp(x->slug, next->slug) < 0)
			next = x;
	}
	return next;
}

static void put_held(const struct sheet *s, struct value *root)
{
	const struct pengganti *x = NULL;
	struct value *list = put_list(s, root, "tertahan");

	while ((x = next_held(s->view->site, x))) {
		struct value *v = push_map(s, list);

		put_text(s, v, "nama", x->nama);
		put_text(s, v, "tautan", sheet_link_slug(s, x->slug));
	}
	put_bool(s, root, "ada_tertahan", list->n > 0);
}

static void put_lead(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	int tahun = site->isi->situs.tahun, n = 0, lapor = 0;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct rekap *r = unit_rekap(&site->unit[i], tahun);

		if (is_closed(s, &site->unit[i]))
			continue;
		n++;
		lapor += r && r->laporan->kinerja.ada;
	}
	put_text(s, root, "lead",
		 SHEET_WORDS(s, n ? "daftar.lead" : "daftar.lead_kosong",
			     { "n", sheet_int(s, n) },
			     { "lapor", sheet_int(s, lapor) },
			     { "tahun", sheet_int(s, tahun) }));
	put_bool(s, root, "ada_opd", n > 0);
}

struct value *opd_list_values(struct sheet *s, const struct page *p)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const char *tahun = sheet_int(s, situs->tahun);
	struct crumb crumb = { sheet_word(s, "nav.opd"), NULL };
	struct value *root = frame_values(
		s, crumb.teks,
		SHEET_WORDS(s, "daftar.deskripsi",
			    { "wilayah", situs->wilayah },
			    { "tahun", tahun }),
		NAV_OPD);
	struct value *groups;

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_text(s, root, "atas", situs->wilayah);
	put_text(s, root, "tahun", tahun);
	put_text(s, root, "keterangan",
		 SHEET_WORDS(s, "daftar.keterangan", { "tahun", tahun }));
	put_lead(s, root);
	groups = put_list(s, root, "kelompok");
	for (int jenis = OPD_SEKRETARIAT; jenis < N_JENIS_OPD; jenis++)
		push_group(s, groups, (enum jenis_opd)jenis);
	put_choices(s, root);
	frame_script(s, root, "tabel");
	put_held(s, root);
	put_closed(s, root);
	return root;
}

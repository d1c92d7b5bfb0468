/*
 * The scores of all OPDs by year, on the page /evaluasi/; see
 * evaluasi_semua.h.
 */
#include "view/evaluasi_semua.h"

#include "site/kedatangan.h"
#include "view/figure.h"
#include "view/graph.h"
#include "view/saring.h"

/* True where anybody has a score or a predikat of that year. */
static bool is_scored(const struct site *s, int tahun)
{
	if (s->pemda.opd && evaluasi_dinilai(unit_rekap(&s->pemda, tahun)))
		return true;
	for (size_t i = 0; i < s->n_unit; i++)
		if (evaluasi_dinilai(unit_rekap(&s->unit[i], tahun)))
			return true;
	return false;
}

static bool has_any(const struct unit *u)
{
	for (size_t i = 0; i < u->n_rekap; i++)
		if (evaluasi_dinilai(&u->rekap[i]))
			return true;
	return false;
}

static void push_cell(const struct sheet *s, struct value *list,
		      const struct unit *u, int tahun)
{
	const struct rekap *r = unit_rekap(u, tahun);
	struct value *v = push_map(s, list);

	put_text(s, v, "tahun", sheet_int(s, tahun));
	put_text(s, v, "urut", "");
	if (!evaluasi_dinilai(r)) {
		put_nothing(s, v, "nilai", unit_wajib(u, tahun)
						   ? "angka.belum"
						   : "kata.tidak_berlaku");
		put_null(s, v, "predikat");
		return;
	}
	put_nothing(s, v, "nilai", "kata.tidak_ada");
	if (nilai_ada(r->akip)) {
		put_figure(s, v, "nilai",
			   format_number_in(s->arena, &s->view->format,
					    r->akip.angka, 2));
		put_urut(s, v, "urut", r->akip.angka);
	}
	put_text(s, v, "predikat", r->predikat);
}

/* The last year to draw: what came after an OPD closed is no gap. */
static int last_year(const struct sheet *s, const struct unit *u)
{
	int tahun = evaluasi_tahun(s->view->site);
	int closed = u->opd->berlaku_sampai;

	return closed && closed < tahun ? closed : tahun;
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct unit *u, const char *kelas)
{
	const struct site *site = s->view->site;
	struct value *v = push_map(s, list), *cells;

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "jenis", jenis_opd_kunci[u->opd->jenis]);
	put_text(s, v, "kelas", kelas);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
	put_text(s, v, "catatan", !u->opd->berlaku_sampai ? NULL : SHEET_WORDS(
		s, "daftar.tutup_catatan",
		{ "tahun", sheet_int(s, u->opd->berlaku_sampai) }));
	cells = put_list(s, v, "sel");
	for (size_t i = 0; i < site->n_tahun; i++)
		if (is_scored(site, site->tahun[i]))
			push_cell(s, cells, u, site->tahun[i]);
	put_scores_spark(s, v, u, last_year(s, u));
}

static void put_rows(const struct sheet *s, struct value *v)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, v, "baris"), *choices;
	bool jenis[N_JENIS_OPD] = { false };

	if (site->pemda.opd && has_any(&site->pemda)) {
		jenis[OPD_PEMDA] = true;
		push_row(s, list, &site->pemda, "now");
	}
	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];

		if (!has_any(u) && !unit_wajib(u, evaluasi_tahun(site)))
			continue;
		jenis[u->opd->jenis] = true;
		push_row(s, list, u, "");
	}
	choices = saring_put(s, v, "saring-nilai", "evaluasi_semua.hitung");
	saring_jenis(s, saring_pilihan(s, choices, "jenis", "saring.jenis"),
		     jenis);
}

void put_nilai_semua(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *v, *years;

	if (!evaluasi_tahun(site)) {
		put_null(s, root, "nilai");
		return;
	}
	v = put_map(s, root, "nilai");
	years = put_list(s, v, "tahun");
	for (size_t i = 0; i < site->n_tahun; i++)
		if (is_scored(site, site->tahun[i]))
			put_text(s, push_map(s, years), "teks",
				 sheet_int(s, site->tahun[i]));
	put_rows(s, v);
}

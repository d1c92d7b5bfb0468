/*
 * Making pages; see kinds.h. What is on them is the business of view/ and
 * theme/.
 */
#include "kinds.h"

#include "base/limits.h"
#include "export/kartu_gambar.h"

static int write_file(struct worker *w, const char *path)
{
	return worker_output(w, path, &w->html);
}

/* The picture that goes with a page: of its OPD, or of the site. */
static int make_card(struct worker *w, const struct page *p,
		     const struct sheet *s)
{
	struct kartu k = p->unit ? kartu_unit(s, p->unit) : kartu_situs(s);

	buf_clear(&w->html);
	if (kartu_gambar(&w->html, &k, p->unit ? 1 : KARTU_SITUS,
			 &w->arena) < 0)
		BUG("a picture is larger than a page may be");
	return write_file(w, p->kartu);
}

static int make_page(struct worker *w, const struct job *j)
{
	const struct project *project = w->project;
	const struct page *p = j->page;
	struct sheet s = { .view = &project->view, .arena = &w->arena,
			   .address = p->address, .riwayat = j->riwayat,
			   .diag = &w->diag };
	struct value *values = p->values(&s, p);

	if (s.failed)
		return -1;
	if (!w->out)
		return 0;
	if (theme_render(&w->html, &project->theme, p->template, values,
			 &w->diag) < 0 ||
	    write_file(w, page_file(p, &w->arena)) < 0)
		return -1;
	return p->kartu ? make_card(w, p, &s) : 0;
}

/* What kinds of pages are made of; the others show something of all. */
static const struct {
	struct value *(*values)(struct sheet *s, const struct page *p);
	unsigned needs;
} kinds[] = {
	{ opd_values, NEEDS_DATA | NEEDS_TEXTS | NEEDS_VERSIONS },
	{ cetak_values, NEEDS_DATA | NEEDS_TEXTS | NEEDS_VERSIONS },
	{ indikator_values, NEEDS_DATA | NEEDS_TEXTS | NEEDS_VERSIONS },
	{ grafik_values, NEEDS_DATA },
	{ sematkan_values, NEEDS_DATA | NEEDS_VERSIONS },
	{ versi_values, NEEDS_VERSIONS },
	{ arsip_values, NEEDS_VERSIONS },
	{ pindah_values, NEEDS_ALL_VERSIONS },
	{ tiada_values, NEEDS_ALL_VERSIONS },
	{ riwayat_values, NEEDS_ALL_VERSIONS },
	{ perubahan_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ perubahan_target_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ perubahan_koreksi_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ opd_list_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ capaian_tahun_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ anggaran_tahun_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ kelengkapan_tahun_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ evaluasi_semua_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ pohon_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ bandingkan_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ cari_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ cari_huruf_values, NEEDS_ALL_DATA | NEEDS_ALL_VERSIONS },
	{ peta_situs_values, NEEDS_ALL_VERSIONS },
	{ gaya_values, NEEDS_ALL_VERSIONS },
	{ not_found_values, NEEDS_ALL_VERSIONS },
	{ data_values, 0 }
};

static unsigned needs_of_kind(const struct page *p)
{
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		if (kinds[i].values == p->values)
			return kinds[i].needs;
	return NEEDS_ALL;
}

static void add_page(struct job_list *l, const struct project *project,
		     const struct page *p)
{
	struct job *j = job_add(l, make_page, p->template, p->address,
				needs_of_kind(p));

	j->page = p;
	j->unit = p->unit;
	j->riwayat = page_riwayat(p, &project->view);
}

void page_jobs(struct job_list *l, const struct project *project,
	       const struct page_list *list, bool tells_sizes)
{
	for (size_t i = 0; i < list->n; i++)
		if ((list->page[i].values == data_values) == tells_sizes)
			add_page(l, project, &list->page[i]);
}

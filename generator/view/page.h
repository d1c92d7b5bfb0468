/*
 * The pages of the site: the list of all, and the values of each. One
 * function for each kind of page, in the file of its name.
 */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "view/sheet.h"

struct abjad;
struct abjad_bagian;

struct page {
	const char *address;	/* "opd/dinas-kesehatan/", or a file:
				   "404.html" */
	const char *template;	/* name of its template */
	/* Make its values; mistakes found on the way go to s->diag. */
	struct value *(*values)(struct sheet *s, const struct page *p);
	bool hidden;		/* not in sitemap.xml */
	const char *kartu;	/* picture that is made along with it */
	const struct unit *unit;	/* what it is about, as far as it is */
	const struct rekap *rekap;	/* NULL: the OPD has no report */
	const struct indikator *indikator;
	const struct halaman *halaman;
	const struct riwayat *riwayat;
	const struct versi *versi;
	const struct pengganti *pengganti;
	const char *target;	/* address that this one leads to, or NULL */
	int tahun;		/* of a page of all OPDs in a year, or 0 */
	const struct abjad *abjad;	/* of /cari/: its list from A to Z … */
	const struct abjad_bagian *bagian;	/* … of /cari/a/: its part */
};

struct page_list {
	struct page *page;
	size_t n;
};

/* All pages of a view, in a fixed order, into the arena. */
void page_list_build(struct page_list *out, const struct view *v,
		     struct arena *a);

/* The path of the page's file: its address, and "index.html" where that is
 * a folder's. */
const char *page_file(const struct page *p, struct arena *a);

/* The history of the OPD that a page is about, or NULL. */
const struct riwayat *page_riwayat(const struct page *p,
				   const struct view *v);

/* The kinds of pages. Each returns the root map of its template. */
/* /: the region at a glance. */
struct value *home_values(struct sheet *s, const struct page *p);
/* /opd/: all OPDs. */
struct value *opd_list_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/ and its years; the pemda's too. */
struct value *opd_values(struct sheet *s, const struct page *p);
/* The report of a year in chapters, to be printed (cetak.c). */
struct value *cetak_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/indikator/KODE/. */
struct value *indikator_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/indikator/KODE/grafik.svg: its chart as a picture. */
struct value *grafik_values(struct sheet *s, const struct page *p);
/* /sematkan/opd/SLUG/KODE/: its chart for the frames of other sites. */
struct value *sematkan_values(struct sheet *s, const struct page *p);
/* Free pages. */
struct value *halaman_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/riwayat/: all versions of an OPD. */
struct value *riwayat_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/riwayat/N/: what a version changed. */
struct value *versi_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/riwayat/N/laporan/: the report as it was at that version. */
struct value *arsip_values(struct sheet *s, const struct page *p);
/* An address that an OPD had once: leads to where it is now. */
struct value *pindah_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/ of an OPD whose files have errors, without a version that could
 * be shown instead; p->riwayat may be NULL. */
struct value *tertahan_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/ of an OPD that is no longer in the content. */
struct value *tiada_values(struct sheet *s, const struct page *p);
/* /perubahan/: the latest changes of all. */
struct value *perubahan_values(struct sheet *s, const struct page *p);
/* /perubahan/target/: targets changed after their year began. */
struct value *perubahan_target_values(struct sheet *s, const struct page *p);
/* /perubahan/koreksi/: published figures that were revised. */
struct value *perubahan_koreksi_values(struct sheet *s,
				       const struct page *p);
/* /capaian/YEAR/: every indikator of every OPD. */
struct value *capaian_tahun_values(struct sheet *s, const struct page *p);
/* /anggaran/YEAR/: pagu, realisasi and serapan beside capaian. */
struct value *anggaran_tahun_values(struct sheet *s, const struct page *p);
/* /kelengkapan/YEAR/: which documents are in, late, missing. */
struct value *kelengkapan_tahun_values(struct sheet *s, const struct page *p);
/* /evaluasi/: scores of all OPDs through the years, recommendations. */
struct value *evaluasi_semua_values(struct sheet *s, const struct page *p);
/* /pohon-kinerja/: from the region's goals to the OPDs' programmes. */
struct value *pohon_values(struct sheet *s, const struct page *p);
/* /bandingkan/: OPDs or years side by side. */
struct value *bandingkan_values(struct sheet *s, const struct page *p);
/* /cari/: search, and the list from A to Z. */
struct value *cari_values(struct sheet *s, const struct page *p);
/* /cari/a/: a letter of that list. */
struct value *cari_huruf_values(struct sheet *s, const struct page *p);
/* /data/: open data. */
struct value *data_values(struct sheet *s, const struct page *p);
/* /peta-situs/: all pages that people look for. */
struct value *peta_situs_values(struct sheet *s, const struct page *p);
/* /gaya/: all parts that pages are made of. */
struct value *gaya_values(struct sheet *s, const struct page *p);
/* 404.html. */
struct value *not_found_values(struct sheet *s, const struct page *p);

#endif

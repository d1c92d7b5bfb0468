/*
 * Where every page lives: the one place that makes addresses. An address is
 * a path from the site's root, "opd/dinas-kesehatan/2023/", ending in "/"
 * for a page, and its file is that plus "index.html".
 */
#ifndef SITE_ADDRESS_H
#define SITE_ADDRESS_H

#include "site/site.h"

/* All OPDs. */
#define ADDRESS_OPD_LIST "opd/"
/* The latest changes of all OPDs, targets that were moved, figures that were
 * corrected; the feed of the first. */
#define ADDRESS_PERUBAHAN "perubahan/"
#define ADDRESS_PERUBAHAN_TARGET "perubahan/target/"
#define ADDRESS_PERUBAHAN_KOREKSI "perubahan/koreksi/"
#define ADDRESS_FEED "perubahan.xml"
/* All OPDs in the latest year, and under these in every year. */
#define ADDRESS_CAPAIAN "capaian/"
#define ADDRESS_ANGGARAN "anggaran/"
#define ADDRESS_KELENGKAPAN "kelengkapan/"
/* The rest that are one of a kind. */
#define ADDRESS_EVALUASI "evaluasi/"
#define ADDRESS_POHON "pohon-kinerja/"
#define ADDRESS_BANDINGKAN "bandingkan/"
#define ADDRESS_CARI "cari/"
#define ADDRESS_CARI_INDEKS "cari/indeks/"	/* the search index */
#define ADDRESS_DATA "data/"
#define ADDRESS_PETA "peta-situs/"
/* Open data: the catalogue that harvesters look for at the root, and in
 * ADDRESS_DATA what describes all tables, and all of them in one archive. */
#define ADDRESS_KATALOG "data.json"
#define ADDRESS_PAKET ADDRESS_DATA "datapackage.json"
#define ADDRESS_ARSIP ADDRESS_DATA "kinerja.zip"
#define ADDRESS_GAYA "gaya/"
/* The picture of the site that is shown where its pages are shared. */
#define ADDRESS_KARTU "kartu.png"
/* What other sites show in frames: below it, the addresses of OPDs. */
#define ADDRESS_SEMATKAN "sematkan/"

/* Each function appends the address of a page to out. */
/* An OPD or the pemda: the latest year. */
void address_unit(struct buf *out, const struct unit *u);
/* An OPD in one year. */
void address_rekap(struct buf *out, const struct unit *u, int tahun);
/* The report of an OPD's year as it is printed. */
void address_cetak(struct buf *out, const struct unit *u, int tahun);
/* All OPDs in one year: ADDRESS_CAPAIAN … and the year. */
void address_tahun(struct buf *out, const char *address, int tahun);
/* A page of the list from A to Z: of a letter ("a" to "z", or "lain"), and
 * its parts after the first (bagian from 1). */
void address_cari_huruf(struct buf *out, const char *huruf, int bagian);
/* An indikator of an OPD. */
void address_indikator(struct buf *out, const struct unit *u,
		       const char *kode);
/* The picture of an OPD that is shown where its pages are shared. */
void address_kartu(struct buf *out, const struct unit *u);
/* The chart of an indikator as a picture of its own. */
void address_grafik(struct buf *out, const struct unit *u, const char *kode);
/* The same chart as a small page for the frames of other sites. */
void address_sematkan(struct buf *out, const struct unit *u,
		      const char *kode);
/* A free page. */
void address_halaman(struct buf *out, const char *slug);
/* An attachment of a year: path below the year folder. */
void address_dokumen(struct buf *out, const struct unit *u, int tahun,
		     const char *berkas);

/* Open data at addresses that never change. A table comes in three forms,
 * and each has its ending. */
enum bentuk {
	BENTUK_CSV,	/* ".csv" */
	BENTUK_CSV_ID,	/* "-id.csv": as Indonesian spreadsheets read it */
	BENTUK_JSON,	/* ".json" */
	N_BENTUK
};

/* A table of an OPD, "opd/dinas-kesehatan/data/capaian.csv"; u NULL: of all
 * OPDs, "data/capaian.csv". */
void address_tabel(struct buf *out, const struct unit *u, const char *nama,
		   enum bentuk b);
/* The table of an indikator, "…/indikator/iku-1/data.csv". */
void address_tabel_indikator(struct buf *out, const struct unit *u,
			     const char *kode, enum bentuk b);
/* All tables of an OPD in one file: "…/data/kinerja.xlsx", or ".json". */
void address_kinerja(struct buf *out, const struct unit *u,
		     const char *ending);
/* What describes the tables of an OPD: "…/data/datapackage.json". */
void address_paket(struct buf *out, const struct unit *u);

/* The folder of an OPD by its slug alone: "opd/dinas-kesehatan/", "pemda/". */
void address_slug(struct buf *out, const char *slug);
/* All versions of an OPD; its feed and tables are files in it. */
void address_riwayat(struct buf *out, const char *slug);
/* One version: what it changed. */
void address_versi(struct buf *out, const char *slug, int nomor);
/* The report as it was at that version. */
void address_versi_laporan(struct buf *out, const char *slug, int nomor);

/* The last part of an indikator's address: its code in lower case, with
 * everything but a–z and 0–9 turned to single hyphens. */
void address_kode(struct buf *out, const char *kode);

/* True when two codes give one address. */
bool address_same_kode(const char *a, const char *b);

/* True when a free page may not have this slug: another page has it now,
 * or will (site.md). */
bool address_is_reserved(const char *slug);

/* Append the relative link from the page at address from to the address to
 * (with an optional "#fragment"), with "index.html" spelt out, so that it
 * works on disk and under any base path. */
void address_link(struct buf *out, const char *from, const char *to);

#endif

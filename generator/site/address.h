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
#define ADDRESS_DATA "data/"
#define ADDRESS_PETA "peta-situs/"
#define ADDRESS_GAYA "gaya/"

/* Each function appends the address of a page to out. */
/* An OPD or the pemda: the latest year. */
void address_unit(struct buf *out, const struct unit *u);
/* An OPD in one year. */
void address_rekap(struct buf *out, const struct unit *u, int tahun);
/* All OPDs in one year: ADDRESS_CAPAIAN … and the year. */
void address_tahun(struct buf *out, const char *address, int tahun);
/* An indikator of an OPD. */
void address_indikator(struct buf *out, const struct unit *u,
		       const char *kode);
/* A free page. */
void address_halaman(struct buf *out, const char *slug);
/* An attachment of a year: path below the year folder. */
void address_dokumen(struct buf *out, const struct unit *u, int tahun,
		     const char *berkas);

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

/*
 * struct view: what all pages share; struct sheet: one page being made,
 * with its scratch arena. A page is a pure function of (view, page), so
 * that pages can be made side by side.
 */
#ifndef VIEW_SHEET_H
#define VIEW_SHEET_H

#include "base/value.h"
#include "site/address.h"
#include "site/riwayat.h"
#include "site/site.h"
#include "view/format.h"
#include "view/words.h"

/* A file of open data that was written before the pages. */
struct berkas {
	const char *address;
	size_t ukuran;		/* bytes */
	size_t baris;		/* rows; 0: it has none, or is no table */
};

struct view {
	const struct site *site;
	const struct sejarah *sejarah;	/* .ada false: no history */
	struct words words;
	struct format format;
	const struct value *assets;	/* name → address, "gaya" → … */
	const char *base_url;		/* ends in "/"; NULL: not known */
	const struct berkas *berkas;	/* of the whole site; none where only
					   values are made */
	size_t n_berkas;
};

struct sheet {
	const struct view *view;
	struct arena *arena;
	const char *address;	/* "opd/dinas-kesehatan/", "" for home */
	bool absolute;		/* links from the site's root (404) */
	const struct riwayat *riwayat;	/* of the OPD that the page is about,
					   or NULL */
	const struct versi *arsip;	/* the report as of this version is
					   made; NULL: the latest */
	struct diag *diag;
	bool failed;		/* something was reported */
};

/* The link from this page to an address. */
const char *sheet_link(const struct sheet *s, const char *address);

/* Links of an archived report lead to what there is today: to a page of the
 * OPD, or to the home page, where the one meant is no more. */

/* The link to an OPD, to one of its years (tahun 0: its own page), to one
 * of its indikator (of its own page). */
const char *sheet_link_unit(const struct sheet *s, const struct unit *u,
			    int tahun);
/* The link to the page of an indikator. */
const char *sheet_link_indikator(const struct sheet *s, const struct unit *u,
				 const char *kode);

/* The link to a free page. */
const char *sheet_link_halaman(const struct sheet *s, const char *slug);

/* The link to the address of an OPD, whether or not it is in the site. */
const char *sheet_link_slug(const struct sheet *s, const char *slug);

/* The link to all versions of an OPD, to one (nomor), to the report as it
 * was at one. */
const char *sheet_link_riwayat(const struct sheet *s, const char *slug);
/* The page of one version. */
const char *sheet_link_versi(const struct sheet *s, const struct versi *v);
/* The report as it was at a version. */
const char *sheet_link_arsip(const struct sheet *s, const struct versi *v);

/* The address of an OPD's own page, for crumbs and the like. */
const char *sheet_address_unit(const struct sheet *s, const struct unit *u);

/* The site-wide text of a key. */
const char *sheet_word(const struct sheet *s, const char *key);

/* What a predikat, "AA" to "D", means in the language of the site. */
const char *sheet_predikat(const struct sheet *s, const char *predikat);

/* The name of a step of the scale: one of the default scale in the language
 * of the site, else as the site wrote it. */
const char *sheet_kategori(const struct sheet *s, const struct kategori *k);

/* A number in plain digits. */
const char *sheet_int(const struct sheet *s, int64_t n);

/* Shorthands of value_set_… with the sheet's arena. */
void put(const struct sheet *s, struct value *map, const char *key,
	 const struct value *v);
/* A copied text; NULL sets null: templates then look no further. */
void put_text(const struct sheet *s, struct value *map, const char *key,
	      const char *text);
/* A text of the theme. */
void put_word(const struct sheet *s, struct value *map, const char *key,
	      const char *word);
/* A truth value. */
void put_bool(const struct sheet *s, struct value *map, const char *key,
	      bool truth);
/* Nothing under that key, so that templates look no further. */
void put_null(const struct sheet *s, struct value *map, const char *key);
/* A new map under that key. */
struct value *put_map(const struct sheet *s, struct value *map,
		      const char *key);
/* A new list under that key. */
struct value *put_list(const struct sheet *s, struct value *map,
		       const char *key);
/* A new map at the end of a list. */
struct value *push_map(const struct sheet *s, struct value *list);

/* WORDS() with the sheet's words and arena. */
#define SHEET_WORDS(s, key, ...)                                              \
	WORDS(&(s)->view->words, (s)->arena, key, __VA_ARGS__)

#endif

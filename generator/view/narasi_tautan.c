/*
 * Relative addresses of texts; see narasi_tautan in narasi.h.
 */
#include "view/narasi.h"

#include "base/limits.h"

/* --- reading ------------------------------------------------------------- */

/* Leave the last part of an address; false at the root. */
static bool leave(struct buf *out)
{
	size_t n = out->len;

	if (n == 0)
		return false;
	while (--n > 0 && out->ptr[n - 1] != '/')
		;
	buf_truncate(out, n);
	return true;
}

/* Content and site name folders alike, but for free pages and analyses,
 * which stand in the page of their year. */
static void add_folder(struct buf *out, const char *path)
{
	struct str s = str_from(path);

	if (str_starts(s, "halaman/"))
		s = str_skip(s, strlen("halaman/"));
	buf_addstr(out, s);
	if (str_starts(str_from(path), "halaman/")) {
		buf_truncate(out, str_find(s, '.'));
		buf_addch(out, '/');
		return;
	}
	(void)!leave(out);
	if (str_ends(buf_str(out), "/analisis/"))
		(void)!leave(out);
}

/* Go on by "..", "2023" or "lkjip.pdf"; a folder ends in "/". */
static bool follow(struct buf *out, struct str part, bool last)
{
	if (part.len == 0 || str_is(part, ".") || str_is(part, "index.html"))
		return true;
	if (str_is(part, ".."))
		return leave(out);
	buf_addstr(out, part);
	if (!last || str_find(part, '.') == part.len)
		buf_addch(out, '/');
	return true;
}

/* The address that url leads to, and what follows its path ("?…", "#…").
 * False: it leads out of the site. */
static bool read_url(struct buf *out, struct str *rest, const char *path,
		     struct str url)
{
	size_t end = 0, n;

	while (end < url.len && !strchr("?#", url.ptr[end]))
		end++;
	*rest = str_skip(url, end);
	url.len = end;
	add_folder(out, path);
	for (; url.len; url = str_skip(url, n < url.len ? n + 1 : n)) {
		n = str_find(url, '/');
		if (!follow(out, str_make(url.ptr, n), n == url.len))
			return false;
	}
	return !out->overflow;
}

/* --- what is there ------------------------------------------------------- */

/* The address that was looked for, and those it is held against. */
struct pencarian {
	struct str dicari;
	struct buf buf;
	bool ada;
};

static void offer(struct pencarian *p)
{
	p->ada |= str_equal(p->dicari, buf_str(&p->buf));
	buf_clear(&p->buf);
}

/* All that is below an address is there. */
static void offer_below(struct pencarian *p)
{
	p->ada |= p->buf.len && str_starts(p->dicari, p->buf.ptr);
	buf_clear(&p->buf);
}

static void offer_year(struct pencarian *p, const struct unit *u,
		       const struct laporan *l)
{
	address_rekap(&p->buf, u, l->tahun);
	offer(p);
	address_cetak(&p->buf, u, l->tahun);
	offer(p);
	for (size_t i = 0; i < l->n_dokumen; i++) {
		if (!l->dokumen[i].berkas)
			continue;
		address_dokumen(&p->buf, u, l->tahun, l->dokumen[i].berkas);
		offer(p);
	}
}

static void offer_plan(struct pencarian *p, const struct unit *u,
		       const struct rencana *r)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[s];

			for (size_t i = 0; i < x->n_indikator; i++) {
				address_indikator(&p->buf, u,
						  x->indikator[i].kode);
				offer_below(p);
			}
		}
}

static void offer_unit(struct pencarian *p, const struct unit *u)
{
	address_unit(&p->buf, u);
	if (!str_starts(p->dicari, p->buf.ptr)) {
		buf_clear(&p->buf);
		return;
	}
	offer(p);
	address_unit(&p->buf, u);
	buf_adds(&p->buf, ADDRESS_DATA);
	offer_below(p);
	for (size_t i = 0; i < u->opd->n_laporan; i++)
		offer_year(p, u, &u->opd->laporan[i]);
	for (size_t i = 0; i < u->opd->n_rencana; i++)
		offer_plan(p, u, &u->opd->rencana[i]);
}

static void offer_site(struct pencarian *p, const struct site *s)
{
	static const char *const years[] = { ADDRESS_CAPAIAN,
					     ADDRESS_ANGGARAN,
					     ADDRESS_KELENGKAPAN };

	for (size_t i = 0; s->n_tahun && i < ARRAY_SIZE(years); i++) {
		buf_adds(&p->buf, years[i]);
		offer(p);
		for (size_t t = 0; t < s->n_tahun; t++) {
			address_tahun(&p->buf, years[i], s->tahun[t]);
			offer(p);
		}
	}
	for (size_t i = 0; i < s->isi->n_halaman; i++) {
		address_halaman(&p->buf, s->isi->halaman[i].slug);
		offer(p);
	}
	if (s->pemda.opd)
		offer_unit(p, &s->pemda);
	for (size_t i = 0; i < s->n_unit; i++)
		offer_unit(p, &s->unit[i]);
}

static void offer_history(struct pencarian *p, const struct sejarah *h)
{
	for (size_t i = 0; h && h->ada && i < h->n_riwayat; i++) {
		address_slug(&p->buf, h->riwayat[i]->slug);
		offer(p);
		address_riwayat(&p->buf, h->riwayat[i]->slug);
		offer_below(p);
	}
}

static bool is_there(const struct sheet *s, const char *address)
{
	static const char *const pages[] = {
		"", ADDRESS_OPD_LIST, ADDRESS_EVALUASI, ADDRESS_POHON,
		ADDRESS_BANDINGKAN, ADDRESS_PETA, ADDRESS_KATALOG
	};
	static const char *const below[] = { ADDRESS_CARI, ADDRESS_DATA,
					     ADDRESS_PERUBAHAN,
					     ADDRESS_SEMATKAN };
	const struct site *site = s->arsip ? s->view->sejarah->site
					   : s->view->site;
	struct pencarian p = { str_from(address), BUF_INIT(LIMIT_PATH),
			       false };

	for (size_t i = 0; i < ARRAY_SIZE(pages); i++)
		p.ada |= str_is(p.dicari, pages[i]);
	for (size_t i = 0; i < ARRAY_SIZE(below); i++)
		p.ada |= str_starts(p.dicari, below[i]);
	offer_site(&p, site);
	offer_history(&p, s->view->sejarah);
	buf_release(&p.buf);
	return p.ada;
}

bool narasi_tautan(struct buf *out, const struct sheet *s, const char *path,
		   struct str url)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct str rest;
	bool good = read_url(&address, &rest, path, url) &&
		    is_there(s, address.ptr);

	if (good) {
		buf_adds(out, sheet_link(s, address.ptr));
		buf_addstr(out, rest);
	}
	buf_release(&address);
	return good;
}

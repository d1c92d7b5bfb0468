/*
 * Helpers that every page uses; see sheet.h. Knows addresses and words, and
 * no page.
 */
#include "view/sheet.h"

#include "base/limits.h"

const char *sheet_link(const struct sheet *s, const char *address)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *link;

	if (s->absolute) {
		const char *base = s->view->base_url;
		const char *path = base ? strstr(base, "://") : NULL;

		path = path ? strchr(path + 3, '/') : NULL;
		buf_adds(&out, path ? path : "/");
		buf_adds(&out, address);
	} else {
		address_link(&out, s->address, address);
	}
	link = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return link;
}

static const char *link_and_release(const struct sheet *s,
				    struct buf *address)
{
	const char *link = sheet_link(s, address->ptr);

	buf_release(address);
	return link;
}

/* What an OPD of an archived report is today, or NULL. Its own address, and
 * that of its history, are kept whatever becomes of it. */
static const struct unit *unit_today(const struct sheet *s,
				     const struct unit *u)
{
	const struct riwayat *r = sejarah_riwayat(s->view->sejarah,
						  u->opd->slug);

	return r ? r->unit : NULL;
}

const char *sheet_link_unit(const struct sheet *s, const struct unit *u,
			    int tahun)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const struct unit *now = s->arsip ? unit_today(s, u) : u;

	if (tahun && (!now || !unit_rekap(now, tahun)))
		tahun = 0;
	if (tahun)
		address_rekap(&address, u, tahun);
	else
		address_unit(&address, u);
	return link_and_release(s, &address);
}

static bool unit_has_kode(const struct unit *u, const char *kode)
{
	for (size_t i = 0; i < u->opd->n_rencana; i++)
		if (rencana_indikator(&u->opd->rencana[i], kode, NULL))
			return true;
	return false;
}

const char *sheet_link_indikator(const struct sheet *s, const struct unit *u,
				 const char *kode)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const struct unit *now = s->arsip ? unit_today(s, u) : u;

	if (s->arsip && !(now && unit_has_kode(now, kode)))
		address_slug(&address, u->opd->slug);
	else
		address_indikator(&address, u, kode);
	return link_and_release(s, &address);
}

static bool page_is_there(const struct sheet *s, const char *slug)
{
	const struct isi *now = s->view->sejarah->site->isi;

	for (size_t i = 0; i < now->n_halaman; i++)
		if (!strcmp(now->halaman[i].slug, slug))
			return true;
	return false;
}

const char *sheet_link_halaman(const struct sheet *s, const char *slug)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	if (!s->arsip || page_is_there(s, slug))
		address_halaman(&address, slug);
	return link_and_release(s, &address);
}

const char *sheet_link_slug(const struct sheet *s, const char *slug)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_slug(&address, slug);
	return link_and_release(s, &address);
}

const char *sheet_link_riwayat(const struct sheet *s, const char *slug)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_riwayat(&address, slug);
	return link_and_release(s, &address);
}

const char *sheet_link_versi(const struct sheet *s, const struct versi *v)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_versi(&address, v->riwayat->slug, v->nomor);
	return link_and_release(s, &address);
}

const char *sheet_link_arsip(const struct sheet *s, const struct versi *v)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_versi_laporan(&address, v->riwayat->slug, v->nomor);
	return link_and_release(s, &address);
}

const char *sheet_address_unit(const struct sheet *s, const struct unit *u)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const char *copy;

	address_unit(&address, u);
	copy = arena_strdup(s->arena, buf_str(&address));
	buf_release(&address);
	return copy;
}

const char *sheet_word(const struct sheet *s, const char *key)
{
	return words_get(&s->view->words, key);
}

const char *sheet_predikat(const struct sheet *s, const char *predikat)
{
	return sheet_word(s, arena_strf(s->arena, "predikat.%s", predikat));
}

const char *sheet_kategori(const struct sheet *s, const struct kategori *k)
{
	return k->kunci ? sheet_word(s, arena_strf(s->arena, "kategori.%s",
						   k->kunci)) : k->label;
}

const char *sheet_int(const struct sheet *s, int64_t n)
{
	return arena_strf(s->arena, "%lld", (long long)n);
}

void put(const struct sheet *s, struct value *map, const char *key,
	 const struct value *v)
{
	value_set(s->arena, map, key, v);
}

void put_text(const struct sheet *s, struct value *map, const char *key,
	      const char *text)
{
	value_set_text(s->arena, map, key, text);
}

void put_word(const struct sheet *s, struct value *map, const char *key,
	      const char *word)
{
	put_text(s, map, key, sheet_word(s, word));
}

void put_bool(const struct sheet *s, struct value *map, const char *key,
	      bool truth)
{
	value_set_bool(s->arena, map, key, truth);
}

void put_null(const struct sheet *s, struct value *map, const char *key)
{
	put(s, map, key, value_null(s->arena));
}

struct value *put_map(const struct sheet *s, struct value *map,
		      const char *key)
{
	struct value *v = value_map(s->arena);

	put(s, map, key, v);
	return v;
}

struct value *put_list(const struct sheet *s, struct value *map,
		       const char *key)
{
	struct value *v = value_list(s->arena);

	put(s, map, key, v);
	return v;
}

struct value *push_map(const struct sheet *s, struct value *list)
{
	struct value *v = value_map(s->arena);

	value_push(s->arena, list, v);
	return v;
}

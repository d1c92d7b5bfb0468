/*
 * What the content declares as its own; see resmi.h.
 */
#include "naskah/resmi.h"

#include "naskah/teks.h"

static const struct str pemerintah = STR("go.id");

/* The host of "https://host:1/…", or empty. */
static struct str host_of(const char *url)
{
	struct str s = str_from(url);
	const char *at = s.len ? strstr(s.ptr, "://") : NULL;
	size_t n = 0;

	if (!at)
		return str_make("", 0);
	s = str_skip(s, (size_t)(at + 3 - s.ptr));
	while (n < s.len && !strchr(":/?#", s.ptr[n]))
		n++;
	return str_make(s.ptr, n);
}

static void add_host(struct resmi *r, struct arena *a, struct str host)
{
	if (host.len)
		*ARENA_PUSH(a, r->host, r->n_host) = host;
}

/* An address of a mail service that anybody can have says nothing of its
 * host; pribadi.c asks for addresses, never for hosts. */
static void add_surel(struct resmi *r, struct arena *a, const char *surel)
{
	if (surel)
		*ARENA_PUSH(a, r->surel, r->n_surel) = str_from(surel);
}

/* content/ gives a file its place only where it is whole. */
static void note_file(struct resmi *r, struct place asal)
{
	r->kurang = r->kurang || !asal.path;
}

static void add_opd(struct resmi *r, struct arena *a, const struct opd *o)
{
	note_file(r, o->asal);
	add_host(r, a, host_of(o->situs));
	add_surel(r, a, o->email);
	if (o->telepon)
		*ARENA_PUSH(a, r->telepon, r->n_telepon) = o->telepon;
}

void resmi_init(struct resmi *out, const struct isi *isi, struct arena *a)
{
	const struct situs *s = &isi->situs;
	struct resmi empty = { .n_host = 0 };

	*out = empty;
	note_file(out, s->asal);
	add_host(out, a, pemerintah);
	add_host(out, a, host_of(s->alamat_situs));
	add_host(out, a, host_of(s->ppid_tautan));
	add_host(out, a, host_of(s->lisensi.tautan));
	for (size_t i = 0; i < s->n_host_tautan; i++)
		add_host(out, a, str_from(s->host_tautan[i]));
	add_surel(out, a, s->ppid_email);
	if (isi->pemda_ada)
		add_opd(out, a, &isi->pemda);
	for (size_t i = 0; i < isi->n_opd; i++)
		add_opd(out, a, &isi->opd[i]);
}

static bool equal_folded(struct str a, struct str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (teks_lower(a.ptr[i]) != teks_lower(b.ptr[i]))
			return false;
	return true;
}

bool resmi_host(const struct resmi *r, struct str host)
{
	if (r->kurang)
		return true;
	for (size_t i = 0; i < r->n_host; i++) {
		struct str known = r->host[i], end = host;

		if (host.len > known.len &&
		    host.ptr[host.len - known.len - 1] == '.')
			end = str_skip(host, host.len - known.len);
		if (equal_folded(end, known))
			return true;
	}
	return false;
}

bool resmi_surel(const struct resmi *r, struct str address)
{
	if (r->kurang)
		return true;
	for (size_t i = 0; i < r->n_surel; i++)
		if (equal_folded(r->surel[i], address))
			return true;
	return false;
}

/* Do the digits of text read as these? */
static bool same_digits(const char *text, struct str digits)
{
	size_t n = 0;

	for (; *text; text++) {
		if (!teks_is_digit(*text))
			continue;
		if (n == digits.len || digits.ptr[n] != *text)
			return false;
		n++;
	}
	return n == digits.len;
}

bool resmi_telepon(const struct resmi *r, struct str digits)
{
	if (r->kurang)
		return true;
	for (size_t i = 0; i < r->n_telepon; i++)
		if (same_digits(r->telepon[i], digits))
			return true;
	return false;
}

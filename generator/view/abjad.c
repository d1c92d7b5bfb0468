/*
 * The list from A to Z; see abjad.h.
 */
#include "view/abjad.h"

#include <stdlib.h>

#include "base/limits.h"
#include "site/address.h"
#include "view/daftar.h"

static const char *const letters[] = {
	"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n",
	"o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "lain"
};

static const char *lower(struct arena *a, const char *name)
{
	char *copy = arena_strdup(a, str_from(name));

	for (char *p = copy; *p; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
	return copy;
}

static void add(struct abjad_list *out, struct arena *a,
		const struct abjad_isi *x)
{
	struct abjad_isi *isi = ARENA_PUSH(a, out->item, out->n);

	*isi = *x;
	isi->urut = lower(a, x->nama);
}

static const char *keep(struct arena *a, struct buf *address)
{
	const char *kept = arena_strdup(a, buf_str(address));

	buf_clear(address);
	return kept;
}

static void add_unit(struct abjad *out, const struct unit *u, struct arena *a)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct daftar_indikator_list indikator;
	struct daftar_program_list program;

	daftar_indikator(&indikator, u, a);
	for (size_t i = 0; i < indikator.n; i++) {
		const struct indikator *x = indikator.item[i].indikator;
		struct abjad_isi isi = { .nama = x->nama, .kode = x->kode,
					 .unit = u };

		address_indikator(&address, u, x->kode);
		isi.alamat = keep(a, &address);
		add(&out->indikator, a, &isi);
	}
	daftar_program(&program, u, false, a);
	for (size_t i = 0; i < program.n; i++) {
		const struct daftar_program *p = &program.item[i];
		struct abjad_isi isi = { .nama = p->nama, .kode = p->kode,
					 .unit = u };

		address_rekap(&address, u, p->tahun[p->n_tahun - 1]);
		buf_adds(&address, "#anggaran");
		isi.alamat = keep(a, &address);
		add(&out->program, a, &isi);
	}
	buf_release(&address);
}

static bool is_other(const struct abjad_isi *x)
{
	return x->urut[0] < 'a' || x->urut[0] > 'z';
}

/* What stands under no letter comes last. */
static int by_name(const void *a, const void *b)
{
	const struct abjad_isi *x = a, *y = b;
	int order = (int)is_other(x) - (int)is_other(y);

	if (order == 0)
		order = strcmp(x->urut, y->urut);
	if (order == 0)
		order = strcmp(x->nama, y->nama);
	if (order == 0)
		order = strcmp(x->unit->opd->nama, y->unit->opd->nama);
	if (order == 0)
		order = strcmp(x->alamat, y->alamat);
	return order ? order : strcmp(x->kode, y->kode);
}

const char *abjad_huruf(const struct abjad_isi *x)
{
	return letters[is_other(x) ? 26 : x->urut[0] - 'a'];
}

size_t abjad_sama(const struct abjad_list *l, size_t i)
{
	size_t n = 1;

	while (i + n < l->n &&
	       !strcmp(l->item[i].nama, l->item[i + n].nama))
		n++;
	return n;
}

/* The entries of a letter, which stand together. */
static struct abjad_list slice(const struct abjad_list *l, const char *huruf)
{
	struct abjad_list out = { l->item, 0 };

	for (size_t i = 0; i < l->n; i++) {
		if (strcmp(abjad_huruf(&l->item[i]), huruf) != 0)
			continue;
		if (!out.n)
			out.item = &l->item[i];
		out.n++;
	}
	return out;
}

/* Take up to n entries off the front of a list. */
static struct abjad_list take(struct abjad_list *l, size_t *n)
{
	struct abjad_list out = { l->item, l->n < *n ? l->n : *n };

	if (out.n)
		l->item += out.n;
	l->n -= out.n;
	*n -= out.n;
	return out;
}

static void add_letter(struct abjad *out, const char *huruf, struct arena *a)
{
	struct abjad_list indikator = slice(&out->indikator, huruf);
	struct abjad_list program = slice(&out->program, huruf);
	size_t n = indikator.n + program.n;
	int dari = (int)((n + ABJAD_BAGIAN - 1) / ABJAD_BAGIAN);

	for (int i = 1; i <= dari; i++) {
		struct abjad_bagian *b = ARENA_PUSH(a, out->bagian,
						    out->n_bagian);
		size_t room = ABJAD_BAGIAN;

		b->abjad = out;
		b->huruf = huruf;
		b->nomor = i;
		b->dari = dari;
		b->indikator = take(&indikator, &room);
		b->program = take(&program, &room);
	}
}

static void sort(struct abjad_list *l)
{
	if (l->n)
		qsort(l->item, l->n, sizeof(*l->item), by_name);
}

const struct abjad *abjad_build(const struct site *s, struct arena *a)
{
	struct abjad *out = arena_alloc(a, sizeof(*out));

	if (s->pemda.opd)
		add_unit(out, &s->pemda, a);
	for (size_t i = 0; i < s->n_unit; i++)
		add_unit(out, &s->unit[i], a);
	sort(&out->indikator);
	sort(&out->program);
	if (out->indikator.n + out->program.n > ABJAD_SATU)
		for (size_t i = 0; i < ARRAY_SIZE(letters); i++)
			add_letter(out, letters[i], a);
	return out;
}

/*
 * What changed in anggaran.json of a year: programmes and kegiatan, their
 * money; see change_list.h.
 */
#include "model/change_list.h"

/* What programmes and kegiatan have in common. */
struct money {
	struct change_name name;
	struct nilai pagu;
	struct nilai realisasi;
};

static const struct money no_money;

static struct money money_of_program(const struct program *p)
{
	struct money m = no_money;

	if (p)
		m = (struct money){ { p->kode, p->nama }, p->pagu,
				    p->realisasi };
	return m;
}

static struct money money_of_kegiatan(const struct kegiatan *k)
{
	struct money m = no_money;

	if (k)
		m = (struct money){ { k->kode, k->nama }, k->pagu,
				    k->realisasi };
	return m;
}

static void compare_money(struct change_maker *m, struct change_subject *s,
			  enum change_hal hal, const struct money *l,
			  const struct money *b)
{
	int tahun = s->tahun;

	change_subject(s, l->name, b->name);
	s->tahun = tahun;
	change_thing(m, s, hal);
	change_figure(m, s, HAL_PAGU, l->pagu, b->pagu);
	change_figure(m, s, HAL_REALISASI_ANGGARAN, l->realisasi,
		      b->realisasi);
}

static void compare_program(struct change_maker *m, int tahun,
			    const struct program *l, const struct program *b)
{
	struct change_subject s = { .tahun = tahun };
	struct money x = money_of_program(l), y = money_of_program(b);

	compare_money(m, &s, HAL_PROGRAM, &x, &y);
	if (!l || !b)
		return;
	change_text(m, &s, "sumber_dana", l->sumber_dana,
		    b->sumber_dana);
	change_words(m, &s, "mendukung",
		     (struct change_words){ l->mendukung, l->n_mendukung },
		     (struct change_words){ b->mendukung, b->n_mendukung });
}

static void compare_kegiatan(struct change_maker *m, int tahun,
			     const struct kegiatan *l,
			     const struct kegiatan *b)
{
	struct change_subject s = { .tahun = tahun };
	struct money x = money_of_kegiatan(l), y = money_of_kegiatan(b);

	compare_money(m, &s, HAL_KEGIATAN, &x, &y);
}

static void list_programs(struct match_keys *programs,
			  struct match_keys *kegiatan,
			  const struct anggaran *g, struct arena *a)
{
	for (size_t i = 0; i < g->n_program; i++) {
		const struct program *p = &g->program[i];

		match_add(programs, a, p->kode, p->nama, p);
		for (size_t k = 0; k < p->n_kegiatan; k++)
			match_add(kegiatan, a, p->kegiatan[k].kode,
				  p->kegiatan[k].nama, &p->kegiatan[k]);
	}
}

/* Kegiatan are compared over the whole year, so that one that moved to
 * another program is not one that went and one that came. */
void change_anggaran(struct change_maker *m, const struct change_year *y)
{
	struct match_keys program[2] = { { NULL, 0 }, { NULL, 0 } };
	struct match_keys kegiatan[2] = { { NULL, 0 }, { NULL, 0 } };
	struct match_pairs p;

	list_programs(&program[0], &kegiatan[0], &y->lama->anggaran,
		      &m->scratch);
	list_programs(&program[1], &kegiatan[1], &y->baru->anggaran,
		      &m->scratch);
	match_things(&p, &program[0], &program[1], &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_program(m, y->tahun, p.pair[i].lama, p.pair[i].baru);
	match_things(&p, &kegiatan[0], &kegiatan[1], &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_kegiatan(m, y->tahun, p.pair[i].lama, p.pair[i].baru);
}

/*
 * What changed from one state of an OPD to the next; see change.h. Here
 * stand what the OPD says of itself and the walk over its years; plans,
 * figures, money and evaluation have files of their own.
 */
#include "model/change.h"

#include "model/change_list.h"

/* A state in which there was no OPD, and a year in which nothing came in. */
static const struct opd no_opd;
static const struct laporan no_laporan;

static void compare_head(struct change_maker *m,
			 const struct change_subject *s,
			 const struct opd *l, const struct opd *b)
{
	change_text(m, s, "kepala.jabatan", l->kepala_jabatan,
		    b->kepala_jabatan);
	change_text(m, s, "kepala.nama", l->kepala_nama, b->kepala_nama);
	change_text(m, s, "alamat", l->alamat, b->alamat);
	change_text(m, s, "situs", l->situs, b->situs);
	change_text(m, s, "email", l->email, b->email);
	change_text(m, s, "telepon", l->telepon, b->telepon);
}

static void compare_identity(struct change_maker *m,
			     const struct change_subject *s,
			     const struct opd *l, const struct opd *b)
{
	change_text(m, s, "singkatan", l->singkatan, b->singkatan);
	change_text(m, s, "jenis", jenis_opd_kunci[l->jenis],
		    jenis_opd_kunci[b->jenis]);
	change_text(m, s, "kode", l->kode, b->kode);
	change_words(m, s, "urusan",
		     (struct change_words){ l->urusan, l->n_urusan },
		     (struct change_words){ b->urusan, b->n_urusan });
	change_int(m, s, "berlaku.mulai", l->berlaku_mulai, b->berlaku_mulai);
	change_int(m, s, "berlaku.sampai", l->berlaku_sampai,
		   b->berlaku_sampai);
	change_words(m, s, "pendahulu",
		     (struct change_words){ l->pendahulu, l->n_pendahulu },
		     (struct change_words){ b->pendahulu, b->n_pendahulu });
}

/* Of an OPD that came or went its name says it. */
static void compare_opd(struct change_maker *m, const struct opd *l,
			const struct opd *b)
{
	struct change_subject s = { .nama = b->nama ? b->nama : l->nama };

	change_text(m, &s, "nama", l->nama, b->nama);
	change_naskah(m, &s, "profil.md", &l->profil, &b->profil);
	if (l == &no_opd || b == &no_opd)
		return;
	compare_identity(m, &s, l, b);
	compare_head(m, &s, l, b);
}

static void compare_tahun(struct change_maker *m, const struct change_year *y)
{
	struct change_subject s = { .tahun = y->tahun };
	const char *name = arena_strf(&m->scratch, "%d", y->tahun);

	s.dari = y->lama == &no_laporan ? NULL : name;
	s.menjadi = y->baru == &no_laporan ? NULL : name;
	change_thing(m, &s, HAL_TAHUN);
	change_naskah(m, &s, arena_strf(&m->scratch, "%s/laporan.md", name),
		      &y->lama->naskah, &y->baru->naskah);
	change_kinerja(m, y);
	change_anggaran(m, y);
	change_evaluasi(m, y);
	change_dokumen(m, y);
}

/* Years that follow one another mostly have the same plans in force: these
 * are paired once. */
struct plans {
	const struct rencana *lama;
	const struct rencana *baru;
	struct match_pairs indikator;
	bool paired;
};

static void pair_plans(struct change_maker *m, struct plans *p,
		       const struct rencana *lama, const struct rencana *baru)
{
	if (p->paired && p->lama == lama && p->baru == baru)
		return;
	*p = (struct plans){ .lama = lama, .baru = baru, .paired = true };
	change_pair_indikator(&p->indikator, lama, baru, &m->scratch);
}

/* The first report after a year, or NULL. Reports ascend by year. */
static const struct laporan *next_laporan(const struct opd *o, int tahun)
{
	for (size_t i = 0; i < o->n_laporan; i++)
		if (o->laporan[i].tahun > tahun)
			return &o->laporan[i];
	return NULL;
}

static const struct laporan *of_year(const struct laporan *l, int tahun)
{
	return l && l->tahun == tahun ? l : &no_laporan;
}

static void compare_years(struct change_maker *m, const struct opd *l,
			  const struct opd *b)
{
	struct plans p = { .paired = false };
	const struct laporan *x, *y;
	struct change_year year;

	for (int tahun = 0;;) {
		x = next_laporan(l, tahun);
		y = next_laporan(b, tahun);
		if (!x && !y)
			break;
		tahun = !x || (y && y->tahun < x->tahun) ? y->tahun
							 : x->tahun;
		pair_plans(m, &p, opd_rencana(l, tahun),
			   opd_rencana(b, tahun));
		year = (struct change_year){ tahun, of_year(x, tahun),
					     of_year(y, tahun), p.indikator };
		compare_tahun(m, &year);
	}
}

void change_compute(struct change_list *out, const struct opd *lama,
		    const struct opd *baru, const struct change_context *c,
		    struct arena *a)
{
	struct change_maker m = { .arena = a, .scratch = ARENA_INIT,
				  .context = c };
	const struct opd *l = lama ? lama : &no_opd;
	const struct opd *b = baru ? baru : &no_opd;

	compare_opd(&m, l, b);
	change_rencana(&m, l, b);
	compare_years(&m, l, b);
	change_finish(&m, out);
}

bool change_is_figure(const struct change *c)
{
	return c->hal <= HAL_KOMPONEN;
}

bool change_selisih(struct decimal *out, const struct change *c)
{
	if (c->lama.bentuk != NILAI_ANGKA || c->baru.bentuk != NILAI_ANGKA)
		return false;
	*out = decimal_sub(c->baru.angka, c->lama.angka);
	return true;
}

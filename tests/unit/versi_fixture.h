/*
 * What the unit tests of the history's pages share: an OPD "a" with versions
 * and changes made by hand, no repository.
 */
#ifndef TESTS_VERSI_FIXTURE_H
#define TESTS_VERSI_FIXTURE_H

#include "view_fixture.h"

#include "view/ubahan.h"

#define SHELF_MOST 6

/* The history of one OPD, and the page that is made of it. */
struct shelf {
	struct fixture f;
	struct desk k;
	struct sejarah sejarah;
	struct riwayat riwayat;
	struct riwayat *all[1];
	struct versi versi[SHELF_MOST];
	struct versi *list[SHELF_MOST];
	struct walk_commit commit[SHELF_MOST];
};

/* A site with "Dinas A" (more begins with a comma, or is empty) whose plan
 * has IKU-1; versions are still to be pushed. */
static inline void shelf_init(struct shelf *x, const char *address,
			      const char *opd)
{
	memset(x, 0, sizeof(*x));
	fixture_init(&x->f);
	fixture_put(&x->f, "opd/a/opd.json", opd);
	fixture_put(&x->f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1", "")));
	fixture_load(&x->f);
	x->f.isi.situs.arsip = true;
	desk_init(&x->k, &x->f, address);
	x->all[0] = &x->riwayat;
	x->sejarah = (struct sejarah){ .ada = true, .riwayat = x->all,
				       .n_riwayat = 1 };
	x->riwayat = (struct riwayat){ .slug = "a", .nama = "Dinas A",
				       .sejarah = &x->sejarah,
				       .unit = unit_of(&x->f, "a"),
				       .versi = x->list };
	x->k.view.sejarah = &x->sejarah;
}

/* Free everything. */
static inline void shelf_release(struct shelf *x)
{
	fixture_release(&x->f);
}

/* The next version: an update of that day, compared with the one before. */
static inline struct versi *shelf_push(struct shelf *x, const char *day,
				       const char *subject)
{
	size_t i = x->riwayat.n++;
	struct walk_commit *c = &x->commit[i];
	struct versi *v = &x->versi[i];

	assert_true(i < SHELF_MOST);
	memset(c->id.byte, 0xa0 + (int)i, OID_BYTES);
	c->subject = subject;
	c->time = 1;
	v->nomor = (int)i + 1;
	v->riwayat = &x->riwayat;
	v->commit = c;
	v->slug = "a";
	v->pembanding = i ? v - 1 : NULL;
	v->jenis = VERSI_PEMBARUAN;
	v->jam = 9;
	v->menit = 5;
	/* the same folder on both sides: no file differs, none is read */
	memset(v->lama.byte, 1, OID_BYTES);
	memset(v->baru.byte, 1, OID_BYTES);
	assert_true(date_parse(&v->tanggal, str_from(day)));
	x->list[i] = v;
	return v;
}

/* The next change of a version; changes must come in their order. */
static inline struct change *shelf_change(struct shelf *x, struct versi *v,
					  enum change_golongan golongan,
					  enum change_hal hal)
{
	struct change *c = ARENA_PUSH(&x->f.arena, v->ubah.item, v->ubah.n);

	v->ubah.golongan[golongan]++;
	c->golongan = golongan;
	c->hal = hal;
	c->tahun = 2024;
	c->lama_ada = golongan != GOLONGAN_BARU;
	c->baru_ada = golongan != GOLONGAN_HILANG;
	return c;
}

/* A number as a figure; NULL: none. */
static inline struct nilai shelf_nilai(const char *text)
{
	struct nilai n = { .bentuk = NILAI_KOSONG };

	if (!text)
		return n;
	n.bentuk = NILAI_ANGKA;
	assert_int_equal(decimal_parse(&n.angka, str_from(text)), DECIMAL_OK);
	return n;
}

/* A figure of IKU-1 that was and is this; NULL: none. */
static inline struct change *shelf_figure(struct shelf *x, struct versi *v,
					  enum change_hal hal,
					  const char *lama, const char *baru)
{
	static const struct change_indikator iku = {
		"IKU-1", "Angka kematian ibu", "per 100.000",
		JENIS_ANGKA, ARAH_TURUN, 2
	};
	enum change_golongan g = !lama ? GOLONGAN_BARU
				 : !baru ? GOLONGAN_HILANG
				 : hal == HAL_TARGET ? GOLONGAN_TARGET
						     : GOLONGAN_KOREKSI;
	struct change *c = shelf_change(x, v, g, hal);

	c->indikator = &iku;
	c->kode = iku.kode;
	c->nama = iku.nama;
	c->lama = shelf_nilai(lama);
	c->baru = shelf_nilai(baru);
	return c;
}

#endif

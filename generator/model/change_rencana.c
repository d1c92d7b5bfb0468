/*
 * What changed in the plans: tujuan, sasaran, indikator with their targets
 * and descriptions; see change_list.h. Knows no reports.
 */
#include "model/change_list.h"

static const char *const jenis_kata[] = {
	[JENIS_ANGKA] = "angka",
	[JENIS_PERSEN] = "persen",
	[JENIS_INDEKS] = "indeks",
	[JENIS_RUPIAH] = "rupiah",
	[JENIS_PREDIKAT] = "predikat"
};

static const char *const arah_kata[] = {
	[ARAH_NAIK] = "naik",
	[ARAH_TURUN] = "turun",
	[ARAH_RENTANG] = "rentang"
};

static const char *const rumus_kata[] = {
	[RUMUS_SITUS] = "situs",
	[RUMUS_SELISIH] = "selisih",
	[RUMUS_RASIO] = "rasio"
};

static const char *const agregasi_kata[] = {
	[AGREGASI_POSISI_AKHIR] = "posisi-akhir",
	[AGREGASI_KUMULATIF] = "kumulatif",
	[AGREGASI_RATA_RATA] = "rata-rata"
};

/* The things of a plan, in its order. */
struct contents {
	struct match_keys tujuan;	/* struct tujuan */
	struct match_keys sasaran;	/* struct change_node */
	struct match_keys indikator;	/* struct change_node */
};

static const struct change_node *node(struct arena *a,
				      const struct change_node n)
{
	struct change_node *copy = arena_alloc(a, sizeof(*copy));

	*copy = n;
	return copy;
}

static void list_sasaran(struct contents *out, const struct tujuan *t,
			 const struct sasaran *s, struct arena *a)
{
	match_add(&out->sasaran, a, s->kode, s->uraian,
		  node(a, (struct change_node){ t, s, NULL }));
	for (size_t i = 0; i < s->n_indikator; i++) {
		const struct indikator *x = &s->indikator[i];

		match_add(&out->indikator, a, x->kode, x->nama,
			  node(a, (struct change_node){ t, s, x }));
	}
}

static void list_contents(struct contents *out, const struct rencana *r,
			  struct arena *a)
{
	*out = (struct contents){ .tujuan = { NULL, 0 } };
	for (size_t i = 0; r && i < r->n_tujuan; i++) {
		const struct tujuan *t = &r->tujuan[i];

		match_add(&out->tujuan, a, t->kode, t->uraian, t);
		for (size_t k = 0; k < t->n_sasaran; k++)
			list_sasaran(out, t, &t->sasaran[k], a);
	}
}

void change_pair_indikator(struct match_pairs *out,
			   const struct rencana *lama,
			   const struct rencana *baru, struct arena *a)
{
	struct contents x, y;

	list_contents(&x, lama, a);
	list_contents(&y, baru, a);
	match_things(out, &x.indikator, &y.indikator, a);
}

static struct change_name name_of_indikator(const struct indikator *i)
{
	struct change_name name = { NULL, NULL };

	if (i)
		name = (struct change_name){ i->kode, i->nama };
	return name;
}

static struct change_name name_of_sasaran(const struct sasaran *s)
{
	struct change_name name = { NULL, NULL };

	if (s)
		name = (struct change_name){ s->kode, s->uraian };
	return name;
}

static struct change_name name_of_tujuan(const struct tujuan *t)
{
	struct change_name name = { NULL, NULL };

	if (t)
		name = (struct change_name){ t->kode, t->uraian };
	return name;
}

static struct change_name name_of_rencana(const struct rencana *r)
{
	struct change_name name = { NULL, NULL };

	if (r)
		name.nama = r->dokumen;
	return name;
}

void change_subject_indikator(struct change_subject *out,
			      const struct change_node *lama,
			      const struct change_node *baru)
{
	const struct indikator *l = lama ? lama->indikator : NULL;
	const struct indikator *b = baru ? baru->indikator : NULL;

	change_subject(out, name_of_indikator(l), name_of_indikator(b));
	out->indikator = b ? b : l;
}

static bool is_range(const struct indikator *i)
{
	return !i || i->arah == ARAH_RENTANG;
}

/* The plan's target; of an indikator that is not there, none. */
static struct nilai target_of(const struct indikator *i, int tahun)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };

	return i ? indikator_target(i, tahun) : none;
}

/* The next year after tahun with a target, or 0. */
static int next_year(const struct indikator *i, int tahun)
{
	for (size_t t = 0; i && t < i->n_target; t++)
		if (i->target[t].tahun > tahun)
			return i->target[t].tahun;
	return 0;
}

static void compare_targets(struct change_maker *m, struct change_subject *s,
			    const struct indikator *l,
			    const struct indikator *b)
{
	int x = next_year(l, 0), y = next_year(b, 0);

	/* a range is the target of every year: said once, without one */
	if ((is_range(l) && is_range(b)) || (!x && !y))
		change_figure(m, s, HAL_TARGET_RENCANA, target_of(l, 0),
			      target_of(b, 0));
	while (x || y) {
		s->tahun = !x || (y && y < x) ? y : x;
		change_figure(m, s, HAL_TARGET_RENCANA,
			      target_of(l, s->tahun), target_of(b, s->tahun));
		x = next_year(l, s->tahun);
		y = next_year(b, s->tahun);
	}
	s->tahun = 0;
}

static void compare_start(struct change_maker *m, struct change_subject *s,
			  const struct indikator *l,
			  const struct indikator *b)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };

	s->tahun = b && b->kondisi_awal_tahun ? b->kondisi_awal_tahun
		   : l ? l->kondisi_awal_tahun : 0;
	change_figure(m, s, HAL_KONDISI_AWAL, l ? l->kondisi_awal : none,
		      b ? b->kondisi_awal : none);
	s->tahun = 0;
}

/* The national figure of a later year replaces the earlier one without
 * saying that it was wrong. */
static void compare_standard(struct change_maker *m,
			     struct change_subject *s,
			     const struct indikator *l,
			     const struct indikator *b)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };
	struct change_values v = { l ? l->standar_nasional : none,
				   b ? b->standar_nasional : none, false };
	int before = l ? l->standar_nasional_tahun : 0;
	int after = b ? b->standar_nasional_tahun : 0;
	bool later = before && after > before && !m->context->koreksi;

	s->tahun = after ? after : before;
	change_figure_as(m, s, HAL_STANDAR_NASIONAL, &v,
			 later ? GOLONGAN_BERJALAN : GOLONGAN_KOREKSI);
	s->tahun = 0;
}

/* What decides how a figure is judged counts as a change of target. */
static void compare_measure(struct change_maker *m,
			    const struct change_subject *s,
			    const struct indikator *l,
			    const struct indikator *b)
{
	struct change_texts arah = { "arah", arah_kata[l->arah],
				     arah_kata[b->arah] };
	struct change_texts rumus = { "rumus_capaian",
				      rumus_kata[l->rumus_capaian],
				      rumus_kata[b->rumus_capaian] };

	change_text_as(m, s, HAL_KETERANGAN, &arah, GOLONGAN_TARGET);
	change_text_as(m, s, HAL_KETERANGAN, &rumus, GOLONGAN_TARGET);
	change_text(m, s, "jenis", jenis_kata[l->jenis], jenis_kata[b->jenis]);
	change_text(m, s, "satuan", l->satuan, b->satuan);
	change_text(m, s, "agregasi", agregasi_kata[l->agregasi],
		    agregasi_kata[b->agregasi]);
}

/* The order of a scale is its meaning. */
static void compare_scale(struct change_maker *m,
			  const struct change_subject *s,
			  const struct skala *l, const struct skala *b)
{
	struct change_words x = { l->predikat, l->n_predikat };
	struct change_words y = { b->predikat, b->n_predikat };

	change_text(m, s, "skala", change_join(m, x), change_join(m, y));
}

static void compare_texts(struct change_maker *m,
			  const struct change_subject *s,
			  const struct indikator *l,
			  const struct indikator *b)
{
	change_text(m, s, "definisi", l->definisi, b->definisi);
	change_text(m, s, "formulasi", l->formulasi, b->formulasi);
	change_text(m, s, "sumber_data", l->sumber_data, b->sumber_data);
	change_text(m, s, "frekuensi", l->frekuensi, b->frekuensi);
	change_text(m, s, "penanggung_jawab", l->penanggung_jawab,
		    b->penanggung_jawab);
	change_text(m, s, "alasan_pemilihan", l->alasan_pemilihan,
		    b->alasan_pemilihan);
	change_text(m, s, "lanjutan", l->lanjutan, b->lanjutan);
	change_text(m, s, "standar_nasional.sumber",
		    l->standar_nasional_sumber, b->standar_nasional_sumber);
}

static const char *boolean(bool b)
{
	return b ? "true" : "false";
}

static void compare_settings(struct change_maker *m,
			     const struct change_subject *s,
			     const struct indikator *l,
			     const struct indikator *b)
{
	change_text(m, s, "iku", boolean(l->iku), boolean(b->iku));
	if (l->desimal != b->desimal)
		change_text(m, s, "desimal",
			    arena_strf(&m->scratch, "%d", l->desimal),
			    arena_strf(&m->scratch, "%d", b->desimal));
	if (nilai_ada(l->kondisi_awal) && nilai_ada(b->kondisi_awal))
		change_int(m, s, "kondisi_awal.tahun", l->kondisi_awal_tahun,
			   b->kondisi_awal_tahun);
	if (nilai_ada(l->standar_nasional) && nilai_ada(b->standar_nasional))
		change_int(m, s, "standar_nasional.tahun",
			   l->standar_nasional_tahun,
			   b->standar_nasional_tahun);
}

/* A sasaran of another code and another name is another one: what stood
 * under the one now stands under the other. */
static void compare_parent(struct change_maker *m,
			   const struct change_subject *s,
			   const struct sasaran *l, const struct sasaran *b)
{
	if (strcmp(l->kode, b->kode) != 0)
		change_text(m, s, "sasaran", l->uraian, b->uraian);
}

static void compare_indikator(struct change_maker *m, int rencana,
			      const struct change_node *lama,
			      const struct change_node *baru)
{
	const struct indikator *l = lama ? lama->indikator : NULL;
	const struct indikator *b = baru ? baru->indikator : NULL;
	struct change_subject s;

	change_subject_indikator(&s, lama, baru);
	s.rencana = rencana;
	change_thing(m, &s, HAL_INDIKATOR);
	compare_targets(m, &s, l, b);
	compare_start(m, &s, l, b);
	compare_standard(m, &s, l, b);
	if (!l || !b)
		return;
	compare_measure(m, &s, l, b);
	compare_scale(m, &s, &l->skala, &b->skala);
	compare_texts(m, &s, l, b);
	compare_settings(m, &s, l, b);
	compare_parent(m, &s, lama->sasaran, baru->sasaran);
}

static void compare_sasaran(struct change_maker *m, int rencana,
			    const struct change_node *lama,
			    const struct change_node *baru)
{
	const struct sasaran *l = lama ? lama->sasaran : NULL;
	const struct sasaran *b = baru ? baru->sasaran : NULL;
	struct change_subject s;

	change_subject(&s, name_of_sasaran(l), name_of_sasaran(b));
	s.rencana = rencana;
	change_thing(m, &s, HAL_SASARAN);
	if (!l || !b)
		return;
	change_words(m, &s, "mendukung",
		     (struct change_words){ l->mendukung, l->n_mendukung },
		     (struct change_words){ b->mendukung, b->n_mendukung });
	if (strcmp(lama->tujuan->kode, baru->tujuan->kode) != 0)
		change_text(m, &s, "tujuan", lama->tujuan->uraian,
			    baru->tujuan->uraian);
}

static void compare_tujuan(struct change_maker *m, int rencana,
			   const struct tujuan *l, const struct tujuan *b)
{
	struct change_subject s;

	change_subject(&s, name_of_tujuan(l), name_of_tujuan(b));
	s.rencana = rencana;
	change_thing(m, &s, HAL_TUJUAN);
}

static void compare_contents(struct change_maker *m, int rencana,
			     struct contents *l, struct contents *b)
{
	struct match_pairs p;

	match_things(&p, &l->tujuan, &b->tujuan, &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_tujuan(m, rencana, p.pair[i].lama, p.pair[i].baru);
	match_things(&p, &l->sasaran, &b->sasaran, &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_sasaran(m, rencana, p.pair[i].lama, p.pair[i].baru);
	match_things(&p, &l->indikator, &b->indikator, &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_indikator(m, rencana, p.pair[i].lama, p.pair[i].baru);
}

static void compare_plan(struct change_maker *m, const struct rencana *l,
			 const struct rencana *b)
{
	struct change_subject s;
	struct contents x, y;

	change_subject(&s, name_of_rencana(l), name_of_rencana(b));
	s.rencana = b ? b->mulai : l ? l->mulai : 0;
	s.tahun = s.rencana;
	change_thing(m, &s, HAL_RENCANA);
	if (l && b) {
		change_int(m, &s, "mulai", l->mulai, b->mulai);
		change_int(m, &s, "selesai", l->selesai, b->selesai);
	}
	list_contents(&x, l, &m->scratch);
	list_contents(&y, b, &m->scratch);
	compare_contents(m, s.rencana, &x, &y);
}

static const struct rencana *find_plan(const struct opd *o, int mulai)
{
	for (size_t i = 0; i < o->n_rencana; i++)
		if (o->rencana[i].mulai == mulai)
			return &o->rencana[i];
	return NULL;
}

/* The only plan that begins with none of the other's, or NULL. */
static const struct rencana *lonely_plan(const struct opd *o,
					 const struct opd *other)
{
	const struct rencana *found = NULL;

	for (size_t i = 0; i < o->n_rencana; i++) {
		if (find_plan(other, o->rencana[i].mulai))
			continue;
		if (found)
			return NULL;
		found = &o->rencana[i];
	}
	return found;
}

/* The same plan in the other state: begun in the same year; else, of plans
 * whose first year moved, the one that overlaps, if there is but one. */
static const struct rencana *counterpart(const struct rencana *r,
					 const struct opd *own,
					 const struct opd *other)
{
	const struct rencana *same = find_plan(other, r->mulai);
	const struct rencana *lonely;

	if (same || lonely_plan(own, other) != r)
		return same;
	lonely = lonely_plan(other, own);
	return lonely && lonely->mulai <= r->selesai &&
	       r->mulai <= lonely->selesai ? lonely : NULL;
}

void change_rencana(struct change_maker *m, const struct opd *lama,
		    const struct opd *baru)
{
	for (size_t i = 0; i < baru->n_rencana; i++) {
		const struct rencana *b = &baru->rencana[i];

		compare_plan(m, counterpart(b, baru, lama), b);
	}
	for (size_t i = 0; i < lama->n_rencana; i++) {
		const struct rencana *l = &lama->rencana[i];

		if (!counterpart(l, lama, baru))
			compare_plan(m, l, NULL);
	}
}

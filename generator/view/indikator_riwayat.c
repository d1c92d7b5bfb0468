/*
 * The history of an indikator's figures on its page: which version first
 * gave each year's realisasi, and every figure that became another after it
 * was first given, with all its values. Declared in view/bagian.h. Nothing
 * where there is no history.
 */
#include "view/bagian.h"

#include "site/deret.h"
#include "view/ubahan.h"

/* All values that one figure ever had, oldest first. */
struct values {
	struct angka_versi *x;
	size_t n;
};

/* A point of the series belongs to the OPD and the plan that answered for
 * its year. */
static const struct indikator *indikator_of(const struct deret *d,
					    const struct titik *t)
{
	return t->hasil ? t->hasil->indikator : d->indikator;
}

static const struct unit *unit_of_titik(const struct deret *d,
					const struct titik *t)
{
	return t->unit ? t->unit : d->unit;
}

/* Of what a plan says, only what this plan says; of all years, only what is
 * said of all together. */
static bool belongs(const struct angka_versi *x, const struct angka *angka,
		    const struct rencana *plan)
{
	if (x->ubah->tahun != angka->tahun)
		return false;
	return angka->hal != HAL_TARGET_RENCANA || !plan ||
	       x->ubah->rencana == plan->mulai;
}

static struct values values_of(const struct sheet *s, const struct deret *d,
			       const struct titik *t, struct angka angka)
{
	const struct unit *u = unit_of_titik(d, t);
	const struct indikator *i = indikator_of(d, t);
	const struct riwayat *r = sheet_riwayat(s, u);
	const struct rencana *plan;
	struct values v = { NULL, 0 };
	size_t n;

	if (!r || t->awal)
		return v;
	angka.kode = i->kode;
	plan = unit_rencana_dari(u, i);
	angka.rencana = plan ? plan->mulai : 0;
	n = riwayat_angka(&v.x, r, &angka, s->arena);
	for (size_t k = 0; k < n; k++)
		if (belongs(&v.x[k], &angka, plan))
			v.x[v.n++] = v.x[k];
	return v;
}

/* A figure that was there before the first version that changed it: the
 * plan's target, or what is older than the known history. */
static bool is_older(const struct values *v)
{
	return v->n && nilai_ada(v->x[0].ubah->lama);
}

static bool is_changed(const struct values *v)
{
	return v->n > 1 || is_older(v);
}

/* versi and versi_tautan: "Versi 15", with its link. */
static void put_version(const struct sheet *s, struct value *map,
			const struct versi *v)
{
	put_text(s, map, "versi", SHEET_WORDS(
		s, "versi.nama", { "n", sheet_int(s, v->nomor) }));
	put_text(s, map, "versi_tautan", sheet_link_versi(s, v));
}

static bool is_corrected(const struct values *v)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->x[i].ubah->golongan == GOLONGAN_KOREKSI)
			return true;
	return false;
}

/* {teks, koreksi, versi, versi_tautan}: the last version that made it
 * another. */
static void put_change(const struct sheet *s, struct value *row,
		       const struct values *v)
{
	const struct angka_versi *last = &v->x[v->n - 1];
	bool gone = !nilai_ada(last->ubah->baru);
	struct value *map = put_map(s, row, "ubah");

	put_version(s, map, last->versi);
	put_text(s, map, "koreksi", !is_corrected(v) ? NULL
		: sheet_word(s, "ubahan.jenis.koreksi"));
	put_word(s, map, "teks", gone ? "indikator.riwayat.dihapus"
				      : "indikator.riwayat.diubah");
}

void put_titik_versi(const struct sheet *s, struct value *row,
		     const struct deret *d, const struct titik *t)
{
	struct angka angka = { HAL_REALISASI, NULL, 0, t->tahun };
	struct values v = values_of(s, d, t, angka);

	put_null(s, row, "versi");
	put_null(s, row, "sebelum");
	put_null(s, row, "ubah");
	if (is_older(&v))
		put_word(s, row, "sebelum", "indikator.riwayat.sebelum");
	else if (v.n)
		put_version(s, row, v.x[0].versi);
	if (is_changed(&v))
		put_change(s, row, &v);
}

static void push_value(const struct sheet *s, struct value *list,
		       const struct angka_versi *x, bool first)
{
	struct value *row = push_map(s, list);
	const char *alasan = x->versi->commit->alasan;

	put_text(s, row, "nilai", ubahan_baru(s, x->ubah));
	put_bool(s, row, "berlaku", x->sampai == NULL);
	put_text(s, row, "selisih", ubahan_selisih(s, x->ubah));
	put_version(s, row, x->versi);
	put_text(s, row, "tanggal", versi_tanggal(s, x->versi));
	if (!alasan && first)
		alasan = sheet_word(s, "indikator.riwayat.pertama");
	if (!alasan && x->ubah->dari_rencana)
		alasan = sheet_word(s, "indikator.riwayat.perjanjian");
	put_text(s, row, "alasan", alasan);
}

/* The value before the first version that is known to have given one. */
static void push_older(const struct sheet *s, struct value *list,
		       const struct change *c)
{
	struct value *row = push_map(s, list);
	const char *key = c->dari_rencana ? "indikator.riwayat.rencana"
			: c->hal == HAL_REALISASI
				  ? "indikator.riwayat.sebelum"
				  : "indikator.riwayat.sebelumnya";

	put_text(s, row, "nilai", ubahan_lama(s, c));
	put_bool(s, row, "berlaku", false);
	put_null(s, row, "selisih");
	put_word(s, row, "versi", key);
	put_null(s, row, "versi_tautan");
	put_null(s, row, "tanggal");
	put_word(s, row, "alasan", "kata.tidak_ada");
}

static const char *figure_title(const struct sheet *s, const struct change *c)
{
	const char *key = c->hal == HAL_REALISASI
		? "indikator.riwayat.realisasi"
		: c->hal == HAL_TARGET ? "indikator.riwayat.target"
		: c->tahun ? "indikator.riwayat.target_rencana"
			   : "indikator.riwayat.rentang";

	return SHEET_WORDS(s, key, { "tahun", sheet_int(s, c->tahun) });
}

/* One figure that became another. */
static void push_figure(const struct sheet *s, struct value *list,
			const struct values *v)
{
	const struct change *first = v->x[0].ubah;
	struct value *map = push_map(s, list);
	struct value *rows = put_list(s, map, "nilai");

	put_text(s, map, "judul", figure_title(s, first));
	put_text(s, map, "id", arena_strf(s->arena, "angka-%zu", list->n));
	if (is_older(v))
		push_older(s, rows, first);
	for (size_t i = 0; i < v->n; i++)
		push_value(s, rows, &v->x[i], i == 0 && !is_older(v));
}

/* True where each version that moved the plan's target moved the year's
 * target with it: then that tells both. */
static bool is_told(const struct values *plan, const struct values *target)
{
	for (size_t i = 0; i < plan->n; i++) {
		size_t k = 0;

		/* giving the first one is no change */
		if (i == 0 && !is_older(plan))
			continue;
		while (k < target->n &&
		       target->x[k].versi != plan->x[i].versi)
			k++;
		if (k == target->n)
			return false;
	}
	return true;
}

/* The figures of one year. Returns how many never changed. */
static int64_t push_year(const struct sheet *s, struct value *list,
			 const struct deret *d, const struct titik *t)
{
	static const enum change_hal hal[] = { HAL_REALISASI, HAL_TARGET };
	struct values target = { NULL, 0 }, plan;
	struct angka angka = { HAL_TARGET_RENCANA, NULL, 0, t->tahun };
	int64_t same = 0;

	plan = values_of(s, d, t, angka);
	for (size_t k = 0; k < ARRAY_SIZE(hal); k++) {
		struct values v;

		angka.hal = hal[k];
		v = values_of(s, d, t, angka);
		if (is_changed(&v))
			push_figure(s, list, &v);
		else
			same += v.n > 0;
		target = v;
	}
	if (is_changed(&plan) && !is_told(&plan, &target))
		push_figure(s, list, &plan);
	return same;
}

/* A range is the target of every year at once. */
static void push_range(const struct sheet *s, struct value *list,
		       const struct deret *d)
{
	const struct titik every = { .unit = d->unit };
	const struct angka angka = { HAL_TARGET_RENCANA, NULL, 0, 0 };
	struct values v;

	if (d->indikator->arah != ARAH_RENTANG)
		return;
	v = values_of(s, d, &every, angka);
	if (is_changed(&v))
		push_figure(s, list, &v);
}

void put_indikator_riwayat(const struct sheet *s, struct value *root,
			   const struct deret *d)
{
	struct value *map = value_map(s->arena);
	struct value *list = put_list(s, map, "angka");
	int64_t same = 0;

	push_range(s, list, d);
	for (size_t i = d->n; i-- > 0;)
		same += push_year(s, list, d, &d->titik[i]);
	put_text(s, map, "tetap", same == 0 ? NULL : SHEET_WORDS(
		s, list->n ? "indikator.riwayat.tetap"
			   : "indikator.riwayat.semua_tetap",
		{ "n", sheet_int(s, same) }));
	if (list->n || same)
		put(s, root, "riwayat", map);
	put_bool(s, root, "ada_versi", list->n || same);
}

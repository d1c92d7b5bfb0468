/*
 * Figures of an indikator; see load_nilai.h.
 */
#include "content/load_nilai.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"
#include "content/angka.h"
#include "content/typed.h"

static void report_grade(struct loader *l, const cJSON *item,
			 const struct skala *s)
{
	struct buf names = BUF_INIT(LIMIT_MESSAGE);
	struct nearest near;

	nearest_init(&near, str_from(item->valuestring));
	for (size_t i = 0; i < s->n_predikat; i++) {
		nearest_offer(&near, str_from(s->predikat[i]));
		buf_addf(&names, "%s%s", i ? ", " : "", s->predikat[i]);
	}
	if (near.best.ptr)
		diag_error(l->diag, loader_place(l, item), "K070",
			   "\"%s\" tidak ada pada skala; mungkin maksudnya "
			   "\"%.*s\" (skala: %s)",
			   item->valuestring, STR_ARG(near.best), names.ptr);
	else
		diag_error(l->diag, loader_place(l, item), "K070",
			   "\"%s\" tidak ada pada skala; pilih salah satu: "
			   "%s", item->valuestring, names.ptr);
	buf_release(&names);
}

static struct nilai read_grade(struct loader *l, const cJSON *item,
			       const struct indikator *i)
{
	struct nilai n = { .bentuk = NILAI_PREDIKAT };

	n.predikat = loader_copy(l, item);
	if (!i)
		return n;
	if (i->jenis != JENIS_PREDIKAT)
		typed_number(&l->json, item, true);
	else if (i->skala.n_predikat > 0 &&
		 !skala_peringkat(&i->skala, n.predikat))
		report_grade(l, item, &i->skala);
	return n;
}

static void check_share(struct loader *l, const cJSON *item,
			struct decimal d)
{
	if (decimal_sign(d) >= 0 && decimal_cmp(d, decimal_int(100)) <= 0)
		return;
	diag_error(l->diag, loader_place(l, item), "K072",
		   "%s di luar 0 sampai 100; jenis \"persen\" adalah "
		   "bagian dari keseluruhan (untuk perubahan dalam persen "
		   "pakai jenis \"angka\")", text_number_in(&l->scratch, d));
}

static void check_whole(struct loader *l, const cJSON *item,
			struct decimal d)
{
	bool whole = decimal_cmp(d, decimal_round(d, 0)) == 0;

	if (angka_is_grouped(json_literal(&l->json, item)))
		typed_grouped(&l->json, item, whole ? "K034" : "K073");
	if (whole || angka_is_grouped(json_literal(&l->json, item)))
		return;
	diag_error(l->diag, loader_place(l, item), "K073",
		   "%.*s bukan rupiah penuh; tulis tanpa angka di "
		   "belakang titik",
		   STR_ARG(json_literal(&l->json, item)));
}

static void check_number(struct loader *l, const cJSON *item,
			 const struct indikator *i, struct decimal d)
{
	if (i->jenis == JENIS_PREDIKAT)
		diag_error(l->diag, loader_place(l, item), "K071",
			   "%.*s adalah angka, padahal indikator ini "
			   "berjenis predikat; tulis predikatnya dalam tanda "
			   "kutip",
			   STR_ARG(json_literal(&l->json, item)));
	if (i->jenis == JENIS_PERSEN)
		check_share(l, item, d);
	if (i->jenis == JENIS_RUPIAH)
		check_whole(l, item, d);
}

struct nilai load_nilai(struct loader *l, const cJSON *item,
			const struct indikator *i)
{
	struct nilai n;

	if (item && cJSON_IsString(item))
		return read_grade(l, item, i);
	n = loader_number(l, item);
	if (i && nilai_ada(n))
		check_number(l, item, i, n.angka);
	return n;
}

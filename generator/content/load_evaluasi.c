/*
 * evaluasi.json: nilai AKIP, its components and the recommendations; see
 * load_parts.h. The rules are those of PermenPANRB 88/2021 and 12/2015.
 */
#include "base/text.h"
#include "content/load_kode.h"
#include "content/load_parts.h"
#include "model/predikat.h"

/* In the order of enum aturan_evaluasi. */
static const char *const aturan_names[] = { "88/2021", "12/2015", NULL };
static const char *const status_names[] = { "belum", "proses", "selesai",
					    NULL };

static void check_weight(struct loader *l, const struct evaluasi *e,
			 enum komponen k, const cJSON *item)
{
	int weight = komponen_bobot(e->aturan, k);

	if (weight == 0)
		diag_error(l->diag, json_key_place(&l->json, item), "K081",
			   "komponen \"%s\" tidak dinilai dalam aturan %s; "
			   "hapus, atau ganti \"aturan\"", komponen_kunci(k),
			   aturan_names[e->aturan]);
	else if (decimal_cmp(e->komponen[k].angka, decimal_int(weight)) > 0)
		diag_error(l->diag, loader_place(l, item), "K082",
			   "komponen \"%s\" bernilai %s, melebihi bobotnya, "
			   "%d, dalam aturan %s; perbaiki nilainya, atau "
			   "\"aturan\" bila yang dipakai aturan lain",
			   komponen_kunci(k),
			   text_number_in(&l->scratch, e->komponen[k].angka),
			   weight,
			   aturan_names[e->aturan]);
}

static void report_sum(struct loader *l, const cJSON *item,
		       struct decimal sum, struct decimal nilai, bool complete)
{
	diag_error(l->diag, loader_place(l, item), "K083",
		   complete
			   ? N_("komponen berjumlah %s, padahal \"nilai\" %s; "
				"keduanya harus sama, jadi perbaiki salah "
				"satunya")
			   : N_("komponen yang terisi sudah berjumlah %s, "
				"melebihi \"nilai\" %s; perbaiki salah "
				"satunya"),
		   text_number_in(&l->scratch, sum),
		   text_number_in(&l->scratch, nilai));
}

/* The components add up to nilai, give or take one hundredth; while some
 * are missing, to no more than it. */
static void check_sum(struct loader *l, const struct evaluasi *e,
		      const cJSON *item)
{
	static const struct decimal tolerance = { 1, 2 };
	struct decimal sum = decimal_int(0), over;
	bool complete = true;

	for (int k = 0; k < N_KOMPONEN; k++) {
		if (nilai_ada(e->komponen[k]))
			sum = decimal_add(sum, e->komponen[k].angka);
		else if (komponen_bobot(e->aturan, (enum komponen)k) > 0)
			complete = false;
	}
	over = decimal_sub(sum, e->nilai.angka);
	if (decimal_cmp(complete ? decimal_abs(over) : over, tolerance) > 0)
		report_sum(l, item, sum, e->nilai.angka, complete);
}

static void read_components(struct loader *l, struct evaluasi *out,
			    const cJSON *object)
{
	for (int k = 0; k < N_KOMPONEN; k++) {
		const cJSON *item = json_get(
			object, komponen_kunci((enum komponen)k));

		out->komponen[k] = loader_number(l, item);
		if (item)
			check_weight(l, out, (enum komponen)k, item);
	}
	if (object && nilai_ada(out->nilai))
		check_sum(l, out, object);
}

static void read_grade(struct loader *l, struct evaluasi *out,
		       const cJSON *root)
{
	const char *grade;

	out->predikat = loader_text(l, root, "predikat");
	if (!out->predikat || !nilai_ada(out->nilai))
		return;
	grade = predikat_dari_nilai(out->nilai.angka);
	if (strcmp(grade, out->predikat) != 0)
		diag_error(l->diag, loader_place(l, json_get(root, "predikat")),
			   "K084",
			   "predikat \"%s\" tidak sesuai nilai %s; menurut "
			   "aturan, predikatnya \"%s\": tulis itu, atau "
			   "perbaiki nilainya",
			   out->predikat,
			   text_number_in(&l->scratch, out->nilai.angka),
			   grade);
}

static void read_advice(struct loader *l, struct evaluasi *out,
			const cJSON *list)
{
	struct load_kodes codes = { NULL, 0 };

	out->rekomendasi = loader_room(l, list, sizeof(*out->rekomendasi));
	for (const cJSON *i = list ? list->child : NULL; i; i = i->next) {
		struct rekomendasi *r =
			&out->rekomendasi[out->n_rekomendasi++];

		r->kode = load_kode(l, &codes, i);
		r->uraian = loader_text(l, i, "uraian");
		r->tenggat = loader_date(i, "tenggat");
		r->status = (enum status_rekomendasi)loader_choice(
			i, "status", status_names, REKOMENDASI_BELUM);
		r->tindak_lanjut = loader_text(l, i, "tindak_lanjut");
		r->asal = loader_place(l, i);
	}
	load_kode_check(l, &codes);
}

static void read_evaluasi(struct loader *l, struct evaluasi *out,
			  const cJSON *root)
{
	out->ada = true;
	out->asal = loader_place(l, root);
	out->aturan = (enum aturan_evaluasi)loader_choice(
		root, "aturan", aturan_names, ATURAN_88_2021);
	out->nilai = loader_number(l, json_get(root, "nilai"));
	out->tanggal = loader_date(root, "tanggal");
	out->penilai = loader_text(l, root, "penilai");
	read_grade(l, out, root);
	read_components(l, out, json_get(root, "komponen"));
	read_advice(l, out, json_get(root, "rekomendasi"));
}

void load_evaluasi(struct loader *l, struct evaluasi *out, const char *path)
{
	if (loader_open(l, path, "evaluasi") > 0)
		read_evaluasi(l, out, l->json.root);
	loader_close(l);
}

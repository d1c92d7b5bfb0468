/*
 * kinerja.json: the perjanjian kinerja and the realisasi of a year; see
 * load_parts.h. What a figure may be is said by the plan's indikator.
 */
#include "content/load_kode.h"
#include "content/load_nilai.h"
#include "content/load_parts.h"

/* A range is the target of every year and is given in the plan only. */
static struct nilai read_target(struct loader *l, const cJSON *object,
				const struct indikator *i)
{
	const cJSON *item = json_get(object, "target");
	struct nilai none = { .bentuk = NILAI_KOSONG };

	if (!item || !i || i->arah != ARAH_RENTANG)
		return load_nilai(l, item, i);
	diag_error(l->diag, json_key_place(&l->json, item), "K066",
		   "target arah \"rentang\" adalah rentangnya, untuk setiap "
		   "tahun; hapus \"target\"");
	return none;
}

static void read_quarters(struct loader *l, struct realisasi *out,
			  const cJSON *list, const struct indikator *i)
{
	static const struct triwulan none[4];
	struct triwulan *tw;

	out->triwulanan = list != NULL;
	out->triwulan = none;
	if (!list)
		return;
	tw = arena_calloc(l->arena, ARRAY_SIZE(none), sizeof(*tw));
	out->triwulan = tw;
	for (const cJSON *q = list->child; q; q = q->next, tw++) {
		tw->target = read_target(l, q, i);
		tw->realisasi = load_nilai(l, json_get(q, "realisasi"), i);
	}
}

/* A figure that is there cannot be one that does not exist. */
static bool has_figure(const struct realisasi *r)
{
	bool any = nilai_ada(r->realisasi);

	for (int i = 0; i < 4; i++)
		any |= nilai_ada(r->triwulan[i].realisasi);
	return any;
}

static void read_absence(struct loader *l, struct realisasi *out,
			 const cJSON *object)
{
	if (!object)
		return;
	out->kosong = (enum kosong)loader_choice(object, "jenis",
						 kosong_kunci,
						 KOSONG_BELUM_DIISI);
	out->kosong_alasan = loader_text(l, object, "alasan");
	if (!has_figure(out))
		return;
	diag_error(l->diag, json_key_place(&l->json, object), "K097",
		   "realisasi sudah diisi; hapus \"tanpa_realisasi\", atau "
		   "realisasinya bila angkanya tidak ada");
	out->kosong = KOSONG_BELUM_DIISI;
}

/* The plan's indikator, or NULL where it has none or cannot be trusted. */
static const struct indikator *find_indikator(struct loader *l,
					      const struct load_plan *plan,
					      const cJSON *object,
					      const char *kode)
{
	const struct indikator *i;

	if (!plan->rencana)
		return NULL;
	i = rencana_indikator(plan->rencana, kode, NULL);
	if (!i && !plan->broken)
		load_unknown_indikator(
			l, plan, loader_place(l, json_get(object, "kode")),
			kode);
	return i;
}

static void read_row(struct loader *l, struct realisasi *out,
		     const cJSON *object, const struct load_plan *plan)
{
	const struct indikator *i = find_indikator(l, plan, object,
						   out->kode);

	out->target = read_target(l, object, i);
	out->realisasi = load_nilai(l, json_get(object, "realisasi"), i);
	out->sumber = loader_text(l, object, "sumber");
	out->capaian_tercetak =
		loader_number(l, json_get(object, "capaian_tercetak"));
	read_quarters(l, out, json_get(object, "triwulan"), i);
	read_absence(l, out, json_get(object, "tanpa_realisasi"));
	out->asal = loader_place(l, object);
}

static void read_agreement(struct loader *l, struct kinerja *out,
			   const cJSON *pk)
{
	out->perjanjian_tanggal = loader_date(pk, "tanggal");
	out->perjanjian_perubahan = loader_date(pk, "perubahan");
	if (date_given(out->perjanjian_tanggal) &&
	    date_given(out->perjanjian_perubahan) &&
	    date_cmp(out->perjanjian_perubahan, out->perjanjian_tanggal) < 0)
		diag_error(l->diag, loader_place(l, pk), "K060",
			   "perjanjian kinerja diubah pada %s, sebelum "
			   "tanggalnya sendiri, %s; perbaiki \"tanggal\" atau "
			   "\"perubahan\"",
			   json_get(pk, "perubahan")->valuestring,
			   json_get(pk, "tanggal")->valuestring);
}

void load_kinerja(struct loader *l, struct kinerja *out, const char *path,
		  const struct load_plan *plan)
{
	struct load_kodes codes = { NULL, 0 };
	const cJSON *root;

	if (loader_open(l, path, "kinerja") > 0) {
		root = l->json.root;
		out->ada = true;
		out->asal = loader_place(l, root);
		read_agreement(l, out, json_get(root, "perjanjian"));
		out->indikator = loader_room(l, json_get(root, "indikator"),
					     sizeof(*out->indikator));
		for (const cJSON *i = json_get(root, "indikator")->child; i;
		     i = i->next) {
			struct realisasi *r =
				&out->indikator[out->n_indikator++];

			r->kode = load_kode(l, &codes, i);
			read_row(l, r, i, plan);
		}
		load_kode_check(l, &codes);
	}
	loader_close(l);
}

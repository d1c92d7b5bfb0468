/*
 * anggaran.json: programmes and their kegiatan, in whole rupiah; see
 * load_parts.h.
 */
#include "base/nearest.h"
#include "base/text.h"
#include "content/load_kode.h"
#include "content/load_parts.h"

static void offer_sasaran(struct nearest *near, const struct rencana *r)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++)
			nearest_offer(near,
				      str_from(r->tujuan[t].sasaran[s].kode));
}

static void check_sasaran(struct loader *l, const cJSON *item,
			  const struct load_plan *plan)
{
	const char *kode = item->valuestring;
	struct nearest near;

	if (!plan->rencana || plan->broken ||
	    rencana_sasaran(plan->rencana, kode))
		return;
	nearest_init(&near, str_from(kode));
	offer_sasaran(&near, plan->rencana);
	if (near.best.ptr)
		diag_error(l->diag, loader_place(l, item), "K079",
			   "sasaran \"%s\" tidak ada dalam rencana; mungkin "
			   "maksudnya \"%.*s\"",
			   kode, STR_ARG(near.best));
	else
		diag_error(l->diag, loader_place(l, item), "K079",
			   "sasaran \"%s\" tidak ada dalam rencana; tulis "
			   "kode sasaran OPD ini, seperti \"S1\"", kode);
}

static void report_sum(struct loader *l, struct place at, bool pagu,
		       struct decimal sum, struct decimal whole)
{
	diag_error(l->diag, at, "K080",
		   pagu ? N_("jumlah pagu kegiatan sampai di sini %s, melebihi "
			     "pagu programnya, %s; perbaiki salah satunya")
			: N_("jumlah realisasi kegiatan sampai di sini %s, "
			     "melebihi realisasi programnya, %s; perbaiki "
			     "salah satunya"),
		   text_number_in(&l->scratch, sum),
		   text_number_in(&l->scratch, whole));
}

/* Kegiatan add up to no more than their program. The sum stops once it is
 * above, and so stays small. */
static void check_sum(struct loader *l, const struct program *p, bool pagu)
{
	struct nilai whole = pagu ? p->pagu : p->realisasi;
	struct decimal sum = decimal_int(0);

	if (!nilai_ada(whole))
		return;
	for (size_t i = 0; i < p->n_kegiatan; i++) {
		struct nilai part = pagu ? p->kegiatan[i].pagu :
					   p->kegiatan[i].realisasi;

		if (nilai_ada(part))
			sum = decimal_add(sum, part.angka);
		if (decimal_cmp(sum, whole.angka) > 0) {
			report_sum(l, p->kegiatan[i].asal, pagu, sum,
				   whole.angka);
			return;
		}
	}
}

static void read_kegiatan(struct loader *l, struct program *out,
			  const cJSON *list)
{
	struct load_kodes codes = { NULL, 0 };

	out->kegiatan = loader_room(l, list, sizeof(*out->kegiatan));
	for (const cJSON *i = list ? list->child : NULL; i; i = i->next) {
		struct kegiatan *k = &out->kegiatan[out->n_kegiatan++];

		k->kode = load_kode(l, &codes, i);
		k->nama = loader_text(l, i, "nama");
		k->pagu = loader_number(l, json_get(i, "pagu"));
		k->realisasi = loader_number(l, json_get(i, "realisasi"));
		k->asal = loader_place(l, i);
	}
	load_kode_check(l, &codes);
	check_sum(l, out, true);
	check_sum(l, out, false);
}

static void read_program(struct loader *l, struct program *out,
			 const cJSON *object, const struct load_plan *plan)
{
	const cJSON *supports = json_get(object, "mendukung");

	out->nama = loader_text(l, object, "nama");
	out->pagu = loader_number(l, json_get(object, "pagu"));
	out->realisasi = loader_number(l, json_get(object, "realisasi"));
	out->sumber_dana = loader_text(l, object, "sumber_dana");
	out->n_mendukung = loader_list(l, &out->mendukung, object,
				       "mendukung");
	out->asal = loader_place(l, object);
	for (const cJSON *i = supports ? supports->child : NULL; i;
	     i = i->next)
		check_sasaran(l, i, plan);
	read_kegiatan(l, out, json_get(object, "kegiatan"));
}

void load_anggaran(struct loader *l, struct anggaran *out, const char *path,
		   const struct load_plan *plan)
{
	struct load_kodes codes = { NULL, 0 };
	const cJSON *root;

	if (loader_open(l, path, "anggaran") > 0) {
		root = l->json.root;
		out->ada = true;
		out->asal = loader_place(l, root);
		out->program = loader_room(l, json_get(root, "program"),
					   sizeof(*out->program));
		for (const cJSON *i = json_get(root, "program")->child; i;
		     i = i->next) {
			struct program *p = &out->program[out->n_program++];

			p->kode = load_kode(l, &codes, i);
			read_program(l, p, i, plan);
		}
		load_kode_check(l, &codes);
	}
	loader_close(l);
}

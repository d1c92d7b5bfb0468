/*
 * rencana/AAAA-AAAA.json: tujuan, sasaran; see load_parts.h. The indikator
 * are read by load_indikator.c.
 */
#include "content/load_indikator.h"
#include "content/load_parts.h"
#include "content/name.h"

/* What is collected over the whole plan: codes are unique in it. */
struct plan_codes {
	struct load_kodes tujuan;
	struct load_kodes sasaran;
	struct load_kodes indikator;
};

static void read_sasaran(struct loader *l, struct sasaran *out,
			 const struct rencana *plan, const cJSON *object,
			 struct plan_codes *codes)
{
	const cJSON *list = json_get(object, "indikator");

	out->kode = load_kode(l, &codes->sasaran, object);
	out->uraian = loader_text(l, object, "uraian");
	out->n_mendukung = loader_list(l, &out->mendukung, object,
				       "mendukung");
	out->asal = loader_place(l, object);
	out->indikator = loader_room(l, list, sizeof(*out->indikator));
	for (const cJSON *i = list ? list->child : NULL; i; i = i->next) {
		struct indikator *indikator =
			&out->indikator[out->n_indikator++];

		indikator->kode = load_kode(l, &codes->indikator, i);
		load_indikator(l, indikator, plan, i);
	}
}

static void read_tujuan(struct loader *l, struct rencana *plan,
			const cJSON *object, struct plan_codes *codes)
{
	struct tujuan *out = ARENA_PUSH(l->arena, plan->tujuan,
					plan->n_tujuan);
	const cJSON *list = json_get(object, "sasaran");

	out->kode = load_kode(l, &codes->tujuan, object);
	out->uraian = loader_text(l, object, "uraian");
	out->sasaran = loader_room(l, list, sizeof(*out->sasaran));
	for (const cJSON *i = list ? list->child : NULL; i; i = i->next)
		read_sasaran(l, &out->sasaran[out->n_sasaran++], plan, i,
			     codes);
}

/* The years stand in the file's name and in the file. */
static void check_period(struct loader *l, const struct rencana *r,
			 int first, int last)
{
	const cJSON *root = l->json.root;

	if (r->selesai < r->mulai)
		diag_error(l->diag,
			   loader_place(l, json_get(root, "selesai")), "K060",
			   "rencana ini selesai %d, sebelum mulai %d; perbaiki "
			   "\"mulai\" atau \"selesai\"", r->selesai,
			   r->mulai);
	else if (r->mulai != first || r->selesai != last)
		diag_error(l->diag, loader_place(l, json_get(root, "mulai")),
			   "K058", "rencana ini berlaku %d–%d, tetapi nama "
			   "berkasnya mengatakan %d–%d; samakan", r->mulai,
			   r->selesai, first, last);
}

static void read_rencana(struct loader *l, struct rencana *out,
			 const cJSON *root)
{
	struct plan_codes codes = { { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };

	out->asal = loader_place(l, root);
	out->dokumen = loader_text(l, root, "dokumen");
	out->mulai = loader_int(l, root, "mulai", 0);
	out->selesai = loader_int(l, root, "selesai", 0);
	for (const cJSON *i = json_get(root, "tujuan")->child; i; i = i->next)
		read_tujuan(l, out, i, &codes);
	load_kode_check(l, &codes.tujuan);
	load_kode_check(l, &codes.sasaran);
	load_kode_check(l, &codes.indikator);
}

int load_rencana(struct loader *l, struct opd *opd, const char *path,
		 const char *name)
{
	struct str stem = str_from(name);
	int first, last, got;
	struct rencana *plan;

	stem.len -= str_ends(stem, ".json") ? 5 : stem.len;
	if (!name_period(stem, &first, &last))
		return diag_error(l->diag, place_file(path), "K058",
				  "nama \"%s\" bukan nama rencana; tulis "
				  "tahun mulai dan selesai, seperti "
				  "\"2021-2026.json\"", name);
	got = loader_open(l, path, "rencana");
	if (got > 0) {
		plan = ARENA_PUSH(l->arena, opd->rencana, opd->n_rencana);
		read_rencana(l, plan, l->json.root);
		check_period(l, plan, first, last);
	}
	loader_close(l);
	return got > 0 ? 0 : -1;
}

/*
 * One year folder: what was submitted for that year; see load_parts.h.
 */
#include <stdlib.h>

#include "base/nearest.h"
#include "content/load_folder.h"
#include "content/load_parts.h"

static const char *const nothing[] = { NULL };

/* Offer every code of a plan. */
static void offer_codes(struct nearest *near, const struct rencana *r)
{
	for (size_t t = 0; t < r->n_tujuan; t++) {
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[s];

			for (size_t i = 0; i < x->n_indikator; i++)
				nearest_offer(near,
					      str_from(x->indikator[i].kode));
		}
	}
}

void load_unknown_indikator(struct loader *l, const struct load_plan *plan,
			    struct place at, const char *kode)
{
	struct nearest near;

	nearest_init(&near, str_from(kode));
	offer_codes(&near, plan->rencana);
	if (near.best.ptr)
		diag_error(l->diag, at, "K077",
			   "indikator \"%s\" tidak ada dalam rencana; "
			   "mungkin maksudnya \"%.*s\"",
			   kode, STR_ARG(near.best));
	else
		diag_error(l->diag, at, "K077",
			   "indikator \"%s\" tidak ada dalam rencana; tulis "
			   "kodenya seperti di %s", kode,
			   plan->rencana->asal.path);
}

/* A file named after an indikator: "IKU-1.md". */
static void load_analysis(struct loader *l, struct laporan *out,
			  const char *path, const struct source_entry *e,
			  const struct load_plan *plan)
{
	struct str kode = str_from(e->name);
	struct analisis *a;

	if (e->kind != SOURCE_FILE || !str_ends(kode, ".md")) {
		diag_error(l->diag, place_file(path), "K051",
			   "\"%s\" tidak dikenal; di sini hanya ada berkas "
			   "Markdown bernama kode indikator, seperti "
			   "\"IKU-1.md\"", e->name);
		return;
	}
	kode.len -= 3;
	a = ARENA_PUSH(l->arena, out->analisis, out->n_analisis);
	a->kode = arena_strdup(l->arena, kode);
	loader_naskah(l, &a->naskah, path);
	if (plan->rencana && !plan->broken &&
	    !rencana_indikator(plan->rencana, a->kode, NULL))
		load_unknown_indikator(l, plan, place_file(path), a->kode);
}

/* File names sort "IKU-1-a.md" before "IKU-1.md", codes the other way. */
static int compare_analyses(const void *a, const void *b)
{
	const struct analisis *x = a, *y = b;

	return strcmp(x->kode, y->kode);
}

static void load_analyses(struct loader *l, struct laporan *out,
			  const char *folder, const struct load_plan *plan)
{
	struct load_folder f;

	load_folder(l, &f, folder, nothing);
	for (size_t i = 0; i < f.n; i++)
		load_analysis(l, out, loader_path(l, folder, f.entry[i].name),
			      &f.entry[i], plan);
	if (out->n_analisis > 1)
		qsort(out->analisis, out->n_analisis, sizeof(*out->analisis),
		      compare_analyses);
}

/* Figures without a plan have no names, units or targets. */
static void check_plan(struct loader *l, const char *path,
		       const struct load_plan *plan)
{
	if (!plan->rencana && !plan->broken)
		diag_error(l->diag, place_file(path), "K078",
			   "tidak ada rencana yang berlaku untuk tahun ini; "
			   "tambahkan rencana/AAAA-AAAA.json di folder OPD");
}

void load_tahun(struct loader *l, struct laporan *out, const char *path,
		const struct load_plan *plan)
{
	static const char *const known[] = {
		"kinerja.json", "anggaran.json", "evaluasi.json",
		"dokumen.json", "laporan.md", "analisis/", "dokumen/", NULL
	};
	struct load_folder f;

	load_folder(l, &f, path, known);
	for (size_t i = 0; i < f.n; i++)
		if (!load_folder_knows(&f, &f.entry[i]))
			load_folder_unknown(l, &f, &f.entry[i]);
	if (load_folder_has(&f, "kinerja.json") ||
	    load_folder_has(&f, "analisis"))
		check_plan(l, path, plan);
	if (load_folder_has(&f, "kinerja.json"))
		load_kinerja(l, &out->kinerja,
			     loader_path(l, path, "kinerja.json"), plan);
	if (load_folder_has(&f, "anggaran.json"))
		load_anggaran(l, &out->anggaran,
			      loader_path(l, path, "anggaran.json"), plan);
	if (load_folder_has(&f, "evaluasi.json"))
		load_evaluasi(l, &out->evaluasi,
			      loader_path(l, path, "evaluasi.json"));
	if (load_folder_has(&f, "dokumen.json") ||
	    load_folder_has(&f, "dokumen"))
		load_dokumen(l, out, path);
	if (load_folder_has(&f, "laporan.md"))
		loader_naskah(l, &out->naskah,
			      loader_path(l, path, "laporan.md"));
	if (load_folder_has(&f, "analisis"))
		load_analyses(l, out, loader_path(l, path, "analisis"),
			      plan);
}

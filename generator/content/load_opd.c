/*
 * One OPD: who it is, its plans, its years; see load_parts.h. Plans are read
 * before years, since figures mean nothing without their indikator.
 */
#include "content/load_folder.h"
#include "content/load_parts.h"
#include "content/name.h"

static const char *const nothing[] = { NULL };

static void read_validity(struct loader *l, struct opd *out,
			  const cJSON *validity)
{
	out->berlaku_mulai = loader_int(l, validity, "mulai", 0);
	out->berlaku_sampai = loader_int(l, validity, "sampai", 0);
	if (out->berlaku_sampai && out->berlaku_sampai < out->berlaku_mulai)
		diag_error(l->diag, loader_place(l, validity), "K060",
			   "masa berlaku berakhir %d, sebelum dimulai %d; "
			   "perbaiki salah satunya, atau hapus \"sampai\" bila "
			   "OPD ini masih ada",
			   out->berlaku_sampai, out->berlaku_mulai);
}

static void read_identity(struct loader *l, struct opd *out,
			  const cJSON *root)
{
	const cJSON *head = json_get(root, "kepala");

	out->asal = loader_place(l, root);
	if (json_get(root, "nama"))
		out->nama = loader_text(l, root, "nama");
	out->singkatan = loader_text(l, root, "singkatan");
	/* the schema leaves "pemda" out: the region's folder says that */
	out->jenis = (enum jenis_opd)loader_choice(
		root, "jenis", jenis_opd_kunci, OPD_LAINNYA);
	out->kode = loader_text(l, root, "kode");
	out->n_urusan = loader_list(l, &out->urusan, root, "urusan");
	out->kepala_jabatan = loader_text(l, head, "jabatan");
	out->kepala_nama = loader_text(l, head, "nama");
	out->alamat = loader_text(l, root, "alamat");
	out->situs = loader_text(l, root, "situs");
	out->email = loader_text(l, root, "email");
	out->telepon = loader_text(l, root, "telepon");
	out->n_pendahulu = loader_list(l, &out->pendahulu, root,
				       "pendahulu");
	read_validity(l, out, json_get(root, "berlaku"));
}

static void load_identity(struct loader *l, struct opd *out,
			  const struct load_folder *f)
{
	const char *path = loader_path(l, f->path, "opd.json");

	if (!load_folder_has(f, "opd.json")) {
		diag_error(l->diag, place_file(path), "K050",
			   "berkas opd.json belum ada; setiap folder OPD "
			   "memerlukannya, dengan nama dan jenisnya");
		return;
	}
	if (loader_open(l, path, "opd") > 0)
		read_identity(l, out, l->json.root);
	loader_close(l);
}

static void check_overlap(struct loader *l, const struct opd *o)
{
	for (size_t i = 1; i < o->n_rencana; i++) {
		const struct rencana *r = &o->rencana[i];

		if (r->mulai > r[-1].selesai)
			continue;
		diag_error(l->diag, r->asal, "K059",
			   "rencana %d–%d tumpang tindih dengan rencana "
			   "%d–%d; setiap tahun hanya boleh satu rencana",
			   r->mulai, r->selesai, r[-1].mulai, r[-1].selesai);
	}
}

/* False when one of them could not be read. */
static bool load_plans(struct loader *l, struct opd *out, const char *folder)
{
	struct load_folder f;
	bool good = true;

	load_folder(l, &f, loader_path(l, folder, "rencana"), nothing);
	for (size_t i = 0; i < f.n; i++) {
		const char *name = f.entry[i].name;

		if (load_rencana(l, out, loader_path(l, f.path, name),
				 name) < 0)
			good = false;
	}
	check_overlap(l, out);
	return good;
}

/* "2024", and what was meant as one: "2024-draf", "tahun-2024". */
static bool looks_like_year(const struct source_entry *e)
{
	const char *digits = strpbrk(e->name, "0123456789");

	return e->kind == SOURCE_FOLDER && digits &&
	       (digits == e->name || strspn(digits, "0123456789") == 4);
}

static void load_year(struct loader *l, struct opd *out, const char *path,
		      const char *name, bool plans_good)
{
	int year = name_year(str_from(name));
	struct load_plan plan = { opd_rencana(out, year), !plans_good };
	struct laporan *report;

	if (year == 0) {
		diag_error(l->diag, place_file(path), "K053",
			   "folder \"%s\" bukan tahun; ganti namanya menjadi "
			   "tahun laporan, 2000 sampai 2100, seperti \"2024\"",
			   name);
		return;
	}
	report = ARENA_PUSH(l->arena, out->laporan, out->n_laporan);
	report->tahun = year;
	load_tahun(l, report, path, &plan);
}

static bool is_wanted(const struct opd_scope *scope, const char *tahun)
{
	const char *const *t = scope->tahun;

	while (t && *t && strcmp(*t, tahun) != 0)
		t++;
	return !t || *t;
}

/* The folders of the years, and what does not belong here. */
static void load_rest(struct loader *l, struct opd *out,
		      const struct load_folder *f,
		      const struct opd_scope *scope, bool plans_good)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct source_entry *e = &f->entry[i];

		if (!looks_like_year(e)) {
			if (!load_folder_knows(f, e))
				load_folder_unknown(l, f, e);
		} else if (is_wanted(scope, e->name)) {
			load_year(l, out, loader_path(l, f->path, e->name),
				  e->name, plans_good);
		}
	}
}

void load_opd(struct loader *l, struct opd *out,
	      const struct opd_scope *scope)
{
	static const char *const known[] = { "opd.json", "profil.md",
					     "rencana/", NULL };
	struct load_folder f;
	bool plans_good = true;

	load_folder(l, &f, scope->path, known);
	out->slug = scope->slug;
	out->nama = scope->slug;	/* until opd.json says it */
	load_identity(l, out, &f);
	if (strcmp(out->slug, "pemda") == 0)
		out->jenis = OPD_PEMDA;
	if (load_folder_has(&f, "profil.md"))
		loader_naskah(l, &out->profil,
			      loader_path(l, f.path, "profil.md"));
	if (load_folder_has(&f, "rencana"))
		plans_good = load_plans(l, out, f.path);
	load_rest(l, out, &f, scope, plans_good);
}

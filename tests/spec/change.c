/*
 * Examples of two states of one OPD, and what changed between them.
 *
 * "--- PATH" opens a file of the OPD's folder, the lines below are its text.
 * Files before a line "before" are there in both states; those after it, up
 * to "after", in the old one, the rest in the new one. opd.json and a plan
 * stand below and are there in both, unless the example has its own. Lines
 * without a file are commands:
 *
 *	on DATE		the day on which the new state came in; else 2025-03-01
 *	on nothing	that day is not known
 *	koreksi		the submission calls itself a correction
 *	bare		only the files of the example are there
 *	units		show how the figures of an indikator are written
 *
 * Without any file there was no OPD in that state. Each line shows a change:
 *
 *	GOLONGAN hal year TW code < old code "name" key: old -> new (by)
 *
 * where what is absent is left out. "-" stands for nothing, "plan 2021" for
 * the plan that begins in that year; an old value with "(plan)" is the plan's
 * target, which counted until then.
 */
#include "spec.h"


#include "content/load.h"
#include "model/change.h"
#include "tree.h"

#define FOLDER "opd/dinkes"

/* Files that are there in both states of most examples. */
static const struct {
	const char *path;
	const char *text;
} shared[] = {
	{ FOLDER "/opd.json",
	  "{\"nama\": \"Dinas Kesehatan\", \"jenis\": \"dinas\"}\n" },
	{ FOLDER "/rencana/2021-2026.json",
	  "{\"dokumen\": \"Renstra\", \"mulai\": 2021, \"selesai\": 2026,\n"
	  " \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"Sehat\",\n"
	  " \"sasaran\": [{\"kode\": \"S1\", \"uraian\": \"Umur panjang\",\n"
	  " \"indikator\": [\n"
	  " {\"kode\": \"IKU-1\", \"nama\": \"Harapan hidup\",\n"
	  "  \"satuan\": \"tahun\", \"jenis\": \"angka\",\n"
	  "  \"arah\": \"naik\", \"target\": {\"2024\": 72}},\n"
	  " {\"kode\": \"IKU-2\", \"nama\": \"Nilai AKIP\",\n"
	  "  \"satuan\": \"predikat\", \"jenis\": \"predikat\",\n"
	  "  \"skala\": \"akip\", \"arah\": \"naik\"},\n"
	  " {\"kode\": \"IKU-3\", \"nama\": \"Hunian\",\n"
	  "  \"satuan\": \"persen\", \"jenis\": \"persen\",\n"
	  "  \"arah\": \"rentang\", \"rentang\": [60, 85]}]}]}]}\n" },
};

/* The two states, and what is said about the submission. */
struct example {
	struct tree both;
	struct tree lama;
	struct tree baru;
	struct change_context context;
	bool bare;
	bool units;
};

static struct str take_line(struct str *text)
{
	size_t n = str_find(*text, '\n');
	struct str line = str_make(text->ptr, n);

	*text = str_skip(*text, n < text->len ? n + 1 : n);
	return line;
}

static void run_command(struct example *e, struct str line)
{
	if (str_is(line, "koreksi"))
		e->context.koreksi = true;
	else if (str_is(line, "bare"))
		e->bare = true;
	else if (str_is(line, "units"))
		e->units = true;
	else if (str_is(line, "on nothing"))
		e->context.tanggal.year = 0;
	else if (!str_starts(line, "on ") ||
		 !date_parse(&e->context.tanggal, str_skip(line, 3)))
		BUG("a command that does not exist");
}

static struct tree_file *open_file(struct tree *t, struct str name)
{
	return tree_add(t, arena_strf(&t->arena, FOLDER "/" STR_FMT,
				      STR_ARG(name)));
}

static void read_example(struct example *e, struct str text)
{
	struct tree *into = &e->both;
	struct tree_file *f = NULL;

	while (text.len > 0) {
		struct str line = take_line(&text);
		bool before = str_is(line, "before");

		if (before || str_is(line, "after")) {
			into = before ? &e->lama : &e->baru;
			f = NULL;
		} else if (str_starts(line, "--- ")) {
			f = open_file(into, str_skip(line, 4));
		} else if (f) {
			buf_addstr(&f->text, line);
			buf_addch(&f->text, '\n');
		} else {
			run_command(e, line);
		}
	}
}

static void share(struct tree *t, const char *path, struct str text)
{
	if (!tree_find(t, path))
		buf_addstr(&tree_add(t, path)->text, text);
}

/* A plan of the example's own replaces the one that is shared. */
static bool has_plan(const struct tree *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (str_starts(str_from(t->file[i].path),
			       FOLDER "/rencana/"))
			return true;
	return false;
}

static void complete(const struct example *e, struct tree *t)
{
	for (size_t i = 0; i < e->both.n; i++)
		share(t, e->both.file[i].path,
		      buf_str(&e->both.file[i].text));
	for (size_t i = 0; !e->bare && i < ARRAY_SIZE(shared); i++)
		if (!strstr(shared[i].path, "/rencana/") || !has_plan(t))
			share(t, shared[i].path, str_from(shared[i].text));
}

/* The OPD in *opd, or NULL where there is none. */
static const struct opd *load(struct buf *out, struct opd *opd,
			      struct tree *t, struct arena *a)
{
	struct opd_scope scope = { NULL, FOLDER, "dinkes", NULL };
	struct diag d = DIAG_INIT;

	if (t->n == 0)
		return NULL;
	if (opd_load(opd, &scope, a, &t->source, &d) < 0)
		spec_findings(out, &d);
	diag_release(&d);
	return opd;
}

static const char *const golongan[] = {
	[GOLONGAN_HILANG] = "HILANG",	  [GOLONGAN_KOREKSI] = "KOREKSI",
	[GOLONGAN_TARGET] = "TARGET",	  [GOLONGAN_BERJALAN] = "BERJALAN",
	[GOLONGAN_NASKAH] = "NASKAH",
	[GOLONGAN_KETERANGAN] = "KETERANGAN",
	[GOLONGAN_BARU] = "BARU"
};

static const char *const hal[] = {
	[HAL_TARGET] = "target",
	[HAL_TARGET_RENCANA] = "target rencana",
	[HAL_REALISASI] = "realisasi",
	[HAL_TARGET_TRIWULAN] = "target triwulan",
	[HAL_REALISASI_TRIWULAN] = "realisasi triwulan",
	[HAL_CAPAIAN_TERCETAK] = "capaian tercetak",
	[HAL_KONDISI_AWAL] = "kondisi awal",
	[HAL_STANDAR_NASIONAL] = "standar nasional",
	[HAL_PAGU] = "pagu",
	[HAL_REALISASI_ANGGARAN] = "realisasi anggaran",
	[HAL_NILAI] = "nilai",
	[HAL_KOMPONEN] = "komponen",
	[HAL_INDIKATOR] = "indikator",
	[HAL_SASARAN] = "sasaran",
	[HAL_TUJUAN] = "tujuan",
	[HAL_RENCANA] = "rencana",
	[HAL_PROGRAM] = "program",
	[HAL_KEGIATAN] = "kegiatan",
	[HAL_REKOMENDASI] = "rekomendasi",
	[HAL_DOKUMEN] = "dokumen",
	[HAL_TAHUN] = "tahun",
	[HAL_STATUS] = "status",
	[HAL_PREDIKAT] = "predikat",
	[HAL_KETERANGAN] = "keterangan",
	[HAL_NASKAH] = "naskah"
};

static void show_int(struct buf *out, const char *fmt, int n)
{
	if (n)
		buf_addf(out, "%s%d", fmt, n);
}

static void show_about(struct buf *out, const struct change *c)
{
	buf_addf(out, "%s %s", golongan[c->golongan], hal[c->hal]);
	show_int(out, " ", c->tahun);
	show_int(out, " TW", c->triwulan);
	if (c->rencana && c->rencana != c->tahun)
		buf_addf(out, " plan %d", c->rencana);
	if (c->hal == HAL_DOKUMEN || c->dokumen)
		buf_addf(out, " %s", jenis_dokumen_kunci[c->dokumen]);
	if (c->kode)
		buf_addf(out, " %s", c->kode);
	if (c->kode_lama)
		buf_addf(out, " < %s", c->kode_lama);
	if (c->nama)
		buf_addf(out, " \"%s\"", c->nama);
	if (c->kunci)
		buf_addf(out, " %s", c->kunci);
	if (c->path)
		buf_addf(out, " %s", c->path);
}

static void show_nilai(struct buf *out, struct nilai n)
{
	if (!nilai_ada(n))
		buf_addch(out, '-');
	else if (n.bentuk == NILAI_PREDIKAT)
		buf_adds(out, n.predikat);
	else
		decimal_write(out, n.angka);
	if (n.bentuk == NILAI_RENTANG) {
		buf_adds(out, "..");
		decimal_write(out, n.atas);
	}
}

static void show_figures(struct buf *out, const struct change *c)
{
	struct decimal by;

	buf_adds(out, ": ");
	show_nilai(out, c->lama);
	if (c->dari_rencana)
		buf_adds(out, " (plan)");
	buf_adds(out, " -> ");
	show_nilai(out, c->baru);
	if (!change_selisih(&by, c))
		return;
	buf_adds(out, decimal_sign(by) > 0 ? " (+" : " (");
	decimal_write(out, by);
	buf_addch(out, ')');
}

static void show_units(struct buf *out, const struct change_indikator *i)
{
	if (i)
		buf_addf(out, " | %s \"%s\" %s jenis=%d arah=%d desimal=%d",
			 i->kode, i->nama, i->satuan, (int)i->jenis,
			 (int)i->arah, i->desimal);
}

/* Each side is there where the change says so. */
static void check_sides(const struct change *c)
{
	if (change_is_figure(c) ? nilai_ada(c->lama) != c->lama_ada ||
				  nilai_ada(c->baru) != c->baru_ada
				: c->hal != HAL_NASKAH &&
				  ((c->teks_lama != NULL) != c->lama_ada ||
				   (c->teks_baru != NULL) != c->baru_ada))
		BUG("a side that is not there");
}

static void show_change(struct buf *out, const struct change *c, bool units)
{
	check_sides(c);
	show_about(out, c);
	if (change_is_figure(c))
		show_figures(out, c);
	else if (c->teks_lama || c->teks_baru)
		buf_addf(out, ": %s -> %s", c->teks_lama ? c->teks_lama : "-",
			 c->teks_baru ? c->teks_baru : "-");
	if (units)
		show_units(out, c->indikator);
	buf_addch(out, '\n');
}

static void show_list(struct buf *out, const struct change_list *l,
		      bool units)
{
	size_t n[N_GOLONGAN] = { 0 };

	for (size_t i = 0; i < l->n; i++) {
		show_change(out, &l->item[i], units);
		n[l->item[i].golongan]++;
	}
	if (memcmp(n, l->golongan, sizeof(n)) != 0)
		BUG("changes are counted wrong");
	if (l->n == 0)
		buf_adds(out, "(nothing)\n");
}

/* No state differs from itself. */
static void check_itself(const struct opd *o, const struct change_context *c)
{
	struct arena a = ARENA_INIT;
	struct change_list l;

	change_compute(&l, o, o, c, &a);
	if (l.n)
		BUG("a state that differs from itself");
	arena_release(&a);
}

/* The models are gone before their changes are shown. */
static void compare(struct buf *out, struct example *e)
{
	struct arena a = ARENA_INIT, models = ARENA_INIT;
	struct opd old, new;
	const struct opd *lama = load(out, &old, &e->lama, &models);
	const struct opd *baru = load(out, &new, &e->baru, &models);
	struct change_list l;

	change_compute(&l, lama, baru, &e->context, &a);
	check_itself(lama, &e->context);
	check_itself(baru, &e->context);
	arena_release(&models);
	show_list(out, &l, e->units);
	arena_release(&a);
}

void spec_run(struct buf *out, struct str input)
{
	struct example e = { .context = { .tanggal = { 2025, 3, 1 } } };

	tree_init(&e.both);
	tree_init(&e.lama);
	tree_init(&e.baru);
	read_example(&e, input);
	complete(&e, &e.lama);
	complete(&e, &e.baru);
	compare(out, &e);
	tree_free(&e.both.source);
	tree_free(&e.lama.source);
	tree_free(&e.baru.source);
}

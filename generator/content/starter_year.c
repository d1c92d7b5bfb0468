/*
 * The files of the next year of an OPD; see starter.h. Codes, names and
 * plan targets are taken over; what only that year can say is null.
 */
#include "base/limits.h"
#include "base/nearest.h"
#include "content/name.h"
#include "content/starter_text.h"

/* What the files are made of. */
struct basis {
	const struct opd *opd;
	const struct rencana *rencana;	/* in force that year */
	const struct laporan *lalu;	/* the latest before it, or NULL */
	const char *folder;		/* "opd/dinas-kesehatan/2025" */
	int tahun;
};

/* As long as plan and budget make it: both were read under LIMIT_JSON. */
static void init_text(struct buf *out)
{
	buf_init(out, SIZE_MAX / 2);
}

static void add_file(struct starter *s, const struct basis *b,
		     const char *name, struct buf *text)
{
	starter_add(s, b->folder, name, buf_str(text));
	buf_release(text);
}

/* Was it measured by quarters last year, under its code or the one that it
 * continues? */
static bool had_quarters(const struct basis *b, const struct indikator *i)
{
	const struct realisasi *r = NULL;

	if (b->lalu)
		r = laporan_realisasi(b->lalu, i->kode);
	if (b->lalu && !r && i->lanjutan)
		r = laporan_realisasi(b->lalu, i->lanjutan);
	return r && r->triwulanan;
}

static void add_quarters(struct buf *out, const struct indikator *i)
{
	const char *quarter = i->arah == ARAH_RENTANG ?
		"{\"realisasi\": null}" :
		"{\"target\": null, \"realisasi\": null}";

	buf_adds(out, ",\n      \"triwulan\": [\n");
	for (int tw = 0; tw < 4; tw++)
		buf_addf(out, "        %s%s\n", quarter, tw < 3 ? "," : "");
	buf_adds(out, "      ]\n    ");
}

/* A range is the target of every year and stands in the plan only. */
static void add_row(struct buf *out, const struct basis *b,
		    const struct indikator *i)
{
	bool quarters = had_quarters(b, i);

	buf_adds(out, quarters ? "    {\n      " : "    {");
	buf_adds(out, "\"kode\": ");
	starter_json_text(out, i->kode);
	if (i->arah != ARAH_RENTANG) {
		buf_adds(out, ", \"target\": ");
		starter_json_nilai(out, indikator_target(i, b->tahun));
	}
	buf_adds(out, ", \"realisasi\": null");
	if (quarters)
		add_quarters(out, i);
	buf_addch(out, '}');
}

/* All indikator of a plan, in its order. */
static const struct indikator **list_indikator(struct arena *a,
					       const struct rencana *r,
					       size_t *n)
{
	const struct indikator **list = NULL;

	*n = 0;
	for (size_t t = 0; t < r->n_tujuan; t++) {
		for (size_t k = 0; k < r->tujuan[t].n_sasaran; k++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[k];

			for (size_t i = 0; i < x->n_indikator; i++)
				*ARENA_PUSH(a, list, *n) = &x->indikator[i];
		}
	}
	return list;
}

static void say_targets(struct starter *s, const struct basis *b,
			const struct indikator *const *list, size_t n)
{
	struct buf missing = BUF_INIT(LIMIT_MESSAGE / 2);

	for (size_t i = 0; i < n; i++)
		if (!nilai_ada(indikator_target(list[i], b->tahun)))
			buf_addf(&missing, "%s%s", missing.len ? ", " : "",
				 list[i]->kode);
	starter_step(s, "Samakan target di kinerja.json dengan perjanjian "
		     "kinerja %d, lalu tulis tanggalnya di \"perjanjian\"; "
		     "yang tertulis sekarang target dari %s.", b->tahun,
		     b->rencana->asal.path);
	if (missing.len > 0)
		starter_step(s, "Rencana belum memberi target %d untuk %s.",
			     b->tahun, missing.ptr);
	buf_release(&missing);
}

static void add_kinerja(struct starter *s, const struct basis *b)
{
	struct buf text;
	size_t n;
	const struct indikator **list = list_indikator(s->arena, b->rencana,
						       &n);

	init_text(&text);
	buf_adds(&text, "{\n  \"indikator\": [");
	for (size_t i = 0; i < n; i++) {
		buf_adds(&text, i ? ",\n" : "\n");
		add_row(&text, b, list[i]);
	}
	buf_adds(&text, n ? "\n  ]\n}\n" : "]\n}\n");
	add_file(s, b, "kinerja.json", &text);
	if (n)
		say_targets(s, b, list, n);
	else
		starter_step(s, "%s belum memuat indikator; lengkapi dahulu, "
			     "lalu isi kinerja.json.", b->rencana->asal.path);
}

static void add_kegiatan(struct buf *out, const struct program *p)
{
	for (size_t i = 0; i < p->n_kegiatan; i++) {
		buf_adds(out, i ? ",\n" : ",\n      \"kegiatan\": [\n");
		buf_adds(out, "        {\"kode\": ");
		starter_json_text(out, p->kegiatan[i].kode);
		buf_adds(out, ", \"nama\": ");
		starter_json_text(out, p->kegiatan[i].nama);
		buf_adds(out, ", \"pagu\": null, \"realisasi\": null}");
	}
	buf_adds(out, p->n_kegiatan ? "\n      ]" : "");
}

/* A sasaran of an older plan cannot be supported any more. */
static void add_mendukung(struct starter *s, struct buf *out,
			  const struct basis *b, const struct program *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->n_mendukung; i++) {
		if (!rencana_sasaran(b->rencana, p->mendukung[i])) {
			starter_step(s, "Program %s mendukung sasaran %s, "
				     "yang tidak ada dalam %s; tulis sasaran "
				     "penggantinya di anggaran.json.",
				     p->kode, p->mendukung[i],
				     b->rencana->asal.path);
			continue;
		}
		buf_adds(out, n++ ? ", " : ",\n      \"mendukung\": [");
		starter_json_text(out, p->mendukung[i]);
	}
	buf_adds(out, n ? "]" : "");
}

static void add_program(struct starter *s, struct buf *out,
			const struct basis *b, const struct program *p)
{
	buf_adds(out, "    {\n      \"kode\": ");
	starter_json_text(out, p->kode);
	buf_adds(out, ",\n      \"nama\": ");
	starter_json_text(out, p->nama);
	buf_adds(out, ",\n      \"pagu\": null,\n      \"realisasi\": null");
	add_mendukung(s, out, b, p);
	if (p->sumber_dana) {
		buf_adds(out, ",\n      \"sumber_dana\": ");
		starter_json_text(out, p->sumber_dana);
	}
	add_kegiatan(out, p);
	buf_adds(out, "\n    }");
}

static void add_anggaran(struct starter *s, const struct basis *b)
{
	const struct anggaran *old = b->lalu ? &b->lalu->anggaran : NULL;
	struct buf text;

	if (!old || old->n_program == 0) {
		starter_step(s, "Belum ada program dari tahun sebelumnya, "
			     "jadi anggaran.json tidak dibuat; tulis sendiri "
			     "bila anggaran sudah ditetapkan.");
		return;
	}
	starter_step(s, "Isi pagu di anggaran.json; program dan kegiatannya "
		     "disalin dari tahun %d.", b->lalu->tahun);
	init_text(&text);
	buf_adds(&text, "{\n  \"program\": [");
	for (size_t i = 0; i < old->n_program; i++) {
		buf_adds(&text, i ? ",\n" : "\n");
		add_program(s, &text, b, &old->program[i]);
	}
	buf_adds(&text, "\n  ]\n}\n");
	add_file(s, b, "anggaran.json", &text);
}

/* Text in a heading: what Markdown would read as a mark is escaped. */
static void add_markdown(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (strchr("\\`*_[]<>&#!|", *text))
			buf_addch(out, '\\');
		buf_addch(out, *text);
	}
}

/* The chapters of PermenPANRB 53/2014. */
static const char chapters[] =
	"## Bab I. Pendahuluan\n\n"
	"*Gambaran umum organisasi dan isu strategis tahun ini.*\n\n"
	"## Bab II. Perencanaan Kinerja\n\n"
	"*Perjanjian kinerja tahun ini dan perubahannya; tabelnya: "
	"`![Perjanjian kinerja](tabel:perjanjian)`.*\n\n"
	"## Bab III. Akuntabilitas Kinerja\n\n"
	"### A. Capaian Kinerja\n\n"
	"*Untuk setiap sasaran: capaian dan pembandingnya, sebab berhasil "
	"atau gagal, dan pemecahannya; tabelnya: "
	"`![Capaian kinerja](tabel:capaian)`.*\n\n"
	"### B. Realisasi Anggaran\n\n"
	"*Anggaran dan realisasinya menurut program, dan efisiensinya; "
	"tabelnya: `![Anggaran](tabel:anggaran)`.*\n\n"
	"## Bab IV. Penutup\n\n"
	"*Simpulan umum atas capaian dan langkah perbaikan tahun depan.*\n";

static void add_laporan(struct starter *s, const struct basis *b)
{
	struct buf text;

	init_text(&text);
	buf_adds(&text, "# LKjIP ");
	add_markdown(&text, b->opd->nama);
	buf_addf(&text, " %d\n\n%s", b->tahun, chapters);
	add_file(s, b, "laporan.md", &text);
	starter_step(s, "Ganti petunjuk miring di laporan.md dengan isi "
		     "laporan. Terbitkan berkas ini sesudah diisi: selama ia "
		     "ada, LKjIP terhitung sudah masuk.");
}

static void add_dokumen(struct starter *s, const struct basis *b)
{
	starter_add(s, b->folder, "dokumen.json", str_from("[]\n"));
	starter_step(s, "Daftarkan dokumen %d di dokumen.json begitu ada.",
		     b->tahun);
}

static const struct opd *find_opd(const struct isi *isi, const char *slug,
				  struct diag *d)
{
	const struct opd *found = isi_opd(isi, slug);
	struct nearest near;

	if (found)
		return found;
	nearest_init(&near, str_from(slug));
	if (isi->pemda_ada)
		nearest_offer(&near, str_from("pemda"));
	for (size_t i = 0; i < isi->n_opd; i++)
		nearest_offer(&near, str_from(isi->opd[i].slug));
	if (near.best.ptr)
		diag_error(d, place_file("opd"), "K603",
			   "OPD \"%s\" tidak ada; mungkin maksudnya \"%.*s\"",
			   slug, STR_ARG(near.best));
	else
		diag_error(d, place_file("opd"), "K603",
			   "OPD \"%s\" tidak ada; buat dahulu dengan "
			   "\"kinerja new opd %s\"", slug, slug);
	return NULL;
}

static void report_no_plan(const struct basis *b, struct diag *d)
{
	struct buf plans = BUF_INIT(LIMIT_MESSAGE / 2);

	for (size_t i = 0; i < b->opd->n_rencana; i++)
		buf_addf(&plans, "%s%d–%d", i ? ", " : "",
			 b->opd->rencana[i].mulai, b->opd->rencana[i].selesai);
	if (plans.len)
		diag_error(d, place_file(b->folder), "K078",
			   "tidak ada rencana yang berlaku untuk tahun %d, "
			   "hanya untuk %s; tambahkan rencana/AAAA-AAAA.json "
			   "di folder OPD", b->tahun, plans.ptr);
	else
		diag_error(d, place_file(b->folder), "K078",
			   "OPD ini belum mempunyai rencana; tambahkan "
			   "rencana/AAAA-AAAA.json di foldernya, yang berlaku "
			   "untuk tahun %d", b->tahun);
	buf_release(&plans);
}

/* The plan in force in a year that is still free, or NULL after reporting. */
static const struct rencana *find_plan(const struct basis *b, struct diag *d)
{
	const struct rencana *plan = opd_rencana(b->opd, b->tahun);

	if (opd_laporan(b->opd, b->tahun)) {
		diag_error(d, place_file(b->folder), "K604",
			   "folder tahun %d sudah ada; ubah berkas di "
			   "dalamnya, atau pilih tahun lain", b->tahun);
		return NULL;
	}
	if (!plan)
		report_no_plan(b, d);
	else if (!opd_berlaku(b->opd, b->tahun))
		diag_warning(d, place_file(b->folder), "K415",
			     "tahun %d di luar masa berlaku OPD ini; perbaiki "
			     "\"berlaku\" dalam opd.json, atau hapus folder "
			     "tahun itu",
			     b->tahun);
	return plan;
}

/* Years ascend. */
static const struct laporan *report_before(const struct opd *o, int tahun)
{
	const struct laporan *last = NULL;

	for (size_t i = 0; i < o->n_laporan; i++)
		if (o->laporan[i].tahun < tahun)
			last = &o->laporan[i];
	return last;
}

int starter_year(struct starter *out, struct source *src, const char *year,
		 const char *slug, struct diag *d)
{
	struct basis b = { .tahun = name_year(str_from(year)) };
	struct isi isi;

	if (b.tahun == 0)
		return diag_error(d, place_file("opd"), "K053",
				  "\"%s\" bukan tahun; tulis tahun 2000 "
				  "sampai 2100, seperti \"2024\"", year);
	if (starter_load(&isi, out->arena, src, d) < 0)
		return -1;
	b.opd = find_opd(&isi, slug, d);
	if (!b.opd)
		return -1;
	b.folder = arena_strf(out->arena, "%s%s/%d",
			      b.opd == &isi.pemda ? "" : "opd/", slug,
			      b.tahun);
	b.rencana = find_plan(&b, d);
	if (!b.rencana)
		return -1;
	b.lalu = report_before(b.opd, b.tahun);
	add_kinerja(out, &b);
	add_anggaran(out, &b);
	add_laporan(out, &b);
	add_dokumen(out, &b);
	if (isi.situs.tahun < b.tahun)
		starter_step(out, "Situs masih menampilkan tahun %d lebih "
			     "dahulu; ubah \"tahun\" di situs.json bila "
			     "sudah waktunya.", isi.situs.tahun);
	return 0;
}

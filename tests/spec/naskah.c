/*
 * Runs the examples of naskah.txt: the input is a narrative of a small OPD,
 * and what is printed are the findings, a line each. Lines that begin with
 * "%" before it say which file it is:
 *
 *	%laporan	2024/laporan.md (default)
 *	%analisis KODE	2024/analisis/KODE.md
 *	%profil		profil.md
 *	%json		not Markdown: the "tindak_lanjut" of a recommendation
 *	%tautan		not Markdown: the "tautan" of a document
 */
#include "spec.h"

#include "base/limits.h"
#include "content/load.h"
#include "naskah/naskah.h"
#include "tree.h"

#define OPD "opd/dinas-kesehatan/"

/* The OPD of all examples. */
static const struct {
	const char *path;
	const char *text;
} files[] = {
	{ "situs.json",
	  "{\"nama\": \"Kinerja\", \"pemda\": \"Pemkab\",\n"
	  " \"wilayah\": \"Kabupaten Contoh\", \"tahun\": 2024,\n"
	  " \"alamat_situs\": \"https://kinerja.contohkab.example/\",\n"
	  " \"host_tautan\": [\"mitra.example\"]}\n" },
	{ "pemda/opd.json",
	  "{\"nama\": \"Pemkab\", \"jenis\": \"lainnya\"}\n" },
	{ "pemda/rencana/2021-2026.json",
	  "{\"dokumen\": \"RPJMD\", \"mulai\": 2021, \"selesai\": 2026,\n"
	  " \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"Maju\",\n"
	  " \"sasaran\": [{\"kode\": \"S1\", \"uraian\": \"Maju\",\n"
	  " \"indikator\": [\n"
	  " {\"kode\": \"IKU-9\", \"nama\": \"Penduduk miskin\",\n"
	  "  \"satuan\": \"persen\", \"jenis\": \"persen\",\n"
	  "  \"arah\": \"turun\"}]}]}]}\n" },
	{ OPD "opd.json",
	  "{\"nama\": \"Dinas Kesehatan\", \"jenis\": \"dinas\",\n"
	  " \"email\": \"dinkes.contoh@gmail.com\",\n"
	  " \"telepon\": \"0811-2345-678\"}\n" },
	{ OPD "rencana/2021-2026.json",
	  "{\"dokumen\": \"Renstra\", \"mulai\": 2021, \"selesai\": 2026,\n"
	  " \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"Sehat\",\n"
	  " \"sasaran\": [{\"kode\": \"S1\", \"uraian\": \"Sehat\",\n"
	  " \"indikator\": [\n"
	  " {\"kode\": \"IKU-1\", \"nama\": \"Angka harapan hidup\",\n"
	  "  \"satuan\": \"tahun\", \"jenis\": \"angka\",\n"
	  "  \"arah\": \"naik\", \"target\": {\"2024\": 72}},\n"
	  " {\"kode\": \"IKU-2\", \"nama\": \"Cakupan imunisasi dasar\",\n"
	  "  \"satuan\": \"persen\", \"jenis\": \"persen\",\n"
	  "  \"arah\": \"naik\"},\n"
	  " {\"kode\": \"IKU-3\", \"nama\": \"Prevalensi stunting\",\n"
	  "  \"satuan\": \"persen\", \"jenis\": \"persen\",\n"
	  "  \"arah\": \"turun\"},\n"
	  " {\"kode\": \"IKU-4\", \"nama\": \"Nilai AKIP\",\n"
	  "  \"satuan\": \"predikat\", \"jenis\": \"predikat\",\n"
	  "  \"skala\": \"akip\", \"arah\": \"naik\"},\n"
	  " {\"kode\": \"IKU-5\", \"nama\": \"Indeks kepuasan pasien\",\n"
	  "  \"satuan\": \"indeks\", \"jenis\": \"indeks\",\n"
	  "  \"arah\": \"naik\"}]}]}]}\n" },
	{ OPD "2022/kinerja.json",
	  "{\"indikator\": [\n"
	  " {\"kode\": \"IKU-1\", \"target\": 71.6, \"realisasi\": 71.75},\n"
	  " {\"kode\": \"IKU-3\", \"target\": 15, \"realisasi\": 14.2}]}\n" },
	{ OPD "2023/kinerja.json",
	  "{\"indikator\": [\n"
	  " {\"kode\": \"IKU-1\", \"target\": 71.8, \"realisasi\": 71.9},\n"
	  " {\"kode\": \"IKU-2\", \"target\": 98, \"realisasi\": 98.4},\n"
	  " {\"kode\": \"IKU-3\", \"target\": 14.5, \"realisasi\": 14.8},\n"
	  " {\"kode\": \"IKU-4\", \"target\": \"B\", \"realisasi\": \"B\"},\n"
	  " {\"kode\": \"IKU-5\", \"target\": 80, \"realisasi\": 81.2}]}\n" },
	{ OPD "2024/kinerja.json",
	  "{\"indikator\": [\n"
	  " {\"kode\": \"IKU-1\", \"target\": 72, \"realisasi\": 72.13},\n"
	  " {\"kode\": \"IKU-2\", \"target\": 100, \"realisasi\": 97.3},\n"
	  " {\"kode\": \"IKU-3\", \"target\": 14, \"realisasi\": 15.2},\n"
	  " {\"kode\": \"IKU-4\", \"target\": \"BB\", \"realisasi\": \"B\"},\n"
	  " {\"kode\": \"IKU-5\", \"target\": 82, \"realisasi\": 83.5}]}\n" },
};

/* --- one example --------------------------------------------------------- */

static void add_file(struct tree *t, const char *path, struct str text)
{
	buf_addstr(&tree_add(t, path)->text, text);
}

/* The text of a JSON file around the input, whose quotes are escaped. */
static void add_json(struct tree *t, const char *path, const char *before,
		     struct str input, const char *after)
{
	struct tree_file *f = tree_add(t, path);

	input = str_trim(input);
	buf_adds(&f->text, before);
	for (size_t i = 0; i < input.len; i++) {
		if (input.ptr[i] == '"')
			buf_addch(&f->text, '\\');
		buf_addch(&f->text, input.ptr[i]);
	}
	buf_adds(&f->text, after);
}

static void add_input(struct tree *t, struct str line, struct str input)
{
	if (str_is(line, "%profil"))
		add_file(t, OPD "profil.md", input);
	else if (str_starts(line, "%analisis "))
		add_file(t, arena_strf(&t->arena, OPD "2024/analisis/%.*s.md",
				       STR_ARG(str_skip(line, 10))), input);
	else if (str_is(line, "%json"))
		add_json(t, OPD "2024/evaluasi.json",
			 "{\"nilai\": 65.5, \"rekomendasi\": [{\"kode\": "
			 "\"R1\",\n \"uraian\": \"Data\", \"status\": "
			 "\"proses\", \"tindak_lanjut\":\n\"",
			 input, "\"}]}\n");
	else if (str_is(line, "%tautan"))
		add_json(t, OPD "2024/dokumen.json",
			 "[{\"jenis\": \"pk\", \"judul\": \"PK\", "
			 "\"tautan\":\n\"",
			 input, "\"}]\n");
	else if (str_is(line, "%laporan"))
		add_file(t, OPD "2024/laporan.md", input);
	else
		BUG("an example asks for something unknown");
}

static void read_tree(struct tree *t, struct str input)
{
	struct str line = str_from("%laporan");

	for (size_t i = 0; i < ARRAY_SIZE(files); i++)
		add_file(t, files[i].path, str_from(files[i].text));
	if (str_starts(input, "%")) {
		line.ptr = input.ptr;
		line.len = str_find(input, '\n');
		input = str_skip(input, line.len + 1);
	}
	add_input(t, line, input);
}

void spec_run(struct buf *out, struct str input)
{
	struct arena arena = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct tree tree;
	struct isi isi;
	struct site site;

	tree_init(&tree);
	read_tree(&tree, input);
	if (isi_load(&isi, NULL, &arena, &tree.source, &d) == 0) {
		site_init(&site, &isi, &arena);
		if ((naskah_check(&site, &tree.source, &d) < 0) !=
		    (d.errors > 0))
			BUG("the return value and the findings disagree");
	}
	spec_findings_short(out, &d);
	tree_free(&tree.source);
	diag_release(&d);
	arena_release(&arena);
}

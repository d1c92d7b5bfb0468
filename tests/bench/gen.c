/*
 * Writes a content tree for benchmarks: N OPDs, each with one plan of ten
 * indicators, five years, and 12 KB of narrative a year. The figures and
 * the prose are drawn from a seed, so the same call gives the same bytes.
 * Uses nothing of kinerja: it must not share its mistakes.
 *
 *	gen N DIR [SEED]
 */
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FIRST_YEAR 2021
#define LAST_YEAR 2025
#define PLAN_END 2026
#define INDICATORS 10
#define SHARED 20 /* OPDs that support one sasaran of the region */
#define NARRATIVE 12288 /* bytes a year, give or take a sentence */
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Figures are kept in hundredths. */
struct kind {
	const char *kode;
	const char *nama;
	int64_t target; /* of the first year */
	int64_t step; /* from one year's target to the next */
	int64_t spread; /* of realisasi around the target */
	int lower_is_better;
	const char *rest; /* the other members of the plan's entry */
};

static const struct kind kinds[INDICATORS] = {
	{ "IKU-1", "Angka harapan hidup", 7170, 10, 20, 0,
	  "\"satuan\": \"tahun\", \"jenis\": \"angka\", \"arah\": \"naik\"" },
	{ "IKU-2", "Angka kematian ibu", 15000, -1000, 2500, 1,
	  "\"satuan\": \"per 100.000 kelahiran hidup\", "
	  "\"jenis\": \"angka\", \"arah\": \"turun\"" },
	{ "IKU-3", "Prevalensi stunting balita", 2400, -200, 300, 1,
	  "\"satuan\": \"persen\", \"jenis\": \"persen\", "
	  "\"arah\": \"turun\"" },
	{ "IKU-4", "Desa bebas buang air besar sembarangan", 2500, 1000, 900, 0,
	  "\"satuan\": \"persen\", \"jenis\": \"persen\", \"arah\": \"naik\"" },
	{ "IKU-5", "Indeks kepuasan masyarakat", 7800, 100, 250, 0,
	  "\"satuan\": \"indeks\", \"jenis\": \"indeks\", \"arah\": \"naik\"" },
	{ "IKU-6", "Waktu penyelesaian layanan", 900, -100, 150, 1,
	  "\"satuan\": \"hari\", \"jenis\": \"angka\", \"arah\": \"turun\", "
	  "\"rumus_capaian\": \"rasio\"" },
	{ "IKU-7", "Penerimaan retribusi layanan", 125000000000, 5000000000,
	  9000000000, 0,
	  "\"satuan\": \"rupiah\", \"jenis\": \"rupiah\", "
	  "\"arah\": \"naik\", \"agregasi\": \"kumulatif\"" },
	{ "IKU-8", "Predikat akreditasi unit layanan", 100, 50, 60, 0,
	  "\"satuan\": \"predikat\", \"jenis\": \"predikat\", "
	  "\"arah\": \"naik\", \"skala\": [\"Dasar\", \"Madya\", \"Utama\", "
	  "\"Paripurna\"]" },
	{ "IKU-9", "Hunian tempat tidur rawat inap", 7250, 0, 1900, 0,
	  "\"satuan\": \"persen\", \"jenis\": \"persen\", "
	  "\"arah\": \"rentang\", \"rentang\": [60, 85]" },
	{ "IK-1", "Temuan yang belum selesai", 1200, -200, 300, 1,
	  "\"satuan\": \"temuan\", \"jenis\": \"angka\", \"arah\": \"turun\"" },
};

static const char *const grades[] = { "Dasar", "Madya", "Utama", "Paripurna" };

static const char *const places[] = {
	"Kecamatan Hulu",   "Kecamatan Hilir",
	"Desa Sumberagung", "Desa Karangrejo",
	"pasar induk",	    "puskesmas pembantu",
	"wilayah pesisir",  "dua belas desa terpencil",
};

static const char *const actions[] = {
	"Perbaikan jaringan air bersih",
	"Pengadaan alat ukur",
	"Penyuluhan dari rumah ke rumah",
	"Rujukan malam hari",
};

static const char *const results[] = {
	"baru berjalan pada triwulan ketiga",
	"menjangkau lebih banyak keluarga daripada yang direncanakan",
	"tertunda sampai perubahan anggaran disahkan",
	"dilanjutkan dengan tenaga dari kecamatan sebelah",
};

static const char *const causes[] = {
	"penyedia pertama mundur setelah kontrak",
	"tenaga yang ada harus melayani dua wilayah",
	"data penerima dicocokkan dahulu dengan data desa",
	"pemerintah desa ikut menanggung biayanya",
};

struct gen {
	uint64_t state; /* of the random numbers */
	char here[4000]; /* folder that is being filled */
	char path[4096]; /* last answer of below() */
};

/* splitmix64: small, and the same everywhere. */
static uint64_t draw(struct gen *g, uint64_t limit)
{
	uint64_t z = g->state += 0x9E3779B97F4A7C15U;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
	return (z ^ (z >> 31)) % limit;
}

#define PICK(g, list) (list)[draw(g, COUNT(list))]

static void die(const char *path)
{
	fprintf(stderr, "gen: %s: %s\n", path, strerror(errno));
	exit(3);
}

/* A path below the folder at hand. */
__attribute__((format(printf, 2, 3))) static const char *below(struct gen *g,
							       const char *fmt,
							       ...)
{
	size_t n = (size_t)snprintf(g->path, sizeof(g->path), "%s/", g->here);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(g->path + n, sizeof(g->path) - n, fmt, ap);
	va_end(ap);
	return g->path;
}

static void make_folder(const char *path)
{
	if (mkdir(path, 0777) < 0 && errno != EEXIST)
		die(path);
}

static FILE *begin(const char *path)
{
	FILE *f = fopen(path, "w");

	if (!f)
		die(path);
	return f;
}

static void end(FILE *f)
{
	if (ferror(f) || fclose(f) != 0)
		die("writing");
}

static int64_t target_of(const struct kind *k, int year)
{
	int64_t t = k->target + k->step * (year - FIRST_YEAR);

	return t < 0 ? 0 : t;
}

static int is_kind(const struct kind *k, const char *kode)
{
	return strcmp(k->kode, kode) == 0;
}

static const char *grade_of(int64_t hundredths)
{
	size_t rank = (size_t)(hundredths / 100);

	return grades[rank < COUNT(grades) ? rank : COUNT(grades) - 1];
}

/* A figure as JSON: a grade, whole rupiah, or two decimals. */
static void put_figure(FILE *f, const struct kind *k, int64_t v)
{
	if (is_kind(k, "IKU-8"))
		fprintf(f, "\"%s\"", grade_of(v));
	else if (is_kind(k, "IKU-7"))
		fprintf(f, "%" PRId64, v);
	else
		fprintf(f, "%" PRId64 ".%02d", v / 100, (int)(v % 100));
}

static void put_kind(FILE *f, const struct kind *k)
{
	fprintf(f,
		"    {\"kode\": \"%s\", \"nama\": \"%s\", %s,\n"
		"     \"iku\": %s, \"definisi\": \"%s menurut pencatatan unit "
		"layanan.\",\n     \"sumber_data\": \"Laporan unit layanan\", "
		"\"frekuensi\": \"tahunan\"",
		k->kode, k->nama, k->rest,
		is_kind(k, "IK-1") ? "false" : "true", k->nama);
	for (int y = FIRST_YEAR; y <= PLAN_END && !is_kind(k, "IKU-9"); y++) {
		fprintf(f, "%s\"%d\": ",
			y > FIRST_YEAR ? ", " : ",\n     \"target\": {", y);
		put_figure(f, k, target_of(k, y));
	}
	fputs(is_kind(k, "IKU-9") ? "}" : "}}", f);
}

static void write_plan(struct gen *g, int number)
{
	FILE *f = begin(below(g, "rencana/%d-%d.json", FIRST_YEAR, PLAN_END));

	fprintf(f,
		"{\"dokumen\": \"Renstra %d–%d\", \"mulai\": %d, "
		"\"selesai\": %d,\n \"tujuan\": [{\"kode\": \"T1\", "
		"\"uraian\": \"Terwujudnya layanan yang menjangkau semua "
		"warga\",\n  \"sasaran\": [\n",
		FIRST_YEAR, PLAN_END, FIRST_YEAR, PLAN_END);
	for (int i = 0; i < INDICATORS; i++) {
		if (i % 5 == 0)
			fprintf(f,
				"%s   {\"kode\": \"S%d\", \"uraian\": "
				"\"Meningkatnya %s\", \"mendukung\": "
				"[\"pemda/S%d\"],\n    \"indikator\": [\n",
				i ? "]},\n" : "", i / 5 + 1,
				i ? "mutu layanan" : "kesehatan masyarakat",
				(number - 1) / SHARED + 1);
		put_kind(f, &kinds[i]);
		fputs(i % 5 == 4 ? "\n" : ",\n", f);
	}
	fputs("]}]}]}\n", f);
	end(f);
}

static int is_missed(const struct kind *k, int64_t target, int64_t actual)
{
	if (is_kind(k, "IKU-9"))
		return actual < 6000 || actual > 8500;
	if (is_kind(k, "IKU-8"))
		return actual / 100 < target / 100;
	return k->lower_is_better ? actual > target : actual < target;
}

static size_t put_sentence(struct gen *g, FILE *f)
{
	return (size_t)fprintf(f, "%s di %s %s karena %s. ", PICK(g, actions),
			       PICK(g, places), PICK(g, results),
			       PICK(g, causes));
}

/* Analysis of a missed target. Returns its bytes. */
static size_t write_analysis(struct gen *g, int year, const char *kode)
{
	FILE *f = begin(below(g, "%d/analisis/%s.md", year, kode));
	size_t n = 0;

	n += (size_t)fprintf(f,
			     "Realisasi `=%s.realisasi`, sedangkan "
			     "targetnya `=%s.target`. ",
			     kode, kode);
	for (int i = 0; i < 3; i++)
		n += put_sentence(g, f);
	n += (size_t)fputs("\n", f);
	end(f);
	return n;
}

/* kinerja.json, with an analysis for each missed target; returns the bytes
 * of the analyses. */
static size_t write_kinerja(struct gen *g, int year)
{
	FILE *f = begin(below(g, "%d/kinerja.json", year));
	size_t n = 0;

	fprintf(f,
		"{\"perjanjian\": {\"tanggal\": \"%d-01-29\"},\n"
		" \"indikator\": [\n",
		year);
	for (int i = 0; i < INDICATORS; i++) {
		const struct kind *k = &kinds[i];
		int64_t t = target_of(k, year);
		int64_t r = t - k->spread +
			    (int64_t)draw(g, (uint64_t)k->spread * 2);

		r = r < 0 ? 0 : r;
		fprintf(f, "%s  {\"kode\": \"%s\", \"realisasi\": ",
			i ? ",\n" : "", k->kode);
		put_figure(f, k, r);
		fputs(", \"sumber\": \"Laporan unit layanan\"}", f);
		if (is_missed(k, t, r))
			n += write_analysis(g, year, k->kode);
	}
	fputs("\n]}\n", f);
	end(f);
	return n;
}

static void write_anggaran(struct gen *g, int year)
{
	FILE *f = begin(below(g, "%d/anggaran.json", year));

	fputs("{\"program\": [\n", f);
	for (int i = 1; i <= 4; i++) {
		uint64_t pagu = (draw(g, 90000) + 2000) * 1000000;
		uint64_t spent = pagu / 100 * (85 + draw(g, 15));

		fprintf(f,
			"  {\"kode\": \"1.02.%02d\", \"nama\": \"Program "
			"%s\", \"pagu\": %" PRIu64 ", \"realisasi\": %" PRIu64
			",\n   \"mendukung\": [\"S%d\"], \"sumber_dana\": "
			"\"APBD\", \"kegiatan\": [\n    {\"kode\": \"1.02.%02d"
			".2.01\", \"nama\": \"%s\", \"pagu\": %" PRIu64
			", \"realisasi\": %" PRIu64 "}]}%s\n",
			i, PICK(g, actions), pagu, spent, i % 2 + 1, i,
			PICK(g, actions), pagu / 2, spent / 2,
			i < 4 ? "," : "");
	}
	fputs("]}\n", f);
	end(f);
}

static void write_evaluasi(struct gen *g, int year)
{
	FILE *f = begin(below(g, "%d/evaluasi.json", year));
	const int part[4] = { 1800 + (int)draw(g, 1000),
			      1800 + (int)draw(g, 1000),
			      900 + (int)draw(g, 500),
			      1300 + (int)draw(g, 1000) };
	int sum = part[0] + part[1] + part[2] + part[3];

	fprintf(f,
		"{\"aturan\": \"88/2021\", \"nilai\": %d.%02d, "
		"\"tanggal\": \"%d-06-20\",\n \"penilai\": \"Inspektorat "
		"Daerah\",\n \"komponen\": {\"perencanaan\": %d.%02d, "
		"\"pengukuran\": %d.%02d, \"pelaporan\": %d.%02d, "
		"\"evaluasi_internal\": %d.%02d},\n",
		sum / 100, sum % 100, year + 1, part[0] / 100, part[0] % 100,
		part[1] / 100, part[1] % 100, part[2] / 100, part[2] % 100,
		part[3] / 100, part[3] % 100);
	fprintf(f,
		" \"rekomendasi\": [{\"kode\": \"R1\", \"uraian\": "
		"\"Mengukur kinerja setiap triwulan\", \"tenggat\": "
		"\"%d-12-31\", \"status\": \"proses\", \"tindak_lanjut\": "
		"\"Jadwal pengukuran sudah dibuat.\"}]}\n",
		year + 1);
	end(f);
}

static void write_dokumen(struct gen *g, int year)
{
	FILE *f = begin(below(g, "%d/dokumen.json", year));

	fprintf(f,
		"[{\"jenis\": \"lkjip\", \"judul\": \"LKjIP %d\", "
		"\"tautan\": \"https://dokumen.uji.example/lkjip-%d.pdf\", "
		"\"tanggal\": \"%d-02-14\"}]\n",
		year, year, year + 1);
	end(f);
}

static size_t put_prose(struct gen *g, FILE *f, size_t bytes)
{
	size_t n = 0;

	for (int i = 1; n < bytes; i++) {
		n += put_sentence(g, f);
		if (i % 4 == 0)
			n += (size_t)fprintf(f,
					     "Angka `=IKU-%d.realisasi`: "
					     "capaian `=IKU-%d.capaian`."
					     "\n\n",
					     i / 4 % 9 + 1, i / 4 % 9 + 1);
	}
	return n + (size_t)fprintf(f, "\n\n");
}

static void write_laporan(struct gen *g, int year, size_t bytes)
{
	FILE *f = begin(below(g, "%d/laporan.md", year));

	fprintf(f, "# LKjIP %d\n\n## Bab I. Pendahuluan\n\n", year);
	put_prose(g, f, bytes / 6);
	fputs("## Bab II. Perencanaan Kinerja\n\n"
	      "![Perjanjian kinerja](tabel:perjanjian)\n\n",
	      f);
	put_prose(g, f, bytes / 6);
	fputs("## Bab III. Akuntabilitas Kinerja\n\n"
	      "### A. Capaian Kinerja\n\n"
	      "![Capaian kinerja](tabel:capaian)\n\n"
	      "![Tren angka harapan hidup](grafik:IKU-1)\n\n",
	      f);
	put_prose(g, f, bytes / 3);
	fputs("| Lokasi | Sasaran | Selesai |\n|---|---:|---:|\n", f);
	for (int i = 0; i < 6; i++)
		fprintf(f, "| %s | %d | %d |\n", PICK(g, places),
			60 + (int)draw(g, 40), 20 + (int)draw(g, 40));
	fputs("\n### B. Realisasi Anggaran\n\nDari pagu `=anggaran.pagu` "
	      "terpakai `=anggaran.serapan`. ",
	      f);
	put_prose(g, f, bytes / 6);
	fputs("## Bab IV. Penutup\n\nLihat juga [angka kematian ibu]"
	      "(indikator:IKU-2).\n\n",
	      f);
	put_prose(g, f, bytes / 6);
	end(f);
}

static void write_year(struct gen *g, int year)
{
	make_folder(below(g, "%d", year));
	make_folder(below(g, "%d/analisis", year));
	write_laporan(g, year, NARRATIVE - 1024 - write_kinerja(g, year));
	write_anggaran(g, year);
	write_evaluasi(g, year);
	write_dokumen(g, year);
}

static void write_opd(struct gen *g, const char *root, int number)
{
	static const char *const jenis[] = { "dinas", "badan", "kecamatan",
					     "rumah-sakit", "lainnya" };
	FILE *f;

	snprintf(g->here, sizeof(g->here), "%s/opd/unit-%05d", root, number);
	make_folder(g->here);
	make_folder(below(g, "rencana"));
	f = begin(below(g, "opd.json"));
	fprintf(f,
		"{\"nama\": \"Unit Layanan %d\", \"jenis\": \"%s\",\n"
		" \"kepala\": {\"jabatan\": \"Kepala Unit Layanan %d\"}}\n",
		number, jenis[number % (int)COUNT(jenis)], number);
	end(f);
	f = begin(below(g, "profil.md"));
	fprintf(f, "# Unit Layanan %d\n\n", number);
	put_prose(g, f, 600);
	end(f);
	write_plan(g, number);
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
		write_year(g, year);
}

/* The plan of the region: that many sasaran, one indicator each. */
static void write_region_plan(struct gen *g, int n)
{
	FILE *f = begin(
		below(g, "pemda/rencana/%d-%d.json", FIRST_YEAR, PLAN_END));

	fprintf(f,
		"{\"dokumen\": \"RPJMD\", \"mulai\": %d, \"selesai\": %d,\n"
		" \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"Warga "
		"sehat\", \"sasaran\": [\n",
		FIRST_YEAR, PLAN_END);
	for (int i = 1; i <= n; i++)
		fprintf(f,
			"  {\"kode\": \"S%d\", \"uraian\": \"Mutu hidup di "
			"wilayah %d\", \"indikator\": [{\"kode\": "
			"\"IKU-%d\",\n   \"nama\": \"Indeks mutu hidup "
			"wilayah %d\", \"satuan\": \"indeks\", \"jenis\": "
			"\"indeks\",\n   \"arah\": \"naik\", \"target\": "
			"{\"%d\": 72}}]}%s\n",
			i, i, i, i, LAST_YEAR, i < n ? "," : "");
	fputs(" ]}]}\n", f);
	end(f);
}

static void write_region(struct gen *g, const char *root, int n)
{
	FILE *f;

	snprintf(g->here, sizeof(g->here), "%s", root);
	make_folder(g->here);
	make_folder(below(g, "opd"));
	make_folder(below(g, "pemda"));
	make_folder(below(g, "pemda/rencana"));
	f = begin(below(g, "situs.json"));
	fprintf(f,
		"{\"nama\": \"Kinerja Kabupaten Uji\", \"pemda\": "
		"\"Pemerintah Kabupaten Uji\",\n \"wilayah\": \"Kabupaten "
		"Uji\", \"tahun\": %d, \"contoh\": true}\n",
		LAST_YEAR);
	end(f);
	f = begin(below(g, "pemda/opd.json"));
	fputs("{\"nama\": \"Pemerintah Kabupaten Uji\", "
	      "\"jenis\": \"lainnya\"}\n",
	      f);
	end(f);
	write_region_plan(g, (n + SHARED - 1) / SHARED);
}

int main(int argc, char **argv)
{
	long n = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
	uint64_t seed = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
	struct gen g = { 0 };

	if (n < 1 || n > 99999 || strlen(argv[2]) > sizeof(g.here) - 100) {
		fputs("usage: gen N DIR [SEED]\n", stderr);
		return 2;
	}
	write_region(&g, argv[2], (int)n);
	for (int i = 1; i <= (int)n; i++) {
		g.state = seed * 1000003 + (uint64_t)i;
		write_opd(&g, argv[2], i);
	}
	return 0;
}

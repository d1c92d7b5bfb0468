/*
 * The tables of open data and their columns; see kamus.h. A column's text
 * is "data.kolom.NAMA", or that of .arti where the same name means something
 * else in another table.
 */
#include "view/kamus.h"

#include "base/limits.h"

const char *const kamus_kosong[] = {
	"ada", "belum_diisi", "tanpa_target", "tak_terhitung",
	"tidak_tersedia", "tidak_berlaku", "belum_waktunya", "tak_terlapor",
	"belum_masuk", "tanpa_nilai", "belum_lengkap", NULL
};

static const char *const kata_jenis[] = { "angka", "persen", "indeks",
					  "rupiah", "predikat", NULL };
static const char *const kata_arah[] = { "naik", "turun", "rentang", NULL };
static const char *const kata_rumus[] = { "naik", "selisih", "rasio",
					  "rentang", "predikat", NULL };
static const char *const kata_agregasi[] = { "posisi-akhir", "kumulatif",
					     "rata-rata", NULL };
static const char *const kata_asal[] = { "pk", "rencana", "triwulan", NULL };
static const char *const kata_target[] = { "ada", "tanpa_target",
					   "tidak_berlaku", NULL };
static const char *const kata_realisasi[] = {
	"ada", "belum_diisi", "tidak_tersedia", "tidak_berlaku",
	"belum_waktunya", "tak_terlapor", NULL
};
static const char *const kata_capaian[] = {
	"ada", "belum_diisi", "tanpa_target", "tak_terhitung",
	"tidak_tersedia", "tidak_berlaku", "belum_waktunya", "tak_terlapor",
	NULL
};
static const char *const kata_sebab[] = {
	"target_nol", "target_negatif", "realisasi_nol",
	"realisasi_negatif", "tak_cocok", NULL
};
static const char *const kata_rata[] = { "ada", "tak_terhitung",
					 "belum_masuk", NULL };
static const char *const kata_jumlah[] = { "ada", "belum_lengkap",
					   "belum_masuk", NULL };
static const char *const kata_nilai[] = { "ada", "tanpa_nilai",
					  "belum_masuk", NULL };
static const char *const kata_diisi[] = { "ada", "belum_diisi", NULL };
static const char *const kata_tingkat[] = { "program", "kegiatan", NULL };
static const char *const kata_aturan[] = { "88/2021", "12/2015", NULL };
static const char *const kata_status[] = { "belum", "proses", "selesai",
					   NULL };
static const char *const kata_keadaan[] = { "ada", "data", "belum_masuk",
					    NULL };

/* What each table begins and ends with. */
#define AWAL { "slug", KOLOM_TEKS, true, NULL, NULL },                        \
	     { "opd", KOLOM_TEKS, true, NULL, NULL }
#define AKHIR { "halaman", KOLOM_TAUTAN, true, NULL, NULL },                  \
	      { "lisensi", KOLOM_TEKS, false, NULL, NULL },                   \
	      { "contoh", KOLOM_YA, true, NULL, NULL }
#define TAHUN { "tahun", KOLOM_TAHUN, true, NULL, NULL }

static const struct kolom capaian[] = {
	AWAL, TAHUN,
	{ "sasaran_kode", KOLOM_TEKS, true, NULL, NULL },
	{ "sasaran", KOLOM_TEKS, true, NULL, NULL },
	{ "kode", KOLOM_TEKS, true, NULL, NULL },
	{ "indikator", KOLOM_TEKS, true, NULL, NULL },
	{ "satuan", KOLOM_TEKS, true, NULL, NULL },
	{ "jenis", KOLOM_KATA, true, kata_jenis, NULL },
	{ "arah", KOLOM_KATA, true, kata_arah, NULL },
	{ "iku", KOLOM_YA, true, NULL, NULL },
	{ "target", KOLOM_ANGKA, false, NULL, NULL },
	{ "target_atas", KOLOM_ANGKA, false, NULL, NULL },
	{ "target_predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "target_asal", KOLOM_KATA, false, kata_asal, NULL },
	{ "target_keterangan", KOLOM_KATA, true, kata_target, NULL },
	{ "realisasi", KOLOM_ANGKA, false, NULL, NULL },
	{ "realisasi_predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "realisasi_keterangan", KOLOM_KATA, true, kata_realisasi, NULL },
	{ "alasan", KOLOM_TEKS, false, NULL, NULL },
	{ "triwulan_terisi", KOLOM_BULAT, false, NULL, NULL },
	{ "capaian", KOLOM_ANGKA, false, NULL, NULL },
	{ "capaian_mentah", KOLOM_ANGKA, false, NULL, NULL },
	{ "capaian_keterangan", KOLOM_KATA, true, kata_capaian, NULL },
	{ "sebab", KOLOM_KATA, false, kata_sebab, NULL },
	{ "rumus", KOLOM_KATA, false, kata_rumus, NULL },
	{ "kategori", KOLOM_TEKS, false, NULL, NULL },
	{ "tercapai", KOLOM_YA, false, NULL, NULL },
	{ "capaian_tercetak", KOLOM_ANGKA, false, NULL, NULL },
	{ "definisi", KOLOM_TEKS, false, NULL, NULL },
	{ "sumber_data", KOLOM_TEKS, false, NULL, NULL },
	{ "sumber", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

static const struct kolom ringkasan[] = {
	AWAL, TAHUN,
	{ "rata_capaian", KOLOM_ANGKA, false, NULL, NULL },
	{ "rata_keterangan", KOLOM_KATA, true, kata_rata, NULL },
	{ "kategori", KOLOM_TEKS, false, NULL, "kategori_rata" },
	{ "hanya_iku", KOLOM_YA, true, NULL, NULL },
	{ "indikator_semua", KOLOM_BULAT, true, NULL, NULL },
	{ "indikator_dinilai", KOLOM_BULAT, true, NULL, NULL },
	{ "indikator_tercapai", KOLOM_BULAT, true, NULL, NULL },
	{ "pagu", KOLOM_ANGKA, false, NULL, "pagu_jumlah" },
	{ "pagu_keterangan", KOLOM_KATA, true, kata_jumlah, NULL },
	{ "realisasi", KOLOM_ANGKA, false, NULL, "realisasi_jumlah" },
	{ "realisasi_keterangan", KOLOM_KATA, true, kata_jumlah, NULL },
	{ "serapan", KOLOM_ANGKA, false, NULL, NULL },
	{ "nilai_akip", KOLOM_ANGKA, false, NULL, NULL },
	{ "predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "nilai_keterangan", KOLOM_KATA, true, kata_nilai, NULL },
	{ "dokumen_masuk", KOLOM_BULAT, true, NULL, NULL },
	{ "dokumen_wajib", KOLOM_BULAT, true, NULL, NULL },
	AKHIR
};

static const struct kolom anggaran[] = {
	AWAL, TAHUN,
	{ "tingkat", KOLOM_KATA, true, kata_tingkat, NULL },
	{ "program", KOLOM_TEKS, true, NULL, NULL },
	{ "kode", KOLOM_TEKS, true, NULL, "kode_program" },
	{ "nama", KOLOM_TEKS, true, NULL, "nama_program" },
	{ "pagu", KOLOM_ANGKA, false, NULL, NULL },
	{ "pagu_keterangan", KOLOM_KATA, true, kata_diisi, NULL },
	{ "realisasi", KOLOM_ANGKA, false, NULL, "realisasi_anggaran" },
	{ "realisasi_keterangan", KOLOM_KATA, true, kata_diisi, NULL },
	{ "serapan", KOLOM_ANGKA, false, NULL, NULL },
	{ "sumber_dana", KOLOM_TEKS, false, NULL, NULL },
	{ "mendukung", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

static const struct kolom evaluasi[] = {
	AWAL, TAHUN,
	{ "nilai_akip", KOLOM_ANGKA, false, NULL, NULL },
	{ "nilai_dikirim", KOLOM_ANGKA, false, NULL, NULL },
	{ "nilai_keterangan", KOLOM_KATA, true, kata_nilai, NULL },
	{ "predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "predikat_nama", KOLOM_TEKS, false, NULL, NULL },
	{ "perencanaan", KOLOM_ANGKA, false, NULL, NULL },
	{ "pengukuran", KOLOM_ANGKA, false, NULL, NULL },
	{ "pelaporan", KOLOM_ANGKA, false, NULL, NULL },
	{ "evaluasi_internal", KOLOM_ANGKA, false, NULL, NULL },
	{ "capaian", KOLOM_ANGKA, false, NULL, "komponen_capaian" },
	{ "aturan", KOLOM_KATA, false, kata_aturan, NULL },
	{ "tanggal", KOLOM_TANGGAL, false, NULL, "tanggal_evaluasi" },
	{ "penilai", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

static const struct kolom rekomendasi[] = {
	AWAL, TAHUN,
	{ "kode", KOLOM_TEKS, true, NULL, "kode_rekomendasi" },
	{ "uraian", KOLOM_TEKS, true, NULL, NULL },
	{ "tenggat", KOLOM_TANGGAL, false, NULL, NULL },
	{ "status", KOLOM_KATA, true, kata_status, NULL },
	{ "tindak_lanjut", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

static const struct kolom dokumen[] = {
	AWAL, TAHUN,
	{ "jenis", KOLOM_KATA, true, jenis_dokumen_kunci, "jenis_dokumen" },
	{ "wajib", KOLOM_YA, true, NULL, NULL },
	{ "keadaan", KOLOM_KATA, true, kata_keadaan, NULL },
	{ "judul", KOLOM_TEKS, false, NULL, NULL },
	{ "tanggal", KOLOM_TANGGAL, false, NULL, "tanggal_dokumen" },
	{ "alamat", KOLOM_TAUTAN, false, NULL, NULL },
	{ "ukuran", KOLOM_BULAT, false, NULL, NULL },
	AKHIR
};

static const struct kolom triwulan[] = {
	AWAL, TAHUN,
	{ "kode", KOLOM_TEKS, true, NULL, NULL },
	{ "indikator", KOLOM_TEKS, true, NULL, NULL },
	{ "satuan", KOLOM_TEKS, true, NULL, NULL },
	{ "triwulan", KOLOM_BULAT, true, NULL, NULL },
	{ "target", KOLOM_ANGKA, false, NULL, "target_triwulan" },
	{ "target_atas", KOLOM_ANGKA, false, NULL, NULL },
	{ "target_predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "realisasi", KOLOM_ANGKA, false, NULL, "realisasi_triwulan" },
	{ "realisasi_predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "realisasi_keterangan", KOLOM_KATA, true, kata_diisi, NULL },
	AKHIR
};

static const struct kolom rencana[] = {
	AWAL,
	{ "rencana_mulai", KOLOM_TAHUN, true, NULL, NULL },
	{ "rencana_selesai", KOLOM_TAHUN, true, NULL, NULL },
	{ "kode", KOLOM_TEKS, true, NULL, NULL },
	{ "indikator", KOLOM_TEKS, true, NULL, NULL },
	{ "satuan", KOLOM_TEKS, true, NULL, NULL },
	{ "tahun", KOLOM_TAHUN, true, NULL, "tahun_rencana" },
	{ "target", KOLOM_ANGKA, false, NULL, "target_rencana" },
	{ "target_atas", KOLOM_ANGKA, false, NULL, NULL },
	{ "target_predikat", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

static const struct kolom indikator[] = {
	AWAL,
	{ "rencana_mulai", KOLOM_TAHUN, true, NULL, NULL },
	{ "rencana_selesai", KOLOM_TAHUN, true, NULL, NULL },
	{ "rencana", KOLOM_TEKS, false, NULL, NULL },
	{ "tujuan", KOLOM_TEKS, true, NULL, NULL },
	{ "sasaran_kode", KOLOM_TEKS, true, NULL, NULL },
	{ "sasaran", KOLOM_TEKS, true, NULL, NULL },
	{ "mendukung", KOLOM_TEKS, false, NULL, "mendukung_sasaran" },
	{ "kode", KOLOM_TEKS, true, NULL, NULL },
	{ "indikator", KOLOM_TEKS, true, NULL, NULL },
	{ "satuan", KOLOM_TEKS, true, NULL, NULL },
	{ "jenis", KOLOM_KATA, true, kata_jenis, NULL },
	{ "arah", KOLOM_KATA, true, kata_arah, NULL },
	{ "skala", KOLOM_TEKS, false, NULL, NULL },
	{ "desimal", KOLOM_BULAT, true, NULL, NULL },
	{ "iku", KOLOM_YA, true, NULL, NULL },
	{ "agregasi", KOLOM_KATA, true, kata_agregasi, NULL },
	{ "definisi", KOLOM_TEKS, false, NULL, NULL },
	{ "formulasi", KOLOM_TEKS, false, NULL, NULL },
	{ "sumber_data", KOLOM_TEKS, false, NULL, NULL },
	{ "frekuensi", KOLOM_TEKS, false, NULL, NULL },
	{ "penanggung_jawab", KOLOM_TEKS, false, NULL, NULL },
	{ "alasan_pemilihan", KOLOM_TEKS, false, NULL, NULL },
	{ "kondisi_awal_tahun", KOLOM_TAHUN, false, NULL, NULL },
	{ "kondisi_awal", KOLOM_ANGKA, false, NULL, NULL },
	{ "kondisi_awal_predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "standar_nasional", KOLOM_ANGKA, false, NULL, NULL },
	{ "standar_nasional_predikat", KOLOM_TEKS, false, NULL, NULL },
	{ "standar_nasional_tahun", KOLOM_TAHUN, false, NULL, NULL },
	{ "standar_nasional_sumber", KOLOM_TEKS, false, NULL, NULL },
	{ "lanjutan", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

static const struct kolom opd[] = {
	AWAL,
	{ "singkatan", KOLOM_TEKS, false, NULL, NULL },
	{ "jenis", KOLOM_KATA, true, jenis_opd_kunci, "jenis_opd" },
	{ "kode", KOLOM_TEKS, false, NULL, "kode_opd" },
	{ "urusan", KOLOM_TEKS, false, NULL, NULL },
	{ "kepala_jabatan", KOLOM_TEKS, false, NULL, NULL },
	{ "situs", KOLOM_TEKS, false, NULL, NULL },
	{ "berlaku_mulai", KOLOM_TAHUN, false, NULL, NULL },
	{ "berlaku_sampai", KOLOM_TAHUN, false, NULL, NULL },
	{ "pendahulu", KOLOM_TEKS, false, NULL, NULL },
	AKHIR
};

const struct kamus kamus[N_KAMUS] = {
	[KAMUS_CAPAIAN] = { "capaian", capaian, ARRAY_SIZE(capaian),
			    { "slug", "tahun", "kode" } },
	[KAMUS_RINGKASAN] = { "ringkasan", ringkasan, ARRAY_SIZE(ringkasan),
			      { "slug", "tahun" } },
	[KAMUS_ANGGARAN] = { "anggaran", anggaran, ARRAY_SIZE(anggaran),
			     { NULL } },
	[KAMUS_EVALUASI] = { "evaluasi", evaluasi, ARRAY_SIZE(evaluasi),
			     { "slug", "tahun" } },
	[KAMUS_REKOMENDASI] = { "rekomendasi", rekomendasi,
				ARRAY_SIZE(rekomendasi), { NULL } },
	[KAMUS_DOKUMEN] = { "dokumen", dokumen, ARRAY_SIZE(dokumen),
			    { NULL } },
	[KAMUS_TRIWULAN] = { "triwulan", triwulan, ARRAY_SIZE(triwulan),
			     { "slug", "tahun", "kode", "triwulan" } },
	[KAMUS_RENCANA] = { "rencana", rencana, ARRAY_SIZE(rencana),
			    { "slug", "rencana_mulai", "kode", "tahun" } },
	[KAMUS_INDIKATOR] = { "indikator", indikator, ARRAY_SIZE(indikator),
			      { "slug", "rencana_mulai", "kode" } },
	[KAMUS_OPD] = { "opd", opd, ARRAY_SIZE(opd), { "slug" } }
};

const char *kamus_judul(const struct sheet *s, const struct kamus *k)
{
	return sheet_word(s, arena_strf(s->arena, "data.tabel.%s.judul",
					k->nama));
}

const char *kamus_isi(const struct sheet *s, const struct kamus *k)
{
	return sheet_word(s, arena_strf(s->arena, "data.tabel.%s.isi",
					k->nama));
}

const char *kolom_arti(const struct sheet *s, const struct kolom *k)
{
	return sheet_word(s, arena_strf(s->arena, "data.kolom.%s",
					k->arti ? k->arti : k->nama));
}

const char *kolom_jenis_nama(const struct sheet *s, const struct kolom *k)
{
	static const char *const kata[N_KOLOM_JENIS] = {
		[KOLOM_TEKS] = "data.jenis.teks",
		[KOLOM_KATA] = "data.jenis.kata",
		[KOLOM_ANGKA] = "data.jenis.angka",
		[KOLOM_BULAT] = "data.jenis.bulat",
		[KOLOM_TAHUN] = "data.jenis.tahun",
		[KOLOM_TANGGAL] = "data.jenis.tanggal",
		[KOLOM_YA] = "data.jenis.ya",
		[KOLOM_TAUTAN] = "data.jenis.tautan"
	};

	return sheet_word(s, kata[k->jenis]);
}

const char *kolom_kata(const struct sheet *s, const struct kolom *k)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text = NULL;

	for (size_t i = 0; k->kata && k->kata[i]; i++)
		buf_addf(&out, "%s%s", i ? ", " : "", k->kata[i]);
	if (out.len)
		text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

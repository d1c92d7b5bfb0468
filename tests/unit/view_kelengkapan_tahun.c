/*
 * The documents of a year: in time, late, in, missing, not due, not owed;
 * and what is said of them all.
 */
#include "versi_fixture.h"

#include "site/kedatangan.h"

/* The page of 2024 of an OPD "a" and what else was put; as of that day. */
static const struct value *make(struct shelf *x, const char *day)
{
	struct page p = { .address = "kelengkapan/2024/", .tahun = 2024 };
	struct date now;

	fixture_load(&x->f);
	x->riwayat.unit = unit_of(&x->f, "a");
	if (day) {
		struct walk_commit *c = &x->commit[SHELF_MOST - 1];

		assert_true(date_parse(&now, str_from(day)));
		c->time = date_days(now) * 86400;
		x->sejarah.walk.commit = c;
		x->sejarah.walk.n = 1;
	}
	return kelengkapan_tahun_values(&x->k.sheet, &p);
}

static void begin(struct shelf *x)
{
	shelf_init(x, "kelengkapan/2024/", OPD("Dinas A", ""));
}

/* A version that brought the LKjIP and the PK of 2024. */
static void push_report(struct shelf *x, const char *day)
{
	static struct masuk pk = { 2024, DOKUMEN_PK };
	struct versi *v = shelf_push(x, day, "LKjIP 2024");

	fixture_put(&x->f, "opd/a/2024/laporan.md", "# Laporan\n");
	fixture_put(&x->f, "opd/a/2024/kinerja.json",
		    "{'perjanjian': {'tanggal': '2024-01-02'},"
		    " 'indikator': [{'kode': 'IKU-1', 'realisasi': 1}]}");
	v->lapor[v->n_lapor++] = 2024;
	v->masuk = &pk;
	v->n_masuk = 1;
}

#define ROW "kelompok.0.opd.0."
#define CELL(n) ROW "sel." #n "."

static void test_late(void **state)
{
	const struct value *v;
	struct shelf x;

	(void)state;
	begin(&x);
	push_report(&x, "2025-03-01");
	v = make(&x, "2025-06-30");
	assert_at(v, "lead",
		  "3 dari 9 dokumen tahun 2024 sudah masuk dari 1 "
		  "perangkat daerah.");
	assert_at(v, "lead_lkjip", "LKjIP: 1 terlambat.");
	assert_at(v, CELL(0) "kolom", "Rencana Strategis");
	assert_at(v, CELL(0) "status.label", "Masuk");
	assert_at(v, CELL(0) "tanggal", "tanggal masuk tidak diketahui");
	assert_at(v, CELL(1) "status.kelas", "s-absent");
	assert_at(v, CELL(1) "tanggal", NULL);
	assert_at(v, CELL(4) "status.label", "Masuk");
	assert_at(v, CELL(4) "tanggal", "1 Maret 2025");
	assert_at(v, CELL(6) "status.label", "Terlambat 1 hari");
	assert_at(v, CELL(6) "status.kelas", "late");
	assert_at(v, ROW "lengkap", "3 dari 9");
	assert_int_equal(count_at(v, "terlambat"), 1);
	assert_part_at(v, "terlambat.0.teks", "tenggat 28 Februari 2025");
	assert_at(v, "terlambat.0.versi_tautan",
		  "../../opd/a/riwayat/1/index.html");
	assert_int_equal(count_at(v, "belum"), 1);
	assert_part_at(v, "belum.0.daftar", "Rencana Kerja, Indikator");
	assert_at(v, "belum.0.lewat", NULL);
	assert_at(v, "kolom.6.jumlah", "1 dari 1");
	shelf_release(&x);
}

/* On the day of the deadline, and at a time that cannot be relied on. */
static void test_in_time(void **state)
{
	const struct value *v;
	struct shelf x;

	(void)state;
	begin(&x);
	push_report(&x, "2025-02-28");
	v = make(&x, "2025-06-30");
	assert_at(v, CELL(6) "status.label", "Tepat waktu");
	assert_at(v, "lead_lkjip", "LKjIP: 1 tepat waktu.");
	assert_false(value_at(v, "ada_terlambat")->truth);
	x.commit[0].backwards = true;
	v = make(&x, "2025-06-30");
	assert_at(v, CELL(6) "status.label", "Masuk");
	assert_at(v, CELL(6) "tanggal", "tanggal masuk tidak diketahui");
	assert_part_at(v, "lead_lkjip", "tidak dapat dinilai");
	shelf_release(&x);
}

/* Missing: not due, overdue, and where no day is known just missing. */
static void test_missing(void **state)
{
	const struct value *v;
	struct shelf x;

	(void)state;
	begin(&x);
	v = make(&x, "2025-02-28");
	assert_at(v, CELL(6) "status.label", "Belum waktunya");
	assert_at(v, CELL(7) "status.label", "Belum waktunya");
	assert_at(v, CELL(1) "status.label", "Belum masuk");
	assert_at(v, "lead_nanti", "3 dokumen belum waktunya masuk.");
	assert_part_at(v, "lead_lkjip", "1 belum waktunya");
	v = make(&x, "2025-03-02");
	assert_at(v, CELL(6) "status.label", "Belum masuk");
	assert_at(v, "belum.0.lewat", "LKjIP lewat tenggat 2 hari");
	assert_at(v, "lead_nanti", NULL);
	assert_part_at(v, "sampai", "per 2 Maret 2025");
	v = make(&x, "2023-12-31");
	assert_at(v, CELL(1) "status.label", "Belum waktunya");
	assert_int_equal(count_at(v, "belum"), 0);
	x.sejarah.walk.n = 0;
	v = make(&x, NULL);
	assert_at(v, CELL(6) "status.label", "Belum masuk");
	assert_at(v, "belum.0.lewat", NULL);
	assert_part_at(v, "sampai", "tanpa riwayat");
	shelf_release(&x);
}

/* Who was not there owes nothing; the region has a day of its own. */
static void test_who(void **state)
{
	const struct value *v;
	struct shelf x;

	(void)state;
	begin(&x);
	fixture_put(&x.f, "opd/b/opd.json",
		    OPD("Dulu", ", 'berlaku': {'sampai': 2023}"));
	fixture_put(&x.f, "opd/c/opd.json",
		    OPD("Nanti", ", 'berlaku': {'mulai': 2025}"));
	fixture_put(&x.f, "pemda/opd.json", OPD("Pemkab", ""));
	v = make(&x, "2025-03-15");
	assert_int_equal(count_at(v, "kelompok"), 2);
	assert_at(v, "kelompok.0.opd.0.nama", "Pemkab");
	assert_at(v, CELL(0) "kolom", "RPJMD");
	assert_at(v, CELL(6) "status.label", "Belum waktunya");
	assert_at(v, "kelompok.1.opd.0.sel.6.status.label", "Belum masuk");
	assert_at(v, "kolom.6.jumlah", "0 dari 1");
	assert_part_at(v, "lead_lkjip", "1 belum masuk");
	assert_int_equal(count_at(v, "tak_berlaku"), 2);
	assert_at(v, "tak_berlaku.0.catatan", "ada sampai 2023");
	assert_at(v, "tak_berlaku.1.catatan", "baru ada sejak 2025");
	assert_part_at(v, "tenggat_lkjip", "31 Maret 2025");
	shelf_release(&x);
}

/* The words of nothing in, and of all in. */
static void test_words(void **state)
{
	struct page p = { .address = "kelengkapan/2024/", .tahun = 2024 };
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_load(&f);
	desk_init(&k, &f, "kelengkapan/2024/");
	v = kelengkapan_tahun_values(&k.sheet, &p);
	assert_part_at(v, "lead", "Tidak ada perangkat daerah");
	assert_at(v, "lead_lkjip", NULL);
	assert_false(value_at(v, "ada_opd")->truth);
	fixture_put(&f, "opd/a/opd.json", OPD("A", ""));
	fixture_load(&f);
	v = kelengkapan_tahun_values(&k.sheet, &p);
	assert_part_at(v, "lead", "Belum ada dokumen tahun 2024");
	fixture_put(&f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, "opd/a/2024/laporan.md", "# Laporan\n");
	fixture_put(&f, "opd/a/2024/evaluasi.json", "{'nilai': 60}");
#define TAUT(jenis) "{'jenis': '" jenis "', 'judul': 'x',"                    \
		    " 'tautan': 'https://a.example/'}"
	fixture_put(&f, "opd/a/2024/dokumen.json",
		    "[" TAUT("renja") "," TAUT("iku") "," TAUT("pk") ","
		    TAUT("pohon-kinerja") "," TAUT("rencana-aksi") ","
		    TAUT("tindak-lanjut") "]");
	fixture_load(&f);
	v = kelengkapan_tahun_values(&k.sheet, &p);
	assert_part_at(v, "lead", "Semua dokumen tahun 2024, sebanyak 9");
	assert_false(value_at(v, "ada_belum")->truth);
	assert_at(v, CELL(6) "status.label", "Masuk");
	assert_at(v, CELL(6) "tanggal", NULL);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_late),
		cmocka_unit_test(test_in_time),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_who),
		cmocka_unit_test(test_words),
	};

	return UNIT_RUN(tests);
}

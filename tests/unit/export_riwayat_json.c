/*
 * The JSON of the table of values: its head, its numbers, its words.
 */
#include "export_fixture.h"

#include "export/riwayat_tabel.h"

static void test_json(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	x.opd[0].nama = "Dinas </script> \"A\"";
	x.f.isi.situs.lisensi.nama = "CC BY 4.0";
	x.sejarah.walk.end = WALK_SHALLOW;
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "K", NULL, "BB");
	FIGURE(&x, v, HAL_TARGET, "K", NULL, "-1.50");
	riwayat_tabel_json(&out, &x.k.view, &x.opd[0]);
	assert_false(out.overflow);
	assert_null(strstr(out.ptr, "</script>"));
	assert_non_null(strstr(out.ptr, "\"halaman\": \"opd/a/riwayat/\""));
	assert_non_null(strstr(
		out.ptr, "\"lisensi\": {\"nama\": \"CC BY 4.0\", "
			 "\"tautan\": null}"));
	assert_non_null(strstr(out.ptr, "\"catatan\": [\"Riwayat di sini "
					"tidak lengkap"));
	assert_non_null(strstr(out.ptr, "\"commit\": \"00010000"));
	assert_non_null(strstr(
		out.ptr, "\"hal\": \"target\", \"rencana\": null, "
			 "\"kode\": \"K\", \"nama\": \"Nama\", "
			 "\"tahun\": 2024, \"triwulan\": null, "
			 "\"satuan\": null, \"nilai\": -1.50, "
			 "\"nilai_atas\": null"));
	assert_non_null(strstr(out.ptr, "\"nilai\": \"BB\""));
	ledger_release(&x);
	buf_release(&out);
}

/* The head tells what every column means; nothing is left without words. */
static void test_columns_are_described(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct csv t;

	(void)state;
	ledger_begin(&x);
	riwayat_tabel_json(&out, &x.k.view, &x.opd[0]);
	assert_non_null(strstr(out.ptr, "\"commit\": null"));
	assert_non_null(strstr(out.ptr, "\"baris\": []"));
	assert_null(strstr(out.ptr, "tabel."));
	ledger_table(&t, &x);
	assert_int_equal(csv_rows(&t), 0);
	for (size_t i = 0; i < t.columns; i++)
		assert_non_null(strstr(out.ptr, arena_strf(
			&x.f.arena, "{\"nama\": \"%s\", \"arti\": \"",
			t.cell[i])));
	ledger_release(&x);
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_columns_are_described),
	};

	return UNIT_RUN(tests);
}

/*
 * What differs between two states of a text, as a page shows it.
 */
#include "versi_fixture.h"

#include "view/versi.h"

/* The difference of a file that was and is this. */
static struct value *differ(struct shelf *x, const char *path,
			    const char *lama, const char *baru,
			    struct perbedaan *p)
{
	struct versi_berkas b = { .path = path, .lama_ada = true,
				  .baru_ada = true, .teks = true,
				  .lama = str_from(lama),
				  .baru = str_from(baru) };
	struct perbedaan_room room = { 100000, false };
	struct value *map = value_map(&x->f.arena);

	put_perbedaan(&x->k.sheet, map, &b, &room, p);
	return map;
}

static void test_paragraphs(void **state)
{
	const struct value *v;
	struct perbedaan p;
	struct shelf x;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = differ(&x, "2024/laporan.md",
		   "# Judul\n\nSama\nsaja.\n\n- butir satu\n- butir dua\n\n"
		   "Ada `=IKU-1.target` orang di sini.\n",
		   "## Judul\n\nSama saja.\n\n- butir satu\n- butir baru\n\n"
		   "Ada `=IKU-1.realisasi` orang di sini.\n", &p);
	assert_int_equal(count_at(v, "alinea"), 3);
	assert_at(v, "alinea.0.lewat", "3 alinea tidak berubah");
	assert_at(v, "alinea.1.potongan.0.sama.isi.0.teks", "butir");
	assert_at(v, "alinea.1.potongan.1.hapus.isi.0.teks", "dua");
	assert_at(v, "alinea.1.potongan.2.tambah.isi.0.teks", "baru");
	assert_at(v, "alinea.2.potongan.1.hapus.isi.0.teks",
		  "=IKU-1.target");
	assert_true(value_at(v, "alinea.2.potongan.1.hapus.isi.0.kode")
			    ->truth);
	assert_int_equal(p.gone, 2);
	assert_int_equal(p.new, 2);
	assert_int_equal(p.changed, 2);
	assert_int_equal(p.total, 5);
	assert_false(p.cut);
	assert_false(value_at(v, "kode")->truth);
	shelf_release(&x);
}

static void test_paragraph_edges(void **state)
{
	const struct value *v;
	struct perbedaan p;
	struct shelf x;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = differ(&x, "a.md", "", "Baru `tanpa tutup\r\n\r\n```\n``\n", &p);
	assert_int_equal(count_at(v, "alinea"), 2);
	assert_at(v, "alinea.0.potongan.0.tambah.isi.0.teks",
		  "Baru `tanpa tutup");
	assert_at(v, "alinea.0.potongan.0.sama", NULL);
	v = differ(&x, "a.md", "-5 derajat\n\n12 orang\n\n#tagar\n", "", &p);
	assert_int_equal(count_at(v, "alinea"), 3);
	assert_at(v, "alinea.0.potongan.0.hapus.isi.0.teks", "-5 derajat");
	assert_at(v, "alinea.1.potongan.0.hapus.isi.0.teks", "12 orang");
	assert_at(v, "alinea.2.potongan.0.hapus.isi.0.teks", "#tagar");
	v = differ(&x, "a.md", "", "", &p);
	assert_int_equal(count_at(v, "alinea"), 0);
	v = differ(&x, "2024/kinerja.json", "{\n 'a': 1,\n 'b': 2\n}\n",
		   "{\n 'a': 1,\n 'b': 3\n}\n", &p);
	assert_true(value_at(v, "kode")->truth);
	assert_at(v, "alinea.0.lewat", "2 baris tidak berubah");
	assert_at(v, "alinea.1.potongan.1.hapus.isi.0.teks", "2");
	assert_at(v, "alinea.2.lewat", "1 baris tidak berubah");
	shelf_release(&x);
}

/* No text makes a page larger than a page can be; what is left out is
 * counted all the same. */
static void test_room(void **state)
{
	struct versi_berkas b = { .path = "a.md", .baru_ada = true,
				  .teks = true };
	struct perbedaan_room room = { 1000, false };
	struct buf text = BUF_INIT(LIMIT_MARKDOWN);
	struct perbedaan p;
	struct value *map;
	struct shelf x;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	for (int i = 0; i < 100; i++)
		buf_adds(&text, "satu alinea\n\n");
	b.baru = buf_str(&text);
	map = value_map(&x.f.arena);
	put_perbedaan(&x.k.sheet, map, &b, &room, &p);
	assert_true(p.cut);
	assert_true(room.full);
	assert_int_equal(p.changed, 100);
	assert_int_equal(p.new, 200);
	assert_true(count_at(map, "alinea") > 0);
	assert_true(count_at(map, "alinea") < 20);
	buf_release(&text);
	shelf_release(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paragraphs),
		cmocka_unit_test(test_paragraph_edges),
		cmocka_unit_test(test_room),
	};

	return UNIT_RUN(tests);
}

/*
 * Feeds: what is in them, and what stays the same whatever else changes.
 */
#include "export_fixture.h"

#include "export/atom.h"
#include "export/versi.h"

/* 2025-04-11T02:42:07Z */

/* Two OPDs with two versions each; the last commit is of both. */
static void fill(struct ledger *x)
{
	struct riwayat *a = ledger_opd(x, "a", "Dinas A");
	struct riwayat *b = ledger_opd(x, "b", "Dinas B");

	ledger_commit(x, APRIL, "Laporan 2024");
	FIGURE(x, ledger_push(x, a), HAL_NILAI, NULL, NULL, "72.40");
	ledger_commit(x, APRIL + 60, "Laporan");
	FIGURE(x, ledger_push(x, b), HAL_NILAI, NULL, NULL, "50");
	ledger_commit(x, APRIL + 86400, "Perbaikan");
	FIGURE(x, ledger_push(x, a), HAL_NILAI, NULL, "72.40", "71");
	FIGURE(x, ledger_push(x, b), HAL_NILAI, NULL, "50", "51");
}

/* The text of each such element of a feed, a line each. */
static void elements(struct buf *out, const char *feed, const char *name)
{
	char open[20];

	snprintf(open, sizeof(open), "<%s>", name);
	buf_clear(out);
	while ((feed = strstr(feed, open))) {
		feed += strlen(open);
		buf_add(out, feed, strcspn(feed, "<"));
		buf_addch(out, '\n');
	}
}

static void ids_of(struct buf *out, const struct ledger *x)
{
	struct buf feed = BUF_INIT(LIMIT_PAGE), part = BUF_INIT(LIMIT_PAGE);

	atom_write_situs(&feed, &x->k.view);
	elements(out, feed.ptr, "id");
	for (size_t i = 0; i < x->sejarah.n_riwayat; i++) {
		buf_clear(&feed);
		atom_write_riwayat(&feed, &x->k.view, x->by_slug[i]);
		elements(&part, feed.ptr, "id");
		buf_addstr(out, buf_str(&part));
	}
	buf_release(&feed);
	buf_release(&part);
}

static void test_whole(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct riwayat *r;

	(void)state;
	ledger_init(&x);
	r = ledger_opd(&x, "a", "Dinas A");
	ledger_commit(&x, APRIL, "Laporan & lampiran")->alasan = "baru <ada>";
	FIGURE(&x, ledger_push(&x, r), HAL_NILAI, NULL, NULL, "72.4");
	x.k.view.base_url = "https://kinerja.example/k/";
	atom_write_riwayat(&out, &x.k.view, r);
	assert_buf(
		&out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<feed xmlns=\"http://www.w3.org/2005/Atom\""
		" xml:lang=\"id\">\n"
		"<id>tag:kinerja,2026:umpan:"
		"0001000000000000000000000000000000000000:a</id>\n"
		"<title>Kinerja: Riwayat Dinas A</title>\n"
		"<author><name>Dinas A</name></author>\n"
		"<updated>2025-04-11T09:42:07+07:00</updated>\n"
		"<link rel=\"self\" type=\"application/atom+xml\" href="
		"\"https://kinerja.example/k/opd/a/perubahan.xml\"/>\n"
		"<link rel=\"alternate\" type=\"text/html\" href="
		"\"https://kinerja.example/k/opd/a/riwayat/\"/>\n"
		"<entry>\n"
		"<id>tag:kinerja,2026:versi:"
		"0001000000000000000000000000000000000000:a</id>\n"
		"<title>Laporan &amp; lampiran</title>\n"
		"<updated>2025-04-11T09:42:07+07:00</updated>\n"
		"<author><name>Dinas A</name></author>\n"
		"<link rel=\"alternate\" type=\"text/html\" href="
		"\"https://kinerja.example/k/opd/a/riwayat/1/\"/>\n"
		"<category term=\"pembaruan\" scheme=\"tag:kinerja,2026:jenis"
		"\" label=\"Pembaruan\"/>\n"
		"<category term=\"a\" scheme=\"tag:kinerja,2026:opd\""
		" label=\"Dinas A\"/>\n"
		"<summary>Nilai AKIP 72,40 ditambahkan."
		" Alasan: baru &lt;ada&gt;</summary>\n"
		"</entry>\n</feed>\n");
	ledger_release(&x);
	buf_release(&out);
}

static void test_ids_stay(void **state)
{
	struct buf before = BUF_INIT(LIMIT_PAGE), after = BUF_INIT(LIMIT_PAGE);
	struct ledger x;

	(void)state;
	ledger_init(&x);
	fill(&x);
	ids_of(&before, &x);
	/* the folder and the OPD are renamed, the site moves */
	x.opd[0].slug = "dinas-baru";
	x.opd[0].nama = "Dinas Baru";
	x.k.view.base_url = "https://lain.example/";
	x.f.isi.situs.nama = "Nama lain";
	x.f.isi.situs.zona_waktu = 0;
	ids_of(&after, &x);
	assert_str(buf_str(&after), before.ptr);
	/* versions are counted anew */
	x.opd[0].versi[1]->nomor = 9;
	ids_of(&after, &x);
	assert_str(buf_str(&after), before.ptr);
	assert_non_null(strstr(before.ptr, ":b\n"));
	ledger_release(&x);
	buf_release(&before);
	buf_release(&after);
}

/* Newer versions bring new ids, and leave the others. */
static void test_ids_when_more_come(void **state)
{
	struct buf before = BUF_INIT(LIMIT_PAGE), after = BUF_INIT(LIMIT_PAGE);
	struct buf feed = BUF_INIT(LIMIT_PAGE);
	struct ledger x;

	(void)state;
	ledger_init(&x);
	fill(&x);
	atom_write_situs(&feed, &x.k.view);
	elements(&before, feed.ptr, "id");
	ledger_commit(&x, APRIL + 90000, "Lagi");
	FIGURE(&x, ledger_push(&x, &x.opd[0]), HAL_NILAI, NULL, "71", "70");
	buf_clear(&feed);
	atom_write_situs(&feed, &x.k.view);
	elements(&after, feed.ptr, "id");
	/* after the id of the feed and that of the new entry */
	assert_string_equal(
		strchr(strchr(after.ptr, '\n') + 1, '\n'),
		strchr(before.ptr, '\n'));
	ledger_release(&x);
	buf_release(&before);
	buf_release(&after);
	buf_release(&feed);
}

static bool all_differ(char *lines)
{
	const char *line[100];
	size_t n = 0;

	for (char *p = lines; *p; p++) {
		line[n++] = p;
		p = strchr(p, '\n');
		*p = '\0';
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (!strcmp(line[i], line[k]))
				return false;
	return n > 1;
}

/* Of one commit, and with a folder name that another OPD gave up. */
static void test_ids_differ(void **state)
{
	struct buf feed = BUF_INIT(LIMIT_PAGE), ids = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct riwayat *c;

	(void)state;
	ledger_init(&x);
	fill(&x);
	c = ledger_opd(&x, "a", "Dinas A yang lain");
	ledger_commit(&x, APRIL + 90000, "Dinas A menjadi dinas-x");
	x.opd[0].slug = "x";
	FIGURE(&x, ledger_push(&x, &x.opd[0]), HAL_NILAI, NULL, "71", "70");
	FIGURE(&x, ledger_push(&x, c), HAL_NILAI, NULL, NULL, "60");
	atom_write_situs(&feed, &x.k.view);
	elements(&ids, feed.ptr, "id");
	assert_true(all_differ(ids.ptr));
	assert_non_null(strstr(feed.ptr, ":a:2</id>"));
	ledger_release(&x);
	buf_release(&feed);
	buf_release(&ids);
}

static void test_links(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;

	(void)state;
	ledger_init(&x);
	fill(&x);
	x.opd[1].slug = "pemda";
	atom_write_situs(&out, &x.k.view);
	assert_non_null(strstr(out.ptr, "href=\"perubahan.xml\""));
	assert_non_null(strstr(out.ptr, "href=\"perubahan/index.html\""));
	assert_non_null(strstr(out.ptr,
			       "href=\"opd/a/riwayat/2/index.html\""));
	assert_non_null(strstr(out.ptr,
			       "href=\"pemda/riwayat/1/index.html\""));
	buf_clear(&out);
	atom_write_riwayat(&out, &x.k.view, &x.opd[0]);
	assert_non_null(strstr(out.ptr, "href=\"../../opd/a/riwayat/2/"
					"index.html\""));
	x.k.view.base_url = "https://a.example/x&y/";
	buf_clear(&out);
	atom_write_riwayat(&out, &x.k.view, &x.opd[1]);
	assert_non_null(strstr(out.ptr, "href=\"https://a.example/x&amp;y/"
					"pemda/riwayat/2/\""));
	ledger_release(&x);
	buf_release(&out);
}

/* Nothing of it may end an element or be no XML at all. */
static void test_hostile(void **state)
{
	static const char evil[] = "]]><script>'\"&amp;\x01\x0b\x1b[31m"
				   "\xef\xbf\xbe\xef\xbf\xbf\nakhir";
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct walk_commit *c;

	(void)state;
	ledger_init(&x);
	x.f.isi.situs.riwayat_tampil = true;
	c = ledger_commit(&x, APRIL, evil);
	c->alasan = evil;
	c->author = evil;
	FIGURE(&x, ledger_push(&x, ledger_opd(&x, "a", evil)), HAL_NILAI,
	       NULL, NULL, "1");
	atom_write_situs(&out, &x.k.view);
	assert_null(strstr(out.ptr, "]]>"));
	assert_null(strstr(out.ptr, "<script"));
	assert_null(strstr(out.ptr, "\xef\xbf\xbe"));
	assert_null(strstr(out.ptr, "\xef\xbf\xbf"));
	for (size_t i = 0; i < out.len; i++)
		assert_true((unsigned char)out.ptr[i] >= ' ' ||
			    out.ptr[i] == '\n');
	assert_non_null(strstr(
		out.ptr, "<title>]]&gt;&lt;script&gt;&#39;&quot;&amp;amp;"
			 "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd[31m"
			 "\xef\xbf\xbd\xef\xbf\xbd\nakhir</title>"));
	assert_non_null(strstr(out.ptr, "label=\"]]&gt;&lt;script&gt;&#39;"
					"&quot;&amp;amp;"));
	ledger_release(&x);
	buf_release(&out);
}

static void test_no_address(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct walk_commit *c;
	struct change *ubah;

	(void)state;
	ledger_init(&x);
	x.f.isi.situs.riwayat_tampil = true;
	c = ledger_commit(&x, APRIL, "Kirim ke budi@contoh.example, lalu b");
	c->alasan = "@x <siti@contoh.example>";
	c->author = "adi@contoh.example";
	ubah = FIGURE(&x, ledger_push(&x, ledger_opd(&x, "a", "Dinas A")),
		      HAL_KETERANGAN, NULL, NULL, NULL);
	ubah->golongan = GOLONGAN_KETERANGAN;
	x.opd[0].versi[0]->ubah.golongan[GOLONGAN_BARU] = 0;
	x.opd[0].versi[0]->ubah.golongan[GOLONGAN_KETERANGAN] = 1;
	ubah->kunci = "email";
	ubah->nama = NULL;
	ubah->teks_lama = "lama@contoh.example";
	ubah->teks_baru = "baru@contoh.example";
	atom_write_situs(&out, &x.k.view);
	assert_null(strchr(out.ptr, '@'));
	assert_null(strstr(out.ptr, "contoh.example"));
	assert_non_null(strstr(out.ptr, "<title>Kirim ke …, lalu b</title>"));
	ledger_release(&x);
	buf_release(&out);
}

/* Where a commit has no time, that of the last older one; of none, 1970. */
static void test_times(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE), list = BUF_INIT(LIMIT_PAGE);
	static const int64_t time[] = { -1, APRIL, -1, -1, 1000 };
	struct riwayat *a, *b;
	struct ledger x;

	(void)state;
	ledger_init(&x);
	a = ledger_opd(&x, "a", "A");
	b = ledger_opd(&x, "b", "B");
	for (size_t i = 0; i < ARRAY_SIZE(time); i++) {
		ledger_commit(&x, time[i], "x");
		FIGURE(&x, ledger_push(&x, i % 2 ? b : a), HAL_NILAI, NULL,
		       NULL, "1");
	}
	x.f.isi.situs.zona_waktu = 0;
	atom_write_situs(&out, &x.k.view);
	elements(&list, out.ptr, "updated");
	assert_buf(&list, "2025-04-11T02:42:07+00:00\n"
			  "1970-01-01T00:16:40+00:00\n"
			  "2025-04-11T02:42:07+00:00\n"
			  "2025-04-11T02:42:07+00:00\n"
			  "2025-04-11T02:42:07+00:00\n"
			  "1970-01-01T00:00:00+00:00\n");
	/* an entry says the same in the feed of its OPD */
	buf_clear(&out);
	atom_write_riwayat(&out, &x.k.view, a);
	elements(&list, out.ptr, "updated");
	assert_buf(&list, "2025-04-11T02:42:07+00:00\n"
			  "1970-01-01T00:16:40+00:00\n"
			  "2025-04-11T02:42:07+00:00\n"
			  "1970-01-01T00:00:00+00:00\n");
	ledger_release(&x);
	buf_release(&out);
	buf_release(&list);
}

static void test_zones(void **state)
{
	static const struct {
		int64_t time;
		int zone;
		const char *text;
	} cases[] = {
		{ 0, 0, "1970-01-01T00:00:00+00:00" },
		{ 0, -60, "1969-12-31T23:00:00-01:00" },
		{ 0, -570, "1969-12-31T14:30:00-09:30" },
		{ APRIL, 420, "2025-04-11T09:42:07+07:00" },
		{ 1709225999, 420, "2024-02-29T23:59:59+07:00" },
		{ 1709226000, 420, "2024-03-01T00:00:00+07:00" },
		{ APRIL, 345, "2025-04-11T08:27:07+05:45" },
		{ 4102444799, 720, "2100-01-01T11:59:59+12:00" }
	};
	struct buf out = BUF_INIT(100);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		buf_clear(&out);
		waktu_write(&out, cases[i].time, cases[i].zone);
		assert_buf(&out, cases[i].text);
	}
	buf_release(&out);
}

static size_t count(const char *text, const char *part)
{
	size_t n = 0;

	for (; (text = strstr(text, part)); text++)
		n++;
	return n;
}

/* The latest are kept; what changed nothing has no entry. */
static void test_length(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct riwayat *r;

	(void)state;
	ledger_init(&x);
	r = ledger_opd(&x, "a", "A");
	for (int i = 0; i < 250; i++) {
		ledger_commit(&x, APRIL + i, i == 249 ? "akhir" : "x");
		ledger_push(&x, r);
		if (i != 248)
			FIGURE(&x, r->versi[i], HAL_NILAI, NULL, NULL, "1");
	}
	atom_write_situs(&out, &x.k.view);
	assert_int_equal(count(out.ptr, "<entry>"), 100);
	assert_non_null(strstr(out.ptr, "/riwayat/250/"));
	assert_null(strstr(out.ptr, "/riwayat/249/"));
	assert_non_null(strstr(out.ptr, "/riwayat/150/"));
	assert_null(strstr(out.ptr, "/riwayat/149/"));
	buf_clear(&out);
	atom_write_riwayat(&out, &x.k.view, r);
	assert_int_equal(count(out.ptr, "<entry>"), 200);
	assert_true(strstr(out.ptr, "akhir") < strstr(out.ptr, "<title>x"));
	ledger_release(&x);
	buf_release(&out);
}

/* Also a feed without an entry is one. */
static void test_empty(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct riwayat *r;

	(void)state;
	ledger_init(&x);
	atom_write_situs(&out, &x.k.view);
	assert_non_null(strstr(out.ptr, "<id>tag:kinerja,2026:umpan</id>"));
	assert_non_null(strstr(out.ptr, "<author><name>Pemkab</name>"));
	assert_non_null(strstr(out.ptr, "<updated>1970-01-01T07:00:00+07:00"));
	r = ledger_opd(&x, "a", "A");
	ledger_commit(&x, APRIL, "ketikan");
	ledger_push(&x, r);
	buf_clear(&out);
	atom_write_riwayat(&out, &x.k.view, r);
	assert_int_equal(count(out.ptr, "<entry>"), 0);
	assert_non_null(strstr(out.ptr, "<updated>2025-04-11T09:42:07+07:00"));
	ledger_release(&x);
	buf_release(&out);
}

/* What has no entry does not make a feed newer. */
static void test_feed_time(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;

	(void)state;
	ledger_init(&x);
	fill(&x);
	ledger_commit(&x, APRIL + 5 * 86400, "ketikan");
	ledger_push(&x, &x.opd[0]);
	atom_write_situs(&out, &x.k.view);
	assert_null(strstr(out.ptr, "2025-04-16"));
	assert_int_equal(count(out.ptr, ">2025-04-12T09:42:07+07:00<"), 3);
	ledger_release(&x);
	buf_release(&out);
}

static void test_authors_and_kinds(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_init(&x);
	fill(&x);
	x.commit[2].author = "Budi";
	x.commit[2].subject = "";
	x.f.isi.situs.riwayat_tampil = true;
	x.f.isi.situs.contoh = true;
	v = x.opd[0].versi[1];
	v->jenis = VERSI_KOREKSI;
	x.opd[0].versi[0]->keadaan = VERSI_RUSAK;
	atom_write_riwayat(&out, &x.k.view, &x.opd[0]);
	assert_non_null(strstr(out.ptr, "<name>Budi</name>"));
	assert_non_null(strstr(out.ptr, "<name>tidak diketahui</name>"));
	assert_non_null(strstr(out.ptr, "<title>Tanpa judul</title>"));
	assert_non_null(strstr(out.ptr, "term=\"koreksi\""));
	assert_non_null(strstr(out.ptr, "term=\"rusak\""));
	assert_non_null(strstr(out.ptr, "<subtitle>Contoh tidak ada;"));
	x.f.isi.situs.riwayat_tampil = false;
	buf_clear(&out);
	atom_write_riwayat(&out, &x.k.view, &x.opd[0]);
	assert_null(strstr(out.ptr, "Budi"));
	ledger_release(&x);
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_ids_stay),
		cmocka_unit_test(test_ids_when_more_come),
		cmocka_unit_test(test_ids_differ),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_no_address),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_zones),
		cmocka_unit_test(test_length),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_feed_time),
		cmocka_unit_test(test_authors_and_kinds),
	};

	return UNIT_RUN(tests);
}

/*
 * /data/: open data, where it is and what it means. The sizes of files are
 * those that were written before the page; where only its values are made,
 * none are told.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/dataset.h"
#include "view/frame.h"
#include "view/kamus.h"
#include "view/unduhan.h"

#define UNITS_MOST 500	/* OPDs listed here; of more, their own pages tell */

static const struct berkas *find_file(const struct sheet *s,
				      const char *address)
{
	for (size_t i = 0; i < s->view->n_berkas; i++)
		if (!strcmp(s->view->berkas[i].address, address))
			return &s->view->berkas[i];
	return NULL;
}

/* "284 kB", or NULL. */
static const char *size_of(const struct sheet *s, const char *address)
{
	const struct berkas *b = find_file(s, address);
	struct buf out = BUF_INIT(64);
	const char *text = NULL;

	if (b) {
		format_size(&out, &s->view->format, b->ukuran);
		text = arena_strdup(s->arena, buf_str(&out));
	}
	buf_release(&out);
	return text;
}

static void push_whole(const struct sheet *s, struct value *list,
		       const char *address, const char *key)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "tautan", sheet_link(s, address));
	put_word(s, v, "teks", arena_strf(s->arena, "data.%s", key));
	put_text(s, v, "nama", address);
	put_word(s, v, "isi", arena_strf(s->arena, "data.%s_isi", key));
	put_text(s, v, "ukuran", size_of(s, address));
}

static void put_all(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "sekaligus");

	push_whole(s, list, ADDRESS_ARSIP, "arsip");
	push_whole(s, list, ADDRESS_DATA "kamus.csv", "kamus");
	push_whole(s, list, ADDRESS_PAKET, "paket");
	if (s->view->base_url)
		push_whole(s, list, ADDRESS_KATALOG, "katalog");
}

static void push_form(const struct sheet *s, struct value *list,
		      const struct kamus *k, enum bentuk b)
{
	static const char *const word[N_BENTUK] = {
		[BENTUK_CSV] = "data.csv", [BENTUK_CSV_ID] = "data.csv_id",
		[BENTUK_JSON] = "data.json"
	};
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct value *v = push_map(s, list);

	address_tabel(&address, NULL, k->nama, b);
	put_text(s, v, "tautan", sheet_link(s, address.ptr));
	put_text(s, v, "teks", unduhan_nama(address.ptr));
	put_word(s, v, "bentuk", word[b]);
	put_text(s, v, "ukuran", size_of(s, address.ptr));
	buf_release(&address);
}

/* How many rows, in the site's way of writing; NULL where not known. */
static const char *rows_of(const struct sheet *s, const struct kamus *k)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const struct berkas *b;

	address_tabel(&address, NULL, k->nama, BENTUK_CSV);
	b = find_file(s, address.ptr);
	buf_release(&address);
	return b ? format_number_in(s->arena, &s->view->format,
				    decimal_int((int64_t)b->baris), 0)
		 : NULL;
}

static void put_tables(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "tabel");

	for (size_t i = 0; i < N_KAMUS; i++) {
		struct value *v = push_map(s, list), *forms;

		put_text(s, v, "id", kamus[i].nama);
		put_text(s, v, "judul", kamus_judul(s, &kamus[i]));
		put_text(s, v, "isi", kamus_isi(s, &kamus[i]));
		put_text(s, v, "baris", rows_of(s, &kamus[i]));
		forms = put_list(s, v, "bentuk");
		for (int b = 0; b < N_BENTUK; b++)
			push_form(s, forms, &kamus[i], (enum bentuk)b);
	}
}

static void push_unit(const struct sheet *s, struct value *list,
		      const struct unit *u)
{
	static const char *const ending[] = { ".xlsx", ".json" };
	struct value *v = push_map(s, list), *files;

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan",
		 arena_strf(s->arena, "%s#unduhan", sheet_link_unit(s, u, 0)));
	files = put_list(s, v, "berkas");
	for (size_t i = 0; i < ARRAY_SIZE(ending); i++) {
		struct buf address = BUF_INIT(LIMIT_PATH);

		address_kinerja(&address, u, ending[i]);
		unduhan_push(s, files, address.ptr,
			     i ? "JSON" : "XLSX", u->opd->nama);
		buf_release(&address);
	}
}

static void put_units(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "unit");
	bool few = site->n_unit <= UNITS_MOST;

	if (few && site->pemda.opd)
		push_unit(s, list, &site->pemda);
	for (size_t i = 0; few && i < site->n_unit; i++)
		push_unit(s, list, &site->unit[i]);
	put_bool(s, root, "ada_unit", list->n > 0);
	put_bool(s, root, "unit_banyak", !few);
	put_text(s, root, "daftar_opd", sheet_link(s, ADDRESS_OPD_LIST));
}

static void put_words(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "kata_kosong");

	for (size_t i = 0; kamus_kosong[i]; i++) {
		struct value *v = push_map(s, list);

		put_text(s, v, "kata", kamus_kosong[i]);
		put_word(s, v, "arti", arena_strf(s->arena, "data.kosong.%s",
						  kamus_kosong[i]));
	}
}

static void push_column(const struct sheet *s, struct value *list,
			const struct kolom *k)
{
	struct value *v = push_map(s, list);
	const char *kata = kolom_kata(s, k);

	put_text(s, v, "nama", k->nama);
	put_text(s, v, "jenis", kolom_jenis_nama(s, k));
	put_bool(s, v, "wajib", k->wajib);
	put_text(s, v, "arti", kolom_arti(s, k));
	put_text(s, v, "nilai", kata ? SHEET_WORDS(s, "data.kolom_nilai",
						   { "kata", kata }) : NULL);
}

static const char *key_of(const struct sheet *s, const struct kamus *k)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text = NULL;

	for (size_t i = 0; i < KAMUS_KUNCI && k->kunci[i]; i++)
		buf_addf(&out, "%s%s", i ? ", " : "", k->kunci[i]);
	if (out.len)
		text = SHEET_WORDS(s, "data.kunci", { "kolom", out.ptr });
	buf_release(&out);
	return text;
}

static void put_dictionary(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "kamus");

	for (size_t t = 0; t < N_KAMUS; t++) {
		struct value *v = push_map(s, list), *columns;

		put_text(s, v, "nama", kamus[t].nama);
		put_text(s, v, "judul", kamus_judul(s, &kamus[t]));
		put_text(s, v, "kunci", key_of(s, &kamus[t]));
		columns = put_list(s, v, "kolom");
		for (size_t i = 0; i < kamus[t].n; i++)
			push_column(s, columns, &kamus[t].kolom[i]);
	}
}

/* ", revisi 0123456789ab, 2 Maret 2025", or nothing. */
static const char *revision(const struct sheet *s)
{
	const struct sejarah *h = s->view->sejarah;
	struct date day;

	if (!h || !h->ada || h->walk.n == 0 || h->draf.n > 0)
		return "";
	day = sejarah_sampai(h, s->view->site);
	return SHEET_WORDS(
		s, "data.kutip_revisi",
		{ "revisi", oid_text(s->arena,
				     &h->walk.commit[h->walk.n - 1].id,
				     OID_CITED) },
		{ "tanggal", date_given(day)
			? format_date_in(s->arena, &s->view->format, day)
			: sheet_word(s, "ubahan.tanggal_tak_tahu") });
}

static const char *years(const struct sheet *s)
{
	const struct site *site = s->view->site;
	struct buf out = BUF_INIT(64);
	const char *text;

	if (site->n_tahun)
		format_years(&out, site->tahun[0],
			     site->tahun[site->n_tahun - 1]);
	else
		buf_addf(&out, "%d", site->isi->situs.tahun);
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static void put_citation(const struct sheet *s, struct value *root)
{
	const struct situs *situs = &s->view->site->isi->situs;

	put_text(s, root, "kutip", SHEET_WORDS(
		s, "data.kutip", { "pemda", situs->pemda },
		{ "judul", SHEET_WORDS(s, "data.judul_paket",
				       { "nama", situs->wilayah }) },
		{ "tahun", years(s) }, { "situs", situs->nama },
		{ "revisi", revision(s) }));
	put_bool(s, root, "kutip_revisi", *revision(s));
	put_text(s, root, "kutip_alamat", s->view->base_url
		 ? arena_strf(s->arena, "%s" ADDRESS_DATA, s->view->base_url)
		 : NULL);
}

struct value *data_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "data.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "data.deskripsi"),
					  NAV_DATA);
	const struct site *site = s->view->site;

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_text(s, root, "lead", !site->n_tahun
		 ? sheet_word(s, "data.lead_kosong")
		 : SHEET_WORDS(s, "data.lead",
			       { "n", sheet_int(s, N_KAMUS) },
			       { "wilayah", site->isi->situs.wilayah },
			       { "tahun", years(s) }));
	put_all(s, root);
	put_tables(s, root);
	put_units(s, root);
	put_words(s, root);
	put_dictionary(s, root);
	put_citation(s, root);
	put_dataset(s, root);
	return root;
}

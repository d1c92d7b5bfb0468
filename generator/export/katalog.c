/*
 * The catalogue; see katalog.h.
 */
#include "export/katalog.h"

#include "base/escape.h"
#include "base/limits.h"
#include "export/kepala.h"

#define SCHEMA "https://project-open-data.cio.gov/v1.1/"
#define XLSX "application/vnd.openxmlformats-officedocument."                 \
	     "spreadsheetml.sheet"

struct himpunan {		/* a dataset */
	const char *id;		/* its address, which names it too */
	const char *judul;
	const char *isi;
	const char *halaman;
	const struct unit *unit;
	int mulai;		/* years; 0: none */
	int selesai;
};

struct sebaran {		/* a distribution */
	const char *address;
	const char *type;
	const char *format;
	const char *judul;
};

static void add(struct buf *out, const char *key, const char *text)
{
	buf_adds(out, "      ");
	json_member(out, key, text);
	buf_adds(out, ",\n");
}

/* The words of a list that are parted by ", ". */
static void add_keywords(struct buf *out, const struct sheet *s)
{
	const char *word = sheet_word(s, "data.kata_kunci");

	buf_adds(out, "      \"keyword\": [");
	while (*word) {
		const char *end = strstr(word, ", ");
		size_t n = end ? (size_t)(end - word) : strlen(word);

		escape_json(out, str_make(word, n));
		buf_adds(out, end ? ", " : "");
		word += end ? n + 2 : n;
	}
	buf_adds(out, "],\n");
}

/* When it was last changed. Without a history only how often it changes is
 * known, which the format takes as well. */
static void add_modified(struct buf *out, const struct view *v,
			 const struct unit *u)
{
	struct date d = commit_tanggal(kepala_commit(v, u),
				       &v->site->isi->situs);

	if (date_given(d))
		buf_addf(out, "      \"modified\": \"%04d-%02d-%02d\",\n",
			 d.year, d.month, d.day);
	else
		buf_adds(out, "      \"modified\": \"R/P1Y\",\n");
}

static void add_publisher(struct buf *out, const struct sheet *s,
			  const struct unit *u)
{
	const struct situs *situs = &s->view->site->isi->situs;

	buf_adds(out, "      \"publisher\": {\"@type\": "
		 "\"org:Organization\", ");
	if (u && u->opd->jenis != OPD_PEMDA) {
		json_member(out, "name", u->opd->nama);
		buf_adds(out, ", \"subOrganizationOf\": {\"@type\": "
			 "\"org:Organization\", ");
		json_member(out, "name", situs->pemda);
		buf_adds(out, "}},\n");
		return;
	}
	json_member(out, "name", situs->pemda);
	buf_adds(out, "},\n");
}

static void add_contact(struct buf *out, const struct sheet *s)
{
	const struct situs *situs = &s->view->site->isi->situs;

	buf_adds(out, "      \"contactPoint\": {\"@type\": "
		 "\"vcard:Contact\", ");
	json_member(out, "fn", situs->ppid_nama ? situs->ppid_nama
						: situs->pemda);
	if (situs->ppid_email) {
		buf_adds(out, ", ");
		json_member(out, "hasEmail", arena_strf(
			s->arena, "mailto:%s", situs->ppid_email));
	}
	buf_adds(out, "},\n");
}

static void add_what(struct buf *out, const struct sheet *s,
		     const struct himpunan *x)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const char *isi = x->isi;

	if (situs->contoh)
		isi = arena_strf(s->arena, "%s %s", isi, SHEET_WORDS(
			s, "frame.contoh", { "wilayah", situs->wilayah }));
	buf_adds(out, "    {\n      \"@type\": \"dcat:Dataset\",\n");
	add(out, "identifier", kepala_alamat(s, x->id));
	add(out, "title", x->judul);
	add(out, "description", isi);
	add_keywords(out, s);
	add_modified(out, s->view, x->unit);
	add_publisher(out, s, x->unit);
	add_contact(out, s);
	add(out, "accessLevel", "public");
	if (situs->lisensi.tautan)
		add(out, "license", situs->lisensi.tautan);
	add(out, "spatial", situs->wilayah);
	if (x->mulai)
		buf_addf(out, "      \"temporal\": \"%04d-01-01/%04d-12-31\","
			 "\n", x->mulai, x->selesai);
	add(out, "accrualPeriodicity", "R/P1Y");
	buf_adds(out, "      \"language\": [\"id\"],\n");
	add(out, "landingPage", kepala_alamat(s, x->halaman));
	add(out, "describedBy", kepala_alamat(s, ADDRESS_DATA "kamus.json"));
	add(out, "describedByType", "application/json");
}

static void add_distribution(struct buf *out, const struct sheet *s,
			     const struct sebaran *x)
{
	buf_adds(out, "        {\"@type\": \"dcat:Distribution\", ");
	json_member(out, "title", x->judul);
	buf_adds(out, ", ");
	json_member(out, "downloadURL", kepala_alamat(s, x->address));
	buf_adds(out, ", ");
	json_member(out, "mediaType", x->type);
	buf_adds(out, ", ");
	json_member(out, "format", x->format);
	buf_adds(out, "}");
}

static void add_dataset(struct buf *out, const struct sheet *s,
			const struct himpunan *x, const struct sebaran *file,
			size_t n)
{
	add_what(out, s, x);
	buf_adds(out, "      \"distribution\": [\n");
	for (size_t i = 0; i < n; i++) {
		add_distribution(out, s, &file[i]);
		buf_adds(out, i + 1 < n ? ",\n" : "\n");
	}
	buf_adds(out, "      ]\n    }");
}

static const char *keep(const struct sheet *s, struct buf *address)
{
	const char *copy = arena_strdup(s->arena, buf_str(address));

	buf_release(address);
	return copy;
}

static const char *table_address(const struct sheet *s, const char *nama,
				 enum bentuk b)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_tabel(&address, NULL, nama, b);
	return keep(s, &address);
}

static void set_years(struct himpunan *x, const struct site *s)
{
	x->mulai = s->n_tahun ? s->tahun[0] : 0;
	x->selesai = s->n_tahun ? s->tahun[s->n_tahun - 1] : 0;
}

static void add_all(struct buf *out, const struct sheet *s)
{
	struct sebaran file[] = {
		{ ADDRESS_ARSIP, "application/zip", "ZIP",
		  sheet_word(s, "data.arsip") },
		{ ADDRESS_PAKET, "application/json", "JSON",
		  "datapackage.json" }
	};
	struct himpunan x = {
		.id = ADDRESS_ARSIP, .isi = sheet_word(s, "data.deskripsi"),
		.judul = SHEET_WORDS(s, "data.judul_paket", { "nama",
			s->view->site->isi->situs.wilayah }),
		.halaman = ADDRESS_DATA
	};

	set_years(&x, s->view->site);
	add_dataset(out, s, &x, file, ARRAY_SIZE(file));
}

static void add_table(struct buf *out, const struct sheet *s,
		      const struct kamus *k)
{
	const char *nama = s->view->site->isi->situs.wilayah;
	struct sebaran file[] = {
		{ table_address(s, k->nama, BENTUK_CSV), "text/csv", "CSV",
		  sheet_word(s, "data.csv") },
		{ table_address(s, k->nama, BENTUK_CSV_ID), "text/csv", "CSV",
		  sheet_word(s, "data.csv_id") },
		{ table_address(s, k->nama, BENTUK_JSON), "application/json",
		  "JSON", sheet_word(s, "data.json") }
	};
	struct himpunan x = {
		.id = file[0].address, .isi = kamus_isi(s, k),
		.judul = SHEET_WORDS(s, "data.judul_berkas",
				     { "tabel", kamus_judul(s, k) },
				     { "nama", nama }),
		.halaman = arena_strf(s->arena, ADDRESS_DATA "#%s", k->nama)
	};

	set_years(&x, s->view->site);
	add_dataset(out, s, &x, file, ARRAY_SIZE(file));
}

void katalog_head(struct buf *out, const struct view *v)
{
	struct arena arena = ARENA_INIT;
	struct sheet s = { .view = v, .arena = &arena, .address = "" };

	buf_adds(out, "{\n  \"@context\": \"" SCHEMA "schema/catalog.jsonld\","
		 "\n  \"@id\": ");
	json_address(out, v, ADDRESS_KATALOG);
	buf_adds(out, ",\n  \"@type\": \"dcat:Catalog\",\n"
		 "  \"conformsTo\": \"" SCHEMA "schema\",\n"
		 "  \"describedBy\": \"" SCHEMA "schema/catalog.json\",\n"
		 "  \"dataset\": [\n");
	add_all(out, &s);
	for (size_t i = 0; i < N_KAMUS; i++) {
		buf_adds(out, ",\n");
		add_table(out, &s, &kamus[i]);
	}
	arena_release(&arena);
}

static const char *unit_file(const struct sheet *s, const struct unit *u,
			     const char *ending)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_kinerja(&address, u, ending);
	return keep(s, &address);
}

void katalog_unit(struct buf *out, const struct view *v,
		  const struct unit *u)
{
	struct arena arena = ARENA_INIT;
	struct sheet s = { .view = v, .arena = &arena, .address = "" };
	const char *all = sheet_word(&s, "data.semua_tabel");
	struct sebaran file[] = {
		{ unit_file(&s, u, ".xlsx"), XLSX, "XLSX", all },
		{ unit_file(&s, u, ".json"), "application/json", "JSON", all }
	};
	struct himpunan x = {
		.id = file[1].address, .unit = u,
		.judul = SHEET_WORDS(&s, "data.judul_paket",
				     { "nama", u->opd->nama }),
		.isi = SHEET_WORDS(&s, "data.isi_opd",
				   { "nama", u->opd->nama }),
		.halaman = sheet_address_unit(&s, u)
	};

	if (u->n_rekap) {
		x.mulai = u->rekap[0].tahun;
		x.selesai = u->rekap[u->n_rekap - 1].tahun;
	}
	buf_adds(out, ",\n");
	add_dataset(out, &s, &x, file, ARRAY_SIZE(file));
	arena_release(&arena);
}

void katalog_tail(struct buf *out)
{
	buf_adds(out, "\n  ]\n}\n");
}

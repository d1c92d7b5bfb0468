/*
 * Data packages; see paket.h.
 */
#include "export/paket.h"

#include "base/escape.h"
#include "export/kepala.h"
#include "export/versi.h"

static void add_pair(struct buf *out, const char *indent, const char *key,
		     const char *text)
{
	buf_adds(out, indent);
	json_member(out, key, text);
	buf_adds(out, ",\n");
}

/* The identifiers of licences have no blanks: "CC BY 4.0" is "CC-BY-4.0". */
static const char *licence_id(const struct sheet *s, const char *nama)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	const char *copy;

	for (; *nama; nama++) {
		bool plain = (*nama >= 'a' && *nama <= 'z') ||
			     (*nama >= 'A' && *nama <= 'Z') ||
			     (*nama >= '0' && *nama <= '9') ||
			     *nama == '.' || *nama == '-';

		if (plain || *nama == ' ')
			buf_addch(&out, plain ? *nama : '-');
	}
	copy = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return copy;
}

static void add_licence(struct buf *out, const struct sheet *s)
{
	const struct tautan *l = &s->view->site->isi->situs.lisensi;
	const char *id = l->nama ? licence_id(s, l->nama) : "";

	if (!*id && !l->tautan)
		return;
	buf_adds(out, "  \"licenses\": [{");
	if (*id)
		json_member(out, "name", id);
	if (l->tautan) {
		buf_adds(out, *id ? ", " : "");
		json_member(out, "path", l->tautan);
	}
	if (l->nama) {
		buf_adds(out, ", ");
		json_member(out, "title", l->nama);
	}
	buf_adds(out, "}],\n");
}

static void add_created(struct buf *out, const struct sheet *s,
			const struct unit *u)
{
	struct asal asal;

	kepala_asal(&asal, s, u);
	if (asal.revisi)
		add_pair(out, "  ", "version", asal.revisi);
	if (asal.waktu)
		add_pair(out, "  ", "created", asal.waktu);
}

static void add_people(struct buf *out, const struct sheet *s,
		       const struct unit *u)
{
	const struct situs *situs = &s->view->site->isi->situs;

	buf_adds(out, "  \"contributors\": [{");
	json_member(out, "title", situs->pemda);
	buf_adds(out, ", \"role\": \"publisher\"}");
	if (u && u->opd->jenis != OPD_PEMDA) {
		buf_adds(out, ", {");
		json_member(out, "title", u->opd->nama);
		buf_adds(out, ", \"role\": \"author\"}");
	}
	buf_adds(out, "],\n");
}

static void add_head(struct buf *out, const struct sheet *s,
		     const struct unit *u)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const char *nama = u ? u->opd->nama : situs->wilayah;
	const char *base = s->view->base_url;

	buf_adds(out, "{\n  \"profile\": \"data-package\",\n");
	add_pair(out, "  ", "name",
		 u ? arena_strf(s->arena, "kinerja-%s", u->opd->slug)
		   : "kinerja");
	add_pair(out, "  ", "title",
		 SHEET_WORDS(s, "data.judul_paket", { "nama", nama }));
	add_pair(out, "  ", "description", situs->contoh
		 ? SHEET_WORDS(s, "frame.contoh", { "wilayah",
						    situs->wilayah })
		 : sheet_word(s, "data.deskripsi"));
	if (base)
		add_pair(out, "  ", "homepage", kepala_alamat(
			s, u ? sheet_address_unit(s, u) : ADDRESS_DATA));
	add_created(out, s, u);
	add_licence(out, s);
	add_people(out, s, u);
}

static const char *type_of(enum kolom_jenis jenis)
{
	static const char *const type[N_KOLOM_JENIS] = {
		[KOLOM_TEKS] = "string", [KOLOM_KATA] = "string",
		[KOLOM_ANGKA] = "number", [KOLOM_BULAT] = "integer",
		[KOLOM_TAHUN] = "year", [KOLOM_TANGGAL] = "date",
		[KOLOM_YA] = "boolean", [KOLOM_TAUTAN] = "string"
	};

	return type[jenis];
}

static void add_constraints(struct buf *out, const struct kolom *k)
{
	if (!k->wajib && !k->kata)
		return;
	buf_adds(out, ", \"constraints\": {");
	if (k->wajib)
		buf_adds(out, "\"required\": true");
	if (k->kata)
		buf_addf(out, "%s\"enum\": [", k->wajib ? ", " : "");
	for (size_t i = 0; k->kata && k->kata[i]; i++) {
		buf_adds(out, i ? ", " : "");
		escape_json(out, str_from(k->kata[i]));
	}
	buf_adds(out, k->kata ? "]}" : "}");
}

static void add_field(struct buf *out, const struct sheet *s,
		      const struct kolom *k, enum bentuk b)
{
	buf_adds(out, "          {");
	json_member(out, "name", k->nama);
	buf_adds(out, ", ");
	json_member(out, "type", type_of(k->jenis));
	if (k->jenis == KOLOM_TAUTAN && s->view->base_url)
		buf_adds(out, ", \"format\": \"uri\"");
	if (k->jenis == KOLOM_ANGKA && b == BENTUK_CSV_ID)
		buf_adds(out, ", \"decimalChar\": \",\"");
	buf_adds(out, ", ");
	json_member(out, "description", kolom_arti(s, k));
	add_constraints(out, k);
	buf_adds(out, "}");
}

static void add_keys(struct buf *out, const struct kamus *k, enum bentuk b)
{
	if (k->kunci[0])
		buf_adds(out, ",\n        \"primaryKey\": [");
	for (size_t i = 0; i < KAMUS_KUNCI && k->kunci[i]; i++)
		buf_addf(out, "%s\"%s\"", i ? ", " : "", k->kunci[i]);
	buf_adds(out, k->kunci[0] ? "]" : "");
	if (k != &kamus[KAMUS_OPD])
		buf_addf(out, ",\n        \"foreignKeys\": [{\"fields\": "
			 "\"slug\", \"reference\": {\"resource\": \"opd%s\", "
			 "\"fields\": \"slug\"}}]",
			 b == BENTUK_CSV_ID ? "-id" : "");
}

static void add_schema(struct buf *out, const struct sheet *s,
		       const struct kamus *k, enum bentuk b)
{
	buf_adds(out, "      \"schema\": {\n        \"fields\": [\n");
	for (size_t i = 0; i < k->n; i++) {
		add_field(out, s, &k->kolom[i], b);
		buf_adds(out, i + 1 < k->n ? ",\n" : "\n");
	}
	buf_adds(out, "        ],\n        \"missingValues\": [\"\"]");
	add_keys(out, k, b);
	buf_adds(out, "\n      }\n");
}

static void add_table(struct buf *out, const struct sheet *s,
		      const struct kamus *k, enum bentuk b)
{
	bool id = b == BENTUK_CSV_ID;

	buf_addf(out, "    {\n      \"name\": \"%s%s\",\n", k->nama,
		 id ? "-id" : "");
	buf_addf(out, "      \"path\": \"%s%s.csv\",\n", k->nama,
		 id ? "-id" : "");
	buf_adds(out, "      \"profile\": \"tabular-data-resource\",\n");
	add_pair(out, "      ", "title", kamus_judul(s, k));
	add_pair(out, "      ", "description", kamus_isi(s, k));
	buf_adds(out, "      \"format\": \"csv\",\n"
		 "      \"mediatype\": \"text/csv\",\n"
		 "      \"encoding\": \"utf-8\",\n");
	buf_addf(out, "      \"dialect\": {\"delimiter\": \"%c\", "
		 "\"lineTerminator\": \"\\r\\n\", \"quoteChar\": \"\\\"\", "
		 "\"doubleQuote\": true, \"header\": true},\n",
		 id ? ';' : ',');
	add_schema(out, s, k, b);
	buf_adds(out, "    }");
}

static void add_file(struct buf *out,
		     const char *path, const char *type, const char *title)
{
	const char *format = strrchr(path, '.') + 1;
	struct str name = str_make(path, (size_t)(format - path) - 1);

	buf_addf(out, ",\n    {\"name\": \"" STR_FMT "-%s\", \"path\": "
		 "\"%s\", \"profile\": \"data-resource\", \"format\": \"%s\", "
		 "\"mediatype\": \"%s\", ", STR_ARG(name), format, path,
		 format, type);
	json_member(out, "title", title);
	buf_adds(out, "}");
}

static void add_unit_files(struct buf *out, const struct sheet *s)
{
	const char *title = sheet_word(s, "data.semua_tabel");

	add_file(out, "kinerja.json", "application/json", title);
	add_file(out, "kinerja.xlsx", "application/vnd.openxmlformats-"
		 "officedocument.spreadsheetml.sheet", title);
}

static void add_site_files(struct buf *out, const struct sheet *s)
{
	for (size_t i = 0; i < N_KAMUS; i++)
		add_file(out, arena_strf(s->arena, "%s.json",
					    kamus[i].nama),
			 "application/json", kamus_judul(s, &kamus[i]));
	add_file(out, "kamus.json", "application/json",
		 sheet_word(s, "data.kamus"));
}

void paket_write(struct buf *out, const struct view *v, const struct unit *u)
{
	struct arena arena = ARENA_INIT;
	struct sheet s = { .view = v, .arena = &arena, .address = "" };

	add_head(out, &s, u);
	buf_adds(out, "  \"resources\": [\n");
	for (int b = BENTUK_CSV; b <= (u ? BENTUK_CSV : BENTUK_CSV_ID); b++)
		for (size_t i = 0; i < N_KAMUS; i++) {
			buf_adds(out, i || b ? ",\n" : "");
			add_table(out, &s, &kamus[i], (enum bentuk)b);
		}
	if (u)
		add_unit_files(out, &s);
	else
		add_site_files(out, &s);
	buf_adds(out, "\n  ]\n}\n");
	arena_release(&arena);
}

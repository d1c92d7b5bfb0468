/*
 * Rows of riwayat_baris as CSV and JSON; see riwayat_tabel.h. The words of
 * columns and kinds are part of the format and never change; what they mean
 * is in the theme's texts.
 */
#include "export/riwayat_tabel.h"

#include "base/escape.h"
#include "export/riwayat_baris.h"
#include "export/table.h"
#include "export/versi.h"
#include "view/riwayat.h"

enum kolom {
	KOLOM_SLUG,
	KOLOM_OPD,
	KOLOM_HAL,
	KOLOM_RENCANA,
	KOLOM_KODE,
	KOLOM_NAMA,
	KOLOM_TAHUN,
	KOLOM_TRIWULAN,
	KOLOM_SATUAN,
	KOLOM_NILAI,
	KOLOM_NILAI_ATAS,
	KOLOM_SEJAK,
	KOLOM_SAMPAI,
	KOLOM_VERSI,
	KOLOM_VERSI_SAMPAI,
	KOLOM_COMMIT,
	KOLOM_JENIS,
	KOLOM_ALASAN,
	N_KOLOM
};

static const char *const kolom_kata[N_KOLOM] = {
	[KOLOM_SLUG] = "slug",
	[KOLOM_OPD] = "opd",
	[KOLOM_HAL] = "hal",
	[KOLOM_RENCANA] = "rencana",
	[KOLOM_KODE] = "kode",
	[KOLOM_NAMA] = "nama",
	[KOLOM_TAHUN] = "tahun",
	[KOLOM_TRIWULAN] = "triwulan",
	[KOLOM_SATUAN] = "satuan",
	[KOLOM_NILAI] = "nilai",
	[KOLOM_NILAI_ATAS] = "nilai_atas",
	[KOLOM_SEJAK] = "berlaku_sejak",
	[KOLOM_SAMPAI] = "berlaku_sampai",
	[KOLOM_VERSI] = "versi",
	[KOLOM_VERSI_SAMPAI] = "versi_sampai",
	[KOLOM_COMMIT] = "commit",
	[KOLOM_JENIS] = "jenis_versi",
	[KOLOM_ALASAN] = "alasan"
};

static const char *const hal_kata[] = {
	[HAL_TARGET] = "target",
	[HAL_TARGET_RENCANA] = "target-rencana",
	[HAL_REALISASI] = "realisasi",
	[HAL_TARGET_TRIWULAN] = "target-triwulan",
	[HAL_REALISASI_TRIWULAN] = "realisasi-triwulan",
	[HAL_CAPAIAN_TERCETAK] = "capaian-tercetak",
	[HAL_KONDISI_AWAL] = "kondisi-awal",
	[HAL_STANDAR_NASIONAL] = "standar-nasional",
	[HAL_PAGU] = "pagu",
	[HAL_REALISASI_ANGGARAN] = "realisasi-anggaran",
	[HAL_NILAI] = "nilai-akip",
	[HAL_KOMPONEN] = "komponen-akip"
};

/* The table of an OPD being written. */
struct tabel {
	const struct riwayat *riwayat;
	struct baris_list baris;
	struct arena arena;		/* of the rows */
	struct arena scratch;		/* of one row */
	struct sheet sheet;		/* in the scratch arena */
};

static void tabel_begin(struct tabel *t, const struct view *v,
			const struct riwayat *r)
{
	struct arena none = ARENA_INIT;

	*t = (struct tabel){ .riwayat = r, .arena = none, .scratch = none };
	t->sheet = (struct sheet){ .view = v, .arena = &t->scratch,
				   .address = "" };
	riwayat_baris(&t->baris, r, &t->arena);
}

static void tabel_end(struct tabel *t)
{
	arena_release(&t->arena);
	arena_release(&t->scratch);
}

static const char *name_of(const struct sheet *s, const struct change *c)
{
	switch (c->hal) {
	case HAL_NILAI:
		return sheet_word(s, "evaluasi.nilai_akip");
	case HAL_KOMPONEN:
		return sheet_word(s, arena_strf(s->arena,
						"evaluasi.komponen.%s",
						c->kunci ? c->kunci : ""));
	default:
		return c->nama;
	}
}

static const char *unit_of(const struct change *c)
{
	const struct change_indikator *i = c->indikator;

	switch (c->hal) {
	case HAL_PAGU:
	case HAL_REALISASI_ANGGARAN:
		return "rupiah";
	case HAL_CAPAIAN_TERCETAK:
		return "persen";
	default:
		return i ? i->satuan : NULL;
	}
}

static struct cell time_cell(const struct tabel *t, const struct versi *v)
{
	int zone = t->sheet.view->site->isi->situs.zona_waktu;
	struct buf out = BUF_INIT(64);
	const char *text = NULL;

	if (v && v->commit->time >= 0) {
		waktu_write(&out, v->commit->time, zone);
		text = arena_strdup(t->sheet.arena, buf_str(&out));
	}
	buf_release(&out);
	return cell_text(text);
}

static struct cell commit_cell(const struct tabel *t, const struct versi *v)
{
	return cell_text(!v ? NULL : oid_text(t->sheet.arena, &v->commit->id,
					      OID_HEX));
}

static void fill_what(const struct tabel *t, const struct baris *b,
		      struct cell *cell)
{
	const struct change *c = b->ubah;

	cell[KOLOM_SLUG] = cell_text(t->riwayat->slug);
	cell[KOLOM_OPD] = cell_text(t->riwayat->nama);
	cell[KOLOM_HAL] = cell_text(hal_kata[c->hal]);
	cell[KOLOM_RENCANA] = cell_count(c->rencana);
	cell[KOLOM_KODE] = cell_text(*b->kode ? b->kode : NULL);
	cell[KOLOM_NAMA] = cell_text(name_of(&t->sheet, c));
	cell[KOLOM_TAHUN] = cell_count(c->tahun);
	cell[KOLOM_TRIWULAN] = cell_count(c->triwulan);
	cell[KOLOM_SATUAN] = cell_text(unit_of(c));
	cell[KOLOM_NILAI] = b->nilai.bentuk == NILAI_PREDIKAT
				    ? cell_text(b->nilai.predikat)
				    : cell_number(b->nilai.angka);
	cell[KOLOM_NILAI_ATAS] = b->nilai.bentuk == NILAI_RENTANG
					 ? cell_number(b->nilai.atas)
					 : cell_text(NULL);
}

static void fill_when(const struct tabel *t, const struct baris *b,
		      struct cell *cell)
{
	const struct versi *v = b->sejak;

	cell[KOLOM_SEJAK] = time_cell(t, v);
	cell[KOLOM_SAMPAI] = time_cell(t, b->sampai);
	cell[KOLOM_VERSI] = cell_count(v ? v->nomor : 0);
	cell[KOLOM_VERSI_SAMPAI] = cell_count(b->sampai ? b->sampai->nomor
							: 0);
	cell[KOLOM_COMMIT] = commit_cell(t, v);
	cell[KOLOM_JENIS] = cell_text(v ? versi_kata(v->jenis) : NULL);
	cell[KOLOM_ALASAN] = cell_text(v ? v->commit->alasan : NULL);
}

void riwayat_tabel_csv(struct buf *out, const struct view *v,
		       const struct riwayat *r)
{
	struct cell cell[N_KOLOM];
	struct tabel t;

	tabel_begin(&t, v, r);
	for (size_t i = 0; i < N_KOLOM; i++)
		cell[i] = cell_text(kolom_kata[i]);
	table_csv(out, cell, N_KOLOM);
	for (size_t i = 0; i < t.baris.n; i++) {
		fill_what(&t, &t.baris.item[i], cell);
		fill_when(&t, &t.baris.item[i], cell);
		table_csv(out, cell, N_KOLOM);
		arena_rewind(&t.scratch);
	}
	tabel_end(&t);
}

static void add_member(struct buf *out, const char *key, struct cell cell)
{
	buf_adds(out, "  ");
	escape_json(out, str_from(key));
	buf_adds(out, ": ");
	if (cell.type == CELL_TEXT)
		escape_json(out, cell.text);
	else
		buf_adds(out, "null");
	buf_adds(out, ",\n");
}

/* What the history lacks, in the words of its page. */
static void add_notes(struct tabel *t, struct buf *out)
{
	struct value *map = value_map(t->sheet.arena);
	const struct value *list;

	put_riwayat_catatan(&t->sheet, map, t->riwayat);
	list = value_get(map, str_from("catatan"));
	buf_adds(out, "  \"catatan\": [");
	for (size_t i = 0; list && i < list->n; i++) {
		const struct value *text = value_get(list->item[i],
						     str_from("teks"));

		buf_adds(out, i ? ", " : "");
		escape_json(out, text->text);
	}
	buf_adds(out, "],\n");
}

static void add_licence(const struct tabel *t, struct buf *out)
{
	static const char *const key[] = { "nama", "tautan" };
	const struct tautan *l = &t->sheet.view->site->isi->situs.lisensi;
	struct cell cell[] = { cell_text(l->nama), cell_text(l->tautan) };

	buf_adds(out, "  \"lisensi\": ");
	table_json(out, key, cell, ARRAY_SIZE(key));
	buf_adds(out, ",\n");
}

static void add_columns(const struct tabel *t, struct buf *out)
{
	static const char *const key[] = { "nama", "arti" };

	buf_adds(out, "  \"kolom\": [");
	for (size_t i = 0; i < N_KOLOM; i++) {
		const char *word = arena_strf(t->sheet.arena,
					      "tabel.kolom.%s", kolom_kata[i]);
		struct cell cell[] = {
			cell_text(kolom_kata[i]),
			cell_text(sheet_word(&t->sheet, word))
		};

		buf_adds(out, i ? ",\n    " : "\n    ");
		table_json(out, key, cell, ARRAY_SIZE(key));
	}
	buf_adds(out, "\n  ],\n");
}

/* The page that shows the same to people; where the site's address is not
 * known, below its root. */
static void add_page(const struct tabel *t, struct buf *out)
{
	const char *base = t->sheet.view->base_url;
	struct buf address = BUF_INIT(SIZE_MAX / 2);

	buf_adds(&address, base ? base : "");
	address_riwayat(&address, t->riwayat->slug);
	add_member(out, "halaman", cell_text(address.ptr));
	buf_release(&address);
}

static void add_head(struct tabel *t, struct buf *out)
{
	const struct sheet *s = &t->sheet;
	const struct situs *situs = &s->view->site->isi->situs;
	const struct riwayat *r = t->riwayat;
	const struct versi *last = r->n ? r->versi[r->n - 1] : NULL;

	add_member(out, "judul", cell_text(SHEET_WORDS(
		s, "tabel.judul", { "nama", r->nama })));
	add_member(out, "pemda", cell_text(situs->pemda));
	if (situs->contoh)
		add_member(out, "peringatan", cell_text(SHEET_WORDS(
			s, "frame.contoh", { "wilayah", situs->wilayah })));
	add_page(t, out);
	add_member(out, "commit", commit_cell(t, last));
	add_member(out, "waktu", time_cell(t, last));
	add_notes(t, out);
	add_licence(t, out);
	add_member(out, "csv", cell_text(sheet_word(s, "tabel.csv")));
	add_columns(t, out);
}

void riwayat_tabel_json(struct buf *out, const struct view *v,
			const struct riwayat *r)
{
	struct cell cell[N_KOLOM];
	struct tabel t;

	tabel_begin(&t, v, r);
	buf_adds(out, "{\n");
	add_head(&t, out);
	buf_adds(out, "  \"baris\": [");
	for (size_t i = 0; i < t.baris.n; i++) {
		fill_what(&t, &t.baris.item[i], cell);
		fill_when(&t, &t.baris.item[i], cell);
		buf_adds(out, i ? ",\n    " : "\n    ");
		table_json(out, kolom_kata, cell, N_KOLOM);
		arena_rewind(&t.scratch);
	}
	buf_adds(out, t.baris.n ? "\n  ]\n}\n" : "]\n}\n");
	tabel_end(&t);
}

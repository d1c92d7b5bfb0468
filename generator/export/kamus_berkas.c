/*
 * The dictionary as files; see kamus_berkas.h.
 */
#include "export/kamus_berkas.h"

#include "export/kepala.h"
#include "export/table.h"

enum {
	ISI_TABEL,
	ISI_URUTAN,
	ISI_KOLOM,
	ISI_JENIS,
	ISI_WAJIB,
	ISI_KUNCI,
	ISI_NILAI,
	ISI_ARTI,
	N_ISI
};

static const char *const nama[N_ISI] = { "tabel", "urutan", "kolom", "jenis",
					 "wajib", "kunci", "nilai", "arti" };

static bool is_key(const struct kamus *k, const char *kolom)
{
	for (size_t i = 0; i < KAMUS_KUNCI && k->kunci[i]; i++)
		if (!strcmp(k->kunci[i], kolom))
			return true;
	return false;
}

static void fill(struct cell *cell, const struct sheet *s,
		 const struct kamus *k, size_t i)
{
	const struct kolom *x = &k->kolom[i];

	cell[ISI_TABEL] = cell_text(k->nama);
	cell[ISI_URUTAN] = cell_count((int)i + 1);
	cell[ISI_KOLOM] = cell_text(x->nama);
	cell[ISI_JENIS] = cell_text(kolom_jenis_nama(s, x));
	cell[ISI_WAJIB] = cell_truth(x->wajib);
	cell[ISI_KUNCI] = cell_truth(is_key(k, x->nama));
	cell[ISI_NILAI] = cell_text(kolom_kata(s, x));
	cell[ISI_ARTI] = cell_text(kolom_arti(s, x));
}

static void add_csv(struct buf *out, const struct sheet *s,
		    void (*line)(struct buf *, const struct cell *, size_t))
{
	struct cell cell[N_ISI];

	for (size_t i = 0; i < N_ISI; i++)
		cell[i] = cell_text(nama[i]);
	line(out, cell, N_ISI);
	for (size_t t = 0; t < N_KAMUS; t++)
		for (size_t i = 0; i < kamus[t].n; i++) {
			fill(cell, s, &kamus[t], i);
			line(out, cell, N_ISI);
		}
}

static void add_words(struct buf *out, const struct sheet *s)
{
	static const char *const key[] = { "kata", "arti" };

	buf_adds(out, "  \"keterangan\": [");
	for (size_t i = 0; kamus_kosong[i]; i++) {
		struct cell cell[] = {
			cell_text(kamus_kosong[i]),
			cell_text(sheet_word(s, arena_strf(
				s->arena, "data.kosong.%s", kamus_kosong[i])))
		};

		buf_adds(out, i ? ",\n    " : "\n    ");
		table_json(out, key, cell, ARRAY_SIZE(key));
	}
	buf_adds(out, "\n  ],\n");
}

static void add_table(struct buf *out, const struct sheet *s,
		      const struct kamus *k)
{
	struct cell cell[N_ISI];

	buf_adds(out, "    {");
	json_member(out, "nama", k->nama);
	buf_adds(out, ", ");
	json_member(out, "judul", kamus_judul(s, k));
	buf_adds(out, ",\n     ");
	json_member(out, "isi", kamus_isi(s, k));
	buf_adds(out, ",\n     \"kolom\": [");
	for (size_t i = 0; i < k->n; i++) {
		fill(cell, s, k, i);
		buf_adds(out, i ? ",\n       " : "\n       ");
		table_json(out, nama + 1, cell + 1, N_ISI - 1);
	}
	buf_adds(out, "\n     ]}");
}

static void add_json(struct buf *out, const struct sheet *s)
{
	struct kepala head = { .judul = sheet_word(s, "data.kamus"),
			       .isi = sheet_word(s, "data.kamus_isi"),
			       .halaman = ADDRESS_DATA };

	kepala_write(out, s, &head);
	add_words(out, s);
	buf_adds(out, "  \"tabel\": [\n");
	for (size_t t = 0; t < N_KAMUS; t++) {
		add_table(out, s, &kamus[t]);
		buf_adds(out, t + 1 < N_KAMUS ? ",\n" : "\n");
	}
	buf_adds(out, "  ]\n}\n");
}

void kamus_berkas_write(struct buf *out, const struct view *v, enum bentuk b)
{
	struct arena arena = ARENA_INIT;
	struct sheet s = { .view = v, .arena = &arena, .address = "" };

	if (b == BENTUK_JSON) {
		add_json(out, &s);
	} else if (b == BENTUK_CSV_ID) {
		buf_adds(out, TABLE_MARK);
		add_csv(out, &s, table_csv_id);
	} else {
		add_csv(out, &s, table_csv);
	}
	arena_release(&arena);
}

/*
 * The texts and files of a version; declared in view/versi.h. Which parts
 * of a text differ is in view/perbedaan.c.
 */
#include "view/versi.h"

#include "base/limits.h"
#include "view/ubahan.h"

#define TEXT_ROOM 1500000	/* bytes of HTML of all texts, roughly */
#define FILES_MOST 500		/* named on a page */

const struct change *versi_teks_change(const struct versi *v, const char *path)
{
	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (c->hal == HAL_NASKAH && c->path && !strcmp(c->path, path))
			return c;
	}
	return NULL;
}

bool versi_teks_shown(const struct versi *v, const struct versi_berkas *b)
{
	const struct change *c;

	if (v->keadaan == VERSI_RUSAK)
		return b->teks;
	c = b->teks ? versi_teks_change(v, b->path) : NULL;
	return c && c->golongan != GOLONGAN_BARU;
}

static const char *number(const struct sheet *s, const char *key, size_t n)
{
	return SHEET_WORDS(s, key, { "n", sheet_int(s, (int64_t)n) });
}

/* "2 dari 3 alinea berubah"; of a file that came or went, that. */
static const char *how_much(const struct sheet *s,
			    const struct versi_berkas *b,
			    const struct perbedaan *p)
{
	bool markdown = str_ends(str_from(b->path), ".md");

	if (!b->lama_ada)
		return sheet_word(s, "versi.berkas_baru");
	if (!b->baru_ada)
		return sheet_word(s, "versi.berkas_dihapus");
	return SHEET_WORDS(
		s, markdown ? "versi.alinea_berubah" : "versi.baris_berubah",
		{ "n", sheet_int(s, (int64_t)p->changed) },
		{ "dari", sheet_int(s, (int64_t)p->total) });
}

static void push_text(const struct sheet *s, struct value *list,
		      const struct versi *v, const struct versi_berkas *b,
		      struct perbedaan_room *room)
{
	const struct change *c = versi_teks_change(v, b->path);
	struct value *x = push_map(s, list);
	struct perbedaan p;

	put_text(s, x, "id", sheet_int(s, (int64_t)list->n));
	put_text(s, x, "judul", c ? ubahan_label(s, c) : b->path);
	put_perbedaan(s, x, b, room, &p);
	put_text(s, x, "hitung", how_much(s, b, &p));
	put_text(s, x, "terpotong",
		 p.cut ? sheet_word(s, "versi.terpotong") : NULL);
}

/* True where the change stands in that JSON file. */
static bool is_in_file(const struct change *c, struct str path)
{
	static const struct {
		enum change_hal first, last;
		const char *file;
	} files[] = {
		{ HAL_TARGET, HAL_TARGET, "kinerja.json" },
		{ HAL_REALISASI, HAL_CAPAIAN_TERCETAK, "kinerja.json" },
		{ HAL_PAGU, HAL_REALISASI_ANGGARAN, "anggaran.json" },
		{ HAL_NILAI, HAL_KOMPONEN, "evaluasi.json" },
		{ HAL_PROGRAM, HAL_KEGIATAN, "anggaran.json" },
		{ HAL_REKOMENDASI, HAL_REKOMENDASI, "evaluasi.json" },
		{ HAL_DOKUMEN, HAL_DOKUMEN, "dokumen.json" },
		{ HAL_STATUS, HAL_PREDIKAT, "evaluasi.json" }
	};
	char year[16];

	snprintf(year, sizeof(year), "%d/", c->tahun);
	for (size_t i = 0; i < ARRAY_SIZE(files); i++)
		if (c->hal >= files[i].first && c->hal <= files[i].last)
			return str_starts(path, year) &&
			       str_is(str_skip(path, strlen(year)),
				      files[i].file);
	snprintf(year, sizeof(year), "%d-", c->rencana);
	return c->rencana && str_starts(path, "rencana/") &&
	       str_starts(str_skip(path, strlen("rencana/")), year);
}

/* "2 isian berubah"; 0 where it is not known what. */
static size_t count_changes(const struct versi *v, const char *path)
{
	size_t n = 0;

	for (size_t i = 0; i < v->ubah.n; i++)
		n += is_in_file(&v->ubah.item[i], str_from(path));
	return n;
}

static const char *describe_text(const struct sheet *s,
				 const struct versi_berkas *b)
{
	struct perbedaan_room none = { 0, true };
	struct perbedaan p;

	put_perbedaan(s, value_map(s->arena), b, &none, &p);
	return SHEET_WORDS(s, "versi.kata",
			   { "hapus", sheet_int(s, (int64_t)p.gone) },
			   { "tambah", sheet_int(s, (int64_t)p.new) });
}

static const char *describe(const struct sheet *s, const struct versi *v,
			    const struct versi_berkas *b)
{
	const char *path = b->path;
	size_t n;

	if (!b->lama_ada || !b->baru_ada)
		return sheet_word(s, b->baru_ada ? "versi.berkas_baru"
						 : "versi.berkas_dihapus");
	if (b->teks && str_ends(str_from(path), ".md"))
		return versi_teks_change(v, path) || v->keadaan == VERSI_RUSAK
			       ? describe_text(s, b)
			       : sheet_word(s, "versi.cara_menulis");
	if (v->keadaan != VERSI_TERBACA)
		return sheet_word(s, "versi.diubah");
	n = count_changes(v, path);
	if (n)
		return number(s, "versi.isian", n);
	return sheet_word(s, v->ubah.n || !b->teks ? "versi.diubah"
						   : "versi.cara_menulis");
}

static void put_files(const struct sheet *s, struct value *root,
		      const struct versi *v,
		      const struct versi_berkas *b, size_t n)
{
	struct value *list = put_list(s, root, "berkas");
	size_t told = n < FILES_MOST ? n : FILES_MOST;

	for (size_t i = 0; i < told; i++) {
		struct value *x = push_map(s, list);

		put_text(s, x, "path", b[i].path);
		put_text(s, x, "teks", describe(s, v, &b[i]));
	}
	put_text(s, root, "berkas_lagi",
		 told == n ? NULL : number(s, "versi.lagi", n - told));
	put_bool(s, root, "ada_berkas", n > 0);
}

void put_versi_teks(const struct sheet *s, struct value *root,
		    const struct versi *v)
{
	struct perbedaan_room room = { TEXT_ROOM, false };
	struct value *part = value_map(s->arena);
	struct value *list = put_list(s, part, "naskah");
	struct versi_berkas *b = NULL;
	size_t n = 0;
	bool read = v->keadaan != VERSI_TAK_TERSEDIA &&
		    versi_berkas(&b, &n, v, s->arena);

	put_null(s, root, "teks");
	put_bool(s, root, "berkas_gagal",
		 v->keadaan != VERSI_TAK_TERSEDIA && !read);
	for (size_t i = 0; i < n; i++)
		if (versi_teks_shown(v, &b[i]))
			push_text(s, list, v, &b[i], &room);
	if (list->n)
		put(s, root, "teks", part);
	put_files(s, root, v, b, n);
}

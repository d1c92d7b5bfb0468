/*
 * The whole report as one tree of values, the same for all formats; see
 * review.h. OPDs stand in the order of their weightiest change.
 */
#include "review/review_parts.h"

#include "base/text.h"
#include "view/perubahan.h"

/* The OPDs by weight. */
struct weighed {
	enum berat berat;
	struct value *value;
};

struct reporter {
	struct tinjauan *t;
	const struct sheet *sheet;
	struct weighed *opd;
	size_t n;
	size_t count[N_BERAT];
};

static void put_commit(const struct reporter *r, struct value *map,
		       const char *key, const struct range_commit *c)
{
	const struct sheet *s = r->sheet;
	struct value *v = put_map(s, map, key);
	struct date day = { 0, 0, 0 };

	if (c->time >= 0)
		day = date_local(c->time, r->t->baru.isi.situs.zona_waktu,
				 NULL);
	put_text(s, v, "revisi", oid_text(s->arena, &c->id, OID_CITED));
	put_text(s, v, "judul", c->subject);
	put_text(s, v, "oleh", c->author);
	put_text(s, v, "tanggal", day.year ? format_date_in(
		s->arena, &s->view->format, day) : NULL);
}

static void put_commits(const struct reporter *r, struct value *root)
{
	const struct sheet *s = r->sheet;
	struct value *v = put_map(s, root, "kiriman");

	put_commit(r, v, "lama", &r->t->lama.commit);
	put_commit(r, v, "baru", &r->t->baru.commit);
	put_text(s, v, "jumlah", sheet_int(s, (int64_t)r->t->range.n));
	put_text(s, v, "diminta",
		 oid_equal(&r->t->diminta, &r->t->lama.commit.id)
			 ? NULL : oid_text(s->arena, &r->t->diminta,
					   OID_CITED));
}

static const char *state_of(const struct tinjauan_unit *u)
{
	if (u->versi.keadaan == VERSI_RUSAK)
		return text_get(N_("Tidak lolos pemeriksaan, jadi angkanya "
				   "tidak dapat dibandingkan satu per satu; "
				   "yang berbeda ditampilkan sebagai teks."));
	if (!u->baru)
		return text_get(N_("Seluruh folder OPD ini dihapus."));
	if (!u->lama)
		return text_get(N_("OPD ini baru."));
	return NULL;
}

static void add_unit(struct reporter *r, const struct tinjauan_unit *u)
{
	const struct sheet *s = r->sheet;
	struct weighed *w = ARENA_PUSH(&r->t->arena, r->opd, r->n);
	struct value *map = w->value = value_map(&r->t->arena);
	enum berat texts;

	put_text(s, map, "nama", u->riwayat.nama);
	put_text(s, map, "path", u->path);
	put_text(s, map, "keadaan", state_of(u));
	w->berat = tinjauan_put_bagian(r->t, map, u, s, r->count);
	texts = tinjauan_put_naskah(r->t, map, u, s, r->count);
	if (texts < w->berat)
		w->berat = texts;
	if (u->versi.keadaan == VERSI_RUSAK || !u->baru)
		w->berat = BERAT_HILANG;
	put_bool(s, map, "tulisan", w->berat == N_BERAT);
}

static void put_units(struct reporter *r, struct value *root)
{
	struct value *list = put_list(r->sheet, root, "opd");

	for (size_t i = 0; i < r->t->n_unit; i++)
		add_unit(r, r->t->unit[i]);
	for (int b = 0; b <= N_BERAT; b++)
		for (size_t i = 0; i < r->n; i++)
			if ((int)r->opd[i].berat == b)
				value_push(&r->t->arena, list,
					   r->opd[i].value);
}

static void put_counts(const struct reporter *r, struct value *root)
{
	const struct sheet *s = r->sheet;
	struct value *list = put_list(s, root, "jumlah");

	for (int b = 0; b < N_BERAT; b++) {
		struct value *v;

		if (r->count[b] == 0)
			continue;
		v = push_map(s, list);
		put_text(s, v, "berat", berat_kunci((enum berat)b));
		put_text(s, v, "n", sheet_int(s, (int64_t)r->count[b]));
		put_text(s, v, "teks", berat_jumlah((enum berat)b,
						    r->count[b], s->arena));
	}
}

/* One line where no figure changed. */
static const char *nothing(const struct reporter *r)
{
	size_t figures = 0;

	for (int b = 0; b < N_BERAT; b++)
		if (b != BERAT_NASKAH && b != BERAT_KETERANGAN)
			figures += r->count[b];
	for (size_t i = 0; i < r->t->n_unit; i++)
		figures += r->t->unit[i]->versi.keadaan == VERSI_RUSAK ||
			   !r->t->unit[i]->baru;
	if (figures)
		return NULL;
	if (r->t->berkas.n == 0)
		return text_get(N_("Tidak ada perubahan isi."));
	return text_get(N_("Tidak ada perubahan angka."));
}

static void push_rule(struct reporter *r, struct value *list,
		      const struct value *rule)
{
	static const char *const key[] = { "label", "lama", "baru" };
	struct value *row = push_map(r->sheet, list);

	r->count[BERAT_TARGET]++;
	put_text(r->sheet, row, "berat", berat_kunci(BERAT_TARGET));
	for (size_t i = 0; i < ARRAY_SIZE(key); i++)
		put(r->sheet, row, key[i],
		    value_get(rule, str_from(key[i])));
}

/* Set "aturan": rows of how the rules differ, where both states have any.
 * They are what all targets are measured by. */
static void put_rules(struct reporter *r, struct value *root)
{
	const struct situs *lama = &r->t->lama.isi.situs;
	const struct situs *baru = &r->t->baru.isi.situs;
	struct value *list = put_list(r->sheet, root, "aturan");
	struct value *map = value_map(r->sheet->arena);
	const struct value *found;

	if (!lama->nama || !baru->nama)
		return;
	put_aturan_ubah(r->sheet, map, lama, baru);
	found = value_get(map, str_from("ubah"));
	for (size_t i = 0; i < found->n; i++)
		push_rule(r, list, found->item[i]);
}

struct value *tinjauan_values(struct tinjauan *t, const struct words *words)
{
	struct view view = { .site = &t->baru.site, .sejarah = &t->sejarah,
			     .words = *words,
			     .format.inggris = words->inggris };
	struct sheet sheet = { .view = &view, .arena = &t->arena,
			       .address = "" };
	struct value *root = value_map(&t->arena);
	struct reporter r = { .t = t, .sheet = &sheet };

	put_commits(&r, root);
	put_units(&r, root);
	tinjauan_put_situs(t, root, &sheet, r.count);
	put_rules(&r, root);
	put_counts(&r, root);
	put_text(&sheet, root, "kosong", nothing(&r));
	put_bool(&sheet, root, "terpotong", t->berkas.cut ||
					    t->berkas.got != REPO_OK);
	tinjauan_put_temuan(t, root, &sheet);
	tinjauan_put_jalur(t, root, &sheet);
	return root;
}

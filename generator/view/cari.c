/*
 * /cari/: search, and without a script the list from A to Z; /cari/a/: a
 * letter of that list, where it is long.
 */
#include "view/page.h"

#include <stdlib.h>

#include "base/limits.h"
#include "view/abjad.h"
#include "view/frame.h"

static int by_name(const void *a, const void *b)
{
	const struct unit *x = *(const struct unit *const *)a;
	const struct unit *y = *(const struct unit *const *)b;
	int order = strcmp(x->opd->nama, y->opd->nama);

	return order ? order : strcmp(x->opd->slug, y->opd->slug);
}

static const char *closed_note(const struct sheet *s, const struct opd *o)
{
	if (!o->berlaku_sampai ||
	    opd_berlaku(o, s->view->site->isi->situs.tahun))
		return NULL;
	return SHEET_WORDS(s, "cari.tutup",
			   { "tahun", sheet_int(s, o->berlaku_sampai) });
}

static void push_opd(const struct sheet *s, struct value *list,
		     const struct unit *u)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "singkatan", u->opd->singkatan);
	put_text(s, v, "catatan", closed_note(s, u->opd));
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
}

static void put_opd(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	const struct unit **unit = arena_calloc(s->arena, site->n_unit + 1,
						sizeof(*unit));
	struct value *list = put_list(s, root, "opd");

	for (size_t i = 0; i < site->n_unit; i++)
		unit[i] = &site->unit[i];
	qsort(unit, site->n_unit, sizeof(*unit), by_name);
	if (site->pemda.opd)
		push_opd(s, list, &site->pemda);
	for (size_t i = 0; i < site->n_unit; i++)
		push_opd(s, list, unit[i]);
	put_bool(s, root, "ada_opd", list->n > 0);
}

/* One name, with each OPD that uses it. */
static void push_name(const struct sheet *s, struct value *list,
		      const struct abjad_isi *x, size_t n)
{
	struct value *v = push_map(s, list);
	struct value *users = put_list(s, v, "pemakai");

	put_text(s, v, "nama", x->nama);
	put_text(s, v, "tautan", n == 1 ? sheet_link(s, x->alamat) : NULL);
	for (size_t i = 0; i < n; i++) {
		struct value *user = push_map(s, users);

		put_text(s, user, "opd", x[i].unit->opd->nama);
		put_text(s, user, "kode", x[i].kode);
		put_text(s, user, "ke", n == 1 ? NULL
					       : sheet_link(s, x[i].alamat));
	}
}

static const char *letter_text(const struct sheet *s, const char *huruf)
{
	if (huruf[1])
		return sheet_word(s, "cari.lain");
	return arena_strf(s->arena, "%c", huruf[0] - 'a' + 'A');
}

/* "kelompok": the entries by letter. key: "indikator" or "program". */
static void put_groups(const struct sheet *s, struct value *root,
		       const char *key, const struct abjad_list *l)
{
	struct value *part = put_map(s, root, key);
	struct value *groups = put_list(s, part, "kelompok");
	struct value *list = NULL;
	const char *huruf = NULL;

	put_bool(s, part, "ada", l->n > 0);
	put_text(s, part, "jumlah", SHEET_WORDS(
		s, arena_strf(s->arena, "cari.jumlah_%s", key),
		{ "n", sheet_int(s, (int64_t)l->n) }));
	for (size_t i = 0; i < l->n; i += abjad_sama(l, i)) {
		if (!list || strcmp(huruf, abjad_huruf(&l->item[i])) != 0) {
			struct value *group = push_map(s, groups);

			huruf = abjad_huruf(&l->item[i]);
			put_text(s, group, "huruf", letter_text(s, huruf));
			put_text(s, group, "id", arena_strf(
				s->arena, "%s-%s", key, huruf));
			list = put_list(s, group, "isi");
		}
		push_name(s, list, &l->item[i], abjad_sama(l, i));
	}
}

/* "huruf": the pages of letters; here: the page that this is, or NULL. */
static void put_letters(const struct sheet *s, struct value *root,
			const struct abjad *a, const struct abjad_bagian *here)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct value *list = put_list(s, root, "huruf");

	for (size_t i = 0; i < a->n_bagian; i++) {
		const struct abjad_bagian *b = &a->bagian[i];
		struct value *v;

		if (b->nomor > 1)
			continue;
		v = push_map(s, list);
		buf_clear(&address);
		address_cari_huruf(&address, b->huruf, 1);
		put_text(s, v, "teks", letter_text(s, b->huruf));
		put_text(s, v, "tautan", sheet_link(s, address.ptr));
		put_bool(s, v, "kini", here && !strcmp(here->huruf, b->huruf));
	}
	put_bool(s, root, "ada_huruf", list->n > 0);
	buf_release(&address);
}

static void put_kinds(const struct sheet *s, struct value *form)
{
	/* as enum cari_jenis of export/ has them */
	static const char *const kinds[] = { "opd", "indikator", "program",
					     "kegiatan", "laporan",
					     "halaman" };
	struct value *list = put_list(s, form, "jenis");

	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		struct value *v = push_map(s, list);

		put_text(s, v, "kunci", kinds[i]);
		put_word(s, v, "teks", arena_strf(
			s->arena, "cari.jenis_pilihan.%s", kinds[i]));
	}
}

static void put_form(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *form = put_map(s, root, "formulir");
	struct value *years = put_list(s, form, "tahun");

	put_kinds(s, form);
	for (size_t i = site->n_tahun; i-- > 0;)
		put_text(s, push_map(s, years), "teks",
			 sheet_int(s, site->tahun[i]));
	put_bool(s, form, "ada_tahun", years->n > 0);
	put_text(s, form, "akar", sheet_link(s, ""));
	put_text(s, form, "indeks",
		 sheet_link(s, ADDRESS_CARI_INDEKS "inti.js"));
}

struct value *cari_values(struct sheet *s, const struct page *p)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct crumb crumb = { sheet_word(s, "cari.judul"), NULL };
	struct value *root = frame_values(
		s, crumb.teks,
		SHEET_WORDS(s, "cari.deskripsi", { "wilayah", situs->wilayah }),
		NAV_CARI);

	frame_crumbs(s, root, &crumb, 1);
	frame_script(s, root, "cari");
	put_form(s, root);
	put_opd(s, root);
	put_letters(s, root, p->abjad, NULL);
	if (!p->abjad->n_bagian) {
		put_groups(s, root, "indikator", &p->abjad->indikator);
		put_groups(s, root, "program", &p->abjad->program);
	}
	return root;
}

static void put_parts(const struct sheet *s, struct value *root,
		      const struct abjad_bagian *b)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct value *list = put_list(s, root, "bagian");

	for (int i = 1; i <= b->dari; i++) {
		struct value *v = push_map(s, list);

		buf_clear(&address);
		address_cari_huruf(&address, b->huruf, i);
		put_text(s, v, "teks", sheet_int(s, i));
		put_text(s, v, "tautan", sheet_link(s, address.ptr));
		put_bool(s, v, "kini", i == b->nomor);
	}
	put_bool(s, root, "ada_bagian", b->dari > 1);
	buf_release(&address);
}

struct value *cari_huruf_values(struct sheet *s, const struct page *p)
{
	const struct abjad_bagian *b = p->bagian;
	struct fill fill[] = {
		{ "huruf", letter_text(s, b->huruf) },
		{ "bagian", sheet_int(s, b->nomor) },
		{ "wilayah", s->view->site->isi->situs.wilayah }
	};
	const char *judul = words_fill(
		&s->view->words, s->arena, b->dari > 1
			? "cari.huruf_judul_bagian" : "cari.huruf_judul",
		fill, ARRAY_SIZE(fill));
	struct crumb crumbs[] = { { sheet_word(s, "cari.judul"),
				    ADDRESS_CARI },
				  { judul, NULL } };
	struct value *root = frame_values(
		s, judul, words_fill(&s->view->words, s->arena, b->dari > 1
			? "cari.deskripsi_bagian" : "cari.deskripsi_huruf",
			fill, ARRAY_SIZE(fill)), NAV_CARI);

	frame_crumbs(s, root, crumbs, ARRAY_SIZE(crumbs));
	put_text(s, root, "h1", judul);
	put_letters(s, root, b->abjad, b);
	put_parts(s, root, b);
	put_groups(s, root, "indikator", &b->indikator);
	put_groups(s, root, "program", &b->program);
	return root;
}

/*
 * What differs in narratives, word by word; see review_parts.h. Addresses of
 * e-mail in them may be people's and are not shown.
 */
#include "review/review_parts.h"

#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"
#include "git/clean.h"
#include "view/ubahan.h"
#include "view/versi.h"

#define TEXT_ROOM 1500000	/* bytes of HTML of the texts of one OPD */

static struct str without_addresses(struct arena *a, struct str text)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	struct str copy;

	clean_addresses(&out, text);
	copy = arena_str(a, buf_str(&out));
	buf_release(&out);
	return copy;
}

static const char *how_much(struct arena *a, const struct versi_berkas *b,
			    const struct perbedaan *p)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	if (!b->lama_ada)
		return text_get(N_("naskah baru"));
	if (!b->baru_ada)
		return text_get(N_("dihapus"));
	buf_addf(&out, text_get(N_("%zu kata dihapus, %zu kata ditambahkan")),
		 p->gone, p->new);
	text = arena_strdup(a, buf_str(&out));
	buf_release(&out);
	return text;
}

/* Where texts go, and how many of each weight there were. */
struct texts {
	const struct sheet *sheet;
	struct value *list;
	struct perbedaan_room room;
	size_t *count;
	enum berat first;	/* the weightiest; N_BERAT: there is none */
};

static void push_text(struct texts *t, const char *judul,
		      struct versi_berkas b)
{
	enum berat berat = b.baru_ada ? BERAT_NASKAH : BERAT_HILANG;
	const struct sheet *s = t->sheet;
	struct value *x = push_map(s, t->list);
	struct perbedaan p;

	t->count[berat]++;
	if (berat < t->first)
		t->first = berat;
	b.lama = without_addresses(s->arena, b.lama);
	b.baru = without_addresses(s->arena, b.baru);
	put_text(s, x, "judul", judul);
	put_text(s, x, "path", b.path);
	put_text(s, x, "berat", berat_kunci(berat));
	put_perbedaan(s, x, &b, &t->room, &p);
	put_text(s, x, "hitung", how_much(s->arena, &b, &p));
	put_bool(s, x, "terpotong", p.cut);
}

enum berat tinjauan_put_naskah(struct tinjauan *t, struct value *map,
			       const struct tinjauan_unit *u,
			       const struct sheet *sheet, size_t *count)
{
	struct texts texts = { .sheet = sheet, .room = { TEXT_ROOM, false },
			       .list = put_list(sheet, map, "naskah"),
			       .first = N_BERAT };
	struct versi_berkas *b = NULL;
	size_t n = 0;

	texts.count = count;
	if (!versi_berkas(&b, &n, &u->versi, &t->arena))
		n = 0;
	for (size_t i = 0; i < n; i++) {
		const struct change *c = versi_teks_change(&u->versi,
							   b[i].path);

		if (versi_teks_shown(&u->versi, &b[i]))
			push_text(&texts, c ? ubahan_label(sheet, c)
					    : b[i].path, b[i]);
	}
	return texts.first;
}

/* One side of a file outside the OPDs; "" where it is absent or no text. */
static struct str read_blob(struct tinjauan *t, const struct oid *id)
{
	struct buf bytes = BUF_INIT(LIMIT_MARKDOWN);
	struct str text = str_make("", 0);

	if (oid_given(id) && repo_blob(t->repo, id, &bytes) == REPO_OK &&
	    utf8_check(buf_str(&bytes)) == bytes.len)
		text = arena_str(&t->arena, buf_str(&bytes));
	buf_release(&bytes);
	return text;
}

static bool is_of_site(const char *path)
{
	return !strcmp(path, "situs.json") ||
	       (str_starts(str_from(path), "halaman/") &&
		str_ends(str_from(path), ".md"));
}

void tinjauan_put_situs(struct tinjauan *t, struct value *root,
			const struct sheet *sheet, size_t *count)
{
	struct texts texts = { .sheet = sheet, .room = { TEXT_ROOM, false },
			       .list = put_list(sheet, root, "situs"),
			       .first = N_BERAT };

	texts.count = count;
	for (size_t i = 0; i < t->berkas.n; i++) {
		const struct tree_change *c = &t->berkas.change[i];
		struct versi_berkas b = {
			.path = c->path, .lama_ada = oid_given(&c->before),
			.baru_ada = oid_given(&c->after), .teks = true
		};

		if (!is_of_site(c->path))
			continue;
		b.lama = read_blob(t, &c->before);
		b.baru = read_blob(t, &c->after);
		push_text(&texts, c->path, b);
	}
}

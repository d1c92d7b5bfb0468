/*
 * Who touched what is another group's; see review_parts.h. The groups are
 * those of BASE, so that nobody enters one by the very step that is
 * reviewed. An address is only compared, never shown; it is what the commit
 * says, so this finds mistakes, and no forgery.
 */
#include "review/review_parts.h"

#include "base/pattern.h"
#include "base/text.h"
#include "git/commit.h"

#define FILES_MOST 500	/* that are named */

struct finder {
	struct tinjauan *t;
	const struct sheet *sheet;
	const struct situs *situs;
	struct value *list;
};

static bool has_address(const struct kelompok_kerja *k, struct str email)
{
	for (size_t i = 0; i < k->n_email; i++) {
		struct str mine = str_from(k->email[i]);
		struct str tail = email;

		if (mine.ptr[0] == '@' && email.len > mine.len)
			tail = str_skip(email, email.len - mine.len);
		if (tail.len == mine.len &&
		    !strncasecmp(tail.ptr, mine.ptr, mine.len))
			return true;
	}
	return false;
}

static bool has_path(const struct kelompok_kerja *k, const char *path)
{
	for (size_t i = 0; i < k->n_jalur; i++)
		if (pattern_matches(k->jalur[i], path))
			return true;
	return false;
}

/* The author's first group, the path's first group (NULL: none), and
 * whether the author is in any group that the path belongs to. */
struct owners {
	const struct kelompok_kerja *author;
	const struct kelompok_kerja *path;
	bool allowed;
};

static struct owners owners_of(const struct situs *s, struct str email,
			       const char *path)
{
	struct owners o = { NULL, NULL, false };

	for (size_t i = 0; i < s->n_kelompok; i++) {
		const struct kelompok_kerja *k = &s->kelompok[i];
		bool member = has_address(k, email), covers = has_path(k, path);

		if (member && !o.author)
			o.author = k;
		if (covers && !o.path)
			o.path = k;
		o.allowed |= member && covers;
	}
	return o;
}

static const char *sentence(const struct finder *f,
			    const struct range_commit *c,
			    const struct owners *o)
{
	const char *who = c->author ? c->author
				    : text_get(N_("(tanpa nama)"));
	const char *group = o->author
		? o->author->nama : text_get(N_("tanpa kelompok"));

	if (!o->path)
		return arena_strf(f->sheet->arena, text_get(
			"%s (%s) mengubah berkas ini, yang tidak termasuk "
			"jalur kelompoknya; pastikan pemiliknya setuju"), who,
			group);
	return arena_strf(f->sheet->arena, text_get(
		"%s (%s) mengubah berkas ini, yang menurut situs.json milik "
		"%s; pastikan pemiliknya setuju"), who, group,
		o->path->nama);
}

static bool is_told(const struct finder *f, const char *path,
		    const char *text)
{
	for (size_t i = 0; i < f->list->n; i++) {
		const struct value *x = f->list->item[i];
		const struct value *p = value_get(x, str_from("path"));
		const struct value *y = value_get(x, str_from("teks"));

		if (str_is(p->text, path) && str_is(y->text, text))
			return true;
	}
	return false;
}

static void look(struct finder *f, const struct range_commit *c,
		 const char *path)
{
	struct owners o = owners_of(f->situs, c->email, path);
	const char *text;
	struct value *v;

	if (o.allowed || (!o.author && !o.path) || f->list->n == FILES_MOST)
		return;
	text = sentence(f, c, &o);
	if (is_told(f, path, text))
		return;
	v = push_map(f->sheet, f->list);
	put_text(f->sheet, v, "tingkat", "warning");
	put_text(f->sheet, v, "path", path);
	put_text(f->sheet, v, "kode", "K801");
	put_text(f->sheet, v, "teks", text);
}

/* A merge only joins what others changed. */
static void look_at_commit(struct finder *f, const struct range_commit *c)
{
	struct oid before = { { 0 } }, after;
	struct arena a = ARENA_INIT;
	struct tree_changes changes;

	if (!c->merge &&
	    commit_folder(&after, f->t->repo, &c->tree) == REPO_OK &&
	    (!oid_given(&c->parent) ||
	     commit_content(&before, f->t->repo, &c->parent) == REPO_OK)) {
		tree_compare(&changes, f->t->repo, &before, &after, &a);
		for (size_t i = 0; i < changes.n; i++)
			look(f, c, changes.change[i].path);
	}
	arena_release(&a);
}

void tinjauan_put_jalur(struct tinjauan *t, struct value *root,
			const struct sheet *sheet)
{
	const struct situs *lama = &t->lama.isi.situs;
	const struct situs *baru = &t->baru.isi.situs;
	struct finder f = { t, sheet, lama->n_kelompok ? lama : baru,
			    put_list(sheet, root, "luar_jalur") };

	for (size_t i = 0; f.situs->n_kelompok && i < t->range.n; i++)
		look_at_commit(&f, &t->range.commit[i]);
}

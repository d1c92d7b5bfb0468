/*
 * Prints what kinerja makes of a repository's history, a fact a line, for
 * the tests to compare with what git says. It opens the repository, the
 * content and the history as a build does, and must not know what is right.
 *
 *	dump [--trust] PATH [REV] [STATE]
 *	dump --each PATH REV…
 *
 * REV "" is HEAD, STATE the cache of the walk; --each tells of one revision
 * after the other. Exit code 3 where the repository cannot be opened, with
 * the findings on stderr.
 */
#include <stdio.h>
#include <string.h>

#include "content/load.h"
#include "git/tree.h"
#include "site/riwayat.h"

struct dump {
	struct arena arena;
	struct diag diag;
	struct repo *repo;
	struct source *content;
	const struct reader *reader;
	struct isi isi;
	struct site site;
	struct sejarah sejarah;
};

static void print_id(const char *before, const struct oid *id,
		     const char *after)
{
	struct buf hex = BUF_INIT(OID_HEX);

	oid_write(&hex, id, OID_HEX);
	printf("%s%s%s", before, oid_given(id) ? hex.ptr : "-", after);
	buf_release(&hex);
}

static void print_walk(const struct walk *w)
{
	static const char *const end[] = { "root", "shallow", "missing" };
	static const char *const before[] = { "first", "grown", "older",
					      "rewritten" };

	printf("end %s", end[w->end]);
	print_id(" ", &w->end_id, "\n");
	printf("before %s", before[w->before]);
	print_id(" ", &w->last, "\n");
	printf("length %zu read %zu\n", w->length, w->read);
	for (size_t i = 0; i < w->n_rewrite; i++) {
		print_id("rewrite ", &w->rewrite[i].old, "");
		print_id(" ", &w->rewrite[i].new, "\n");
	}
	for (size_t i = 0; i < w->n; i++)
		if (w->commit[i].unreadable)
			print_id("unreadable ", &w->commit[i].id, "\n");
}

static void print_text(const char *name, const char *text)
{
	if (text)
		printf("  %s %s\n", name, text);
}

static void print_versi(const struct versi *v)
{
	static const char *const keadaan[] = { "terbaca", "rusak",
					       "tak-tersedia" };
	const struct date *t = &v->tanggal;

	printf("%s%s %d", strcmp(v->slug, "pemda") != 0 ? "opd/" : "",
	       v->slug, v->nomor);
	print_id(" ", &v->commit->id, " ");
	if (t->year)
		printf("%04d-%02d-%02d %02d:%02d", t->year, t->month, t->day,
		       v->jam, v->menit);
	else
		printf("-");
	printf(" %s %s %s\n", keadaan[v->keadaan],
	       v->commit->backwards ? "backwards" : "ok", v->commit->subject);
	print_text("was", v->slug_lama);
	print_text("author", v->commit->author);
	print_text("alasan", v->commit->alasan);
	print_text("jenis", v->commit->jenis);
}

static void print_sejarah(const struct sejarah *h)
{
	print_walk(&h->walk);
	for (size_t i = 0; i < h->n_riwayat; i++)
		for (size_t k = 0; k < h->riwayat[i]->n; k++)
			print_versi(h->riwayat[i]->versi[k]);
	for (size_t i = 0; i < h->n_alias; i++)
		printf("alias %s -> %s %d\n", h->alias[i].slug,
		       h->alias[i].riwayat->slug, h->alias[i].sampai);
}

/* The state of the pinned commit; what does not pass the reader is no
 * matter here, where only the history counts. */
static void open_site(struct dump *x)
{
	struct diag passed_over = DIAG_INIT;

	x->content = source_tree(x->repo, repo_tree(x->repo), "", "");
	if (isi_load(&x->isi, x->reader, &x->arena, x->content,
		     &passed_over) < 0)
		penilaian_default(&x->isi.situs.penilaian);
	site_init(&x->site, &x->isi, &x->arena);
	diag_release(&passed_over);
}

static int run(struct dump *x, const struct repo_options *o,
	       const char *state)
{
	struct sejarah_options so = { .state = state, .threads = 1 };
	int got = repo_open(&x->repo, o, &x->diag);

	if (got == 0)
		puts("none");
	if (got <= 0)
		return got;
	open_site(x);
	so.repo = x->repo;
	so.reader = x->reader;
	sejarah_init(&x->sejarah, &x->site, &so, &x->arena);
	print_sejarah(&x->sejarah);
	return walk_save(&x->sejarah.walk, x->repo, state, &x->diag);
}

/* Tell of one revision, and of what went wrong. The exit code. */
static int tell(const struct reader *r, const struct repo_options *o,
		const char *state)
{
	struct dump x = { .arena = ARENA_INIT, .diag = DIAG_INIT,
			  .reader = r };
	int result = run(&x, o, state);

	diag_sort(&x.diag);
	diag_print(&x.diag, stderr);
	source_free(x.content);
	repo_free(x.repo);
	arena_release(&x.arena);
	diag_release(&x.diag);
	return result < 0 ? 3 : 0;
}

static int tell_each(const struct reader *r, const char *path, char **rev)
{
	int worst = 0;

	for (; *rev; rev++) {
		struct repo_options o = { path, *rev, false };

		printf("rev %s\n", *rev);
		if (tell(r, &o, NULL))
			worst = 3;
	}
	return worst;
}

static const char *given(char **argv, int argc, int i)
{
	return i < argc && *argv[i] ? argv[i] : NULL;
}

int main(int argc, char **argv)
{
	bool trust = argc > 1 && !strcmp(argv[1], "--trust");
	bool each = argc > 2 && !strcmp(argv[1], "--each");
	int at = trust || each ? 2 : 1;
	struct repo_options o = { NULL, given(argv, argc, at + 1), trust };
	struct reader *r;
	int code;

	if (at >= argc)
		return 2;
	o.path = argv[at];
	r = reader_new(1);
	code = each ? tell_each(r, argv[at], argv + at + 1)
		    : tell(r, &o, given(argv, argc, at + 2));
	reader_free(r);
	return code;
}

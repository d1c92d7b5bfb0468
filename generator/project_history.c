/*
 * The repository that the content is in, and the history out of it. What
 * is wrong with a history is always said: on stderr here, on the pages by
 * view/.
 */
#include "project.h"

#include "base/text.h"

#include <libgen.h>

#include "git/tree.h"
#include "site/check_riwayat.h"
#include "site/draf.h"

static int need_repository(const struct build_options *o, struct diag *d)
{
	return diag_environment(d, place_file(o->source), "K707",
				"di sini tidak ada repositori git dengan "
				"kiriman, jadi revisi \"%s\" tidak dapat "
				"dibaca; sebut repositorinya dengan -s",
				o->rev ? o->rev : "HEAD");
}

/* The content of the pinned commit. */
static int open_commit(struct project *p, const struct build_options *o,
		       struct diag *d)
{
	if (!p->repo)
		return need_repository(o, d);
	p->from_commit = true;
	p->disk = source_record(source_tree(p->repo, repo_tree(p->repo), "",
					    ""), &p->dibaca);
	return 0;
}

int project_open_source(struct project *p, const struct build_options *o,
			struct diag *d)
{
	bool bare = repo_is_bare_folder(o->source);
	struct repo_options ro = { o->source, o->rev, o->trust_repo };
	struct source *folder;

	if ((o->rev || bare || !o->no_history) &&
	    repo_open(&p->repo, &ro, d) < 0)
		return -1;
	if (o->rev || bare)
		return open_commit(p, o, d);
	folder = source_folder(o->source, d);
	if (folder)
		p->disk = source_record(folder, &p->dibaca);
	return folder ? 0 : -1;
}

/* A file beside the output, never in it: "/a/.public.kinerja-riwayat". */
static const char *state_path(struct arena *a, const char *out)
{
	const char *folder = dirname(arena_strdup(a, str_from(out)));
	const char *name = basename(arena_strdup(a, str_from(out)));

	return arena_strf(a, "%s/.%s.kinerja-riwayat", folder, name);
}

/* A finding on the history as a whole: a warning, or an error where the
 * whole history was asked for. */
static int report(const struct build_options *o, struct diag *d,
		  const char *code, const char *text)
{
	struct place at = place_file(o->source);

	if (o->full_history)
		return diag_environment(d, at, code, "%s",
					text_get(text));
	diag_warning(d, at, code, "%s", text_get(text));
	return 0;
}

static int report_walk(struct project *p, const struct build_options *o,
		       struct diag *d)
{
	const struct walk *w = &p->sejarah.walk;
	struct arena *a = &p->arena;
	int result = 0;

	if (w->end == WALK_SHALLOW)
		result |= report(o, d, "K710",
				 "repositori ini klona dangkal: riwayat "
				 "terpotong dan halaman mengatakannya; ambil "
				 "seluruhnya dengan: git fetch --unshallow");
	if (w->end == WALK_MISSING)
		result |= report(o, d, "K711", arena_strf(
			a, text_get("objek %s hilang atau rusak: riwayat "
				    "sebelum itu tidak terbaca; periksa "
				    "dengan: git fsck"),
			oid_text(a, &w->end_id, OID_CITED)));
	if (w->before == WALK_REWRITTEN)
		result |= report(o, d, "K712", arena_strf(
			a, text_get("riwayat ditulis ulang: kiriman %s yang "
				    "terakhir diterbitkan tidak ada lagi di "
				    "riwayat %s, dan halaman riwayat "
				    "mengatakannya; bila tidak disengaja, "
				    "pulihkan cabang itu dari salinan lain"),
			oid_text(a, &w->last, OID_CITED),
			oid_text(a, repo_commit(p->repo), OID_CITED)));
	return result;
}

/* Commits of which something is not known, counted. */
static void report_commits(struct project *p, const struct build_options *o,
			   struct diag *d)
{
	const struct walk *w = &p->sejarah.walk;
	size_t time = 0, backwards = 0, unreadable = 0;

	for (size_t i = 0; i < w->n; i++) {
		time += w->commit[i].time < 0;
		backwards += w->commit[i].backwards;
		unreadable += w->commit[i].unreadable;
	}
	if (time || backwards)
		diag_warning(d, place_file(o->source), "K713",
			     "tanggal %zu kiriman tidak dikenal dan %zu lebih "
			     "awal dari kiriman sebelumnya, dan halaman "
			     "menandainya; perbaiki jam komputer yang mengirim",
			     time, backwards);
	if (unreadable)
		diag_warning(d, place_file(o->source), "K714",
			     "isi %zu kiriman tidak terbaca, jadi perubahannya "
			     "tidak diketahui; periksa dengan: git fsck",
			     unreadable);
}

static void report_versi(const struct versi *v, struct arena *a,
			 struct diag *d)
{
	struct place at = place_file(arena_strf(
		a, "%s%s", strcmp(v->slug, "pemda") ? "opd/" : "", v->slug));

	if (v->tidak_cocok)
		diag_warning(d, at, "K715",
			     "versi %d (%s) menyebut dirinya kecil, tetapi "
			     "mengubah angka, dan halaman versi itu "
			     "mengatakannya; lain kali tulis \"Jenis: "
			     "koreksi\" atau \"Jenis: pembaruan\"", v->nomor,
			     oid_text(a, &v->commit->id, OID_CITED));
	if (v->keadaan == VERSI_TAK_TERSEDIA)
		diag_warning(d, at, "K714",
			     "versi %d (%s) tidak tersedia: objeknya hilang, "
			     "rusak, atau melewati batas; periksa dengan: git "
			     "fsck", v->nomor,
			     oid_text(a, &v->commit->id, OID_CITED));
	if (v->keadaan == VERSI_RUSAK)
		diag_warning(d, at, "K716",
			     "versi %d (%s) tidak lolos pemeriksaan, jadi "
			     "ditampilkan sebagai perbedaan teks; lain kali "
			     "jalankan \"kinerja check\" sebelum mengirim",
			     v->nomor,
			     oid_text(a, &v->commit->id, OID_CITED));
}

/* A release publishes what was submitted, and nothing else. */
static int check_release(const struct project *p, const struct draf *draf,
			 const struct build_options *o, struct diag *d)
{
	if (!o->release || p->from_commit)
		return 0;
	if (!p->repo)
		return need_repository(o, d);
	if (draf->n == 0)
		return 0;
	return diag_environment(d, place_file(o->source), "K708",
				"%zu bagian berbeda dari kiriman terakhir, di "
				"antaranya %s; kirim dahulu dengan git "
				"commit, atau terbitkan revisi dengan --rev",
				draf->n, draf->part[0]);
}

/* Drafts that the site does not show make no page a draft. */
static void leave_out_unshown(struct draf *draf, const struct site *s)
{
	size_t kept = 0;

	for (size_t i = 0; i < draf->n; i++) {
		struct str slug = str_from(draf->part[i]);

		if (str_starts(slug, "opd/"))
			slug = str_skip(slug, sizeof("opd/") - 1);
		if (!site_pengganti(s, slug))
			draf->part[kept++] = draf->part[i];
	}
	draf->n = kept;
}

void project_look_back(struct project *p, const struct build_options *o)
{
	struct sejarah_options so = { .repo = p->repo, .reader = p->reader,
				      .threads = o->jobs };

	if (p->sejarah.ada || o->no_history)
		return;
	if (o->out)
		so.state = state_path(&p->arena, o->out);
	sejarah_init(&p->sejarah, &p->site, &so, &p->arena);
}

int project_open_history(struct project *p, const struct build_options *o,
			 struct diag *d)
{
	struct draf draf = { NULL, 0 };
	struct sejarah_options so = { .repo = p->repo, .reader = p->reader,
				      .draf = p->from_commit ? NULL : &draf,
				      .threads = o->jobs };
	int result;

	if (p->repo && !p->from_commit &&
	    draf_find(&draf, p->disk, p->repo, &p->arena, d) < 0)
		return -1;
	if (check_release(p, &draf, o, d) < 0)
		return -1;
	leave_out_unshown(&draf, &p->site);
	if (o->no_history)
		so.repo = NULL;
	if (o->out)
		p->state = so.state = state_path(&p->arena, o->out);
	sejarah_init(&p->sejarah, &p->site, &so, &p->arena);
	if (!p->sejarah.ada)
		return 0;
	result = report_walk(p, o, d);
	report_commits(p, o, d);
	for (size_t i = 0; i < p->sejarah.n_versi; i++)
		report_versi(p->sejarah.versi[i], &p->arena, d);
	if (o->judge_history)
		sejarah_check(&p->sejarah, d);
	return result < 0 ? -1 : 0;
}

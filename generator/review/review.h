/*
 * struct tinjauan: two revisions of the content side by side, for the person
 * who must approve the step from one to the other. Read from the repository,
 * nothing is checked out; of the OPDs only those that differ are loaded.
 */
#ifndef REVIEW_REVIEW_H
#define REVIEW_REVIEW_H

#include "git/range.h"
#include "git/tree.h"
#include "site/riwayat.h"
#include "view/sheet.h"

struct tinjauan_options {
	const char *source;	/* the repository, or a folder in one */
	const char *base;	/* a revision */
	const char *head;	/* "REV" or "REV:FOLDER", or NULL: HEAD */
	bool trust_repo;	/* also one that another user owns */
};

/* One of the two states. */
struct tinjauan_sisi {
	struct range_commit commit;
	struct oid tree;		/* of the content; not given: none */
	struct source *source;		/* of it, or NULL */
	struct isi isi;			/* of the OPDs those that differ */
	struct site site;
	struct diag diag;		/* findings in what differs */
};

/* An OPD whose folder differs. */
struct tinjauan_unit {
	const char *path;		/* "opd/dinas-kesehatan", "pemda" */
	const struct unit *lama;	/* NULL: not there */
	const struct unit *baru;
	struct riwayat riwayat;		/* of one version: */
	struct versi versi;		/* from the one state to the other */
};

struct tinjauan {
	struct arena arena;
	struct repo *repo;
	struct reader *reader;
	struct sejarah sejarah;		/* .ada false; the repository */
	struct oid diminta;		/* the commit that BASE names; where
					   head does not come from it, .lama
					   is where both met last */
	struct range range;		/* the commits from .lama to .baru */
	struct tinjauan_sisi lama;
	struct tinjauan_sisi baru;
	struct tree_changes berkas;	/* files of the content that differ */
	struct tinjauan_unit **unit;	/* by path */
	size_t n_unit;
};

/* Open the repository, read what differs between both revisions and compare
 * it. Returns 0, or -1 after reporting to d (as repo_open; K707 no commits,
 * K800 no commit in common). Mistakes in the content go to
 * .lama.diag and .baru.diag. Free with tinjauan_release in any case. */
MUST_USE int tinjauan_open(struct tinjauan *out,
			   const struct tinjauan_options *o, struct diag *d);

/* Free everything. */
void tinjauan_release(struct tinjauan *t);

/* The settings of the site as HEAD has them. */
const struct situs *tinjauan_situs(const struct tinjauan *t);

/* Read the narratives of what differs in both states for their mistakes; then
 * .lama.diag and .baru.diag are complete. */
void tinjauan_check(struct tinjauan *t, const struct words *words);

/* The report as values, in the words of the site: what the formats write.
 * Lives in t's arena. */
MUST_USE struct value *tinjauan_values(struct tinjauan *t,
				       const struct words *words);

#endif

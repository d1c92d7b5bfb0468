/*
 * struct project: everything that a build works on, opened once: the
 * content, the site computed from it, the theme with its texts and assets.
 * Part of the build room.
 */
#ifndef PROJECT_H
#define PROJECT_H

#include "base/record.h"
#include "build.h"
#include "content/load.h"
#include "site/riwayat.h"
#include "site/site.h"
#include "theme/theme.h"
#include "view/sheet.h"

#define PROJECT_FOLDERS 2	/* the site's own theme, the default one */

struct project {
	struct arena arena;
	struct repo *repo;		/* or NULL */
	bool from_commit;		/* content is the pinned commit's */
	struct record dibaca;	/* of .disk, all that was read … */
	struct source *disk;	/* … the content as it was given */
	struct source *content;	/* the same, or with older versions of
				   some folders (keep_going.h) */
	struct reader *reader;
	struct isi isi;
	struct site site;
	const char *state;		/* the history's cache, or NULL */
	struct sejarah sejarah;
	struct record tema_dibaca[PROJECT_FOLDERS];	/* of each .folder */
	struct source *folder[PROJECT_FOLDERS];	/* of the theme, own first */
	size_t n_folder;
	struct theme theme;
	struct theme_asset *asset;
	const char **asset_address;	/* "aset/gaya-0123456789.css" */
	size_t n_asset;
	struct view view;
	struct build_timing timing;
};

struct keep_going;

/* Open everything, some folders as keep_going says. Goes on after mistakes in
 * the content, so that all are reported, and returns -1 then. *out must be
 * released in any case. */
MUST_USE int project_open(struct project *out, const struct build_options *o,
			  const struct keep_going *k, struct diag *d);

/* Open just what tells whether anything has changed: the repository, the
 * content, which nothing is read of but its settings, and the folders of the
 * theme. 0, or -1 after reporting. *out must be released in any case. */
MUST_USE int project_peek(struct project *out, const struct build_options *o,
			  struct diag *d);

/* Whether project_open came far enough for pages to be made. */
bool project_usable(const struct project *p);

/* Open the repository that the content is in, if there is one, and the
 * content: of the revision asked for, else of the folder. 0, or -1 after
 * reporting: also K707 (a revision, but no repository) and K708 (a release
 * of what is not submitted). */
MUST_USE int project_open_source(struct project *p,
				 const struct build_options *o,
				 struct diag *d);

/* Compute the history and warn of what is wrong with it (K710 to K716). 0,
 * or -1 where that was asked to be an error. */
MUST_USE int project_open_history(struct project *p,
				  const struct build_options *o,
				  struct diag *d);

/* Compute the history where a mistake kept project_open from it; says
 * nothing. Nothing where there is none, or it is to be left alone. */
void project_look_back(struct project *p, const struct build_options *o);

/* Find the folders of the theme that p->isi.situs names. 0, or -1 after
 * reporting. */
MUST_USE int project_open_folders(struct project *p,
				  const struct build_options *o,
				  struct diag *d);

/* Find and read the theme that the site asks for: templates, texts, assets.
 * 0, or -1 after reporting. */
MUST_USE int project_open_theme(struct project *p,
				const struct build_options *o,
				struct diag *d);

/* Find the theme of p->isi.situs and read its texts alone, in the site's
 * language. 0, or -1 after reporting. */
MUST_USE int project_open_words(struct project *p,
				const struct build_options *o,
				struct diag *d);

/* Free everything. */
void project_release(struct project *p);

#endif

/*
 * Reading a whole content tree into the model: the only door between files
 * and what the rest of the program sees.
 */
#ifndef CONTENT_LOAD_H
#define CONTENT_LOAD_H

#include "base/source.h"
#include "model/isi.h"

/* What reading needs and no file changes: the shipped schemas, compiled.
 * Read-only, so that many readings, also in several threads, share one. Where
 * NULL is given, they are compiled for that reading alone. */
struct reader;

/* Compile the schemas, to read the OPDs of a tree by so many threads (0: as
 * many as there are processors). Never NULL. Free with reader_free. */
MUST_USE struct reader *reader_new(int threads);

/* Free; NULL is fine. */
void reader_free(struct reader *r);

/* Read the tree of src into *out, whose memory is owned by the arena.
 * Every file is checked on its own and against the other files of its OPD,
 * and reading goes on after a bad file, so one run reports all mistakes.
 * What crosses OPDs (mendukung, pendahulu, lanjutan) is only read.
 *
 * Returns 0, or -1 when anything was reported as an error; *out then holds
 * what could be read, and only diagnostics should be made of it. A part
 * that was not submitted is no error. */
MUST_USE int isi_load(struct isi *out, const struct reader *r,
		      struct arena *a, struct source *src, struct diag *d);

/* What to read of one OPD. */
struct opd_scope {
	const struct reader *reader;
	const char *path;		/* its folder: "opd/dinas-kesehatan" */
	const char *slug;		/* "pemda" for the region */
	const char *const *tahun;	/* only these year folders ("2024"),
					   ended by NULL; NULL: all */
};

/* Read one OPD alone, through the same readers. Years left out are not
 * looked at. Returns and *out as isi_load. */
MUST_USE int opd_load(struct opd *out, const struct opd_scope *scope,
		      struct arena *a, struct source *src, struct diag *d);

/* Read situs.json alone. Returns and *out as isi_load. */
MUST_USE int situs_load(struct situs *out, const struct reader *r,
			struct arena *a, struct source *src, struct diag *d);

#endif

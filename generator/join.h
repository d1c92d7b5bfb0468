/*
 * A site made in parts (build_options.part), each perhaps on another machine,
 * and put together again. Part of the build room.
 */
#ifndef JOIN_H
#define JOIN_H

#include "base/digest.h"
#include "build.h"
#include "job.h"

/* The file of a part that says which one it is, and of what. */
#define PART_NAME "kinerja-bagian.txt"

/* Does a job belong to the part that is asked for? What belongs to an OPD is
 * in one part. */
bool part_has(const struct build_options *o, const struct project *p,
	      const struct job *j);

/* Write that file into a part of so many other files. same: what all parts
 * must have in common. 0, or -1 after reporting. */
MUST_USE int part_mark(struct output *out, const struct build_options *o,
		       const struct digest *same, size_t files,
		       struct diag *d);

/* Put all parts, the folders in the folder from, together to the site out.
 * The site is the same as one build's. 0 with *result, or -1 after reporting:
 * K515 not all parts of one site, K516 a part that is not whole. */
MUST_USE int join_parts(const char *from, const char *out,
			struct build_result *result, struct diag *d);

#endif

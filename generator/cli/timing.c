/*
 * The timing of a build as a table or as JSON; see timing.h.
 */
#include "cli/timing.h"

#include <sys/resource.h>

#include "base/compat.h"

struct row {
	const char *name;
	double seconds;
};

static size_t peak_memory(void)
{
	struct rusage used;

	return getrusage(RUSAGE_SELF, &used) < 0
		? 0 : (size_t)used.ru_maxrss * 1024;
}

void print_timing(FILE *out, const struct build_result *r, bool json)
{
	const struct build_timing *t = &r->timing;
	const struct row rows[] = {
		{ "load", t->load }, { "history", t->history },
		{ "check", t->check }, { "compare", t->compare },
		{ "make", t->make }, { "render", t->render },
		{ "write", t->write }, { "publish", t->publish },
		{ "all", t->all }
	};

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		fprintf(out, json ? "%s\"%s\": %.6f" : "%s%-8s %9.4f s\n",
			!json ? "" : i ? ", " : "{", rows[i].name,
			rows[i].seconds);
	fprintf(out, json ? ", \"pages\": %zu, \"bytes\": %zu, "
			    "\"memory\": %zu}\n"
			  : "pages    %9zu\nbytes    %9zu\nmemory   %9zu\n",
		r->pages, r->bytes, peak_memory());
}

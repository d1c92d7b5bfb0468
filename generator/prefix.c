/*
 * Where the content is in what code hosts show; see build.h. Opens nothing.
 */
#include "build.h"

#include "git/repo.h"

static const char *folder(struct arena *a, struct str path)
{
	while (str_ends(path, "/"))
		path.len--;
	while (str_starts(path, "/") || str_starts(path, "./"))
		path = str_skip(path, path.ptr[0] == '/' ? 1 : 2);
	if (path.len == 0 || str_is(path, "."))
		return "";
	return arena_strf(a, "%.*s/", STR_ARG(path));
}

const char *build_prefix(const struct build_options *o, struct arena *a)
{
	struct str rev = str_from(o->rev ? o->rev : "");
	size_t colon = str_find(rev, ':');

	if (colon < rev.len)
		return folder(a, str_skip(rev, colon + 1));
	if (o->source[0] == '/' || !strncmp(o->source, "..", 2) ||
	    repo_is_bare_folder(o->source))
		return "";
	return folder(a, str_from(o->source));
}

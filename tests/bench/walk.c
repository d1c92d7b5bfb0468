/*
 * Walks the history of a repository alone, for tests/bench/history: walk
 * REPO [STATE]. With a STATE the walk is cached there. Prints what was read.
 */
#include <stdio.h>

#include "git/walk.h"

int main(int argc, char **argv)
{
	struct repo_options o = { .path = argc > 1 ? argv[1] : "." };
	const char *state = argc > 2 ? argv[2] : NULL;
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct repo *repo = NULL;
	struct walk w;
	int code = 1;

	if (repo_open(&repo, &o, &d) > 0) {
		walk_run(&w, repo, state, &a);
		printf("%zu commits, %zu read, %zu changed content\n",
		       w.length, w.read, w.n);
		code = walk_save(&w, repo, state, &d) < 0;
	}
	diag_print(&d, stderr);
	repo_free(repo);
	arena_release(&a);
	diag_release(&d);
	return code;
}

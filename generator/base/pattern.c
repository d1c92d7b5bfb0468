/*
 * Patterns of paths; see pattern.h. Linear in practice: only the last "*" is
 * ever tried again.
 */
#include "base/pattern.h"

bool pattern_matches(const char *pattern, const char *path)
{
	const char *star = NULL, *again = NULL;

	while (*path) {
		if (*pattern == '*') {
			star = ++pattern;
			again = path;
		} else if (*pattern == *path) {
			pattern++;
			path++;
		} else if (star) {
			pattern = star;
			path = ++again;
		} else {
			return false;
		}
	}
	while (*pattern == '*')
		pattern++;
	return *pattern == '\0';
}

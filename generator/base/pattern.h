/*
 * Patterns of paths, as situs.json writes them: "*" is any text, with "/"
 * too.
 */
#ifndef BASE_PATTERN_H
#define BASE_PATTERN_H

#include "base/compat.h"

/* Does the pattern cover all of path? */
bool pattern_matches(const char *pattern, const char *path);

#endif

/*
 * What the compiler is asked to check for us: must-use results, printf
 * formats, and the ban on functions that have a safer counterpart in base/.
 * Every other header of the project may include this one and nothing else
 * of the kind.
 */
#ifndef BASE_COMPAT_H
#define BASE_COMPAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MUST_USE __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define NORETURN __attribute__((noreturn))

/* Number of elements of an array (never of a pointer). */
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

/* Our own mistake: say where, and abort. Never for bad input. */
#define BUG(what) bug_at(__FILE__, __LINE__, (what))

/* Print "BUG: file:line: what" on stderr and abort. Use BUG(). */
NORETURN void bug_at(const char *file, int line, const char *what);

#endif

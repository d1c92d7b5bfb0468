/*
 * Settings of libgit2, and the memory it gets. A blob of ten bytes can be
 * kept as a difference to one of gigabytes, which its size does not tell;
 * libgit2 unpacks both in one piece each, so a cap on pieces of memory is a
 * cap on what a small pack can cost (trust.md G10). It then says that the
 * object cannot be read.
 */
#include "git/library.h"

#include <git2.h>
#include <git2/sys/alloc.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"

#define PIECE_MOST (LIMIT_DOCUMENT + 4096U)
#define WINDOW ((size_t)16 << 20)	/* bytes of a pack mapped at once */
#define WINDOWS ((size_t)256 << 20)	/* of all packs */

static bool is_allowed(size_t n)
{
	if (n <= PIECE_MOST)
		return true;
	git_error_set_oom();
	return false;
}

static void *allocate(size_t n, const char *file, int line)
{
	(void)file;
	(void)line;
	return is_allowed(n) ? mem_alloc(n) : NULL;
}

static void *reallocate(void *old, size_t n, const char *file, int line)
{
	(void)file;
	(void)line;
	return is_allowed(n) ? mem_realloc(old, n) : NULL;
}

/* Bytes of an array; more than is allowed where that overflows. */
static size_t product(size_t n, size_t size)
{
	return size && n > SIZE_MAX / size ? SIZE_MAX : n * size;
}

static void *allocate_zeros(size_t n, size_t size, const char *file, int line)
{
	(void)file;
	(void)line;
	return is_allowed(product(n, size)) ? mem_calloc(n, size) : NULL;
}

static void *allocate_array(size_t n, size_t size, const char *file, int line)
{
	return allocate(product(n, size), file, line);
}

static void *reallocate_array(void *old, size_t n, size_t size,
			      const char *file, int line)
{
	return reallocate(old, product(n, size), file, line);
}

static char *copy_bytes(const char *text, size_t n, const char *file, int line)
{
	char *copy = n < SIZE_MAX ? allocate(n + 1, file, line) : NULL;

	if (!copy)
		return NULL;
	memcpy(copy, text, n);
	copy[n] = '\0';
	return copy;
}

static char *copy_text(const char *text, const char *file, int line)
{
	return copy_bytes(text, strlen(text), file, line);
}

static char *copy_start(const char *text, size_t n, const char *file, int line)
{
	return copy_bytes(text, strnlen(text, n), file, line);
}

void library_start(bool trust)
{
	git_allocator memory = {
		allocate, allocate_zeros, copy_text, copy_start, copy_bytes,
		reallocate, reallocate_array, allocate_array, free
	};

	if (git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &memory) < 0 ||
	    git_libgit2_init() < 0)
		mem_die();
	git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
	git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, WINDOW);
	git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, WINDOWS);
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, trust ? 0 : 1);
}

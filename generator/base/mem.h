/*
 * Memory from the system. There is no way to go on without it, so running
 * out ends the program in one place, with exit code 3 and a message.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include "base/compat.h"

/* "kinerja: out of memory" on stderr, exit code 3. */
NORETURN void mem_die(void);

/* size bytes, uninitialized; never NULL. Free with free(). */
MUST_USE void *mem_alloc(size_t size);

/* n × size bytes of zeros, overflow checked; never NULL. */
MUST_USE void *mem_calloc(size_t n, size_t size);

/* realloc that never fails; ptr may be NULL. */
MUST_USE void *mem_realloc(void *ptr, size_t size);

#endif

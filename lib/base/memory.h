/* SPDX-License-Identifier: MIT */
/* Memory: the caller's allocator, an arena for what lives as long as a report, and growing arrays. */
#ifndef CSEM_BASE_MEMORY_H
#define CSEM_BASE_MEMORY_H

#include <csemplan/allocator.h>
#include <stdbool.h>

/* The allocator that is used if the caller has none: malloc, realloc, free. */
csem_allocator csem__default_allocator(void);

void *csem__allocate(const csem_allocator *allocator, size_t size);
void csem__release(const csem_allocator *allocator, void *memory);

/* A block of an arena; the bytes follow it. */
typedef struct csem__arena_block csem__arena_block;

typedef struct csem__arena {
    csem_allocator allocator;
    csem__arena_block *blocks; /* newest first */
    char *next;                /* first free byte of the newest block */
    size_t left;               /* free bytes of the newest block */
    size_t next_size;          /* size of the next block */
} csem__arena;

void csem__arena_init(csem__arena *arena, const csem_allocator *allocator);
void csem__arena_free(csem__arena *arena);

/* Memory that lives as long as the arena, aligned for any type; NULL: out of memory. */
void *csem__arena_allocate(csem__arena *arena, size_t size);

/* Bytes without alignment, for text. reserve returns up to size bytes, commit keeps the first `used` of them. */
char *csem__arena_reserve(csem__arena *arena, size_t size);
void csem__arena_commit(csem__arena *arena, size_t used);

/* Grows a full array; items, count and capacity belong to one array. False: out of memory, and the
 * array is unchanged. */
bool csem__array_grow(const csem_allocator *allocator, void **items, size_t count, size_t *capacity, size_t item_size);

#endif

/* SPDX-License-Identifier: MIT */
/* Memory: the caller's allocator, an arena for what lives as long as a report, and growing arrays. */
#ifndef CSEM_BASE_MEMORY_H
#define CSEM_BASE_MEMORY_H

#include <csemplan/allocator.h>
#include <stdbool.h>

/* The allocator that works when the caller gives none: malloc, realloc, free. */
csem_allocator csem_default_allocator(void);

void *csem_allocate(const csem_allocator *allocator, size_t size);
void csem_release(const csem_allocator *allocator, void *memory);

/* A block of an arena; the bytes follow it. */
typedef struct csem_arena_block csem_arena_block;

typedef struct csem_arena {
    csem_allocator allocator;
    csem_arena_block *blocks; /* newest first */
    char *next;               /* first free byte of the newest block */
    size_t left;              /* free bytes of the newest block */
    size_t next_size;         /* size of the next block */
} csem_arena;

void csem_arena_init(csem_arena *arena, const csem_allocator *allocator);
void csem_arena_free(csem_arena *arena);

/* Memory that lives as long as the arena, aligned for any type; NULL when there is none. */
void *csem_arena_allocate(csem_arena *arena, size_t size);

/* Bytes without alignment, for text. reserve gives room for up to size bytes, commit keeps the first used of them. */
char *csem_arena_reserve(csem_arena *arena, size_t size);
void csem_arena_commit(csem_arena *arena, size_t used);

/* Makes room for one more element; items, count and capacity belong to one array. False: no memory, array as before. */
bool csem_array_grow(const csem_allocator *allocator, void **items, size_t count, size_t *capacity, size_t item_size);

#endif

/* SPDX-License-Identifier: MIT */
/* The default allocator, arenas and growing arrays. An arena is a list of blocks of growing size, of which only the
 * newest has free bytes; nothing is freed before the whole arena. */
#include "base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

/* The tests of failing allocations compile the arena so that each piece has a block of its own, and each can fail. */
#ifdef CSEM_ARENA_SINGLE_BLOCKS
enum { FIRST_BLOCK = 1, MAX_BLOCK = 1 };
#else
enum { FIRST_BLOCK = 4096, MAX_BLOCK = 1 << 20 };
#endif

struct csem__arena_block {
    csem__arena_block *older;
    alignas(max_align_t) char bytes[];
};

static void *default_allocate(void *context, size_t size) {
    (void)context;
    return malloc(size);
}

static void *default_reallocate(void *context, void *memory, size_t size) {
    (void)context;
    return realloc(memory, size);
}

static void default_release(void *context, void *memory) {
    (void)context;
    free(memory);
}

csem_allocator csem__default_allocator(void) {
    csem_allocator allocator = {NULL, default_allocate, default_reallocate, default_release};
    return allocator;
}

void *csem__allocate(const csem_allocator *allocator, size_t size) {
    return allocator->allocate(allocator->context, size);
}

void csem__release(const csem_allocator *allocator, void *memory) {
    if (memory)
        allocator->release(allocator->context, memory);
}

void csem__arena_init(csem__arena *arena, const csem_allocator *allocator) {
    *arena = (csem__arena){.allocator = *allocator, .next_size = FIRST_BLOCK};
}

void csem__arena_free(csem__arena *arena) {
    csem__arena_block *block = arena->blocks;
    while (block) {
        csem__arena_block *older = block->older;
        csem__release(&arena->allocator, block);
        block = older;
    }
    csem__arena_init(arena, &arena->allocator);
}

/* Opens a block of at least size bytes; the free bytes of the block before it are not used any more. */
static bool add_block(csem__arena *arena, size_t size) {
    size_t available = arena->next_size;
    if (available < size)
        available = size;
    if (available > SIZE_MAX - sizeof(csem__arena_block))
        return false;
    csem__arena_block *block = csem__allocate(&arena->allocator, sizeof(csem__arena_block) + available);
    if (!block)
        return false;
    block->older = arena->blocks;
    arena->blocks = block;
    arena->next = block->bytes;
    arena->left = available;
    if (arena->next_size < MAX_BLOCK)
        arena->next_size *= 2;
    return true;
}

void *csem__arena_allocate(csem__arena *arena, size_t size) {
    size_t skip = (alignof(max_align_t) - (uintptr_t)arena->next % alignof(max_align_t)) % alignof(max_align_t);
    if (!arena->next || arena->left < skip || arena->left - skip < size) {
        if (!add_block(arena, size))
            return NULL;
        skip = 0;
    }
    char *memory = arena->next + skip;
    csem__arena_commit(arena, skip + size);
    return memory;
}

char *csem__arena_reserve(csem__arena *arena, size_t size) {
    if (arena->left < size && !add_block(arena, size))
        return NULL;
    return arena->next;
}

void csem__arena_commit(csem__arena *arena, size_t used) {
    arena->next += used;
    arena->left -= used;
}

bool csem__array_grow(const csem_allocator *allocator, void **items, size_t count, size_t *capacity, size_t item_size) {
    if (count < *capacity)
        return true;
    size_t wanted = *capacity < 8 ? 8 : *capacity + *capacity / 2;
    if (wanted > SIZE_MAX / item_size)
        return false;
    void *grown = allocator->reallocate(allocator->context, *items, wanted * item_size);
    if (!grown)
        return false;
    *items = grown;
    *capacity = wanted;
    return true;
}

/* SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

/* Tests give each allocation a block of its own, so that each of them can fail. */
#ifdef CSEM_ARENA_SINGLE_BLOCKS
enum { FIRST_BLOCK = 1, LARGEST_BLOCK = 1 };
#else
enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20 };
#endif

struct csem_arena_block {
    csem_arena_block *older;
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

csem_allocator csem_default_allocator(void) {
    csem_allocator allocator = {NULL, default_allocate, default_reallocate, default_release};
    return allocator;
}

void *csem_allocate(const csem_allocator *allocator, size_t size) {
    return allocator->allocate(allocator->context, size);
}

void csem_release(const csem_allocator *allocator, void *memory) {
    if (memory)
        allocator->release(allocator->context, memory);
}

void csem_arena_init(csem_arena *arena, const csem_allocator *allocator) {
    *arena = (csem_arena){.allocator = *allocator, .next_size = FIRST_BLOCK};
}

void csem_arena_free(csem_arena *arena) {
    csem_arena_block *block = arena->blocks;
    while (block) {
        csem_arena_block *older = block->older;
        csem_release(&arena->allocator, block);
        block = older;
    }
    csem_arena_init(arena, &arena->allocator);
}

/* Opens a block with room for size bytes; what was left of the block before is given up. */
static bool add_block(csem_arena *arena, size_t size) {
    size_t room = arena->next_size;
    if (room < size)
        room = size;
    if (room > SIZE_MAX - sizeof(csem_arena_block))
        return false;
    csem_arena_block *block = csem_allocate(&arena->allocator, sizeof(csem_arena_block) + room);
    if (!block)
        return false;
    block->older = arena->blocks;
    arena->blocks = block;
    arena->next = block->bytes;
    arena->left = room;
    if (arena->next_size < LARGEST_BLOCK)
        arena->next_size *= 2;
    return true;
}

void *csem_arena_allocate(csem_arena *arena, size_t size) {
    size_t skip = (alignof(max_align_t) - (uintptr_t)arena->next % alignof(max_align_t)) % alignof(max_align_t);
    if (arena->left < skip || arena->left - skip < size) {
        if (!add_block(arena, size))
            return NULL;
        skip = 0;
    }
    char *memory = arena->next + skip;
    csem_arena_commit(arena, skip + size);
    return memory;
}

char *csem_arena_reserve(csem_arena *arena, size_t size) {
    if (arena->left < size && !add_block(arena, size))
        return NULL;
    return arena->next;
}

void csem_arena_commit(csem_arena *arena, size_t used) {
    arena->next += used;
    arena->left -= used;
}

bool csem_array_grow(const csem_allocator *allocator, void **items, size_t count, size_t *capacity, size_t item_size) {
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

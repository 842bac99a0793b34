/* SPDX-License-Identifier: MIT */
/* An allocator that counts the bytes that are in use and refuses to exceed a limit, on top of that of the caller. Each
 * block begins with its size, so that the size can be subtracted when the block is freed. */
#include "base/meter.h"

#include "base/error.h"

#include <csemplan/options.h>
#include <inttypes.h>
#include <stdalign.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define HAS_POISON
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_POISON
#endif
#endif
/* Without the poison, a write before a block would only change the stored size, and AddressSanitizer would not see
 * it. */
#ifdef HAS_POISON
#include <sanitizer/asan_interface.h>
#define CLOSE_HEADER(block) ASAN_POISON_MEMORY_REGION(block, HEADER)
#define OPEN_HEADER(block) ASAN_UNPOISON_MEMORY_REGION(block, HEADER)
#else
#define CLOSE_HEADER(block) ((void)0)
#define OPEN_HEADER(block) ((void)0)
#endif

enum { HEADER = alignof(max_align_t) };
_Static_assert((size_t)HEADER >= sizeof(size_t), "a size fits before a block");

typedef struct meter {
    csem_allocator base;
    uint64_t max_memory;
    uint64_t input;
    uint64_t limit;
    uint64_t used;
    bool is_full; /* an allocation was refused */
    bool is_kept; /* a result keeps it */
} meter;

/* ---- the allocator ---------------------------------------------------------------------------------------------- */

static bool charge(meter *m, uint64_t size, uint64_t replaced) {
    uint64_t rest = m->used - replaced;
    if (rest > m->limit || size > m->limit - rest) {
        m->is_full = true;
        return false;
    }
    m->used = rest + size;
    return true;
}

static void *close_block(char *block, size_t size) {
    memcpy(block, &size, sizeof size);
    CLOSE_HEADER(block);
    return block + HEADER;
}

static char *open_block(void *memory, size_t *size) {
    char *block = (char *)memory - HEADER;
    OPEN_HEADER(block);
    memcpy(size, block, sizeof *size);
    return block;
}

static void *allocate(void *context, size_t size) {
    meter *m = context;
    if (size > SIZE_MAX - HEADER || !charge(m, size, 0))
        return NULL;
    char *block = m->base.allocate(m->base.context, HEADER + size);
    if (block)
        return close_block(block, size);
    m->used -= size;
    return NULL;
}

static void *reallocate(void *context, void *memory, size_t size) {
    meter *m = context;
    size_t old_size;
    if (!memory)
        return allocate(context, size);
    char *block = open_block(memory, &old_size);
    char *grown = NULL;
    if (size <= SIZE_MAX - HEADER && charge(m, size, old_size)) {
        grown = m->base.reallocate(m->base.context, block, HEADER + size);
        if (!grown)
            m->used = m->used - size + old_size;
    }
    if (grown)
        return close_block(grown, size);
    close_block(block, old_size);
    return NULL;
}

static void release(void *context, void *memory) {
    meter *m = context;
    size_t size;
    char *block = open_block(memory, &size);
    m->used -= size;
    m->base.release(m->base.context, block);
}

static meter *meter_of(const csem_allocator *allocator) {
    return allocator->allocate == allocate ? allocator->context : NULL;
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */

bool csem__meter_begin(csem_allocator *allocator, uint64_t max_memory) {
    meter *m = csem__allocate(allocator, sizeof *m);
    if (!m)
        return false;
    bool is_fixed = max_memory > 0 && max_memory != CSEM_MEMORY_BY_INPUT;
    *m = (meter){.base = *allocator, .max_memory = max_memory, .limit = is_fixed ? max_memory : UINT64_MAX};
    *allocator = (csem_allocator){m, allocate, reallocate, release};
    return true;
}

/* 64 times the input and 64 MiB: enough for the text itself, its nodes and its numbers many times over. */
static void set_limit(meter *m) {
    const uint64_t times = 64;
    const uint64_t more = UINT64_C(64) << 20;
    if (m->max_memory == CSEM_MEMORY_BY_INPUT)
        m->limit = m->input < (UINT64_MAX - more) / times ? m->input * times + more : UINT64_MAX;
}

void csem__meter_input(const csem_allocator *allocator, uint64_t length) {
    meter *m = meter_of(allocator);
    if (!m)
        return;
    m->input = length < UINT64_MAX - m->input ? m->input + length : UINT64_MAX;
    set_limit(m);
}

static int code_of(meter *m, int code, csem_error *error) {
    bool is_full = m->is_full;
    m->is_full = false;
    if (code != CSEM_ERROR_MEMORY || !is_full)
        return code;
    return csem__fail(error, CSEM_ERROR_LIMIT, "more than %" PRIu64 " bytes of memory would be needed (max_memory)",
                      m->limit);
}

static void free_meter(meter *m) {
    csem_allocator base = m->base;
    csem__release(&base, m);
}

int csem__meter_end(const csem_allocator *allocator, int code, csem_error *error) {
    meter *m = meter_of(allocator);
    if (!m)
        return code;
    code = code_of(m, code, error);
    m->is_kept = code == CSEM_OK;
    if (!m->is_kept)
        free_meter(m);
    return code;
}

int csem__meter_added(const csem_allocator *allocator, uint64_t length, int code, csem_error *error) {
    meter *m = meter_of(allocator);
    if (!m)
        return code;
    code = code_of(m, code, error);
    if (code != CSEM_OK) {
        m->input -= length < m->input ? length : m->input;
        set_limit(m);
    }
    return code;
}

void csem__meter_close(const csem_allocator *allocator) {
    meter *m = meter_of(allocator);
    if (m && m->is_kept)
        free_meter(m);
}

csem_allocator csem__meter_base(const csem_allocator *allocator) {
    const meter *m = meter_of(allocator);
    return m ? m->base : *allocator;
}

bool csem__meter_charge(const csem_allocator *allocator, uint64_t size) {
    meter *m = meter_of(allocator);
    return !m || charge(m, size, 0);
}

void csem__meter_refund(const csem_allocator *allocator, uint64_t size) {
    meter *m = meter_of(allocator);
    if (m)
        m->used -= size;
}

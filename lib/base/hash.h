/* SPDX-License-Identifier: MIT */
/* FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), for fast comparison inside a process; values are
 * not written. */
#ifndef CSEM_BASE_HASH_H
#define CSEM_BASE_HASH_H

#include "base/text.h"

#define CSEM_HASH_START UINT32_C(2166136261)

/* The hash, continued with a byte or another value. The product is of 64 bits, since it is not meant to wrap. */
static inline uint32_t csem__hash_next(uint32_t hash, uint32_t value) {
    return (uint32_t)((uint64_t)(hash ^ value) * 16777619U & UINT32_MAX);
}

static inline uint32_t csem__hash_bytes(uint32_t hash, const char *data, size_t length) {
    for (size_t i = 0; i < length; i++)
        hash = csem__hash_next(hash, (unsigned char)data[i]);
    return hash;
}

static inline uint32_t csem__hash_text(csem__text text) {
    return csem__hash_bytes(CSEM_HASH_START, text.data, text.length);
}

#endif

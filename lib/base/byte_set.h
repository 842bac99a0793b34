/* SPDX-License-Identifier: MIT */
/* Sets of bytes: what a text may begin with or end in, so that one look says at once what it is not. */
#ifndef CSEM_BASE_BYTE_SET_H
#define CSEM_BASE_BYTE_SET_H

#include <stdbool.h>
#include <stdint.h>

typedef struct csem__byte_set {
    uint32_t bits[8];
} csem__byte_set;

static inline void csem__byte_set_add(csem__byte_set *set, char byte) {
    set->bits[(unsigned char)byte / 32] |= (uint32_t)1 << (unsigned char)byte % 32;
}

static inline bool csem__byte_set_has(const csem__byte_set *set, char byte) {
    return (set->bits[(unsigned char)byte / 32] >> (unsigned char)byte % 32 & 1) != 0;
}

static inline void csem__byte_set_add_beyond_ascii(csem__byte_set *set) {
    for (unsigned i = 0x80 / 32; i <= 0xFF / 32; i++)
        set->bits[i] = UINT32_MAX;
}

static inline void csem__byte_set_join(csem__byte_set *set, const csem__byte_set *other) {
    for (unsigned i = 0; i < sizeof set->bits / sizeof set->bits[0]; i++)
        set->bits[i] |= other->bits[i];
}

#endif

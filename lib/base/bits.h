/* SPDX-License-Identifier: MIT */
/* Bits: masks in which one bit answers a question about one of many bytes. */
#ifndef CSEM_BASE_BITS_H
#define CSEM_BASE_BITS_H

#include <stdint.h>

/* The position of the lowest bit that is set in a mask, which is not 0. */
static inline unsigned csem__lowest_bit(uint64_t mask) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(mask);
#else
    unsigned place = 0;
    while ((mask >> place & 1) == 0)
        place++;
    return place;
#endif
}

/* The same for the highest bit. */
static inline unsigned csem__highest_bit(uint64_t mask) {
#if defined(__GNUC__)
    return 63U - (unsigned)__builtin_clzll(mask);
#else
    unsigned place = 63;
    while ((mask >> place & 1) == 0)
        place--;
    return place;
#endif
}

#endif

/* SPDX-License-Identifier: MIT */
/* Windows: CSEM_WINDOW bytes of a text at once, 16 with SSE2 and otherwise 8, and a test of each of them. A loop over
 * windows is written once and has the same result with both; CSEM_NO_SSE2 chooses the second. The result of a test is a
 * match; hits are a match as bits, CSEM_HIT_BITS for each byte, the first byte lowest. */
#ifndef CSEM_BASE_WINDOW_H
#define CSEM_BASE_WINDOW_H

#include "base/bits.h"

#include <stddef.h>

#if defined(__SSE2__) && !defined(CSEM_NO_SSE2)
#include <emmintrin.h>

enum { CSEM_WINDOW = 16, CSEM_HIT_BITS = 1 };

typedef __m128i csem__window;
typedef __m128i csem__match;

static inline csem__window csem__window_at(const char *data) {
    return _mm_loadu_si128((const __m128i *)(const void *)data);
}

/* Bytes that are c. */
static inline csem__match csem__match_byte(csem__window window, char c) {
    return _mm_cmpeq_epi8(window, _mm_set1_epi8(c));
}

/* Bytes below `least`, and bytes that are not ASCII: as signed numbers they are negative. */
static inline csem__match csem__match_outside(csem__window window, char least) {
    return _mm_cmplt_epi8(window, _mm_set1_epi8(least));
}

/* Bytes that are `0` to `9`: moved down by that of `0`, they are the ten lowest signed numbers. */
static inline csem__match csem__match_digit(csem__window window) {
    return _mm_cmplt_epi8(_mm_sub_epi8(window, _mm_set1_epi8((char)('0' - 128))), _mm_set1_epi8(-128 + 10));
}

static inline csem__match csem__match_either(csem__match a, csem__match b) {
    return _mm_or_si128(a, b);
}

static inline csem__match csem__match_both(csem__match a, csem__match b) {
    return _mm_and_si128(a, b);
}

static inline uint64_t csem__hits(csem__match match) {
    return (uint64_t)(unsigned)_mm_movemask_epi8(match);
}

#else

enum { CSEM_WINDOW = 8, CSEM_HIT_BITS = 8 };

typedef uint64_t csem__window;
typedef uint64_t csem__match; /* the high bit of each byte */

#define CSEM_EACH_BYTE(c) ((uint64_t)(unsigned char)(c)*UINT64_C(0x0101010101010101))

/* The first byte is the lowest on every machine. */
static inline csem__window csem__window_at(const char *data) {
    const unsigned char *c = (const unsigned char *)data;
    return (uint64_t)c[0] | (uint64_t)c[1] << 8 | (uint64_t)c[2] << 16 | (uint64_t)c[3] << 24 | (uint64_t)c[4] << 32 |
           (uint64_t)c[5] << 40 | (uint64_t)c[6] << 48 | (uint64_t)c[7] << 56;
}

/* No byte carries into the next one, since the high bits are left out of the sums. */
static inline csem__match csem__match_byte(csem__window window, char c) {
    uint64_t other = window ^ CSEM_EACH_BYTE(c);
    return ~(((other & CSEM_EACH_BYTE(0x7F)) + CSEM_EACH_BYTE(0x7F)) | other) & CSEM_EACH_BYTE(0x80);
}

static inline csem__match csem__match_outside(csem__window window, char least) {
    uint64_t at_least = (window & CSEM_EACH_BYTE(0x7F)) + CSEM_EACH_BYTE(0x80 - least);
    return (~at_least | window) & CSEM_EACH_BYTE(0x80);
}

static inline csem__match csem__match_digit(csem__window window) {
    return ~csem__match_outside(window, '0') & csem__match_outside(window, '9' + 1) & ~window & CSEM_EACH_BYTE(0x80);
}

static inline csem__match csem__match_either(csem__match a, csem__match b) {
    return a | b;
}

static inline csem__match csem__match_both(csem__match a, csem__match b) {
    return a & b;
}

static inline uint64_t csem__hits(csem__match match) {
    return match >> 7;
}

#endif

/* The place in the window of the first of some hits. */
static inline size_t csem__first_hit(uint64_t hits) {
    return csem__lowest_bit(hits) / CSEM_HIT_BITS;
}

/* The place in the window of the last of some hits. */
static inline size_t csem__last_hit(uint64_t hits) {
    return csem__highest_bit(hits) / CSEM_HIT_BITS;
}

#endif

/* SPDX-License-Identifier: MIT */
/* A double is a 53-bit integer times a power of two. The sum is kept as one wide integer that has every bit from the
 * smallest double to far above the greatest, so that nothing is rounded before the end. Its limbs have 32 bits each
 * in 64, so that carries can wait. All arithmetic is on integers, so that the rounding mode and the precision of the
 * floating-point unit do not matter. */
#include "base/sum.h"

#include <stdbool.h>
#include <string.h>

/* 2^30 parts below 2^32 add up to less than 2^62, so that a limb does not overflow before it is carried. */
enum { FRACTION_BITS = 52, EXPONENT_MASK = 0x7FF, MAX_PENDING = 1 << 30 };

#define LIMB_BASE (INT64_C(1) << CSEM_SUM_LIMB_BITS)
#define HIDDEN_BIT (UINT64_C(1) << FRACTION_BITS)
#define INFINITE_BITS ((uint64_t)EXPONENT_MASK << FRACTION_BITS)

void csem__sum_clear(csem__sum *sum) {
    memset(sum, 0, sizeof *sum);
}

/* Brings each limb except the last between 0 and 2^32 - 1; the last one has the sign. */
static void carry(csem__sum *sum) {
    int64_t over = 0;
    for (int i = 0; i < CSEM_SUM_LIMBS - 1; i++) {
        int64_t limb = sum->limbs[i] + over;
        int64_t rest = limb % LIMB_BASE;
        if (rest < 0)
            rest += LIMB_BASE;
        over = (limb - rest) / LIMB_BASE;
        sum->limbs[i] = rest;
    }
    sum->limbs[CSEM_SUM_LIMBS - 1] += over;
    sum->pending = 0;
}

void csem__sum_add(csem__sum *sum, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    int exponent = (int)(bits >> FRACTION_BITS) & EXPONENT_MASK;
    uint64_t digits = bits & (HIDDEN_BIT - 1);
    if (exponent > 0)
        digits |= HIDDEN_BIT;
    unsigned place = exponent > 0 ? (unsigned)exponent - 1 : 0;
    unsigned shift = place % CSEM_SUM_LIMB_BITS;
    uint64_t low = (digits & UINT32_MAX) << shift;
    uint64_t high = ((digits >> CSEM_SUM_LIMB_BITS) << shift) + (low >> CSEM_SUM_LIMB_BITS);
    int64_t sign = bits >> 63 ? -1 : 1;
    int64_t *limbs = &sum->limbs[place / CSEM_SUM_LIMB_BITS];
    limbs[0] += sign * (int64_t)(low & UINT32_MAX);
    limbs[1] += sign * (int64_t)(high & UINT32_MAX);
    limbs[2] += sign * (int64_t)(high >> CSEM_SUM_LIMB_BITS);
    if (++sum->pending >= MAX_PENDING)
        carry(sum);
}

static bool bit_at(const csem__sum *sum, int place) {
    return sum->limbs[place / CSEM_SUM_LIMB_BITS] >> place % CSEM_SUM_LIMB_BITS & 1;
}

/* The position of the highest bit of a sum that is not negative; -1 for 0. */
static int highest_bit(const csem__sum *sum) {
    int place = CSEM_SUM_LIMBS * CSEM_SUM_LIMB_BITS - 1;
    while (place >= 0 && !bit_at(sum, place))
        place--;
    return place;
}

static bool has_bits_below(const csem__sum *sum, int place) {
    for (int i = 0; i < place; i++)
        if (bit_at(sum, i))
            return true;
    return false;
}

/* The bits of the double nearest to a sum that is not negative. */
static uint64_t rounded(const csem__sum *sum) {
    int top = highest_bit(sum);
    int last = top > FRACTION_BITS ? top - FRACTION_BITS : 0; /* position of the last bit that is kept */
    uint64_t digits = 0;
    for (int place = top; place >= last; place--)
        digits = digits << 1 | bit_at(sum, place);
    if (last > 0 && bit_at(sum, last - 1) && ((digits & 1) || has_bits_below(sum, last - 1)))
        digits++;
    /* The hidden bit, and a carry out of the digits, each raise the exponent by one. */
    uint64_t bits = ((uint64_t)last << FRACTION_BITS) + digits;
    return bits < INFINITE_BITS ? bits : INFINITE_BITS;
}

static void negate(csem__sum *sum) {
    for (int i = 0; i < CSEM_SUM_LIMBS; i++)
        sum->limbs[i] = -sum->limbs[i];
    carry(sum);
}

double csem__sum_value(const csem__sum *sum) {
    csem__sum copy = *sum;
    double value;
    carry(&copy);
    bool is_negative = copy.limbs[CSEM_SUM_LIMBS - 1] < 0;
    if (is_negative)
        negate(&copy);
    uint64_t bits = rounded(&copy) | (uint64_t)is_negative << 63;
    memcpy(&value, &bits, sizeof value);
    return value;
}

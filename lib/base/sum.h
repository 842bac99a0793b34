/* SPDX-License-Identifier: MIT */
/* An exact sum of doubles. */
#ifndef CSEM_BASE_SUM_H
#define CSEM_BASE_SUM_H

#include <stdint.h>

enum { CSEM_SUM_LIMBS = 70, CSEM_SUM_LIMB_BITS = 32 };

typedef struct csem__sum {
    int64_t limbs[CSEM_SUM_LIMBS]; /* limb i counts units of 2 to the power of 32 i - 1074 */
    uint32_t pending;              /* numbers added since the last carry */
} csem__sum;

void csem__sum_clear(csem__sum *sum);

/* Adds a finite number. */
void csem__sum_add(csem__sum *sum, double value);

/* The sum rounded once, to the nearest double, a tie to the even one; infinity if it is out of range. */
double csem__sum_value(const csem__sum *sum);

#endif

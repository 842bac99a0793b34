/* SPDX-License-Identifier: MIT */
/* Numbers as text, the same in every locale. Every value that the library writes is printed here. */
#ifndef CSEM_BASE_NUMBER_H
#define CSEM_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { CSEM_NUMBER_SIZE = 64 };

/* Whether value is neither infinite nor NaN. */
bool csem__number_is_finite(double value);

/* Writes a finite value with the fewest digits from which a reader gets this very double: 0.4, 1.15, 1500000,
 * without a point if it is an integer. Only a value with more than 40 digits before the point, or more than 22 zeros
 * after it, has an exponent: 1e+300. The result is also a number of JSON. text has CSEM_NUMBER_SIZE bytes;
 * it is NUL-terminated. Returns the length. */
size_t csem__number_write(double value, char *text);

/* The same for people: 1,500,000. */
size_t csem__number_write_grouped(double value, char *text);

#endif

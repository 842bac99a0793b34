/* SPDX-License-Identifier: MIT */
/* Numbers as text, the same in every locale. */
#ifndef CSEM_BASE_NUMBER_H
#define CSEM_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { CSEM_NUMBER_SIZE = 64 };

/* Whether value is neither infinite nor NaN. */
bool csem_number_is_finite(double value);

/* Writes a finite value as JSON has it, so that a reader gets this very double: in plain digits if some 15 of them are
 * enough, without a point if it is whole. text has room for CSEM_NUMBER_SIZE bytes; it is NUL-terminated. Returns the
 * length. */
size_t csem_number_write(double value, char *text);

#endif

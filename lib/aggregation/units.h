/* SPDX-License-Identifier: MIT */
/* The normal form of units: printed units with one normal form are the same unit. docs/aggregation.md has the rules. */
#ifndef CSEM_AGGREGATION_UNITS_H
#define CSEM_AGGREGATION_UNITS_H

#include "base/text.h"

/* The normal form of a printed unit, NUL-terminated in the arena. Its data is NULL if memory runs out. */
csem__text csem__unit_form(csem__arena *arena, csem__text unit);

/* Whether the unit of statistics of this kind is a code, such as a currency, which is its own normal form. */
bool csem__unit_is_code(int32_t kind);

#endif

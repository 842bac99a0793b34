/* SPDX-License-Identifier: MIT */
/* Units: the normal form by which printed units are the same. Its rules are those of docs/aggregation.md. */
#ifndef CSEM_AGGREGATION_UNITS_H
#define CSEM_AGGREGATION_UNITS_H

#include "base/text.h"

/* The normal form of a printed unit, NUL-terminated in the arena; data is NULL when there is no memory. */
csem__text csem__unit_form(csem__arena *arena, csem__text unit);

/* Whether a statistic of this kind has a code for a unit, which is its own normal form. */
bool csem__unit_is_code(int32_t kind);

#endif

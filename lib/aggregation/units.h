/* SPDX-License-Identifier: MIT */
/* Units: the normal form by which printed units are the same. Its rules are those of docs/aggregation.md. */
#ifndef CSEM_AGGREGATION_UNITS_H
#define CSEM_AGGREGATION_UNITS_H

#include "base/text.h"

/* The normal form of a printed unit, NUL-terminated in the arena; data is NULL when there is no memory. */
csem_text csem_unit_form(csem_arena *arena, csem_text unit);

/* Whether a statistic of this kind has a code for a unit, which is its own normal form. */
bool csem_unit_is_code(int32_t kind);

#endif

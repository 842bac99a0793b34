/* SPDX-License-Identifier: MIT */
/* Facts: when two statistics say the same thing. The rule statistic-repeated and the totals of aggregation both use
 * this. */
#ifndef CSEM_MODEL_FACTS_H
#define CSEM_MODEL_FACTS_H

#include "model/model.h"

/* Whether the statistic can be the same fact as another one: it is in an effort, its unit and period are known, and
 * its value is not so small that equal values are often chance. */
bool csem__fact_is_distinctive(const csem_statistic *statistic);

/* Kind, value, period and printed unit of a distinctive statistic, as bytes in the arena. False: out of memory. */
bool csem__fact_key(csem__arena *arena, const csem_statistic *statistic, csem__text *key);

/* Two statistics of one effort with the same key do not repeat each other. */
bool csem__fact_is_same_effort(const csem_statistic *a, const csem_statistic *b);

#endif

/* SPDX-License-Identifier: MIT */
/* Statistics: the numbers of a report, what they count, and when. Stages: sentences (skim) -> tokens -> find -> times
 * -> reject -> bind -> date (period); see statistics/scan.h. */
#ifndef CSEM_STATISTICS_STATISTICS_H
#define CSEM_STATISTICS_STATISTICS_H

#include "model/builder.h"
#include "model/places.h"

/* Adds the statistics of a linked report, in the order of the text. False: see builder->code. */
bool csem__statistics_fill(csem__builder *builder, const csem__places *places, const csem_options *options);

#endif

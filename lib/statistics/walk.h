/* SPDX-License-Identifier: MIT */
/* Walk: the numbers of a report with the commitment or effort that each stands in, and the statistic that one becomes.
 */
#ifndef CSEM_STATISTICS_WALK_H
#define CSEM_STATISTICS_WALK_H

#include "model/places.h"
#include "statistics/scan.h"

/* Where a number stands. */
typedef struct csem__owner_place {
    const csem_measure *measure; /* NULL in prose */
    const csem_block *block;     /* NULL in prose, unless its line was mended */
    int32_t commitment;          /* -1 in prose */
    int32_t effort;              /* -1 where there is none */
} csem__owner_place;

/* As csem__number_sink. */
typedef bool (*csem__place_sink)(void *context, const csem__owner_place *place, csem__text text,
                                 const csem__number *number);

/* Scans commitments and efforts, without titles, notes and repeats. False: no memory, or the sink said so. */
bool csem__report_walk(csem__scanner *scanner, const csem_report *report, csem__place_sink sink, void *context);

/* Fills everything of a statistic but its place, with texts in the arena. False: no memory. */
bool csem__statistic_fill(csem_statistic *statistic, csem__arena *arena, csem__text text, const csem__number *number);

/* The span of bytes of a block's text in the input, without a line; zeros in a report that was read from JSON. */
csem_span csem__block_span(const csem_block *block, csem__range range);

/* A copy of text[range] with white space folded to single blanks. False: no memory. */
bool csem__copy_folded(csem__arena *arena, csem__text text, csem__range range, csem__text *copy);

#endif

/* SPDX-License-Identifier: MIT */
/* Walk: the numbers of a report with the commitment or effort that each stands in, and the statistic that one becomes.
 */
#ifndef CSEM_STATISTICS_WALK_H
#define CSEM_STATISTICS_WALK_H

#include "model/places.h"
#include "statistics/scan.h"

/* Where a number stands. */
typedef struct csem_owner_place {
    const csem_measure *measure; /* NULL in prose */
    const csem_block *block;     /* NULL in prose, unless its line was mended */
    int32_t commitment;          /* -1 in prose */
    int32_t effort;              /* -1 where there is none */
} csem_owner_place;

/* As csem_number_sink. */
typedef bool (*csem_place_sink)(void *context, const csem_owner_place *place, csem_text text,
                                const csem_number *number);

/* Scans commitments and efforts, without titles, notes and repeats. False: no memory, or the sink said so. */
bool csem_report_walk(csem_scanner *scanner, const csem_report *report, csem_place_sink sink, void *context);

/* Fills everything of a statistic but its place, with texts in the arena. False: no memory. */
bool csem_statistic_fill(csem_statistic *statistic, csem_arena *arena, csem_text text, const csem_number *number);

/* The span of bytes of a block's text in the input, without a line; zeros in a report that was read from JSON. */
csem_span csem_block_span(const csem_block *block, csem_range range);

/* A copy of text[range] with white space folded to single blanks. False: no memory. */
bool csem_copy_folded(csem_arena *arena, csem_text text, csem_range range, csem_text *copy);

#endif

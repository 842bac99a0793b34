/* SPDX-License-Identifier: MIT */
/* Standing: how many commitments have which status, and how many are overdue. */
#ifndef CSEM_AGGREGATION_STANDING_H
#define CSEM_AGGREGATION_STANDING_H

#include "aggregation/aggregation.h"
#include "model/progress.h"

enum { CSEM_STANDING_COUNTS = CSEM_TOTAL(OVERDUE) - CSEM_TOTAL(NOT_STARTED) + 1 };

/* The counts of commitments inside a section that name no agency. */
typedef struct csem__standing_counts {
    int64_t counts[CSEM_STANDING_COUNTS];
    bool any;
} csem__standing_counts;

typedef struct csem__standing {
    csem__progress progress;
    csem__standing_counts *inherited; /* one for each section: they count for the agencies of its commitments */
} csem__standing;

/* False: out of memory; so in the next ones. */
bool csem__standing_init(csem__standing *standing, const csem_report *report, csem__arena *scratch);

/* Counts a commitment in the totals of the report or of a chapter. */
void csem__standing_count(const csem__standing *standing, const csem_commitment *commitment, int64_t *totals);

/* Counts a commitment for the agencies that it names, or notes it for those of the nearest section around it, up to the
 * tracked one, that has any. */
void csem__standing_assign(csem__standing *standing, const csem_commitment *commitment, const csem__roster *named,
                           csem__agency_row *agencies);

/* Counts what was noted. The roster is used for it. */
void csem__standing_inherit(const csem__standing *standing, csem__roster *roster, csem__agency_row *agencies);

/* Marks counts as unknown if the report has no status, or no deadline. */
void csem__standing_hide(const csem__standing *standing, int64_t *totals);

#endif

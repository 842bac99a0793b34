/* SPDX-License-Identifier: MIT */
/* Parts often name no agency: those of the commitment around them answer for them. Their counts are noted at that
 * section and added to its agencies once, at the end, so that the cost does not grow with parts times agencies. */
#include "aggregation/standing.h"

bool csem__standing_init(csem__standing *standing, const csem_report *report, csem__arena *scratch) {
    size_t count = report->body.count;
    standing->inherited = csem__arena_array(scratch, count, sizeof *standing->inherited);
    if (!standing->inherited || !csem__progress_init(&standing->progress, report, scratch))
        return false;
    memset(standing->inherited, 0, count * sizeof *standing->inherited);
    return true;
}

/* Adds a commitment to counts, which begin with those that are not started. */
static void add(const csem__standing *standing, const csem_commitment *commitment, int64_t *counts) {
    int32_t scale = csem__commitment_progress(commitment).scale;
    if (scale > CSEM_STATUS_NONE && scale <= CSEM_STATUS_DROPPED)
        counts[scale - CSEM_STATUS_NOT_STARTED]++;
    counts[CSEM_STANDING_COUNTS - 1] += csem__progress_is_overdue(&standing->progress, commitment);
}

static void add_counts(int64_t *counts, const int64_t *more) {
    for (size_t i = 0; i < CSEM_STANDING_COUNTS; i++)
        counts[i] += more[i];
}

void csem__standing_count(const csem__standing *standing, const csem_commitment *commitment, int64_t *totals) {
    add(standing, commitment, &totals[CSEM_TOTAL(NOT_STARTED)]);
}

void csem__standing_assign(csem__standing *standing, const csem_commitment *commitment, const csem__roster *named,
                           csem__agency_row *agencies) {
    int64_t counts[CSEM_STANDING_COUNTS] = {0};
    add(standing, commitment, counts);
    for (size_t i = 0; i < named->count; i++)
        add_counts(&agencies[named->named[i]].totals[CSEM_TOTAL(NOT_STARTED)], counts);
    const csem_section *around = NULL;
    if (named->count == 0)
        around = csem__progress_answering(&standing->progress, commitment->section);
    if (!around)
        return;
    csem__standing_counts *noted = &standing->inherited[around - standing->progress.report->body.items];
    add_counts(noted->counts, counts);
    noted->any = true;
}

void csem__standing_inherit(const csem__standing *standing, csem__roster *roster, csem__agency_row *agencies) {
    const csem__sections *body = &standing->progress.report->body;
    for (size_t i = 0; i < body->count; i++) {
        const csem_section *section = &body->items[i];
        if (!standing->inherited[i].any)
            continue;
        csem__roster_name(roster, NULL, 0);
        for (size_t j = 0; j < section->commitment_count; j++)
            csem__roster_add(roster, section->commitments[j].agencies, section->commitments[j].agency_count);
        for (size_t j = 0; j < roster->count; j++)
            add_counts(&agencies[roster->named[j]].totals[CSEM_TOTAL(NOT_STARTED)], standing->inherited[i].counts);
    }
}

void csem__standing_hide(const csem__standing *standing, int64_t *totals) {
    if (!standing->progress.has_statuses)
        for (size_t i = CSEM_TOTAL(NOT_STARTED); i < CSEM_TOTAL(OVERDUE); i++)
            totals[i] = -1;
    if (!standing->progress.has_deadlines)
        totals[CSEM_TOTAL(OVERDUE)] = -1;
}

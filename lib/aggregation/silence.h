/* SPDX-License-Identifier: MIT */
/* Silences: agencies that a commitment names and none of its efforts does. The summary calls these functions during its
 * walk over a report. */
#ifndef CSEM_AGGREGATION_SILENCE_H
#define CSEM_AGGREGATION_SILENCE_H

#include "aggregation/aggregation.h"
#include "model/progress.h"

typedef struct csem__silences {
    const csem_report *report;
    csem__source *source;
    csem__arena *scratch;
    /* One for each section, in the arena of the source; no data until it is copied. */
    csem__text *ids;
    csem__text *titles;
    csem__text *cut_titles;

    size_t *turns;     /* for each agency, the turn of the last commitment under which it reports */
    size_t *reporters; /* the agencies that report under the current commitment */
    csem__silence **items;
    size_t reporter_count;
    csem__roster roster;
    const csem_section *section; /* the last one whose inside was looked at */
    size_t *inside;              /* the agencies that report in the sections inside it */
    size_t inside_count;
    uint64_t inside_efforts;
    uint64_t once;  /* bytes of shared texts in the first row that has them */
    uint64_t again; /* bytes of shared texts in later rows */
    size_t turn;
    size_t count;
    size_t capacity;
} csem__silences;

/* Needs a zeroed struct, which must be freed in any case. All functions return false if memory runs out. */
bool csem__silences_init(csem__silences *silences, const csem_report *report, csem__source *source,
                         csem__arena *scratch);
void csem__silences_free(csem__silences *silences);

/* The id of a measure, copied once. */
bool csem__silences_copy_id(csem__silences *silences, size_t measure, csem__text *id);

/* The walk calls these in turn: at the start of a commitment, beneath which are also the efforts of the sections inside
 * its own if that is, or is inside, a tracked one; for each agency that one of its efforts names, and at its
 * end, with the agencies that the commitment names. */
void csem__silences_begin(csem__silences *silences, const csem_commitment *commitment);
void csem__silences_report(csem__silences *silences, size_t agency);
bool csem__silences_end(csem__silences *silences, const csem__roster *named, csem__agency_row *agencies, size_t chapter,
                        size_t section, const csem_commitment *commitment);

/* Gives each agency the list of its silences. */
bool csem__silences_list(csem__silences *silences, csem__agency_row *agencies);

#endif

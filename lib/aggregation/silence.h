/* SPDX-License-Identifier: MIT */
/* Agencies that a commitment names and none of its efforts does: what the walk over a report tells of it. */
#ifndef CSEM_AGGREGATION_SILENCE_H
#define CSEM_AGGREGATION_SILENCE_H

#include "aggregation/aggregation.h"

typedef struct csem_silences {
    const csem_report *report;
    csem_source_report *source;
    csem_arena *scratch;
    csem_text *ids; /* of each measure, in the source's arena; data is NULL: not copied yet, here and below */
    csem_text *titles;
    csem_text *cut_titles;
    size_t *turns;     /* the last commitment under which each agency reports */
    size_t *reporters; /* agencies that report under the commitment of this turn */
    csem_silence **items;
    size_t reporter_count;
    uint64_t once;  /* bytes of promises that rows write first ... */
    uint64_t again; /* ... and that rows after them repeat */
    size_t turn;
    size_t count;
    size_t capacity;
} csem_silences;

/* To be freed in any case, after a start of zeros. False: no memory, here and below. */
bool csem_silences_init(csem_silences *silences, const csem_report *report, csem_source_report *source,
                        csem_arena *scratch);
void csem_silences_free(csem_silences *silences);

/* The id of a measure, copied once. */
bool csem_silences_copy_id(csem_silences *silences, size_t measure, csem_text *id);

/* A commitment begins; an agency reports an effort of it; it ends, and named has its agencies. */
void csem_silences_begin(csem_silences *silences);
void csem_silences_report(csem_silences *silences, size_t agency);
bool csem_silences_end(csem_silences *silences, const csem_roster *named, csem_agency_figures *agencies, size_t chapter,
                       size_t measure, const csem_commitment *commitment);

/* Gives each agency the list of its own. */
bool csem_silences_list(csem_silences *silences, csem_agency_figures *agencies);

#endif

/* SPDX-License-Identifier: MIT */
/* Agencies that a commitment names and none of its efforts does: what the walk over a report tells of it. */
#ifndef CSEM_AGGREGATION_SILENCE_H
#define CSEM_AGGREGATION_SILENCE_H

#include "aggregation/aggregation.h"

typedef struct csem__silences {
    const csem_report *report;
    csem_source_report *source;
    csem__arena *scratch;
    csem__text *ids; /* of each measure, in the source's arena; data is NULL: not copied yet, here and below */
    csem__text *titles;
    csem__text *cut_titles;
    size_t *turns;     /* the last commitment under which each agency reports */
    size_t *reporters; /* agencies that report under the commitment of this turn */
    csem_silence **items;
    size_t reporter_count;
    uint64_t once;  /* bytes of promises that rows write first ... */
    uint64_t again; /* ... and that rows after them repeat */
    size_t turn;
    size_t count;
    size_t capacity;
} csem__silences;

/* To be freed in any case, after a start of zeros. False: no memory, here and below. */
bool csem__silences_init(csem__silences *silences, const csem_report *report, csem_source_report *source,
                         csem__arena *scratch);
void csem__silences_free(csem__silences *silences);

/* The id of a measure, copied once. */
bool csem__silences_copy_id(csem__silences *silences, size_t measure, csem__text *id);

/* A commitment begins; an agency reports an effort of it; it ends, and named has its agencies. */
void csem__silences_begin(csem__silences *silences);
void csem__silences_report(csem__silences *silences, size_t agency);
bool csem__silences_end(csem__silences *silences, const csem__roster *named, csem_agency_figures *agencies,
                        size_t chapter, size_t measure, const csem_commitment *commitment);

/* Gives each agency the list of its own. */
bool csem__silences_list(csem__silences *silences, csem_agency_figures *agencies);

#endif

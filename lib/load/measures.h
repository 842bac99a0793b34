/* SPDX-License-Identifier: MIT */
/* Which commitments and efforts there are under the id of a measure. A document may have an id twice; a statistic then
 * stands in either of them. */
#ifndef CSEM_LOAD_MEASURES_H
#define CSEM_LOAD_MEASURES_H

#include "base/table.h"
#include "model/model.h"

typedef struct csem_measure_group {
    size_t commitments; /* the most that a measure of this id has */
    size_t first;       /* where their numbers of efforts begin */
} csem_measure_group;

typedef struct csem_measures {
    csem_table ids; /* to a group */
    csem_measure_group *groups;
    size_t *efforts; /* the most that a commitment of this position has */
    size_t group_count;
} csem_measures;

/* Reads a linked report, which must stay. False: no memory. To be freed in any case. */
bool csem_measures_init(csem_measures *measures, const csem_allocator *allocator, const csem_report *report);
void csem_measures_free(csem_measures *measures);

/* The group of an id; NULL where no measure has it. */
const csem_measure_group *csem_measures_find(const csem_measures *measures, csem_text id);

/* How many efforts a commitment of the group has, by its position. */
size_t csem_measures_efforts(const csem_measures *measures, const csem_measure_group *group, size_t commitment);

#endif

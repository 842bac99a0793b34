/* SPDX-License-Identifier: MIT */
/* Which commitments and efforts there are under the id of a measure. A document may have an id twice; a statistic then
 * stands in either of them. */
#ifndef CSEM_LOAD_MEASURES_H
#define CSEM_LOAD_MEASURES_H

#include "base/table.h"
#include "model/model.h"

typedef struct csem__measure_group {
    size_t commitments; /* the most that a measure of this id has */
    size_t first;       /* where their numbers of efforts begin */
} csem__measure_group;

typedef struct csem__measures {
    csem__table ids; /* to a group */
    csem__measure_group *groups;
    size_t *efforts; /* the most that a commitment of this position has */
    size_t group_count;
} csem__measures;

/* Reads a linked report, which must stay. False: no memory. To be freed in any case. */
bool csem__measures_init(csem__measures *measures, const csem_allocator *allocator, const csem_report *report);
void csem__measures_free(csem__measures *measures);

/* The group of an id; NULL where no measure has it. */
const csem__measure_group *csem__measures_find(const csem__measures *measures, csem__text id);

/* How many efforts a commitment of the group has, by its position. */
size_t csem__measures_efforts(const csem__measures *measures, const csem__measure_group *group, size_t commitment);

#endif

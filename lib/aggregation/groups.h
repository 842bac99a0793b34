/* SPDX-License-Identifier: MIT */
/* What the making of groups works with: the statistics of one report that the filters take, and what each key has for
 * them, as numbers. */
#ifndef CSEM_AGGREGATION_GROUPS_H
#define CSEM_AGGREGATION_GROUPS_H

#include "aggregation/aggregation.h"

/* A printed unit or phrase. */
typedef struct csem_printed_unit {
    csem_text text; /* in the source's arena */
    size_t form;    /* index */
    size_t group;   /* the group that counted it last, plus 1 */
    uint64_t count; /* in that group */
} csem_printed_unit;

typedef struct csem_form {
    csem_text text; /* in the source's arena */
    size_t rank;    /* by the alphabet */
    size_t group;   /* as in csem_printed_unit */
} csem_form;

typedef struct csem_units {
    csem_table words; /* printed ones to their index ... */
    csem_table codes; /* ... and codes, which stay as they are */
    csem_table by_form;
    csem_printed_unit *items;
    csem_form *forms;
    size_t count;
    size_t capacity;
    size_t form_count;
    size_t form_capacity;
} csem_units;

typedef struct csem_known_period {
    csem_period period;
    size_t rank;  /* by time */
    size_t group; /* as in csem_printed_unit */
} csem_known_period;

typedef struct csem_periods {
    csem_table indexes; /* of the bytes of a period */
    csem_known_period *items;
    size_t count;
    size_t capacity;
} csem_periods;

/* The agencies of a commitment or an effort. */
typedef struct csem_named {
    const size_t *agencies; /* NULL: not asked for yet */
    const csem_text *ids;   /* of the first CSEM_MOST_LISTED */
    size_t count;
} csem_named;

/* A statistic that the filters take. */
typedef struct csem_taken {
    const csem_statistic *statistic; /* of the groups */
    csem_stand stand;
    const csem_named *named;
    size_t fact; /* number of the fact, or CSEM_NO_FACT */
    size_t unit; /* index; SIZE_MAX: none, here and below */
    size_t phrase;
    size_t period;
} csem_taken;

/* A statistic in a group. */
typedef struct csem_row {
    size_t taken;
    size_t agency; /* index; the count of agencies where it has none. 0 where agencies are no key */
} csem_row;

typedef struct csem_grouping {
    const csem_plan *plan;
    const csem_report *report;
    csem_source_report *source;
    csem_arena scratch;
    csem_stands stands;
    csem_roster roster;
    csem_units units;
    csem_units phrases;
    csem_periods periods;
    csem_named *commitment_names; /* of each commitment */
    csem_named *effort_names;
    csem_text *agency_ids;  /* in the source's arena, of each agency; data is NULL: not copied yet, here and below */
    csem_text *measure_ids; /* of each measure */
    size_t *chapters;       /* of each measure: the index of its chapter */
    size_t *chapter_ranks;  /* of each chapter: the first one of the same number */
    size_t *facts;          /* of each statistic */
    size_t fact_count;
    bool *found; /* which values of the filters a statistic has */
    csem_taken *taken;
    csem_row *rows;
    csem_group *groups;
    size_t taken_count;
    size_t taken_capacity;
    size_t row_count;
    size_t row_capacity;
    size_t group_count;
    size_t group_capacity;
    uint64_t pairs_left;
    bool is_over_limit;
} csem_grouping;

/* Takes the statistics that the filters take, with their rows. False: no memory, or over the limit. */
bool csem_grouping_take(csem_grouping *grouping);

/* Sorts the rows by the keys. False: no memory. */
bool csem_grouping_sort(csem_grouping *grouping);

/* Whether two rows have the same keys. */
bool csem_grouping_is_same(const csem_grouping *grouping, const csem_row *a, const csem_row *b);

/* Fills the keys of a group from one of its rows. False: no memory. */
bool csem_grouping_set_keys(csem_grouping *grouping, csem_group *group, const csem_row *row);

/* Makes the groups of sorted rows. False: no memory. */
bool csem_grouping_make(csem_grouping *grouping);

#endif

/* SPDX-License-Identifier: MIT */
/* What the making of groups works with: the statistics of one report that the filters take, and what each key has for
 * them, as numbers. */
#ifndef CSEM_AGGREGATION_GROUPS_H
#define CSEM_AGGREGATION_GROUPS_H

#include "aggregation/aggregation.h"

/* A printed unit or phrase. */
typedef struct csem__printed_unit {
    csem__text text; /* in the source's arena */
    size_t form;     /* index */
    size_t group;    /* the group that counted it last, plus 1 */
    uint64_t count;  /* in that group */
} csem__printed_unit;

typedef struct csem__form {
    csem__text text; /* in the source's arena */
    size_t rank;     /* by the alphabet */
    size_t group;    /* as in csem__printed_unit */
} csem__form;

typedef struct csem__units {
    csem__table words; /* printed ones to their index ... */
    csem__table codes; /* ... and codes, which stay as they are */
    csem__table by_form;
    csem__printed_unit *items;
    csem__form *forms;
    size_t count;
    size_t capacity;
    size_t form_count;
    size_t form_capacity;
} csem__units;

typedef struct csem__known_period {
    csem_period period;
    size_t rank;  /* by time */
    size_t group; /* as in csem__printed_unit */
} csem__known_period;

typedef struct csem__periods {
    csem__table indexes; /* of the bytes of a period */
    csem__known_period *items;
    size_t count;
    size_t capacity;
} csem__periods;

/* The agencies of a commitment or an effort. */
typedef struct csem__named {
    const size_t *agencies; /* NULL: not asked for yet */
    const csem__text *ids;  /* of the first CSEM_MOST_LISTED */
    size_t count;
} csem__named;

/* A statistic that the filters take. */
typedef struct csem__taken {
    const csem_statistic *statistic; /* of the groups */
    const csem_node *node;           /* of the statistic in the report */
    const csem__named *named;
    size_t fact; /* number of the fact, or CSEM_NO_FACT */
    size_t unit; /* index; SIZE_MAX: none, here and below */
    size_t phrase;
    size_t period;
} csem__taken;

/* A statistic in a group. */
typedef struct csem__row {
    size_t taken;
    size_t agency; /* index; the count of agencies where it has none. 0 where agencies are no key */
} csem__row;

typedef struct csem__grouping {
    const csem__plan *plan;
    const csem_report *report;
    csem_source_report *source;
    csem__arena scratch;
    csem__roster roster;
    csem__units units;
    csem__units phrases;
    csem__periods periods;
    csem__named *commitment_names; /* of each commitment */
    csem__named *effort_names;
    csem__text *agency_ids;  /* in the source's arena, of each agency; data is NULL: not copied yet, here and below */
    csem__text *section_ids; /* of each section, copied */
    size_t *chapters;        /* of each section: the index of the outermost section around it, or its own */
    size_t *chapter_ranks;   /* of each outermost section: the index of the first one of the same number */
    size_t *facts;           /* of each statistic */
    size_t fact_count;
    bool *found; /* which values of the filters a statistic has */
    csem__taken *taken;
    csem__row *rows;
    csem_group *groups;
    size_t taken_count;
    size_t taken_capacity;
    size_t row_count;
    size_t row_capacity;
    size_t group_count;
    size_t group_capacity;
    uint64_t pairs_left;
    bool is_over_limit;
} csem__grouping;

/* Takes the statistics that the filters take, with their rows. False: no memory, or over the limit. */
/* The outermost section around a statistic that was taken. */
const csem_section *csem__grouping_chapter(const csem__grouping *g, const csem__taken *taken);

bool csem__grouping_take(csem__grouping *grouping);

/* Sorts the rows by the keys. False: no memory. */
bool csem__grouping_sort(csem__grouping *grouping);

/* Whether two rows have the same keys. */
bool csem__grouping_is_same(const csem__grouping *grouping, const csem__row *a, const csem__row *b);

/* Fills the keys of a group from one of its rows. False: no memory. */
bool csem__grouping_set_keys(csem__grouping *grouping, csem_group *group, const csem__row *row);

/* Makes the groups of sorted rows. False: no memory. */
bool csem__grouping_make(csem__grouping *grouping);

#endif

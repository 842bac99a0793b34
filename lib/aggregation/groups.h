/* SPDX-License-Identifier: MIT */
/* The making of groups from one report: its statistics that the filters accept, and their keys as numbers. */
#ifndef CSEM_AGGREGATION_GROUPS_H
#define CSEM_AGGREGATION_GROUPS_H

#include "aggregation/aggregation.h"

/* A printed unit or phrase. */
typedef struct csem__printed_unit {
    csem__text text; /* in the arena of the source */
    size_t form;     /* index of its normal form */
    size_t group;    /* 1 plus the last group that counted it */
    uint64_t count;  /* in that group */
} csem__printed_unit;

typedef struct csem__form {
    csem__text text; /* in the arena of the source */
    size_t rank;     /* in alphabetical order */
    size_t group;    /* as in csem__printed_unit */
} csem__form;

typedef struct csem__units {
    csem__table words; /* printed units to indexes, except for codes */
    csem__table codes; /* units that are codes and their own normal forms, to indexes */
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
    size_t rank;  /* in order of time */
    size_t group; /* as in csem__printed_unit */
} csem__known_period;

typedef struct csem__periods {
    csem__table indexes; /* the bytes of a period to its index */
    csem__known_period *items;
    size_t count;
    size_t capacity;
} csem__periods;

/* The agencies of a commitment or an effort. */
typedef struct csem__named {
    const size_t *agencies; /* NULL until they are needed */
    const csem__text *ids;  /* of the first CSEM_MAX_LISTED agencies */
    size_t count;
} csem__named;

/* Of a statistic without a unit, a phrase or a period. */
#define CSEM_NO_INDEX SIZE_MAX

/* A statistic that the filters accept. */
typedef struct csem__taken {
    const csem_statistic *statistic; /* the copy, which the groups own */
    const csem_node *node;           /* in the report */
    const csem__named *named;
    size_t fact; /* number of the fact, or CSEM_NO_FACT */
    /* Indexes, or CSEM_NO_INDEX. */
    size_t unit;
    size_t phrase;
    size_t period;
} csem__taken;

/* A statistic in a group. If agencies are a key, a statistic has one row for each of its agencies. */
typedef struct csem__row {
    size_t taken;
    size_t agency; /* index; the count of agencies if it has none; 0 if agencies are not a key */
} csem__row;

typedef struct csem__grouping {
    const csem__plan *plan;
    const csem_report *report;
    csem__source *source;
    csem__arena scratch;
    csem__roster roster;
    csem__units units;
    csem__units phrases;
    csem__periods periods;
    csem__named *commitment_names; /* one for each commitment */
    csem__named *effort_names;     /* one for each effort */
    csem__text *agency_ids;        /* one for each agency, in the arena of the source; no data until it is copied */
    csem__text *section_ids;       /* the same for each section */
    size_t *chapters;      /* for each section, the index of the outermost section that contains it, or its own */
    size_t *chapter_ranks; /* for each outermost section, the index of the first one with the same number */
    size_t *facts;         /* for each statistic, the number of its fact */
    size_t fact_count;
    bool *found; /* one for each value of the filters: whether any statistic has it */
    csem__taken *taken;
    csem__row *rows;
    csem__group *groups;
    size_t taken_count;
    size_t taken_capacity;
    size_t row_count;
    size_t row_capacity;
    size_t group_count;
    size_t group_capacity;
    uint64_t pairs_left;
    int32_t fiscal_year_start;
    bool is_over_limit;
} csem__grouping;

/* The outermost section that contains a statistic. */
const csem_section *csem__grouping_chapter(const csem__grouping *g, const csem__taken *taken);

/* Takes the statistics that the filters accept, and makes their rows. False: out of memory, or over the limit. */
bool csem__grouping_take(csem__grouping *grouping);

/* Sorts the rows by the keys. False: out of memory. */
bool csem__grouping_sort(csem__grouping *grouping);

/* Whether two rows have the same keys. */
bool csem__grouping_is_same(const csem__grouping *grouping, const csem__row *a, const csem__row *b);

/* Fills the keys of a group from one of its rows. False: out of memory. */
bool csem__grouping_set_keys(csem__grouping *grouping, csem__group *group, const csem__row *row);

/* Makes the groups of sorted rows. False: out of memory. */
bool csem__grouping_make(csem__grouping *grouping);

#endif

/* SPDX-License-Identifier: MIT */
/* Aggregation: figures over whole reports. A report's rows are made apart, in an arena of their own, and join those of
 * the reports before it only when nothing can fail any more. */
#ifndef CSEM_AGGREGATION_AGGREGATION_H
#define CSEM_AGGREGATION_AGGREGATION_H

#include "base/table.h"
#include "model/model.h"

#include <csemplan/aggregation.h>

enum {
    CSEM_KEYS = CSEM_KEY_PHRASE,
    CSEM_TOTALS = CSEM_TOTAL_CONTENTS_FOUND + 1, /* sizes of arrays by column, whose item 0 is not used */
    CSEM_AGENCY_TOTALS = CSEM_AGENCY_STATISTICS + 1
};

/* ---- options --------------------------------------------------------------------------------------------------- */

/* A filter: it takes what has one of some values, which are numbered over all filters. */
enum { CSEM_FILTER_FORMS = 4 };

typedef struct csem__plan_filter {
    size_t values[CSEM_FILTER_FORMS];
    size_t count;
} csem__plan_filter;

/* What the options ask for, without a pointer of the caller's in it. */
typedef struct csem__plan {
    csem_allocator allocator;
    csem__arena arena; /* what the sets refer to */
    uint64_t max_pairs;
    int32_t fiscal_year_start;
    int32_t keys[CSEM_KEYS];
    size_t key_count;
    bool is_key[CSEM_KEYS + 1];
    bool is_filtered[CSEM_KEYS + 1];
    csem__table values[CSEM_KEYS + 1]; /* those that the filters of a key take, to their numbers */
    csem__plan_filter *filters;
    size_t filter_count;
    size_t value_count;
} csem__plan;

/* Checks options, which may be NULL, and fills the plan, to be freed in any case; with_groups: keys and filters, too.
 */
int csem__plan_make(csem__plan *plan, const csem_aggregation_options *options, bool with_groups, csem_error *error);
void csem__plan_free(csem__plan *plan);

/* Whether the filters of a key take the value: a text, or the bytes of a number or a period; without data for none. A
 * value that is asked for is marked in found, a flag for each. */
bool csem__plan_takes(const csem__plan *plan, int32_t key, csem__text value, bool *found);

/* A row in which the arrays of a caller begin to be looked at; room for so many more items. False: no memory. */
bool csem__rows_reserve(const csem_allocator *allocator, void **rows, size_t count, size_t more, size_t *capacity,
                        size_t size);

/* ---- periods --------------------------------------------------------------------------------------------------- */

/* The longest label, `2019-12-01/2020-02-29`, with its NUL, and years as long as an int32_t can be. */
enum { CSEM_PERIOD_LABEL = 96 };

/* One of csem_period_kind_value. */
int32_t csem__period_kind(const csem_period *period, int32_t fiscal_year_start);

/* Writes the label of a period into a buffer of CSEM_PERIOD_LABEL bytes. */
void csem__period_write_label(const csem_period *period, int32_t fiscal_year_start, char *label);

/* Reads a label, or a time as printed. False: it is neither. */
bool csem__period_read_label(csem__text text, int32_t fiscal_year_start, csem_period *period);

/* ---- reports --------------------------------------------------------------------------------------------------- */

struct csem_source_report {
    csem__arena arena; /* texts and lists of all that was added with the report */
    csem__text label;
    csem__text name; /* data is NULL: none */
    csem__text title;
    csem_period period; /* start.year 0: unknown */
    int64_t totals[CSEM_TOTALS];
    uint64_t copies;      /* the last number that was put behind this label for another report */
    size_t base;          /* the report whose label this one's was; SIZE_MAX: none */
    uint64_t base_copies; /* its copies, once this one is added */
};

typedef struct csem__sources {
    csem_source_report *items;
    size_t count;
    size_t capacity;
    csem__table labels; /* to the index */
} csem__sources;

void csem__sources_init(csem__sources *sources, const csem_allocator *allocator);
void csem__sources_free(csem__sources *sources);

/* Fills source for the report, with its label. Its arena is to be freed unless it is added. */
int csem__source_prepare(const csem__sources *sources, const csem_report *report, const char *name,
                         const csem__plan *plan, csem_source_report *source, csem_error *error);

/* Adds what was prepared; from then on it belongs to the sources. False: no memory, nothing has changed. */
bool csem__sources_add(csem__sources *sources, const csem_source_report *source);

/* ---- texts in rows --------------------------------------------------------------------------------------------- */

/* A text that rows have in common is written once a row, so that a longer one than this is cut there: what is written
 * stays in proportion to the report. */
enum { CSEM_LONGEST_SHARED = 256, CSEM_MOST_LISTED = 64 };

/* A copy, cut with an ellipsis where it is too long to be shared. data is NULL: no memory. */
csem__text csem__copy_shared(csem__arena *arena, csem__text text);

/* The same for the id of an agency; the number of the agency, from 1, tells ids that are cut from each other. */
csem__text csem__copy_id(csem__arena *arena, csem__text id, size_t number);

/* ---- agencies of a node ---------------------------------------------------------------------------------------- */

/* Agencies by index. Where several have one id, the first stands for all, as it does in JSON. */
typedef struct csem__roster {
    const csem_report *report;
    csem__table ids;
    size_t *marks; /* the turn in which each agency was named last */
    size_t *named; /* agencies of the node that was asked for, in the order printed, each once */
    size_t count;
    size_t turn;
} csem__roster;

bool csem__roster_init(csem__roster *roster, const csem_report *report, csem__arena *scratch);
void csem__roster_free(csem__roster *roster);
void csem__roster_name(csem__roster *roster, const csem_agency *const *agencies, size_t count);

/* ---- order ----------------------------------------------------------------------------------------------------- */

/* Sorts the indexes in order by their ranks, which are below rank_count; equal ones stay as they are. The work lists
 * are in scratch. False: no memory. */
bool csem__order_by(csem__arena *scratch, const size_t *ranks, size_t rank_count, size_t *order, size_t count);

/* An array in an arena; NULL where its size has an overflow or there is no memory. Of 0 items it is not NULL. */
void *csem__arena_array(csem__arena *arena, size_t count, size_t size);

/* ---- facts ----------------------------------------------------------------------------------------------------- */

#define CSEM_NO_FACT SIZE_MAX

/* Numbers the facts of a report: statistics that give the same fact get the same number, others CSEM_NO_FACT. */
bool csem__number_facts(const csem_report *report, csem__arena *scratch, size_t *numbers, size_t *count);

/* How many statistics of the report repeat a fact. False: no memory. */
bool csem__count_repeated(const csem_report *report, csem__arena *scratch, int64_t *repeated);

/* ---- summary --------------------------------------------------------------------------------------------------- */

struct csem_agency_figures {
    size_t report;
    csem__text id;
    csem__text name;
    const csem__text *silent_measures;
    const csem__text *unassigned_measures;
    const csem_silence *const *silences;
    int64_t totals[CSEM_AGENCY_TOTALS];
};

struct csem_chapter_figures {
    size_t report;
    csem__text title;
    int64_t totals[CSEM_TOTALS];
    int32_t number;
};

struct csem_matrix_cell {
    size_t agency;
    size_t chapter;
    uint64_t efforts;
};

struct csem_partners {
    size_t a;
    size_t b;
    uint64_t efforts;
};

/* A commitment with agencies that none of its efforts names. */
typedef struct csem__promise {
    csem__text measure;
    csem__text text;
    const csem__text *reporters;
    size_t reporter_count;
    uint64_t reporters_length; /* of their ids */
    uint64_t efforts;
    csem_node node; /* its place, without pointers */
} csem__promise;

/* Without a place until the report is added: agency and chapter are indexes inside the report until then. */
struct csem_silence {
    const csem__promise *promise;
    csem__text title;
    size_t agency;
    size_t chapter;
    bool is_brief;
};

struct csem_summary {
    csem__plan plan;
    csem__sources sources;
    csem_agency_figures *agencies;
    csem_chapter_figures *chapters;
    csem_matrix_cell *cells;
    csem_partners *partners;
    csem_silence **silences; /* each in the arena of its report */
    size_t agency_count;
    size_t agency_capacity;
    size_t chapter_count;
    size_t chapter_capacity;
    size_t cell_count;
    size_t cell_capacity;
    size_t partners_count;
    size_t partners_capacity;
    size_t silence_count;
    size_t silence_capacity;
};

/* ---- groups ---------------------------------------------------------------------------------------------------- */

struct csem_fact {
    const csem_statistic *statistic;
    const csem_statistic *first; /* NULL: it is counted */
    const csem__text *agencies;
    size_t agency_count;
    int32_t chapter;
};

struct csem_group {
    size_t report;
    csem__text measure; /* data is NULL: no key, or none told, here and below */
    csem__text agency;
    csem__text unit;
    csem__text unit_form;
    csem__text phrase;
    csem__text phrase_form;
    csem__text period_label;
    csem_period period; /* start.year 0: none */
    const csem_fact *facts;
    size_t fact_count;
    const csem__text *phrases; /* different ones of the summed facts */
    size_t phrase_count;
    uint64_t n;
    uint64_t repeated;
    uint64_t summed;
    uint64_t unit_count;
    uint64_t period_count;
    double sum;
    double min;
    double max;
    uint32_t period_kinds;
    uint32_t kinds;
    int32_t chapter; /* 0: no key, here and below */
    int32_t measure_number;
    int32_t measure_chapter;
    int32_t kind;
    int32_t qualifier;
};

/* As csem_groups_order() does. False: no memory. */
bool csem__groups_make_order(const csem_groups *groups, size_t *order);

struct csem_groups {
    csem__plan plan;
    csem__sources sources;
    bool *found; /* which values of the filters a statistic has */
    csem_group *items;
    size_t count;
    size_t capacity;
};

#endif

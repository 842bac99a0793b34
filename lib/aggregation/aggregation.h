/* SPDX-License-Identifier: MIT */
/* Aggregation: figures over whole reports. The rows of a report are made in an arena of their own and are appended to
 * those of earlier reports only after everything that can fail. So a report that cannot be added changes nothing. */
#ifndef CSEM_AGGREGATION_AGGREGATION_H
#define CSEM_AGGREGATION_AGGREGATION_H

#include "base/table.h"
#include "model/model.h"

#include <csemplan/aggregation.h>

/* The index of a total in the array of a row, by the name of its column. A row uses those that its table has. */
#define CSEM_TOTAL(name) (CSEM_COLUMN_##name - CSEM_COLUMN_SECTIONS)

enum { CSEM_KEY_COUNT = CSEM_KEY_PHRASE, CSEM_TOTALS = CSEM_TOTAL(OVERDUE) + 1 };

/* ---- columns --------------------------------------------------------------------------------------------------- */

static inline const char *csem__column_name(int32_t column) {
    return csem_value_name(CSEM_ENUMERATION_COLUMN, column);
}

/* Whether a table has a column. */
bool csem__has_column(int32_t table, int32_t column);

/* NULL if the period is unknown. */
const csem_period *csem__period_or_null(const csem_period *period);

/* ---- options --------------------------------------------------------------------------------------------------- */

/* A filter of periods has its value for up to twelve months, one of units up to four forms. Values are numbered across
 * all filters. */
enum { CSEM_FILTER_FORMS = 12 };

/* What a filter of periods compares. */
typedef struct csem__dated {
    csem_period period;
    int32_t fiscal_year_start; /* of the report */
} csem__dated;

typedef struct csem__plan_filter {
    size_t values[CSEM_FILTER_FORMS];
    size_t count;
} csem__plan_filter;

/* The options, checked and copied: a plan contains no pointer of the caller. */
typedef struct csem__plan {
    csem_allocator allocator;
    csem__arena arena; /* owns the keys of the tables */
    uint64_t max_pairs;
    int32_t fiscal_year_start; /* 0: that of each report */
    int32_t keys[CSEM_KEY_COUNT];
    size_t key_count;
    bool is_key[CSEM_KEY_COUNT + 1];
    bool is_filtered[CSEM_KEY_COUNT + 1];
    csem__table values[CSEM_KEY_COUNT + 1]; /* those that the filters of a key take, to their numbers */
    csem__plan_filter *filters;
    size_t filter_count;
    size_t value_count;
} csem__plan;

/* Checks the options, which may be NULL, and fills the plan, which must be freed in any case. Keys and filters are read
 * only if `with_groups`. */
int csem__plan_make(csem__plan *plan, const csem_aggregation_options *options, bool with_groups, csem_error *error);
void csem__plan_free(csem__plan *plan);

int32_t csem__plan_fiscal_year_start(const csem__plan *plan, const csem_report *report);

/* Whether the filters of a key accept a value: a text, the bytes of a number or a csem__dated, or no data if the
 * statistic has none. Sets the flag in `found` of a value that is accepted. */
bool csem__plan_takes(const csem__plan *plan, int32_t key, csem__text value, bool *found);

/* Grows `*rows` so that `more` further items fit. False: out of memory. */
bool csem__rows_reserve(const csem_allocator *allocator, void **rows, size_t count, size_t more, size_t *capacity,
                        size_t size);

/* ---- periods --------------------------------------------------------------------------------------------------- */

/* Fits the longest label, a range such as `2019-12-01/2020-02-29` with any int32_t as its years, and a NUL. */
enum { CSEM_PERIOD_LABEL = 96 };

/* Returns one of csem_period_kind_value. */
int32_t csem__period_kind(const csem_period *period, int32_t fiscal_year_start);

/* Writes the label of a period into a buffer of CSEM_PERIOD_LABEL bytes. */
void csem__period_write_label(const csem_period *period, int32_t fiscal_year_start, char *label);

/* Reads a label, or a time as printed. False if the text is neither. */
bool csem__period_read_label(csem__text text, int32_t fiscal_year_start, csem_period *period);

/* ---- reports --------------------------------------------------------------------------------------------------- */

typedef struct csem__source {
    csem__arena arena; /* owns the texts and lists of all rows of the report */
    csem__text label;
    csem__text name;    /* its data is NULL if there is none */
    csem__text profile; /* so is its */
    csem__text title;
    csem_period period; /* start.year is 0 if it is unknown */
    int64_t totals[CSEM_TOTALS];
    uint64_t copies;      /* the last number appended to this label for another report, or 0 */
    size_t base;          /* the report that has the label without a number; SIZE_MAX if this one does */
    uint64_t base_copies; /* the `copies` of that report once this one is added */
} csem__source;

typedef struct csem__sources {
    csem__source *items;
    size_t count;
    size_t capacity;
    csem__table labels; /* label to index */
} csem__sources;

void csem__sources_init(csem__sources *sources, const csem_allocator *allocator);
void csem__sources_free(csem__sources *sources);

/* Fills the source of a report. The caller frees its arena unless it adds the source. */
int csem__source_prepare(const csem__sources *sources, const csem_report *report, const char *name,
                         const csem__plan *plan, csem__source *source, csem_error *error);

/* Adds a prepared source and takes ownership of it. False: out of memory; then nothing has changed. */
bool csem__sources_add(csem__sources *sources, const csem__source *source);

/* The columns of the table of reports. Texts have no data, and numbers are -1, if they are unknown. */
csem__text csem__source_text(const csem__source *source, int32_t column);
int64_t csem__source_number(const csem__source *source, int32_t column);

/* ---- texts in rows --------------------------------------------------------------------------------------------- */

/* Each row repeats the texts that it shares with other rows. So a longer text is cut there, and a longer list too:
 * otherwise the output could be quadratic in the length of the report. */
enum { CSEM_MAX_SHARED_LENGTH = 256, CSEM_MAX_LISTED = 64 };

/* A copy, cut with an ellipsis if it is longer than CSEM_MAX_SHARED_LENGTH. Its data is NULL if memory runs out. */
csem__text csem__copy_shared(csem__arena *arena, csem__text text);

/* The same for the id of an agency. A cut id ends with the number of the agency, from 1, so that ids stay distinct. */
csem__text csem__copy_id(csem__arena *arena, csem__text id, size_t number);

/* ---- agencies of a node ---------------------------------------------------------------------------------------- */

/* The agencies that a node names, as indexes. If several agencies have one id, the first represents all, as in JSON. */
typedef struct csem__roster {
    const csem_report *report;
    csem__table ids;
    size_t *marks; /* for each agency, the turn in which it was named last; so nothing is cleared between turns */
    size_t *named; /* the agencies of the last node, in printed order, without duplicates */
    size_t count;
    size_t turn;
} csem__roster;

bool csem__roster_init(csem__roster *roster, const csem_report *report, csem__arena *scratch);
void csem__roster_free(csem__roster *roster);
void csem__roster_name(csem__roster *roster, const csem_agency *const *agencies, size_t count);
/* Adds the agencies of another node. */
void csem__roster_add(csem__roster *roster, const csem_agency *const *agencies, size_t count);

/* ---- order ----------------------------------------------------------------------------------------------------- */

/* Sorts the indexes in `order` by their ranks, which are below rank_count, with a stable counting sort in linear time.
 * False: out of memory. */
bool csem__order_by(csem__arena *scratch, const size_t *ranks, size_t rank_count, size_t *order, size_t count);

/* An array in an arena, or NULL if its size overflows or memory runs out. An array of 0 items is not NULL. */
void *csem__arena_array(csem__arena *arena, size_t count, size_t size);

/* ---- facts ----------------------------------------------------------------------------------------------------- */

#define CSEM_NO_FACT SIZE_MAX

/* Numbers the facts of a report. Statistics of the same fact have the same number; one that is not compared, such as a
 * small count, has CSEM_NO_FACT. */
bool csem__number_facts(const csem_report *report, csem__arena *scratch, size_t *numbers, size_t *count);

/* Counts the statistics that repeat the fact of an earlier effort. False: out of memory. */
bool csem__count_repeated(const csem_report *report, csem__arena *scratch, int64_t *repeated);

/* ---- summary --------------------------------------------------------------------------------------------------- */

/* A commitment that names agencies which none of its efforts names. */
typedef struct csem__promise {
    csem__text measure;
    csem__text text;
    const csem__text *reporters;
    size_t reporter_count;
    uint64_t reporters_length; /* total length of their ids */
    uint64_t efforts;
    csem_node node; /* its place, without pointers */
} csem__promise;

/* `agency` and `section` are indexes in the report until it is added, then in the summary. */
typedef struct csem__silence {
    const csem__promise *promise;
    csem__text title;
    size_t agency;
    size_t section;
    bool is_brief;
} csem__silence;

typedef struct csem__agency_row {
    size_t report;
    csem__text id;
    csem__text name;
    const csem__text *silent_measures;
    const csem__text *unassigned_measures;
    const csem__silence *const *silences;
    int64_t totals[CSEM_TOTALS];
} csem__agency_row;

/* An outermost section. */
typedef struct csem__section_row {
    size_t report;
    csem__text title;
    int64_t totals[CSEM_TOTALS];
    int32_t number;
} csem__section_row;

typedef struct csem__cell {
    size_t agency;
    size_t section;
    uint64_t efforts;
} csem__cell;

typedef struct csem__pair {
    size_t a;
    size_t b;
    uint64_t efforts;
} csem__pair;

/* The text of a column that the table has. No data: unknown. */
csem__text csem__summary_text(const csem_summary *summary, int32_t table, size_t row, int32_t column);

struct csem_summary {
    csem__plan plan;
    csem__sources sources;
    csem__agency_row *agencies;
    csem__section_row *sections;
    csem__cell *cells;
    csem__pair *partners;
    csem__silence **silences; /* each in the arena of its report */
    size_t agency_count;
    size_t agency_capacity;
    size_t section_count;
    size_t section_capacity;
    size_t cell_count;
    size_t cell_capacity;
    size_t partners_count;
    size_t partners_capacity;
    size_t silence_count;
    size_t silence_capacity;
};

/* ---- groups ---------------------------------------------------------------------------------------------------- */

typedef struct csem__fact csem__fact;

struct csem__fact {
    const csem_statistic *statistic;
    const csem__fact *first; /* NULL if the fact is counted: no earlier effort in the group gives it */
    const csem__text *agencies;
    size_t agency_count;
    int32_t chapter;
};

typedef struct csem__group {
    size_t report;
    csem__text measure; /* its data is NULL if it is not a key or the statistics have none; likewise the other texts */
    csem__text agency;
    csem__text unit;
    csem__text unit_form;
    csem__text phrase;
    csem__text phrase_form;
    csem__text period_label;
    csem_period period; /* start.year is 0 if there is none */
    const csem__fact *facts;
    size_t fact_count;
    size_t fact_row;           /* of the first of them, among the facts of all groups */
    const csem__text *phrases; /* the distinct phrases of the summed facts */
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
    int32_t chapter;               /* 0 if it is not a key; so are the following. -1: it has no number */
    int32_t path[CSEM_MAX_LEVELS]; /* the numbers of the sections around the measure and its own, from the outermost;
                                      without one, -1 less its position among those of one parent */
    int32_t depth;                 /* how many these are */
    int32_t kind;
    int32_t qualifier;
} csem__group;

/* The sum divided by the summed facts; 0 without them. */
double csem__group_mean(const csem__group *group);

/* Fills the order of csem_groups_order(). False: out of memory. */
bool csem__groups_make_order(const csem_groups *groups, size_t *order);

struct csem_groups {
    csem__plan plan;
    csem__sources sources;
    bool *found; /* one for each value of the filters: whether any statistic has it */
    csem__group *items;
    size_t count;
    size_t capacity;
    size_t fact_count; /* of all groups */
};

#endif

/* SPDX-License-Identifier: MIT */
/* The getters. Most of them read one field, so macros define them. */
#include "aggregation/aggregation.h"

static const char *give(const csem__text *text, size_t *length) {
    if (length)
        *length = text && text->data ? text->length : 0;
    return text ? text->data : NULL;
}

#define TEXT(type, getter, field)                                                                                      \
    const char *csem_##type##_##getter(const csem_##type *row, size_t *length) {                                       \
        return give(row ? &row->field : NULL, length);                                                                 \
    }

#define NUMBER(ctype, type, getter, field)                                                                             \
    ctype csem_##type##_##getter(const csem_##type *row) {                                                             \
        return row ? row->field : 0;                                                                                   \
    }

#define TOTAL(type, columns)                                                                                           \
    int64_t csem_##type##_total(const csem_##type *row, int32_t column) {                                              \
        return row && column > 0 && column < columns ? row->totals[column] : -1;                                       \
    }

#define ROWS(type, getter, item, items, count)                                                                         \
    size_t csem_##type##_##getter##_count(const csem_##type *all) {                                                    \
        return all ? all->count : 0;                                                                                   \
    }                                                                                                                  \
    const csem_##item *csem_##type##_##getter(const csem_##type *all, size_t index) {                                  \
        return all && index < all->count ? &all->items[index] : NULL;                                                  \
    }

#define PERIOD(type)                                                                                                   \
    const csem_period *csem_##type##_period(const csem_##type *row) {                                                  \
        return row && row->period.start.year > 0 ? &row->period : NULL;                                                \
    }

const char *csem_total_column_name(int32_t value) {
    static const char *const names[] = {"chapters",   "measures", "commitments",       "efforts",       "repeats",
                                        "statistics", "repeated", "contents_measures", "contents_found"};
    return csem__name_of(names, sizeof names / sizeof names[0], value);
}

const char *csem_agency_column_name(int32_t value) {
    static const char *const names[] = {"responsible", "reporting", "silent",  "silent_commitments",
                                        "unassigned",  "efforts",   "repeats", "statistics"};
    return csem__name_of(names, sizeof names / sizeof names[0], value);
}

const char *csem_group_column_name(int32_t value) {
    static const char *const names[] = {"n", "sum", "min", "max", "mean", "repeated", "summed", "periods", "units"};
    return csem__name_of(names, sizeof names / sizeof names[0], value);
}

/* ---- summary ---------------------------------------------------------------------------------------------------- */

ROWS(summary, report, source_report, sources.items, sources.count)
ROWS(summary, agency, agency_figures, agencies, agency_count)
ROWS(summary, chapter, chapter_figures, chapters, chapter_count)
ROWS(summary, matrix, matrix_cell, cells, cell_count)
ROWS(summary, partners, partners, partners, partners_count)

TEXT(source_report, label, label)
TEXT(source_report, name, name)
TEXT(source_report, title, title)
PERIOD(source_report)
TOTAL(source_report, CSEM_TOTALS)

const char *csem_source_report_profile(const csem_source_report *report, size_t *length) {
    const csem__text name = csem__text_of("basic-plan");
    return give(report && report->totals[CSEM_TOTAL_CHAPTERS] > 0 ? &name : NULL, length);
}

NUMBER(size_t, agency_figures, report, report)
TEXT(agency_figures, id, id)
TEXT(agency_figures, name, name)
TOTAL(agency_figures, CSEM_AGENCY_TOTALS)

const char *csem_agency_figures_measure(const csem_agency_figures *row, int32_t column, size_t index, size_t *length) {
    const csem__text *measure = NULL;
    if (row && column > 0 && column < CSEM_AGENCY_TOTALS && index < (uint64_t)row->totals[column]) {
        if (column == CSEM_AGENCY_SILENT)
            measure = &row->silent_measures[index];
        else if (column == CSEM_AGENCY_SILENT_COMMITMENTS)
            measure = &row->silences[index]->promise->measure;
        else if (column == CSEM_AGENCY_UNASSIGNED)
            measure = &row->unassigned_measures[index];
    }
    return give(measure, length);
}

NUMBER(size_t, chapter_figures, report, report)
NUMBER(int32_t, chapter_figures, number, number)
TEXT(chapter_figures, title, title)

int64_t csem_chapter_figures_total(const csem_chapter_figures *row, int32_t column) {
    return row && column >= CSEM_TOTAL_MEASURES && column <= CSEM_TOTAL_STATISTICS ? row->totals[column] : -1;
}

NUMBER(size_t, matrix_cell, agency, agency)
NUMBER(size_t, matrix_cell, chapter, chapter)
NUMBER(uint64_t, matrix_cell, efforts, efforts)

NUMBER(size_t, partners, a, a)
NUMBER(size_t, partners, b, b)
NUMBER(uint64_t, partners, efforts, efforts)

NUMBER(size_t, silence, agency, agency)
NUMBER(size_t, silence, chapter, chapter)
NUMBER(uint64_t, silence, efforts, promise->efforts)
NUMBER(size_t, silence, reporter_count, promise->reporter_count)
TEXT(silence, measure, promise->measure)
TEXT(silence, title, title)
TEXT(silence, promise, promise->text)

const csem_node *csem_silence_node(const csem_silence *silence) {
    return silence ? &silence->promise->node : NULL;
}

const char *csem_silence_reporter(const csem_silence *silence, size_t index, size_t *length) {
    bool has = silence && index < silence->promise->reporter_count;
    return give(has ? &silence->promise->reporters[index] : NULL, length);
}

int32_t csem_silence_is_brief(const csem_silence *silence) {
    return silence && silence->is_brief;
}

size_t csem_summary_silence_count(const csem_summary *summary) {
    return summary ? summary->silence_count : 0;
}

const csem_silence *csem_summary_silence(const csem_summary *summary, size_t index) {
    return summary && index < summary->silence_count ? summary->silences[index] : NULL;
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

ROWS(groups, report, source_report, sources.items, sources.count)
ROWS(groups, group, group, items, count)

NUMBER(size_t, group, report, report)
NUMBER(int32_t, group, chapter, chapter)
NUMBER(int32_t, group, kind, kind)
PERIOD(group)
NUMBER(int32_t, group, qualifier, qualifier)
NUMBER(uint32_t, group, period_kinds, period_kinds)
NUMBER(uint32_t, group, kinds, kinds)
NUMBER(size_t, group, phrase_count, phrase_count)
ROWS(group, fact, fact, facts, fact_count)

const char *csem_group_text(const csem_group *group, int32_t key, size_t *length) {
    const csem__text none = {NULL, 0};
    const csem__text *text = &none;
    if (group && key == CSEM_KEY_MEASURE)
        text = &group->measure;
    else if (group && key == CSEM_KEY_AGENCY)
        text = &group->agency;
    else if (group && key == CSEM_KEY_UNIT)
        text = &group->unit;
    else if (group && key == CSEM_KEY_PHRASE)
        text = &group->phrase;
    else if (group && key == CSEM_KEY_PERIOD)
        text = &group->period_label;
    return give(text, length);
}

const char *csem_group_form(const csem_group *group, int32_t key, size_t *length) {
    if (!group || (key != CSEM_KEY_UNIT && key != CSEM_KEY_PHRASE))
        return give(NULL, length);
    return give(key == CSEM_KEY_UNIT ? &group->unit_form : &group->phrase_form, length);
}

double csem_group_figure(const csem_group *group, int32_t column) {
    if (!group || column <= CSEM_GROUP_NONE || column > CSEM_GROUP_UNITS)
        return 0.0;
    const double figures[] = {[CSEM_GROUP_N] = (double)group->n,
                              [CSEM_GROUP_SUM] = group->sum,
                              [CSEM_GROUP_MIN] = group->min,
                              [CSEM_GROUP_MAX] = group->max,
                              [CSEM_GROUP_MEAN] = group->summed > 0 ? group->sum / (double)group->summed : 0.0,
                              [CSEM_GROUP_REPEATED] = (double)group->repeated,
                              [CSEM_GROUP_SUMMED] = (double)group->summed,
                              [CSEM_GROUP_PERIODS] = (double)group->period_count,
                              [CSEM_GROUP_UNITS] = (double)group->unit_count};
    return figures[column];
}

const char *csem_group_phrase(const csem_group *group, size_t index, size_t *length) {
    return give(group && index < group->phrase_count ? &group->phrases[index] : NULL, length);
}

int32_t csem_groups_filter_found(const csem_groups *groups, size_t filter) {
    if (!groups || filter >= groups->plan.filter_count)
        return 0;
    const csem__plan_filter *asked = &groups->plan.filters[filter];
    for (size_t i = 0; i < asked->count; i++)
        if (groups->found[asked->values[i]])
            return 1;
    return 0;
}

const csem_statistic *csem_fact_statistic(const csem_fact *fact) {
    return fact ? fact->statistic : NULL;
}

const csem_statistic *csem_fact_first(const csem_fact *fact) {
    return fact ? fact->first : NULL;
}

NUMBER(int32_t, fact, chapter, chapter)
NUMBER(size_t, fact, agency_count, agency_count)

const char *csem_fact_agency(const csem_fact *fact, size_t index, size_t *length) {
    return give(fact && index < fact->agency_count ? &fact->agencies[index] : NULL, length);
}

/* SPDX-License-Identifier: MIT */
/* The getters. They follow those of the report, so the patterns are macros here. */
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

#define COUNTER(type, field) NUMBER(uint64_t, type, field, field)

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

#define MEASURES(list)                                                                                                 \
    const char *csem_agency_figures_##list##_measure(const csem_agency_figures *row, size_t index) {                   \
        return row && index < row->list ? row->list##_measures[index].data : NULL;                                     \
    }

ROWS(summary, report, source_report, sources.items, sources.count)
ROWS(summary, agency, agency_figures, agencies, agency_count)
ROWS(summary, chapter, chapter_figures, chapters, chapter_count)
ROWS(summary, matrix, matrix_cell, cells, cell_count)
ROWS(summary, partners, partners, partners, partners_count)

TEXT(source_report, label, label)
TEXT(source_report, name, name)
TEXT(source_report, title, title)
PERIOD(source_report)
COUNTER(source_report, chapters)
COUNTER(source_report, measures)
COUNTER(source_report, commitments)
COUNTER(source_report, efforts)
COUNTER(source_report, repeats)
COUNTER(source_report, statistics)
COUNTER(source_report, repeated)

int64_t csem_source_report_contents_measures(const csem_source_report *report) {
    return report ? report->contents_measures : -1;
}

int64_t csem_source_report_contents_found(const csem_source_report *report) {
    return report ? report->contents_found : -1;
}

const char *csem_source_report_profile(const csem_source_report *report) {
    return report && report->chapters > 0 ? "basic-plan" : NULL;
}

NUMBER(size_t, agency_figures, report, report)
TEXT(agency_figures, id, id)
TEXT(agency_figures, name, name)
COUNTER(agency_figures, responsible)
COUNTER(agency_figures, reporting)
COUNTER(agency_figures, silent)
COUNTER(agency_figures, silent_commitments)
COUNTER(agency_figures, unassigned)
COUNTER(agency_figures, efforts)
COUNTER(agency_figures, repeats)
COUNTER(agency_figures, statistics)
MEASURES(silent)
MEASURES(unassigned)

const csem_silence *csem_agency_figures_silence(const csem_agency_figures *row, size_t index) {
    return row && index < row->silent_commitments ? row->silences[index] : NULL;
}

NUMBER(size_t, chapter_figures, report, report)
NUMBER(int32_t, chapter_figures, number, number)
TEXT(chapter_figures, title, title)
COUNTER(chapter_figures, measures)
COUNTER(chapter_figures, commitments)
COUNTER(chapter_figures, efforts)
COUNTER(chapter_figures, repeats)
COUNTER(chapter_figures, statistics)

NUMBER(size_t, matrix_cell, agency, agency)
NUMBER(size_t, matrix_cell, chapter, chapter)
COUNTER(matrix_cell, efforts)

NUMBER(size_t, partners, a, a)
NUMBER(size_t, partners, b, b)
COUNTER(partners, efforts)

NUMBER(size_t, silence, agency, agency)
NUMBER(size_t, silence, chapter, chapter)
NUMBER(uint64_t, silence, efforts, promise->efforts)
NUMBER(size_t, silence, reporter_count, promise->reporter_count)
NUMBER(int32_t, silence, page, promise->page)
TEXT(silence, measure, promise->measure)
TEXT(silence, title, title)
TEXT(silence, promise, promise->text)

int32_t csem_silence_commitment(const csem_silence *silence) {
    return silence ? silence->promise->index : -1;
}

const char *csem_silence_reporter(const csem_silence *silence, size_t index) {
    return silence && index < silence->promise->reporter_count ? silence->promise->reporters[index].data : NULL;
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

ROWS(groups, report, source_report, sources.items, sources.count)

size_t csem_groups_count(const csem_groups *groups) {
    return groups ? groups->count : 0;
}

const csem_group *csem_groups_get(const csem_groups *groups, size_t index) {
    return groups && index < groups->count ? &groups->items[index] : NULL;
}

NUMBER(size_t, group, report, report)
NUMBER(int32_t, group, chapter, chapter)
TEXT(group, measure, measure)
TEXT(group, agency, agency)
TEXT(group, unit, unit)
TEXT(group, unit_form, unit_form)
TEXT(group, phrase, phrase)
TEXT(group, phrase_form, phrase_form)
NUMBER(int32_t, group, kind, kind)
PERIOD(group)
TEXT(group, period_label, period_label)
COUNTER(group, n)
COUNTER(group, repeated)
COUNTER(group, summed)
NUMBER(double, group, sum, sum)
NUMBER(double, group, min, min)
NUMBER(double, group, max, max)
NUMBER(int32_t, group, qualifier, qualifier)
NUMBER(uint32_t, group, period_kinds, period_kinds)
NUMBER(uint32_t, group, kinds, kinds)
COUNTER(group, period_count)
COUNTER(group, unit_count)
NUMBER(size_t, group, phrase_count, phrase_count)
ROWS(group, fact, fact, facts, fact_count)

const char *csem_group_summed_phrase(const csem_group *group, size_t index) {
    return group && index < group->phrase_count ? group->phrases[index].data : NULL;
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

double csem_group_mean(const csem_group *group) {
    return group && group->summed > 0 ? group->sum / (double)group->summed : 0.0;
}

const csem_statistic *csem_fact_statistic(const csem_fact *fact) {
    return fact ? fact->statistic : NULL;
}

const csem_statistic *csem_fact_first(const csem_fact *fact) {
    return fact ? fact->first : NULL;
}

NUMBER(int32_t, fact, chapter, chapter)
NUMBER(size_t, fact, agency_count, agency_count)

const char *csem_fact_agency(const csem_fact *fact, size_t index) {
    return fact && index < fact->agency_count ? fact->agencies[index].data : NULL;
}

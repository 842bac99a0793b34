/* SPDX-License-Identifier: MIT */
/* The getters of the public API. They all follow one pattern, so the patterns are macros here. */
#include "model/model.h"

#include "base/meter.h"

#include <csemplan/version.h>

static const char *give(const csem__text *text, size_t *length) {
    if (length)
        *length = text ? text->length : 0;
    return text ? text->data : NULL;
}

#define TEXT(type, getter, field)                                                                                      \
    const char *csem_##type##_##getter(const csem_##type *node, size_t *length) {                                      \
        return give(node ? &node->field : NULL, length);                                                               \
    }

#define NUMBER(ctype, type, getter, field, none)                                                                       \
    ctype csem_##type##_##getter(const csem_##type *node) {                                                            \
        return node ? node->field : (none);                                                                            \
    }

#define SPAN(type)                                                                                                     \
    const csem_span *csem_##type##_span(const csem_##type *node) {                                                     \
        return node ? &node->span : NULL;                                                                              \
    }

#define COUNT(type, getter, count)                                                                                     \
    size_t csem_##type##_##getter##_count(const csem_##type *node) {                                                   \
        return node ? node->count : 0;                                                                                 \
    }

#define NODES(type, getter, item, items, count)                                                                        \
    COUNT(type, getter, count)                                                                                         \
    const csem_##item *csem_##type##_##getter(const csem_##type *node, size_t index) {                                 \
        return node && index < node->count ? &node->items[index] : NULL;                                               \
    }

#define AGENCIES(type)                                                                                                 \
    COUNT(type, agency, agency_count)                                                                                  \
    const csem_agency *csem_##type##_agency(const csem_##type *node, size_t index) {                                   \
        return node && index < node->agency_count ? node->agencies[index] : NULL;                                      \
    }

#define NAMES(getter, ...)                                                                                             \
    const char *csem_##getter##_name(int32_t value) {                                                                  \
        static const char *const names[] = {__VA_ARGS__};                                                              \
        int32_t count = (int32_t)(sizeof names / sizeof names[0]);                                                     \
        return value >= 1 && value <= count ? names[value - 1] : NULL;                                                 \
    }

NAMES(effort_kind, "effort", "repeat")
NAMES(block_kind, "paragraph", "item")
NAMES(qualifier, "exact", "approximate", "minimum", "maximum")
NAMES(statistic_kind, "count", "duration", "age", "frequency", "money", "percent")

TEXT(report, title, title)
TEXT(report, plan, plan)
TEXT(report, issuer, issuer)
TEXT(report, seen, seen)
AGENCIES(report)
NODES(report, contents, entry, contents, content_count)
NODES(report, chapter, chapter, chapters, chapter_count)
NODES(report, statistic, statistic, statistics, statistic_count)

const csem_date *csem_report_published(const csem_report *report) {
    return report && report->published.year > 0 ? &report->published : NULL;
}

const csem_period *csem_report_period(const csem_report *report) {
    return report && report->period.start.year > 0 ? &report->period : NULL;
}

const csem_measure *csem_report_find_measure(const csem_report *report, const char *id) {
    csem__text wanted = csem__text_of(id);
    for (size_t i = 0; report && id && i < report->measure_count; i++)
        if (csem__text_equal(report->measures[i].id, wanted))
            return &report->measures[i];
    return NULL;
}

const csem_agency *csem_report_find_agency(const csem_report *report, const char *id) {
    csem__text wanted = csem__text_of(id);
    for (size_t i = 0; report && id && i < report->agency_count; i++)
        if (csem__text_equal(report->agencies[i]->id, wanted))
            return report->agencies[i];
    return NULL;
}

TEXT(agency, id, id)
TEXT(agency, name, name)

NUMBER(int32_t, entry, number, number, 0)
TEXT(entry, title, title)
NUMBER(int32_t, entry, page, page, 0)
NODES(entry, measure, entry, measures, measure_count)

NUMBER(int32_t, chapter, number, number, 0)
TEXT(chapter, title, title)
NUMBER(int32_t, chapter, page, page, 0)
SPAN(chapter)
NODES(chapter, measure, measure, measures, measure_count)

TEXT(measure, id, id)
NUMBER(int32_t, measure, number, number, 0)
TEXT(measure, title, title)
NUMBER(int32_t, measure, page, page, 0)
SPAN(measure)
NODES(measure, commitment, commitment, commitments, commitment_count)

NODES(commitment, block, block, blocks, block_count)
AGENCIES(commitment)
NUMBER(int32_t, commitment, open_ended, open_ended, 0)
NUMBER(int32_t, commitment, page, page, 0)
SPAN(commitment)
NODES(commitment, effort, effort, efforts, effort_count)

NUMBER(int32_t, effort, kind, kind, 0)
TEXT(effort, ref, ref)
NODES(effort, block, block, blocks, block_count)
AGENCIES(effort)
NODES(effort, note, note, notes, note_count)
NUMBER(int32_t, effort, page, page, 0)
SPAN(effort)

NUMBER(int32_t, block, kind, kind, 0)
TEXT(block, label, label)
TEXT(block, text, text)

TEXT(note, marker, marker)
TEXT(note, text, text)

TEXT(statistic, measure, measure)
NUMBER(int32_t, statistic, commitment, commitment, -1)
NUMBER(int32_t, statistic, effort, effort, -1)
NUMBER(double, statistic, value, value, 0.0)
NUMBER(int32_t, statistic, qualifier, qualifier, 0)
NUMBER(int32_t, statistic, kind, kind, 0)
TEXT(statistic, unit, unit)
TEXT(statistic, phrase, phrase)
TEXT(statistic, period_text, period_text)
NUMBER(int32_t, statistic, page, page, 0)
SPAN(statistic)

const csem_period *csem_statistic_period(const csem_statistic *statistic) {
    return statistic && statistic->period.start.year > 0 ? &statistic->period : NULL;
}

void csem_report_free(csem_report *report) {
    if (!report)
        return;
    csem_allocator allocator = report->arena.allocator;
    void *arrays[] = {report->agencies,
                      report->contents,
                      report->content_measures,
                      report->chapters,
                      report->measures,
                      report->commitments,
                      report->efforts,
                      report->blocks,
                      report->notes,
                      (void *)report->agency_refs,
                      report->statistics,
                      report->observations};
    for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
        csem__release(&allocator, arrays[i]);
    csem__arena_free(&report->arena);
    csem__release(&allocator, report);
    csem__meter_close(&allocator);
}

/* The version as text, made from the three numbers of version.h. */
#define TEXT_OF(number) #number
#define DOTTED(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *csem_version(void) {
    return DOTTED(CSEM_VERSION_MAJOR, CSEM_VERSION_MINOR, CSEM_VERSION_PATCH);
}

int32_t csem_version_number(void) {
    return CSEM_VERSION_MAJOR * 1000000 + CSEM_VERSION_MINOR * 1000 + CSEM_VERSION_PATCH;
}

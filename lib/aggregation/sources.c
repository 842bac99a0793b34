/* SPDX-License-Identifier: MIT */
/* The reports of a summary or of groups: totals and labels. */
#include "aggregation/aggregation.h"
#include "base/error.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>

void csem_sources_init(csem_sources *sources, const csem_allocator *allocator) {
    *sources = (csem_sources){0};
    csem_table_init(&sources->labels, allocator);
}

void csem_sources_free(csem_sources *sources) {
    csem_allocator allocator = sources->labels.allocator;
    csem_table_free(&sources->labels);
    for (size_t i = 0; i < sources->count; i++)
        csem_arena_free(&sources->items[i].arena);
    csem_release(&allocator, sources->items);
    csem_sources_init(sources, &allocator);
}

static bool copy_text(csem_arena *arena, csem_text text, csem_text *copy) {
    *copy = text.data ? csem_text_copy(arena, text) : text;
    return copy->data || !text.data;
}

static csem_text base_label(const csem_sources *sources, const csem_source_report *source, int32_t fiscal_year_start,
                            char *label) {
    int32_t kind =
        source->period.start.year > 0 ? csem_period_kind(&source->period, fiscal_year_start) : CSEM_PERIOD_NONE;
    if (kind == CSEM_PERIOD_FISCAL_YEAR || kind == CSEM_PERIOD_YEAR)
        csem_period_write_label(&source->period, fiscal_year_start, label);
    else if (source->name.length > 0)
        return source->name;
    else
        snprintf(label, CSEM_PERIOD_LABEL, "report %" PRIu64, (uint64_t)sources->count + 1);
    return csem_text_of(label);
}

/* ` (2)` and so on behind a label that another report has. The report with the label keeps the last number, so that
 * many reports of one year take no time to search for theirs. */
static bool number_label(const csem_sources *sources, csem_source_report *source, csem_text base) {
    enum { LONGEST_NUMBER = 24 };
    uint64_t number = sources->items[source->base].copies;
    char *label = csem_arena_reserve(&source->arena, base.length + LONGEST_NUMBER + 1);
    if (!label)
        return false;
    memcpy(label, base.data, base.length);
    if (number == 0)
        number = 1;
    do {
        int length = snprintf(label + base.length, LONGEST_NUMBER + 1, " (%" PRIu64 ")", (uint64_t)++number);
        source->label = (csem_text){label, base.length + (size_t)length};
    } while (csem_table_get(&sources->labels, source->label, NULL));
    csem_arena_commit(&source->arena, source->label.length + 1);
    source->base_copies = number;
    return true;
}

static bool set_label(const csem_sources *sources, csem_source_report *source, int32_t fiscal_year_start) {
    char buffer[CSEM_PERIOD_LABEL];
    csem_text base = base_label(sources, source, fiscal_year_start, buffer);
    if (csem_table_get(&sources->labels, base, &source->base))
        return number_label(sources, source, base);
    source->base = SIZE_MAX;
    return copy_text(&source->arena, base, &source->label);
}

static void count_nodes(csem_source_report *source, const csem_report *report) {
    source->chapters = report->chapter_count;
    source->measures = report->measure_count;
    source->commitments = report->commitment_count;
    source->statistics = report->statistic_count;
    for (size_t i = 0; i < report->effort_count; i++)
        source->repeats += report->efforts[i].kind == CSEM_EFFORT_REPEAT;
    source->efforts = report->effort_count - source->repeats;
}

int csem_source_prepare(const csem_sources *sources, const csem_report *report, const char *name, const csem_plan *plan,
                        csem_source_report *source, csem_error *error) {
    csem_text name_text = csem_text_of(name);
    *source = (csem_source_report){.period = report->period};
    csem_arena_init(&source->arena, &plan->allocator);
    if (name && csem_utf8_check(name, name_text.length) < name_text.length)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the name of the report is not valid UTF-8");
    csem_arena scratch;
    csem_arena_init(&scratch, &plan->allocator);
    count_nodes(source, report);
    bool done = csem_count_repeated(report, &scratch, &source->repeated) &&
                copy_text(&source->arena, name_text, &source->name) &&
                copy_text(&source->arena, report->title, &source->title) &&
                set_label(sources, source, plan->fiscal_year_start);
    csem_arena_free(&scratch);
    return done ? CSEM_OK : csem_fail(error, CSEM_ERROR_MEMORY, "no memory for the figures of the report");
}

bool csem_sources_add(csem_sources *sources, const csem_source_report *source) {
    if (!csem_array_grow(&sources->labels.allocator, (void **)&sources->items, sources->count, &sources->capacity,
                         sizeof *sources->items) ||
        !csem_table_put(&sources->labels, source->label, sources->count))
        return false;
    if (source->base != SIZE_MAX)
        sources->items[source->base].copies = source->base_copies;
    sources->items[sources->count++] = *source;
    return true;
}

/* SPDX-License-Identifier: MIT */
/* The reports of a summary or of groups, with their totals and distinct labels. */
#include "aggregation/standing.h"
#include "base/error.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>

void csem__sources_init(csem__sources *sources, const csem_allocator *allocator) {
    *sources = (csem__sources){0};
    csem__table_init(&sources->labels, allocator);
}

void csem__sources_free(csem__sources *sources) {
    csem_allocator allocator = sources->labels.allocator;
    csem__table_free(&sources->labels);
    for (size_t i = 0; i < sources->count; i++)
        csem__arena_free(&sources->items[i].arena);
    csem__release(&allocator, sources->items);
    csem__sources_init(sources, &allocator);
}

static bool copy_text(csem__arena *arena, csem__text text, csem__text *copy) {
    *copy = text.data ? csem__text_copy(arena, text) : text;
    return copy->data || !text.data;
}

static csem__text base_label(const csem__sources *sources, const csem__source *source, int32_t fiscal_year_start,
                             char *label) {
    int32_t kind =
        source->period.start.year > 0 ? csem__period_kind(&source->period, fiscal_year_start) : CSEM_PERIOD_NONE;
    if (kind == CSEM_PERIOD_FISCAL_YEAR || kind == CSEM_PERIOD_YEAR)
        csem__period_write_label(&source->period, fiscal_year_start, label);
    else if (source->name.length > 0)
        return source->name;
    else
        snprintf(label, CSEM_PERIOD_LABEL, "report %" PRIu64, (uint64_t)sources->count + 1);
    return csem__text_of(label);
}

/* Appends ` (2)`, ` (3)` and so on to a label that another report has. That report stores the last number, so adding
 * many reports of one year stays linear. */
static bool number_label(const csem__sources *sources, csem__source *source, csem__text base) {
    enum { MAX_NUMBER_LENGTH = 24 };
    uint64_t number = sources->items[source->base].copies;
    char *label = csem__arena_reserve(&source->arena, base.length + MAX_NUMBER_LENGTH + 1);
    if (!label)
        return false;
    memcpy(label, base.data, base.length);
    if (number == 0)
        number = 1;
    do {
        int length = snprintf(label + base.length, MAX_NUMBER_LENGTH + 1, " (%" PRIu64 ")", (uint64_t)++number);
        source->label = (csem__text){label, base.length + (size_t)length};
    } while (csem__table_get(&sources->labels, source->label, NULL));
    csem__arena_commit(&source->arena, source->label.length + 1);
    source->base_copies = number;
    return true;
}

static bool set_label(const csem__sources *sources, csem__source *source, int32_t fiscal_year_start) {
    char buffer[CSEM_PERIOD_LABEL];
    csem__text base = base_label(sources, source, fiscal_year_start, buffer);
    if (csem__table_get(&sources->labels, base, &source->base))
        return number_label(sources, source, base);
    source->base = SIZE_MAX;
    return copy_text(&source->arena, base, &source->label);
}

/* ---- contents -------------------------------------------------------------------------------------------------- */

/* Counts the tracked sections that the contents list, and those of them that the body has. False: out of memory. */
static bool count_contents(csem__source *source, const csem_report *report, csem__arena *scratch) {
    source->totals[CSEM_TOTAL(CONTENTS_MEASURES)] = source->totals[CSEM_TOTAL(CONTENTS_FOUND)] = -1;
    if (report->contents.count == 0)
        return true;
    csem__table body;
    bool done = true;
    csem__table_init(&body, &scratch->allocator);
    for (size_t i = 0; i < report->body.count && done; i++)
        done = csem__table_put(&body, report->body.items[i].id, i);
    source->totals[CSEM_TOTAL(CONTENTS_MEASURES)] = source->totals[CSEM_TOTAL(CONTENTS_FOUND)] = 0;
    for (size_t i = 0; i < report->contents.count && done; i++) {
        const csem_section *entry = &report->contents.items[i];
        source->totals[CSEM_TOTAL(CONTENTS_MEASURES)] += entry->is_tracked;
        source->totals[CSEM_TOTAL(CONTENTS_FOUND)] += entry->is_tracked && csem__table_get(&body, entry->id, NULL);
    }
    csem__table_free(&body);
    return done;
}

/* ---- totals ---------------------------------------------------------------------------------------------------- */

static void count_nodes(csem__source *source, const csem_report *report) {
    source->totals[CSEM_TOTAL(SECTIONS)] = (int64_t)report->body.outermost_count;
    for (size_t i = 0; i < report->body.count; i++)
        source->totals[CSEM_TOTAL(MEASURES)] += report->body.items[i].is_tracked;
    source->totals[CSEM_TOTAL(COMMITMENTS)] = (int64_t)report->commitment_count;
    source->totals[CSEM_TOTAL(STATISTICS)] = (int64_t)report->statistic_count;
    for (size_t i = 0; i < report->effort_count; i++)
        source->totals[CSEM_TOTAL(REPEATS)] += report->efforts[i].kind == CSEM_EFFORT_REPEAT;
    source->totals[CSEM_TOTAL(EFFORTS)] = (int64_t)report->effort_count - source->totals[CSEM_TOTAL(REPEATS)];
}

/* Counts how far commitments have come. False: out of memory. */
static bool count_standing(csem__source *source, const csem_report *report, csem__arena *scratch) {
    csem__standing standing;
    if (!csem__standing_init(&standing, report, scratch))
        return false;
    for (size_t i = 0; i < report->commitment_count; i++)
        csem__standing_count(&standing, &report->commitments[i], source->totals);
    csem__standing_hide(&standing, source->totals);
    return true;
}

int csem__source_prepare(const csem__sources *sources, const csem_report *report, const char *name,
                         const csem__plan *plan, csem__source *source, csem_error *error) {
    csem__text name_text = csem__text_of(name);
    *source = (csem__source){.period = report->period};
    csem__arena_init(&source->arena, &plan->allocator);
    if (name && csem__utf8_check(name, name_text.length) < name_text.length)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the name of the report is not valid UTF-8");
    csem__arena scratch;
    csem__arena_init(&scratch, &plan->allocator);
    count_nodes(source, report);
    bool done = csem__count_repeated(report, &scratch, &source->totals[CSEM_TOTAL(REPEATED)]) &&
                count_contents(source, report, &scratch) && count_standing(source, report, &scratch) &&
                copy_text(&source->arena, name_text, &source->name) &&
                copy_text(&source->arena, report->profile, &source->profile) &&
                copy_text(&source->arena, report->title, &source->title) &&
                set_label(sources, source, csem__plan_fiscal_year_start(plan, report));
    csem__arena_free(&scratch);
    return done ? CSEM_OK : csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the figures of the report");
}

bool csem__sources_add(csem__sources *sources, const csem__source *source) {
    if (!csem__array_grow(&sources->labels.allocator, (void **)&sources->items, sources->count, &sources->capacity,
                          sizeof *sources->items) ||
        !csem__table_put(&sources->labels, source->label, sources->count))
        return false;
    if (source->base != SIZE_MAX)
        sources->items[source->base].copies = source->base_copies;
    sources->items[sources->count++] = *source;
    return true;
}

/* ---- columns --------------------------------------------------------------------------------------------------- */

csem__text csem__source_text(const csem__source *source, int32_t column) {
    switch (column) {
    case CSEM_COLUMN_REPORT:
        return source->label;
    case CSEM_COLUMN_FILE:
        return source->name;
    case CSEM_COLUMN_TITLE:
        return source->title;
    case CSEM_COLUMN_PROFILE:
        return source->profile;
    default:
        return (csem__text){NULL, 0};
    }
}

int64_t csem__source_number(const csem__source *source, int32_t column) {
    bool is_total = csem__has_column(CSEM_TABLE_REPORTS, column) && column >= CSEM_COLUMN_SECTIONS;
    return is_total ? source->totals[column - CSEM_COLUMN_SECTIONS] : -1;
}

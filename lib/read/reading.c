/* SPDX-License-Identifier: MIT */
#include "read/reading.h"

#include "base/error.h"
#include "base/options.h"
#include "grammar/infer.h"
#include "grammar/profile_read.h"
#include "lines/hyphens.h"
#include "lines/misreads.h"
#include "read/entry_pages.h"
#include "read/glossary.h"
#include "read/skip.h"
#include "read/two_columns.h"

/* A csem__holds_statistic. */
static bool holds_statistic(void *context, csem__text text, bool *holds) {
    csem__reading *reading = context;
    if (!reading->scanner) {
        reading->scanner = csem__allocate(reading->allocator, sizeof *reading->scanner);
        if (!reading->scanner)
            return false;
        csem__scanner_init(reading->scanner, reading->allocator, reading->options->fiscal_year_start);
    }
    return csem__scan_holds(reading->scanner, text, holds);
}

/* Pages, and the agencies that are known before the text is read. */
static bool read_pages(csem__reading *reading) {
    const csem_options *options = reading->options;
    const csem__content_test test = {holds_statistic, reading};
    csem__lines_skip(&reading->lines, reading->grammar);
    if (!csem__entry_pages_place(&reading->lines, reading->grammar, reading->allocator))
        return csem__builder_fail(&reading->builder);
    if (!csem__pages_find(&reading->pages, &reading->lines, &reading->agencies, &test, reading->allocator))
        return csem__builder_fail(&reading->builder);
    /* Where attributions show what is open, spans ascend, and the text is in one column. */
    if (!reading->grammar->has_roles && !csem__columns_order(&reading->lines, &reading->pages, reading->allocator))
        return csem__builder_fail(&reading->builder);
    if (!csem__lines_close_hyphens(&reading->lines, reading->allocator))
        return csem__builder_fail(&reading->builder);
    reading->agencies.place = (csem_span){0, 0, 0};
    if (!csem__glossary_read(&reading->agencies, &reading->lines))
        return csem__builder_fail(&reading->builder);
    for (size_t i = 0; i < options->agency_count; i++)
        if (!csem__agencies_define(&reading->agencies, csem__text_of(options->agencies[i].id),
                                   csem__text_of(options->agencies[i].name), CSEM_AGENCY_CALLER))
            return false;
    return true;
}

bool csem__reading_number_pages(csem__reading *reading, size_t first, int32_t first_page) {
    csem_report *report = reading->builder.report;
    csem__place_start *starts = csem__arena_allocate(&report->arena, (reading->pages.count + 1) * sizeof *starts);
    if (!starts)
        return csem__builder_fail(&reading->builder);
    report->pages.items = starts;
    report->pages.count = csem__pages_number(&reading->pages, &reading->lines, first, first_page, starts);
    return true;
}

/* Keeps where lines begin, so that a place inside a node can be looked up later. */
static bool keep_lines(csem__reading *reading) {
    csem_report *report = reading->builder.report;
    const csem__lines *lines = &reading->lines;
    csem__place_start *starts = csem__arena_allocate(&report->arena, (lines->count + 1) * sizeof *starts);
    if (!starts)
        return csem__builder_fail(&reading->builder);
    for (size_t i = 0; i < lines->count; i++)
        starts[i] = (csem__place_start){lines->items[i].text, lines->items[i].number};
    report->lines = (csem__place_starts){starts, lines->count};
    return true;
}

/* The same for sheets: the first begins with the text, each other one after a form feed. Without a form feed there
 * are none. */
static bool keep_sheets(csem__reading *reading, const char *text, size_t length) {
    csem_report *report = reading->builder.report;
    size_t count = 0;
    for (const char *at = text; (at = memchr(at, '\f', length - (size_t)(at - text))); at++)
        count++;
    if (count == 0)
        return true;
    csem__place_start *starts = csem__arena_allocate(&report->arena, (count + 1) * sizeof *starts);
    if (!starts)
        return csem__builder_fail(&reading->builder);
    report->sheets = (csem__place_starts){starts, count + 1};
    *starts = (csem__place_start){0, 1};
    for (const char *at = text; (at = memchr(at, '\f', length - (size_t)(at - text))); at++, starts++)
        starts[1] = (csem__place_start){(uint32_t)(at - text) + 1, starts->number + 1};
    return true;
}

static bool find_lines(csem__reading *reading, const char *text, size_t length) {
    if (csem__lines_find(&reading->lines, text, length, reading->options->max_lines, reading->allocator))
        return (csem__lines_mend_bullets(&reading->lines, reading->allocator) &&
                csem__lines_close_hyphens(&reading->lines, reading->allocator)) ||
               csem__builder_fail(&reading->builder);
    if (!reading->lines.too_many)
        return csem__builder_fail(&reading->builder);
    reading->builder.code = CSEM_ERROR_LIMIT;
    reading->builder.limit = CSEM_LIMIT_LINES;
    return false;
}

/* The profile that explains the text; if none does, one without levels, by which no section is read. */
static bool choose_profile(csem__reading *reading, const csem__profile **profile) {
    csem__arena *arena = &reading->builder.report->arena;
    csem__profile *inferred = csem__arena_allocate(arena, sizeof *inferred);
    if (!inferred || !csem__profile_choose(&reading->lines, arena, inferred, profile))
        return csem__builder_fail(&reading->builder);
    if (!*profile)
        *profile = csem__profile_find("numbered-plan");
    return true;
}

/* The options with the month in which fiscal years start, which the profile may say. */
static void take_fiscal_year(csem__reading *reading) {
    reading->changed = *reading->options;
    reading->changed.fiscal_year_start =
        csem__options_fiscal_year_start(reading->options, reading->grammar->profile->figures.fiscal_year_start);
    reading->options = &reading->changed;
}

/* A profile that a caller gave; what it leaves open, its levels, is inferred. */
static bool complete_profile(csem__reading *reading, const csem__profile **profile) {
    csem__arena *arena = &reading->builder.report->arena;
    if ((*profile)->level_count > 0)
        return true;
    csem__profile *completed = csem__arena_allocate(arena, sizeof *completed);
    if (!completed || !csem__profile_complete(&reading->lines, arena, *profile, completed))
        return csem__builder_fail(&reading->builder);
    *profile = completed;
    return true;
}

/* The grammar of the profile that the options name; without one, of the profile that the text suggests. */
static bool find_grammar(csem__reading *reading) {
    const char *given = reading->options->profile;
    const csem__profile *profile = NULL;
    if (given)
        reading->code = csem__profile_take(given, &reading->builder.report->arena, &profile, reading->error);
    if (reading->code != CSEM_OK || !(given ? complete_profile(reading, &profile) : choose_profile(reading, &profile)))
        return false;
    csem__grammar_compile(profile, reading->grammar);
    take_fiscal_year(reading);
    return true;
}

bool csem__reading_begin(csem__reading *reading, const char *text, size_t length) {
    if (!csem__builder_init(&reading->builder, reading->allocator, reading->options->max_nodes))
        return false;
    csem_report *report = reading->builder.report;
    bool found = find_lines(reading, text, length) && find_grammar(reading);
    reading->builder.max_agencies = reading->options->max_agencies;
    csem__agencies_init(&reading->agencies, &reading->builder, reading->grammar);
    csem__joiner_init(&reading->joiner, &report->arena, text);
    return found && keep_lines(reading) && keep_sheets(reading, text, length) && read_pages(reading);
}

void csem__reading_release(csem__reading *reading) {
    if (reading->scanner)
        csem__scanner_free(reading->scanner);
    csem__release(reading->allocator, reading->scanner);
    csem__paragraphs_free(&reading->paragraphs, reading->allocator);
    csem__fields_free(&reading->fields, reading->allocator);
    csem__pages_free(&reading->pages, reading->allocator);
    csem__lines_free(&reading->lines, reading->allocator);
    if (!reading->builder.report)
        return;
    csem__joiner_free(&reading->joiner);
    csem__agencies_free(&reading->agencies);
}

int csem__reading_fail(const csem__reading *reading, csem_error *error) {
    if (reading->code != CSEM_OK)
        return reading->code;
    if (reading->builder.code == CSEM_ERROR_LIMIT)
        return csem__limit_fail(error, reading->options, reading->builder.limit);
    return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
}

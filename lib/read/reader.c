/* SPDX-License-Identifier: MIT */
/* The driver. The stages run in this order: lines; pages and furniture; contents; paragraphs; body; cover, which
 * ends where contents or body begin; statistics. Each stage adds to one context, `reading`, or to the report under
 * construction; the first failure ends the reading, and the builder keeps its code. */
#include "read/reader.h"

#include "base/error.h"
#include "base/input.h"
#include "base/options.h"
#include "grammar/infer.h"
#include "grammar/opening.h"
#include "grammar/profile_read.h"
#include "grammar/survey.h"
#include "read/agencies.h"
#include "read/body.h"
#include "read/contents.h"
#include "read/cover.h"
#include "read/field.h"
#include "read/glossary.h"
#include "read/original.h"
#include "read/pages.h"
#include "read/paragraphs.h"
#include "read/skip.h"
#include "read/two_columns.h"
#include "statistics/fill.h"

#include <stdlib.h>

/* The context of one reading. */
struct reading {
    const csem_options *options;
    csem_options changed; /* those of the caller with what the profile says */
    const csem_allocator *allocator;
    csem__builder builder;
    csem__lines lines;
    csem__agencies agencies;
    csem__pages pages;
    csem__joiner joiner;
    csem__contents_place contents;
    csem__fields fields;
    csem__paragraphs paragraphs;
    const csem__sections *listed; /* the contents, if they say anything of headings */
    csem__scanner *scanner;       /* for holds_statistic; NULL until then */
    csem__grammar *grammar;       /* of the profile that is used */
    int32_t code;                 /* of a profile that cannot be used; error then has the details */
    csem_error *error;
};

static const csem__sections no_contents;

/* A csem__holds_statistic. */
static bool holds_statistic(void *context, csem__text text, bool *holds) {
    struct reading *reading = context;
    if (!reading->scanner) {
        reading->scanner = csem__allocate(reading->allocator, sizeof *reading->scanner);
        if (!reading->scanner)
            return false;
        csem__scanner_init(reading->scanner, reading->allocator, reading->options->fiscal_year_start);
    }
    return csem__scan_holds(reading->scanner, text, holds);
}

/* Pages, and the agencies that are known before the text is read. */
static bool read_pages(struct reading *reading) {
    const csem_options *options = reading->options;
    const csem__content_test test = {holds_statistic, reading};
    csem__lines_skip(&reading->lines, reading->grammar);
    if (!csem__pages_find(&reading->pages, &reading->lines, &reading->agencies, &test, reading->allocator))
        return csem__builder_fail(&reading->builder);
    /* Where attributions show what is open, spans ascend, and the text is in one column. */
    if (!reading->grammar->has_roles && !csem__columns_order(&reading->lines, &reading->pages, reading->allocator))
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

static bool number_pages(struct reading *reading, size_t first) {
    if (first >= reading->paragraphs.count)
        return true;
    csem_report *report = reading->builder.report;
    const csem__paragraph *heading = &reading->paragraphs.items[first];
    const csem_section *entry = csem__body_entry(heading, reading->listed);
    csem__place_start *starts = csem__arena_allocate(&report->arena, (reading->pages.count + 1) * sizeof *starts);
    if (!starts)
        return csem__builder_fail(&reading->builder);
    report->pages.items = starts;
    report->pages.count =
        csem__pages_number(&reading->pages, &reading->lines, heading->first, entry ? entry->place.page : 0, starts);
    return true;
}

/* Where the body begins: after the contents, or, if there are none, at the first line of the outermost level that one
 * of the next level follows soon, so that the cover is not part of it. */
static size_t find_body(const struct reading *reading) {
    enum { MAX_HEADING_LINES = 12 };
    const csem__lines *lines = &reading->lines;
    size_t since = MAX_HEADING_LINES;
    size_t outer = 0;
    if (reading->contents.found || reading->grammar->by_sequence)
        return reading->contents.found ? reading->contents.end : 0;
    for (size_t i = 0; i < lines->count; i++, since++) {
        const csem__text text = csem__line_text(lines, &lines->items[i]);
        const csem__numeral numeral = csem__numeral_parse(reading->grammar, text, false);
        if (csem__numeral_is_outer(reading->grammar, &numeral)) {
            outer = i;
            since = 0;
        } else if (csem__numeral_is_inner(reading->grammar, &numeral) && since < MAX_HEADING_LINES) {
            return outer;
        }
    }
    return 0;
}

/* Contents that list only the outermost of several levels say nothing of headings. */
static const csem__sections *find_listed(const csem__grammar *grammar, const csem__sections *contents) {
    for (size_t i = 0; i < contents->count; i++)
        if (contents->items[i].depth > 0 || grammar->level_count == 1)
            return contents;
    return &no_contents;
}

static bool read_cover(struct reading *reading, size_t first) {
    csem_report *report = reading->builder.report;
    size_t cover_end = reading->contents.found  ? reading->contents.first
                       : report->body.count > 0 ? reading->paragraphs.items[first].first
                                                : reading->lines.count;
    bool needs_plan = report->body.count == 0 && reading->listed->count == 0;
    if (!csem__cover_read(reading->grammar, &reading->builder, &reading->joiner, &reading->lines, cover_end,
                          reading->options->fiscal_year_start, needs_plan))
        return false;
    /* What looks like contents is not, if neither body nor cover show that the text is a report. */
    if (needs_plan && !report->plan.data)
        report->contents.count = 0;
    return true;
}

/* Records the mark-up that was removed from texts. */
static bool observe_markup(struct reading *reading) {
    for (size_t i = 0; i < reading->joiner.markup_count; i++) {
        const csem__range *range = &reading->joiner.markup[i];
        const csem__observation seen = {.kind = CSEM_SEEN_MARKUP, .span = {range->start, range->end, 0}};
        if (!csem__builder_observe(&reading->builder, &seen))
            return false;
    }
    return true;
}

static bool read_body(struct reading *reading) {
    csem_report *report = reading->builder.report;
    if (!csem__builder_link(&reading->builder))
        return false;
    reading->listed = find_listed(reading->grammar, &report->contents);
    if (!csem__fields_find(&reading->fields, &reading->lines, reading->contents.found ? reading->contents.end : 0,
                           &reading->pages, reading->grammar, reading->allocator) ||
        !csem__paragraphs_find(&reading->paragraphs, &reading->lines, &reading->fields, find_body(reading),
                               reading->listed, &reading->agencies, &reading->joiner))
        return csem__builder_fail(&reading->builder);
    size_t first;
    if (!csem__body_find(reading->grammar, &reading->paragraphs, reading->listed, reading->allocator, &first))
        return csem__builder_fail(&reading->builder);
    return number_pages(reading, first) &&
           csem__body_read(&reading->builder, &reading->agencies, &reading->paragraphs, first, reading->listed) &&
           read_cover(reading, first) && observe_markup(reading) && csem__builder_link(&reading->builder);
}

/* Keeps where lines begin, so that a place inside a node can be looked up later. */
static bool keep_lines(struct reading *reading) {
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
static bool keep_sheets(struct reading *reading, const char *text, size_t length) {
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

static bool find_lines(struct reading *reading, const char *text, size_t length) {
    if (csem__lines_find(&reading->lines, text, length, reading->options->max_lines, reading->allocator))
        return true;
    if (!reading->lines.too_many)
        return csem__builder_fail(&reading->builder);
    reading->builder.code = CSEM_ERROR_LIMIT;
    reading->builder.limit = CSEM_LIMIT_LINES;
    return false;
}

static int by_place(const void *a, const void *b) {
    uint64_t one = ((const csem_statistic *)a)->node.place.span.start;
    uint64_t other = ((const csem_statistic *)b)->node.place.span.start;
    return (one > other) - (one < other);
}

/* A footnote without an effort that it could belong to is a paragraph after the one that it interrupts. Its numbers
 * are then before the last ones of that paragraph. */
static void sort_statistics(csem_report *report) {
    for (size_t i = 1; i < report->statistic_count; i++)
        if (report->statistics[i].node.place.span.start < report->statistics[i - 1].node.place.span.start) {
            qsort(report->statistics, report->statistic_count, sizeof *report->statistics, by_place);
            return;
        }
}

/* The profile that explains the text; if none does, one without levels, by which no section is read. */
static bool choose_profile(struct reading *reading, const csem__profile **profile) {
    csem__arena *arena = &reading->builder.report->arena;
    csem__profile *inferred = csem__arena_allocate(arena, sizeof *inferred);
    if (!inferred || !csem__profile_choose(&reading->lines, arena, inferred, profile))
        return csem__builder_fail(&reading->builder);
    if (!*profile)
        *profile = csem__profile_find("numbered-plan");
    return true;
}

/* The options with the month in which fiscal years start, which the profile may say. */
static void take_fiscal_year(struct reading *reading) {
    reading->changed = *reading->options;
    reading->changed.fiscal_year_start =
        csem__options_fiscal_year_start(reading->options, reading->grammar->profile->figures.fiscal_year_start);
    reading->options = &reading->changed;
}

/* A profile that a caller gave; what it leaves open, its levels, is inferred. */
static bool complete_profile(struct reading *reading, const csem__profile **profile) {
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
static bool find_grammar(struct reading *reading) {
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

static bool read_all(struct reading *reading, const char *text, size_t length) {
    if (!csem__builder_init(&reading->builder, reading->allocator, reading->options->max_nodes))
        return false;
    csem_report *report = reading->builder.report;
    bool found = find_lines(reading, text, length) && find_grammar(reading);
    reading->builder.max_agencies = reading->options->max_agencies;
    csem__agencies_init(&reading->agencies, &reading->builder, reading->grammar);
    csem__joiner_init(&reading->joiner, &report->arena, text);
    report->fiscal_year_start = reading->options->fiscal_year_start;
    report->lacks_statistics = (reading->options->flags & CSEM_OPTION_NO_STATISTICS) != 0;
    if (!found)
        return false;
    if (!keep_lines(reading) || !keep_sheets(reading, text, length) || !read_pages(reading))
        return false;
    if (!csem__contents_read(reading->grammar, &reading->builder, &reading->joiner, &reading->lines,
                             &reading->contents))
        return csem__builder_fail(&reading->builder);
    if (!read_body(reading))
        return false;
    const csem__profile *profile = reading->grammar->profile;
    if (profile->level_count > 0)
        csem__builder_track(&reading->builder, csem__text_of(profile->levels[reading->grammar->tracked].name));
    report->grammar = profile;
    if (report->body.count > 0)
        report->profile = csem__text_of(profile->name);
    else if (!csem__survey(&reading->lines, &report->arena, &report->seen))
        return csem__builder_fail(&reading->builder);
    if (report->lacks_statistics || !csem__profile_is_english(profile))
        return true;
    if (!csem__statistics_fill(&reading->builder, reading->options))
        return false;
    sort_statistics(report);
    return csem__builder_link_statistics(&reading->builder);
}

static void release(struct reading *reading) {
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

static int fail(const struct reading *reading, csem_error *error) {
    if (reading->code != CSEM_OK)
        return reading->code;
    if (reading->builder.code == CSEM_ERROR_LIMIT)
        return csem__limit_fail(error, reading->options, reading->builder.limit);
    return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
}

static int read_valid(const char *text, size_t length, const csem_options *options, csem_report **report,
                      csem_error *error) {
    csem__grammar grammar; /* large, so not zeroed: find_grammar fills it */
    struct reading reading = {.options = options, .allocator = options->allocator, .grammar = &grammar, .error = error};
    bool done = read_all(&reading, text, length);
    release(&reading);
    if (done) {
        *report = csem__builder_finish(&reading.builder);
        return CSEM_OK;
    }
    csem__builder_abandon(&reading.builder);
    return fail(&reading, error);
}

static int read_replaced(const char *text, size_t length, const csem_options *options, csem_report **report,
                         csem_error *error) {
    size_t replaced_length;
    char *replaced;
    int code = csem__input_replace(options, text, length, &replaced, &replaced_length, error);
    if (code != CSEM_OK)
        return code;
    code = read_valid(replaced, replaced_length, options, report, error);
    csem__release(options->allocator, replaced);
    if (code == CSEM_OK)
        csem__original_restore(*report, text, length);
    return code;
}

int csem__reader_read(const char *text, size_t length, const csem_options *checked, csem_report **report,
                      csem_error *error) {
    bool replace;
    int code = csem__input_check(checked, text, length, &replace, error);
    if (code == CSEM_OK)
        code = replace ? read_replaced(text, length, checked, report, error)
                       : read_valid(text, length, checked, report, error);
    return code;
}

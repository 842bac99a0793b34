/* SPDX-License-Identifier: MIT */
/* The driver. The stages run in this order: lines; pages and furniture; contents; paragraphs; body; cover, which
 * ends where contents or body begin; statistics. Each stage adds to one context, `reading`, or to the report under
 * construction; the first failure ends the reading, and the builder keeps its code. */
#include "read/reader.h"

#include "base/input.h"
#include "grammar/opening.h"
#include "grammar/survey.h"
#include "read/body.h"
#include "read/cover.h"
#include "read/original.h"
#include "read/reading.h"
#include "statistics/fill.h"

static const csem__sections no_contents;

/* Where the body begins: after the contents, or, if there are none, at the first line of the outermost level that one
 * of the next level follows soon, so that the cover is not part of it. */
static size_t find_body(const csem__reading *reading) {
    enum { MAX_HEADING_LINES = 12 };
    const csem__lines *lines = &reading->lines;
    size_t since = MAX_HEADING_LINES;
    size_t outer = 0;
    if (reading->contents.found || reading->grammar->by_sequence)
        return reading->contents.found ? reading->contents.end : 0;
    for (size_t i = 0; i < lines->count; i++, since++) {
        const csem__text text = csem__lines_text(lines, i);
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

/* The page of the first heading is the one that the contents give to it. */
static bool number_pages(csem__reading *reading, size_t first) {
    if (first >= reading->paragraphs.count)
        return true;
    const csem__paragraph *heading = &reading->paragraphs.items[first];
    const csem_section *entry = csem__body_entry(heading, reading->listed);
    return csem__reading_number_pages(reading, heading->first, entry ? entry->place.page : 0);
}

static bool read_cover(csem__reading *reading, size_t first) {
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
static bool observe_markup(csem__reading *reading) {
    for (size_t i = 0; i < reading->joiner.markup_count; i++) {
        const csem__range *range = &reading->joiner.markup[i];
        const csem__observation seen = {.kind = CSEM_SEEN_MARKUP, .span = {range->start, range->end, 0}};
        if (!csem__builder_observe(&reading->builder, &seen))
            return false;
    }
    return true;
}

static bool read_body(csem__reading *reading) {
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

static bool read_all(csem__reading *reading, const char *text, size_t length) {
    if (!csem__reading_begin(reading, text, length))
        return false;
    csem_report *report = reading->builder.report;
    report->fiscal_year_start = reading->options->fiscal_year_start;
    report->lacks_statistics = (reading->options->flags & CSEM_OPTION_NO_STATISTICS) != 0;
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
    return csem__statistics_fill(&reading->builder, reading->options) &&
           csem__builder_link_statistics(&reading->builder);
}

static int read_valid(const char *text, size_t length, const csem_options *options, void *result, csem_error *error) {
    csem_report **report = result;
    csem__grammar grammar; /* large, so not zeroed: csem__reading_begin fills it */
    csem__reading reading = {.options = options, .allocator = options->allocator, .grammar = &grammar, .error = error};
    bool done = read_all(&reading, text, length);
    csem__reading_release(&reading);
    if (done) {
        *report = csem__builder_finish(&reading.builder);
        return CSEM_OK;
    }
    csem__builder_abandon(&reading.builder);
    return csem__reading_fail(&reading, error);
}

static void restore(void *result, const char *text, size_t length) {
    csem__original_restore(*(csem_report **)result, text, length);
}

int csem__reader_read(const char *text, size_t length, const csem_options *checked, csem_report **report,
                      csem_error *error) {
    static const csem__input_use use = {read_valid, restore};
    return csem__input_read(checked, text, length, &use, report, error);
}

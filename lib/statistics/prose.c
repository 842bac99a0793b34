/* SPDX-License-Identifier: MIT */
/* Prose: the numbers of a text that is no report, line by line, or those of a report once more; every candidate is kept
 * with its reason. The result owns its texts and outlives the report. */
#include "statistics/prose.h"

#include "base/error.h"
#include "base/input.h"
#include "base/limits.h"
#include "base/meter.h"
#include "base/options.h"
#include "base/sized.h"
#include "base/utf8.h"
#include "lines/join.h"
#include "model/node.h"
#include "statistics/fill.h"

enum { CONTEXT = 60 };

/* A prose that is being made. */
typedef struct gathering {
    csem_prose *prose;
    const csem_options *options;
    csem__utf8_cursor *original; /* NULL: offsets are those of the text as given */
    const csem__line *line;      /* of the text; NULL in a report */
    const csem_section *section; /* whose id is copied */
    csem__text section_id;
    csem__limit limit; /* the one that was reached */
} gathering;

static void free_prose(csem_prose *prose) {
    csem_allocator allocator = prose->arena.allocator;
    csem__release(&allocator, prose->statistics);
    csem__release(&allocator, prose->candidates);
    csem__arena_free(&prose->arena);
    csem__release(&allocator, prose);
    csem__meter_close(&allocator);
}

static csem_prose *make_prose(const csem_allocator *allocator) {
    csem_prose *prose = csem__allocate(allocator, sizeof *prose);
    if (!prose)
        return NULL;
    *prose = (csem_prose){0};
    csem__arena_init(&prose->arena, allocator);
    return prose;
}

/* ---- places --------------------------------------------------------------------------------------------------- */

static csem_span span_of(gathering *to, const csem_node *node, csem__range range) {
    if (node->commitment)
        return csem__block_span(node->block, range);
    csem_span span = {to->line->text + range.start, to->line->text + range.end, 0};
    if (node->block)
        span = csem__block_span(node->block, range);
    span.line = to->line->number;
    if (to->original) {
        span.start = csem__utf8_source(to->original, (size_t)span.start);
        span.end = csem__utf8_source(to->original, (size_t)span.end);
    }
    return span;
}

/* The id of a section, copied once for all numbers in it; data is NULL in prose. False: out of memory. */
static bool copy_section_id(gathering *to, const csem_section *section, csem__text *id) {
    *id = (csem__text){NULL, 0};
    if (!section)
        return true;
    if (to->section != section) {
        to->section = section;
        to->section_id = csem__text_copy(&to->prose->arena, section->id);
    }
    *id = to->section_id;
    return id->data != NULL;
}

/* The result may outlive the report: of the node it keeps the indexes and the span of the number. */
static csem_node own_node(const csem_node *node, csem_span span) {
    return (csem_node){.size = sizeof *node,
                       .commitment_index = node->commitment_index,
                       .effort_index = node->effort_index,
                       .place = {.span = span}};
}

/* Moves a limit of the context to the next blank inside it, or at least to the start of a character. */
static csem__range context_of(csem__text text, csem__range number) {
    size_t start = number.start > CONTEXT ? number.start - CONTEXT : 0;
    size_t end = text.length - number.end > CONTEXT ? number.end + CONTEXT : text.length;
    size_t at = start;
    while (start > 0 && at < number.start && text.data[at] != ' ')
        at++;
    if (at < number.start)
        start = at + (start > 0 ? 1 : 0);
    while (start < number.start && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start++;
    at = end;
    while (end < text.length && at > number.end && text.data[at] != ' ')
        at--;
    if (at > number.end)
        end = at;
    while (end > number.end && end < text.length && ((unsigned char)text.data[end] & 0xC0) == 0x80)
        end--;
    return (csem__range){start, end};
}

/* ---- gathering ------------------------------------------------------------------------------------------------- */

static csem_candidate *add_candidate(gathering *to) {
    csem_prose *prose = to->prose;
    uint64_t most = to->options->max_nodes;
    if (most > 0 && prose->candidate_count >= most) {
        to->limit = CSEM_LIMIT_NUMBERS;
        return NULL;
    }
    if (!csem__array_grow(&prose->arena.allocator, (void **)&prose->candidates, prose->candidate_count,
                          &prose->candidate_capacity, sizeof *prose->candidates))
        return NULL;
    csem_candidate *candidate = &prose->candidates[prose->candidate_count++];
    *candidate = (csem_candidate){0};
    return candidate;
}

static bool add_statistic(gathering *to, const csem_candidate *candidate, csem__text text, const csem__number *number) {
    csem_prose *prose = to->prose;
    if (!csem__array_grow(&prose->arena.allocator, (void **)&prose->statistics, prose->statistic_count,
                          &prose->statistic_capacity, sizeof *prose->statistics))
        return false;
    csem_statistic *statistic = &prose->statistics[prose->statistic_count++];
    *statistic = (csem_statistic){.node = candidate->node, .measure = candidate->measure};
    return csem__statistic_fill(statistic, &prose->arena, text, number);
}

static bool gather(gathering *to, const csem_node *node, csem__text text, const csem__number *number) {
    csem_prose *prose = to->prose;
    csem_candidate *candidate = add_candidate(to);
    if (!candidate)
        return false;
    if (!copy_section_id(to, node->section, &candidate->measure))
        return false;
    candidate->node = own_node(node, span_of(to, node, number->span));
    candidate->reason = number->reason;
    prose->reasons[number->reason]++;
    if (!csem__copy_folded(&prose->arena, text, number->span, &candidate->text) ||
        !csem__copy_folded(&prose->arena, text, context_of(text, number->span), &candidate->context))
        return false;
    if (number->reason != CSEM_REASON_ACCEPTED)
        return true;
    candidate->statistic_number = prose->statistic_count + 1;
    return add_statistic(to, candidate, text, number);
}

/* All numbers of a text. */
static bool scan(gathering *to, csem__scanner *scanner, const csem_node *node, csem__text text) {
    csem__scan_begin(scanner, text);
    for (const csem__number *number; (number = csem__scan_next(scanner));)
        if (!gather(to, node, text, number))
            return false;
    return !scanner->failed;
}

/* A line with ligatures or soft hyphens becomes a block, which leads back to the line. */
static bool scan_mended(gathering *to, csem__scanner *scanner, csem__joiner *joiner) {
    csem__joined joined;
    const csem__line *line = to->line;
    if (!csem__joiner_start(joiner, line->text_end - line->text + 1u) ||
        !csem__joiner_add(joiner, line->text, line->text_end) || !csem__joiner_finish(joiner, &joined))
        return false;
    const csem_block block = {.text = joined.text, .runs = joined.runs, .run_count = joined.run_count};
    const csem_node node = {.block = &block, .commitment_index = -1, .effort_index = -1};
    return scan(to, scanner, &node, block.text);
}

static bool scan_line(gathering *to, csem__scanner *scanner, csem__joiner *joiner, const csem__lines *lines) {
    static const csem_node nowhere = {.commitment_index = -1, .effort_index = -1};
    return to->line->flags & CSEM_LINE_UNMENDED ? scan_mended(to, scanner, joiner)
                                                : scan(to, scanner, &nowhere, csem__line_text(lines, to->line));
}

static bool scan_lines(gathering *to, csem__scanner *scanner, const char *text, size_t length) {
    csem__lines lines = {0};
    csem__joiner joiner;
    csem__joiner_init(&joiner, &to->prose->arena, text);
    bool done = csem__lines_find(&lines, text, length, to->options->max_lines, &scanner->allocator);
    if (lines.too_many)
        to->limit = CSEM_LIMIT_LINES;
    for (size_t i = 0; done && i < lines.count; i++) {
        to->line = &lines.items[i];
        done = scan_line(to, scanner, &joiner, &lines);
    }
    csem__joiner_free(&joiner);
    csem__lines_free(&lines, &scanner->allocator);
    return done;
}

static bool scan_report(gathering *to, csem__scanner *scanner, const csem_report *report) {
    scanner->report_period = report->period;
    for (csem_node node = csem__walk_begin(report); csem__node_next_block(&node);)
        if (csem__node_has_statistics(&node) && !scan(to, scanner, &node, node.block->text))
            return false;
    return true;
}

/* The candidates of a report, or those of text if report is NULL. */
static int make(const csem_report *report, const char *text, size_t length, csem__utf8_cursor *original,
                const csem_options *options, csem_prose **out, csem_error *error) {
    gathering to = {.prose = make_prose(options->allocator), .options = options, .original = original};
    if (!to.prose)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    csem__scanner scanner;
    csem__scanner_init(&scanner, options->allocator, csem__options_fiscal_year_start(options, 0));
    scanner.explain = true;
    scanner.sentence.max_digits = options->max_digits;
    csem__scanner_set_profile(&scanner, report ? report->grammar : NULL);
    bool done = report ? scan_report(&to, &scanner, report) : scan_lines(&to, &scanner, text, length);
    csem__scanner_free(&scanner);
    if (!done) {
        free_prose(to.prose);
        if (to.limit != CSEM_LIMIT_NONE)
            return csem__limit_fail(error, options, to.limit);
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < to.prose->candidate_count; i++) {
        csem_candidate *candidate = &to.prose->candidates[i];
        if (candidate->statistic_number > 0)
            candidate->statistic = &to.prose->statistics[candidate->statistic_number - 1];
    }
    *out = to.prose;
    return CSEM_OK;
}

static int read_replaced(const char *text, size_t length, const csem_options *options, csem_prose **prose,
                         csem_error *error) {
    size_t replaced_length;
    char *replaced;
    csem__utf8_cursor original = {.text = text, .length = length};
    int code = csem__input_replace(options, text, length, &replaced, &replaced_length, error);
    if (code != CSEM_OK)
        return code;
    code = make(NULL, replaced, replaced_length, &original, options, prose, error);
    csem__release(options->allocator, replaced);
    return code;
}

static int read_prose(const char *text, size_t length, const csem_options *options, csem_prose **prose,
                      csem_error *error) {
    bool replace;
    int code = csem__input_check(options, text, length, &replace, error);
    if (code != CSEM_OK)
        return code;
    return replace ? read_replaced(text, length, options, prose, error)
                   : make(NULL, text, length, NULL, options, prose, error);
}

/* Checks the options, then the other arguments, and begins to measure memory. */
static int prepare(csem_prose **prose, const csem_options *options, const char *objection, csem_options *checked,
                   csem_allocator *allocator, csem_error *error) {
    if (!prose)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the result: prose is NULL");
    *prose = NULL;
    int code = csem__options_check(options, checked, allocator, error);
    if (code != CSEM_OK)
        return code;
    if (objection)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "%s", objection);
    return csem__meter_begin(allocator, checked->max_memory) ? CSEM_OK
                                                             : csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
}

int csem_prose_parse(const char *text, size_t length, const csem_options *options, csem_prose **prose,
                     csem_error *error) {
    csem_options checked;
    csem_allocator allocator;
    const char *objection = !text && length > 0 ? "text is NULL and its length is not 0" : NULL;
    int code = prepare(prose, options, objection, &checked, &allocator, error);
    if (code != CSEM_OK)
        return code;
    csem__meter_input(&allocator, length);
    return csem__meter_end(&allocator, read_prose(text ? text : "", length, &checked, prose, error), error);
}

int csem_prose_explain(const csem_report *report, const csem_options *options, csem_prose **prose, csem_error *error) {
    csem_options checked;
    csem_allocator allocator;
    int code = prepare(prose, options, report ? NULL : "report is NULL", &checked, &allocator, error);
    if (code != CSEM_OK || !report)
        return code;
    checked.fiscal_year_start = csem__options_fiscal_year_start(&checked, report->fiscal_year_start);
    csem__meter_input(&allocator, report->input_length);
    return csem__meter_end(&allocator, make(report, NULL, 0, NULL, &checked, prose, error), error);
}

void csem_prose_free(csem_prose *prose) {
    if (prose)
        free_prose(prose);
}

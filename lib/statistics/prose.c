/* SPDX-License-Identifier: MIT */
/* Gathering: every candidate of the blocks that are given is kept with its reason, those of prose, which read/ divides
 * into blocks, or those of a report once more. The result owns its texts and outlives what it was made from. */
#include "statistics/prose.h"

#include "base/error.h"
#include "base/meter.h"
#include "base/options.h"
#include "model/node.h"
#include "statistics/fill.h"

enum { CONTEXT = 60 };

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

/* In the text that was read; a report says where its lines and pages begin, unless it is examined again. */
static csem_place place_of(const csem__gathering *to, const csem_node *node, csem__range range) {
    const csem_span span = csem__block_span(node->block, range);
    return to->places ? csem__report_place(to->places, span.start, span.end) : (csem_place){.span = span};
}

/* The id of a section, copied once for all numbers in it; data is NULL in prose. False: out of memory. */
static bool copy_section_id(csem__gathering *to, const csem_section *section, csem__text *id) {
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

/* The result may outlive the report: of the node it keeps the indexes and the place of the number. */
static csem_node own_node(const csem_node *node, csem_place place) {
    return (csem_node){.size = sizeof *node,
                       .commitment_index = node->commitment_index,
                       .effort_index = node->effort_index,
                       .place = place};
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

static csem_candidate *add_candidate(csem__gathering *to) {
    csem_prose *prose = to->prose;
    uint64_t most = to->max_candidates;
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

static bool add_statistic(csem__gathering *to, const csem_candidate *candidate, csem__text text,
                          const csem__number *number) {
    csem_prose *prose = to->prose;
    if (!csem__array_grow(&prose->arena.allocator, (void **)&prose->statistics, prose->statistic_count,
                          &prose->statistic_capacity, sizeof *prose->statistics))
        return false;
    csem_statistic *statistic = &prose->statistics[prose->statistic_count++];
    *statistic = (csem_statistic){.node = candidate->node, .measure = candidate->measure};
    return csem__statistic_fill(statistic, &prose->arena, text, number);
}

static bool gather(csem__gathering *to, const csem_node *node, csem__text text, const csem__number *number) {
    csem_prose *prose = to->prose;
    csem_candidate *candidate = add_candidate(to);
    if (!candidate)
        return false;
    if (!copy_section_id(to, node->section, &candidate->measure))
        return false;
    candidate->node = own_node(node, place_of(to, node, number->span));
    candidate->reason = number->reason;
    prose->reasons[number->reason]++;
    if (!csem__copy_folded(&prose->arena, text, number->span, &candidate->text) ||
        !csem__copy_folded(&prose->arena, text, context_of(text, number->span), &candidate->context))
        return false;
    if (number->reason != CSEM_REASON_ACCEPTED)
        return true;
    return add_statistic(to, candidate, text, number);
}

bool csem__gathering_begin(csem__gathering *to, const csem_options *options, const csem__profile *profile) {
    *to = (csem__gathering){.prose = make_prose(options->allocator), .max_candidates = options->max_nodes};
    csem__scanner *scanner = &to->scanner;
    csem__scanner_init(scanner, options->allocator, csem__options_fiscal_year_start(options, 0));
    scanner->explain = true;
    scanner->sentence.max_digits = options->max_digits;
    csem__scanner_set_profile(scanner, profile);
    return to->prose != NULL;
}

bool csem__gathering_scan(csem__gathering *to, const csem_node *node) {
    csem__text text = node->block->text;
    csem__scan_begin(&to->scanner, text);
    for (const csem__number *number; (number = csem__scan_next(&to->scanner));)
        if (!gather(to, node, text, number))
            return false;
    return !to->scanner.failed;
}

/* ---- the end --------------------------------------------------------------------------------------------------- */

csem_prose *csem__gathering_finish(csem__gathering *to) {
    csem_prose *prose = to->prose;
    if (to->places) {
        csem__sort_by_place(prose->candidates, prose->candidate_count, sizeof *prose->candidates);
        csem__sort_by_place(prose->statistics, prose->statistic_count, sizeof *prose->statistics);
    }
    for (size_t i = 0, next = 0; i < prose->candidate_count; i++)
        if (prose->candidates[i].reason == CSEM_REASON_ACCEPTED)
            prose->candidates[i].statistic = &prose->statistics[next++];
    csem__scanner_free(&to->scanner);
    to->prose = NULL;
    return prose;
}

int csem__gathering_abandon(csem__gathering *to, const csem_options *options, csem_error *error) {
    csem__scanner_free(&to->scanner);
    if (to->prose)
        free_prose(to->prose);
    to->prose = NULL;
    if (to->limit != CSEM_LIMIT_NONE)
        return csem__limit_fail(error, options, to->limit);
    return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
}

/* ---- the numbers of a report once more ------------------------------------------------------------------------- */

static bool scan_report(csem__gathering *to, const csem_report *report) {
    to->scanner.report_period = report->period;
    for (csem_node node = csem__walk_begin(report); csem__node_next_block(&node);)
        if (csem__node_has_statistics(&node) && !csem__gathering_scan(to, &node))
            return false;
    return true;
}

static int explain(const csem_report *report, const csem_options *options, csem_prose **prose, csem_error *error) {
    csem__gathering gathering;
    if (!csem__gathering_begin(&gathering, options, report->grammar) || !scan_report(&gathering, report))
        return csem__gathering_abandon(&gathering, options, error);
    *prose = csem__gathering_finish(&gathering);
    return CSEM_OK;
}

int csem__prose_prepare(csem_prose **prose, const csem_options *options, const char *objection, csem_options *checked,
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

int csem_prose_explain(const csem_report *report, const csem_options *options, csem_prose **prose, csem_error *error) {
    csem_options checked;
    csem_allocator allocator;
    int code = csem__prose_prepare(prose, options, report ? NULL : "report is NULL", &checked, &allocator, error);
    if (code != CSEM_OK || !report)
        return code;
    checked.fiscal_year_start = csem__options_fiscal_year_start(&checked, report->fiscal_year_start);
    csem__meter_input(&allocator, report->input_length);
    return csem__meter_end(&allocator, explain(report, &checked, prose, error), error);
}

void csem_prose_free(csem_prose *prose) {
    if (prose)
        free_prose(prose);
}

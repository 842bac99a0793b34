/* SPDX-License-Identifier: MIT */
/* Filling: the statistic that a number becomes, with copies of its texts, and the statistics of a report. Texts are
 * folded, so that a line break in the block is a blank in the unit. */
#include "statistics/fill.h"

#include "model/node.h"

#include <stdlib.h>

bool csem__copy_folded(csem__arena *arena, csem__text text, csem__range range, csem__text *copy) {
    char *out = csem__arena_reserve(arena, range.end - range.start + 1);
    if (!out)
        return false;
    size_t length = 0;
    for (size_t at = range.start; at < range.end;) {
        size_t blank = csem__space_length(text.data + at, range.end - at);
        if (blank > 0 && (length == 0 || out[length - 1] != ' '))
            out[length++] = ' ';
        else if (blank == 0)
            out[length++] = text.data[at];
        at += blank > 0 ? blank : 1;
    }
    out[length] = '\0';
    csem__arena_commit(arena, length + 1);
    *copy = (csem__text){out, length};
    return true;
}

static bool is_word_break(char c) {
    return c == ' ' || c == '/' || c == '-';
}

/* Lower case except for acronyms, which are words with a capital after their first letter, and words of two letters:
 * NGOs, kWh, °C, Mt. */
static void lower_words(char *unit, size_t length) {
    size_t start = 0;
    bool acronym = false;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && !is_word_break(unit[i])) {
            acronym = acronym || (i > start && csem__is_upper((unsigned char)unit[i]));
            continue;
        }
        acronym = acronym || i == start + 2;
        for (size_t j = start; !acronym && j < i; j++)
            unit[j] = csem__to_lower(unit[j]);
        start = i + 1;
        acronym = false;
    }
}

/* `THREE BOYS`: the words are in capitals, and no acronyms. */
static bool is_in_capitals(csem__text text, const csem__number *number) {
    return number->in_words && csem__is_upper((unsigned char)text.data[number->span.start + 1]);
}

static bool fill_unit(csem_statistic *statistic, csem__arena *arena, csem__text text, const csem__number *number) {
    if (number->unit_name) {
        statistic->unit = csem__text_copy(arena, csem__text_of(number->unit_name));
        return statistic->unit.data != NULL;
    }
    if (number->unit.end == 0)
        return true;
    if (!csem__copy_folded(arena, text, number->unit, &statistic->unit))
        return false;
    char *unit = (char *)(uintptr_t)statistic->unit.data;
    if (is_in_capitals(text, number))
        for (size_t i = 0; i < statistic->unit.length; i++)
            unit[i] = csem__to_lower(unit[i]);
    else
        lower_words(unit, statistic->unit.length);
    return true;
}

static bool fill_period(csem_statistic *statistic, csem__arena *arena, csem__text text, const csem__time *time) {
    if (!time || !time->known)
        return true;
    statistic->period.period = time->period;
    return csem__copy_folded(arena, text, (csem__range){time->start, time->end}, &statistic->period.text);
}

bool csem__statistic_fill(csem_statistic *statistic, csem__arena *arena, csem__text text, const csem__number *number) {
    statistic->value = number->value;
    statistic->qualifier = number->qualifier;
    statistic->kind = number->kind;
    if (number->phrase.end > 0 && !csem__copy_folded(arena, text, number->phrase, &statistic->phrase))
        return false;
    return fill_unit(statistic, arena, text, number) && fill_period(statistic, arena, text, number->time);
}

csem_span csem__block_span(const csem_block *block, csem__range range) {
    if (block->run_count == 0)
        return (csem_span){0, 0, 0};
    return (csem_span){csem__block_source(block, range.start), csem__block_source(block, range.end - 1) + 1, 0};
}

static bool add(csem__builder *builder, const csem_node *at, const csem__number *number) {
    csem_statistic *statistic = csem__builder_add_statistic(builder);
    if (!statistic)
        return false;
    csem_node *node = &statistic->node;
    *node = *at;
    const csem_span span = csem__block_span(at->block, number->span);
    node->place = csem__report_place(builder->report, (size_t)span.start, (size_t)span.end);
    statistic->measure = at->section->id;
    statistic->text_offset = number->span.start;
    return csem__statistic_fill(statistic, &builder->report->arena, at->block->text, number);
}

static int by_place(const void *a, const void *b) {
    uint64_t one = ((const csem_node *)a)->place.span.start;
    uint64_t other = ((const csem_node *)b)->place.span.start;
    return (one > other) - (one < other);
}

void csem__sort_by_place(void *items, size_t count, size_t size) {
    const char *item = items;
    for (size_t i = 1; i < count; i++, item += size)
        if (by_place(item, item + size) > 0) {
            qsort(items, count, size, by_place);
            return;
        }
}

bool csem__node_has_statistics(const csem_node *node) {
    return !node->effort || node->effort->kind != CSEM_EFFORT_REPEAT;
}

bool csem__statistics_fill(csem__builder *builder, const csem_options *options) {
    csem__scanner scanner;
    csem__scanner_init(&scanner, &builder->report->arena.allocator, options->fiscal_year_start);
    scanner.sentence.max_digits = options->max_digits;
    csem__scanner_set_profile(&scanner, builder->report->grammar);
    scanner.report_period = builder->report->period;
    builder->code = CSEM_OK;
    bool done = true;
    for (csem_node node = csem__walk_begin(builder->report); done && csem__node_next_block(&node);) {
        if (!csem__node_has_statistics(&node))
            continue;
        csem__scan_begin(&scanner, node.block->text);
        for (const csem__number *number; done && (number = csem__scan_next(&scanner));)
            done = add(builder, &node, number);
        done = done && !scanner.failed;
    }
    csem__scanner_free(&scanner);
    if (!done)
        return csem__builder_fail(builder);
    csem__sort_by_place(builder->report->statistics, builder->report->statistic_count, sizeof(csem_statistic));
    return true;
}

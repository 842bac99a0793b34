/* SPDX-License-Identifier: MIT */
#include "statistics/walk.h"

typedef struct walk_context {
    csem__place_sink sink;
    void *context;
    csem__owner_place place;
} walk_context;

static bool hand_on(void *context, csem__text text, const csem__number *number) {
    walk_context *walk = context;
    return walk->sink(walk->context, &walk->place, text, number);
}

static bool walk_blocks(csem__scanner *scanner, walk_context *walk, const csem_block *blocks, size_t count) {
    for (size_t i = 0; i < count; i++) {
        walk->place.block = &blocks[i];
        if (!csem__scan_block(scanner, blocks[i].text, hand_on, walk))
            return false;
    }
    return true;
}

static bool walk_commitment(csem__scanner *scanner, walk_context *walk, const csem_commitment *commitment) {
    walk->place.effort = -1;
    if (!walk_blocks(scanner, walk, commitment->blocks, commitment->block_count))
        return false;
    for (size_t i = 0; i < commitment->effort_count; i++) {
        const csem_effort *effort = &commitment->efforts[i];
        walk->place.effort = (int32_t)i;
        /* The text of a repeat is the title of another effort. */
        if (effort->kind == CSEM_EFFORT_EFFORT && !walk_blocks(scanner, walk, effort->blocks, effort->block_count))
            return false;
    }
    return true;
}

bool csem__report_walk(csem__scanner *scanner, const csem_report *report, csem__place_sink sink, void *context) {
    walk_context walk = {.sink = sink, .context = context};
    scanner->report_period = report->period;
    for (size_t i = 0; i < report->measure_count; i++) {
        walk.place.measure = &report->measures[i];
        for (size_t j = 0; j < report->measures[i].commitment_count; j++) {
            walk.place.commitment = (int32_t)j;
            if (!walk_commitment(scanner, &walk, &report->measures[i].commitments[j]))
                return false;
        }
    }
    return true;
}

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

/* Lower case save for acronyms, which are words with a capital behind their first letter: NGOs, kWh, °C. */
static void lower_words(char *unit, size_t length) {
    size_t start = 0;
    bool acronym = false;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && !is_word_break(unit[i])) {
            acronym = acronym || (i > start && csem__is_upper((unsigned char)unit[i]));
            continue;
        }
        for (size_t j = start; !acronym && j < i; j++)
            unit[j] = csem__to_lower(unit[j]);
        start = i + 1;
        acronym = false;
    }
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
    lower_words((char *)(uintptr_t)statistic->unit.data, statistic->unit.length);
    return true;
}

static bool fill_period(csem_statistic *statistic, csem__arena *arena, csem__text text, const csem__time *time) {
    if (!time || !time->known)
        return true;
    statistic->period = time->period;
    return csem__copy_folded(arena, text, (csem__range){time->start, time->end}, &statistic->period_text);
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

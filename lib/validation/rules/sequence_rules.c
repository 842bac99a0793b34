/* SPDX-License-Identifier: MIT */
/* Rules about the order of numbers, and about what is missing. */
#include "lines/shape.h"
#include "model/places.h"
#include "validation/validation.h"

void csem__rule_chapter_sequence(csem_reporter *reporter) {
    const csem_report *report = reporter->report;
    for (size_t i = 0; i < report->chapter_count; i++) {
        int32_t before = i > 0 ? report->chapters[i - 1].number : 0;
        int32_t number = report->chapters[i].number;
        if (number - 1 == before)
            continue;
        csem__place place = csem__chapter_place(&report->chapters[i]);
        if (i == 0)
            csem__find(reporter, &place, "the first chapter has the number %d, not 1", (int)number);
        else
            csem__find(reporter, &place, "chapter %d follows on chapter %d", (int)number, (int)before);
    }
}

static const char *roman(int32_t number, char out[16]) {
    out[csem__roman_write(number, out)] = '\0';
    return out;
}

static void check_measures(csem_reporter *reporter, const csem_chapter *chapter) {
    for (size_t i = 0; i < chapter->measure_count; i++) {
        int32_t before = i > 0 ? chapter->measures[i - 1].number : 0;
        int32_t number = chapter->measures[i].number;
        char one[16];
        char other[16];
        if (number - 1 == before)
            continue;
        csem__place place = csem__measure_place(&chapter->measures[i]);
        if (i == 0)
            csem__find(reporter, &place, "the first measure of chapter %d has the number (%s), not (i)",
                       (int)chapter->number, roman(number, one));
        else
            csem__find(reporter, &place, "measure (%s) follows on measure (%s)", roman(number, one),
                       roman(before, other));
    }
}

void csem__rule_measure_sequence(csem_reporter *reporter) {
    for (size_t i = 0; i < reporter->report->chapter_count; i++)
        check_measures(reporter, &reporter->report->chapters[i]);
}

void csem__rule_commitment_missing(csem_reporter *reporter) {
    for (size_t i = 0; i < reporter->report->measure_count; i++) {
        const csem_measure *measure = &reporter->report->measures[i];
        size_t blocks = 0;
        for (size_t j = 0; j < measure->commitment_count; j++)
            blocks += measure->commitments[j].block_count;
        if (blocks > 0)
            continue;
        csem__place place = csem__measure_place(measure);
        csem__find(reporter, &place, "measure %s has no commitment text", csem__shorten(measure->id).text);
    }
}

static void check_efforts(csem_reporter *reporter, const csem__holder *holder, void *context) {
    (void)context;
    if (holder->effort || holder->commitment->effort_count > 0)
        return;
    csem__place place = csem__holder_place(holder);
    csem__find(reporter, &place, "the commitment has no effort");
}

void csem__rule_effort_missing(csem_reporter *reporter) {
    csem__each_holder(reporter, check_efforts, NULL);
}

static void check_attribution(csem_reporter *reporter, const csem__holder *holder, void *context) {
    (void)context;
    csem__place place = csem__holder_place(holder);
    if (!holder->effort && holder->commitment->agency_count == 0)
        csem__find(reporter, &place, "the commitment names no agency");
    if (holder->effort && holder->effort->agency_count == 0)
        csem__find(reporter, &place, "the %s names no agency",
                   holder->effort->kind == CSEM_EFFORT_REPEAT ? "repeat" : "effort");
}

void csem__rule_attribution_missing(csem_reporter *reporter) {
    csem__each_holder(reporter, check_attribution, NULL);
}

/* ---- the end of the text ---- */

/* Whether text stands behind the attribution that closed the node: then its last block is its end. */
static bool goes_on_behind_attribution(const csem_block *block, csem_span span) {
    return block->run_count > 0 && csem__block_source(block, block->text.length) >= span.end;
}

/* The last commitment, or the last effort of it. */
static bool last_holder(const csem_report *report, csem__holder *holder) {
    if (report->measure_count == 0)
        return false;
    *holder = (csem__holder){.measure = &report->measures[report->measure_count - 1], .effort_index = -1};
    if (holder->measure->commitment_count == 0)
        return false;
    holder->commitment_index = (int32_t)(holder->measure->commitment_count - 1);
    holder->commitment = &holder->measure->commitments[holder->commitment_index];
    if (holder->commitment->effort_count == 0)
        return true;
    holder->effort_index = (int32_t)(holder->commitment->effort_count - 1);
    holder->effort = &holder->commitment->efforts[holder->effort_index];
    return true;
}

void csem__rule_text_cut(csem_reporter *reporter) {
    csem__holder holder;
    if (!last_holder(reporter->report, &holder))
        return;
    const csem_effort *effort = holder.effort;
    const csem_commitment *commitment = holder.commitment;
    size_t agencies = effort ? effort->agency_count : commitment->agency_count;
    size_t count = effort ? effort->block_count : commitment->block_count;
    if (count == 0 || (effort && effort->note_count > 0))
        return;
    const csem_block *block = effort ? &effort->blocks[count - 1] : &commitment->blocks[count - 1];
    csem__place place = csem__holder_place(&holder);
    if ((agencies > 0 && !goes_on_behind_attribution(block, place.span)) || csem__closes_sentence(block->text))
        return;
    csem__find(reporter, &place, "the text ends in the middle of %s: the document was cut",
               effort ? "an effort" : "a commitment");
}

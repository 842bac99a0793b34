/* SPDX-License-Identifier: MIT */
/* Rules about the numbers of sections, and about missing commitments, efforts, attributions and text. */
#include "lines/boundary.h"
#include "model/node.h"
#include "model/places.h"
#include "validation/validation.h"

/* ---- numbers ---- */

/* The mark of a section as printed: `(ii)`. */
typedef struct mark_text {
    char text[64];
} mark_text;

/* The id without the id of the parent and without the suffix of a repeated number: `1(ii)~2` in chapter 1 gives `(ii)`.
 */
static mark_text mark_of(const csem_section *section) {
    mark_text mark;
    size_t skip = section->parent ? section->parent->id.length : 0;
    const char *own = section->id.data + (skip < section->id.length ? skip : 0);
    size_t length = strcspn(own, "~");
    length = length < sizeof mark.text ? length : sizeof mark.text - 1;
    memcpy(mark.text, own, length);
    mark.text[length] = '\0';
    return mark;
}

/* The mark that the first section of a level has in a Basic Plan. */
static const char *first_mark(const csem_section *section) {
    return mark_of(section).text[0] == '(' ? "(i)" : "1";
}

static void report_number(csem_reporter *reporter, const csem_section *section, const csem_section *before) {
    csem__finding_place place = csem__finding_at_section(section);
    const char *level = section->level.data;
    if (before)
        csem__report_finding(reporter, &place, "%s %s follows %s %s", level, mark_of(section).text, level,
                             mark_of(before).text);
    else if (section->parent)
        csem__report_finding(reporter, &place, "the first %s of %s %s has the number %s, not %s", level,
                             section->parent->level.data, csem__shorten(section->parent->id).text,
                             mark_of(section).text, first_mark(section));
    else
        csem__report_finding(reporter, &place, "the first %s has the number %s, not %s", level, mark_of(section).text,
                             first_mark(section));
}

/* Checks the numbered children of one section, either the tracked ones (measures) or the others (chapters). */
static void check_numbers(csem_reporter *reporter, const csem_section *const *sections, size_t count, bool tracked) {
    const csem_section *before = NULL;
    for (size_t i = 0; i < count; i++) {
        if (sections[i]->is_tracked != tracked || sections[i]->number < 0)
            continue;
        if (sections[i]->number - 1 != (before ? before->number : 0))
            report_number(reporter, sections[i], before);
        before = sections[i];
    }
}

static void check_sequences(csem_reporter *reporter, bool tracked) {
    const csem__sections *body = &reporter->report->body;
    check_numbers(reporter, body->children, body->outermost_count, tracked);
    for (size_t i = 0; i < body->count; i++)
        check_numbers(reporter, body->items[i].children, body->items[i].child_count, tracked);
}

void csem__rule_chapter_sequence(csem_reporter *reporter) {
    check_sequences(reporter, false);
}

void csem__rule_measure_sequence(csem_reporter *reporter) {
    check_sequences(reporter, true);
}

/* ---- missing parts ---- */

void csem__rule_commitment_missing(csem_reporter *reporter) {
    const csem__sections *body = &reporter->report->body;
    for (size_t i = 0; i < body->count; i++) {
        const csem_section *section = &body->items[i];
        size_t blocks = 0;
        for (size_t j = 0; j < section->commitment_count; j++)
            blocks += section->commitments[j].block_count;
        if (blocks > 0 || !section->is_tracked)
            continue;
        csem__finding_place place = csem__finding_at_section(section);
        csem__report_finding(reporter, &place, "measure %s has no commitment text", csem__shorten(section->id).text);
    }
}

void csem__rule_effort_missing(csem_reporter *reporter) {
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        csem__finding_place place = csem__finding_at_node(&node);
        if (!node.effort && node.commitment->effort_count == 0)
            csem__report_finding(reporter, &place, "the commitment has no effort");
    }
}

void csem__rule_attribution_missing(csem_reporter *reporter) {
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        size_t agencies;
        csem__finding_place place = csem__finding_at_node(&node);
        csem__node_agencies(&node, &agencies);
        if (agencies == 0)
            csem__report_finding(reporter, &place, "the %s names no agency",
                                 !node.effort                              ? "commitment"
                                 : node.effort->kind == CSEM_EFFORT_REPEAT ? "repeat"
                                                                           : "effort");
    }
}

/* ---- the end of the text ---- */

/* Whether text follows the attribution that closed the node. Then the attribution does not end the text. */
static bool goes_on_after_attribution(const csem_block *block, csem_span span) {
    return block->run_count > 0 && csem__block_source(block, block->text.length) >= span.end;
}

void csem__rule_text_cut(csem_reporter *reporter) {
    csem_node node = csem__walk_begin(reporter->report);
    while (csem__node_next(&node))
        ;
    size_t agencies;
    size_t count;
    const csem_block *blocks = csem__node_blocks(&node, &count);
    const csem__sections *body = &reporter->report->body;
    /* If a section without nodes follows the last node, the text continues after the node. */
    if (count == 0 || node.section != &body->items[body->count - 1] || (node.effort && node.effort->note_count > 0))
        return;
    const csem_block *block = &blocks[count - 1];
    csem__finding_place place = csem__finding_at_node(&node);
    csem__node_agencies(&node, &agencies);
    if ((agencies > 0 && !goes_on_after_attribution(block, place.span)) || csem__closes_sentence(block->text))
        return;
    csem__report_finding(reporter, &place, "the text ends in the middle of %s: the document was cut",
                         node.effort ? "an effort" : "a commitment");
}

/* SPDX-License-Identifier: MIT */
/* Rules about the numbers of sections, and about missing commitments, efforts, attributions and text. */
#include "grammar/renumber.h"
#include "lines/boundary.h"
#include "model/node.h"
#include "model/own_mark.h"
#include "model/places.h"
#include "validation/validation.h"

/* ---- numbers ---- */

/* The mark of a section as printed: `(ii)`. */
typedef struct mark_text {
    char text[64];
} mark_text;

static mark_text mark_of(const csem_section *section) {
    mark_text mark;
    csem__text own = csem__section_own_mark(section);
    size_t length = own.length < sizeof mark.text ? own.length : sizeof mark.text - 1;
    memcpy(mark.text, own.data, length);
    mark.text[length] = '\0';
    return mark;
}

/* The mark as it would be with number 1. */
static mark_text first_mark(const csem_section *section) {
    mark_text first;
    csem__text own = csem__section_own_mark(section);
    if (csem__mark_renumber(own, section->number, 1, first.text, sizeof first.text) == 0)
        memcpy(first.text, "1", 2);
    return first;
}

static void report_number(csem_reporter *reporter, const csem_section *section, const csem_section *before) {
    csem__finding_place place = csem__finding_at_section(section);
    const csem_section *parent = csem__section_is_running(section) ? NULL : section->parent;
    const char *level = section->level.data;
    if (before)
        csem__report_finding(reporter, &place, "%s %s follows %s %s", level, mark_of(section).text, level,
                             mark_of(before).text);
    else if (parent)
        csem__report_finding(reporter, &place, "the first %s of %s has the number %s, not %s", level,
                             csem__name_section(parent).text, mark_of(section).text, first_mark(section).text);
    else
        csem__report_finding(reporter, &place, "the first %s has the number %s, not %s", level, mark_of(section).text,
                             first_mark(section).text);
}

/* Sections are told apart by their level and, unless their numbers run through the document, by their parent. */
typedef struct sequence {
    const csem_section *parent;
    size_t level; /* the number of the level's name */
} sequence;

struct sequences {
    csem__table levels;          /* name to number */
    csem__table known;           /* sequence to the index of its first section */
    sequence *keys;              /* one for each section; the keys of `known`, which point here */
    const csem_section **latest; /* of the sequence whose first section has this index, the last one so far */
};

static bool allocate(csem_reporter *reporter, struct sequences *sequences) {
    size_t count = reporter->report->body.count + 1;
    csem__table_init(&sequences->levels, &reporter->scratch.allocator);
    csem__table_init(&sequences->known, &reporter->scratch.allocator);
    /* No size overflows: the sections themselves are larger. */
    sequences->keys = csem__arena_allocate(&reporter->scratch, count * sizeof *sequences->keys);
    sequences->latest = csem__arena_allocate(&reporter->scratch, count * sizeof(csem_section *));
    if (sequences->keys && sequences->latest)
        return true;
    csem__reporter_out_of_memory(reporter);
    return false;
}

/* The last section of the sequence that a section continues, or NULL; the section becomes the last. */
static const csem_section *enter(csem_reporter *reporter, struct sequences *sequences, size_t index) {
    const csem_section *section = &reporter->report->body.items[index];
    sequence *key = &sequences->keys[index];
    csem__text bytes = {(const char *)key, sizeof *key};
    size_t first = index;
    memset(key, 0, sizeof *key);
    key->parent = csem__section_is_running(section) ? NULL : section->parent;
    key->level = index;
    sequences->latest[index] = NULL;
    if (!csem__table_get(&sequences->levels, section->level, &key->level) &&
        !csem__table_put(&sequences->levels, section->level, index))
        csem__reporter_out_of_memory(reporter);
    if (!csem__table_get(&sequences->known, bytes, &first) && !csem__table_put(&sequences->known, bytes, index))
        csem__reporter_out_of_memory(reporter);
    const csem_section *before = sequences->latest[first];
    sequences->latest[first] = section;
    return before;
}

/* Whether a section begins the numbers of the section around it: an id that is the mark alone may also be one that
 * names its parents, `B1` in goal B. */
static bool begins_again(const csem_section *section, const csem_section *before) {
    return before && section->number == 1 && section->parent != before->parent;
}

/* Checks either the tracked sections (measures) or the others (chapters). */
static void check_sequences(csem_reporter *reporter, bool tracked) {
    const csem__sections *body = &reporter->report->body;
    struct sequences sequences;
    bool done = allocate(reporter, &sequences);
    for (size_t i = 0; done && i < body->count && reporter->code == CSEM_OK; i++) {
        const csem_section *section = &body->items[i];
        if (section->is_tracked != tracked || section->number < 0)
            continue;
        const csem_section *before = enter(reporter, &sequences, i);
        if (section->number - 1 != (before ? before->number : 0) && !begins_again(section, before))
            report_number(reporter, section, before);
    }
    csem__table_free(&sequences.levels);
    csem__table_free(&sequences.known);
}

void csem__rule_chapter_sequence(csem_reporter *reporter) {
    check_sequences(reporter, false);
}

void csem__rule_measure_sequence(csem_reporter *reporter) {
    check_sequences(reporter, true);
}

/* ---- missing parts ---- */

static bool has_text(const csem_section *section) {
    for (size_t i = 0; i < section->commitment_count; i++)
        if (section->commitments[i].block_count > 0)
            return true;
    return false;
}

void csem__rule_commitment_missing(csem_reporter *reporter) {
    const csem__sections *body = &reporter->report->body;
    const csem_section *named = NULL; /* the last tracked section that has text */
    for (size_t end = body->count; end > 0 && reporter->code == CSEM_OK; end--) {
        size_t i = end - 1;
        const csem_section *section = &body->items[i];
        if (has_text(section))
            named = csem__section_tracked(section);
        if (!section->is_tracked || named == section)
            continue;
        csem__finding_place place = csem__finding_at_section(section);
        csem__report_finding(reporter, &place, "%s has no commitment text", csem__name_section(section).text);
    }
}

void csem__rule_effort_missing(csem_reporter *reporter) {
    csem__progress progress;
    if (!csem__progress_init(&progress, reporter->report, &reporter->scratch)) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        csem__finding_place place = csem__finding_at_node(&node);
        if (!node.effort && !csem__progress_has_effort(&progress, node.commitment))
            csem__report_finding(reporter, &place, "the commitment has no effort");
    }
}

/* Whether an attribution may be missing: efforts need one only in a report whose efforts have some, and the agencies of
 * the whole answer for its parts. */
static bool needs_agency(const csem_reporter *reporter, const csem__progress *progress, const csem_node *node) {
    return node->effort ? reporter->names_reporters : !csem__progress_answering(progress, node->section);
}

void csem__rule_attribution_missing(csem_reporter *reporter) {
    csem__progress progress;
    if (!csem__progress_init(&progress, reporter->report, &reporter->scratch)) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        size_t agencies;
        csem__finding_place place = csem__finding_at_node(&node);
        csem__node_agencies(&node, &agencies);
        if (agencies == 0 && needs_agency(reporter, &progress, &node))
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

/* Whether attributions close texts, so that the last text has an end that can be missing. In a table or a labelled
 * field it has none. */
static bool closes_texts(const csem_reporter *reporter) {
    const csem__profile *profile = reporter->report->grammar;
    return profile ? profile->agencies.where & CSEM_AGENCIES_CLOSING : reporter->names_reporters;
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
    if (!closes_texts(reporter) || count == 0 || node.section != &body->items[body->count - 1] ||
        (node.effort && node.effort->note_count > 0))
        return;
    const csem_block *block = &blocks[count - 1];
    csem__finding_place place = csem__finding_at_node(&node);
    csem__node_agencies(&node, &agencies);
    if ((agencies > 0 && !goes_on_after_attribution(block, place.span)) || csem__closes_sentence(block->text))
        return;
    csem__report_finding(reporter, &place, "the text ends in the middle of %s: the document was cut",
                         node.effort ? "an effort" : "a commitment");
}

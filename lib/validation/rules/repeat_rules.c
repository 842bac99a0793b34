/* SPDX-License-Identifier: MIT */
/* Rules about repeats: the measure that a repeat points to must exist, be another one, report the same thing, and name
 * the same agency. */
#include "model/node.h"
#include "validation/validation.h"

/* The measure that a repeat points to. NULL if the node is not a repeat or the body does not have the measure. */
static const csem_section *target(const csem_reporter *reporter, const csem_node *node) {
    if (!node->effort || node->effort->kind != CSEM_EFFORT_REPEAT || !node->effort->ref.data)
        return NULL;
    return csem__reporter_section(reporter, node->effort->ref);
}

/* The section that an effort is in, or the nearest one around it up to the tracked one, to which its repeat points;
 * NULL if it points elsewhere. */
static const csem_section *own_target(const csem_node *node) {
    const csem_section *tracked = csem__section_tracked(node->section);
    const csem_section *section = node->section;
    while (section != tracked && !csem__text_equal(node->effort->ref, section->id))
        section = section->parent;
    return csem__text_equal(node->effort->ref, section->id) ? section : NULL;
}

void csem__rule_repeat_dangling(csem_reporter *reporter) {
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        if (!node.effort || !node.effort->ref.data || target(reporter, &node))
            continue;
        csem__finding_place place = csem__finding_at_node(&node);
        csem__report_finding(reporter, &place, "the repeat points to %s, which the body does not have",
                             csem__name_id(reporter, node.effort->ref).text);
    }
}

void csem__rule_repeat_self(csem_reporter *reporter) {
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);) {
        const csem_section *own = target(reporter, &node) ? own_target(&node) : NULL;
        if (!own)
            continue;
        csem__finding_place place = csem__finding_at_node(&node);
        csem__report_finding(reporter, &place, "the repeat points to its own %s", csem__name_section(own).text);
    }
}

static void relate_target(csem_reporter *reporter, const csem_section *section) {
    csem__relate(reporter, csem__finding_at_section(section).span, "the %s that the repeat points to",
                 csem__shorten(section->level).text);
}

/* ---- repeat-unmatched ---- */

/* A title is compared with each effort of a measure, and hostile input may point very many repeats to very many
 * efforts. So the words that are looked up have a budget, which no report that people write comes near; once it is
 * spent, repeats count as matched and the result as incomplete. */
enum { WORDS_FOR_EACH_EFFORT = 4096 };

struct matcher {
    csem__vocabulary vocabulary;
    csem__word_set *sets; /* one for each effort of the report, made when it is first needed */
    uint64_t budget;
};

static bool texts_set(csem_reporter *reporter, struct matcher *matcher, const csem_effort *effort,
                      csem__word_set *set) {
    csem__text *texts = csem__arena_allocate(&reporter->scratch, (effort->block_count + 1) * sizeof *texts);
    if (!texts)
        return csem__reporter_out_of_memory(reporter);
    for (size_t i = 0; i < effort->block_count; i++)
        texts[i] = effort->blocks[i].text;
    return csem__word_set_make(&matcher->vocabulary, texts, effort->block_count, set) ||
           csem__reporter_out_of_memory(reporter);
}

/* Takes steps from the budget; false if it is spent. */
static bool spend(csem_reporter *reporter, struct matcher *matcher, uint64_t steps) {
    matcher->budget -= matcher->budget < steps ? matcher->budget : steps;
    reporter->is_incomplete |= matcher->budget == 0;
    return matcher->budget > 0;
}

/* Whether the effort has at least half of the words of the title. True after a failure. */
static bool has_half(csem_reporter *reporter, struct matcher *matcher, const csem_effort *effort,
                     const csem__word_set *title) {
    csem__word_set *set = &matcher->sets[effort - reporter->report->efforts];
    if (!set->words && !texts_set(reporter, matcher, effort, set))
        return true;
    return !spend(reporter, matcher, title->count) || csem__word_set_common(title, set) * 2 >= title->count;
}

/* Whether an effort of a section, or of one inside it, has the title. All of these efforts follow one another. */
static bool is_matched(csem_reporter *reporter, struct matcher *matcher, const csem_section *section,
                       const csem__word_set *title) {
    const csem_section *last = section + section->inside_count;
    const csem_commitment *end = last->commitments + last->commitment_count;
    if (section->commitments == end)
        return false;
    const csem_effort *efforts_end = end[-1].efforts + end[-1].effort_count;
    for (const csem_effort *effort = section->commitments->efforts; effort < efforts_end; effort++)
        if (effort->kind == CSEM_EFFORT_EFFORT ? has_half(reporter, matcher, effort, title)
                                               : !spend(reporter, matcher, 1))
            return true;
    return false;
}

/* Whether a text begins as a reference does: with what is before its first place. */
static bool begins_as(csem__text text, const char *reference) {
    size_t length = strcspn(reference, "{");
    return length > 0 && text.length >= length && memcmp(text.data, reference, length) == 0;
}

/* The text of a repeat without a title is the reference itself as printed, such as `Repeat mention 1 - (ii)`. */
static bool has_title(const csem_report *report, const csem_effort *effort) {
    const csem__profile *profile = report->grammar ? report->grammar : csem__profile_find("basic-plan");
    for (size_t i = 0; effort->block_count > 0 && i < profile->references.count; i++)
        if (begins_as(effort->blocks[0].text, profile->references.items[i]))
            return false;
    return true;
}

static void check_matched(csem_reporter *reporter, const csem_node *node, struct matcher *matcher) {
    const csem_section *section = target(reporter, node);
    csem__word_set title = {NULL, 0};
    if (!section || own_target(node) || !has_title(reporter->report, node->effort) ||
        !texts_set(reporter, matcher, node->effort, &title))
        return;
    if (title.count == 0 || is_matched(reporter, matcher, section, &title))
        return;
    csem__finding_place place = csem__finding_at_node(node);
    csem__report_finding(reporter, &place, "no effort of %s mentions \"%s\"", csem__name_section(section).text,
                         csem__shorten(node->effort->blocks[0].text).text);
    relate_target(reporter, section);
}

void csem__rule_repeat_unmatched(csem_reporter *reporter) {
    size_t efforts = reporter->report->effort_count;
    struct matcher matcher = {.budget = ((uint64_t)efforts + 1) * WORDS_FOR_EACH_EFFORT};
    matcher.sets = csem__arena_allocate(&reporter->scratch, (efforts + 1) * sizeof *matcher.sets);
    if (!matcher.sets) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    memset(matcher.sets, 0, (efforts + 1) * sizeof *matcher.sets);
    csem__vocabulary_init(&matcher.vocabulary, &reporter->scratch);
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        check_matched(reporter, &node, &matcher);
    csem__vocabulary_free(&matcher.vocabulary);
}

/* ---- repeat-agency ---- */

/* A section and an agency that an effort in it, or in a section inside it, names. */
typedef struct pair {
    const csem_section *section;
    const csem_agency *agency;
} pair;

struct pairs {
    csem__table known;
    pair *items; /* the keys of the table, which point here */
    size_t count;
};

static csem__text pair_key(const pair *item) {
    return (csem__text){(const char *)item, sizeof *item};
}

static void enter_pairs_of(csem_reporter *reporter, const csem_section *section, const csem_effort *effort,
                           struct pairs *pairs) {
    for (size_t i = 0; i < effort->agency_count && reporter->code == CSEM_OK; i++) {
        pair *item = &pairs->items[pairs->count++];
        *item = (pair){section, effort->agencies[i]};
        if (!csem__table_put(&pairs->known, pair_key(item), 0))
            csem__reporter_out_of_memory(reporter);
    }
}

/* Enters the agencies of an effort for its section, and for those around it up to the tracked one. */
static void enter_pairs(csem_reporter *reporter, const csem_node *node, struct pairs *pairs) {
    const csem_section *tracked = csem__section_tracked(node->section);
    if (!node->effort)
        return;
    for (const csem_section *section = node->section; section != tracked; section = section->parent)
        enter_pairs_of(reporter, section, node->effort, pairs);
    enter_pairs_of(reporter, tracked, node->effort, pairs);
}

/* Room for each agency once for each level of sections. NULL: out of memory. */
static pair *allocate_pairs(csem_reporter *reporter) {
    const csem_report *report = reporter->report;
    int32_t deepest = 0;
    for (size_t i = 0; i < report->body.count; i++)
        if (!report->body.items[i].is_tracked && report->body.items[i].depth > deepest)
            deepest = report->body.items[i].depth;
    size_t size = ((size_t)deepest + 1) * sizeof(pair);
    size_t count = report->agency_ref_count + 1;
    return count > SIZE_MAX / size ? NULL : csem__arena_allocate(&reporter->scratch, count * size);
}

static void check_agencies(csem_reporter *reporter, const csem_node *node, const struct pairs *pairs) {
    const csem_section *section = target(reporter, node);
    for (size_t i = 0; section && i < node->effort->agency_count; i++) {
        pair wanted = {section, node->effort->agencies[i]};
        if (csem__table_get(&pairs->known, pair_key(&wanted), NULL))
            continue;
        csem__finding_place place = csem__finding_at_node(node);
        place.agency = wanted.agency->id;
        csem__report_finding(reporter, &place, "not named in any effort under %s, which the repeat points to: %s",
                             csem__name_section(section).text, csem__shorten(wanted.agency->id).text);
        relate_target(reporter, section);
    }
}

void csem__rule_repeat_agency(csem_reporter *reporter) {
    struct pairs pairs = {0};
    csem__table_init(&pairs.known, &reporter->scratch.allocator);
    pairs.items = allocate_pairs(reporter);
    if (!pairs.items) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        enter_pairs(reporter, &node, &pairs);
    for (csem_node node = csem__walk_begin(reporter->report); csem__rule_next_node(reporter, &node);)
        check_agencies(reporter, &node, &pairs);
    csem__table_free(&pairs.known);
}

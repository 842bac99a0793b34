/* SPDX-License-Identifier: MIT */
/* The tracked level is the family of marks under most of whose sections agencies or labels are, and the more such
 * sections there are the better. A family is outside it if each of its sections holds some of its sections, and these
 * begin again after it; so on outward. */
#include "grammar/infer_words.h"
#include "grammar/inference.h"
#include "grammar/recognition.h"
#include "lines/boundary.h"

#include <stdio.h>

enum { MIN_SECTIONS = 3, MAX_CANDIDATES = 16, MAX_NAME_LENGTH = 64 };

static const csem__occurrence *at(const csem__evidence *evidence, uint32_t place) {
    return place > 0 ? &evidence->occurrences[place - 1] : NULL;
}

static bool is_section(const csem__occurrence *o) {
    return (o->flags & (CSEM_OCCURRENCE_DROPPED | CSEM_OCCURRENCE_LISTED)) == 0 &&
           (o->flags & (CSEM_OCCURRENCE_FOLLOWS | CSEM_OCCURRENCE_BEGINS)) != 0;
}

/* The next occurrence that is a section, from one on. */
static const csem__occurrence *section_from(const csem__evidence *evidence, uint32_t place) {
    const csem__occurrence *o = at(evidence, place);
    while (o && !is_section(o))
        o = at(evidence, o->next);
    return o;
}

/* ---- the tracked level ---- */

bool csem__label_is_line(const csem__label *label) {
    return (size_t)label->forms[CSEM_FIELD_LINE] * 2 > label->chain.count;
}

/* Running heads are no fields, nor are names of institutions and abbreviations, which a glossary may define. A usual
 * term with a value after it is no running head, although each page may end in it. */
static bool may_be_field(const csem__label *label) {
    return (label->paged * 2 < label->chain.count || (label->exactly && !csem__label_is_line(label))) &&
           (label->role != CSEM_FIELD_OTHER || csem__name_kind_of(label->name) == CSEM_NAME_NONE);
}

/* Whether events of a chain are in most cells, and about one in each. */
static bool has_one_each(const csem__evidence *evidence, const csem__cells *cells, const csem__chain *chain) {
    size_t inside;
    if (chain->count < MIN_SECTIONS || (uint64_t)chain->count * 2 < cells->count)
        return false;
    size_t covered = csem__cells_covered(evidence, cells, chain, 0, &inside);
    return covered >= MIN_SECTIONS && covered * 2 >= cells->count && inside * 5 <= covered * 8;
}

size_t csem__labels_of(const csem__evidence *evidence, const csem__cells *cells,
                       const csem__label *labels[CSEM_MAX_INFERRED_FIELDS]) {
    const csem__label *all = evidence->labels.items;
    size_t count = 0;
    for (size_t i = 0; i < evidence->labels.count && count < CSEM_MAX_INFERRED_FIELDS; i++) {
        if (may_be_field(&all[i]) && has_one_each(evidence, cells, &all[i].chain))
            labels[count++] = &all[i];
    }
    return count;
}

bool csem__labels_have_role(const csem__label *const *labels, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (labels[i]->role != CSEM_FIELD_OTHER)
            return true;
    return false;
}

/* Whether nearly all cells have two or more known labels, each once: whatever their titles are, they have fields. */
static bool fit(const csem__evidence *evidence, const csem__cells *cells, const csem__label *const *labels,
                size_t count) {
    size_t fitting = 0;
    for (size_t i = 0; i < count; i++) {
        size_t inside;
        size_t covered = csem__cells_covered(evidence, cells, &labels[i]->chain, 0, &inside);
        fitting += labels[i]->role != CSEM_FIELD_OTHER && inside == covered && covered * 10 >= cells->count * 9;
    }
    return fitting >= 2;
}

/* How much speaks for a family as the tracked level. */
static uint64_t weigh(const csem__inference *inference, const csem__family *family, const csem__cells *cells) {
    const csem__label *labels[CSEM_MAX_INFERRED_FIELDS];
    enum { SCALE = 1024 };
    size_t inside;
    uint64_t weight = 0;
    size_t count = csem__labels_of(inference->evidence, cells, labels);
    bool any = csem__labels_have_role(labels, count);
    for (size_t i = 0; i < count; i++)
        weight += labels[i]->role != CSEM_FIELD_OTHER      ? cells->count
                  : any || !csem__label_is_line(labels[i]) ? cells->count / 4
                                                           : 0;
    if (inference->closing) {
        size_t closed =
            csem__cells_covered(inference->evidence, cells, &inference->closing->chain, CSEM_NAME_SHORT, &inside);
        weight += closed * 2 >= cells->count ? closed * 3 : 0;
    }
    size_t subjects = csem__cells_with_subject(inference->evidence, cells);
    weight += subjects * 2 >= cells->count ? subjects : 0;
    bool heads = (uint64_t)family->headings * 2 >= family->good;
    bool rated = has_one_each(inference->evidence, cells, &inference->evidence->behind);
    weight *= heads || rated || fit(inference->evidence, cells, labels, count) ? 4 * SCALE : SCALE;
    /* Of families for which nothing speaks, the one with the most sections is looked at. */
    return family->is_unnumbered ? weight : weight + (family->good < SCALE ? family->good : SCALE - 1);
}

/* Takes a family as the tracked level if more speaks for it than for the best one so far. */
static bool try_tracked(csem__inference *inference, csem__family *family, uint64_t *best) {
    const csem_allocator *allocator = &inference->evidence->arena.allocator;
    csem__cells cells = csem__cells_of(inference->evidence, family);
    if (!cells.lines)
        return false;
    uint64_t weight = weigh(inference, family, &cells);
    bool better = weight > *best;
    csem__release(allocator, better ? inference->cells.lines : cells.lines);
    if (!better)
        return true;
    *best = weight;
    inference->levels[0] = family;
    inference->level_count = 1;
    inference->cells = cells;
    return true;
}

bool csem__infer_tracked(csem__inference *inference) {
    csem__evidence *evidence = inference->evidence;
    csem__family *families = evidence->families.items;
    uint64_t best = 0;
    inference->closing = csem__infer_closing(inference);
    for (size_t i = 0, tried = 0; i < evidence->families.count && tried < MAX_CANDIDATES; i++) {
        if (!families[i].is_kept || families[i].good < MIN_SECTIONS)
            continue;
        tried++;
        if (!try_tracked(inference, &families[i], &best))
            return false;
    }
    return true;
}

/* ---- levels outside it ---- */

/* How the sections of one family lie between those of another. */
typedef struct nesting {
    size_t outer;    /* sections of the outer family */
    size_t holding;  /* those that hold inner sections */
    size_t starting; /* those of them whose first inner section has the number 1 */
    size_t restarts; /* inner sections with the number 1 */
    size_t covered;  /* those of them directly before which is an outer section */
    size_t leading;  /* inner sections before the first outer one */
    size_t headed;   /* inner sections directly under an outer one, with nothing between the two */
} nesting;

/* The first section of an outer family. A heading `#` with which a text begins is its title if another follows it. */
static const csem__occurrence *first_outer(const csem__evidence *evidence, const csem__family *outer) {
    const csem__occurrence *first = section_from(evidence, outer->chain.first);
    const csem__occurrence *second = first ? section_from(evidence, first->next) : NULL;
    bool titled = outer->is_unnumbered && outer->mark.length == 1 && second && first->line == evidence->front_end &&
                  second->line == first->line + 1;
    return titled ? second : first;
}

static nesting nest(const csem__evidence *evidence, const csem__family *outer, const csem__family *inner) {
    nesting n = {.outer = 0};
    const csem__occurrence *o = first_outer(evidence, outer);
    const csem__occurrence *before = NULL; /* the outer section that no inner one has followed yet */
    for (const csem__occurrence *i = section_from(evidence, inner->chain.first); i;
         i = section_from(evidence, i->next)) {
        bool begins = (i->flags & CSEM_OCCURRENCE_BEGINS) != 0;
        for (; o && o->line < i->line; o = section_from(evidence, o->next)) {
            before = o;
            n.outer++;
        }
        n.leading += n.outer == 0;
        n.holding += before != NULL;
        n.headed += before && before->line + 1 == i->line;
        n.starting += before && begins;
        n.restarts += begins;
        n.covered += before && begins;
        before = NULL;
    }
    for (; o; o = section_from(evidence, o->next))
        n.outer++;
    return n;
}

static bool most(size_t part, size_t whole) {
    return part * 10 >= whole * 7;
}

/* Whether the numbers of the inner family begin again in the outer one, or run on through its headings. */
static bool is_outside(const nesting *n, const csem__family *outer, bool *runs) {
    *runs = n->restarts <= 1;
    if (n->outer < 2 || n->holding < 2 || !most(n->holding, n->outer))
        return false;
    if ((uint64_t)outer->headings * 2 < outer->good)
        return false;
    return *runs || (most(n->covered, n->restarts) && most(n->starting, n->holding));
}

/* How many signs of headings of Markdown a mark begins with. */
static size_t depth_of(const csem__family *family) {
    size_t depth = 0;
    while (depth < family->mark.length && family->mark.data[depth] == '#')
        depth++;
    return depth;
}

/* Whether two sections are outside a family: all of its sections are in them, and its numbers begin again in each. They
 * may also run on if each of the two is directly above an inner one, or, in Markdown, if its depth is the one above. */
static bool is_outside_as_two(const nesting *n, const csem__family *outer, const csem__family *inner, bool *runs) {
    size_t depth = depth_of(inner);
    bool above = n->headed == 2 && (depth == 0 || depth_of(outer) <= depth);
    *runs = n->restarts == 1 && (above || (depth > 1 && depth_of(outer) + 1 == depth));
    if (!inner->is_kept || inner->is_unnumbered || n->outer != 2 || n->holding != 2 || n->leading > 0)
        return false;
    return *runs || ((depth == 0 || depth_of(outer) <= depth) && n->restarts == 2 && n->starting == 2);
}

static bool is_level(const csem__inference *inference, const csem__family *family) {
    for (size_t i = 0; i < inference->level_count; i++)
        if (inference->levels[i] == family)
            return true;
    return false;
}

/* The first family of two sections that is directly outside the outermost level so far. */
static csem__family *find_parent_of_two(const csem__inference *inference, bool *runs) {
    csem__evidence *evidence = inference->evidence;
    csem__family *families = evidence->families.items;
    const csem__family *inner = inference->levels[inference->level_count - 1];
    for (size_t i = 0, tried = 0; i < evidence->families.count && tried < MAX_CANDIDATES; i++) {
        if (!families[i].is_small)
            continue;
        nesting n = nest(evidence, &families[i], inner);
        tried++;
        if (is_outside_as_two(&n, &families[i], inner, runs))
            return &families[i];
    }
    return NULL;
}

/* The family directly outside the outermost level so far; of several the one with the most sections. */
static csem__family *find_parent(const csem__inference *inference, bool *runs) {
    csem__evidence *evidence = inference->evidence;
    csem__family *families = evidence->families.items;
    const csem__family *inner = inference->levels[inference->level_count - 1];
    csem__family *best = NULL;
    for (size_t i = 0, tried = 0; i < evidence->families.count && tried < MAX_CANDIDATES; i++) {
        bool these_run;
        if (!families[i].is_kept || is_level(inference, &families[i]))
            continue;
        nesting n = nest(evidence, &families[i], inner);
        tried++;
        if (!is_outside(&n, &families[i], &these_run) || (best && best->good >= families[i].good))
            continue;
        best = &families[i];
        *runs = these_run;
    }
    return best;
}

/* Whether a line begins with the label of a field, which has at most `rest` bytes after it. */
static bool is_labelled(const csem__inference *inference, size_t line, size_t rest) {
    csem__text text = csem__evidence_line(inference->evidence, line);
    for (size_t i = 0; i < inference->field_count; i++) {
        size_t length = inference->fields[i]->name.length;
        if (text.length >= length && text.length - length <= rest &&
            memcmp(text.data, inference->fields[i]->name.data, length) == 0)
            return true;
    }
    return false;
}

/* Whether the line before another is a short heading apart from what is before it. */
static bool is_heading_before(const csem__inference *inference, size_t line) {
    const csem__evidence *evidence = inference->evidence;
    enum { MAX_LENGTH = 100, MIN_LENGTH = 4, APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED };
    if (line == 0 || is_labelled(inference, line - 1, SIZE_MAX) || (line > 1 && is_labelled(inference, line - 2, 1)))
        return false;
    csem__text text = csem__evidence_line(evidence, line - 1);
    csem__mark_found mark;
    return text.length >= MIN_LENGTH && text.length <= MAX_LENGTH && csem__begins_with_capital(text) &&
           (!csem__closes_sentence(text) || csem__text_ends(text, "etc.")) && !csem__mark_find(text, &mark) &&
           ((evidence->lines->items[line - 1].flags & APART) != 0 || line == 1 ||
            csem__status_scale(csem__evidence_line(evidence, line - 2)) >= 0 ||
            csem__evidence_line(evidence, line - 2).length < MAX_LENGTH / 2);
}

/* Whether unnumbered headings are before the first sections of most runs, and before few others. */
static bool has_unnumbered(const csem__inference *inference) {
    const csem__evidence *evidence = inference->evidence;
    const csem__family *inner = inference->levels[inference->level_count - 1];
    size_t begins = 0;
    size_t headed = 0;
    size_t others = 0;
    size_t others_headed = 0;
    for (const csem__occurrence *o = section_from(evidence, inner->chain.first); o;
         o = section_from(evidence, o->next)) {
        bool heading = is_heading_before(inference, o->line);
        bool first = (o->flags & CSEM_OCCURRENCE_BEGINS) != 0;
        *(first ? &begins : &others) += 1;
        *(first ? &headed : &others_headed) += heading;
    }
    return begins >= 2 && most(headed, begins) && others_headed * 3 <= others;
}

void csem__infer_parents(csem__inference *inference) {
    while (inference->level_count > 0 && inference->level_count < CSEM_MAX_PROFILE_LEVELS) {
        bool runs = false;
        size_t count = inference->level_count;
        csem__family *inner = inference->levels[count - 1];
        csem__family *parent = inner ? find_parent(inference, &runs) : NULL;
        if (inner && !parent)
            parent = find_parent_of_two(inference, &runs);
        if (!parent && !(inner && !inner->is_unnumbered && has_unnumbered(inference)))
            break;
        inference->levels[count] = parent;
        inference->profile->levels[count - 1].runs = runs && !(inner->is_unnumbered);
        inference->level_count++;
    }
}

/* ---- writing ---- */

/* Writes the word of a level's mark in small letters; its length, 0 if it has none of at least four letters. */
static size_t word_of(const csem__family *family, char *name, size_t size) {
    enum { MIN_LENGTH = 4 };
    size_t length = 0;
    if (!family || family->word.length < MIN_LENGTH || family->word.length > size)
        return 0;
    for (; length < family->word.length; length++) {
        name[length] = csem__to_lower(family->word.data[length]);
        if (!csem__is_lower((unsigned char)name[length]) && name[length] != ' ')
            return 0;
    }
    return length;
}

/* Whether a level other than one has a name, by its word or since it has been named. */
static bool is_taken(const csem__inference *inference, size_t index, csem__text name) {
    const csem__profile_level *levels = inference->profile->levels;
    for (size_t i = 0; i < inference->level_count; i++) {
        char word[MAX_NAME_LENGTH];
        csem__text other = {word, word_of(inference->levels[i], word, sizeof word)};
        if (other.length == 0 && i < index)
            other = csem__text_of(levels[inference->level_count - 1 - i].name);
        if (i != index && csem__text_equal(other, name))
            return true;
    }
    return false;
}

/* The name of a level: the word of its mark, otherwise what such levels are usually called. */
static const char *name_of(csem__inference *inference, size_t index) {
    static const char *const usual[] = {"measure", "chapter", "part", "division", "book", "volume", "level"};
    char word[MAX_NAME_LENGTH];
    const csem__family *family = inference->levels[index];
    csem__text name = {word, word_of(family, word, sizeof word)};
    if (name.length > 0 && !is_taken(inference, index, name))
        return csem__text_copy(inference->arena, name).data;
    name = csem__text_of("theme");
    if (index > 0 && (!family || family->is_unnumbered) && !is_taken(inference, index, name))
        return name.data;
    size_t i = index;
    while (i + 1 < sizeof usual / sizeof usual[0] && is_taken(inference, index, csem__text_of(usual[i])))
        i++;
    return usual[i];
}

/* How far the titles of the tracked level go. */
csem__profile_title csem__infer_title(const csem__evidence *evidence, const csem__family *family) {
    size_t alone = 0;
    size_t prose = 0;
    size_t colons = 0;
    for (const csem__occurrence *o = section_from(evidence, family->chain.first); o;
         o = section_from(evidence, o->next)) {
        bool is_alone = (o->flags & CSEM_OCCURRENCE_ALONE) != 0;
        bool is_sentence = (o->flags & CSEM_OCCURRENCE_HEADING) == 0 || (o->flags & CSEM_OCCURRENCE_PROSE) != 0;
        bool is_prose =
            is_alone ? o->line + 1 < evidence->lines->count && !csem__line_is_heading(evidence->lines, o->line + 1)
                     : is_sentence;
        alone += is_alone;
        prose += is_prose || (o->flags & CSEM_OCCURRENCE_LONG) != 0;
        colons += is_prose && (o->flags & CSEM_OCCURRENCE_COLON) != 0;
    }
    if (!most(prose, family->good))
        return CSEM_TITLE_BY_LINE;
    return most(colons, family->good) && alone == 0 ? CSEM_TITLE_BY_COLON : CSEM_TITLE_IS_NONE;
}

bool csem__infer_levels(csem__inference *inference) {
    csem__profile *profile = inference->profile;
    size_t count = inference->level_count;
    bool runs[CSEM_MAX_PROFILE_LEVELS];
    for (size_t i = 0; i < count; i++)
        runs[i] = profile->levels[i].runs;
    for (size_t i = 0; i < count; i++) {
        const csem__family *family = inference->levels[i];
        csem__profile_level *level = &profile->levels[count - 1 - i];
        const char *name = name_of(inference, i);
        const char *mark = family ? csem__text_copy(inference->arena, family->mark).data : "none";
        if (!name || !mark)
            return false;
        *level = (csem__profile_level){.name = name, .mark = mark, .runs = runs[i], .is_tracked = i == 0};
        if (i == 0 && family)
            level->title = csem__infer_title(inference->evidence, family);
    }
    profile->level_count = count;
    return true;
}

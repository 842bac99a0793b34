/* SPDX-License-Identifier: MIT */
/* Evidence is collected in one walk. The tracked level is found first, since everything else is judged by how many of
 * its sections show it; then the levels outside it, agencies, fields, bullets and references, each on its own. A text
 * whose numbered sections have neither agencies nor fields is no report: numbers alone prove nothing. */
#include "grammar/infer.h"

#include "grammar/inference.h"

csem__strings csem__strings_copy(csem__arena *arena, const char *const *items, size_t count) {
    if (count == 0)
        return (csem__strings){NULL, 0};
    const char **copy = csem__arena_allocate(arena, (count + 1) * sizeof *copy);
    if (!copy)
        return (csem__strings){NULL, 0};
    for (size_t i = 0; i < count; i++)
        copy[i] = items[i];
    return (csem__strings){copy, count};
}

/* ---- is it a report? ---- */

/* Whether the values of a label are usually names of institutions. */
static bool is_named(const csem__label *label) {
    return (size_t)label->named * 3 >= label->chain.count;
}

/* The roles that the labels of most sections have, each once. Who is responsible in minutes is a person. */
static size_t count_roles(const csem__inference *inference) {
    unsigned roles = 0;
    size_t count = 0;
    for (size_t i = 0; i < inference->field_count; i++) {
        const csem__label *label = inference->fields[i];
        if (label->role != CSEM_FIELD_AGENCIES || is_named(label))
            roles |= 1U << label->role;
    }
    roles &= ~(1U << CSEM_FIELD_OTHER) & ~(1U << CSEM_FIELD_NOTE);
    for (; roles != 0; roles &= roles - 1)
        count++;
    return count;
}

/* Whether a field of agencies or partners usually has names of institutions. */
static bool has_named_field(const csem__inference *inference) {
    for (size_t i = 0; i < inference->field_count; i++)
        if (is_named(inference->fields[i]))
            return true;
    return false;
}

/* Whether institutions are named after a label in most sections, as lists at the ends of paragraphs are. */
static bool has_led_names(const csem__inference *inference) {
    for (size_t i = 0; i < inference->field_count; i++) {
        const csem__label *label = inference->fields[i];
        if (label->role == CSEM_FIELD_AGENCIES && (size_t)label->named * 3 >= (size_t)label->chain.count * 2 &&
            (size_t)label->chain.count * 10 >= inference->cells.count * 7)
            return true;
    }
    return false;
}

/* Whether the word of a mark says what a plan consists of. */
static bool has_plan_word(const csem__inference *inference) {
    for (size_t i = 0; i < inference->level_count; i++)
        if (inference->levels[i] && csem__is_plan_word(inference->levels[i]->word))
            return true;
    return false;
}

/* Whether the sections are numbered paragraphs inside headings, in many of which an institution promises something. */
static bool has_promises(const csem__inference *inference) {
    enum { MIN_PARAGRAPHS = 10 };
    const csem__cells *cells = &inference->cells;
    return inference->level_count > 1 && cells->count >= MIN_PARAGRAPHS &&
           csem__infer_title(inference->evidence, inference->levels[0]) == CSEM_TITLE_IS_NONE &&
           csem__cells_with_promise(inference->evidence, cells) * 5 >= cells->count * 2;
}

/* What speaks for a report on a plan, beside numbers. Agencies must be in it, or the word of a mark must say what it
 * is: manuals, courses and tests have labels too. */
static bool is_report(const csem__inference *inference) {
    enum { ENOUGH = 3, MANY_LABELS = 3, MANY_SUBJECTS = 10, SOME_SUBJECTS = 6 };
    if (inference->has_promises)
        return true;
    size_t cells = inference->cells.count;
    bool closed = inference->closed * 2 >= cells;
    bool subjects = inference->subjects * 2 >= cells;
    bool all = cells >= SOME_SUBJECTS && inference->level_count > 1 && inference->subjects * 10 >= cells * 9;
    bool mostly = all || (cells >= MANY_SUBJECTS && inference->subjects * 10 >= cells * 8);
    size_t roles = count_roles(inference);
    bool attributed = inference->attributed * 10 >= cells * 7;
    size_t points = roles + (mostly ? ENOUGH : subjects ? 2 : 0);
    points += closed || attributed ? ENOUGH : inference->has_titles ? 2 : 0;
    points += inference->has_titles && csem__cells_with_work(inference->evidence, &inference->cells) * 2 >= cells;
    points += has_led_names(inference) ? ENOUGH : has_named_field(inference);
    points += has_plan_word(inference);
    points += roles > 0 && inference->field_count >= roles + MANY_LABELS;
    bool agencies = closed || attributed || inference->has_titles || subjects || has_named_field(inference);
    return points >= ENOUGH && (agencies || (has_plan_word(inference) && roles >= 2));
}

/* ---- the language ---- */

/* Whether most letters of the first lines are Japanese. */
static bool is_japanese(const csem__lines *lines) {
    enum { MAX_LINES = 400 };
    size_t wide = 0;
    size_t letters = 0;
    for (size_t i = 0; i < lines->count && i < MAX_LINES; i++) {
        csem__text text = csem__lines_text(lines, i);
        for (size_t at = 0; at < text.length; at++) {
            unsigned char c = (unsigned char)text.data[at];
            wide += c >= 0xE3 && c <= 0xE9; /* the first byte of U+3000 to U+9FFF */
            letters += csem__is_alpha(c);
        }
    }
    return wide > letters;
}

/* What names look like in Japanese is the same in all profiles. */
static void set_japanese(csem__profile *profile) {
    const csem__profile *japanese = csem__profile_find("basic-plan-ja");
    profile->language = "ja";
    profile->agencies.separators = japanese->agencies.separators;
    profile->agencies.name_words = japanese->agencies.name_words;
    profile->agencies.open = japanese->agencies.open;
    profile->agencies.groups = japanese->agencies.groups;
    profile->notes = japanese->notes;
}

/* ---- the steps ---- */

static bool infer_from(csem__inference *inference, bool *found) {
    if (!csem__infer_front_matter(inference, found))
        return false;
    if (*found)
        return true;
    if (!csem__families_resolve(inference->evidence) || !csem__infer_tracked(inference))
        return false;
    if (inference->level_count == 0)
        return true;
    inference->field_count = csem__labels_of(inference->evidence, &inference->cells, inference->fields);
    inference->closing = csem__infer_closing(inference);
    size_t inside;
    if (inference->closing)
        inference->closed = csem__cells_covered(inference->evidence, &inference->cells, &inference->closing->chain,
                                                CSEM_NAME_SHORT, &inside);
    csem__infer_parents(inference);
    inference->has_promises = has_promises(inference);
    if (!csem__infer_agencies(inference))
        return false;
    if (!inference->is_lenient && !is_report(inference))
        return true;
    *found = csem__infer_levels(inference) && csem__infer_fields(inference) && csem__infer_signs(inference);
    return *found;
}

/* Whether a level of a profile takes the headings of a mark; unnumbered headings may be numbered too. */
static bool has_level(const csem__profile *profile, const char *mark) {
    for (size_t i = 0; i < profile->level_count; i++)
        if (strcmp(profile->levels[i].mark, mark) == 0 || strcmp(profile->levels[i].mark, "none") == 0)
            return true;
    return false;
}

/* Whether a profile has the numbered levels outside the tracked one. */
static bool has_parents(const csem__profile *profile, const csem__inference *inference) {
    for (size_t i = 1; i < inference->level_count; i++) {
        const csem__family *family = inference->levels[i];
        if (family && !family->is_unnumbered && !has_level(profile, family->mark.data))
            return false;
    }
    return true;
}

static bool count(const csem__inference *inference, csem__inferred_figures *figures) {
    const csem__evidence *evidence = inference->evidence;
    bool tracker = inference->cells.count == 0 && inference->profile->level_count > 0;
    figures->sections = tracker ? 1 : inference->cells.count;
    figures->built_in = csem__built_in_explaining(evidence);
    /* Labels do not explain headings that a profile would take for text. */
    if (figures->built_in && figures->built_in->field_count > 0 && inference->profile->level_count > 0 &&
        !has_parents(figures->built_in, inference))
        figures->built_in = NULL;
    return csem__plan_explaining(evidence, &figures->plan, &figures->planned);
}

static bool infer(const csem__lines *lines, csem__arena *arena, bool is_lenient, csem__profile *profile, bool *found,
                  csem__inferred_figures *figures) {
    static const char *const notes[] = {"*"};
    csem__evidence evidence;
    *found = false;
    *figures = (csem__inferred_figures){.sections = 0};
    *profile = (csem__profile){.name = "inferred", .language = "en"};
    profile->notes = csem__strings_copy(arena, notes, 1);
    csem__inference inference = {.evidence = &evidence, .arena = arena, .profile = profile, .is_lenient = is_lenient};
    bool done = csem__evidence_collect(&evidence, lines, &arena->allocator) && infer_from(&inference, found) &&
                count(&inference, figures);
    if (*found && is_japanese(lines))
        set_japanese(profile);
    csem__release(&arena->allocator, inference.cells.lines);
    csem__evidence_free(&evidence);
    return done && profile->notes.count > 0;
}

bool csem__infer(const csem__lines *lines, csem__arena *arena, csem__profile *profile, bool *found,
                 csem__inferred_figures *figures) {
    return infer(lines, arena, false, profile, found, figures);
}

bool csem__profile_infer(const csem__lines *lines, csem__arena *arena, csem__profile *profile, bool *found) {
    csem__inferred_figures figures;
    return csem__infer(lines, arena, profile, found, &figures);
}

static csem__strings either(const csem__strings *given, const csem__strings *inferred) {
    return given->count > 0 ? *given : *inferred;
}

bool csem__profile_complete(const csem__lines *lines, csem__arena *arena, const csem__profile *given,
                            csem__profile *completed) {
    csem__profile inferred;
    csem__inferred_figures figures;
    bool found;
    *completed = *given;
    if (!infer(lines, arena, true, &inferred, &found, &figures))
        return false;
    if (!found || given->level_count > 0)
        return true;
    memcpy(completed->levels, inferred.levels, sizeof inferred.levels);
    completed->level_count = inferred.level_count;
    if (given->agencies.where == 0)
        completed->agencies = inferred.agencies;
    if (given->field_count == 0) {
        completed->fields = inferred.fields;
        completed->field_count = inferred.field_count;
    }
    if (given->item_count == 0) {
        completed->items = inferred.items;
        completed->item_count = inferred.item_count;
    }
    if (given->status.word_count == 0)
        completed->status = inferred.status;
    completed->bullets = either(&given->bullets, &inferred.bullets);
    completed->references = either(&given->references, &inferred.references);
    completed->notes = either(&given->notes, &inferred.notes);
    return true;
}

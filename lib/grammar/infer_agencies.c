/* SPDX-License-Identifier: MIT */
/* Agencies are looked for in each place that they may have: lists in brackets or after a lead at the ends of
 * paragraphs, a line of their own after the title, fields, titles, subjects of first sentences. */
#include "grammar/grammar.h"
#include "grammar/infer_words.h"
#include "grammar/inference.h"
#include "grammar/opening.h"
#include "grammar/recognition.h"
#include "lines/boundary.h"

#define COPY(arena, list) csem__strings_copy(arena, list, sizeof(list) / sizeof *(list))

enum { MIN_NAMES = 3, MIN_FULL = 2, MAX_BRACKETS = 4 };

static size_t names_in(const csem__closing *closing) {
    return (size_t)closing->kinds[CSEM_NAME_SHORT] + closing->kinds[CSEM_NAME_FULL];
}

/* Whether a closing has names of agencies so often that this is what it is for. Abbreviations alone may be anything,
 * but not if statuses are after them. */
static bool is_for_names(const csem__evidence *evidence, const csem__closing *closing) {
    enum { MIN_SHORT = 6 };
    size_t names = names_in(closing);
    bool full = names >= MIN_NAMES && closing->kinds[CSEM_NAME_FULL] >= MIN_FULL && names * 2 >= closing->chain.count;
    bool rated = names >= MIN_SHORT && names * 10 >= (size_t)closing->chain.count * 8 && !closing->is_lead &&
                 (size_t)evidence->behind.count * 2 >= names;
    return full || rated;
}

/* Whether a lead is a label that has been found to be a field. */
static bool is_field(const csem__inference *inference, const csem__closing *closing) {
    for (size_t i = 0; closing->is_lead && i < inference->field_count; i++) {
        csem__text label = inference->fields[i]->name;
        if (closing->name.length > label.length && memcmp(closing->name.data, label.data, label.length) == 0)
            return true;
    }
    return false;
}

const csem__closing *csem__infer_closing(const csem__inference *inference) {
    const csem__closing *all = inference->evidence->closings.items;
    const csem__closing *best = NULL;
    for (size_t i = 0; i < inference->evidence->closings.count; i++)
        if (is_for_names(inference->evidence, &all[i]) && !is_field(inference, &all[i]) &&
            (!best || names_in(&all[i]) > names_in(best)))
            best = &all[i];
    return best;
}

/* ---- places ---- */

/* The line after a section's title, which may be wrapped once. */
static csem__text line_after_title(const csem__evidence *evidence, size_t line) {
    return line + 1 < evidence->lines->count ? csem__evidence_line(evidence, line + 1) : (csem__text){"", 0};
}

/* A line that is a list of names, and no sentence. */
static bool is_list(csem__text text) {
    enum { MAX_LENGTH = 200 };
    return text.length > 0 && text.length <= MAX_LENGTH && !csem__closes_sentence(text) &&
           csem__name_kind_of(text) != CSEM_NAME_NONE && text.data[0] != '(' && text.data[0] != '[';
}

/* Whether the subject of a section's first sentence is an agency: in its title, after a colon in it, or on the next
 * line, unless another section begins there. */
static bool has_subject(const csem__evidence *evidence, size_t line) {
    csem__mark_found mark;
    csem__mark_found next;
    csem__text after = line_after_title(evidence, line);
    csem__mark_find(csem__evidence_line(evidence, line), &mark);
    const char *colon = mark.title.length > 0 ? memchr(mark.title.data, ':', mark.title.length) : NULL;
    size_t start = colon ? (size_t)(colon - mark.title.data) + 1 : mark.title.length;
    return csem__begins_with_subject(mark.title) ||
           csem__begins_with_subject(csem__text_trim(csem__text_from(mark.title, start))) ||
           (!csem__mark_find(after, &next) && csem__begins_with_subject(after));
}

size_t csem__cells_with_subject(const csem__evidence *evidence, const csem__cells *cells) {
    size_t count = 0;
    for (size_t i = 0; i < cells->count; i++)
        count += has_subject(evidence, cells->lines[i]);
    return count;
}

size_t csem__cells_with_promise(const csem__evidence *evidence, const csem__cells *cells) {
    size_t count = 0;
    for (size_t i = 0; i < cells->count; i++) {
        size_t end = i + 1 < cells->count ? cells->lines[i + 1] : evidence->lines->count;
        size_t line = cells->lines[i];
        while (line < end && !csem__has_promise(csem__evidence_line(evidence, line)))
            line++;
        count += line < end;
    }
    return count;
}

static bool is_agency_title(const csem__evidence *evidence, size_t line) {
    csem__mark_found mark = {.title = {"", 0}};
    csem__mark_find(csem__evidence_line(evidence, line), &mark);
    return mark.title.length > 0 && csem__name_kind_of(mark.title) == CSEM_NAME_FULL && is_list(mark.title);
}

/* Finds whether most titles of a level are agencies: `1. Ministry of Lamps`. False: out of memory. */
static bool has_agency_titles(const csem__inference *inference, const csem__family *family, bool *has) {
    enum { MIN_TITLES = 3 };
    const csem__evidence *evidence = inference->evidence;
    csem__cells cells = csem__cells_of(evidence, family);
    size_t count = 0;
    if (!cells.lines)
        return false;
    for (size_t i = 0; i < cells.count; i++)
        count += is_agency_title(evidence, cells.lines[i]);
    *has = cells.count >= MIN_TITLES && count * 10 >= cells.count * 7;
    csem__release(&inference->arena->allocator, cells.lines);
    return true;
}

static bool find_agency_titles(csem__inference *inference) {
    for (size_t i = 1; i < inference->level_count && !inference->has_titles; i++)
        if (inference->levels[i] && !has_agency_titles(inference, inference->levels[i], &inference->has_titles))
            return false;
    return true;
}

/* Whether a line says what somebody has to do. */
static bool is_promise(csem__text line) {
    for (size_t at = 1; at + 6 < line.length; at++)
        if (line.data[at - 1] == ' ' && ((line.data[at] == 's' && memcmp(line.data + at, "shall ", 6) == 0) ||
                                         (line.data[at] == 'w' && memcmp(line.data + at, "will ", 5) == 0)))
            return true;
    return false;
}

size_t csem__cells_with_work(const csem__evidence *evidence, const csem__cells *cells) {
    size_t count = 0;
    for (size_t i = 0; i < cells->count; i++) {
        size_t end = i + 1 < cells->count ? cells->lines[i + 1] : evidence->lines->count;
        size_t line = cells->lines[i];
        while (line < end && !is_promise(csem__evidence_line(evidence, line)))
            line++;
        while (line < end && csem__usual_bullet_length(csem__evidence_line(evidence, line)) == 0)
            line++;
        count += line < end;
    }
    return count;
}

static uint32_t places_of(csem__inference *inference) {
    const csem__evidence *evidence = inference->evidence;
    const csem__cells *cells = &inference->cells;
    size_t after_title = 0;
    size_t headings = 0;
    inference->subjects = csem__cells_with_subject(evidence, cells);
    uint32_t places = inference->closed * 2 >= cells->count ? CSEM_AGENCIES_CLOSING : 0;
    for (size_t i = 0; i < cells->count; i++) {
        csem__text next = line_after_title(evidence, cells->lines[i]);
        after_title += is_list(next);
        inference->attributed += is_list(next) && csem__name_kind_of(next) == CSEM_NAME_FULL;
        headings += is_agency_title(evidence, cells->lines[i]);
    }
    for (size_t i = 0; i < inference->field_count; i++)
        if (inference->fields[i]->role == CSEM_FIELD_AGENCIES)
            places |= CSEM_AGENCIES_FIELD;
    if (after_title * 2 > cells->count)
        places |= CSEM_AGENCIES_AFTER_TITLE;
    if (headings * 10 >= cells->count * 7 || inference->has_titles)
        places |= CSEM_AGENCIES_HEADING;
    if (places == 0 && (inference->subjects * 2 >= cells->count || inference->has_promises))
        places |= CSEM_AGENCIES_SUBJECT;
    return places;
}

/* The closing that most lists are in, and others that are for names too. */
static bool write_brackets(csem__inference *inference) {
    const csem__closing *all = inference->evidence->closings.items;
    const char *names[MAX_BRACKETS] = {inference->closing->name.data};
    size_t count = 1;
    for (size_t i = 0; i < inference->evidence->closings.count && count < MAX_BRACKETS; i++)
        if (&all[i] != inference->closing && is_for_names(inference->evidence, &all[i]) &&
            !is_field(inference, &all[i]) && names_in(&all[i]) * 4 >= names_in(inference->closing))
            names[count++] = all[i].name.data;
    for (size_t i = 0; i < count; i++) {
        names[i] = csem__text_copy(inference->arena, csem__text_of(names[i])).data;
        if (!names[i])
            return false;
    }
    inference->profile->agencies.brackets = csem__strings_copy(inference->arena, names, count);
    return inference->profile->agencies.brackets.count > 0;
}

/* Full names close commitments and abbreviations efforts, if both are frequent. */
static void write_roles(csem__inference *inference) {
    const csem__closing *closing = inference->closing;
    csem__profile_agencies *agencies = &inference->profile->agencies;
    size_t names = names_in(closing);
    if ((size_t)closing->kinds[CSEM_NAME_FULL] * 8 < names || (size_t)closing->kinds[CSEM_NAME_SHORT] * 8 < names)
        return;
    agencies->full_names = CSEM_ROLE_COMMITMENT;
    agencies->abbreviations = CSEM_ROLE_EFFORT;
}

/* Where no full names close, abbreviations may be all that the text has of agencies: those that recur are names. */
static bool write_abbreviations(csem__inference *inference) {
    enum { MIN_COUNT = 2, MAX_ABBREVIATIONS = 64, MAX_WORDS = 128 };
    const csem__sign *all = inference->evidence->names.items;
    const csem__strings usual = csem__grammar_name_words();
    const char *words[MAX_WORDS];
    size_t count = 0;
    for (; count < usual.count && count < MAX_WORDS - MAX_ABBREVIATIONS; count++)
        words[count] = usual.items[count];
    size_t most = count + MAX_ABBREVIATIONS;
    for (size_t i = 0; i < inference->evidence->names.count && count < most; i++) {
        if (all[i].chain.count < MIN_COUNT)
            continue;
        words[count] = csem__text_copy(inference->arena, all[i].name).data;
        if (!words[count++])
            return false;
    }
    inference->profile->agencies.name_words = csem__strings_copy(inference->arena, words, count);
    return inference->profile->agencies.name_words.count == count;
}

static uint32_t glossary_of(const csem__evidence *evidence) {
    enum { MIN_DEFINITIONS = 2 };
    uint32_t forms = CSEM_GLOSSARY_ABBR_NAME_IN_BRACKETS | CSEM_GLOSSARY_NAME_COLON_ABBR;
    for (size_t i = 0; i < sizeof evidence->glossary / sizeof evidence->glossary[0]; i++)
        if (evidence->glossary[i] >= MIN_DEFINITIONS)
            forms |= (uint32_t)1 << i;
    return forms;
}

bool csem__infer_agencies(csem__inference *inference) {
    static const char *const separators[] = {",", ";", "/", "and", "&"};
    static const char *const groups[] = {"all agencies", "all ministries", "all departments",
                                         "all ministries and agencies"};
    csem__profile_agencies *agencies = &inference->profile->agencies;
    bool closing;
    if (!find_agency_titles(inference))
        return false;
    agencies->where = places_of(inference);
    closing = (agencies->where & CSEM_AGENCIES_CLOSING) != 0;
    if (closing && !write_brackets(inference))
        return false;
    if (closing)
        write_roles(inference);
    if (closing && inference->closing->kinds[CSEM_NAME_FULL] < MIN_FULL && !write_abbreviations(inference))
        return false;
    bool usual = closing && inference->closing->split < MIN_FULL;
    if (usual)
        agencies->separators = COPY(inference->arena, separators);
    agencies->groups = COPY(inference->arena, groups);
    agencies->glossary = glossary_of(inference->evidence);
    return agencies->groups.count > 0 && (!usual || agencies->separators.count > 0);
}

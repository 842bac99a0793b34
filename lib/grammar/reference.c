/* SPDX-License-Identifier: MIT */
/* A template is walked along the text: words must be there, signs between numbers may be others or none. */
#include "grammar/reference.h"

typedef struct walk {
    const csem__grammar *grammar;
    csem__text text;
    size_t at;
    csem__reference *reference;
} walk;

static void skip_blanks(walk *w) {
    while (w->at < w->text.length && w->text.data[w->at] == ' ')
        w->at++;
}

/* Length of the dash or colon at the start of text; 0: there is none. */
static size_t sign_length(csem__text text) {
    static const char *const signs[] = {"-", ":", "\xE2\x80\x90", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", "："};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (csem__text_begins(text, signs[i]))
            return strlen(signs[i]);
    return 0;
}

/* Whether a literal is only signs that may be missing: those between numbers, or what closes a mark. */
static bool is_optional(csem__text literal, const char *signs) {
    for (size_t at = 0; at < literal.length;) {
        size_t sign = sign_length(csem__text_from(literal, at));
        if (sign == 0 && !strchr(signs, literal.data[at]))
            return false;
        at += sign > 0 ? sign : 1;
    }
    return true;
}

/* Whether a literal is of letters alone: a word of a mark, or part of one, `第`. */
static bool is_word(csem__text literal) {
    for (size_t i = 0; i < literal.length; i++) {
        unsigned char c = (unsigned char)literal.data[i];
        if (!csem__is_alpha(c) && c < 0x80)
            return false;
    }
    return literal.length > 0 && csem__char_at(literal.data, literal.length) != 0x3010;
}

static bool same_letter(char a, char b) {
    return csem__to_lower(a) == csem__to_lower(b);
}

/* Matches the words of a literal; a blank is any number of them. */
static bool match_words(walk *w, csem__text literal) {
    size_t start = w->at;
    for (size_t i = 0; i < literal.length; i++) {
        if (literal.data[i] == ' ') {
            skip_blanks(w);
        } else if (w->at < w->text.length && same_letter(w->text.data[w->at], literal.data[i])) {
            w->at++;
        } else {
            w->at = start;
            return false;
        }
    }
    return true;
}

/* Matches a literal between places. */
static bool match_between(walk *w, csem__text literal) {
    literal = csem__text_trim(literal);
    skip_blanks(w);
    if (is_optional(literal, " "))
        w->at += literal.length > 0 ? sign_length(csem__text_from(w->text, w->at)) : 0;
    else if (!match_words(w, literal))
        return false;
    skip_blanks(w);
    return true;
}

/* Matches the mark of a level as a reference prints it. */
static bool match_mark(walk *w, size_t level) {
    const csem__mark_pattern *pattern = &w->grammar->levels[level];
    size_t place = 0;
    for (size_t i = 0; i < pattern->count; i++) {
        const csem__mark_part *part = &pattern->parts[i];
        if (part->family != CSEM_FAMILY_NONE) {
            size_t length = csem__numeral_read(part->family, csem__text_from(w->text, w->at),
                                               &w->reference->numbers[level][place++]);
            if (length == 0)
                return false;
            w->at += length;
        } else if (!part->literal.data) {
            skip_blanks(w);
        } else {
            csem__text literal = part->literal;
            bool is_last = place == pattern->places;
            bool needed = !is_word(literal) && !is_optional(literal, is_last || i == 0 ? ".#" : "");
            if (!match_words(w, literal) && needed)
                return false;
        }
    }
    w->reference->has_level[level] = true;
    return place > 0;
}

/* The level that the place at the start of template names; level_count: none. *length receives the bytes of the place.
 */
static size_t find_level(const csem__grammar *grammar, csem__text template, size_t *length) {
    const char *end = memchr(template.data, '}', template.length);
    *length = end ? (size_t)(end - template.data) + 1 : template.length;
    csem__text name = csem__slice(template.data, 1, *length > 1 ? *length - 1 : 1);
    size_t level = 0;
    while (level < grammar->level_count && !csem__text_equal(name, csem__text_of(grammar->profile->levels[level].name)))
        level++;
    return level;
}

/* The bytes of template before its first place. */
static size_t lead_length(csem__text template) {
    const char *place = memchr(template.data, '{', template.length);
    return place ? (size_t)(place - template.data) : template.length;
}

/* What repeats begin with if a profile does not say it; the sections are then named from the outermost in. */
static const char usual_lead[] = "Repeat mention";

static void skip_sign(walk *w) {
    skip_blanks(w);
    w->at += sign_length(csem__text_from(w->text, w->at));
    skip_blanks(w);
}

/* Matches the marks of the levels from `level` to the tracked one. */
static bool match_levels(walk *w, size_t level) {
    if (level > w->grammar->tracked || (level > 0 && !csem__grammar_is_alone(w->grammar, level)))
        return false;
    for (; level <= w->grammar->tracked; level++) {
        if (!match_mark(w, level))
            return false;
        skip_sign(w);
    }
    return true;
}

/* Matches the places of a template; the first `left_out` of them are missing, since the mark of an inner level may name
 * those around it. */
static bool match_places(walk *w, csem__text template, size_t left_out) {
    for (size_t length = lead_length(template), place = 0; length < template.length; place++) {
        size_t bytes;
        template = csem__text_from(template, length);
        size_t level = find_level(w->grammar, template, &bytes);
        template = csem__text_from(template, bytes);
        length = lead_length(template);
        if (place < left_out && length < template.length)
            continue;
        if (level == w->grammar->level_count || (left_out > 0 && !csem__grammar_is_alone(w->grammar, level)) ||
            !match_mark(w, level) || !match_between(w, csem__slice(template.data, 0, length)))
            return false;
    }
    return true;
}

/* Matches what is after the words of a repeat; template has no data if the profile has none. */
static bool match_section(walk *w, csem__text template, size_t left_out) {
    skip_sign(w);
    *w->reference = (csem__reference){.length = 0};
    bool matches = template.data ? match_places(w, template, left_out) : match_levels(w, left_out);
    w->reference->length = w->at;
    return matches;
}

/* Number i of the templates, of which there is at least one: data is NULL for the usual one. */
static csem__text template_at(const csem__grammar *grammar, size_t i) {
    const csem__strings *templates = &grammar->profile->references;
    return i < templates->count ? csem__text_of(templates->items[i]) : (csem__text){NULL, 0};
}

static size_t template_count(const csem__grammar *grammar) {
    size_t count = grammar->profile->references.count;
    return count > 0 || grammar->level_count == 0 ? count : 1;
}

/* The words that a template begins with. */
static csem__text lead_of(csem__text template) {
    return template.data ? csem__text_trim(csem__slice(template.data, 0, lead_length(template)))
                         : csem__text_of(usual_lead);
}

void csem__references_find_begins(const csem__grammar *grammar, csem__byte_set *begins) {
    for (size_t i = 0; i < template_count(grammar); i++) {
        csem__text lead = lead_of(template_at(grammar, i));
        char first = lead.length > 0 ? csem__to_lower(lead.data[0]) : '\0';
        csem__byte_set_add(begins, first);
        if (csem__is_lower((unsigned char)first))
            csem__byte_set_add(begins, (char)(first - 'a' + 'A'));
    }
}

/* Whether a text may be a reference, which its first byte says of most. */
static bool may_refer(const csem__grammar *grammar, csem__text text) {
    return text.length > 0 && csem__byte_set_has(&grammar->repeats, text.data[0]);
}

/* Matches the words of a template at the start of a text. */
static bool match_lead(walk *w, csem__text template) {
    csem__text lead = lead_of(template);
    return lead.length > 0 && w->text.length > 0 && same_letter(w->text.data[0], lead.data[0]) && match_words(w, lead);
}

bool csem__reference_read(const csem__grammar *grammar, csem__text text, csem__reference *reference) {
    size_t count = may_refer(grammar, text) ? template_count(grammar) : 0;
    for (size_t i = 0; i < count; i++) {
        csem__text template = template_at(grammar, i);
        walk start = {grammar, text, 0, reference};
        if (!match_lead(&start, template))
            continue;
        for (size_t left_out = 0; left_out < grammar->level_count; left_out++) {
            walk w = start;
            if (match_section(&w, template, left_out))
                return true;
        }
    }
    return false;
}

bool csem__reference_begins(const csem__grammar *grammar, csem__text text) {
    csem__reference reference;
    size_t count = may_refer(grammar, text) ? template_count(grammar) : 0;
    for (size_t i = 0; i < count; i++) {
        walk w = {grammar, text, 0, NULL};
        if (!match_lead(&w, template_at(grammar, i)))
            continue;
        skip_blanks(&w);
        /* A small letter may be a number. */
        if (w.at == text.length || !csem__is_lower((unsigned char)text.data[w.at]) ||
            csem__reference_read(grammar, text, &reference))
            return true;
    }
    return false;
}

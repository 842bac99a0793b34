/* SPDX-License-Identifier: MIT */
/* A subject is at the start of its sentence, or after a short phrase and a comma. It is the run of words with capitals,
 * and small words between them, that a word without one follows; of the ways to shorten the run at a separator, the
 * longest that is a list of agencies is taken. In scripts without blanks a particle ends it. */
#include "read/agency_place.h"

#include "read/agency_name.h"

csem__text csem__agencies_inside(const csem__naming *naming, csem__text text) {
    csem__enclosed enclosed;
    if (csem__naming_find_bracket(naming, text, &enclosed) && enclosed.start == 0)
        text = csem__slice(text.data, enclosed.from, enclosed.to);
    for (size_t i = 0; i < naming->lead_count; i++)
        if (csem__naming_find_lead(naming, i, text, &enclosed) && enclosed.start == 0)
            return csem__slice(text.data, enclosed.from, enclosed.to);
    return text;
}

bool csem__agencies_fill_text(const csem__agencies *agencies, csem__text text, csem__list_mode mode,
                              csem__attribution *attribution) {
    return csem__agency_list_read(agencies, csem__agencies_inside(&agencies->grammar->naming, text), mode, attribution);
}

bool csem__agencies_are_paragraph(const csem__agencies *agencies, csem__text text, csem__attribution *attribution) {
    enum { MAX_LENGTH = 2000 };
    return csem__grammar_has_place(agencies->grammar, CSEM_AGENCIES_AFTER_TITLE) && text.length <= MAX_LENGTH &&
           csem__agencies_fill_text(agencies, text, CSEM_LIST_KNOWN, attribution);
}

/* ---- subjects ---- */

enum { MAX_SUBJECT_LENGTH = 600, MAX_CUTS = 16 };

static csem__text next_word(csem__text text, size_t at) {
    size_t end = at;
    while (end < text.length && text.data[end] != ' ')
        end++;
    return csem__slice(text.data, at, end);
}

/* The end of the words with capitals that text begins with, and of small words between them; 0 if no other word
 * follows. */
static size_t run_end(csem__text text) {
    size_t end = 0;
    for (size_t at = 0; at < text.length && at < MAX_SUBJECT_LENGTH;) {
        csem__text word = next_word(text, at);
        size_t after = at + word.length;
        bool capital = word.length > 0 && (csem__is_upper((unsigned char)word.data[0]) || word.data[0] == '(' ||
                                           (unsigned char)word.data[0] >= 0x80 || word.data[0] == '&');
        if (capital)
            end = after;
        else if (!csem__is_small_word(word))
            return csem__is_lower((unsigned char)word.data[0]) ? end : 0;
        at = after + 1;
    }
    return 0;
}

static bool read_shorter(const csem__agencies *agencies, csem__text text, csem__attribution *attribution) {
    for (size_t cuts = 0; text.length > 0 && cuts < MAX_CUTS; cuts++) {
        if (csem__agency_list_read(agencies, text, CSEM_LIST_KNOWN, attribution) && attribution->count > 0)
            return true;
        size_t end = text.length;
        while (end > 0 && !csem__naming_divides(&agencies->grammar->naming, text, end - 1))
            end--;
        text = csem__text_trim(csem__slice(text.data, 0, end > 0 ? end - 1 : 0));
    }
    return false;
}

/* The offset of what may be a subject: after the article, or after a short phrase and a comma. */
static csem__text without_article(csem__text text) {
    return csem__text_begins(text, "the ") ? csem__text_from(text, 4) : text;
}

static csem__text after_phrase(csem__text text) {
    enum { MAX_PHRASE_LENGTH = 80 };
    for (size_t at = 0; at + 2 < text.length && at < MAX_PHRASE_LENGTH; at++)
        if (text.data[at] == ',' && text.data[at + 1] == ' ')
            return csem__text_from(text, at + 2);
        else if (text.data[at] == '.' && text.data[at + 1] == ' ')
            break;
    return (csem__text){NULL, 0};
}

/* The text before the particle that marks the subject or the topic; data is NULL if there is none. */
static csem__text before_particle(csem__text text) {
    static const char *const particles[] = {"において", "では", "は", "が"};
    csem__text first = {NULL, 0};
    size_t limit = text.length < MAX_SUBJECT_LENGTH ? text.length : MAX_SUBJECT_LENGTH;
    for (size_t i = 0; i < sizeof particles / sizeof particles[0]; i++) {
        size_t length = strlen(particles[i]);
        for (size_t at = 1; at + length <= limit; at++)
            if (memcmp(text.data + at, particles[i], length) == 0) {
                if (!first.data || at < first.length)
                    first = csem__slice(text.data, 0, at);
                break;
            }
    }
    return first;
}

bool csem__agencies_are_subject(const csem__agencies *agencies, csem__text text, csem__attribution *attribution) {
    csem__attribution_clear(attribution);
    if (text.length == 0)
        return false;
    csem__text subject = without_article(text);
    if (read_shorter(agencies, csem__slice(subject.data, 0, run_end(subject)), attribution))
        return true;
    csem__text after = after_phrase(text);
    if (after.data) {
        subject = without_article(after);
        if (read_shorter(agencies, csem__slice(subject.data, 0, run_end(subject)), attribution))
            return true;
    }
    if ((unsigned char)text.data[0] < 0x80)
        return false;
    subject = before_particle(text);
    return subject.data && csem__agency_list_read(agencies, subject, CSEM_LIST_KNOWN, attribution) &&
           attribution->count > 0;
}

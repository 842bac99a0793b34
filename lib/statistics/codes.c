/* SPDX-License-Identifier: MIT */
/* Codes: numbers that identify something instead of counting it: what is glued to letters, a code that is cut by
 * hyphens, the number of what is named before it, a telephone number. Part of the stage that rejects. */
#include "statistics/reject.h"

enum { DIAL_REACH = 12 };

/* `K–12`: a dash as narrow as a digit, between a word that ends in a capital and the number. */
static bool is_bound_by_dash(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    if (number->in_words || first < 2 || csem__kind_at(sentence, first - 1) != CSEM_TOKEN_DASH ||
        csem__kind_at(sentence, first - 2) != CSEM_TOKEN_WORD || !csem__glued_at(sentence, first) ||
        !csem__glued_at(sentence, first - 1) || csem__is_long_dash(sentence, first - 1))
        return false;
    return csem__is_upper((unsigned char)sentence->text.data[sentence->tokens[first - 2].end - 1]);
}

/* A hyphen binds the number to a word or a number before it, or to a number after it. */
static bool is_bound_by_hyphen(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    size_t next = number->next;
    bool before = first >= 2 && csem__glued_at(sentence, first) && csem__glued_at(sentence, first - 1) &&
                  csem__kind_at(sentence, first - 1) == CSEM_TOKEN_HYPHEN;
    bool after = number->rest.end == 0 && csem__glued_at(sentence, next) && csem__glued_at(sentence, next + 1) &&
                 csem__kind_at(sentence, next) == CSEM_TOKEN_HYPHEN &&
                 csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER;
    if (before && csem__kind_at(sentence, first - 2) != CSEM_TOKEN_NUMBER &&
        csem__kind_at(sentence, first - 2) != CSEM_TOKEN_PERCENT)
        return csem__kind_at(sentence, first - 2) == CSEM_TOKEN_WORD;
    return before && after;
}

/* `16-2` and `3-0` are no ranges. */
static bool falls(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    csem__token_kind mark = csem__kind_at(sentence, number->next);
    return next && !next->in_words && !csem__is_long_dash(sentence, number->next) &&
           (mark == CSEM_TOKEN_HYPHEN || mark == CSEM_TOKEN_DASH) && csem__glued_at(sentence, number->next) &&
           next->first == number->next + 1 && csem__glued_at(sentence, next->first) && next->scale <= 1 &&
           next->value <= number->value;
}

/* Whether a sign of one byte binds: `#5`, `@24`, `n=30`; a bullet, a comparison and a quotation mark do not. */
static bool is_binding_sign(const csem__sentence *sentence, size_t at) {
    const csem__token *token = &sentence->tokens[at];
    csem__token_kind kind = csem__kind_at(sentence, at);
    return kind == CSEM_TOKEN_HASH || kind == CSEM_TOKEN_STOP ||
           (kind == CSEM_TOKEN_OTHER && token->end - token->start == 1 && !csem__token_equals(sentence, at, "*") &&
            !csem__token_equals(sentence, at, "'") && !csem__token_is_any(sentence, at, csem__list_qualifying_signs));
}

/* What is glued before the number. */
static bool is_glued_after(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    if (first == 0 || !csem__glued_at(sentence, first) || csem__is_money_code(sentence, number))
        return false;
    csem__token_kind kind = csem__kind_at(sentence, first - 1);
    /* `P5+1`, `H+48` */
    if (kind == CSEM_TOKEN_PLUS && first >= 2 && csem__glued_at(sentence, first - 1) &&
        (csem__kind_at(sentence, first - 2) == CSEM_TOKEN_NUMBER ||
         csem__kind_at(sentence, first - 2) == CSEM_TOKEN_WORD))
        return true;
    bool path = kind == CSEM_TOKEN_SLASH && first >= 2 && csem__kind_at(sentence, first - 2) == CSEM_TOKEN_WORD &&
                csem__glued_at(sentence, first - 1);
    return kind == CSEM_TOKEN_WORD || path || is_binding_sign(sentence, first - 1);
}

/* Whether the word that is glued to the number at its end is a unit: `5km`, `5km2`; but `5G`, and `24703L202`. */
static bool is_glued_unit(const csem__sentence *sentence, size_t at) {
    const uint32_t units = CSEM_WORD_SYMBOL | CSEM_WORD_TIME_UNIT | CSEM_WORD_CURRENCY;
    csem__text text = csem__token_text(sentence, at);
    if (!csem__token_has(sentence, at, units) || csem__text_equal(text, csem__text_of("G")))
        return false;
    if (!csem__glued_at(sentence, at + 1) || csem__kind_at(sentence, at + 1) != CSEM_TOKEN_NUMBER)
        return true;
    return csem__token_equals(sentence, at + 1, "2") || csem__token_equals(sentence, at + 1, "3");
}

static bool is_glued_to_letters(const csem__sentence *sentence, const csem__number *number) {
    size_t next = number->next;
    if (number->in_words)
        return false;
    if (is_glued_after(sentence, number))
        return true;
    if (!csem__glued_at(sentence, next) || number->rest.end > 0)
        return false;
    if (csem__kind_at(sentence, next) == CSEM_TOKEN_WORD)
        return !is_glued_unit(sentence, next) && !csem__is_after_currency(sentence, number) &&
               !csem__is_money_code(sentence, number) && !csem__is_penny(sentence, number) &&
               !csem__is_percent_at(sentence, number, &next);
    bool more = csem__glued_at(sentence, next + 1) && (csem__kind_at(sentence, next + 1) == CSEM_TOKEN_NUMBER ||
                                                       csem__kind_at(sentence, next + 1) == CSEM_TOKEN_WORD);
    csem__text mark = csem__token_text(sentence, next);
    return more && (mark.data[0] == '.' || mark.data[0] == '@' || mark.data[0] == '_');
}

static bool has_leading_zero(const csem__sentence *sentence, const csem__number *number) {
    csem__text text = csem__token_text(sentence, number->first);
    return text.length > 1 && text.data[0] == '0' && csem__is_digit((unsigned char)text.data[1]);
}

/* The word before the number, across the point of `No.`; CSEM_NOWHERE if there is none. */
static size_t word_before(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->first;
    if (at >= 2 && csem__token_equals(sentence, at - 1, ".") && csem__glued_at(sentence, at - 1) &&
        csem__token_has(sentence, at - 2, CSEM_WORD_IDENTIFIER))
        return at - 2;
    return at >= 1 && csem__kind_at(sentence, at - 1) == CSEM_TOKEN_WORD ? at - 1 : CSEM_NOWHERE;
}

/* Whether a word that the profile lists is before the number: `NAP 5`. */
static bool is_named(const csem__sentence *sentence, const csem__number *number) {
    csem__text before =
        csem__text_trim(csem__slice(sentence->text.data, sentence->start, sentence->tokens[number->first].start));
    for (size_t i = 0; i < sentence->named.count; i++) {
        csem__text name = csem__text_of(sentence->named.items[i]);
        if (before.length < name.length || !csem__text_ends(before, name.data))
            continue;
        const char *start = before.data + before.length - name.length;
        if (memcmp(start, name.data, name.length) == 0 &&
            (start == before.data || !csem__is_alpha((unsigned char)start[-1])))
            return true;
    }
    return false;
}

/* What a capitalized word before a number is not, if it names the number. */
#define SMALL                                                                                                          \
    (CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY | CSEM_WORD_VERB |         \
     CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_ADVERB | CSEM_WORD_MONTH | CSEM_WORD_CURRENCY |        \
     CSEM_WORD_EITHER | CSEM_WORD_PERSON | CSEM_WORD_CARDINAL | CSEM_WORD_SCALE)

static bool is_capital_word(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_WORD) && sentence->tokens[index].capital &&
           !sentence->tokens[index].possessive && !csem__token_has(sentence, index, SMALL);
}

/* The first of the capitalized words that end there. */
static size_t capitals_start(const csem__sentence *sentence, size_t last) {
    enum { MAX_WORDS = 6 };
    size_t at = last;
    while (at > 0 && last - at < MAX_WORDS && is_capital_word(sentence, at - 1))
        at--;
    return at;
}

/* Whether the number is measured: a unit, a percent sign or `times` comes right after it. */
static bool is_measured(const csem__sentence *sentence, size_t next) {
    return csem__token_has(sentence, next, CSEM_WORD_SYMBOL | CSEM_WORD_TIME_UNIT | CSEM_WORD_CURRENCY) ||
           csem__token_is(sentence, next, CSEM_TOKEN_PERCENT) || csem__is_degree_sign(sentence, next) ||
           csem__token_is_any(sentence, next, csem__list_measuring_words);
}

/* `Falcon 9` of `the Falcon 9 rockets` and of `two Falcon 9 rockets`: a number is before the name, or an article with
 * no preposition before that; but `in the United States 30 people`. */
static bool ends_determined_name(const csem__sentence *sentence, const csem__number *before,
                                 const csem__number *number) {
    size_t start = capitals_start(sentence, number->first - 1);
    if (start == 0 || is_measured(sentence, number->next))
        return false;
    if (before && before->next == start)
        return before->reason == 0 && before->rest.end == 0 && before->scale <= 1;
    return csem__token_is_any(sentence, start - 1, csem__list_articles) &&
           !(start > 1 && csem__token_has(sentence, start - 2, CSEM_WORD_PREPOSITION));
}

/* `Digital 2.0` */
static bool is_version(const csem__sentence *sentence, const csem__number *number) {
    return number->scale <= 1 && csem__text_ends(csem__token_text(sentence, number->last), ".0") &&
           !is_measured(sentence, number->next);
}

/* `Windows 10 needs a disk`: the word after the number looks like a plural, and is a verb, since its object follows. */
static bool is_subject(const csem__sentence *sentence, const csem__number *number) {
    size_t verb = number->next;
    size_t start = capitals_start(sentence, number->first - 1);
    return csem__token_is(sentence, verb, CSEM_TOKEN_WORD) && csem__text_ends(csem__token_text(sentence, verb), "s") &&
           !sentence->tokens[verb].capital && !csem__token_has(sentence, verb, CSEM_WORD_TIME_UNIT) &&
           (csem__token_is_any(sentence, verb + 1, csem__list_object_leads) ||
            csem__token_is(sentence, verb + 1, CSEM_TOKEN_NUMBER) ||
            csem__token_has(sentence, verb + 1, CSEM_WORD_CARDINAL)) &&
           !csem__token_has(sentence, verb + 2, CSEM_WORD_TIME_UNIT) &&
           !(start > 0 && csem__token_has(sentence, start - 1, CSEM_WORD_PREPOSITION));
}

/* `Italy had 30 cases, Spain 20 and France 12`: what is left out is what the number before counts. */
static bool is_gapped(const csem__sentence *sentence, const csem__number *before, const csem__number *number) {
    size_t start = capitals_start(sentence, number->first - 1);
    start -= start > 0 && csem__token_equals(sentence, start - 1, "the") ? 1 : 0;
    bool joined = start > 0 && (csem__token_is(sentence, start - 1, CSEM_TOKEN_COMMA) ||
                                csem__token_equals(sentence, start - 1, ";") ||
                                csem__token_has(sentence, start - 1, CSEM_WORD_CONJUNCTION));
    bool ends = number->next >= sentence->token_count || csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA) ||
                csem__token_is(sentence, number->next, CSEM_TOKEN_STOP) ||
                csem__token_has(sentence, number->next, CSEM_WORD_CONJUNCTION);
    if (!before || before->reason != 0 || before->rest.end > 0 || !joined || !ends)
        return false;
    bool first = csem__has_phrase(sentence, before, true);
    return first || is_capital_word(sentence, before->first - 1);
}

/* `Apollo 11 carried them.`: at the start of a sentence, where any word has a capital, a verb must follow. */
static bool names_subject(const csem__sentence *sentence, const csem__number *number) {
    size_t verb = number->next;
    return csem__token_is(sentence, verb, CSEM_TOKEN_WORD) && !sentence->tokens[verb].capital &&
           !csem__token_has(sentence, verb, CSEM_WORD_CONJUNCTION | CSEM_WORD_PREPOSITION) &&
           !csem__token_is_any(sentence, verb, csem__list_plural_copulas) &&
           !csem__word_is_plural(csem__token_text(sentence, 0), sentence->tokens[0].classes);
}

/* The number of a capitalized word: `Boeing 737`. */
static bool is_of_capital(const csem__sentence *sentence, const csem__number *before, const csem__number *number,
                          size_t word) {
    if (number->in_words || number->rest.end > 0 || !is_capital_word(sentence, word) ||
        csem__token_is(sentence, number->next, CSEM_TOKEN_PERCENT))
        return false;
    if (csem__token_is_any(sentence, word, csem__list_capital_identifiers))
        return !is_measured(sentence, number->next);
    if (is_version(sentence, number) || is_subject(sentence, number))
        return true;
    if (csem__text_ends(csem__token_text(sentence, word), "ly") || (word == 0 && !names_subject(sentence, number)))
        return false;
    if (!csem__has_phrase(sentence, number, false))
        return !is_gapped(sentence, before, number);
    return ends_determined_name(sentence, before, number);
}

static bool is_numbered(const csem__sentence *sentence, const csem__number *before, const csem__number *number) {
    size_t word = word_before(sentence, number);
    if (sentence->named.count > 0 && is_named(sentence, number))
        return true;
    if (word == CSEM_NOWHERE || sentence->tokens[word].possessive)
        return false;
    uint32_t classes = sentence->tokens[word].classes;
    bool stop = csem__token_is(sentence, word + 1, CSEM_TOKEN_STOP);
    /* `Outbreak No 3`; but `No 3 homes are alike` and `no 12 men` */
    bool article = (classes & CSEM_WORD_DETERMINER) && !stop && !(word > 0 && sentence->tokens[word].capital);
    if (!(classes & CSEM_WORD_IDENTIFIER) || article)
        return is_of_capital(sentence, before, number, word);
    if (stop || sentence->tokens[word].capital)
        return true;
    /* `of the second stage 12 were cut` */
    return !csem__has_phrase(sentence, number, true) && !is_measured(sentence, number->next) &&
           !csem__token_is_any(sentence, number->next, csem__list_plural_copulas);
}

/* `Lines 1, 2 and 3 were built`: a plural before numbers that go up by one, which count nothing. */
static bool begins_row(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    enum { MOST = 100 };
    if (!next || number->first == 0 || number->in_words || next->in_words || next->value != number->value + 1 ||
        number->value > MOST || number->divisor > 1 || next->first != number->next + 1 ||
        !csem__is_connector(sentence, number->next) || next->rest.end > 0)
        return false;
    size_t noun = number->first - 1;
    return csem__token_is(sentence, noun, CSEM_TOKEN_WORD) &&
           !csem__token_has(sentence, noun, CSEM_WORD_CLOSED | CSEM_WORD_TIME_UNIT | CSEM_WORD_PERSON) &&
           csem__word_is_plural(csem__token_text(sentence, noun), sentence->tokens[noun].classes) &&
           !csem__has_phrase(sentence, next, false) && !csem__token_is(sentence, next->next, CSEM_TOKEN_PERCENT) &&
           !csem__token_is(sentence, next->next, CSEM_TOKEN_CURRENCY);
}

/* `Articles 5 and 6`: the number before was an identifier. If a noun follows, the number must go on with those before
 * it: `Category 4 and 5 storms`, `Grades 6 to 8 pupils`; but `Article 5 and 12 other rules`. */
static bool goes_on_with_identifiers(const csem__sentence *sentence, const csem__number *before,
                                     const csem__number *number) {
    if (!before || before->reason != CSEM_REASON_IDENTIFIER || before->rest.end > 0 ||
        is_glued_to_letters(sentence, before) || !csem__is_connector(sentence, before->next))
        return false;
    if (csem__token_is(sentence, before->next, CSEM_TOKEN_HYPHEN) && csem__glued_at(sentence, before->next) &&
        number->first == before->next + 1 && csem__glued_at(sentence, number->first) && number->rest.end == 0)
        return true;
    bool comma = csem__token_is(sentence, before->next, CSEM_TOKEN_COMMA);
    size_t at = before->next + 1;
    at += comma && csem__token_has(sentence, at, CSEM_WORD_CONJUNCTION) ? 1 : 0;
    if (number->first != at || number->rest.end > 0)
        return false;
    if (!csem__has_phrase(sentence, number, false))
        return true;
    /* `Output 2.1 – 45 trainers`: the dash ends the name. */
    if (!csem__glued_at(sentence, before->next) && (csem__token_is(sentence, before->next, CSEM_TOKEN_DASH) ||
                                                    csem__token_is(sentence, before->next, CSEM_TOKEN_HYPHEN)))
        return false;
    bool joins = csem__token_has(sentence, at - 1, CSEM_WORD_CONJUNCTION);
    return joins ? number->value == before->value + 1 : !comma && number->value > before->value;
}

/* `4.2(b)`: a letter in parentheses is glued to the number. */
static bool has_letter_in_parentheses(const csem__sentence *sentence, const csem__number *number) {
    size_t open = number->next;
    if (csem__kind_at(sentence, open) != CSEM_TOKEN_OPEN || !csem__glued_at(sentence, open) || number->in_words)
        return false;
    return csem__token_is(sentence, open + 1, CSEM_TOKEN_WORD) &&
           sentence->tokens[open + 1].end - sentence->tokens[open + 1].start == 1 &&
           csem__token_is(sentence, open + 2, CSEM_TOKEN_CLOSE);
}

/* `K through 12`: the classes of a school, from the kindergarten on. */
static bool ends_school(const csem__sentence *sentence, const csem__number *number) {
    return number->first >= 2 && csem__token_is_any(sentence, number->first - 2, csem__list_kindergartens) &&
           csem__is_connector(sentence, number->first - 1);
}

/* `42 U.S.C. 1983`, `5 CFR § 30`: an abbreviation between two numbers. */
static bool is_citation(const csem__sentence *sentence, const csem__number *number, const csem__number *next) {
    enum { MIN_LENGTH = 2 };
    size_t at = number->next;
    if (number->in_words || !next || next->first > at + 2 || next->in_words ||
        !csem__token_is(sentence, at, CSEM_TOKEN_WORD) ||
        csem__token_has(sentence, at, CSEM_WORD_CURRENCY | CSEM_WORD_SYMBOL))
        return false;
    csem__text text = csem__token_text(sentence, at);
    size_t capitals = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] != '.' && !csem__is_upper((unsigned char)text.data[i]))
            return false;
        capitals += text.data[i] != '.' ? 1 : 0;
    }
    at++;
    at += csem__token_equals(sentence, at, "\xC2\xA7") || csem__token_has(sentence, at, CSEM_WORD_IDENTIFIER) ? 1 : 0;
    return capitals >= MIN_LENGTH && next->first == at;
}

/* ---- places on a scale and on the earth */

/* `34.05° N`, `34°03′`, `12 degrees north`; and `03` and `12` of `34°03′12″ N` after such a number */
static bool is_coordinate(const csem__sentence *sentence, const csem__number *before, const csem__number *number) {
    size_t at = number->next;
    bool degrees = csem__is_degree_sign(sentence, at) || csem__token_is_any(sentence, at, csem__list_degrees);
    if (degrees && (csem__token_is_any(sentence, at + 1, csem__list_compass) ||
                    (csem__glued_at(sentence, at) && csem__token_is(sentence, at + 1, CSEM_TOKEN_NUMBER))))
        return true;
    if (!before || before->reason != CSEM_REASON_IDENTIFIER)
        return false;
    size_t mark = before->next;
    while (mark < number->first &&
           (csem__kind_at(sentence, mark) == CSEM_TOKEN_OTHER || csem__kind_at(sentence, mark) == CSEM_TOKEN_QUOTE))
        mark++;
    return mark > before->next && mark == number->first;
}

/* `6.4 on the Richter scale` */
static bool is_on_scale(const csem__sentence *sentence, size_t at) {
    enum { REACH = 5 };
    if (!csem__token_equals(sentence, at, "on"))
        return false;
    for (size_t i = at + 1; i < at + REACH && csem__token_is(sentence, i, CSEM_TOKEN_WORD); i++)
        if (csem__token_equals(sentence, i, "scale"))
            return true;
    return false;
}

/* `5.9 magnitude`, `a 7.1 quake` */
static bool is_magnitude(const csem__sentence *sentence, const csem__number *number) {
    enum { MOST = 10 };
    if (is_on_scale(sentence, number->next))
        return true;
    return number->value < MOST && !number->in_words && number->rest.end == 0 &&
           (csem__token_equals(sentence, number->next, "magnitude") ||
            (number->divisor > 1 && csem__token_is_any(sentence, number->next, csem__list_quakes)));
}

/* `ranked 63 among 190 countries` */
static bool is_rank(const csem__sentence *sentence, const csem__number *number) {
    return number->first > 0 && csem__token_is_any(sentence, number->first - 1, csem__list_ranks) &&
           !csem__has_phrase(sentence, number, true);
}

/* `the Group of 20` */
static bool is_of_named_group(const csem__sentence *sentence, const csem__number *number) {
    return number->first >= 3 && !number->in_words && csem__token_equals(sentence, number->first - 1, "of") &&
           csem__token_equals(sentence, number->first - 2, "group") && sentence->tokens[number->first - 2].capital;
}

/* ---- telephones */

/* `the 1930 Call Centres`, `911 callers`: the number of an emergency, before what it reaches. */
static bool is_emergency(const csem__sentence *sentence, const csem__number *number) {
    enum { MIN_DIGITS = 3, MAX_DIGITS = 4 };
    csem__text text = csem__token_text(sentence, number->first);
    size_t next = number->next;
    if (text.length < MIN_DIGITS || text.length > MAX_DIGITS || number->scale > 1 || number->divisor > 1)
        return false;
    if (csem__token_has(sentence, next, CSEM_WORD_DIAL) && sentence->tokens[next].capital)
        return true;
    size_t start;
    if (csem__token_is_any(sentence, number->first, csem__list_emergency_numbers) &&
        csem__token_is_any(sentence, next, csem__list_emergency_words))
        return true;
    bool called = csem__words_before(sentence, number->first, "calls to", &start) ||
                  (number->first > 0 && csem__token_is_any(sentence, number->first - 1, csem__list_emergency_verbs));
    return called && !csem__has_phrase(sentence, number, false);
}

/* `text HOME to 741741` */
static bool is_texted(const csem__sentence *sentence, const csem__number *number) {
    enum { REACH = 5 };
    if (number->first < 2 || !csem__token_equals(sentence, number->first - 1, "to"))
        return false;
    for (size_t back = 2; back <= REACH && back <= number->first; back++)
        if (csem__token_is_any(sentence, number->first - back, csem__list_texting_verbs))
            return !csem__has_phrase(sentence, number, false);
    return false;
}

/* `the 1922 helpline`: one line, which is named. */
static bool names_line(const csem__sentence *sentence, const csem__number *number) {
    enum { LEAST = 100 };
    return number->first > 0 && number->value >= LEAST && csem__token_has(sentence, number->next, CSEM_WORD_DIAL) &&
           csem__token_has(sentence, number->first - 1, CSEM_WORD_DETERMINER) &&
           !csem__has_phrase(sentence, number, true);
}

bool csem__is_dialled(const csem__sentence *sentence, const csem__number *number) {
    if (number->in_words || number->scale > 1)
        return false;
    if (is_emergency(sentence, number) || names_line(sentence, number) || is_texted(sentence, number))
        return true;
    bool alone = number->first > 0 && csem__kind_at(sentence, number->first - 1) == CSEM_TOKEN_OPEN &&
                 csem__kind_at(sentence, number->next) == CSEM_TOKEN_CLOSE;
    size_t reach = alone ? DIAL_REACH : 1;
    for (size_t back = 1; back <= reach && back <= number->first; back++)
        if (csem__token_has(sentence, number->first - back, CSEM_WORD_DIAL) &&
            !csem__token_equals(sentence, number->first - back + 1, "of"))
            return alone || !csem__has_phrase(sentence, number, false);
    return false;
}

bool csem__is_identifier(const csem__sentence *sentence, const csem__number *before, const csem__number *number,
                         const csem__number *next) {
    bool code = is_glued_to_letters(sentence, number) || is_bound_by_hyphen(sentence, number) ||
                is_bound_by_dash(sentence, number) || falls(sentence, number, next) ||
                (before && falls(sentence, before, number)) || has_leading_zero(sentence, number);
    if (code || csem__is_after_currency(sentence, number) || csem__is_money_code(sentence, number))
        return code;
    return is_numbered(sentence, before, number) || goes_on_with_identifiers(sentence, before, number) ||
           begins_row(sentence, number, next) || ends_school(sentence, number) ||
           has_letter_in_parentheses(sentence, number) || is_citation(sentence, number, next) ||
           (before && before->reason == CSEM_REASON_IDENTIFIER && is_citation(sentence, before, number)) ||
           is_coordinate(sentence, before, number) || is_magnitude(sentence, number) || is_rank(sentence, number) ||
           is_of_named_group(sentence, number);
}

/* SPDX-License-Identifier: MIT */
/* Date: which of the printed times a number is for. First the time in its own phrase, then one in parentheses that
 * close the sentence, then the nearest one of the sentence. For counts, amounts and percentages then the last one of
 * the block before the sentence. In each of these places a time with a year comes before a month without one.
 *
 * Invariant: times before dated_up_to are remembered, so each sentence of a block is searched for earlier times once,
 * and only if a number needs one. */
#include "base/search.h"
#include "lines/boundary.h"
#include "statistics/stages.h"
#include "statistics/times.h"

enum { MAX_SEARCHED = 64, CLAUSE = 24 };

/* The token that opens the parentheses in which the sentence ends, if the sentence has more than them; else
 * CSEM_NOWHERE. */
static size_t closing_parenthesis(const csem__sentence *sentence) {
    size_t at = sentence->token_count;
    while (at > 0) {
        const csem__token *token = &sentence->tokens[at - 1];
        if (token->kind == CSEM_TOKEN_CLOSE && token->value > 0)
            return (size_t)token->value;
        if (token->kind != CSEM_TOKEN_STOP && token->kind != CSEM_TOKEN_QUOTE && token->kind != CSEM_TOKEN_OTHER)
            return CSEM_NOWHERE;
        at--;
    }
    return CSEM_NOWHERE;
}

static bool is_within(const csem__sentence *sentence, size_t open, size_t parenthesis) {
    while (open != CSEM_NOWHERE && open > parenthesis)
        open = sentence->tokens[open].open;
    return open == parenthesis;
}

/* `12 reports on parks were published in 2018` is about the reports: the number is the subject of the verb of
 * publication. It is not in `12 towns signed the treaty in 2018`, nor in `has 12 halls and was founded in 2018`. */
static bool is_subject(const csem__sentence *sentence, const csem__number *number, size_t verb) {
    const uint32_t other = CSEM_WORD_VERB | CSEM_WORD_SUBORDINATOR | CSEM_WORD_PRONOUN;
    const uint32_t before = CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB;
    if (number->phrase_end <= number->next || number->phrase_end > verb || verb - number->phrase_end > CLAUSE ||
        (number->first > 0 && csem__token_is_any(sentence, number->first - 1, csem__list_belonging)))
        return false;
    size_t first = verb;
    while (first > number->phrase_end && csem__token_has(sentence, first - 1, before))
        first--;
    bool active = first == verb && csem__token_has(sentence, verb + 1, CSEM_WORD_DETERMINER);
    if (active || (first > number->phrase_end && (csem__token_has(sentence, first - 1, CSEM_WORD_CONJUNCTION) ||
                                                  csem__token_is(sentence, first - 1, CSEM_TOKEN_COMMA))))
        return false;
    for (size_t at = number->phrase_end; at < first; at++)
        if (csem__token_has(sentence, at, other | before) || csem__token_is(sentence, at, CSEM_TOKEN_STOP))
            return false;
    return true;
}

/* `compared with 300 in 2021`: what is compared with the time is not of it, only what is beside it. */
static bool is_beside(const csem__sentence *sentence, const csem__number *number, const csem__time *time) {
    const size_t after = time->last + 1;
    return (number->first > time->against && number->last < time->first) ||
           (csem__is_genitive(sentence, after) && number->first == after + CSEM_GENITIVE_TOKENS);
}

static bool is_usable(const csem__sentence *sentence, const csem__number *number, const csem__time *time,
                      size_t closing) {
    if (time->no_period)
        return false;
    if (time->publishing != CSEM_NOWHERE && !is_subject(sentence, number, time->publishing))
        return false;
    if (time->against != CSEM_NOWHERE && !is_beside(sentence, number, time))
        return false;
    if (time->open == CSEM_NOWHERE || (closing != CSEM_NOWHERE && is_within(sentence, time->open, closing)))
        return true;
    return is_within(sentence, sentence->tokens[number->first].open, time->open);
}

/* The first time that ends at or after the number. */
static size_t first_after(const csem__sentence *sentence, const csem__number *number) {
    return csem__search_first(CSEM_KEYS(sentence->times, sentence->time_count, last), number->first);
}

/* The token after the noun phrase and what `of` or `per` adds to it: `3,240 members of the clubs`, `3 deaths per 1,000
 * births`. */
static size_t own_phrase_end(const csem__sentence *sentence, const csem__number *number) {
    size_t at = number->phrase_end;
    csem__phrase phrase;
    bool per = csem__token_equals(sentence, at, "per");
    if (!per && !csem__token_equals(sentence, at, "of"))
        return at;
    size_t noun = at + 1;
    while (noun < at + 4 && (csem__token_has(sentence, noun, CSEM_WORD_DETERMINER) ||
                             (per && csem__token_is(sentence, noun, CSEM_TOKEN_NUMBER))))
        noun++;
    if (csem__phrase_find(sentence, noun, false, &phrase))
        return phrase.after;
    return per ? noun : at;
}

/* `since 1983, when the rate was 3`: the clause is about the time, whatever it is the date of. */
static bool is_when(const csem__sentence *sentence, const csem__number *number, const csem__time *time) {
    size_t at = time->last + 1;
    if (csem__token_is(sentence, at, CSEM_TOKEN_COMMA))
        at++;
    if (!csem__token_equals(sentence, at, "when") || number->first < at || number->first - at > CLAUSE)
        return false;
    while (at < number->first && !csem__token_is(sentence, at, CSEM_TOKEN_COMMA) &&
           !csem__token_is(sentence, at, CSEM_TOKEN_STOP))
        at++;
    return at == number->first;
}

/* Whether the number is of the time right before it: `last year's 250`, `2019's 25 boats`. */
static bool is_owner(const csem__sentence *sentence, const csem__time *time, const csem__number *number) {
    if (sentence->tokens[time->last].possessive)
        return number->first == time->last + 1;
    return number->first == time->last + 1 + CSEM_GENITIVE_TOKENS && csem__is_genitive(sentence, time->last + 1);
}

static const csem__time *own_time(const csem__sentence *sentence, const csem__number *number) {
    size_t index = first_after(sentence, number);
    if (index > 0 && is_owner(sentence, &sentence->times[index - 1], number))
        return &sentence->times[index - 1];
    if (index > 0 && is_when(sentence, number, &sentence->times[index - 1]))
        return &sentence->times[index - 1];
    if (index >= sentence->time_count)
        return NULL;
    const csem__time *time = &sentence->times[index];
    if (time->first <= number->first)
        return time;
    size_t at = own_phrase_end(sentence, number);
    bool opened = csem__token_is(sentence, at, CSEM_TOKEN_OPEN);
    if (opened)
        at++;
    if (csem__token_has(sentence, at, CSEM_WORD_PREPOSITION) && at != time->first)
        at++;
    if (csem__token_equals(sentence, at, "the") && at != time->first)
        at++;
    if (csem__token_equals(sentence, at, "year") && at != time->first)
        at++;
    bool own = at == time->first && (!opened || csem__token_is(sentence, time->last + 1, CSEM_TOKEN_CLOSE));
    own = own && !time->no_period && time->publishing == CSEM_NOWHERE &&
          (time->against == CSEM_NOWHERE || is_beside(sentence, number, time));
    return own ? time : NULL;
}

static size_t distance(const csem__sentence *sentence, const csem__number *number, const csem__time *time) {
    const csem__token *tokens = sentence->tokens;
    if (time->last < number->first)
        return tokens[number->first].character - tokens[time->last].character_end;
    size_t end = tokens[number->last].character_end - (tokens[number->last].end - number->span.end);
    return tokens[time->first].character > end ? tokens[time->first].character - end : 0;
}

typedef struct time_search {
    const csem__sentence *sentence;
    const csem__number *number;
    size_t closing;
    bool only_closing;
    bool yearless; /* only such times fit */
} time_search;

static bool fits(const time_search *search, const csem__time *time) {
    if ((time->rank == CSEM_TIME_YEARLESS) != search->yearless)
        return false;
    if (search->only_closing && !is_within(search->sentence, time->open, search->closing))
        return false;
    return is_usable(search->sentence, search->number, time, search->closing);
}

/* The nearest time that fits; the earlier one if two are equally near. */
static const csem__time *nearest(const time_search *search) {
    const csem__sentence *sentence = search->sentence;
    size_t middle = first_after(sentence, search->number);
    const csem__time *found = NULL;
    for (size_t i = 0; i < MAX_SEARCHED && i < middle && !found; i++)
        if (fits(search, &sentence->times[middle - 1 - i]))
            found = &sentence->times[middle - 1 - i];
    for (size_t i = middle; i < sentence->time_count && i < middle + MAX_SEARCHED; i++) {
        const csem__time *time = &sentence->times[i];
        if (!fits(search, time))
            continue;
        bool nearer = !found || distance(sentence, search->number, time) < distance(sentence, search->number, found);
        return nearer ? time : found;
    }
    return found;
}

static const csem__time *in_sentence(const csem__sentence *sentence, const csem__number *number, size_t closing) {
    const csem__time *own = own_time(sentence, number);
    if (own && own->rank != CSEM_TIME_YEARLESS)
        return own;
    time_search search = {sentence, number, closing, true, false};
    const csem__time *found = closing != CSEM_NOWHERE ? nearest(&search) : NULL;
    search.only_closing = false;
    if (!found)
        found = nearest(&search);
    if (found || own)
        return found ? found : own;
    search.yearless = true;
    return nearest(&search);
}

/* ---- the block before the sentence ------------------------------------------------------------------------------- */

void csem__times_forget(csem__scanner *scanner) {
    scanner->dated_up_to = 0;
    scanner->last_dated.end = scanner->last_yearless.end = 0;
}

static void remember(csem__scanner *scanner, const csem__sentence *sentence) {
    for (size_t i = 0; i < sentence->time_count; i++) {
        const csem__time *time = &sentence->times[i];
        if (time->no_period || time->back || time->publishing != CSEM_NOWHERE || time->against != CSEM_NOWHERE)
            continue;
        if (time->rank == CSEM_TIME_YEARLESS)
            scanner->last_yearless = *time;
        else
            scanner->last_dated = *time;
    }
}

/* Whether a unit of time begins after the blank at `at`. */
static bool leads_to_unit(csem__text text, size_t at) {
    csem__text rest = csem__text_from(text, at);
    for (size_t i = 0; csem__list_time_unit_starts[i]; i++)
        if (csem__text_begins(rest, csem__list_time_unit_starts[i]))
            return true;
    return false;
}

/* Whether text may have a time: a digit, the name of a month, a unit of time as in `last year`. */
static bool may_hold_time(csem__text text) {
    for (size_t at = 0; at < text.length; at++) {
        unsigned char c = (unsigned char)text.data[at];
        if (csem__is_lower(c))
            continue;
        size_t place = at;
        int32_t month;
        if (csem__is_digit(c) || (csem__is_upper(c) && csem__month_parse_at(text, &place, &month)))
            return true;
        unsigned char next = at + 1 < text.length ? (unsigned char)text.data[at + 1] : 0;
        if (c == ' ' && next != 0 && memchr("ymwdq", next, strlen("ymwdq")) && leads_to_unit(text, at))
            return true;
    }
    return false;
}

/* Gathers the times of text from start up to end. */
static bool gather(csem__scanner *scanner, size_t start, size_t end) {
    if (!may_hold_time(csem__slice(scanner->sentence.text.data, start, end)))
        return true;
    while (start < end) {
        size_t piece_end = end;
        if (!csem__tokens_find(&scanner->earlier, &scanner->allocator, scanner->sentence.text, start, &piece_end) ||
            !csem__times_find(scanner, &scanner->earlier))
            return false;
        remember(scanner, &scanner->earlier);
        start = piece_end;
    }
    return true;
}

/* Gathers the times of the sentences that were passed over, up to the current one. */
static bool catch_up(csem__scanner *scanner) {
    size_t after = scanner->sentence.start;
    for (size_t at = scanner->dated_up_to; at < after;) {
        size_t start = at;
        at = csem__sentence_end(scanner->sentence.text, start, start);
        if (!gather(scanner, start, at < after ? at : after))
            return false;
    }
    scanner->dated_up_to = after;
    return true;
}

static bool looks_back(int32_t kind) {
    return kind == CSEM_STATISTIC_COUNT || kind == CSEM_STATISTIC_MONEY || kind == CSEM_STATISTIC_PERCENT;
}

/* `(2018: 300; 2017: 280)`, `(200 in 2018)`: one of several times can't be for every number, and one with numbers of
 * its own is for them. */
static bool is_for_all(const csem__sentence *sentence, size_t open) {
    size_t count = 0;
    for (size_t i = sentence->time_count; i > 0 && sentence->times[i - 1].first > open && count < 2; i--)
        count++;
    for (size_t i = sentence->number_count; i > 0 && sentence->numbers[i - 1].first > open; i--)
        if (sentence->numbers[i - 1].reason == CSEM_REASON_ACCEPTED)
            return false;
    return count == 1;
}

/* The last time of the block before the sentence. False: out of memory. */
static bool find_before(csem__scanner *scanner, const csem__time **time) {
    if (!catch_up(scanner))
        return false;
    *time = scanner->last_dated.end > 0      ? &scanner->last_dated
            : scanner->last_yearless.end > 0 ? &scanner->last_yearless
                                             : NULL;
    return true;
}

/* The time of `that year`: the one before it in the sentence, or in the block. False: out of memory. */
static bool resolve(csem__scanner *scanner, const csem__time **time) {
    const csem__sentence *sentence = &scanner->sentence;
    const csem__time *before = *time;
    for (int i = 0; i < MAX_SEARCHED && before > sentence->times; i++, before--)
        if (!before[-1].no_period && !before[-1].back && before[-1].rank == CSEM_TIME_DATED &&
            before[-1].publishing == CSEM_NOWHERE) {
            *time = before - 1;
            return true;
        }
    return find_before(scanner, time);
}

bool csem__numbers_date(csem__scanner *scanner) {
    csem__sentence *sentence = &scanner->sentence;
    size_t closing = closing_parenthesis(sentence);
    if (closing != CSEM_NOWHERE && !is_for_all(sentence, closing))
        closing = CSEM_NOWHERE;
    for (size_t i = 0; i < sentence->number_count; i++) {
        csem__number *number = &sentence->numbers[i];
        if (number->reason != CSEM_REASON_ACCEPTED)
            continue;
        number->time = in_sentence(sentence, number, closing);
        if (number->time ? number->time->back && !resolve(scanner, &number->time)
                         : looks_back(number->kind) && !find_before(scanner, &number->time))
            return false;
    }
    return true;
}

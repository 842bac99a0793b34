/* SPDX-License-Identifier: MIT */
/* Judging: what numbers can be for a time. Nothing is for the date of a law or a publication, or for the only end of an
 * open-ended range (`since 2016`). What is compared with a time is no number of it, but one beside it may be: `compared
 * with 300 in 2021`. The words between a clause's start and the time decide, and those after it. */
#include "statistics/times.h"

enum { CLAUSE = 16, NEAR = 8, VERB_REACH = 14, TITLE = 12, PHRASE = 6 };

#define STOPPING CSEM_WORD_STOPPING

static bool stops_clause(const csem__token *token) {
    return token->kind == CSEM_TOKEN_COMMA || token->kind == CSEM_TOKEN_STOP || token->kind == CSEM_TOKEN_OPEN ||
           token->kind == CSEM_TOKEN_CLOSE || token->kind == CSEM_TOKEN_COLON;
}

bool csem__is_baseline(const csem__sentence *sentence, size_t after) {
    return csem__token_is_any(sentence, after, csem__list_baselines);
}

/* ---- comparisons and open ranges ----------------------------------------------------------------------------------
 */

static bool is_onward(const csem__sentence *sentence, size_t after) {
    for (size_t i = 0; csem__list_onward[i]; i++)
        if (csem__words_at(sentence, after, csem__list_onward[i], NULL))
            return true;
    return false;
}

static bool is_number(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) || csem__token_has(sentence, at, CSEM_WORD_CARDINAL);
}

/* Whether a number is at the token, or after a few words such as `about` and `$`. */
static bool leads_to_number(const csem__sentence *sentence, size_t at) {
    enum { REACH = 3 };
    size_t last = at + REACH;
    while (at < last && (csem__token_is(sentence, at, CSEM_TOKEN_CURRENCY) ||
                         csem__token_is_any(sentence, at, csem__list_qualifying_words)))
        at++;
    return is_number(sentence, at);
}

/* `than that recorded in`, `than was reported for`: what is told of the figure. */
static bool is_told_of_figure(const csem__sentence *sentence, size_t at) {
    return at > 0 && csem__token_is_any(sentence, at - 1, csem__list_figure_leads) &&
           (csem__token_has(sentence, at, CSEM_WORD_VERB | CSEM_WORD_PUBLISH) ||
            csem__text_ends(csem__token_text(sentence, at), "ed"));
}

/* Words between a word of comparison and a time that add nothing: `than those in`, `below the level of`. */
static bool is_light(const csem__sentence *sentence, size_t at) {
    const uint32_t light = CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY |
                           CSEM_WORD_RELATIVE | CSEM_WORD_TIME_UNIT;
    return csem__token_has(sentence, at, light) || csem__token_is_any(sentence, at, csem__list_light_nouns) ||
           is_told_of_figure(sentence, at);
}

static bool is_share(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_PERCENT) || csem__token_is_any(sentence, at, csem__list_share_words);
}

/* A year, a month or a fiscal year, `the same period in 2018`, or `the previous year`: not a day, on which something is
 * held. */
static bool is_compared_time(const csem__sentence *sentence, const csem__time *time) {
    const size_t first = time->first;
    if (time->rank == CSEM_TIME_RELATIVE)
        return csem__token_is_any(sentence, time->last, csem__list_compared_ends) ||
               csem__is_same_part(sentence, first);
    if (first == time->last)
        return csem__token_is(sentence, first, CSEM_TOKEN_NUMBER);
    return first + 1 == time->last && csem__token_has(sentence, first, CSEM_WORD_MONTH | CSEM_WORD_TIME_WORD);
}

/* `rose 5% over`, `a 5% rise over`, `are up sharply over`: a change, and not what lasts. */
static bool is_change_over(const csem__sentence *sentence, size_t over) {
    size_t at = over;
    if (at > 1 && csem__text_ends(csem__token_text(sentence, at - 1), "ly"))
        at--;
    return at > 0 && (is_share(sentence, at - 1) || csem__token_is_any(sentence, at - 1, csem__list_changes_over));
}

/* `over the total amount of`, `over the 85 boats`, but `over the 12 months`: a figure that a change is told from. */
static bool is_figure(const csem__sentence *sentence, size_t at) {
    enum { WORDS = 2 };
    if (csem__token_equals(sentence, at, "those") || csem__token_equals(sentence, at, "that"))
        return true;
    if (!csem__token_has(sentence, at, CSEM_WORD_DETERMINER))
        return false;
    if (is_number(sentence, at + 1))
        return !csem__token_has(sentence, at + 2, CSEM_WORD_TIME_UNIT);
    for (size_t word = at + 1; word <= at + WORDS; word++)
        if (csem__token_is_any(sentence, word, csem__list_total_nouns) ||
            csem__token_is_any(sentence, word, csem__list_compared_figures))
            return true;
    return false;
}

/* `up from 120 in 2018`, `rose by 5% from 120 in 2018`; not `20 people from 3 towns in 2018`. */
static bool is_change_from(const csem__sentence *sentence, size_t from) {
    if (!leads_to_number(sentence, from + 1))
        return false;
    return from == 0 || csem__token_is(sentence, from - 1, CSEM_TOKEN_COMMA) || is_share(sentence, from - 1) ||
           csem__token_is_any(sentence, from - 1, csem__list_change_words) ||
           csem__token_is_any(sentence, from - 1, csem__list_change_verbs);
}

/* What is between a word and a time after it. */
typedef struct between {
    bool number;
    bool light; /* nothing but numbers and light words */
} between;

/* Whether the word at a token compares something with the time. */
static bool compares(const csem__sentence *sentence, size_t at, const csem__time *time, between words) {
    bool direct = words.light && !words.number;
    switch (sentence->tokens[at].value) {
    case CSEM_SCOPE_COMPARED:
        return at + 1 == time->first || csem__token_is_any(sentence, at + 1, csem__list_comparing_prepositions);
    case CSEM_SCOPE_VERSUS:
        return true;
    case CSEM_SCOPE_THAN:
        return direct ||
               (words.number && csem__token_has(sentence, at + 1, CSEM_WORD_DETERMINER) && is_number(sentence, at + 2));
    case CSEM_SCOPE_AGAINST:
        return direct || leads_to_number(sentence, at + 1);
    case CSEM_SCOPE_BESIDE:
        return direct;
    case CSEM_SCOPE_ON:
        return direct && is_compared_time(sentence, time);
    case CSEM_SCOPE_OVER:
        return is_change_over(sentence, at) &&
               (direct ? is_compared_time(sentence, time) : is_figure(sentence, at + 1));
    case CSEM_SCOPE_FROM:
        return direct || (words.number && is_change_from(sentence, at));
    default:
        return false;
    }
}

/* `a decrease from October-December 2023`: the months before; but `a decrease from October to December`. */
static bool is_fallen_from(const csem__sentence *sentence, const csem__time *time) {
    size_t from = time->first;
    if (from == 0 || !csem__token_equals(sentence, from, "from") ||
        !csem__token_is_any(sentence, from - 1, csem__list_changes_over))
        return false;
    bool dash =
        csem__token_is(sentence, from + 2, CSEM_TOKEN_DASH) || csem__token_is(sentence, from + 2, CSEM_TOKEN_HYPHEN);
    return sentence->tokens[from + 1].hyphenated || (dash && csem__token_has(sentence, from + 1, CSEM_WORD_MONTH));
}

/* Finds the word that says how the time is meant, from the start of its clause on: `since`, `starting` and the like,
 * which leave it open, or one that compares. */
static void find_scope(const csem__sentence *sentence, csem__time *time, bool range) {
    between words = {false, true};
    if (is_fallen_from(sentence, time)) {
        time->against = time->first;
        return;
    }
    for (size_t back = 1; back <= CLAUSE && back <= time->first; back++) {
        size_t at = time->first - back;
        const csem__token *token = &sentence->tokens[at];
        bool short_versus = token->kind == CSEM_TOKEN_STOP && at > 0 && csem__token_equals(sentence, at - 1, "vs");
        if (stops_clause(token) && !short_versus)
            return;
        if (csem__token_has(sentence, at, CSEM_WORD_SCOPE)) {
            bool starts = token->value == CSEM_SCOPE_SINCE || (token->value == CSEM_SCOPE_START && back <= NEAR);
            time->no_period = time->no_period || (starts && !range);
            if (compares(sentence, at, time, words))
                time->against = at;
            if (time->no_period || time->against != CSEM_NOWHERE)
                return;
        }
        words.number = words.number || is_number(sentence, at);
        words.light = words.light && (is_number(sentence, at) || is_light(sentence, at));
    }
}

bool csem__is_genitive(const csem__sentence *sentence, size_t at) {
    return (csem__token_equals(sentence, at, "'") || csem__token_equals(sentence, at, "\xE2\x80\x99")) &&
           csem__token_equals(sentence, at + 1, "s");
}

/* `by January 2017`, `after the 2016 season`; the year of `up from 2019's 25 boats` is theirs */
static bool is_bare_end(const csem__sentence *sentence, size_t first, size_t after) {
    size_t at = first;
    if (at > 0 && csem__token_equals(sentence, at - 1, "the"))
        at--;
    bool according = at > 1 && csem__token_equals(sentence, at - 2, "according");
    return !according && !csem__is_genitive(sentence, after) &&
           ((at > 0 && csem__token_is_any(sentence, at - 1, csem__list_open_range_leads)) ||
            is_onward(sentence, after));
}

bool csem__is_compared_year(const csem__sentence *sentence, size_t first) {
    if (first == 0 || csem__is_nominal(sentence, first + 1) || csem__token_is(sentence, first + 1, CSEM_TOKEN_PERCENT))
        return false;
    size_t at = first - 1;
    bool preposition = csem__token_is_any(sentence, at, csem__list_comparing_prepositions);
    if (preposition && at > 0)
        return csem__token_equals(sentence, at - 1, "up") || (csem__token_has(sentence, at - 1, CSEM_WORD_SCOPE) &&
                                                              sentence->tokens[at - 1].value == CSEM_SCOPE_COMPARED);
    if (!csem__token_has(sentence, at, CSEM_WORD_SCOPE))
        return false;
    switch (sentence->tokens[at].value) {
    case CSEM_SCOPE_VERSUS:
    case CSEM_SCOPE_AGAINST:
    case CSEM_SCOPE_BESIDE:
    case CSEM_SCOPE_ON:
        return true;
    case CSEM_SCOPE_OVER:
        return at > 0 && is_share(sentence, at - 1);
    case CSEM_SCOPE_THAN:
        return at > 0 && csem__token_is(sentence, at - 1, CSEM_TOKEN_WORD) &&
               csem__text_ends(csem__token_text(sentence, at - 1), "er") &&
               !csem__token_equals(sentence, at - 1, "fewer");
    default:
        return false;
    }
}

/* ---- documents, and what is founded or opened ----------------------------------------------------------------------
 */

/* `the 2016 annual report`: the time belongs to the name of a document. */
static bool names_document(const csem__sentence *sentence, size_t first, size_t after) {
    if (first > 0 && csem__token_is_any(sentence, first - 1, csem__list_period_leads))
        return false;
    for (size_t i = 0; i < PHRASE && after + i < sentence->token_count; i++) {
        const csem__token *token = &sentence->tokens[after + i];
        if (token->kind == CSEM_TOKEN_QUOTE || token->kind == CSEM_TOKEN_HYPHEN)
            continue;
        if (token->kind != CSEM_TOKEN_WORD || (token->classes & STOPPING))
            return false;
        if (token->classes & CSEM_WORD_DOCUMENT)
            return !csem__token_has(sentence, after + i + 1, CSEM_WORD_TIME_UNIT);
    }
    return false;
}

/* `Act of 2000`, `Act No. 79 of 2008` */
static bool follows_document(const csem__sentence *sentence, size_t first) {
    if (first < 2 || !csem__token_equals(sentence, first - 1, "of"))
        return false;
    for (size_t back = 2; back <= NEAR && back <= first; back++) {
        const csem__token *token = &sentence->tokens[first - back];
        bool number = token->kind == CSEM_TOKEN_NUMBER || token->kind == CSEM_TOKEN_STOP ||
                      token->kind == CSEM_TOKEN_OPEN || token->kind == CSEM_TOKEN_CLOSE ||
                      csem__token_has(sentence, first - back, CSEM_WORD_IDENTIFIER);
        if (csem__token_has(sentence, first - back, CSEM_WORD_DOCUMENT))
            return true;
        if (!number && !token->capital)
            return false;
    }
    return false;
}

/* `the Revised Act on Libraries (February 2018)` */
static bool is_after_document(const csem__sentence *sentence, size_t first) {
    if (first < 2 || !csem__token_is(sentence, first - 1, CSEM_TOKEN_OPEN))
        return false;
    for (size_t back = 2; back <= TITLE && back <= first; back++) {
        const csem__token *token = &sentence->tokens[first - back];
        if (token->kind == CSEM_TOKEN_QUOTE)
            continue;
        bool small = csem__token_has(sentence, first - back,
                                     CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_DETERMINER);
        if (token->kind != CSEM_TOKEN_WORD || (!token->capital && !small))
            return false;
        if (token->classes & CSEM_WORD_DOCUMENT)
            return true;
    }
    return false;
}

/* Whether a verb of publication, or of foundation, governs the time: only prepositions are between (`published in`,
 * `approved by the Cabinet on`), or its object is a document (`released the plan in`). `published 20 reports in 2018`
 * does not. */
static bool governs(const csem__sentence *sentence, size_t verb, size_t time) {
    for (size_t at = verb + 1; at < time; at++)
        if (csem__token_has(sentence, at, CSEM_WORD_VERB))
            return false;
    if (verb + 1 == time ||
        csem__token_has(sentence, verb + 1, CSEM_WORD_PREPOSITION | CSEM_WORD_CONJUNCTION | CSEM_WORD_ADVERB))
        return true;
    bool document = false;
    for (size_t at = verb + 1; at < time; at++) {
        if (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) || csem__token_has(sentence, at, CSEM_WORD_CARDINAL))
            return false;
        document = document || csem__token_has(sentence, at, CSEM_WORD_DOCUMENT);
    }
    return document;
}

/* The verb of `published in July 2019`, `set up in 2019`; CSEM_NOWHERE if there is none. */
static size_t publishing_verb(const csem__sentence *sentence, size_t first) {
    for (size_t back = 1; back <= VERB_REACH && back <= first; back++) {
        size_t at = first - back;
        uint8_t kind = sentence->tokens[at].kind;
        bool passed = kind == CSEM_TOKEN_QUOTE || kind == CSEM_TOKEN_CLOSE ||
                      (kind == CSEM_TOKEN_OPEN && sentence->tokens[first].open != at);
        if (passed)
            continue;
        if (kind != CSEM_TOKEN_WORD || (sentence->tokens[at].classes & CSEM_WORD_AUXILIARY))
            return CSEM_NOWHERE;
        bool set_up = csem__token_equals(sentence, at, "up") && at > 0 && csem__token_equals(sentence, at - 1, "set");
        if (set_up || csem__token_has(sentence, at, CSEM_WORD_PUBLISH))
            return governs(sentence, at, first) ? at - (set_up ? 1 : 0) : CSEM_NOWHERE;
    }
    return CSEM_NOWHERE;
}

/* `came into force on April 1, 2019` */
static bool is_entry_into_force(const csem__sentence *sentence, size_t first) {
    return first >= 3 && csem__token_is_any(sentence, first - 2, csem__list_force_nouns) &&
           (csem__token_equals(sentence, first - 1, "on") || csem__token_equals(sentence, first - 1, "in")) &&
           csem__token_is_any(sentence, first - 3, csem__list_force_leads);
}

/* `the Roads Plan 2018-2022` */
static bool ends_title(const csem__sentence *sentence, size_t first) {
    return first > 0 && csem__token_has(sentence, first - 1, CSEM_WORD_DOCUMENT) && sentence->tokens[first - 1].capital;
}

/* `(Smith, 2015)`, `(Smith et al., 2015; Jones, 2016)`: a name and a year in parentheses. */
static bool is_citation(const csem__sentence *sentence, const csem__time *time) {
    enum { NAMES = 10 };
    size_t first = time->first;
    if (time->open == CSEM_NOWHERE || first != time->last || !csem__token_is(sentence, first - 1, CSEM_TOKEN_COMMA))
        return false;
    for (size_t back = 2; back <= NAMES && back <= first; back++) {
        const csem__token *token = &sentence->tokens[first - back];
        size_t at = first - back;
        if (at == time->open || csem__text_equal(csem__token_text(sentence, at), csem__text_of(";")))
            return back > 2;
        bool name = token->kind == CSEM_TOKEN_WORD &&
                    (token->capital || csem__token_is_any(sentence, at, csem__list_citing_words));
        if (!name && token->kind != CSEM_TOKEN_COMMA && token->kind != CSEM_TOKEN_STOP)
            return false;
    }
    return false;
}

void csem__time_judge(const csem__sentence *sentence, csem__time *time, bool range) {
    size_t after = time->last + 1;
    time->no_period = (!range && is_bare_end(sentence, time->first, after)) ||
                      names_document(sentence, time->first, after) || follows_document(sentence, time->first) ||
                      is_entry_into_force(sentence, time->first) || csem__is_baseline(sentence, after) ||
                      ends_title(sentence, time->first) || is_after_document(sentence, time->first) ||
                      is_citation(sentence, time);
    time->publishing = publishing_verb(sentence, time->first);
    if (!time->no_period)
        find_scope(sentence, time, range);
}

void csem__time_compare(const csem__sentence *sentence, csem__time *time) {
    find_scope(sentence, time, true);
}

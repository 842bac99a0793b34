/* SPDX-License-Identifier: MIT */
/* Times: the printed times of a sentence, and what each can be used for. lib/dates reads a time at a place; the words
 * around it then decide whether a bare year or month is one, and whether a number can refer to it: not to the date of a
 * law or a publication, and not to the only end of an open-ended range (`since 2016`).
 *
 * Invariant: times are in the order of the text and share no token. */
#include "statistics/times.h"

static bool covered_before(const csem__sentence *sentence, size_t index) {
    return sentence->time_count > 0 && sentence->times[sentence->time_count - 1].last + 1 == index;
}

/* ---- what may begin a time --------------------------------------------------------------------------------- */

static bool may_follow_lead(const csem__sentence *sentence, size_t at) {
    const csem__token *token = &sentence->tokens[at];
    return at < sentence->token_count &&
           (token->kind == CSEM_TOKEN_NUMBER || csem__token_has(sentence, at, CSEM_WORD_MONTH | CSEM_WORD_TIME_WORD) ||
            csem__token_equals(sentence, at, "the"));
}

/* `G7 May`, `No. 5 May`: digits that belong to the word before them begin no time. */
static bool is_named(const csem__sentence *sentence, size_t at) {
    if (at == 0)
        return false;
    if (csem__token_is(sentence, at - 1, CSEM_TOKEN_WORD))
        return sentence->tokens[at].glued ||
               (sentence->tokens[at - 1].capital && csem__token_has(sentence, at - 1, CSEM_WORD_IDENTIFIER));
    return at >= 2 && csem__token_equals(sentence, at - 1, ".") &&
           csem__token_has(sentence, at - 2, CSEM_WORD_IDENTIFIER);
}

/* Whether a word with a hyphen begins as a time does: `January-March`, `mid-May`. */
static bool begins_with_time(csem__text text) {
    size_t at = 0;
    int32_t month;
    for (size_t i = 0; csem__list_time_prefixes[i]; i++) {
        const char *prefix = csem__list_time_prefixes[i];
        if (csem__to_lower(text.data[0]) == prefix[0] && csem__text_begins(csem__text_from(text, 1), prefix + 1))
            return true;
    }
    return csem__month_parse_at(text, &at, &month) && at < text.length && text.data[at] == '-';
}

static bool may_begin(const csem__sentence *sentence, size_t at) {
    const csem__token *token = &sentence->tokens[at];
    if (token->kind == CSEM_TOKEN_NUMBER)
        return !is_named(sentence, at);
    if (token->kind != CSEM_TOKEN_WORD)
        return false;
    if (token->classes & CSEM_WORD_MONTH)
        return token->capital;
    if (token->classes & CSEM_WORD_CARDINAL)
        return csem__token_has(sentence, at + 1, CSEM_WORD_TIME_UNIT);
    if (token->classes & CSEM_WORD_TIME_WORD)
        return !csem__token_is_any(sentence, at, csem__list_time_range_leads) || may_follow_lead(sentence, at + 1) ||
               may_follow_lead(sentence, at + 2);
    /* `January-March 2020`, `mid-May 2019`, `four-year period from 2015` */
    if (token->classes == 0 && token->hyphenated && begins_with_time(csem__token_text(sentence, at)))
        return true;
    return token->classes == 0 && csem__text_ends(csem__token_text(sentence, at), "-year") &&
           csem__token_equals(sentence, at + 1, "period");
}

/* ---- lengths of spans -------------------------------------------------------------------------------------------- */

typedef struct span_length {
    int32_t count; /* 0: it is no span */
    bool in_days;  /* and not in months */
} span_length;

/* The count before a unit of time; 1 if there is none. *first is the unit, and receives its first token. */
static int32_t count_before(const csem__sentence *sentence, size_t *first) {
    enum { MAX_COUNT = 60 };
    int32_t count = 0;
    if (csem__token_has(sentence, *first - 1, CSEM_WORD_CARDINAL)) {
        count = sentence->tokens[*first - 1].value;
    } else if (csem__token_is(sentence, *first - 1, CSEM_TOKEN_NUMBER)) {
        csem__text digits = csem__token_text(sentence, *first - 1);
        for (size_t i = 0; i < digits.length && count <= MAX_COUNT && csem__is_digit((unsigned char)digits.data[i]);
             i++)
            count = count * 10 + (digits.data[i] - '0');
    } else {
        return 1;
    }
    (*first)--;
    return count <= MAX_COUNT ? count : 0;
}

static int32_t unit_value(const csem__sentence *sentence, size_t at, const csem__valued_word *units) {
    for (; units->text; units++)
        if (csem__token_equals(sentence, at, units->text))
            return units->value;
    return 0;
}

/* The length of `12 months`, `a year`, `the fiscal year`, `the week`, whose last token is `at`. *first receives its
 * first token. */
static span_length length_of(const csem__sentence *sentence, size_t at, size_t *first) {
    if (!csem__token_has(sentence, at, CSEM_WORD_TIME_UNIT) && !csem__token_equals(sentence, at, "half-year"))
        return (span_length){0, false};
    int32_t months = unit_value(sentence, at, csem__unit_months);
    int32_t days = months == 0 ? unit_value(sentence, at, csem__unit_days) : 0;
    *first = at;
    if (at > 0 && csem__token_is_any(sentence, at - 1, csem__list_year_kinds))
        (*first)--;
    return (span_length){(months + days) * (*first > 0 ? count_before(sentence, first) : 1), days > 0};
}

/* ---- bare years and months --------------------------------------------------------------------------------- */

static bool is_determined(const csem__sentence *sentence, size_t first) {
    return first > 0 &&
           (csem__token_has(sentence, first - 1, CSEM_WORD_DETERMINER) ||
            (csem__token_is(sentence, first - 1, CSEM_TOKEN_WORD) && sentence->tokens[first - 1].possessive));
}

/* `2022 workforce goals`: a year before a noun, with a word between them, and no word before it that would make it a
 * count. `2022 goals` may be a count. */
static bool is_attribute(const csem__sentence *sentence, size_t first) {
    size_t next = first + 1;
    return csem__is_nominal(sentence, next) && !csem__token_is_any(sentence, next, csem__list_compound_units) &&
           !csem__token_is_any(sentence, first - 1, csem__list_counting_leads) &&
           !csem__word_is_plural(csem__token_text(sentence, next), sentence->tokens[next].classes) &&
           csem__token_is(sentence, next + 1, CSEM_TOKEN_WORD) &&
           !csem__token_has(sentence, next + 1, CSEM_WORD_STOPPING);
}

/* `the 1985 eruption`, `Census 2022 data`: a year before a noun of which there can't be as many. Nouns for figures are
 * plurals, but are never counted this way. */
static bool is_of_one_thing(const csem__sentence *sentence, size_t first, int32_t year) {
    enum { FIRST = 1500, FIRST_RECENT = 1990, LAST = 2040 };
    const uint32_t counted =
        CSEM_WORD_SYMBOL | CSEM_WORD_CURRENCY | CSEM_WORD_TIME_UNIT | CSEM_WORD_SCALE | CSEM_WORD_DIAL;
    csem__phrase phrase;
    size_t next = first + 1;
    if (year < FIRST || year > LAST || !csem__token_is(sentence, next, CSEM_TOKEN_WORD) ||
        csem__token_has(sentence, next, CSEM_WORD_STOPPING | counted) ||
        !csem__phrase_find(sentence, next, false, &phrase))
        return false;
    bool recent = year >= FIRST_RECENT;
    if (phrase.plural)
        return recent && csem__token_is_any(sentence, phrase.last, csem__list_dated_figures);
    return (recent || is_determined(sentence, first)) && !csem__token_has(sentence, phrase.last, counted) &&
           !csem__token_is_any(sentence, next, csem__list_compound_units) &&
           !csem__token_is_any(sentence, phrase.last, csem__list_compound_units) &&
           !csem__token_is_upper(sentence, phrase.last);
}

/* `restate 2000 and 2003 results`: the first of two years. */
static bool is_first_of_two(const csem__sentence *sentence, size_t first) {
    enum { DIGITS = 4, FIRST_RECENT = 1990, LAST = 2040 };
    if (!csem__token_has(sentence, first + 1, CSEM_WORD_CONJUNCTION) ||
        !csem__token_is(sentence, first + 2, CSEM_TOKEN_NUMBER))
        return false;
    csem__text digits = csem__token_text(sentence, first + 2);
    int32_t year = 0;
    for (size_t i = 0; i < digits.length && digits.length == DIGITS && csem__is_digit((unsigned char)digits.data[i]);
         i++)
        year = year * 10 + (digits.data[i] - '0');
    return year >= FIRST_RECENT && year <= LAST && is_of_one_thing(sentence, first + 2, year);
}

/* `the three strongest 2021 regions`: two numbers do not count the same things, so the second is a year. */
static bool is_after_count(const csem__sentence *sentence, size_t first) {
    enum { WORDS = 2 };
    const uint32_t closed = CSEM_WORD_CLOSED | CSEM_WORD_MONTH | CSEM_WORD_TIME_UNIT | CSEM_WORD_EITHER;
    size_t at = first;
    if (!csem__is_nominal(sentence, first + 1))
        return false;
    for (int i = 0; i <= WORDS && at > 0; i++) {
        at--;
        if (csem__token_has(sentence, at, CSEM_WORD_CARDINAL))
            return true;
        if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || csem__token_has(sentence, at, closed) ||
            csem__word_is_plural(csem__token_text(sentence, at), sentence->tokens[at].classes))
            return false;
    }
    return false;
}

/* Whether a word, a sign or a hyphen is bound to the digits, except brackets, quotation marks and dashes before them.
 */
static bool is_glued(const csem__sentence *sentence, size_t first) {
    const csem__token *tokens = sentence->tokens;
    size_t next = first + 1;
    bool after =
        (csem__token_is(sentence, next, CSEM_TOKEN_WORD) || csem__token_is(sentence, next, CSEM_TOKEN_HYPHEN)) &&
        tokens[next].glued;
    bool before = first > 0 && tokens[first].glued && tokens[first - 1].kind != CSEM_TOKEN_OPEN &&
                  tokens[first - 1].kind != CSEM_TOKEN_QUOTE && tokens[first - 1].kind != CSEM_TOKEN_DASH;
    return after || before;
}

/* `(2011 census)`; but `(2011 people)`. */
static bool is_event(const csem__sentence *sentence, size_t at) {
    const uint32_t counted = CSEM_WORD_SYMBOL | CSEM_WORD_CURRENCY | CSEM_WORD_TIME_UNIT | CSEM_WORD_SCALE;
    return csem__token_is(sentence, at + 1, CSEM_TOKEN_CLOSE) && !csem__token_has(sentence, at, counted) &&
           !csem__word_is_plural(csem__token_text(sentence, at), sentence->tokens[at].classes);
}

/* `1200 AD`, `AD 1200` */
static bool is_of_era(const csem__sentence *sentence, size_t first) {
    size_t at = csem__token_is_any(sentence, first + 1, csem__list_eras) ? first + 1 : first - 1;
    return csem__token_is_any(sentence, at, csem__list_eras) && sentence->tokens[at].capital;
}

/* Whether four digits are a year here, and not a count or part of a name. */
static bool is_year(const csem__sentence *sentence, size_t first, int32_t year) {
    enum { FIRST_LIKELY = 1990, LAST_LIKELY = 2040, FIRST_BASELINE = 1900 };
    const csem__token *tokens = sentence->tokens;
    size_t next = first + 1;
    if (is_glued(sentence, first))
        return false;
    if (csem__is_baseline(sentence, next))
        return year >= FIRST_BASELINE && year <= LAST_LIKELY;
    if (first == 0)
        return csem__token_is(sentence, next, CSEM_TOKEN_COMMA) ||
               csem__token_has(sentence, next, CSEM_WORD_STOPPING) || !csem__token_is(sentence, next, CSEM_TOKEN_WORD);
    size_t lead_start;
    if (csem__token_is_any(sentence, first - 1, csem__list_rounding_leads))
        return !csem__is_nominal(sentence, next);
    if (csem__token_is_any(sentence, first - 1, csem__list_year_leads) || covered_before(sentence, first) ||
        csem__words_before(sentence, first, "prior to", &lead_start) || is_of_era(sentence, first))
        return true;
    if (year >= FIRST_LIKELY && year <= LAST_LIKELY && csem__is_compared_year(sentence, first))
        return true;
    size_t span_first;
    if (first >= 2 && csem__token_is_any(sentence, first - 1, csem__list_span_leads) &&
        length_of(sentence, first - 2, &span_first).count > 0)
        return true;
    bool label = csem__token_is(sentence, next, CSEM_TOKEN_COLON) && tokens[next].glued;
    if (label && tokens[first - 1].kind == CSEM_TOKEN_STOP)
        return year >= FIRST_LIKELY && year <= LAST_LIKELY;
    if (tokens[first - 1].kind == CSEM_TOKEN_OPEN)
        return !csem__is_nominal(sentence, next) ||
               (year >= FIRST_LIKELY && year <= LAST_LIKELY && is_event(sentence, next)) ||
               is_of_one_thing(sentence, first, year);
    /* `the Roads Act 1998` */
    if (csem__token_has(sentence, first - 1, CSEM_WORD_DOCUMENT) && tokens[first - 1].capital)
        return !csem__is_nominal(sentence, next) || csem__token_has(sentence, next, CSEM_WORD_EITHER);
    if (tokens[first - 1].kind == CSEM_TOKEN_COMMA)
        return !csem__token_is(sentence, next, CSEM_TOKEN_WORD) && year >= FIRST_LIKELY && year <= LAST_LIKELY;
    bool joined = csem__token_has(sentence, first - 1, CSEM_WORD_CONJUNCTION) && first >= 2 &&
                  covered_before(sentence, first - 1);
    bool one_thing = !csem__token_is_any(sentence, first - 1, csem__list_counting_leads) &&
                     (is_of_one_thing(sentence, first, year) || is_first_of_two(sentence, first));
    bool attribute = is_determined(sentence, first) && csem__is_nominal(sentence, next) &&
                     !csem__token_is_any(sentence, next, csem__list_compound_units);
    attribute = attribute || is_attribute(sentence, first) || is_after_count(sentence, first);
    return joined || one_thing || (attribute && year >= FIRST_LIKELY && year <= LAST_LIKELY) ||
           (is_determined(sentence, first) && tokens[next - 1].end == sentence->end);
}

static bool is_recurring(const csem__sentence *sentence, size_t first, size_t after) {
    return (first > 0 && csem__token_is_any(sentence, first - 1, csem__list_recurring_leads)) ||
           csem__token_is_any(sentence, after, csem__list_recurring_ends);
}

/* Whether the name of a month without year and day is a time here. */
static bool is_month(const csem__sentence *sentence, size_t first, size_t after) {
    static const int shortest = 3;
    csem__text text = csem__token_text(sentence, first);
    bool shortened = text.length <= (size_t)shortest && !csem__token_equals(sentence, first, "may");
    bool glued = csem__token_is(sentence, after, CSEM_TOKEN_WORD) && sentence->tokens[after].capital;
    if (shortened || glued || sentence->tokens[first].possessive)
        return false;
    return first > 0 && (csem__token_is_any(sentence, first - 1, csem__list_month_leads) ||
                         csem__token_is(sentence, first - 1, CSEM_TOKEN_OPEN));
}

/* ---- gathering --------------------------------------------------------------------------------------------------- */

static bool add_time(csem__sentence *sentence, const csem_allocator *allocator, const csem__time *time) {
    if (!csem__array_grow(allocator, (void **)&sentence->times, sentence->time_count, &sentence->time_capacity,
                          sizeof *sentence->times))
        return false;
    sentence->times[sentence->time_count++] = *time;
    sentence->tokens[time->first].starts_time = true;
    return true;
}

static size_t last_token_of(const csem__sentence *sentence, size_t first, size_t end) {
    size_t last = first;
    while (last + 1 < sentence->token_count && sentence->tokens[last + 1].start < end)
        last++;
    return last;
}

/* A month that a relative word gives its place: `last November`, `June of the same year`. */
static bool is_placed_relatively(const csem__sentence *sentence, size_t first, size_t after) {
    bool before = first > 0 && csem__is_placing(sentence, first - 1);
    return before || (csem__token_equals(sentence, after, "of") &&
                      (csem__is_placing(sentence, after + 1) || csem__is_placing(sentence, after + 2)));
}

static void include_article(const csem__sentence *sentence, csem__time *time) {
    if (time->first == 0 || !csem__token_equals(sentence, time->first - 1, "the"))
        return;
    csem__text text = csem__slice(sentence->text.data, time->start, time->end);
    bool part = csem__token_has(sentence, time->first, CSEM_WORD_ORDINAL | CSEM_WORD_FRACTION) ||
                csem__token_equals(sentence, time->first, "end") || csem__token_equals(sentence, time->first, "last") ||
                csem__token_equals(sentence, time->first, "latter") || csem__text_ends(text, "fiscal year") ||
                csem__text_ends(text, "0s") || csem__text_ends(text, "0's") || csem__text_ends(text, "0\xE2\x80\x99s");
    if (part)
        time->start = sentence->tokens[--time->first].start;
}

static bool is_weekday(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && sentence->tokens[at].capital &&
           csem__text_ends(csem__token_text(sentence, at), "day");
}

/* `the year ended 30 June 2021`, `the 12 months to March 2022`, `the week beginning 2 March 2020`: the time is the span
 * that ends or begins there. */
static void include_span(const csem__sentence *sentence, const csem__when *when, csem__time *time, bool *span) {
    enum { EARLIEST = 1000 };
    size_t lead = time->first;
    size_t first;
    if (lead < 2 || when->vague || when->part || when->invalid || (!when->yearless && when->period.end.year < EARLIEST))
        return;
    lead -= 1;
    if (lead > 1 && (csem__token_equals(sentence, lead, "on") || is_weekday(sentence, lead)))
        lead--;
    bool starts = csem__token_is_any(sentence, lead, csem__list_span_starts);
    if (!starts && !csem__token_is_any(sentence, lead, csem__list_span_leads))
        return;
    span_length length = length_of(sentence, lead - 1, &first);
    bool day = when->period.start.month == when->period.end.month && when->period.start.day == when->period.end.day;
    if (length.count == 0 || (length.in_days && !day) || (starts && !length.in_days) || (when->yearless && starts))
        return;
    bool article = first > 0 && csem__token_equals(sentence, first - 1, "the");
    if (!article && csem__token_equals(sentence, lead, "to") && csem__token_has(sentence, first, CSEM_WORD_TIME_UNIT))
        return;
    first -= article ? 1 : 0;
    if (sentence->time_count > 0 && sentence->times[sentence->time_count - 1].last >= first)
        return;
    time->first = first;
    time->start = sentence->tokens[time->first].start;
    *span = true;
    if (when->yearless)
        return;
    if (starts)
        time->period = csem__days_from(when->period.start, length.count);
    else if (length.in_days)
        time->period = csem__days_up_to(when->period.end, length.count);
    else
        time->period = csem__months_up_to(when->period.end, length.count);
}

static bool is_lead(const csem__sentence *sentence, size_t at) {
    return csem__token_is_any(sentence, at, csem__list_time_range_leads);
}

/* Years before Christ are not in the calendar. */
static bool is_before_christ(const csem__sentence *sentence, size_t after) {
    return csem__token_is_any(sentence, after, csem__list_eras) && sentence->tokens[after].capital &&
           csem__to_lower(csem__token_text(sentence, after).data[0]) == 'b';
}

/* Turns what lib/dates read at a token into a time of the sentence; false if it is none here. */
static bool accept(const csem__scanner *scanner, const csem__sentence *sentence, size_t at, csem__when *when,
                   csem__time *time) {
    size_t last = last_token_of(sentence, at, when->end);
    *time = (csem__time){.start = when->start, .end = when->end, .first = at, .last = last};
    time->open = sentence->tokens[at].open;
    time->against = CSEM_NOWHERE;
    time->rank = when->yearless ? CSEM_TIME_YEARLESS : CSEM_TIME_DATED;
    if (when->month_name && !is_month(sentence, at, last + 1))
        return false;
    if (when->plain_year && at == last && !is_year(sentence, at, when->period.start.year))
        return false;
    include_article(sentence, time);
    bool relative = (when->yearless && is_placed_relatively(sentence, time->first, last + 1)) ||
                    csem__is_same_part(sentence, time->first) || is_before_christ(sentence, last + 1);
    bool recurring = when->yearless && is_recurring(sentence, time->first, last + 1);
    if (relative || when->vague || when->part)
        time->rank = CSEM_TIME_RELATIVE;
    if (when->yearless && scanner->report_period.start.year > 0)
        csem__when_place(when, &scanner->report_period);
    time->known = !when->yearless && !when->vague && !when->part && !when->invalid && !relative;
    time->period = when->period;
    bool span = is_lead(sentence, at);
    include_span(sentence, when, time, &span);
    csem__time_judge(sentence, time, span);
    time->no_period = time->no_period || recurring;
    return true;
}

bool csem__times_find(csem__scanner *scanner, csem__sentence *sentence) {
    csem__text text = {sentence->text.data, sentence->end};
    size_t after = 0;
    for (size_t i = 0; i < sentence->time_start_count; i++) {
        csem__time time;
        csem__when when;
        size_t at = sentence->time_starts[i];
        size_t place = sentence->tokens[at].start;
        if (at < after)
            continue;
        bool found = may_begin(sentence, at) && csem__when_parse_at(text, &place, scanner->fiscal_year_start, &when) &&
                     accept(scanner, sentence, at, &when, &time);
        if (!found) {
            if (!csem__relative_read(sentence, at, &time))
                continue;
            csem__time_compare(sentence, &time);
        }
        if (!add_time(sentence, &scanner->allocator, &time))
            return false;
        after = time.last + 1;
    }
    return true;
}

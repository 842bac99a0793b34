/* SPDX-License-Identifier: MIT */
/* Subjects: what a number counts whose noun is before it. The first that applies decides: a noun that counts by itself,
 * `the number of` and a noun, a noun before a colon, the subject of a verb (`thefts fell to 70`), what the sentence
 * opens with (`Of the residents, 30 ...`), the noun of the percentage before.
 *
 * Invariant: each function changes the number only if it returns true. */
#include "base/search.h"
#include "statistics/bind.h"

/* The preposition before the time that ends before a token, if a word is before that: `visits in 2019 | rose`; else the
 * token. */
static size_t skip_time_before(const csem__sentence *sentence, size_t at) {
    if (at == 0 || !csem__token_is(sentence, at - 1, CSEM_TOKEN_NUMBER))
        return at;
    size_t index = csem__search_first(CSEM_KEYS(sentence->times, sentence->time_count, last), at - 1);
    if (index >= sentence->time_count || sentence->times[index].last != at - 1 || sentence->times[index].first < 2)
        return at;
    size_t lead = sentence->times[index].first - 1;
    return csem__token_has(sentence, lead, CSEM_WORD_PREPOSITION) && csem__token_is(sentence, lead - 1, CSEM_TOKEN_WORD)
               ? lead
               : at;
}

/* The noun of `the number of visitors rose to 300`, between `from` and the number; false if there is none. */
static bool bind_number_of(const csem__sentence *sentence, csem__number *number, size_t from) {
    enum { REACH = 24 };
    size_t least = number->first > REACH && number->first - REACH > from ? number->first - REACH : from;
    for (size_t at = number->first; at > least; at--) {
        csem__phrase phrase;
        if (csem__token_is_any(sentence, at - 1, csem__list_number_nouns) && csem__token_equals(sentence, at, "of") &&
            csem__phrase_find(sentence, at + 1, false, &phrase) && phrase.plural) {
            csem__bind_heads(sentence, number, &phrase);
            return true;
        }
    }
    return false;
}

/* Nouns in the singular that count by themselves: `a total attendance of 400`. */
static bool is_mass(const csem__sentence *sentence, size_t index) {
    return csem__token_is_any(sentence, index, csem__list_mass_nouns);
}

/* `an attendance of 400`, `brought the death toll to 11` */
static bool bind_mass_of(const csem__sentence *sentence, csem__number *number) {
    size_t noun = csem__noun_before_of(sentence, number);
    size_t at = csem__first_qualified(sentence, number);
    /* `a population in 1950 of 900` */
    if (noun != CSEM_NOWHERE && skip_time_before(sentence, noun + 1) <= noun)
        noun = skip_time_before(sentence, noun + 1) - 1;
    if (at >= 2 && csem__token_equals(sentence, at - 1, "to"))
        noun = is_mass(sentence, at - 2) ? at - 2 : CSEM_NOWHERE;
    bool mass = noun != CSEM_NOWHERE && is_mass(sentence, noun);
    if (noun == CSEM_NOWHERE || (!mass && !csem__is_of_group(sentence, number)))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    if (mass)
        number->unit = csem__range_of(sentence, noun, noun);
    return true;
}

/* ---- nouns before the verb */

/* Where a subject ends, and whether its verb gives its level: `unemployment stood at`. */
typedef struct subject {
    size_t start;
    size_t conjunction; /* the last one in it, or CSEM_NOWHERE */
    size_t end;         /* CSEM_NOWHERE: there is none */
    bool level;
} subject;

static size_t skip_auxiliaries(const csem__sentence *sentence, size_t at) {
    while (at > 0 && csem__token_has(sentence, at - 1, CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB))
        at--;
    return at;
}

/* Finds the token after the subject of `rose to`, `have fallen by about`, `is now`. */
static void find_end(const csem__sentence *sentence, const csem__number *number, subject *found) {
    enum { REACH = 6 };
    bool plus = number->first > 0 && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_PLUS);
    size_t at = plus ? csem__first_qualified(sentence, number) : number->first;
    found->end = CSEM_NOWHERE;
    bool placed = csem__token_is_any(sentence, at > 0 ? at - 1 : at, csem__list_place_leads);
    for (int i = 0; i < REACH && at > 0; i++) {
        at--;
        if (csem__token_has(sentence, at, CSEM_WORD_PREPOSITION | CSEM_WORD_ADVERB))
            continue;
        /* `is about 300`, but not `is at 12` */
        bool copula = !placed && csem__token_is_any(sentence, at, csem__list_finite_copulas);
        if (copula || csem__token_is_any(sentence, at, csem__list_change_verbs)) {
            found->level = copula || csem__token_is_any(sentence, at, csem__list_level_verbs) ||
                           csem__token_equals(sentence, at + 1, "to");
            found->end = skip_auxiliaries(sentence, at);
            return;
        }
        /* `grew 3-fold to 20` */
        if (csem__token_equals(sentence, at, "fold") && at > 2 && csem__token_is(sentence, at - 1, CSEM_TOKEN_HYPHEN)) {
            at -= 2;
            continue;
        }
        bool passed = csem__token_is_any(sentence, at, csem__list_change_bridges) ||
                      csem__text_ends(csem__token_text(sentence, at), "ly");
        if (!passed)
            return;
    }
}

static bool is_past(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && csem__text_ends(csem__token_text(sentence, at), "ed");
}

/* Whether the subject begins after a token: another clause ends there, `police said thefts rose to 80`. */
static bool closes_clause(const csem__sentence *sentence, size_t at, size_t end) {
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || csem__token_has(sentence, at, CSEM_WORD_SUBORDINATOR))
        return true;
    return (csem__token_has(sentence, at, CSEM_WORD_VERB) || is_past(sentence, at)) && at + 1 < end &&
           !csem__token_has(sentence, at + 1, CSEM_WORD_PREPOSITION | CSEM_WORD_ADVERB);
}

/* before is the accepted number before, or NULL; a percentage is no subject. */
static void find_start(const csem__sentence *sentence, const csem__number *before, subject *found) {
    enum { REACH = 16 };
    size_t least =
        before && before->kind != CSEM_STATISTIC_COUNT && before->phrase_end <= found->end ? before->phrase_end : 0;
    found->start = skip_time_before(sentence, found->end);
    found->conjunction = CSEM_NOWHERE;
    while (found->start > least && found->end - found->start < REACH &&
           !closes_clause(sentence, found->start - 1, found->end)) {
        found->start--;
        if (found->conjunction == CSEM_NOWHERE && csem__token_has(sentence, found->start, CSEM_WORD_CONJUNCTION))
            found->conjunction = found->start;
    }
}

/* Whether what is after the noun of a subject is more about it: `thefts of cars`, `towns affected`. */
static bool is_about_subject(const csem__sentence *sentence, size_t at) {
    return csem__token_has(sentence, at, CSEM_WORD_PREPOSITION | CSEM_WORD_VERB) || is_past(sentence, at);
}

/* Whether a noun in the singular has a level: `unemployment`; but neither a score nor a person has one. */
static bool has_level(const csem__sentence *sentence, size_t index) {
    const uint32_t none = CSEM_WORD_ABSTRACT | CSEM_WORD_IDENTIFIER | CSEM_WORD_PERSON | CSEM_WORD_DOCUMENT;
    return !csem__token_has(sentence, index, none) && !csem__token_is_any(sentence, index, csem__list_scores) &&
           !csem__token_is_any(sentence, index, csem__list_age_superlatives) &&
           !(index > 0 && sentence->tokens[index].capital);
}

/* `the rupee climbed to 43.305`: an amount of the currency that is exchanged. */
static bool is_exchanged(const csem__sentence *sentence, csem__number *number, const csem__phrase *phrase) {
    const char *code = csem__token_has(sentence, phrase->last, CSEM_WORD_CURRENCY) && !phrase->plural
                           ? csem__currency_code(sentence->tokens[phrase->last].value)
                           : NULL;
    if (code)
        csem__bind_name(number, CSEM_STATISTIC_MONEY, code, number->next);
    return code != NULL;
}

/* `staff numbers`, `visitor numbers`: those before the noun are counted. */
static bool counts_persons_before(const csem__sentence *sentence, const csem__phrase *phrase) {
    return phrase->last > phrase->first && csem__token_equals(sentence, phrase->last, "numbers") &&
           csem__token_has(sentence, phrase->last - 1, CSEM_WORD_PLURAL | CSEM_WORD_PERSON);
}

/* What a subject that begins at a token counts: `thefts of cars`; but prices are measured. `the total` counts, too,
 * though it does not say what. */
static bool bind_subject_at(const csem__sentence *sentence, csem__number *number, size_t at, const subject *found) {
    enum { OLDEST = 120 };
    csem__phrase phrase;
    while (at < found->end && csem__token_has(sentence, at, CSEM_WORD_DETERMINER | CSEM_WORD_CONJUNCTION))
        at++;
    if (at >= found->end || !csem__phrase_find(sentence, at, false, &phrase))
        return false;
    /* `the population stands at 300`: the verb is no plural. */
    if (phrase.last == found->end && phrase.first_head == phrase.last && phrase.last > at)
        phrase = (csem__phrase){phrase.first, phrase.last - 1, phrase.last - 1, phrase.last, false};
    if (phrase.after > found->end || (phrase.after < found->end && !is_about_subject(sentence, phrase.after)) ||
        csem__token_has(sentence, phrase.last, CSEM_WORD_TIME_UNIT) ||
        csem__token_is_any(sentence, phrase.last, csem__list_measured_nouns))
        return false;
    if (is_exchanged(sentence, number, &phrase))
        return true;
    bool total = csem__token_is_any(sentence, phrase.last, csem__list_total_nouns);
    /* `Ward was 40`, `his boat is 40`: perhaps an age. */
    bool age = number->value <= OLDEST && ((phrase.last == 0 && phrase.after == found->end) ||
                                           (at > 0 && csem__token_is_any(sentence, at - 1, csem__list_owners)));
    if (!phrase.plural && !total && !is_mass(sentence, phrase.last) &&
        !(found->level && !age && has_level(sentence, phrase.last)))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    if (!total)
        number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    else if (counts_persons_before(sentence, &phrase))
        number->unit = csem__range_of(sentence, phrase.last - 1, phrase.last - 1);
    return true;
}

/* `thefts fell to 400, arrests to 12`: the verb is left out. */
static bool lacks_verb(const csem__sentence *sentence, size_t first, const csem__number *before) {
    enum { MAX_WORDS = 5 };
    if (!before || !before->elided || before->kind != CSEM_STATISTIC_COUNT || first < 2 ||
        !csem__token_is_any(sentence, first - 1, csem__list_level_leads))
        return false;
    size_t at = first - 1;
    while (at > 0 && first - at <= MAX_WORDS && csem__token_is(sentence, at - 1, CSEM_TOKEN_WORD) &&
           !csem__token_has(sentence, at - 1, CSEM_WORD_CONJUNCTION))
        at--;
    return at > 0 && at < first - 1 &&
           (csem__token_is(sentence, at - 1, CSEM_TOKEN_COMMA) ||
            csem__token_has(sentence, at - 1, CSEM_WORD_CONJUNCTION));
}

/* `raising the confirmed death toll to 11` */
static bool bind_raised(const csem__sentence *sentence, csem__number *number) {
    enum { REACH = 6 };
    size_t to = csem__first_qualified(sentence, number);
    if (to < 4 || !csem__token_equals(sentence, --to, "to"))
        return false;
    for (size_t at = to - 1; at > 0 && to - at <= REACH && csem__token_is(sentence, at, CSEM_TOKEN_WORD); at--)
        if (csem__token_is_any(sentence, at, csem__list_articles))
            return csem__token_is_any(sentence, at - 1, csem__list_raising_verbs) &&
                   bind_subject_at(sentence, number, at + 1, &(subject){.end = to, .level = true});
    return false;
}

/* `That number rose to 300`: what was counted before is counted again. The subject begins at `this`, but after
 * `that`. */
static void refer_back(const csem__sentence *sentence, csem__number *number, const csem__number *before, size_t at) {
    at -= at > 0 && csem__token_equals(sentence, at - 1, "that") ? 1 : 0;
    if (number->unit.end > 0 || number->unit_name || !csem__token_is_any(sentence, at, csem__list_total_leads) ||
        !csem__token_is_any(sentence, at + 1, csem__list_total_nouns))
        return;
    bool counted = before && before->kind == CSEM_STATISTIC_COUNT;
    if (!counted || csem__can_be_shared(before->unit, (csem__range){0, 0}))
        number->unit = counted ? before->unit : sentence->counted;
}

/* `thefts of cars fell from 90 to 70`, `thefts rose by 5 percent to 80`. */
static bool bind_subject(const csem__sentence *sentence, csem__number *number, const csem__number *before) {
    subject found;
    size_t first = csem__first_qualified(sentence, number);
    find_end(sentence, number, &found);
    if (found.end == CSEM_NOWHERE && before && before->kind == CSEM_STATISTIC_PERCENT &&
        before->phrase_end + 1 == first && csem__token_is_any(sentence, first - 1, csem__list_level_leads))
        find_end(sentence, before, &found);
    if (found.end == CSEM_NOWHERE && lacks_verb(sentence, first, before))
        found.end = first - 1;
    if (found.end == CSEM_NOWHERE)
        return false;
    find_start(sentence, before, &found);
    if (bind_subject_at(sentence, number, found.start, &found)) {
        refer_back(sentence, number, before, found.start);
        return true;
    }
    return found.conjunction != CSEM_NOWHERE && bind_subject_at(sentence, number, found.conjunction, &found);
}

/* `Of the residents, 30 were old.` */
static bool bind_opening(const csem__sentence *sentence, csem__number *number) {
    enum { REACH = 16 };
    size_t at = number->first;
    if (at < 3 || !csem__token_is(sentence, at - 1, CSEM_TOKEN_COMMA))
        return false;
    for (size_t back = 2; back <= REACH && back <= at; back++) {
        size_t lead = at - back;
        if (!csem__token_is(sentence, lead, CSEM_TOKEN_WORD) && !csem__token_is(sentence, lead, CSEM_TOKEN_NUMBER))
            return false;
        bool opens = lead == 0 || csem__token_is(sentence, lead - 1, CSEM_TOKEN_STOP);
        if (opens)
            return csem__token_is_any(sentence, lead, csem__list_opening_leads) &&
                   bind_subject_at(sentence, number, lead + 1, &(subject){.end = at - 1}) && number->unit.end > 0;
    }
    return false;
}

/* Whether the words from a token up to the number are a label without a colon: they are all of a part of the sentence.
 */
static bool is_label(const csem__sentence *sentence, const csem__number *number, size_t at,
                     const csem__number *before) {
    enum { LARGE = 1000 };
    const uint32_t leading = CSEM_WORD_PREPOSITION | CSEM_WORD_VERB | CSEM_WORD_ADVERB | CSEM_WORD_DETERMINER;
    if (at == number->first || csem__token_has(sentence, number->first - 1, leading) ||
        csem__token_is(sentence, number->next, CSEM_TOKEN_WORD))
        return false;
    /* A number that ends the line may be that of a page, or of the next line. */
    if (at == 0)
        return (number->next < sentence->token_count && !csem__token_equals(sentence, number->next, ".")) ||
               number->value >= LARGE || csem__token_is_any(sentence, number->first - 1, csem__list_total_nouns);
    csem__token_kind kind = (csem__token_kind)sentence->tokens[at - 1].kind;
    return kind == CSEM_TOKEN_STOP || kind == CSEM_TOKEN_OPEN || kind == CSEM_TOKEN_COLON || kind == CSEM_TOKEN_DASH ||
           (kind == CSEM_TOKEN_COMMA && before && before->elided);
}

/* The first word of a name that ends at a token: `New Zealand`, `Kent/Essex`. */
static size_t name_start(const csem__sentence *sentence, size_t last) {
    size_t first = last;
    if (first > 1 && csem__token_is(sentence, first - 1, CSEM_TOKEN_SLASH) && sentence->tokens[first].capital &&
        sentence->tokens[first - 2].capital)
        first -= 2;
    while (first > 0 && sentence->tokens[first].capital && csem__token_is(sentence, first - 1, CSEM_TOKEN_WORD) &&
           sentence->tokens[first - 1].capital && !csem__token_has(sentence, first - 1, CSEM_WORD_CLOSED))
        first--;
    return first;
}

/* `India: 971,020.`: one word that is no plural before a colon, with the number alone after it. */
static bool bind_place(const csem__sentence *sentence, csem__number *number, const subject *found) {
    const uint32_t none = CSEM_WORD_CLOSED | CSEM_WORD_IDENTIFIER | CSEM_WORD_DIAL | CSEM_WORD_DOCUMENT |
                          CSEM_WORD_ABSTRACT | CSEM_WORD_MONTH | CSEM_WORD_TIME_WORD | CSEM_WORD_TIME_UNIT |
                          CSEM_WORD_RELATIVE | CSEM_WORD_SYMBOL | CSEM_WORD_CURRENCY | CSEM_WORD_ORDINAL;
    size_t last = found->end - 1;
    size_t at = found->start;
    bool ends = number->next >= sentence->token_count || csem__token_is(sentence, number->next, CSEM_TOKEN_STOP) ||
                csem__token_is(sentence, number->next, CSEM_TOKEN_COMMA);
    if (!ends || number->in_words || csem__may_be_year(number) || !csem__token_is(sentence, last, CSEM_TOKEN_WORD) ||
        csem__token_has(sentence, last, none) || csem__token_is_any(sentence, last, csem__list_scores) ||
        csem__token_is_any(sentence, last, csem__list_capital_identifiers) ||
        csem__token_is_any(sentence, last, csem__list_codes) || !sentence->tokens[last].capital)
        return false;
    for (; at <= last; at++)
        if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD) || !sentence->tokens[at].capital)
            return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, found->start, last);
    return true;
}

/* `(visitors: about 300)`, `Countries affected: 41`, `Total 41`: a label. */
static bool bind_label(const csem__sentence *sentence, csem__number *number, const csem__number *before) {
    enum { QUALIFIER_WORDS = 4 };
    subject found = {.end = number->first};
    for (int i = 0; i < QUALIFIER_WORDS && found.end > 0 && csem__token_is(sentence, found.end - 1, CSEM_TOKEN_WORD);
         i++)
        found.end--;
    bool colon = found.end >= 2 && csem__token_is(sentence, found.end - 1, CSEM_TOKEN_COLON);
    found.end = colon ? found.end - 1 : number->first;
    find_start(sentence, before, &found);
    if ((!colon && !is_label(sentence, number, found.start, before)) || (colon && csem__may_be_year(number)))
        return false;
    return bind_subject_at(sentence, number, found.start, &found) ||
           (colon && found.end + 1 == number->first && bind_place(sentence, number, &found));
}

/* ---- numbers in parentheses */

/* Whether only a few words are between two tokens: those of a list. */
static bool is_list_between(const csem__sentence *sentence, size_t from, size_t to) {
    enum { MAX_TOKENS = 6 };
    if (from > to || to - from > MAX_TOKENS)
        return false;
    for (; from < to; from++)
        if (!csem__token_is(sentence, from, CSEM_TOKEN_WORD) && !csem__token_is(sentence, from, CSEM_TOKEN_COMMA) &&
            !csem__token_equals(sentence, from, ";"))
            return false;
    return true;
}

/* `210` of `70% (210) of the 300 shops` */
static bool bind_share_after(const csem__sentence *sentence, csem__number *number, size_t close) {
    const csem__number *last = sentence->numbers + sentence->number_count - 1;
    csem__phrase phrase;
    size_t at = close + 2;
    if (!csem__token_equals(sentence, close + 1, "of"))
        return false;
    at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
    if (number < last && (number + 1)->first == at)
        at = (number + 1)->next;
    if (!csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural)
        return false;
    number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
    return true;
}

/* The head of the noun before a parenthesis: `Spain (80,000)`, `members of the club (300)`. */
static size_t noun_before(const csem__sentence *sentence, size_t open) {
    enum { REACH = 5 };
    const uint32_t inside = CSEM_WORD_DETERMINER;
    for (size_t at = open - 1; at > 0 && open - at < REACH && csem__token_is(sentence, at, CSEM_TOKEN_WORD); at--) {
        if (csem__token_equals(sentence, at, "of") && csem__token_is(sentence, at - 1, CSEM_TOKEN_WORD) &&
            csem__word_is_plural(csem__token_text(sentence, at - 1), sentence->tokens[at - 1].classes))
            return at - 1;
        if (csem__token_has(sentence, at, CSEM_WORD_CLOSED) && !csem__token_has(sentence, at, inside))
            break;
    }
    return open - 1;
}

/* Whether the number before, in the parentheses that open at a token, took the noun of one before it: the 300 of
 * `Kent (412 cases), Essex (300)`. */
static bool continues_list(const csem__sentence *sentence, const csem__number *before, size_t open) {
    return before->elided && open > 0 && before->unit.end <= sentence->tokens[open - 1].start;
}

/* What a number in parentheses counts after a name, since one after another name has its noun: the cases of `Kent
 * (412 cases, 3% more) came before Essex (300)`. NULL if there is none. */
static const csem__number *donor_behind_name(const csem__sentence *sentence, const csem__number *number, size_t open) {
    enum { REACH = 8 };
    if (!sentence->tokens[open - 1].capital)
        return NULL;
    for (int i = 0; i < REACH && number > sentence->numbers; i++) {
        number--;
        size_t other = csem__parenthesis_of(sentence, number);
        if (other != CSEM_NOWHERE && other > 0 && other != open && number->first == other + 1 &&
            sentence->tokens[other - 1].capital && number->kind == CSEM_STATISTIC_COUNT &&
            number->phrase_end > number->next && number->unit.end > 0)
            return number;
    }
    return NULL;
}

/* `wasted` of `6% of the children were wasted (42 million)`: it is no noun. */
static bool is_told_before(const csem__sentence *sentence, size_t at) {
    return is_past(sentence, at) && !sentence->tokens[at].capital && at > 0 &&
           (csem__token_has(sentence, at - 1, CSEM_WORD_AUXILIARY | CSEM_WORD_ADVERB) ||
            csem__text_ends(csem__token_text(sentence, at - 1), "ly"));
}

/* The noun of the last percentage that has one: `6% of the children`. */
static bool bind_share_before(const csem__sentence *sentence, csem__number *number) {
    enum { REACH = 8 };
    const csem__number *percent = number;
    for (int i = 0; i < REACH && percent > sentence->numbers; i++) {
        csem__phrase phrase;
        percent--;
        size_t at = percent->phrase_end + 1;
        if (percent->kind != CSEM_STATISTIC_PERCENT || !csem__token_equals(sentence, at - 1, "of"))
            continue;
        at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
        if (!csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural)
            return false;
        number->unit = csem__range_of(sentence, phrase.first_head, phrase.last);
        return true;
    }
    return false;
}

/* `girls (9)`, `visitors (3,000 in 2019)`; in a list that begins with `Kent (412 cases)` the cases. */
static bool bind_in_parentheses(const csem__sentence *sentence, csem__number *number, const csem__number *before) {
    size_t open = csem__parenthesis_of(sentence, number);
    size_t next = number->next;
    if (open == CSEM_NOWHERE || open == 0 || csem__first_qualified(sentence, number) != open + 1)
        return false;
    bool alone = csem__token_is(sentence, next, CSEM_TOKEN_CLOSE);
    if (!alone && !csem__token_is(sentence, next, CSEM_TOKEN_COMMA) && !csem__token_equals(sentence, next, ";") &&
        !csem__token_equals(sentence, next, "in"))
        return false;
    size_t from = before ? csem__parenthesis_of(sentence, before) : CSEM_NOWHERE;
    if (before && before->kind == CSEM_STATISTIC_COUNT && from != CSEM_NOWHERE && from != open &&
        before->unit.end > 0 && (before->phrase_end > before->next || continues_list(sentence, before, from)) &&
        csem__token_is(sentence, before->phrase_end, CSEM_TOKEN_CLOSE) &&
        is_list_between(sentence, before->phrase_end + 1, open)) {
        number->unit = before->unit;
    } else if (donor_behind_name(sentence, number, open)) {
        number->unit = donor_behind_name(sentence, number, open)->unit;
    } else if (is_told_before(sentence, open - 1)) {
        if (!bind_share_before(sentence, number) && !(before && before->kind == CSEM_STATISTIC_PERCENT))
            return false;
    } else if (csem__token_is(sentence, open - 1, CSEM_TOKEN_WORD) &&
               !csem__token_has(sentence, open - 1, CSEM_WORD_CLOSED | CSEM_WORD_TIME_UNIT | CSEM_WORD_CURRENCY) &&
               !csem__words_before(sentence, open, "per cent", &from) &&
               !csem__token_equals(sentence, open - 1, "percent")) {
        size_t noun = noun_before(sentence, open);
        size_t last = csem__chain_end(sentence, noun);
        number->unit = csem__range_of(sentence, name_start(sentence, noun), last);
    } else if (!alone || !bind_share_after(sentence, number, next)) {
        return false;
    }
    number->kind = CSEM_STATISTIC_COUNT;
    return true;
}

/* `1,300 — The total number of visitors`: what the number counts is told after it. */
static bool bind_number_after(const csem__sentence *sentence, csem__number *number) {
    csem__phrase phrase;
    size_t at = number->next + 1;
    if (!csem__token_is(sentence, at - 1, CSEM_TOKEN_DASH) && !csem__token_is(sentence, at - 1, CSEM_TOKEN_COLON))
        return false;
    at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
    at += csem__words_at(sentence, at, "total number", NULL) ? 1 : 0;
    if (!csem__token_is_any(sentence, at, csem__list_number_nouns) || !csem__token_equals(sentence, at + 1, "of") ||
        !csem__phrase_find(sentence, at + 2, false, &phrase) || !phrase.plural)
        return false;
    csem__bind_heads(sentence, number, &phrase);
    return true;
}

/* `The majority – 1,600 or 95% – left`: what is counted, or how many of it, is before the dash. */
static bool bind_before_dash(const csem__sentence *sentence, csem__number *number) {
    size_t first = csem__first_qualified(sentence, number);
    if (first < 2 || !csem__token_is(sentence, first - 1, CSEM_TOKEN_DASH) || sentence->tokens[first].glued ||
        !csem__is_nominal(sentence, first - 2) || csem__token_is(sentence, number->next, CSEM_TOKEN_STOP) ||
        csem__may_be_year(number))
        return false;
    const csem__token *noun = &sentence->tokens[first - 2];
    bool total = csem__token_is_any(sentence, first - 2, csem__list_total_nouns);
    if (!total && (noun->capital || !csem__word_is_plural(csem__token_text(sentence, first - 2), noun->classes) ||
                   (noun->classes & CSEM_WORD_TIME_UNIT)))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    if (!total)
        number->unit = csem__range_of(sentence, first - 2, first - 2);
    return true;
}

/* `a reduction in thefts, down from 70`: what has changed. */
static bool bind_changed(const csem__sentence *sentence, csem__number *number) {
    enum { REACH = 16 };
    size_t at = csem__first_qualified(sentence, number);
    csem__phrase phrase;
    if (at < 4 || !csem__token_equals(sentence, at - 1, "from") ||
        !csem__token_is(sentence, at - 3, CSEM_TOKEN_COMMA) ||
        !(csem__token_equals(sentence, at - 2, "down") || csem__token_equals(sentence, at - 2, "up")))
        return false;
    size_t comma = at - 3;
    for (at = comma; at > 0 && comma - at < REACH && csem__token_is(sentence, at - 1, CSEM_TOKEN_WORD); at--)
        if (csem__token_is_any(sentence, at - 1, csem__list_change_nouns) && csem__token_equals(sentence, at, "in") &&
            csem__phrase_find(sentence, at + 1, false, &phrase) && phrase.plural) {
            csem__bind_heads(sentence, number, &phrase);
            return true;
        }
    return false;
}

/* `one in four people, or 1.2 million,`: the noun that it says again. */
static bool bind_apposition(const csem__sentence *sentence, csem__number *number) {
    size_t first = csem__first_qualified(sentence, number);
    if (first < 3 || !csem__token_equals(sentence, first - 1, "or") ||
        !csem__token_is(sentence, first - 2, CSEM_TOKEN_COMMA) ||
        !csem__token_is(sentence, first - 3, CSEM_TOKEN_WORD) ||
        csem__token_has(sentence, first - 3, CSEM_WORD_CLOSED | CSEM_WORD_TIME_UNIT | CSEM_WORD_CURRENCY) ||
        !csem__word_is_plural(csem__token_text(sentence, first - 3), sentence->tokens[first - 3].classes))
        return false;
    number->kind = CSEM_STATISTIC_COUNT;
    number->unit = csem__range_of(sentence, first - 3, first - 3);
    return true;
}

/* `the number of fires was highest in Kent (9)`: the parenthesis says more than the words before. */
static bool is_behind_name(const csem__sentence *sentence, const csem__number *number) {
    size_t open = csem__parenthesis_of(sentence, number);
    return open != CSEM_NOWHERE && open > 0 && sentence->tokens[open - 1].capital;
}

/* `80 percent of the rules (8 of 10)`: the noun of the percentage. */
static bool bind_part_of_share(const csem__sentence *sentence, csem__number *number, const csem__number *percent) {
    size_t open = csem__parenthesis_of(sentence, number);
    csem__phrase phrase;
    if (!percent || open == CSEM_NOWHERE || open == csem__parenthesis_of(sentence, percent) ||
        number->first != open + 1 || !csem__token_equals(sentence, number->next, "of") ||
        !csem__token_equals(sentence, percent->phrase_end, "of"))
        return false;
    size_t at = percent->phrase_end + 1;
    at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
    if (!csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural || phrase.after != open)
        return false;
    csem__bind_heads(sentence, number, &phrase);
    return true;
}

/* `40 percent of the rules, or 1,200, apply`, `40 percent, or 1,200, of the rules`: the percentage again, in things. */
static bool bind_share_again(const csem__sentence *sentence, csem__number *number, const csem__number *percent) {
    csem__phrase phrase;
    size_t first = csem__first_qualified(sentence, number);
    if (!percent || first < 2 || !csem__token_equals(sentence, first - 1, "or") ||
        !csem__token_is(sentence, first - 2, CSEM_TOKEN_COMMA))
        return false;
    bool before = csem__token_equals(sentence, percent->phrase_end, "of");
    size_t of = before ? percent->phrase_end : number->next;
    of += !before && csem__token_is(sentence, of, CSEM_TOKEN_COMMA) ? 1 : 0;
    if (!csem__token_equals(sentence, of, "of") || (!before && percent->phrase_end + 2 != first))
        return false;
    size_t at = of + 1;
    at += csem__token_has(sentence, at, CSEM_WORD_DETERMINER) ? 1 : 0;
    if (!csem__phrase_find(sentence, at, false, &phrase) || !phrase.plural || (before && phrase.after + 2 != first))
        return false;
    csem__bind_heads(sentence, number, &phrase);
    return true;
}

bool csem__bind_noun_before(const csem__sentence *sentence, csem__number *number, const csem__number *before) {
    bool named = before && before->kind == CSEM_STATISTIC_COUNT && !before->elided;
    const csem__number *percent = before && before->kind == CSEM_STATISTIC_PERCENT ? before : NULL;
    return bind_mass_of(sentence, number) ||
           (is_behind_name(sentence, number) && bind_in_parentheses(sentence, number, before)) ||
           bind_number_of(sentence, number, named ? before->next : 0) ||
           bind_in_parentheses(sentence, number, before) || bind_label(sentence, number, before) ||
           bind_raised(sentence, number) || bind_subject(sentence, number, before) || bind_opening(sentence, number) ||
           bind_apposition(sentence, number) || bind_number_after(sentence, number) ||
           bind_before_dash(sentence, number) || bind_changed(sentence, number) ||
           bind_part_of_share(sentence, number, percent) || bind_share_again(sentence, number, percent);
}

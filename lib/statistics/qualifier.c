/* SPDX-License-Identifier: MIT */
/* Qualifiers: the words at a number that make it approximate, a minimum or a maximum. Patterns before the number are
 * tried first, in the order of the lexicon; the first that fits decides. Some apply only to the kind that the number
 * has by then, so binding finds the qualifier last. */
#include "statistics/bind.h"

/* Whether a pattern may end in a word of this length that ends in this letter. */
static bool may_end(const csem__pattern *pattern, size_t length, char last) {
    return pattern->words[pattern->length - 1] == last &&
           (pattern->length == length ||
            (pattern->length > length && pattern->words[pattern->length - length - 1] == ' '));
}

/* The pattern that ends before the token, NULL if there is none. */
static const csem__pattern *match_before(const csem__sentence *sentence, size_t index, const csem__pattern *patterns) {
    size_t first;
    if (index == 0)
        return NULL;
    csem__text word = csem__token_text(sentence, index - 1);
    char last = csem__to_lower(word.data[word.length - 1]);
    for (; patterns->words; patterns++)
        if (may_end(patterns, word.length, last) && csem__words_before(sentence, index, patterns->words, &first))
            return patterns;
    return NULL;
}

/* A sign: `~ 30`, `c. 30`; but no arrow, and neither the letter of an item nor an initial. */
static const csem__pattern *match_mark(const csem__sentence *sentence, size_t index) {
    const csem__pattern *found = match_before(sentence, index, csem__qualifying_marks);
    if (!found || found->words[0] == 'a')
        return found;
    if (found->words[0] == 'c') {
        size_t word = csem__token_is(sentence, index - 1, CSEM_TOKEN_WORD) ? index - 1 : index - 2;
        return word > 0 && !sentence->tokens[word].capital ? found : NULL;
    }
    bool arrow =
        found->words[0] == '>' && index > 1 && sentence->tokens[index - 1].glued &&
        (csem__token_is(sentence, index - 2, CSEM_TOKEN_HYPHEN) || csem__token_equals(sentence, index - 2, "="));
    return arrow ? NULL : found;
}

/* ---- over and under, which are prepositions, too ----------------------------------------------------------------- */

/* `built over two years`, `over two years the herd doubled`; but `took over two years`, `over two years ago`. */
static bool is_time_spent(const csem__sentence *sentence, size_t over, const csem__number *number) {
    const uint32_t leading = CSEM_WORD_AUXILIARY | CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER |
                             CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_PRONOUN;
    size_t after = number->phrase_end;
    if (csem__token_is_any(sentence, after, csem__list_rate_breakers) ||
        (after > 0 && csem__token_is(sentence, after - 1, CSEM_TOKEN_WORD) && sentence->tokens[after - 1].possessive))
        return false;
    if (over == 0 || csem__token_is_any(sentence, over - 1, csem__list_particles))
        return true;
    return !csem__token_is(sentence, over - 1, CSEM_TOKEN_OPEN) && !csem__token_has(sentence, over - 1, leading) &&
           !csem__token_is_any(sentence, over - 1, csem__list_over_leads);
}

/* Whether `over` at a token is no qualifier: `ash fell over 11 states`. */
static bool is_preposition(const csem__sentence *sentence, size_t over, const csem__number *number) {
    enum { LARGE = 100 };
    if (number->kind == CSEM_STATISTIC_DURATION && number->rest.end == 0)
        return is_time_spent(sentence, over, number);
    if (number->kind != CSEM_STATISTIC_COUNT || over == 0 || csem__is_measured(sentence, number))
        return false;
    return csem__token_is_any(sentence, over - 1, csem__list_over_verbs) ||
           (number->value < LARGE && csem__token_is_any(sentence, over - 1, csem__list_over_takers));
}

/* `fewer than` or `under` before a count: `for under 30 cows`, but `stands under two oaks`, `under 20 laws`. */
static bool is_upper_bound(const csem__sentence *sentence, size_t first, const csem__number *number) {
    enum { LARGE = 13 };
    const uint32_t leading = CSEM_WORD_AUXILIARY | CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_ADVERB;
    size_t last = number->phrase_end - 1;
    if (first == 0 || !csem__token_equals(sentence, first - 1, "under") || number->rest.end > 0 ||
        number->kind != CSEM_STATISTIC_COUNT || csem__token_has(sentence, last, CSEM_WORD_DOCUMENT) ||
        csem__token_is_any(sentence, last, csem__list_governing))
        return false;
    /* `infants under 1,500 grams`, but `buried under 5 metres` */
    if (csem__is_measured(sentence, number))
        return first == 1 || !(csem__token_has(sentence, first - 2, CSEM_WORD_VERB) ||
                               csem__token_is_any(sentence, first - 2, csem__list_lying) ||
                               csem__text_ends(csem__token_text(sentence, first - 2), "ed"));
    return number->value >= LARGE || (first > 1 && csem__token_has(sentence, first - 2, leading));
}

/* The first token of the number, with its currency and an article: `approximately US$5`, `over a dozen`. */
static size_t first_token(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    if (first > 0 && csem__token_is(sentence, first - 1, CSEM_TOKEN_CURRENCY)) {
        first--;
        if (first > 0 && sentence->tokens[first].glued && csem__token_is(sentence, first - 1, CSEM_TOKEN_WORD))
            first--;
    } else if (first > 0 && number->kind == CSEM_STATISTIC_MONEY &&
               csem__token_has(sentence, first - 1, CSEM_WORD_CURRENCY)) {
        first--;
    } else if (first > 1 && number->kind == CSEM_STATISTIC_MONEY && csem__token_equals(sentence, first - 1, ".")) {
        first -= 2; /* `about Rs. 300` */
    }
    bool article = first > 0 && number->in_words && number->rest.end == 0 &&
                   (csem__token_equals(sentence, first - 1, "a") || csem__token_equals(sentence, first - 1, "an"));
    return article ? first - 1 : first;
}

/* `no more than the 20`: an article between changes nothing. */
static size_t skip_article(const csem__sentence *sentence, size_t first) {
    bool article = first >= 2 && csem__token_equals(sentence, first - 2, "than") &&
                   csem__token_is_any(sentence, first - 1, csem__list_articles);
    return article ? first - 1 : first;
}

/* `within 10 days`; but a range is exact. */
static bool is_time_limit(const csem__sentence *sentence, const csem__number *number) {
    return number->kind == CSEM_STATISTIC_DURATION && number->rest.end == 0 && !number->shares &&
           !(number > sentence->numbers && (number - 1)->shares);
}

int32_t csem__qualifier_before(const csem__sentence *sentence, const csem__number *number) {
    size_t first = skip_article(sentence, first_token(sentence, number));
    const csem__pattern *found = NULL;
    if (first > 0)
        found = csem__token_is(sentence, first - 1, CSEM_TOKEN_WORD)
                    ? match_before(sentence, first, csem__qualifiers_before)
                    : match_mark(sentence, first);
    bool amount = number->kind == CSEM_STATISTIC_AGE || number->kind == CSEM_STATISTIC_MONEY ||
                  number->kind == CSEM_STATISTIC_PERCENT || number->kind == CSEM_STATISTIC_FREQUENCY;
    if (found && csem__text_equal((csem__text){found->words, found->length}, csem__text_of("over")) &&
        is_preposition(sentence, first - 1, number))
        return 0;
    if (!found && (amount || is_upper_bound(sentence, first, number)))
        found = match_before(sentence, first, csem__qualifiers_before_amounts);
    if (!found && number->kind == CSEM_STATISTIC_AGE)
        found = match_before(sentence, first, csem__qualifiers_before_ages);
    if (!found && is_time_limit(sentence, number))
        found = match_before(sentence, first, csem__qualifiers_before_durations);
    return found ? found->qualifier : 0;
}

/* `20 parks and over 30 schools`: the words belong to the next number. */
static bool leads_to_number(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_NUMBER) || csem__token_is(sentence, index, CSEM_TOKEN_CURRENCY) ||
           csem__token_has(sentence, index, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE) ||
           csem__words_at(sentence, index, "a dozen", NULL);
}

static int32_t match_at(const csem__sentence *sentence, size_t index, const csem__pattern *patterns, size_t *after) {
    size_t length = csem__token_text(sentence, index).length;
    for (const csem__pattern *p = patterns; p->words; p++)
        if ((p->length <= length || p->words[length] == ' ') && csem__words_at(sentence, index, p->words, after))
            /* `two adults and up to three children` */
            return leads_to_number(sentence, *after) || csem__token_equals(sentence, *after, "to") ? 0 : p->qualifier;
    return 0;
}

int32_t csem__qualifier_at(const csem__sentence *sentence, size_t index, size_t *after) {
    /* All of them begin with `or`, `and`, `at` or `+`, and right after a number with `odd` or `plus`. */
    char c = index < sentence->token_count ? (char)(sentence->text.data[sentence->tokens[index].start] | 0x20) : ' ';
    if (c != 'o' && c != 'a' && c != 'p' && c != ('+' | 0x20))
        return 0;
    bool beside = index > 0 && (csem__token_is(sentence, index - 1, CSEM_TOKEN_NUMBER) ||
                                csem__token_has(sentence, index - 1, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE));
    int32_t found = c != 'p' ? match_at(sentence, index, csem__qualifiers_after, after) : 0;
    return found == 0 && beside ? match_at(sentence, index, csem__qualifiers_beside, after) : found;
}

/* SPDX-License-Identifier: MIT */
/* Qualifiers: the words at a number that make it approximate, a minimum or a maximum. Patterns before the number are
 * tried first, in the order of the lexicon; the first that fits decides. Some apply only to the kind that the number
 * has by then, so binding finds the qualifier last. */
#include "statistics/stages.h"

/* Whether a pattern may end in a word of this length that ends in this letter. */
static bool may_end(const csem__pattern *pattern, size_t length, char last) {
    return pattern->words[pattern->length - 1] == last &&
           (pattern->length == length ||
            (pattern->length > length && pattern->words[pattern->length - length - 1] == ' '));
}

static int32_t match_before(const csem__sentence *sentence, size_t index, const csem__pattern *patterns) {
    size_t first;
    if (index == 0)
        return 0;
    csem__text word = csem__token_text(sentence, index - 1);
    char last = csem__to_lower(word.data[word.length - 1]);
    for (; patterns->words; patterns++)
        if (may_end(patterns, word.length, last) && csem__words_before(sentence, index, patterns->words, &first))
            return patterns->qualifier;
    return 0;
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
    }
    bool article = first > 0 && number->in_words && number->rest.end == 0 &&
                   (csem__token_equals(sentence, first - 1, "a") || csem__token_equals(sentence, first - 1, "an"));
    return article ? first - 1 : first;
}

int32_t csem__qualifier_before(const csem__sentence *sentence, const csem__number *number) {
    size_t first = first_token(sentence, number);
    int32_t found = match_before(sentence, first, csem__qualifiers_before);
    bool amount = number->kind == CSEM_STATISTIC_AGE || number->kind == CSEM_STATISTIC_MONEY ||
                  number->kind == CSEM_STATISTIC_PERCENT;
    if (found == 0 && amount)
        found = match_before(sentence, first, csem__qualifiers_before_amounts);
    if (found == 0 && number->kind == CSEM_STATISTIC_AGE)
        found = match_before(sentence, first, csem__qualifiers_before_ages);
    if (found == 0 && number->kind == CSEM_STATISTIC_DURATION && number->rest.end == 0)
        found = match_before(sentence, first, csem__qualifiers_before_durations);
    return found;
}

/* `20 parks and over 30 schools`: the words belong to the next number. */
static bool leads_to_number(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_NUMBER) || csem__token_is(sentence, index, CSEM_TOKEN_CURRENCY) ||
           csem__token_has(sentence, index, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE) ||
           csem__words_at(sentence, index, "a dozen", NULL);
}

int32_t csem__qualifier_at(const csem__sentence *sentence, size_t index, size_t *after) {
    /* All of them begin with `or`, `and`, `at` or `+`. */
    char c = index < sentence->token_count ? (char)(sentence->text.data[sentence->tokens[index].start] | 0x20) : ' ';
    if (c != 'o' && c != 'a' && c != ('+' | 0x20))
        return 0;
    size_t length = csem__token_text(sentence, index).length;
    for (const csem__pattern *p = csem__qualifiers_after; p->words; p++)
        if ((p->length <= length || p->words[length] == ' ') && csem__words_at(sentence, index, p->words, after))
            /* `two adults and up to three children` */
            return leads_to_number(sentence, *after) || csem__token_equals(sentence, *after, "to") ? 0 : p->qualifier;
    return 0;
}

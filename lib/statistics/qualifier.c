/* SPDX-License-Identifier: MIT */
/* Qualifiers: the words at a number that make it approximate, a minimum or a maximum. */
#include "statistics/scan.h"

typedef struct pattern {
    const char *words;
    int32_t qualifier;
} pattern;

/* Longer ones first, where one ends in another. */
static const pattern before[] = {
    {"no more than", CSEM_QUALIFIER_MAXIMUM},
    {"not more than", CSEM_QUALIFIER_MAXIMUM},
    {"no fewer than", CSEM_QUALIFIER_MINIMUM},
    {"not fewer than", CSEM_QUALIFIER_MINIMUM},
    {"no less than", CSEM_QUALIFIER_MINIMUM},
    {"not less than", CSEM_QUALIFIER_MINIMUM},
    {"not later than", CSEM_QUALIFIER_MAXIMUM},
    {"no later than", CSEM_QUALIFIER_MAXIMUM},
    {"more than", CSEM_QUALIFIER_MINIMUM},
    {"greater than", CSEM_QUALIFIER_MINIMUM},
    {"fewer than", CSEM_QUALIFIER_MAXIMUM},
    {"less than", CSEM_QUALIFIER_MAXIMUM},
    {"at least", CSEM_QUALIFIER_MINIMUM},
    {"at the least", CSEM_QUALIFIER_MINIMUM},
    {"a minimum of", CSEM_QUALIFIER_MINIMUM},
    {"minimum of", CSEM_QUALIFIER_MINIMUM},
    {"in excess of", CSEM_QUALIFIER_MINIMUM},
    {"upwards of", CSEM_QUALIFIER_MINIMUM},
    {"upward of", CSEM_QUALIFIER_MINIMUM},
    {"well over", CSEM_QUALIFIER_MINIMUM},
    {"over", CSEM_QUALIFIER_MINIMUM},
    {"exceeding", CSEM_QUALIFIER_MINIMUM},
    {"at most", CSEM_QUALIFIER_MAXIMUM},
    {"at the most", CSEM_QUALIFIER_MAXIMUM},
    {"up to", CSEM_QUALIFIER_MAXIMUM},
    {"maximum of", CSEM_QUALIFIER_MAXIMUM},
    {"as many as", CSEM_QUALIFIER_MAXIMUM},
    {"as much as", CSEM_QUALIFIER_MAXIMUM},
    {"just under", CSEM_QUALIFIER_MAXIMUM},
    {"approximately", CSEM_QUALIFIER_APPROXIMATE},
    {"about", CSEM_QUALIFIER_APPROXIMATE},
    {"some", CSEM_QUALIFIER_APPROXIMATE},
    {"around", CSEM_QUALIFIER_APPROXIMATE},
    {"almost", CSEM_QUALIFIER_APPROXIMATE},
    {"nearly", CSEM_QUALIFIER_APPROXIMATE},
    {"roughly", CSEM_QUALIFIER_APPROXIMATE},
    {"close to", CSEM_QUALIFIER_APPROXIMATE},
    {"circa", CSEM_QUALIFIER_APPROXIMATE},
    {"approx.", CSEM_QUALIFIER_APPROXIMATE},
    {"approx .", CSEM_QUALIFIER_APPROXIMATE},
    {"approx", CSEM_QUALIFIER_APPROXIMATE},
    {"estimated", CSEM_QUALIFIER_APPROXIMATE},
    {"minimum", CSEM_QUALIFIER_MINIMUM},
    {"maximum", CSEM_QUALIFIER_MAXIMUM},
    {NULL, CSEM_QUALIFIER_NONE},
};

static const pattern behind_words[] = {
    {"or more", CSEM_QUALIFIER_MINIMUM},
    {"or over", CSEM_QUALIFIER_MINIMUM},
    {"or above", CSEM_QUALIFIER_MINIMUM},
    {"or older", CSEM_QUALIFIER_MINIMUM},
    {"or greater", CSEM_QUALIFIER_MINIMUM},
    {"or longer", CSEM_QUALIFIER_MINIMUM},
    {"or higher", CSEM_QUALIFIER_MINIMUM},
    {"and over", CSEM_QUALIFIER_MINIMUM},
    {"and above", CSEM_QUALIFIER_MINIMUM},
    {"and older", CSEM_QUALIFIER_MINIMUM},
    {"and up", CSEM_QUALIFIER_MINIMUM},

    {"or less", CSEM_QUALIFIER_MAXIMUM},
    {"or fewer", CSEM_QUALIFIER_MAXIMUM},
    {"or under", CSEM_QUALIFIER_MAXIMUM},
    {"or below", CSEM_QUALIFIER_MAXIMUM},
    {"or younger", CSEM_QUALIFIER_MAXIMUM},
    {"or shorter", CSEM_QUALIFIER_MAXIMUM},
    {"or lower", CSEM_QUALIFIER_MAXIMUM},
    {"and under", CSEM_QUALIFIER_MAXIMUM},
    {"and younger", CSEM_QUALIFIER_MAXIMUM},
    {"at least", CSEM_QUALIFIER_MINIMUM},
    {"at most", CSEM_QUALIFIER_MAXIMUM},
    {"at the most", CSEM_QUALIFIER_MAXIMUM},
    {"or so", CSEM_QUALIFIER_APPROXIMATE},
    {"+", CSEM_QUALIFIER_MINIMUM},
    {NULL, CSEM_QUALIFIER_NONE},
};

/* Only where an age or an amount follows: `under 18 years`, but `under two programs`. */
static const pattern before_amounts[] = {
    {"under", CSEM_QUALIFIER_MAXIMUM},
    {"below", CSEM_QUALIFIER_MAXIMUM},
    {"above", CSEM_QUALIFIER_MINIMUM},
    {NULL, CSEM_QUALIFIER_NONE},
};

static const pattern before_durations[] = {{"within", CSEM_QUALIFIER_MAXIMUM}, {NULL, CSEM_QUALIFIER_NONE}};

static int32_t match_before(const csem_sentence *sentence, size_t index, const pattern *patterns) {
    size_t first;
    for (; patterns->words; patterns++)
        if (csem_words_before(sentence, index, patterns->words, &first))
            return patterns->qualifier;
    return 0;
}

/* The first token of the number, with its currency and an article: `approximately US$5`, `over a dozen`. */
static size_t first_token(const csem_sentence *sentence, const csem_number *number) {
    size_t first = number->first;
    if (first > 0 && csem_token_is(sentence, first - 1, CSEM_TOKEN_CURRENCY)) {
        first--;
        if (first > 0 && sentence->tokens[first].glued && csem_token_is(sentence, first - 1, CSEM_TOKEN_WORD))
            first--;
    } else if (first > 0 && number->kind == CSEM_STATISTIC_MONEY &&
               csem_token_has(sentence, first - 1, CSEM_WORD_CURRENCY)) {
        first--;
    }
    bool article = first > 0 && number->in_words && number->rest.end == 0 &&
                   (csem_token_equals(sentence, first - 1, "a") || csem_token_equals(sentence, first - 1, "an"));
    return article ? first - 1 : first;
}

int32_t csem_qualifier_before(const csem_sentence *sentence, const csem_number *number) {
    size_t first = first_token(sentence, number);
    int32_t found = match_before(sentence, first, before);
    bool amount = number->kind == CSEM_STATISTIC_AGE || number->kind == CSEM_STATISTIC_MONEY ||
                  number->kind == CSEM_STATISTIC_PERCENT;
    if (found == 0 && amount)
        found = match_before(sentence, first, before_amounts);
    if (found == 0 && number->kind == CSEM_STATISTIC_DURATION && number->rest.end == 0)
        found = match_before(sentence, first, before_durations);
    return found;
}

/* `20 parks and over 30 schools`: the words belong to the next number. */
static bool leads_to_number(const csem_sentence *sentence, size_t index) {
    return csem_token_is(sentence, index, CSEM_TOKEN_NUMBER) || csem_token_is(sentence, index, CSEM_TOKEN_CURRENCY) ||
           csem_token_has(sentence, index, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE) ||
           csem_words_at(sentence, index, "a dozen", NULL);
}

int32_t csem_qualifier_at(const csem_sentence *sentence, size_t index, size_t *behind) {
    for (const pattern *p = behind_words; p->words; p++)
        if (csem_words_at(sentence, index, p->words, behind))
            return leads_to_number(sentence, *behind) ? 0 : p->qualifier;
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Qualifiers: the words at a number that make it approximate, a minimum or a maximum. */
#include "statistics/scan.h"

typedef struct pattern {
    const char *words;
    size_t length;
    int32_t qualifier;
} pattern;

#define PATTERN(words, qualifier)                                                                                      \
    { words, sizeof(words) - 1, CSEM_QUALIFIER_##qualifier }

/* Longer ones first, where one ends in another. */
static const pattern before[] = {
    PATTERN("no more than", MAXIMUM),   PATTERN("not more than", MAXIMUM), PATTERN("no fewer than", MINIMUM),
    PATTERN("not fewer than", MINIMUM), PATTERN("no less than", MINIMUM),  PATTERN("not less than", MINIMUM),
    PATTERN("not later than", MAXIMUM), PATTERN("no later than", MAXIMUM), PATTERN("more than", MINIMUM),
    PATTERN("greater than", MINIMUM),   PATTERN("fewer than", MAXIMUM),    PATTERN("less than", MAXIMUM),
    PATTERN("at least", MINIMUM),       PATTERN("at the least", MINIMUM),  PATTERN("a minimum of", MINIMUM),
    PATTERN("minimum of", MINIMUM),     PATTERN("in excess of", MINIMUM),  PATTERN("upwards of", MINIMUM),
    PATTERN("upward of", MINIMUM),      PATTERN("well over", MINIMUM),     PATTERN("over", MINIMUM),
    PATTERN("exceeding", MINIMUM),      PATTERN("at most", MAXIMUM),       PATTERN("at the most", MAXIMUM),
    PATTERN("up to", MAXIMUM),          PATTERN("maximum of", MAXIMUM),    PATTERN("as many as", MAXIMUM),
    PATTERN("as much as", MAXIMUM),     PATTERN("just under", MAXIMUM),    PATTERN("approximately", APPROXIMATE),
    PATTERN("about", APPROXIMATE),      PATTERN("some", APPROXIMATE),      PATTERN("around", APPROXIMATE),
    PATTERN("almost", APPROXIMATE),     PATTERN("nearly", APPROXIMATE),    PATTERN("roughly", APPROXIMATE),
    PATTERN("close to", APPROXIMATE),   PATTERN("circa", APPROXIMATE),     PATTERN("approx.", APPROXIMATE),
    PATTERN("approx .", APPROXIMATE),   PATTERN("approx", APPROXIMATE),    PATTERN("estimated", APPROXIMATE),
    PATTERN("minimum", MINIMUM),        PATTERN("maximum", MAXIMUM),       {NULL, 0, CSEM_QUALIFIER_NONE},
};

static const pattern behind_words[] = {
    PATTERN("or more", MINIMUM),   PATTERN("or over", MINIMUM),    PATTERN("or above", MINIMUM),
    PATTERN("or older", MINIMUM),  PATTERN("or greater", MINIMUM), PATTERN("or longer", MINIMUM),
    PATTERN("or higher", MINIMUM), PATTERN("and over", MINIMUM),   PATTERN("and above", MINIMUM),
    PATTERN("and older", MINIMUM), PATTERN("and up", MINIMUM),

    PATTERN("or less", MAXIMUM),   PATTERN("or fewer", MAXIMUM),   PATTERN("or under", MAXIMUM),
    PATTERN("or below", MAXIMUM),  PATTERN("or younger", MAXIMUM), PATTERN("or shorter", MAXIMUM),
    PATTERN("or lower", MAXIMUM),  PATTERN("and under", MAXIMUM),  PATTERN("and younger", MAXIMUM),
    PATTERN("at least", MINIMUM),  PATTERN("at most", MAXIMUM),    PATTERN("at the most", MAXIMUM),
    PATTERN("or so", APPROXIMATE), PATTERN("+", MINIMUM),          {NULL, 0, CSEM_QUALIFIER_NONE},
};

/* Only where an age or an amount follows: `under 18 years`, but `under two programs`. */
static const pattern before_amounts[] = {
    PATTERN("under", MAXIMUM),
    PATTERN("below", MAXIMUM),
    PATTERN("above", MINIMUM),
    {NULL, 0, CSEM_QUALIFIER_NONE},
};

static const pattern before_ages[] = {
    PATTERN("no older than", MAXIMUM),    PATTERN("not older than", MAXIMUM),   PATTERN("no younger than", MINIMUM),
    PATTERN("not younger than", MINIMUM), PATTERN("older than", MINIMUM),       PATTERN("younger than", MAXIMUM),
    PATTERN("under the age of", MAXIMUM), PATTERN("below the age of", MAXIMUM), PATTERN("over the age of", MINIMUM),
    PATTERN("above the age of", MINIMUM), {NULL, 0, CSEM_QUALIFIER_NONE},
};

static const pattern before_durations[] = {
    PATTERN("within", MAXIMUM), PATTERN("under", MAXIMUM), {NULL, 0, CSEM_QUALIFIER_NONE}};

static int32_t match_before(const csem__sentence *sentence, size_t index, const pattern *patterns) {
    size_t first;
    if (index == 0)
        return 0;
    char last = csem__to_lower(sentence->text.data[sentence->tokens[index - 1].end - 1]);
    for (; patterns->words; patterns++)
        if (patterns->words[patterns->length - 1] == last &&
            csem__words_before(sentence, index, patterns->words, &first))
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
    int32_t found = match_before(sentence, first, before);
    bool amount = number->kind == CSEM_STATISTIC_AGE || number->kind == CSEM_STATISTIC_MONEY ||
                  number->kind == CSEM_STATISTIC_PERCENT;
    if (found == 0 && amount)
        found = match_before(sentence, first, before_amounts);
    if (found == 0 && number->kind == CSEM_STATISTIC_AGE)
        found = match_before(sentence, first, before_ages);
    if (found == 0 && number->kind == CSEM_STATISTIC_DURATION && number->rest.end == 0)
        found = match_before(sentence, first, before_durations);
    return found;
}

/* `20 parks and over 30 schools`: the words belong to the next number. */
static bool leads_to_number(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_NUMBER) || csem__token_is(sentence, index, CSEM_TOKEN_CURRENCY) ||
           csem__token_has(sentence, index, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE) ||
           csem__words_at(sentence, index, "a dozen", NULL);
}

int32_t csem__qualifier_at(const csem__sentence *sentence, size_t index, size_t *behind) {
    /* They begin with or, and, at or +. */
    char c = index < sentence->token_count ? (char)(sentence->text.data[sentence->tokens[index].start] | 0x20) : ' ';
    if (c != 'o' && c != 'a' && c != ('+' | 0x20))
        return 0;
    for (const pattern *p = behind_words; p->words; p++)
        if (csem__words_at(sentence, index, p->words, behind))
            /* `two adults and up to three children` */
            return leads_to_number(sentence, *behind) || csem__token_equals(sentence, *behind, "to") ? 0 : p->qualifier;
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Numbers in words, by the usual grammar. Such a number is a sum that grows word by word: a cardinal adds to what is
 * below the next scale, `hundred` multiplies that, and a larger scale closes it. A word that does not fit
 * (`twenty thirty`) ends the number. */
#include "statistics/stages.h"

/* The value of a scale word is its power of ten. */
enum { HUNDRED = 2, THOUSAND = 1000, MAX_PARTS = 16 };

static const double HALF = 0.5;

/* A number in words as it grows. */
typedef struct word_sum {
    double total;   /* what larger scales have closed */
    double current; /* below the next scale */
    double scale;   /* the last scale word, or 0 */
    bool any;
} word_sum;

static bool add_cardinal(word_sum *sum, int32_t value) {
    int32_t below_hundred = (int32_t)sum->current % 100;
    bool fits = below_hundred == 0 || (below_hundred >= 20 && below_hundred % 10 == 0 && value < 10 && value > 0);
    if (sum->any && (!fits || (sum->current == 0 && sum->total == 0)))
        return false;
    if (sum->any && below_hundred == 0 && sum->current == 0 && sum->scale < THOUSAND)
        return false;
    sum->current += value;
    sum->any = true;
    return true;
}

static bool add_scale(word_sum *sum, int32_t power) {
    double scale = csem__scale_of(power);
    double base = sum->current > 0 || sum->any ? sum->current : 1;
    /* `five lakh crore`, `ten thousand crore` */
    if (base == 0 && sum->total > 0 && scale > sum->scale && sum->scale >= THOUSAND) {
        sum->total *= scale;
        sum->scale *= scale;
        return true;
    }
    if (base == 0)
        return false;
    if (power <= HUNDRED) {
        if (base >= 100)
            return false;
        sum->current = base * scale;
    } else {
        if (sum->scale >= THOUSAND && scale >= sum->scale)
            return false;
        sum->total += base * scale;
        sum->current = 0;
    }
    sum->scale = scale;
    sum->any = true;
    return true;
}

static bool add_word(word_sum *sum, const csem__words *words, csem__text text) {
    const csem__word *word = csem__word_find(words, text);
    if (word && (word->classes & CSEM_WORD_CARDINAL))
        return add_cardinal(sum, word->value);
    return word && (word->classes & CSEM_WORD_SCALE) && add_scale(sum, word->value);
}

/* Adds the leading parts of `twenty-five-year`; returns how many bytes of the word they are, without a hyphen. */
static size_t add_parts(word_sum *sum, const csem__words *words, csem__text word) {
    size_t taken = 0;
    size_t at = 0;
    for (int part = 0; at <= word.length && part < MAX_PARTS; part++) {
        size_t end = at;
        while (end < word.length && word.data[end] != '-')
            end++;
        if (!add_word(sum, words, csem__slice(word.data, at, end)))
            break;
        taken = end;
        at = end + 1;
    }
    return taken;
}

/* Whether the first part of a word is a number below a hundred: `five`, `twenty-five`. */
static bool begins_with_cardinal(const csem__sentence *sentence, size_t at) {
    if (!csem__token_is(sentence, at, CSEM_TOKEN_WORD))
        return false;
    csem__text text = csem__token_text(sentence, at);
    const char *hyphen = memchr(text.data, '-', text.length);
    const csem__word *word =
        csem__word_find(sentence->words, (csem__text){text.data, hyphen ? (size_t)(hyphen - text.data) : text.length});
    return word && (word->classes & CSEM_WORD_CARDINAL);
}

/* `and` inside a number: `two hundred and five`. */
static bool bridges(const csem__sentence *sentence, size_t at, const word_sum *sum) {
    return csem__token_equals(sentence, at, "and") && sum->scale >= 100 && (int64_t)sum->current % 100 == 0 &&
           begins_with_cardinal(sentence, at + 1);
}

/* The bytes of `half-a-` or `half-` before the scale of `half-a-million`, or 0. */
static size_t half_length(csem__text word) {
    enum { LENGTH = 5, WITH_ARTICLE = 7 };
    if (word.length <= LENGTH || !csem__text_matches_prefix(word, "half-"))
        return 0;
    return csem__text_begins(csem__text_from(word, LENGTH), "a-") ? WITH_ARTICLE : LENGTH;
}

/* Adds the words from a token on; *number receives the tokens and the span. */
static void add_words(const csem__sentence *sentence, size_t at, word_sum *sum, csem__number *number) {
    const csem__token *tokens = sentence->tokens;
    size_t next = at;
    size_t half = tokens[at].hyphenated ? half_length(csem__token_text(sentence, at)) : 0;
    do {
        csem__text text = csem__token_text(sentence, next);
        size_t skipped = next == at ? half : 0;
        size_t taken = add_parts(sum, sentence->words, csem__text_from(text, skipped));
        if (taken == 0)
            break;
        taken += skipped;
        number->last = next;
        number->span = (csem__range){tokens[at].start, tokens[next].start + taken};
        number->next = ++next;
        if (taken < text.length) {
            number->rest = (csem__range){tokens[next - 1].start + taken + 1, tokens[next - 1].end};
            break;
        }
        if (bridges(sentence, next, sum))
            next++;
    } while (csem__token_is(sentence, next, CSEM_TOKEN_WORD));
    if (half > 0) {
        sum->total *= HALF;
        sum->current *= HALF;
    }
}

bool csem__words_read(const csem__sentence *sentence, size_t at, csem__number *number) {
    word_sum sum = {0};
    *number = (csem__number){.first = at, .last = at, .in_words = true, .scale = 1};
    add_words(sentence, at, &sum, number);
    if (!sum.any)
        return false;
    number->value = number->whole = sum.total + sum.current;
    number->divisor = 1;
    number->scale = sum.scale >= THOUSAND ? sum.scale : 1;
    number->one = csem__token_equals(sentence, at, "one") && number->last == at && number->rest.end == 0;
    return true;
}

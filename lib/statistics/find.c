/* SPDX-License-Identifier: MIT */
/* Find: numbers in digits, and numbers in words by the usual grammar, each with its scale word.
 *
 * A number in words is a sum that grows word by word: a cardinal adds to what is below the next scale, `hundred`
 * multiplies that, and a larger scale closes it. A word that does not fit (`twenty thirty`) ends the number.
 *
 * Invariant: numbers are in the order of the text and share no token. In digits, value is whole * scale / divisor; in
 * words, whole is the value, with its scale. */
#include "statistics/stages.h"

static const double HALF = 0.5;

/* The value of a scale word is its power of ten. None is ten, so 1 is a dozen. */
enum { HUNDRED = 2, DOZEN = 1, MAX_PARTS = 16 };

double csem__power_of_ten(int32_t exponent) {
    double power = 1;
    for (int32_t i = 0; i < exponent; i++)
        power *= 10;
    return power;
}

static double scale_of(int32_t value) {
    return value == DOZEN ? 12 : csem__power_of_ten(value);
}

/* Digits and divisor are whole numbers, so their quotient is the nearest double. */
static void read_value(csem__text digits, size_t max_digits, csem__number *number) {
    double value = 0;
    double divisor = 1;
    size_t count = 0;
    bool decimals = false;
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.data[i] == '.')
            decimals = true;
        if (!csem__is_digit((unsigned char)digits.data[i]))
            continue;
        count++;
        if (count > max_digits)
            break;
        value = value * 10 + (digits.data[i] - '0');
        divisor *= decimals ? 10 : 1;
    }
    number->is_too_long = count > max_digits;
    number->whole = number->is_too_long ? 0 : value;
    number->divisor = divisor;
    number->value = number->whole / divisor;
}

/* Takes what a hyphen binds to the number: `-day`. Moves `next` after it. */
static void take_rest(const csem__sentence *sentence, csem__number *number) {
    size_t hyphen = number->last + 1;
    if (!csem__token_is(sentence, hyphen, CSEM_TOKEN_HYPHEN) || !sentence->tokens[hyphen].glued ||
        !csem__token_is(sentence, hyphen + 1, CSEM_TOKEN_WORD) || !sentence->tokens[hyphen + 1].glued)
        return;
    number->rest = (csem__range){sentence->tokens[hyphen + 1].start, sentence->tokens[hyphen + 1].end};
    number->next = hyphen + 2;
}

/* A scale word after digits: `2 million`, `1.3-billion`, `2 dozen`. */
static void take_scale(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->last + 1;
    if (csem__token_is(sentence, at, CSEM_TOKEN_HYPHEN) && sentence->tokens[at].glued)
        at++;
    if (!csem__token_has(sentence, at, CSEM_WORD_SCALE) || sentence->tokens[at].capital)
        return;
    double scale = scale_of(sentence->tokens[at].value);
    /* `2 lakh crore` */
    if (csem__token_has(sentence, at + 1, CSEM_WORD_SCALE))
        scale *= scale_of(sentence->tokens[++at].value);
    csem__number_scale(number, scale);
    number->last = at;
    number->span.end = sentence->tokens[at].end;
}

void csem__number_scale(csem__number *number, double scale) {
    number->scale = scale;
    number->value = number->whole * scale / number->divisor;
}

/* `2½` */
static void take_raised_fraction(const csem__sentence *sentence, csem__number *number) {
    static const char *const fractions[] = {"\xC2\xBC", "\xC2\xBD", "\xC2\xBE"};
    size_t at = number->last + 1;
    for (size_t i = 0; i < sizeof fractions / sizeof fractions[0]; i++) {
        if (csem__token_is(sentence, at, CSEM_TOKEN_OTHER) && sentence->tokens[at].glued && !number->is_too_long &&
            csem__token_equals(sentence, at, fractions[i])) {
            number->whole = number->whole * 4 + (double)(i + 1);
            number->divisor *= 4;
            number->value = number->whole / number->divisor;
            number->last = at;
            number->span.end = sentence->tokens[at].end;
            return;
        }
    }
}

static void read_digits(const csem__sentence *sentence, size_t at, csem__number *number) {
    const csem__token *token = &sentence->tokens[at];
    *number = (csem__number){.first = at, .last = at, .span = {token->start, token->end}, .scale = 1};
    read_value(csem__token_text(sentence, at), sentence->max_digits, number);
    if (csem__token_is(sentence, at + 1, CSEM_TOKEN_OTHER) && number->divisor == 1)
        take_raised_fraction(sentence, number);
    take_scale(sentence, number);
    number->next = number->last + 1;
    take_rest(sentence, number);
}

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
    if (sum->any && below_hundred == 0 && sum->current == 0 && sum->scale < 1000)
        return false;
    sum->current += value;
    sum->any = true;
    return true;
}

static bool add_scale(word_sum *sum, int32_t power) {
    double scale = scale_of(power);
    double base = sum->current > 0 || sum->any ? sum->current : 1;
    if (base == 0)
        return false;
    if (power <= HUNDRED) {
        if (base >= 100)
            return false;
        sum->current = base * scale;
    } else {
        if (sum->scale >= 1000 && scale >= sum->scale)
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

static void take_half(const csem__sentence *sentence, csem__number *number) {
    if (number->rest.end == 0 && csem__words_at(sentence, number->next, "and a half", &number->next)) {
        number->last = number->next - 1;
        number->span.end = sentence->tokens[number->last].end;
        number->value += HALF * number->scale;
    }
}

/* `half a million`, `half a dozen` */
static void take_half_before(const csem__sentence *sentence, csem__number *number) {
    size_t first;
    if (!csem__token_has(sentence, number->first, CSEM_WORD_SCALE) ||
        !csem__words_before(sentence, number->first, "half a", &first))
        return;
    number->first = first;
    number->span.start = sentence->tokens[first].start;
    number->value = number->whole *= HALF;
}

/* False if the token does not begin a number in words. */
static bool read_words(const csem__sentence *sentence, size_t at, csem__number *number) {
    word_sum sum = {0};
    const csem__token *tokens = sentence->tokens;
    *number = (csem__number){.first = at, .last = at, .in_words = true, .scale = 1};
    size_t next = at;
    for (;;) {
        csem__text text = csem__token_text(sentence, next);
        size_t taken = add_parts(&sum, sentence->words, text);
        if (taken == 0)
            break;
        number->last = next;
        number->span = (csem__range){tokens[at].start, tokens[next].start + taken};
        number->next = ++next;
        if (taken < text.length) {
            number->rest = (csem__range){tokens[next - 1].start + taken + 1, tokens[next - 1].end};
            break;
        }
        if (bridges(sentence, next, &sum))
            next++;
        if (!csem__token_is(sentence, next, CSEM_TOKEN_WORD))
            break;
    }
    if (!sum.any)
        return false;
    number->value = number->whole = sum.total + sum.current;
    number->divisor = 1;
    number->scale = sum.scale >= 1000 ? sum.scale : 1;
    number->one = csem__token_equals(sentence, at, "one") && number->last == at && number->rest.end == 0;
    if (number->rest.end == 0)
        take_rest(sentence, number);
    take_half(sentence, number);
    take_half_before(sentence, number);
    return true;
}

/* A quick check that spares most words the grammar. */
static bool may_begin(const csem__sentence *sentence, size_t at) {
    const csem__token *token = &sentence->tokens[at];
    if (token->kind != CSEM_TOKEN_WORD || token->possessive)
        return false;
    if (token->classes & (CSEM_WORD_CARDINAL | CSEM_WORD_SCALE))
        return true;
    return token->classes == 0 && token->hyphenated;
}

static bool read_vague(const csem__sentence *sentence, size_t at, csem__number *number) {
    const csem__token *token = &sentence->tokens[at];
    if (!csem__token_has(sentence, at, CSEM_WORD_VAGUE))
        return false;
    *number = (csem__number){.first = at, .last = at, .next = at + 1, .span = {token->start, token->end}, .scale = 1};
    number->vague = number->in_words = true;
    return true;
}

static bool read_number(const csem__sentence *sentence, size_t at, csem__number *number) {
    if (sentence->tokens[at].kind == CSEM_TOKEN_NUMBER) {
        read_digits(sentence, at, number);
        return true;
    }
    return (may_begin(sentence, at) && read_words(sentence, at, number)) || read_vague(sentence, at, number);
}

bool csem__numbers_find(csem__sentence *sentence, const csem_allocator *allocator) {
    size_t after = 0;
    for (size_t i = 0; i < sentence->number_start_count; i++) {
        csem__number number;
        size_t at = sentence->number_starts[i];
        if (at < after || !read_number(sentence, at, &number))
            continue;
        if (!csem__array_grow(allocator, (void **)&sentence->numbers, sentence->number_count,
                              &sentence->number_capacity, sizeof *sentence->numbers))
            return false;
        sentence->numbers[sentence->number_count++] = number;
        after = number.last + 1;
    }
    return true;
}

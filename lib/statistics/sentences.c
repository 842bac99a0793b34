/* SPDX-License-Identifier: MIT */
/* Sentences: where the next one that may have a number is. Most text has none, so this is the only stage that sees all
 * bytes. It looks for digits and for words that begin as numbers do, a window of 64 bytes at a time, and for the ends
 * of a sentence only around what it has found.
 *
 * Invariant: a number that is passed over is one that the later stages would reject in any case, and none is passed
 * over if all are wanted. What is found may still be no statistic: the later stages decide. */
#include "base/bits.h"
#include "lines/boundary.h"
#include "statistics/stages.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { LETTERS = 26, MAX_STARTS = 8 };

/* How numbers in words begin, a list per letter; the starts are longer if shorter ones would match common words. */
static const char *const starts[LETTERS][MAX_STARTS] = {
    ['b' - 'a'] = {"billi"},        ['d' - 'a'] = {"dozen"},
    ['e' - 'a'] = {"eigh", "elev"}, ['f' - 'a'] = {"four", "five", "fift", "fort"},
    ['h' - 'a'] = {"hund"},         ['m' - 'a'] = {"milli"},
    ['n' - 'a'] = {"nine"},         ['o' - 'a'] = {"one"},
    ['s' - 'a'] = {"six", "seven"}, ['t' - 'a'] = {"two", "ten", "three", "twel", "twen", "thous", "thirt", "trilli"},
    ['z' - 'a'] = {"zero"}};

/* A perfect hash of the first three letters of these starts, in lower case; the fourth byte of the four does not
 * matter. */
#define BYTES(a, b, c) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16)
#define HASH(letters) ((uint32_t)((letters)*UINT32_C(0x95D21700)) >> 22)
#define START(a, b, c) [HASH(BYTES(a, b, c))] = 1
static const uint8_t begins_number[1024] = {
    START('b', 'i', 'l'), START('d', 'o', 'z'), START('e', 'i', 'g'), START('e', 'l', 'e'), START('f', 'o', 'u'),
    START('f', 'o', 'r'), START('f', 'i', 'v'), START('f', 'i', 'f'), START('h', 'u', 'n'), START('m', 'i', 'l'),
    START('n', 'i', 'n'), START('o', 'n', 'e'), START('s', 'i', 'x'), START('s', 'e', 'v'), START('t', 'w', 'o'),
    START('t', 'e', 'n'), START('t', 'h', 'r'), START('t', 'w', 'e'), START('t', 'h', 'o'), START('t', 'h', 'i'),
    START('t', 'r', 'i'), START('z', 'e', 'r')};

static bool ends_word(unsigned char c) {
    return c == ' ' || c == ',' || c == ';' || c == ')';
}

/* `one-stop`, `one's`, `one after another`, and `one of` after a word that is no qualifier: the later stages would
 * reject it in any case. */
static bool is_plainly_no_count(csem__text text, size_t at) {
    csem__text rest = csem__text_from(text, at + strlen("one"));
    for (size_t i = 0; csem__list_one_rests[i]; i++) {
        size_t end = strlen(csem__list_one_rests[i]);
        if (csem__text_begins(rest, csem__list_one_rests[i]) &&
            (end == rest.length || ends_word((unsigned char)rest.data[end])))
            return true;
    }
    bool qualified = at >= 3 && (csem__is_alpha((unsigned char)text.data[at - 2]) &&
                                 memchr("tnfyros", text.data[at - 2], strlen("tnfyros")) != NULL);
    return csem__text_begins(rest, " of ") && !qualified;
}

static bool begins_with_start(const char *word, size_t length) {
    const char *const *list = starts[(word[0] | 0x20) - 'a'];
    for (size_t i = 0; i < MAX_STARTS && list[i]; i++) {
        size_t j = 1;
        while (list[i][j] && j < length && (word[j] | 0x20) == list[i][j])
            j++;
        if (!list[i][j])
            return true;
    }
    return false;
}

/* Four bytes, letters in lower case, the first one lowest. */
static inline uint32_t load_letters(const char *word) {
    const unsigned char *c = (const unsigned char *)word;
    return ((uint32_t)c[0] | (uint32_t)c[1] << 8 | (uint32_t)c[2] << 16 | (uint32_t)c[3] << 24) | 0x20202020U;
}

/* 1 if the letters may begin a number, else 0; `for` is frequent, and `forty` the only reason not to pass over it. */
static inline uint64_t may_begin_number(uint32_t letters) {
    const uint32_t frequent = BYTES('f', 'o', 'r') | (uint32_t)' ' << 24;
    return begins_number[HASH(letters)] & (letters != frequent);
}

static bool equals(csem__text text, const char *word) {
    size_t i = 0;
    while (i < text.length && word[i] && text.data[i] == word[i])
        i++;
    return i == text.length && !word[i];
}

static bool is_any(csem__text text, const char *const *words) {
    for (; *words; words++)
        if (equals(text, *words))
            return true;
    return false;
}

/* ---- numbers that are plainly none ------------------------------------------------------------------------------- */

static unsigned char byte_at(csem__text text, size_t at) {
    return at < text.length ? (unsigned char)text.data[at] : 0;
}

/* The word that ends before the blank at `at`; empty if there is none. */
static csem__text word_at_end(csem__text text, size_t at) {
    enum { MAX_LENGTH = 10 };
    size_t start = at;
    while (start > 0 && at - start < MAX_LENGTH && csem__is_alpha((unsigned char)text.data[start - 1]))
        start--;
    bool whole = start == 0 || text.data[start - 1] == ' ' || text.data[start - 1] == '(';
    return whole ? csem__slice(text.data, start, at) : (csem__text){text.data, 0};
}

static bool is_month(csem__text word) {
    enum { MIN_LENGTH = 3 };
    size_t at = 0;
    int32_t month;
    return word.length >= MIN_LENGTH && csem__is_upper((unsigned char)word.data[0]) &&
           csem__month_parse_at(word, &at, &month) && at == word.length;
}

/* Whether the `May 1, `, `May `, `in ` or `FY` before the four digits at `at` makes them a year. */
static bool makes_year(csem__text text, size_t at) {
    if (at >= 2 && text.data[at - 1] == 'Y' && text.data[at - 2] == 'F')
        return at == 2 || text.data[at - 3] == ' ' || text.data[at - 3] == '(';
    if (at < 2 || text.data[at - 1] != ' ')
        return false;
    if (text.data[at - 2] == ',') {
        size_t day = at - 2;
        while (day > 0 && at - day <= 4 && csem__is_digit((unsigned char)text.data[day - 1]))
            day--;
        return day < at - 2 && day > 0 && text.data[day - 1] == ' ' && is_month(word_at_end(text, day - 1));
    }
    csem__text word = word_at_end(text, at - 1);
    return is_any(word, csem__list_plain_year_leads) || is_month(word);
}

static bool closes_quotation(csem__text text, size_t at) {
    return byte_at(text, at) == 0xE2 && byte_at(text, at + 1) == 0x80 && byte_at(text, at + 2) == 0x9D;
}

/* `No. 79` and `No.79` */
static bool follows_number_sign(csem__text text, size_t at) {
    size_t end = at > 0 && text.data[at - 1] == ' ' ? at - 1 : at;
    return end >= 4 && text.data[end - 1] == '.' && text.data[end - 2] == 'o' && text.data[end - 3] == 'N' &&
           text.data[end - 4] == ' ';
}

/* Whether the number in the parenthesis at `open` has no word before it that it may count, as in `girls (9)`. */
static bool is_plainly_numeral(csem__text text, size_t open) {
    if (open == 0 || csem__is_alpha((unsigned char)text.data[open - 1]))
        return true;
    if (open == 1 || text.data[open - 1] != ' ')
        return open == 1;
    unsigned char before = (unsigned char)text.data[open - 2];
    return !csem__is_alpha(before) && before != '%' && before != '\'' && before < 0x80;
}

/* Whether the digits at `at` are an identifier, a year, a day or an ordinal that the later stages would reject in any
 * case; a false `no` costs only time. Reports are full of them. */
static bool is_plainly_none(csem__text text, size_t at) {
    enum { YEAR = 4, DAY = 2 };
    unsigned char before = at > 0 ? (unsigned char)text.data[at - 1] : ' ';
    bool initial = csem__is_alpha(before) && (at == 1 || text.data[at - 2] == ' ');
    if (before == '#' || initial || follows_number_sign(text, at))
        return true;
    size_t end = at;
    while (end - at <= YEAR && csem__is_digit(byte_at(text, end)))
        end++;
    unsigned char c = byte_at(text, end);
    unsigned char next = byte_at(text, end + 1);
    if (csem__is_alpha(c))
        return (c == 't' && next == 'h' && !csem__is_alpha(byte_at(text, end + 2))) && at > 0 &&
               text.data[at - 1] == ' ';
    if (before == '(' && c == ')')
        return is_plainly_numeral(text, at - 1);
    bool ends = c == ' ' || closes_quotation(text, end) ||
                ((c == ',' || c == '.' || c == ')' || c == ';') && !csem__is_digit(next)) || c == 0;
    if (!ends)
        return false;
    bool century = (text.data[at] == '2' && byte_at(text, at + 1) == '0') ||
                   (text.data[at] == '1' && byte_at(text, at + 1) == '9');
    if (end - at == YEAR)
        return century && makes_year(text, at);
    return end - at <= DAY && at >= 1 && text.data[at - 1] == ' ' && text.data[at] != '0' &&
           is_month(word_at_end(text, at - 1));
}

/* Whether a number that may be a statistic begins at the digit at `at`. */
static bool is_number_start(csem__text text, size_t at, bool all) {
    bool inside = at > 0 && csem__is_digit((unsigned char)text.data[at - 1]);
    return !inside && (all || !is_plainly_none(text, at));
}

static bool is_number(csem__text text, size_t at, bool all) {
    enum { MIN_LENGTH = 3 };
    const char *here = text.data + at;
    if (csem__is_digit((unsigned char)*here))
        return is_number_start(text, at, all);
    return text.length - at >= MIN_LENGTH && begins_with_start(here, text.length - at) &&
           (all || (*here | 0x20) != 'o' || !is_plainly_no_count(text, at));
}

/* ---- many bytes at a time --------------------------------------------------------------------------------------- */

/* Bit i of a mask is about byte i. */
#if defined(__SSE2__)
enum { STEP = 16 };

static inline uint64_t between(__m128i bytes, char low, char high) {
    __m128i inside = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(low - 1))),
                                   _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(high + 1))));
    return (uint64_t)(unsigned)_mm_movemask_epi8(inside);
}

static inline void look_up(const char *data, uint64_t *letters, uint64_t *digits) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)data);
    *letters = between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
    *digits = between(bytes, '0', '9');
}
#else
enum { STEP = 8 };

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t between(uint64_t bytes, unsigned low, unsigned high) {
    uint64_t ascii = bytes & EACH(0x7F);
    uint64_t inside = (ascii + EACH(0x80 - low)) & ~(ascii + EACH(0x7F - high)) & ~bytes & EACH(0x80);
    return (inside >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline void look_up(const char *data, uint64_t *letters, uint64_t *digits) {
    const unsigned char *c = (const unsigned char *)data;
    /* The first byte is in the lowest bits, whatever the byte order of the machine. */
    uint64_t bytes = (uint64_t)c[0] | (uint64_t)c[1] << 8 | (uint64_t)c[2] << 16 | (uint64_t)c[3] << 24 |
                     (uint64_t)c[4] << 32 | (uint64_t)c[5] << 40 | (uint64_t)c[6] << 48 | (uint64_t)c[7] << 56;
    *letters = between(bytes | EACH(0x20), 'a', 'z');
    *digits = between(bytes, '0', '9');
}
#endif

enum { WINDOW = 64, AFTER = 3 };

/* Where in a window numbers may begin, computed without a branch that depends on the text. *inside is whether a letter
 * is before the window, and receives whether its last byte is one. */
static uint64_t number_places(const char *window, uint64_t *inside) {
    uint64_t letters = 0;
    uint64_t digits = 0;
    for (size_t i = 0; i < WINDOW; i += STEP) {
        uint64_t some_letters;
        uint64_t some_digits;
        look_up(window + i, &some_letters, &some_digits);
        letters |= some_letters << i;
        digits |= some_digits << i;
    }
    uint64_t places = digits & ~(digits << 1);
    uint64_t words = letters & ~(letters << 1 | *inside);
    *inside = letters >> (WINDOW - 1);
    /* The third byte of the word is a letter, or is not in the window. */
    words &= letters >> 2 | UINT64_C(3) << (WINDOW - 2);
    for (; words; words &= words - 1) {
        unsigned place = csem__lowest_bit(words);
        places |= may_begin_number(load_letters(window + place)) << place;
    }
    return places;
}

/* The place of the first number that may be a statistic in the sentences from start on, or the length of the text. */
static size_t next_number(csem__text text, size_t start, bool all) {
    uint64_t inside = 0;
    char rest[WINDOW + AFTER];
    for (size_t at = start; at < text.length; at += WINDOW) {
        const char *window = text.data + at;
        if (text.length - at < sizeof rest) {
            memset(rest, 0, sizeof rest);
            window = memcpy(rest, window, text.length - at);
        }
        for (uint64_t places = number_places(window, &inside); places; places &= places - 1) {
            size_t place = at + csem__lowest_bit(places);
            if (is_number(text, place, all))
                return place;
        }
    }
    return text.length;
}

bool csem__sentence_next(csem__text text, size_t *at, size_t *start, bool all) {
    size_t place = next_number(text, *at, all);
    if (place == text.length)
        return false;
    *start = csem__sentence_start(text, *at, place);
    *at = csem__sentence_end(text, *start, place);
    return true;
}

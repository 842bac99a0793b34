/* SPDX-License-Identifier: MIT */
/* Compares titles letter by letter without copying them: both are read through next_letter, which skips everything
 * except letters and digits and takes ligatures apart. */
#include "read/title.h"

#include "base/hash.h"
#include "lines/mend.h"

enum { MAX_WORDS = 128, ALIKE = 24, SOME = 8 };

/* The letter that byte *at of a ligature represents: the first letter is at its first byte, the last at its last.
 * *at moves to the next letter. 0: it is not a byte of a ligature. */
static uint32_t ligature_letter(csem__text text, size_t *at) {
    size_t start = *at;
    while (start > 0 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    const char *letters = csem__ligature_letters(text.data + start, text.length - start);
    if (!letters)
        return 0;
    size_t byte = *at - start;
    bool two = letters[2] == '\0';
    *at += two && byte == 0 ? 2 : 1;
    return (unsigned char)letters[two && byte > 0 ? 1 : byte];
}

/* The next letter or digit of text from *at on, in lower case; 0 at the end. Punctuation of U+2000 to U+206F and of
 * U+3000 to U+303F, and U+00A0 to U+00BF are skipped. */
static uint32_t next_letter(csem__text text, size_t *at) {
    while (*at < text.length) {
        unsigned char c = (unsigned char)text.data[*at];
        if (c < 0x80) {
            (*at)++;
            if (csem__is_alpha(c) || csem__is_digit(c))
                return (unsigned char)csem__to_lower((char)c);
            continue;
        }
        uint32_t letter = ligature_letter(text, at);
        if (letter != 0)
            return letter;
        size_t length = csem__char_length(text.data + *at, text.length - *at);
        uint32_t code = csem__char_at(text.data + *at, text.length - *at);
        *at += length;
        bool nothing =
            (code >= 0x2000 && code <= 0x206F) || (code >= 0x3000 && code <= 0x303F) || code <= 0xBF || code == 0xFEFF;
        if (!nothing)
            return code;
    }
    return 0;
}

/* How many bytes of ASCII two texts begin with that are the same; *letters receives how many of them count. */
static size_t same_start(csem__text a, csem__text b, size_t *letters) {
    size_t most = a.length < b.length ? a.length : b.length;
    size_t at = 0;
    *letters = 0;
    for (; at < most && a.data[at] == b.data[at] && (unsigned char)a.data[at] < 0x80; at++)
        *letters += csem__is_alpha((unsigned char)a.data[at]) || csem__is_digit((unsigned char)a.data[at]);
    return at;
}

csem__title_match csem__title_compare(csem__text a, csem__text b, size_t *common) {
    size_t i = same_start(a, b, common);
    size_t j = i;
    for (;; ++*common) {
        uint32_t x = next_letter(a, &i);
        uint32_t y = next_letter(b, &j);
        if (x == y && x != 0)
            continue;
        if (x == 0 && y == 0)
            return CSEM_TITLE_SAME;
        return x == 0 ? CSEM_TITLE_BEGINS : y == 0 ? CSEM_TITLE_GOES_ON : CSEM_TITLE_OTHER;
    }
}

static size_t count_letters(csem__text text) {
    size_t count = 0;
    for (size_t at = 0; next_letter(text, &at) != 0;)
        count++;
    return count;
}

bool csem__title_is_same(csem__text a, csem__text b) {
    return a.length > 0 && csem__is_alpha((unsigned char)a.data[0]) && csem__text_equal(a, b);
}

/* A word as a number, for fast comparison: FNV-1a over its letters and digits. 0 at the end. */
static uint32_t next_word(csem__text text, size_t *at) {
    uint32_t hash = CSEM_HASH_START;
    bool any = false;
    while (*at < text.length) {
        size_t space = csem__space_length(text.data + *at, text.length - *at);
        if (space > 0) {
            *at += space;
            if (any)
                break;
            continue;
        }
        size_t length = csem__char_length(text.data + *at, text.length - *at);
        csem__text one = csem__slice(text.data, *at, *at + length);
        size_t inside = 0;
        *at += length;
        for (uint32_t letter; (letter = next_letter(one, &inside)) != 0; any = true)
            hash = csem__hash_next(hash, letter);
    }
    return any ? hash | 1u : 0;
}

static size_t read_words(csem__text text, uint32_t *words) {
    size_t count = 0;
    size_t at = 0;
    while (count < MAX_WORDS && (words[count] = next_word(text, &at)) != 0)
        count++;
    return count;
}

/* How many of the words of a are among those of b, each word of b once. */
static size_t count_shared(const uint32_t *a, size_t count_a, const uint32_t *b, size_t count_b) {
    bool used[MAX_WORDS] = {false};
    size_t shared = 0;
    for (size_t i = 0; i < count_a; i++)
        for (size_t j = 0; j < count_b; j++)
            if (!used[j] && a[i] == b[j]) {
                used[j] = true;
                shared++;
                break;
            }
    return shared;
}

bool csem__title_begins_alike(csem__text line, csem__text title) {
    size_t common;
    if (csem__title_is_same(line, title))
        return true;
    csem__title_match match = csem__title_compare(line, title, &common);
    if (common > 0 && (match != CSEM_TITLE_OTHER || common >= ALIKE))
        return true;
    size_t letters = count_letters(line) < count_letters(title) ? count_letters(line) : count_letters(title);
    if (common >= SOME && common * 2 >= letters)
        return true;
    uint32_t a[MAX_WORDS + 1];
    uint32_t b[MAX_WORDS + 1];
    size_t count_a = read_words(line, a);
    size_t count_b = read_words(title, b);
    size_t count = count_a < count_b ? count_a : count_b;
    if (count < 3)
        return false;
    size_t reach = count + 2 < count_b ? count + 2 : count_b;
    return count_shared(a, count, b, reach) * 10 >= count * 7;
}

size_t csem__title_distance(csem__text read, csem__text title, size_t *extra) {
    uint32_t words_read[MAX_WORDS + 1];
    uint32_t words_title[MAX_WORDS + 1];
    size_t count_read = read_words(read, words_read);
    size_t count_title = read_words(title, words_title);
    size_t shared = count_shared(words_read, count_read, words_title, count_title);
    *extra = count_read - shared;
    return *extra + 2 * (count_title - shared);
}

/* SPDX-License-Identifier: MIT */
/* Sets of content words: the words of a text without numbers and function words. A vocabulary gives each word a number
 * when it first occurs, so that a set is a sorted array of numbers and two sets are compared without their texts. */
#include "validation/validation.h"

#include "base/search.h"

#include <stdlib.h>

void csem__vocabulary_init(csem__vocabulary *vocabulary, csem__arena *arena) {
    vocabulary->arena = arena;
    csem__table_init(&vocabulary->numbers, &arena->allocator);
    csem__words_index(&vocabulary->known);
}

void csem__vocabulary_free(csem__vocabulary *vocabulary) {
    csem__table_free(&vocabulary->numbers);
}

/* Length of the letter or digit at text.data[at], or 0 if a character there separates words. Beyond ASCII, the
 * characters below U+00C0 and the blocks of general, CJK and fullwidth punctuation do. */
static size_t letter_length(csem__text text, size_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (c < 0x80)
        return csem__is_alpha(c) || csem__is_digit(c) ? 1 : 0;
    size_t length = csem__char_length(text.data + at, text.length - at);
    uint32_t character = csem__char_at(text.data + at, text.length - at);
    bool mark = character < 0xC0 || (character >= 0x2000 && character < 0x2070) ||
                (character >= 0x3000 && character < 0x3040) || (character >= 0xFF00 && character < 0xFF10);
    return mark ? 0 : length;
}

/* Reads the next run of letters and digits from *at on, in lower case, cut at the longest length. False at the end. */
static bool next_word(csem__text text, size_t *at, char *word, size_t *length, bool *has_digit) {
    size_t letter = 0;
    *length = 0;
    *has_digit = false;
    while (*at < text.length && (letter = letter_length(text, *at)) == 0)
        *at += csem__char_length(text.data + *at, text.length - *at);
    if (*at >= text.length)
        return false;
    do {
        if (*length + letter <= CSEM_MAX_CONTENT_WORD_LENGTH)
            for (size_t i = 0; i < letter; i++)
                word[(*length)++] = csem__to_lower(text.data[*at + i]);
        *has_digit |= csem__is_digit((unsigned char)text.data[*at]);
        *at += letter;
    } while (*at < text.length && (letter = letter_length(text, *at)) > 0);
    return true;
}

/* A single letter is the rest of a contraction, such as the `s` of `it's`. */
static bool is_content(const csem__words *known, csem__text word) {
    const uint32_t functions = CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY |
                               CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_CARDINAL | CSEM_WORD_SCALE;
    if (word.length <= 1)
        return false;
    const csem__word *found = csem__word_find(known, word);
    return !found || !(found->classes & functions);
}

/* The value in the vocabulary of a word that is not a content word. */
#define NO_CONTENT SIZE_MAX

/* Looks up the number of a word and adds a new word. False: out of memory. */
static bool number_of(csem__vocabulary *vocabulary, csem__text word, size_t *number) {
    if (csem__table_get(&vocabulary->numbers, word, number))
        return true;
    *number = is_content(&vocabulary->known, word) ? vocabulary->numbers.count : NO_CONTENT;
    csem__text copy = csem__text_copy(vocabulary->arena, word);
    return copy.data && csem__table_put(&vocabulary->numbers, copy, *number);
}

static int compare(const void *a, const void *b) {
    uint32_t one = *(const uint32_t *)a;
    uint32_t other = *(const uint32_t *)b;
    return (one > other) - (one < other);
}

static void sort_once(csem__word_set *set) {
    if (set->count < 2)
        return;
    qsort(set->words, set->count, sizeof *set->words, compare);
    size_t kept = 1;
    for (size_t i = 1; i < set->count; i++)
        if (set->words[i] != set->words[kept - 1])
            set->words[kept++] = set->words[i];
    set->count = kept;
}

bool csem__word_set_make(csem__vocabulary *vocabulary, const csem__text *texts, size_t count, csem__word_set *set) {
    size_t most = 1;
    for (size_t i = 0; i < count; i++)
        most += texts[i].length / 2 + 1;
    *set = (csem__word_set){csem__arena_allocate(vocabulary->arena, most * sizeof *set->words), 0};
    if (!set->words)
        return false;
    for (size_t i = 0; i < count; i++) {
        char word[CSEM_MAX_CONTENT_WORD_LENGTH];
        size_t at = 0;
        size_t length;
        bool has_digit;
        while (next_word(texts[i], &at, word, &length, &has_digit)) {
            size_t number;
            if (has_digit)
                continue;
            if (!number_of(vocabulary, csem__slice(word, 0, length), &number))
                return false;
            if (number != NO_CONTENT)
                set->words[set->count++] = (uint32_t)number;
        }
    }
    sort_once(set);
    return true;
}

static bool has(const csem__word_set *set, uint32_t word) {
    const csem__search_keys keys = {set->words, set->count, sizeof *set->words, sizeof *set->words};
    size_t at = csem__search_first(keys, word);
    return at < set->count && set->words[at] == word;
}

size_t csem__word_set_common(const csem__word_set *a, const csem__word_set *b) {
    const csem__word_set *less = a->count < b->count ? a : b;
    const csem__word_set *more = less == a ? b : a;
    size_t common = 0;
    for (size_t i = 0; i < less->count; i++)
        common += has(more, less->words[i]);
    return common;
}

/* SPDX-License-Identifier: MIT */
/* Languages: whether the text around a number is English. Other scripts are told by their letters, other languages in
 * Latin letters by their most frequent small words (the class FOREIGN), of which English sentences have few, and by the
 * lack of English ones. A heading without either is read as English. */
#include "statistics/language.h"

enum { MIN_FOREIGN = 3, MIN_PROOF = 3 };

/* What only English sentences have many of; short ones such as `in` are words of other languages, too. */
#define ENGLISH                                                                                                        \
    (CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY | CSEM_WORD_CONJUNCTION |  \
     CSEM_WORD_SUBORDINATOR)

/* Whether a character is a letter of no script that English may borrow from. */
static bool is_far(uint32_t character) {
    enum {
        GREEK = 0x370,
        PHONETIC = 0x1D00,
        GREEK_EXTENDED = 0x1F00,
        RADICALS = 0x2E80,
        WIDE = 0xFF00,
        BEYOND = 0x10000
    };
    return (character >= GREEK && character < PHONETIC) || (character >= GREEK_EXTENDED && character < 0x2000) ||
           (character >= RADICALS && character < WIDE && !(character >= 0xA720 && character < 0xA800)) ||
           (character >= 0xFF66 && character < BEYOND && character < 0xFFE0);
}

bool csem__has_far_letters(const csem__sentence *sentence, size_t index) {
    enum { IDEOGRAPHS = 0x2E80 };
    csem__text text = csem__token_text(sentence, index);
    uint32_t first = csem__char_at(text.data, text.length);
    size_t length = csem__char_length(text.data, text.length);
    if (!is_far(first))
        return false;
    /* `5 μg` */
    return first >= IDEOGRAPHS ||
           (length < text.length && is_far(csem__char_at(text.data + length, text.length - length)));
}

bool csem__is_foreign_sentence(const csem__sentence *sentence) {
    enum { ENOUGH = 2, MORE = 5 };
    size_t english = 0;
    size_t foreign = 0;
    for (size_t i = 0; i < sentence->token_count; i++) {
        const csem__token *token = &sentence->tokens[i];
        if (token->kind != CSEM_TOKEN_WORD)
            continue;
        if ((token->classes & ENGLISH) && token->end - token->start >= MIN_PROOF && ++english >= ENOUGH && foreign == 0)
            return false;
        if (((token->classes & CSEM_WORD_FOREIGN) && !token->capital) ||
            (token->wide && csem__is_far_word(sentence, i)))
            foreign++;
    }
    return foreign >= MIN_FOREIGN && foreign > MORE * english;
}

bool csem__is_foreign_text(const csem__words *words, csem__text text) {
    enum { SAMPLE = 16384, LEAST = 12, MORE = 4 };
    size_t english = 0;
    size_t foreign = 0;
    size_t length = text.length < SAMPLE ? text.length : SAMPLE;
    for (size_t at = 0; at < length; at++) {
        size_t start = at;
        while (at < length && csem__is_alpha((unsigned char)text.data[at]))
            at++;
        const csem__word *word = at > start ? csem__word_find(words, csem__slice(text.data, start, at)) : NULL;
        if (!word)
            continue;
        english += (word->classes & ENGLISH) && word->length >= MIN_PROOF ? 1 : 0;
        foreign += word->classes & CSEM_WORD_FOREIGN ? 1 : 0;
    }
    return foreign >= LEAST && foreign > MORE * english;
}

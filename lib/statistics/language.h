/* SPDX-License-Identifier: MIT */
/* Whether a text is English, the language in which numbers are understood. */
#ifndef CSEM_STATISTICS_LANGUAGE_H
#define CSEM_STATISTICS_LANGUAGE_H

#include "statistics/sentence.h"

/* The rest of csem__is_far_word. */
bool csem__has_far_letters(const csem__sentence *sentence, size_t index);

/* Whether the word at a token is in letters that are neither Latin nor a sign of measure such as the μ of `μg`. */
static inline bool csem__is_far_word(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_WORD) && sentence->tokens[index].wide &&
           csem__has_far_letters(sentence, index);
}

/* Whether a sentence is plainly in another language. */
bool csem__is_foreign_sentence(const csem__sentence *sentence);

/* Whether a whole text in Latin letters is, by its beginning. */
bool csem__is_foreign_text(const csem__words *words, csem__text text);

#endif

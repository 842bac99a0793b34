/* SPDX-License-Identifier: MIT */
/* Which words a document has, so that a word that a line end cuts can be looked up. What is asked is collected first,
 * and one walk over the text answers it all. A word is a row of letters, in lower case and mended; of
 * `decision-making`, both are words, and also their pair. Words that differ only in an ending of English, such as that
 * of the plural, are the same. */
#ifndef CSEM_LINES_WORD_INDEX_H
#define CSEM_LINES_WORD_INDEX_H

#include "base/text.h"

enum { CSEM_MAX_LETTERS = 64, CSEM_WORD_FILTER = 64, CSEM_MIN_ASKED = 4 /* letters: shorter words are not found */ };

/* The letters of a word; one that is longer than the bound is not asked for. */
typedef struct csem__letters {
    char data[CSEM_MAX_LETTERS];
    size_t length;
    bool is_long;
} csem__letters;

/* A word that was asked for, or a pair, by its hash. Two words may have the same one, by an unlikely chance. */
typedef struct csem__word_question {
    uint32_t hash; /* 0: a free slot */
    bool is_found;
} csem__word_question;

typedef struct csem__word_index {
    csem__word_question *slots;
    size_t capacity; /* 0 or a power of two */
    size_t count;
    bool is_open;                      /* there are questions that no walk has answered yet */
    uint32_t filter[CSEM_WORD_FILTER]; /* bits of how the words begin that are asked for */
} csem__word_index;

/* Adds the letters at text.data[at] to a word, up to the first byte that is of none; returns where that is. */
size_t csem__letters_read(csem__text text, size_t at, csem__letters *word);

/* Length of the hyphen at text.data[at], `-`, U+2010 or U+2011; 0 if there is none. */
size_t csem__hyphen_length(csem__text text, size_t at);

/* Asks for the word that two parts make, and for their pair with a hyphen between them. False: out of memory. */
bool csem__word_index_ask(csem__word_index *index, const csem__letters *first, const csem__letters *second,
                          const csem_allocator *allocator);

/* Answers all questions. Words at a hyphen that ends a line are parts of words, and are passed over. */
void csem__word_index_answer(csem__word_index *index, csem__text text);

/* Whether the text has the word that two parts make. */
bool csem__word_index_has(const csem__word_index *index, const csem__letters *first, const csem__letters *second);

/* Whether it has the pair. */
bool csem__word_index_has_pair(const csem__word_index *index, const csem__letters *first, const csem__letters *second);

void csem__word_index_free(csem__word_index *index, const csem_allocator *allocator);

#endif

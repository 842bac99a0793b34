/* SPDX-License-Identifier: MIT */
/* Words: what the scanner knows of English. Only function words, irregular forms and words with a meaning for numbers
 * are listed; everything else is told by its ending. */
#ifndef CSEM_STATISTICS_WORDS_H
#define CSEM_STATISTICS_WORDS_H

#include "base/text.h"

#define CSEM_WORD(bit) (UINT32_C(1) << (bit))

/* Classes; a word may have several. */
#define CSEM_WORD_PREPOSITION CSEM_WORD(0) /* of, in, with */
#define CSEM_WORD_DETERMINER CSEM_WORD(1)  /* the, each, their */
#define CSEM_WORD_PRONOUN CSEM_WORD(2)     /* they, who */
#define CSEM_WORD_AUXILIARY CSEM_WORD(3)   /* was, has, shall */
#define CSEM_WORD_VERB CSEM_WORD(4)        /* a verb that is no noun: took, require */
#define CSEM_WORD_EITHER                                                                                               \
    CSEM_WORD(5) /* ends a noun phrase behind its head, but may stand before it: work, nationwide */
#define CSEM_WORD_CONJUNCTION CSEM_WORD(6)  /* and, or */
#define CSEM_WORD_SUBORDINATOR CSEM_WORD(7) /* which, when, than */
#define CSEM_WORD_ADVERB CSEM_WORD(8)       /* ends a noun phrase: also, now */
#define CSEM_WORD_PLAIN                                                                                                \
    CSEM_WORD(9) /* looks like an adverb, a plural or a participle, but is none: family, news, limited */
#define CSEM_WORD_PLURAL CSEM_WORD(10)          /* a plural without s: people, staff */
#define CSEM_WORD_PLURAL_MODIFIER CSEM_WORD(11) /* a plural that often stands before another noun: services, youth */
#define CSEM_WORD_MODIFIER_ONLY CSEM_WORD(12)   /* one that nearly always does: rights, sports */
#define CSEM_WORD_TIME_UNIT CSEM_WORD(13)       /* year, hours */
#define CSEM_WORD_ORDINAL CSEM_WORD(14)         /* first */
#define CSEM_WORD_IDENTIFIER CSEM_WORD(15)      /* gives its name to the number behind it: article, page */
#define CSEM_WORD_DOCUMENT CSEM_WORD(16)        /* a law, a plan, a decision or a publication */
#define CSEM_WORD_PUBLISH CSEM_WORD(17)         /* what is done to one: enacted, published */
#define CSEM_WORD_PERSON CSEM_WORD(18)          /* who has an age */
#define CSEM_WORD_MONTH CSEM_WORD(19)
#define CSEM_WORD_TIME_WORD CSEM_WORD(20) /* may begin a time: as, between, FY, spring */
#define CSEM_WORD_RELATIVE CSEM_WORD(21)  /* last, next, this */
#define CSEM_WORD_CURRENCY CSEM_WORD(22)  /* the value is the index of its code; 0: of several countries */
#define CSEM_WORD_SYMBOL CSEM_WORD(23)    /* a unit that may be glued to its number: km */
#define CSEM_WORD_ABSTRACT CSEM_WORD(24)  /* what one of is no count: example, way */
#define CSEM_WORD_CARDINAL CSEM_WORD(25)  /* the value is the number */
#define CSEM_WORD_SCALE CSEM_WORD(26)     /* the value is its power of ten; dozen: 1 */
#define CSEM_WORD_VAGUE CSEM_WORD(27)     /* dozens, hundreds */
#define CSEM_WORD_FRACTION CSEM_WORD(28)  /* half, thirds */
#define CSEM_WORD_DIAL CSEM_WORD(29)      /* stands before a number to call: hotline */

typedef struct csem__word {
    const char *text; /* lower case */
    uint32_t length;
    int32_t value;
    uint32_t classes;
} csem__word;

enum { CSEM_LONGEST_WORD = 20, CSEM_MOST_WORDS = 2048, CSEM_WORD_SLOTS = 4096, CSEM_WORD_SHIFT = 20 };

/* Where the words stand in the list, by their letters. */
typedef struct csem__words {
    uint16_t slots[CSEM_WORD_SLOTS]; /* 0: free */
} csem__words;

void csem__words_index(csem__words *words);

/* The word, ASCII letters of either case being the same; NULL where it is not listed. */
const csem__word *csem__word_find(const csem__words *words, csem__text text);

/* All listed words, for tests. */
size_t csem__word_count(void);
const csem__word *csem__word_at(size_t index);

/* The ISO 4217 code with an index of a CURRENCY word. */
const char *csem__currency_code(int32_t index);
/* The index of a code, such as `USD`. */
int32_t csem__currency_index(const char *code);

/* Whether a word is a plural by its ending, or by its classes. */
bool csem__word_is_plural(csem__text text, uint32_t classes);

#endif

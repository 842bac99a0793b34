/* SPDX-License-Identifier: MIT */
/* A sentence: its tokens, the times and numbers that the stages find among them, and the tests that all stages use
 * of a token. A field is set by one stage, under whose name it is, and only read by the later ones; the exceptions are
 * named. README.md has the stages. */
#ifndef CSEM_STATISTICS_SENTENCE_H
#define CSEM_STATISTICS_SENTENCE_H

#include "dates/dates.h"
#include "grammar/profile.h"
#include "statistics/lexicon.h"

#define CSEM_NOWHERE SIZE_MAX

typedef enum csem__token_kind {
    CSEM_TOKEN_WORD,   /* letters, with apostrophes, hyphens and points inside */
    CSEM_TOKEN_NUMBER, /* digits, with separators and a decimal point inside */
    CSEM_TOKEN_COMMA,
    CSEM_TOKEN_HYPHEN,
    CSEM_TOKEN_DASH,  /* U+2012 to U+2015 */
    CSEM_TOKEN_OPEN,  /* ( or [ */
    CSEM_TOKEN_CLOSE, /* ) or ] */
    CSEM_TOKEN_QUOTE, /* any double quotation mark */
    CSEM_TOKEN_SLASH,
    CSEM_TOKEN_COLON,
    CSEM_TOKEN_STOP, /* . ; ! ? and an ellipsis */
    CSEM_TOKEN_PERCENT,
    CSEM_TOKEN_CURRENCY,
    CSEM_TOKEN_HASH,
    CSEM_TOKEN_PLUS,
    CSEM_TOKEN_OTHER
} csem__token_kind;

typedef struct csem__token {
    /* tokens */
    size_t open;    /* the token that opens the innermost parenthesis around it, or CSEM_NOWHERE */
    uint32_t start; /* in the block's text, which is shorter than 4 GiB */
    uint32_t end;
    uint32_t character;     /* characters of the sentence before it ... */
    uint32_t character_end; /* ... and up to its end */
    uint32_t classes;       /* of a word */
    int32_t value;   /* of a word; of a currency sign, its currency; of a closing parenthesis, the opening token */
    uint8_t kind;    /* csem__token_kind */
    bool glued;      /* no blank is before it */
    bool capital;    /* a word that begins with one */
    bool possessive; /* a word that ends in 's or s' */
    bool wide;       /* not all of it is ASCII */
    bool hyphenated; /* a word with a hyphen in it */
    /* times */
    bool starts_time;
} csem__token;

typedef enum csem__time_rank {
    CSEM_TIME_DATED,
    CSEM_TIME_YEARLESS, /* a dated one is preferred */
    CSEM_TIME_RELATIVE  /* `last year`: a number can be for it, but no period is known */
} csem__time_rank;

/* Set by the stage of times as a whole. */
typedef struct csem__time {
    size_t start; /* its text */
    size_t end;
    size_t first; /* its tokens */
    size_t last;
    size_t open; /* the parenthesis that it is in, as in a token */
    csem_period period;
    bool known;        /* period is set */
    bool back;         /* its period is that of the time before: `that year` */
    bool no_period;    /* a date that no number refers to: of a law, a publication, an open-ended range */
    size_t publishing; /* the verb that makes it the date of a publication, or CSEM_NOWHERE */
    size_t against;    /* the word that compares something with it, or CSEM_NOWHERE */
    csem__time_rank rank;
} csem__time;

/* A candidate. */
typedef struct csem__number {
    /* find. Binding goes over the scale and what follows from it again, if a letter scales an amount (`$5M`), or the
     * next number has the scale of both (`2 to 3 million`). */
    size_t first; /* its tokens */
    size_t last;
    size_t next;      /* the first token after it, with what is glued to it by a hyphen */
    csem__range span; /* with its scale word */
    csem__range rest; /* what a hyphen binds to it: `year` of `two-year` */
    double value;     /* in digits whole * scale / divisor, in words whole */
    double whole;     /* its digits without decimal point and scale; in words all of it */
    double divisor;   /* the power of ten that the point makes */
    double scale;     /* 1, or that of its scale word */
    bool in_words;    /* and not in digits */
    bool one;         /* the word `one` */
    bool vague;       /* `dozens` */
    bool is_too_long; /* more digits than the value can have */
    bool repeats;     /* the number before, in parentheses: `twelve (12)` */

    /* reject, then bind for those that are left */
    int32_t reason; /* csem_reason_value; 0 while nothing is decided */

    /* bind */
    int32_t kind;      /* csem_statistic_kind_value; 0 while nothing is decided */
    int32_t qualifier; /* find: of what is bound to it, `30-odd` */
    csem__range unit;
    csem__range phrase;
    const char *unit_name; /* a unit that is not printed: USD, percent, years */
    size_t phrase_end;     /* the first token after the noun phrase */
    bool elided;           /* no noun after it */
    bool shares;           /* takes the noun of the next number */
    bool hundredths;       /* of the unit: `50 cents` are 0.5 */

    /* date */
    const csem__time *time; /* NULL: none */
} csem__number;

typedef struct csem__sentence {
    /* the scanner */
    const csem__words *words;
    uint32_t max_digits; /* of a number */
    int32_t dollar;      /* csem__currency of `$` without a word that says which; none: that of the lexicon */
    csem__strings named; /* a number after one of these is part of a name */
    bool foreign;        /* the whole text is in another language */

    /* tokens */
    csem__text text; /* of the block */
    size_t start;    /* in it */
    size_t end;
    csem__token *tokens;
    uint16_t *number_starts; /* tokens that may begin a number ... */
    uint16_t *time_starts;   /* ... or a time */
    size_t token_count;
    size_t number_start_count;
    size_t time_start_count;
    size_t token_capacity; /* of starts, too */

    /* find */
    csem__number *numbers;
    size_t number_count;
    size_t number_capacity;

    /* times */
    csem__time *times;
    size_t time_count;
    size_t time_capacity;

    /* bind */
    csem__range counted; /* what was counted last in the sentences of the block before; end 0: nothing */
} csem__sentence;

/* ---- questions, answered in tokens.c ----------------------------------------------------------------------------- */

static inline csem__text csem__token_text(const csem__sentence *sentence, size_t index) {
    const csem__token *token = &sentence->tokens[index];
    return csem__slice(sentence->text.data, token->start, token->end);
}

static inline bool csem__token_is(const csem__sentence *sentence, size_t index, csem__token_kind kind) {
    return index < sentence->token_count && sentence->tokens[index].kind == kind;
}

/* Whether the token is a word of one of the classes. */
static inline bool csem__token_has(const csem__sentence *sentence, size_t index, uint32_t classes) {
    return csem__token_is(sentence, index, CSEM_TOKEN_WORD) && (sentence->tokens[index].classes & classes) != 0;
}

#define CSEM_WORD_STOPPING                                                                                             \
    (CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY | CSEM_WORD_VERB |         \
     CSEM_WORD_CONJUNCTION | CSEM_WORD_SUBORDINATOR | CSEM_WORD_ADVERB)

/* Whether the token is a word that a noun phrase may have: no function word, verb or adverb. */
static inline bool csem__is_nominal(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_WORD) && !csem__token_has(sentence, at, CSEM_WORD_STOPPING);
}

/* ---- relative.c */

/* The rest of csem__token_equals, after the first letter. */
bool csem__token_goes_on(const csem__sentence *sentence, size_t index, const char *word);

/* Whether the token is this word in lower case; ASCII letters of either case are the same. */
static inline bool csem__token_equals(const csem__sentence *sentence, size_t index, const char *word) {
    return index < sentence->token_count &&
           csem__to_lower(sentence->text.data[sentence->tokens[index].start]) == word[0] &&
           csem__token_goes_on(sentence, index, word);
}

/* Whether the token is one of the words; NULL ends them. Most words differ in the first letter. */
static inline bool csem__token_is_any(const csem__sentence *sentence, size_t index, const char *const *words) {
    if (index >= sentence->token_count)
        return false;
    const char first = csem__to_lower(sentence->text.data[sentence->tokens[index].start]);
    for (; *words; words++)
        if ((*words)[0] == first && csem__token_goes_on(sentence, index, *words))
            return true;
    return false;
}

/* `°`, the letter that is printed for it, and a sign that has the scale in it */
bool csem__is_degree_sign(const csem__sentence *sentence, size_t index);

/* Whether the token is nothing but capitals. */
bool csem__token_is_upper(const csem__sentence *sentence, size_t index);

/* The rests of the next two: the first of their letters that is compared is the same. */
bool csem__words_end(const csem__sentence *sentence, size_t index, const char *words, size_t *first);
bool csem__words_go_on(const csem__sentence *sentence, size_t index, const char *words, size_t *after);

/* Whether the words, with single blanks between them, end before the token; *first receives the first of their tokens.
 */
static inline bool csem__words_before(const csem__sentence *sentence, size_t index, const char *words, size_t *first) {
    return index > 0 && index <= sentence->token_count &&
           (sentence->text.data[sentence->tokens[index - 1].end - 1] | 0x20) == (words[strlen(words) - 1] | 0x20) &&
           csem__words_end(sentence, index, words, first);
}

/* Whether the words begin at the token; *after, which may be NULL, receives the token after them. */
static inline bool csem__words_at(const csem__sentence *sentence, size_t index, const char *words, size_t *after) {
    return index < sentence->token_count &&
           csem__to_lower(sentence->text.data[sentence->tokens[index].start]) == words[0] &&
           csem__words_go_on(sentence, index, words, after);
}

/* The last token of the chain there without blanks: `B2-format`, `parents/guardians`. */
size_t csem__chain_end(const csem__sentence *sentence, size_t index);

#endif

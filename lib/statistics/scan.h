/* SPDX-License-Identifier: MIT */
/* Inside the room of statistics: a sentence, and what the stages find, reject, bind and date make of it. */
#ifndef CSEM_STATISTICS_SCAN_H
#define CSEM_STATISTICS_SCAN_H

#include "base/limits.h"
#include "dates/dates.h"
#include "statistics/lexicon.h"

#include <csemplan/prose.h>

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
    size_t open;    /* the token that opens the innermost parenthesis around it, or CSEM_NOWHERE */
    uint32_t start; /* in the block's text, which is shorter than 4 GiB */
    uint32_t end;
    uint32_t character;     /* characters of the sentence before it ... */
    uint32_t character_end; /* ... and up to its end */
    uint32_t classes;       /* of a word */
    int32_t value;          /* of a word, of a currency sign its code, of a closing parenthesis the opening token */
    uint8_t kind;
    bool glued;      /* no blank stands before it */
    bool capital;    /* a word that begins with one */
    bool possessive; /* a word that ends in 's or s' */
    bool wide;       /* not all of it is ASCII */
    bool hyphenated; /* a word with a hyphen in it */
    bool starts_time;
} csem__token;

typedef enum csem__time_rank {
    CSEM_TIME_DATED,
    CSEM_TIME_YEARLESS, /* yields to a dated one */
    CSEM_TIME_RELATIVE  /* last year: known not to be known */
} csem__time_rank;

typedef struct csem__time {
    size_t start; /* its text */
    size_t end;
    size_t first; /* its tokens */
    size_t last;
    size_t open; /* the parenthesis that it stands in, as in a token */
    csem_period period;
    bool known;        /* period is set */
    bool no_period;    /* a law, a publication, a bare beginning or end: part of a date, but nobody's period */
    size_t publishing; /* the verb that makes it one of a publication, or CSEM_NOWHERE */
    csem__time_rank rank;
} csem__time;

/* A candidate. */
typedef struct csem__number {
    size_t first; /* its tokens */
    size_t last;
    size_t next;      /* the first token after it, with what is glued to it by a hyphen */
    csem__range span; /* with its scale word */
    csem__range rest; /* what a hyphen binds to it: `year` of `two-year` */
    double value;
    double whole;   /* its digits without decimal point and scale ... */
    double divisor; /* ... and the power of ten that the point makes */
    double scale;   /* 1, or that of its scale word */
    bool in_words;  /* and not in digits */
    bool one;       /* the word one */
    bool vague;     /* dozens */
    bool elided;    /* no noun after it */
    bool shares;    /* takes the noun of the next number */
    bool long_one;  /* more digits than a number can be told by */
    int32_t reason; /* csem_reason_value; 0 while nothing is decided */
    int32_t qualifier;
    int32_t kind;
    csem__range unit;
    csem__range phrase;
    const char *unit_name; /* a unit that is not printed: USD, percent, years */
    size_t phrase_end;     /* the first token after the noun phrase */
    const csem__time *time;
} csem__number;

typedef struct csem__sentence {
    const csem__words *words;
    csem__text text; /* of the block */
    size_t start;    /* in it */
    size_t end;
    csem__token *tokens;
    csem__time *times;
    csem__number *numbers;
    uint16_t *number_starts; /* tokens that may begin a number ... */
    uint16_t *time_starts;   /* ... or a time */
    size_t token_count;
    size_t time_count;
    size_t number_count;
    size_t number_start_count;
    size_t time_start_count;
    size_t token_capacity; /* of starts, too */
    size_t time_capacity;
    size_t number_capacity;
    uint32_t max_digits; /* of a number */
} csem__sentence;

typedef struct csem__scanner {
    csem_allocator allocator;
    int32_t fiscal_year_start;
    csem_period report_period; /* start.year 0: none */
    bool explain;              /* rejected candidates are given too */
    csem__words words;
    csem__sentence sentence;
    csem__sentence earlier; /* for the times of sentences without numbers */
    csem__text text;        /* that is scanned */
    size_t start;           /* of it, the rest of the sentence at hand ... */
    size_t at;              /* ... which ends here */
    size_t next;            /* number of that sentence */
    bool failed;            /* memory lacks */
    size_t dated_up_to;     /* times of the block are gathered up to this byte */
    csem__time last_dated;  /* the last ones of the block before the sentence; end 0: none */
    csem__time last_yearless;
} csem__scanner;

/* With the usual limit of digits. */
void csem__scanner_init(csem__scanner *scanner, const csem_allocator *allocator, int32_t fiscal_year_start);
void csem__scanner_free(csem__scanner *scanner);
/* Begins with the text of a block. */
void csem__scan_begin(csem__scanner *scanner, csem__text text);
/* The next number of the text, which stays until the call after it; NULL at the end, or where memory lacks. */
const csem__number *csem__scan_next(csem__scanner *scanner);

/* Sets *holds to whether text holds a number that would be a statistic. False: no memory. */
bool csem__scan_holds(csem__scanner *scanner, csem__text text, bool *holds);

/* ---- sentences.c */

/* Finds the first sentence from *at on in which a statistic may stand, or where all is set, any number, and moves *at
 * after it. A sentence begins at *at. False: there is none. */
bool csem__sentence_next(csem__text text, size_t *at, size_t *start, bool all);

/* ---- tokens.c */

/* Fills the tokens of text from start up to *end; moves *end down where there are too many for one sentence. */
bool csem__tokens_find(csem__sentence *sentence, const csem_allocator *allocator, csem__text text, size_t start,
                       size_t *end);

static inline csem__text csem__token_text(const csem__sentence *sentence, size_t index) {
    const csem__token *token = &sentence->tokens[index];
    return csem__slice(sentence->text.data, token->start, token->end);
}

static inline bool csem__token_is(const csem__sentence *sentence, size_t index, csem__token_kind kind) {
    return index < sentence->token_count && sentence->tokens[index].kind == kind;
}

/* Whether there is a word there, of one of the classes. */
static inline bool csem__token_has(const csem__sentence *sentence, size_t index, uint32_t classes) {
    return csem__token_is(sentence, index, CSEM_TOKEN_WORD) && (sentence->tokens[index].classes & classes) != 0;
}

/* csem__token_equals after its first letter. */
bool csem__token_goes_on(const csem__sentence *sentence, size_t index, const char *word);

/* Whether the token is this word in lower case; ASCII letters of either case are the same. */
static inline bool csem__token_equals(const csem__sentence *sentence, size_t index, const char *word) {
    return index < sentence->token_count &&
           csem__to_lower(sentence->text.data[sentence->tokens[index].start]) == word[0] &&
           csem__token_goes_on(sentence, index, word);
}

/* Whether the token is one of the words, after which NULL stands. */
static inline bool csem__token_is_any(const csem__sentence *sentence, size_t index, const char *const *words) {
    for (; *words; words++)
        if (csem__token_equals(sentence, index, *words))
            return true;
    return false;
}

/* Whether the token is nothing but capitals. */
bool csem__token_is_upper(const csem__sentence *sentence, size_t index);

/* Whether the words, with single blanks between them, end before the token; *first receives where they begin. */
bool csem__words_before(const csem__sentence *sentence, size_t index, const char *words, size_t *first);
/* Whether the words begin at the token; *after, which may be NULL, receives the token after them. */
bool csem__words_at(const csem__sentence *sentence, size_t index, const char *words, size_t *after);
/* The last token of the chain that stands there without blanks: `B2-format`, `parents/guardians`. */
size_t csem__chain_end(const csem__sentence *sentence, size_t index);

/* ---- find.c */

/* Fills the numbers: every run of digits, and every number in words. */
bool csem__numbers_find(csem__sentence *sentence, const csem_allocator *allocator);
double csem__power_of_ten(int32_t exponent);
/* Multiplies the printed digits by scale instead of the scale that the number has. */
void csem__number_scale(csem__number *number, double scale);

/* ---- times.c */

/* Fills the times of the sentence. */
bool csem__times_find(csem__scanner *scanner, csem__sentence *sentence);

/* ---- reject.c */

/* Gives a reason to the numbers that are no statistics by what stands around them. */
void csem__numbers_reject(csem__sentence *sentence);

/* ---- phrase.c */

typedef struct csem__phrase {
    size_t first;      /* its tokens */
    size_t first_head; /* of the first head noun */
    size_t last;
    size_t after; /* the first token after it */
    bool plural;
} csem__phrase;

/* The noun phrase that begins at a token; single where one thing is counted. */
bool csem__phrase_find(const csem__sentence *sentence, size_t at, bool single, csem__phrase *phrase);

/* ---- qualifier.c */

/* The qualifier that words before the number give it, or one of the places after it. */
int32_t csem__qualifier_before(const csem__sentence *sentence, const csem__number *number);
/* The one that the words at a token give, such as `or more`, or 0; *after receives the token after them. */
int32_t csem__qualifier_at(const csem__sentence *sentence, size_t index, size_t *after);

/* ---- money.c */

/* Makes it an amount of money, or a percentage, whose unit is not printed; after is the first token after it. */
void csem__bind_name(csem__number *number, int32_t kind, const char *name, size_t after);
/* Whether a code or a short name of a currency stands right before the number. */
bool csem__is_money_code(const csem__sentence *sentence, const csem__number *number);
/* Each makes the number an amount where a currency stands before or after it. */
bool csem__bind_money_before(const csem__sentence *sentence, csem__number *number);
bool csem__bind_money_after(const csem__sentence *sentence, csem__number *number);

/* ---- bind.c */

/* Gives the numbers that have no reason qualifier, kind, unit and phrase; those that count nothing get a reason. */
void csem__numbers_bind(csem__sentence *sentence);

/* ---- period.c */

/* Gives the accepted numbers of the sentence their times. */
bool csem__numbers_date(csem__scanner *scanner);
/* Forgets the times of the block before. */
void csem__times_forget(csem__scanner *scanner);

#endif

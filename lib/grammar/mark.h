/* SPDX-License-Identifier: MIT */
/* Marks of a profile, compiled: a literal with places, such as `({i})`, `Chapter {I}:`, `{1}-({1})`, `C{01}.{1}`,
 * `第{1}章`, `##`. A blank in a mark is any run of blanks or none; the last place is the section's own number. Signs,
 * letters and digits of ASCII are equal to those that are as wide as ideographs: `({1})` is also `（１）`. A mark
 * without places, such as `Theme:`, begins a section without a number. */
#ifndef CSEM_GRAMMAR_MARK_H
#define CSEM_GRAMMAR_MARK_H

#include "base/byte_set.h"
#include "base/text.h"

enum { CSEM_MAX_MARK_PARTS = 16, CSEM_MAX_MARK_PLACES = 6 };

/* The kinds of numerals that a place may have. */
typedef enum csem__numeral_family {
    CSEM_FAMILY_NONE,
    CSEM_FAMILY_DIGITS,      /* {1}; full-width digits too */
    CSEM_FAMILY_PADDED,      /* {01} */
    CSEM_FAMILY_SMALL_ROMAN, /* {i} */
    CSEM_FAMILY_LARGE_ROMAN, /* {I} */
    CSEM_FAMILY_SMALL,       /* {a} */
    CSEM_FAMILY_LARGE,       /* {A} */
    CSEM_FAMILY_CIRCLED,     /* {①} */
    CSEM_FAMILY_KANA,        /* {ア} */
    CSEM_FAMILY_KANJI        /* {一} */
} csem__numeral_family;

typedef struct csem__mark_part {
    csem__text literal;          /* data is NULL: a place, or blanks */
    csem__numeral_family family; /* NONE: blanks, unless there is a literal */
    bool is_word;                /* of a literal: no part of an id */
} csem__mark_part;

/* What ends a mark, and so what must come after it: a numeral or a letter needs white space or the end; a point, white
 * space and text; any other sign also allows a capital, a quotation mark or a letter outside ASCII. */
typedef enum csem__mark_ending { CSEM_ENDING_WORD, CSEM_ENDING_POINT, CSEM_ENDING_SIGN } csem__mark_ending;

/* A compiled mark; its literals are slices of the profile's text. */
typedef struct csem__mark_pattern {
    csem__mark_part parts[CSEM_MAX_MARK_PARTS];
    csem__byte_set begins; /* what a text with the mark may begin with */
    uint8_t count;         /* 0: an unnumbered heading */
    uint8_t places;
    uint8_t hashes; /* depth of a Markdown heading, which parts[0] are the signs of; 0: none */
    uint8_t ending; /* csem__mark_ending */
    bool is_bold;   /* signs of bold text may be anywhere in it */
} csem__mark_pattern;

/* A mark that a text begins with. */
typedef struct csem__mark_match {
    int32_t numbers[CSEM_MAX_MARK_PLACES]; /* as many as the pattern has places; the last is the section's own */
    csem__text label;                      /* the last number as printed */
    size_t length;                         /* bytes up to the text after the mark, with blanks */
    size_t end;                            /* bytes of the mark itself */
} csem__mark_match;

/* Compiles a mark. False if it is not one; *offset then receives the byte of mark that is wrong, and *why a reason. */
bool csem__mark_compile(const char *mark, csem__mark_pattern *pattern, size_t *offset, const char **why);

/* Whether text, which is trimmed, begins with a mark, and what is after it is set off from it. `none` matches nothing.
 * The `#` of a Markdown heading may be before a mark that has none of its own. */
bool csem__mark_match_text(const csem__mark_pattern *pattern, csem__text text, csem__mark_match *match);

/* The same in a table of contents, which prints no `#` of Markdown. */
bool csem__mark_match_entry(const csem__mark_pattern *pattern, csem__text text, csem__mark_match *match);

/* Writes the mark with these numbers, without `#` and `*` of Markdown, without words and without a closing point, colon
 * or dash: the section's own part of its id, `(iv)`, and `3` of `Action 3:`. A few letters at a number, `C01.3`, are no
 * word. Returns the length; 0 if size is too small, or a family has no such number. */
size_t csem__mark_print(const csem__mark_pattern *pattern, const int32_t *numbers, char *text, size_t size);

/* The character that text, which is not empty, begins with, if it is one of ASCII or as wide as an ideograph, as one of
 * ASCII; otherwise 0. *length receives its bytes. */
char csem__char_narrow(csem__text text, size_t *length);

/* A numeral of a family at the start of text: its length in bytes, and its value; 0 if there is none. */
size_t csem__numeral_read(csem__numeral_family family, csem__text text, int32_t *value);

/* Writes a numeral of at most size bytes; its length, 0 if the family has no such number. */
size_t csem__numeral_write(csem__numeral_family family, int32_t value, char *text, size_t size);

#endif

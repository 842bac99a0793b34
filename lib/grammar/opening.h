/* SPDX-License-Identifier: MIT */
/* Openings: what a line or a paragraph begins with, bullets and numerals. */
#ifndef CSEM_GRAMMAR_OPENING_H
#define CSEM_GRAMMAR_OPENING_H

#include "grammar/grammar.h"

/* csem__bullet_length, where text does not begin as most texts do. */
size_t csem__bullet_length_of(const csem__grammar *grammar, csem__text text);

/* Length in bytes of the bullet that text begins with: a usual one (`-`, `o` or a dash before white space or alone,
 * U+2022, U+30FB, the squares, rhombs, triangles and circles that are used like them, and what is extracted
 * of symbol fonts), or one of the profile; 0 if there is none. */
static inline size_t csem__bullet_length(const csem__grammar *grammar, csem__text text) {
    unsigned char first = text.length > 0 ? (unsigned char)text.data[0] : 0;
    if (first == '-' && text.length > 1 && text.data[1] == ' ')
        return 1;
    bool is_plain = (csem__is_alpha(first) && first != 'o') || csem__is_digit(first);
    return is_plain && grammar->profile->bullets.count == 0 ? 0 : csem__bullet_length_of(grammar, text);
}

/* The same of a usual bullet, whatever the profile is. */
size_t csem__usual_bullet_length(csem__text text);

/* The same for a sign alone that may also be inside a sentence: the dashes U+2010, U+2013, U+2014 and U+2212, and `o`.
 */
size_t csem__dash_bullet_length(csem__text text);

typedef enum csem__numeral_kind {
    CSEM_NUMERAL_NONE,
    CSEM_NUMERAL_LEVEL, /* the mark of a level of sections */
    CSEM_NUMERAL_ITEM   /* `(1) `, `(a) `, `(iv) `, and after a bullet also `iv) `, `1) ` and `a) ` */
} csem__numeral_kind;

typedef struct csem__numeral {
    csem__numeral_kind kind;
    uint8_t level;    /* of a level's mark: its index in the profile */
    bool is_numbered; /* it may number an item of a list: anything but the mark of an outer level */
    int32_t value;    /* of a level's mark: its last number */
    csem__text label; /* that number as printed, without punctuation */
    size_t length;    /* bytes up to the text after it */
    int32_t numbers[CSEM_MAX_MARK_PLACES]; /* of a level's mark: all of them */
} csem__numeral;

/* csem__numeral_parse, where text is not empty and may begin with a numeral. */
csem__numeral csem__numeral_parse_any(const csem__grammar *grammar, csem__text text, bool after_bullet);

/* The numeral that text begins with; after_bullet admits the forms without an opening parenthesis. A numeral that is
 * the mark of several levels is that of the outermost one; csem__numeral_parse_level asks for another. */
static inline csem__numeral csem__numeral_parse(const csem__grammar *grammar, csem__text text, bool after_bullet) {
    bool may_begin =
        text.length > 0 && (after_bullet || text.data[0] == '(' || csem__byte_set_has(&grammar->begins, text.data[0]));
    return may_begin ? csem__numeral_parse_any(grammar, text, after_bullet)
                     : (csem__numeral){.kind = CSEM_NUMERAL_NONE};
}

csem__numeral csem__numeral_parse_level(const csem__grammar *grammar, csem__text text, size_t level);

/* The numeral of a line of the contents, which have no signs of Markdown. */
csem__numeral csem__numeral_parse_entry(const csem__grammar *grammar, csem__text text);

/* The same of a usual numeral of lists alone, though a level may have it for a mark. */
csem__numeral csem__numeral_parse_item(csem__text text, bool after_bullet);

/* Whether a numeral is the mark of a level. */
static inline bool csem__numeral_is_entry(const csem__numeral *numeral) {
    return numeral->kind == CSEM_NUMERAL_LEVEL;
}

/* The same for the outermost level of several, and for a level inside another. */
static inline bool csem__numeral_is_outer(const csem__grammar *grammar, const csem__numeral *numeral) {
    return numeral->kind == CSEM_NUMERAL_LEVEL && numeral->level == grammar->outermost;
}

static inline bool csem__numeral_is_inner(const csem__grammar *grammar, const csem__numeral *numeral) {
    return numeral->kind == CSEM_NUMERAL_LEVEL && (numeral->level > grammar->outermost || grammar->level_count == 1);
}

#endif

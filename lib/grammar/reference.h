/* SPDX-License-Identifier: MIT */
/* References: how a repeat names the section in which something is reported, `Repeat mention 1 - (ii):`. A template is
 * a literal whose places are names of levels, `Repeat mention {chapter} - {measure}:`. */
#ifndef CSEM_GRAMMAR_REFERENCE_H
#define CSEM_GRAMMAR_REFERENCE_H

#include "grammar/grammar.h"

/* A reference that a text begins with. */
typedef struct csem__reference {
    bool has_level[CSEM_MAX_PROFILE_LEVELS];
    int32_t numbers[CSEM_MAX_PROFILE_LEVELS][CSEM_MAX_MARK_PLACES]; /* of the marks of those levels */
    size_t length;                                                  /* bytes up to the text after it */
} csem__reference;

/* Whether text, whose white space is folded, is that of a repeat: it begins with the words before the first place of a
 * template, and a sentence does not go on after them. */
bool csem__reference_begins(const csem__grammar *grammar, csem__text text);

/* Adds what such a text may begin with. */
void csem__references_find_begins(const csem__grammar *grammar, csem__byte_set *begins);

/* Reads the reference that text begins with; false if there is none. The dash and the colon of a template may be other
 * ones, or missing, as may a level's own words and closing point: `Measure {1}:` is `Measure 2`, or `2`. */
bool csem__reference_read(const csem__grammar *grammar, csem__text text, csem__reference *reference);

#endif

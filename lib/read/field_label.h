/* SPDX-License-Identifier: MIT */
/* Labels and status words: whether a text begins with one. */
#ifndef CSEM_READ_FIELD_LABEL_H
#define CSEM_READ_FIELD_LABEL_H

#include "base/text.h"
#include "grammar/profile.h"

/* A label at the start of a text, after a bullet, the signs of a Markdown heading or of bold text. */
typedef struct csem__field_label {
    size_t field; /* index among the fields of the profile */
    csem__range printed;
    size_t value;   /* where the text after the label, its colon and blanks begins */
    bool has_colon; /* a colon is after it */
} csem__field_label;

/* The longest label of this place at the start of text, in any case, but with a capital where the profile has one;
 * false if there is none. */
bool csem__label_find(const csem__profile *profile, csem__field_place place, csem__text text, csem__field_label *label);

/* The length in bytes of what text begins with, if that is `words`, white space folded; 0 if it is not. */
size_t csem__words_match(csem__text text, csem__text words, bool any_case);

/* The number of bytes of text that are the first whole words of `words`, but not all of them; *rest receives the
 * others. 0 if there are none. text must end there. */
size_t csem__words_begin(csem__text text, csem__text words, csem__text *rest);

/* The index of the status word that is the whole of text, in any case; false if it is none. */
bool csem__status_word_find(const csem__profile *profile, csem__text text, size_t *index);

/* The place on the scale of a printed status, as csem_status: that of the whole text, or of the longest word that it
 * begins with; CSEM_STATUS_NONE if the profile does not say. */
int32_t csem__status_word_scale(const csem__profile *profile, csem__text text);

/* Whether three status words or more are in text: the heads of a matrix whose layout is lost. */
bool csem__status_is_row(const csem__profile *profile, csem__text text);

/* Whether a field of the profile is in this place. */
bool csem__profile_has_place(const csem__profile *profile, csem__field_place place);

#endif

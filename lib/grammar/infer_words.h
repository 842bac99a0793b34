/* SPDX-License-Identifier: MIT */
/* Words of the field: what labels, marks and names of government bodies usually say, in any report on a plan. They are
 * data; no word of a single document is among them. */
#ifndef CSEM_GRAMMAR_INFER_WORDS_H
#define CSEM_GRAMMAR_INFER_WORDS_H

#include "base/text.h"
#include "grammar/profile.h"

/* What a text that may be a list of agencies begins with. */
typedef enum csem__name_kind {
    CSEM_NAME_NONE,
    CSEM_NAME_SHORT, /* an abbreviation, `MEXT` */
    CSEM_NAME_FULL   /* a name with a word of institutions, `Ministry of Justice` */
} csem__name_kind;

enum { CSEM_TITLE_KEY_COUNT = 3 };

/* What the key of a record's title in front matter ends in, the likeliest first. */
extern const char *const csem__title_keys[CSEM_TITLE_KEY_COUNT];

/* The role of a label; CSEM_FIELD_OTHER if no word of it is known. `exactly` receives whether the whole label is one
 * of the terms. */
csem__field_role csem__label_role(csem__text label, bool *exactly);

/* The role of a label that is one of the terms; CSEM_FIELD_OTHER if it is none. */
csem__field_role csem__label_role_exactly(csem__text label);

/* Whether a word before a number, or a label, says what a plan consists of: `Action`, `Commitment`. */
bool csem__is_plan_word(csem__text word);

/* What the first name of a list is, up to a comma or another separator. */
csem__name_kind csem__name_kind_of(csem__text list);

/* Whether text begins with a word or an abbreviation of an institution and a verb of promising after it: `The Ministry
 * of Labour will`. */
bool csem__begins_with_subject(csem__text text);

/* Whether an institution, or the authors, promise something in text: `..., and the Park Office will ...`. */
bool csem__has_promise(csem__text text);

/* The place on the scale (csem_status) of a word of status that text is, whatever its case; -1: it is none, 0: it has
 * no place. */
int32_t csem__status_scale(csem__text text);

#endif

/* SPDX-License-Identifier: MIT */
/* Naming: how a profile prints agencies and lists of them, compiled. It says what encloses a list (a bracket, or a lead
 * such as `Responsible: `), what separates its parts, and which words show that a text is the name of an agency. */
#ifndef CSEM_GRAMMAR_NAMING_H
#define CSEM_GRAMMAR_NAMING_H

#include "base/byte_set.h"
#include "base/text.h"
#include "grammar/profile.h"

enum { CSEM_MAX_NAMING = 128 }; /* items of one list of a profile; further ones are ignored */

/* A pair of brackets, or a lead. */
typedef struct csem__bracket {
    csem__text opening; /* of a lead: without blanks at its end */
    csem__text closing; /* data is NULL: a lead */
} csem__bracket;

typedef struct csem__separator {
    csem__text text;
    bool joins; /* a word such as `and`, or `&`: it joins the last part of an English list */
    bool is_comma;
    bool has_blanks; /* it is one only with blanks around it */
} csem__separator;

/* What the name of an agency begins with and ends in. */
typedef struct csem__name_word {
    csem__text before; /* `Ministry of `; length 0: none */
    csem__text after;  /* ` Agency` */
    csem__text first;  /* `before` without the blanks next to the place */
    csem__text last;   /* `after` likewise, or the bare word */
    bool is_bare;      /* `before` is a word without a place: the name has it anywhere */
} csem__name_word;

typedef struct csem__naming {
    csem__bracket pairs[CSEM_MAX_NAMING];
    csem__bracket leads[CSEM_MAX_NAMING];
    csem__separator separators[CSEM_MAX_NAMING];
    csem__name_word words[CSEM_MAX_NAMING];
    csem__text capitals[CSEM_MAX_NAMING]; /* those of the words that are abbreviations, and so are names, too: `MEXT` */
    size_t pair_count;
    size_t lead_count;
    size_t separator_count;
    size_t word_count;
    size_t capital_count;
    csem__byte_set closers; /* what a pair ends in */
    csem__byte_set divides; /* what a separator begins with, blanks included */
    csem__byte_set signs;   /* what the text of a separator begins with */
    csem__byte_set begins;  /* what a name may begin with because of its words */
    csem__byte_set ends;    /* what a name may end in because of its words */
    bool has_bare_word;     /* a name may have a word anywhere */
    bool has_round;         /* `()` is the first pair */
} csem__naming;

/* Where a text has a list of agencies: between `from` and `to`, with its brackets between `start` and `end`. */
typedef struct csem__enclosed {
    size_t start;
    size_t from;
    size_t to;
    size_t end;
} csem__enclosed;

/* What is before an atom of a list. */
typedef struct csem__division {
    bool comma;  /* a comma, which names contain too */
    bool breaks; /* another sign */
    bool joins;  /* a word such as `and` */
} csem__division;

/* Compiles what a profile says of agencies; the profile must outlive the result. */
void csem__naming_compile(const csem__profile_agencies *agencies, csem__naming *naming);

/* Whether a bracket of the profile closes text, with or without a full stop after it. */
bool csem__naming_find_bracket(const csem__naming *naming, csem__text text, csem__enclosed *enclosed);

/* Whether lead `index` is in text, after white space or at its start: its last place. What is after it is the list. */
bool csem__naming_find_lead(const csem__naming *naming, size_t index, csem__text text, csem__enclosed *enclosed);

/* Whether text begins with a lead. */
bool csem__naming_is_led(const csem__naming *naming, csem__text text);

/* How many brackets are open after text, if `depth` were before it; at least 0. */
size_t csem__naming_depth(const csem__naming *naming, csem__text text, size_t depth);

/* The same from the right: how many brackets text closes that it does not open; negative if it opens more. */
int csem__naming_balance(const csem__naming *naming, csem__text text);

/* Whether each bracket of text is closed after it is opened. */
bool csem__naming_are_paired(const csem__naming *naming, csem__text text);

/* Whether text ends in what closes a bracket of the profile. */
bool csem__naming_ends_in_bracket(const csem__naming *naming, csem__text text);

/* csem__naming_divides, where the byte may be that of a separator. */
bool csem__naming_divides_at(const csem__naming *naming, csem__text text, size_t at);

/* Whether an atom of a list ends at a byte of text; at a letter none does. */
static inline bool csem__naming_divides(const csem__naming *naming, csem__text text, size_t at) {
    if (!csem__byte_set_has(&naming->divides, text.data[at]))
        return false;
    /* A separator with blanks around it is after this one. */
    bool may_divide =
        text.data[at] != ' ' || (at + 1 < text.length && csem__byte_set_has(&naming->signs, text.data[at + 1]));
    return may_divide && csem__naming_divides_at(naming, text, at);
}

/* The offset of the next atom, after the separators and blanks at `at`; says in division what they were. */
size_t csem__naming_skip(const csem__naming *naming, csem__text text, size_t at, csem__division *division);

/* Text without a sign that separates parts at its end. */
csem__text csem__naming_trim(const csem__naming *naming, csem__text text);

/* Whether a name may begin with the atom text, or end with it. */
bool csem__naming_opens(const csem__naming *naming, csem__text text);
bool csem__naming_closes(const csem__naming *naming, csem__text text);

/* Whether text is one of the words of the profile, and an abbreviation. */
bool csem__naming_is_capitals(const csem__naming *naming, csem__text text);

/* csem__naming_begins_name, where text may begin with the words of a name. */
bool csem__naming_begins_name_with(const csem__naming *naming, csem__text text);

/* Whether the words of the profile show that text is a name: by what it begins with, or by what it ends in. */
static inline bool csem__naming_begins_name(const csem__naming *naming, csem__text text) {
    bool may_begin = text.length > 0 && csem__byte_set_has(&naming->begins, text.data[0]);
    return (may_begin || naming->has_bare_word) && csem__naming_begins_name_with(naming, text);
}

bool csem__naming_ends_name(const csem__naming *naming, csem__text text);

#endif

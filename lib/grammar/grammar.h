/* SPDX-License-Identifier: MIT */
/* A grammar: a profile compiled to what the reader asks. Each question is asked of the grammar in one place. */
#ifndef CSEM_GRAMMAR_GRAMMAR_H
#define CSEM_GRAMMAR_GRAMMAR_H

#include "base/memory.h"
#include "grammar/mark.h"
#include "grammar/naming.h"
#include "grammar/profile.h"

enum { CSEM_MAX_NOTE_MARKS = 6 };

typedef struct csem__grammar {
    const csem__profile *profile;
    csem__profile_agencies agencies; /* of the profile, with the defaults for what it does not say */
    csem__mark_pattern levels[CSEM_MAX_PROFILE_LEVELS];
    csem__mark_pattern items[CSEM_MAX_PROFILE_LEVELS]; /* of profile->items, at most as many */
    csem__mark_pattern notes[CSEM_MAX_NOTE_MARKS];     /* markers of notes that have numbers */
    size_t level_count;
    size_t item_count;
    size_t note_count;
    size_t tracked;         /* index of the tracked level */
    size_t outermost;       /* the first level that has numbers; 0 if none has */
    csem__byte_set begins;  /* what a level's mark may begin with */
    csem__byte_set repeats; /* what a repeat may begin with, in either case */
    bool has_note_signs;    /* notes begin with `*` and the like */
    bool has_roles;         /* the profile says what full names close, or what abbreviations do */
    bool by_sequence;    /* headings are known by the sequence of all numbers: no roles or titles tell what is open, or
                            a text may have the marks of two levels */
    csem__naming naming; /* of agencies; the last, since it is large */
} csem__grammar;

/* Compiles a profile that has been checked. The grammar is part of the caller's memory and needs no freeing; the
 * profile must outlive it. */
void csem__grammar_compile(const csem__profile *profile, csem__grammar *grammar);

/* The words of names for a profile that says none. */
csem__strings csem__grammar_name_words(void);

/* Whether agencies have this place; if the profile does not say where they are, they close texts or are in fields. */
static inline bool csem__grammar_has_place(const csem__grammar *grammar, csem__agency_place place) {
    const uint32_t usual = CSEM_AGENCIES_CLOSING | CSEM_AGENCIES_FIELD;
    uint32_t where = grammar->agencies.where;
    return ((where != 0 ? where : usual) & (uint32_t)place) != 0;
}

/* Whether the mark of a level says alone which section it is: it names its parents, or its numbers run through the
 * document. */
bool csem__grammar_is_alone(const csem__grammar *grammar, size_t level);

/* The family of the numbers of a level. */
csem__numeral_family csem__grammar_family(const csem__grammar *grammar, size_t level);

#endif

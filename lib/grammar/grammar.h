/* SPDX-License-Identifier: MIT */
/* A grammar: a profile compiled to what the reader asks. Each question is asked of the grammar in one place. */
#ifndef CSEM_GRAMMAR_GRAMMAR_H
#define CSEM_GRAMMAR_GRAMMAR_H

#include "base/memory.h"
#include "grammar/mark.h"
#include "grammar/profile.h"

typedef struct csem__grammar {
    const csem__profile *profile;
    csem__mark_pattern levels[CSEM_MAX_PROFILE_LEVELS];
    csem__mark_pattern items[CSEM_MAX_PROFILE_LEVELS]; /* of profile->items, at most as many */
    size_t level_count;
    size_t item_count;
    size_t tracked; /* index of the tracked level */
} csem__grammar;

/* Compiles a profile that has been checked. The grammar is part of the caller's memory and needs no freeing; the
 * profile must outlive it. */
void csem__grammar_compile(const csem__profile *profile, csem__grammar *grammar);

#endif

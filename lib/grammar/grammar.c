/* SPDX-License-Identifier: MIT */
/* Compiles a profile. */
#include "grammar/grammar.h"

static void compile(const char *mark, csem__mark_pattern *pattern) {
    size_t offset;
    const char *why;
    /* The marks of a profile have been checked. */
    if (!csem__mark_compile(mark, pattern, &offset, &why))
        *pattern = (csem__mark_pattern){.count = 0};
}

void csem__grammar_compile(const csem__profile *profile, csem__grammar *grammar) {
    *grammar = (csem__grammar){.profile = profile,
                               .level_count = profile->level_count,
                               .item_count = profile->item_count,
                               .tracked = csem__profile_tracked(profile)};
    for (size_t i = 0; i < grammar->level_count; i++)
        compile(profile->levels[i].mark, &grammar->levels[i]);
    for (size_t i = 0; i < grammar->item_count; i++)
        compile(profile->items[i].mark, &grammar->items[i]);
}

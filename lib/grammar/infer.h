/* SPDX-License-Identifier: MIT */
/* Which profile: the built-in one that explains a text best, otherwise one that is inferred from the text. */
#ifndef CSEM_GRAMMAR_INFER_H
#define CSEM_GRAMMAR_INFER_H

#include "grammar/profile.h"
#include "lines/lines.h"

/* Infers a profile; its texts are in the arena. *found is false if the text shows too little. False: out of memory. */
bool csem__profile_infer(const csem__lines *lines, csem__arena *arena, csem__profile *profile, bool *found);

/* The profile by which to read a text if no option names one: a built-in one, or *inferred, which then is filled; NULL
 * if no profile explains the text. False: out of memory. */
bool csem__profile_choose(const csem__lines *lines, csem__arena *arena, csem__profile *inferred,
                          const csem__profile **chosen);

/* A profile without levels, such as numbered-plan, completed by what is inferred; numbers alone suffice, since somebody
 * chose it. It has no levels if the text shows none. False: out of memory. */
bool csem__profile_complete(const csem__lines *lines, csem__arena *arena, const csem__profile *given,
                            csem__profile *completed);

#endif

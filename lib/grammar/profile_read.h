/* SPDX-License-Identifier: MIT */
/* The profile that a caller gives. */
#ifndef CSEM_GRAMMAR_PROFILE_READ_H
#define CSEM_GRAMMAR_PROFILE_READ_H

#include "base/memory.h"
#include "grammar/profile.h"

#include <csemplan/error.h>

/* Finds a built-in profile by its name, or reads one from JSON, which begins with `{`, into the arena. 0, or
 * CSEM_ERROR_PROFILE, whose place is one in given, or CSEM_ERROR_MEMORY; *profile is then NULL. */
int csem__profile_take(const char *given, csem__arena *arena, const csem__profile **profile, csem_error *error);

#endif

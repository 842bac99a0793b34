/* SPDX-License-Identifier: MIT */
/* Options: the caller's sized struct becomes one that the library can trust. */
#ifndef CSEM_BASE_OPTIONS_H
#define CSEM_BASE_OPTIONS_H

#include <csemplan/error.h>
#include <csemplan/options.h>

/* Checks given, which may be NULL for the defaults, and fills out with it. out->allocator then points to allocator,
 * which is a copy of the caller's or the default one. 0, or CSEM_ERROR_OPTIONS. */
int csem__options_check(const csem_options *given, csem_options *out, csem_allocator *allocator, csem_error *error);

#endif

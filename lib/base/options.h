/* SPDX-License-Identifier: MIT */
/* Options: turns the caller's sized struct into one that the library can trust. */
#ifndef CSEM_BASE_OPTIONS_H
#define CSEM_BASE_OPTIONS_H

#include <csemplan/error.h>
#include <csemplan/options.h>

/* Checks given, NULL for the defaults, and copies it to out. out->allocator then points to allocator, which is a
 * copy of the caller's or the default one. 0, or CSEM_ERROR_OPTIONS. */
int csem__options_check(const csem_options *given, csem_options *out, csem_allocator *allocator, csem_error *error);

/* The month in which fiscal years start: that of the options, otherwise the usual one of what is read, 0 if it is not
 * known, otherwise April. */
int32_t csem__options_fiscal_year_start(const csem_options *checked, int32_t usual);

#endif

/* SPDX-License-Identifier: MIT */
/* Inputs: what is asked of the bytes of a text, a JSON or prose before anything reads them. */
#ifndef CSEM_BASE_INPUT_H
#define CSEM_BASE_INPUT_H

#include <csemplan/error.h>
#include <csemplan/options.h>
#include <stdbool.h>

#define CSEM_LARGEST_INPUT UINT32_MAX

/* Refuses an input that is too large, that is no text (base/format.h), or whose encoding the options do not take. Where
 * they replace what is not UTF-8, *replace tells whether there is any; elsewhere it is false. 0, or a code of error,
 * which may be NULL. */
int csem__input_check(const csem_options *checked, const char *text, size_t length, bool *replace, csem_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* Inputs: what is checked of the bytes of a text, a JSON document or prose before anything reads them. */
#ifndef CSEM_BASE_INPUT_H
#define CSEM_BASE_INPUT_H

#include <csemplan/error.h>
#include <csemplan/options.h>
#include <stdbool.h>

#define CSEM_MAX_INPUT UINT32_MAX

/* Refuses an input that is too large, that is not text (base/format.h), or whose encoding the options do not accept.
 * If the options replace what is not UTF-8, *replace is set if there is any; otherwise it is false. 0, or the code
 * of error, which may be NULL. */
int csem__input_check(const csem_options *checked, const char *text, size_t length, bool *replace, csem_error *error);

/* A copy of the text in which U+FFFD replaces what is not UTF-8; it is freed with the allocator of the options. 0,
 * or the code of error, which may be NULL: out of memory, or the copy is too large. Then there is no copy. */
int csem__input_replace(const csem_options *checked, const char *text, size_t length, char **replaced,
                        size_t *replaced_length, csem_error *error);

#endif

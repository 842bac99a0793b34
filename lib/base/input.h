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

/* How a text becomes a result, such as a report. */
typedef struct csem__input_use {
    /* Makes the result of a text in UTF-8. 0, or the code of error. */
    int (*read)(const char *text, size_t length, const csem_options *checked, void *result, csem_error *error);
    /* Moves every place of the result from the copy that was read to the text as given. */
    void (*restore)(void *result, const char *text, size_t length);
} csem__input_use;

/* Checks a text and reads it; if the options replace what is not UTF-8 and there is any, a copy is read in which U+FFFD
 * replaces it. 0, or the code of error, which may be NULL: also out of memory, or the copy is too large. */
int csem__input_read(const csem_options *checked, const char *text, size_t length, const csem__input_use *use,
                     void *result, csem_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* Runs: the map from a text that was joined from lines back to the input. */
#ifndef CSEM_BASE_RUN_H
#define CSEM_BASE_RUN_H

#include <stddef.h>

/* The bytes of a text from text_offset on are in the input from source_offset on, up to the next run. */
typedef struct csem__run {
    size_t text_offset;
    size_t source_offset;
} csem__run;

#endif

/* SPDX-License-Identifier: MIT */
/* Places in the input as given, if a copy was read in which U+FFFD replaces what was not UTF-8. */
#ifndef CSEM_READ_ORIGINAL_H
#define CSEM_READ_ORIGINAL_H

#include "statistics/prose.h"

/* Moves every place of the report from the copy to the text as given. */
void csem__original_restore(csem_report *report, const char *text, size_t length);

/* The same for prose. */
void csem__original_restore_prose(csem_prose *prose, const char *text, size_t length);

#endif

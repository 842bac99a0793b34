/* SPDX-License-Identifier: MIT */
/* The options --prose and --explain: the numbers of one file, and why each is or is not a statistic. */
#ifndef CSEMPLAN_EXAMPLES_STATS_NUMBERS_H
#define CSEMPLAN_EXAMPLES_STATS_NUMBERS_H

#include "options.h"
#include "text.h"

/* Prints into out. Returns an exit code. */
int numbers_print(text_buffer *out, const stats_task *task);

#endif

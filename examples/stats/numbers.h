/* SPDX-License-Identifier: MIT */
/* --prose and --explain: the numbers of one file, and why each is a statistic or is none. */
#ifndef CSEMPLAN_EXAMPLES_STATS_NUMBERS_H
#define CSEMPLAN_EXAMPLES_STATS_NUMBERS_H

#include "options.h"
#include "text.h"

/* Prints into out. 0, or an exit code, and what is wrong has been told. */
int numbers_print(text_buffer *out, const stats_task *task);

#endif

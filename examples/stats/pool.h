/* SPDX-License-Identifier: MIT */
/* Reads several reports at once and hands them over in order. */
#ifndef CSEMPLAN_EXAMPLES_STATS_POOL_H
#define CSEMPLAN_EXAMPLES_STATS_POOL_H

#include "common/program.h"

/* Takes one report, which is freed afterwards. Returns an exit code. */
typedef int (*take_report)(void *context, const csem_report *report, size_t index);

/* Reads the files and passes their reports to take, in the order of the files and in the calling thread. At most jobs
 * files are read at once, and at most twice as many reports are in memory. If a file fails, or take rejects it, the
 * others are still read, except after EXIT_MEMORY. Returns the greatest exit code. */
int pool_read(char *const *files, size_t count, size_t jobs, const csem_options *options, take_report take,
              void *context);

#endif

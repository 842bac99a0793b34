/* SPDX-License-Identifier: MIT */
/* Reads many reports at once and hands them over in order. */
#ifndef CSEMPLAN_EXAMPLES_STATS_POOL_H
#define CSEMPLAN_EXAMPLES_STATS_POOL_H

#include "common/program.h"

/* Takes one report, which is freed afterwards. 0, or an exit code, and what is wrong has been told. */
typedef int (*take_report)(void *context, const csem_report *report, size_t index);

/* Reads the files and gives their reports to take, in the order of the files and in the calling thread. At most jobs
 * files are read at once, and at most twice as many reports are in memory. A file that fails, or that take refuses, is
 * reported and the others go on, unless there is no memory left. Returns the greatest of all codes. */
int pool_read(char *const *files, size_t count, size_t jobs, const csem_options *options, take_report take,
              void *context);

#endif

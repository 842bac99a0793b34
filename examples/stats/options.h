/* SPDX-License-Identifier: MIT */
/* The command line of csemplan-stats. */
#ifndef CSEMPLAN_EXAMPLES_STATS_OPTIONS_H
#define CSEMPLAN_EXAMPLES_STATS_OPTIONS_H

#include "common/program.h"

#include <csemplan/aggregation.h>

typedef enum output_format { FORMAT_DEFAULT, FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_HTML } output_format;

typedef enum stats_view {
    VIEW_OVERVIEW,
    VIEW_AGENCIES,
    VIEW_CHAPTERS,
    VIEW_MATRIX,
    VIEW_PARTNERS,
    VIEW_SILENCE,
    VIEW_STATISTICS,
    VIEW_GROUPS /* --by, or --where alone */
} stats_view;

enum { MAX_KEYS = 9 };

typedef struct stats_task {
    reading reading;
    output_format format;
    stats_view view;
    bool prose;
    bool explain;
    bool places;
    bool bom;
    int32_t keys[MAX_KEYS];
    size_t key_count;
    csem_filter *filters; /* the values are owned by argv */
    size_t filter_count;
    size_t jobs;
    char **files;
    size_t file_count;
} stats_task;

/* Reads the command line. done is set if nothing is left to do, as after --help. Returns an exit code.
 * Free the task with task_free(), even after a failure. */
int task_parse(int argc, char **argv, stats_task *task, bool *done);
void task_free(stats_task *task);

#endif

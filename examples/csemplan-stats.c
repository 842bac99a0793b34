/* SPDX-License-Identifier: MIT */
/* csemplan-stats: the statistics of prose or of a report, and why each number is one or is none. */
#include "common.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "Usage: csemplan-stats [OPTION]... FILE...\n"
    "Finds the statistics in a text: numbers that say how many, how much, how long, how often\n"
    "or how old. FILE is a progress report as text or JSON; '-' is standard input.\n"
    "\n"
    "  --prose                    FILE is any English prose, a paragraph a line\n"
    "  --explain                  tell of every number why it is a statistic, or why not\n"
    "  --format table|json        how to print; default json for --prose, else table\n" READING_HELP "\n"
    "Exit status: 0 done, 2 bad usage, 3 input not readable or not valid, 4 out of memory or\n"
    "over a limit.\n";

enum { OPTION_PROSE = 1, OPTION_EXPLAIN, OPTION_FORMAT };

static const struct option options[] = {{"prose", no_argument, NULL, OPTION_PROSE},
                                        {"explain", no_argument, NULL, OPTION_EXPLAIN},
                                        {"format", required_argument, NULL, OPTION_FORMAT},
                                        READING_OPTIONS,
                                        {NULL, 0, NULL, 0}};

typedef enum output_format { FORMAT_DEFAULT, FORMAT_TABLE, FORMAT_JSON } output_format;

typedef struct stats_task {
    reading reading;
    bool prose;
    bool explain;
    output_format format;
} stats_task;

/* ---- reading --------------------------------------------------------------------------------------------------- */

typedef struct whole_text {
    char *data;
    size_t length;
} whole_text;

static int no_memory(const char *file) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    error.code = CSEM_ERROR_MEMORY;
    snprintf(error.message, sizeof error.message, "out of memory");
    return report_error(file, &error);
}

static int not_readable(const char *file) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    error.code = CSEM_ERROR_IO;
    snprintf(error.message, sizeof error.message, "the file cannot be read");
    return report_error(file, &error);
}

static int read_all(FILE *stream, const char *file, whole_text *out) {
    enum { FIRST = 65536 };
    size_t capacity = 0;
    for (;;) {
        if (out->length == capacity) {
            size_t larger = capacity > 0 ? capacity * 2 : FIRST;
            char *grown = larger > capacity ? realloc(out->data, larger) : NULL;
            if (!grown)
                return no_memory(file);
            out->data = grown;
            capacity = larger;
        }
        size_t got = fread(out->data + out->length, 1, capacity - out->length, stream);
        out->length += got;
        if (got == 0)
            return ferror(stream) ? not_readable(file) : EXIT_DONE;
    }
}

static int read_text(const char *file, whole_text *out) {
    if (strcmp(file, "-") == 0)
        return read_all(stdin, "<stdin>", out);
    FILE *stream = fopen(file, "rb");
    if (!stream)
        return not_readable(file);
    int code = read_all(stream, file, out);
    fclose(stream);
    return code;
}

/* The numbers of a file, of prose or of a report. */
static int find_numbers(const stats_task *task, const char *file, csem_prose **prose) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code;
    if (task->prose) {
        whole_text input = {NULL, 0};
        code = read_text(file, &input);
        if (code == EXIT_DONE && csem_prose_parse(input.data, input.length, &task->reading.options, prose, &error))
            code = report_error(strcmp(file, "-") == 0 ? "<stdin>" : file, &error);
        free(input.data);
        return code;
    }
    csem_report *report;
    code = read_report(file, &task->reading.options, &report);
    if (code)
        return code;
    if (csem_prose_explain(report, &task->reading.options, prose, &error))
        code = report_error(file, &error);
    csem_report_free(report);
    return code;
}

/* ---- printing --------------------------------------------------------------------------------------------------- */

static const char *or_dash(const char *string) {
    return string ? string : "-";
}

static void print_statistic(const csem_statistic *statistic) {
    printf("%.15g\t%s\t%s\t%s\t%s\t%s\n", csem_statistic_value(statistic),
           csem_qualifier_name(csem_statistic_qualifier(statistic)),
           csem_statistic_kind_name(csem_statistic_kind(statistic)), or_dash(csem_statistic_unit(statistic, NULL)),
           or_dash(csem_statistic_phrase(statistic, NULL)), or_dash(csem_statistic_period_text(statistic, NULL)));
}

static void print_statistics(const csem_prose *prose) {
    printf("VALUE\tQUALIFIER\tKIND\tUNIT\tPHRASE\tPERIOD\n");
    for (size_t i = 0; i < csem_prose_statistic_count(prose); i++)
        print_statistic(csem_prose_statistic(prose, i));
}

/* `BYTE: TEXT: accepted, ...: CONTEXT`, and the reasons with their counts. */
static void print_explanations(const csem_prose *prose) {
    for (size_t i = 0; i < csem_prose_candidate_count(prose); i++) {
        const csem_candidate *candidate = csem_prose_candidate(prose, i);
        const csem_span *span = csem_candidate_span(candidate);
        int32_t reason = csem_candidate_reason(candidate);
        printf("%" PRIu64 ": %s: %s: %s\n    ... %s ...\n", span->start, csem_candidate_text(candidate, NULL),
               csem_reason_name(reason), csem_reason_text(reason), csem_candidate_context(candidate, NULL));
        if (csem_candidate_statistic(candidate)) {
            printf("    ");
            print_statistic(csem_candidate_statistic(candidate));
        }
    }
    for (int32_t reason = 1; csem_reason_name(reason); reason++)
        printf("%8zu %s\n", csem_prose_reason_count(prose, reason), csem_reason_name(reason));
}

static int print_numbers(const stats_task *task, const char *file) {
    csem_prose *prose = NULL;
    int code = find_numbers(task, file, &prose);
    if (code)
        return code;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int failure = 0;
    bool json = task->format == FORMAT_JSON || (task->format == FORMAT_DEFAULT && task->prose && !task->explain);
    if (json)
        code =
            csem_prose_write_json(prose, task->explain ? CSEM_PROSE_JSON_CANDIDATES : 0, write_out, &failure, &error);
    else if (task->explain)
        print_explanations(prose);
    else
        print_statistics(prose);
    csem_prose_free(prose);
    if (code && code != CSEM_ERROR_SINK)
        return report_error(file, &error);
    return finish_output(failure);
}

/* ---- command line --------------------------------------------------------------------------------------------------
 */

static int set_format(stats_task *task, const char *name) {
    if (strcmp(name, "table") == 0)
        task->format = FORMAT_TABLE;
    else if (strcmp(name, "json") == 0)
        task->format = FORMAT_JSON;
    else
        return usage_error("--format wants table or json, not", name);
    return EXIT_DONE;
}

static int take_option(stats_task *task, int letter, const char *value) {
    switch (letter) {
    case OPTION_PROSE:
        task->prose = true;
        return EXIT_DONE;
    case OPTION_EXPLAIN:
        task->explain = true;
        return EXIT_DONE;
    case OPTION_FORMAT:
        return set_format(task, value);
    default:
        return reading_option(&task->reading, letter, value);
    }
}

static int run(int argc, char **argv, stats_task *task) {
    for (int letter; (letter = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (letter == OPTION_HELP) {
            fputs(help, stdout);
            return finish_output(0);
        }
        if (letter == OPTION_VERSION) {
            printf("csemplan-stats %s\n", csem_version());
            return finish_output(0);
        }
        int code = take_option(task, letter, optarg);
        if (code)
            return code;
    }
    if (argc - optind != 1)
        return usage_error(argc == optind ? "no file given" : "more than one file given", NULL);
    return print_numbers(task, argv[optind]);
}

int main(int argc, char **argv) {
    set_program("csemplan-stats");
    stats_task task = {.format = FORMAT_DEFAULT};
    reading_init(&task.reading);
    int code = run(argc, argv, &task);
    reading_free(&task.reading);
    return code;
}

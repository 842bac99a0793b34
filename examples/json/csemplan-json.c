/* SPDX-License-Identifier: MIT */
/* csemplan-json: prints reports as JSON. It reads them as text or as JSON. */
#include "common/program.h"

#include <stdio.h>

static const char help[] =
    "Usage: csemplan-json [OPTION]... FILE\n"
    "       csemplan-json --jsonl [OPTION]... FILE...\n"
    "Prints progress reports on a Basic Plan as JSON. FILE is the text of a report or its JSON;\n"
    "'-' is standard input.\n"
    "\n"
    "  --compact                  print without line breaks\n"
    "  --jsonl                    print each report on one line, in the order of the files\n"
    "  --no-spans                 omit the places in the source, to compare reports\n" READING_HELP "\n"
    "Exit status: 0 done, 2 bad usage, 3 input that cannot be read or is not valid, or output\n"
    "that cannot be written, 4 out of memory or over a limit. A file that fails is omitted; the\n"
    "others are printed, and the status is the greatest of all.\n";

enum { OPTION_COMPACT = 1, OPTION_JSONL, OPTION_NO_SPANS };

static const struct option options[] = {{"compact", no_argument, NULL, OPTION_COMPACT},
                                        {"jsonl", no_argument, NULL, OPTION_JSONL},
                                        {"no-spans", no_argument, NULL, OPTION_NO_SPANS},
                                        READING_OPTIONS,
                                        {NULL, 0, NULL, 0}};

/* What the command line says. */
typedef struct task {
    reading reading;
    uint32_t flags; /* of csem_report_write_json() */
    bool lines;     /* print each report on one line */
    bool done;      /* --help or --version was printed */
} task;

/* Prints one report; failure is the context of write_out(). */
static int print_report(const task *t, const char *file, int *failure) {
    csem_report *report;
    int code = read_report(file, &t->reading.options, &report);
    if (code)
        return code;
    csem_error error;
    csem_error_init(&error, sizeof error);
    /* checked before anything is printed, as it may end the run */
    int checked = check_report(&t->reading, file, report);
    if (checked != EXIT_MEMORY)
        code = csem_report_write_json(report, t->flags, write_out, failure, &error);
    csem_report_free(report);
    return code && code != CSEM_ERROR_SINK ? report_error(input_name(file), &error) : checked;
}

static int print_reports(const task *t, char *const *files, size_t count) {
    int failure = 0;
    int worst = EXIT_DONE;
    for (size_t i = 0; i < count && worst != EXIT_MEMORY && !failure; i++) {
        int code = print_report(t, files[i], &failure);
        if (code > worst)
            worst = code;
    }
    int code = finish_output(failure);
    return code > worst ? code : worst;
}

static int take_option(task *t, int letter) {
    switch (letter) {
    case OPTION_COMPACT:
        t->flags |= CSEM_JSON_COMPACT;
        return EXIT_DONE;
    case OPTION_JSONL:
        t->flags |= CSEM_JSON_COMPACT;
        t->lines = true;
        return EXIT_DONE;
    case OPTION_NO_SPANS:
        t->flags |= CSEM_JSON_NO_SPANS;
        return EXIT_DONE;
    case OPTION_HELP:
        fputs(help, stdout);
        t->done = true;
        return finish_output(0);
    case OPTION_VERSION:
        printf("csemplan-json %s\n", csem_version());
        t->done = true;
        return finish_output(0);
    default:
        return reading_option(&t->reading, letter, optarg);
    }
}

static int run(int argc, char **argv, task *t) {
    for (int letter; (letter = next_option(argc, argv, options)) != -1;) {
        int code = take_option(t, letter);
        if (code || t->done)
            return code;
    }
    size_t count = (size_t)(argc - optind);
    bool done;
    int code = profile_task(&t->reading, argv + optind, NULL, count, &done);
    if (code || done)
        return code;
    code = check_files(argv + optind, count);
    if (code)
        return code;
    if (count > 1 && !t->lines)
        return usage_error("several files need --jsonl, which prints each report on one line", NULL);
    return print_reports(t, argv + optind, count);
}

int main(int argc, char **argv) {
    set_program("csemplan-json");
    task t = {.flags = CSEM_JSON_DEFAULT};
    reading_init(&t.reading);
    int code = run(argc, argv, &t);
    reading_free(&t.reading);
    return exit_status(code);
}

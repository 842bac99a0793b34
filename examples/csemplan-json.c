/* SPDX-License-Identifier: MIT */
/* csemplan-json: prints a report, given as text or as JSON, as JSON. */
#include "common.h"

#include <stdio.h>

static const char help[] =
    "Usage: csemplan-json [OPTION]... FILE\n"
    "Prints a progress report on a Basic Plan as JSON. FILE is the text of the report or its\n"
    "JSON; '-' is standard input.\n"
    "\n"
    "  --compact                  print without line breaks\n"
    "  --no-spans                 leave the source places out, to compare reports\n" READING_HELP "\n"
    "Exit status: 0 done, 2 bad usage, 3 input that cannot be read or is not valid, or output\n"
    "that cannot be written, 4 out of memory or over a limit.\n";

enum { OPTION_COMPACT = 1, OPTION_NO_SPANS };

static const struct option options[] = {{"compact", no_argument, NULL, OPTION_COMPACT},
                                        {"no-spans", no_argument, NULL, OPTION_NO_SPANS},
                                        READING_OPTIONS,
                                        {NULL, 0, NULL, 0}};

static int print_report(const char *file, const csem_options *reading_options, uint32_t flags) {
    csem_report *report;
    int code = read_report(file, reading_options, &report);
    if (code)
        return code;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int failure = 0;
    code = csem_report_write_json(report, flags, write_out, &failure, &error);
    csem_report_free(report);
    if (code && code != CSEM_ERROR_SINK)
        return report_error(file, &error);
    return finish_output(failure);
}

static int run(int argc, char **argv, reading *r) {
    uint32_t flags = CSEM_JSON_DEFAULT;
    for (int letter; (letter = next_option(argc, argv, options)) != -1;) {
        int code = EXIT_DONE;
        if (letter == OPTION_HELP) {
            fputs(help, stdout);
            return finish_output(0);
        }
        if (letter == OPTION_VERSION) {
            printf("csemplan-json %s\n", csem_version());
            return finish_output(0);
        }
        if (letter == OPTION_COMPACT)
            flags |= CSEM_JSON_COMPACT;
        else if (letter == OPTION_NO_SPANS)
            flags |= CSEM_JSON_NO_SPANS;
        else
            code = reading_option(r, letter, optarg);
        if (code)
            return code;
    }
    if (argc - optind != 1)
        return usage_error(argc == optind ? "no file given" : "more than one file given", NULL);
    return print_report(argv[optind], &r->options, flags);
}

int main(int argc, char **argv) {
    set_program("csemplan-json");
    reading r;
    reading_init(&r);
    int code = run(argc, argv, &r);
    reading_free(&r);
    return exit_status(code);
}

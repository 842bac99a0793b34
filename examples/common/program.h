/* SPDX-License-Identifier: MIT */
/* What the example programs share: exit codes, arguments, reading a report, writing the result. */
#ifndef CSEMPLAN_EXAMPLES_PROGRAM_H
#define CSEMPLAN_EXAMPLES_PROGRAM_H

#include "nearest.h"

#include <csemplan.h>
#include <getopt.h>
#include <stdbool.h>

enum exit_code {
    EXIT_DONE = 0,
    EXIT_FINDINGS = 1,
    EXIT_USAGE = 2,
    EXIT_INPUT = 3, /* input that cannot be read or is not valid, output that cannot be written */
    EXIT_LIMIT = 4, /* out of memory, or a limit */
    EXIT_MEMORY = 5 /* inside a program: out of memory, which ends the run; exit_status() makes it EXIT_LIMIT */
};

/* One file that fails hides no other: what is wrong with it is reported, and the others go on. The exit status is the
 * greatest of all codes. EXIT_MEMORY ends the run, and nothing more is printed. */

/* What main returns. */
int exit_status(int code);

/* The options of reading that every program has. Start with reading_init(), end with reading_free(). */
typedef struct reading {
    csem_options options;
    csem_agency_definition *agencies;
    size_t agency_count;
    bool strict; /* a text that no grammar explains is an error */
} reading;

void reading_init(reading *r);
void reading_free(reading *r);

/* One option of the command line, by its letter in READING_OPTIONS. 0, or an exit code; what is wrong has been told. */
int reading_option(reading *r, int letter, const char *value);

enum reading_letter {
    OPTION_FISCAL_YEAR_START = 1000,
    OPTION_AGENCY,
    OPTION_REPLACE_INVALID,
    OPTION_MAX_INPUT,
    OPTION_LIMIT,
    OPTION_STRICT,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_WRONG /* there is no such option: what is wrong has been told */
};

/* Rows for getopt_long, and what --help says about them. */
#define READING_OPTIONS                                                                                                \
    {"fiscal-year-start", required_argument, NULL, OPTION_FISCAL_YEAR_START},                                          \
        {"agency", required_argument, NULL, OPTION_AGENCY},                                                            \
        {"replace-invalid", no_argument, NULL, OPTION_REPLACE_INVALID},                                                \
        {"max-input", required_argument, NULL, OPTION_MAX_INPUT}, {"limit", required_argument, NULL, OPTION_LIMIT},    \
        {"strict", no_argument, NULL, OPTION_STRICT}, {"help", no_argument, NULL, OPTION_HELP}, {                      \
        "version", no_argument, NULL, OPTION_VERSION                                                                   \
    }
#define READING_HELP                                                                                                   \
    "  --fiscal-year-start MONTH  month in which a fiscal year starts, 1 to 12 (default 4)\n"                          \
    "  --agency ID=NAME           a further agency that the report may name; may be repeated\n"                        \
    "  --replace-invalid          read bytes that are not UTF-8 as U+FFFD\n"                                           \
    "  --max-input BYTES          refuse a larger input (default 1073741824; 0: no limit)\n"                           \
    "  --limit NAME=NUMBER        another limit: max_lines, max_nodes, max_agencies, max_values,\n"                    \
    "                             max_nesting, max_digits or max_memory (0: no limit); may be repeated\n"              \
    "  --strict                   status 3 if no grammar explains the text of a report\n"                              \
    "  -h, --help                 print this help and exit\n"                                                          \
    "  --version                  print the version and exit\n"

/* Comes first in main: the name of the program, for messages, and the buffers of its standard streams. */
void set_program(const char *name);

/* Prints `PROGRAM: MESSAGE` to standard error, a line; format is that of printf. What could change how a terminal shows
 * it is escaped (terminal.h), wherever it comes from, so that every message goes through here. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void complain(const char *format, ...);

/* Says so; returns EXIT_MEMORY. */
int out_of_memory(void);

/* Prints `PROGRAM: message 'argument'` and a hint at --help to standard error; argument may be NULL. Returns
 * EXIT_USAGE. */
int usage_error(const char *message, const char *argument);

/* The same for a name that is in no list: `PROGRAM: message 'wrong'; did you mean 'right'?` */
int name_error(const char *message, const char *wrong, size_t length, name_at names, const void *context);

/* As getopt_long does, with `-h` for `--help`; what is wrong has been told. */
int next_option(int argc, char **argv, const struct option *options);

/* Whether files are given, and standard input once only. 0, or an exit code; what is wrong has been told. */
int check_files(char *const *files, size_t count);

/* Prints `PROGRAM: FILE:LINE:COLUMN: message` to standard error; returns the exit code of the error. */
int report_error(const char *file, const csem_error *error);

/* Reads the report in a file, or for `-` from standard input. 0, or a code of the library, and error tells what is
 * wrong. Many threads may read at once, one of them from standard input. */
int fetch_report(const char *file, const csem_options *options, csem_report **report, csem_error *error);

/* The same; 0, or an exit code; what is wrong has been told. */
int read_report(const char *file, const csem_options *options, csem_report **report);

/* Says on standard error that no grammar explains the text of a report, and what recurs in it. 0, or EXIT_INPUT where
 * that is an error. */
int check_grammar(const reading *r, const char *file, const csem_report *report);

/* Says on standard error that the contents list measures that the body lacks. */
void warn_of_contents(const char *file, const csem_source_report *report);

/* Both, for a report of which there is no csem_source_report. 0, or an exit code. */
int check_report(const reading *r, const char *file, const csem_report *report);

/* The bytes of a file; data is to be freed, also on failure. */
typedef struct input_text {
    char *data; /* NULL where length is 0, or not */
    size_t length;
    size_t capacity;
} input_text;

/* Reads a file, or for `-` standard input, whole; a larger one than the limit is refused, unless the limit is 0. 0, or
 * an exit code; what is wrong has been told. */
int read_input(const char *file, uint64_t limit, input_text *text);

/* The name of a file for messages: `<stdin>` for `-`. */
const char *input_name(const char *file);

/* A sink that writes to standard output; context is an int that receives the errno of a failure. */
int write_out(void *context, const char *text, size_t length);

/* Ends the output and finds out whether all of it could be written; failure is what write_out left, or 0. 0, or an exit
 * code; what is wrong has been told. */
int finish_output(int failure);

/* A whole number in decimal digits; false for anything else. */
bool parse_number(const char *text, uint64_t *number);

#endif

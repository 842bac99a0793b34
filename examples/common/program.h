/* SPDX-License-Identifier: MIT */
/* What the example programs share: exit codes, arguments, reading a report, writing the result. A function that returns
 * an exit code other than EXIT_DONE has printed what is wrong, unless its comment says otherwise. */
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

/* If one of several files fails, that is reported and the others are still read. The exit status is the greatest of all
 * codes. EXIT_MEMORY ends the run, and nothing more is printed. */

/* The exit status for an exit code: what main returns. */
int exit_status(int code);

/* The options for reading reports, which every program has. Prepare it with reading_init(), free it with
 * reading_free(). */
typedef struct reading {
    csem_options options;
    csem_agency_definition *agencies;
    size_t agency_count;
    char *profile; /* that --profile has read from a file; NULL: none */
    bool strict;   /* a text that fits no grammar is an error */
    bool show_profile;
    bool list_profiles;
} reading;

void reading_init(reading *r);
void reading_free(reading *r);

/* Takes one option of the command line, by its letter in READING_OPTIONS. Returns an exit code. */
int reading_option(reading *r, int letter, const char *value);

/* Sets the profile: the name of a built-in one, or a file with one. Returns an exit code. */
int set_profile(reading *r, const char *value);

/* Whether this is the name of a built-in profile; their names, as a name_at of nearest.h. */
bool is_built_in(const char *name);
const char *profile_name_at(const void *context, size_t index);

/* Whether a value that is no such name means a file, which is at path: it has a `.` or `/`, or the file exists. */
bool is_profile_file(const char *value, const char *path);

/* Reads a file with a profile and checks it. The old *profile is freed; the new one belongs to the caller, even after a
 * failure, and may be NULL then. Returns an exit code. */
int read_profile(const char *file, char **profile);

/* Does what --list-profiles or --show-profile asks for, if either was given; done then is true. profiles are those that
 * the files are read with unless --profile names one; NULL: none. Returns an exit code. */
int profile_task(const reading *r, char *const *files, const char *const *profiles, size_t count, bool *done);

enum reading_letter {
    OPTION_FISCAL_YEAR_START = 1000,
    OPTION_AGENCY,
    OPTION_REPLACE_INVALID,
    OPTION_MAX_INPUT,
    OPTION_LIMIT,
    OPTION_STRICT,
    OPTION_PROFILE,
    OPTION_SHOW_PROFILE,
    OPTION_LIST_PROFILES,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_WRONG /* a wrong option, which has been reported */
};

/* Rows for getopt_long, and their lines in --help. */
#define READING_OPTIONS                                                                                                \
    {"profile", required_argument, NULL, OPTION_PROFILE}, {"show-profile", no_argument, NULL, OPTION_SHOW_PROFILE},    \
        {"list-profiles", no_argument, NULL, OPTION_LIST_PROFILES},                                                    \
        {"fiscal-year-start", required_argument, NULL, OPTION_FISCAL_YEAR_START},                                      \
        {"agency", required_argument, NULL, OPTION_AGENCY},                                                            \
        {"replace-invalid", no_argument, NULL, OPTION_REPLACE_INVALID},                                                \
        {"max-input", required_argument, NULL, OPTION_MAX_INPUT}, {"limit", required_argument, NULL, OPTION_LIMIT},    \
        {"strict", no_argument, NULL, OPTION_STRICT}, {"help", no_argument, NULL, OPTION_HELP}, {                      \
        "version", no_argument, NULL, OPTION_VERSION                                                                   \
    }
#define READING_HELP                                                                                                   \
    "  --profile PROFILE          how reports are printed: the name of a profile, or a file with\n"                    \
    "                             one as JSON (default: one that explains the text)\n"                                 \
    "  --show-profile             print the profile that a report is read with, as JSON, and exit\n"                   \
    "  --list-profiles            print the names of the profiles and exit\n"                                          \
    "  --fiscal-year-start MONTH  month in which a fiscal year starts, 1 to 12 (default 4)\n"                          \
    "  --agency ID=NAME           an additional agency that the report may name; may be repeated\n"                    \
    "  --replace-invalid          read bytes that are not UTF-8 as U+FFFD\n"                                           \
    "  --max-input BYTES          reject a larger input (default 1073741824; 0: no limit)\n"                           \
    "  --limit NAME=NUMBER        another limit: max_lines, max_nodes, max_agencies, max_values,\n"                    \
    "                             max_nesting, max_digits or max_memory (0: no limit); may be repeated\n"              \
    "  --strict                   exit with status 3 if the text of a report fits no grammar\n"                        \
    "  -h, --help                 print this help and exit\n"                                                          \
    "  --version                  print the version and exit\n"

/* The first call in main: sets the name of the program for messages, and the buffers of its standard streams. */
void set_program(const char *name);

/* Prints the line `PROGRAM: MESSAGE` to standard error; format is that of printf. Every message goes through this
 * function, since it escapes what could change how a terminal shows the text (terminal.h). */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void complain(const char *format, ...);

/* The last message of complain(), without the name of the program and not escaped; "" if there is none. */
const char *last_complaint(void);

/* Reports that memory ran out; returns EXIT_MEMORY. */
int out_of_memory(void);

/* Prints `PROGRAM: message 'argument'` and a hint to use --help to standard error; argument may be NULL. Returns
 * EXIT_USAGE. */
int usage_error(const char *message, const char *argument);

/* The same for a wrong name of length bytes: `PROGRAM: message 'wrong'; did you mean 'right'?` */
int name_error(const char *message, const char *wrong, size_t length, name_at names, const void *context);

/* Like getopt_long, with `-h` for `--help`. Returns OPTION_WRONG after reporting a wrong option. */
int next_option(int argc, char **argv, const struct option *options);

/* Checks that there is a file, and standard input at most once. Returns an exit code. */
int check_files(char *const *files, size_t count);

/* Prints `PROGRAM: FILE:LINE:COLUMN: message` to standard error; returns the exit code of the error. */
int report_error(const char *file, const csem_error *error);

/* Reads the report in a file, or for `-` from standard input. Returns 0, or a code of the library with the details in
 * error, and prints nothing. Many threads may read at once, one of them from standard input. */
int fetch_report(const char *file, const csem_options *options, csem_report **report, csem_error *error);

/* The same, but reports what is wrong and returns an exit code. */
int read_report(const char *file, const csem_options *options, csem_report **report);

/* Warns on standard error if the text of a report fits no grammar, and says what recurs in it. Returns EXIT_INPUT if
 * that is an error, else EXIT_DONE. */
int check_grammar(const reading *r, const char *file, const csem_report *report);

/* Warns on standard error if the contents list measures that the body does not have; -1: there are no contents. */
void warn_of_contents(const char *file, int64_t listed, int64_t found);

/* Does both for a report that no summary has yet. Returns an exit code. */
int check_report(const reading *r, const char *file, const csem_report *report);

/* The bytes of a file. The caller frees data, even after a failure. */
typedef struct input_text {
    char *data; /* may be NULL if length is 0 */
    size_t length;
    size_t capacity;
} input_text;

/* Reads a whole file, or standard input for `-`. An input larger than the limit is refused; limit 0: no limit. Returns
 * an exit code. */
int read_input(const char *file, uint64_t limit, input_text *text);

/* The same for a file that no argument names, which may be a pipe or a device: any but a regular file is refused,
 * without waiting for it. */
int read_regular_file(const char *file, uint64_t limit, input_text *text);

/* The name of a file for messages: `<stdin>` for `-`. */
const char *input_name(const char *file);

/* A csem_sink that writes to standard output; context points to an int, which receives the errno of a failure. */
int write_out(void *context, const char *text, size_t length);

/* Flushes standard output and checks that all of it was written; failure is the errno that write_out() stored, or 0.
 * Returns an exit code. */
int finish_output(int failure);

/* Reads a whole number in decimal digits; false for anything else, or a number over UINT64_MAX. */
bool parse_number(const char *text, uint64_t *number);

#endif

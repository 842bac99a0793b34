/* SPDX-License-Identifier: MIT */
/* What the example programs share; program.h describes each function. */
#include "program.h"

#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *program = "csemplan";

/* stdio would allocate its buffer at the first byte and, out of memory, write byte by byte. */
static char output_buffer[65536];

void set_program(const char *name) {
    program = name;
    setvbuf(stdin, NULL, _IONBF, 0);
    setvbuf(stdout, output_buffer, _IOFBF, sizeof output_buffer);
}

enum { MAX_MESSAGE_LENGTH = 8192 };

/* The last complaint, after the name of the program. */
static char complaint[MAX_MESSAGE_LENGTH];
static int complaint_start;

const char *last_complaint(void) {
    return complaint + complaint_start;
}

void complain(const char *format, ...) {
    complaint_start = snprintf(complaint, sizeof complaint, "%s: ", program);
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(complaint + complaint_start, sizeof complaint - (size_t)complaint_start, format, arguments);
    va_end(arguments);
    if (length < 0)
        complaint[complaint_start] = '\0';
    put_escaped(stderr, complaint);
    fputs(length >= MAX_MESSAGE_LENGTH - complaint_start ? "...\n" : "\n", stderr);
}

/* ---- arguments ---- */

static int usage_hint(void) {
    fprintf(stderr, "Try '%s --help'.\n", program);
    return EXIT_USAGE;
}

int usage_error(const char *message, const char *argument) {
    if (argument)
        complain("%s '%s'", message, argument);
    else
        complain("%s", message);
    return usage_hint();
}

int name_error(const char *message, const char *wrong, size_t length, name_at names, const void *context) {
    const char *nearest = nearest_name(wrong, length, names, context);
    int shown = length < INT_MAX ? (int)length : INT_MAX;
    if (nearest)
        complain("%s '%.*s'; did you mean '%s'?", message, shown, wrong, nearest);
    else
        complain("%s '%.*s'", message, shown, wrong);
    return usage_hint();
}

int check_files(char *const *files, size_t count) {
    size_t standard_input = 0;
    if (count == 0)
        return usage_error("no file given", NULL);
    for (size_t i = 0; i < count; i++)
        standard_input += strcmp(files[i], "-") == 0;
    return standard_input > 1 ? usage_error("standard input can be read only once:", "-") : EXIT_DONE;
}

static const char *option_name(const void *context, size_t index) {
    const struct option *options = context;
    return options[index].name;
}

/* Whether letter, which getopt_long leaves in optopt for a wrong option, belongs to a long option. */
static bool is_long(const struct option *options, int letter) {
    for (size_t i = 0; options[i].name; i++)
        if (options[i].val == letter)
            return true;
    return letter == 0;
}

/* Reports a wrong option. The message of getopt_long would print the argument without escapes. */
static void wrong_option(const char *word, const struct option *options, bool needs_argument) {
    if (!is_long(options, optopt)) {
        char name[] = {'-', (char)optopt, '\0'};
        usage_error("there is no option", name);
        return;
    }
    size_t length = strcspn(word + 2, "=");
    size_t similar = 0;
    for (size_t i = 0; options[i].name; i++)
        similar += strncmp(options[i].name, word + 2, length) == 0;
    if (optopt != 0)
        usage_error(needs_argument ? "an argument is missing after" : "this option takes no argument:", word);
    else if (similar > 1)
        usage_error("several options begin with", word);
    else
        name_error("there is no option named", word + 2, length, option_name, options);
}

int next_option(int argc, char **argv, const struct option *options) {
    opterr = 0;
    int letter = getopt_long(argc, argv, ":h", options, NULL);
    if (letter != '?' && letter != ':')
        return letter == 'h' ? OPTION_HELP : letter;
    wrong_option(argv[optind - 1], options, letter == ':');
    return OPTION_WRONG;
}

/* ---- errors ---- */

static int exit_code_of(int32_t code) {
    switch (code) {
    case CSEM_OK:
        return EXIT_DONE;
    case CSEM_ERROR_OPTIONS:
        return EXIT_USAGE;
    case CSEM_ERROR_LIMIT:
        return EXIT_LIMIT;
    case CSEM_ERROR_MEMORY:
        return EXIT_MEMORY;
    default:
        return EXIT_INPUT;
    }
}

int report_error(const char *file, const csem_error *error) {
    if (error->line > 0)
        complain("%s:%" PRIu64 ":%" PRIu64 ": %s", file, error->line, error->column, error->message);
    else
        complain("%s: %s", file, error->message);
    return exit_code_of(error->code);
}

int out_of_memory(void) {
    complain("out of memory");
    return EXIT_MEMORY;
}

int exit_status(int code) {
    return code == EXIT_MEMORY ? EXIT_LIMIT : code;
}

bool parse_number(const char *text, uint64_t *number) {
    uint64_t value = 0;
    for (const char *c = text; *c; c++) {
        if (*c < '0' || *c > '9')
            return false;
        uint64_t digit = (uint64_t)(*c - '0');
        if (value > (UINT64_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return *text != '\0';
}

void reading_init(reading *r) {
    *r = (reading){.agencies = NULL};
    csem_options_init(&r->options, sizeof r->options);
}

void reading_free(reading *r) {
    for (size_t i = 0; i < r->agency_count; i++)
        free((void *)r->agencies[i].id);
    free(r->agencies);
    free(r->profile);
}

/* Adds the agency of `ID=NAME`. Both texts are in one allocation, which starts with the id. */
static int add_agency(reading *r, const char *value) {
    const char *equals = strchr(value, '=');
    if (!equals || equals == value || equals[1] == '\0')
        return usage_error("--agency takes ID=NAME, not", value);
    csem_agency_definition *grown = realloc(r->agencies, (r->agency_count + 1) * sizeof *grown);
    if (!grown)
        return out_of_memory();
    r->agencies = grown;
    size_t size = strlen(value) + 1;
    char *copy = malloc(size);
    if (!copy)
        return out_of_memory();
    memcpy(copy, value, size);
    char *name = copy + (equals - value);
    *name++ = '\0';
    r->agencies[r->agency_count++] = (csem_agency_definition){copy, name};
    r->options.agencies = r->agencies;
    r->options.agency_count = r->agency_count;
    return EXIT_DONE;
}

/* Sets the limit of `NAME=NUMBER`, in which NAME is the name of a field of csem_options. */
static int set_limit(csem_options *options, const char *value) {
    const struct {
        const char *name;
        uint64_t *wide;
        uint32_t *narrow;
    } limits[] = {{"max_input", &options->max_input, NULL},   {"max_lines", &options->max_lines, NULL},
                  {"max_nodes", &options->max_nodes, NULL},   {"max_agencies", &options->max_agencies, NULL},
                  {"max_values", &options->max_values, NULL}, {"max_nesting", NULL, &options->max_nesting},
                  {"max_memory", &options->max_memory, NULL}, {"max_digits", NULL, &options->max_digits}};
    const char *equals = strchr(value, '=');
    uint64_t number;
    if (!equals || !parse_number(equals + 1, &number))
        return usage_error("--limit takes NAME=NUMBER, not", value);
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        size_t length = (size_t)(equals - value);
        if (strlen(limits[i].name) != length || memcmp(limits[i].name, value, length) != 0)
            continue;
        if (limits[i].wide)
            *limits[i].wide = number;
        if (limits[i].narrow)
            *limits[i].narrow = number < UINT32_MAX ? (uint32_t)number : UINT32_MAX;
        return EXIT_DONE;
    }
    return usage_error("there is no limit", value);
}

int reading_option(reading *r, int letter, const char *value) {
    uint64_t number;
    switch (letter) {
    case OPTION_FISCAL_YEAR_START:
        if (!parse_number(value, &number) || number < 1 || number > 12)
            return usage_error("--fiscal-year-start takes a month from 1 to 12, not", value);
        r->options.fiscal_year_start = (int32_t)number;
        return EXIT_DONE;
    case OPTION_AGENCY:
        return add_agency(r, value);
    case OPTION_REPLACE_INVALID:
        r->options.flags |= CSEM_OPTION_REPLACE_INVALID;
        return EXIT_DONE;
    case OPTION_MAX_INPUT:
        if (!parse_number(value, &r->options.max_input))
            return usage_error("--max-input takes a number of bytes, not", value);
        return EXIT_DONE;
    case OPTION_LIMIT:
        return set_limit(&r->options, value);
    case OPTION_PROFILE:
        return set_profile(r, value);
    case OPTION_SHOW_PROFILE:
        r->show_profile = true;
        return EXIT_DONE;
    case OPTION_LIST_PROFILES:
        r->list_profiles = true;
        return EXIT_DONE;
    case OPTION_STRICT:
        r->strict = true;
        return EXIT_DONE;
    default: /* OPTION_WRONG: next_option() has reported it */
        return EXIT_USAGE;
    }
}

/* ---- input ---- */

static int cannot_read(const char *name, int number) {
    bool starved = number == 0 || number == ENOMEM; /* an allocator that replaces malloc may not set errno */
    complain("%s: %s", name, starved ? "out of memory" : strerror(number));
    return starved ? EXIT_MEMORY : EXIT_INPUT;
}

/* Reads at least one byte; length is 0 at the end of the stream. A read that a signal interrupts is repeated. */
static bool read_some(FILE *stream, char *buffer, size_t capacity, size_t *length) {
    for (;;) {
        errno = 0;
        *length = fread(buffer, 1, capacity, stream);
        if (*length > 0 || feof(stream))
            return true;
        if (errno != EINTR)
            return false;
        clearerr(stream);
    }
}

/* Grows a full buffer, but never to more than one byte over the limit: that byte shows that the
 * input is too large. */
static bool grow(input_text *text, uint64_t limit) {
    enum { FIRST_CAPACITY = 65536 };
    if (text->length < text->capacity)
        return true;
    size_t capacity = text->capacity > 0 ? text->capacity : FIRST_CAPACITY / 2;
    if (capacity > SIZE_MAX / 2)
        return false;
    capacity *= 2;
    if (limit > 0 && capacity > limit)
        capacity = (size_t)limit + 1;
    char *grown = realloc(text->data, capacity);
    if (!grown)
        return false;
    text->data = grown;
    text->capacity = capacity;
    return true;
}

static int read_stream(FILE *stream, const char *name, uint64_t limit, input_text *text) {
    for (;;) {
        size_t length;
        if (!grow(text, limit))
            return cannot_read(name, ENOMEM);
        if (!read_some(stream, text->data + text->length, text->capacity - text->length, &length))
            return cannot_read(name, errno ? errno : EIO);
        if (length == 0)
            return EXIT_DONE;
        text->length += length;
        if (limit > 0 && text->length > limit) {
            complain("%s: the input is larger than %" PRIu64 " bytes", name, limit);
            return EXIT_LIMIT;
        }
    }
}

const char *input_name(const char *file) {
    return strcmp(file, "-") == 0 ? "<stdin>" : file;
}

int read_regular_file(const char *file, uint64_t limit, input_text *text) {
    struct stat status = {.st_mode = 0};
    *text = (input_text){NULL, 0, 0};
    errno = 0;
    int descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return cannot_read(file, errno);
    bool regular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    FILE *stream = regular ? fdopen(descriptor, "rb") : NULL;
    if (!stream) {
        int number = errno;
        close(descriptor);
        if (regular)
            return cannot_read(file, number);
        complain("%s: this is not a regular file", file);
        return EXIT_INPUT;
    }
    setvbuf(stream, NULL, _IONBF, 0);
    int code = read_stream(stream, file, limit, text);
    fclose(stream);
    return code;
}

int read_input(const char *file, uint64_t limit, input_text *text) {
    *text = (input_text){NULL, 0, 0};
    if (strcmp(file, "-") == 0)
        return read_stream(stdin, input_name(file), limit, text);
    errno = 0;
    FILE *stream = fopen(file, "rb");
    if (!stream)
        return cannot_read(file, errno);
    setvbuf(stream, NULL, _IONBF, 0);
    int code = read_stream(stream, file, limit, text);
    fclose(stream);
    return code;
}

static int read_in(void *context, char *buffer, size_t capacity, size_t *length) {
    int *failure = context;
    if (read_some(stdin, buffer, capacity, length))
        return 0;
    *failure = errno ? errno : EIO;
    return 1;
}

int fetch_report(const char *file, const csem_options *options, csem_report **report, csem_error *error) {
    csem_error_init(error, sizeof *error);
    int failure = 0;
    int code = strcmp(file, "-") == 0 ? csem_report_parse_source(read_in, &failure, options, report, error)
                                      : csem_report_parse_file(file, options, report, error);
    if (failure) {
        error->code = code = failure == ENOMEM ? CSEM_ERROR_MEMORY : CSEM_ERROR_IO;
        snprintf(error->message, sizeof error->message, "%s", failure == ENOMEM ? "out of memory" : strerror(failure));
    }
    return code;
}

int read_report(const char *file, const csem_options *options, csem_report **report) {
    csem_error error;
    return fetch_report(file, options, report, &error) ? report_error(input_name(file), &error) : EXIT_DONE;
}

int check_grammar(const reading *r, const char *file, const csem_report *report) {
    static const char result[] = "the result has no chapter";
    const char *seen = csem_report_seen(report, NULL);
    if (csem_report_section_count(report) > 0)
        return EXIT_DONE;
    if (seen)
        complain("%s: warning: this text fits no grammar that the library knows; it has %s; %s", input_name(file), seen,
                 result);
    else
        complain("%s: warning: no chapter and no recurring structure was found; %s", input_name(file), result);
    return r->strict ? EXIT_INPUT : EXIT_DONE;
}

void warn_of_contents(const char *file, int64_t listed, int64_t found) {
    if (found < listed)
        complain("%s: warning: %" PRId64 " of %" PRId64
                 " measures listed in the contents; the others are missing from the text",
                 input_name(file), found, listed);
}

/* A summary that reaches a limit gives no warning: the report itself was within all limits. */
int check_report(const reading *r, const char *file, const csem_report *report) {
    csem_summary *summary = NULL;
    csem_aggregation_options options;
    if (csem_report_entry_count(report) == 0)
        return check_grammar(r, file, report);
    csem_aggregation_options_init(&options, sizeof options);
    options.max_memory = r->options.max_memory;
    int code = csem_summary_create(&options, &summary, NULL);
    if (code == CSEM_OK)
        code = csem_summary_add(summary, report, NULL, NULL);
    if (code == CSEM_OK)
        warn_of_contents(file, csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_CONTENTS_MEASURES),
                         csem_summary_number(summary, CSEM_TABLE_REPORTS, 0, CSEM_COLUMN_CONTENTS_FOUND));
    csem_summary_free(summary);
    return code == CSEM_ERROR_MEMORY ? out_of_memory() : check_grammar(r, file, report);
}

/* ---- output ---- */

int write_out(void *context, const char *text, size_t length) {
    int *failure = context;
    errno = 0;
    if (fflush(stdout) != 0) {
        *failure = errno;
        return 1;
    }
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, text, length);
        if (written < 0 && errno != EINTR) {
            *failure = errno;
            return 1;
        }
        text += written > 0 ? written : 0;
        length -= written > 0 ? (size_t)written : 0;
    }
    return 0;
}

int finish_output(int failure) {
    errno = 0;
    bool flushed = fflush(stdout) == 0;
    if (!failure)
        failure = errno;
    if (flushed && !ferror(stdout) && !failure)
        return EXIT_DONE;
    complain("standard output: %s", failure ? strerror(failure) : "cannot be written");
    return EXIT_INPUT;
}

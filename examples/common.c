/* SPDX-License-Identifier: MIT */
#include "common.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *program = "csemplan";

void set_program(const char *name) {
    program = name;
}

int usage_error(const char *message, const char *argument) {
    fprintf(stderr, "%s: %s", program, message);
    if (argument)
        fprintf(stderr, " '%s'", argument);
    fprintf(stderr, "\nTry '%s --help'.\n", program);
    return EXIT_USAGE;
}

static int exit_code_of(int32_t code) {
    switch (code) {
    case CSEM_OK:
        return EXIT_DONE;
    case CSEM_ERROR_OPTIONS:
        return EXIT_USAGE;
    case CSEM_ERROR_MEMORY:
    case CSEM_ERROR_LIMIT:
        return EXIT_LIMIT;
    default:
        return EXIT_INPUT;
    }
}

int report_error(const char *file, const csem_error *error) {
    fprintf(stderr, "%s: %s:", program, file);
    if (error->line > 0)
        fprintf(stderr, "%" PRIu64 ":%" PRIu64 ":", error->line, error->column);
    fprintf(stderr, " %s\n", error->message);
    return exit_code_of(error->code);
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
}

static int out_of_memory(void) {
    fprintf(stderr, "%s: out of memory\n", program);
    return EXIT_LIMIT;
}

/* `ID=NAME`: one copy, cut at the equals sign. */
static int add_agency(reading *r, const char *value) {
    const char *equals = strchr(value, '=');
    if (!equals || equals == value || equals[1] == '\0')
        return usage_error("--agency wants ID=NAME, not", value);
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

/* `NAME=NUMBER`, where NAME is that of the field. */
static int set_limit(csem_options *options, const char *value) {
    const struct {
        const char *name;
        uint64_t *wide;
        uint32_t *narrow;
    } limits[] = {{"max_input", &options->max_input, NULL},   {"max_lines", &options->max_lines, NULL},
                  {"max_nodes", &options->max_nodes, NULL},   {"max_agencies", &options->max_agencies, NULL},
                  {"max_values", &options->max_values, NULL}, {"max_nesting", NULL, &options->max_nesting},
                  {"max_digits", NULL, &options->max_digits}};
    const char *equals = strchr(value, '=');
    uint64_t number;
    if (!equals || !parse_number(equals + 1, &number))
        return usage_error("--limit wants NAME=NUMBER, not", value);
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        size_t length = (size_t)(equals - value);
        if (strlen(limits[i].name) != length || memcmp(limits[i].name, value, length) != 0)
            continue;
        if (limits[i].wide)
            *limits[i].wide = number;
        else
            *limits[i].narrow = number < UINT32_MAX ? (uint32_t)number : UINT32_MAX;
        return EXIT_DONE;
    }
    return usage_error("there is no limit such as", value);
}

int reading_option(reading *r, int letter, const char *value) {
    uint64_t number;
    switch (letter) {
    case OPTION_FISCAL_YEAR_START:
        if (!parse_number(value, &number) || number < 1 || number > 12)
            return usage_error("--fiscal-year-start wants a month from 1 to 12, not", value);
        r->options.fiscal_year_start = (int32_t)number;
        return EXIT_DONE;
    case OPTION_AGENCY:
        return add_agency(r, value);
    case OPTION_REPLACE_INVALID:
        r->options.flags |= CSEM_OPTION_REPLACE_INVALID;
        return EXIT_DONE;
    case OPTION_MAX_INPUT:
        if (!parse_number(value, &r->options.max_input))
            return usage_error("--max-input wants a number of bytes, not", value);
        return EXIT_DONE;
    case OPTION_LIMIT:
        return set_limit(&r->options, value);
    default: /* getopt_long has said what is wrong */
        fprintf(stderr, "Try '%s --help'.\n", program);
        return EXIT_USAGE;
    }
}

static int read_in(void *context, char *buffer, size_t capacity, size_t *length) {
    (void)context;
    *length = fread(buffer, 1, capacity, stdin);
    return ferror(stdin);
}

int read_report(const char *file, const csem_options *options, csem_report **report) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    bool standard_input = strcmp(file, "-") == 0;
    int code = standard_input ? csem_report_parse_source(read_in, NULL, options, report, &error)
                              : csem_report_parse_file(file, options, report, &error);
    return code ? report_error(standard_input ? "<stdin>" : file, &error) : EXIT_DONE;
}

int write_out(void *context, const char *text, size_t length) {
    int *failure = context;
    errno = 0;
    if (fwrite(text, 1, length, stdout) == length)
        return 0;
    *failure = errno;
    return 1;
}

int finish_output(int failure) {
    errno = 0;
    bool flushed = fflush(stdout) == 0;
    if (!failure)
        failure = errno;
    if (flushed && !ferror(stdout))
        return EXIT_DONE;
    fprintf(stderr, "%s: standard output: %s\n", program, failure ? strerror(failure) : "cannot be written");
    return EXIT_INPUT;
}

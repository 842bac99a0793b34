/* SPDX-License-Identifier: MIT */
/* The first eight bytes choose the options. A capital A chooses a default, so that a seed is AAAAAAAA and a report. The
 * agencies of the caller follow, one ID=NAME on each line.
 *
 * Whatever the options, the result is a report that meets the invariants and the limits, or a complete error, and no
 * memory leaks. */
#include "fuzz/property.h"

#include "support/files.h"
#include "support/tracker.h"

#include <stdlib.h>
#include <string.h>

enum { CHOICES = 8, MAX_AGENCIES = 3, MAX_LINE_LENGTH = 100 };

typedef struct choice {
    csem_options *options; /* in a block of the size that it says, so that a read past its end is detected */
    csem_tracker tracker;
    csem_allocator allocator;
    csem_agency_definition agencies[MAX_AGENCIES];
    char *names;  /* the lines of agencies, separated by NUL */
    size_t chunk; /* bytes that a source returns at once; 0 if the text is in memory */
    const char *text;
    size_t length;
} choice;

static unsigned choose(const uint8_t *data, size_t index) {
    return (uint8_t)(data[index] - 'A');
}

static void set_limit(uint64_t *limit, unsigned chosen) {
    static const uint64_t limits[] = {0, 1, 2, 5, 10, 50, 100, 1000, UINT64_MAX};
    if (chosen > 0)
        *limit = limits[chosen % (sizeof limits / sizeof limits[0])];
}

/* One of the limits, chosen by the same byte. */
static void set_limits(csem_options *options, unsigned which, unsigned chosen) {
    uint64_t *const limits[] = {&options->max_input,    &options->max_lines,  &options->max_nodes,
                                &options->max_agencies, &options->max_values, &options->max_memory};
    uint32_t *const small[] = {&options->max_nesting, &options->max_digits};
    enum { LIMITS = sizeof limits / sizeof limits[0], SMALL = sizeof small / sizeof small[0] };
    which %= LIMITS + SMALL;
    if (which < LIMITS)
        set_limit(limits[which], chosen);
    else if (chosen > 0)
        *small[which - LIMITS] = chosen * chosen;
}

/* Removes the lines of agencies from the text. */
static void take_agencies(choice *c, csem_options *options, size_t count) {
    c->names = test_allocate((size_t)MAX_AGENCIES * (MAX_LINE_LENGTH + 1));
    char *to = c->names;
    for (size_t i = 0; i < count; i++) {
        const char *end = c->length > 0 ? memchr(c->text, '\n', c->length) : NULL;
        size_t length = end ? (size_t)(end - c->text) : 0;
        if (!end || length > MAX_LINE_LENGTH)
            break;
        memcpy(to, c->text, length);
        to[length] = '\0';
        char *sign = strchr(to, '=');
        if (sign)
            *sign = '\0';
        c->agencies[i] = (csem_agency_definition){sign ? to : NULL, sign ? sign + 1 : to};
        options->agency_count = i + 1;
        options->agencies = c->agencies;
        to += length + 1;
        c->text = end + 1;
        c->length -= length + 1;
    }
}

/* The options of a caller that was compiled with an older or newer header. */
static csem_options *resize(const csem_options *options, unsigned chosen) {
    size_t size = chosen == 0 ? sizeof *options : chosen;
    csem_options *sized = test_allocate(size < sizeof(size_t) ? sizeof(size_t) : size);
    memset(sized, 0, size < sizeof(size_t) ? sizeof(size_t) : size);
    memcpy(sized, options, size < sizeof *options ? size : sizeof *options);
    sized->size = size;
    return sized;
}

static void read_choice(choice *c, const uint8_t *data, size_t size) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    *c = (choice){.text = (const char *)data + CHOICES, .length = size - CHOICES};
    options.flags = choose(data, 0);
    options.fiscal_year_start += (int32_t)(choose(data, 1) % 16) - (choose(data, 1) > 127 ? 16 : 0);
    set_limits(&options, choose(data, 2), choose(data, 3));
    take_agencies(c, &options, choose(data, 4) % (MAX_AGENCIES + 1));
    c->tracker.left = choose(data, 5) == 0 ? -1 : (long)choose(data, 5) - 1;
    c->allocator = csem_tracker_allocator(&c->tracker);
    options.allocator = &c->allocator;
    c->chunk = choose(data, 6);
    c->options = resize(&options, choose(data, 7));
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

static int supply(void *context, char *buffer, size_t capacity, size_t *length) {
    choice *c = context;
    *length = c->chunk < c->length ? c->chunk : c->length;
    if (*length > capacity)
        *length = capacity;
    memcpy(buffer, c->text, *length);
    c->text += *length;
    c->length -= *length;
    return 0;
}

static bool is_json(const char *text, size_t length) {
    size_t at = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < length && strchr(" \t\r\n", text[at]) && text[at])
        at++;
    return at < length && text[at] == '{';
}

static void require_options(const csem_options *options, const csem_report *report, size_t length) {
    if (options->size < sizeof *options)
        return;
    require(options->max_input == 0 || length <= options->max_input, "the input keeps its limit");
    require(options->max_agencies == 0 || csem_report_agency_count(report) <= options->max_agencies,
            "the agencies keep their limit");
    require(options->max_nodes == 0 || csem_report_statistic_count(report) <= options->max_nodes,
            "the nodes keep their limit");
    if (options->flags & CSEM_OPTION_NO_STATISTICS)
        require(csem_report_statistic_count(report) == 0, "no statistics where none are wanted");
}

static void read_report(choice *c) {
    const char *text = c->text;
    size_t length = c->length;
    csem_report *report = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code = c->chunk > 0 ? csem_report_parse_source(supply, c, c->options, &report, &error)
                            : csem_report_parse(text, length, c->options, &report, &error);
    require((code == CSEM_OK) == (report != NULL), "there is a report, or an error");
    if (code != CSEM_OK) {
        require_error(code, &error, length);
    } else {
        bool json = is_json(text, length);
        if (!json)
            require_options(c->options, report, length);
        c->tracker.left = -1;
        require_report(report, json ? NULL : text, json ? 0 : length);
    }
    csem_report_free(report);
    require(c->tracker.live == 0, "all memory is freed");
}

/* Reads the text as a time, within a period of arbitrary numbers. */
static void read_period(const uint8_t *data, size_t size) {
    enum { MAX_TIME_LENGTH = 80 };
    int32_t numbers[7] = {0};
    csem_period period;
    memcpy(numbers, data, size < sizeof numbers ? size : sizeof numbers);
    /* Every second byte decides whether the number is near those of the calendar. */
    for (size_t i = 0; i < 6 && data[1] % 2 == 0; i++)
        numbers[i] = (int32_t)((uint32_t)numbers[i] % (i % 3 == 0 ? 3000 : i % 3 == 1 ? 14 : 33));
    csem_period within = {{numbers[0], numbers[1], numbers[2]}, {numbers[3], numbers[4], numbers[5]}};
    size_t length = size - CHOICES < MAX_TIME_LENGTH ? size - CHOICES : MAX_TIME_LENGTH;
    int code = csem_period_parse((const char *)data + CHOICES, length, 1 + data[2] % 12, &within, &period, NULL, NULL);
    require(code == CSEM_OK || code == CSEM_ERROR_DATE || code == CSEM_ERROR_ARGUMENT,
            "a period, or the reason why it is not one");
    if (code == CSEM_OK)
        require(csem_date_is_valid(&period.start) && csem_date_is_valid(&period.end), "the calendar has the period");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    choice c;
    if (size < CHOICES)
        return 0;
    read_choice(&c, data, size);
    read_report(&c);
    read_period(data, size);
    free(c.options);
    free(c.names);
    return 0;
}

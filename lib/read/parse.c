/* SPDX-License-Identifier: MIT */
/* The public ways to read a report: from memory, from a file, from a source. */
#include "base/error.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/meter.h"
#include "base/options.h"
#include "load/json.h"
#include "model/model.h"
#include "read/reader.h"
#include "json/json_scan.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_READ = 64 * 1024 };

typedef int (*read_function)(const char *text, size_t length, const csem_options *checked, csem_report **report,
                             csem_error *error);

static size_t skip_blanks(const char *text, size_t length, size_t at) {
    while (at < length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n'))
        at++;
    return at;
}

/* JSON is an object; a report begins with anything else. An array of objects, or an array that is JSON up to its end,
 * is refused with a message about JSON; a text may begin with `[1]`. */
static bool is_json(const char *text, size_t length, const csem_options *checked) {
    csem__json_extent extent;
    size_t start = skip_blanks(text, length, length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0);
    if (start >= length || text[start] != '[')
        return start < length && text[start] == '{';
    size_t at = skip_blanks(text, length, start + 1);
    return (at < length && text[at] == '{') ||
           csem__json_scan(text + start, length - start, checked, &extent, NULL) == CSEM_OK;
}

static int read_either(const char *text, size_t length, const csem_options *checked, csem_report **report,
                       csem_error *error) {
    return is_json(text, length, checked) ? csem__json_read(text, length, checked, report, error)
                                          : csem__reader_read(text, length, checked, report, error);
}

/* Counts memory; the input may be part of it already. */
static int read_counted(read_function read, const char *text, size_t length, const csem_options *checked,
                        csem_report **report, csem_error *error) {
    csem__meter_input(checked->allocator, length);
    int code = read(text, length, checked, report, error);
    if (code == CSEM_OK)
        (*report)->input_length = length;
    return code;
}

static int parse(read_function read, const char *text, size_t length, const csem_options *options, csem_report **report,
                 csem_error *error) {
    csem_options checked;
    csem_allocator allocator;
    if (!report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the report: report is NULL");
    *report = NULL;
    if (!text && length > 0)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "text is NULL and its length is not 0");
    int code = csem__options_check(options, &checked, &allocator, error);
    if (code != CSEM_OK)
        return code;
    if (!csem__meter_begin(&allocator, checked.max_memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    code = read_counted(read, text ? text : "", length, &checked, report, error);
    return csem__meter_end(&allocator, code, error);
}

int csem_report_parse_text(const char *text, size_t length, const csem_options *options, csem_report **report,
                           csem_error *error) {
    return parse(csem__reader_read, text, length, options, report, error);
}

int csem_report_parse_json(const char *text, size_t length, const csem_options *options, csem_report **report,
                           csem_error *error) {
    return parse(csem__json_read, text, length, options, report, error);
}

int csem_report_parse(const char *text, size_t length, const csem_options *options, csem_report **report,
                      csem_error *error) {
    return parse(read_either, text, length, options, report, error);
}

/* ---- sources ---- */

struct input {
    char *data;
    size_t length;
    size_t capacity;
    uint64_t limit; /* 0: none */
    const csem_options *options;
    const csem_allocator *allocator;
};

/* Grows the full input, but never to more than one byte over the limit. */
static bool grow(struct input *input) {
    if (input->length < input->capacity)
        return true;
    size_t capacity = input->capacity < FIRST_READ ? FIRST_READ : input->capacity;
    if (capacity > SIZE_MAX / 2)
        return false;
    if (input->capacity > 0)
        capacity += capacity / 2;
    if (input->limit > 0 && input->limit < SIZE_MAX && capacity > input->limit + 1)
        capacity = (size_t)input->limit + 1;
    char *grown = input->allocator->reallocate(input->allocator->context, input->data, capacity);
    if (!grown)
        return false;
    input->data = grown;
    input->capacity = capacity;
    return true;
}

static int read_source(struct input *input, csem_source source, void *context, csem_error *error) {
    for (;;) {
        size_t length = 0;
        if (input->limit > 0 && input->length > input->limit)
            return csem__limit_fail(error, input->options, CSEM_LIMIT_INPUT);
        if (!grow(input))
            return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
        size_t free_bytes = input->capacity - input->length;
        if (source(context, input->data + input->length, free_bytes, &length) != 0)
            return csem__fail(error, CSEM_ERROR_IO, "the input cannot be read");
        if (length == 0)
            return CSEM_OK;
        if (length > free_bytes)
            return csem__fail(error, CSEM_ERROR_IO, "the source gave more bytes than fit");
        input->length += length;
    }
}

/* One byte more than the file has, so that its end is found without growing. */
static bool expect(struct input *input, size_t expected) {
    if (expected == 0 || expected == SIZE_MAX || (input->limit > 0 && expected > input->limit))
        return true;
    input->data = csem__allocate(input->allocator, expected + 1);
    input->capacity = input->data ? expected + 1 : 0;
    return input->data != NULL;
}

static int parse_source(csem_source source, void *context, size_t expected, const csem_options *options,
                        csem_report **report, csem_error *error) {
    csem_options checked;
    csem_allocator allocator;
    int code = csem__options_check(options, &checked, &allocator, error);
    if (code != CSEM_OK)
        return code;
    if (!csem__meter_begin(&allocator, checked.max_memory))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    struct input input = {.limit = checked.max_input, .options = &checked, .allocator = &allocator};
    code = expect(&input, expected) ? read_source(&input, source, context, error)
                                    : csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    if (code == CSEM_OK)
        code = read_counted(read_either, input.data ? input.data : "", input.length, &checked, report, error);
    csem__release(&allocator, input.data);
    return csem__meter_end(&allocator, code, error);
}

int csem_report_parse_source(csem_source source, void *context, const csem_options *options, csem_report **report,
                             csem_error *error) {
    if (!report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the report: report is NULL");
    *report = NULL;
    if (!source)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "source is NULL");
    return parse_source(source, context, 0, options, report, error);
}

/* ---- files ---- */

static int read_file(void *context, char *buffer, size_t capacity, size_t *length) {
    FILE *file = context;
    for (;;) {
        errno = 0;
        *length = fread(buffer, 1, capacity, file);
        if (*length > 0 || feof(file))
            return 0;
        if (errno != EINTR)
            return -1;
        clearerr(file);
    }
}

/* Words of the library's own: those of strerror depend on the locale. */
static int fail_file(csem_error *error, const char *what, int number) {
    const char *why = NULL;
    switch (number) {
    case ENOENT:
        why = "there is no such file";
        break;
    case EACCES:
        why = "permission denied";
        break;
    case EISDIR:
        why = "it is a directory";
        break;
    case ENOMEM:
    case 0: /* an allocator that is not malloc may leave errno alone */
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    default:
        return csem__fail(error, CSEM_ERROR_IO, "the file cannot be %s: error %d of the system", what, number);
    }
    return csem__fail(error, CSEM_ERROR_IO, "the file cannot be %s: %s", what, why);
}

/* The size of a file, or 0 if it cannot be determined. */
static size_t file_size(FILE *file) {
    long size = 0;
    if (fseek(file, 0, SEEK_END) == 0) {
        size = ftell(file);
        if (fseek(file, 0, SEEK_SET) != 0)
            size = 0;
    }
    return size > 0 && (unsigned long)size < SIZE_MAX ? (size_t)size : 0;
}

int csem_report_parse_file(const char *path, const csem_options *options, csem_report **report, csem_error *error) {
    if (!report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the report: report is NULL");
    *report = NULL;
    if (!path)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "path is NULL");
    errno = 0;
    FILE *file = fopen(path, "rb");
    if (!file)
        return fail_file(error, "opened", errno);
    setvbuf(file, NULL, _IONBF, 0);
    errno = 0;
    int code = parse_source(read_file, file, file_size(file), options, report, error);
    if (code == CSEM_ERROR_IO && ferror(file))
        code = fail_file(error, "read", errno ? errno : EIO);
    fclose(file);
    return code;
}

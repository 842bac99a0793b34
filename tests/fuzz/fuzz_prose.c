/* SPDX-License-Identifier: MIT */
/* The bytes are prose. Its numbers are at their spans, both forms of its JSON can be written, and a line end divides
 * it: the statistics of the whole are those of the first lines and those of the rest. Its start is also read as a
 * printed date and as a printed time. */
#include "fuzz/invariants.h"
#include "fuzz/property.h"

#include <string.h>

enum { MAX_TIME_LENGTH = 200 };

/* NULL if the bytes are not text. */
static csem_prose *parse(const char *text, size_t length) {
    csem_options options;
    csem_prose *prose = NULL;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    int code = csem_prose_parse(text, length, &options, &prose, &error);
    require(code == CSEM_OK || is_refused(code), error.message);
    return prose;
}

static int count_bytes(void *context, const char *text, size_t length) {
    size_t *count = context;
    require(length > 0 && memchr(text, '\0', length) == NULL, "a sink gets text");
    *count += length;
    return 0;
}

static void require_json(const csem_prose *prose) {
    static const uint32_t flags[] = {CSEM_JSON_DEFAULT, CSEM_JSON_COMPACT, CSEM_JSON_NO_SPANS,
                                     CSEM_JSON_COMPACT | CSEM_PROSE_JSON_CANDIDATES};
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        size_t count = 0;
        require(csem_prose_write_json(prose, flags[i], count_bytes, &count, NULL) == CSEM_OK, "prose can be written");
        require(count > 0, "JSON is not empty");
    }
}

static bool same_text(const char *one, const char *other) {
    return one == other || (one && other && strcmp(one, other) == 0);
}

static bool same_statistic(const csem_statistic *one, const csem_statistic *other, size_t shift) {
    const csem_period *period = csem_statistic_period(one, NULL, NULL);
    const csem_period *other_period = csem_statistic_period(other, NULL, NULL);
    return csem_statistic_node(one)->place.span.start == csem_statistic_node(other)->place.span.start + shift &&
           csem_statistic_node(one)->place.span.end == csem_statistic_node(other)->place.span.end + shift &&
           csem_statistic_kind(one) == csem_statistic_kind(other) &&
           csem_statistic_qualifier(one) == csem_statistic_qualifier(other) &&
           !(csem_statistic_value(one) < csem_statistic_value(other)) &&
           !(csem_statistic_value(one) > csem_statistic_value(other)) &&
           same_text(csem_statistic_unit(one, NULL), csem_statistic_unit(other, NULL)) &&
           same_text(csem_statistic_phrase(one, NULL), csem_statistic_phrase(other, NULL)) &&
           !period == !other_period && (!period || memcmp(period, other_period, sizeof *period) == 0);
}

/* The statistics of a part are a run of those of the whole. */
static size_t require_part(const csem_prose *whole, size_t at, const csem_prose *part, size_t shift) {
    size_t count = csem_prose_statistic_count(part);
    for (size_t i = 0; i < count; i++) {
        const csem_statistic *one = csem_prose_statistic(whole, at + i);
        require(one && same_statistic(one, csem_prose_statistic(part, i), shift), "a line end parts prose");
    }
    return at + count;
}

static void require_parts(const csem_prose *whole, const char *text, size_t length) {
    const char *end = length > 0 ? memchr(text + length / 2, '\n', length - length / 2) : NULL;
    if (!end)
        return;
    size_t first = (size_t)(end - text) + 1;
    csem_prose *start = parse(text, first);
    csem_prose *rest = parse(text + first, length - first);
    if (start && rest) {
        size_t at = require_part(whole, 0, start, 0);
        at = require_part(whole, at, rest, first);
        require(at == csem_prose_statistic_count(whole), "a line end parts prose and leaves nothing out");
    }
    csem_prose_free(start);
    csem_prose_free(rest);
}

static void require_time(const char *text, size_t length) {
    csem_period period;
    csem_printed_time printed;
    csem_date date;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (length > MAX_TIME_LENGTH)
        length = MAX_TIME_LENGTH;
    int32_t month = length > 0 ? 1 + (unsigned char)text[length - 1] % 12 : 4;
    if (csem_date_parse(text, length, &date, &error) == CSEM_OK)
        require(csem_date_is_valid(&date), "a date that was read is in the calendar");
    if (csem_period_parse(text, length, month, NULL, &period, &printed, &error) != CSEM_OK)
        return;
    require(csem_date_is_valid(&period.start) && csem_date_is_valid(&period.end), "a period has days of the calendar");
    require(printed.start <= printed.end && printed.end <= length, "a time is in its text");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char message[INVARIANT_MESSAGE];
    const char *text = size > 0 ? (const char *)data : "";
    csem_prose *prose = parse(text, size);
    if (!prose)
        return 0;
    require(prose_invariants_hold(prose, text, size, message), message);
    require_json(prose);
    require_parts(prose, text, size);
    require_time(text, size);
    csem_prose_free(prose);
    return 0;
}

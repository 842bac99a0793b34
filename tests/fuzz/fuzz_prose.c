/* SPDX-License-Identifier: MIT */
/* The bytes are prose. Its numbers are at their spans, both forms of its JSON can be written, and it does not matter
 * whether its lines end in LF or CR LF. Its start is also read as a printed date and as a printed time. */
#include "fuzz/invariants.h"
#include "fuzz/property.h"

#include <stdlib.h>
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

/* Whether the other is the same one line end byte further on for each line above it. */
static bool same_statistic(const csem_statistic *one, const csem_statistic *other) {
    const csem_period *period = csem_statistic_period(one, NULL, NULL);
    const csem_period *other_period = csem_statistic_period(other, NULL, NULL);
    const csem_place *place = &csem_statistic_node(one)->place;
    const csem_place *other_place = &csem_statistic_node(other)->place;
    return place->span.start + (uint64_t)(place->span.line - 1) == other_place->span.start &&
           place->span.line == other_place->span.line && place->page == other_place->page &&
           place->sheet == other_place->sheet && csem_statistic_kind(one) == csem_statistic_kind(other) &&
           csem_statistic_qualifier(one) == csem_statistic_qualifier(other) &&
           !(csem_statistic_value(one) < csem_statistic_value(other)) &&
           !(csem_statistic_value(one) > csem_statistic_value(other)) &&
           same_text(csem_statistic_unit(one, NULL), csem_statistic_unit(other, NULL)) &&
           same_text(csem_statistic_phrase(one, NULL), csem_statistic_phrase(other, NULL)) &&
           !period == !other_period && (!period || memcmp(period, other_period, sizeof *period) == 0);
}

/* The text with CR LF in place of each LF, to be freed; NULL if it has another CR. */
static char *with_long_ends(const char *text, size_t length, size_t *long_length) {
    size_t ends = 0;
    if (length > 0 && memchr(text, '\r', length))
        return NULL;
    for (size_t i = 0; i < length; i++)
        ends += text[i] == '\n';
    char *copy = malloc(length + ends + 1);
    if (!copy)
        abort();
    *long_length = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\n')
            copy[(*long_length)++] = '\r';
        copy[(*long_length)++] = text[i];
    }
    return copy;
}

static void require_line_ends(const csem_prose *prose, const char *text, size_t length) {
    size_t long_length;
    char *copy = with_long_ends(text, length, &long_length);
    if (!copy)
        return;
    csem_prose *other = parse(copy, long_length);
    size_t count = csem_prose_statistic_count(prose);
    require(!other || csem_prose_statistic_count(other) == count, "the form of line ends does not matter");
    for (size_t i = 0; other && i < count; i++)
        require(same_statistic(csem_prose_statistic(prose, i), csem_prose_statistic(other, i)),
                "a statistic does not depend on the form of line ends");
    csem_prose_free(other);
    free(copy);
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
    require_line_ends(prose, text, size);
    require_time(text, size);
    csem_prose_free(prose);
    return 0;
}

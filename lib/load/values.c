/* SPDX-License-Identifier: MIT */
/* Takes typed values out of a cJSON tree; each failure says what was expected. */
#include "load/values.h"

#include "base/names.h"
#include "dates/dates.h"

#include <stdarg.h>
#include <stdio.h>

bool csem__value_fail(csem__value_reader *reader, const cJSON *item, const char *format, ...) {
    reader->code = CSEM_ERROR_SCHEMA;
    reader->item = item;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(reader->message, sizeof reader->message, format, arguments);
    va_end(arguments);
    return false;
}

bool csem__value_stop(csem__value_reader *reader, const cJSON *item) {
    bool limit = reader->builder.code == CSEM_ERROR_LIMIT;
    csem__value_fail(reader, limit ? item : NULL, "out of memory");
    if (limit)
        csem__limit_describe(reader->options, reader->builder.limit, reader->message, sizeof reader->message);
    reader->code = reader->builder.code;
    return false;
}

static bool fail_at_key(csem__value_reader *reader, const cJSON *item, const char *problem) {
    reader->at_key = true;
    csem__value_fail(reader, item, "%s", problem);
    return false;
}

/* The position of key among keys, or count. Keys are usually in order, so the search begins at `expected`. */
static size_t find_key(const char *key, const char *const *keys, size_t count, size_t expected) {
    for (size_t i = 0; i < count; i++) {
        size_t at = (expected + i) % count;
        if (strcmp(key, keys[at]) == 0)
            return at;
    }
    return count;
}

bool csem__take_members(csem__value_reader *reader, const cJSON *item, const char *const *keys, size_t count,
                        const cJSON **values) {
    if (!cJSON_IsObject(item)) {
        csem__value_fail(reader, item, "expected an object");
        return false;
    }
    for (size_t i = 0; i < count; i++)
        values[i] = NULL;
    size_t expected = 0;
    for (const cJSON *member = item->child; member; member = member->next) {
        size_t at = find_key(member->string, keys, count, expected);
        if (at == count)
            return fail_at_key(reader, member, "unknown key");
        if (values[at])
            return fail_at_key(reader, member, "repeated key");
        values[at] = member;
        expected = at + 1;
    }
    for (size_t i = 0; i < count; i++) {
        if (!values[i]) {
            csem__value_fail(reader, item, "the key `%s` is missing", keys[i]);
            return false;
        }
    }
    return true;
}

bool csem__take_array(csem__value_reader *reader, const cJSON *item) {
    return cJSON_IsArray(item) || csem__value_fail(reader, item, "expected an array");
}

bool csem__peek_text(csem__value_reader *reader, const cJSON *item, csem__text *text) {
    if (!cJSON_IsString(item) || item->valuestring[0] == '\0')
        return csem__value_fail(reader, item, "expected a text that is not empty");
    *text = csem__text_of(item->valuestring);
    return true;
}

bool csem__take_text(csem__value_reader *reader, const cJSON *item, csem__text *text) {
    if (!csem__peek_text(reader, item, text))
        return false;
    return csem__builder_text(&reader->builder, *text, text) || csem__value_stop(reader, item);
}

bool csem__take_text_or_null(csem__value_reader *reader, const cJSON *item, csem__text *text) {
    *text = (csem__text){NULL, 0};
    if (cJSON_IsNull(item))
        return true;
    if (!cJSON_IsString(item))
        return csem__value_fail(reader, item, "expected a text that is not empty, or null");
    return csem__take_text(reader, item, text);
}

/* `"paragraph" or "item"`, for messages. */
static void list_names(int32_t enumeration, char *out, size_t size) {
    out[0] = '\0';
    for (int32_t value = 1; csem_value_name(enumeration, value); value++) {
        const char *between = value == 1 ? "" : csem_value_name(enumeration, value + 1) ? ", " : " or ";
        size_t used = strlen(out);
        snprintf(out + used, size - used, "%s\"%s\"", between, csem_value_name(enumeration, value));
    }
}

bool csem__take_name(csem__value_reader *reader, const cJSON *item, int32_t enumeration, int32_t *value) {
    *value = cJSON_IsString(item) ? csem__value_of(enumeration, csem__text_of(item->valuestring)) : 0;
    if (*value > 0)
        return true;
    char names[160];
    list_names(enumeration, names, sizeof names);
    return csem__value_fail(reader, item, "expected %s", names);
}

/* Whether item is a whole number from least to most. */
static bool is_whole(const cJSON *item, double least, double most) {
    if (!item || !cJSON_IsNumber(item) || !(item->valuedouble >= least && item->valuedouble <= most))
        return false;
    double whole = (double)(int64_t)item->valuedouble;
    return !(whole < item->valuedouble);
}

static bool fail_whole(csem__value_reader *reader, const cJSON *item, int32_t least, const char *end) {
    bool large = item && cJSON_IsNumber(item) && item->valuedouble > INT32_MAX;
    return csem__value_fail(reader, item, "expected a whole number from %d%s%s", (int)least,
                            large ? " to 2147483647" : "", end);
}

bool csem__take_number(csem__value_reader *reader, const cJSON *item, int32_t least, int32_t *number) {
    if (!is_whole(item, least, INT32_MAX))
        return fail_whole(reader, item, least, "");
    *number = (int32_t)item->valuedouble;
    return true;
}

bool csem__take_number_or_null(csem__value_reader *reader, const cJSON *item, int32_t least, int32_t none,
                               int32_t *number) {
    *number = none;
    if (cJSON_IsNull(item))
        return true;
    return is_whole(item, least, INT32_MAX) ? csem__take_number(reader, item, least, number)
                                            : fail_whole(reader, item, least, ", or null");
}

static bool take_place(csem__value_reader *reader, const cJSON *item, int least, uint64_t *place) {
    const double most = 9007199254740992.0; /* up to here every whole number is exact */
    if (!is_whole(item, least, most))
        return csem__value_fail(reader, item, "expected a whole number from %d to 9007199254740992", least);
    *place = (uint64_t)item->valuedouble;
    return true;
}

bool csem__take_span(csem__value_reader *reader, const cJSON *item, csem_span *span) {
    enum { START, END, LINE, COUNT };
    static const char *const keys[COUNT] = {"start", "end", "line"};
    const cJSON *values[COUNT] = {NULL};
    if (!csem__take_members(reader, item, keys, COUNT, values) || !take_place(reader, values[START], 0, &span->start) ||
        !take_place(reader, values[END], 0, &span->end) || !take_place(reader, values[LINE], 1, &span->line))
        return false;
    return span->start <= span->end || csem__value_fail(reader, values[END], "the span ends before it starts");
}

static int32_t digits_value(const char *text, size_t count) {
    int32_t value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (text[i] - '0');
    return value;
}

static bool read_date(const char *text, csem_date *date) {
    static const char shape[] = "dddd-dd-dd";
    if (strlen(text) != sizeof shape - 1)
        return false;
    for (size_t i = 0; i < sizeof shape - 1; i++)
        if (shape[i] == 'd' ? !csem__is_digit((unsigned char)text[i]) : text[i] != '-')
            return false;
    *date = (csem_date){digits_value(text, 4), digits_value(text + 5, 2), digits_value(text + 8, 2)};
    return csem__date_valid(date);
}

bool csem__take_date(csem__value_reader *reader, const cJSON *item, csem_date *date) {
    if (!cJSON_IsString(item) || !read_date(item->valuestring, date))
        return csem__value_fail(reader, item, "expected a day of the calendar, such as \"2020-03-31\"");
    return true;
}

bool csem__take_printed_period_or_null(csem__value_reader *reader, const cJSON *item, csem__printed_period *time) {
    enum { TEXT, START, END, COUNT };
    static const char *const keys[COUNT] = {"text", "start", "end"};
    const cJSON *values[COUNT] = {NULL};
    if (cJSON_IsNull(item))
        return true;
    return csem__take_members(reader, item, keys, COUNT, values) &&
           csem__take_text(reader, values[TEXT], &time->text) &&
           csem__take_date(reader, values[START], &time->period.start) &&
           csem__take_date(reader, values[END], &time->period.end);
}

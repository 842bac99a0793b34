/* SPDX-License-Identifier: MIT */
/* Taking typed values out of a cJSON tree. Each function returns false if the value is not what the schema requires,
 * or if memory or a limit ends the work; the first failure is kept in the csem__value_reader. */
#ifndef CSEM_LOAD_VALUES_H
#define CSEM_LOAD_VALUES_H

#include "model/builder.h"

#include <cjson/cJSON.h>

/* What fails is recorded once, with the item, so that the message can say where it is in the JSON. */
typedef struct csem__value_reader {
    csem__builder builder;
    const csem_options *options;
    int32_t code; /* of the first failure; 0: none */
    const cJSON *item;
    bool at_key; /* the failure is the item's key */
    char message[256];
} csem__value_reader;

/* Records a failure at item. The format is that of snprintf. Always false. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
bool csem__value_fail(csem__value_reader *reader, const cJSON *item, const char *format, ...);

/* Records that the builder failed at item. Always false. */
bool csem__value_stop(csem__value_reader *reader, const cJSON *item);

/* An object with exactly these keys: values receives their values in the order of keys. */
bool csem__take_members(csem__value_reader *reader, const cJSON *item, const char *const *keys, size_t count,
                        const cJSON **values);

bool csem__take_array(csem__value_reader *reader, const cJSON *item);

/* A text that is not empty. peek returns a slice of the tree, text a copy in the report. */
bool csem__peek_text(csem__value_reader *reader, const cJSON *item, csem__text *text);
bool csem__take_text(csem__value_reader *reader, const cJSON *item, csem__text *text);
bool csem__take_text_or_null(csem__value_reader *reader, const cJSON *item, csem__text *text);

/* A text that is the name of a value of enumeration, one of csem_enumeration. */
bool csem__take_name(csem__value_reader *reader, const cJSON *item, int32_t enumeration, int32_t *value);

/* A whole number from least, which is 0 or 1, to INT32_MAX; the second one also accepts null, for which it returns
 * none. */
bool csem__take_number(csem__value_reader *reader, const cJSON *item, int32_t least, int32_t *number);
bool csem__take_number_or_null(csem__value_reader *reader, const cJSON *item, int32_t least, int32_t none,
                               int32_t *number);

bool csem__take_span(csem__value_reader *reader, const cJSON *item, csem_span *span);

/* A day that the calendar has, as `2020-03-31`. */
bool csem__take_date(csem__value_reader *reader, const cJSON *item, csem_date *date);

/* `{text, start, end}`, or null, which leaves the time unchanged. */
bool csem__take_printed_period_or_null(csem__value_reader *reader, const cJSON *item, csem__printed_period *time);

#endif

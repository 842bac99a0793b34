/* SPDX-License-Identifier: MIT */
#include "json/tree.h"

#include <float.h>
#include <inttypes.h>
#include <stdio.h>

bool csem_tree_put(cJSON *object, const char *key, cJSON *item) {
    if (item && cJSON_AddItemToObjectCS(object, key, item))
        return true;
    cJSON_Delete(item);
    return false;
}

bool csem_tree_append(cJSON *array, cJSON *item) {
    if (item && cJSON_AddItemToArray(array, item))
        return true;
    cJSON_Delete(item);
    return false;
}

bool csem_tree_put_text(cJSON *object, const char *key, csem_text text) {
    return csem_tree_put(object, key, text.data ? cJSON_CreateStringReference(text.data) : cJSON_CreateNull());
}

static bool same(double a, double b) {
    return a <= b && a >= b;
}

/* Whether cJSON reads text as value; false with *memory set to false when there is no memory. */
static bool reads_as(const char *text, double value, bool *memory) {
    cJSON *item = cJSON_Parse(text);
    *memory = item != NULL;
    bool equal = item && same(item->valuedouble, value);
    cJSON_Delete(item);
    return equal;
}

/* snprintf writes the decimal point of the process's locale, which may take several bytes. */
static void write_point(char *text) {
    char *out = text;
    bool pending = false;
    for (const char *c = text; *c; c++) {
        bool part = csem_is_digit((unsigned char)*c) || *c == '-' || *c == '+' || *c == 'e';
        if (part)
            *out++ = *c;
        else if (!pending)
            *out++ = '.';
        pending = !part;
    }
    *out = '\0';
}

/* 15 digits are what cJSON prints, but it takes a neighbour for the number itself; 17 digits always suffice. */
static cJSON *shortest(double value) {
    char text[64];
    bool memory = true;
    bool found = false;
    for (int digits = 15; digits <= 17 && memory && !found; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value);
        write_point(text);
        found = reads_as(text, value, &memory);
    }
    return memory ? cJSON_CreateRaw(text) : NULL;
}

cJSON *csem_tree_number(double value) {
    const double largest_whole = 9007199254740992.0;
    if (!(value >= -DBL_MAX && value <= DBL_MAX))
        return cJSON_CreateNull();
    if (value < -largest_whole || value > largest_whole || !same((double)(int64_t)value, value))
        return shortest(value);
    if (value >= INT32_MIN && value <= INT32_MAX)
        return cJSON_CreateNumber((double)(int64_t)value); /* not -0 */
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, (int64_t)value);
    return cJSON_CreateRaw(text);
}

bool csem_tree_put_number(cJSON *object, const char *key, double value) {
    return csem_tree_put(object, key, csem_tree_number(value));
}

bool csem_tree_put_number_or_null(cJSON *object, const char *key, int32_t value, int32_t none) {
    return csem_tree_put(object, key, value == none ? cJSON_CreateNull() : csem_tree_number(value));
}

bool csem_tree_put_date(cJSON *object, const char *key, csem_date date) {
    if (date.year <= 0)
        return csem_tree_put(object, key, cJSON_CreateNull());
    char text[40];
    snprintf(text, sizeof text, "%04d-%02d-%02d", (int)date.year, (int)date.month, (int)date.day);
    return csem_tree_put(object, key, cJSON_CreateString(text));
}

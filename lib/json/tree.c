/* SPDX-License-Identifier: MIT */
#include "json/tree.h"

#include <math.h>
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

/* The number that a text gives when cJSON reads it; NaN when there is no memory. */
static double read_back(const char *text) {
    cJSON *item = cJSON_Parse(text);
    double value = cJSON_GetNumberValue(item);
    cJSON_Delete(item);
    return value;
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
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value);
        write_point(text);
        double back = read_back(text);
        if (isnan(back))
            return NULL;
        if (!(back < value) && !(back > value))
            break;
    }
    return cJSON_CreateRaw(text);
}

cJSON *csem_tree_number(double value) {
    const double largest_whole = 9007199254740992.0;
    if (!(fabs(value) <= largest_whole) || value < floor(value) || value > floor(value))
        return isfinite(value) ? shortest(value) : cJSON_CreateNull();
    if (fabs(value) <= (double)INT32_MAX)
        return cJSON_CreateNumber(value);
    char text[32];
    snprintf(text, sizeof text, "%lld", (long long)value);
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

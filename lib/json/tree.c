/* SPDX-License-Identifier: MIT */
#include "json/tree.h"
#include "base/error.h"
#include "base/number.h"

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

/* cJSON would print 15 digits and take a neighbour for the number itself, also for whole numbers near 2^53. */
cJSON *csem_tree_number(double value) {
    char text[CSEM_NUMBER_SIZE];
    if (!csem_number_is_finite(value))
        return cJSON_CreateNull();
    csem_number_write(value, text);
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

cJSON *csem_tree_kept(cJSON *item, bool complete) {
    if (item && complete)
        return item;
    cJSON_Delete(item);
    return NULL;
}

bool csem_tree_put_span(cJSON *object, const char *key, const csem_span *span) {
    cJSON *item = cJSON_CreateObject();
    bool done = item && csem_tree_put_number(item, "start", (double)span->start) &&
                csem_tree_put_number(item, "end", (double)span->end) &&
                csem_tree_put_number(item, "line", (double)span->line);
    return csem_tree_put(object, key, csem_tree_kept(item, done));
}

bool csem_tree_put_period(cJSON *object, const char *key, csem_text text, const csem_period *period) {
    if (period->start.year <= 0)
        return csem_tree_put(object, key, cJSON_CreateNull());
    cJSON *item = cJSON_CreateObject();
    bool done = item && (!text.data || csem_tree_put_text(item, "text", text)) &&
                csem_tree_put_date(item, "start", period->start) && csem_tree_put_date(item, "end", period->end);
    return csem_tree_put(object, key, csem_tree_kept(item, done));
}

char *csem_tree_print(cJSON *tree, uint32_t flags) {
    char *text = !tree ? NULL : (flags & CSEM_JSON_COMPACT) ? cJSON_PrintUnformatted(tree) : cJSON_Print(tree);
    cJSON_Delete(tree);
    return text;
}

int csem_tree_give(char *text, csem_sink sink, void *context, csem_error *error) {
    int code = CSEM_OK;
    if (sink(context, text, strlen(text)) != 0 || sink(context, "\n", 1) != 0)
        code = csem_fail(error, CSEM_ERROR_SINK, "the sink refused the JSON");
    cJSON_free(text);
    return code;
}

int csem_tree_write(cJSON *tree, const char *what, uint32_t flags, csem_sink sink, void *context, csem_error *error) {
    char *text = csem_tree_print(tree, flags);
    if (!text)
        return csem_fail(error, CSEM_ERROR_MEMORY, "no memory to write %s as JSON", what);
    return csem_tree_give(text, sink, context, error);
}

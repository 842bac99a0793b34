/* SPDX-License-Identifier: MIT */
#include "lint-config.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char config_name[] = ".csemplan.json";

enum { LARGEST_CONFIG = 1 << 20 };

static int refuse(const char *path, const char *message, const char *argument) {
    if (argument)
        complain("%s: %s '%s'", path, message, argument);
    else
        complain("%s: %s", path, message);
    return EXIT_USAGE;
}

const char *rule_name_at(const void *context, size_t index) {
    (void)context;
    return csem_rule_name(csem_rule_at(index), NULL);
}

int32_t severity_of(const char *name) {
    if (strcmp(name, "off") == 0 || strcmp(name, "never") == 0)
        return CSEM_SEVERITY_NONE;
    for (int32_t value = 1; csem_severity_name(value); value++)
        if (strcmp(name, csem_severity_name(value)) == 0)
            return value;
    return -1;
}

/* ---- where it is ---- */

/* The configuration in a folder, which is an absolute path, or above it. The folder is changed. */
static int find_above(char *folder, char **path) {
    for (;;) {
        size_t length = strlen(folder);
        while (length > 0 && folder[length - 1] == '/')
            length--;
        char *tried = malloc(length + 1 + sizeof config_name);
        if (!tried)
            return out_of_memory();
        memcpy(tried, folder, length);
        tried[length] = '/';
        memcpy(tried + length + 1, config_name, sizeof config_name);
        if (access(tried, R_OK) == 0) {
            *path = tried;
            return EXIT_DONE;
        }
        free(tried);
        if (length == 0)
            return EXIT_DONE;
        while (length > 0 && folder[length - 1] != '/')
            length--;
        folder[length] = '\0';
    }
}

int config_find(const char *input, char **path) {
    *path = NULL;
    for (int turn = strcmp(input, "-") == 0 ? 1 : 0; turn < 2 && !*path; turn++) {
        char folder[PATH_MAX];
        if (!realpath(turn == 0 ? input : ".", folder)) {
            if (errno == ENOMEM)
                return out_of_memory();
            continue;
        }
        char *name = turn == 0 ? strrchr(folder, '/') : NULL;
        if (name)
            name[name == folder ? 1 : 0] = '\0';
        int code = find_above(folder, path);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

/* ---- what it says ---- */

/* Memory for cJSON, which does not tell lack of it from a syntax error. */
static bool starved;

static void *allocate(size_t size) {
    void *memory = malloc(size);
    starved = starved || !memory;
    return memory;
}

static cJSON *parse(const input_text *text, const char **end) {
    cJSON_Hooks hooks = {allocate, free};
    starved = false;
    cJSON_InitHooks(&hooks);
    cJSON *tree = cJSON_ParseWithLengthOpts(text->data, text->length, end, false);
    cJSON_InitHooks(NULL);
    return tree;
}

static const char *string_of(const cJSON *object, const char *key) {
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

/* Room for as many entries as a list or an object has. */
static void *room_for(const cJSON *list, size_t size) {
    return calloc((size_t)cJSON_GetArraySize(list) + 1, size);
}

static int take_override(config *read, const char *rule, int32_t severity) {
    if (!rule || !csem_rule_find(rule))
        return refuse(read->path, "there is no rule", rule ? rule : "");
    read->overrides[read->override_count++] = (csem_rule_override){rule, severity, 0};
    return EXIT_DONE;
}

static int take_disable(config *read, const cJSON *list) {
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return refuse(read->path, "\"disable\" is no list of rules", NULL);
    cJSON_ArrayForEach(item, list) {
        int code = take_override(read, cJSON_GetStringValue(item), CSEM_SEVERITY_NONE);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

static int take_severity(config *read, const cJSON *object) {
    const cJSON *item;
    if (!cJSON_IsObject(object))
        return refuse(read->path, "\"severity\" is no object of rules and severities", NULL);
    cJSON_ArrayForEach(item, object) {
        const char *name = cJSON_GetStringValue(item);
        int32_t severity = name ? severity_of(name) : -1;
        if (severity < 0)
            return refuse(read->path, "there is no severity", name ? name : "");
        int code = take_override(read, item->string, severity);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

static int take_suppressions(config *read, const cJSON *list) {
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return refuse(read->path, "\"suppressions\" is no list", NULL);
    read->suppressions = room_for(list, sizeof *read->suppressions);
    if (!read->suppressions)
        return out_of_memory();
    cJSON_ArrayForEach(item, list) {
        suppression taken = {string_of(item, "rule"), string_of(item, "measure"), string_of(item, "reason"), 0};
        if (!taken.rule || !csem_rule_find(taken.rule))
            return refuse(read->path, "a suppression names no rule", taken.rule);
        if (!taken.reason || !taken.reason[0])
            return refuse(read->path, "a suppression gives no reason, for rule", taken.rule);
        read->suppressions[read->suppression_count++] = taken;
    }
    return EXIT_DONE;
}

static int take_agencies(config *read, const cJSON *list) {
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return refuse(read->path, "\"agencies\" is no list", NULL);
    read->agencies = room_for(list, sizeof *read->agencies);
    if (!read->agencies)
        return out_of_memory();
    cJSON_ArrayForEach(item, list) {
        csem_agency_definition taken = {string_of(item, "id"), string_of(item, "name")};
        if (!taken.name || !taken.name[0] || (taken.id && !taken.id[0]))
            return refuse(read->path, "an agency has no name", NULL);
        read->agencies[read->agency_count++] = taken;
    }
    return EXIT_DONE;
}

static int take_fail_on(config *read, const cJSON *item) {
    const char *name = cJSON_GetStringValue(item);
    read->fail_on = name && strcmp(name, "off") != 0 ? severity_of(name) : -1;
    return read->fail_on < 0 ? refuse(read->path, "\"fail_on\" is none of error, warning, note and never", name)
                             : EXIT_DONE;
}

static int take_fiscal_year(config *read, const cJSON *item) {
    double month = cJSON_IsNumber(item) ? item->valuedouble : 0;
    if (!(month >= 1 && month <= 12) || (double)(int32_t)month < month)
        return refuse(read->path, "\"fiscal_year_start\" is no month from 1 to 12", NULL);
    read->fiscal_year_start = (int32_t)month;
    return EXIT_DONE;
}

typedef int (*taker)(config *read, const cJSON *item);

static int take_member(config *read, const cJSON *item) {
    static const char *const keys[] = {"disable",  "severity", "suppressions",
                                       "agencies", "fail_on",  "fiscal_year_start"};
    static const taker takers[] = {take_disable,  take_severity, take_suppressions,
                                   take_agencies, take_fail_on,  take_fiscal_year};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(item->string, keys[i]) == 0)
            return takers[i](read, item);
    return refuse(read->path, "the key is not known:", item->string);
}

static int take_all(config *read) {
    const cJSON *item;
    if (!cJSON_IsObject(read->tree))
        return refuse(read->path, "this is no object", NULL);
    size_t rules = (size_t)cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(read->tree, "disable")) +
                   (size_t)cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(read->tree, "severity"));
    read->overrides = calloc(rules + 1, sizeof *read->overrides);
    if (!read->overrides)
        return out_of_memory();
    for (const cJSON *a = read->tree->child; a; a = a->next)
        for (const cJSON *b = a->next; b; b = b->next)
            if (strcmp(a->string, b->string) == 0)
                return refuse(read->path, "the key stands twice:", a->string);
    cJSON_ArrayForEach(item, read->tree) {
        int code = take_member(read, item);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

/* The place of a syntax error, from 1. */
static void find_place(const char *text, const char *end, unsigned long *line, unsigned long *column) {
    *line = 1;
    *column = 1;
    for (; text < end; text++) {
        (*column) += ((unsigned char)*text & 0xC0) != 0x80;
        if (*text == '\n') {
            (*line)++;
            *column = 1;
        }
    }
}

static int read_tree(config *read, const input_text *text) {
    const char *end = text->data;
    unsigned long line;
    unsigned long column;
    read->tree = parse(text, &end);
    if (read->tree)
        return take_all(read);
    if (starved)
        return out_of_memory();
    find_place(text->data, end, &line, &column);
    complain("%s:%lu:%lu: this is not JSON", read->path, line, column);
    return EXIT_INPUT;
}

int config_read(char *path, config *read) {
    *read = (config){.path = path, .fail_on = -1};
    input_text text;
    int code = read_input(strcmp(path, "-") == 0 ? "./-" : path, LARGEST_CONFIG, &text);
    if (!code)
        code = read_tree(read, &text);
    free(text.data);
    return code;
}

void config_free(config *read) {
    cJSON_Delete(read->tree);
    free(read->path);
    free(read->overrides);
    free(read->suppressions);
    free(read->agencies);
}

/* SPDX-License-Identifier: MIT */
/* Reads a configuration. Each message about it has the line and column of the key or value that is wrong. */
#include "config.h"

#include "common/terminal.h"
#include "options.h"
#include "place.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_CONFIG = 1 << 20 };

/* ---- what is wrong ---- */

/* A configuration while it is read. */
typedef struct reader {
    config *config;
    const input_text *text;
} reader;

/* Reports what is wrong with an item of the tree, at the place of its key or its value. */
static int refuse_at(const reader *r, const cJSON *item, bool key, const char *message, const char *argument,
                     const char *nearest) {
    char buffer[QUOTED_SIZE];
    json_place place = place_of_item(r->text->data, r->text->length, r->config->tree, item, key);
    const char *quoted = shorten(argument ? argument : "", buffer);
    complain("%s:%zu:%zu: %s%s%s%s%s%s%s", r->config->path, place.line, place.column, message, argument ? " '" : "",
             quoted, argument ? "'" : "", nearest ? "; did you mean '" : "", nearest ? nearest : "",
             nearest ? "'?" : "");
    return EXIT_USAGE;
}

static int refuse(const reader *r, const cJSON *item, const char *message, const char *argument) {
    return refuse_at(r, item, false, message, argument, NULL);
}

/* Reports that no rule has this name, which is the key or the value of an item; NULL: the value is not a string. */
static int refuse_rule(const reader *r, const cJSON *item, bool key, const char *name) {
    if (!name)
        return refuse(r, item, "this is not the name of a rule", NULL);
    return refuse_at(r, item, key, "there is no rule", name, nearest_name(name, strlen(name), rule_name_at, NULL));
}

/* Checks that an object has only keys of a list, each once. The list ends with NULL and has at most 32 keys. */
static int check_keys(const reader *r, const cJSON *object, const char *what, const char *const *keys) {
    const cJSON *item;
    uint32_t seen = 0;
    if (!cJSON_IsObject(object))
        return refuse(r, object, what, NULL);
    cJSON_ArrayForEach(item, object) {
        size_t i = 0;
        while (keys[i] && strcmp(keys[i], item->string) != 0)
            i++;
        if (!keys[i])
            return refuse_at(r, item, true, "unknown key:", item->string,
                             nearest_name(item->string, strlen(item->string), name_of_array, keys));
        if (seen & UINT32_C(1) << i)
            return refuse_at(r, item, true, "duplicate key:", item->string, NULL);
        seen |= UINT32_C(1) << i;
    }
    return EXIT_DONE;
}

/* ---- what it says ---- */

/* Gets the text of a key; NULL if the key is missing or null. */
static int take_text(const reader *r, const cJSON *object, const char *key, const char **text) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    *text = cJSON_GetStringValue(item);
    if (!item || cJSON_IsNull(item) || (*text && (*text)[0]))
        return EXIT_DONE;
    return refuse(r, item, "this is not a non-empty string:", key);
}

/* Allocates an entry for each item of a list or an object. */
static void *room_for(const cJSON *list, size_t size) {
    return calloc((size_t)cJSON_GetArraySize(list) + 1, size);
}

static int take_override(const reader *r, const cJSON *item, const char *rule, int32_t severity) {
    config *read = r->config;
    const csem_rule *found = csem_library_find_rule(rule);
    if (!found)
        return refuse_rule(r, item, rule == item->string, rule);
    read->overrides[read->override_count++] =
        (csem_rule_override){csem_rule_text(found, CSEM_RULE_TEXT_NAME, NULL), severity, 0};
    return EXIT_DONE;
}

static int take_disable(const reader *r, const cJSON *list) {
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return refuse(r, list, "\"disable\" is not a list of rules", NULL);
    cJSON_ArrayForEach(item, list) {
        int code = take_override(r, item, cJSON_GetStringValue(item), CSEM_SEVERITY_NONE);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

static int take_severity(const reader *r, const cJSON *object) {
    const cJSON *item;
    if (!cJSON_IsObject(object))
        return refuse(r, object, "\"severity\" is not an object of rules and severities", NULL);
    cJSON_ArrayForEach(item, object) {
        const char *name = cJSON_GetStringValue(item);
        int32_t severity = name ? severity_of(name) : -1;
        if (severity < 0 || strcmp(name, "never") == 0)
            return refuse(r, item, "this is not one of error, warning, note and off:", name ? name : "");
        int code = take_override(r, item, item->string, severity);
        if (code)
            return code;
    }
    return EXIT_DONE;
}

static int take_suppression(const reader *r, const cJSON *item) {
    static const char *const keys[] = {"rule", "measure", "agency", "reason", NULL};
    suppression *taken = &r->config->suppressions[r->config->suppression_count];
    int code = check_keys(r, item, "a suppression is an object with \"rule\" and \"reason\"", keys);
    if (!code)
        code = take_text(r, item, "rule", &taken->rule);
    if (!code)
        code = take_text(r, item, "measure", &taken->measure);
    if (!code)
        code = take_text(r, item, "agency", &taken->agency);
    if (!code)
        code = take_text(r, item, "reason", &taken->reason);
    if (code)
        return code;
    if (!taken->rule)
        return refuse(r, item, "a suppression names no rule", NULL);
    if (!csem_library_find_rule(taken->rule))
        return refuse_rule(r, cJSON_GetObjectItemCaseSensitive(item, "rule"), false, taken->rule);
    if (!taken->reason)
        return refuse(r, item, "a suppression gives no reason, for rule", taken->rule);
    r->config->suppression_count++;
    return EXIT_DONE;
}

static int take_suppressions(const reader *r, const cJSON *list) {
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return refuse(r, list, "\"suppressions\" is not a list", NULL);
    r->config->suppressions = room_for(list, sizeof *r->config->suppressions);
    if (!r->config->suppressions)
        return out_of_memory();
    cJSON_ArrayForEach(item, list) {
        int code = take_suppression(r, item);
        if (code)
            return code;
    }
    return sort_suppressions(r->config);
}

static int take_agencies(const reader *r, const cJSON *list) {
    static const char *const keys[] = {"id", "name", NULL};
    config *read = r->config;
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return refuse(r, list, "\"agencies\" is not a list", NULL);
    read->agencies = room_for(list, sizeof *read->agencies);
    if (!read->agencies)
        return out_of_memory();
    cJSON_ArrayForEach(item, list) {
        csem_agency_definition *taken = &read->agencies[read->agency_count];
        int code = check_keys(r, item, "an agency is an object with \"name\"", keys);
        if (!code)
            code = take_text(r, item, "id", &taken->id);
        if (!code)
            code = take_text(r, item, "name", &taken->name);
        if (code)
            return code;
        if (!taken->name)
            return refuse(r, item, "an agency has no name", NULL);
        read->agency_count++;
    }
    return EXIT_DONE;
}

static int take_fail_on(const reader *r, const cJSON *item) {
    const char *name = cJSON_GetStringValue(item);
    r->config->fail_on = name && strcmp(name, "off") != 0 ? severity_of(name) : -1;
    return r->config->fail_on < 0 ? refuse(r, item, "\"fail_on\" is not one of error, warning, note and never:", name)
                                  : EXIT_DONE;
}

static int take_fiscal_year(const reader *r, const cJSON *item) {
    double month = cJSON_IsNumber(item) ? item->valuedouble : 0;
    if (!(month >= 1 && month <= 12) || (double)(int32_t)month < month)
        return refuse(r, item, "\"fiscal_year_start\" is not a month from 1 to 12", NULL);
    r->config->fiscal_year_start = (int32_t)month;
    return EXIT_DONE;
}

/* The path of a file that the configuration names: one that is not absolute begins in its folder. NULL: out of memory.
 */
static char *path_beside(const char *config_path, const char *name) {
    const char *slash = name[0] == '/' ? NULL : strrchr(config_path, '/');
    size_t folder = slash ? (size_t)(slash - config_path) + 1 : 0;
    size_t size = strlen(name) + 1;
    char *path = malloc(folder + size);
    if (!path)
        return NULL;
    memcpy(path, config_path, folder);
    memcpy(path + folder, name, size);
    return path;
}

static int take_profile(const reader *r, const cJSON *item) {
    config *read = r->config;
    const char *value = cJSON_GetStringValue(item);
    if (!value || !value[0])
        return refuse(r, item, "\"profile\" is not the name of a profile, or of a file with one", NULL);
    read->profile = value;
    if (is_built_in(value))
        return EXIT_DONE;
    char *path = path_beside(read->path, value);
    if (!path)
        return out_of_memory();
    int code = is_profile_file(value, path) ? read_profile(path, &read->profile_text)
                                            : refuse_at(r, item, false, "there is no profile", value,
                                                        nearest_name(value, strlen(value), profile_name_at, NULL));
    free(path);
    read->profile = read->profile_text;
    return code;
}

/* `$schema` is for editors, which find the schema of the file by it. */
static int take_schema(const reader *r, const cJSON *item) {
    return cJSON_IsString(item) ? EXIT_DONE : refuse(r, item, "\"$schema\" is not a string", NULL);
}

static int take_member(const reader *r, const cJSON *item, size_t key) {
    static int (*const takers[])(const reader *, const cJSON *) = {take_schema,       take_severity, take_disable,
                                                                   take_suppressions, take_agencies, take_fail_on,
                                                                   take_fiscal_year,  take_profile};
    return takers[key](r, item);
}

/* Takes the members in the order of keys: "disable" comes after "severity", so that a rule in both is off. */
static int take_all(const reader *r) {
    static const char *const keys[] = {
        "$schema", "severity", "disable", "suppressions", "agencies", "fail_on", "fiscal_year_start", "profile", NULL};
    const cJSON *tree = r->config->tree;
    int code = check_keys(r, tree, "this is not an object", keys);
    if (code)
        return code;
    size_t rules = (size_t)cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(tree, "disable")) +
                   (size_t)cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(tree, "severity"));
    r->config->overrides = calloc(rules + 1, sizeof *r->config->overrides);
    if (!r->config->overrides)
        return out_of_memory();
    for (size_t i = 0; keys[i] && !code; i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(tree, keys[i]);
        code = item ? take_member(r, item, i) : EXIT_DONE;
    }
    return code;
}

/* ---- reading ---- */

/* Whether an allocation of cJSON failed: its result does not distinguish that from a syntax error. */
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

static int read_tree(config *read, const input_text *text) {
    const char *end = text->data;
    read->tree = parse(text, &end);
    if (starved)
        return out_of_memory();
    while (read->tree && end < text->data + text->length && strchr(" \t\r\n", *end) && *end)
        end++;
    if (read->tree && end == text->data + text->length)
        return take_all(&(reader){read, text});
    json_place place = text->data ? place_of_byte(text->data, end) : (json_place){1, 1};
    complain("%s:%zu:%zu: this is not JSON", read->path, place.line, place.column);
    return EXIT_INPUT;
}

int config_read(char *path, bool found, config *read) {
    *read = (config){.path = path, .fail_on = -1};
    input_text text;
    read->status = found ? read_regular_file(path, MAX_CONFIG, &text)
                         : read_input(strcmp(path, "-") == 0 ? "./-" : path, MAX_CONFIG, &text);
    if (!read->status)
        read->status = read_tree(read, &text);
    free(text.data);
    return read->status;
}

void config_free(config *read) {
    cJSON_Delete(read->tree);
    free(read->path);
    free(read->overrides);
    free(read->suppressions);
    free((void *)read->sorted);
    free(read->agencies);
    free(read->profile_text);
}

/* SPDX-License-Identifier: MIT */
/* The expected JSON and that of the report are walked in parallel. The recursion is as deep as the example, which the
 * author of the test limits. */
#include "support/match.h"
#include "base/text.h"
#include "support/basic_plan.h"
#include "support/files.h"
#include "support/spec.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH = 256, SHORT = 4096 };

static void append(match *m, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(m->message + m->used, MATCH_MESSAGE - m->used, format, arguments);
    va_end(arguments);
    if (length < 0)
        return;
    m->used += (size_t)length;
    if (m->used > MATCH_MESSAGE - 1)
        m->used = MATCH_MESSAGE - 1;
}

static bool differs(match *m, const char *path, const char *expected, const char *got) {
    append(m, "%s\n  expected %s\n  got      %s\n", path, expected, got);
    m->differences++;
    return false;
}

static bool differs_json(match *m, const char *path, const cJSON *expected, const cJSON *got) {
    char *wanted = expected ? cJSON_PrintUnformatted(expected) : NULL;
    char *found = got ? cJSON_PrintUnformatted(got) : NULL;
    differs(m, path, wanted ? wanted : "nothing", found ? found : "nothing");
    cJSON_free(wanted);
    cJSON_free(found);
    return false;
}

bool match_pattern(const char *pattern, const char *text) {
    static const char gap[] = "[...]";
    const char *at = strstr(pattern, gap);
    if (!at)
        return strcmp(pattern, text) == 0;
    size_t length = (size_t)(at - pattern);
    if (strncmp(pattern, text, length) != 0)
        return false;
    text += length;
    for (pattern = at + strlen(gap); (at = strstr(pattern, gap)); pattern = at + strlen(gap)) {
        char *piece = test_allocate((size_t)(at - pattern) + 1);
        memcpy(piece, pattern, (size_t)(at - pattern));
        piece[at - pattern] = '\0';
        const char *found = strstr(text, piece);
        text = found ? found + strlen(piece) : NULL;
        free(piece);
        if (!text)
            return false;
    }
    return strlen(text) >= strlen(pattern) && strcmp(text + strlen(text) - strlen(pattern), pattern) == 0;
}

/* NOLINTNEXTLINE(misc-no-recursion): it is as deep as the example */
bool match_has(const cJSON *json, const char *name, int type) {
    for (const cJSON *child = json->child; child; child = child->next) {
        if (child->string && strcmp(child->string, name) == 0 && (child->type & 0xFF) == type)
            return true;
        if (match_has(child, name, type))
            return true;
    }
    return false;
}

/* ---- objects in short ---------------------------------------------------------------------------------------- */

static const char *text_of(const cJSON *object, const char *key) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    return cJSON_IsString(item) ? item->valuestring : NULL;
}

static int number_of(const cJSON *object, const char *key) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    return cJSON_IsNumber(item) ? (int)item->valuedouble : 0;
}

/* A section of the body, or an entry of the contents, whose page is shown. */
static void section_in_short(const cJSON *object, const char *level, const char *title, char out[SHORT]) {
    char mark[CSEM_MARK_SIZE + 1];
    char page[16] = "null";
    bool chapter = strcmp(level, "chapter") == 0;
    const char *id = text_of(object, "id");
    if (!id || chapter)
        csem__mark_write(chapter ? CSEM_DEPTH_CHAPTER : CSEM_DEPTH_MEASURE, number_of(object, "number"), mark);
    if (number_of(object, "page") > 0)
        snprintf(page, sizeof page, "%d", number_of(object, "page"));
    if (id)
        snprintf(out, SHORT, "%s%s %s", chapter ? mark : id, chapter ? "." : "", title);
    else
        snprintf(out, SHORT, "%s%s %s | %s", mark, chapter ? "." : "", title, page);
}

static void block_in_short(const cJSON *object, const char *kind, const char *text, char out[SHORT]) {
    const char *label = text_of(object, "label");
    if (strcmp(kind, "item") != 0)
        snprintf(out, SHORT, "%s", text);
    else if (label)
        snprintf(out, SHORT, "(%s) %s", label, text);
    else
        snprintf(out, SHORT, "- %s", text);
}

static void in_short(const cJSON *object, char out[SHORT]) {
    const char *id = text_of(object, "id");
    const char *name = text_of(object, "name");
    const char *level = text_of(object, "level");
    const char *title = text_of(object, "title");
    const char *text = text_of(object, "text");
    const char *kind = text_of(object, "kind");
    const char *marker = text_of(object, "marker");
    if (id && name && strcmp(id, name) == 0)
        snprintf(out, SHORT, "%s", name);
    else if (id && name)
        snprintf(out, SHORT, "%s (%s)", id, name);
    else if (level && title)
        section_in_short(object, level, title, out);
    else if (marker && text)
        snprintf(out, SHORT, "%s %s", marker, text);
    else if (kind && text)
        block_in_short(object, kind, text, out);
    else
        snprintf(out, SHORT, "an object that has no short form");
}

static bool is_span(const cJSON *object) {
    return cJSON_HasObjectItem(object, "start") && cJSON_HasObjectItem(object, "line");
}

/* The text in a span, with LF as line ends. The caller frees it. */
static char *covered(const match *m, const cJSON *span) {
    size_t start = (size_t)number_of(span, "start");
    size_t end = (size_t)number_of(span, "end");
    if (start > end || end > m->length)
        start = end = 0;
    char *text = test_allocate(end - start + 1);
    size_t used = 0;
    for (size_t i = start; i < end; i++) {
        bool carriage = m->input[i] == '\r';
        text[used++] = carriage ? '\n' : m->input[i];
        if (carriage && i + 1 < end && m->input[i + 1] == '\n')
            i++;
    }
    text[used] = '\0';
    return text;
}

static bool match_span(match *m, const char *path, const char *expected, const cJSON *got) {
    char *pattern = test_allocate(strlen(expected) + 1);
    memcpy(pattern, expected, strlen(expected) + 1);
    spec_decode(pattern);
    char *text = covered(m, got);
    bool same = match_pattern(pattern, text) || differs(m, path, pattern, text);
    free(text);
    free(pattern);
    return same;
}

static bool match_short(match *m, const char *path, const char *expected, const cJSON *got) {
    if (is_span(got))
        return match_span(m, path, expected, got);
    char *text = test_allocate(SHORT);
    in_short(got, text);
    bool same = strcmp(expected, text) == 0 || differs(m, path, expected, text);
    free(text);
    return same;
}

/* ---- the walk -------------------------------------------------------------------------------------------------- */

/* NOLINTBEGIN(misc-no-recursion): as deep as the example */
static bool match_value(match *m, const char *path, const cJSON *expected, const cJSON *got);

static bool match_count(match *m, const char *path, const cJSON *count, const cJSON *got) {
    if (cJSON_GetArraySize(got) == (int)count->valuedouble)
        return true;
    char wanted[32];
    snprintf(wanted, sizeof wanted, "%d elements", (int)count->valuedouble);
    char *found = cJSON_PrintUnformatted(got);
    differs(m, path, wanted, found ? found : "?");
    cJSON_free(found);
    return false;
}

/* Reports arrays of different lengths: the lengths and the first difference. */
static bool differs_in_length(match *m, const char *path, const cJSON *expected, const cJSON *got) {
    char wanted[48];
    char found[48];
    snprintf(wanted, sizeof wanted, "%d elements", cJSON_GetArraySize(expected));
    snprintf(found, sizeof found, "%d elements", cJSON_GetArraySize(got));
    differs(m, path, wanted, found);
    bool same = true;
    int index = 0;
    const cJSON *b = got->child;
    for (const cJSON *a = expected->child; a && same; a = a->next, b = b ? b->next : NULL, index++) {
        char deeper[PATH];
        snprintf(deeper, sizeof deeper, "%.200s[%d]", path, index);
        same = match_value(m, deeper, a, b);
    }
    return same && b ? differs_json(m, "and then", NULL, b) : false;
}

static bool match_array(match *m, const char *path, const cJSON *expected, const cJSON *got) {
    if (!cJSON_IsArray(got))
        return differs_json(m, path, expected, got);
    if (cJSON_GetArraySize(got) != cJSON_GetArraySize(expected))
        return differs_in_length(m, path, expected, got);
    bool same = true;
    int index = 0;
    const cJSON *b = got->child;
    for (const cJSON *a = expected->child; a; a = a->next, b = b->next, index++) {
        char deeper[PATH];
        snprintf(deeper, sizeof deeper, "%.200s[%d]", path, index);
        same = match_value(m, deeper, a, b) && same;
    }
    return same;
}

static bool match_object(match *m, const char *path, const cJSON *expected, const cJSON *got) {
    const cJSON *count = cJSON_GetObjectItemCaseSensitive(expected, "...");
    if (count && cJSON_IsArray(got))
        return match_count(m, path, count, got);
    if (!cJSON_IsObject(got))
        return differs_json(m, path, expected, got);
    bool same = true;
    for (const cJSON *a = expected->child; a; a = a->next) {
        char deeper[PATH];
        snprintf(deeper, sizeof deeper, "%.200s.%.40s", path, a->string);
        same = match_value(m, deeper, a, cJSON_GetObjectItemCaseSensitive(got, a->string)) && same;
    }
    return same;
}

static bool match_value(match *m, const char *path, const cJSON *expected, const cJSON *got) {
    if (!got)
        return differs_json(m, path, expected, got);
    if (cJSON_IsObject(expected))
        return match_object(m, path, expected, got);
    if (cJSON_IsArray(expected))
        return match_array(m, path, expected, got);
    if (cJSON_IsString(expected) && cJSON_IsObject(got))
        return match_short(m, path, expected->valuestring, got);
    if (cJSON_IsString(expected) && cJSON_IsString(got) && match_pattern(expected->valuestring, got->valuestring))
        return true;
    return cJSON_Compare(expected, got, true) || differs_json(m, path, expected, got);
}

/* NOLINTEND(misc-no-recursion) */

/* ---- nodes by their keys -------------------------------------------------------------------------------------- */

/* NOLINTBEGIN(misc-no-recursion): as deep as sections are inside one another */

/* The section that has the longest id with which key begins, before a `/` or at its end. */
static const cJSON *section_named(const cJSON *sections, const char *key, size_t *length) {
    const cJSON *best = NULL;
    for (const cJSON *section = sections ? sections->child : NULL; section; section = section->next) {
        const char *id = text_of(section, "id");
        size_t size = id ? strlen(id) : 0;
        if (size > *length && strncmp(key, id, size) == 0 && (key[size] == '/' || key[size] == '\0')) {
            *length = size;
            best = section;
        }
        const cJSON *inner = section_named(cJSON_GetObjectItemCaseSensitive(section, "sections"), key, length);
        best = inner ? inner : best;
    }
    return best;
}

/* NOLINTEND(misc-no-recursion) */

/* The section, commitment or effort that a key such as `1(ii)/0/2` names. */
static const cJSON *node_named(const cJSON *report, const char *key) {
    static const char *const lists[] = {"commitments", "efforts"};
    size_t length = 0;
    key += key[0] == '@';
    const cJSON *node = section_named(cJSON_GetObjectItemCaseSensitive(report, "sections"), key, &length);
    const char *at = key + length;
    for (size_t i = 0; i < 2 && *at == '/' && node; i++) {
        char *end;
        long index = strtol(at + 1, &end, 10);
        node = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(node, lists[i]), (int)index);
        at = end;
    }
    return *at == '\0' ? node : NULL;
}

static bool names_node(const char *key) {
    return key[0] == '@' || (csem__is_digit((unsigned char)key[0]) && strchr(key, '(') != NULL);
}

bool match_report(match *m, const cJSON *expected, const cJSON *got) {
    bool same = true;
    for (const cJSON *a = expected->child; a; a = a->next) {
        const cJSON *b =
            names_node(a->string) ? node_named(got, a->string) : cJSON_GetObjectItemCaseSensitive(got, a->string);
        if (cJSON_IsNull(a) && names_node(a->string) && !b)
            continue;
        same = match_value(m, a->string, a, b) && same;
    }
    return same;
}

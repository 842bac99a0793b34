/* SPDX-License-Identifier: MIT */
/* Finds the place of an item in two steps: first its path in the tree, as the index of a child at each level, then the
 * same children in the text. Invariant: the text is valid JSON, since cJSON made the tree from it. */
#include "place.h"

#include <cjson/cJSON.h>
#include <string.h>

enum { LEVELS = 3 };

static const char byte_order_mark[] = "\xEF\xBB\xBF";

json_place place_of_byte(const char *text, const char *byte) {
    json_place place = {1, 1};
    if (byte - text >= 3 && memcmp(text, byte_order_mark, 3) == 0)
        text += 3;
    for (; text < byte; text++) {
        place.column += ((unsigned char)*text & 0xC0) != 0x80;
        if (*text == '\n') {
            place.line++;
            place.column = 1;
        }
    }
    return place;
}

/* Finds the indexes of the children that lead to an item. Returns how many there are, 0 for the root. */
static size_t find_steps(const cJSON *tree, const cJSON *item, size_t steps[LEVELS]) {
    const cJSON *at[LEVELS] = {tree->child};
    size_t level = 0;
    steps[0] = 0;
    while (at[level] || level > 0) {
        if (at[level] && at[level] == item)
            return level + 1;
        if (at[level] && at[level]->child && level + 1 < LEVELS) {
            at[level + 1] = at[level]->child;
            steps[++level] = 0;
            continue;
        }
        if (!at[level])
            level--;
        at[level] = at[level]->next;
        steps[level]++;
    }
    return 0;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *skip_blanks(const char *c, const char *end) {
    while (c < end && is_blank(*c))
        c++;
    return c;
}

static const char *skip_string(const char *c, const char *end) {
    for (c++; c < end && *c != '"'; c++)
        c += *c == '\\' && c + 1 < end;
    return c < end ? c + 1 : end;
}

static bool ends_value(char c) {
    return is_blank(c) || c == ',' || c == ':' || c == ']' || c == '}';
}

static const char *skip_value(const char *c, const char *end) {
    size_t depth = 0;
    do {
        depth += *c == '{' || *c == '[';
        depth -= *c == '}' || *c == ']';
        c = *c == '"' ? skip_string(c, end) : c + 1;
    } while (c < end && (depth > 0 || !ends_value(*c)));
    return c;
}

/* The value after the next comma or colon. */
static const char *next_value(const char *c, const char *end) {
    c = skip_blanks(skip_value(c, end), end);
    return skip_blanks(c < end ? c + 1 : end, end);
}

/* The child with index step of the object or array at c. */
static const char *find_child(const char *c, const char *end, size_t step, bool key) {
    bool object = *c == '{';
    c = skip_blanks(c + 1, end);
    for (; step > 0 && c < end; step--)
        c = next_value(object ? next_value(c, end) : c, end);
    return object && !key && c < end ? next_value(c, end) : c;
}

json_place place_of_item(const char *text, size_t length, const cJSON *tree, const cJSON *item, bool key) {
    size_t steps[LEVELS];
    size_t count = find_steps(tree, item, steps);
    const char *end = text + length;
    const char *c = length >= 3 && memcmp(text, byte_order_mark, 3) == 0 ? text + 3 : text;
    c = skip_blanks(c, end);
    for (size_t i = 0; i < count && c < end; i++)
        c = find_child(c, end, steps[i], key && i + 1 == count);
    return place_of_byte(text, c);
}

/* SPDX-License-Identifier: MIT */
/* A walk in document order, with a stack of the open arrays and objects, whose depth the scanner has
 * checked. */
#include "json/locate.h"

#include "base/text.h"
#include "json/json_scan.h"

#include <inttypes.h>
#include <stdio.h>

typedef struct walk {
    const cJSON *open[CSEM_MAX_NESTING];
    size_t depth;
    size_t index; /* of the item that the walk has reached */
} walk;

static void walk_to(walk *w, const cJSON *root, const cJSON *wanted) {
    const cJSON *item = root;
    while (item && item != wanted) {
        if (item->child) {
            w->open[w->depth++] = item;
            item = item->child;
        } else {
            while (w->depth > 0 && !item->next)
                item = w->open[--w->depth];
            item = item->next;
        }
        w->index++;
    }
}

static uint64_t position_of(const cJSON *array, const cJSON *wanted) {
    uint64_t position = 0;
    for (const cJSON *item = array->child; item && item != wanted; item = item->next)
        position++;
    return position;
}

static void append_step(char *path, size_t size, const cJSON *parent, const cJSON *child) {
    char quoted[CSEM_JSON_QUOTED];
    size_t used = strlen(path);
    if (cJSON_IsArray(parent)) {
        snprintf(path + used, size - used, "[%" PRIu64 "]", position_of(parent, child));
    } else {
        csem__json_quote(child->string, quoted);
        snprintf(path + used, size - used, "%s%s", used > 0 ? "." : "", quoted);
    }
}

size_t csem__json_locate(const cJSON *root, const cJSON *item, char *path, size_t size) {
    walk w = {.depth = 0};
    walk_to(&w, root, item);
    path[0] = '\0';
    for (size_t i = 0; i < w.depth; i++)
        append_step(path, size, w.open[i], i + 1 < w.depth ? w.open[i + 1] : item);
    return w.index;
}

void csem__json_quote(const char *text, char *out) {
    enum { MAX_LENGTH = 40 };
    size_t length = strlen(text);
    size_t at = 0;
    char *end = out;
    while (at < length && at < MAX_LENGTH) {
        size_t n = csem__char_length(text + at, length - at);
        uint32_t code = csem__char_at(text + at, length - at);
        if (code < 0x20 || (code >= 0x7F && code < 0xA0)) {
            *end++ = '?';
        } else {
            memcpy(end, text + at, n);
            end += n;
        }
        at += n;
    }
    memcpy(end, at < length ? "..." : "", at < length ? 4 : 1);
}

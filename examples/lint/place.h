/* SPDX-License-Identifier: MIT */
/* Finds the line and column of an item in the text of a configuration; cJSON does not record them. */
#ifndef CSEMPLAN_EXAMPLES_LINT_PLACE_H
#define CSEMPLAN_EXAMPLES_LINT_PLACE_H

#include <stdbool.h>
#include <stddef.h>

struct cJSON;

/* Both count from 1; columns are characters. */
typedef struct json_place {
    size_t line;
    size_t column;
} json_place;

/* The place of a byte of a text. */
json_place place_of_byte(const char *text, const char *byte);

/* The place of an item of a tree, at most three levels below its root: of its key if key is true, else of its value.
 * The tree was made from the text, which has length bytes. */
json_place place_of_item(const char *text, size_t length, const struct cJSON *tree, const struct cJSON *item, bool key);

#endif

/* SPDX-License-Identifier: MIT */
/* Building a cJSON tree. Every function takes over the item that it is given, also on failure, and takes NULL for an
 * item that could not be made, so that a chain of calls needs one check at its end. */
#ifndef CSEM_JSON_TREE_H
#define CSEM_JSON_TREE_H

#include "base/text.h"

#include <cjson/cJSON.h>
#include <csemplan/json.h>
#include <csemplan/report.h>

/* item where it is there and complete; else NULL, and it is freed. */
cJSON *csem_tree_kept(cJSON *item, bool complete);

/* Adds item to an object or an array; key must be a literal. False: no memory; the object is as before. */
bool csem_tree_put(cJSON *object, const char *key, cJSON *item);
bool csem_tree_append(cJSON *array, cJSON *item);

/* A string that refers to text, which must outlive the tree; null where text has no data. */
bool csem_tree_put_text(cJSON *object, const char *key, csem_text text);

/* A text that gives the very number back, in plain digits if some 15 of them are enough; null where it is not finite.
 */
cJSON *csem_tree_number(double value);
bool csem_tree_put_number(cJSON *object, const char *key, double value);
/* null where value is the one that stands for nothing. */
bool csem_tree_put_number_or_null(cJSON *object, const char *key, int32_t value, int32_t none);

/* `2020-03-31`; null where the year is 0. */
bool csem_tree_put_date(cJSON *object, const char *key, csem_date date);

/* `{start, end, line}`. */
bool csem_tree_put_span(cJSON *object, const char *key, const csem_span *span);

/* `{text, start, end}`, without text where it has no data; null where the year is 0. */
bool csem_tree_put_period(cJSON *object, const char *key, csem_text text, const csem_period *period);

/* Prints tree, which is freed in any case and may be NULL for lack of memory, with or without CSEM_JSON_COMPACT. The
 * text ends without a line feed and is given back with cJSON_free. NULL: no memory. */
char *csem_tree_print(cJSON *tree, uint32_t flags);

/* Gives such a text, which is freed, and a line feed to the sink. */
int csem_tree_give(char *text, csem_sink sink, void *context, csem_error *error);

/* Prints tree into the sink; what it is of, in the plural or with an article, is for the message. */
int csem_tree_write(cJSON *tree, const char *what, uint32_t flags, csem_sink sink, void *context, csem_error *error);

#endif

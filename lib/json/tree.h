/* SPDX-License-Identifier: MIT */
/* Building a cJSON tree. Every function takes over the item that it is given, also on failure, and takes NULL for an
 * item that could not be made, so that a chain of calls needs one check at its end. */
#ifndef CSEM_JSON_TREE_H
#define CSEM_JSON_TREE_H

#include "base/text.h"

#include <cjson/cJSON.h>
#include <csemplan/date.h>

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

#endif

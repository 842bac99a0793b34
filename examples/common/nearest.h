/* SPDX-License-Identifier: MIT */
/* What a wrong name was probably meant to be. */
#ifndef CSEMPLAN_EXAMPLES_NEAREST_H
#define CSEMPLAN_EXAMPLES_NEAREST_H

#include <stddef.h>

/* The names of a list, from 0; NULL after the last one. */
typedef const char *(*name_at)(const void *context, size_t index);

/* The name that takes the fewest changes of a letter to make from a wrong one; NULL if none takes less than a third of
 * its letters. */
const char *nearest_name(const char *wrong, size_t length, name_at names, const void *context);

/* A list for nearest_name; context is an array of strings that ends with NULL. */
const char *name_of_array(const void *context, size_t index);

#endif

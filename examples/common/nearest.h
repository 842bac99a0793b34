/* SPDX-License-Identifier: MIT */
/* Suggests the name that a wrong one was probably meant to be. */
#ifndef CSEMPLAN_EXAMPLES_NEAREST_H
#define CSEMPLAN_EXAMPLES_NEAREST_H

#include <stddef.h>

/* The name with a 0-based index in a list; NULL after the last one. */
typedef const char *(*name_at)(const void *context, size_t index);

/* Returns the name that differs from a wrong one, of length bytes, in the fewest letters; NULL if every name differs in
 * more than a third of its own letters. */
const char *nearest_name(const char *wrong, size_t length, name_at names, const void *context);

/* A list for nearest_name; context is an array of strings that ends with NULL. */
const char *name_of_array(const void *context, size_t index);

#endif

/* SPDX-License-Identifier: MIT */
/* The origin of an item of a cJSON tree: its path and its number. Only failures need it. */
#ifndef CSEM_JSON_LOCATE_H
#define CSEM_JSON_LOCATE_H

#include "base/memory.h"

#include <cjson/cJSON.h>

/* Writes the path of item, such as `sections[0].sections[3].page`, into path; a path that is too long is cut, the
 * path of the root is empty. Returns how many values of the text begin before it. */
size_t csem__json_locate(const cJSON *root, const cJSON *item, char *path, size_t size);

/* Writes a text of the input for a message: cut after about 40 bytes, with `?` for control characters, so that it
 * cannot break the line or control a terminal. out has CSEM_JSON_QUOTED bytes. */
enum { CSEM_JSON_QUOTED = 64 };
void csem__json_quote(const char *text, char *out);

#endif

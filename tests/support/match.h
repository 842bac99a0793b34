/* SPDX-License-Identifier: MIT */
/* Compares the JSON of a report with the part of it that an example expects; tests/spec/README.md has the rules. */
#ifndef CSEM_TESTS_MATCH_H
#define CSEM_TESTS_MATCH_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum { MATCH_MESSAGE = 8192 };

typedef struct match {
    const char *input; /* the text that spans refer to */
    size_t length;
    size_t used; /* bytes of the message */
    int differences;
    char message[MATCH_MESSAGE]; /* one or three lines for each difference */
} match;

/* Adds each difference to the message. */
bool match_report(match *m, const cJSON *expected, const cJSON *got);

/* Whether the text matches the pattern, in which `[...]` matches anything. */
bool match_pattern(const char *pattern, const char *text);

/* Whether the JSON has a key with this name and a value of this type, one of the types of cJSON, at any depth. */
bool match_has(const cJSON *json, const char *name, int type);

#endif

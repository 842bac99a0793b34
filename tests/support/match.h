/* SPDX-License-Identifier: MIT */
/* Compares a report's JSON with the part of it that an example expects; tests/spec/README.md has the rules. */
#ifndef CSEM_TESTS_MATCH_H
#define CSEM_TESTS_MATCH_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum { MATCH_MESSAGE = 8192 };

typedef struct match {
    const char *input; /* what spans refer to */
    size_t length;
    size_t used; /* of message */
    int differences;
    char message[MATCH_MESSAGE]; /* a line or three a difference */
} match;

/* Compares; each difference goes into the message. */
bool match_report(match *m, const cJSON *expected, const cJSON *got);

/* Whether text is the pattern, in which `[...]` stands for anything. */
bool match_pattern(const char *pattern, const char *text);

/* Whether a key named name stands anywhere in the JSON with a value of that type; type as cJSON has it. */
bool match_has(const cJSON *json, const char *name, int type);

#endif

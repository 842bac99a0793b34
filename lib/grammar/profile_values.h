/* SPDX-License-Identifier: MIT */
/* Taking typed values out of the cJSON tree of a profile. Each function returns false if the value is not what a
 * profile may have, or memory ran out; the first failure is kept in the intake. A value that is NULL is absent and
 * leaves the result unchanged. A list may also be a single value. */
#ifndef CSEM_GRAMMAR_PROFILE_VALUES_H
#define CSEM_GRAMMAR_PROFILE_VALUES_H

#include "base/text.h"
#include "grammar/profile.h"

#include <cjson/cJSON.h>

/* Limits of a profile, so that what the reader asks of it takes a bounded time. */
enum {
    CSEM_MAX_PROFILE_LENGTH = 256 * 1024,
    CSEM_MAX_PROFILE_VALUES = 20000,
    CSEM_MAX_PROFILE_NESTING = 8,
    CSEM_MAX_PROFILE_TEXT = 256, /* bytes of one text */
    CSEM_MAX_PROFILE_LIST = 128, /* texts of one list, and status words */
    CSEM_MAX_PROFILE_FIELDS = 64,
    CSEM_MAX_PROFILE_LABELS = 8 * 1024 /* bytes of all labels: each is compared with the start of each line */
};

typedef struct csem__profile_intake {
    csem__arena *arena;
    bool lacks_memory;
    const cJSON *item; /* of the first failure */
    bool at_key;       /* the failure is the item's key */
    size_t inside;     /* offset into the item's text */
    char message[400];
} csem__profile_intake;

/* Notes a failure at item. The format is that of snprintf. Always false. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
bool csem__profile_fail(csem__profile_intake *intake, const cJSON *item, const char *format, ...);

/* An object with no other keys than these: values receives their values, NULL for those that are absent. The first
 * `required` ones must be there. */
bool csem__profile_members(csem__profile_intake *intake, const cJSON *item, const char *const *keys, size_t count,
                           size_t required, const cJSON **values);

/* The elements of an array of objects, or one object: count of them from *first on. */
bool csem__profile_elements(csem__profile_intake *intake, const cJSON *item, size_t most, const cJSON **first,
                            size_t *count);

bool csem__profile_text(csem__profile_intake *intake, const cJSON *item, const char **text);
bool csem__profile_texts(csem__profile_intake *intake, const cJSON *item, csem__strings *list);

/* The index of a text in names; an empty name is never taken. */
bool csem__profile_choice(csem__profile_intake *intake, const cJSON *item, const csem__strings *names, int32_t *value);

/* A list of names as bits. */
bool csem__profile_bits(csem__profile_intake *intake, const cJSON *item, const csem__strings *names, uint32_t *bits);

bool csem__profile_bool(csem__profile_intake *intake, const cJSON *item, bool *value);
bool csem__profile_number(csem__profile_intake *intake, const cJSON *item, int32_t least, int32_t most, int32_t *value);

/* Memory of the arena, cleared. NULL: out of memory, which the intake has noted. */
void *csem__profile_room(csem__profile_intake *intake, size_t count, size_t size);

#endif

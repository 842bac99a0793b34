/* SPDX-License-Identifier: MIT */
#include "support/json_sample.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *changed(const char *from, const char *to) {
    const char *at = strstr(sample, from);
    ck_assert_msg(at != NULL, "the sample has no %s", from);
    size_t before = (size_t)(at - sample);
    size_t size = sizeof sample + strlen(to) + 1;
    char *text = malloc(size);
    snprintf(text, size, "%.*s%s%s", (int)before, sample, to, at + strlen(from));
    return text;
}

int collect(void *context, const char *text, size_t length) {
    pieces *p = context;
    p->calls++;
    if (p->calls == p->refuse_at)
        return 1;
    ck_assert_uint_gt(length, 0);
    ck_assert_uint_lt(p->length + length, sizeof p->text);
    memcpy(p->text + p->length, text, length);
    p->length += length;
    return 0;
}

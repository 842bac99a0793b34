/* SPDX-License-Identifier: MIT */
#include "support/json_sample.h"
#include "support/written.h"

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

char *compact_sample(void) {
    char *compact = malloc(sizeof sample + 1);
    char *out = compact;
    for (const char *c = sample; *c; c++) {
        if (strncmp(c, "\\u00e9\\u6a39", 12) == 0) {
            memcpy(out, "\xC3\xA9\xE6\xA8\xB9", 5);
            out += 5;
            c += 11;
        } else if (*c != '\n') {
            *out++ = *c;
        }
    }
    memcpy(out, "\n", 2);
    return compact;
}

csem_report *read_whole(const char *text) {
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse_json(text, strlen(text), NULL, &report, &error);
    if (code)
        ck_abort_msg("%d at %d: %s", code, (int)error.offset, error.message);
    return report;
}

char *write_whole(const csem_report *report, uint32_t flags) {
    csem_buffer *buffer;
    csem_error error;
    csem_error_init(&error, sizeof error);
    ck_assert_int_eq(written_report(report, flags, &buffer, &error), CSEM_OK);
    size_t length;
    const char *data = csem_buffer_data(buffer, &length);
    ck_assert_uint_eq(strlen(data), length);
    char *copy = malloc(length + 1);
    memcpy(copy, data, length + 1);
    csem_buffer_free(buffer);
    return copy;
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

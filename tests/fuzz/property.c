/* SPDX-License-Identifier: MIT */
#include "fuzz/property.h"

#include "fuzz/invariants.h"
#include "support/written.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void require(bool holds, const char *message) {
    if (holds)
        return;
    fprintf(stderr, "property violated: %s\n", message);
    abort();
}

bool is_refused(int code) {
    return code == CSEM_ERROR_FORMAT || code == CSEM_ERROR_ENCODING;
}

void require_error(int code, const csem_error *error, size_t length) {
    require(code < 0 && csem_code_name(code) != NULL, "an error has a code with a name");
    require(error->code == code, "the error has the code that was returned");
    require(error->message[0] != '\0' && memchr(error->message, '\0', sizeof error->message) != NULL,
            "an error has a message");
    require(strchr(error->message, '\n') == NULL, "a message is one line");
    require(error->offset <= length, "an error is in the input");
    require((error->line == 0) == (error->column == 0), "an error has a line and a column, or neither");
}

static void require_same_json(const csem_report *report, const csem_report *again, uint32_t flags) {
    csem_buffer *one = NULL;
    csem_buffer *other = NULL;
    size_t length;
    size_t other_length;
    require(written_report(report, flags, &one, NULL) == CSEM_OK, "a report can be written");
    require(written_report(again, flags, &other, NULL) == CSEM_OK, "a report from JSON can be written");
    const char *text = csem_buffer_data(one, &length);
    const char *other_text = csem_buffer_data(other, &other_length);
    require(length == other_length && memcmp(text, other_text, length) == 0, "JSON read and written again is the same");
    csem_buffer_free(one);
    csem_buffer_free(other);
}

void require_report(const csem_report *report, const char *text, size_t length) {
    char message[INVARIANT_MESSAGE];
    csem_buffer *json = NULL;
    csem_report *again = NULL;
    csem_error error;
    size_t json_length;
    csem_error_init(&error, sizeof error);
    require(invariants_hold(report, text, length, message), message);
    require(written_report(report, CSEM_JSON_COMPACT, &json, NULL) == CSEM_OK, "a report can be written");
    const char *data = csem_buffer_data(json, &json_length);
    require(csem_report_parse_json(data, json_length, NULL, &again, &error) == CSEM_OK, error.message);
    require(invariants_hold(again, NULL, 0, message), message);
    require_same_json(report, again, CSEM_JSON_DEFAULT);
    csem_report_free(again);
    csem_buffer_free(json);
}

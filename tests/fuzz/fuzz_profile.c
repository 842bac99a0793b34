/* SPDX-License-Identifier: MIT */
/* The bytes are a profile up to the first NUL, and then a text that is read with it. If the profile is rejected, the
 * error says why and where in it. Otherwise it is written as JSON that is read and written the same, and the report
 * meets the invariants, whatever the profile says. */
#include "fuzz/property.h"

#include "support/files.h"

#include <stdlib.h>
#include <string.h>

/* The profile as JSON, or NULL if it is rejected. */
static csem_buffer *write_profile(const char *profile) {
    csem_buffer *buffer;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (csem_buffer_create(NULL, &buffer, NULL) != CSEM_OK)
        abort();
    int code = csem_profile_write_json(profile, NULL, CSEM_JSON_COMPACT, csem_buffer_sink, buffer, &error);
    if (code == CSEM_OK)
        return buffer;
    require(code == CSEM_ERROR_PROFILE, "a profile is rejected as a profile");
    require_error(code, &error, strlen(profile));
    csem_buffer_free(buffer);
    return NULL;
}

static void require_same(csem_buffer *written, csem_buffer *again) {
    size_t length;
    size_t other_length;
    require(again != NULL, "what is written is a profile");
    const char *text = csem_buffer_data(written, &length);
    const char *other = csem_buffer_data(again, &other_length);
    require(length == other_length && memcmp(text, other, length) == 0, "a profile is written the same again");
}

/* The profile of a report is the one that was given. */
static void require_profile(const csem_report *report, csem_buffer *written) {
    csem_buffer *used;
    if (csem_buffer_create(NULL, &used, NULL) != CSEM_OK)
        abort();
    int code = csem_report_write_profile(report, CSEM_JSON_COMPACT, csem_buffer_sink, used, NULL);
    require((code == CSEM_OK) == (csem_report_profile(report, NULL) != NULL), "a profile that is used can be written");
    if (code == CSEM_OK && !strstr(csem_buffer_data(written, NULL), "\"levels\":\"inferred\""))
        require_same(written, used);
    csem_buffer_free(used);
}

static void read_text(const char *profile, csem_buffer *written, const char *text, size_t length) {
    csem_options options;
    csem_report *report;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    csem_options_set_profile(&options, profile);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    int code = csem_report_parse_text(text, length, &options, &report, &error);
    if (code != CSEM_OK) {
        require(is_refused(code), "a text is read with any profile");
        require_error(code, &error, length);
        return;
    }
    require_profile(report, written);
    require_report(report, text, length);
    csem_report_free(report);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const uint8_t *end = size > 0 ? memchr(data, 0, size) : NULL;
    size_t length = end ? (size_t)(end - data) : size;
    char *profile = test_allocate(length + 1);
    if (length > 0)
        memcpy(profile, data, length);
    profile[length] = '\0';
    csem_buffer *written = write_profile(profile);
    if (written) {
        csem_buffer *again = write_profile(csem_buffer_data(written, NULL));
        require_same(written, again);
        csem_buffer_free(again);
        if (end)
            read_text(profile, written, (const char *)end + 1, size - length - 1);
    }
    csem_buffer_free(written);
    free(profile);
    return 0;
}

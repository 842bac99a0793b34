/* SPDX-License-Identifier: MIT */
/* The bytes are the text of a report. Unless they are not text at all, the result is a report that meets all
 * invariants: without a profile, with the profile that was inferred, which then gives the same report, and with a
 * built-in one, which the bytes choose. */
#include "fuzz/property.h"

#include "support/written.h"

#include <string.h>

/* NULL if the bytes are not text. */
static csem_report *read_text(const char *text, size_t size, const char *profile) {
    csem_options options;
    csem_report *report = NULL;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    csem_options_set_profile(&options, profile);
    int code = csem_report_parse_text(text, size, &options, &report, &error);
    if (is_refused(code))
        return NULL;
    require(code == CSEM_OK, error.message);
    require_report(report, size > 0 ? text : "", size);
    return report;
}

static void require_same_report(const csem_report *one, const csem_report *other) {
    csem_buffer *first = NULL;
    csem_buffer *second = NULL;
    size_t length;
    size_t other_length;
    require(written_report(one, CSEM_JSON_COMPACT, &first, NULL) == CSEM_OK &&
                written_report(other, CSEM_JSON_COMPACT, &second, NULL) == CSEM_OK,
            "a report can be written");
    const char *text = csem_buffer_data(first, &length);
    const char *other_text = csem_buffer_data(second, &other_length);
    require(length == other_length && memcmp(text, other_text, length) == 0,
            "an inferred profile that is given reads the same report");
    csem_buffer_free(first);
    csem_buffer_free(second);
}

/* Reads the text with the profile that the report was read with. */
static void read_again(const char *text, size_t size, const csem_report *report) {
    csem_buffer *profile = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    require(csem_buffer_create(NULL, &profile, &error) == CSEM_OK, error.message);
    int code = csem_report_write_profile(report, CSEM_JSON_COMPACT, csem_buffer_sink, profile, &error);
    require(code == CSEM_OK, error.message);
    csem_report *again = read_text(text, size, csem_buffer_data(profile, NULL));
    require(again != NULL, "a text is one with any profile");
    require_same_report(report, again);
    csem_report_free(again);
    csem_buffer_free(profile);
}

static const char *choose_profile(const uint8_t *data, size_t size) {
    size_t sum = size;
    for (size_t i = 0; i < size; i++)
        sum += data[i];
    return csem_library_profile_name(sum % csem_library_profile_count(), NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    csem_report *report = read_text(text, size, NULL);
    if (!report)
        return 0;
    if (csem_report_profile(report, NULL))
        read_again(text, size, report);
    csem_report_free(report);
    csem_report_free(read_text(text, size, choose_profile(data, size)));
    return 0;
}

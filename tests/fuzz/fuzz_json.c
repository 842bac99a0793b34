/* SPDX-License-Identifier: MIT */
/* The bytes are JSON, usually not of a report. If they are rejected, the error says why and where. If they are read,
 * the report can be written and read again. */
#include "fuzz/property.h"

/* Both ways to read must agree. */
static void require_same_by_content(const char *text, size_t size, const csem_report *report) {
    csem_report *other = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse(text, size, NULL, &other, &error);
    require(code == CSEM_OK, "JSON that is read as JSON is also read when its content decides");
    require(csem_report_statistic_count(other) == csem_report_statistic_count(report), "both ways give the same");
    csem_report_free(other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    csem_report *report = NULL;
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code = csem_report_parse_json(text, size, NULL, &report, &error);
    if (code != CSEM_OK) {
        require(report == NULL, "a refusal leaves no report");
        require_error(code, &error, size);
        return 0;
    }
    require_same_by_content(text, size, report);
    require_report(report, NULL, 0);
    csem_report_free(report);
    return 0;
}

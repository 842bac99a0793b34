/* SPDX-License-Identifier: MIT */
/* The bytes are the text of a report. Unless they are not text at all, the result is a report that meets all
 * invariants. */
#include "fuzz/property.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    csem_options options;
    csem_report *report = NULL;
    csem_error error;
    csem_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    options.flags = CSEM_OPTION_REPLACE_INVALID;
    int code = csem_report_parse_text(text, size, &options, &report, &error);
    if (is_refused(code))
        return 0;
    require(code == CSEM_OK, error.message);
    require_report(report, size > 0 ? text : "", size);
    csem_report_free(report);
    return 0;
}

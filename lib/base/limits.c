/* SPDX-License-Identifier: MIT */
/* The messages of the limits, one row for each. */
#include "base/limits.h"

#include "base/error.h"

#include <inttypes.h>
#include <stdio.h>

void csem__limit_describe(const csem_options *options, csem__limit limit, char *message, size_t size) {
    const struct {
        const char *before;
        uint64_t value;
        const char *after;
    } limits[] = {
        [CSEM_LIMIT_NONE] = {"a limit of ", 0, ""},
        [CSEM_LIMIT_INPUT] = {"the input is larger than ", options->max_input, " bytes (max_input)"},
        [CSEM_LIMIT_LINES] = {"the text has more than ", options->max_lines, " lines (max_lines)"},
        [CSEM_LIMIT_NODES] = {"the report has more than ", options->max_nodes, " nodes (max_nodes)"},
        [CSEM_LIMIT_NUMBERS] = {"the text has more than ", options->max_nodes, " numbers (max_nodes)"},
        [CSEM_LIMIT_AGENCIES] = {"the report has more than ", options->max_agencies, " agencies (max_agencies)"},
        [CSEM_LIMIT_VALUES] = {"the JSON has more than ", options->max_values, " values (max_values)"},
        [CSEM_LIMIT_NESTING] = {"the JSON is nested deeper than ", options->max_nesting, " levels (max_nesting)"}};
    snprintf(message, size, "%s%" PRIu64 "%s", limits[limit].before, limits[limit].value, limits[limit].after);
}

int csem__limit_fail(csem_error *error, const csem_options *options, csem__limit limit) {
    char message[128];
    csem__limit_describe(options, limit, message, sizeof message);
    return csem__fail(error, CSEM_ERROR_LIMIT, "%s", message);
}

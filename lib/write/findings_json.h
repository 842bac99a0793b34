/* SPDX-License-Identifier: MIT */
/* The parts of findings as JSON, format `csemplan-findings`. */
#ifndef CSEM_WRITE_FINDINGS_JSON_H
#define CSEM_WRITE_FINDINGS_JSON_H

#include "validation/validation.h"
#include "write/json_writer.h"

/* Whether the finding with this index is left out. */
typedef bool (*csem__finding_filter)(const void *context, size_t finding);

/* `{format, version, reports: [`, up to the first report, and the end of it. */
void csem__write_findings_begin(csem__writer *writer);
void csem__write_findings_end(csem__writer *writer);

/* `{input, counts, findings}` of the findings that are not left out; name.data may be NULL, and so may left_out. */
void csem__write_findings_of(csem__writer *writer, const csem_findings *findings, csem__text name,
                             csem__finding_filter left_out, const void *context);

#endif

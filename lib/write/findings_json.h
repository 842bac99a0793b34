/* SPDX-License-Identifier: MIT */
/* The parts of findings as JSON, format `csemplan-findings`. */
#ifndef CSEM_WRITE_FINDINGS_JSON_H
#define CSEM_WRITE_FINDINGS_JSON_H

#include "validation/validation.h"
#include "write/json_writer.h"

/* Whether the finding with this index is left out. */
typedef bool (*csem_finding_filter)(const void *context, size_t finding);

/* `{format, version, reports: [`, up to the first report, and the end of it. */
void csem_write_findings_begin(csem_writer *writer);
void csem_write_findings_end(csem_writer *writer);

/* `{input, counts, findings}` of the findings that are not left out; name.data may be NULL, and so may left_out. */
void csem_write_findings_of(csem_writer *writer, const csem_findings *findings, csem_text name,
                            csem_finding_filter left_out, const void *context);

#endif

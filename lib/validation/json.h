/* SPDX-License-Identifier: MIT */
/* The parts of findings as JSON, format `csemplan-findings`. */
#ifndef CSEM_VALIDATION_JSON_H
#define CSEM_VALIDATION_JSON_H

#include "validation/validation.h"
#include "json/tree.h"

/* Whether the finding with this index is left out. */
typedef bool (*csem_finding_filter)(const void *context, size_t finding);

/* `{input, counts, findings}` of the findings that are not left out; name, which is taken over, is a string or null,
 * and left_out may be NULL. NULL: no memory. */
cJSON *csem_findings_tree(const csem_findings *findings, cJSON *name, csem_finding_filter left_out,
                          const void *context);

/* `{format, version, reports}`; takes over the array of reports, which may be NULL for lack of memory. */
cJSON *csem_findings_document(cJSON *reports);

#endif

/* SPDX-License-Identifier: MIT */
/**
 * @file
 * A report as JSON, and the flags that all JSON of the library shares. Reading it: csem_report_parse_json().
 *
 * ```c
 * static int print(void *file, const char *text, size_t length) {
 *     return fwrite(text, 1, length, file) == length ? 0 : 1;
 * }
 *
 * csem_report_write_json(report, CSEM_JSON_COMPACT, print, stdout, &error);
 * ```
 */
#ifndef CSEMPLAN_JSON_H
#define CSEMPLAN_JSON_H

#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bits that say how JSON is laid out. Since 0.1.0. */
enum csem_json_flag {
    CSEM_JSON_DEFAULT = 0,
    CSEM_JSON_COMPACT = 1, /**< no line breaks and no blanks */
    CSEM_JSON_NO_SPANS = 2 /**< without spans, for comparing reports; such JSON cannot be read again */
};

/**
 * Writes a report as JSON. Reading the result and writing it again gives the same bytes.
 *
 * The sink receives the text in pieces of at most a few thousand bytes. The library allocates nothing, so only the sink
 * can fail once writing has begun.
 *
 * @param report   the report; never NULL
 * @param flags    bits of csem_json_flag
 * @param sink     receives the text; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_SINK, CSEM_ERROR_MEMORY if the sink returned it
 *
 * Any number of threads may output one report. Since 0.1.0. Format: docs/data-model.md, section JSON; RFC 8259.
 */
CSEM_API int csem_report_write_json(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                                    csem_error *error);

#ifdef __cplusplus
}
#endif

#endif

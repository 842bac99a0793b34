/* SPDX-License-Identifier: MIT */
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

/** Text that the library has allocated, with its length. Since 0.1.0. */
typedef struct csem_buffer csem_buffer;

/**
 * The text of a buffer, NUL-terminated UTF-8.
 *
 * @param length  receives the number of bytes before the NUL; may be NULL
 * @return the text, which is valid as long as the buffer; NULL only if buffer is NULL
 *
 * Many threads may read one buffer. Since 0.1.0.
 */
CSEM_API const char *csem_buffer_data(const csem_buffer *buffer, size_t *length);

/**
 * Frees a buffer.
 *
 * @param buffer  NULL does nothing
 *
 * No thread may use it afterwards. Since 0.1.0.
 */
CSEM_API void csem_buffer_free(csem_buffer *buffer);

/**
 * Writes a report as JSON into a sink. Reading the result and writing it again gives the same bytes.
 *
 * The sink receives the text in pieces of at most a few thousand bytes. Nothing is allocated, so only the sink can fail
 * once writing has begun.
 *
 * @param report   the report; never NULL
 * @param flags    bits of csem_json_flag
 * @param sink     receives the text; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_SINK
 *
 * Many threads may write one report. Since 0.1.0. Format: docs/data-model.md, section JSON; RFC 8259.
 */
CSEM_API int csem_report_write_json(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                                    csem_error *error);

/**
 * Writes a report as JSON into a buffer, which holds the whole text.
 *
 * @param report  the report; never NULL
 * @param flags   bits of csem_json_flag
 * @param buffer  receives the buffer, to be freed with csem_buffer_free(); NULL on failure. Never NULL itself
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY
 *
 * Many threads may write one report. Since 0.1.0.
 */
CSEM_API int csem_report_to_json(const csem_report *report, uint32_t flags, csem_buffer **buffer, csem_error *error);

#ifdef __cplusplus
}
#endif

#endif

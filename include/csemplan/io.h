/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Where bytes come from and go to: sources, sinks, and a buffer that any writer of the library can fill.
 *
 * The contract of every callback of the library (sources, sinks, rules of the caller), stated once here: it is called
 * by the thread that called the library, and before that call returns. It must return: an exception or longjmp()
 * through the library loses memory. It may call the library, but must not change or free an object that the call uses.
 *
 * ```c
 * csem_buffer *buffer;
 * if (csem_buffer_create(NULL, &buffer, &error) == CSEM_OK &&
 *     csem_report_write_json(report, CSEM_JSON_DEFAULT, csem_buffer_sink, buffer, &error) == CSEM_OK)
 *     puts(csem_buffer_data(buffer, NULL));
 * csem_buffer_free(buffer);
 * ```
 */
#ifndef CSEMPLAN_IO_H
#define CSEMPLAN_IO_H

#include <csemplan/allocator.h>
#include <csemplan/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Receives text that the library writes, piece by piece.
 *
 * @param context  what the caller gave with the sink
 * @param text     the piece, valid during the call; not NUL-terminated
 * @param length   its length in bytes, at least 1
 * @return 0 to go on; CSEM_ERROR_MEMORY ends the call with that code, anything else with CSEM_ERROR_SINK
 *
 * Since 0.1.0.
 */
typedef int (*csem_sink)(void *context, const char *text, size_t length);

/**
 * Gives the library its input, piece by piece.
 *
 * @param context   what the caller gave with the source
 * @param buffer    where the bytes go
 * @param capacity  how many bytes fit, at least 1
 * @param length    receives how many bytes were written; 0 at the end of the input
 * @return 0 to go on; anything else ends the call with CSEM_ERROR_IO
 *
 * Since 0.1.0.
 */
typedef int (*csem_source)(void *context, char *buffer, size_t capacity, size_t *length);

/** Text that grows. One thread at a time may use a buffer. Since 0.1.0. */
typedef struct csem_buffer csem_buffer;

/**
 * Makes an empty buffer.
 *
 * @param allocator  NULL: malloc. It is copied
 * @param buffer     receives the buffer, to be freed with csem_buffer_free(); NULL on failure. Never NULL itself
 * @param error      receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS (an allocator without a function), CSEM_ERROR_MEMORY
 *
 * Since 0.1.0.
 */
CSEM_API int csem_buffer_create(const csem_allocator *allocator, csem_buffer **buffer, csem_error *error);

/**
 * A csem_sink that appends to a buffer. Once it is out of memory it takes nothing more, and the buffer has no text.
 *
 * @param buffer  a csem_buffer, passed as the context of the sink; never NULL
 * @param text    the piece
 * @param length  its length in bytes
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY
 *
 * Since 0.1.0.
 */
CSEM_API int csem_buffer_sink(void *buffer, const char *text, size_t length);

/**
 * The text of a buffer, NUL-terminated.
 *
 * @param length  receives the number of bytes before the NUL; may be NULL
 * @return the text, valid until more is appended; NULL if buffer is NULL or was out of memory
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_buffer_data(const csem_buffer *buffer, size_t *length);

/** Frees a buffer; NULL does nothing. Since 0.1.0. */
CSEM_API void csem_buffer_free(csem_buffer *buffer);

#ifdef __cplusplus
}
#endif

#endif

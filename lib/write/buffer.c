/* SPDX-License-Identifier: MIT */
/* The public buffer: a csem_sink that collects the output of any writer. */
#include "base/error.h"
#include "base/sized.h"
#include "write/output.h"

#include <csemplan/io.h>

struct csem_buffer {
    csem_allocator allocator;
    csem__output text; /* one byte of its capacity is for the NUL */
};

int csem_buffer_create(const csem_allocator *allocator, csem_buffer **buffer, csem_error *error) {
    if (!buffer)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the buffer");
    *buffer = NULL;
    const csem_allocator chosen = allocator ? *allocator : csem__default_allocator();
    int code = csem__options_check_allocator(&chosen, error);
    if (code != CSEM_OK)
        return code;
    csem_buffer *made = csem__allocate(&chosen, sizeof *made);
    if (!made)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for a buffer");
    made->allocator = chosen;
    csem__output_init(&made->text, &made->allocator);
    *buffer = made;
    return CSEM_OK;
}

int csem_buffer_sink(void *buffer, const char *text, size_t length) {
    csem_buffer *to = buffer;
    if (!to || (!text && length > 0))
        return CSEM_ERROR_ARGUMENT;
    csem__put(&to->text, text, length);
    csem__output_terminate(&to->text);
    return to->text.failed ? CSEM_ERROR_MEMORY : 0;
}

const char *csem_buffer_data(const csem_buffer *buffer, size_t *length) {
    bool has_text = buffer && !buffer->text.failed;
    if (length)
        *length = has_text ? buffer->text.length : 0;
    if (!has_text)
        return NULL;
    return buffer->text.data ? buffer->text.data : "";
}

void csem_buffer_free(csem_buffer *buffer) {
    if (!buffer)
        return;
    csem_allocator allocator = buffer->allocator;
    csem__output_free(&buffer->text);
    csem__release(&allocator, buffer);
}

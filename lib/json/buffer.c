/* SPDX-License-Identifier: MIT */
#include "json/buffer.h"

#include <string.h>

struct csem_buffer {
    csem_allocator allocator;
    size_t length;
    char data[];
};

csem_buffer *csem_buffer_of_line(const csem_allocator *allocator, const char *text, size_t length) {
    if (length > SIZE_MAX - sizeof(csem_buffer) - 2)
        return NULL;
    csem_buffer *buffer = csem_allocate(allocator, sizeof *buffer + length + 2);
    if (!buffer)
        return NULL;
    buffer->allocator = *allocator;
    buffer->length = length + 1;
    memcpy(buffer->data, text, length);
    memcpy(buffer->data + length, "\n", 2);
    return buffer;
}

const char *csem_buffer_data(const csem_buffer *buffer, size_t *length) {
    if (length)
        *length = buffer ? buffer->length : 0;
    return buffer ? buffer->data : NULL;
}

void csem_buffer_free(csem_buffer *buffer) {
    if (!buffer)
        return;
    csem_allocator allocator = buffer->allocator;
    csem_release(&allocator, buffer);
}

/* SPDX-License-Identifier: MIT */
#include "write/buffer.h"

#include "base/meter.h"

#include <string.h>

struct csem_buffer {
    csem_allocator allocator;
    size_t length;
    char data[];
};

csem_buffer *csem__buffer_make(const csem_allocator *allocator, size_t length, char **text) {
    if (length > SIZE_MAX - sizeof(csem_buffer) - 1)
        return NULL;
    csem_allocator base = csem__meter_base(allocator);
    csem_buffer *buffer = csem__allocate(&base, sizeof *buffer + length + 1);
    if (!buffer)
        return NULL;
    buffer->allocator = base;
    buffer->length = length;
    buffer->data[length] = '\0';
    *text = buffer->data;
    return buffer;
}

csem_buffer *csem__buffer_of_line(const csem_allocator *allocator, const char *text, size_t length) {
    char *data;
    csem_buffer *buffer = length < SIZE_MAX ? csem__buffer_make(allocator, length + 1, &data) : NULL;
    if (!buffer)
        return NULL;
    memcpy(data, text, length);
    data[length] = '\n';
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
    csem__release(&allocator, buffer);
}

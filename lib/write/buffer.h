/* SPDX-License-Identifier: MIT */
/* Buffers: text that the library made and the caller gives back. */
#ifndef CSEM_WRITE_BUFFER_H
#define CSEM_WRITE_BUFFER_H

#include "base/memory.h"

#include <csemplan/json.h>

/* Buffers do not count to what the allocator counts, so that many threads may make them.
 *
 * A buffer for length bytes, which the caller fills at *text; NULL: no memory. */
csem_buffer *csem__buffer_make(const csem_allocator *allocator, size_t length, char **text);

/* A buffer with a copy of text and a line feed behind it; NULL: no memory. */
csem_buffer *csem__buffer_of_line(const csem_allocator *allocator, const char *text, size_t length);

#endif

/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Where memory comes from. Options have an allocator; NULL means malloc, realloc and free.
 */
#ifndef CSEMPLAN_ALLOCATOR_H
#define CSEMPLAN_ALLOCATOR_H

#include <csemplan/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Where the library takes its memory from. The three functions work like malloc, realloc and free, with the
 * caller's context as their first argument; sizes are in bytes and never 0. A report keeps a copy of the struct and
 * frees its memory through it, so the context must outlive the report.
 *
 * Whatever goes through cJSON, such as reading JSON, is allocated by malloc, or by the hooks that the program has given
 * to cJSON.
 *
 * Since 0.1.0.
 */
typedef struct csem_allocator {
    void *context;                                                 /**< passed to each function */
    void *(*allocate)(void *context, size_t size);                 /**< NULL if out of memory */
    void *(*reallocate)(void *context, void *memory, size_t size); /**< memory may be NULL */
    void (*release)(void *context, void *memory);                  /**< memory may be NULL */
} csem_allocator;

#ifdef __cplusplus
}
#endif

#endif

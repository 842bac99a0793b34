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
 * caller's context as their first argument; sizes are in bytes and never 0. Every object keeps a copy of the struct
 * with which it was made and frees its memory through it, so the context must outlive all objects made with it:
 * reports, prose, findings, sets of findings, summaries, groups and buffers. Findings may have the allocator of their
 * report.
 *
 * The functions are called by the thread that calls the library. They must allow calls from several threads at once if
 * several threads use objects made with them, even if they only read: csem_report_validate(),
 * csem_findings_set_write(), csem_groups_order() and csem_groups_write_json() allocate memory while they work. They
 * must return, not throw or jump, and must not call the library.
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

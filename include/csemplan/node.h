/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The cursor: walks all commitments, efforts and blocks of a report in the order of the text, in one loop.
 *
 * ```c
 * csem_node node;
 * csem_node_init(&node, sizeof node, report);
 * while (csem_node_next(&node))
 *     if (node.effort)
 *         printf("%s, page %d\n", csem_section_id(node.section, NULL), (int)node.place.page);
 * ```
 *
 * Each thread has cursors of its own; many may walk one report. Since 0.1.0.
 */
#ifndef CSEMPLAN_NODE_H
#define CSEMPLAN_NODE_H

#include <csemplan/section.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A whole report; see report.h. */
typedef struct csem_report csem_report;

/**
 * A node of the body: a commitment, or one of its efforts, or a block of either. The caller allocates it; the pointers
 * in it are owned by the report. Before the first step all of them except report are NULL. A block has no place of its
 * own: the place is that of the commitment or effort that contains it, which may begin on an earlier page.
 */
typedef struct csem_node {
    size_t size;                       /**< size of the struct that the caller compiled, in bytes */
    const csem_report *report;         /**< the report that is walked */
    const csem_section *section;       /**< the section that contains the commitment */
    const csem_commitment *commitment; /**< never NULL after a step */
    const csem_effort *effort;         /**< NULL: the commitment itself */
    const csem_block *block;           /**< NULL unless csem_node_next_block() made the step; see
                                            csem_statistic_node() for that of a statistic */
    int32_t commitment_index;          /**< 0-based, in the section */
    int32_t effort_index;              /**< 0-based, in the commitment; -1: the commitment itself */
    csem_place place;                  /**< where the commitment or effort is */
} csem_node;

/**
 * Puts a cursor before the first commitment of a report.
 *
 * @param node    the cursor; NULL does nothing
 * @param size    `sizeof(csem_node)`, in bytes; the library writes no byte beyond. With a struct that ends before
 *                effort_index there is nothing to walk
 * @param report  the report; NULL: there is nothing to walk
 */
CSEM_API void csem_node_init(csem_node *node, size_t size, const csem_report *report);

/**
 * Steps to the next commitment or effort: a commitment, then its efforts, then the next commitment.
 *
 * @return 1, or 0 at the end, after which the cursor is not changed; 0 for NULL
 */
CSEM_API int32_t csem_node_next(csem_node *node);

/**
 * Steps to the next block of this commitment or effort, or to the first block of a later one.
 *
 * @return 1, or 0 at the end; 0 for NULL
 */
CSEM_API int32_t csem_node_next_block(csem_node *node);

#ifdef __cplusplus
}
#endif

#endif

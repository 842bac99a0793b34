/* SPDX-License-Identifier: MIT */
/* The cursor. Commitments, efforts and blocks are each in one array in the order of the document, so that a step
 * goes to the next item of an array and checks what contains it. Invariant: effort is NULL or an effort of commitment;
 * block is NULL or a block of effort, or of commitment if effort is NULL. */
#include "model/node.h"

#include "base/error.h"
#include "base/sized.h"

csem_node csem__walk_begin(const csem_report *report) {
    return (csem_node){.size = sizeof(csem_node), .report = report, .commitment_index = -1, .effort_index = -1};
}

static bool next_commitment(csem_node *node) {
    const csem_report *report = node->report;
    const csem_commitment *next = node->commitment ? node->commitment + 1 : report->commitments;
    if (!next || next == report->commitments + report->commitment_count)
        return false;
    node->commitment = next;
    node->section = next->section;
    node->commitment_index = (int32_t)(next - next->section->commitments);
    node->effort = NULL;
    node->effort_index = -1;
    node->place = next->place;
    node->block = NULL;
    return true;
}

bool csem__node_next(csem_node *node) {
    if (!node->report)
        return false;
    size_t next = node->effort_index < 0 ? 0 : (size_t)node->effort_index + 1;
    if (!node->commitment || next >= node->commitment->effort_count)
        return next_commitment(node);
    node->effort = &node->commitment->efforts[next];
    node->effort_index = (int32_t)next;
    node->place = node->effort->place;
    node->block = NULL;
    return true;
}

bool csem__node_next_block(csem_node *node) {
    do {
        size_t count;
        const csem_block *blocks = csem__node_blocks(node, &count);
        size_t next = node->block ? (size_t)(node->block - blocks) + 1 : 0;
        if (next < count) {
            node->block = &blocks[next];
            return true;
        }
    } while (csem__node_next(node));
    return false;
}

/* Before the first step there are no blocks. */
const csem_block *csem__node_blocks(const csem_node *node, size_t *count) {
    *count = node->effort ? node->effort->block_count : node->commitment ? node->commitment->block_count : 0;
    return node->effort ? node->effort->blocks : node->commitment ? node->commitment->blocks : NULL;
}

const csem_agency *const *csem__node_agencies(const csem_node *node, size_t *count) {
    *count = node->effort ? node->effort->agency_count : node->commitment->agency_count;
    return node->effort ? node->effort->agencies : node->commitment->agencies;
}

/* ---- public ---- */

/* How many bytes of the caller's struct are fields that this version knows; 0 if it lacks one that a step needs. An
 * older caller may lack those after effort_index, which are then not filled. */
static size_t known_size(size_t size) {
    const size_t needed = CSEM_END_OF(csem_node, effort_index);
    return size >= sizeof(csem_node) ? sizeof(csem_node) : size >= needed ? needed : 0;
}

void csem_node_init(csem_node *node, size_t size, const csem_report *report) {
    if (!node || size < CSEM_END_OF(csem_node, size) || size > CSEM_MAX_STRUCT)
        return;
    csem_node first = csem__walk_begin(report);
    memset(node, 0, size);
    memcpy(node, &first, known_size(size));
    memcpy(node, &size, sizeof size);
}

static bool step(csem_node *node, bool (*next)(csem_node *node)) {
    csem_node whole = csem__walk_begin(NULL);
    size_t size = 0;
    if (node)
        memcpy(&size, node, sizeof size);
    size_t known = known_size(size);
    if (known == 0)
        return false;
    memcpy(&whole, node, known);
    bool is_step = next(&whole);
    memcpy(node, &whole, known);
    return is_step;
}

int32_t csem_node_next(csem_node *node) {
    return step(node, csem__node_next);
}

int32_t csem_node_next_block(csem_node *node) {
    return step(node, csem__node_next_block);
}

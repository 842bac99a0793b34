/* SPDX-License-Identifier: MIT */
/* Nodes inside the library: the cursor of csemplan/node.h, started without its size, and questions about a node. */
#ifndef CSEM_MODEL_NODE_H
#define CSEM_MODEL_NODE_H

#include "model/model.h"

/* A cursor before the first commitment of a linked report. */
csem_node csem__walk_begin(const csem_report *report);

bool csem__node_next(csem_node *node);
bool csem__node_next_block(csem_node *node);

/* The blocks, and the agencies, of a commitment or an effort. */
const csem_block *csem__node_blocks(const csem_node *node, size_t *count);
const csem_agency *const *csem__node_agencies(const csem_node *node, size_t *count);

#endif

/* SPDX-License-Identifier: MIT */
/* The builder: makes a report, whether it comes from text or from JSON. Nodes are added in the order of the document; a
 * node belongs to the last one above it. A commitment's agencies are added before its partners, both before those of
 * its efforts. */
#ifndef CSEM_MODEL_BUILDER_H
#define CSEM_MODEL_BUILDER_H

#include "base/limits.h"
#include "base/table.h"
#include "model/model.h"

typedef struct csem__builder {
    csem_report *report;
    uint64_t nodes;
    uint64_t max_nodes;    /* 0: no limit, here and below */
    uint64_t max_agencies; /* of those that are defined or named */
    int32_t code;          /* why the last call returned NULL or false: CSEM_ERROR_MEMORY or CSEM_ERROR_LIMIT */
    csem__limit limit;     /* which limit it was */
    csem__table ids;       /* of sections of the body, to their positions */
    csem__table entry_ids; /* the same of the contents */
    size_t agency_capacity;
    size_t commitment_capacity;
    size_t effort_capacity;
    size_t block_capacity;
    size_t note_capacity;
    size_t field_capacity;
    size_t agency_ref_capacity;
    size_t statistic_capacity;
    size_t observation_capacity;
} csem__builder;

/* What a block or an agency is added to: the last commitment, its partners, or the last effort. */
typedef enum csem__owner { CSEM_OWNER_COMMITMENT, CSEM_OWNER_PARTNERS, CSEM_OWNER_EFFORT } csem__owner;

/* There is no limit of agencies yet. False: out of memory. */
bool csem__builder_init(csem__builder *builder, const csem_allocator *allocator, uint64_t max_nodes);

/* Records that memory ran out, unless a failure is recorded already. Always false. */
bool csem__builder_fail(csem__builder *builder);

/* A zeroed node, to be filled by the caller; its address is valid until the next node of its kind is added. NULL on
 * failure. Texts in it must be in the report's arena, see csem__builder_text. */
csem_commitment *csem__builder_add_commitment(csem__builder *builder);
csem_effort *csem__builder_add_effort(csem__builder *builder);
csem_block *csem__builder_add_block(csem__builder *builder, csem__owner owner);
csem_note *csem__builder_add_note(csem__builder *builder);
csem_note *csem__builder_insert_note(csem__builder *builder, size_t effort); /* of an earlier effort */
csem_field *csem__builder_add_field(csem__builder *builder);
csem_statistic *csem__builder_add_statistic(csem__builder *builder);

/* The same for a section of the body or of the contents, whose number is -1. It is inside the last section of the
 * tree that has a smaller depth: depth is at most one more than that of the section before it, and less than
 * CSEM_MAX_LEVELS. */
csem_section *csem__builder_add_section(csem__builder *builder, csem__sections *tree, int32_t depth);

/* Makes the id of a section: the id of the section around it (data is NULL: none), then mark, its own mark without
 * closing point or colon, with a point between two letters or digits: `1` and `(iv)` make `1(iv)`, `1` and `4` make
 * `1.4`. False on failure. */
bool csem__builder_section_id(csem__builder *builder, csem__text around, csem__text mark, csem__text *id);

/* Enters the id of a section of the body or of the contents. If another section of the tree has it already, because a
 * number is printed twice, `~2`, `~3` and so on is appended. False on failure. */
bool csem__builder_enter_id(csem__builder *builder, csem__sections *tree, size_t index);

/* Marks the sections of this level, in the body and in the contents, as the tracked ones. */
void csem__builder_track(csem__builder *builder, csem__text level);

/* Whether the limit allows one more agency than count; false on failure. */
bool csem__builder_allows_agency(csem__builder *builder, size_t count);
/* The address of an agency does not change; id and name are copied. */
csem_agency *csem__builder_add_agency(csem__builder *builder, csem__text id, csem__text name);
/* Adds to the owner's list of agencies; refer_once does nothing if the list has the agency. */
bool csem__builder_refer(csem__builder *builder, csem__owner owner, const csem_agency *agency);
bool csem__builder_refer_once(csem__builder *builder, csem__owner owner, const csem_agency *agency);

/* Keeps an observation, which counts as a node; its texts must be in the arena. False on failure. */
bool csem__builder_observe(csem__builder *builder, const csem__observation *observation);

/* Copies text into the report; false on failure. */
bool csem__builder_text(csem__builder *builder, csem__text text, csem__text *copy);

/* Sets the pointers between nodes: from here on the getters work, and only statistics may be added. False: out of
 * memory. */
bool csem__builder_link(csem__builder *builder);
/* Sets the pointers between statistics and nodes, once all statistics are added and sorted. False: out of memory. */
bool csem__builder_link_statistics(csem__builder *builder);
/* Returns the report, which must be linked. The builder must not be used afterwards. */
csem_report *csem__builder_finish(csem__builder *builder);
/* Frees what was built. Does nothing after finish. */
void csem__builder_abandon(csem__builder *builder);

#endif

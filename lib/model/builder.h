/* SPDX-License-Identifier: MIT */
/* The builder: makes a report, whether it comes from text or from JSON. Nodes are added in document order; a node
 * belongs to the last one above it. */
#ifndef CSEM_MODEL_BUILDER_H
#define CSEM_MODEL_BUILDER_H

#include "base/limits.h"
#include "model/model.h"

typedef struct csem_builder {
    csem_report *report;
    uint64_t nodes;
    uint64_t max_nodes;    /* 0: no limit, here and below */
    uint64_t max_agencies; /* of those that are defined or named */
    int32_t code;          /* why the last call gave NULL or false: CSEM_ERROR_MEMORY or CSEM_ERROR_LIMIT */
    csem_limit limit;      /* which limit that is */
    size_t agency_capacity;
    size_t content_capacity;
    size_t content_measure_capacity;
    size_t chapter_capacity;
    size_t measure_capacity;
    size_t commitment_capacity;
    size_t effort_capacity;
    size_t block_capacity;
    size_t note_capacity;
    size_t agency_ref_capacity;
    size_t statistic_capacity;
    size_t observation_capacity;
} csem_builder;

/* What a block or an agency is added to: the last commitment, or the last effort. */
typedef enum csem_owner { CSEM_OWNER_COMMITMENT, CSEM_OWNER_EFFORT } csem_owner;

/* There is no limit of agencies yet. False: no memory. */
bool csem_builder_init(csem_builder *builder, const csem_allocator *allocator, uint64_t max_nodes);

/* Notes that there is no memory, unless a failure is noted already. Always false. */
bool csem_builder_fail(csem_builder *builder);

/* A zeroed node, to be filled by the caller; it stays where it is until the next node of its kind is added. NULL on
 * failure. Texts in it must be in the report's arena, see csem_builder_text. */
csem_entry *csem_builder_add_entry(csem_builder *builder);
csem_entry *csem_builder_add_entry_measure(csem_builder *builder);
csem_chapter *csem_builder_add_chapter(csem_builder *builder);
csem_measure *csem_builder_add_measure(csem_builder *builder);
csem_commitment *csem_builder_add_commitment(csem_builder *builder);
csem_effort *csem_builder_add_effort(csem_builder *builder);
csem_block *csem_builder_add_block(csem_builder *builder, csem_owner owner);
csem_note *csem_builder_add_note(csem_builder *builder);
csem_statistic *csem_builder_add_statistic(csem_builder *builder);

/* Whether the limit allows one more agency than count; false on failure. */
bool csem_builder_has_room(csem_builder *builder, size_t count);
/* An agency stays where it is; id and name are copied. */
csem_agency *csem_builder_add_agency(csem_builder *builder, csem_text id, csem_text name);
/* Adds to the owner's list of agencies; refer_once leaves out one that is there. */
bool csem_builder_refer(csem_builder *builder, csem_owner owner, const csem_agency *agency);
bool csem_builder_refer_once(csem_builder *builder, csem_owner owner, const csem_agency *agency);

/* Keeps an observation, which counts as a node; its texts must be in the arena. False on failure. */
bool csem_builder_observe(csem_builder *builder, const csem_observation *observation);

/* Copies text into the report; false on failure. */
bool csem_builder_text(csem_builder *builder, csem_text text, csem_text *copy);

/* Links the nodes: from here on the getters work, and only statistics may be added. */
void csem_builder_link(csem_builder *builder);
/* Gives the report away, linked. The builder must not be used any more. */
csem_report *csem_builder_finish(csem_builder *builder);
/* Frees what was built. Does nothing after finish. */
void csem_builder_abandon(csem_builder *builder);

#endif

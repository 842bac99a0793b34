/* SPDX-License-Identifier: MIT */
/* The builder: makes a report, whether it comes from text or from JSON. Nodes are added in document order; a node
 * belongs to the last one above it. */
#ifndef CSEM_MODEL_BUILDER_H
#define CSEM_MODEL_BUILDER_H

#include "base/limits.h"
#include "model/model.h"

typedef struct csem__builder {
    csem_report *report;
    uint64_t nodes;
    uint64_t max_nodes;    /* 0: no limit, here and below */
    uint64_t max_agencies; /* of those that are defined or named */
    int32_t code;          /* why the last call gave NULL or false: CSEM_ERROR_MEMORY or CSEM_ERROR_LIMIT */
    csem__limit limit;     /* which limit that is */
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
} csem__builder;

/* What a block or an agency is added to: the last commitment, or the last effort. */
typedef enum csem__owner { CSEM_OWNER_COMMITMENT, CSEM_OWNER_EFFORT } csem__owner;

/* There is no limit of agencies yet. False: no memory. */
bool csem__builder_init(csem__builder *builder, const csem_allocator *allocator, uint64_t max_nodes);

/* Notes that there is no memory, unless a failure is noted already. Always false. */
bool csem__builder_fail(csem__builder *builder);

/* A zeroed node, to be filled by the caller; it stays where it is until the next node of its kind is added. NULL on
 * failure. Texts in it must be in the report's arena, see csem__builder_text. */
csem_entry *csem__builder_add_entry(csem__builder *builder);
csem_entry *csem__builder_add_entry_measure(csem__builder *builder);
csem_chapter *csem__builder_add_chapter(csem__builder *builder);
csem_measure *csem__builder_add_measure(csem__builder *builder);
csem_commitment *csem__builder_add_commitment(csem__builder *builder);
csem_effort *csem__builder_add_effort(csem__builder *builder);
csem_block *csem__builder_add_block(csem__builder *builder, csem__owner owner);
csem_note *csem__builder_add_note(csem__builder *builder);
csem_statistic *csem__builder_add_statistic(csem__builder *builder);

/* Whether the limit allows one more agency than count; false on failure. */
bool csem__builder_has_room(csem__builder *builder, size_t count);
/* An agency stays where it is; id and name are copied. */
csem_agency *csem__builder_add_agency(csem__builder *builder, csem__text id, csem__text name);
/* Adds to the owner's list of agencies; refer_once leaves out one that is there. */
bool csem__builder_refer(csem__builder *builder, csem__owner owner, const csem_agency *agency);
bool csem__builder_refer_once(csem__builder *builder, csem__owner owner, const csem_agency *agency);

/* Keeps an observation, which counts as a node; its texts must be in the arena. False on failure. */
bool csem__builder_observe(csem__builder *builder, const csem__observation *observation);

/* Copies text into the report; false on failure. */
bool csem__builder_text(csem__builder *builder, csem__text text, csem__text *copy);

/* Links the nodes: from here on the getters work, and only statistics may be added. */
void csem__builder_link(csem__builder *builder);
/* Gives the report away, linked. The builder must not be used any more. */
csem_report *csem__builder_finish(csem__builder *builder);
/* Frees what was built. Does nothing after finish. */
void csem__builder_abandon(csem__builder *builder);

#endif

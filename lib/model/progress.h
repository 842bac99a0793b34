/* SPDX-License-Identifier: MIT */
/* Progress: how far commitments have come, in a tree of sections of any depth.
 *
 * A tracked section and all sections inside it, such as its parts, belong together: an effort of a part is evidence for
 * the commitment of the section around it, and the other way round. A section outside of all tracked ones is on its
 * own. */
#ifndef CSEM_MODEL_PROGRESS_H
#define CSEM_MODEL_PROGRESS_H

#include "model/model.h"

/* The tracked section that a section is or is inside of; the section itself if there is none. */
const csem_section *csem__section_tracked(const csem_section *section);

/* The status of a commitment: its own, otherwise that of its latest effort that has one. printed.data is NULL: none. */
csem__status csem__commitment_progress(const csem_commitment *commitment);

/* What commitments have, added up. */
typedef struct csem__progress_counts {
    uint64_t efforts;
    uint64_t statuses; /* commitments with a status */
    uint64_t complete; /* those that are complete */
    uint64_t assigned; /* commitments that name an agency */
} csem__progress_counts;

typedef struct csem__progress {
    const csem_report *report;
    csem__progress_counts *own;    /* one for each section: of its own commitments */
    csem__progress_counts *inside; /* the same of the sections inside it */
    bool has_statuses;
    bool has_deadlines; /* and a day of publication with which they can be compared */
} csem__progress;

/* Takes time linear in the report. False: out of memory. */
bool csem__progress_init(csem__progress *progress, const csem_report *report, csem__arena *arena);

/* The nearest section around one, up to the tracked one, whose commitments name an agency: it answers for the parts of
 * its commitments too. NULL: none. */
const csem_section *csem__progress_answering(const csem__progress *progress, const csem_section *section);

/* Whether an effort or a repeat is reported for a commitment. */
bool csem__progress_has_effort(const csem__progress *progress, const csem_commitment *commitment);

/* Whether the status of a commitment is complete; without one, all statuses of the sections inside its own, or of the
 * nearest section around it that has any. */
bool csem__progress_is_complete(const csem__progress *progress, const csem_commitment *commitment);

/* Whether the deadline of a commitment is before the day of publication, and the commitment is not complete or, in a
 * report without any status, has no effort. */
bool csem__progress_is_overdue(const csem__progress *progress, const csem_commitment *commitment);

#endif

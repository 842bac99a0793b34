/* SPDX-License-Identifier: MIT */
/* Counts are added up from the innermost sections to the outermost, in one walk from the last section to the first: a
 * section comes before those inside it. */
#include "model/progress.h"

#include "dates/dates.h"

const csem_section *csem__section_tracked(const csem_section *section) {
    const csem_section *tracked = section;
    while (!tracked->is_tracked && tracked->parent)
        tracked = tracked->parent;
    return tracked->is_tracked ? tracked : section;
}

/* Whether an effort is stamped later than another one; without stamps, the order of the text decides. */
static bool is_later(const csem_effort *effort, const csem_effort *other) {
    const csem_date *date = &effort->as_of.period.end;
    const csem_date *other_date = &other->as_of.period.end;
    return date->year == 0 || other_date->year == 0 || csem__date_order(date, other_date) >= 0;
}

csem__status csem__commitment_progress(const csem_commitment *commitment) {
    const csem_effort *latest = NULL;
    if (commitment->status.printed.data)
        return commitment->status;
    for (size_t i = 0; i < commitment->effort_count; i++) {
        const csem_effort *effort = &commitment->efforts[i];
        if (effort->status.printed.data && (!latest || is_later(effort, latest)))
            latest = effort;
    }
    return latest ? latest->status : commitment->status;
}

static void add_commitment(csem__progress_counts *counts, const csem_commitment *commitment) {
    csem__status status = csem__commitment_progress(commitment);
    counts->efforts += commitment->effort_count;
    counts->statuses += status.printed.data != NULL;
    counts->complete += status.scale == CSEM_STATUS_COMPLETE;
    counts->assigned += commitment->agency_count > 0;
}

static void add_counts(csem__progress_counts *counts, const csem__progress_counts *more) {
    counts->efforts += more->efforts;
    counts->statuses += more->statuses;
    counts->complete += more->complete;
    counts->assigned += more->assigned;
}

static void count_own(csem__progress *progress) {
    const csem_report *report = progress->report;
    for (size_t i = 0; i < report->commitment_count; i++) {
        const csem_commitment *commitment = &report->commitments[i];
        add_commitment(&progress->own[commitment->section - report->body.items], commitment);
        progress->has_deadlines |= commitment->deadline.period.start.year > 0;
    }
    progress->has_deadlines &= report->published.year > 0;
}

static void count_inside(csem__progress *progress) {
    const csem__sections *body = &progress->report->body;
    for (size_t end = body->count; end > 0; end--) {
        size_t i = end - 1;
        const csem_section *parent = body->items[i].parent;
        progress->has_statuses |= progress->own[i].statuses > 0;
        if (!parent)
            continue;
        add_counts(&progress->inside[parent - body->items], &progress->own[i]);
        add_counts(&progress->inside[parent - body->items], &progress->inside[i]);
    }
}

bool csem__progress_init(csem__progress *progress, const csem_report *report, csem__arena *arena) {
    size_t count = report->body.count + 1;
    *progress = (csem__progress){.report = report};
    /* No size overflows: the sections themselves are larger. */
    progress->own = csem__arena_allocate(arena, count * sizeof *progress->own);
    progress->inside = csem__arena_allocate(arena, count * sizeof *progress->inside);
    if (!progress->own || !progress->inside)
        return false;
    memset(progress->own, 0, count * sizeof *progress->own);
    memset(progress->inside, 0, count * sizeof *progress->inside);
    count_own(progress);
    count_inside(progress);
    return true;
}

static csem__progress_counts counts_inside(const csem__progress *progress, const csem_section *section) {
    bool belongs = csem__section_tracked(section)->is_tracked;
    return belongs ? progress->inside[section - progress->report->body.items] : (csem__progress_counts){0};
}

/* The counts of the sections around one, up to the tracked one: the nearest that has a status, or all added up. */
static csem__progress_counts counts_around(const csem__progress *progress, const csem_section *section, bool all) {
    const csem_section *tracked = csem__section_tracked(section);
    csem__progress_counts counts = {0};
    while (section != tracked && (all || counts.statuses == 0)) {
        section = section->parent;
        add_counts(&counts, &progress->own[section - progress->report->body.items]);
    }
    return counts;
}

const csem_section *csem__progress_answering(const csem__progress *progress, const csem_section *section) {
    const csem_section *tracked = csem__section_tracked(section);
    while (section != tracked) {
        section = section->parent;
        if (progress->own[section - progress->report->body.items].assigned > 0)
            return section;
    }
    return NULL;
}

bool csem__progress_has_effort(const csem__progress *progress, const csem_commitment *commitment) {
    return commitment->effort_count > 0 || counts_inside(progress, commitment->section).efforts > 0 ||
           counts_around(progress, commitment->section, true).efforts > 0;
}

bool csem__progress_is_complete(const csem__progress *progress, const csem_commitment *commitment) {
    csem__status status = csem__commitment_progress(commitment);
    if (status.printed.data)
        return status.scale == CSEM_STATUS_COMPLETE;
    csem__progress_counts counts = counts_inside(progress, commitment->section);
    if (counts.statuses == 0)
        counts = counts_around(progress, commitment->section, false);
    return counts.statuses > 0 && counts.complete == counts.statuses;
}

bool csem__progress_is_overdue(const csem__progress *progress, const csem_commitment *commitment) {
    const csem_date *due = &commitment->deadline.period.end;
    if (!progress->has_deadlines || due->year == 0 || csem__date_order(due, &progress->report->published) >= 0)
        return false;
    return progress->has_statuses ? !csem__progress_is_complete(progress, commitment)
                                  : !csem__progress_has_effort(progress, commitment);
}

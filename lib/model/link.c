/* SPDX-License-Identifier: MIT */
/* Linking: sets the pointers between nodes, from the counts that the builder kept. Nodes are in the order of the
 * document, so one walk assigns the runs of each array. Linking again after more nodes were added is allowed, since
 * the arrays may have moved. */
#include "model/builder.h"

/* The run of an array that begins at an index: NULL if there is no array, since NULL + 0 is undefined. */
#define RUN(array, index) ((array) ? (array) + (index) : NULL)

/* ---- trees of sections ---- */

/* A parent is the nearest earlier section with a smaller depth. Invariant of the builder: a depth is greater than that
 * of the section before it by at most one, so that the parent is the last of the next smaller depth. */
static void link_parents(csem__sections *tree) {
    const csem_section *ancestors[CSEM_MAX_LEVELS] = {NULL};
    tree->outermost_count = 0;
    for (size_t i = 0; i < tree->count; i++) {
        csem_section *section = &tree->items[i];
        section->parent = section->depth > 0 ? ancestors[section->depth - 1] : NULL;
        section->child_count = 0;
        section->inside_count = 0;
        ancestors[section->depth] = section;
        if (section->parent)
            tree->items[section->parent - tree->items].child_count++;
        else
            tree->outermost_count++;
    }
}

static void count_inside(csem__sections *tree) {
    for (size_t end = tree->count; end > 0; end--) {
        size_t i = end - 1;
        const csem_section *parent = tree->items[i].parent;
        if (parent)
            tree->items[parent - tree->items].inside_count += tree->items[i].inside_count + 1;
    }
}

/* Adds a section to a run of children that has `count` so far. */
static void append_child(const csem_section **run, size_t count, csem_section *child) {
    child->position = (uint32_t)count;
    child->highest = child->number;
    if (count > 0 && run[count - 1]->highest > child->highest)
        child->highest = run[count - 1]->highest;
    run[count] = child;
}

/* Divides the array of children by the counts, then fills each run. */
static void link_children(csem__sections *tree) {
    size_t next = tree->outermost_count;
    size_t outermost = 0;
    for (size_t i = 0; i < tree->count; i++) {
        tree->items[i].children = RUN(tree->children, next);
        next += tree->items[i].child_count;
        tree->items[i].child_count = 0;
    }
    for (size_t i = 0; i < tree->count; i++) {
        csem_section *child = &tree->items[i];
        if (!child->parent) {
            append_child(tree->children, outermost++, child);
            continue;
        }
        /* By index, since the pointers to other nodes are to const. */
        csem_section *parent = &tree->items[child->parent - tree->items];
        append_child(tree->children + (parent->children - tree->children), parent->child_count++, child);
    }
}

static bool link_tree(csem__sections *tree, const csem_allocator *allocator) {
    csem__release(allocator, (void *)tree->children);
    tree->children = NULL;
    if (tree->count > 0) {
        tree->children = csem__allocate(allocator, tree->count * sizeof *tree->children);
        if (!tree->children)
            return false;
    }
    link_parents(tree);
    count_inside(tree);
    link_children(tree);
    return true;
}

/* ---- nodes ---- */

/* How far the walk has come in each array. */
struct ends {
    size_t commitment;
    size_t effort;
    size_t block;
    size_t agency;
    size_t note;
    size_t field;
};

static void link_effort(const csem_report *report, struct ends *ends, csem_effort *effort) {
    effort->blocks = RUN(report->blocks, ends->block);
    effort->agencies = RUN(report->agency_refs, ends->agency);
    effort->notes = RUN(report->notes, ends->note);
    ends->block += effort->block_count;
    ends->agency += effort->agency_count;
    ends->note += effort->note_count;
}

static void link_commitment(const csem_report *report, struct ends *ends, csem_commitment *commitment) {
    commitment->blocks = RUN(report->blocks, ends->block);
    commitment->agencies = RUN(report->agency_refs, ends->agency);
    commitment->partners = RUN(report->agency_refs, ends->agency + commitment->agency_count);
    commitment->fields = RUN(report->fields, ends->field);
    commitment->efforts = RUN(report->efforts, ends->effort);
    ends->block += commitment->block_count;
    ends->agency += commitment->agency_count + commitment->partner_count;
    ends->field += commitment->field_count;
    for (size_t i = 0; i < commitment->effort_count; i++) {
        csem_effort *effort = &report->efforts[ends->effort++];
        effort->commitment = commitment;
        link_effort(report, ends, effort);
    }
}

bool csem__builder_link(csem__builder *builder) {
    csem_report *report = builder->report;
    const csem_allocator *allocator = &report->arena.allocator;
    struct ends ends = {0};
    if (!link_tree(&report->contents, allocator) || !link_tree(&report->body, allocator))
        return csem__builder_fail(builder);
    for (size_t i = 0; i < report->body.count; i++) {
        csem_section *section = &report->body.items[i];
        section->commitments = RUN(report->commitments, ends.commitment);
        for (size_t j = 0; j < section->commitment_count; j++) {
            csem_commitment *commitment = &report->commitments[ends.commitment++];
            commitment->section = section;
            link_commitment(report, &ends, commitment);
        }
    }
    return true;
}

/* ---- statistics ---- */

/* The count of the node that contains a statistic. */
static size_t *count_of(const csem_report *report, const csem_statistic *statistic) {
    const csem_node *node = &statistic->node;
    return node->effort ? &report->efforts[node->effort - report->efforts].statistic_count
                        : &report->commitments[node->commitment - report->commitments].statistic_count;
}

/* The first of the references of the node that contains a statistic. */
static const csem_statistic **refs_of(const csem_report *report, const csem_statistic *statistic) {
    const csem_node *node = &statistic->node;
    const csem_statistic *const *first = node->effort ? node->effort->statistics : node->commitment->statistics;
    return &report->statistic_refs[first - report->statistic_refs];
}

/* Divides the references by the counts, which restart at 0. */
static void divide_refs(const csem_report *report) {
    size_t next = 0;
    size_t effort = 0;
    for (size_t i = 0; i < report->commitment_count; i++) {
        csem_commitment *commitment = &report->commitments[i];
        commitment->statistics = RUN(report->statistic_refs, next);
        next += commitment->statistic_count;
        commitment->statistic_count = 0;
        for (size_t j = 0; j < commitment->effort_count; j++) {
            csem_effort *child = &report->efforts[effort++];
            child->statistics = RUN(report->statistic_refs, next);
            next += child->statistic_count;
            child->statistic_count = 0;
        }
    }
}

bool csem__builder_link_statistics(csem__builder *builder) {
    csem_report *report = builder->report;
    if (report->statistic_count == 0)
        return true;
    report->statistic_refs =
        csem__arena_allocate(&report->arena, report->statistic_count * sizeof *report->statistic_refs);
    if (!report->statistic_refs)
        return csem__builder_fail(builder);
    for (size_t i = 0; i < report->statistic_count; i++)
        (*count_of(report, &report->statistics[i]))++;
    divide_refs(report);
    for (size_t i = 0; i < report->statistic_count; i++) {
        const csem_statistic *statistic = &report->statistics[i];
        refs_of(report, statistic)[(*count_of(report, statistic))++] = statistic;
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* The order of groups over all reports. Groups are stored report by report, and within a report sorted by their keys.
 * If the report is not the first key, the groups of all reports are sorted again, by the keys themselves, since ranks
 * are comparable only within a report. */
#include "aggregation/aggregation.h"
#include "base/error.h"
#include "base/meter.h"

#include "dates/dates.h"

#include <stdlib.h>

typedef struct sorted_group {
    const csem_groups *groups;
    const csem__group *group;
    size_t index;
} sorted_group;

/* Compares two sizes: -1, 0 or 1. */
static int order_sizes(size_t a, size_t b) {
    return (a > b) - (a < b);
}

static int order_numbers(int32_t a, int32_t b) {
    return (a > b) - (a < b);
}

/* What has no number comes last, in the order of places: -1, -2 and so on. */
static int order_known(int32_t a, int32_t b) {
    return a < 0 && b < 0 ? order_numbers(b, a) : a < 0 || b < 0 ? (a < 0) - (b < 0) : order_numbers(a, b);
}

/* A missing text comes last. */
static int order_texts(csem__text a, csem__text b) {
    if (!a.data || !b.data)
        return (a.data == NULL) - (b.data == NULL);
    int order = memcmp(a.data, b.data, a.length < b.length ? a.length : b.length);
    return order != 0 ? order : order_sizes(a.length, b.length);
}

static int order_periods(const csem_period *a, const csem_period *b) {
    if (a->start.year == 0 || b->start.year == 0)
        return (a->start.year == 0) - (b->start.year == 0);
    int order = csem__date_order(&a->start, &b->start);
    return order != 0 ? order : csem__date_order(&a->end, &b->end);
}

/* By the number of the chapter, then by those of the sections inside it. A section comes before those inside it. */
static int order_measures(const csem__group *a, const csem__group *b) {
    int order = 0;
    for (int32_t i = 0; order == 0 && (i < a->depth || i < b->depth); i++)
        order = i < a->depth && i < b->depth ? order_known(a->path[i], b->path[i]) : order_numbers(a->depth, b->depth);
    return order;
}

static int order_by_key(const csem__group *a, const csem__group *b, int32_t key) {
    switch (key) {
    case CSEM_KEY_SECTION:
        return order_known(a->chapter, b->chapter);
    case CSEM_KEY_MEASURE:
        return order_measures(a, b);
    case CSEM_KEY_AGENCY:
        return order_texts(a->agency, b->agency);
    case CSEM_KEY_UNIT:
        return order_texts(a->unit_form, b->unit_form);
    case CSEM_KEY_PHRASE:
        return order_texts(a->phrase_form, b->phrase_form);
    case CSEM_KEY_KIND:
        return order_numbers(a->kind, b->kind);
    case CSEM_KEY_PERIOD:
        return order_periods(&a->period, &b->period);
    case CSEM_KEY_QUALIFIER:
        return order_numbers(a->qualifier, b->qualifier);
    default:
        return order_sizes(a->report, b->report);
    }
}

static int order_groups(const void *a, const void *b) {
    const sorted_group *one = a;
    const sorted_group *other = b;
    const csem__plan *plan = &one->groups->plan;
    for (size_t i = 0; i < plan->key_count; i++) {
        int order = order_by_key(one->group, other->group, plan->keys[i]);
        if (order != 0)
            return order;
    }
    return order_sizes(one->index, other->index);
}

static bool is_sorted(const csem_groups *groups) {
    return groups->sources.count < 2 || !groups->plan.is_key[CSEM_KEY_REPORT] ||
           groups->plan.keys[0] == CSEM_KEY_REPORT;
}

bool csem__groups_make_order(const csem_groups *groups, size_t *order) {
    for (size_t i = 0; i < groups->count; i++)
        order[i] = i;
    if (is_sorted(groups) || groups->count < 2)
        return true;
    /* Many threads may call this, so the memory is not counted by the meter of the groups. */
    const csem_allocator allocator = csem__meter_base(&groups->plan.allocator);
    sorted_group *sorted =
        groups->count <= SIZE_MAX / sizeof *sorted ? csem__allocate(&allocator, groups->count * sizeof *sorted) : NULL;
    if (!sorted)
        return false;
    for (size_t i = 0; i < groups->count; i++)
        sorted[i] = (sorted_group){groups, &groups->items[i], i};
    qsort(sorted, groups->count, sizeof *sorted, order_groups);
    for (size_t i = 0; i < groups->count; i++)
        order[i] = sorted[i].index;
    csem__release(&allocator, sorted);
    return true;
}

int csem_groups_order(const csem_groups *groups, size_t *order, csem_error *error) {
    if (!groups || (!order && groups->count > 0))
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there are no groups, or nowhere to put their order");
    if (!csem__groups_make_order(groups, order))
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the order of the groups");
    return CSEM_OK;
}

/* SPDX-License-Identifier: MIT */
#include "load/measures.h"

/* Memory for count items, and for one where there are none. */
static void *allocate_zeroed(const csem_allocator *allocator, size_t count, size_t size) {
    size_t items = count > 0 ? count : 1;
    void *memory = items <= SIZE_MAX / size ? csem__allocate(allocator, items * size) : NULL;
    if (memory)
        memset(memory, 0, items * size);
    return memory;
}

static csem__measure_group *group_of(const csem__measures *measures, csem__text id) {
    size_t index;
    return csem__table_get(&measures->ids, id, &index) ? &measures->groups[index] : NULL;
}

static bool make_groups(csem__measures *measures, const csem_report *report) {
    for (size_t i = 0; i < report->measure_count; i++) {
        const csem_measure *measure = &report->measures[i];
        csem__measure_group *group = group_of(measures, measure->id);
        if (!group) {
            if (!csem__table_put(&measures->ids, measure->id, measures->group_count))
                return false;
            group = &measures->groups[measures->group_count++];
        }
        if (group->commitments < measure->commitment_count)
            group->commitments = measure->commitment_count;
    }
    return true;
}

static void count_efforts(csem__measures *measures, const csem_report *report) {
    size_t first = 0;
    for (size_t i = 0; i < measures->group_count; i++) {
        measures->groups[i].first = first;
        first += measures->groups[i].commitments;
    }
    for (size_t i = 0; i < report->measure_count; i++) {
        const csem_measure *measure = &report->measures[i];
        const csem__measure_group *group = group_of(measures, measure->id);
        size_t at = group ? group->first : 0;
        for (size_t j = 0; group && j < measure->commitment_count; j++, at++)
            if (measures->efforts[at] < measure->commitments[j].effort_count)
                measures->efforts[at] = measure->commitments[j].effort_count;
    }
}

bool csem__measures_init(csem__measures *measures, const csem_allocator *allocator, const csem_report *report) {
    *measures = (csem__measures){.group_count = 0};
    csem__table_init(&measures->ids, allocator);
    measures->groups = allocate_zeroed(allocator, report->measure_count, sizeof *measures->groups);
    measures->efforts = allocate_zeroed(allocator, report->commitment_count, sizeof *measures->efforts);
    if (!measures->groups || !measures->efforts || !make_groups(measures, report))
        return false;
    count_efforts(measures, report);
    return true;
}

void csem__measures_free(csem__measures *measures) {
    csem__release(&measures->ids.allocator, measures->groups);
    csem__release(&measures->ids.allocator, measures->efforts);
    csem__table_free(&measures->ids);
}

const csem__measure_group *csem__measures_find(const csem__measures *measures, csem__text id) {
    return group_of(measures, id);
}

size_t csem__measures_efforts(const csem__measures *measures, const csem__measure_group *group, size_t commitment) {
    return measures->efforts[group->first + commitment];
}

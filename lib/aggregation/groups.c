/* SPDX-License-Identifier: MIT */
/* Groups, in three steps: take the statistics of a report (take.c), sort them by the keys (keys.c), and compute the
 * figures of each run of equal keys (figures.c). */
#include "aggregation/groups.h"
#include "base/error.h"
#include "base/meter.h"

#include <inttypes.h>

static int fail_grouping(const csem__grouping *g, csem_error *error) {
    if (g->is_over_limit)
        return csem__fail(error, CSEM_ERROR_LIMIT,
                          "the report has more than %" PRIu64 " pairs of statistics and agencies (max_pairs)",
                          g->plan->max_pairs);
    return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the groups of the report");
}

static void init_units(csem__units *units, const csem_allocator *allocator) {
    csem__table_init(&units->words, allocator);
    csem__table_init(&units->codes, allocator);
    csem__table_init(&units->by_form, allocator);
}

static void release_units(csem__units *units) {
    const csem_allocator allocator = units->words.allocator;
    csem__table_free(&units->words);
    csem__table_free(&units->codes);
    csem__table_free(&units->by_form);
    csem__release(&allocator, units->items);
    csem__release(&allocator, units->forms);
}

static void init(csem__grouping *g, const csem_allocator *allocator) {
    csem__arena_init(&g->scratch, allocator);
    init_units(&g->units, allocator);
    init_units(&g->phrases, allocator);
    csem__table_init(&g->periods.indexes, allocator);
    csem__table_init(&g->roster.ids, allocator);
}

static void release(csem__grouping *g) {
    const csem_allocator allocator = g->plan->allocator;
    release_units(&g->units);
    release_units(&g->phrases);
    csem__table_free(&g->periods.indexes);
    csem__roster_free(&g->roster);
    csem__release(&allocator, g->periods.items);
    csem__release(&allocator, g->taken);
    csem__release(&allocator, g->rows);
    csem__release(&allocator, g->groups);
    csem__arena_free(&g->scratch);
}

static bool reserve(csem_groups *groups, const csem__grouping *g) {
    return csem__rows_reserve(&groups->plan.allocator, (void **)&groups->items, groups->count, g->group_count,
                              &groups->capacity, sizeof *groups->items);
}

static void append(csem_groups *groups, const csem__grouping *g, size_t report) {
    for (size_t i = 0; i < groups->plan.value_count; i++)
        groups->found[i] |= g->found[i];
    for (size_t i = 0; i < g->group_count; i++) {
        csem__group *group = &groups->items[groups->count++];
        *group = g->groups[i];
        group->report = report;
        group->fact_row = groups->fact_count;
        groups->fact_count += group->fact_count;
    }
}

static int group_report(csem_groups *groups, const csem_report *report, csem__source *source, csem_error *error) {
    csem__grouping g = {.plan = &groups->plan,
                        .report = report,
                        .source = source,
                        .pairs_left = groups->plan.max_pairs,
                        .fiscal_year_start = csem__plan_fiscal_year_start(&groups->plan, report)};
    init(&g, &groups->plan.allocator);
    size_t index = groups->sources.count;
    bool done = csem__grouping_take(&g) && csem__grouping_sort(&g) && csem__grouping_make(&g) && reserve(groups, &g) &&
                csem__sources_add(&groups->sources, source);
    if (done)
        append(groups, &g, index);
    int code = done ? CSEM_OK : fail_grouping(&g, error);
    release(&g);
    return code;
}

int csem_groups_add(csem_groups *groups, const csem_report *report, const char *name, csem_error *error) {
    csem__source source;
    if (!groups || !report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there are no groups, or no report to add");
    csem__meter_input(&groups->plan.allocator, report->input_length);
    int code = csem__source_prepare(&groups->sources, report, name, &groups->plan, &source, error);
    if (code == CSEM_OK)
        code = group_report(groups, report, &source, error);
    if (code != CSEM_OK)
        csem__arena_free(&source.arena);
    return csem__meter_added(&groups->plan.allocator, report->input_length, code, error);
}

int csem_groups_create(const csem_aggregation_options *options, csem_groups **groups, csem_error *error) {
    csem__plan plan;
    if (!groups)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the groups");
    *groups = NULL;
    int code = csem__plan_make(&plan, options, true, error);
    bool *found = NULL;
    if (code == CSEM_OK)
        found = csem__arena_array(&plan.arena, plan.value_count, sizeof *found);
    if (found)
        *groups = csem__allocate(&plan.allocator, sizeof **groups);
    if (code == CSEM_OK && !*groups)
        code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the groups");
    if (code != CSEM_OK) {
        csem__plan_free(&plan);
        return csem__meter_end(&plan.allocator, code, error);
    }
    csem__meter_end(&plan.allocator, CSEM_OK, error);
    memset(found, 0, plan.value_count * sizeof *found);
    **groups = (csem_groups){.plan = plan, .found = found};
    csem__sources_init(&(*groups)->sources, &plan.allocator);
    return CSEM_OK;
}

void csem_groups_free(csem_groups *groups) {
    if (!groups)
        return;
    csem_allocator allocator = groups->plan.allocator;
    csem__sources_free(&groups->sources);
    csem__release(&allocator, groups->items);
    csem__plan_free(&groups->plan);
    csem__release(&allocator, groups);
    csem__meter_close(&allocator);
}

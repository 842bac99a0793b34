/* SPDX-License-Identifier: MIT */
/* The figures of each group, from its run of sorted rows. What was seen before in a group is known by marks with the
 * number of the group, so that nothing has to be cleared between groups. */
#include "aggregation/groups.h"
#include "base/sum.h"
#include "report/facts.h"

/* The first statistic in a group that gives a fact. */
typedef struct seen {
    size_t group; /* its number plus 1 */
    const csem_statistic *first;
} seen;

typedef struct figuring {
    csem_grouping *g;
    csem_fact *facts; /* of all rows */
    seen *seen;       /* of each fact */
    csem_sum sum;
} figuring;

static bool is_summed(const csem_plan *plan, int32_t kind) {
    return plan->is_key[CSEM_KEY_KIND] || plan->is_filtered[CSEM_KEY_KIND] || kind == CSEM_STATISTIC_COUNT ||
           kind == CSEM_STATISTIC_MONEY;
}

/* Whether a statistic repeats one of another effort in the group, which first receives. */
static bool is_repeated(figuring *f, const csem_taken *taken, size_t number, const csem_statistic **first) {
    if (taken->fact == CSEM_NO_FACT)
        return false;
    seen *of = &f->seen[taken->fact];
    if (of->group != number)
        *of = (seen){number, taken->statistic};
    if (csem_fact_is_same_effort(of->first, taken->statistic))
        return false;
    *first = of->first;
    return true;
}

static void count_unit(figuring *f, csem_group *group, size_t unit, size_t number) {
    if (unit == SIZE_MAX)
        return;
    csem_form *form = &f->g->units.forms[f->g->units.items[unit].form];
    group->unit_count += form->group != number;
    form->group = number;
}

static void add_value(figuring *f, csem_group *group, const csem_taken *taken, size_t number) {
    const csem_statistic *statistic = taken->statistic;
    double value = statistic->value;
    csem_sum_add(&f->sum, value);
    if (group->summed == 0 || value < group->min)
        group->min = value;
    if (group->summed == 0 || value > group->max)
        group->max = value;
    group->summed++;
    bool has_period = taken->period != SIZE_MAX;
    int32_t kind = has_period ? csem_period_kind(&statistic->period, f->g->plan->fiscal_year_start) : CSEM_PERIOD_NONE;
    group->period_kinds |= UINT32_C(1) << kind;
    count_unit(f, group, taken->unit, number);
}

static void add_fact(figuring *f, csem_group *group, const csem_taken *taken, size_t number) {
    int32_t qualifier = taken->statistic->qualifier;
    if (group->n++ == 0)
        group->qualifier = qualifier;
    else if (group->qualifier != qualifier)
        group->qualifier = CSEM_QUALIFIER_APPROXIMATE;
    if (is_summed(f->g->plan, taken->statistic->kind))
        add_value(f, group, taken, number);
}

static void add_row(figuring *f, csem_group *group, size_t row, size_t number) {
    const csem_grouping *g = f->g;
    const csem_taken *taken = &g->taken[g->rows[row].taken];
    const csem_chapter *chapter = &g->report->chapters[g->chapters[taken->stand.measure]];
    csem_fact *fact = &f->facts[row];
    *fact = (csem_fact){taken->statistic, NULL, taken->named->ids, taken->named->count, chapter->number};
    if (is_repeated(f, taken, number, &fact->first))
        group->repeated++;
    else
        add_fact(f, group, taken, number);
}

/* The most frequent printed form of a group's unit, the first of those that are. */
static csem_text frequent_unit(csem_grouping *g, size_t start, size_t end, size_t number) {
    const csem_printed_unit *best = NULL;
    for (size_t i = start; i < end; i++) {
        csem_printed_unit *unit = &g->units.items[g->taken[g->rows[i].taken].unit];
        if (unit->group != number)
            unit->count = 0;
        unit->group = number;
        unit->count++;
    }
    for (size_t i = start; i < end; i++) {
        const csem_printed_unit *unit = &g->units.items[g->taken[g->rows[i].taken].unit];
        if (!best || unit->count > best->count)
            best = unit;
    }
    return best ? best->text : (csem_text){NULL, 0};
}

/* The group of the rows from start to end, which may be none. */
static bool add_group(figuring *f, size_t start, size_t end) {
    csem_grouping *g = f->g;
    if (!csem_array_grow(&g->scratch.allocator, (void **)&g->groups, g->group_count, &g->group_capacity,
                         sizeof *g->groups))
        return false;
    csem_group *group = &g->groups[g->group_count++];
    *group = (csem_group){.facts = &f->facts[start], .fact_count = end - start};
    if (start < end && !csem_grouping_set_keys(g, group, &g->rows[start]))
        return false;
    csem_sum_clear(&f->sum);
    for (size_t i = start; i < end; i++)
        add_row(f, group, i, g->group_count);
    group->sum = csem_sum_value(&f->sum);
    if (group->unit_form.data)
        group->unit = frequent_unit(g, start, end, g->group_count);
    return true;
}

bool csem_grouping_make(csem_grouping *g) {
    figuring f = {.g = g};
    f.facts = csem_arena_array(&g->source->arena, g->row_count, sizeof *f.facts);
    f.seen = csem_arena_array(&g->scratch, g->fact_count, sizeof *f.seen);
    if (!f.facts || !f.seen)
        return false;
    memset(f.seen, 0, g->fact_count * sizeof *f.seen);
    if (g->row_count == 0 && g->plan->key_count == 0)
        return add_group(&f, 0, 0);
    for (size_t start = 0, end = 0; start < g->row_count; start = end) {
        while (end < g->row_count && csem_grouping_is_same(g, &g->rows[start], &g->rows[end]))
            end++;
        if (!add_group(&f, start, end))
            return false;
    }
    return true;
}

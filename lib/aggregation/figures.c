/* SPDX-License-Identifier: MIT */
/* The figures of each group, from its run of sorted rows. Units, phrases, periods and facts are marked with the number
 * of the last group that has them. So whether a group has met one is a comparison, and nothing is cleared between
 * groups. */
#include "aggregation/groups.h"
#include "base/sum.h"
#include "model/facts.h"

/* The first statistic in a group that gives a fact. */
typedef struct seen {
    size_t group; /* 1 plus the index of the group */
    const csem__fact *first;
} seen;

typedef struct figuring {
    csem__grouping *g;
    csem__fact *facts;   /* one for each row */
    csem__text *phrases; /* the distinct phrases of each group, one group after another */
    size_t phrase_count;
    seen *seen; /* one for each fact */
    csem__sum sum;
} figuring;

static bool is_summed(const csem__plan *plan, int32_t kind) {
    return plan->is_key[CSEM_KEY_KIND] || plan->is_filtered[CSEM_KEY_KIND] || kind == CSEM_STATISTIC_COUNT ||
           kind == CSEM_STATISTIC_MONEY;
}

/* Whether a statistic repeats the fact of another effort in the group, which is then its `first`. */
static bool is_repeated(figuring *f, const csem__taken *taken, size_t number, csem__fact *fact) {
    if (taken->fact == CSEM_NO_FACT)
        return false;
    seen *of = &f->seen[taken->fact];
    if (of->group != number)
        *of = (seen){number, fact};
    if (csem__fact_is_same_effort(of->first->statistic, taken->statistic))
        return false;
    fact->first = of->first;
    return true;
}

/* Whether the normal form of a unit or phrase is new in the group. False if there is no unit. */
static bool is_new(csem__units *units, size_t index, size_t number) {
    if (index == CSEM_NO_INDEX)
        return false;
    csem__form *form = &units->forms[units->items[index].form];
    bool new = form->group != number;
    form->group = number;
    return new;
}

static void count_differences(figuring *f, csem__group *group, const csem__taken *taken, size_t number) {
    csem__grouping *g = f->g;
    group->kinds |= UINT32_C(1) << taken->statistic->kind;
    group->unit_count += is_new(&g->units, taken->unit, number);
    if (is_new(&g->phrases, taken->phrase, number)) {
        f->phrases[f->phrase_count++] = taken->statistic->phrase;
        group->phrase_count++;
    }
    if (taken->period == CSEM_NO_INDEX)
        return;
    group->period_count += g->periods.items[taken->period].group != number;
    g->periods.items[taken->period].group = number;
}

static void add_value(figuring *f, csem__group *group, const csem__taken *taken, size_t number) {
    const csem_statistic *statistic = taken->statistic;
    double value = statistic->value;
    csem__sum_add(&f->sum, value);
    if (group->summed == 0 || value < group->min)
        group->min = value;
    if (group->summed == 0 || value > group->max)
        group->max = value;
    group->summed++;
    bool has_period = taken->period != CSEM_NO_INDEX;
    int32_t kind =
        has_period ? csem__period_kind(&statistic->period.period, f->g->fiscal_year_start) : CSEM_PERIOD_NONE;
    group->period_kinds |= UINT32_C(1) << kind;
    count_differences(f, group, taken, number);
}

static void add_fact(figuring *f, csem__group *group, const csem__taken *taken, size_t number) {
    int32_t qualifier = taken->statistic->qualifier;
    if (group->n++ == 0)
        group->qualifier = qualifier;
    else if (group->qualifier != qualifier)
        group->qualifier = CSEM_QUALIFIER_APPROXIMATE;
    if (is_summed(f->g->plan, taken->statistic->kind))
        add_value(f, group, taken, number);
}

static void add_row(figuring *f, csem__group *group, size_t row, size_t number) {
    const csem__grouping *g = f->g;
    const csem__taken *taken = &g->taken[g->rows[row].taken];
    const csem_section *chapter = csem__grouping_chapter(g, taken);
    csem__fact *fact = &f->facts[row];
    size_t listed = taken->named->count < CSEM_MAX_LISTED ? taken->named->count : CSEM_MAX_LISTED;
    *fact = (csem__fact){taken->statistic, NULL, taken->named->ids, listed, chapter->number};
    if (is_repeated(f, taken, number, fact))
        group->repeated++;
    else
        add_fact(f, group, taken, number);
}

static csem__printed_unit *printed(csem__grouping *g, bool of_phrases, size_t row) {
    const csem__taken *taken = &g->taken[g->rows[row].taken];
    return of_phrases ? &g->phrases.items[taken->phrase] : &g->units.items[taken->unit];
}

/* Finds the most frequent printed form of the unit or phrase of a group, or the first of several. False: out of memory.
 */
static bool set_frequent(csem__grouping *g, bool of_phrases, size_t start, size_t end, csem__text *text) {
    const csem__printed_unit *best = printed(g, of_phrases, start);
    for (size_t i = start; i < end; i++) {
        csem__printed_unit *unit = printed(g, of_phrases, i);
        if (unit->group != g->group_count)
            unit->count = 0;
        unit->group = g->group_count;
        unit->count++;
    }
    for (size_t i = start; i < end; i++) {
        const csem__printed_unit *unit = printed(g, of_phrases, i);
        if (unit->count > best->count)
            best = unit;
    }
    *text = best->text;
    if (text->length > CSEM_MAX_SHARED_LENGTH)
        *text = csem__copy_shared(&g->source->arena, *text);
    return text->data != NULL;
}

/* Adds the group of the rows start..end, which is empty if there are no rows and no keys. */
static bool add_group(figuring *f, size_t start, size_t end) {
    csem__grouping *g = f->g;
    if (!csem__array_grow(&g->scratch.allocator, (void **)&g->groups, g->group_count, &g->group_capacity,
                          sizeof *g->groups))
        return false;
    csem__group *group = &g->groups[g->group_count++];
    *group =
        (csem__group){.facts = &f->facts[start], .fact_count = end - start, .phrases = &f->phrases[f->phrase_count]};
    if (start < end && !csem__grouping_set_keys(g, group, &g->rows[start]))
        return false;
    csem__sum_clear(&f->sum);
    for (size_t i = start; i < end; i++)
        add_row(f, group, i, g->group_count);
    group->sum = csem__sum_value(&f->sum);
    return (!group->unit_form.data || set_frequent(g, false, start, end, &group->unit)) &&
           (!group->phrase_form.data || set_frequent(g, true, start, end, &group->phrase));
}

bool csem__grouping_make(csem__grouping *g) {
    figuring f = {.g = g};
    f.facts = csem__arena_array(&g->source->arena, g->row_count, sizeof *f.facts);
    f.phrases = csem__arena_array(&g->source->arena, g->row_count, sizeof *f.phrases);
    f.seen = csem__arena_array(&g->scratch, g->fact_count, sizeof *f.seen);
    if (!f.facts || !f.phrases || !f.seen)
        return false;
    memset(f.seen, 0, g->fact_count * sizeof *f.seen);
    if (g->row_count == 0 && g->plan->key_count == 0)
        return add_group(&f, 0, 0);
    for (size_t start = 0, end = 0; start < g->row_count; start = end) {
        while (end < g->row_count && csem__grouping_is_same(g, &g->rows[start], &g->rows[end]))
            end++;
        if (!add_group(&f, start, end))
            return false;
    }
    return true;
}

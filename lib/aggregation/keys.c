/* SPDX-License-Identifier: MIT */
/* Sorting rows by keys. Each key gives a row a rank, a small number. Rows are sorted by one key after another, from the
 * last to the first, with a stable counting sort (radix sort), which takes linear time. */
#include "aggregation/groups.h"
#include "dates/dates.h"

#include <stdlib.h>

/* ---- ranks ----------------------------------------------------------------------------------------------------- */

static int order_forms(const void *a, const void *b) {
    const csem__form *one = *(const csem__form *const *)a;
    const csem__form *other = *(const csem__form *const *)b;
    size_t length = one->text.length < other->text.length ? one->text.length : other->text.length;
    int order = memcmp(one->text.data, other->text.data, length);
    return order != 0 ? order : (one->text.length > other->text.length) - (one->text.length < other->text.length);
}

static bool rank_forms(csem__grouping *g, csem__units *units) {
    size_t count = units->form_count;
    csem__form **sorted = csem__arena_array(&g->scratch, count, sizeof(csem__form *));
    if (!sorted)
        return false;
    for (size_t i = 0; i < count; i++)
        sorted[i] = &units->forms[i];
    qsort(sorted, count, sizeof(csem__form *), order_forms);
    for (size_t i = 0; i < count; i++)
        sorted[i]->rank = i;
    return true;
}

static int order_periods(const void *a, const void *b) {
    const csem_period *one = &(*(const csem__known_period *const *)a)->period;
    const csem_period *other = &(*(const csem__known_period *const *)b)->period;
    int order = csem__date_order(&one->start, &other->start);
    return order != 0 ? order : csem__date_order(&one->end, &other->end);
}

static bool rank_periods(csem__grouping *g) {
    size_t count = g->periods.count;
    csem__known_period **sorted = csem__arena_array(&g->scratch, count, sizeof(csem__known_period *));
    if (!sorted)
        return false;
    for (size_t i = 0; i < count; i++)
        sorted[i] = &g->periods.items[i];
    qsort(sorted, count, sizeof(csem__known_period *), order_periods);
    for (size_t i = 0; i < count; i++)
        sorted[i]->rank = i;
    return true;
}

/* Rows without a unit come last. */
static size_t rank_of_form(const csem__units *units, size_t index) {
    return index == CSEM_NO_INDEX ? units->form_count : units->forms[units->items[index].form].rank;
}

static size_t rank_of(const csem__grouping *g, int32_t key, const csem__row *row) {
    const csem__taken *taken = &g->taken[row->taken];
    switch (key) {
    case CSEM_KEY_SECTION:
        return g->chapter_ranks[csem__grouping_chapter(g, taken) - g->report->body.items];
    case CSEM_KEY_MEASURE:
        return (size_t)(taken->node->section - g->report->body.items);
    case CSEM_KEY_AGENCY:
        return row->agency;
    case CSEM_KEY_UNIT:
        return rank_of_form(&g->units, taken->unit);
    case CSEM_KEY_PHRASE:
        return rank_of_form(&g->phrases, taken->phrase);
    case CSEM_KEY_KIND:
        return (size_t)taken->statistic->kind;
    case CSEM_KEY_PERIOD:
        return taken->period == CSEM_NO_INDEX ? g->periods.count : g->periods.items[taken->period].rank;
    case CSEM_KEY_QUALIFIER:
        return (size_t)taken->statistic->qualifier;
    default:
        return 0;
    }
}

/* All ranks of a key are below the result. */
static size_t rank_end(const csem__grouping *g, int32_t key) {
    switch (key) {
    case CSEM_KEY_SECTION:
    case CSEM_KEY_MEASURE:
        return g->report->body.count;
    case CSEM_KEY_AGENCY:
        return g->report->agency_count + 1;
    case CSEM_KEY_UNIT:
        return g->units.form_count + 1;
    case CSEM_KEY_PHRASE:
        return g->phrases.form_count + 1;
    case CSEM_KEY_KIND:
        return CSEM_STATISTIC_PERCENT + 1;
    case CSEM_KEY_PERIOD:
        return g->periods.count + 1;
    case CSEM_KEY_QUALIFIER:
        return CSEM_QUALIFIER_MAXIMUM + 1;
    default:
        return 1;
    }
}

/* ---- sorting --------------------------------------------------------------------------------------------------- */

static bool sort_by(csem__grouping *g, int32_t key, size_t *ranks, size_t *order) {
    for (size_t i = 0; i < g->row_count; i++)
        ranks[i] = rank_of(g, key, &g->rows[i]);
    return csem__order_by(&g->scratch, ranks, rank_end(g, key), order, g->row_count);
}

bool csem__grouping_sort(csem__grouping *g) {
    size_t *ranks = csem__arena_array(&g->scratch, g->row_count, sizeof *ranks);
    size_t *order = csem__arena_array(&g->scratch, g->row_count, sizeof *order);
    csem__row *sorted = csem__arena_array(&g->scratch, g->row_count, sizeof *sorted);
    if (!ranks || !order || !sorted || !rank_forms(g, &g->units) || !rank_forms(g, &g->phrases) || !rank_periods(g))
        return false;
    for (size_t i = 0; i < g->row_count; i++)
        order[i] = i;
    for (size_t i = g->plan->key_count; i > 0; i--)
        if (!sort_by(g, g->plan->keys[i - 1], ranks, order))
            return false;
    for (size_t i = 0; i < g->row_count; i++)
        sorted[i] = g->rows[order[i]];
    if (g->row_count > 0)
        memcpy(g->rows, sorted, g->row_count * sizeof *sorted);
    return true;
}

bool csem__grouping_is_same(const csem__grouping *g, const csem__row *a, const csem__row *b) {
    for (size_t i = 0; i < g->plan->key_count; i++)
        if (rank_of(g, g->plan->keys[i], a) != rank_of(g, g->plan->keys[i], b))
            return false;
    return true;
}

/* ---- keys of a group ------------------------------------------------------------------------------------------- */

static bool set_period(csem__grouping *g, csem__group *group, size_t index) {
    char label[CSEM_PERIOD_LABEL];
    if (index == CSEM_NO_INDEX)
        return true;
    group->period = g->periods.items[index].period;
    csem__period_write_label(&group->period, g->fiscal_year_start, label);
    group->period_label = csem__text_copy(&g->source->arena, csem__text_of(label));
    return group->period_label.data != NULL;
}

/* Sets the normal form of a key, which is cut if it is long, since every group has it. */
static bool set_form(csem__grouping *g, const csem__units *units, size_t index, csem__text *form) {
    if (index == CSEM_NO_INDEX)
        return true;
    *form = units->forms[units->items[index].form].text;
    if (form->length > CSEM_MAX_SHARED_LENGTH)
        *form = csem__copy_shared(&g->source->arena, *form);
    return form->data != NULL;
}

static void set_path(csem__group *group, const csem_section *section) {
    group->depth = section->depth + 1;
    for (; section; section = section->parent)
        group->path[section->depth] = section->number < 0 ? -1 - (int32_t)section->position : section->number;
}

bool csem__grouping_set_keys(csem__grouping *g, csem__group *group, const csem__row *row) {
    const csem__taken *taken = &g->taken[row->taken];
    const bool *is_key = g->plan->is_key;
    if (is_key[CSEM_KEY_SECTION])
        group->chapter = csem__grouping_chapter(g, taken)->number;
    if (is_key[CSEM_KEY_MEASURE]) {
        group->measure = taken->statistic->measure;
        set_path(group, taken->node->section);
    }
    if (is_key[CSEM_KEY_AGENCY] && row->agency < g->report->agency_count)
        group->agency = g->agency_ids[row->agency];
    if (is_key[CSEM_KEY_KIND])
        group->kind = taken->statistic->kind;
    return (!is_key[CSEM_KEY_UNIT] || set_form(g, &g->units, taken->unit, &group->unit_form)) &&
           (!is_key[CSEM_KEY_PHRASE] || set_form(g, &g->phrases, taken->phrase, &group->phrase_form)) &&
           (!is_key[CSEM_KEY_PERIOD] || set_period(g, group, taken->period));
}

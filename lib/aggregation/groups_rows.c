/* SPDX-License-Identifier: MIT */
/* The getters of groups. The facts of a group follow each other, so a fact is found by the last group whose first fact
 * is at or before its row. */
#include "aggregation/aggregation.h"
#include "base/search.h"

size_t csem_groups_row_count(const csem_groups *groups, int32_t table) {
    if (!groups)
        return 0;
    switch (table) {
    case CSEM_TABLE_REPORTS:
        return groups->sources.count;
    case CSEM_TABLE_GROUPS:
        return groups->count;
    case CSEM_TABLE_FACTS:
        return groups->fact_count;
    default:
        return 0;
    }
}

/* Whether there is such a cell. */
static bool has(const csem_groups *groups, int32_t table, size_t row, int32_t column) {
    return row < csem_groups_row_count(groups, table) && csem__has_column(table, column);
}

/* The group of a row of the groups or the facts. */
static const csem__group *group_of(const csem_groups *groups, int32_t table, size_t row) {
    if (table == CSEM_TABLE_FACTS)
        row = csem__search_last(CSEM_KEYS(groups->items, groups->count, fact_row), row);
    return &groups->items[row];
}

static const csem__fact *fact_of(const csem_groups *groups, size_t row) {
    const csem__group *group = group_of(groups, CSEM_TABLE_FACTS, row);
    return &group->facts[row - group->fact_row];
}

int64_t csem_groups_row(const csem_groups *groups, int32_t table, size_t row, int32_t column) {
    if (!has(groups, table, row, column))
        return -1;
    if (table == CSEM_TABLE_REPORTS)
        return column == CSEM_COLUMN_REPORT ? (int64_t)row : -1;
    const csem__group *group = group_of(groups, table, row);
    switch (column) {
    case CSEM_COLUMN_REPORT:
        return (int64_t)group->report;
    case CSEM_COLUMN_GROUP:
        return group - groups->items;
    case CSEM_COLUMN_FACTS:
        return group->fact_count > 0 ? (int64_t)group->fact_row : -1;
    case CSEM_COLUMN_COUNTED: {
        const csem__fact *first = group->facts[row - group->fact_row].first;
        return first ? (int64_t)group->fact_row + (first - group->facts) : -1;
    }
    default:
        return -1;
    }
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static csem__text group_text(const csem__group *group, int32_t column) {
    switch (column) {
    case CSEM_COLUMN_MEASURE:
        return group->measure;
    case CSEM_COLUMN_AGENCY:
        return group->agency;
    case CSEM_COLUMN_UNIT:
        return group->unit;
    case CSEM_COLUMN_UNIT_FORM:
        return group->unit_form;
    case CSEM_COLUMN_PHRASE:
        return group->phrase;
    case CSEM_COLUMN_PHRASE_FORM:
        return group->phrase_form;
    case CSEM_COLUMN_KIND:
        return csem__text_of(csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, group->kind));
    case CSEM_COLUMN_PERIOD:
        return group->period_label;
    case CSEM_COLUMN_QUALIFIER:
        return csem__text_of(csem_value_name(CSEM_ENUMERATION_QUALIFIER, group->qualifier));
    default:
        return (csem__text){NULL, 0};
    }
}

const char *csem_groups_text(const csem_groups *groups, int32_t table, size_t row, int32_t column, size_t *length) {
    csem__text text = {NULL, 0};
    bool there = has(groups, table, row, column);
    if (there && table == CSEM_TABLE_REPORTS)
        text = csem__source_text(&groups->sources.items[row], column);
    else if (there && column == CSEM_COLUMN_REPORT)
        text = groups->sources.items[group_of(groups, table, row)->report].label;
    else if (there && table == CSEM_TABLE_GROUPS)
        text = group_text(&groups->items[row], column);
    return csem__give_text(text, length);
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

static int64_t count_bits(uint32_t bits) {
    int64_t count = 0;
    for (; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

static int64_t group_number(const csem_groups *groups, const csem__group *group, int32_t column) {
    switch (column) {
    case CSEM_COLUMN_SECTION:
        return groups->plan.is_key[CSEM_KEY_SECTION] ? group->chapter : -1;
    case CSEM_COLUMN_KIND:
        return group->kind > 0 ? group->kind : -1;
    case CSEM_COLUMN_QUALIFIER:
        return group->qualifier > 0 ? group->qualifier : -1;
    case CSEM_COLUMN_N:
        return (int64_t)group->n;
    case CSEM_COLUMN_REPEATED:
        return (int64_t)group->repeated;
    case CSEM_COLUMN_SUMMED:
        return (int64_t)group->summed;
    case CSEM_COLUMN_PERIOD_KINDS:
        return count_bits(group->period_kinds);
    case CSEM_COLUMN_PERIODS:
        return (int64_t)group->period_count;
    case CSEM_COLUMN_KINDS:
        return count_bits(group->kinds);
    case CSEM_COLUMN_UNITS:
        return (int64_t)group->unit_count;
    case CSEM_COLUMN_PHRASES:
        return (int64_t)group->phrase_count;
    case CSEM_COLUMN_FACTS:
        return (int64_t)group->fact_count;
    default:
        return -1;
    }
}

static int64_t fact_number(const csem_groups *groups, size_t row, int32_t column) {
    const csem__group *group = group_of(groups, CSEM_TABLE_FACTS, row);
    const csem__fact *fact = &group->facts[row - group->fact_row];
    switch (column) {
    case CSEM_COLUMN_GROUP:
        return group - groups->items;
    case CSEM_COLUMN_SECTION:
        return fact->chapter;
    case CSEM_COLUMN_AGENCIES:
        return (int64_t)fact->agency_count;
    case CSEM_COLUMN_COUNTED:
        return fact->first == NULL;
    default:
        return -1;
    }
}

int64_t csem_groups_number(const csem_groups *groups, int32_t table, size_t row, int32_t column) {
    if (!has(groups, table, row, column))
        return -1;
    switch (table) {
    case CSEM_TABLE_REPORTS:
        return csem__source_number(&groups->sources.items[row], column);
    case CSEM_TABLE_GROUPS:
        return group_number(groups, &groups->items[row], column);
    default:
        return fact_number(groups, row, column);
    }
}

double csem_groups_value(const csem_groups *groups, int32_t table, size_t row, int32_t column) {
    if (table != CSEM_TABLE_GROUPS || !has(groups, table, row, column))
        return 0.0;
    const csem__group *group = &groups->items[row];
    switch (column) {
    case CSEM_COLUMN_SUM:
        return group->sum;
    case CSEM_COLUMN_MIN:
        return group->min;
    case CSEM_COLUMN_MAX:
        return group->max;
    case CSEM_COLUMN_MEAN:
        return csem__group_mean(group);
    default:
        return 0.0;
    }
}

double csem__group_mean(const csem__group *group) {
    return group->summed > 0 ? group->sum / (double)group->summed : 0.0;
}

/* ---- lists ------------------------------------------------------------------------------------------------------ */

/* The number of the n-th bit that is set, counted from 0. There is one. */
static int32_t find_bit(uint32_t bits, size_t n) {
    int32_t bit = 0;
    for (; n > 0; n--)
        bits &= bits - 1;
    while (!(bits >> bit & 1U))
        bit++;
    return bit;
}

static csem__text period_kind_text(int32_t kind) {
    return csem__text_of(kind == CSEM_PERIOD_NONE ? "none" : csem_value_name(CSEM_ENUMERATION_PERIOD_KIND, kind));
}

static csem__text item_of(const csem_groups *groups, size_t row, int32_t column, size_t index) {
    const csem__group *group = &groups->items[row];
    switch (column) {
    case CSEM_COLUMN_PERIOD_KINDS:
        return period_kind_text(find_bit(group->period_kinds, index));
    case CSEM_COLUMN_KINDS:
        return csem__text_of(csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, find_bit(group->kinds, index)));
    case CSEM_COLUMN_PHRASES:
        return group->phrases[index];
    default:
        return (csem__text){NULL, 0};
    }
}

const char *csem_groups_item(const csem_groups *groups, int32_t table, size_t row, int32_t column, size_t index,
                             size_t *length) {
    csem__text item = {NULL, 0};
    int64_t count = csem_groups_number(groups, table, row, column);
    bool there = csem_column_kind(column) == CSEM_COLUMN_KIND_LIST && count > 0 && index < (uint64_t)count;
    if (there && table == CSEM_TABLE_GROUPS)
        item = item_of(groups, row, column, index);
    else if (there)
        item = fact_of(groups, row)->agencies[index];
    return csem__give_text(item, length);
}

/* ---- what is no column ------------------------------------------------------------------------------------------ */

const csem_period *csem_groups_period(const csem_groups *groups, int32_t table, size_t row) {
    if (table == CSEM_TABLE_FACTS || row >= csem_groups_row_count(groups, table))
        return NULL;
    return csem__period_or_null(table == CSEM_TABLE_REPORTS ? &groups->sources.items[row].period
                                                            : &groups->items[row].period);
}

const csem_statistic *csem_groups_statistic(const csem_groups *groups, size_t row) {
    return row < csem_groups_row_count(groups, CSEM_TABLE_FACTS) ? fact_of(groups, row)->statistic : NULL;
}

int32_t csem_groups_filter_found(const csem_groups *groups, size_t filter) {
    if (!groups || filter >= groups->plan.filter_count)
        return 0;
    const csem__plan_filter *asked = &groups->plan.filters[filter];
    for (size_t i = 0; i < asked->count; i++)
        if (groups->found[asked->values[i]])
            return 1;
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Groups as JSON, format `csemplan-groups`, and their statistics, format `csemplan-statistics`. */
#include "base/error.h"
#include "base/meter.h"
#include "write/figures_json.h"
#include "write/report_json.h"

/* ---- keys ------------------------------------------------------------------------------------------------------ */

static void write_key(csem__writer *writer, const csem_groups *groups, const csem__group *group, int32_t key) {
    const char *name = csem__column_name(key);
    switch (key) {
    case CSEM_KEY_SECTION:
        csem__write_number_or_null(writer, name, group->chapter, -1);
        return;
    case CSEM_KEY_MEASURE:
        csem__write_text(writer, name, group->measure);
        return;
    case CSEM_KEY_AGENCY:
        csem__write_text(writer, name, group->agency);
        return;
    case CSEM_KEY_UNIT:
        csem__write_text(writer, name, group->unit);
        return;
    case CSEM_KEY_KIND:
        csem__write_string(writer, name, csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, group->kind));
        return;
    case CSEM_KEY_PERIOD:
        csem__write_period(writer, name, group->period_label, &group->period);
        return;
    case CSEM_KEY_QUALIFIER:
        csem__write_string(writer, name, csem_value_name(CSEM_ENUMERATION_QUALIFIER, group->qualifier));
        return;
    case CSEM_KEY_PHRASE:
        csem__write_text(writer, name, group->phrase);
        return;
    default:
        csem__write_report_label(writer, &groups->sources, group->report);
    }
}

static void write_keys(csem__writer *writer, const csem_groups *groups, const csem__group *group) {
    if (!groups->plan.is_key[CSEM_KEY_REPORT])
        csem__write_report_label(writer, &groups->sources, group->report);
    for (size_t i = 0; i < groups->plan.key_count; i++)
        write_key(writer, groups, group, groups->plan.keys[i]);
}

/* ---- figures --------------------------------------------------------------------------------------------------- */

static void write_list(csem__writer *writer, const csem_groups *groups, const csem__group *group, int32_t column) {
    size_t row = (size_t)(group - groups->items);
    const char *item;
    size_t length;
    csem__write_array(writer, csem__column_name(column));
    for (size_t i = 0; (item = csem_groups_item(groups, CSEM_TABLE_GROUPS, row, column, i, &length)); i++)
        csem__write_text(writer, NULL, csem__slice(item, 0, length));
    csem__write_close(writer);
}

/* Writes null if the group has nothing to sum. */
static void write_figure(csem__writer *writer, const char *key, const csem__group *group, double value) {
    if (group->summed > 0)
        csem__write_number(writer, key, value);
    else
        csem__write_null(writer, key);
}

static void write_figures(csem__writer *writer, const csem_groups *groups, const csem__group *group) {
    csem__write_number(writer, "n", (double)group->n);
    write_figure(writer, "sum", group, group->sum);
    write_figure(writer, "min", group, group->min);
    write_figure(writer, "max", group, group->max);
    write_figure(writer, "mean", group, csem__group_mean(group));
    if (!groups->plan.is_key[CSEM_KEY_QUALIFIER])
        csem__write_string(writer, "qualifier", csem_value_name(CSEM_ENUMERATION_QUALIFIER, group->qualifier));
    csem__write_number(writer, "repeated", (double)group->repeated);
    csem__write_number(writer, "summed", (double)group->summed);
    write_list(writer, groups, group, CSEM_COLUMN_PERIOD_KINDS);
    csem__write_number(writer, "periods", (double)group->period_count);
    write_list(writer, groups, group, CSEM_COLUMN_KINDS);
    csem__write_number(writer, "units", (double)group->unit_count);
    write_list(writer, groups, group, CSEM_COLUMN_PHRASES);
}

/* ---- facts ----------------------------------------------------------------------------------------------------- */

static void write_place(csem__writer *writer, const csem_statistic *statistic, bool spans) {
    csem__write_text(writer, "measure", statistic->measure);
    csem__write_number_or_null(writer, "commitment", statistic->node.commitment_index, -1);
    csem__write_number_or_null(writer, "effort", statistic->node.effort_index, -1);
    csem__write_number_or_null(writer, "page", statistic->node.place.page, 0);
    csem__write_number_or_null(writer, "sheet", statistic->node.place.sheet, 0);
    if (spans)
        csem__write_span(writer, "span", &statistic->node.place.span);
}

static void write_fact(csem__writer *writer, const csem__fact *fact, bool spans) {
    const csem_statistic *statistic = fact->statistic;
    csem__write_object(writer, NULL);
    csem__write_number(writer, "value", statistic->value);
    csem__write_string(writer, "qualifier", csem_value_name(CSEM_ENUMERATION_QUALIFIER, statistic->qualifier));
    csem__write_string(writer, "kind", csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, statistic->kind));
    csem__write_text(writer, "unit", statistic->unit);
    csem__write_text(writer, "phrase", statistic->phrase);
    csem__write_period(writer, "period", statistic->period.text, &statistic->period.period);
    write_place(writer, statistic, spans);
    csem__write_array(writer, "agencies");
    for (size_t i = 0; i < fact->agency_count; i++)
        csem__write_text(writer, NULL, fact->agencies[i]);
    csem__write_close(writer);
    csem__write_bool(writer, "counted", fact->first == NULL);
    csem__write_close(writer);
}

/* ---- documents ------------------------------------------------------------------------------------------------- */

static void write_group(csem__writer *writer, const csem_groups *groups, const csem__group *group, uint32_t flags) {
    csem__write_object(writer, NULL);
    write_keys(writer, groups, group);
    write_figures(writer, groups, group);
    if (flags & CSEM_GROUPS_JSON_FACTS) {
        csem__write_array(writer, "facts");
        for (size_t i = 0; i < group->fact_count; i++)
            write_fact(writer, &group->facts[i], !(flags & CSEM_JSON_NO_SPANS));
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_groups(csem__writer *writer, const csem_groups *groups, const size_t *order, uint32_t flags) {
    csem__write_object(writer, NULL);
    csem__write_string(writer, "format", "csemplan-groups");
    csem__write_number(writer, "version", 2);
    csem__write_reports(writer, &groups->sources);
    csem__write_array(writer, "by");
    for (size_t i = 0; i < groups->plan.key_count; i++)
        csem__write_string(writer, NULL, csem__column_name(groups->plan.keys[i]));
    csem__write_close(writer);
    csem__write_array(writer, "groups");
    for (size_t i = 0; i < groups->count; i++)
        write_group(writer, groups, &groups->items[order[i]], flags);
    csem__write_close(writer);
    csem__write_close(writer);
}

static int check(const csem_groups *groups, uint32_t unknown, csem_sink sink, csem_error *error) {
    if (!groups || !sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there are no groups to write, or no sink to write to");
    if (unknown != 0)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)unknown);
    return CSEM_OK;
}

int csem_groups_write_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                           csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_GROUPS_JSON_FACTS;
    int code = check(groups, flags & ~known, sink, error);
    if (code != CSEM_OK)
        return code;
    csem__arena scratch;
    const csem_allocator allocator = csem__meter_base(&groups->plan.allocator);
    csem__arena_init(&scratch, &allocator);
    size_t *order = csem__arena_array(&scratch, groups->count, sizeof *order);
    if (order && csem__groups_make_order(groups, order)) {
        csem__writer writer;
        csem__writer_init(&writer, flags, sink, context);
        write_groups(&writer, groups, order, flags);
        code = csem__writer_finish(&writer, error);
    } else {
        code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the figures as JSON");
    }
    csem__arena_free(&scratch);
    return code;
}

static void write_statistics(csem__writer *writer, const csem_groups *groups, const csem__group *group, bool spans) {
    for (size_t i = 0; i < group->fact_count; i++) {
        csem__write_object(writer, NULL);
        csem__write_report_label(writer, &groups->sources, group->report);
        csem__write_statistic_fields(writer, group->facts[i].statistic, spans);
        csem__write_close(writer);
    }
}

int csem_groups_write_statistics_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                                      csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS;
    int code = check(groups, flags & ~known, sink, error);
    if (code != CSEM_OK)
        return code;
    csem__writer writer;
    csem__writer_init(&writer, flags, sink, context);
    csem__write_object(&writer, NULL);
    csem__write_string(&writer, "format", "csemplan-statistics");
    csem__write_number(&writer, "version", 2);
    csem__write_reports(&writer, &groups->sources);
    csem__write_array(&writer, "statistics");
    for (size_t i = 0; i < groups->count; i++)
        write_statistics(&writer, groups, &groups->items[i], !(flags & CSEM_JSON_NO_SPANS));
    csem__write_close(&writer);
    csem__write_close(&writer);
    return csem__writer_finish(&writer, error);
}

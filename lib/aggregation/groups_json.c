/* SPDX-License-Identifier: MIT */
/* Groups as JSON, format `csemplan-groups`, and their statistics, format `csemplan-statistics`. */
#include "aggregation/json.h"
#include "base/error.h"
#include "base/meter.h"
#include "json/write.h"

/* ---- keys ------------------------------------------------------------------------------------------------------ */

static bool put_name(cJSON *object, const char *key, const char *name) {
    return csem_tree_put_text(object, key, csem_text_of(name));
}

static bool put_key(cJSON *object, const csem_groups *groups, const csem_group *group, int32_t key) {
    const char *name = csem_key_name(key);
    switch (key) {
    case CSEM_KEY_CHAPTER:
        return csem_tree_put_number(object, name, group->chapter);
    case CSEM_KEY_MEASURE:
        return csem_tree_put_text(object, name, group->measure);
    case CSEM_KEY_AGENCY:
        return csem_tree_put_text(object, name, group->agency);
    case CSEM_KEY_UNIT:
        return csem_tree_put_text(object, name, group->unit);
    case CSEM_KEY_KIND:
        return put_name(object, name, csem_statistic_kind_name(group->kind));
    case CSEM_KEY_PERIOD:
        return csem_tree_put_period(object, name, group->period_label, &group->period);
    case CSEM_KEY_QUALIFIER:
        return put_name(object, name, csem_qualifier_name(group->qualifier));
    case CSEM_KEY_PHRASE:
        return csem_tree_put_text(object, name, group->phrase);
    default:
        return csem_tree_put_report(object, &groups->sources, group->report);
    }
}

static bool put_keys(cJSON *object, const csem_groups *groups, const csem_group *group) {
    if (!groups->plan.is_key[CSEM_KEY_REPORT] && !csem_tree_put_report(object, &groups->sources, group->report))
        return false;
    for (size_t i = 0; i < groups->plan.key_count; i++)
        if (!put_key(object, groups, group, groups->plan.keys[i]))
            return false;
    return true;
}

static cJSON *key_names(const csem_groups *groups) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < groups->plan.key_count; i++)
        done = csem_tree_append(array, cJSON_CreateStringReference(csem_key_name(groups->plan.keys[i])));
    return csem_tree_kept(array, done);
}

/* ---- figures --------------------------------------------------------------------------------------------------- */

static cJSON *kinds(const csem_group *group) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (int32_t kind = 1; done && csem_statistic_kind_name(kind); kind++)
        if (group->kinds >> kind & 1)
            done = csem_tree_append(array, cJSON_CreateStringReference(csem_statistic_kind_name(kind)));
    return csem_tree_kept(array, done);
}

static cJSON *phrases(const csem_group *group) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < group->phrase_count; i++)
        done = csem_tree_append(array, cJSON_CreateStringReference(group->phrases[i].data));
    return csem_tree_kept(array, done);
}

/* null where nothing is summed. */
static bool put_figure(cJSON *object, const char *key, const csem_group *group, double value) {
    return csem_tree_put(object, key, group->summed > 0 ? csem_tree_number(value) : cJSON_CreateNull());
}

static cJSON *period_kinds(const csem_group *group) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (int32_t kind = CSEM_PERIOD_NONE; done && kind <= CSEM_PERIOD_OTHER; kind++)
        if (group->period_kinds >> kind & 1)
            done = csem_tree_append(
                array, cJSON_CreateStringReference(kind == CSEM_PERIOD_NONE ? "none" : csem_period_kind_name(kind)));
    return csem_tree_kept(array, done);
}

static bool put_figures(cJSON *object, const csem_groups *groups, const csem_group *group) {
    bool is_key = groups->plan.is_key[CSEM_KEY_QUALIFIER];
    return csem_tree_put_counter(object, "n", group->n) && put_figure(object, "sum", group, group->sum) &&
           put_figure(object, "min", group, group->min) && put_figure(object, "max", group, group->max) &&
           put_figure(object, "mean", group, csem_group_mean(group)) &&
           (is_key || put_name(object, "qualifier", csem_qualifier_name(group->qualifier))) &&
           csem_tree_put_counter(object, "repeated", group->repeated) &&
           csem_tree_put_counter(object, "summed", group->summed) &&
           csem_tree_put(object, "period_kinds", period_kinds(group)) &&
           csem_tree_put_counter(object, "periods", group->period_count) &&
           csem_tree_put(object, "kinds", kinds(group)) && csem_tree_put_counter(object, "units", group->unit_count) &&
           csem_tree_put(object, "phrases", phrases(group));
}

/* ---- facts ----------------------------------------------------------------------------------------------------- */

static cJSON *fact_agencies(const csem_fact *fact) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < fact->agency_count; i++)
        done = csem_tree_append(array, cJSON_CreateStringReference(fact->agencies[i].data));
    return csem_tree_kept(array, done);
}

static bool put_place(cJSON *object, const csem_statistic *statistic, bool spans) {
    return csem_tree_put_text(object, "measure", statistic->measure) &&
           csem_tree_put_number_or_null(object, "commitment", statistic->commitment, -1) &&
           csem_tree_put_number_or_null(object, "effort", statistic->effort, -1) &&
           csem_tree_put_number_or_null(object, "page", statistic->page, 0) &&
           (!spans || csem_tree_put_span(object, "span", &statistic->span));
}

static cJSON *fact_to_tree(const csem_fact *fact, bool spans) {
    const csem_statistic *statistic = fact->statistic;
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_number(object, "value", statistic->value) &&
                put_name(object, "qualifier", csem_qualifier_name(statistic->qualifier)) &&
                put_name(object, "kind", csem_statistic_kind_name(statistic->kind)) &&
                csem_tree_put_text(object, "unit", statistic->unit) &&
                csem_tree_put_text(object, "phrase", statistic->phrase) &&
                csem_tree_put_period(object, "period", statistic->period_text, &statistic->period) &&
                put_place(object, statistic, spans) && csem_tree_put(object, "agencies", fact_agencies(fact)) &&
                csem_tree_put(object, "counted", cJSON_CreateBool(fact->first == NULL));
    return csem_tree_kept(object, done);
}

static cJSON *facts_to_tree(const csem_group *group, bool spans) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < group->fact_count; i++)
        done = csem_tree_append(array, fact_to_tree(&group->facts[i], spans));
    return csem_tree_kept(array, done);
}

/* ---- documents ------------------------------------------------------------------------------------------------- */

static cJSON *group_to_tree(const csem_groups *groups, const csem_group *group, uint32_t flags) {
    bool spans = !(flags & CSEM_JSON_NO_SPANS);
    cJSON *object = cJSON_CreateObject();
    bool done = object && put_keys(object, groups, group) && put_figures(object, groups, group) &&
                (!(flags & CSEM_GROUPS_JSON_FACTS) || csem_tree_put(object, "facts", facts_to_tree(group, spans)));
    return csem_tree_kept(object, done);
}

static cJSON *groups_array(const csem_groups *groups, uint32_t flags) {
    csem_arena scratch;
    const csem_allocator allocator = csem_meter_base(&groups->plan.allocator);
    csem_arena_init(&scratch, &allocator);
    size_t *order = csem_arena_array(&scratch, groups->count, sizeof *order);
    cJSON *array = order && csem_groups_make_order(groups, order) ? cJSON_CreateArray() : NULL;
    bool done = array != NULL;
    for (size_t i = 0; done && i < groups->count; i++)
        done = csem_tree_append(array, group_to_tree(groups, &groups->items[order[i]], flags));
    csem_arena_free(&scratch);
    return csem_tree_kept(array, done);
}

static int check(const csem_groups *groups, uint32_t unknown, csem_sink sink, csem_error *error) {
    if (!groups || !sink)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there are no groups to write, or no sink to write to");
    if (unknown != 0)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)unknown);
    return CSEM_OK;
}

int csem_groups_write_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                           csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_GROUPS_JSON_FACTS;
    int code = check(groups, flags & ~known, sink, error);
    if (code != CSEM_OK)
        return code;
    cJSON *tree = cJSON_CreateObject();
    bool done = tree && csem_tree_put_text(tree, "format", csem_text_of("csemplan-groups")) &&
                csem_tree_put_number(tree, "version", 2) && csem_tree_put_reports(tree, &groups->sources) &&
                csem_tree_put(tree, "by", key_names(groups)) &&
                csem_tree_put(tree, "groups", groups_array(groups, flags));
    return csem_tree_write(csem_tree_kept(tree, done), "the figures", flags, sink, context, error);
}

static cJSON *statistics_array(const csem_groups *groups, bool spans) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < groups->count; i++)
        for (size_t j = 0; done && j < groups->items[i].fact_count; j++)
            done = csem_tree_append(array, csem_statistic_to_tree(groups->items[i].facts[j].statistic, spans));
    return csem_tree_kept(array, done);
}

int csem_groups_write_statistics_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                                      csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS;
    int code = check(groups, flags & ~known, sink, error);
    if (code != CSEM_OK)
        return code;
    cJSON *tree = cJSON_CreateObject();
    bool done = tree && csem_tree_put_text(tree, "format", csem_text_of("csemplan-statistics")) &&
                csem_tree_put_number(tree, "version", 1) &&
                csem_tree_put(tree, "statistics", statistics_array(groups, !(flags & CSEM_JSON_NO_SPANS)));
    return csem_tree_write(csem_tree_kept(tree, done), "the figures", flags, sink, context, error);
}

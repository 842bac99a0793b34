/* SPDX-License-Identifier: MIT */
/* Which statistics of a report the filters take, copied so that the report may be freed. Units, periods, agencies and
 * ids become indexes on the way: each is copied once, and the rest of the work is done on numbers. */
#include "aggregation/groups.h"
#include "aggregation/units.h"

static bool out_of_range(size_t index) {
    return index == SIZE_MAX;
}

static csem_text bytes_of(const void *data, size_t size) {
    return (csem_text){data, size};
}

/* ---- units and periods ----------------------------------------------------------------------------------------- */

static size_t enter_form(csem_grouping *g, csem_text form) {
    csem_units *units = &g->units;
    size_t index;
    if (csem_table_get(&units->by_form, form, &index))
        return index;
    if (!csem_array_grow(&g->scratch.allocator, (void **)&units->forms, units->form_count, &units->form_capacity,
                         sizeof *units->forms) ||
        !csem_table_put(&units->by_form, form, units->form_count))
        return SIZE_MAX;
    units->forms[units->form_count] = (csem_form){.text = form};
    return units->form_count++;
}

/* The index of a printed unit; SIZE_MAX: no memory. */
static size_t enter_unit(csem_grouping *g, const csem_statistic *statistic) {
    csem_units *units = &g->units;
    bool is_code = csem_unit_is_code(statistic->kind);
    csem_table *table = is_code ? &units->codes : &units->words;
    size_t index;
    if (csem_table_get(table, statistic->unit, &index))
        return index;
    csem_printed_unit unit = {.text = csem_text_copy(&g->source->arena, statistic->unit)};
    if (!unit.text.data)
        return SIZE_MAX;
    csem_text form = is_code ? unit.text : csem_unit_form(&g->source->arena, unit.text);
    unit.form = form.data ? enter_form(g, form) : SIZE_MAX;
    if (out_of_range(unit.form) ||
        !csem_array_grow(&g->scratch.allocator, (void **)&units->items, units->count, &units->capacity,
                         sizeof *units->items) ||
        !csem_table_put(table, unit.text, units->count))
        return SIZE_MAX;
    units->items[units->count] = unit;
    return units->count++;
}

/* The index of a period; SIZE_MAX: no memory. */
static size_t enter_period(csem_grouping *g, const csem_period *period) {
    csem_periods *periods = &g->periods;
    size_t index;
    if (csem_table_get(&periods->indexes, bytes_of(period, sizeof *period), &index))
        return index;
    csem_text key = csem_text_copy(&g->scratch, bytes_of(period, sizeof *period));
    if (!key.data ||
        !csem_array_grow(&g->scratch.allocator, (void **)&periods->items, periods->count, &periods->capacity,
                         sizeof *periods->items) ||
        !csem_table_put(&periods->indexes, key, periods->count))
        return SIZE_MAX;
    periods->items[periods->count] = (csem_known_period){.period = *period};
    return periods->count++;
}

/* ---- agencies -------------------------------------------------------------------------------------------------- */

static bool copy_named(csem_grouping *g, csem_named *named) {
    size_t count = g->roster.count;
    size_t *agencies = csem_arena_array(&g->scratch, count, sizeof *agencies);
    csem_text *ids = csem_arena_array(&g->source->arena, count, sizeof *ids);
    if (!agencies || !ids)
        return false;
    for (size_t i = 0; i < count; i++) {
        csem_text *id = &g->agency_ids[g->roster.named[i]];
        if (!id->data)
            *id = csem_text_copy(&g->source->arena, g->report->agencies[g->roster.named[i]]->id);
        if (!id->data)
            return false;
        agencies[i] = g->roster.named[i];
        ids[i] = *id;
    }
    *named = (csem_named){agencies, ids, count};
    return true;
}

/* The agencies of the node in which a statistic stands; NULL: no memory. */
static const csem_named *name(csem_grouping *g, const csem_stand *stand) {
    csem_named *named = stand->effort ? &g->effort_names[stand->effort - g->report->efforts]
                                      : &g->commitment_names[stand->commitment - g->report->commitments];
    if (named->agencies)
        return named;
    if (stand->effort)
        csem_roster_name(&g->roster, stand->effort->agencies, stand->effort->agency_count);
    else
        csem_roster_name(&g->roster, stand->commitment->agencies, stand->commitment->agency_count);
    return copy_named(g, named) ? named : NULL;
}

/* ---- filters --------------------------------------------------------------------------------------------------- */

static bool takes_number(const csem_grouping *g, int32_t key, int32_t number) {
    return csem_plan_takes(g->plan, key, bytes_of(&number, sizeof number));
}

static bool takes_agencies(const csem_grouping *g, const csem_named *named) {
    for (size_t i = 0; i < named->count; i++)
        if (csem_plan_takes(g->plan, CSEM_KEY_AGENCY, named->ids[i]))
            return true;
    return named->count == 0 && csem_plan_takes(g->plan, CSEM_KEY_AGENCY, (csem_text){"", 0});
}

/* The filters that need no index. */
static bool is_wanted(const csem_grouping *g, const csem_statistic *statistic, const csem_stand *stand) {
    const csem_chapter *chapter = &g->report->chapters[g->chapters[stand->measure]];
    bool has_period = statistic->period.start.year > 0;
    csem_text period = bytes_of(&statistic->period, has_period ? sizeof statistic->period : 0);
    return takes_number(g, CSEM_KEY_KIND, statistic->kind) &&
           takes_number(g, CSEM_KEY_QUALIFIER, statistic->qualifier) &&
           takes_number(g, CSEM_KEY_CHAPTER, chapter->number) &&
           csem_plan_takes(g->plan, CSEM_KEY_MEASURE, statistic->measure) &&
           csem_plan_takes(g->plan, CSEM_KEY_PERIOD, period);
}

static bool takes_unit(const csem_grouping *g, size_t unit) {
    csem_text form = {"", 0};
    if (!out_of_range(unit))
        form = g->units.forms[g->units.items[unit].form].text;
    return csem_plan_takes(g->plan, CSEM_KEY_UNIT, form);
}

/* ---- taking ---------------------------------------------------------------------------------------------------- */

static bool copy_texts(csem_grouping *g, csem_statistic *copy, size_t measure, size_t unit) {
    csem_text *id = &g->measure_ids[measure];
    if (!id->data)
        *id = csem_text_copy(&g->source->arena, copy->measure);
    copy->measure = *id;
    if (copy->phrase.data)
        copy->phrase = csem_text_copy(&g->source->arena, copy->phrase);
    if (copy->period_text.data)
        copy->period_text = csem_text_copy(&g->source->arena, copy->period_text);
    if (!out_of_range(unit))
        copy->unit = g->units.items[unit].text;
    return copy->measure.data != NULL;
}

/* The statistic without anything of the report in it; NULL: no memory. */
static const csem_statistic *copy_statistic(csem_grouping *g, const csem_statistic *statistic,
                                            const csem_taken *taken) {
    csem_statistic *copy = csem_arena_allocate(&g->source->arena, sizeof *copy);
    if (!copy)
        return NULL;
    *copy = *statistic;
    copy->block = NULL;
    copy->text_offset = 0;
    bool done = copy_texts(g, copy, taken->stand.measure, taken->unit);
    bool is_whole =
        !statistic->phrase.data == !copy->phrase.data && !statistic->period_text.data == !copy->period_text.data;
    return done && is_whole ? copy : NULL;
}

static bool add_row(csem_grouping *g, size_t agency) {
    if (!csem_array_grow(&g->scratch.allocator, (void **)&g->rows, g->row_count, &g->row_capacity, sizeof *g->rows))
        return false;
    g->rows[g->row_count++] = (csem_row){g->taken_count, agency};
    return true;
}

/* One row, or one for each agency that the filters take. */
static bool add_rows(csem_grouping *g, const csem_named *named) {
    if (!g->plan->is_key[CSEM_KEY_AGENCY])
        return add_row(g, 0);
    if (named->count == 0)
        return add_row(g, g->report->agency_count);
    for (size_t i = 0; i < named->count; i++)
        if (csem_plan_takes(g->plan, CSEM_KEY_AGENCY, named->ids[i]) && !add_row(g, named->agencies[i]))
            return false;
    return true;
}

static bool spend_pairs(csem_grouping *g, size_t count) {
    g->is_over_limit = count > g->pairs_left;
    g->pairs_left -= g->is_over_limit ? 0 : count;
    return !g->is_over_limit;
}

static bool add_taken(csem_grouping *g, const csem_statistic *statistic, csem_taken *taken) {
    taken->statistic = copy_statistic(g, statistic, taken);
    if (!taken->statistic || !spend_pairs(g, taken->named->count) || !add_rows(g, taken->named) ||
        !csem_array_grow(&g->scratch.allocator, (void **)&g->taken, g->taken_count, &g->taken_capacity,
                         sizeof *g->taken))
        return false;
    g->taken[g->taken_count++] = *taken;
    return true;
}

static bool take(csem_grouping *g, size_t index) {
    const csem_statistic *statistic = &g->report->statistics[index];
    csem_taken taken = {
        .stand = csem_stand_of(&g->stands, statistic), .fact = g->facts[index], .unit = SIZE_MAX, .period = SIZE_MAX};
    if (!is_wanted(g, statistic, &taken.stand))
        return true;
    taken.named = name(g, &taken.stand);
    if (!taken.named)
        return false;
    if (statistic->unit.data && out_of_range(taken.unit = enter_unit(g, statistic)))
        return false;
    if (!takes_agencies(g, taken.named) || !takes_unit(g, taken.unit))
        return true;
    if (statistic->period.start.year > 0 && out_of_range(taken.period = enter_period(g, &statistic->period)))
        return false;
    return add_taken(g, statistic, &taken);
}

/* ---- preparing ------------------------------------------------------------------------------------------------- */

static void *cleared(csem_arena *scratch, size_t count, size_t size) {
    void *memory = csem_arena_array(scratch, count, size);
    if (memory)
        memset(memory, 0, count * size);
    return memory;
}

/* Chapters with one number are one key. */
static bool rank_chapters(csem_grouping *g) {
    const csem_report *report = g->report;
    csem_table numbers;
    bool done = true;
    csem_table_init(&numbers, &g->scratch.allocator);
    for (size_t i = 0; i < report->chapter_count && done; i++) {
        const csem_chapter *chapter = &report->chapters[i];
        csem_text key = bytes_of(&chapter->number, sizeof chapter->number);
        for (size_t j = 0; j < chapter->measure_count; j++)
            g->chapters[(size_t)(chapter->measures - report->measures) + j] = i;
        g->chapter_ranks[i] = i;
        if (!csem_table_get(&numbers, key, &g->chapter_ranks[i]))
            done = csem_table_put(&numbers, key, i);
    }
    csem_table_free(&numbers);
    return done;
}

static bool prepare(csem_grouping *g) {
    const csem_report *report = g->report;
    csem_arena *scratch = &g->scratch;
    g->commitment_names = cleared(scratch, report->commitment_count, sizeof *g->commitment_names);
    g->effort_names = cleared(scratch, report->effort_count, sizeof *g->effort_names);
    g->agency_ids = cleared(scratch, report->agency_count, sizeof *g->agency_ids);
    g->measure_ids = cleared(scratch, report->measure_count, sizeof *g->measure_ids);
    g->chapters = cleared(scratch, report->measure_count, sizeof *g->chapters);
    g->chapter_ranks = cleared(scratch, report->chapter_count, sizeof *g->chapter_ranks);
    g->facts = csem_arena_array(scratch, report->statistic_count, sizeof *g->facts);
    return g->commitment_names && g->effort_names && g->agency_ids && g->measure_ids && g->chapters &&
           g->chapter_ranks && g->facts && csem_stands_init(&g->stands, report, scratch) &&
           csem_roster_init(&g->roster, report, scratch) && rank_chapters(g) &&
           csem_number_facts(report, scratch, g->facts, &g->fact_count);
}

bool csem_grouping_take(csem_grouping *g) {
    if (!csem_plan_takes(g->plan, CSEM_KEY_REPORT, g->source->label))
        return true;
    if (!prepare(g))
        return false;
    for (size_t i = 0; i < g->report->statistic_count; i++)
        if (!take(g, i))
            return false;
    return true;
}

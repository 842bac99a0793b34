/* SPDX-License-Identifier: MIT */
/* Takes the statistics of a report that the filters accept, and copies them, so that the report may be freed. Units,
 * periods, agencies and ids become indexes: each is copied once, and the later steps work on numbers. */
#include "aggregation/groups.h"
#include "aggregation/units.h"
#include "model/node.h"

static csem__text bytes_of(const void *data, size_t size) {
    return (csem__text){data, size};
}

/* ---- units, phrases and periods -------------------------------------------------------------------------------- */

/* The index of a normal form. False: out of memory. */
static bool enter_form(csem__grouping *g, csem__units *units, csem__text form, size_t *index) {
    if (csem__table_get(&units->by_form, form, index))
        return true;
    if (!csem__array_grow(&g->scratch.allocator, (void **)&units->forms, units->form_count, &units->form_capacity,
                          sizeof *units->forms) ||
        !csem__table_put(&units->by_form, form, units->form_count))
        return false;
    units->forms[units->form_count] = (csem__form){.text = form};
    *index = units->form_count++;
    return true;
}

/* The index of a printed unit or phrase. False: out of memory. */
static bool enter_unit(csem__grouping *g, csem__units *units, csem__text printed, bool is_code, size_t *index) {
    csem__table *table = is_code ? &units->codes : &units->words;
    if (csem__table_get(table, printed, index))
        return true;
    csem__printed_unit unit = {.text = csem__text_copy(&g->source->arena, printed)};
    if (!unit.text.data)
        return false;
    csem__text form = is_code ? unit.text : csem__unit_form(&g->source->arena, unit.text);
    if (!form.data || !enter_form(g, units, form, &unit.form) ||
        !csem__array_grow(&g->scratch.allocator, (void **)&units->items, units->count, &units->capacity,
                          sizeof *units->items) ||
        !csem__table_put(table, unit.text, units->count))
        return false;
    units->items[units->count] = unit;
    *index = units->count++;
    return true;
}

_Static_assert(sizeof(csem_period) == 6 * sizeof(int32_t), "a period is compared by its bytes: it has no padding");

/* The index of a period. False: out of memory. */
static bool enter_period(csem__grouping *g, const csem_period *period, size_t *index) {
    csem__periods *periods = &g->periods;
    if (csem__table_get(&periods->indexes, bytes_of(period, sizeof *period), index))
        return true;
    csem__text key = csem__text_copy(&g->scratch, bytes_of(period, sizeof *period));
    if (!key.data ||
        !csem__array_grow(&g->scratch.allocator, (void **)&periods->items, periods->count, &periods->capacity,
                          sizeof *periods->items) ||
        !csem__table_put(&periods->indexes, key, periods->count))
        return false;
    periods->items[periods->count] = (csem__known_period){.period = *period};
    *index = periods->count++;
    return true;
}

/* ---- agencies -------------------------------------------------------------------------------------------------- */

static bool copy_named(csem__grouping *g, csem__named *named) {
    size_t count = g->roster.count;
    size_t *agencies = csem__arena_array(&g->scratch, count, sizeof *agencies);
    csem__text *ids = csem__arena_array(&g->source->arena, count, sizeof *ids);
    if (!agencies || !ids)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t agency = g->roster.named[i];
        csem__text *id = &g->agency_ids[agency];
        if (!id->data)
            *id = csem__copy_id(&g->source->arena, g->report->agencies[agency]->id, agency + 1);
        if (!id->data)
            return false;
        agencies[i] = agency;
        ids[i] = *id;
    }
    *named = (csem__named){agencies, ids, count};
    return true;
}

/* The agencies of the node that contains a statistic. NULL: out of memory. */
static const csem__named *agencies_of(csem__grouping *g, const csem_node *node) {
    csem__named *named = node->effort ? &g->effort_names[node->effort - g->report->efforts]
                                      : &g->commitment_names[node->commitment - g->report->commitments];
    if (named->agencies)
        return named;
    size_t count;
    const csem_agency *const *agencies = csem__node_agencies(node, &count);
    csem__roster_name(&g->roster, agencies, count);
    return copy_named(g, named) ? named : NULL;
}

/* ---- filters --------------------------------------------------------------------------------------------------- */

static bool takes(csem__grouping *g, int32_t key, csem__text value) {
    return csem__plan_takes(g->plan, key, value, g->found);
}

static bool takes_number(csem__grouping *g, int32_t key, int32_t number) {
    return takes(g, key, bytes_of(&number, sizeof number));
}

static bool takes_agency(csem__grouping *g, size_t agency) {
    return takes(g, CSEM_KEY_AGENCY, g->report->agencies[agency]->id);
}

static bool takes_agencies(csem__grouping *g, const csem__named *named) {
    bool taken = named->count == 0 && takes(g, CSEM_KEY_AGENCY, (csem__text){"", 0});
    if (!g->plan->is_filtered[CSEM_KEY_AGENCY])
        return true;
    for (size_t i = 0; i < named->count; i++)
        taken |= takes_agency(g, named->agencies[i]);
    return taken;
}

static bool takes_form(csem__grouping *g, int32_t key, const csem__units *units, size_t index) {
    csem__text form = {"", 0};
    if (index != CSEM_NO_INDEX)
        form = units->forms[units->items[index].form].text;
    return takes(g, key, form);
}

/* Tries every filter even after one has rejected the statistic, so that each value that it has is marked as found. */
static bool is_wanted(csem__grouping *g, const csem_statistic *statistic, const csem__taken *taken) {
    const csem_section *chapter = csem__grouping_chapter(g, taken);
    const csem__dated dated = {statistic->period.period, g->fiscal_year_start};
    bool wanted = takes_number(g, CSEM_KEY_KIND, statistic->kind);
    wanted &= takes_number(g, CSEM_KEY_QUALIFIER, statistic->qualifier);
    wanted &= chapter->number < 0 ? takes(g, CSEM_KEY_SECTION, (csem__text){"", 0})
                                  : takes_number(g, CSEM_KEY_SECTION, chapter->number);
    wanted &= takes(g, CSEM_KEY_MEASURE, statistic->measure);
    wanted &= takes(g, CSEM_KEY_PERIOD, bytes_of(&dated, dated.period.start.year > 0 ? sizeof dated : 0));
    wanted &= takes_agencies(g, taken->named);
    wanted &= takes_form(g, CSEM_KEY_UNIT, &g->units, taken->unit);
    wanted &= takes_form(g, CSEM_KEY_PHRASE, &g->phrases, taken->phrase);
    return wanted;
}

/* ---- taking ---------------------------------------------------------------------------------------------------- */

/* A shared text is written once for each agency of its statistic, and is cut if it is long. */
static bool copy_text(csem__grouping *g, bool is_shared, csem__text *text) {
    if (text->data)
        *text = is_shared ? csem__copy_shared(&g->source->arena, *text) : csem__text_copy(&g->source->arena, *text);
    return text->data != NULL;
}

/* Units and phrases have been copied, so only a cut makes another copy. */
static bool copy_printed(csem__grouping *g, const csem__units *units, size_t index, bool is_shared, csem__text *text) {
    if (index == CSEM_NO_INDEX)
        return true;
    *text = units->items[index].text;
    return text->length <= CSEM_MAX_SHARED_LENGTH || !is_shared || copy_text(g, true, text);
}

static bool copy_texts(csem__grouping *g, csem_statistic *copy, const csem__taken *taken) {
    bool is_shared = g->plan->is_key[CSEM_KEY_AGENCY] && taken->named->count > 1;
    csem__text *id = &g->section_ids[taken->node->section - g->report->body.items];
    if (!id->data)
        *id = csem__text_copy(&g->source->arena, copy->measure);
    copy->measure = *id;
    return copy->measure.data && (!copy->period.text.data || copy_text(g, is_shared, &copy->period.text)) &&
           copy_printed(g, &g->units, taken->unit, is_shared, &copy->unit) &&
           copy_printed(g, &g->phrases, taken->phrase, is_shared, &copy->phrase);
}

/* A copy of the statistic without pointers into the report. NULL: out of memory. */
static const csem_statistic *copy_statistic(csem__grouping *g, const csem_statistic *statistic,
                                            const csem__taken *taken) {
    csem_statistic *copy = csem__arena_allocate(&g->source->arena, sizeof *copy);
    if (!copy)
        return NULL;
    *copy = *statistic;
    copy->node.report = NULL;
    copy->node.section = NULL;
    copy->node.commitment = NULL;
    copy->node.effort = NULL;
    copy->node.block = NULL;
    copy->text_offset = 0;
    return copy_texts(g, copy, taken) ? copy : NULL;
}

static bool add_row(csem__grouping *g, size_t agency) {
    if (!csem__array_grow(&g->scratch.allocator, (void **)&g->rows, g->row_count, &g->row_capacity, sizeof *g->rows))
        return false;
    g->rows[g->row_count++] = (csem__row){g->taken_count, agency};
    return true;
}

/* Adds one row, or one for each agency that the filters accept if agencies are a key. */
static bool add_rows(csem__grouping *g, const csem__named *named) {
    if (!g->plan->is_key[CSEM_KEY_AGENCY])
        return add_row(g, 0);
    if (named->count == 0)
        return add_row(g, g->report->agency_count);
    for (size_t i = 0; i < named->count; i++)
        if (takes_agency(g, named->agencies[i]) && !add_row(g, named->agencies[i]))
            return false;
    return true;
}

static bool spend_pairs(csem__grouping *g, size_t count) {
    g->is_over_limit = count > g->pairs_left;
    g->pairs_left -= g->is_over_limit ? 0 : count;
    return !g->is_over_limit;
}

static bool add_taken(csem__grouping *g, const csem_statistic *statistic, csem__taken *taken) {
    taken->statistic = copy_statistic(g, statistic, taken);
    if (!taken->statistic || !spend_pairs(g, taken->named->count) || !add_rows(g, taken->named) ||
        !csem__array_grow(&g->scratch.allocator, (void **)&g->taken, g->taken_count, &g->taken_capacity,
                          sizeof *g->taken))
        return false;
    g->taken[g->taken_count++] = *taken;
    return true;
}

/* Fills in the indexes of the unit, phrase and period. False: out of memory. */
static bool enter_texts(csem__grouping *g, const csem_statistic *statistic, csem__taken *taken) {
    taken->named = agencies_of(g, taken->node);
    if (!taken->named)
        return false;
    if (statistic->unit.data &&
        !enter_unit(g, &g->units, statistic->unit, csem__unit_is_code(statistic->kind), &taken->unit))
        return false;
    return !statistic->phrase.data || enter_unit(g, &g->phrases, statistic->phrase, false, &taken->phrase);
}

static bool take(csem__grouping *g, size_t index) {
    const csem_statistic *statistic = &g->report->statistics[index];
    csem__taken taken = {.node = &statistic->node,
                         .fact = g->facts[index],
                         .unit = CSEM_NO_INDEX,
                         .phrase = CSEM_NO_INDEX,
                         .period = CSEM_NO_INDEX};
    if (!enter_texts(g, statistic, &taken))
        return false;
    if (!is_wanted(g, statistic, &taken))
        return true;
    if (statistic->period.period.start.year > 0 && !enter_period(g, &statistic->period.period, &taken.period))
        return false;
    return add_taken(g, statistic, &taken);
}

/* ---- preparing ------------------------------------------------------------------------------------------------- */

static void *cleared(csem__arena *scratch, size_t count, size_t size) {
    void *memory = csem__arena_array(scratch, count, size);
    if (memory)
        memset(memory, 0, count * size);
    return memory;
}

const csem_section *csem__grouping_chapter(const csem__grouping *g, const csem__taken *taken) {
    const csem__sections *body = &g->report->body;
    return &body->items[g->chapters[taken->node->section - body->items]];
}

/* Chapters of the same number have the same rank. */
static bool rank_chapters(csem__grouping *g) {
    const csem__sections *body = &g->report->body;
    csem__table numbers;
    bool done = true;
    csem__table_init(&numbers, &g->scratch.allocator);
    for (size_t i = 0; i < body->count && done; i++) {
        const csem_section *section = &body->items[i];
        g->chapters[i] = section->depth > 0 ? g->chapters[i - 1] : i;
        g->chapter_ranks[i] = i;
        csem__text key = bytes_of(&section->number, sizeof section->number);
        if (section->depth == 0 && !csem__table_get(&numbers, key, &g->chapter_ranks[i]))
            done = csem__table_put(&numbers, key, i);
    }
    csem__table_free(&numbers);
    return done;
}

static bool prepare(csem__grouping *g) {
    const csem_report *report = g->report;
    csem__arena *scratch = &g->scratch;
    g->commitment_names = cleared(scratch, report->commitment_count, sizeof *g->commitment_names);
    g->effort_names = cleared(scratch, report->effort_count, sizeof *g->effort_names);
    g->agency_ids = cleared(scratch, report->agency_count, sizeof *g->agency_ids);
    g->section_ids = cleared(scratch, report->body.count, sizeof *g->section_ids);
    g->chapters = cleared(scratch, report->body.count, sizeof *g->chapters);
    g->chapter_ranks = cleared(scratch, report->body.count, sizeof *g->chapter_ranks);
    g->facts = csem__arena_array(scratch, report->statistic_count, sizeof *g->facts);
    return g->commitment_names && g->effort_names && g->agency_ids && g->section_ids && g->chapters &&
           g->chapter_ranks && g->facts && csem__roster_init(&g->roster, report, scratch) && rank_chapters(g) &&
           csem__number_facts(report, scratch, g->facts, &g->fact_count);
}

bool csem__grouping_take(csem__grouping *g) {
    g->found = cleared(&g->scratch, g->plan->value_count, sizeof *g->found);
    if (!g->found)
        return false;
    if (!takes(g, CSEM_KEY_REPORT, g->source->label))
        return true;
    if (!prepare(g))
        return false;
    for (size_t i = 0; i < g->report->statistic_count; i++)
        if (!take(g, i))
            return false;
    return true;
}

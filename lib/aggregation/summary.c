/* SPDX-License-Identifier: MIT */
/* Summary: one walk over sections, commitments and efforts. A chapter is an outermost section, and a measure a tracked
 * one with all sections inside it; a section outside of all tracked ones is a measure of its own. The agencies of the
 * current measure and chapter are marked and listed. So the end of each resets only the agencies that it names, not
 * all. */
#include "aggregation/aggregation.h"
#include "aggregation/silence.h"
#include "aggregation/standing.h"
#include "base/error.h"
#include "base/meter.h"

#include <inttypes.h>

/* What an agency does in the current measure and chapter. */
typedef struct doing {
    uint64_t chapter_efforts;
    bool is_listed; /* whether in_measure contains it */
    bool answers;
    bool assists; /* a commitment names it as a partner */
    bool reports;
} doing;

/* A measure whose commitments name an agency and whose efforts do not, or the other way round (`reports`). */
typedef struct gap {
    size_t agency;
    size_t measure;
    bool reports;
} gap;

typedef struct counting {
    const csem_report *report;
    csem__source *source;
    csem__arena scratch;
    csem__roster roster;
    csem__silences silences;
    csem__standing standing;
    csem__table pairs; /* two agencies to their index in partners */
    doing *doings;     /* one for each agency */
    size_t *in_measure;
    size_t *in_chapter;
    size_t in_measure_count;
    size_t in_chapter_count;
    csem__agency_row *agencies;
    csem__section_row *sections;
    csem__cell *cells;
    csem__pair **partners; /* each in scratch, where `pairs` uses its first members as the key */
    gap *gaps;
    size_t cell_count;
    size_t cell_capacity;
    size_t partners_count;
    size_t partners_capacity;
    size_t gap_count;
    size_t gap_capacity;
    uint64_t pairs_left;
    bool is_over_limit;
} counting;

/* ---- preparing ------------------------------------------------------------------------------------------------- */

static bool copy_agencies(counting *c) {
    size_t count = c->report->agency_count;
    for (size_t i = 0; i < count; i++) {
        csem__agency_row *row = &c->agencies[i];
        *row = (csem__agency_row){.id = csem__copy_id(&c->source->arena, c->report->agencies[i]->id, i + 1),
                                  .name = csem__text_copy(&c->source->arena, c->report->agencies[i]->name)};
        if (!row->id.data || !row->name.data)
            return false;
    }
    return true;
}

static bool prepare(counting *c) {
    size_t count = c->report->agency_count;
    c->doings = csem__arena_array(&c->scratch, count, sizeof *c->doings);
    c->in_measure = csem__arena_array(&c->scratch, count, sizeof *c->in_measure);
    c->in_chapter = csem__arena_array(&c->scratch, count, sizeof *c->in_chapter);
    c->agencies = csem__arena_array(&c->scratch, count, sizeof *c->agencies);
    c->sections = csem__arena_array(&c->scratch, c->report->body.outermost_count, sizeof *c->sections);
    if (!c->doings || !c->in_measure || !c->in_chapter || !c->agencies || !c->sections)
        return false;
    memset(c->doings, 0, count * sizeof *c->doings);
    return csem__roster_init(&c->roster, c->report, &c->scratch) &&
           csem__silences_init(&c->silences, c->report, c->source, &c->scratch) &&
           csem__standing_init(&c->standing, c->report, &c->scratch) && copy_agencies(c);
}

/* ---- walking --------------------------------------------------------------------------------------------------- */

static doing *list_agency(counting *c, size_t agency) {
    doing *of = &c->doings[agency];
    if (!of->is_listed)
        c->in_measure[c->in_measure_count++] = agency;
    of->is_listed = true;
    return of;
}

static bool count_pair(counting *c, size_t a, size_t b) {
    csem__pair *pair = csem__arena_allocate(&c->scratch, sizeof *pair);
    size_t index;
    if (!pair)
        return false;
    *pair = (csem__pair){a < b ? a : b, a < b ? b : a, 1};
    csem__text key = {(const char *)pair, offsetof(csem__pair, efforts)};
    if (csem__table_get(&c->pairs, key, &index)) {
        c->partners[index]->efforts++;
        return true;
    }
    if (!csem__array_grow(&c->scratch.allocator, (void **)&c->partners, c->partners_count, &c->partners_capacity,
                          sizeof(csem__pair *)) ||
        !csem__table_put(&c->pairs, key, c->partners_count))
        return false;
    c->partners[c->partners_count++] = pair;
    return true;
}

/* Counts all pairs of the agencies that the roster names. */
static bool count_pairs(counting *c) {
    uint64_t count = c->roster.count;
    uint64_t pairs = count > 1 ? count * (count - 1) / 2 : 0;
    c->is_over_limit = pairs > c->pairs_left;
    if (c->is_over_limit)
        return false;
    c->pairs_left -= pairs;
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (!count_pair(c, c->roster.named[i], c->roster.named[j]))
                return false;
    return true;
}

static bool walk_effort(counting *c, const csem_effort *effort, csem__section_row *chapter) {
    int64_t statistics = (int64_t)effort->statistic_count;
    bool is_effort = effort->kind == CSEM_EFFORT_EFFORT;
    chapter->totals[CSEM_TOTAL(STATISTICS)] += statistics;
    chapter->totals[CSEM_TOTAL(EFFORTS)] += is_effort;
    chapter->totals[CSEM_TOTAL(REPEATS)] += !is_effort;
    csem__roster_name(&c->roster, effort->agencies, effort->agency_count);
    for (size_t i = 0; i < c->roster.count; i++) {
        size_t agency = c->roster.named[i];
        doing *of = list_agency(c, agency);
        of->reports = true;
        csem__silences_report(&c->silences, agency);
        if (is_effort && of->chapter_efforts++ == 0)
            c->in_chapter[c->in_chapter_count++] = agency;
        c->agencies[agency].totals[CSEM_TOTAL(EFFORTS)] += is_effort;
        c->agencies[agency].totals[CSEM_TOTAL(REPEATS)] += !is_effort;
        c->agencies[agency].totals[CSEM_TOTAL(STATISTICS)] += statistics;
    }
    return count_pairs(c);
}

static bool walk_commitment(counting *c, const csem_commitment *commitment, size_t section,
                            csem__section_row *chapter) {
    int64_t statistics = (int64_t)commitment->statistic_count;
    chapter->totals[CSEM_TOTAL(COMMITMENTS)]++;
    chapter->totals[CSEM_TOTAL(STATISTICS)] += statistics;
    csem__roster_name(&c->roster, commitment->agencies, commitment->agency_count);
    for (size_t i = 0; i < c->roster.count; i++) {
        list_agency(c, c->roster.named[i])->answers = true;
        c->agencies[c->roster.named[i]].totals[CSEM_TOTAL(STATISTICS)] += statistics;
    }
    csem__standing_count(&c->standing, commitment, chapter->totals);
    csem__standing_assign(&c->standing, commitment, &c->roster, c->agencies);
    csem__roster_name(&c->roster, commitment->partners, commitment->partner_count);
    for (size_t i = 0; i < c->roster.count; i++)
        list_agency(c, c->roster.named[i])->assists = true;
    csem__silences_begin(&c->silences, commitment);
    for (size_t i = 0; i < commitment->effort_count; i++)
        if (!walk_effort(c, &commitment->efforts[i], chapter))
            return false;
    csem__roster_name(&c->roster, commitment->agencies, commitment->agency_count);
    return csem__silences_end(&c->silences, &c->roster, c->agencies, (size_t)(chapter - c->sections), section,
                              commitment);
}

static bool add_gap(counting *c, size_t agency, size_t measure, bool reports) {
    if (!csem__array_grow(&c->scratch.allocator, (void **)&c->gaps, c->gap_count, &c->gap_capacity, sizeof *c->gaps))
        return false;
    c->gaps[c->gap_count++] = (gap){agency, measure, reports};
    return true;
}

static bool end_measure(counting *c, size_t measure) {
    for (size_t i = 0; i < c->in_measure_count; i++) {
        size_t agency = c->in_measure[i];
        doing *of = &c->doings[agency];
        csem__agency_row *row = &c->agencies[agency];
        row->totals[CSEM_TOTAL(RESPONSIBLE)] += of->answers;
        row->totals[CSEM_TOTAL(REPORTING)] += of->reports;
        row->totals[CSEM_TOTAL(SILENT)] += of->answers && !of->reports;
        bool unassigned = of->reports && !of->answers && !of->assists;
        row->totals[CSEM_TOTAL(UNASSIGNED)] += unassigned;
        if ((unassigned || (of->answers && !of->reports)) && !add_gap(c, agency, measure, of->reports))
            return false;
        of->is_listed = of->answers = of->assists = of->reports = false;
    }
    c->in_measure_count = 0;
    return true;
}

static bool end_chapter(counting *c, size_t chapter) {
    for (size_t i = 0; i < c->in_chapter_count; i++) {
        doing *of = &c->doings[c->in_chapter[i]];
        if (!csem__array_grow(&c->scratch.allocator, (void **)&c->cells, c->cell_count, &c->cell_capacity,
                              sizeof *c->cells))
            return false;
        c->cells[c->cell_count++] = (csem__cell){c->in_chapter[i], chapter, of->chapter_efforts};
        of->chapter_efforts = 0;
    }
    c->in_chapter_count = 0;
    return true;
}

static bool walk_section(counting *c, const csem_section *section, csem__section_row *chapter) {
    size_t index = (size_t)(section - c->report->body.items);
    chapter->totals[CSEM_TOTAL(MEASURES)] += section->is_tracked;
    for (size_t i = 0; i < section->commitment_count; i++)
        if (!walk_commitment(c, &section->commitments[i], index, chapter))
            return false;
    const csem_section *measure = csem__section_tracked(section);
    bool is_last = index + 1 == c->report->body.count || csem__section_tracked(section + 1) != measure;
    return !is_last || end_measure(c, (size_t)(measure - c->report->body.items));
}

static bool begin_chapter(counting *c, const csem_section *chapter, csem__section_row *row) {
    *row = (csem__section_row){.number = chapter->number};
    if (chapter->title.data)
        row->title = csem__text_copy(&c->source->arena, chapter->title);
    return row->title.data || !chapter->title.data;
}

/* Sections are in the order of the document: an outermost one, then those that it contains. */
static bool walk(counting *c) {
    const csem__sections *body = &c->report->body;
    size_t chapters = 0;
    for (size_t i = 0; i < body->count; i++) {
        const csem_section *section = &body->items[i];
        if (section->depth == 0 && !begin_chapter(c, section, &c->sections[chapters++]))
            return false;
        if (!walk_section(c, section, &c->sections[chapters - 1]))
            return false;
        bool is_last = i + 1 == body->count || body->items[i + 1].depth == 0;
        if (is_last && !end_chapter(c, chapters - 1))
            return false;
    }
    return true;
}

/* ---- order ----------------------------------------------------------------------------------------------------- */

/* Makes the indexes 0 to count - 1, and an array for their ranks. */
static bool begin_order(counting *c, size_t count, size_t **order, size_t **ranks) {
    *order = csem__arena_array(&c->scratch, count, sizeof **order);
    *ranks = csem__arena_array(&c->scratch, count, sizeof **ranks);
    if (!*order || !*ranks)
        return false;
    for (size_t i = 0; i < count; i++)
        (*order)[i] = i;
    return true;
}

/* Cells are made chapter by chapter and are sorted by agency. */
static bool sort_cells(counting *c) {
    size_t *order;
    size_t *ranks;
    csem__cell *sorted = csem__arena_array(&c->scratch, c->cell_count, sizeof *sorted);
    if (!sorted || !begin_order(c, c->cell_count, &order, &ranks))
        return false;
    for (size_t i = 0; i < c->cell_count; i++)
        ranks[i] = c->cells[i].agency;
    if (!csem__order_by(&c->scratch, ranks, c->report->agency_count, order, c->cell_count))
        return false;
    for (size_t i = 0; i < c->cell_count; i++)
        sorted[i] = c->cells[order[i]];
    if (c->cell_count > 0)
        memcpy(c->cells, sorted, c->cell_count * sizeof *sorted);
    return true;
}

static bool sort_partners(counting *c) {
    size_t *order;
    size_t *ranks;
    csem__pair **sorted = csem__arena_array(&c->scratch, c->partners_count, sizeof(csem__pair *));
    if (!sorted || !begin_order(c, c->partners_count, &order, &ranks))
        return false;
    for (size_t i = 0; i < c->partners_count; i++)
        ranks[i] = c->partners[i]->b;
    if (!csem__order_by(&c->scratch, ranks, c->report->agency_count, order, c->partners_count))
        return false;
    for (size_t i = 0; i < c->partners_count; i++)
        ranks[i] = c->partners[i]->a;
    if (!csem__order_by(&c->scratch, ranks, c->report->agency_count, order, c->partners_count))
        return false;
    for (size_t i = 0; i < c->partners_count; i++)
        sorted[i] = c->partners[order[i]];
    for (size_t i = 0; i < c->partners_count; i++)
        c->partners[i] = sorted[i];
    return true;
}

/* Gives each agency its lists of measures, those without a reporting effort first. */
static bool list_gaps(counting *c) {
    size_t *order;
    size_t *ranks;
    csem__text *ids = csem__arena_array(&c->source->arena, c->gap_count, sizeof *ids);
    if (!ids || !begin_order(c, c->gap_count, &order, &ranks))
        return false;
    for (size_t i = 0; i < c->gap_count; i++)
        ranks[i] = 2 * c->gaps[i].agency + c->gaps[i].reports;
    if (!csem__order_by(&c->scratch, ranks, 2 * c->report->agency_count, order, c->gap_count))
        return false;
    for (size_t i = 0; i < c->gap_count; i++)
        if (!csem__silences_copy_id(&c->silences, c->gaps[order[i]].measure, &ids[i]))
            return false;
    for (size_t i = 0, at = 0; i < c->report->agency_count; i++) {
        csem__agency_row *row = &c->agencies[i];
        row->silent_measures = &ids[at];
        row->unassigned_measures = &ids[at + (size_t)row->totals[CSEM_TOTAL(SILENT)]];
        at += (size_t)(row->totals[CSEM_TOTAL(SILENT)] + row->totals[CSEM_TOTAL(UNASSIGNED)]);
    }
    return true;
}

/* ---- adding ---------------------------------------------------------------------------------------------------- */

static bool reserve(csem_summary *summary, const counting *c) {
    const csem_allocator *allocator = &summary->plan.allocator;
    return csem__rows_reserve(allocator, (void **)&summary->agencies, summary->agency_count, c->report->agency_count,
                              &summary->agency_capacity, sizeof *summary->agencies) &&
           csem__rows_reserve(allocator, (void **)&summary->sections, summary->section_count,
                              c->report->body.outermost_count, &summary->section_capacity, sizeof *summary->sections) &&
           csem__rows_reserve(allocator, (void **)&summary->cells, summary->cell_count, c->cell_count,
                              &summary->cell_capacity, sizeof *summary->cells) &&
           csem__rows_reserve(allocator, (void **)&summary->partners, summary->partners_count, c->partners_count,
                              &summary->partners_capacity, sizeof *summary->partners) &&
           csem__rows_reserve(allocator, (void **)&summary->silences, summary->silence_count, c->silences.count,
                              &summary->silence_capacity, sizeof(csem__silence *));
}

static void append(csem_summary *summary, const counting *c, size_t report) {
    size_t agencies = summary->agency_count;
    size_t sections = summary->section_count;
    for (size_t i = 0; i < c->report->agency_count; i++) {
        summary->agencies[summary->agency_count] = c->agencies[i];
        summary->agencies[summary->agency_count++].report = report;
    }
    for (size_t i = 0; i < c->report->body.outermost_count; i++) {
        summary->sections[summary->section_count] = c->sections[i];
        summary->sections[summary->section_count++].report = report;
    }
    for (size_t i = 0; i < c->cell_count; i++)
        summary->cells[summary->cell_count++] =
            (csem__cell){agencies + c->cells[i].agency, sections + c->cells[i].section, c->cells[i].efforts};
    for (size_t i = 0; i < c->partners_count; i++)
        summary->partners[summary->partners_count++] =
            (csem__pair){agencies + c->partners[i]->a, agencies + c->partners[i]->b, c->partners[i]->efforts};
    for (size_t i = 0; i < c->silences.count; i++) {
        csem__silence *silence = c->silences.items[i];
        silence->agency += agencies;
        silence->section += sections;
        summary->silences[summary->silence_count++] = silence;
    }
}

/* Completes how far commitments have come. */
static void end_standing(counting *c) {
    csem__standing_inherit(&c->standing, &c->roster, c->agencies);
    for (size_t i = 0; i < c->report->agency_count; i++)
        csem__standing_hide(&c->standing, c->agencies[i].totals);
    for (size_t i = 0; i < c->report->body.outermost_count; i++)
        csem__standing_hide(&c->standing, c->sections[i].totals);
}

static bool count_all(counting *c) {
    if (!prepare(c) || !walk(c))
        return false;
    end_standing(c);
    return sort_cells(c) && sort_partners(c) && list_gaps(c) && csem__silences_list(&c->silences, c->agencies);
}

static int fail_count(const counting *c, const csem__plan *plan, csem_error *error) {
    if (c->is_over_limit)
        return csem__fail(error, CSEM_ERROR_LIMIT, "the report has more than %" PRIu64 " pairs of agencies (max_pairs)",
                          plan->max_pairs);
    return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the figures of the report");
}

static int count_report(csem_summary *summary, const csem_report *report, csem__source *source, csem_error *error) {
    const csem__plan *plan = &summary->plan;
    counting c = {.report = report, .source = source, .pairs_left = plan->max_pairs};
    csem__arena_init(&c.scratch, &plan->allocator);
    csem__table_init(&c.pairs, &plan->allocator);
    csem__table_init(&c.roster.ids, &plan->allocator);
    size_t index = summary->sources.count;
    bool done = count_all(&c) && reserve(summary, &c) && csem__sources_add(&summary->sources, source);
    if (done)
        append(summary, &c, index);
    int code = done ? CSEM_OK : fail_count(&c, plan, error);
    csem__release(&plan->allocator, c.cells);
    csem__release(&plan->allocator, c.partners);
    csem__release(&plan->allocator, c.gaps);
    csem__silences_free(&c.silences);
    csem__table_free(&c.pairs);
    csem__roster_free(&c.roster);
    csem__arena_free(&c.scratch);
    return code;
}

int csem_summary_add(csem_summary *summary, const csem_report *report, const char *name, csem_error *error) {
    csem__source source;
    if (!summary || !report)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no summary, or no report to add");
    csem__meter_input(&summary->plan.allocator, report->input_length);
    int code = csem__source_prepare(&summary->sources, report, name, &summary->plan, &source, error);
    if (code == CSEM_OK)
        code = count_report(summary, report, &source, error);
    if (code != CSEM_OK)
        csem__arena_free(&source.arena);
    return csem__meter_added(&summary->plan.allocator, report->input_length, code, error);
}

int csem_summary_create(const csem_aggregation_options *options, csem_summary **summary, csem_error *error) {
    csem__plan plan;
    if (!summary)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is nowhere to put the summary");
    *summary = NULL;
    int code = csem__plan_make(&plan, options, false, error);
    if (code == CSEM_OK)
        *summary = csem__allocate(&plan.allocator, sizeof **summary);
    if (code == CSEM_OK && !*summary)
        code = csem__fail(error, CSEM_ERROR_MEMORY, "out of memory for the summary");
    if (code != CSEM_OK) {
        csem__plan_free(&plan);
        return csem__meter_end(&plan.allocator, code, error);
    }
    csem__meter_end(&plan.allocator, CSEM_OK, error);
    **summary = (csem_summary){.plan = plan};
    csem__sources_init(&(*summary)->sources, &plan.allocator);
    return CSEM_OK;
}

void csem_summary_free(csem_summary *summary) {
    if (!summary)
        return;
    csem_allocator allocator = summary->plan.allocator;
    csem__sources_free(&summary->sources);
    csem__release(&allocator, summary->agencies);
    csem__release(&allocator, summary->sections);
    csem__release(&allocator, summary->cells);
    csem__release(&allocator, summary->partners);
    csem__release(&allocator, summary->silences);
    csem__plan_free(&summary->plan);
    csem__release(&allocator, summary);
    csem__meter_close(&allocator);
}

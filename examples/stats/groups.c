/* SPDX-License-Identifier: MIT */
/* Makes the tables of statistics: groups with their figures, and the statistics themselves with their places. */
#include "views.h"

#include <string.h>

enum { DETAIL_PHRASE = 60, MAX_NAMED_KINDS = 2, MAX_NAMED_PHRASES = 3 };

/* ---- keys of a group -------------------------------------------------------------------------------------------- */

static bool has_key(const int32_t *keys, size_t count, int32_t key) {
    for (size_t i = 0; i < count; i++)
        if (keys[i] == key)
            return true;
    return false;
}

/* Adds the key columns. The report comes first unless it is a key, which has its place among the others. */
static void key_columns(grid *g, const int32_t *keys, size_t count, rows r) {
    if (!has_key(keys, count, CSEM_KEY_REPORT))
        label_column(g, r);
    for (size_t i = 0; i < count; i++)
        switch (keys[i]) {
        case CSEM_KEY_CHAPTER:
            grid_key(g, "chapter", "Chapter", COLUMN_NUMBER);
            break;
        case CSEM_KEY_MEASURE:
            grid_key(g, "measure", "Measure", COLUMN_TEXT);
            break;
        case CSEM_KEY_AGENCY:
            grid_key(g, "agency", "Agency", COLUMN_TEXT);
            break;
        case CSEM_KEY_UNIT:
            grid_key(g, "unit", "Unit", COLUMN_TEXT);
            break;
        case CSEM_KEY_PHRASE:
            grid_key(g, "phrase", "Phrase", COLUMN_TEXT);
            break;
        case CSEM_KEY_KIND:
            grid_key(g, "kind", "Kind", COLUMN_TEXT);
            break;
        case CSEM_KEY_PERIOD:
            grid_key(g, "period", "Period", COLUMN_TEXT);
            grid_key(g, "period_start", "From", COLUMN_DATA);
            grid_key(g, "period_end", "To", COLUMN_DATA);
            break;
        case CSEM_KEY_QUALIFIER:
            grid_key(g, "qualifier", "Qualifier", COLUMN_TEXT);
            break;
        default:
            grid_key(g, "report", "Report", COLUMN_TEXT);
        }
}

static void date_cells(grid *g, const csem_period *period) {
    text_buffer text = {.data = NULL};
    if (!period) {
        grid_null(g);
        grid_null(g);
        return;
    }
    put_date(&text, period->start);
    g->failed |= text.failed;
    grid_text(g, text.data);
    text.length = 0;
    put_date(&text, period->end);
    g->failed |= text.failed;
    grid_text(g, text.data);
    text_free(&text);
}

static void key_cells(grid *g, const figures *f, const csem_group *group, const int32_t *keys, size_t count) {
    size_t report = csem_group_report(group);
    if (!has_key(keys, count, CSEM_KEY_REPORT))
        label_cell(g, f, report);
    for (size_t i = 0; i < count; i++)
        switch (keys[i]) {
        case CSEM_KEY_CHAPTER:
            grid_number(g, csem_group_chapter(group));
            break;
        case CSEM_KEY_MEASURE:
            grid_text(g, csem_group_text(group, CSEM_KEY_MEASURE, NULL));
            break;
        case CSEM_KEY_AGENCY:
            grid_text(g, csem_group_text(group, CSEM_KEY_AGENCY, NULL));
            break;
        case CSEM_KEY_UNIT:
            grid_text(g, csem_group_text(group, CSEM_KEY_UNIT, NULL));
            break;
        case CSEM_KEY_PHRASE:
            grid_text(g, csem_group_text(group, CSEM_KEY_PHRASE, NULL));
            break;
        case CSEM_KEY_KIND:
            grid_text(g, csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_group_kind(group)));
            break;
        case CSEM_KEY_PERIOD:
            grid_text(g, csem_group_text(group, CSEM_KEY_PERIOD, NULL));
            date_cells(g, csem_group_period(group));
            break;
        case CSEM_KEY_QUALIFIER:
            grid_text(g, csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_group_qualifier(group)));
            break;
        default:
            label_cell(g, f, report);
        }
}

/* ---- figures of a group ----------------------------------------------------------------------------------------- */

/* Adds the columns of figures. A brief table has some of them for programs only. */
static void figure_columns(grid *g, bool qualifier_is_key, bool brief) {
    column_kind less = brief ? COLUMN_DATA : COLUMN_NUMBER;
    grid_column(g, "n", "Facts", COLUMN_NUMBER);
    grid_column(g, "sum", "Sum", COLUMN_NUMBER);
    grid_column(g, "min", "Min", less);
    grid_column(g, "max", "Max", less);
    grid_column(g, "mean", "Mean", less);
    if (!qualifier_is_key)
        grid_column(g, "qualifier", "Qualifier", COLUMN_TEXT);
    grid_column(g, "repeated", "Repeated", COLUMN_NUMBER);
    grid_column(g, "summed", "Summed", less);
    grid_column(g, "period_kinds", "Period kinds", COLUMN_DATA);
    grid_column(g, "periods", "Periods", COLUMN_DATA);
    grid_column(g, "kinds", "Kinds", COLUMN_DATA);
    grid_column(g, "units", "Units", COLUMN_DATA);
    grid_column(g, "phrases", "Phrases", COLUMN_DATA);
    grid_column(g, "note", "Adds up", COLUMN_NOTE);
    report_columns(g);
}

static const char *statistic_kind_name(int32_t value) {
    return csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, value);
}

/* Prints the names of the bits that are set; none is the name of bit 0. */
static void put_bits(text_buffer *out, uint32_t bits, const char *(*name_of)(int32_t), const char *separator,
                     const char *none) {
    text_string(out, bits & 1U ? none : "");
    const char *before = bits & 1U ? separator : "";
    for (int32_t value = 1; name_of(value); value++)
        if (bits >> value & 1U) {
            text_string(out, before);
            text_string(out, name_of(value));
            before = separator;
        }
}

static size_t count_kinds(uint32_t kinds) {
    size_t count = 0;
    for (; kinds != 0; kinds &= kinds - 1)
        count++;
    return count;
}

static void put_many(text_buffer *out, uint64_t count, const char *what) {
    text_string(out, out->length > 0 ? "; " : "");
    text_number(out, (double)count);
    text_string(out, what);
}

static void warn_of_periods(text_buffer *out, const csem_group *group) {
    uint32_t kinds = csem_group_period_kinds(group);
    size_t count = count_kinds(kinds);
    if (count > MAX_NAMED_KINDS)
        put_many(out, count, " kinds of period");
    else if (count > 1)
        put_bits(out, kinds, csem_period_kind_name, " + ", "no period");
    else if (kinds == 1U << CSEM_PERIOD_OTHER && (uint64_t)csem_group_figure(group, CSEM_GROUP_PERIODS) > 1)
        put_many(out, (uint64_t)csem_group_figure(group, CSEM_GROUP_PERIODS), " periods of other lengths");
}

static void put_phrases(text_buffer *out, const csem_group *group, const char *separator, size_t most) {
    size_t count = csem_group_phrase_count(group);
    for (size_t i = 0; i < count && i < most; i++) {
        text_string(out, i > 0 ? separator : "");
        text_string(out, csem_group_phrase(group, i, NULL));
    }
    if (count > most)
        text_string(out, ", ...");
}

/* Prints what a sum covers that a reader might not expect. */
static void put_warning(text_buffer *out, const csem_group *group) {
    warn_of_periods(out, group);
    if (count_kinds(csem_group_kinds(group)) > 1) {
        text_string(out, out->length > 0 ? "; " : "");
        put_bits(out, csem_group_kinds(group), statistic_kind_name, " + ", "");
    }
    if ((uint64_t)csem_group_figure(group, CSEM_GROUP_UNITS) > 1)
        put_many(out, (uint64_t)csem_group_figure(group, CSEM_GROUP_UNITS), " units");
    else if (csem_group_phrase_count(group) > 1) {
        put_many(out, csem_group_phrase_count(group), " phrases: ");
        put_phrases(out, group, ", ", MAX_NAMED_PHRASES);
    }
}

static void buffered_cell(grid *g, const text_buffer *text) {
    g->failed |= text->failed;
    grid_text(g, text->length > 0 ? text->data : NULL);
}

static void sum_cells(grid *g, const csem_group *group) {
    const double sums[] = {csem_group_figure(group, CSEM_GROUP_SUM), csem_group_figure(group, CSEM_GROUP_MIN),
                           csem_group_figure(group, CSEM_GROUP_MAX), csem_group_figure(group, CSEM_GROUP_MEAN)};
    for (size_t i = 0; i < sizeof sums / sizeof sums[0]; i++)
        if ((uint64_t)csem_group_figure(group, CSEM_GROUP_SUMMED) > 0)
            grid_number(g, sums[i]);
        else
            grid_null(g);
}

static void figure_cells(grid *g, const csem_group *group, bool qualifier_is_key) {
    text_buffer text = {.data = NULL};
    grid_count(g, (uint64_t)csem_group_figure(group, CSEM_GROUP_N));
    sum_cells(g, group);
    if (!qualifier_is_key)
        grid_text(g, csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_group_qualifier(group)));
    grid_count(g, (uint64_t)csem_group_figure(group, CSEM_GROUP_REPEATED));
    grid_count(g, (uint64_t)csem_group_figure(group, CSEM_GROUP_SUMMED));
    put_bits(&text, csem_group_period_kinds(group), csem_period_kind_name, " ", "none");
    buffered_cell(g, &text);
    grid_count(g, (uint64_t)csem_group_figure(group, CSEM_GROUP_PERIODS));
    text.length = 0;
    put_bits(&text, csem_group_kinds(group), statistic_kind_name, " ", "");
    buffered_cell(g, &text);
    grid_count(g, (uint64_t)csem_group_figure(group, CSEM_GROUP_UNITS));
    text.length = 0;
    put_phrases(&text, group, "; ", SIZE_MAX);
    buffered_cell(g, &text);
    text.length = 0;
    put_warning(&text, group);
    buffered_cell(g, &text);
    text_free(&text);
}

/* ---- the statistics of a group --------------------------------------------------------------------------------- */

void put_place(text_buffer *out, const figures *f, size_t report, const csem_statistic *statistic) {
    const csem_span *span = &csem_statistic_node(statistic)->place.span;
    if (f->from_json[report] || span->line == 0)
        return;
    text_string(out, csem_source_report_name(csem_groups_report(f->groups, report), NULL));
    text_string(out, ":");
    text_unsigned(out, span->line);
}

/* Prints a place as in `measure 1(i), page 3, report.txt:40`. */
static void put_where(text_buffer *out, const figures *f, size_t report, const csem_statistic *statistic) {
    text_string(out, "measure ");
    text_string(out, csem_statistic_measure(statistic, NULL));
    if (csem_statistic_node(statistic)->place.page > 0) {
        text_string(out, ", page ");
        text_unsigned(out, (uint64_t)csem_statistic_node(statistic)->place.page);
    }
    size_t length = out->length;
    text_string(out, ", ");
    size_t before = out->length;
    put_place(out, f, report, statistic);
    if (out->length == before && !out->failed)
        out->length = length;
}

static void put_what(text_buffer *out, const csem_statistic *statistic) {
    const char *phrase = csem_statistic_phrase(statistic, NULL);
    const char *unit = csem_statistic_unit(statistic, NULL);
    int32_t qualifier = csem_statistic_qualifier(statistic);
    if (qualifier != CSEM_QUALIFIER_EXACT) {
        text_string(out, csem_value_name(CSEM_ENUMERATION_QUALIFIER, qualifier));
        text_string(out, " ");
    }
    text_number(out, csem_statistic_value(statistic));
    if (phrase && strlen(phrase) > DETAIL_PHRASE)
        phrase = unit;
    if (phrase || unit) {
        text_string(out, " ");
        text_string(out, phrase ? phrase : unit);
    }
    const char *period;
    if (csem_statistic_period(statistic, &period, NULL)) {
        text_string(out, ", ");
        text_string(out, period);
    }
}

static void group_details(grid *g, const figures *f, const csem_group *group) {
    text_buffer lines = {.data = NULL};
    for (size_t i = 0; i < csem_group_fact_count(group); i++) {
        const csem_fact *fact = csem_group_fact(group, i);
        put_what(&lines, csem_fact_statistic(fact));
        text_string(&lines, ": ");
        put_where(&lines, f, csem_group_report(group), csem_fact_statistic(fact));
        if (csem_fact_first(fact)) {
            text_string(&lines, "; not counted again, first in ");
            put_where(&lines, f, csem_group_report(group), csem_fact_first(fact));
        }
        text_string(&lines, "\n");
    }
    g->failed |= lines.failed;
    if (lines.length > 0)
        grid_detail(g, lines.data);
    text_free(&lines);
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void fill_groups(grid *g, const figures *f, const csem_groups *groups, const int32_t *keys, size_t key_count,
                        rows r) {
    bool qualifier = has_key(keys, key_count, CSEM_KEY_QUALIFIER);
    g->bar_heading = key_count > 0 ? "" : NULL;
    for (size_t i = r.first; i < r.end; i++) {
        const csem_group *group = csem_groups_group(groups, f->order && groups == f->groups ? f->order[i] : i);
        key_cells(g, f, group, keys, key_count);
        figure_cells(g, group, qualifier);
        report_cells(g, f, csem_group_report(group));
        grid_end_row(g);
        grid_bar(g, 0, (double)(uint64_t)csem_group_figure(group, CSEM_GROUP_N));
        if (f->task->places)
            group_details(g, f, group);
    }
}

void view_groups(grid *g, const figures *f, const int32_t *keys, size_t key_count, rows r) {
    grid_init(g, "groups", "Statistics");
    key_columns(g, keys, key_count, r);
    figure_columns(g, has_key(keys, key_count, CSEM_KEY_QUALIFIER), false);
    fill_groups(g, f, f->groups, keys, key_count, r);
}

void view_units(grid *g, const figures *f, rows r, bool brief) {
    static const int32_t unit = CSEM_KEY_UNIT;
    grid_init(g, "units", "Statistics by unit: counts and money");
    key_columns(g, &unit, 1, r);
    figure_columns(g, false, brief);
    fill_groups(g, f, f->units, &unit, 1, r);
}

static void fact_columns(grid *g, bool measure_is_key) {
    if (!measure_is_key)
        grid_column(g, "measure", "Measure", COLUMN_TEXT);
    grid_column(g, "commitment", "Commitment", COLUMN_DATA);
    grid_column(g, "effort", "Effort", COLUMN_DATA);
    grid_column(g, "value", "Value", COLUMN_NUMBER);
    grid_column(g, "qualifier", "Qualifier", COLUMN_TEXT);
    grid_column(g, "kind", "Kind", COLUMN_TEXT);
    grid_column(g, "unit", "Unit", COLUMN_TEXT);
    grid_column(g, "phrase", "Phrase", COLUMN_TEXT);
    grid_column(g, "period", "Period", COLUMN_TEXT);
    grid_column(g, "period_start", "From", COLUMN_DATA);
    grid_column(g, "period_end", "To", COLUMN_DATA);
    grid_column(g, "page", "Page", COLUMN_NUMBER);
    grid_column(g, "line", "Line", COLUMN_DATA);
}

static void index_cell(grid *g, int32_t number, int32_t least) {
    if (number < least)
        grid_null(g);
    else
        grid_number(g, number);
}

static void fact_cells(grid *g, const csem_statistic *statistic, bool measure_is_key) {
    const char *measure = csem_statistic_measure(statistic, NULL);
    if (!measure_is_key)
        grid_text(g, measure && measure[0] ? measure : NULL);
    index_cell(g, csem_statistic_node(statistic)->commitment_index, 0);
    index_cell(g, csem_statistic_node(statistic)->effort_index, 0);
    grid_number(g, csem_statistic_value(statistic));
    grid_text(g, csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_statistic_qualifier(statistic)));
    grid_text(g, csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_statistic_kind(statistic)));
    grid_text(g, csem_statistic_unit(statistic, NULL));
    grid_text(g, csem_statistic_phrase(statistic, NULL));
    const char *printed;
    const csem_period *period = csem_statistic_period(statistic, &printed, NULL);
    grid_text(g, printed);
    date_cells(g, period);
    index_cell(g, csem_statistic_node(statistic)->place.page, 1);
    grid_count(g, csem_statistic_node(statistic)->place.span.line);
}

static void place_cells(grid *g, const figures *f, const csem_group *group, const csem_fact *fact) {
    text_buffer text = {.data = NULL};
    for (size_t i = 0; i < csem_fact_agency_count(fact); i++) {
        text_string(&text, i > 0 ? ", " : "");
        text_string(&text, csem_fact_agency(fact, i, NULL));
    }
    buffered_cell(g, &text);
    text.length = 0;
    put_place(&text, f, csem_group_report(group), csem_fact_statistic(fact));
    buffered_cell(g, &text);
    text_free(&text);
    grid_text(g, csem_fact_first(fact) ? "no" : "yes");
}

/* Prefixes the names of the key columns with `group_`, since columns of a statistic have the same names. */
static void name_as_group(grid *g) {
    static const char prefix[] = "group_";
    for (size_t i = 0; i < g->column_count; i++) {
        column *c = &g->columns[i];
        if (strcmp(c->name, "report") == 0)
            continue;
        memmove(c->name + sizeof prefix - 1, c->name, sizeof c->name - sizeof prefix);
        memcpy(c->name, prefix, sizeof prefix - 1);
        c->name[sizeof c->name - 1] = '\0';
    }
}

void view_facts(grid *g, const figures *f, bool with_groups) {
    const int32_t *keys = f->task->keys;
    size_t key_count = with_groups ? f->task->key_count : 0;
    rows r = {0, csem_groups_group_count(f->groups), report_count(f) > 1};
    grid_init(g, "statistics", "Statistics");
    key_columns(g, keys, key_count, r);
    name_as_group(g);
    fact_columns(g, false);
    grid_column(g, "agencies", "Agencies", COLUMN_TEXT);
    grid_column(g, "place", "Place", COLUMN_TEXT);
    grid_column(g, "counted", "Counted", COLUMN_TEXT);
    report_columns(g);
    for (size_t i = 0; i < r.end; i++) {
        const csem_group *group = csem_groups_group(f->groups, f->order ? f->order[i] : i);
        for (size_t j = 0; j < csem_group_fact_count(group); j++) {
            const csem_fact *fact = csem_group_fact(group, j);
            key_cells(g, f, group, keys, key_count);
            fact_cells(g, csem_fact_statistic(fact), false);
            place_cells(g, f, group, fact);
            report_cells(g, f, csem_group_report(group));
            grid_end_row(g);
        }
    }
}

void view_prose(grid *g, const csem_prose *prose) {
    grid_init(g, "statistics", "Statistics");
    fact_columns(g, true);
    for (size_t i = 0; i < csem_prose_statistic_count(prose); i++) {
        fact_cells(g, csem_prose_statistic(prose, i), true);
        grid_end_row(g);
    }
}

/* SPDX-License-Identifier: MIT */
/* Makes the tables of statistics: groups with their figures, and the statistics themselves with their places. */
#include "views.h"

#include <string.h>

enum { DETAIL_PHRASE = 60, MAX_NAMED_KINDS = 2, MAX_NAMED_PHRASES = 3 };

static const char *group_text(const csem_groups *groups, size_t row, int32_t column) {
    return csem_groups_text(groups, CSEM_TABLE_GROUPS, row, column, NULL);
}

int64_t group_number(const csem_groups *groups, size_t row, int32_t column) {
    return csem_groups_number(groups, CSEM_TABLE_GROUPS, row, column);
}

static const char *group_item(const csem_groups *groups, size_t row, int32_t column, size_t index) {
    return csem_groups_item(groups, CSEM_TABLE_GROUPS, row, column, index, NULL);
}

static size_t group_report(const csem_groups *groups, size_t row) {
    return (size_t)csem_groups_row(groups, CSEM_TABLE_GROUPS, row, CSEM_COLUMN_REPORT);
}

bool has_other_lengths(const csem_groups *groups, size_t row) {
    const char *kind = group_item(groups, row, CSEM_COLUMN_PERIOD_KINDS, 0);
    return group_number(groups, row, CSEM_COLUMN_PERIOD_KINDS) == 1 &&
           group_number(groups, row, CSEM_COLUMN_PERIODS) > 1 &&
           strcmp(kind, csem_value_name(CSEM_ENUMERATION_PERIOD_KIND, CSEM_PERIOD_OTHER)) == 0;
}

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
        case CSEM_KEY_SECTION:
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

static void key_cell(grid *g, const figures *f, const csem_groups *groups, size_t row, int32_t key) {
    switch (key) {
    case CSEM_KEY_SECTION:
        if (group_number(groups, row, key) < 0)
            grid_null(g);
        else
            grid_number(g, (double)group_number(groups, row, key));
        break;
    case CSEM_KEY_PERIOD:
        grid_text(g, group_text(groups, row, key));
        date_cells(g, csem_groups_period(groups, CSEM_TABLE_GROUPS, row));
        break;
    case CSEM_KEY_REPORT:
        label_cell(g, f, group_report(groups, row));
        break;
    default:
        grid_text(g, group_text(groups, row, key));
    }
}

static void key_cells(grid *g, const figures *f, const csem_groups *groups, size_t row, const int32_t *keys,
                      size_t count) {
    if (!has_key(keys, count, CSEM_KEY_REPORT))
        key_cell(g, f, groups, row, CSEM_KEY_REPORT);
    for (size_t i = 0; i < count; i++)
        key_cell(g, f, groups, row, keys[i]);
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

/* Prints the items of a list; most: how many at most. */
static void put_items(text_buffer *out, const csem_groups *groups, size_t row, int32_t column, const char *separator,
                      size_t most) {
    const char *item;
    for (size_t i = 0; i < most && (item = group_item(groups, row, column, i)); i++) {
        text_string(out, i > 0 ? separator : "");
        text_string(out, item);
    }
}

static void put_many(text_buffer *out, uint64_t count, const char *what) {
    text_string(out, out->length > 0 ? "; " : "");
    text_number(out, (double)count);
    text_string(out, what);
}

static void warn_of_periods(text_buffer *out, const csem_groups *groups, size_t row) {
    int64_t count = group_number(groups, row, CSEM_COLUMN_PERIOD_KINDS);
    if (count > MAX_NAMED_KINDS)
        put_many(out, (uint64_t)count, " kinds of period");
    else if (count > 1) {
        const char *first = group_item(groups, row, CSEM_COLUMN_PERIOD_KINDS, 0);
        text_string(out, strcmp(first, "none") == 0 ? "no period" : first);
        text_string(out, " + ");
        text_string(out, group_item(groups, row, CSEM_COLUMN_PERIOD_KINDS, 1));
    } else if (has_other_lengths(groups, row))
        put_many(out, (uint64_t)group_number(groups, row, CSEM_COLUMN_PERIODS), " periods of other lengths");
}

/* Prints what a sum covers that a reader might not expect. */
static void put_warning(text_buffer *out, const csem_groups *groups, size_t row) {
    int64_t units = group_number(groups, row, CSEM_COLUMN_UNITS);
    int64_t phrases = group_number(groups, row, CSEM_COLUMN_PHRASES);
    warn_of_periods(out, groups, row);
    if (group_number(groups, row, CSEM_COLUMN_KINDS) > 1) {
        text_string(out, out->length > 0 ? "; " : "");
        put_items(out, groups, row, CSEM_COLUMN_KINDS, " + ", SIZE_MAX);
    }
    if (units > 1)
        put_many(out, (uint64_t)units, " units");
    else if (phrases > 1) {
        put_many(out, (uint64_t)phrases, " phrases: ");
        put_items(out, groups, row, CSEM_COLUMN_PHRASES, ", ", MAX_NAMED_PHRASES);
        text_string(out, phrases > MAX_NAMED_PHRASES ? ", ..." : "");
    }
}

static void buffered_cell(grid *g, const text_buffer *text) {
    g->failed |= text->failed;
    grid_text(g, text->length > 0 ? text->data : NULL);
}

static void sum_cells(grid *g, const csem_groups *groups, size_t row) {
    for (int32_t column = CSEM_COLUMN_SUM; column <= CSEM_COLUMN_MEAN; column++)
        if (group_number(groups, row, CSEM_COLUMN_SUMMED) > 0)
            grid_number(g, csem_groups_value(groups, CSEM_TABLE_GROUPS, row, column));
        else
            grid_null(g);
}

static void number_cell(grid *g, const csem_groups *groups, size_t row, int32_t column) {
    grid_count(g, (uint64_t)group_number(groups, row, column));
}

static void list_cell(grid *g, const csem_groups *groups, size_t row, int32_t column, const char *separator) {
    text_buffer text = {.data = NULL};
    put_items(&text, groups, row, column, separator, SIZE_MAX);
    buffered_cell(g, &text);
    text_free(&text);
}

static void figure_cells(grid *g, const csem_groups *groups, size_t row, bool qualifier_is_key) {
    text_buffer warning = {.data = NULL};
    number_cell(g, groups, row, CSEM_COLUMN_N);
    sum_cells(g, groups, row);
    if (!qualifier_is_key)
        grid_text(g, group_text(groups, row, CSEM_COLUMN_QUALIFIER));
    number_cell(g, groups, row, CSEM_COLUMN_REPEATED);
    number_cell(g, groups, row, CSEM_COLUMN_SUMMED);
    list_cell(g, groups, row, CSEM_COLUMN_PERIOD_KINDS, " ");
    number_cell(g, groups, row, CSEM_COLUMN_PERIODS);
    list_cell(g, groups, row, CSEM_COLUMN_KINDS, " ");
    number_cell(g, groups, row, CSEM_COLUMN_UNITS);
    list_cell(g, groups, row, CSEM_COLUMN_PHRASES, "; ");
    put_warning(&warning, groups, row);
    buffered_cell(g, &warning);
    text_free(&warning);
}

/* ---- the statistics of a group --------------------------------------------------------------------------------- */

void put_place(text_buffer *out, const figures *f, size_t report, const csem_statistic *statistic) {
    const csem_span *span = &csem_statistic_node(statistic)->place.span;
    if (f->from_json[report] || span->line == 0)
        return;
    text_string(out, report_text(f, report, CSEM_COLUMN_FILE));
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

/* The facts of a group: from its first row up to, not including, its end. */
static rows facts_of(const csem_groups *groups, size_t group) {
    size_t count = (size_t)group_number(groups, group, CSEM_COLUMN_FACTS);
    size_t first = count > 0 ? (size_t)csem_groups_row(groups, CSEM_TABLE_GROUPS, group, CSEM_COLUMN_FACTS) : 0;
    return (rows){first, first + count, false};
}

/* The row of the earlier fact that states the same; -1 if this one is counted. */
static int64_t counted_before(const csem_groups *groups, size_t fact) {
    return csem_groups_row(groups, CSEM_TABLE_FACTS, fact, CSEM_COLUMN_COUNTED);
}

static void group_details(grid *g, const figures *f, const csem_groups *groups, size_t group) {
    text_buffer lines = {.data = NULL};
    rows facts = facts_of(groups, group);
    size_t report = group_report(groups, group);
    for (size_t i = facts.first; i < facts.end; i++) {
        int64_t first = counted_before(groups, i);
        put_what(&lines, csem_groups_statistic(groups, i));
        text_string(&lines, ": ");
        put_where(&lines, f, report, csem_groups_statistic(groups, i));
        if (first >= 0) {
            text_string(&lines, "; not counted again, first in ");
            put_where(&lines, f, report, csem_groups_statistic(groups, (size_t)first));
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
        size_t row = f->order && groups == f->groups ? f->order[i] : i;
        key_cells(g, f, groups, row, keys, key_count);
        figure_cells(g, groups, row, qualifier);
        report_cells(g, f, group_report(groups, row));
        grid_end_row(g);
        grid_bar(g, 0, (double)group_number(groups, row, CSEM_COLUMN_N));
        if (f->task->places)
            group_details(g, f, groups, row);
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

static void place_cells(grid *g, const figures *f, size_t report, size_t fact) {
    text_buffer text = {.data = NULL};
    const char *agency;
    for (size_t i = 0; (agency = csem_groups_item(f->groups, CSEM_TABLE_FACTS, fact, CSEM_COLUMN_AGENCIES, i, NULL));
         i++) {
        text_string(&text, i > 0 ? ", " : "");
        text_string(&text, agency);
    }
    buffered_cell(g, &text);
    text.length = 0;
    put_place(&text, f, report, csem_groups_statistic(f->groups, fact));
    buffered_cell(g, &text);
    text_free(&text);
    grid_text(g, counted_before(f->groups, fact) >= 0 ? "no" : "yes");
}

/* Prefixes the names of the key columns with `group_`, since columns of a statistic have the same names. */
static void name_as_group(grid *g) {
    static const char prefix[] = "group_";
    for (size_t i = 0; i < g->column_count; i++) {
        grid_heading *c = &g->columns[i];
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
    rows r = {0, csem_groups_row_count(f->groups, CSEM_TABLE_GROUPS), report_count(f) > 1};
    grid_init(g, "statistics", "Statistics");
    key_columns(g, keys, key_count, r);
    name_as_group(g);
    fact_columns(g, false);
    grid_column(g, "agencies", "Agencies", COLUMN_TEXT);
    grid_column(g, "place", "Place", COLUMN_TEXT);
    grid_column(g, "counted", "Counted", COLUMN_TEXT);
    report_columns(g);
    for (size_t i = 0; i < r.end; i++) {
        size_t group = f->order ? f->order[i] : i;
        size_t report = group_report(f->groups, group);
        rows facts = facts_of(f->groups, group);
        for (size_t fact = facts.first; fact < facts.end; fact++) {
            key_cells(g, f, f->groups, group, keys, key_count);
            fact_cells(g, csem_groups_statistic(f->groups, fact), false);
            place_cells(g, f, report, fact);
            report_cells(g, f, report);
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

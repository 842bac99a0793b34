/* SPDX-License-Identifier: MIT */
/* Prints the numbers of one file, of prose or of a report. */
#include "numbers.h"
#include "csv.h"
#include "table.h"
#include "views.h"

#include <stdlib.h>

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* Finds the numbers of a file, which is prose or a report. */
static int find_numbers(const stats_task *task, const char *file, csem_prose **prose) {
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code;
    if (task->prose) {
        input_text input;
        code = read_input(file, task->reading.options.max_input, &input);
        if (code == EXIT_DONE && csem_prose_parse(input.data, input.length, &task->reading.options, prose, &error))
            code = report_error(input_name(file), &error);
        free(input.data);
        return code;
    }
    csem_report *report;
    code = read_report(file, &task->reading.options, &report);
    if (code)
        return code;
    if (csem_prose_explain(report, &task->reading.options, prose, &error))
        code = report_error(input_name(file), &error);
    else
        code = check_grammar(&task->reading, file, report);
    csem_report_free(report);
    return code;
}

/* ---- printing --------------------------------------------------------------------------------------------------- */

static void put_statistic(text_buffer *out, const csem_statistic *statistic) {
    const char *period;
    csem_statistic_period(statistic, &period, NULL);
    const char *const texts[] = {csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_statistic_qualifier(statistic)),
                                 csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, csem_statistic_kind(statistic)),
                                 csem_statistic_unit(statistic, NULL), csem_statistic_phrase(statistic, NULL), period};
    text_string(out, "    ");
    text_exact(out, csem_statistic_value(statistic));
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        text_string(out, "\t");
        table_text(out, texts[i] ? texts[i] : "-");
    }
    text_string(out, "\n");
}

/* Prints `BYTE: TEXT: REASON: EXPLANATION`, the words around the number, and the statistic that it became. */
static void put_candidate(text_buffer *out, const csem_candidate *candidate) {
    int32_t reason = csem_candidate_reason(candidate);
    text_unsigned(out, csem_candidate_node(candidate)->place.span.start);
    text_string(out, ": ");
    table_text(out, csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL));
    text_string(out, ": ");
    text_string(out, csem_value_name(CSEM_ENUMERATION_REASON, reason));
    text_string(out, ": ");
    text_string(out, csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_EXPLANATION, NULL));
    text_string(out, "\n    ... ");
    table_text(out, csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_CONTEXT, NULL));
    text_string(out, " ...\n");
    if (csem_candidate_statistic(candidate))
        put_statistic(out, csem_candidate_statistic(candidate));
}

/* Prints a count aligned to the right of eight columns. */
static void put_count(text_buffer *out, size_t count) {
    enum { WIDTH = 8 };
    text_buffer number = {.data = NULL};
    text_number(&number, (double)count);
    out->failed |= number.failed;
    text_repeat(out, " ", number.length < WIDTH ? WIDTH - number.length : 0);
    text_add(out, number.data ? number.data : "", number.length);
    text_string(out, " ");
    text_free(&number);
}

static void put_explanations(text_buffer *out, const csem_prose *prose) {
    for (size_t i = 0; i < csem_prose_candidate_count(prose); i++)
        put_candidate(out, csem_prose_candidate(prose, i));
    for (int32_t reason = 1; csem_value_name(CSEM_ENUMERATION_REASON, reason); reason++) {
        put_count(out, csem_prose_reason_count(prose, reason));
        text_string(out, csem_value_name(CSEM_ENUMERATION_REASON, reason));
        text_string(out, "\n");
    }
}

static void put_table(text_buffer *out, const csem_prose *prose, const stats_task *task) {
    grid g;
    style s = style_of_terminal();
    view_prose(&g, prose);
    out->failed |= grid_failed(&g);
    if (task->format == FORMAT_CSV && task->bom)
        csv_byte_order_mark(out);
    if (!out->failed && task->format == FORMAT_CSV)
        csv_table(out, &g);
    else
        table_print(out, &g, &s);
    grid_free(&g);
}

int numbers_print(text_buffer *out, const stats_task *task) {
    const char *file = task->files[0];
    csem_prose *prose = NULL;
    int code = find_numbers(task, file, &prose);
    if (code)
        return code;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (task->format == FORMAT_JSON)
        code = csem_prose_write_json(prose, task->explain ? CSEM_PROSE_JSON_CANDIDATES : 0, text_sink, out, &error);
    else if (task->explain)
        put_explanations(out, prose);
    else
        put_table(out, prose, task);
    csem_prose_free(prose);
    return code && code != CSEM_ERROR_SINK ? report_error(input_name(file), &error) : EXIT_DONE;
}

/* SPDX-License-Identifier: MIT */
/* csemplan-stats: reports who answers for what, who reports what, and how much. A pool of threads reads the files, and
 * their figures are added up in the order of the command line. Everything is printed into memory before anything
 * reaches standard output. */
#include "csv.h"
#include "html.h"
#include "notes.h"
#include "numbers.h"
#include "options.h"
#include "overview.h"
#include "pool.h"
#include "views.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- making figures --------------------------------------------------------------------------------------------- */

/* Keys and filters that the library rejects are bad usage. */
static int create_failure(const csem_error *error) {
    if (error->code == CSEM_ERROR_LIMIT)
        return report_error("figures", error);
    return error->code == CSEM_ERROR_OPTIONS ? usage_error(error->message, NULL) : out_of_memory();
}

static int create_groups(csem_groups **groups, const csem_aggregation_options *defaults, const int32_t *keys,
                         size_t key_count, const csem_filter *filters, size_t filter_count) {
    csem_aggregation_options options = *defaults;
    csem_error error;
    csem_error_init(&error, sizeof error);
    options.keys = key_count > 0 ? keys : NULL;
    options.key_count = key_count;
    options.filters = filter_count > 0 ? filters : NULL;
    options.filter_count = filter_count;
    return csem_groups_create(&options, groups, &error) ? create_failure(&error) : EXIT_DONE;
}

static int create_units(figures *f, const csem_aggregation_options *options) {
    static const int32_t unit = CSEM_KEY_UNIT;
    const csem_filter filters[] = {
        {csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, CSEM_STATISTIC_COUNT), CSEM_KEY_KIND, 0},
        {csem_value_name(CSEM_ENUMERATION_STATISTIC_KIND, CSEM_STATISTIC_MONEY), CSEM_KEY_KIND, 0}};
    return create_groups(&f->units, options, &unit, 1, filters, sizeof filters / sizeof filters[0]);
}

static int create(figures *f, const stats_task *task) {
    csem_aggregation_options options;
    csem_error error;
    csem_aggregation_options_init(&options, sizeof options);
    csem_error_init(&error, sizeof error);
    options.max_memory = task->reading.options.max_memory;
    f->from_json = calloc(task->file_count, sizeof *f->from_json);
    if (!f->from_json)
        return out_of_memory();
    if (task->view == VIEW_GROUPS || task->view == VIEW_STATISTICS)
        return create_groups(&f->groups, &options, task->keys, task->key_count, task->filters, task->filter_count);
    if (csem_summary_create(&options, &f->summary, &error))
        return create_failure(&error);
    bool overview = task->view == VIEW_OVERVIEW && task->format != FORMAT_JSON;
    return overview ? create_units(f, &options) : EXIT_DONE;
}

static void destroy(figures *f) {
    csem_summary_free(f->summary);
    csem_groups_free(f->groups);
    csem_groups_free(f->units);
    free(f->from_json);
    free(f->order);
}

/* Whether a file begins like the library's own JSON. Standard input and pipes cannot be read twice and count as text.
 * */
static bool is_json(const char *path) {
    struct stat status = {.st_mode = 0};
    char start[64];
    if (strcmp(path, "-") == 0 || stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    int file = open(path, O_RDONLY | O_CLOEXEC); /* fopen would allocate memory, which may fail */
    ssize_t read_in = file >= 0 ? read(file, start, sizeof start) : -1;
    size_t length = read_in > 0 ? (size_t)read_in : 0;
    if (file >= 0)
        close(file);
    size_t at = length >= 3 && memcmp(start, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < length && strchr(" \t\r\n", start[at]) && start[at] != '\0')
        at++;
    return at < length && start[at] == '{';
}

/* Prints the name of a file, which may be any bytes, as UTF-8, which the name of a report must be. */
static void put_name(text_buffer *out, const char *file) {
    size_t length = strlen(file);
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = text_decode(file + at, length - at, &c);
        if (c == 0xFFFD)
            text_string(out, "\xEF\xBF\xBD");
        else
            text_add(out, file + at, bytes);
        at += bytes;
    }
}

static int add_report(void *context, const csem_report *report, size_t index) {
    figures *f = context;
    csem_error error;
    csem_error_init(&error, sizeof error);
    const char *file = f->task->files[index];
    text_buffer name = {.data = NULL};
    put_name(&name, input_name(file));
    bool failed = !name.failed && ((f->summary && csem_summary_add(f->summary, report, name.data, &error)) ||
                                   (f->groups && csem_groups_add(f->groups, report, name.data, &error)) ||
                                   (f->units && csem_groups_add(f->units, report, name.data, &error)));
    int code = name.failed ? out_of_memory() : failed ? report_error(name.data, &error) : EXIT_DONE;
    if (code == EXIT_DONE) {
        size_t added = report_count(f) - 1;
        f->from_json[added] = is_json(file);
        warn_of_contents(file, report_number(f, added, CSEM_COLUMN_CONTENTS_MEASURES),
                         report_number(f, added, CSEM_COLUMN_CONTENTS_FOUND));
        code = check_grammar(&f->task->reading, file, report);
    }
    text_free(&name);
    return code;
}

/* Warns of filters whose value no statistic has. */
static void warn_of_filters(const figures *f) {
    for (size_t i = 0; i < f->task->filter_count; i++) {
        const csem_filter *filter = &f->task->filters[i];
        const char *key = csem_value_name(CSEM_ENUMERATION_KEY, filter->key);
        if (!csem_groups_filter_found(f->groups, i))
            complain("warning: no statistic has %s=%s; --by %s lists the values", key, filter->value, key);
    }
}

static int order_groups(figures *f) {
    size_t count = csem_groups_row_count(f->groups, CSEM_TABLE_GROUPS);
    f->order = calloc(count + 1, sizeof *f->order);
    return f->order && csem_groups_order(f->groups, f->order, NULL) == CSEM_OK ? EXIT_DONE : out_of_memory();
}

/* ---- printing --------------------------------------------------------------------------------------------------- */

static int print_json(text_buffer *out, const figures *f) {
    static const uint32_t tables[] = {[VIEW_OVERVIEW] = 0,
                                      [VIEW_AGENCIES] = CSEM_SUMMARY_JSON_AGENCIES,
                                      [VIEW_CHAPTERS] = CSEM_SUMMARY_JSON_SECTIONS,
                                      [VIEW_MATRIX] = CSEM_SUMMARY_JSON_MATRIX,
                                      [VIEW_PARTNERS] = CSEM_SUMMARY_JSON_PARTNERS,
                                      [VIEW_SILENCE] = CSEM_SUMMARY_JSON_SILENCE};
    csem_error error;
    csem_error_init(&error, sizeof error);
    int code;
    if (f->task->view == VIEW_STATISTICS)
        code = csem_groups_write_statistics_json(f->groups, 0, text_sink, out, &error);
    else if (f->task->view == VIEW_GROUPS)
        code = csem_groups_write_json(f->groups, f->task->places ? CSEM_GROUPS_JSON_FACTS : 0, text_sink, out, &error);
    else
        code = csem_summary_write_json(f->summary, tables[f->task->view], text_sink, out, &error);
    return code ? out_of_memory() : EXIT_DONE;
}

static void end_grid(text_buffer *out, grid *g, void (*print)(text_buffer *, const grid *)) {
    out->failed |= grid_failed(g);
    if (!out->failed)
        print(out, g);
    grid_free(g);
}

/* Prints all tables of the overview as one, with a record for each figure. */
static void print_csv_overview(text_buffer *out, const figures *f) {
    grid grids[6];
    view_reports(&grids[0], f, REPORT_SOURCES | REPORT_TOTALS);
    view_agencies(&grids[1], f, rows_all(f, CSEM_TABLE_AGENCIES));
    view_chapters(&grids[2], f, rows_all(f, CSEM_TABLE_SECTIONS));
    view_matrix(&grids[3], f, rows_all(f, CSEM_TABLE_MATRIX));
    view_partners(&grids[4], f, rows_all(f, CSEM_TABLE_PARTNERS));
    view_units(&grids[5], f, rows_all(f, CSEM_TABLE_GROUPS), false);
    csv_figures_header(out);
    for (size_t i = 0; i < sizeof grids / sizeof grids[0]; i++) {
        out->failed |= grid_failed(&grids[i]);
        if (!out->failed)
            csv_figures(out, &grids[i]);
        grid_free(&grids[i]);
    }
}

static void print_csv(text_buffer *out, const figures *f) {
    grid g;
    switch (f->task->view) {
    case VIEW_OVERVIEW:
        print_csv_overview(out, f);
        return;
    case VIEW_AGENCIES:
        view_agencies(&g, f, rows_all(f, CSEM_TABLE_AGENCIES));
        break;
    case VIEW_CHAPTERS:
        view_chapters(&g, f, rows_all(f, CSEM_TABLE_SECTIONS));
        break;
    case VIEW_MATRIX:
        view_matrix(&g, f, rows_all(f, CSEM_TABLE_MATRIX));
        break;
    case VIEW_PARTNERS:
        view_partners(&g, f, rows_all(f, CSEM_TABLE_PARTNERS));
        break;
    case VIEW_SILENCE:
        view_silence(&g, f, rows_all(f, CSEM_TABLE_SILENCE));
        break;
    case VIEW_STATISTICS:
        view_facts(&g, f, false);
        break;
    default:
        if (f->task->places)
            view_facts(&g, f, true);
        else
            view_groups(&g, f, f->task->keys, f->task->key_count,
                        (rows){0, csem_groups_row_count(f->groups, CSEM_TABLE_GROUPS), report_count(f) > 1});
    }
    end_grid(out, &g, csv_table);
}

static int print_figures(text_buffer *out, const figures *f) {
    style s;
    switch (f->task->format) {
    case FORMAT_JSON:
        return print_json(out, f);
    case FORMAT_CSV:
        if (f->task->bom)
            csv_byte_order_mark(out);
        print_csv(out, f);
        return EXIT_DONE;
    case FORMAT_HTML:
        html_print(out, f);
        return EXIT_DONE;
    default:
        s = style_of_terminal();
        terminal_print(out, f, &s);
        return EXIT_DONE;
    }
}

/* Prints the figures of all files that could be read, and returns the greatest exit code. */
static int aggregate(text_buffer *out, const stats_task *task) {
    figures f = {.task = task};
    int code = create(&f, task);
    if (code == EXIT_DONE) {
        code = pool_read(task->files, task->file_count, task->jobs, &task->reading.options, add_report, &f);
        bool prints = code != EXIT_MEMORY && report_count(&f) > 0;
        int printed = prints && f.groups ? order_groups(&f) : EXIT_DONE;
        if (prints && f.groups)
            warn_of_filters(&f);
        if (prints && printed == EXIT_DONE)
            printed = print_figures(out, &f);
        code = printed > code ? printed : code;
    }
    destroy(&f);
    return code;
}

static int print_out(const text_buffer *out, output_format format) {
    int failure = 0;
    text_buffer shown = {.data = NULL};
    bool terminal = format == FORMAT_CSV && isatty(STDOUT_FILENO) == 1;
    if (terminal)
        csv_for_terminal(&shown, out->data, out->length);
    if (shown.failed) {
        text_free(&shown);
        return out_of_memory();
    }
    const text_buffer *printed = terminal ? &shown : out;
    write_out(&failure, printed->data, printed->length);
    text_free(&shown);
    return finish_output(failure);
}

int main(int argc, char **argv) {
    set_program("csemplan-stats");
    stats_task task;
    bool done;
    text_buffer out = {.data = NULL};
    int code = task_parse(argc, argv, &task, &done);
    if (code == EXIT_DONE && !done) {
        code = task.prose || task.explain ? numbers_print(&out, &task) : aggregate(&out, &task);
        if (code != EXIT_MEMORY && out.failed)
            code = out_of_memory();
        if (code != EXIT_MEMORY && out.length > 0) {
            int written = print_out(&out, task.format);
            code = written > code ? written : code;
        }
    }
    text_free(&out);
    task_free(&task);
    return exit_status(code);
}

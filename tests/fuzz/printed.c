/* SPDX-License-Identifier: MIT */
#include "fuzz/printed.h"

#include "fuzz/property.h"
#include "fuzz/xml.h"

#include "stats/csv.h"
#include "stats/html.h"
#include "stats/overview.h"

#include <string.h>

/* RFC 4180: fields are separated by commas, records by CR LF or LF; fields that contain any of these are quoted. */
static void require_csv(const text_buffer *out) {
    size_t fields = 1;
    size_t first = 0;
    bool quoted = false;
    for (size_t i = 0; i < out->length; i++) {
        char c = out->data[i];
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            fields++;
        else if (!quoted && c == '\n') {
            require(first == 0 || fields == first, "all records of CSV have as many fields");
            first = fields;
            fields = 1;
        }
    }
    require(!quoted && out->length > 0 && out->data[out->length - 1] == '\n', "CSV ends with a record");
}

static void require_html(const text_buffer *out) {
    static const char start[] = "<!DOCTYPE html>\n";
    const size_t length = sizeof start - 1;
    require(out->length > length && memcmp(out->data, start, length) == 0, "HTML says that it is");
    require(xml_is_well_formed(out->data + length, out->length - length), "HTML is well-formed");
}

static void print_grid(grid *g) {
    text_buffer out = {.data = NULL};
    require(!grid_failed(g), "there is memory for a table");
    csv_table(&out, g);
    require_csv(&out);
    grid_free(g);
    text_free(&out);
}

static void print_tables(const figures *f) {
    grid g;
    view_agencies(&g, f, rows_all(f, CSEM_TABLE_AGENCIES));
    print_grid(&g);
    view_matrix(&g, f, rows_all(f, CSEM_TABLE_MATRIX));
    print_grid(&g);
    view_partners(&g, f, rows_all(f, CSEM_TABLE_PARTNERS));
    print_grid(&g);
    view_silence(&g, f, rows_all(f, CSEM_TABLE_SILENCE));
    print_grid(&g);
}

static void print_groups(const figures *f) {
    grid g;
    view_groups(&g, f, f->task->keys, f->task->key_count,
                (rows){0, csem_groups_row_count(f->groups, CSEM_TABLE_GROUPS), false});
    print_grid(&g);
    view_facts(&g, f, true);
    print_grid(&g);
}

static void print_terminal(const figures *f) {
    text_buffer out = {.data = NULL};
    style plain = style_of_terminal();
    terminal_print(&out, f, &plain);
    require(!out.failed && out.length > 0, "a terminal shows something");
    text_free(&out);
}

static void print_html(const figures *f) {
    text_buffer out = {.data = NULL};
    html_print(&out, f);
    require(!out.failed, "there is memory for a page");
    require_html(&out);
    text_free(&out);
}

void print_all(csem_summary *summary, csem_groups *units, csem_groups *groups, const int32_t *keys, size_t key_count,
               bool json) {
    stats_task task = {.view = VIEW_OVERVIEW, .key_count = key_count};
    bool from_json[] = {json};
    figures f = {.summary = summary, .units = units, .from_json = from_json, .task = &task};
    memcpy(task.keys, keys, key_count * sizeof *keys);
    print_tables(&f);
    print_terminal(&f);
    print_html(&f);
    task.view = VIEW_SILENCE;
    print_terminal(&f);
    f.units = NULL; /* only the overview has units */
    print_html(&f);
    task.view = VIEW_GROUPS;
    task.places = true;
    f.summary = NULL;
    f.groups = groups;
    print_groups(&f);
    print_terminal(&f);
    print_html(&f);
}

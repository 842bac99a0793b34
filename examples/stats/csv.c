/* SPDX-License-Identifier: MIT */
/* Writes CSV according to RFC 4180: records end in CR LF, and fields with quotes, commas or line ends are quoted. Texts
 * come from reports, and a spreadsheet would run one that begins like a formula: such a text is prefixed with an
 * apostrophe, as OWASP advises against "CSV injection". Numbers are written with all their digits and never changed. */
#include "csv.h"

#include <string.h>

/* How many key columns, besides the report, a record of csv_figures() has. */
enum { FIGURE_KEYS = 2 };

static bool looks_like_formula(const char *text) {
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
}

/* Whether a terminal would interpret the character as a command. */
static bool is_harmful(uint32_t c) {
    return (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || (c >= 0x7F && c < 0xA0);
}

static void put_text(text_buffer *out, const char *text) {
    bool quoted = strpbrk(text, "\",\r\n") != NULL;
    text_string(out, quoted ? "\"" : "");
    text_string(out, looks_like_formula(text) ? "'" : "");
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = text_decode(text + at, length - at, &c);
        if (c == '"')
            text_string(out, "\"\"");
        else if (c == 0xFFFD || is_harmful(c))
            text_string(out, "\xEF\xBF\xBD");
        else
            text_add(out, text + at, bytes);
        at += bytes;
    }
    text_string(out, quoted ? "\"" : "");
}

static void put_cell(text_buffer *out, const grid *g, const cell *c) {
    if (c->is_number)
        text_exact(out, c->number);
    else
        put_text(out, grid_string(g, c));
}

/* Writes one row, or the header if row is NULL. */
static void put_record(text_buffer *out, const grid *g, const size_t *row) {
    const char *separator = "";
    for (size_t i = 0; i < g->column_count; i++) {
        if (g->columns[i].kind == COLUMN_NOTE)
            continue;
        text_string(out, separator);
        separator = ",";
        if (row)
            put_cell(out, g, grid_cell(g, *row, i));
        else
            put_text(out, g->columns[i].name);
    }
    text_string(out, "\r\n");
}

void csv_table(text_buffer *out, const grid *g) {
    put_record(out, g, NULL);
    for (size_t row = 0; row < g->row_count; row++)
        put_record(out, g, &row);
}

void csv_byte_order_mark(text_buffer *out) {
    text_string(out, "\xEF\xBB\xBF");
}

void csv_for_terminal(text_buffer *out, const char *csv, size_t length) {
    size_t at = length >= 3 && memcmp(csv, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < length) {
        uint32_t c;
        size_t bytes = text_decode(csv + at, length - at, &c);
        if (text_is_control(c) && c != '\t' && c != '\r' && c != '\n')
            text_string(out, "\xEF\xBF\xBD");
        else
            text_add(out, csv + at, bytes);
        at += bytes;
    }
}

void csv_figures_header(text_buffer *out) {
    text_string(out, "report,table,key,second_key,figure,value\r\n");
}

/* Writes the report, table and keys, with which every record of a row begins. */
static void put_keys(text_buffer *out, const grid *g, size_t row) {
    size_t put = 0;
    put_cell(out, g, grid_cell(g, row, 0));
    text_string(out, ",");
    put_text(out, g->id);
    for (size_t i = 1; i < g->column_count; i++)
        if (g->columns[i].key && put < FIGURE_KEYS) {
            text_string(out, ",");
            put_cell(out, g, grid_cell(g, row, i));
            put++;
        }
    for (; put < FIGURE_KEYS; put++)
        text_string(out, ",");
}

static bool is_figure(const grid_heading *c) {
    return !c->key && c->kind != COLUMN_NOTE && c->kind != COLUMN_REPORT;
}

void csv_figures(text_buffer *out, const grid *g) {
    for (size_t row = 0; row < g->row_count; row++)
        for (size_t i = 0; i < g->column_count; i++) {
            if (!is_figure(&g->columns[i]))
                continue;
            put_keys(out, g, row);
            text_string(out, ",");
            put_text(out, g->columns[i].name);
            text_string(out, ",");
            put_cell(out, g, grid_cell(g, row, i));
            text_string(out, "\r\n");
        }
}

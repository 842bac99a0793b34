/* SPDX-License-Identifier: MIT */
/* Prints tables for a terminal. The width of a cell is that of its characters as shown, not its length in bytes. If the
 * terminal is too narrow, the widest text columns are cut until the table fits; a last column that is a list wraps
 * instead. Figures are never cut. In a file or pipe nothing is cut: a column is as wide as its longest cell, unless
 * most cells are far shorter; then the long ones extend beyond the column, so that a table is never mostly blanks. */
#include "table.h"
#include "width.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { GAP = 2, MIN_TEXT = 10, FAIR_TEXT = 24, MIN_LIST = 20, MIN_WIDTH = 40, MAX_WIDTH = 1000 };
enum { MIN_BAR = 8, BAR_WIDTH = 20, FREE_WIDTH = 60, MAX_PADDING = 4 };

/* ---- the terminal ----------------------------------------------------------------------------------------------- */

static const char *environment(const char *name) {
    const char *value = getenv(name);
    return value && value[0] != '\0' ? value : NULL;
}

/* Reads the same variables as setlocale(), without setting a locale. */
static bool is_unicode(void) {
    const char *value = environment("LC_ALL");
    if (!value)
        value = environment("LC_CTYPE");
    if (!value)
        value = environment("LANG");
    return value &&
           (strstr(value, "UTF-8") || strstr(value, "utf8") || strstr(value, "UTF8") || strstr(value, "utf-8"));
}

static size_t clamp_width(uint64_t width) {
    return width < MIN_WIDTH ? MIN_WIDTH : width > MAX_WIDTH ? MAX_WIDTH : (size_t)width;
}

static size_t terminal_width(bool terminal) {
    struct winsize size;
    size_t columns = 0;
    const char *given = environment("COLUMNS");
    for (const char *c = given; c && *c >= '0' && *c <= '9' && columns < MAX_WIDTH; c++)
        columns = columns * 10 + (size_t)(*c - '0');
    if (columns > 0)
        return clamp_width(columns);
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return clamp_width(size.ws_col);
    return terminal ? 80 : 0;
}

style style_of_terminal(void) {
    bool terminal = isatty(STDOUT_FILENO) == 1;
    return (style){.colour = terminal_has_colours(), .unicode = is_unicode(), .width = terminal_width(terminal)};
}

static void colour(text_buffer *out, const style *s, const char *code) {
    if (s->colour)
        text_string(out, code);
}

#define BOLD "\033[1m"
#define DIM "\033[2m"
#define PLAIN "\033[0m"

/* ---- text ------------------------------------------------------------------------------------------------------- */

/* The width of a text in columns; a character that is replaced takes one. */
static size_t text_width(const char *text) {
    size_t width = 0;
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t c;
        at += text_decode(text + at, length - at, &c);
        width += text_is_control(c) ? 1 : (size_t)character_width(c);
    }
    return width;
}

/* Prints at most most columns of a text. Returns how many columns were used. */
static size_t put_part(text_buffer *out, const char *text, size_t length, size_t most) {
    size_t width = 0;
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = text_decode(text + at, length - at, &c);
        bool replaced = text_is_control(c) || c == 0xFFFD;
        size_t wide = replaced ? 1 : (size_t)character_width(c);
        if (width + wide > most)
            break;
        if (replaced)
            text_string(out, "\xEF\xBF\xBD");
        else
            text_add(out, text + at, bytes);
        width += wide;
        at += bytes;
    }
    return width;
}

void table_text(text_buffer *out, const char *text) {
    put_part(out, text, strlen(text), SIZE_MAX);
}

static size_t put_cut(text_buffer *out, const char *text, size_t most, const style *s) {
    const char *mark = s->unicode ? "\xE2\x80\xA6" : "...";
    size_t mark_width = s->unicode ? 1 : 3;
    if (text_width(text) <= most)
        return put_part(out, text, strlen(text), most);
    size_t width = put_part(out, text, strlen(text), most - mark_width);
    text_string(out, mark);
    return width + mark_width;
}

void table_heading(text_buffer *out, const char *text, const style *s) {
    text_string(out, out->length > 0 ? "\n" : "");
    colour(out, s, BOLD);
    put_cut(out, text, s->width > 0 ? s->width : SIZE_MAX, s);
    colour(out, s, PLAIN);
    text_string(out, "\n");
}

/* How many bytes of text fit on the next line of at most width columns. A longer word is cut. */
static size_t line_length(const char *text, size_t length, size_t width) {
    size_t used = 0;
    size_t blank = 0; /* the end of the last word that fits */
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = text_decode(text + at, length - at, &c);
        if (c == ' ')
            blank = at;
        used += text_is_control(c) ? 1 : (size_t)character_width(c);
        if (used > width)
            return c == ' ' ? at : blank > 0 ? blank : at > 0 ? at : bytes;
        at += bytes;
    }
    return length;
}

/* Prints a text on lines of at most width columns; each except the first starts with indent blanks. */
static void put_wrapped(text_buffer *out, const char *text, size_t length, size_t indent, size_t width) {
    for (size_t at = 0; at < length;) {
        size_t line = line_length(text + at, length - at, width);
        if (at > 0) {
            text_string(out, "\n");
            text_repeat(out, " ", indent);
        }
        put_part(out, text + at, line, SIZE_MAX);
        at += line;
        while (at < length && text[at] == ' ')
            at++;
    }
}

void table_paragraph(text_buffer *out, const char *text, size_t indent, const style *s) {
    text_repeat(out, " ", indent);
    put_wrapped(out, text, strlen(text), indent,
                s->width > indent + MIN_LIST ? s->width - indent
                : s->width > 0               ? MIN_LIST
                                             : SIZE_MAX);
    text_string(out, "\n");
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* The layout of a table. */
typedef struct layout {
    const grid *g;
    const style *s;
    size_t *widths;      /* of the columns; 0: hidden */
    text_buffer scratch; /* the number that is printed */
    size_t bar_width;
    double most; /* the longest bar */
} layout;

static const char *cell_text(layout *l, const cell *c, column_kind kind) {
    if (c->is_number) {
        l->scratch.length = 0;
        text_number(&l->scratch, c->number);
        return l->scratch.failed ? "" : l->scratch.data;
    }
    bool figure = kind == COLUMN_NUMBER || kind == COLUMN_RATIO;
    return c->text > 0 ? grid_string(l->g, c) : figure || kind == COLUMN_TEXT ? "-" : "";
}

static bool is_shown(const layout *l, size_t index) {
    column_kind kind = l->g->columns[index].kind;
    if (kind != COLUMN_NOTE)
        return kind != COLUMN_DATA && kind != COLUMN_REPORT;
    for (size_t row = 0; row < l->g->row_count; row++)
        if (grid_cell(l->g, row, index)->text > 0)
            return true;
    return false;
}

static size_t natural_width(layout *l, size_t index) {
    size_t width = text_width(l->g->columns[index].heading);
    size_t sum = width;
    for (size_t row = 0; row < l->g->row_count; row++) {
        size_t own = text_width(cell_text(l, grid_cell(l->g, row, index), l->g->columns[index].kind));
        width = own > width ? own : width;
        sum += own;
    }
    size_t fair = FREE_WIDTH + sum / (l->g->row_count + 1) * MAX_PADDING;
    return l->s->width == 0 && width > fair ? fair : width;
}

static bool may_shrink(const layout *l, size_t index) {
    column_kind kind = l->g->columns[index].kind;
    return l->widths[index] > MIN_TEXT && (kind == COLUMN_TEXT || kind == COLUMN_NOTE || kind == COLUMN_LONG);
}

static size_t total_width(const layout *l) {
    size_t total = l->bar_width > 0 ? l->bar_width + GAP : 0;
    for (size_t i = 0; i < l->g->column_count; i++)
        total += l->widths[i] > 0 ? l->widths[i] + GAP : 0;
    return total > GAP ? total - GAP : 0;
}

static void fit(layout *l) {
    size_t limit = l->s->width;
    if (limit == 0)
        return;
    for (size_t i = 0; i < l->g->column_count; i++)
        if (may_shrink(l, i) && l->widths[i] > limit)
            l->widths[i] = limit;
    while (total_width(l) > limit) {
        size_t widest = SIZE_MAX;
        for (size_t i = 0; i < l->g->column_count; i++)
            if (may_shrink(l, i) && (widest == SIZE_MAX || l->widths[i] > l->widths[widest]))
                widest = i;
        bool fair = widest != SIZE_MAX && l->widths[widest] > FAIR_TEXT;
        if (!fair && l->bar_width > 0)
            l->bar_width = l->bar_width > MIN_BAR ? l->bar_width - 1 : 0;
        else if (widest != SIZE_MAX)
            l->widths[widest]--;
        else
            return;
    }
}

static void put_aligned(text_buffer *out, const layout *l, const char *text, size_t index, bool last) {
    column_kind kind = l->g->columns[index].kind;
    size_t width = l->widths[index];
    bool right = kind == COLUMN_NUMBER || kind == COLUMN_RATIO;
    size_t own = text_width(text);
    if (right)
        text_repeat(out, " ", own < width ? width - own : 0);
    own = put_cut(out, text, width > own || right || l->s->width == 0 ? SIZE_MAX : width, l->s);
    if (!right && !last)
        text_repeat(out, " ", own < width ? width - own : 0);
}

static void put_bar(text_buffer *out, const layout *l, const row_extra *extra) {
    static const char *const blocks[][BAR_PARTS] = {{"#", ".", "+"}, {"\xE2\x96\x88", "\xE2\x96\x91", "\xE2\x96\x92"}};
    static const char *const colours[] = {"\033[34m", "\033[31m", "\033[33m"};
    double sum = 0;
    size_t drawn = 0;
    for (size_t part = 0; part < BAR_PARTS && l->most > 0; part++) {
        if (extra->bar[part] <= 0)
            continue;
        sum += extra->bar[part];
        size_t end = (size_t)(sum / l->most * (double)l->bar_width + 0.5);
        if (end == drawn && end < l->bar_width)
            end++; /* a small part is still visible */
        colour(out, l->s, colours[part]);
        for (; drawn < end; drawn++)
            text_string(out, blocks[l->s->unicode][part]);
        colour(out, l->s, PLAIN);
    }
}

static bool is_last(const layout *l, size_t index) {
    for (size_t i = index + 1; i < l->g->column_count; i++)
        if (l->widths[i] > 0)
            return false;
    return l->bar_width == 0;
}

/* Ends the line that began at start, and removes the blanks at its end. */
static void end_line(text_buffer *out, size_t start) {
    while (out->length > start && out->data[out->length - 1] == ' ')
        out->length--;
    text_string(out, "\n");
}

static void put_header(text_buffer *out, const layout *l) {
    size_t start = out->length;
    size_t total = 0;
    colour(out, l->s, DIM);
    for (size_t i = 0; i < l->g->column_count; i++) {
        if (l->widths[i] == 0)
            continue;
        text_repeat(out, " ", total > 0 ? GAP : 0);
        put_aligned(out, l, l->g->columns[i].heading, i, is_last(l, i));
        total += l->widths[i] + GAP;
    }
    if (l->bar_width > 0) {
        text_repeat(out, " ", GAP);
        text_string(out, l->g->bar_heading);
    }
    colour(out, l->s, PLAIN);
    end_line(out, start);
    colour(out, l->s, DIM);
    size_t wide = total_width(l);
    text_repeat(out, l->s->unicode ? "\xE2\x94\x80" : "-", l->s->width > 0 && wide > l->s->width ? l->s->width : wide);
    colour(out, l->s, PLAIN);
    text_string(out, "\n");
}

static void put_details(text_buffer *out, const layout *l, const row_extra *extra) {
    const char *line = extra->detail > 0 ? l->g->text.data + extra->detail : "";
    while (*line) {
        size_t length = strcspn(line, "\n");
        text_string(out, "    ");
        put_wrapped(out, line, length, 4, l->s->width > 0 ? l->s->width - 4 : SIZE_MAX);
        text_string(out, "\n");
        line += length + 1;
    }
}

static void put_row(text_buffer *out, layout *l, size_t row) {
    size_t start = out->length;
    size_t at = 0;
    for (size_t i = 0; i < l->g->column_count; i++) {
        if (l->widths[i] == 0)
            continue;
        column_kind kind = l->g->columns[i].kind;
        const char *text = cell_text(l, grid_cell(l->g, row, i), kind);
        text_repeat(out, " ", at > 0 ? GAP : 0);
        at += at > 0 ? GAP : 0;
        if (kind == COLUMN_LONG)
            put_wrapped(out, text, strlen(text), at, l->s->width > 0 ? l->widths[i] : SIZE_MAX);
        else
            put_aligned(out, l, text, i, is_last(l, i));
        at += l->widths[i];
    }
    if (l->bar_width > 0) {
        text_repeat(out, " ", GAP);
        put_bar(out, l, &l->g->extras[row]);
    }
    end_line(out, start);
    put_details(out, l, &l->g->extras[row]);
}

static void put_legend(text_buffer *out, const layout *l) {
    if (!l->g->bar_legend[0] || l->bar_width == 0)
        return;
    for (size_t part = 0; part < BAR_PARTS && l->g->bar_legend[part]; part++) {
        row_extra extra = {.bar = {0}};
        layout one = {.g = l->g, .s = l->s, .bar_width = 1, .most = 1};
        extra.bar[part] = 1;
        text_string(out, part > 0 ? "   " : "");
        put_bar(out, &one, &extra);
        text_string(out, " ");
        text_string(out, l->g->bar_legend[part]);
    }
    text_string(out, "\n");
}

void table_print(text_buffer *out, const grid *g, const style *s) {
    if (grid_failed(g) || g->column_count == 0) {
        out->failed |= grid_failed(g);
        return;
    }
    layout l = {.g = g,
                .s = s,
                .widths = calloc(g->column_count, sizeof *l.widths),
                .bar_width = g->bar_heading ? BAR_WIDTH : 0,
                .most = grid_bar_most(g)};
    table_heading(out, g->title, s);
    for (size_t i = 0; l.widths && i < g->column_count; i++)
        l.widths[i] = is_shown(&l, i) ? natural_width(&l, i) : 0;
    if (l.widths && !l.scratch.failed) {
        fit(&l);
        put_header(out, &l);
        for (size_t row = 0; row < g->row_count; row++)
            put_row(out, &l, row);
        if (g->row_count == 0)
            text_string(out, "(none)\n");
        else
            put_legend(out, &l);
    }
    out->failed |= !l.widths || l.scratch.failed;
    text_free(&l.scratch);
    free(l.widths);
}

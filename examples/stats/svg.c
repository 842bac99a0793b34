/* SPDX-License-Identifier: MIT */
/* Draws the charts of the page: bars of measures, a heat map of efforts, and arcs between partners. */
#include "svg.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
    MAX_AGENCIES = 80,
    MAX_CHAPTERS = 40,
    MAX_PAIRS = 600,
    LABEL_WIDTH = 150,
    LABEL_CHARACTERS = 20,
    BAR_ROW = 26,
    BAR_LENGTH = 420,
    CELL_WIDTH = 58,
    CELL_HEIGHT = 28,
    ARC_ROW = 32,
    LEVELS = 5,
    NUMBERED_ARCS = 12
};

static const double ARC_DEPTH = 1.2; /* width of an arc, relative to half its height */

void html_text(text_buffer *out, const char *text) {
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = text_decode(text + at, length - at, &c);
        if (c == '&')
            text_string(out, "&amp;");
        else if (c == '<')
            text_string(out, "&lt;");
        else if (c == '>')
            text_string(out, "&gt;");
        else if (c == '"')
            text_string(out, "&quot;");
        else if (text_is_control(c) || c == 0xFFFD)
            text_string(out, "\xEF\xBF\xBD");
        else
            text_add(out, text + at, bytes);
        at += bytes;
    }
}

/* ---- parts of charts -------------------------------------------------------------------------------------------- */

static void open_chart(text_buffer *out, const char *id, size_t report, double width, double height) {
    text_format(out, "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s%zu-t %s%zu-d\" ", id, report, id, report);
    text_format(out, "viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\">\n", width, height, width, height);
}

static void describe(text_buffer *out, const char *id, size_t report, const char *title, const char *description) {
    text_format(out, "<title id=\"%s%zu-t\">", id, report);
    html_text(out, title);
    text_format(out, "</title>\n<desc id=\"%s%zu-d\">", id, report);
    html_text(out, description);
    text_string(out, "</desc>\n");
}

/* Prints the name of a row. A long name is cut, and shown whole as a tooltip. */
static void row_label(text_buffer *out, const char *name, double y) {
    size_t length = strlen(name);
    size_t end = 0;
    for (size_t i = 0; i < LABEL_CHARACTERS && end < length; i++) {
        uint32_t c;
        end += text_decode(name + end, length - end, &c);
    }
    text_format(out, "<text class=\"label\" x=\"%d\" y=\"%.1f\">", LABEL_WIDTH, y);
    if (end < length) {
        char part[LABEL_CHARACTERS * 4 + 1];
        memcpy(part, name, end);
        part[end] = '\0';
        text_string(out, "<title>");
        html_text(out, name);
        text_string(out, "</title>");
        html_text(out, part);
        text_string(out, "\xE2\x80\xA6");
    } else {
        html_text(out, name);
    }
    text_string(out, "</text>\n");
}

static const char *id_of(const figures *f, size_t agency) {
    return text_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_ID);
}

static uint64_t efforts_of(const figures *f, int32_t table, size_t row) {
    return (uint64_t)number_of(f, table, row, CSEM_COLUMN_EFFORTS);
}

/* The most efforts of any of the rows, or 1. */
static uint64_t most_efforts(const figures *f, int32_t table, rows r) {
    uint64_t most = 1;
    for (size_t i = r.first; i < r.end; i++)
        most = efforts_of(f, table, i) > most ? efforts_of(f, table, i) : most;
    return most;
}

/* ---- reported, not named, not assigned -------------------------------------------------------------------------- */

enum { AGENCY_PARTS = 3 };

/* Counts the parts of a bar: measures that the agency answers for and reports on, measures that it answers for without
 * being named in any effort, and measures that it reports on and no commitment assigns to it. */
static void agency_parts(const figures *f, size_t agency, uint64_t parts[AGENCY_PARTS]) {
    parts[1] = (uint64_t)number_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_SILENT);
    parts[0] = (uint64_t)number_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_RESPONSIBLE) - parts[1];
    parts[2] = (uint64_t)number_of(f, CSEM_TABLE_AGENCIES, agency, CSEM_COLUMN_UNASSIGNED);
}

static uint64_t longest_bar(const figures *f, rows agencies) {
    uint64_t most = 1;
    for (size_t i = agencies.first; i < agencies.end; i++) {
        uint64_t parts[AGENCY_PARTS];
        agency_parts(f, i, parts);
        uint64_t sum = parts[0] + parts[1] + parts[2];
        most = sum > most ? sum : most;
    }
    return most;
}

static void agency_bar(text_buffer *out, const figures *f, size_t agency, double y, double most) {
    static const char *const names[AGENCY_PARTS] = {"reported", "not named in any effort", "reported, not assigned"};
    uint64_t parts[AGENCY_PARTS];
    double x = LABEL_WIDTH + 10;
    agency_parts(f, agency, parts);
    for (int part = 0; part < AGENCY_PARTS; part++) {
        double length = (double)parts[part] / most * BAR_LENGTH;
        if (parts[part] == 0)
            continue;
        text_format(out, "<g><title>%s: ", names[part]);
        text_number(out, (double)parts[part]);
        text_format(out, "</title><rect class=\"part%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"16\"/></g>",
                    part, x, y, length);
        x += length;
    }
    text_format(out, "<text class=\"value\" x=\"%.1f\" y=\"%.1f\">", x + 5, y + 12);
    for (int part = 0; part < AGENCY_PARTS; part++) {
        text_string(out, part > 0 ? " + " : "");
        text_number(out, (double)parts[part]);
    }
    text_string(out, "</text>\n");
}

static void agency_legend(text_buffer *out) {
    static const struct {
        const char *name;
        int x;
    } entries[AGENCY_PARTS] = {{"reported", 10}, {"not named in any effort", 100}, {"reported, not assigned", 280}};
    for (int part = 0; part < AGENCY_PARTS; part++)
        text_format(out,
                    "<rect class=\"part%d\" x=\"%d\" y=\"4\" width=\"12\" height=\"12\"/>"
                    "<text class=\"value\" x=\"%d\" y=\"14\">%s</text>\n",
                    part, LABEL_WIDTH + entries[part].x, LABEL_WIDTH + entries[part].x + 17, entries[part].name);
}

bool svg_agencies(text_buffer *out, const figures *f, rows agencies, size_t report) {
    size_t count = agencies.end - agencies.first;
    if (count == 0 || count > MAX_AGENCIES)
        return false;
    double most = (double)longest_bar(f, agencies);
    open_chart(out, "bars", report, LABEL_WIDTH + BAR_LENGTH + 110, (double)count * BAR_ROW + 30);
    describe(out, "bars", report, "Measures of each agency",
             "For each agency one bar of three parts: the measures that it answers for and reports under, those that "
             "it answers for without being named in any effort, and those that it reports on and no commitment assigns "
             "to it. The table below has the same figures.");
    agency_legend(out);
    for (size_t i = agencies.first; i < agencies.end; i++) {
        double y = (double)(i - agencies.first) * BAR_ROW + 28;
        row_label(out, id_of(f, i), y + 12);
        agency_bar(out, f, i, y, most);
    }
    text_string(out, "</svg>\n");
    return true;
}

/* ---- agencies and chapters -------------------------------------------------------------------------------------- */

/* Prints `, chapter 3: `, or the title of a section without a number. */
static void chapter_name(text_buffer *out, const figures *f, size_t chapter) {
    int64_t number = number_of(f, CSEM_TABLE_SECTIONS, chapter, CSEM_COLUMN_NUMBER);
    const char *title = text_of(f, CSEM_TABLE_SECTIONS, chapter, CSEM_COLUMN_TITLE);
    if (number >= 0) {
        text_format(out, ", chapter %" PRId64 ": ", number);
        return;
    }
    text_string(out, ", ");
    html_text(out, title ? title : "a chapter without a number");
    text_string(out, ": ");
}

static void heat_cell(text_buffer *out, const figures *f, size_t row, rows agencies, rows chapters, double most) {
    uint64_t efforts = efforts_of(f, CSEM_TABLE_MATRIX, row);
    size_t agency = row_of(f, CSEM_TABLE_MATRIX, row, CSEM_COLUMN_AGENCY);
    size_t chapter = row_of(f, CSEM_TABLE_MATRIX, row, CSEM_COLUMN_SECTION);
    double x = LABEL_WIDTH + 10 + (double)(chapter - chapters.first) * CELL_WIDTH;
    double y = 30 + (double)(agency - agencies.first) * CELL_HEIGHT;
    int level = (int)((double)efforts / most * LEVELS + 0.999);
    level = level < 1 ? 1 : level > LEVELS ? LEVELS : level;
    text_format(out, "<g class=\"heat%d\"><title>", level);
    html_text(out, id_of(f, agency));
    chapter_name(out, f, chapter);
    text_number(out, (double)efforts);
    text_string(out, efforts == 1 ? " effort</title>" : " efforts</title>");
    text_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"3\"/>", x, y, CELL_WIDTH - 2,
                CELL_HEIGHT - 2);
    text_format(out, "<text x=\"%.1f\" y=\"%.1f\">", x + CELL_WIDTH / 2.0 - 1, y + 17.5);
    text_number(out, (double)efforts);
    text_string(out, "</text></g>\n");
}

static void heat_frame(text_buffer *out, const figures *f, rows agencies, rows chapters) {
    for (size_t i = chapters.first; i < chapters.end; i++) {
        double x = LABEL_WIDTH + 9 + ((double)(i - chapters.first) + 0.5) * CELL_WIDTH;
        const char *title = text_of(f, CSEM_TABLE_SECTIONS, i, CSEM_COLUMN_TITLE);
        text_format(out, "<text class=\"head\" x=\"%.1f\" y=\"20\"><title>", x);
        html_text(out, title ? title : "");
        int64_t number = number_of(f, CSEM_TABLE_SECTIONS, i, CSEM_COLUMN_NUMBER);
        if (number >= 0)
            text_format(out, "</title>Ch. %" PRId64 "</text>\n", number);
        else
            text_string(out, "</title>\xE2\x80\x93</text>\n");
    }
    for (size_t i = agencies.first; i < agencies.end; i++) {
        double y = 30 + (double)(i - agencies.first) * CELL_HEIGHT;
        row_label(out, id_of(f, i), y + 17.5);
        text_format(out, "<rect class=\"empty\" x=\"%d\" y=\"%.1f\" width=\"%zu\" height=\"%d\" rx=\"3\"/>\n",
                    LABEL_WIDTH + 10, y, (chapters.end - chapters.first) * CELL_WIDTH - 2, CELL_HEIGHT - 2);
    }
}

bool svg_matrix(text_buffer *out, const figures *f, rows agencies, rows chapters, rows cells, size_t report) {
    size_t height = agencies.end - agencies.first;
    size_t width = chapters.end - chapters.first;
    if (cells.first == cells.end || height > MAX_AGENCIES || width > MAX_CHAPTERS)
        return false;
    uint64_t most = most_efforts(f, CSEM_TABLE_MATRIX, cells);
    open_chart(out, "heat", report, (double)width * CELL_WIDTH + LABEL_WIDTH + 20, (double)height * CELL_HEIGHT + 34);
    describe(out, "heat", report, "Efforts by agency and chapter",
             "A row an agency, a column a chapter: the stronger the colour, the more efforts. An empty field has none. "
             "The table below has the same figures.");
    heat_frame(out, f, agencies, chapters);
    for (size_t i = cells.first; i < cells.end; i++)
        heat_cell(out, f, i, agencies, chapters, (double)most);
    text_string(out, "</svg>\n");
    return true;
}

/* ---- partners --------------------------------------------------------------------------------------------------- */

/* Numbers the agencies that have partners, and returns how many there are. The place of the others is SIZE_MAX. */
static size_t place_agencies(const figures *f, rows agencies, rows pairs, size_t places[MAX_AGENCIES]) {
    bool used[MAX_AGENCIES] = {false};
    size_t count = 0;
    for (size_t i = pairs.first; i < pairs.end; i++) {
        used[row_of(f, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_A) - agencies.first] = true;
        used[row_of(f, CSEM_TABLE_PARTNERS, i, CSEM_COLUMN_B) - agencies.first] = true;
    }
    for (size_t i = 0; i < agencies.end - agencies.first; i++)
        places[i] = used[i] ? count++ : SIZE_MAX;
    return count;
}

/* The least number of efforts for which the number of a pair is printed, so that at most NUMBERED_ARCS are. */
static uint64_t least_numbered(const figures *f, rows pairs, uint64_t most) {
    for (uint64_t least = 1; least < most && least < MAX_PAIRS; least++) {
        size_t count = 0;
        for (size_t i = pairs.first; i < pairs.end; i++)
            count += efforts_of(f, CSEM_TABLE_PARTNERS, i) >= least;
        if (count <= NUMBERED_ARCS)
            return least;
    }
    return most;
}

static void arc(text_buffer *out, const figures *f, size_t pair, const size_t *places, size_t first, uint64_t most,
                uint64_t numbered) {
    uint64_t efforts = efforts_of(f, CSEM_TABLE_PARTNERS, pair);
    size_t one = row_of(f, CSEM_TABLE_PARTNERS, pair, CSEM_COLUMN_A);
    size_t other = row_of(f, CSEM_TABLE_PARTNERS, pair, CSEM_COLUMN_B);
    double a = (double)places[one - first] * ARC_ROW + 20;
    double b = (double)places[other - first] * ARC_ROW + 20;
    double height = (b - a) / 2;
    double depth = height * ARC_DEPTH + 14;
    double wide = 1.2 + (double)efforts / (double)most * 6;
    text_string(out, "<g class=\"arc\"><title>");
    html_text(out, id_of(f, one));
    text_string(out, " and ");
    html_text(out, id_of(f, other));
    text_string(out, ": ");
    text_number(out, (double)efforts);
    text_string(out, "</title>");
    text_format(out, "<path d=\"M%d %.1fA%.1f %.1f 0 0 1 %d %.1f\" stroke-width=\"%.1f\"/>", LABEL_WIDTH + 14, a, depth,
                height, LABEL_WIDTH + 14, b, wide);
    if (efforts >= numbered) {
        text_format(out, "<text x=\"%.1f\" y=\"%.1f\">", LABEL_WIDTH + 18 + depth + wide / 2, (a + b) / 2 + 4);
        text_number(out, (double)efforts);
        text_string(out, "</text>");
    }
    text_string(out, "</g>\n");
}

bool svg_partners(text_buffer *out, const figures *f, rows agencies, rows pairs, size_t report) {
    size_t places[MAX_AGENCIES] = {0};
    if (pairs.first == pairs.end || agencies.end - agencies.first > MAX_AGENCIES || pairs.end - pairs.first > MAX_PAIRS)
        return false;
    size_t count = place_agencies(f, agencies, pairs, places);
    uint64_t most = most_efforts(f, CSEM_TABLE_PARTNERS, pairs);
    uint64_t numbered = least_numbered(f, pairs, most);
    open_chart(out, "arcs", report, LABEL_WIDTH + 90 + (double)count * ARC_ROW * ARC_DEPTH / 2,
               (double)count * ARC_ROW + 8);
    describe(out, "arcs", report, "Partners",
             "A line joins two agencies that report efforts or repeats together: the thicker, the more of them. The "
             "table below has the same figures.");
    for (size_t i = pairs.first; i < pairs.end; i++)
        arc(out, f, i, places, agencies.first, most, numbered);
    for (size_t i = agencies.first; i < agencies.end; i++) {
        size_t place = places[i - agencies.first];
        if (place == SIZE_MAX)
            continue;
        double y = (double)place * ARC_ROW + 20;
        row_label(out, id_of(f, i), y + 4);
        text_format(out, "<circle class=\"dot\" cx=\"%d\" cy=\"%.1f\" r=\"4\"/>\n", LABEL_WIDTH + 14, y);
    }
    text_string(out, "</svg>\n");
    return true;
}

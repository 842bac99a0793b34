/* SPDX-License-Identifier: MIT */
/* Prose as it was extracted: its lines are joined to paragraphs and its page ends dropped as in a report, and each
 * paragraph is a block in which numbers are searched for. Rows of tables, and lines of the contents, are blocks of
 * their own, and the blanks between the cells of a row stay. */
#include "base/input.h"
#include "base/meter.h"
#include "read/original.h"
#include "read/reading.h"
#include "statistics/language.h"
#include "statistics/prose.h"

/* ---- rows of tables ---- */

enum { ROW_GAP = 3 };

/* Whether there are gaps inside a line that are wider than those between the words of a justified one. */
static bool has_gap(const csem__lines *lines, size_t index) {
    csem__text text = csem__lines_text(lines, index);
    size_t blanks = 0;
    for (size_t i = 0; i < text.length; i++) {
        blanks = text.data[i] == ' ' ? blanks + 1 : 0;
        if (blanks == ROW_GAP || text.data[i] == '\t')
            return true;
    }
    return false;
}

static void set_apart(csem__lines *lines, size_t index, uint16_t flags) {
    size_t next = csem__lines_next(lines, index);
    lines->items[index].flags |= flags | CSEM_LINE_BREAK;
    if (next < lines->count)
        lines->items[next].flags |= CSEM_LINE_BREAK;
}

/* Two adjacent lines with gaps are rows. */
static void find_rows(csem__lines *lines) {
    bool gap = lines->count > 0 && has_gap(lines, 0);
    for (size_t i = 0, next; (next = csem__lines_next(lines, i)) < lines->count; i = next) {
        bool next_gap = has_gap(lines, next);
        if (gap && next_gap) {
            set_apart(lines, i, CSEM_LINE_ROW);
            set_apart(lines, next, CSEM_LINE_ROW);
        }
        gap = next_gap;
    }
}

/* ---- paragraphs ---- */

static bool find_paragraphs(csem__reading *reading) {
    static const csem__sections no_contents;
    if (!csem__contents_read(reading->grammar, &reading->builder, &reading->joiner, &reading->lines,
                             &reading->contents))
        return csem__builder_fail(&reading->builder);
    for (size_t i = reading->contents.first; reading->contents.found && i < reading->contents.end; i++)
        set_apart(&reading->lines, i, 0);
    find_rows(&reading->lines);
    return csem__paragraphs_find(&reading->paragraphs, &reading->lines, &reading->fields, 0, &no_contents,
                                 &reading->agencies, &reading->joiner) ||
           csem__builder_fail(&reading->builder);
}

/* A row as it is printed, unless it has ligatures. */
static bool scan_paragraph(csem__gathering *gathering, const csem__lines *lines, const csem__paragraph *paragraph) {
    enum { RAW = CSEM_LINE_ROW | CSEM_LINE_UNMENDED };
    const csem__line *line = &lines->items[paragraph->first];
    const csem__run run = {0, line->text};
    const bool raw = (line->flags & RAW) == CSEM_LINE_ROW && paragraph->first == paragraph->last;
    const csem_block block = {.text = raw ? csem__line_text(lines, line) : paragraph->joined.text,
                              .runs = raw ? &run : paragraph->joined.runs,
                              .run_count = raw ? 1 : paragraph->joined.run_count};
    const csem_node node = {.block = &block, .commitment_index = -1, .effort_index = -1};
    return csem__gathering_scan(gathering, &node);
}

static int gather(csem__reading *reading, csem__text text, csem_prose **prose, csem_error *error) {
    csem__gathering gathering;
    bool done = csem__gathering_begin(&gathering, reading->options, reading->grammar->profile);
    if (csem__is_foreign_text(&gathering.scanner.words, text))
        gathering.scanner.sentence.foreign = true;
    gathering.places = reading->builder.report;
    for (size_t i = 0; done && i < reading->paragraphs.count; i++)
        done = scan_paragraph(&gathering, &reading->lines, &reading->paragraphs.items[i]);
    if (!done)
        return csem__gathering_abandon(&gathering, reading->options, error);
    *prose = csem__gathering_finish(&gathering);
    return CSEM_OK;
}

/* ---- the text ---- */

static int read_valid(const char *text, size_t length, const csem_options *options, void *result, csem_error *error) {
    csem__grammar grammar; /* large, so not zeroed: csem__reading_begin fills it */
    csem__reading reading = {.options = options, .allocator = options->allocator, .grammar = &grammar, .error = error};
    bool done = csem__reading_begin(&reading, text, length) && find_paragraphs(&reading) &&
                csem__reading_number_pages(&reading, 0, 0);
    int code = done ? gather(&reading, (csem__text){text, length}, result, error) : csem__reading_fail(&reading, error);
    csem__reading_release(&reading);
    csem__builder_abandon(&reading.builder);
    return code;
}

static void restore(void *result, const char *text, size_t length) {
    csem__original_restore_prose(*(csem_prose **)result, text, length);
}

int csem_prose_parse(const char *text, size_t length, const csem_options *options, csem_prose **prose,
                     csem_error *error) {
    static const csem__input_use use = {read_valid, restore};
    csem_options checked;
    csem_allocator allocator;
    const char *objection = !text && length > 0 ? "text is NULL and its length is not 0" : NULL;
    int code = csem__prose_prepare(prose, options, objection, &checked, &allocator, error);
    if (code != CSEM_OK)
        return code;
    csem__meter_input(&allocator, length);
    return csem__meter_end(&allocator, csem__input_read(&checked, text ? text : "", length, &use, prose, error), error);
}

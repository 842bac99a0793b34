/* SPDX-License-Identifier: MIT */
/* Lines: where the lines of the input that have text start and end. Blank lines are kept as a flag of the next line,
 * since an input may have nothing else. Offsets have 32 bits: an input has at most CSEM_MAX_INPUT bytes. */
#ifndef CSEM_LINES_LINES_H
#define CSEM_LINES_LINES_H

#include "base/input.h"
#include "base/text.h"
#include "lines/word_index.h"

enum csem__line_flag {
    CSEM_LINE_AFTER_BLANK = 1,     /* a blank line is before it, or the input begins with it */
    CSEM_LINE_AFTER_FORM_FEED = 2, /* a form feed is before it */
    CSEM_LINE_FURNITURE = 4,       /* page furniture, see read/pages.h */
    CSEM_LINE_AFTER_PAGE = 8,      /* a page end is before it */
    CSEM_LINE_GLUED_BEFORE = 16,   /* furniture was glued to its start, and is not in its text */
    CSEM_LINE_GLUED_AFTER = 32,    /* furniture was glued to its end, and is not in its text */
    CSEM_LINE_NOTE = 64,           /* of a footnote, see read/paragraphs.h */
    CSEM_LINE_AFTER_BLANKS = 128,  /* more than one blank line is before it */
    CSEM_LINE_UNMENDED = 256,      /* it has a ligature or a soft hyphen, see lines/mend.h */
    CSEM_LINE_BREAK = 512,         /* a paragraph begins with it, whatever is before it, see read/field.h */
    CSEM_LINE_BOUND = 1024,        /* of a field, and therefore no heading */
    CSEM_LINE_ITEM = 2048,         /* begins with the mark of an item of the field */
    CSEM_LINE_MARKED = 4096,       /* its text has the mark-up of HTML, see lines/markup.h */
    CSEM_LINE_ROW = 8192,          /* a row of a table in prose, see read/prose_reader.c */
    CSEM_LINE_LISTED = 16384,      /* the page of an entry of the contents, see read/entry_pages.h */
    CSEM_LINE_CUT = 32768          /* the hyphen that cut its last word is not in its text, see lines/hyphens.h */
};

typedef struct csem__line {
    uint32_t text;     /* offset of the first byte that is not white space */
    uint32_t text_end; /* offset after the last byte */
    uint32_t number;   /* 1-based number of the line */
    uint16_t indent;   /* characters before the text */
    uint16_t flags;
} csem__line;

typedef struct csem__lines {
    const char *input;
    size_t length; /* of the input */
    char *mended;  /* the input, if it is a copy, see lines/misreads.h */
    csem__line *items;
    size_t count;
    bool form_feed_at_end;  /* a form feed is after the last of them */
    bool too_many;          /* there are more than the limit */
    csem__word_index words; /* of the text; empty until they are needed, see lines/hyphens.h */
} csem__lines;

/* Finds the lines of length bytes at input: LF, CRLF and CR end a line, a form feed ends a line and a page, a byte
 * order mark at the start is skipped. In a double-spaced text, blank lines set no flags. False: out of memory, or
 * more lines with text than `most`; 0: no limit. Lines that are only leaders are left out. Free with csem__lines_free.
 */
bool csem__lines_find(csem__lines *lines, const char *input, size_t length, uint64_t most,
                      const csem_allocator *allocator);
void csem__lines_free(csem__lines *lines, const csem_allocator *allocator);

static inline bool csem__lines_is_furniture(const csem__lines *lines, size_t index) {
    return (lines->items[index].flags & CSEM_LINE_FURNITURE) != 0;
}

/* The index of the next line that is not furniture, or the count of lines. */
static inline size_t csem__lines_next(const csem__lines *lines, size_t index) {
    do
        index++;
    while (index < lines->count && csem__lines_is_furniture(lines, index));
    return index;
}

static inline csem__text csem__line_text(const csem__lines *lines, const csem__line *line) {
    return csem__slice(lines->input, line->text, line->text_end);
}

static inline csem__text csem__lines_text(const csem__lines *lines, size_t index) {
    return csem__line_text(lines, &lines->items[index]);
}

/* The characters of a line up to the end of its text, at most UINT16_MAX. They are counted on each call, since hardly
 * any line is asked for them. */
uint16_t csem__line_width(const csem__lines *lines, const csem__line *line);

/* Whether the width of a line is above `width`. */
static inline bool csem__line_is_wider(const csem__lines *lines, const csem__line *line, uint16_t width) {
    enum { MAX_CHARACTER_LENGTH = 4 };
    uint32_t bytes = line->text_end - line->text;
    if (line->indent + bytes <= width)
        return false;
    return bytes > (uint32_t)width * MAX_CHARACTER_LENGTH || csem__line_width(lines, line) > width;
}

#endif

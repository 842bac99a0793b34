/* SPDX-License-Identifier: MIT */
/* What the files that find fields share: the lines that are made, the fields, and what is open. */
#ifndef CSEM_READ_FIELD_STAGE_H
#define CSEM_READ_FIELD_STAGE_H

#include "read/field.h"
#include "read/field_label.h"

enum { CSEM_MAX_SEGMENTS = 16, CSEM_MAX_HEADS = 12, CSEM_MAX_COLUMNS = 64 };

/* A stretch of a line with at least two blanks around it. */
typedef struct csem__segment {
    csem__range bytes; /* in the input */
    unsigned start;    /* columns */
    unsigned end;
} csem__segment;

typedef struct csem__made_line {
    csem__line line;
    uint32_t field;
    uint32_t source; /* index of the line that it is of */
} csem__made_line;

/* A table whose labels are in a left column and whose values are in a column to the right. */
typedef struct csem__label_column {
    bool is_open;
    bool is_known; /* where the values begin */
    unsigned labels;
    unsigned values;
    uint32_t field;
    csem__text rest; /* of a label that continues on the next line */
} csem__label_column;

/* A matrix whose columns are status words. */
typedef struct csem__matrix {
    size_t count;  /* 0: none is open */
    bool is_piped; /* `|` are between the cells, whose numbers are their columns */
    bool has_edge; /* and before the first one */
    csem__segment heads[CSEM_MAX_HEADS];
    const char *words[CSEM_MAX_HEADS]; /* of a head that is printed on two lines; otherwise NULL */
} csem__matrix;

typedef struct csem__field_stage {
    const csem__grammar *grammar;
    const csem__profile *profile;
    const csem_allocator *allocator;
    const csem__lines *lines;
    csem__fields *fields;
    csem__made_line *made;
    size_t count;
    size_t capacity;
    csem__label_column column;
    csem__matrix matrix;
    uint32_t pending; /* 1 + the field whose value begins on the next line, 0: none */
    uint32_t current; /* 1 + the field that was opened last */
    int32_t item;     /* the last item of it */
    size_t line;      /* that is being taken */
    unsigned wide;    /* lines of text are as wide, apart from the last ones of paragraphs */
    bool breaks;      /* a paragraph begins on the next line */
    bool failed;
} csem__field_stage;

/* Adds a field; the result is 1 + its index, 0 on failure. */
uint32_t csem__stage_open(csem__field_stage *stage, csem__range label, csem__field_role role, csem__field_place place);

/* Adds bytes of the line that is being taken as a line of a field, 0: of none. */
void csem__stage_add(csem__field_stage *stage, const csem__line *line, csem__range bytes, unsigned column,
                     uint32_t field, unsigned flags);

/* Adds a line that has no text of the report. */
void csem__stage_drop(csem__field_stage *stage, size_t line);

/* Whether the value of a short field, or of a list of names, surely ends with its line: nothing is open at its end, and
 * the next line is a sentence, or its first word would have fitted. */
bool csem__stage_ends_with_line(const csem__field_stage *stage, size_t line, csem__field_role role);

/* Whether a text may be a row of a table with `|` between its cells, and whether it is the rule below the heads of one,
 * `|---|:--:|`. */
static inline bool csem__has_pipe(csem__text text) {
    return text.length > 0 && memchr(text.data, '|', text.length) != NULL;
}
bool csem__is_table_rule(csem__text text);

/* Finds the segments of a line, at most CSEM_MAX_SEGMENTS; the last one has the rest of the line. */
size_t csem__segments_find(const csem__lines *lines, size_t line, csem__segment *segments);

static inline csem__text csem__stage_text(const csem__field_stage *stage, size_t line) {
    return csem__lines_text(stage->lines, line);
}

static inline csem__text csem__segment_text(const csem__field_stage *stage, const csem__segment *segment) {
    return csem__slice(stage->lines->input, segment->bytes.start, segment->bytes.end);
}

/* Each adds what is on the line, if it is of its kind, and returns how many lines it took; 0 if it is not. */
size_t csem__take_column(csem__field_stage *stage, size_t line);
size_t csem__take_matrix(csem__field_stage *stage, size_t line);
size_t csem__take_pipe_table(csem__field_stage *stage, size_t line);
size_t csem__take_blank_table(csem__field_stage *stage, size_t line);
size_t csem__take_front_matter(csem__field_stage *stage, size_t line);
size_t csem__take_behind(csem__field_stage *stage, size_t line);

/* The stamp that text begins with, in the words of the profile's `updates`: its length, 0 if there is none. In the key
 * of front matter `_` and `-` are blanks and months need no capital. *time receives the bytes of text that are the
 * time. */
size_t csem__stamp_match(const char *pattern, csem__text text, csem_period *period, csem__range *time);

/* The time that is the whole of the end of a key, `_2016_june`; false if it is not a time. */
bool csem__key_time(csem__text text, csem_period *period, csem__range *time);

#endif

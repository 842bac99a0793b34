/* SPDX-License-Identifier: MIT */
/* Labelled fields: which lines are the values of which labels. A field may be printed in six places (profile.h); all
 * of them are found before lines are grouped, and become lines of one kind: the text of a line is the value alone, and
 * a paragraph begins where a value does. A row of a table becomes one line for each of its cells. */
#ifndef CSEM_READ_FIELD_H
#define CSEM_READ_FIELD_H

#include "grammar/grammar.h"
#include "lines/lines.h"
#include "read/pages.h"

#define CSEM_NO_LINE UINT32_MAX

/* A label at one place of the text. The value is the lines that belong to it. */
typedef struct csem__field {
    csem__range label; /* in the input; the head of a column, which several fields share */
    const char *words; /* the label as the profile has it, if it is printed on several lines; otherwise NULL */
    csem__range time;  /* of as_of, in the input */
    csem_period as_of; /* years are 0: none */
    uint32_t first;    /* its first line, or CSEM_NO_LINE */
    uint8_t role;      /* csem__field_role */
    uint8_t place;     /* csem__field_place */
    bool opens_row;    /* of a table: a commitment of its own */
    bool opens_record; /* of front matter: a section of its own */
    bool is_matrix;    /* a cell under a status word, which is the label */
} csem__field;

typedef struct csem__fields {
    csem__field *items; /* ascending in first */
    size_t count;
    size_t capacity;
    uint32_t *of_line; /* for each line: 0, or 1 + the index of the field that it surely belongs to; NULL: no field */
} csem__fields;

/* Finds the fields from line index `first` on, and changes the lines and the places of the page ends accordingly. With
 * a profile that has no fields nothing changes. False: out of memory. Free with csem__fields_free. */
bool csem__fields_find(csem__fields *fields, csem__lines *lines, size_t first, csem__pages *pages,
                       const csem__grammar *grammar, const csem_allocator *allocator);
void csem__fields_free(csem__fields *fields, const csem_allocator *allocator);

/* The number of the next item in a list such as `a, b and d`, from *at on, which moves after it. False if something
 * else is there, or nothing. */
bool csem__items_next(const csem__grammar *grammar, csem__text text, size_t *at, int32_t *number);

/* 1 + the index of the field that a line surely belongs to, 0: none. */
static inline uint32_t csem__fields_at(const csem__fields *fields, size_t line) {
    return fields->of_line ? fields->of_line[line] : 0;
}

#endif

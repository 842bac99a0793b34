/* SPDX-License-Identifier: MIT */
/* Paragraphs: which lines of the body belong together, across line wraps and page ends. */
#ifndef CSEM_READ_PARAGRAPHS_H
#define CSEM_READ_PARAGRAPHS_H

#include "lines/join.h"
#include "lines/shape.h"
#include "read/attribution.h"
#include "read/field.h"
#include "read/layout.h"

typedef struct csem__paragraph {
    csem__joined joined;                 /* without bullet and note marker, with numeral */
    const csem__attribution_part *parts; /* of the attribution that closes it, once the agencies are known */
    const csem_section *entry;           /* of a heading that the contents list; its number may be another */
    uint32_t first;                      /* lines */
    uint32_t last;
    uint32_t page; /* pages that end before its first line, and before its last */
    uint32_t last_page;
    uint32_t start;       /* offset of the first byte: bullet, numeral or marker */
    uint32_t end;         /* after the last */
    uint32_t attribution; /* offset of the attribution in the text */
    uint32_t field;       /* 1 + the index of the field that its first line is of, 0: none */
    int32_t number;       /* of a level's mark */
    uint16_t indent;
    uint8_t numeral; /* csem__numeral_kind of what the text begins with */
    uint8_t level;   /* of a level's mark */
    uint8_t marker;  /* length of a note's marker at start; 0: no note */
    uint8_t part_count;
    uint8_t form;       /* csem__attribution_form */
    bool is_open_ended; /* the attribution ends in `other related bodies` */
    bool is_bullet;
    bool is_numbered;    /* it begins with what may be the numeral of an item */
    bool is_titled;      /* it begins with a numeral, and a title or an item is after it */
    bool is_repeat;      /* it names a section in which something is reported; known when the body is read */
    bool is_listed;      /* a heading that the contents list */
    bool is_heading;     /* one by its number, see read/sequence.h */
    bool may_be_heading; /* no contents list it, but it has the shape of a heading */
    bool is_apart;       /* as may_be_heading, whatever its number is */
    bool after_blank;    /* a blank line or a page end is before it */
    bool is_before_full; /* full names close what follows, before another heading */
    bool is_bound;       /* of a field, and therefore no heading */
    bool is_field_item;  /* it begins with the mark of an item of the field */
} csem__paragraph;

typedef struct csem__paragraphs {
    const char *input;
    const csem__fields *fields;
    csem__paragraph *items;
    size_t count;
    size_t capacity;
} csem__paragraphs;

/* Groups the lines from index `body` on, which have the fields. contents are the entries that headings are matched
 * with, linked; agencies those that are known so far. False: out of memory. Free with csem__paragraphs_free. */
bool csem__paragraphs_find(csem__paragraphs *paragraphs, csem__lines *lines, const csem__fields *fields, size_t body,
                           const csem__sections *contents, const csem__agencies *agencies, csem__joiner *joiner);

void csem__paragraphs_free(csem__paragraphs *paragraphs, const csem_allocator *allocator);

#endif

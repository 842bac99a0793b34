/* SPDX-License-Identifier: MIT */
/* Sections that are printed as labelled fields: what each field says becomes part of the section's commitments. */
#ifndef CSEM_READ_FIELD_SECTION_H
#define CSEM_READ_FIELD_SECTION_H

#include "read/agencies.h"
#include "read/field.h"
#include "read/paragraphs.h"
#include "read/section.h"

/* What the functions below add to. */
typedef struct csem__field_reader {
    csem__builder *builder;
    csem__agencies *agencies;
    const csem__grammar *grammar;
    const csem__paragraphs *paragraphs;
    csem__open_sections *sections;
} csem__field_reader;

/* What a field says of its paragraph in a section that is not one of fields. */
typedef enum csem__field_hint {
    CSEM_HINT_NONE,
    CSEM_HINT_PROMISE, /* it begins a commitment */
    CSEM_HINT_EFFORT,
    CSEM_HINT_COMMITMENT, /* a status, a deadline or another part of the commitment above it */
    CSEM_HINT_BEHIND      /* a field after the text on whose line it is printed */
} csem__field_hint;

/* Whether a paragraph is a field that makes its section one of fields: neither one after a text, nor a label that only
 * says what a paragraph is that an attribution closes. */
bool csem__field_makes_section(const csem__grammar *grammar, const csem__paragraphs *paragraphs, size_t index);

csem__field_hint csem__field_hint_of(const csem__paragraphs *paragraphs, size_t index);

/* Whether a paragraph begins a record of front matter, which is a section of its own. */
bool csem__field_opens_record(const csem__paragraphs *paragraphs, size_t index);

/* Defines the agencies that the fields name, before any of them is added. False on failure, here and below: see the
 * builder's code. */
bool csem__field_define_agencies(csem__agencies *agencies, const csem__paragraphs *paragraphs);

/* Adds the paragraphs first..end, the first of them from byte `from` of its text on, to the section that was added
 * last, whose own they all are; its parts become sections inside it. */
bool csem__field_add_section(const csem__field_reader *reader, size_t first, size_t from, size_t end);

/* Adds the section of a record, whose paragraphs are first..end, and what is in them. */
bool csem__field_add_record(const csem__field_reader *reader, size_t first, size_t end);

/* 1 + the index of the stamp of a report that a paragraph begins with; 0: none. */
uint32_t csem__field_stamp_of(const csem__paragraphs *paragraphs, size_t index);

/* Sets the time of the report that a stamp, given as 1 + its index among the fields, begins. */
bool csem__field_set_time(const csem__field_reader *reader, uint32_t field, csem_effort *effort);

/* Adds a status or a deadline after a text to the node whose text that is, the last one of its kind. */
bool csem__field_add_behind(const csem__field_reader *reader, csem__owner owner, const csem__paragraph *paragraph);

#endif

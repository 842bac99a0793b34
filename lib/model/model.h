/* SPDX-License-Identifier: MIT */
/* The model: what a report is in memory.
 *
 * Invariant: the nodes of one kind are in one array in the order of the document, so that what a node contains is a run
 * of an array. The children of a section are not neighbours (their own children are between them), so they are a run of
 * an array of pointers. The builder (model/builder.h) sets all pointers between nodes once every node is there. */
#ifndef CSEM_MODEL_MODEL_H
#define CSEM_MODEL_MODEL_H

#include "base/run.h"
#include "base/text.h"

#include <csemplan/node.h>
#include <csemplan/report.h>
#include <csemplan/statistic.h>

/* How many sections may be inside one another. A profile has at most six levels. */
enum { CSEM_MAX_LEVELS = 8 };

/* A time as printed, and its days; text.data is NULL: none. */
typedef struct csem__printed_period {
    csem__text text;
    csem_period period;
} csem__printed_period;

/* How far something has come; printed.data is NULL: none. */
typedef struct csem__status {
    csem__text printed;
    int32_t scale;
} csem__status;

struct csem_agency {
    csem__text id;
    csem__text name;
    bool is_undefined; /* named but never defined */
};

/* Of the body, or an entry of the contents, which has no commitments and no sheet. */
struct csem_section {
    csem__text level;
    csem__text id;
    csem__text title; /* data is NULL: none */
    csem_place place;
    csem_span heading; /* line is 0 in a report that was read from JSON; in the contents, it is the span of place */
    const csem_section *parent;
    const csem_section *const *children;
    const csem_commitment *commitments;
    size_t child_count;
    size_t inside_count; /* sections inside it, at any depth: they follow it in the list */
    size_t commitment_count;
    int32_t number; /* -1: none */
    int32_t depth;
    uint32_t position; /* among those of one parent */
    uint32_t copies;   /* how many later sections would have its id */
    int32_t highest;   /* the largest number among those of one parent up to here */
    bool is_tracked;
};

struct csem_block {
    csem__text label; /* data is NULL: none */
    csem__text text;
    const csem__run *runs; /* NULL in a report that was read from JSON */
    size_t run_count;
    int32_t kind;
};

struct csem_note {
    csem__text marker;
    csem__text text;
};

struct csem_field {
    csem__text label;
    csem__text text;
    csem_span span;
};

struct csem_effort {
    csem__text ref; /* data is NULL: none */
    csem_place place;
    csem__status status;
    csem__printed_period as_of;
    const csem_commitment *commitment;
    const csem_block *blocks;
    const csem_agency *const *agencies;
    const csem_note *notes;
    const csem_statistic *const *statistics;
    size_t block_count;
    size_t agency_count;
    size_t note_count;
    size_t statistic_count;
    int32_t kind;
};

struct csem_commitment {
    csem_place place;
    csem__status status;
    csem__printed_period deadline;
    const csem_section *section;
    const csem_block *blocks;
    const csem_agency *const *agencies;
    const csem_agency *const *partners;
    const csem_field *fields;
    const csem_effort *efforts;
    const csem_statistic *const *statistics;
    size_t block_count;
    size_t agency_count;
    size_t partner_count;
    size_t field_count;
    size_t effort_count;
    size_t statistic_count;
    bool open_ended;
};

struct csem_statistic {
    csem_node node;     /* its place is that of the number */
    csem__text measure; /* id of the section; data is NULL: none, here and below */
    csem__text unit;
    csem__text phrase;
    csem__printed_period period;
    size_t text_offset; /* of its number in the text of node.block; JSON does not have it */
    double value;
    int32_t qualifier;
    int32_t kind;
};

/* What the reader noticed and the nodes do not show. */
typedef enum csem__observation_kind {
    CSEM_SEEN_GLUED_FOOTER,
    CSEM_SEEN_MARKUP,
    CSEM_SEEN_REPEATED,  /* a line that looks like content, subject, was taken as a running head or foot */
    CSEM_SEEN_NO_DATE,   /* a date on the cover that is not in the calendar: subject */
    CSEM_SEEN_TWO_NAMES, /* the abbreviation `subject` means `first` at the other place, `second` here */
    CSEM_SEEN_TWO_IDS    /* the name `subject` has the abbreviation `first` there, `second` here */
} csem__observation_kind;

typedef struct csem__observation {
    csem__observation_kind kind;
    csem_span span;  /* lines are 0 */
    csem_span other; /* start and end are 0 if there is none */
    csem__text subject;
    csem__text first;
    csem__text second;
} csem__observation;

/* Where a line, a page or a sheet begins in the input, and its number. */
typedef struct csem__place_start {
    uint32_t offset; /* no text of 4 GiB or more is read */
    uint32_t number;
} csem__place_start;

typedef struct csem__place_starts {
    const csem__place_start *items; /* ascending; NULL in a report that was read from JSON */
    size_t count;
} csem__place_starts;

/* A tree of sections, as a list in the order of the document. */
typedef struct csem__sections {
    csem_section *items;
    const csem_section **children; /* the outermost sections, then the children of each section */
    size_t count;
    size_t outermost_count;
    size_t capacity;
} csem__sections;

struct csem_report {
    csem__arena arena;   /* texts, and arrays that never grow */
    size_t input_length; /* of the text that it was read from */
    bool is_from_json;
    bool lacks_statistics; /* the options left them out */
    int32_t fiscal_year_start;
    csem__text profile;
    const struct csem__profile *grammar; /* the profile of that name; NULL: none, or not known */
    csem__text title;
    csem__text plan;
    csem__text issuer;
    csem_date published; /* year 0: unknown */
    csem_period period;  /* start.year 0: unknown */
    csem_span title_span;
    csem_span published_span; /* of the lines that have it; end 0: unknown */
    csem_span period_span;
    csem__text seen; /* what recurs in a text without a chapter (grammar/survey.h); data is NULL: nothing, or unknown */
    csem__sections contents;
    csem__sections body;
    csem_agency **agencies;
    csem_commitment *commitments;
    csem_effort *efforts;
    csem_block *blocks;
    csem_note *notes;
    csem_field *fields;
    const csem_agency **agency_refs;
    csem_statistic *statistics;
    const csem_statistic **statistic_refs; /* node by node */
    csem__observation *observations;
    size_t agency_count;
    size_t commitment_count;
    size_t effort_count;
    size_t block_count;
    size_t note_count;
    size_t field_count;
    size_t agency_ref_count;
    size_t statistic_count;
    size_t observation_count;
    csem__place_starts lines;
    csem__place_starts pages;
    csem__place_starts sheets;
};

#endif

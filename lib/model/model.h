/* SPDX-License-Identifier: MIT */
/* The model: what a report is in memory. The nodes of one kind stand in one array in document order, so that the
 * children of a node are a run of their array; list pointers are set once all nodes are there (model/builder.h). */
#ifndef CSEM_MODEL_MODEL_H
#define CSEM_MODEL_MODEL_H

#include "base/text.h"

#include <csemplan/report.h>

/* The bytes of a block's text from text_offset on stand in the input from source_offset on, up to the next run. */
typedef struct csem__run {
    size_t text_offset;
    size_t source_offset;
} csem__run;

struct csem_agency {
    csem__text id;
    csem__text name;
    bool is_undefined; /* an attribution names it, nothing defines it */
};

struct csem_entry {
    csem__text title;
    int32_t number;
    int32_t page; /* 0: none */
    const csem_entry *measures;
    size_t measure_count;
    csem_span span; /* line 0 in a report that was read from JSON */
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

struct csem_effort {
    csem__text ref; /* data is NULL: none */
    csem_span span;
    const csem_block *blocks;
    const csem_agency *const *agencies;
    const csem_note *notes;
    size_t block_count;
    size_t agency_count;
    size_t note_count;
    int32_t kind;
    int32_t page; /* 0: unknown, here and below */
};

struct csem_commitment {
    csem_span span;
    const csem_block *blocks;
    const csem_agency *const *agencies;
    const csem_effort *efforts;
    size_t block_count;
    size_t agency_count;
    size_t effort_count;
    int32_t page;
    bool open_ended;
};

struct csem_measure {
    csem__text id;
    csem__text title;
    csem_span span;
    csem_span heading; /* line 0 in a report that was read from JSON, here and below */
    const csem_commitment *commitments;
    size_t commitment_count;
    int32_t number;
    int32_t page;
};

struct csem_chapter {
    csem__text title;
    csem_span span;
    csem_span heading;
    const csem_measure *measures;
    size_t measure_count;
    int32_t number;
    int32_t page;
};

struct csem_statistic {
    csem__text measure; /* id */
    csem__text unit;    /* data is NULL: none, here and below */
    csem__text phrase;
    csem__text period_text;
    csem_period period;
    csem_span span;
    const csem_block *block; /* NULL in prose, and in a report that was read from JSON */
    size_t text_offset;      /* of its number in the block's text */
    double value;
    int32_t commitment;
    int32_t effort; /* -1: in the commitment */
    int32_t qualifier;
    int32_t kind;
    int32_t page;
};

/* What the reader met on its way and the nodes do not tell. */
typedef enum csem__observation_kind {
    CSEM_SEEN_GLUED_FOOTER,
    CSEM_SEEN_MARKUP,
    CSEM_SEEN_REPEATED,  /* a line that looks like content, subject, was taken for a running head or foot */
    CSEM_SEEN_NO_DATE,   /* a date on the cover that no calendar has: subject */
    CSEM_SEEN_TWO_NAMES, /* the abbreviation `subject` stands for `first` at the other place, for `second` here */
    CSEM_SEEN_TWO_IDS    /* the name `subject` has the abbreviation `first` there, `second` here */
} csem__observation_kind;

typedef struct csem__observation {
    csem__observation_kind kind;
    csem_span span;  /* lines are 0 */
    csem_span other; /* start and end are 0 where there is none */
    csem__text subject;
    csem__text first;
    csem__text second;
} csem__observation;

/* From a byte of the input on, up to the next mark: the number of its line or page. */
typedef struct csem__mark {
    size_t offset;
    uint32_t number;
} csem__mark;

struct csem_report {
    csem__arena arena;   /* texts, and arrays that never grow */
    size_t input_length; /* of the text that it was read from */
    bool is_from_json;
    bool lacks_statistics; /* the options left them out */
    csem__text title;
    csem__text plan;
    csem__text issuer;
    csem_date published; /* year 0: unknown */
    csem_period period;  /* start.year 0: unknown */
    csem_span title_span;
    csem_span published_span; /* of the lines that hold it; end 0: unknown */
    csem_span period_span;
    csem__text seen; /* what recurs in a text without a chapter (read/survey.h); data is NULL: nothing, or unknown */
    csem_agency **agencies;
    csem_entry *contents;
    csem_entry *content_measures;
    csem_chapter *chapters;
    csem_measure *measures;
    csem_commitment *commitments;
    csem_effort *efforts;
    csem_block *blocks;
    csem_note *notes;
    const csem_agency **agency_refs;
    csem_statistic *statistics;
    csem__observation *observations;
    const csem__mark *lines; /* NULL in a report that was read from JSON, here and below */
    const csem__mark *pages;
    const uint32_t *feeds; /* offsets of the form feeds, see model/sheets.h */
    size_t agency_count;
    size_t content_count;
    size_t content_measure_count;
    size_t chapter_count;
    size_t measure_count;
    size_t commitment_count;
    size_t effort_count;
    size_t block_count;
    size_t note_count;
    size_t agency_ref_count;
    size_t statistic_count;
    size_t observation_count;
    size_t line_count;
    size_t page_count;
    size_t feed_count;
};

#endif

/* SPDX-License-Identifier: MIT */
/* Validation: rules over a report, and the findings that they add. A rule is a short function; the table in
 * validation/table.c names them all. */
#ifndef CSEM_VALIDATION_VALIDATION_H
#define CSEM_VALIDATION_VALIDATION_H

#include "base/number.h"
#include "base/table.h"
#include "model/model.h"
#include "statistics/words.h"

#include <csemplan/validation.h>

struct csem_rule {
    const char *name;
    const char *summary;
    const char *documentation;
    const char *example; /* NULL: none, here and below */
    const char *near_miss;
    int32_t severity;
};

typedef struct csem_related {
    csem_span span;
    csem_text message;
} csem_related;

struct csem_finding {
    csem_text rule;
    csem_text measure; /* data is NULL: none, here and below */
    csem_text agency;
    csem_text message;
    csem_span span;
    const csem_related *related;
    size_t related_first; /* in the list of all, while it grows */
    size_t related_count;
    size_t rule_index;
    size_t order; /* in which it was added */
    int32_t severity;
    int32_t commitment; /* -1: none, here and below */
    int32_t effort;
    int32_t page; /* 0: unknown, here and below */
    int32_t sheet;
};

/* A rule in one validation. */
typedef struct csem_active_rule {
    csem_rule rule;
    csem_text reason; /* why it was skipped; data is NULL: it was not */
    size_t finding_count;
    int32_t severity;
    int32_t status;
} csem_active_rule;

struct csem_findings {
    csem_arena arena;
    size_t input_length; /* of the report's text */
    csem_finding *items;
    csem_related *related;
    csem_active_rule *rules;
    size_t count;
    size_t capacity;
    size_t related_count;
    size_t related_capacity;
    size_t rule_count;
};

/* What a rule works with. */
struct csem_reporter {
    const csem_report *report;
    csem_findings *findings;
    const csem_agency_definition *agencies; /* of the options */
    size_t agency_count;
    csem_arena scratch;  /* for one rule */
    csem_table measures; /* id to index of the first measure that has it */
    size_t rule;         /* the one that is running */
    size_t rule_start;   /* how many findings there were before it */
    bool is_incomplete;  /* the rule gave up on what is too much alike, and did not look at everything */
    int32_t fiscal_year_start;
    int32_t code; /* of the first failure, 0: none */
};

typedef void (*csem_rule_function)(csem_reporter *reporter);

/* What a report must hold for a rule. */
enum csem_rule_need { CSEM_NEEDS_NOTHING, CSEM_NEEDS_TEXT, CSEM_NEEDS_STATISTICS };

typedef struct csem_rule_row {
    csem_rule rule;
    csem_rule_function check; /* NULL: nothing to run */
    int32_t need;
} csem_rule_row;

extern const csem_rule_row csem_rule_rows[];
extern const size_t csem_rule_row_count;

/* ---- adding ---- */

/* Where a finding stands. */
typedef struct csem_place {
    csem_span span;
    csem_text measure; /* data is NULL: none, here and below */
    int32_t commitment;
    int32_t effort;
    int32_t page;
    csem_text agency; /* id of the agency that the finding is about */
} csem_place;

/* Adds a finding of the running rule. The format is that of snprintf. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void csem_find(csem_reporter *reporter, const csem_place *place, const char *format, ...);

/* Adds a related place to the finding that was just added. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void csem_relate(csem_reporter *reporter, csem_span span, const char *format, ...);

/* Notes that there is no memory; always false. */
bool csem_reporter_out_of_memory(csem_reporter *reporter);

/* A text for a message: one line, and not too long. */
typedef struct csem_short {
    char text[168];
} csem_short;

csem_short csem_shorten(csem_text text);

/* A number for a message: `1,234.5`. */
typedef struct csem_printed {
    char text[CSEM_NUMBER_SIZE];
} csem_printed;

csem_printed csem_print_number(double value);

/* ---- walking ---- */

/* A commitment, or an effort of it. */
typedef struct csem_holder {
    const csem_measure *measure;
    const csem_commitment *commitment;
    const csem_effort *effort; /* NULL: the commitment itself */
    int32_t commitment_index;
    int32_t effort_index; /* -1: the commitment itself */
} csem_holder;

typedef void (*csem_holder_visitor)(csem_reporter *reporter, const csem_holder *holder, void *context);
typedef void (*csem_block_visitor)(csem_reporter *reporter, const csem_holder *holder, const csem_block *block,
                                   void *context);

/* Calls visitor for each commitment and effort, in the order of the text, while nothing fails. */
void csem_each_holder(csem_reporter *reporter, csem_holder_visitor visitor, void *context);
/* The same for each block in them. */
void csem_each_block(csem_reporter *reporter, csem_block_visitor visitor, void *context);

/* ---- places ---- */

csem_place csem_document_place(void);
/* A place outside the body, or without a node: a line of the cover or the contents. */
csem_place csem_span_place(const csem_reporter *reporter, csem_span span);
csem_place csem_chapter_place(const csem_chapter *chapter);
csem_place csem_measure_place(const csem_measure *measure);
csem_place csem_holder_place(const csem_holder *holder);
/* The bytes from..to of a block's text; where the report was read from JSON, the node. */
csem_place csem_block_place(const csem_reporter *reporter, const csem_holder *holder, const csem_block *block,
                            size_t from, size_t to);
/* The measure, commitment and effort that hold a place of the input. */
csem_place csem_locate(const csem_reporter *reporter, csem_span span);

/* The heading of a chapter or a measure: its whole span where the report was read from JSON. */
csem_span csem_heading_span(csem_span heading, csem_span span);
/* With its line, if it has none. */
csem_span csem_with_line(const csem_reporter *reporter, csem_span span);

/* The first measure with an id, NULL where there is none. */
const csem_measure *csem_reporter_measure(const csem_reporter *reporter, csem_text id);

/* ---- words ---- */

enum { CSEM_LONGEST_CONTENT_WORD = 48 }; /* bytes; a longer word is cut */

/* The content words of texts as sorted numbers, each once; numbers, words with digits and function words are none. */
typedef struct csem_word_set {
    uint32_t *words;
    size_t count;
} csem_word_set;

typedef struct csem_vocabulary {
    csem_table numbers;
    csem_arena *arena;
    csem_words known;
} csem_vocabulary;

void csem_vocabulary_init(csem_vocabulary *vocabulary, csem_arena *arena);
void csem_vocabulary_free(csem_vocabulary *vocabulary);
/* The set is in the arena. False: no memory. */
bool csem_word_set_make(csem_vocabulary *vocabulary, const csem_text *texts, size_t count, csem_word_set *set);
size_t csem_word_set_common(const csem_word_set *a, const csem_word_set *b);

/* ---- rules, by file ---- */

void csem_rule_cover_incomplete(csem_reporter *reporter);
void csem_rule_period_order(csem_reporter *reporter);
void csem_rule_no_chapters(csem_reporter *reporter);
void csem_rule_grammar_unknown(csem_reporter *reporter);

void csem_rule_contents_missing(csem_reporter *reporter);
void csem_rule_contents_title(csem_reporter *reporter);
void csem_rule_contents_page(csem_reporter *reporter);
void csem_rule_contents_unmatched(csem_reporter *reporter);
void csem_rule_contents_unlisted(csem_reporter *reporter);

void csem_rule_chapter_sequence(csem_reporter *reporter);
void csem_rule_measure_sequence(csem_reporter *reporter);
void csem_rule_commitment_missing(csem_reporter *reporter);
void csem_rule_effort_missing(csem_reporter *reporter);
void csem_rule_attribution_missing(csem_reporter *reporter);
void csem_rule_text_cut(csem_reporter *reporter);

void csem_rule_agency_undefined(csem_reporter *reporter);
void csem_rule_agency_conflict(csem_reporter *reporter);
void csem_rule_agency_silent(csem_reporter *reporter);
void csem_rule_agency_unassigned(csem_reporter *reporter);

void csem_rule_repeat_dangling(csem_reporter *reporter);
void csem_rule_repeat_self(csem_reporter *reporter);
void csem_rule_repeat_unmatched(csem_reporter *reporter);
void csem_rule_repeat_agency(csem_reporter *reporter);

void csem_rule_statistic_repeated(csem_reporter *reporter);
void csem_rule_statistic_qualifier(csem_reporter *reporter);
void csem_rule_statistic_conflict(csem_reporter *reporter);

void csem_rule_date_invalid(csem_reporter *reporter);
void csem_rule_date_future(csem_reporter *reporter);

void csem_rule_quote_unbalanced(csem_reporter *reporter);
void csem_rule_parenthesis_unbalanced(csem_reporter *reporter);
void csem_rule_note_orphan(csem_reporter *reporter);
void csem_rule_markup_residue(csem_reporter *reporter);
void csem_rule_furniture_glued(csem_reporter *reporter);
void csem_rule_furniture_repeated(csem_reporter *reporter);

#endif

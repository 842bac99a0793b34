/* SPDX-License-Identifier: MIT */
/* Validation: rules that check a report, and the findings that they add. A rule is a short function; rule_table.c
 * lists them all. */
#ifndef CSEM_VALIDATION_VALIDATION_H
#define CSEM_VALIDATION_VALIDATION_H

#include "base/number.h"
#include "base/table.h"
#include "grammar/profile.h"
#include "model/node.h"
#include "model/progress.h"
#include "statistics/lexicon.h"

#include <csemplan/validation.h>

struct csem_rule {
    const char *name;
    const char *summary;
    const char *documentation;
    const char *example; /* NULL if there is none; so is near_miss */
    const char *near_miss;
    int32_t severity;
};

typedef struct csem__related {
    csem_span span;
    csem__text message;
} csem__related;

struct csem_finding {
    csem__text rule;
    csem__text measure; /* its data is NULL if there is none; so is that of level and agency */
    csem__text level;   /* that of the section with this id */
    csem__text agency;
    csem__text message;
    csem_node node;               /* its place, without pointers */
    const csem__related *related; /* NULL until all rules have run: the list of the findings may move */
    size_t related_first;         /* index in that list */
    size_t related_count;
    size_t rule_index;
    size_t order; /* breaks ties in sorting: the number of findings added before */
    int32_t severity;
};

/* A rule as one validation uses it: options may change its severity or switch it off. */
typedef struct csem__active_rule {
    csem_rule rule;
    csem__text reason; /* why the rule was skipped; its data is NULL if it was not */
    size_t finding_count;
    int32_t severity;
    int32_t status;
} csem__active_rule;

struct csem_findings {
    csem__arena arena;
    size_t input_length; /* length of the report's text */
    bool is_from_json;   /* spans are not places in the input */
    csem_finding *items;
    csem__related *related;
    csem__active_rule *rules;
    size_t count;
    size_t capacity;
    size_t related_count;
    size_t related_capacity;
    size_t rule_count;
};

/* All that a rule reads and writes; one for each validation. */
struct csem_reporter {
    const csem_report *report;
    csem_findings *findings;
    const csem_agency_definition *agencies; /* from the options */
    size_t agency_count;
    csem__arena scratch;  /* freed after each rule */
    csem__table sections; /* id to index */
    csem__text tracked;   /* the name of the tracked level */
    bool names_reporters; /* efforts name the agencies that report them */
    size_t rule;          /* index of the running rule */
    size_t rule_start;    /* the number of findings before the running rule */
    bool is_incomplete;   /* the running rule reached its bound of comparisons and skipped the rest */
    int32_t fiscal_year_start;
    int32_t code; /* sticky: the first failure, or 0 */
};

typedef void (*csem__rule_function)(csem_reporter *reporter);

/* What a report must contain for a rule to run; without it the rule is skipped. */
enum csem__rule_need { CSEM_NEEDS_NOTHING, CSEM_NEEDS_TEXT, CSEM_NEEDS_STATISTICS };

typedef struct csem__rule_row {
    csem_rule rule;
    csem__rule_function check; /* NULL if the engine itself adds the findings of the rule */
    int32_t need;
} csem__rule_row;

extern const csem__rule_row csem__rule_rows[];
extern const size_t csem__rule_row_count;

/* ---- adding ---- */

/* The place of a finding. */
typedef struct csem__finding_place {
    csem_span span;
    csem__text measure; /* its data is NULL if there is none, as is that of agency */
    int32_t commitment;
    int32_t effort;
    int32_t page;
    csem__text agency; /* the id of the agency that the finding is about */
} csem__finding_place;

/* Adds a finding to the running rule. The format is that of snprintf. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void csem__report_finding(csem_reporter *reporter, const csem__finding_place *place, const char *format, ...);

/* Adds a related place to the finding that was added last. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void csem__relate(csem_reporter *reporter, csem_span span, const char *format, ...);

/* Records that the validation is out of memory. Returns false, so that a failing function can return the call. */
bool csem__reporter_out_of_memory(csem_reporter *reporter);

/* A text for a message: one line of at most 160 bytes, with an ellipsis if it was cut. */
typedef struct csem__short {
    char text[168];
} csem__short;

csem__short csem__shorten(csem__text text);

/* A section for a message: `measure 1(ii)`. */
typedef struct csem__section_name {
    char text[340];
} csem__section_name;

csem__section_name csem__name_section(const csem_section *section);
/* The same by its id. If the body has no such section, it is called one of the tracked level. */
csem__section_name csem__name_id(const csem_reporter *reporter, csem__text id);

/* A number for a message: `1,234.5`. */
typedef struct csem__printed {
    char text[CSEM_NUMBER_SIZE];
} csem__printed;

csem__printed csem__print_number(double value);

/* ---- walking ---- */

/* csem__node_next and csem__node_next_block that stop after a failure. */
bool csem__rule_next_node(const csem_reporter *reporter, csem_node *node);
bool csem__rule_next_block(const csem_reporter *reporter, csem_node *node);

/* ---- places ---- */

csem__finding_place csem__finding_at_document(void);
/* A place outside the body, such as a line of the cover or the contents. */
csem__finding_place csem__finding_at_span(const csem_reporter *reporter, csem_span span);
/* The heading of a section: its whole span if the report was read from JSON. */
csem__finding_place csem__finding_at_section(const csem_section *section);
csem__finding_place csem__finding_at_node(const csem_node *node);
/* The bytes from..to of the text of the node's block. JSON has no map from texts to the input: then, the node. */
csem__finding_place csem__finding_at_block(const csem_reporter *reporter, const csem_node *node, size_t from,
                                           size_t to);
/* The innermost measure, commitment and effort that contain the start of a span. */
csem__finding_place csem__locate(const csem_reporter *reporter, csem_span span);

/* Returns the span with its line filled in if it was 0. */
csem_span csem__with_line(const csem_reporter *reporter, csem_span span);

/* The section with an id, or NULL. */
const csem_section *csem__reporter_section(const csem_reporter *reporter, csem__text id);

/* ---- words ---- */

enum { CSEM_MAX_CONTENT_WORD_LENGTH = 48 }; /* bytes; a longer word is cut */

/* The content words of texts: sorted, without duplicates, each as its number in the vocabulary. Function words and
 * words with digits are not content words. */
typedef struct csem__word_set {
    uint32_t *words;
    size_t count;
} csem__word_set;

typedef struct csem__vocabulary {
    csem__table numbers;
    csem__arena *arena;
    csem__words known;
} csem__vocabulary;

void csem__vocabulary_init(csem__vocabulary *vocabulary, csem__arena *arena);
void csem__vocabulary_free(csem__vocabulary *vocabulary);
/* The set is in the arena of the vocabulary. False: out of memory. */
bool csem__word_set_make(csem__vocabulary *vocabulary, const csem__text *texts, size_t count, csem__word_set *set);
size_t csem__word_set_common(const csem__word_set *a, const csem__word_set *b);

/* ---- rules, by file ---- */

void csem__rule_cover_incomplete(csem_reporter *reporter);
void csem__rule_period_order(csem_reporter *reporter);
void csem__rule_no_chapters(csem_reporter *reporter);
void csem__rule_grammar_unknown(csem_reporter *reporter);

void csem__rule_contents_missing(csem_reporter *reporter);
void csem__rule_contents_title(csem_reporter *reporter);
void csem__rule_contents_page(csem_reporter *reporter);
void csem__rule_contents_unmatched(csem_reporter *reporter);
void csem__rule_contents_unlisted(csem_reporter *reporter);

void csem__rule_status_unknown(csem_reporter *reporter);
void csem__rule_status_evidence(csem_reporter *reporter);
void csem__rule_deadline_passed(csem_reporter *reporter);
void csem__rule_language_unknown(csem_reporter *reporter);

void csem__rule_chapter_sequence(csem_reporter *reporter);
void csem__rule_measure_sequence(csem_reporter *reporter);
void csem__rule_commitment_missing(csem_reporter *reporter);
void csem__rule_effort_missing(csem_reporter *reporter);
void csem__rule_attribution_missing(csem_reporter *reporter);
void csem__rule_text_cut(csem_reporter *reporter);

void csem__rule_agency_undefined(csem_reporter *reporter);
void csem__rule_agency_conflict(csem_reporter *reporter);
void csem__rule_agency_silent(csem_reporter *reporter);
void csem__rule_agency_unassigned(csem_reporter *reporter);

void csem__rule_repeat_dangling(csem_reporter *reporter);
void csem__rule_repeat_self(csem_reporter *reporter);
void csem__rule_repeat_unmatched(csem_reporter *reporter);
void csem__rule_repeat_agency(csem_reporter *reporter);

void csem__rule_statistic_repeated(csem_reporter *reporter);
void csem__rule_statistic_qualifier(csem_reporter *reporter);
void csem__rule_statistic_conflict(csem_reporter *reporter);

void csem__rule_date_invalid(csem_reporter *reporter);
void csem__rule_date_future(csem_reporter *reporter);

void csem__rule_quote_unbalanced(csem_reporter *reporter);
void csem__rule_parenthesis_unbalanced(csem_reporter *reporter);
void csem__rule_note_orphan(csem_reporter *reporter);
void csem__rule_markup_residue(csem_reporter *reporter);
void csem__rule_furniture_glued(csem_reporter *reporter);
void csem__rule_furniture_repeated(csem_reporter *reporter);

#endif

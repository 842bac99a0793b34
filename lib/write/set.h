/* SPDX-License-Identifier: MIT */
/* A set of findings, prepared so that each format writes it in one pass. */
#ifndef CSEM_WRITE_SET_H
#define CSEM_WRITE_SET_H

#include "write/output.h"
#include "write/positions.h"

#include <csemplan/formats.h>

#define CSEM_NO_FINDING SIZE_MAX

/* What the set adds to a finding. */
typedef struct csem__set_mark {
    csem__position start;
    csem__position end;
    size_t related; /* index in csem__set_input.related: two positions for each related place */
    size_t next;    /* the next finding of the same rule, or CSEM_NO_FINDING */
    csem__text reason;
    bool suppressed;
} csem__set_mark;

typedef struct csem__set_input {
    const csem_findings *findings;
    csem__text name;
    uint64_t length;         /* length of the text */
    bool has_text;           /* whether columns and ends are known */
    csem__set_mark *marks;   /* one for each finding */
    csem__position *related; /* the start and the end of each related place */
    size_t *first;           /* the first finding of each rule, or CSEM_NO_FINDING */
} csem__set_input;

/* An input that could not be read or validated. */
typedef struct csem__set_unread {
    csem__text name;
    csem__text message;
} csem__set_unread;

struct csem_findings_set {
    csem_allocator allocator; /* for writing, which many threads may do, so it is not the metered one of the arena */
    csem__arena arena;
    csem__text tool;
    csem__text timestamp;
    int32_t fail_on;
    csem__set_input *inputs;
    size_t count;
    size_t capacity;
    csem__set_unread *unread;
    size_t unread_count;
    size_t unread_capacity;
};

/* Whether the finding is at least as severe as fail_on and not suppressed. */
bool csem__set_fails(const csem_findings_set *set, const csem__set_input *input, size_t finding);

/* Writes `FILE:LINE:COLUMN: severity: message [rule]` without a line feed; `put` escapes the texts. */
typedef void (*csem__put_text)(csem__output *output, csem__text text);
void csem__set_put_line(csem__output *output, const csem__set_input *input, size_t finding, csem__put_text put);

/* The name of a rule, by its index in the findings of the input. */
csem__text csem__input_rule_name(const csem__set_input *input, size_t rule);

/* Why a rule did not run: `switched off`, or the reason in the findings. The data is NULL if it ran. */
csem__text csem__input_skip_reason(const csem__set_input *input, size_t rule);

/* The formats. The caller writes the last line feed. If memory runs out, output->failed is set. */
void csem__write_junit(const csem_findings_set *set, csem__output *output);
void csem__write_tap(const csem_findings_set *set, uint64_t version, csem__output *output);
void csem__write_findings_json(const csem_findings_set *set, bool compact, csem__output *output);
void csem__write_sarif(const csem_findings_set *set, bool compact, csem__output *output);

#endif

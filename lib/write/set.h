/* SPDX-License-Identifier: MIT */
/* A set of findings, prepared so that each format writes it in one walk. */
#ifndef CSEM_WRITE_SET_H
#define CSEM_WRITE_SET_H

#include "write/output.h"
#include "write/positions.h"

#include <csemplan/formats.h>

#define CSEM_NO_FINDING SIZE_MAX

/* What a set knows about a finding. */
typedef struct csem_set_mark {
    csem_position start;
    csem_position end;
    size_t related; /* where the positions of its other places begin in csem_set_input.related, two each */
    size_t next;    /* next finding of the same rule, or CSEM_NO_FINDING */
    csem_text reason;
    bool suppressed;
} csem_set_mark;

typedef struct csem_set_input {
    const csem_findings *findings;
    csem_text name;
    uint64_t length;        /* of the text */
    bool has_text;          /* columns and ends of positions are known */
    csem_set_mark *marks;   /* one a finding */
    csem_position *related; /* start and end of each other place */
    size_t *first;          /* first finding of each rule, or CSEM_NO_FINDING */
} csem_set_input;

struct csem_findings_set {
    csem_allocator allocator; /* for writing, which many threads may do; what the set holds is counted by the arena's */
    csem_arena arena;
    csem_text tool;
    csem_text timestamp;
    int32_t fail_on;
    csem_set_input *inputs;
    size_t count;
    size_t capacity;
};

/* Whether the finding fails its rule. */
bool csem_set_fails(const csem_findings_set *set, const csem_set_input *input, size_t finding);

/* `FILE:LINE:COLUMN: severity: message [rule]`, without a line feed; put quotes it. */
typedef void (*csem_put_text)(csem_output *output, csem_text text);
void csem_set_put_line(csem_output *output, const csem_set_input *input, size_t finding, csem_put_text put);

/* Text of a getter of the API. */
csem_text csem_set_rule_name(const csem_set_input *input, size_t rule);
csem_text csem_set_message(const csem_finding *finding);

/* Why a rule has not run, `switched off` or the reason of the findings; data is NULL where it has. */
csem_text csem_set_idle(const csem_set_input *input, size_t rule);

/* The formats. output->failed tells of lack of memory. */
void csem_write_junit(const csem_findings_set *set, csem_output *output);
void csem_write_tap(const csem_findings_set *set, uint64_t version, csem_output *output);
void csem_write_findings(const csem_findings_set *set, bool compact, csem_output *output);
void csem_write_sarif(const csem_findings_set *set, bool compact, csem_output *output);

#endif

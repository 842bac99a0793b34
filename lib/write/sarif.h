/* SPDX-License-Identifier: MIT */
/* SARIF: what its parts share. */
#ifndef CSEM_WRITE_SARIF_H
#define CSEM_WRITE_SARIF_H

#include "base/table.h"
#include "write/json_writer.h"
#include "write/set.h"

/* A rule of the run: the inputs may know different ones. */
typedef struct csem_sarif_rule {
    const csem_rule *rule;
    int32_t severity; /* in the first input that has it */
    int32_t status;
} csem_sarif_rule;

/* An input, with the places of its parts in the tables of the run. */
typedef struct csem_sarif_input {
    const csem_set_input *input;
    csem_text uri;
    size_t artifact;
    size_t *rules; /* of each rule of the input */
} csem_sarif_input;

typedef struct csem_sarif {
    csem_writer *writer;
    csem_output *output; /* into which it writes */
    const csem_findings_set *set;
    csem_arena *arena;
    csem_sarif_rule *rules;
    size_t rule_count;
    csem_sarif_input *inputs; /* one an input of the set */
    bool suppresses;          /* a finding of the set is suppressed */
} csem_sarif;

/* Lack of memory on the way: what is written is of no use then. */
void csem_sarif_fail(const csem_sarif *sarif);

/* Text with U+FFFD for what is not UTF-8; null where text has no data. */
void csem_sarif_text(const csem_sarif *sarif, const char *key, csem_text text);

/* A text with what the output holds, which is UTF-8; frees the output. */
void csem_sarif_output(const csem_sarif *sarif, const char *key, csem_output *output);

/* `{"text": ...}` */
void csem_sarif_message(const csem_sarif *sarif, const char *key, csem_text text);

/* `{"uri": ..., "index": ...}` */
void csem_sarif_artifact_location(const csem_sarif *sarif, const char *key, const csem_sarif_input *input);

/* `{"id": ..., "index": ...}` */
void csem_sarif_rule_reference(const csem_sarif *sarif, const char *key, size_t rule);

/* The parts of a run, each with its key. */
void csem_sarif_driver(const csem_sarif *sarif);
void csem_sarif_invocations(const csem_sarif *sarif);
void csem_sarif_results(const csem_sarif *sarif);

#endif

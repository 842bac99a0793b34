/* SPDX-License-Identifier: MIT */
/* SARIF: what its parts share. */
#ifndef CSEM_WRITE_SARIF_H
#define CSEM_WRITE_SARIF_H

#include "base/table.h"
#include "write/json_writer.h"
#include "write/set.h"

/* A rule of the run: the inputs may know different ones. */
typedef struct csem__sarif_rule {
    const csem_rule *rule;
    int32_t severity; /* in the first input that has it */
    int32_t status;
} csem__sarif_rule;

/* An input, with the places of its parts in the tables of the run. */
typedef struct csem__sarif_input {
    const csem__set_input *input;
    csem__text uri;
    size_t artifact;
    size_t *rules; /* of each rule of the input */
} csem__sarif_input;

typedef struct csem__sarif {
    csem__writer *writer;
    csem__output *output; /* into which it writes */
    const csem_findings_set *set;
    csem__arena *arena;
    csem__sarif_rule *rules;
    size_t rule_count;
    csem__sarif_input *inputs; /* one an input of the set */
    bool suppresses;           /* a finding of the set is suppressed */
} csem__sarif;

/* Lack of memory on the way: what is written is of no use then. */
void csem__sarif_fail(const csem__sarif *sarif);

/* Text with U+FFFD for what is not UTF-8; null where text has no data. */
void csem__sarif_text(const csem__sarif *sarif, const char *key, csem__text text);

/* A text with what the output holds, which is UTF-8; frees the output. */
void csem__sarif_output(const csem__sarif *sarif, const char *key, csem__output *output);

/* `{"text": ...}` */
void csem__sarif_message(const csem__sarif *sarif, const char *key, csem__text text);

/* `{"uri": ..., "index": ...}` */
void csem__sarif_artifact_location(const csem__sarif *sarif, const char *key, const csem__sarif_input *input);

/* `{"id": ..., "index": ...}` */
void csem__sarif_rule_reference(const csem__sarif *sarif, const char *key, size_t rule);

/* The parts of a run, each with its key. */
void csem__sarif_driver(const csem__sarif *sarif);
void csem__sarif_invocations(const csem__sarif *sarif);
void csem__sarif_results(const csem__sarif *sarif);

#endif

/* SPDX-License-Identifier: MIT */
/* SARIF: declarations that its three files share. */
#ifndef CSEM_WRITE_SARIF_H
#define CSEM_WRITE_SARIF_H

#include "base/table.h"
#include "write/json_writer.h"
#include "write/set.h"

/* A rule of the run, which is not a rule of each input: callers may add rules to some. */
typedef struct csem__sarif_rule {
    const csem_rule *rule;
    int32_t severity; /* in the first input that has the rule */
    int32_t status;
} csem__sarif_rule;

/* An input, with the indexes of its parts in the tables of the run. */
typedef struct csem__sarif_input {
    const csem__set_input *input;
    csem__text uri;
    size_t artifact;
    size_t *rules; /* one index for each rule of the input */
} csem__sarif_input;

typedef struct csem__sarif {
    csem__writer *writer;
    csem__output *output; /* the sink of the writer */
    const csem_findings_set *set;
    csem__arena *arena;
    csem__sarif_rule *rules;
    size_t rule_count;
    csem__sarif_input *inputs; /* one for each input of the set */
    bool suppresses;           /* whether any finding of the set is suppressed */
} csem__sarif;

/* Records that the writing is out of memory; the output is useless then. */
void csem__sarif_fail(const csem__sarif *sarif);

/* Writes a text, with U+FFFD for bytes that are not UTF-8, or null if it has no data. */
void csem__sarif_text(const csem__sarif *sarif, const char *key, csem__text text);

/* Writes the content of an output, which must be UTF-8, as a text, and frees the output. */
void csem__sarif_output(const csem__sarif *sarif, const char *key, csem__output *output);

/* `{"text": ...}` */
void csem__sarif_message(const csem__sarif *sarif, const char *key, csem__text text);

/* `{"uri": ..., "index": ...}` */
void csem__sarif_artifact_location(const csem__sarif *sarif, const char *key, const csem__sarif_input *input);

/* `{"id": ..., "index": ...}` */
void csem__sarif_rule_reference(const csem__sarif *sarif, const char *key, size_t rule);

/* Each writes one part of the run, with its key. */
void csem__sarif_driver(const csem__sarif *sarif);
void csem__sarif_invocations(const csem__sarif *sarif);
void csem__sarif_results(const csem__sarif *sarif);

#endif

/* SPDX-License-Identifier: MIT */
/* What is measured: each contestant reads, or writes, one input. */
#ifndef CSEM_BENCH_CONTESTANTS_H
#define CSEM_BENCH_CONTESTANTS_H

#include "grow.h"

#include <csemplan.h>

/* What the contestants work on, made once a size. */
typedef struct bench_input {
    bench_text text;
    csem_report *report; /* of the text */
    csem_buffer *json;   /* of the report */
    size_t json_length;
} bench_input;

typedef struct bench_contestant {
    const char *name;
    const char *title;
    bool is_json;                          /* its bytes are those of the JSON */
    bool (*run)(const bench_input *input); /* false: it failed */
} bench_contestant;

enum {
    BENCH_TEXT,
    BENCH_TEXT_BARE, /* without statistics */
    BENCH_MD4C,
    BENCH_CMARK,
    BENCH_JSON_WRITE,
    BENCH_JSON_READ,
    BENCH_CONTESTANTS
};

extern const bench_contestant bench_contestants[BENCH_CONTESTANTS];

/* Memory that one run asked for. */
typedef struct bench_memory {
    size_t calls; /* of allocate and reallocate */
    size_t live;  /* bytes in use now */
    size_t peak;
    size_t peak_moving; /* with the old piece and the new one where a piece grows, as if each had to move */
    size_t kept;        /* bytes that the result holds */
} bench_memory;

/* Counts the memory of BENCH_TEXT, BENCH_TEXT_BARE or BENCH_CMARK. */
bool bench_count_memory(const bench_input *input, int contestant, bench_memory *memory);

#endif

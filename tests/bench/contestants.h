/* SPDX-License-Identifier: MIT */
/* What is measured: each contestant reads, or writes, one input. */
#ifndef CSEM_BENCH_CONTESTANTS_H
#define CSEM_BENCH_CONTESTANTS_H

#include "grow.h"

#include <csemplan.h>

/* The input of all contestants, made once for each size. */
typedef struct bench_input {
    bench_text text;
    csem_report *report; /* of the text */
    csem_buffer *json;   /* of the report */
    size_t json_length;
} bench_input;

typedef struct bench_contestant {
    const char *name;
    const char *title;
    bool is_json;                          /* whether its input is the JSON, not the text */
    bool (*run)(const bench_input *input); /* returns false if it failed */
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

/* The memory that one run requested. */
typedef struct bench_memory {
    size_t calls; /* of allocate and reallocate */
    size_t live;  /* bytes in use now */
    size_t peak;
    size_t peak_moving; /* the same if each piece that grows had to move: the old one and the new one count */
    size_t kept;        /* bytes that the result occupies */
} bench_memory;

/* Counts the memory of BENCH_TEXT, BENCH_TEXT_BARE or BENCH_CMARK. */
bool bench_count_memory(const bench_input *input, int contestant, bench_memory *memory);

#endif

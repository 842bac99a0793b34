/* SPDX-License-Identifier: MIT */
/* A long report made of a short one, so that speed can be measured on inputs of any size that are still one report. */
#ifndef CSEM_BENCH_GROW_H
#define CSEM_BENCH_GROW_H

#include <stdbool.h>
#include <stddef.h>

typedef struct bench_text {
    char *data; /* malloc */
    size_t length;
    size_t capacity;
} bench_text;

/* Adds bytes to a text; ends the program when there is no memory. */
void bench_text_add(bench_text *text, const char *data, size_t length);

/* What a report holds, to compare a grown one with its origin. */
typedef struct bench_counts {
    size_t chapters;
    size_t measures;
    size_t commitments;
    size_t efforts;
    size_t blocks;
    size_t statistics;
    size_t entries;     /* chapters and measures of the contents */
    size_t other_pages; /* measures that do not stand on the page that the contents give */
} bench_counts;

/* Counts what the text holds. False, with a message on standard error: it cannot be read. */
bool bench_count(const bench_text *text, bench_counts *counts);

/* Makes a report whose chapters are those of the text, `times` times over, numbered on, in the contents too, pages
 * going on. False, with a message on standard error: the text is no report, or the grown one does not hold what it
 * should. */
bool bench_grow(const bench_text *text, size_t times, bench_text *grown);

#endif

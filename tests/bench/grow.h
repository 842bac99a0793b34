/* SPDX-License-Identifier: MIT */
/* Makes a long report of a short one, so that speed can be measured on one report of any size. */
#ifndef CSEM_BENCH_GROW_H
#define CSEM_BENCH_GROW_H

#include <stdbool.h>
#include <stddef.h>

typedef struct bench_text {
    char *data; /* malloc */
    size_t length;
    size_t capacity;
} bench_text;

/* Adds bytes to a text; ends the program if memory runs out. */
void bench_text_add(bench_text *text, const char *data, size_t length);

/* The counts of a report, to compare a grown one with its origin. */
typedef struct bench_counts {
    size_t chapters;
    size_t measures;
    size_t commitments;
    size_t efforts;
    size_t blocks;
    size_t statistics;
    size_t entries;     /* chapters and measures of the contents */
    size_t other_pages; /* measures that are not on the page that the contents give */
} bench_counts;

/* Counts the parts of the text. False, with a message on standard error, if it cannot be read. */
bool bench_count(const bench_text *text, bench_counts *counts);

/* Makes a report that has the chapters of the text `times` times, in the contents too, with consecutive numbers and
 * pages. False, with a message on standard error, if the text is not a report or the grown one lacks something. */
bool bench_grow(const bench_text *text, size_t times, bench_text *grown);

#endif

/* SPDX-License-Identifier: MIT */
/* Tables and paragraphs for a terminal. */
#ifndef CSEMPLAN_EXAMPLES_STATS_TABLE_H
#define CSEMPLAN_EXAMPLES_STATS_TABLE_H

#include "grid.h"

typedef struct style {
    bool colour;
    bool unicode; /* lines and blocks of Unicode; texts of reports are printed as they are in any case */
    size_t width; /* of the terminal in columns; 0: not limited */
} style;

/* What standard output and the environment allow. */
style style_of_terminal(void);

/* A heading, a table, the legend of its bars. */
void table_print(text_buffer *out, const grid *g, const style *s);
void table_heading(text_buffer *out, const char *text, const style *s);

/* Text wrapped to the terminal, each line set in by indent. */
void table_paragraph(text_buffer *out, const char *text, size_t indent, const style *s);

/* Text on one line: what could disturb the terminal becomes U+FFFD. */
void table_text(text_buffer *out, const char *text);

#endif

/* SPDX-License-Identifier: MIT */
/* Prints tables and paragraphs for a terminal. */
#ifndef CSEMPLAN_EXAMPLES_STATS_TABLE_H
#define CSEMPLAN_EXAMPLES_STATS_TABLE_H

#include "grid.h"

typedef struct style {
    bool colour;
    bool unicode; /* draw lines and bars with Unicode characters; texts of reports are always UTF-8 */
    size_t width; /* of the terminal in columns; 0: unlimited */
} style;

/* The style that suits standard output and the environment. */
style style_of_terminal(void);

/* Prints a heading; table_print() adds the table and the legend of its bars. */
void table_print(text_buffer *out, const grid *g, const style *s);
void table_heading(text_buffer *out, const char *text, const style *s);

/* Prints a text wrapped to the terminal, with each line indented by indent blanks. */
void table_paragraph(text_buffer *out, const char *text, size_t indent, const style *s);

/* Prints a text on one line; controls become U+FFFD. */
void table_text(text_buffer *out, const char *text);

#endif

/* SPDX-License-Identifier: MIT */
/* Charts of one report as SVG inside a page. Each has a title and a description for readers who cannot see it, and
 * takes its colours from the page's style sheet. */
#ifndef CSEMPLAN_EXAMPLES_STATS_SVG_H
#define CSEMPLAN_EXAMPLES_STATS_SVG_H

#include "views.h"

/* Prints a text with the characters escaped that have a meaning in HTML; controls become U+FFFD. */
void html_text(text_buffer *out, const char *text);

/* Each returns false and prints nothing if there is nothing to draw, or too much for a chart. report makes the ids of
 * the page unique. */
bool svg_agencies(text_buffer *out, const figures *f, rows agencies, size_t report);
bool svg_matrix(text_buffer *out, const figures *f, rows agencies, rows chapters, rows cells, size_t report);
bool svg_partners(text_buffer *out, const figures *f, rows agencies, rows pairs, size_t report);

#endif

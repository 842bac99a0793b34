/* SPDX-License-Identifier: MIT */
/* Charts of one report as SVG inside a page. Each has a title and a description for who cannot see it, and gets its
 * colours from the page's style sheet. */
#ifndef CSEMPLAN_EXAMPLES_STATS_SVG_H
#define CSEMPLAN_EXAMPLES_STATS_SVG_H

#include "views.h"

/* Text with what HTML, or a terminal, could misunderstand replaced. */
void html_text(text_buffer *out, const char *text);

/* Each prints nothing where there is nothing to draw, or far too much to be looked at; then it returns false. report
 * makes the ids of the page unique. */
bool svg_agencies(text_buffer *out, const figures *f, rows agencies, size_t report);
bool svg_matrix(text_buffer *out, const figures *f, rows agencies, rows chapters, rows cells, size_t report);
bool svg_partners(text_buffer *out, const figures *f, rows agencies, rows pairs, size_t report);

#endif

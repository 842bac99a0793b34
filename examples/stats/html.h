/* SPDX-License-Identifier: MIT */
/* Prints the figures as a page of HTML. */
#ifndef CSEMPLAN_EXAMPLES_STATS_HTML_H
#define CSEMPLAN_EXAMPLES_STATS_HTML_H

#include "views.h"

/* Prints a self-contained page: no script, and no style sheet, font or image from elsewhere. */
void html_print(text_buffer *out, const figures *f);

#endif

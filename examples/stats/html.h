/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_EXAMPLES_STATS_HTML_H
#define CSEMPLAN_EXAMPLES_STATS_HTML_H

#include "views.h"

/* A page that needs nothing else: no script, no style sheet, font or image from elsewhere. */
void html_print(text_buffer *out, const figures *f);

#endif

/* SPDX-License-Identifier: MIT */
/* The output for a terminal. */
#ifndef CSEMPLAN_EXAMPLES_STATS_OVERVIEW_H
#define CSEMPLAN_EXAMPLES_STATS_OVERVIEW_H

#include "table.h"
#include "views.h"

void terminal_print(text_buffer *out, const figures *f, const style *s);

#endif

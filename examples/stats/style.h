/* SPDX-License-Identifier: MIT */
/* The style sheet of the page of HTML. */
#ifndef CSEMPLAN_EXAMPLES_STATS_STYLE_H
#define CSEMPLAN_EXAMPLES_STATS_STYLE_H

extern const char html_style[];

#endif

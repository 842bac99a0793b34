/* SPDX-License-Identifier: MIT */
/* Leaders: what is between a title in the contents and its page number. */
#ifndef CSEM_LINES_LEADER_H
#define CSEM_LINES_LEADER_H

#include "base/text.h"

/* How a line gives a page. */
typedef enum csem__page_style {
    CSEM_PAGE_NONE,  /* not at all */
    CSEM_PAGE_LOOSE, /* after one blank, `Title 7` */
    CSEM_PAGE_STRICT /* after dots, a tab, several blanks, as `P.7`, or alone */
} csem__page_style;

/* Whether text ends in a page number; *title_length receives the length of what is before its leaders. */
csem__page_style csem__leader_split(csem__text text, size_t *title_length, int32_t *page);

/* Length of text before leaders at its end of which a scan's reader took most for letters, `......cc eee`: all of it if
 * there are none. */
size_t csem__leader_misread(csem__text text);

/* How many leaders text has if it has nothing else but blanks; 0: it has something else. Signs that may be bullets
 * count only if there are several, without blanks. */
size_t csem__leader_count(csem__text text);

/* Whether text is one sign that may be a leader or a bullet. */
bool csem__leader_is_sign(csem__text text);

#endif

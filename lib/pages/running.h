/* SPDX-License-Identifier: MIT */
/* Running heads and feet: what a publisher prints at the edge of each page, the plan's name or that of the chapter. */
#ifndef CSEM_PAGES_RUNNING_H
#define CSEM_PAGES_RUNNING_H

#include "agencies/agencies.h"
#include "lines/lines.h"

/* Marks running heads and feet as furniture, given the furniture that is known. Of one that counts pages only the
 * number stays as its text. False: no memory. */
bool csem_running_find(csem_lines *lines, const csem_agencies *agencies, const csem_allocator *allocator);

#endif

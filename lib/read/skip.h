/* SPDX-License-Identifier: MIT */
/* Lines that the profile says are no content. */
#ifndef CSEM_READ_SKIP_H
#define CSEM_READ_SKIP_H

#include "grammar/grammar.h"
#include "lines/lines.h"

/* Removes the lines whose whole text is one that the profile skips, white space folded. The line after one keeps what
 * was before it: a blank line, a form feed. */
void csem__lines_skip(csem__lines *lines, const csem__grammar *grammar);

#endif

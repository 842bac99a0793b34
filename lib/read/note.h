/* SPDX-License-Identifier: MIT */
/* Notes: the markers that they begin with, as the profile says. */
#ifndef CSEM_READ_NOTE_H
#define CSEM_READ_NOTE_H

#include "grammar/grammar.h"
#include "lines/lines.h"

/* Length in bytes of the note marker that a line begins with; 0 if there is none. A number alone is one only at the
 * foot of a page on which a word bears it. */
size_t csem__note_marker(const csem__grammar *grammar, const csem__lines *lines, size_t line);

#endif

/* SPDX-License-Identifier: MIT */
/* Notes: the markers that they begin with, as the profile says. */
#ifndef CSEM_READ_NOTE_H
#define CSEM_READ_NOTE_H

#include "grammar/grammar.h"
#include "lines/lines.h"

/* Whether a text bears a note's marker: these signs and no further one, or this number at the end of a word. */
bool csem__note_is_called(csem__text text, csem__text marker);

/* csem__note_marker, where the line does not begin as most lines do. */
size_t csem__note_marker_of(const csem__grammar *grammar, const csem__lines *lines, size_t line);

/* Length in bytes of the note marker that a line begins with; 0 if there is none. A number alone is one only at the
 * foot of a page on which a word bears it. */
static inline size_t csem__note_marker(const csem__grammar *grammar, const csem__lines *lines, size_t line) {
    csem__text text = csem__lines_text(lines, line);
    bool is_plain = text.length > 0 && csem__is_alpha((unsigned char)text.data[0]);
    return is_plain && grammar->note_count == 0 ? 0 : csem__note_marker_of(grammar, lines, line);
}

#endif

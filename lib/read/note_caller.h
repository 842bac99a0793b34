/* SPDX-License-Identifier: MIT */
/* Which effort a note at a page's foot belongs to. */
#ifndef CSEM_READ_NOTE_CALLER_H
#define CSEM_READ_NOTE_CALLER_H

#include "model/model.h"
#include "read/paragraphs.h"

/* The index of the first effort with text on the page of a note that bears the note's marker and has no note yet, if
 * only notes are between the note and the page's end; SIZE_MAX: there is none. `note` is the index of its paragraph,
 * before which all efforts of the report are. Where stars are bullets, too, a sentence after one is a note if as many
 * efforts call one as there are such sentences up to the page's end. */
size_t csem__note_caller(const csem_report *report, const csem__paragraphs *paragraphs, size_t note);

#endif

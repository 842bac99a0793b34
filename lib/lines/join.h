/* SPDX-License-Identifier: MIT */
/* Joining: makes one text of the lines of a paragraph, with white space folded and a map back to the input. */
#ifndef CSEM_LINES_JOIN_H
#define CSEM_LINES_JOIN_H

#include "base/memory.h"
#include "base/run.h"
#include "lines/lines.h"

/* Reused for many texts; the texts and their runs are in the arena. */
typedef struct csem__joiner {
    csem__arena *arena;
    const char *input;
    char *data; /* of the text that is being made */
    size_t length;
    csem__run *runs;
    size_t run_count;
    size_t run_capacity;
    bool has_stars;      /* `**` was seen */
    bool is_cut;         /* a hyphen that was removed ended what was added last */
    csem__range *markup; /* places in the input from which mark-up was removed, of all texts so far */
    size_t markup_count;
    size_t markup_capacity;
} csem__joiner;

typedef struct csem__joined {
    csem__text text; /* NUL-terminated */
    csem__run *runs; /* in the arena */
    uint32_t run_count;
    bool lost_markup; /* `**bold**` was removed */
} csem__joined;

void csem__joiner_init(csem__joiner *joiner, csem__arena *arena, const char *input);
void csem__joiner_free(csem__joiner *joiner);

/* Whether text begins with an ideograph, kana, or one of their signs, which are written without blanks. */
bool csem__begins_without_blank(csem__text text);

/* Whether nothing is between the end of a line and the start of the next one: both are of a script that has no blanks,
 * ideographs or kana. */
bool csem__lines_join_closely(csem__text before, csem__text after);

/* Whether nothing is between the text of a line and what follows it: the line end cut a word, or is after a hyphen, a
 * dash or a slash, or lines of their scripts are joined closely. */
bool csem__lines_are_close(const csem__lines *lines, size_t line, csem__text after);

/* Whether the line end between two lines of such a script, of which the first closes nothing, is inside a sentence: a
 * stop or a comma is in the first one, so that it is no title. */
bool csem__lines_break_sentence(csem__text before, csem__text after);

/* Starts a text of at most `bound` bytes; each piece that is added takes one more byte than it has. */
bool csem__joiner_start(csem__joiner *joiner, size_t bound);

/* Adds the bytes of the input from start to end, which are of one line, mended (lines/mend.h). A blank goes before
 * them, unless the text ends in a hyphen, a dash or a slash that was cut off by the line end. */
bool csem__joiner_add(csem__joiner *joiner, size_t start, size_t end);

/* Adds the bytes from start to the end of a line. */
bool csem__joiner_add_line(csem__joiner *joiner, size_t start, const csem__line *line);

/* Adds letters that the input prints as something else, which begins at source and is at least as long. Nothing is
 * between them and what was added before. */
bool csem__joiner_put(csem__joiner *joiner, csem__text letters, size_t source);

/* Ends the text: mark-up is removed. */
bool csem__joiner_finish(csem__joiner *joiner, csem__joined *joined);

#endif

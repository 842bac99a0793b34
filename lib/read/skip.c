/* SPDX-License-Identifier: MIT */
#include "read/skip.h"

#include "read/field_label.h"

static bool is_skipped(const csem__strings *skip, csem__text text) {
    for (size_t i = 0; i < skip->count; i++)
        if (csem__words_match(text, csem__text_of(skip->items[i]), false) == text.length)
            return true;
    return false;
}

void csem__lines_skip(csem__lines *lines, const csem__grammar *grammar) {
    enum { BEFORE = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_BLANKS | CSEM_LINE_AFTER_FORM_FEED };
    const csem__strings *skip = &grammar->profile->skip;
    size_t kept = 0;
    uint16_t before = 0;
    if (skip->count == 0)
        return;
    for (size_t i = 0; i < lines->count; i++) {
        csem__line line = lines->items[i];
        bool skips = is_skipped(skip, csem__line_text(lines, &line));
        line.flags |= before;
        before = skips ? line.flags & BEFORE : 0;
        if (!skips)
            lines->items[kept++] = line;
    }
    lines->form_feed_at_end |= (before & CSEM_LINE_AFTER_FORM_FEED) != 0;
    lines->count = kept;
}

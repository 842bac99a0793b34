/* SPDX-License-Identifier: MIT */
/* A row of bullets is late if no text follows on its page, except heads and feet that are printed last, fewer lines
 * than there are bullets, and if no other bullet is on the page: a row that is before its texts is no page's last. */
#include "read/late_bullets.h"

#include "grammar/opening.h"
#include "lines/boundary.h"

static bool is_lone(const csem__lines *lines, const csem__grammar *grammar, size_t line) {
    enum { MAX_LENGTH = 4 };
    csem__text text = csem__lines_text(lines, line);
    return text.length > 0 && text.length <= MAX_LENGTH && csem__bullet_length(grammar, text) == text.length;
}

static bool begins_page(const csem__lines *lines, size_t line) {
    return line >= lines->count || (lines->items[line].flags & CSEM_LINE_AFTER_FORM_FEED) != 0;
}

/* Whether the page ends soon after a row of bullets, the last of which is before line `next`. */
static bool ends_page(const csem__lines *lines, size_t next, size_t bullets) {
    enum { MAX_TEXTS = 3 };
    for (size_t texts = 0; !begins_page(lines, next); next++) {
        if (csem__lines_is_furniture(lines, next))
            return true;
        csem__text text = csem__lines_text(lines, next);
        if (++texts >= bullets || texts > MAX_TEXTS || csem__closes_sentence(text) || csem__text_ends(text, ")"))
            return false;
    }
    return true;
}

void csem__late_bullets_mark(csem__lines *lines, const csem__grammar *grammar) {
    bool has_text = false;
    bool has_bullet = false;
    for (size_t i = 0; i < lines->count; i++) {
        if (begins_page(lines, i) || csem__lines_is_furniture(lines, i))
            has_text = has_bullet = false;
        if (csem__lines_is_furniture(lines, i))
            continue;
        size_t end = i;
        while (end < lines->count && is_lone(lines, grammar, end) && (end == i || !begins_page(lines, end)))
            end++;
        bool late = end > i && has_text && !has_bullet && ends_page(lines, end, end - i);
        for (size_t row = i; late && row < end; row++)
            lines->items[row].flags |= CSEM_LINE_FURNITURE;
        has_bullet |= csem__bullet_length(grammar, csem__lines_text(lines, i)) > 0;
        has_text = true;
        if (end > i)
            i = end - 1;
    }
}

size_t csem__late_bullets_after(const csem__lines *lines, const csem__grammar *grammar, size_t line) {
    size_t count = 0;
    bool in_furniture = false;
    for (line++; line < lines->count && !(lines->items[line].flags & CSEM_LINE_AFTER_PAGE); line++) {
        if (!csem__lines_is_furniture(lines, line)) {
            if (in_furniture)
                break;
            continue;
        }
        in_furniture = true;
        count += is_lone(lines, grammar, line);
    }
    return count;
}

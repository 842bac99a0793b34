/* SPDX-License-Identifier: MIT */
#include "read/paragraph_text.h"

#include "grammar/opening.h"
#include "lines/markup.h"

/* The bytes from the first to the last of a paragraph's lines; in two columns the next line may be above. */
static void find_span(csem__paragraph *paragraph, const csem__lines *lines, uint16_t others) {
    paragraph->end = lines->items[paragraph->last].text_end;
    for (size_t i = paragraph->first; i < paragraph->last && paragraph->marker == 0; i++) {
        const csem__line *line = &lines->items[i + 1];
        if (line->flags & others)
            continue;
        if (line->text < paragraph->start)
            paragraph->start = line->text;
        if (lines->items[i].text_end > paragraph->end && !(lines->items[i].flags & others))
            paragraph->end = lines->items[i].text_end;
    }
}

bool csem__paragraph_join(csem__paragraph *paragraph, const csem__grammar *grammar, const csem__lines *lines,
                          csem__joiner *joiner) {
    csem__text first = csem__lines_text(lines, paragraph->first);
    size_t opening = paragraph->is_bullet ? csem__bullet_length(grammar, first) : 0;
    if (paragraph->marker > 0)
        opening = paragraph->marker;
    while (opening < first.length && csem__space_length(first.data + opening, first.length - opening) > 0)
        opening += csem__space_length(first.data + opening, first.length - opening);
    size_t bound = 1;
    uint16_t others = paragraph->marker > 0 ? CSEM_LINE_FURNITURE : CSEM_LINE_FURNITURE | CSEM_LINE_NOTE;
    for (size_t i = paragraph->first; i <= paragraph->last; i++)
        bound += lines->items[i].flags & others ? 0 : lines->items[i].text_end - lines->items[i].text + 1u;
    if (!csem__joiner_start(joiner, bound))
        return false;
    for (size_t i = paragraph->first; i <= paragraph->last; i++) {
        const csem__line *line = &lines->items[i];
        size_t start = line->text + (i == paragraph->first ? opening : 0);
        if (line->flags & others)
            continue;
        if (line->flags & CSEM_LINE_MARKED ? !csem__joiner_add_marked(joiner, start, line->text_end)
                                           : !csem__joiner_add_line(joiner, start, line))
            return false;
    }
    find_span(paragraph, lines, others);
    return csem__joiner_finish(joiner, &paragraph->joined);
}

void csem__paragraphs_count_pages(csem__paragraphs *paragraphs, const csem__lines *lines, size_t body) {
    uint32_t page = 0;
    size_t line = body;
    for (size_t i = 0; i < paragraphs->count; i++) {
        csem__paragraph *paragraph = &paragraphs->items[i];
        for (; line <= paragraph->first; line++)
            page += (lines->items[line].flags & CSEM_LINE_AFTER_PAGE) != 0;
        paragraph->page = paragraph->last_page = page;
        for (size_t at = line; at <= paragraph->last; at++)
            paragraph->last_page += (lines->items[at].flags & CSEM_LINE_AFTER_PAGE) != 0;
    }
}

csem__text csem__paragraph_cut(const csem__paragraph *paragraph, size_t from, size_t to, csem_block *block) {
    char *data = (char *)(uintptr_t)paragraph->joined.text.data;
    while (to > from && data[to - 1] == ' ')
        to--;
    data[to] = '\0';
    if (block) {
        csem__run *runs = paragraph->joined.runs;
        size_t count = paragraph->joined.run_count;
        size_t skip = 0;
        while (skip + 1 < count && runs[skip + 1].text_offset <= from)
            skip++;
        for (size_t i = skip; i < count; i++)
            runs[i] = i == skip && runs[i].text_offset < from
                          ? (csem__run){0, runs[i].source_offset + (from - runs[i].text_offset)}
                          : (csem__run){runs[i].text_offset - from, runs[i].source_offset};
        block->runs = runs + skip;
        block->run_count = count - skip;
    }
    return csem__slice(data, from, to);
}

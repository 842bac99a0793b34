/* SPDX-License-Identifier: MIT */
/* A text is wrapped if a good share of its lines goes on in the middle of a sentence: the line before closes none, this
 * one begins with a small letter, and no blank line is between them. Such a pair also tells the width: the first word
 * of the second line did not fit on the first one. In a proportional font lines differ in characters, so the width is
 * taken from the low end of what did not fit. */
#include "blocks/layout.h"

#include "lines/shape.h"

enum { COLUMNS = 512, LONG_LINE = 200, SHARE_WRAPPED = 25, SHARE_LONG = 10, LOW_END = 50 };

struct survey {
    const csem_lines *lines;
    size_t count;   /* lines */
    size_t longer;  /* lines that no page holds */
    size_t goes_on; /* lines that go on in the middle of a sentence */
    size_t hanging; /* second lines of a bullet that stand under its text */
    size_t flush;   /* and those that do not */
    size_t hyphens; /* lines that end behind a hyphen inside a word */
    unsigned widest;
    size_t needed[2][COLUMNS]; /* how often a line would have had to be so wide: for the whole word, up to its hyphen */
};

static unsigned word_width(csem_text text, bool breaks_hyphens) {
    unsigned width = 0;
    for (size_t at = 0; at < text.length && csem_space_length(text.data + at, text.length - at) == 0;) {
        char c = text.data[at];
        at += csem_char_length(text.data + at, text.length - at);
        width++;
        if (breaks_hyphens && (c == '-' || c == '/') && width > 1)
            break;
    }
    return width;
}

static bool begins_small(csem_text text) {
    return text.length > 0 && csem_is_lower((unsigned char)text.data[0]);
}

static bool ends_in_hyphen(csem_text text) {
    return text.length > 2 && text.data[text.length - 1] == '-' &&
           csem_is_alpha((unsigned char)text.data[text.length - 2]);
}

static bool is_adjacent(const csem_lines *lines, size_t index) {
    enum { APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE | CSEM_LINE_FURNITURE };
    return index > 0 && !(lines->items[index].flags & APART) && !(lines->items[index - 1].flags & CSEM_LINE_FURNITURE);
}

unsigned csem_layout_text_column(const csem_lines *lines, size_t line) {
    const csem_line *item = &lines->items[line];
    csem_text text = csem_line_text(lines, item);
    size_t bullet = csem_bullet_length(text);
    if (bullet == 0)
        return item->indent;
    unsigned column = item->indent + 1u;
    for (size_t n; (n = csem_space_length(text.data + bullet, text.length - bullet)) > 0; bullet += n)
        column++;
    return column;
}

/* A line, and the one before it, which it goes on from. */
static void look_at_pair(struct survey *survey, size_t index) {
    const csem_lines *lines = survey->lines;
    const csem_line *before = &lines->items[index - 1];
    csem_text text = csem_line_text(lines, &lines->items[index]);
    csem_text text_before = csem_line_text(lines, before);
    if (csem_bullet_length(text) > 0 || csem_closes_sentence(text_before))
        return;
    if (csem_bullet_length(text_before) > 0)
        *(lines->items[index].indent >= csem_layout_text_column(lines, index - 1) ? &survey->hanging
                                                                                  : &survey->flush) += 1;
    if (!begins_small(text))
        return;
    survey->goes_on++;
    survey->hyphens += ends_in_hyphen(text_before);
    for (int hyphens = 0; hyphens < 2; hyphens++) {
        unsigned needed = before->width + 1u + word_width(text, hyphens);
        survey->needed[hyphens][needed < COLUMNS ? needed : COLUMNS - 1]++;
    }
    if (before->width > survey->widest)
        survey->widest = before->width;
}

/* The column that all but the lowest share of the lines would have had to reach. */
static unsigned low_end(const struct survey *survey) {
    const size_t *needed = survey->needed[survey->hyphens > 0];
    size_t left = survey->goes_on / LOW_END;
    for (unsigned column = 0; column < COLUMNS; column++) {
        if (needed[column] > left)
            return column;
        left -= needed[column];
    }
    return COLUMNS;
}

csem_layout csem_layout_find(const csem_lines *lines, size_t body) {
    struct survey survey = {.lines = lines};
    for (size_t i = body; i < lines->count; i++) {
        if (lines->items[i].flags & CSEM_LINE_FURNITURE)
            continue;
        survey.count++;
        survey.longer += lines->items[i].width > LONG_LINE;
        if (i > body && is_adjacent(lines, i))
            look_at_pair(&survey, i);
    }
    csem_layout layout = {.breaks_hyphens = survey.hyphens > 0, .hangs = survey.hanging > survey.flush};
    layout.is_wrapped = survey.goes_on * SHARE_WRAPPED > survey.count && survey.longer * SHARE_LONG < survey.count;
    layout.width = low_end(&survey);
    layout.is_crisp = layout.width > survey.widest;
    return layout;
}

bool csem_layout_fits(const csem_layout *layout, const csem_lines *lines, size_t line, size_t next, bool surely) {
    csem_text text = csem_line_text(lines, &lines->items[next]);
    unsigned needed = lines->items[line].width + 1u + word_width(text, layout->breaks_hyphens);
    unsigned width = layout->width;
    if (surely && !layout->is_crisp)
        width -= width / 10;
    return needed < width;
}

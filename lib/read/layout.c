/* SPDX-License-Identifier: MIT */
/* A text is wrapped if a good share of its lines continue the line before: that line closes nothing, is not a title,
 * and no blank line is between them. If such a line begins with a small letter it also shows the width: its first
 * word did not fit on the line before. How wide lines are depends on the font, which the text does not show; of the
 * metrics, the one is taken in which the widest lines and the narrowest that did not fit are closest. */
#include "read/layout.h"

#include "grammar/opening.h"
#include "lines/boundary.h"
#include "lines/join.h"
#include "lines/shape.h"

enum {
    BUCKETS = 1500,
    BUCKET = 100,
    SAMPLE = 256,
    LONG_LINE = 200,
    SHARE_WRAPPED = 25,
    SHARE_LONG = 10,
    WEIGHT_INSIDE = 3
};

/* How many pairs of lines have a width, in steps of BUCKET thousandths. */
typedef uint16_t histogram[BUCKETS];

struct survey {
    const csem__grammar *grammar;
    const csem__lines *lines;
    size_t count;   /* lines */
    size_t longer;  /* lines that are longer than any page */
    size_t goes_on; /* lines that continue in the middle of a sentence */
    size_t hanging; /* second lines of a bullet that are aligned with its text */
    size_t flush;   /* and those that do not */
    size_t firsts;  /* lines that are further in than the line before, which closes a sentence */
    size_t deeper;  /* and those after one that closes none */
    unsigned hang;  /* how far the second line of a bullet is at most further in than its first */
    size_t hyphens; /* lines that end after a hyphen inside a word */
    size_t close;   /* lines that continue a sentence, directly after the line before */
    size_t gaps;    /* and those after a blank line */
    size_t bullets; /* lines that begin with a bullet */
    size_t apart;   /* and those of them that are after a blank line */
    size_t pairs;   /* to sample: the second line of each */
    uint32_t sample[SAMPLE];
};

/* The widths of lines, which are measured only if they are wrapped. */
struct measures {
    size_t sampled;                         /* pairs in the histograms */
    size_t measured;                        /* lines in the next histogram */
    histogram columns;                      /* how wide all lines are, in columns */
    histogram widths[CSEM_METRIC_COUNT];    /* of the first line of a pair */
    histogram needed[CSEM_METRIC_COUNT][2]; /* with the first word of the second, and with that up to its hyphen */
};

/* The first word of a line, or its part up to a hyphen if lines may end there. Wrapping breaks at blanks; other
 * white space of Unicode does not end a word here, since most of it is there to keep words together. Text without
 * blanks breaks after any character, unless the next one can't begin a line. */
static csem__text first_word(csem__text text, bool breaks_hyphens) {
    size_t at = 0;
    if (csem__begins_without_blank(text)) {
        at = csem__char_length(text.data, text.length);
        if (at < text.length)
            at += csem__char_length(text.data + at, text.length - at);
        return csem__slice(text.data, 0, at);
    }
    while (at < text.length && text.data[at] != ' ' && text.data[at] != '\t') {
        char c = text.data[at++];
        if (breaks_hyphens && (c == '-' || c == '/') && at > 1 && csem__is_alpha((unsigned char)text.data[at - 2]))
            break;
    }
    return csem__slice(text.data, 0, at);
}

static void count_in(histogram counts, uint32_t width) {
    uint32_t bucket = width / BUCKET;
    counts[bucket < BUCKETS ? bucket : BUCKETS - 1]++;
}

static bool ends_in_hyphen(csem__text text) {
    return text.length > 2 && text.data[text.length - 1] == '-' &&
           csem__is_alpha((unsigned char)text.data[text.length - 2]);
}

static bool is_adjacent(const csem__lines *lines, size_t index) {
    enum { APART = CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_FORM_FEED | CSEM_LINE_AFTER_PAGE | CSEM_LINE_FURNITURE };
    return index > 0 && !(lines->items[index].flags & APART) && !(lines->items[index - 1].flags & CSEM_LINE_FURNITURE);
}

unsigned csem__layout_text_column(const csem__grammar *grammar, const csem__lines *lines, size_t line) {
    const csem__line *item = &lines->items[line];
    csem__text text = csem__line_text(lines, item);
    size_t bullet = csem__bullet_length(grammar, text);
    if (bullet == 0)
        return item->indent;
    unsigned column = item->indent + 1u;
    for (size_t n; (n = csem__space_length(text.data + bullet, text.length - bullet)) > 0; bullet += n)
        column++;
    return column;
}

static csem__widths line_widths(const csem__lines *lines, const csem__line *line) {
    csem__widths widths = csem__metric_widths(csem__line_text(lines, line));
    for (csem__metric metric = CSEM_METRIC_COLUMNS; metric < CSEM_METRIC_COUNT; metric++)
        widths.of[metric] += csem__metric_indent(metric, line->indent);
    return widths;
}

static void sample(struct measures *measures, const csem__lines *lines, const csem__line *before) {
    csem__text text = csem__line_text(lines, before + 1);
    csem__widths widths = line_widths(lines, before);
    csem__widths blank = csem__metric_widths(csem__text_of(" "));
    csem__text word = first_word(text, false);
    csem__text part = first_word(text, true);
    csem__widths words[2] = {csem__metric_widths(word)};
    words[1] = part.length < word.length ? csem__metric_widths(part) : words[0];
    measures->sampled++;
    for (csem__metric metric = CSEM_METRIC_COLUMNS; metric < CSEM_METRIC_COUNT; metric++) {
        count_in(measures->widths[metric], widths.of[metric]);
        for (int hyphens = 0; hyphens < 2; hyphens++)
            count_in(measures->needed[metric][hyphens],
                     widths.of[metric] + blank.of[metric] + words[hyphens].of[metric]);
    }
}

/* Whether a line may end a paragraph without closing a sentence: with an attribution, or before a list. */
static bool ends_set_off(const csem__grammar *grammar, csem__text text) {
    return text.data[text.length - 1] == ':' || csem__naming_ends_in_bracket(&grammar->naming, text);
}

/* A line that is further in than the one before: what that shows. The lines of a bullet or a numeral may hang. */
static void look_at_indent(struct survey *survey, csem__text before, bool closed) {
    if (csem__bullet_length(survey->grammar, before) > 0 ||
        csem__numeral_parse(survey->grammar, before, false).kind != CSEM_NUMERAL_NONE)
        return;
    *(closed ? &survey->firsts : &survey->deeper) += 1;
}

/* The second line of a bullet. */
static void look_at_hanging(struct survey *survey, size_t index) {
    const csem__lines *lines = survey->lines;
    unsigned indent = lines->items[index].indent;
    unsigned before = lines->items[index - 1].indent;
    bool hangs = indent >= csem__layout_text_column(survey->grammar, lines, index - 1);
    *(hangs ? &survey->hanging : &survey->flush) += 1;
    if (indent > before + survey->hang && csem__begins_small(csem__lines_text(lines, index)))
        survey->hang = indent - before;
}

/* A line without a bullet, and the one before it, which may close a sentence. */
static void look_at_pair(struct survey *survey, size_t index, bool closed) {
    const csem__lines *lines = survey->lines;
    const csem__line *before = &lines->items[index - 1];
    csem__text text = csem__lines_text(lines, index);
    csem__text text_before = csem__line_text(lines, before);
    if (lines->items[index].indent > before->indent)
        look_at_indent(survey, text_before, closed);
    if (closed)
        return;
    if (csem__bullet_length(survey->grammar, text_before) > 0)
        look_at_hanging(survey, index);
    bool inside = csem__lines_break_sentence(text_before, text);
    if (inside)
        survey->goes_on += WEIGHT_INSIDE;
    else if (csem__numeral_parse(survey->grammar, text_before, false).kind == CSEM_NUMERAL_NONE &&
             !ends_set_off(survey->grammar, text_before))
        survey->goes_on++;
    if (!inside && !csem__begins_small(text))
        return;
    survey->hyphens += ends_in_hyphen(text_before);
    if (survey->pairs < SAMPLE)
        survey->sample[survey->pairs++] = (uint32_t)index;
}

/* A line, and the one before it: what line ends and blank lines say. */
static void look_at_line(struct survey *survey, size_t index) {
    enum { GAP = CSEM_LINE_AFTER_BLANK, APART = GAP | CSEM_LINE_AFTER_BLANKS | CSEM_LINE_AFTER_PAGE };
    const csem__lines *lines = survey->lines;
    csem__text text = csem__lines_text(lines, index);
    uint16_t gap = lines->items[index].flags & APART;
    bool adjacent = is_adjacent(lines, index);
    bool small = csem__begins_small(text) && !csem__lines_is_furniture(lines, index - 1);
    if (csem__bullet_length(survey->grammar, text) > 0) {
        survey->bullets++;
        survey->apart += gap != 0;
    } else if (adjacent || small) {
        bool closed = csem__closes_sentence(csem__lines_text(lines, index - 1));
        survey->close += small && !closed && gap == 0;
        survey->gaps += small && !closed && gap == GAP;
        if (adjacent)
            look_at_pair(survey, index, closed);
    }
}

/* Blank lines say nothing if they are nearly as likely inside a paragraph as before a bullet. They are not examined
 * where labels structure the text, since lines of columns close nothing. */
static void find_gaps(csem__layout *layout, const struct survey *survey) {
    enum { MIN_COUNT = 2, INSIDE = 4, BEFORE = 3 };
    layout->has_gaps = layout->is_wrapped && survey->grammar->has_roles && survey->gaps >= MIN_COUNT;
    layout->has_odd_gaps =
        layout->has_gaps && survey->bullets > 0 &&
        survey->gaps * survey->bullets * INSIDE >= (survey->gaps + survey->close) * survey->apart * BEFORE;
}

/* The bucket that bounds a share of the pairs, from below or from above. */
static unsigned edge(const histogram counts, size_t sampled, size_t share, bool from_above) {
    size_t left = sampled / share;
    for (unsigned i = 0; i < BUCKETS; i++) {
        unsigned bucket = from_above ? BUCKETS - 1 - i : i;
        if (counts[bucket] > left)
            return bucket;
        left -= counts[bucket];
    }
    return from_above ? 0 : BUCKETS;
}

/* Leaves out lines far wider than most: after a hyphen that cut a word, extraction tools join two lines into one.
 * Returns the bucket after the widest that remain. */
static unsigned leave_out_joined(struct measures *measures) {
    enum { QUARTER = 4 };
    unsigned end = edge(measures->columns, measures->measured, QUARTER, true);
    end += end / 3 + 1;
    for (unsigned bucket = end; bucket < BUCKETS; bucket++) {
        measures->measured -= measures->columns[bucket];
        measures->columns[bucket] = 0;
    }
    return end;
}

/* Leaves out lines that are far shorter than most, though a small letter is after them: they were not filled. */
static void leave_out_short(struct measures *measures) {
    enum { HALF = 2 };
    for (csem__metric metric = CSEM_METRIC_COLUMNS; metric < CSEM_METRIC_COUNT; metric++)
        for (int hyphens = 0; hyphens < 2; hyphens++) {
            uint16_t *needed = measures->needed[metric][hyphens];
            unsigned end = edge(needed, measures->sampled, HALF, false);
            memset(needed, 0, (size_t)(end - end / 3) * sizeof *needed);
        }
}

static void measure_widths(struct measures *measures, const struct survey *survey, size_t body) {
    const csem__lines *lines = survey->lines;
    uint32_t column = csem__metric_indent(CSEM_METRIC_COLUMNS, 1);
    for (size_t i = body; i < lines->count && measures->measured < SAMPLE; i++) {
        if (lines->items[i].flags & CSEM_LINE_FURNITURE || csem__is_bare(csem__lines_text(lines, i)))
            continue;
        measures->measured++;
        count_in(measures->columns, csem__line_width(lines, &lines->items[i]) * column);
    }
    unsigned end = leave_out_joined(measures);
    for (size_t i = 0; i < survey->pairs; i++) {
        const csem__line *before = &lines->items[survey->sample[i] - 1];
        if (csem__line_width(lines, before) * column / BUCKET < end)
            sample(measures, lines, before);
    }
    leave_out_short(measures);
}

static size_t count_below(const histogram counts, unsigned end) {
    size_t count = 0;
    for (unsigned bucket = 0; bucket < end && bucket < BUCKETS; bucket++)
        count += counts[bucket];
    return count;
}

/* How far the widest lines exceed the narrowest that did not fit, in thousandths; negative if none does. */
static int64_t spread(const struct measures *measures, csem__metric metric, bool breaks_hyphens, size_t share) {
    int64_t widest = edge(measures->widths[metric], measures->sampled, share, true);
    int64_t needed = edge(measures->needed[metric][breaks_hyphens], measures->sampled, share, false);
    return (widest - needed) * 1000 / (widest > 0 ? widest : 1);
}

/* Takes the metric in which the lines end closest to one width: columns, if all lines except a few end where the
 * next word did not fit. */
static void find_metric(csem__layout *layout, const struct measures *measures) {
    enum { TENTH = 10, FIFTIETH = 50, MANY = 200 };
    size_t share = measures->sampled < MANY ? TENTH : FIFTIETH;
    int64_t lowest = INT64_MAX;
    layout->metric = CSEM_METRIC_COLUMNS;
    if (spread(measures, CSEM_METRIC_COLUMNS, layout->breaks_hyphens, TENTH) < 0)
        return;
    for (csem__metric metric = CSEM_METRIC_COLUMNS; metric < CSEM_METRIC_COUNT; metric++) {
        int64_t found = spread(measures, metric, layout->breaks_hyphens, share);
        if (found >= lowest)
            continue;
        lowest = found;
        layout->metric = metric;
    }
}

/* The width of the text: of its widest lines, if hardly any line ends before it though the next word would have
 * fitted; otherwise of the narrowest that did not fit. The extreme lines of either kind do not count. */
static void find_width(csem__layout *layout, const struct measures *measures) {
    enum { TENTH = 10, FIFTIETH = 50 };
    bool columns = layout->metric == CSEM_METRIC_COLUMNS;
    const uint16_t *needed = measures->needed[layout->metric][layout->breaks_hyphens];
    unsigned widest = 1 + (columns ? edge(measures->columns, measures->measured, FIFTIETH, true)
                                   : edge(measures->widths[layout->metric], measures->sampled, FIFTIETH, true));
    bool crisp = count_below(needed, widest) * (columns ? TENTH : FIFTIETH) <= measures->sampled;
    layout->width = (crisp ? widest : edge(needed, measures->sampled, FIFTIETH, false)) * BUCKET;
}

static void measure(csem__layout *layout, const struct survey *survey, size_t body) {
    struct measures measures = {0};
    measure_widths(&measures, survey, body);
    find_metric(layout, &measures);
    find_width(layout, &measures);
}

csem__layout csem__layout_find(const csem__grammar *grammar, const csem__lines *lines, size_t body) {
    enum { MIN_FIRSTS = 3, FEW = 2 };
    struct survey survey = {.grammar = grammar, .lines = lines};
    for (size_t i = body; i < lines->count; i++) {
        if (lines->items[i].flags & CSEM_LINE_FURNITURE)
            continue;
        if (csem__is_bare(csem__lines_text(lines, i)))
            continue;
        survey.count++;
        survey.longer += csem__line_is_wider(lines, &lines->items[i], LONG_LINE);
        if (i > body)
            look_at_line(&survey, i);
    }
    csem__layout layout = {.breaks_hyphens = survey.hyphens > 0,
                           .hangs = survey.hanging > survey.flush,
                           .hang = survey.hang,
                           .indents = survey.firsts >= MIN_FIRSTS && survey.firsts > survey.deeper * FEW};
    layout.is_wrapped = survey.goes_on * SHARE_WRAPPED > survey.count && survey.longer * SHARE_LONG < survey.count;
    find_gaps(&layout, &survey);
    layout.metric = CSEM_METRIC_COLUMNS;
    layout.width = BUCKET; /* no line that is not wrapped has room for another word */
    if (layout.is_wrapped)
        measure(&layout, &survey, body);
    return layout;
}

bool csem__layout_fits(const csem__layout *layout, const csem__lines *lines, size_t line, size_t next, bool surely) {
    enum { MARGIN = 10, FIXED_MARGIN = 20 };
    const csem__line *before = &lines->items[line];
    csem__metric metric = layout->metric;
    csem__text text = csem__lines_text(lines, next);
    csem__text word = first_word(text, layout->breaks_hyphens);
    csem__text blank = csem__text_of(csem__lines_join_closely(csem__line_text(lines, before), text) ? "" : " ");
    uint32_t width = layout->width;
    uint32_t needed = line_widths(lines, before).of[metric] + csem__metric_widths(blank).of[metric] +
                      csem__metric_widths(word).of[metric];
    if (surely)
        width -= width / (metric == CSEM_METRIC_COLUMNS ? FIXED_MARGIN : MARGIN);
    return needed < width;
}

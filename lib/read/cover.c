/* SPDX-License-Identifier: MIT */
/* Lines that are only a time, with or without a word such as `Published` before it, are the period (a range or a
 * fiscal year) and the day of publication (a day). The other lines are groups between blank lines and times. What is
 * before the first time is the title, what is after it the issuer; if nothing is after it, the last group before it
 * is the issuer. The cover ends before the contents, or at a line of running text.
 *
 * The covers of reports that attributions do not structure are less regular: they have addresses, forewords, front
 * matter. There the issuer is a line that is the name of an agency, and the plan is named on one line. */
#include "read/cover.h"

#include "dates/dates.h"
#include "grammar/opening.h"
#include "lines/mend.h"
#include "lines/shape.h"
#include "read/agency_name.h"

enum { MAX_LINES = 60, MAX_TIME_LENGTH = 200 };

struct cover {
    const csem__grammar *grammar;
    const csem__lines *lines;
    int32_t fiscal_year_start;
    csem__builder *builder;
    csem_report *report;
    bool is_loose; /* no attributions structure the report */
    bool has_time;
    bool is_body;             /* there is a bullet or a measure, which no cover has */
    bool failed;              /* out of memory, or over a limit */
    size_t before[MAX_LINES]; /* lines before the first time */
    size_t before_count;
    size_t after[MAX_LINES]; /* lines after it */
    size_t after_count;
    const size_t *title_lines; /* of a loose cover */
    size_t title_count;
};

static csem__text line_text(const struct cover *cover, size_t index) {
    return csem__lines_text(cover->lines, index);
}

/* Whether the text before a time on its line says what the time is: nothing, a label with a colon, or a few words
 * such as `Published on`. */
static bool is_label(csem__text text) {
    static const char *const words[] = {"published", "issued", "released", "dated", "date", "period",
                                        "on",        "in",     "(",        "as",    "of",   "during"};
    text = csem__text_trim(text);
    if (text.length == 0)
        return true;
    if (text.data[text.length - 1] == ':')
        return text.length <= 40;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (csem__text_begins(text, words[i]))
            return text.length <= 24;
    return false;
}

static bool is_closed_by(csem__text rest) {
    for (size_t i = 0; i < rest.length; i++)
        if (!strchr(" ).,]", rest.data[i]))
            return false;
    return true;
}

/* Whether text is a time in parentheses, as after `FY2022`. */
static bool is_time_in_parentheses(const struct cover *cover, csem__text text) {
    csem__when when;
    size_t end = 1;
    text = csem__text_trim(text);
    return text.length > 2 && text.data[0] == '(' && csem__when_parse_at(text, &end, cover->fiscal_year_start, &when) &&
           csem__text_equal(csem__text_from(text, end), csem__text_of(")"));
}

/* Whether text is a time and nothing else that matters. Of a fiscal year with its days in parentheses, or the
 * reverse, the first is taken. */
static bool read_time_at(const struct cover *cover, csem__text text, size_t at, csem__when *when) {
    size_t end = at;
    if (csem__when_parse_at(text, &end, cover->fiscal_year_start, when) &&
        (is_closed_by(csem__text_from(text, end)) || is_time_in_parentheses(cover, csem__text_from(text, end))))
        return true;
    end = at;
    return csem__when_parse_backward_at(text, &end, cover->fiscal_year_start, when) &&
           is_closed_by(csem__text_from(text, end));
}

static bool read_time(const struct cover *cover, csem__text text, csem__when *when) {
    enum { MAX_LABEL_LENGTH = 40 };
    for (size_t at = 0; at < text.length && at <= MAX_LABEL_LENGTH; at++) {
        bool word_start = at == 0 || !csem__is_alpha((unsigned char)text.data[at - 1]);
        if (word_start && is_label(csem__slice(text.data, 0, at)) && read_time_at(cover, text, at, when))
            return !when->yearless && when->period.start.year > 0;
    }
    return false;
}

/* Two lines that are one range: `From April 1, 2019` and `to March 31, 2020`. */
static bool read_wrapped_time(const struct cover *cover, size_t index, size_t next, csem__when *when) {
    char joined[2 * MAX_TIME_LENGTH + 2];
    csem__text first = line_text(cover, index);
    csem__text second = line_text(cover, next);
    csem__when alone;
    if (first.length > MAX_TIME_LENGTH || second.length > MAX_TIME_LENGTH)
        return false;
    memcpy(joined, first.data, first.length);
    joined[first.length] = ' ';
    memcpy(joined + first.length + 1, second.data, second.length);
    csem__text text = csem__mend(joined, first.length + 1 + second.length);
    return read_time(cover, text, when) && !read_time(cover, second, &alone);
}

static csem_span lines_span(const struct cover *cover, size_t first, size_t last) {
    const csem__line *line = &cover->lines->items[first];
    return (csem_span){line->text, cover->lines->items[last].text_end, line->number};
}

/* A day that is not in the calendar is not read, but recorded as an observation. False: out of memory, or over a limit.
 */
static bool observe_no_date(const struct cover *cover, size_t first, size_t last) {
    csem__observation seen = {.kind = CSEM_SEEN_NO_DATE, .span = lines_span(cover, first, last)};
    seen.subject = csem__text_copy(&cover->report->arena, line_text(cover, first));
    return seen.subject.data && csem__builder_observe(cover->builder, &seen);
}

static void take_time(struct cover *cover, const csem__when *when, size_t first, size_t last) {
    csem_report *report = cover->report;
    const csem_period *period = &when->period;
    cover->has_time = true;
    if (when->invalid)
        cover->failed |= !observe_no_date(cover, first, last);
    if (when->invalid || when->vague)
        return;
    bool month = !when->days && period->start.year == period->end.year && period->start.month == period->end.month;
    bool day = when->days && csem__date_order(&period->start, &period->end) == 0;
    if (day && report->published.year == 0) {
        report->published = period->start;
        report->published_span = lines_span(cover, first, last);
    } else if (!day && !month && report->period.start.year == 0) {
        report->period = *period;
        report->period_span = lines_span(cover, first, last);
    }
}

/* Running text, or a chapter's number, is after the cover. */
static bool ends_cover(const csem__grammar *grammar, csem__text text) {
    const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
    return (text.length > 60 && text.data[text.length - 1] == '.') || csem__numeral_is_outer(grammar, &numeral);
}

/* Offset of the word `Plan` in text from `at` on, or SIZE_MAX. */
static size_t find_plan(csem__text text, size_t at) {
    for (; at + 4 <= text.length; at++) {
        bool start = at == 0 || !csem__is_alpha((unsigned char)text.data[at - 1]);
        bool end = at + 4 == text.length || !csem__is_alpha((unsigned char)text.data[at + 4]);
        if (start && end && (memcmp(text.data + at, "Plan", 4) == 0 || memcmp(text.data + at, "PLAN", 4) == 0))
            return at;
    }
    return SIZE_MAX;
}

/* `(Provisional translation)` is neither title nor issuer. */
static bool is_remark(csem__text text) {
    return text.data[0] == '(' && text.data[text.length - 1] == ')' && find_plan(text, 0) == SIZE_MAX;
}

/* A bullet or the heading of a measure: no cover has one. A line between two dashes is neither. */
static bool is_body_line(const csem__grammar *grammar, csem__text text) {
    const csem__numeral numeral = csem__numeral_parse(grammar, text, false);
    bool dashes =
        csem__text_ends(text, "-") || csem__text_ends(text, "\xE2\x80\x93") || csem__text_ends(text, "\xE2\x80\x94");
    return (csem__bullet_length(grammar, text) > 0 && !dashes) || csem__numeral_is_inner(grammar, &numeral);
}

static void take_text(struct cover *cover, size_t index) {
    if (is_remark(line_text(cover, index)))
        return;
    if (cover->has_time) {
        if (cover->after_count < MAX_LINES)
            cover->after[cover->after_count++] = index;
    } else if (cover->before_count < MAX_LINES) {
        cover->before[cover->before_count++] = index;
    }
}

/* Whether the text of a loose cover goes on in full lines, as that of a foreword does. */
static bool is_running_text(const struct cover *cover, size_t index, size_t end) {
    enum { MIN_LENGTH = 60 };
    size_t next = csem__lines_next(cover->lines, index);
    if (!cover->is_loose || line_text(cover, index).length <= MIN_LENGTH || next >= end ||
        cover->lines->items[next].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE))
        return false;
    csem__text text = line_text(cover, next);
    return text.length > MIN_LENGTH || csem__begins_small(text) || text.data[text.length - 1] == '.';
}

/* The line after the front matter that a loose cover begins with; 0: there is none. */
static size_t skip_front_matter(const struct cover *cover, size_t end) {
    csem__text fence = csem__text_of("---");
    if (!cover->is_loose || end == 0 || !csem__text_equal(line_text(cover, 0), fence))
        return 0;
    for (size_t i = 1; i < end && i < MAX_LINES; i++)
        if (csem__text_equal(line_text(cover, i), fence))
            return i + 1;
    return 0;
}

/* A line directly before running text is its heading, unless it is all that the cover has. */
static void drop_heading(struct cover *cover, size_t index) {
    bool apart = (cover->lines->items[index].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE)) != 0;
    if (apart || !cover->is_loose)
        return;
    if (cover->after_count > 0)
        cover->after_count--;
    else
        cover->before_count -= cover->before_count > 1;
}

static void scan(struct cover *cover, size_t end) {
    size_t n = 0;
    for (size_t i = skip_front_matter(cover, end); i < end && n < MAX_LINES; i++, n++) {
        if (cover->lines->items[i].flags & CSEM_LINE_FURNITURE)
            continue;
        if (is_running_text(cover, i, end)) {
            drop_heading(cover, i);
            break;
        }
        csem__when when;
        char buffer[MAX_TIME_LENGTH];
        csem__text text = csem__mended(line_text(cover, i), buffer, sizeof buffer);
        size_t next = csem__lines_next(cover->lines, i);
        if (next < end && read_wrapped_time(cover, i, next, &when)) {
            take_time(cover, &when, i, next);
            i = next;
        } else if (text.length <= MAX_TIME_LENGTH && read_time(cover, text, &when)) {
            take_time(cover, &when, i, i);
        } else if (is_body_line(cover->grammar, text)) {
            cover->is_body = true;
            break;
        } else if (ends_cover(cover->grammar, text)) {
            break;
        } else {
            take_text(cover, i);
        }
    }
}

/* The signs of a heading of Markdown at the start of a line. */
static size_t hashes_length(const struct cover *cover, size_t index) {
    csem__text text = line_text(cover, index);
    size_t length = 0;
    while (cover->is_loose && length < text.length && text.data[length] == '#')
        length++;
    while (length > 0 && length < text.length && text.data[length] == ' ')
        length++;
    return length < text.length ? length : 0;
}

static bool join(struct cover *cover, csem__joiner *joiner, const size_t *indexes, size_t count, csem__text *text) {
    size_t bound = 1;
    for (size_t i = 0; i < count; i++)
        bound += line_text(cover, indexes[i]).length + 1;
    csem__joined joined;
    bool ok = csem__joiner_start(joiner, bound);
    for (size_t i = 0; i < count && ok; i++) {
        const csem__line *line = &cover->lines->items[indexes[i]];
        ok = csem__joiner_add_line(joiner, line->text + hashes_length(cover, indexes[i]), line);
    }
    if (!ok || !csem__joiner_finish(joiner, &joined))
        return false;
    *text = joined.text.length > 0 ? joined.text : (csem__text){NULL, 0};
    if (text == &cover->report->title && joined.text.length > 0)
        cover->report->title_span = lines_span(cover, indexes[0], indexes[count - 1]);
    return true;
}

/* Where the first group ends. */
static size_t first_group(const struct cover *cover, const size_t *indexes, size_t count) {
    size_t at = count > 0 ? 1 : 0;
    while (at < count && !(cover->lines->items[indexes[at]].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE)))
        at++;
    return at < count ? at : count;
}

static int count_mark(csem__text text, const char *mark) {
    size_t length = strlen(mark);
    int count = 0;
    for (size_t at = 0; at + length <= text.length; at++)
        count += memcmp(text.data + at, mark, length) == 0;
    return count;
}

/* If no time is between title and issuer: the title ends with the group that names the plan and leaves no quotation
 * mark open, or with the first group. */
static size_t title_end(const struct cover *cover) {
    bool named = false;
    int quotes = 0;
    for (size_t i = 0; i < cover->before_count; i++) {
        csem__text text = line_text(cover, cover->before[i]);
        bool apart =
            (cover->lines->items[cover->before[i]].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE)) != 0;
        if (i > 0 && apart && named && quotes <= 0)
            return i;
        named |= find_plan(text, 0) != SIZE_MAX;
        quotes += count_mark(text, "\xE2\x80\x9C") - count_mark(text, "\xE2\x80\x9D");
    }
    return named ? cover->before_count : first_group(cover, cover->before, cover->before_count);
}

/* How many lines the groups before the one that names the plan have, if no time and no issuer are after it. */
static size_t title_start(const struct cover *cover) {
    size_t start = 0;
    for (size_t i = 0; i < cover->before_count; i++) {
        if (cover->lines->items[cover->before[i]].flags & (CSEM_LINE_AFTER_BLANK | CSEM_LINE_AFTER_PAGE))
            start = i;
        if (find_plan(line_text(cover, cover->before[i]), 0) != SIZE_MAX)
            return start;
    }
    return 0;
}

/* Title and issuer are both before the first time, or there is no time. */
static bool split_before(struct cover *cover, csem__joiner *joiner) {
    csem_report *report = cover->report;
    size_t start = title_start(cover);
    size_t end = start > 0 ? cover->before_count : title_end(cover);
    const size_t *issuer = start > 0 ? cover->before : cover->before + end;
    size_t issuer_count = start > 0 ? start : cover->before_count - end;
    return join(cover, joiner, cover->before + start, end - start, &report->title) &&
           join(cover, joiner, issuer, issuer_count, &report->issuer);
}

static bool find_issuer(struct cover *cover, csem__joiner *joiner, const size_t *indexes, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (csem__is_agency_name(&cover->grammar->naming, line_text(cover, indexes[i])))
            return join(cover, joiner, indexes + i, 1, &cover->report->issuer);
    return true;
}

/* The title of a loose cover is what is before the first time, if anything is after it; otherwise the group that names
 * the plan, or the first one. The issuer is a line elsewhere that is the name of an agency. */
static bool take_loose(struct cover *cover, csem__joiner *joiner) {
    const size_t *lines = cover->before_count > 0 ? cover->before : cover->after;
    size_t count = cover->before_count > 0 ? cover->before_count : cover->after_count;
    bool is_whole = cover->before_count > 0 && cover->after_count > 0;
    size_t start = cover->before_count > 0 && !is_whole ? title_start(cover) : 0;
    size_t end = is_whole ? count : start + first_group(cover, lines + start, count - start);
    cover->title_lines = lines + start;
    cover->title_count = end - start;
    if (!join(cover, joiner, lines + start, end - start, &cover->report->title) ||
        !find_issuer(cover, joiner, lines, start))
        return false;
    if (!cover->report->issuer.data && !find_issuer(cover, joiner, lines + end, count - end))
        return false;
    return cover->report->issuer.data || cover->before_count == 0 ||
           find_issuer(cover, joiner, cover->after, cover->after_count);
}

static bool take_title_and_issuer(struct cover *cover, csem__joiner *joiner) {
    csem_report *report = cover->report;
    if (cover->is_loose)
        return take_loose(cover, joiner);
    if (cover->before_count > 0 && cover->after_count == 0)
        return split_before(cover, joiner);
    const size_t *title = cover->before_count > 0 ? cover->before : cover->after;
    size_t title_count = cover->before_count;
    if (title_count == 0)
        title_count = first_group(cover, cover->after, cover->after_count);
    const size_t *issuer = cover->before_count > 0 ? cover->after : cover->after + title_count;
    size_t issuer_count = cover->before_count > 0 ? cover->after_count : cover->after_count - title_count;
    return join(cover, joiner, title, title_count, &report->title) &&
           join(cover, joiner, issuer, issuer_count, &report->issuer);
}

/* ---- the plan's own name ---- */

/* What is between quotation marks, if it names a plan. */
static bool find_quoted_plan(csem__text title, csem__text *plan) {
    static const char *const marks[][2] = {
        {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\"", "\""}, {"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x98", "\xE2\x80\x99"}};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t open = strlen(marks[i][0]);
        const char *start = strstr(title.data, marks[i][0]);
        const char *end = start ? strstr(start + open, marks[i][1]) : NULL;
        if (!end)
            continue;
        *plan = csem__text_trim((csem__text){start + open, (size_t)(end - start) - open});
        if (find_plan(*plan, 0) != SIZE_MAX)
            return true;
    }
    return false;
}

/* The start of the words with capitals before `Plan` at `at`; at most back to `Basic` if they are the whole
 * beginning of the title. */
static size_t name_start(csem__text title, size_t at) {
    size_t start = at;
    size_t basic = at;
    while (start >= 2 && title.data[start - 1] == ' ') {
        size_t word = start - 1;
        while (word > 0 && title.data[word - 1] != ' ')
            word--;
        if (!csem__is_upper((unsigned char)title.data[word]) && !csem__is_digit((unsigned char)title.data[word]))
            return start;
        start = word;
        if (csem__text_begins(csem__text_from(title, word), "Basic "))
            basic = word;
    }
    return start == 0 ? basic : start;
}

/* A year or a remark in parentheses after the name is not part of it. */
static csem__text cut_year(const struct cover *cover, csem__text name) {
    if (name.length > 0 && name.data[name.length - 1] == ')') {
        size_t open = name.length;
        while (open > 0 && name.data[open - 1] != '(')
            open--;
        if (open > 1)
            name = csem__text_trim(csem__slice(name.data, 0, open - 1));
    }
    for (size_t at = 1; at < name.length; at++) {
        size_t end = at;
        csem__when when;
        if (name.data[at - 1] != ' ' || !csem__when_parse_at(name, &end, cover->fiscal_year_start, &when) ||
            end != name.length || when.yearless)
            continue;
        name = csem__text_trim(csem__slice(name.data, 0, at));
        static const char *const words[] = {" in", " for", " during", " of", ","};
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
            if (csem__text_ends(name, words[i]))
                return csem__text_trim(csem__slice(name.data, 0, name.length - strlen(words[i])));
    }
    return name;
}

/* The end of a plan's name, of which the word `Plan` ends at `at`: words may say what it is for. */
static size_t loose_end(csem__text title, size_t at) {
    static const char *const words[] = {" on ", " for ", " against ", " to ", " of ", " in "};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (csem__text_begins(csem__text_from(title, at), words[i]))
            return title.length;
    return at;
}

/* The plan that a loose title names: on its line, from the words with capitals before `Plan` at `at`. */
static csem__text loose_plan(const struct cover *cover, csem__text title, size_t at) {
    enum { WORD = 4 };
    size_t before = 0;
    for (size_t i = 0; i < cover->title_count; i++) {
        csem__text line = line_text(cover, cover->title_lines[i]);
        size_t plan = find_plan(line, 0);
        if (plan == SIZE_MAX)
            continue;
        size_t start = plan;
        while (start >= 2 && line.data[start - 1] == ' ') {
            size_t word = start - 1;
            while (word > 0 && line.data[word - 1] != ' ')
                word--;
            if (!csem__is_upper((unsigned char)line.data[word]))
                break;
            start = word;
        }
        before = plan - start;
        break;
    }
    return cut_year(cover, csem__slice(title.data, at - (before <= at ? before : 0), loose_end(title, at + WORD)));
}

static bool take_plan(struct cover *cover) {
    csem__text title = cover->report->title;
    csem__text plan;
    if (!title.data)
        return true;
    if (!find_quoted_plan(title, &plan)) {
        size_t at = find_plan(title, 0);
        if (at == SIZE_MAX)
            return true;
        plan = cover->is_loose ? loose_plan(cover, title, at)
                               : cut_year(cover, csem__text_from(title, name_start(title, at)));
    }
    cover->report->plan = csem__text_copy(&cover->report->arena, plan);
    return cover->report->plan.data != NULL;
}

/* Whether what was taken for a title is the rest of a body whose beginning was cut off. */
static bool is_cut_text(const struct cover *cover) {
    csem__text title = cover->report->title;
    if (!title.data)
        return cover->is_body;
    return csem__is_lower((unsigned char)title.data[0]) || (cover->is_body && find_plan(title, 0) == SIZE_MAX);
}

/* Whether no attributions tell commitments from efforts, as they do in reports on a Basic Plan. */
static bool is_loose(const csem__grammar *grammar) {
    const csem__profile_agencies *agencies = &grammar->profile->agencies;
    return agencies->full_names == CSEM_ROLE_ANY && agencies->abbreviations == CSEM_ROLE_ANY;
}

bool csem__cover_read(const csem__grammar *grammar, csem__builder *builder, csem__joiner *joiner,
                      const csem__lines *lines, size_t end, int32_t fiscal_year_start, bool needs_plan) {
    csem_report *report = builder->report;
    struct cover cover = {.grammar = grammar,
                          .lines = lines,
                          .fiscal_year_start = fiscal_year_start,
                          .builder = builder,
                          .report = report,
                          .is_loose = is_loose(grammar)};
    scan(&cover, end);
    if (cover.failed || !take_title_and_issuer(&cover, joiner) || !take_plan(&cover)) {
        csem__builder_fail(builder);
        return false;
    }
    csem__text none = {NULL, 0};
    if (is_cut_text(&cover))
        report->title = report->plan = report->issuer = none;
    if (needs_plan && !(report->plan.data && strstr(report->plan.data, "Basic Plan"))) {
        report->title = report->plan = report->issuer = none;
        memset(&report->published, 0, sizeof report->published);
        memset(&report->period, 0, sizeof report->period);
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* The report is read once, and its spans say where to cut: the cover, the chapters of the contents, the chapters of the
 * body. The cover and the caption are written once, then the contents of every copy, then the body of every copy. Each
 * copy increases the numbers of chapters, the pages in the contents and the page numbers that are alone on a line. The
 * number of pages of a copy is found by reading a report of two copies. */
#include "grow.h"
#include "support/outline.h"

#include <csemplan.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct source {
    const bench_text *text;
    const csem_report *report;
    size_t body;         /* offset of the first chapter */
    size_t *entries;     /* offset of each chapter of the contents, then of the body */
    size_t entry_count;  /* chapters of the contents that were found */
    size_t repeated;     /* how many of them are in the body, too */
    int32_t stride;      /* added to chapter numbers in each copy */
    int32_t page_stride; /* added to pages in each copy */
    int32_t last_page;
};

void bench_text_add(bench_text *text, const char *data, size_t length) {
    if (text->capacity - text->length < length) {
        size_t capacity = text->capacity + text->capacity / 2;
        if (capacity < text->length + length)
            capacity = text->length + length;
        text->data = realloc(text->data, capacity);
        text->capacity = capacity;
        if (!text->data) {
            fputs("csemplan-bench: out of memory\n", stderr);
            exit(4);
        }
    }
    memcpy(text->data + text->length, data, length);
    text->length += length;
}

static void add_number(bench_text *out, int64_t number) {
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%lld", (long long)number);
    bench_text_add(out, digits, (size_t)length);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The number in the bytes start..end, or -1 if they are not a number. */
static int32_t number_at(const char *data, size_t start, size_t end) {
    int32_t number = 0;
    if (start == end || end - start > 6)
        return -1;
    for (size_t i = start; i < end; i++) {
        if (!is_digit(data[i]))
            return -1;
        number = number * 10 + (data[i] - '0');
    }
    return number;
}

static size_t digits_end(const char *data, size_t start, size_t end) {
    while (start < end && is_digit(data[start]))
        start++;
    return start;
}

/* The offset after the line feed that ends the line at `at`, or `end`. */
static size_t line_end(const char *data, size_t at, size_t end) {
    const char *feed = memchr(data + at, '\n', end - at);
    return feed ? (size_t)(feed - data) + 1 : end;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/* ---- counting ---- */

static void count_measure(const csem_section *measure, bench_counts *counts) {
    counts->measures++;
    for (size_t i = 0; i < csem_section_commitment_count(measure); i++) {
        const csem_commitment *commitment = csem_section_commitment(measure, i);
        counts->commitments++;
        counts->blocks += csem_commitment_block_count(commitment);
        counts->efforts += csem_commitment_effort_count(commitment);
        for (size_t j = 0; j < csem_commitment_effort_count(commitment); j++)
            counts->blocks += csem_effort_block_count(csem_commitment_effort(commitment, j));
    }
}

/* Chapters and entries are both in the order of their numbers. */
static void count_report(const csem_report *report, bench_counts *counts) {
    *counts = (bench_counts){.chapters = test_chapter_count(report), .statistics = csem_report_statistic_count(report)};
    for (size_t i = 0; i < test_entry_count(report); i++)
        counts->entries += 1 + csem_section_child_count(test_entry(report, i));
    for (size_t i = 0; i < counts->chapters; i++) {
        const csem_section *chapter = test_chapter(report, i);
        const csem_section *entry = test_entry(report, i);
        for (size_t j = 0; j < csem_section_child_count(chapter); j++) {
            const csem_section *measure = csem_section_child(chapter, j);
            count_measure(measure, counts);
            counts->other_pages +=
                csem_section_place(measure)->page != csem_section_place(csem_section_child(entry, j))->page;
        }
    }
}

static csem_report *read_text(const bench_text *text) {
    csem_report *report;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (csem_report_parse_text(text->data, text->length, NULL, &report, &error) != CSEM_OK)
        fprintf(stderr, "csemplan-bench: line %llu: %s\n", (unsigned long long)error.line, error.message);
    return report;
}

bool bench_count(const bench_text *text, bench_counts *counts) {
    csem_report *report = read_text(text);
    if (!report)
        return false;
    count_report(report, counts);
    csem_report_free(report);
    return true;
}

/* ---- cutting ---- */

/* Whether the line at `at` begins the chapter that an entry of the contents names. */
static bool begins_entry(const struct source *source, size_t at, size_t end, const csem_section *entry) {
    const char *data = source->text->data;
    size_t length;
    const char *title = csem_section_title(entry, &length);
    size_t after = digits_end(data, at, end);
    if (number_at(data, at, after) != csem_section_number(entry) || after == end || data[after] != '.')
        return false;
    do
        after++;
    while (after < end && is_blank(data[after]));
    size_t sample = length < 8 ? length : 8;
    return end - after >= sample && memcmp(data + after, title, sample) == 0;
}

static void find_entries(struct source *source) {
    const char *data = source->text->data;
    size_t count = test_entry_count(source->report);
    for (size_t at = 0; at < source->body && source->entry_count < count;) {
        size_t end = line_end(data, at, source->body);
        size_t start = at;
        while (start < end && is_blank(data[start]))
            start++;
        const csem_section *entry = test_entry(source->report, source->entry_count);
        if (begins_entry(source, start, end, entry)) {
            source->entries[source->entry_count++] = start;
            source->repeated += csem_section_number(entry) <= source->stride;
        }
        at = end;
    }
    source->entries[source->entry_count] = source->body;
}

/* The page on which the last section with a page begins. */
static int32_t find_last_page(const csem_report *report) {
    const csem_section *chapter = test_chapter(report, test_chapter_count(report) - 1);
    size_t measures = csem_section_child_count(chapter);
    int32_t page = csem_section_place(chapter)->page;
    if (measures == 0)
        return page;
    const csem_section *measure = csem_section_child(chapter, measures - 1);
    for (size_t i = 0; i < csem_section_commitment_count(measure); i++) {
        const csem_commitment *commitment = csem_section_commitment(measure, i);
        size_t efforts = csem_commitment_effort_count(commitment);
        page = efforts > 0 ? csem_effort_place(csem_commitment_effort(commitment, efforts - 1))->page
                           : csem_commitment_place(commitment)->page;
    }
    return page;
}

static bool cut(struct source *source, const bench_text *text, const csem_report *report) {
    size_t chapters = test_chapter_count(report);
    if (chapters == 0) {
        fputs("csemplan-bench: the text has no chapter\n", stderr);
        return false;
    }
    *source = (struct source){.text = text, .report = report};
    source->body = (size_t)csem_section_place(test_chapter(report, 0))->span.start;
    source->stride = csem_section_number(test_chapter(report, chapters - 1));
    source->last_page = find_last_page(report);
    int32_t first_page = csem_section_place(test_chapter(report, 0))->page;
    source->page_stride = first_page > 0 ? source->last_page - first_page + 1 : 0;
    source->entries = malloc((test_entry_count(report) + 1) * sizeof *source->entries);
    if (!source->entries) {
        fputs("csemplan-bench: out of memory\n", stderr);
        return false;
    }
    find_entries(source);
    return true;
}

/* ---- writing ---- */

/* Writes the increased number of a chapter and returns the offset after the printed one. */
static size_t add_chapter_number(const struct source *source, size_t at, size_t copy, bench_text *out) {
    const char *data = source->text->data;
    size_t after = digits_end(data, at, source->text->length);
    int32_t number = number_at(data, at, after);
    if (number < 0)
        return at;
    add_number(out, number + (int64_t)copy * source->stride);
    return after;
}

/* Increases the pages of a chapter of the contents: its own, then those of its measures, one on each line. */
static int32_t entry_page(const csem_section *chapter, size_t index) {
    return index == 0 ? csem_section_place(chapter)->page
                      : csem_section_place(csem_section_child(chapter, index - 1))->page;
}

static void add_entries(const struct source *source, size_t index, size_t copy, bench_text *out) {
    const char *data = source->text->data;
    const csem_section *chapter = test_entry(source->report, index);
    size_t end = source->entries[index + 1];
    size_t at = add_chapter_number(source, source->entries[index], copy, out);
    for (size_t next = 0; at < end;) {
        size_t after = line_end(data, at, end);
        size_t last = after;
        while (last > at && is_blank(data[last - 1]))
            last--;
        size_t digits = last;
        while (digits > at && is_digit(data[digits - 1]))
            digits--;
        int32_t page = number_at(data, digits, last);
        while (next <= csem_section_child_count(chapter) && entry_page(chapter, next) == 0)
            next++;
        bool is_page = page > 0 && page == entry_page(chapter, next);
        bench_text_add(out, data + at, (is_page ? digits : after) - at);
        if (is_page) {
            add_number(out, page + (int64_t)copy * source->page_stride);
            bench_text_add(out, data + last, after - last);
            next++;
        }
        at = after;
    }
}

/* Page numbers are alone on their lines. */
static void add_body_lines(const struct source *source, size_t at, size_t end, size_t copy, bench_text *out) {
    const char *data = source->text->data;
    int32_t least = source->last_page - source->page_stride;
    while (at < end) {
        size_t after = line_end(data, at, end);
        size_t first = at;
        size_t last = after;
        while (first < last && is_blank(data[first]))
            first++;
        while (last > first && is_blank(data[last - 1]))
            last--;
        int32_t page = number_at(data, first, last);
        if (source->page_stride > 0 && page >= least && page <= source->last_page + 1) {
            bench_text_add(out, data + at, first - at);
            add_number(out, page + (int64_t)copy * source->page_stride);
            bench_text_add(out, data + last, after - last);
        } else {
            bench_text_add(out, data + at, after - at);
        }
        at = after;
    }
}

static void add_body(const struct source *source, size_t copy, bench_text *out) {
    size_t chapters = test_chapter_count(source->report);
    for (size_t i = 0; i < chapters; i++) {
        size_t start = (size_t)csem_section_place(test_chapter(source->report, i))->span.start;
        const csem_section *next = test_chapter(source->report, i + 1);
        size_t end = next ? (size_t)csem_section_place(next)->span.start : source->text->length;
        add_body_lines(source, add_chapter_number(source, start, copy, out), end, copy, out);
    }
    bench_text_add(out, "\n\n", 2);
}

static void add_copies(const struct source *source, size_t times, bench_text *out) {
    out->length = 0;
    bench_text_add(out, source->text->data, source->entries[0]);
    for (size_t copy = 0; copy < times; copy++) {
        size_t count = copy + 1 < times ? source->repeated : source->entry_count;
        for (size_t i = 0; i < count; i++)
            add_entries(source, i, copy, out);
    }
    for (size_t copy = 0; copy < times; copy++)
        add_body(source, copy, out);
}

/* The number of pages between the first chapters of two copies, found by reading both. */
static bool measure_page_stride(struct source *source, bench_text *out) {
    if (source->page_stride == 0)
        return true;
    add_copies(source, 2, out);
    csem_report *two = read_text(out);
    if (!two)
        return false;
    const csem_section *again = test_chapter(two, test_chapter_count(source->report));
    if (again)
        source->page_stride = csem_section_place(again)->page - csem_section_place(test_chapter(two, 0))->page;
    csem_report_free(two);
    return true;
}

/* ---- checking ---- */

static bool is_times(const bench_text *text, const csem_report *report, size_t times) {
    bench_counts one;
    bench_counts many;
    count_report(report, &one);
    if (!bench_count(text, &many))
        return false;
    bool good = many.chapters == one.chapters * times && many.measures == one.measures * times &&
                many.commitments == one.commitments * times && many.efforts == one.efforts * times &&
                many.blocks == one.blocks * times && many.statistics == one.statistics * times &&
                many.other_pages == one.other_pages * times;
    if (!good)
        fprintf(stderr,
                "csemplan-bench: %zu copies have %zu chapters, %zu measures, %zu commitments, %zu efforts, %zu blocks, "
                "%zu statistics, %zu measures on other pages than in the contents;\n"
                "one has %zu, %zu, %zu, %zu, %zu, %zu, %zu\n",
                times, many.chapters, many.measures, many.commitments, many.efforts, many.blocks, many.statistics,
                many.other_pages, one.chapters, one.measures, one.commitments, one.efforts, one.blocks, one.statistics,
                one.other_pages);
    return good;
}

bool bench_grow(const bench_text *text, size_t times, bench_text *grown) {
    *grown = (bench_text){0};
    if (times == 1) {
        bench_text_add(grown, text->data, text->length);
        return true;
    }
    csem_report *report = read_text(text);
    struct source source = {0};
    bool good = report && cut(&source, text, report) && measure_page_stride(&source, grown);
    if (good) {
        add_copies(&source, times, grown);
        good = is_times(grown, report, times);
    }
    free(source.entries);
    csem_report_free(report);
    return good;
}

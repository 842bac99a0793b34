/* SPDX-License-Identifier: MIT */
/* Spans are visited in document order, so that the lines are counted once. */
#include "support/spans.h"

#include <stdbool.h>
#include <stdio.h>

typedef struct walk {
    const char *text;
    size_t length;
    uint64_t at;   /* how far lines are counted */
    uint64_t line; /* of at */
    char *message;
    size_t size;
} walk;

static bool fails(walk *w, const char *what, const csem_span *span, const char *why) {
    snprintf(w->message, w->size, "%s at %llu to %llu, line %llu: %s", what, (unsigned long long)span->start,
             (unsigned long long)span->end, (unsigned long long)span->line, why);
    return false;
}

static void count_lines(walk *w, uint64_t to) {
    for (; w->at < to; w->at++) {
        char c = w->text[w->at];
        bool pair = c == '\r' && w->at + 1 < w->length && w->text[w->at + 1] == '\n';
        w->line += c == '\n' || (c == '\r' && !pair);
    }
}

static bool is_sound(walk *w, const char *what, const csem_span *span, const csem_span *around) {
    if (span->start > span->end)
        return fails(w, what, span, "it ends before it starts");
    if (span->end > w->length)
        return fails(w, what, span, "it ends behind the text");
    if (around && (span->start < around->start || span->end > around->end))
        return fails(w, what, span, "it is not within what holds it");
    if (span->start < w->at)
        return fails(w, what, span, "it starts before the one above it");
    count_lines(w, span->start);
    return span->line == w->line || fails(w, what, span, "the line is not that of its start");
}

static bool commitment_is_sound(walk *w, const csem_commitment *commitment, const csem_span *around) {
    if (!is_sound(w, "commitment", csem_commitment_span(commitment), around))
        return false;
    for (size_t i = 0; i < csem_commitment_effort_count(commitment); i++)
        if (!is_sound(w, "effort", csem_effort_span(csem_commitment_effort(commitment, i)), around))
            return false;
    return true;
}

static bool measure_is_sound(walk *w, const csem_measure *measure, const csem_span *around) {
    const csem_span *span = csem_measure_span(measure);
    if (!is_sound(w, "measure", span, around))
        return false;
    for (size_t i = 0; i < csem_measure_commitment_count(measure); i++)
        if (!commitment_is_sound(w, csem_measure_commitment(measure, i), span))
            return false;
    return true;
}

static bool chapter_is_sound(walk *w, const csem_chapter *chapter) {
    const csem_span *span = csem_chapter_span(chapter);
    if (!is_sound(w, "chapter", span, NULL))
        return false;
    for (size_t i = 0; i < csem_chapter_measure_count(chapter); i++)
        if (!measure_is_sound(w, csem_chapter_measure(chapter, i), span))
            return false;
    return true;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): the walk writes to it */
int spans_are_sound(const csem_report *report, const char *text, size_t length, char *message, size_t size) {
    walk w = {text, length, 0, 1, message, size};
    for (size_t i = 0; i < csem_report_chapter_count(report); i++)
        if (!chapter_is_sound(&w, csem_report_chapter(report, i)))
            return 0;
    return 1;
}

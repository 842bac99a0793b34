/* SPDX-License-Identifier: MIT */
#include "model/sheets.h"

/* The next form feed at or after offset `at`, or length. */
static size_t next_feed(const char *text, size_t at, size_t length) {
    const char *found = at < length ? memchr(text + at, '\f', length - at) : NULL;
    return found ? (size_t)(found - text) : length;
}

bool csem__sheets_keep(csem_report *report, const char *text, size_t length) {
    size_t count = 0;
    for (size_t at = next_feed(text, 0, length); at < length; at = next_feed(text, at + 1, length))
        count++;
    if (count == 0)
        return true;
    uint32_t *feeds = csem__arena_allocate(&report->arena, count * sizeof *feeds);
    if (!feeds)
        return false;
    size_t kept = 0;
    for (size_t at = next_feed(text, 0, length); at < length; at = next_feed(text, at + 1, length))
        feeds[kept++] = (uint32_t)at;
    report->feeds = feeds;
    report->feed_count = count;
    return true;
}

int32_t csem__sheet_at(const csem_report *report, uint64_t offset) {
    size_t low = 0;
    size_t high = report->feed_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (report->feeds[middle] < offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (report->feed_count == 0)
        return 0;
    return low < INT32_MAX ? (int32_t)low + 1 : INT32_MAX;
}

/* SPDX-License-Identifier: MIT */
#include "support/outline.h"

typedef const csem_section *(*item_of)(const csem_report *report, size_t index);

/* The outermost section with this index; NULL, and its count, if there are fewer. */
static const csem_section *find(const csem_report *report, size_t count, item_of item, size_t index, size_t *found) {
    *found = 0;
    for (size_t i = 0; i < count; i++) {
        const csem_section *section = item(report, i);
        if (csem_section_depth(section) == 0 && (*found)++ == index)
            return section;
    }
    return NULL;
}

size_t test_chapter_count(const csem_report *report) {
    size_t count;
    find(report, csem_report_section_count(report), csem_report_section, SIZE_MAX, &count);
    return count;
}

const csem_section *test_chapter(const csem_report *report, size_t index) {
    size_t count;
    return find(report, csem_report_section_count(report), csem_report_section, index, &count);
}

size_t test_entry_count(const csem_report *report) {
    size_t count;
    find(report, csem_report_entry_count(report), csem_report_entry, SIZE_MAX, &count);
    return count;
}

const csem_section *test_entry(const csem_report *report, size_t index) {
    size_t count;
    return find(report, csem_report_entry_count(report), csem_report_entry, index, &count);
}

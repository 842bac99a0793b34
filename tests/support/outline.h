/* SPDX-License-Identifier: MIT */
/* The outermost sections of the body and of the contents, which are the chapters of a Basic Plan. */
#ifndef CSEM_TESTS_SUPPORT_OUTLINE_H
#define CSEM_TESTS_SUPPORT_OUTLINE_H

#include <csemplan.h>

size_t test_chapter_count(const csem_report *report);
const csem_section *test_chapter(const csem_report *report, size_t index);
size_t test_entry_count(const csem_report *report);
const csem_section *test_entry(const csem_report *report, size_t index);

#endif

/* SPDX-License-Identifier: MIT */
/* The outline of a Basic Plan: chapters `1.`, and measures `(iv)` in them; their levels, and the ids that their marks
 * make. */
#ifndef TEST_BASIC_PLAN_H
#define TEST_BASIC_PLAN_H

#include "model/builder.h"

enum { CSEM_DEPTH_CHAPTER = 0, CSEM_DEPTH_MEASURE = 1 };

/* The name of a level. */
csem__text csem__level_name(int32_t depth);

/* The mark of a number on a level, without closing point: `1`, `(iv)`; digits if the number is too large for Roman
 * numerals. text has CSEM_MARK_SIZE bytes; the mark is NUL-terminated. */
enum { CSEM_MARK_SIZE = 24 };
csem__text csem__mark_write(int32_t depth, int32_t number, char *text);

/* Fills level, number and id of a section, by its depth. around is the section around it, NULL for a chapter. False:
 * see builder->code. */
bool csem__section_number(csem__builder *builder, csem_section *section, const csem_section *around, int32_t number);

#endif

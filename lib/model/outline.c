/* SPDX-License-Identifier: MIT */
/* Levels and marks of a Basic Plan. No other file depends on them. */
#include "model/outline.h"

#include <stdio.h>

csem__text csem__level_name(int32_t depth) {
    return csem__text_of(depth == CSEM_DEPTH_CHAPTER ? "chapter" : "measure");
}

csem__text csem__mark_write(int32_t depth, int32_t number, char *text) {
    char roman[16] = "";
    int length;
    if (depth == CSEM_DEPTH_MEASURE && number >= 1 && number <= CSEM_MAX_ROMAN)
        roman[csem__roman_write(number, roman)] = '\0';
    if (roman[0])
        length = snprintf(text, CSEM_MARK_SIZE, "(%s)", roman);
    else if (depth == CSEM_DEPTH_CHAPTER)
        length = snprintf(text, CSEM_MARK_SIZE, "%d", (int)number);
    else
        length = snprintf(text, CSEM_MARK_SIZE, "(%d)", (int)number);
    return (csem__text){text, (size_t)length};
}

bool csem__section_number(csem__builder *builder, csem_section *section, const csem_section *around, int32_t number) {
    char text[CSEM_MARK_SIZE];
    csem__text mark = csem__mark_write(section->depth, number, text);
    section->level = csem__level_name(section->depth);
    section->number = number;
    return csem__builder_section_id(builder, around ? around->id : (csem__text){NULL, 0}, mark, &section->id);
}

/* SPDX-License-Identifier: MIT */
/* Levels and marks of a Basic Plan. Only this file knows them. */
#include "model/outline.h"

#include "base/number.h"

csem__text csem__level_name(int32_t depth) {
    return csem__text_of(depth == CSEM_DEPTH_CHAPTER ? "chapter" : "measure");
}

csem__text csem__mark_write(int32_t depth, int32_t number, char *text) {
    bool is_chapter = depth == CSEM_DEPTH_CHAPTER;
    bool is_roman = depth == CSEM_DEPTH_MEASURE && number >= 1 && number <= CSEM_MAX_ROMAN;
    char digits[CSEM_NUMBER_SIZE];
    size_t length = is_roman ? csem__roman_write(number, digits) : csem__number_write(number, digits);
    size_t start = is_chapter ? 0 : 1;
    text[0] = '(';
    memcpy(text + start, digits, length);
    if (!is_chapter)
        text[start + length] = ')';
    length += is_chapter ? 0 : 2;
    text[length] = '\0';
    return (csem__text){text, length};
}

bool csem__section_number(csem__builder *builder, csem_section *section, const csem_section *around, int32_t number) {
    char text[CSEM_MARK_SIZE];
    csem__text mark = csem__mark_write(section->depth, number, text);
    section->level = csem__level_name(section->depth);
    section->number = number;
    return csem__builder_section_id(builder, around ? around->id : (csem__text){NULL, 0}, mark, &section->id);
}

/* SPDX-License-Identifier: MIT */
/* An id begins with that of the parent, unless it is the mark alone. A point is between the two if both sides are
 * letters or digits; so `12` does not begin with the id `1`. */
#include "model/own_mark.h"

static bool is_letter_or_digit(char c) {
    return csem__is_alpha((unsigned char)c) || csem__is_digit((unsigned char)c);
}

/* The length of the parent's id and the point after it; 0 if the id does not begin with them. */
static size_t outer_length(const csem_section *section) {
    csem__text id = section->id;
    csem__text outer = section->parent ? section->parent->id : (csem__text){NULL, 0};
    if (outer.length == 0 || id.length <= outer.length || memcmp(id.data, outer.data, outer.length) != 0)
        return 0;
    bool is_word = is_letter_or_digit(outer.data[outer.length - 1]);
    const char *own = id.data + outer.length;
    if (is_word && is_letter_or_digit(own[0]))
        return 0;
    return outer.length + (is_word && own[0] == '.' && is_letter_or_digit(own[1]));
}

csem__text csem__section_own_mark(const csem_section *section) {
    size_t start = outer_length(section);
    size_t end = start;
    while (end < section->id.length && section->id.data[end] != '~')
        end++;
    return csem__slice(section->id.data, start, end);
}

bool csem__section_is_running(const csem_section *section) {
    return section->parent && outer_length(section) == 0;
}

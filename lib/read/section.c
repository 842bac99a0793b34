/* SPDX-License-Identifier: MIT */
#include "read/section.h"

enum { MAX_ID_PART_LENGTH = 80 };

bool csem__section_mark(csem__builder *builder, const csem__grammar *grammar, csem_section *section,
                        const csem_section *around, const csem__numeral *numeral) {
    char text[MAX_ID_PART_LENGTH];
    const csem__mark_pattern *pattern = &grammar->levels[numeral->level];
    csem__text mark = {text, csem__mark_print(pattern, numeral->numbers, text, sizeof text)};
    section->level = csem__text_of(grammar->profile->levels[numeral->level].name);
    section->number = numeral->value;
    return csem__builder_section_id(builder, around ? around->id : (csem__text){NULL, 0}, mark, &section->id);
}

void csem__open_sections_clear(csem__open_sections *open) {
    for (size_t level = 0; level < CSEM_MAX_PROFILE_LEVELS; level++)
        open->indexes[level] = SIZE_MAX;
}

int32_t csem__open_sections_depth(const csem__open_sections *open, size_t level) {
    int32_t depth = 0;
    for (size_t outer = 0; outer < level; outer++)
        depth += open->indexes[outer] != SIZE_MAX;
    return depth;
}

const csem_section *csem__open_sections_around(const csem__open_sections *open, const csem__sections *tree,
                                               size_t level) {
    while (level > 0)
        if (open->indexes[--level] != SIZE_MAX)
            return &tree->items[open->indexes[level]];
    return NULL;
}

void csem__open_sections_enter(csem__open_sections *open, const csem__sections *tree, size_t level) {
    open->indexes[level] = tree->count - 1;
    while (++level < CSEM_MAX_PROFILE_LEVELS)
        open->indexes[level] = SIZE_MAX;
}

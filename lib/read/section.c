/* SPDX-License-Identifier: MIT */
/* The id of a section is that of the section around it and its own mark. A mark that names its parents, or whose
 * numbers run on through the document, is the id alone. A section without a number has its place among such. */
#include "read/section.h"

#include <stdio.h>

void csem__open_sections_clear(csem__open_sections *open) {
    *open = (csem__open_sections){.unnumbered = {0}};
    for (size_t level = 0; level < CSEM_MAX_PROFILE_LEVELS; level++)
        open->indexes[level] = SIZE_MAX;
}

/* How many sections around one of this level are open. */
static int32_t depth_of(const csem__open_sections *open, size_t level) {
    int32_t depth = 0;
    for (size_t outer = 0; outer < level; outer++)
        depth += open->indexes[outer] != SIZE_MAX;
    return depth;
}

/* The innermost open section around one of this level; NULL: none. */
static const csem_section *around(const csem__open_sections *open, const csem__sections *tree, size_t level) {
    while (level > 0)
        if (open->indexes[--level] != SIZE_MAX)
            return &tree->items[open->indexes[level]];
    return NULL;
}

/* The id that a mark makes inside the section with an id. */
static bool make_id(csem__builder *builder, const csem__grammar *grammar, size_t level, const int32_t *numbers,
                    csem__text id_around, csem__text *id) {
    enum { MAX_LENGTH = 80 };
    char text[MAX_LENGTH];
    const csem__mark_pattern *pattern = &grammar->levels[level];
    csem__text mark = {text, csem__mark_print(pattern, numbers, text, sizeof text)};
    bool is_alone = csem__grammar_is_alone(grammar, level);
    return csem__builder_section_id(builder, is_alone ? (csem__text){NULL, 0} : id_around, mark, id);
}

static bool set_place(csem__builder *builder, csem_section *section, csem__text id_around, uint32_t place) {
    char text[16];
    int length = snprintf(text, sizeof text, "/%u", (unsigned)place);
    return csem__builder_section_id(builder, id_around, (csem__text){text, (size_t)length}, &section->id);
}

/* Adds a section of a level, whose id is still to be set; *id receives that of the section around it. */
static csem_section *add(csem__open_sections *open, csem__builder *builder, csem__sections *tree,
                         const csem__grammar *grammar, size_t level, csem__text *id) {
    csem_section *section = csem__builder_add_section(builder, tree, depth_of(open, level));
    const csem_section *parent = around(open, tree, level);
    *id = parent ? parent->id : (csem__text){NULL, 0};
    if (section)
        section->level = csem__text_of(grammar->profile->levels[level].name);
    return section;
}

/* Enters the last section, which has its id, and opens it. */
static bool enter(csem__open_sections *open, csem__builder *builder, csem__sections *tree, const csem__grammar *grammar,
                  size_t level) {
    size_t depth = (size_t)tree->items[tree->count - 1].depth;
    open->indexes[level] = tree->count - 1;
    while (++level < grammar->level_count)
        open->indexes[level] = SIZE_MAX;
    while (++depth < grammar->level_count)
        open->unnumbered[depth] = 0;
    return csem__builder_enter_id(builder, tree, tree->count - 1);
}

csem_section *csem__open_sections_add(csem__open_sections *open, csem__builder *builder, csem__sections *tree,
                                      const csem__grammar *grammar, size_t level, const csem__numeral *numeral) {
    csem__text id;
    csem_section *section = add(open, builder, tree, grammar, level, &id);
    if (!section)
        return NULL;
    bool has_number = numeral->kind == CSEM_NUMERAL_LEVEL && grammar->levels[level].places > 0;
    if (has_number)
        section->number = numeral->value;
    bool done = has_number ? make_id(builder, grammar, level, numeral->numbers, id, &section->id)
                           : set_place(builder, section, id, ++open->unnumbered[section->depth]);
    return done && enter(open, builder, tree, grammar, level) ? section : NULL;
}

csem_section *csem__open_sections_add_named(csem__open_sections *open, csem__builder *builder, csem__sections *tree,
                                            const csem__grammar *grammar, size_t level, csem__text id) {
    csem__text id_around;
    csem_section *section = add(open, builder, tree, grammar, level, &id_around);
    if (!section)
        return NULL;
    bool done = id.data ? csem__builder_section_id(builder, (csem__text){NULL, 0}, id, &section->id)
                        : set_place(builder, section, id_around, ++open->unnumbered[section->depth]);
    return done && enter(open, builder, tree, grammar, level) ? section : NULL;
}

bool csem__open_sections_refer(const csem__open_sections *open, csem__builder *builder, const csem__sections *tree,
                               const csem__grammar *grammar, const csem__reference *reference, csem__text *id) {
    size_t level = 0;
    while (level < grammar->level_count && !reference->has_level[level])
        level++;
    const csem_section *parent = around(open, tree, level);
    *id = parent ? parent->id : (csem__text){NULL, 0};
    for (; level < grammar->level_count; level++)
        if (reference->has_level[level] && !make_id(builder, grammar, level, reference->numbers[level], *id, id))
            return false;
    return true;
}

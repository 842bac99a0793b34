/* SPDX-License-Identifier: MIT */
/* Lists and trees of JSON. A tree is walked with one open list for each level; a tree that is deeper than the model
 * allows is refused. */
#include "load/loader.h"

bool csem__loader_out_of_memory(csem__loader *loader) {
    csem__builder_fail(&loader->reader.builder);
    return csem__value_stop(&loader->reader, NULL);
}

bool csem__load_list(csem__loader *loader, const cJSON *array, csem__load_item load) {
    if (!csem__take_array(&loader->reader, array))
        return false;
    for (const cJSON *item = array->child; item; item = item->next)
        if (!load(loader, item))
            return false;
    return true;
}

bool csem__load_tree(csem__loader *loader, const cJSON *array, csem__load_section load) {
    const cJSON *next[CSEM_MAX_LEVELS]; /* at each depth, the item to read next */
    int32_t depth = 0;
    if (!csem__take_array(&loader->reader, array))
        return false;
    next[0] = array->child;
    while (depth >= 0) {
        const cJSON *item = next[depth];
        if (!item) {
            depth--;
            continue;
        }
        next[depth] = item->next;
        const cJSON *inside = load(loader, item, depth);
        if (!inside || !csem__take_array(&loader->reader, inside))
            return false;
        if (!inside->child)
            continue;
        if (++depth == CSEM_MAX_LEVELS)
            return csem__value_fail(&loader->reader, inside, "more than %d levels of sections", (int)CSEM_MAX_LEVELS);
        next[depth] = inside->child;
    }
    return true;
}

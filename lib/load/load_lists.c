/* SPDX-License-Identifier: MIT */
/* Lists and trees of JSON. A tree is walked with one open list for each level; a tree that is deeper than the model
 * allows is refused. */
#include "load/loading.h"

bool csem__loading_out_of_memory(csem__loading *loading) {
    csem__builder_fail(&loading->intake.builder);
    return csem__intake_stop(&loading->intake, NULL);
}

bool csem__load_list(csem__loading *loading, const cJSON *array, csem__load_item load) {
    if (!csem__take_array(&loading->intake, array))
        return false;
    for (const cJSON *item = array->child; item; item = item->next)
        if (!load(loading, item))
            return false;
    return true;
}

bool csem__load_tree(csem__loading *loading, const cJSON *array, csem__load_section load) {
    const cJSON *next[CSEM_MAX_LEVELS]; /* at each depth, the item to read next */
    int32_t depth = 0;
    if (!csem__take_array(&loading->intake, array))
        return false;
    next[0] = array->child;
    while (depth >= 0) {
        const cJSON *item = next[depth];
        if (!item) {
            depth--;
            continue;
        }
        next[depth] = item->next;
        const cJSON *inside = load(loading, item, depth);
        if (!inside || !csem__take_array(&loading->intake, inside))
            return false;
        if (!inside->child)
            continue;
        if (++depth == CSEM_MAX_LEVELS)
            return csem__intake_fail(&loading->intake, inside, "more than %d levels of sections", (int)CSEM_MAX_LEVELS);
        next[depth] = inside->child;
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* Finds the suppression of a finding by binary search. Invariant: sorted has no two suppressions of equal keys, and is
 * in the order of compare_keys(). */
#include "config.h"

#include <stdlib.h>
#include <string.h>

/* NULL comes first. */
static int compare_texts(const char *a, const char *b) {
    if (!a || !b)
        return (a ? 1 : 0) - (b ? 1 : 0);
    return strcmp(a, b);
}

static int compare_keys(const suppression *a, const suppression *b) {
    int order = compare_texts(a->rule, b->rule);
    if (order == 0)
        order = compare_texts(a->measure, b->measure);
    return order != 0 ? order : compare_texts(a->agency, b->agency);
}

/* Orders suppressions of equal keys as in the file, so that the first of them is kept. */
static int compare(const void *a, const void *b) {
    const suppression *first = *(suppression *const *)a;
    const suppression *second = *(suppression *const *)b;
    int order = compare_keys(first, second);
    return order != 0 ? order : (first > second ? 1 : 0) - (first < second ? 1 : 0);
}

int sort_suppressions(config *read) {
    read->sorted = calloc(read->suppression_count + 1, sizeof *read->sorted);
    if (!read->sorted)
        return out_of_memory();
    for (size_t i = 0; i < read->suppression_count; i++)
        read->sorted[i] = &read->suppressions[i];
    qsort((void *)read->sorted, read->suppression_count, sizeof *read->sorted, compare);
    for (size_t i = 0; i < read->suppression_count; i++) /* keep the first of equals */
        if (i == 0 || compare_keys(read->sorted[read->sorted_count - 1], read->sorted[i]) != 0)
            read->sorted[read->sorted_count++] = read->sorted[i];
    return EXIT_DONE;
}

static int compare_key(const void *key, const void *member) {
    return compare_keys(key, *(suppression *const *)member);
}

static suppression *find(const config *read, const suppression *key) {
    if (read->sorted_count == 0)
        return NULL;
    suppression *const *found =
        bsearch(key, (const void *)read->sorted, read->sorted_count, sizeof *read->sorted, compare_key);
    return found ? *found : NULL;
}

suppression *find_suppression(const config *read, const csem_finding *finding) {
    suppression key = {.rule = csem_finding_text(finding, CSEM_FINDING_TEXT_RULE, NULL),
                       .measure = csem_finding_text(finding, CSEM_FINDING_TEXT_MEASURE, NULL),
                       .agency = csem_finding_text(finding, CSEM_FINDING_TEXT_AGENCY, NULL)};
    suppression *found = find(read, &key);
    if (found || !key.agency)
        return found;
    key.agency = NULL;
    return find(read, &key);
}

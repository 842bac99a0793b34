/* SPDX-License-Identifier: MIT */
/* Loading: the context of one reading of JSON, and its parts, by the parts of the data model. */
#ifndef CSEM_LOAD_LOADING_H
#define CSEM_LOAD_LOADING_H

#include "base/table.h"
#include "load/values.h"

typedef struct csem__loading {
    csem__intake intake;
    csem__table agencies; /* id to position */
    csem__table pairs;    /* id and name, of ids that occur again */
    csem__table sections; /* id to position in the body */
    size_t *named_in;     /* for each agency, the last list that named it */
    size_t list;          /* the list of agencies that is being read, counted from 1 */
    bool no_statistics;
} csem__loading;

/* Each adds the value of one key to the builder; false: a failure, which the intake keeps. */
bool csem__load_cover(csem__loading *loading, const cJSON *item);
bool csem__load_agencies(csem__loading *loading, const cJSON *array);
bool csem__load_contents(csem__loading *loading, const cJSON *array);
bool csem__load_sections(csem__loading *loading, const cJSON *array);
bool csem__load_statistics(csem__loading *loading, const cJSON *array);

/* Reads one item of a list. */
typedef bool (*csem__load_item)(csem__loading *loading, const cJSON *item);
bool csem__load_list(csem__loading *loading, const cJSON *array, csem__load_item load);

/* Reads one section at a depth, and returns the value that lists the sections inside it; NULL: a failure. */
typedef const cJSON *(*csem__load_section)(csem__loading *loading, const cJSON *item, int32_t depth);
/* Reads a tree of sections in the order of the document, without recursion. */
bool csem__load_tree(csem__loading *loading, const cJSON *array, csem__load_section load);

/* Notes that memory ran out; always false. */
bool csem__loading_out_of_memory(csem__loading *loading);

#endif

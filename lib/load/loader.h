/* SPDX-License-Identifier: MIT */
/* The state while a report is read from JSON, and a function for each part of the data model. */
#ifndef CSEM_LOAD_LOADER_H
#define CSEM_LOAD_LOADER_H

#include "base/table.h"
#include "grammar/profile.h"
#include "load/values.h"

typedef struct csem__loader {
    csem__value_reader reader;
    csem__table agencies;       /* id to position */
    csem__table pairs;          /* id and name, of ids that occur again */
    csem__table sections;       /* id to position in the body */
    size_t *named_in;           /* for each agency, the last list that named it */
    size_t list;                /* the list of agencies that is being read, counted from 1 */
    const csem__profile *given; /* in the options; NULL: none */
    bool no_statistics;
} csem__loader;

/* Each adds the value of one key to the builder; false: a failure, which the value reader keeps. */
bool csem__load_cover(csem__loader *loader, const cJSON *item);
bool csem__load_agencies(csem__loader *loader, const cJSON *array);
bool csem__load_contents(csem__loader *loader, const cJSON *array);
bool csem__load_sections(csem__loader *loader, const cJSON *array);
/* Makes the ids of the entries of the contents, which JSON does not have. The nodes must be linked before. */
bool csem__load_entry_ids(csem__loader *loader);
bool csem__load_statistics(csem__loader *loader, const cJSON *array);

/* Reads one item of a list. */
typedef bool (*csem__load_item)(csem__loader *loader, const cJSON *item);
bool csem__load_list(csem__loader *loader, const cJSON *array, csem__load_item load);

/* Reads one section at a depth, and returns the value that lists the sections inside it; NULL: a failure. */
typedef const cJSON *(*csem__load_section)(csem__loader *loader, const cJSON *item, int32_t depth);
/* Reads a tree of sections in the order of the document, without recursion. */
bool csem__load_tree(csem__loader *loader, const cJSON *array, csem__load_section load);

/* Records that memory ran out; always false. */
bool csem__loader_out_of_memory(csem__loader *loader);

#endif

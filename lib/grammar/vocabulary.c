/* SPDX-License-Identifier: MIT */
/* The words of profiles. */
#include "grammar/vocabulary.h"

#define NAMES(list, ...)                                                                                               \
    static const char *const list##_items[] = {__VA_ARGS__};                                                           \
    const csem__strings csem__##list = {list##_items, sizeof list##_items / sizeof list##_items[0]};

NAMES(title_names, "line", "colon", "none")
NAMES(numbers_names, "restart", "runs")
NAMES(agency_place_names, "closing", "after-title", "field", "heading", "subject")
NAMES(agency_role_names, "", "commitment", "effort")
NAMES(glossary_names, "ABBR (Name)", "Name: ABBR", "ABBR: Name", "Name ABBR")
NAMES(field_role_names, "promise", "effort", "agencies", "partners", "status", "deadline", "note", "other")
NAMES(field_place_names, "colon", "line", "column", "behind", "table", "front-matter")
NAMES(status_place_names, "field", "behind", "matrix")

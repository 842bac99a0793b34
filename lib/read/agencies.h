/* SPDX-License-Identifier: MIT */
/* Agencies: which names and abbreviations the document defines, and which of them an attribution names. */
#ifndef CSEM_READ_AGENCIES_H
#define CSEM_READ_AGENCIES_H

#include "base/table.h"
#include "model/builder.h"

enum { CSEM_LONGEST_NAME = 512 };

/* Who defines an agency; the first definition of an abbreviation or a name holds. */
typedef enum csem_agency_source {
    CSEM_AGENCY_GLOSSARY,  /* the page footer: listed in the report whether it is named or not */
    CSEM_AGENCY_FIRST_USE, /* an attribution, `(Full Name: ABBR)` */
    CSEM_AGENCY_CALLER,    /* the options */
    CSEM_AGENCY_NAMED      /* an attribution names it, nothing defines it */
} csem_agency_source;

typedef struct csem_agency_item {
    csem_text id; /* data is NULL: no abbreviation */
    csem_text name;
    csem_agency *node; /* NULL: not in the report yet */
    csem_agency_source source;
    csem_span place; /* of what defines it first; end 0: none */
} csem_agency_item;

typedef struct csem_agencies {
    csem_arena arena;
    csem_builder *builder;
    csem_agency_item *items;
    size_t count;
    size_t capacity;
    csem_table ids;
    csem_table names;
    csem_span place; /* of what is being read, for what it defines; end 0: none */
} csem_agencies;

void csem_agencies_init(csem_agencies *agencies, csem_builder *builder);
void csem_agencies_free(csem_agencies *agencies);

/* Defines an agency, unless its id or its name is known. An agency of the glossary joins the report at once. False: no
 * memory, or the limit of nodes; the builder's code says which. */
bool csem_agencies_define(csem_agencies *agencies, csem_text id, csem_text name, csem_agency_source source);

/* Whether an agency has this name. A hyphen between two small letters may be where a line end cut a word, so a name
 * matches with and without it. index may be NULL. */
bool csem_agencies_has_name(const csem_agencies *agencies, csem_text name, size_t *index);

/* Copies name without the hyphens between two small letters, for at most CSEM_LONGEST_NAME bytes; returns its length,
 * 0 where it has none, or is longer. */
size_t csem_close_up_name(csem_text name, char *closed);

/* The node of the agency with this id or name, which joins the report if it is not there yet. NULL on failure. */
const csem_agency *csem_agencies_mention(csem_agencies *agencies, csem_text id, csem_text name);

#endif

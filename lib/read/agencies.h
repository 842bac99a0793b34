/* SPDX-License-Identifier: MIT */
/* Agencies: which names and abbreviations the document defines, and which of them an attribution names. */
#ifndef CSEM_READ_AGENCIES_H
#define CSEM_READ_AGENCIES_H

#include "base/table.h"
#include "grammar/grammar.h"
#include "model/builder.h"

enum { CSEM_MAX_NAME_LENGTH = 512 };

/* Who defines an agency; the first definition of an abbreviation or a name applies. */
typedef enum csem__agency_source {
    CSEM_AGENCY_GLOSSARY,  /* the page footer: listed in the report even if nothing names it */
    CSEM_AGENCY_FIRST_USE, /* an attribution, `(Full Name: ABBR)` */
    CSEM_AGENCY_CALLER,    /* the options */
    CSEM_AGENCY_NAMED      /* an attribution names it, nothing defines it */
} csem__agency_source;

typedef struct csem__agency_item {
    csem__text id; /* data is NULL: no abbreviation */
    csem__text name;
    csem_agency *node; /* NULL: not in the report yet */
    csem__agency_source source;
    csem_span place; /* of what defines it first; end 0: none */
} csem__agency_item;

/* What an abbreviation stands for, which need not be an agency. */
typedef struct csem__expansion {
    csem__text id;
    csem__text name;
} csem__expansion;

typedef struct csem__agencies {
    csem__arena arena;
    csem__builder *builder;
    const csem__grammar *grammar;
    csem__agency_item *items;
    size_t count;
    size_t capacity;
    csem__table ids;
    csem__table names;
    size_t longest_name; /* length of the longest one in the table */
    csem__expansion *expansions;
    size_t expansion_count;
    size_t expansion_capacity;
    csem__table expanded; /* from abbreviations and names to expansions */
    csem_span place;      /* of the text that is being read, for what it defines; end 0: none */
} csem__agencies;

void csem__agencies_init(csem__agencies *agencies, csem__builder *builder, const csem__grammar *grammar);
void csem__agencies_free(csem__agencies *agencies);

/* Defines an agency, unless its id or its name is known. An agency of the glossary joins the report at once. False:
 * out of memory, or the limit of nodes; the builder's code says which. */
bool csem__agencies_define(csem__agencies *agencies, csem__text id, csem__text name, csem__agency_source source);

/* Records what an abbreviation stands for; the first record of an abbreviation applies. It is no evidence that this is
 * an agency, but if a field names one by either, both are known. False on failure. */
bool csem__agencies_expand(csem__agencies *agencies, csem__text id, csem__text name);

/* Whether an agency has this name. A hyphen between two small letters may be where a line end cut a word, so a name
 * matches with and without it. index may be NULL. */
bool csem__agencies_has_name(const csem__agencies *agencies, csem__text name, size_t *index);

/* Copies name without the hyphens between two small letters, at most CSEM_MAX_NAME_LENGTH bytes; returns the length, 0
 * if name has no such hyphen, or is longer. */
size_t csem__close_up_name(csem__text name, char *closed);

/* The node of the agency with this id or name, which joins the report if it has not yet. NULL on failure. */
const csem_agency *csem__agencies_mention(csem__agencies *agencies, csem__text id, csem__text name);

#endif

/* SPDX-License-Identifier: MIT */
/* Lists of agencies: `National Police Agency, and Ministry of Justice`, `Department of Justice (DOJ), NARA`. */
#ifndef CSEM_READ_AGENCY_LIST_H
#define CSEM_READ_AGENCY_LIST_H

#include "read/agencies.h"

enum { CSEM_ATTRIBUTION_PARTS = 128 };

typedef enum csem__attribution_form {
    CSEM_FORM_NONE, /* not an attribution */
    CSEM_FORM_FULL, /* full names only: closes a commitment */
    CSEM_FORM_SHORT /* an abbreviation among them: closes an effort */
} csem__attribution_form;

/* One agency of the list: an abbreviation, a full name, or both. */
typedef struct csem__attribution_part {
    csem__text id;
    csem__text name;
} csem__attribution_part;

typedef struct csem__attribution {
    csem__attribution_form form;
    bool open_ended;
    bool has_rest; /* of a field: something in it is not the name of an agency */
    size_t count;
    csem__attribution_part parts[CSEM_ATTRIBUTION_PARTS];
} csem__attribution;

/* What shows that a part of a list is an agency. */
typedef enum csem__list_mode {
    CSEM_LIST_KNOWN, /* it is defined, or has a word of the profile */
    CSEM_LIST_SHAPE, /* as above, or an abbreviation, since not all agencies are known yet */
    CSEM_LIST_FIELD  /* its place: any name is one, and what is not a name is left out */
} csem__list_mode;

/* No agencies, and no form. */
void csem__attribution_clear(csem__attribution *attribution);

/* Adds the agencies of a list to those of an attribution, each once, and at most CSEM_ATTRIBUTION_PARTS. False if text
 * is not a list. */
bool csem__agency_list_append(const csem__agencies *agencies, csem__text text, csem__list_mode mode,
                              csem__attribution *attribution);

/* Reads a list, whose white space is folded. The parts are slices of text. False, and form NONE, if it is not one. */
bool csem__agency_list_read(const csem__agencies *agencies, csem__text text, csem__list_mode mode,
                            csem__attribution *attribution);

/* Defines the first uses in a list. False on failure. */
bool csem__agency_list_define(csem__agencies *agencies, csem__text text, csem__list_mode mode);

#endif

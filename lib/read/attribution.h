/* SPDX-License-Identifier: MIT */
/* Attributions: the closing parenthesis that names agencies, `(National Police Agency, and Ministry of Justice)`. */
#ifndef CSEM_READ_ATTRIBUTION_H
#define CSEM_READ_ATTRIBUTION_H

#include "read/agencies.h"

enum { CSEM_ATTRIBUTION_PARTS = 128 };

typedef enum csem_attribution_form {
    CSEM_FORM_NONE, /* no attribution */
    CSEM_FORM_FULL, /* full names only: closes a commitment */
    CSEM_FORM_SHORT /* an abbreviation among them: closes an effort */
} csem_attribution_form;

/* One agency of the list: an abbreviation, a full name, or both. */
typedef struct csem_attribution_part {
    csem_text id;
    csem_text name;
} csem_attribution_part;

typedef struct csem_attribution {
    csem_attribution_form form;
    bool open_ended;
    size_t count;
    csem_attribution_part parts[CSEM_ATTRIBUTION_PARTS];
} csem_attribution;

/* Reads the attribution that closes text, white space folded: its parenthesis is at start, see
 * csem_closing_parenthesis. The parts are slices of text. False, and form NONE, where it is none. */
bool csem_attribution_parse(const csem_agencies *agencies, csem_text text, size_t start, csem_attribution *attribution);

/* Whether text ends in what may be an attribution: any word in capitals counts as an abbreviation, since not all
 * agencies are known yet. */
bool csem_attribution_has_shape(const csem_agencies *agencies, csem_text text);

/* Defines the agencies that text defines: in the parenthesis at start that closes it, `(Full Name: ABBR)`, or in
 * passing, `the Ministry of Parks (MPK)`. False on failure. */
bool csem_attribution_define(csem_agencies *agencies, csem_text text, size_t start);

#endif

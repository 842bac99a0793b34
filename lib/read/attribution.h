/* SPDX-License-Identifier: MIT */
/* Attributions: the closing list that names agencies, `(National Police Agency, and Ministry of Justice)`. */
#ifndef CSEM_READ_ATTRIBUTION_H
#define CSEM_READ_ATTRIBUTION_H

#include "read/agency_list.h"

/* Whether a bracket closes text that may be an attribution: the profile has attributions that close texts. */
bool csem__attribution_find_bracket(const csem__agencies *agencies, csem__text text, csem__enclosed *enclosed);

/* Reads the list of agencies that is enclosed in text, whose white space is folded. The parts are slices of text.
 * False, and form NONE, if it is not one. */
bool csem__attribution_parse(const csem__agencies *agencies, csem__text text, const csem__enclosed *enclosed,
                             csem__attribution *attribution);

/* The same for a lead of the profile, `Responsible: `; enclosed receives where it is. */
bool csem__attribution_find_lead(const csem__agencies *agencies, csem__text text, csem__enclosed *enclosed,
                                 csem__attribution *attribution);

/* Whether text ends in what may be an attribution, and where that is: any word in capitals counts as an abbreviation,
 * since not all agencies are known yet. */
bool csem__attribution_has_shape(const csem__agencies *agencies, csem__text text, csem__enclosed *enclosed);

/* Reads the list of agencies that a field contains, `The White House, General Services Administration (GSA)`. Lines of
 * text are parts of their own, with a bullet or without; white space is folded otherwise. Since its place says so, any
 * name in it is an agency; what is not a name is left out, and sets has_rest. False if there is no agency, and the list
 * is not open either. */
bool csem__attribution_read_list(const csem__agencies *agencies, csem__text text, csem__attribution *attribution);

/* Defines the agencies that such a list defines, `Department of Justice (DOJ)`. Fields are to be defined before the
 * first one is read, since a list may name what a later one defines. False on failure. */
bool csem__attribution_define_list(csem__agencies *agencies, csem__text text);

/* Defines the agencies that text defines: in the attribution that closes it, `(Full Name: ABBR)`, or in passing, `the
 * Ministry of Parks (MPK)`. *start receives the offset of the bracket that closes text, its length if there is none.
 * False on failure. */
bool csem__attribution_define(csem__agencies *agencies, csem__text text, size_t *start);

#endif

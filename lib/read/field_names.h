/* SPDX-License-Identifier: MIT */
/* Lists of agencies and other bodies that are the value of a field. Its label says that they are names, so that none of
 * them has to be known. */
#ifndef CSEM_READ_FIELD_NAMES_H
#define CSEM_READ_FIELD_NAMES_H

#include "read/agencies.h"

/* The next part of a list. */
typedef struct csem__listed_name {
    csem__text id;   /* its abbreviation; data is NULL: none is printed */
    csem__text name; /* data is NULL: an abbreviation alone */
    bool is_name;    /* otherwise it names nobody: `all agencies`, `other bodies` */
} csem__listed_name;

/* Reads the part of a list at *at, and moves *at after it. text is folded. False at the end of the list. */
bool csem__names_next(const csem__agencies *agencies, csem__text text, size_t *at, csem__listed_name *listed);

/* Defines the agencies whose names are surely whole, so that they are known when a list could be split in two ways; with
 * `all`, what is then known as split defines its abbreviations, too. False on failure. */
bool csem__names_define(csem__agencies *agencies, csem__text text, bool all);

#endif

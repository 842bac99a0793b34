/* SPDX-License-Identifier: MIT */
/* Lists of abbreviations anywhere in a report. Those with an entry a line, `DOP: Department of Piers`, `DOP Department
 * of Piers`, are text; a paragraph that is a list, `DOP (Department of Piers), LO (Lamp Office), ...`, is none, like
 * the footers of pages (read/footer.h). */
#ifndef CSEM_READ_GLOSSARY_H
#define CSEM_READ_GLOSSARY_H

#include "lines/lines.h"
#include "read/agencies.h"

/* Defines what the lists of a text define, if the profile has a form that they may have. An abbreviation whose name no
 * word of the profile shows to be an agency is expanded only, unless nearly all others of its list are agencies. False
 * on failure. */
bool csem__glossary_read(csem__agencies *agencies, csem__lines *lines);

#endif

/* SPDX-License-Identifier: MIT */
/* Agencies that no list names: those of the title above a text, and the subject of its first sentence. */
#ifndef CSEM_READ_IMPLIED_H
#define CSEM_READ_IMPLIED_H

#include "read/agency_list.h"
#include "read/section.h"

/* Adds the agencies of an attribution to the last node of a kind, a commitment or an effort. False: see builder->code.
 */
bool csem__parts_add(csem__builder *builder, csem__agencies *agencies, csem__owner owner,
                     const csem__attribution_part *parts, size_t count, bool is_open_ended);

/* Adds the agencies that a text implies, if the profile says that they are in titles or subjects, to the last
 * commitment or effort, which the text begins. sections are those that are open. False: see builder->code. */
bool csem__implied_add(csem__builder *builder, csem__agencies *agencies, const csem__open_sections *sections,
                       csem__owner owner, csem__text text);

#endif

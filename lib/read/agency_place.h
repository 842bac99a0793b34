/* SPDX-License-Identifier: MIT */
/* The places of agencies besides the end of a text: a paragraph of their own, a title, the subject of a sentence. */
#ifndef CSEM_READ_AGENCY_PLACE_H
#define CSEM_READ_AGENCY_PLACE_H

#include "read/agency_list.h"

/* A text without the brackets around it, or the lead before it. */
csem__text csem__agencies_inside(const csem__naming *naming, csem__text text);

/* Whether the whole of a text is a list of agencies, in brackets or after a lead or not. */
bool csem__agencies_fill_text(const csem__agencies *agencies, csem__text text, csem__list_mode mode,
                              csem__attribution *attribution);

/* Whether a paragraph after a title is a list of agencies, if the profile says that they are there. */
bool csem__agencies_are_paragraph(const csem__agencies *agencies, csem__text text, csem__attribution *attribution);

/* Whether the subject of a text's first sentence is a list of agencies: `The Ministry of Labour will ...`, `In 2020,
 * NPA and MOJ held ...`. */
bool csem__agencies_are_subject(const csem__agencies *agencies, csem__text text, csem__attribution *attribution);

#endif

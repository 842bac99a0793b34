/* SPDX-License-Identifier: MIT */
/* Names of agencies: what an abbreviation and a full name look like, and the forms in which a text defines one by the
 * other. */
#ifndef CSEM_READ_AGENCY_NAME_H
#define CSEM_READ_AGENCY_NAME_H

#include "grammar/grammar.h"

enum { CSEM_MAX_ID_LENGTH = 24 };

/* Whether text is an abbreviation: letters, and after the first one also digits and some signs, with two capitals. */
bool csem__is_abbreviation(csem__text text);

/* Whether a word may be inside a name though it has no capital, such as `of`. */
bool csem__is_small_word(csem__text word);

/* Whether every word of a name has a capital, except small words inside it. */
bool csem__is_capitalised(csem__text name);

/* The same, except any short words inside it, such as `at`. */
bool csem__is_mostly_capitalised(csem__text name);

/* Whether the words of the profile show that a text is the name of an agency. */
bool csem__is_agency_name(const csem__naming *naming, csem__text name);

/* Whether the capitals of an abbreviation are the first letters of the words of a name, in the same order, and no word
 * is left over except small ones. */
bool csem__has_initials(csem__text name, csem__text id);

/* Whether the letters of an abbreviation are first letters of words of a name, in the same order; words may be left
 * over. */
bool csem__has_initials_among(csem__text name, csem__text id);

/* The weaker evidence that lists of definitions have: the letters of an abbreviation are in the name in their order,
 * and both begin with the same one. */
bool csem__has_letters(csem__text name, csem__text id);

/* Reads a definition, in one of the forms (bits of csem__glossary_form): `Full Name: ABBR`, `ABBR: Full Name`,
 * `ABBR (Full Name)`, `Full Name (ABBR)`, or `Full Name ABBR` if the initials show it. Only the shapes of name and
 * abbreviation are checked. */
bool csem__definition_read(uint32_t forms, csem__text text, csem__text *id, csem__text *name);

#endif

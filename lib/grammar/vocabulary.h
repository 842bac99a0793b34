/* SPDX-License-Identifier: MIT */
/* The words of profiles: the names of their values, each list in the order of its enumeration. */
#ifndef CSEM_GRAMMAR_VOCABULARY_H
#define CSEM_GRAMMAR_VOCABULARY_H

#include "grammar/profile.h"

extern const csem__strings csem__title_names;        /* csem__profile_title */
extern const csem__strings csem__numbers_names;      /* whether they run: false, true */
extern const csem__strings csem__agency_place_names; /* bits of csem__agency_place, from the lowest */
extern const csem__strings csem__agency_role_names;  /* csem__agency_role; the first is never written */
extern const csem__strings csem__glossary_names;     /* bits of csem__glossary_form, from the lowest */
extern const csem__strings csem__field_role_names;   /* csem__field_role */
extern const csem__strings csem__field_place_names;  /* csem__field_place */
extern const csem__strings csem__status_place_names; /* csem__status_place */

#endif

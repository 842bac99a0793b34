/* SPDX-License-Identifier: MIT */
/* Which profile is chosen for a text, and texts that profiles are chosen for. */
#ifndef CSEM_TESTS_SUPPORT_CHOICE_H
#define CSEM_TESTS_SUPPORT_CHOICE_H

#include "support/compose.h"

/* Fails unless the text is read with the profile of that name; NULL: with none. */
void test_expect_choice(const char *text, const char *name);

/* Appends three commitments in the template of the Open Government Partnership. Their numbers, of which the first is 1
 * or 4, have a sign after them. */
void test_compose_ogp(composed *text, int first, char sign);

#endif

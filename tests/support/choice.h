/* SPDX-License-Identifier: MIT */
/* Which profile is chosen for a text. */
#ifndef CSEM_TESTS_SUPPORT_CHOICE_H
#define CSEM_TESTS_SUPPORT_CHOICE_H

/* Fails unless the text is read with the profile of that name; NULL: with none. */
void test_expect_choice(const char *text, const char *name);

#endif

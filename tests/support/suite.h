/* SPDX-License-Identifier: MIT */
/* What the main of a Check suite does. */
#ifndef CSEM_TESTS_SUITE_H
#define CSEM_TESTS_SUITE_H

#include <check.h>

/* Runs the suite, prints how it went, and frees it. Returns the exit status: 0 where no test failed, else 1. */
int test_run(Suite *suite);

#endif

/* SPDX-License-Identifier: MIT */
/* The main function of a Check suite. */
#ifndef CSEM_TESTS_SUITE_H
#define CSEM_TESTS_SUITE_H

#include <check.h>

/* Runs the suite, prints the results, and frees it. Returns the exit status: 0 if no test failed, otherwise 1. */
int test_run(Suite *suite);

#endif

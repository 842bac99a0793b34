/* SPDX-License-Identifier: MIT */
/* Runs a writer into a buffer, which is NULL on failure. */
#ifndef CSEM_TESTS_SUPPORT_WRITTEN_H
#define CSEM_TESTS_SUPPORT_WRITTEN_H

#include <csemplan.h>

int written_report(const csem_report *report, uint32_t flags, csem_buffer **buffer, csem_error *error);
int written_set(const csem_findings_set *set, int32_t format, uint32_t flags, csem_buffer **buffer, csem_error *error);

/* The findings of one input as JSON. */
int written_findings(const csem_findings *findings, const char *name, uint32_t flags, csem_buffer **buffer,
                     csem_error *error);

#endif

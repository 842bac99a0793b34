/* SPDX-License-Identifier: MIT */
/* What stays the same about a finding when the text above it is edited. */
#ifndef CSEM_WRITE_FINGERPRINT_H
#define CSEM_WRITE_FINGERPRINT_H

#include "base/table.h"

#include <csemplan/validation.h>

enum { CSEM_FINGERPRINT_SIZE = 48 };

/* Fingerprints of one input. */
typedef struct csem_fingerprints {
    csem_arena *arena; /* of the caller */
    csem_table seen;
    size_t *counts; /* how often each hash was met */
} csem_fingerprints;

/* For up to count findings. False: no memory; csem_fingerprints_free() is due in any case. */
bool csem_fingerprints_init(csem_fingerprints *prints, csem_arena *arena, size_t count);
void csem_fingerprints_free(csem_fingerprints *prints);

/* Writes the fingerprint of the next finding in order, NUL-terminated. False: no memory. */
bool csem_fingerprint_next(csem_fingerprints *prints, const csem_finding *finding, char *out);

#endif

/* SPDX-License-Identifier: MIT */
/* What stays the same about a finding when the text above it is edited. */
#ifndef CSEM_WRITE_FINGERPRINT_H
#define CSEM_WRITE_FINGERPRINT_H

#include "base/table.h"

#include <csemplan/validation.h>

enum { CSEM_FINGERPRINT_SIZE = 48 };

/* Fingerprints of one input. */
typedef struct csem__fingerprints {
    csem__arena *arena; /* of the caller */
    csem__table seen;
    size_t *counts; /* how often each hash was met */
} csem__fingerprints;

/* For up to count findings. False: no memory; csem__fingerprints_free() is due in any case. */
bool csem__fingerprints_init(csem__fingerprints *prints, csem__arena *arena, size_t count);
void csem__fingerprints_free(csem__fingerprints *prints);

/* Writes the fingerprint of the next finding in order, NUL-terminated. False: no memory. */
bool csem__fingerprint_next(csem__fingerprints *prints, const csem_finding *finding, char *out);

#endif

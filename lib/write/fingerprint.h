/* SPDX-License-Identifier: MIT */
/* Fingerprints: they identify a finding across edits of the text above it. */
#ifndef CSEM_WRITE_FINGERPRINT_H
#define CSEM_WRITE_FINGERPRINT_H

#include "base/table.h"

#include <csemplan/validation.h>

enum { CSEM_FINGERPRINT_SIZE = 48 };

/* Fingerprints of one input. */
typedef struct csem__fingerprints {
    csem__arena *arena; /* owned by the caller */
    csem__table seen;
    size_t *counts; /* the number of findings with each hash so far */
} csem__fingerprints;

/* Prepares for at most `count` findings. False: out of memory. Call csem__fingerprints_free() in either case. */
bool csem__fingerprints_init(csem__fingerprints *prints, csem__arena *arena, size_t count);
void csem__fingerprints_free(csem__fingerprints *prints);

/* Writes the NUL-terminated fingerprint of the next finding, in the order of the list. False: out of memory. */
bool csem__fingerprint_next(csem__fingerprints *prints, const csem_finding *finding, char *out);

#endif

/* SPDX-License-Identifier: MIT */
/* Misreads: a program that reads scanned pages takes the signs of bullets for others that look alike, `e`, `0`, `@` or
 * a copyright sign, and often one sign for several of them. */
#ifndef CSEM_LINES_MISREADS_H
#define CSEM_LINES_MISREADS_H

#include "lines/lines.h"

/* What a misread sign without a blank before the text becomes: a bullet that needs none. */
#define CSEM_MISREAD_SIGN '\x1F'

/* If lines begin with misread signs so often that they are bullets, they get an input of their own, of the same length,
 * in which bullets are in place of them. False: out of memory. */
bool csem__lines_mend_bullets(csem__lines *lines, const csem_allocator *allocator);

#endif

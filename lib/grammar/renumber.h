/* SPDX-License-Identifier: MIT */
/* Renumbering: what a printed mark would be with another number. */
#ifndef CSEM_GRAMMAR_RENUMBER_H
#define CSEM_GRAMMAR_RENUMBER_H

#include "base/text.h"

/* Replaces the last numeral of value `from` in a mark by that of `to` in the same family, or in digits if the family
 * has none: `(iii)`, 3, 1 makes `(i)`. text is NUL-terminated. Returns its length, 0 if there is no such numeral or
 * size is too small. */
size_t csem__mark_renumber(csem__text mark, int32_t from, int32_t to, char *text, size_t size);

#endif

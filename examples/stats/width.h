/* SPDX-License-Identifier: MIT */
/* The width of characters on a terminal. */
#ifndef CSEMPLAN_EXAMPLES_STATS_WIDTH_H
#define CSEMPLAN_EXAMPLES_STATS_WIDTH_H

#include <stdbool.h>
#include <stdint.h>

/* How many columns of a terminal a character takes: 0, 1 or 2. The result does not depend on the locale. */
int character_width(uint32_t character);

#endif

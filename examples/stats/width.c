/* SPDX-License-Identifier: MIT */
/* Looks up the width of a character by binary search in sorted, disjoint ranges. */
#include "width.h"

#include <stddef.h>

typedef struct range {
    uint32_t first;
    uint32_t last;
} range;

#include "width_ranges.h"

static bool is_in(const range *ranges, size_t count, uint32_t character) {
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (character > ranges[middle].last)
            low = middle + 1;
        else if (character < ranges[middle].first)
            count = middle;
        else
            return true;
    }
    return false;
}

int character_width(uint32_t character) {
    if (character < 0x300)
        return character == 0xAD ? 0 : 1;
    if (is_in(zero_wide, sizeof zero_wide / sizeof zero_wide[0], character))
        return 0;
    return is_in(two_wide, sizeof two_wide / sizeof two_wide[0], character) ? 2 : 1;
}

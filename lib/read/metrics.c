/* SPDX-License-Identifier: MIT */
/* Sums the widths of characters in two fonts at once. */
#include "read/metrics.h"

#include "base/window.h"

enum { FIRST = 32, LAST = 126, EM = 1000, FIXED = 500, INDENT = 400 };

/* The widths in both fonts in one number, so that one addition sums both. */
#define BOTH(serif, sans) ((uint64_t)(serif) << 32 | (sans))

/* Source: Adobe Core 14 font metrics (AFM), Times-Roman and Helvetica, U+0020 to U+007E. */
static const uint64_t widths[LAST - FIRST + 1] = {
    BOTH(250, 278), BOTH(333, 278), BOTH(408, 355), BOTH(500, 556), BOTH(500, 556),  BOTH(833, 889), BOTH(778, 667),
    BOTH(180, 191), BOTH(333, 333), BOTH(333, 333), BOTH(500, 389), BOTH(564, 584),  BOTH(250, 278), BOTH(333, 333),
    BOTH(250, 278), BOTH(278, 278), BOTH(500, 556), BOTH(500, 556), BOTH(500, 556),  BOTH(500, 556), BOTH(500, 556),
    BOTH(500, 556), BOTH(500, 556), BOTH(500, 556), BOTH(500, 556), BOTH(500, 556),  BOTH(278, 278), BOTH(278, 278),
    BOTH(564, 584), BOTH(564, 584), BOTH(564, 584), BOTH(444, 556), BOTH(921, 1015), BOTH(722, 667), BOTH(667, 667),
    BOTH(667, 722), BOTH(722, 722), BOTH(611, 667), BOTH(556, 611), BOTH(722, 778),  BOTH(722, 722), BOTH(333, 278),
    BOTH(389, 500), BOTH(722, 667), BOTH(611, 556), BOTH(889, 833), BOTH(722, 722),  BOTH(722, 778), BOTH(556, 667),
    BOTH(722, 778), BOTH(667, 722), BOTH(556, 667), BOTH(611, 611), BOTH(722, 722),  BOTH(722, 667), BOTH(944, 944),
    BOTH(722, 667), BOTH(722, 667), BOTH(611, 611), BOTH(333, 278), BOTH(278, 278),  BOTH(333, 278), BOTH(469, 469),
    BOTH(500, 556), BOTH(333, 333), BOTH(444, 556), BOTH(500, 556), BOTH(444, 500),  BOTH(500, 556), BOTH(444, 556),
    BOTH(333, 278), BOTH(500, 556), BOTH(500, 556), BOTH(278, 222), BOTH(278, 222),  BOTH(500, 500), BOTH(278, 222),
    BOTH(778, 833), BOTH(500, 556), BOTH(500, 556), BOTH(500, 556), BOTH(500, 556),  BOTH(333, 333), BOTH(389, 500),
    BOTH(278, 278), BOTH(500, 556), BOTH(500, 500), BOTH(722, 722), BOTH(500, 500),  BOTH(500, 500), BOTH(444, 500),
    BOTH(480, 334), BOTH(200, 260), BOTH(480, 334), BOTH(541, 584)};

/* Other characters: dashes, quotation marks and the letters of most scripts, roughly. */
static uint32_t other_width(uint32_t code) {
    if (code == 0x2014 || code == 0x2026 || code >= 0x2E80)
        return EM;
    return code == 0x2018 || code == 0x2019 ? 333 : code == 0x201C || code == 0x201D ? 444 : FIXED;
}

/* The bytes of a window that have no width in the table. */
static uint64_t other_hits(const char *data) {
    csem__window window = csem__window_at(data);
    return csem__hits(csem__match_either(csem__match_outside(window, FIRST), csem__match_byte(window, LAST + 1)));
}

csem__widths csem__metric_widths(csem__text text) {
    enum { MAX_LENGTH = 1 << 20 };
    uint32_t count = 0;
    uint64_t sum = 0;
    if (text.length > MAX_LENGTH)
        text.length = MAX_LENGTH;
    for (size_t at = 0; at < text.length; count++) {
        size_t start = at;
        for (; text.length - at >= CSEM_WINDOW && !other_hits(text.data + at); at += CSEM_WINDOW)
            for (size_t i = 0; i < CSEM_WINDOW; i++)
                sum += widths[text.data[at + i] - FIRST];
        while (at < text.length && (unsigned char)(text.data[at] - FIRST) <= LAST - FIRST)
            sum += widths[text.data[at++] - FIRST];
        count += (uint32_t)(at - start);
        if (at == text.length)
            break;
        uint32_t width = other_width(csem__char_at(text.data + at, text.length - at));
        sum += BOTH(width, width);
        at += csem__char_length(text.data + at, text.length - at);
    }
    return (csem__widths){{count * FIXED, (uint32_t)(sum >> 32), (uint32_t)sum}};
}

uint32_t csem__metric_indent(csem__metric metric, unsigned columns) {
    return (uint32_t)columns * (metric == CSEM_METRIC_COLUMNS ? FIXED : INDENT);
}

/* SPDX-License-Identifier: MIT */
#include "blocks/metrics.h"

enum { FIRST = 32, LAST = 126, EM = 1000, FIXED = 500, INDENT = 400 };

/* Source: Adobe Core 14 font metrics (AFM), Times-Roman and Helvetica, U+0020 to U+007E. */
static const uint16_t serif[LAST - FIRST + 1] = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
};

static const uint16_t sans[LAST - FIRST + 1] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584,
};

/* Other characters: dashes, quotation marks and the letters of most scripts, roughly. */
static uint32_t other_width(uint32_t code) {
    if (code == 0x2014 || code == 0x2026 || code >= 0x2E80)
        return EM;
    return code == 0x2018 || code == 0x2019 ? 333 : code == 0x201C || code == 0x201D ? 444 : FIXED;
}

csem_widths csem_metric_widths(csem_text text) {
    enum { LONGEST = 1 << 20 };
    uint32_t count = 0;
    uint32_t in_serif = 0;
    uint32_t in_sans = 0;
    if (text.length > LONGEST)
        text.length = LONGEST;
    for (size_t at = 0; at < text.length; count++) {
        unsigned char c = (unsigned char)text.data[at];
        if (c >= FIRST && c <= LAST) {
            in_serif += serif[c - FIRST];
            in_sans += sans[c - FIRST];
            at++;
            continue;
        }
        uint32_t width = other_width(csem_char_at(text.data + at, text.length - at));
        in_serif += width;
        in_sans += width;
        at += csem_char_length(text.data + at, text.length - at);
    }
    return (csem_widths){{count * FIXED, in_serif, in_sans}};
}

uint32_t csem_metric_indent(csem_metric metric, unsigned columns) {
    return (uint32_t)columns * (metric == CSEM_METRIC_COLUMNS ? FIXED : INDENT);
}

/* SPDX-License-Identifier: MIT */
/* Metrics: how wide text is in a font. Extracted text shows where lines end but not how wide they were, so their
 * width is estimated by the metrics of a common font. */
#ifndef CSEM_READ_METRICS_H
#define CSEM_READ_METRICS_H

#include "base/text.h"

typedef enum csem__metric {
    CSEM_METRIC_COLUMNS, /* all characters are as wide: a fixed font, or a program that wraps */
    CSEM_METRIC_SERIF,   /* Times Roman */
    CSEM_METRIC_SANS,    /* Helvetica */
    CSEM_METRIC_COUNT
} csem__metric;

/* Width of text in thousandths of the font's size, in every metric. */
typedef struct csem__widths {
    uint32_t of[CSEM_METRIC_COUNT];
} csem__widths;

csem__widths csem__metric_widths(csem__text text);

/* Width of `columns` columns of indentation. */
uint32_t csem__metric_indent(csem__metric metric, unsigned columns);

#endif

/* SPDX-License-Identifier: MIT */
/* Metrics: how wide text is in a font. Extracted text keeps where lines end but not how wide they were, so the width of
 * a line is told by the metrics of a common font. */
#ifndef CSEM_READ_METRICS_H
#define CSEM_READ_METRICS_H

#include "base/text.h"

typedef enum csem_metric {
    CSEM_METRIC_COLUMNS, /* all characters are as wide: a fixed font, or a program that wraps */
    CSEM_METRIC_SERIF,   /* Times Roman */
    CSEM_METRIC_SANS,    /* Helvetica */
    CSEM_METRIC_COUNT
} csem_metric;

/* Width of text in thousandths of the font's size, in every metric. */
typedef struct csem_widths {
    uint32_t of[CSEM_METRIC_COUNT];
} csem_widths;

csem_widths csem_metric_widths(csem_text text);

/* Width of so many columns of indentation. */
uint32_t csem_metric_indent(csem_metric metric, unsigned columns);

#endif

/* SPDX-License-Identifier: MIT */
/* The reader: from the published text to the report, through all stages in turn. */
#ifndef CSEM_READ_READER_H
#define CSEM_READ_READER_H

#include <csemplan/report.h>

/* csem_report_parse_text() with options that csem__options_check() has checked. */
int csem__reader_read(const char *text, size_t length, const csem_options *checked, csem_report **report,
                      csem_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* JSON: reports from and to JSON, through cJSON. */
#ifndef CSEM_LOAD_JSON_H
#define CSEM_LOAD_JSON_H

#include <csemplan/json.h>

/* csem_report_parse_json() with options that csem__options_check() has checked. Covers the limit of the input and its
 * encoding. */
int csem__json_read(const char *text, size_t length, const csem_options *checked, csem_report **report,
                    csem_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* JSON: a report from JSON, parsed by cJSON. */
#ifndef CSEM_LOAD_JSON_H
#define CSEM_LOAD_JSON_H

#include <csemplan/json.h>

/* csem_report_parse_json() with options that csem__options_check() has checked. Checks the size of the input and its
 * encoding. */
int csem__json_read(const char *text, size_t length, const csem_options *checked, csem_report **report,
                    csem_error *error);

#endif

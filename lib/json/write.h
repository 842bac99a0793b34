/* SPDX-License-Identifier: MIT */
/* The parts of a report's JSON that other JSON has too. */
#ifndef CSEM_JSON_WRITE_H
#define CSEM_JSON_WRITE_H

#include "report/model.h"

#include <cjson/cJSON.h>

/* The object of one statistic; its strings refer to the statistic. NULL: no memory. */
cJSON *csem_statistic_to_tree(const csem_statistic *statistic, bool spans);

#endif

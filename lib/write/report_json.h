/* SPDX-License-Identifier: MIT */
/* The parts of a report's JSON that other JSON has too. */
#ifndef CSEM_WRITE_REPORT_JSON_H
#define CSEM_WRITE_REPORT_JSON_H

#include "model/model.h"
#include "write/json_writer.h"

/* One statistic, as an element of an array. */
void csem__write_statistic(csem__writer *writer, const csem_statistic *statistic, bool spans);

#endif

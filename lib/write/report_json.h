/* SPDX-License-Identifier: MIT */
/* The parts of the JSON of a report that other documents share. */
#ifndef CSEM_WRITE_REPORT_JSON_H
#define CSEM_WRITE_REPORT_JSON_H

#include "model/model.h"
#include "write/json_writer.h"

/* Writes one statistic as an element of an array. */
void csem__write_statistic(csem__writer *writer, const csem_statistic *statistic, bool spans);

/* The same without the braces, for an entry that has more fields. */
void csem__write_statistic_fields(csem__writer *writer, const csem_statistic *statistic, bool spans);

#endif

/* SPDX-License-Identifier: MIT */
/* The parts of a report's JSON that other JSON has too. */
#ifndef CSEM_JSON_WRITE_H
#define CSEM_JSON_WRITE_H

#include "report/model.h"
#include "json/writer.h"

/* One statistic, as an element of an array. */
void csem_write_statistic(csem_writer *writer, const csem_statistic *statistic, bool spans);

#endif

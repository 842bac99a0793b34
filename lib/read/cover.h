/* SPDX-License-Identifier: MIT */
/* The cover: title, plan, issuer, period and day of publication. */
#ifndef CSEM_READ_COVER_H
#define CSEM_READ_COVER_H

#include "grammar/grammar.h"
#include "lines/join.h"
#include "model/builder.h"

/* Reads the lines before index `end` into the report. needs_plan: the text has no chapter and no contents, so that
 * only a title that names a Basic Plan is accepted. False: out of memory. */
bool csem__cover_read(const csem__grammar *grammar, csem__builder *builder, csem__joiner *joiner,
                      const csem__lines *lines, size_t end, int32_t fiscal_year_start, bool needs_plan);

#endif

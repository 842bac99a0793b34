/* SPDX-License-Identifier: MIT */
/* Places: on which line, page and sheet a byte of the input is, and where a byte of a block's text is in the input. */
#ifndef CSEM_MODEL_PLACES_H
#define CSEM_MODEL_PLACES_H

#include "model/model.h"

/* The 1-based line that contains the byte at offset; 1 in a report that has no lines. */
uint64_t csem__report_line(const csem_report *report, uint64_t offset);

/* The printed page that contains the byte at offset; 0 if unknown. */
int32_t csem__report_page(const csem_report *report, uint64_t offset);

/* The sheet that contains the byte at offset; 0 if the text has no form feed. */
int32_t csem__report_sheet(const csem_report *report, uint64_t offset);

/* The place of the bytes from start up to, not including, end: page, sheet and line are those of start. */
csem_place csem__report_place(const csem_report *report, uint64_t start, uint64_t end);

/* Where the byte of a block's text at text_offset is in the input. The offset after the last byte is one after the
 * place of the last byte. */
size_t csem__block_source(const csem_block *block, size_t text_offset);

#endif

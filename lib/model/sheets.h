/* SPDX-License-Identifier: MIT */
/* Sheets: the pages of the file that a text was made from. A form feed ends one. */
#ifndef CSEM_MODEL_SHEETS_H
#define CSEM_MODEL_SHEETS_H

#include "model/model.h"

/* Keeps where the form feeds of the input are. False: no memory. */
bool csem__sheets_keep(csem_report *report, const char *text, size_t length);

/* One more than the form feeds before offset; 0 if the text has none, or the report was read from JSON. */
int32_t csem__sheet_at(const csem_report *report, uint64_t offset);

#endif

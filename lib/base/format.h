/* SPDX-License-Identifier: MIT */
/* Formats: files that are not text, such as PDF, recognized by the bytes that they begin with. */
#ifndef CSEM_BASE_FORMAT_H
#define CSEM_BASE_FORMAT_H

#include <csemplan/error.h>

/* 0, or CSEM_ERROR_FORMAT with a message that names the format and a command that makes text of it; error may be
 * NULL. */
int csem__format_require_text(const char *text, size_t length, csem_error *error);

#endif

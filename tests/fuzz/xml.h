/* SPDX-License-Identifier: MIT */
/* Whether a text is well-formed XML, in the subset that the library writes: only the five
 * predefined entities, no CDATA, no DTD. */
#ifndef CSEM_FUZZ_XML_H
#define CSEM_FUZZ_XML_H

#include <stdbool.h>
#include <stddef.h>

bool xml_is_well_formed(const char *text, size_t length);

#endif

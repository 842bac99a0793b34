/* SPDX-License-Identifier: MIT */
/* The mark of a section, from its id. */
#ifndef CSEM_MODEL_OWN_MARK_H
#define CSEM_MODEL_OWN_MARK_H

#include "model/model.h"

/* The id without that of the parent, the point between them and the suffix of a repeated number: `1(ii)~2` in chapter 1
 * gives `(ii)`. Needs a linked report; so does the next one. */
csem__text csem__section_own_mark(const csem_section *section);

/* Whether the id is the mark alone although there is a section around it: the numbers run through the document. */
bool csem__section_is_running(const csem_section *section);

#endif

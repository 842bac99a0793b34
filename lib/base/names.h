/* SPDX-License-Identifier: MIT */
/* Names of the values of enumerations, the other way round than csem_value_name(). */
#ifndef CSEM_BASE_NAMES_H
#define CSEM_BASE_NAMES_H

#include "base/text.h"

#include <csemplan/names.h>

/* The value of an enumeration that has this name; 0 if none has. */
int32_t csem__value_of(int32_t enumeration, csem__text name);

#endif

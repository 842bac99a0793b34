/* SPDX-License-Identifier: MIT */
/* Calendar arithmetic for the files of this folder. */
#ifndef CSEM_DATES_CALENDAR_H
#define CSEM_DATES_CALENDAR_H

#include "dates/dates.h"

/* The period of `months` whole months from a month on. */
csem_period csem__months_period(int32_t year, int32_t month, int32_t months);
/* The same day of a later month, or the last day of a shorter one; months may be negative. */
csem_date csem__months_later(csem_date date, int32_t months);
csem_date csem__day_before(csem_date date);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_DATE_H
#define CSEMPLAN_DATE_H

#include <csemplan/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A day of the Gregorian calendar, as ISO 8601 has it. Since 0.1.0. */
typedef struct csem_date {
    int32_t year;  /**< 1 to 9999 */
    int32_t month; /**< 1 to 12 */
    int32_t day;   /**< 1 to 31 */
} csem_date;

/** A range of days, both ends included. Since 0.1.0. */
typedef struct csem_period {
    csem_date start; /**< the first day */
    csem_date end;   /**< the last day */
} csem_period;

#ifdef __cplusplus
}
#endif

#endif

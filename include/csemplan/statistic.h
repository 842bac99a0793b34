/* SPDX-License-Identifier: MIT */
/**
 * @file
 * A statistic: a number that says how many, how much, how long, how often or how old, with what it counts, when, and
 * where it is. docs/data-model.md defines it. Statistics come from a report (report.h) or from prose (prose.h).
 *
 * ```c
 * for (size_t i = 0; i < csem_report_statistic_count(report); i++) {
 *     const csem_statistic *statistic = csem_report_statistic(report, i);
 *     const char *unit = csem_statistic_unit(statistic, NULL);
 *     printf("%g %s, page %d\n", csem_statistic_value(statistic), unit ? unit : "",
 *            (int)csem_statistic_node(statistic)->place.page);
 * }
 * ```
 *
 * The contract of every getter here is that of report.h; what it returns is owned by the report, or by the prose.
 * Since 0.1.0.
 */
#ifndef CSEMPLAN_STATISTIC_H
#define CSEMPLAN_STATISTIC_H

#include <csemplan/node.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a number is meant. */
enum csem_qualifier_value {
    CSEM_QUALIFIER_NONE = 0,
    CSEM_QUALIFIER_EXACT = 1,       /**< `exact` */
    CSEM_QUALIFIER_APPROXIMATE = 2, /**< `approximate`: about, some, nearly */
    CSEM_QUALIFIER_MINIMUM = 3,     /**< `minimum`: at least, more than */
    CSEM_QUALIFIER_MAXIMUM = 4      /**< `maximum`: up to, no more than */
};

/** What a number measures. */
enum csem_statistic_kind_value {
    CSEM_STATISTIC_NONE = 0,
    CSEM_STATISTIC_COUNT = 1,     /**< `count`: persons, cases, events, things */
    CSEM_STATISTIC_DURATION = 2,  /**< `duration` */
    CSEM_STATISTIC_AGE = 3,       /**< `age` */
    CSEM_STATISTIC_FREQUENCY = 4, /**< `frequency`: a rate */
    CSEM_STATISTIC_MONEY = 5,     /**< `money`: the unit is an ISO 4217 code */
    CSEM_STATISTIC_PERCENT = 6    /**< `percent` */
};

/**
 * The node that contains it: its section, commitment and effort, and their indexes. Its place is that of the number.
 * Its block is the one that contains the number if the report was read from text, and NULL if it was read from JSON.
 * In prose there are no section, commitment, effort and block, and the indexes are -1; in what may outlive its report,
 * a fact of aggregation.h or a csem_prose of a report, there are only the indexes.
 */
CSEM_API const csem_node *csem_statistic_node(const csem_statistic *statistic);
/** The id of the section that contains it, such as `1(iv)`; NULL in prose. */
CSEM_API const char *csem_statistic_measure(const csem_statistic *statistic, size_t *length);
/** The number. Whole numbers are exact up to 2 to the power of 53. */
CSEM_API double csem_statistic_value(const csem_statistic *statistic);
/** One of csem_qualifier_value. */
CSEM_API int32_t csem_statistic_qualifier(const csem_statistic *statistic);
/** One of csem_statistic_kind_value. */
CSEM_API int32_t csem_statistic_kind(const csem_statistic *statistic);
/** The head noun of what is counted, a unit of time, an ISO 4217 code, or `percent`; NULL if unknown. */
CSEM_API const char *csem_statistic_unit(const csem_statistic *statistic, size_t *length);
/** The noun phrase that ends in the head noun, as printed; NULL for money, percentages and a noun that is left out. */
CSEM_API const char *csem_statistic_phrase(const csem_statistic *statistic, size_t *length);
/** The time that the number is for; NULL if the text does not say. */
CSEM_API const csem_period *csem_statistic_period(const csem_statistic *statistic, const char **printed,
                                                  size_t *length);

#ifdef __cplusplus
}
#endif

#endif

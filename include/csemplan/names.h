/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The names of values, as JSON, the programs and the documents have them. A program can list the values of every
 * enumeration at run time:
 *
 * ```c
 * for (int32_t value = 1; csem_value_name(CSEM_ENUMERATION_SEVERITY, value); value++)
 *     puts(csem_value_name(CSEM_ENUMERATION_SEVERITY, value));
 * ```
 */
#ifndef CSEMPLAN_NAMES_H
#define CSEMPLAN_NAMES_H

#include <csemplan/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The enumerations whose values have names. Their values run from 1 without a gap. Since 0.1.0. */
enum csem_enumeration {
    CSEM_ENUMERATION_NONE = 0,
    CSEM_ENUMERATION_EFFORT_KIND = 1,     /**< csem_effort_kind_value, such as `repeat` */
    CSEM_ENUMERATION_BLOCK_KIND = 2,      /**< csem_block_kind_value, such as `item` */
    CSEM_ENUMERATION_STATUS = 3,          /**< csem_status_value, such as `in-progress` */
    CSEM_ENUMERATION_QUALIFIER = 4,       /**< csem_qualifier_value, such as `exact` */
    CSEM_ENUMERATION_STATISTIC_KIND = 5,  /**< csem_statistic_kind_value, such as `count` */
    CSEM_ENUMERATION_REASON = 6,          /**< csem_reason_value, such as `date` */
    CSEM_ENUMERATION_SEVERITY = 7,        /**< csem_severity_value, such as `error` */
    CSEM_ENUMERATION_RULE_STATUS = 8,     /**< csem_rule_status_value, such as `skipped` */
    CSEM_ENUMERATION_FORMAT = 9,          /**< csem_format_value, such as `sarif` */
    CSEM_ENUMERATION_RULE_TEXT = 10,      /**< csem_rule_text_value, such as `summary` */
    CSEM_ENUMERATION_FINDING_TEXT = 11,   /**< csem_finding_text_value, such as `message` */
    CSEM_ENUMERATION_CANDIDATE_TEXT = 12, /**< csem_candidate_text_value, such as `context` */
    CSEM_ENUMERATION_KEY = 13,            /**< csem_key_value, such as `chapter` */
    CSEM_ENUMERATION_PERIOD_KIND = 14,    /**< csem_period_kind_value, such as `fiscal-year` */
    CSEM_ENUMERATION_TABLE = 15,          /**< csem_table_value, such as `agencies` */
    CSEM_ENUMERATION_COLUMN = 16,         /**< csem_column_value, such as `silent` */
    CSEM_ENUMERATION_COLUMN_KIND = 17     /**< csem_column_kind_value, such as `text` */
};

/**
 * The name of a value of an enumeration.
 *
 * @param enumeration  one of csem_enumeration
 * @param value        one of its values
 * @return a static string, or NULL if there is no such enumeration or it has no such value; 0 is the value without a
 *         name. The `none` of a filter or of the column `period_kinds` is therefore not among the names
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API const char *csem_value_name(int32_t enumeration, int32_t value);

#ifdef __cplusplus
}
#endif

#endif

/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Statistics in any English prose, with the reason why each number is or is not one. docs/data-model.md, section
 * Statistics, gives the rules.
 *
 * ```c
 * csem_prose *prose;
 * if (csem_prose_parse(text, length, NULL, &prose, &error) == CSEM_OK)
 *     for (size_t i = 0; i < csem_prose_candidate_count(prose); i++) {
 *         const csem_candidate *candidate = csem_prose_candidate(prose, i);
 *         printf("%s: %s\n", csem_candidate_text(candidate, CSEM_CANDIDATE_TEXT_NUMBER, NULL),
 *                csem_value_name(CSEM_ENUMERATION_REASON, csem_candidate_reason(candidate)));
 *     }
 * csem_prose_free(prose);
 * ```
 *
 * A csem_prose is immutable and owns everything that is reached from it; the contract of every getter here is that of
 * report.h.
 */
#ifndef CSEMPLAN_PROSE_H
#define CSEMPLAN_PROSE_H

#include <csemplan/json.h>
#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The numbers of a text. Since 0.1.0. */
typedef struct csem_prose csem_prose;
/** One number of a text, whether a statistic or not. Since 0.1.0. */
typedef struct csem_candidate csem_candidate;

/** Why a number is or is not a statistic. Since 0.1.0. */
enum csem_reason_value {
    CSEM_REASON_NONE = 0,
    CSEM_REASON_ACCEPTED = 1,   /**< `accepted`: it is a statistic */
    CSEM_REASON_DATE = 2,       /**< `date`: a date or a part of one */
    CSEM_REASON_CLOCK = 3,      /**< `clock`: a time of day */
    CSEM_REASON_IDENTIFIER = 4, /**< `identifier`: it identifies something, as in `Article 16`, `G7` */
    CSEM_REASON_NAME = 5,       /**< `name`: part of a capitalized name */
    CSEM_REASON_ORDINAL = 6,    /**< `ordinal`: `37th` */
    CSEM_REASON_NUMERAL = 7,    /**< `numeral`: the number of a list item or a reference */
    CSEM_REASON_FRACTION = 8,   /**< `fraction`: a fraction, a ratio or a score */
    CSEM_REASON_COMPOUND = 9,   /**< `compound`: part of a compound that counts nothing, `one-stop` */
    CSEM_REASON_WORD = 10,      /**< `word`: a number word that counts nothing, `one of them` */
    CSEM_REASON_VAGUE = 11,     /**< `vague`: it has no value, `hundreds` */
    CSEM_REASON_UNNAMED = 12,   /**< `unnamed`: the text does not say what it counts */
    CSEM_REASON_LONG = 13,      /**< `long`: too many digits for a number */
    CSEM_REASON_LANGUAGE = 14   /**< `language`: the text around it is not English */
};

/** The texts of a candidate. Since 0.1.0. */
enum csem_candidate_text_value {
    CSEM_CANDIDATE_TEXT_NONE = 0,
    CSEM_CANDIDATE_TEXT_NUMBER = 1,     /**< `number`: as printed, with its scale word */
    CSEM_CANDIDATE_TEXT_CONTEXT = 2,    /**< `context`: the number with a few words before and after it */
    CSEM_CANDIDATE_TEXT_MEASURE = 3,    /**< `measure`: the id of the section that it is in, `1(iv)`; NULL in prose */
    CSEM_CANDIDATE_TEXT_EXPLANATION = 4 /**< `explanation`: what its reason means, as one English sentence without its
                                             full stop */
};

/**
 * Finds the statistics in prose as it was extracted: wrapped lines are joined, and page ends, page numbers and running
 * heads are dropped, as in a report, before numbers are searched for. Each paragraph is a block, and so is each row of
 * a table.
 *
 * Spans are byte offsets into text; a statistic of prose has no measure, commitment or effort, and a page only if the
 * text prints page numbers. The text is UTF-8 with or without a byte order mark. It is not changed, and not needed
 * after the call. A month without a year gets no period.
 *
 * @param text     the text; NULL only if length is 0
 * @param length   its length in bytes
 * @param options  NULL for the defaults; max_nodes limits the candidates; profile says how the text is printed and
 *                 which fiscal years and currency it has
 * @param prose    receives the result, to be freed with csem_prose_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_ENCODING, CSEM_ERROR_LIMIT,
 *         CSEM_ERROR_FORMAT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_prose_parse(const char *text, size_t length, const csem_options *options, csem_prose **prose,
                              csem_error *error);

/**
 * Examines the commitments and efforts of a report again, and says for each number in them why it is or is not a
 * statistic. The statistics are those of the report, if the fiscal year starts in the same month.
 *
 * Spans of a report that was read from text are byte offsets into that text, with line 0; those of a report that was
 * read from JSON are 0.
 *
 * @param report   never NULL
 * @param options  as in csem_prose_parse(), but fiscal_year_start 0, the default, means the month with which the report
 *                 was read. The allocator is that of the options, not that of the report
 * @param prose    as in csem_prose_parse()
 * @param error    as in csem_prose_parse()
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_prose_explain(const csem_report *report, const csem_options *options, csem_prose **prose,
                                csem_error *error);

/** Frees a csem_prose, with everything that was reached from it; NULL does nothing. Since 0.1.0. */
CSEM_API void csem_prose_free(csem_prose *prose);

/** A further bit for csem_prose_write_json(), besides those of csem_json_flag. Since 0.1.0. */
enum csem_prose_json_flag {
    CSEM_PROSE_JSON_CANDIDATES = 256 /**< write the candidates with their reasons, after the statistics */
};

/**
 * Writes the statistics as JSON in the format `csemplan-statistics`, which csemplan-stats prints.
 *
 * @param prose    never NULL
 * @param flags    bits of csem_json_flag and csem_prose_json_flag
 * @param sink     receives the text; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_SINK, CSEM_ERROR_MEMORY if the sink returned it
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_prose_write_json(const csem_prose *prose, uint32_t flags, csem_sink sink, void *context,
                                   csem_error *error);

/* ---- statistics and candidates ---- */

/** How many statistics there are. */
CSEM_API size_t csem_prose_statistic_count(const csem_prose *prose);
/** One of the statistics, in the order of the text. */
CSEM_API const csem_statistic *csem_prose_statistic(const csem_prose *prose, size_t index);
/** How many candidates there are: all numbers in digits, and all numbers in words except ordinals. */
CSEM_API size_t csem_prose_candidate_count(const csem_prose *prose);
/** One of the candidates, in the order of the text. */
CSEM_API const csem_candidate *csem_prose_candidate(const csem_prose *prose, size_t index);
/** How many candidates have a reason, one of csem_reason_value. */
CSEM_API size_t csem_prose_reason_count(const csem_prose *prose, int32_t reason);

/** Why it is or is not a statistic: one of csem_reason_value. */
CSEM_API int32_t csem_candidate_reason(const csem_candidate *candidate);
/** One of its texts, by a value of csem_candidate_text_value. */
CSEM_API const char *csem_candidate_text(const csem_candidate *candidate, int32_t which, size_t *length);
/** The statistic that it became; NULL if it is not one. */
CSEM_API const csem_statistic *csem_candidate_statistic(const csem_candidate *candidate);
/** Where it is: indexes of commitment and effort, and its span. The result may outlive the report: no pointers. */
CSEM_API const csem_node *csem_candidate_node(const csem_candidate *candidate);

#ifdef __cplusplus
}
#endif

#endif

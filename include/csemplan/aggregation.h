/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Figures over whole reports: who is responsible for what and reports what (csem_summary), and the statistics in groups
 * (csem_groups). docs/aggregation.md says what each figure means.
 *
 * Both are tables of rows and columns:
 *
 * ```c
 * csem_summary *summary;
 * if (csem_summary_create(NULL, &summary, &error) == CSEM_OK &&
 *     csem_summary_add(summary, report, "report.txt", &error) == CSEM_OK)
 *     for (size_t row = 0; row < csem_summary_row_count(summary, CSEM_TABLE_AGENCIES); row++)
 *         printf("%s %" PRId64 "\n",
 *                csem_summary_text(summary, CSEM_TABLE_AGENCIES, row, CSEM_COLUMN_ID, NULL),
 *                csem_summary_number(summary, CSEM_TABLE_AGENCIES, row, CSEM_COLUMN_EFFORTS));
 * csem_summary_free(summary);
 * ```
 *
 * Both take one report after another and copy what they need: a report may be freed as soon as it was added. Figures of
 * different reports are never added up; each row names its report, so that years can be compared. Adding needs
 * exclusive access; otherwise any number of threads may read or output.
 *
 * The contract of every getter here is that of report.h, and rows count from 0. If there is no such table, row, column
 * or item, or if its value is unknown, a text is NULL, a number and a row are -1, and a value is 0. So an unknown page
 * or sheet is -1 as a number of a table, and 0 in a csem_place, as everywhere. What a getter returns is owned by the
 * summary or the groups, and is valid until the next report is added.
 *
 * In identifiers, SECTION is an outermost section, whose name in output is `chapter`; MEASURE is the id of a section of
 * the tracked level; PROMISE is the text of a commitment.
 */
#ifndef CSEMPLAN_AGGREGATION_H
#define CSEMPLAN_AGGREGATION_H

#include <csemplan/json.h>
#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who is responsible for what, reports what, and with whom. Since 0.1.0. */
typedef struct csem_summary csem_summary;
/** Statistics in groups. Since 0.1.0. */
typedef struct csem_groups csem_groups;

/* ---- tables ---- */

/** The tables; a summary has all but the last two, groups have the first and the last two. Since 0.1.0. */
enum csem_table_value {
    CSEM_TABLE_NONE = 0,
    /** `reports`, in the order in which they were added */
    CSEM_TABLE_REPORTS = 1,
    /** `agencies` of each report, in the order of the glossary, then of first mention */
    CSEM_TABLE_AGENCIES = 2,
    /** `chapters`: the outermost sections of each report, in the order of the document */
    CSEM_TABLE_SECTIONS = 3,
    /** `matrix`: agencies and outermost sections with an effort, by report, agency, section */
    CSEM_TABLE_MATRIX = 4,
    /** `partners`: two agencies that report together, by report, first agency, second agency */
    CSEM_TABLE_PARTNERS = 5,
    /** `silence`: a commitment and an agency that it names and none of its efforts and repeats does, by report,
     * commitment, then in the order in which it names its agencies. This does not mean that the agency did nothing */
    CSEM_TABLE_SILENCE = 6,
    /** `groups`: by report, then by each key in the order given. Chapters, measures and agencies are in the order of
     * the report, kinds and qualifiers in that of their values, periods by time, units and phrases in the
     * alphabetical order of their normal forms; what is unknown comes last */
    CSEM_TABLE_GROUPS = 7,
    /** `facts`: the statistics of each group, in the order of the report, including those that are left out */
    CSEM_TABLE_FACTS = 8
};

/**
 * The columns. csem_table_column() lists those of a table, and csem_column_kind() says what a column has. KIND and
 * QUALIFIER are texts that are also numbers. SECTION, AGENCY, REPORT, A, B, GROUP, COUNTED and FACTS also refer to a
 * row of another table or of the same, which csem_summary_row() and csem_groups_row() return. Since 0.1.0.
 */
enum csem_column_value {
    CSEM_COLUMN_NONE = 0,

    /* Those that are keys of groups come first. */

    /** `chapter`: the printed number of the outermost section, unknown if it has none; row of CSEM_TABLE_SECTIONS */
    CSEM_COLUMN_SECTION = 1,
    /** `measure`: the id of the section that contains the commitment, `1(ii)` */
    CSEM_COLUMN_MEASURE = 2,
    /** `agency`: its id; row of CSEM_TABLE_AGENCIES in a summary */
    CSEM_COLUMN_AGENCY = 3,
    /** `unit`: as printed, the most frequent of several printed forms, the first of equally frequent ones */
    CSEM_COLUMN_UNIT = 4,
    /** `kind`: a name, and as number a value, of csem_statistic_kind_value */
    CSEM_COLUMN_KIND = 5,
    /** `period`: its label, such as `FY2019`, `2019`, `2019 H1`, `2019 Q1`, `2019-07`, `2020-01-30` or
     * `2019-12-01/2020-02-29`; see csem_groups_period() */
    CSEM_COLUMN_PERIOD = 6,
    /** `qualifier`: a name, and as number a value, of csem_qualifier_value: exact if every fact is, else the one
     * that all facts have, else approximate; unknown without facts */
    CSEM_COLUMN_QUALIFIER = 7,
    /** `report`: its label; row of CSEM_TABLE_REPORTS. The label is the fiscal year that the report is about
     * (`FY2019`), or its file if its period is unknown; the second report with the same label has ` (2)` after it,
     * and so on */
    CSEM_COLUMN_REPORT = 8,
    /** `phrase`: the noun phrase that is counted, as printed, like the unit */
    CSEM_COLUMN_PHRASE = 9,

    /* What a row is about. */

    /** `file`: the name that the caller gave the report */
    CSEM_COLUMN_FILE = 10,
    /** `profile`: the one that explains the report */
    CSEM_COLUMN_PROFILE = 11,
    /** `title` of the report or section. If titles of more than 256 bytes are repeated very often, only the first
     * row of a section has them in full */
    CSEM_COLUMN_TITLE = 12,
    /** `id` of the agency, `NPA`. Rows refer to it, so one of more than 256 bytes is cut and numbered */
    CSEM_COLUMN_ID = 13,
    /** `name`: the full name of the agency */
    CSEM_COLUMN_NAME = 14,
    /** `number`: that of the section, as printed; unknown if it has none */
    CSEM_COLUMN_NUMBER = 15,
    /** `a`: the id of the first agency of two; row of CSEM_TABLE_AGENCIES */
    CSEM_COLUMN_A = 16,
    /** `b`: the id of the second agency of two; row of CSEM_TABLE_AGENCIES */
    CSEM_COLUMN_B = 17,
    /** `page`: the printed page on which the commitment begins */
    CSEM_COLUMN_PAGE = 18,
    /** `sheet` of the PDF, from 1 */
    CSEM_COLUMN_SHEET = 19,
    /** `commitment`: its index in its section */
    CSEM_COLUMN_COMMITMENT = 20,
    /** `promise`: the commitment in full, its blocks joined by line feeds */
    CSEM_COLUMN_PROMISE = 21,
    /** `brief`: 1 if the row should leave out the promise and those who report, which an earlier row has, so that
     * what is written stays in proportion to the report */
    CSEM_COLUMN_BRIEF = 22,
    /** `reported_by`: the ids of the agencies that the efforts and repeats of the commitment name, in the order in
     * which they are named first */
    CSEM_COLUMN_REPORTED_BY = 23,
    /** `unit_form`: the normal form by which units are the same: without capitals and hyphens, each noun in the
     * singular */
    CSEM_COLUMN_UNIT_FORM = 24,
    /** `phrase_form`: the same of phrases */
    CSEM_COLUMN_PHRASE_FORM = 25,
    /** `group`: that of a fact; row of CSEM_TABLE_GROUPS, which is the number too */
    CSEM_COLUMN_GROUP = 26,
    /** `agencies`: the ids of those that the effort or commitment of a fact names; at most 64, so that what is
     * written stays in proportion to the report */
    CSEM_COLUMN_AGENCIES = 27,
    /** `counted`: 1 if the fact is counted; 0 if an earlier fact of the group says the same, whose row of
     * CSEM_TABLE_FACTS csem_groups_row() returns */
    CSEM_COLUMN_COUNTED = 28,

    /* Totals. */

    /** `chapters`: outermost sections */
    CSEM_COLUMN_SECTIONS = 29,
    /** `measures`: sections of the tracked level. In the figures of agencies a measure is one with all sections inside
     * it */
    CSEM_COLUMN_MEASURES = 30,
    /** `commitments` */
    CSEM_COLUMN_COMMITMENTS = 31,
    /** `efforts`: without repeats; of partners and of silence, with repeats */
    CSEM_COLUMN_EFFORTS = 32,
    /** `repeats` */
    CSEM_COLUMN_REPEATS = 33,
    /** `statistics`, including repeated ones; of an agency, those in efforts and commitments that name it */
    CSEM_COLUMN_STATISTICS = 34,
    /** `repeated`: statistics that repeat a fact that an earlier effort states (rule statistic-repeated); the
     * figures of a group leave them out */
    CSEM_COLUMN_REPEATED = 35,
    /** `contents_measures`: measures that the contents list; unknown without contents */
    CSEM_COLUMN_CONTENTS_MEASURES = 36,
    /** `contents_found`: those of them that are in the body. If they are fewer, the text is cut */
    CSEM_COLUMN_CONTENTS_FOUND = 37,
    /** `responsible`: measures with a commitment that names the agency */
    CSEM_COLUMN_RESPONSIBLE = 38,
    /** `reporting`: measures under which the agency reports an effort or a repeat */
    CSEM_COLUMN_REPORTING = 39,
    /** `silent`: the ids of the measures for which the agency is responsible but reports nothing */
    CSEM_COLUMN_SILENT = 40,
    /** `silent_commitments`: for each commitment that names the agency and has no effort or repeat that does, the id
     * of its measure */
    CSEM_COLUMN_SILENT_COMMITMENTS = 41,
    /** `unassigned`: the ids of the measures that the agency reports on but is not responsible for */
    CSEM_COLUMN_UNASSIGNED = 42,

    /* How far commitments have come: each commitment with a status, those of parts too; of an agency, the commitments
     * that name it, and those of parts that name nobody if the commitment of the section around them names it. In JSON
     * the first seven are the object `status`. Unknown if the report has no status. */

    /** `not_started` */
    CSEM_COLUMN_NOT_STARTED = 43,
    /** `limited` */
    CSEM_COLUMN_LIMITED = 44,
    /** `in_progress` */
    CSEM_COLUMN_IN_PROGRESS = 45,
    /** `substantial` */
    CSEM_COLUMN_SUBSTANTIAL = 46,
    /** `complete` */
    CSEM_COLUMN_COMPLETE = 47,
    /** `delayed` */
    CSEM_COLUMN_DELAYED = 48,
    /** `dropped` */
    CSEM_COLUMN_DROPPED = 49,
    /** `overdue`: commitments whose deadline is before the day of publication and which are not complete or, in a
     * report without any status, have no effort (rule deadline-passed). Unknown if the report has no deadline or no day
     * of publication */
    CSEM_COLUMN_OVERDUE = 50,

    /* Figures of a group. Sum, least, greatest and mean are of the summed facts. */

    /** `n`: facts, each counted once */
    CSEM_COLUMN_N = 51,
    /** `sum`, rounded once: whole numbers are exact up to 2 to the power of 53. Infinite if no double is so large */
    CSEM_COLUMN_SUM = 52,
    /** `min` */
    CSEM_COLUMN_MIN = 53,
    /** `max` */
    CSEM_COLUMN_MAX = 54,
    /** `mean`: the sum divided by the summed facts */
    CSEM_COLUMN_MEAN = 55,
    /** `summed`: facts in the sum: all of them if the kind is a key or filtered, else those of the kinds count and
     * money */
    CSEM_COLUMN_SUMMED = 56,
    /** `period_kinds` of the summed facts: names of csem_period_kind_value, `none` for facts without a period. More
     * than one: the sum adds up times of different kinds */
    CSEM_COLUMN_PERIOD_KINDS = 57,
    /** `periods`: different periods of the summed facts. More than 1 of the kind `other` alone are times of
     * different length */
    CSEM_COLUMN_PERIODS = 58,
    /** `kinds` of the summed facts: names of csem_statistic_kind_value. More than one: the sum adds up different
     * things */
    CSEM_COLUMN_KINDS = 59,
    /** `units`: different units of the summed facts, by their normal forms. More than 1: the sum adds up different
     * things */
    CSEM_COLUMN_UNITS = 60,
    /** `phrases` of the summed facts that differ in their normal forms, as printed first. More than one: the sum
     * adds up different things, such as cases that were reported and cases that were closed */
    CSEM_COLUMN_PHRASES = 61,
    /** `facts`: how many the group has, including those that are left out; the row of the first, in CSEM_TABLE_FACTS */
    CSEM_COLUMN_FACTS = 62
};

/** What a column has. Since 0.1.0. */
enum csem_column_kind_value {
    CSEM_COLUMN_KIND_NONE = 0,
    /** `text` */
    CSEM_COLUMN_KIND_TEXT = 1,
    /** `number`: a whole one */
    CSEM_COLUMN_KIND_NUMBER = 2,
    /** `value`: any number, as a double */
    CSEM_COLUMN_KIND_VALUE = 3,
    /** `list` of texts; its number says how many */
    CSEM_COLUMN_KIND_LIST = 4
};

/** One of the columns of a table, in the order in which it is written; CSEM_COLUMN_NONE after the last. */
CSEM_API int32_t csem_table_column(int32_t table, size_t index);
/** What a column has, one of csem_column_kind_value; CSEM_COLUMN_KIND_NONE for a number that is no column. */
CSEM_API int32_t csem_column_kind(int32_t column);

/* ---- options ---- */

/**
 * What statistics are grouped by, and filtered by: columns of CSEM_TABLE_GROUPS. A key has the value and the name of
 * its column. Since 0.1.0.
 */
enum csem_key_value {
    CSEM_KEY_NONE = 0,
    CSEM_KEY_SECTION = 1,
    CSEM_KEY_MEASURE = 2,
    /** a statistic of two agencies is in the group of each */
    CSEM_KEY_AGENCY = 3,
    /** by CSEM_COLUMN_UNIT_FORM */
    CSEM_KEY_UNIT = 4,
    CSEM_KEY_KIND = 5,
    /** by first and last day */
    CSEM_KEY_PERIOD = 6,
    CSEM_KEY_QUALIFIER = 7,
    /** groups are always of one report; as a key it only orders them, see csem_groups_order() */
    CSEM_KEY_REPORT = 8,
    /** by CSEM_COLUMN_PHRASE_FORM */
    CSEM_KEY_PHRASE = 9
};

/** What a period is. Since 0.1.0. */
enum csem_period_kind_value {
    CSEM_PERIOD_NONE = 0,        /**< the text names no period */
    CSEM_PERIOD_DAY = 1,         /**< `day` */
    CSEM_PERIOD_MONTH = 2,       /**< `month` */
    CSEM_PERIOD_QUARTER = 3,     /**< `quarter`: of a calendar year */
    CSEM_PERIOD_HALF = 4,        /**< `half`: of a calendar year */
    CSEM_PERIOD_YEAR = 5,        /**< `year`: a calendar year */
    CSEM_PERIOD_FISCAL_YEAR = 6, /**< `fiscal-year` */
    CSEM_PERIOD_OTHER = 7        /**< `other`: any other time */
};

/** Which statistics to take: those whose key has the value. Since 0.1.0. */
typedef struct csem_filter {
    const char *value; /**< UTF-8; never NULL. Kinds, qualifiers, ids and labels as the library names them; the digits
                            of a chapter's number; any form of a unit or phrase; a period as printed (`FY2019`), by its
                            label, or as `2019-04-01/2020-03-31`; `none` for an unknown agency, unit, phrase or period,
                          and for chapters without a number. A statistic of two agencies is then in the groups of those
                          that the filters name */
    int32_t key;       /**< one of csem_key_value */
    int32_t reserved;  /**< 0 */
} csem_filter;

/**
 * How figures are made. The contract of options.h applies.
 *
 * Since 0.1.0.
 */
typedef struct csem_aggregation_options {
    size_t size;                     /**< size of the struct that the caller compiled, in bytes */
    const csem_allocator *allocator; /**< NULL: malloc */
    const int32_t *keys;             /**< what csem_groups group by, each once; NULL if key_count is 0 */
    size_t key_count;                /**< 0: one group for each report */
    const csem_filter *filters;      /**< what csem_groups take: one filter of each key must match; NULL if filter_count
                                          is 0 */
    size_t filter_count;             /**< 0: all statistics */
    uint64_t max_pairs;        /**< limit for each report (default 1 Mi; 0: none): for a summary, pairs of agencies,
                                    counted in each effort; for groups, pairs of a statistic and an agency */
    int32_t fiscal_year_start; /**< month that starts a fiscal year, 1 to 12 (default 0: that with which each report was
                                    read) */
    uint32_t flags;            /**< 0 */
    uint64_t max_memory;       /**< most memory in bytes (default CSEM_MEMORY_BY_INPUT) */
} csem_aggregation_options;

/**
 * Fills options with the defaults.
 *
 * @param options  the struct to fill; NULL does nothing
 * @param size     `sizeof(csem_aggregation_options)`, in bytes; no byte beyond is written
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_aggregation_options_init(csem_aggregation_options *options, size_t size);

/** Sets keys and key_count. Since 0.1.0. */
CSEM_API void csem_aggregation_options_set_keys(csem_aggregation_options *options, const int32_t *keys, size_t count);
/** Sets filters and filter_count. Since 0.1.0. */
CSEM_API void csem_aggregation_options_set_filters(csem_aggregation_options *options, const csem_filter *filters,
                                                   size_t count);

/* ---- summary ---- */

/**
 * Makes a summary of no report.
 *
 * @param options  NULL for the defaults; keys and filters are ignored
 * @param summary  receives the summary, to be freed with csem_summary_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_summary_create(const csem_aggregation_options *options, csem_summary **summary, csem_error *error);

/** Frees a summary, with everything that was reached from it; NULL does nothing. Since 0.1.0. */
CSEM_API void csem_summary_free(csem_summary *summary);

/**
 * Adds the figures of a report.
 *
 * @param summary  never NULL
 * @param report   needed during the call only; never NULL
 * @param name     the name of its file, or whatever distinguishes it from others, UTF-8; NULL: none. It is copied
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT, which leave the summary unchanged
 *
 * Needs exclusive access to the summary. Takes time linear in the report and in its pairs of agencies. Since 0.1.0.
 */
CSEM_API int csem_summary_add(csem_summary *summary, const csem_report *report, const char *name, csem_error *error);

/** How many rows a table has, a value of csem_table_value. */
CSEM_API size_t csem_summary_row_count(const csem_summary *summary, int32_t table);
/** The text of a column, a value of csem_column_value, in a row of a table. */
CSEM_API const char *csem_summary_text(const csem_summary *summary, int32_t table, size_t row, int32_t column,
                                       size_t *length);
/** The number of a column, or how many items its list has. */
CSEM_API int64_t csem_summary_number(const csem_summary *summary, int32_t table, size_t row, int32_t column);
/** One of the items of a column that has a list. */
CSEM_API const char *csem_summary_item(const csem_summary *summary, int32_t table, size_t row, int32_t column,
                                       size_t index, size_t *length);
/** The row of another table to which a column refers: that of its report, agency or section. */
CSEM_API int64_t csem_summary_row(const csem_summary *summary, int32_t table, size_t row, int32_t column);
/** The period that a report is about, by its row; NULL if unknown. */
CSEM_API const csem_period *csem_summary_period(const csem_summary *summary, size_t report);
/** Where the commitment of a row of CSEM_TABLE_SILENCE is: its index, page, sheet and span. The result outlives the
 * report: no pointers. */
CSEM_API const csem_node *csem_summary_node(const csem_summary *summary, size_t row);

/** Further bits for csem_summary_write_json(), besides those of csem_json_flag. If none is set, all tables except
 * silence are written. Since 0.1.0. */
enum csem_summary_json_flag {
    CSEM_SUMMARY_JSON_TOTALS = 256,    /**< write the totals */
    CSEM_SUMMARY_JSON_AGENCIES = 512,  /**< write the rows of agencies */
    CSEM_SUMMARY_JSON_SECTIONS = 1024, /**< write the rows of outermost sections */
    CSEM_SUMMARY_JSON_MATRIX = 2048,   /**< write the cells of the matrix */
    CSEM_SUMMARY_JSON_PARTNERS = 4096, /**< write the pairs of agencies */
    CSEM_SUMMARY_JSON_SILENCE = 8192   /**< write the agencies that no effort names */
};

/**
 * Writes a summary as JSON: format `csemplan-summary`, with a list `reports`. Each row begins with the label of its
 * report as `report`.
 *
 * @param summary  never NULL
 * @param flags    bits of csem_json_flag and csem_summary_json_flag
 * @param sink     receives the text, in pieces as it is made; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_SINK, CSEM_ERROR_MEMORY if the sink returned it
 *
 * Any number of threads may output one summary. Since 0.1.0. Format: docs/aggregation.md, section JSON; RFC 8259.
 */
CSEM_API int csem_summary_write_json(const csem_summary *summary, uint32_t flags, csem_sink sink, void *context,
                                     csem_error *error);

/* ---- groups ---- */

/**
 * Makes groups of no report.
 *
 * ```c
 * const int32_t keys[] = {CSEM_KEY_UNIT};
 * csem_aggregation_options options;
 * csem_aggregation_options_init(&options, sizeof options);
 * csem_aggregation_options_set_keys(&options, keys, 1);
 * if (csem_groups_create(&options, &groups, &error) == CSEM_OK &&
 *     csem_groups_add(groups, report, "report.txt", &error) == CSEM_OK)
 *     for (size_t row = 0; row < csem_groups_row_count(groups, CSEM_TABLE_GROUPS); row++) {
 *         const char *unit = csem_groups_text(groups, CSEM_TABLE_GROUPS, row, CSEM_COLUMN_UNIT, NULL);
 *         printf("%s: %g\n", unit ? unit : "", csem_groups_value(groups, CSEM_TABLE_GROUPS, row, CSEM_COLUMN_SUM));
 *     }
 * ```
 *
 * @param options  NULL for the defaults
 * @param groups   receives the groups, to be freed with csem_groups_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS (an unknown key or filter, a repeated key, a filter whose value
 *         no statistic can have; the message names it), CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_groups_create(const csem_aggregation_options *options, csem_groups **groups, csem_error *error);

/** Frees groups, with everything that was reached from them; NULL does nothing. Since 0.1.0. */
CSEM_API void csem_groups_free(csem_groups *groups);

/**
 * Adds the statistics of a report.
 *
 * @param groups  never NULL
 * @param report  needed during the call only; never NULL
 * @param name    as in csem_summary_add()
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT, which leave the groups unchanged
 *
 * Needs exclusive access to the groups. Takes time in proportion to n log n for n statistics and their agencies.
 * Since 0.1.0.
 */
CSEM_API int csem_groups_add(csem_groups *groups, const csem_report *report, const char *name, csem_error *error);

/** How many rows a table has, a value of csem_table_value. */
CSEM_API size_t csem_groups_row_count(const csem_groups *groups, int32_t table);
/** The text of a column, a value of csem_column_value, in a row of a table. Of the keys, a group has those that the
 * groups have, and always its report and qualifier. */
CSEM_API const char *csem_groups_text(const csem_groups *groups, int32_t table, size_t row, int32_t column,
                                      size_t *length);
/** The number of a column, or how many items its list has. */
CSEM_API int64_t csem_groups_number(const csem_groups *groups, int32_t table, size_t row, int32_t column);
/** The value of a column; the sum and its like are 0 if nothing is summed. */
CSEM_API double csem_groups_value(const csem_groups *groups, int32_t table, size_t row, int32_t column);
/** One of the items of a column that has a list. */
CSEM_API const char *csem_groups_item(const csem_groups *groups, int32_t table, size_t row, int32_t column,
                                      size_t index, size_t *length);
/** The row of another table to which a column refers: a report, a group, or a fact. */
CSEM_API int64_t csem_groups_row(const csem_groups *groups, int32_t table, size_t row, int32_t column);
/** The period of a row of CSEM_TABLE_REPORTS or CSEM_TABLE_GROUPS; NULL if unknown, and if periods are no key. */
CSEM_API const csem_period *csem_groups_period(const csem_groups *groups, int32_t table, size_t row);
/** The statistic of a row of CSEM_TABLE_FACTS, with its place; owned by the groups, not by the report. */
CSEM_API const csem_statistic *csem_groups_statistic(const csem_groups *groups, size_t row);

/**
 * The order of the groups by their keys, including CSEM_KEY_REPORT. It differs from that of CSEM_TABLE_GROUPS if the
 * report is a later key: then the groups of a unit, say, follow each other, report by report. Chapters and measures are
 * then in the order of their numbers, agencies in that of their ids.
 *
 * @param groups  never NULL
 * @param order   an array of `csem_groups_row_count(groups, CSEM_TABLE_GROUPS)` items, which receives these rows in
 * their order; NULL only if there is no group
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY
 *
 * Any number of threads may call it. Takes time in proportion to n log n. Since 0.1.0.
 */
CSEM_API int csem_groups_order(const csem_groups *groups, size_t *order, csem_error *error);

/** 1 if filter number `filter` of the options, from 0, matches any statistic added so far, ignoring the other filters
 * except those on reports; else 0. */
CSEM_API int32_t csem_groups_filter_found(const csem_groups *groups, size_t filter);

/** A further bit for csem_groups_write_json(), besides those of csem_json_flag. Since 0.1.0. */
enum csem_groups_json_flag {
    CSEM_GROUPS_JSON_FACTS = 256 /**< write the facts of each group as `facts` */
};

/**
 * Writes groups as JSON: format `csemplan-groups`, with a list `reports`; each group has the label of its report as
 * `report`, first or, if it is a key, in its place among the keys. Groups are in the order of csem_groups_order().
 *
 * @param groups   never NULL
 * @param flags    bits of csem_json_flag and csem_groups_json_flag
 * @param sink     receives the text, in pieces as it is made; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_SINK
 *
 * Any number of threads may output the same groups. Since 0.1.0. Format: docs/aggregation.md, section JSON; RFC 8259.
 */
CSEM_API int csem_groups_write_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                                    csem_error *error);

/**
 * Writes the statistics of all groups, in the order of the groups, as JSON: format `csemplan-statistics`, with the
 * reports, and entries as in the report's own JSON, each of which begins with the label of its report. Groups without
 * keys give the statistics of the reports in their order.
 *
 * Parameters, results and rules are those of csem_groups_write_json(); flags are bits of csem_json_flag.
 *
 * Since 0.1.0. Format: docs/data-model.md, section Statistics; RFC 8259.
 */
CSEM_API int csem_groups_write_statistics_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                                               csem_error *error);

#ifdef __cplusplus
}
#endif

#endif

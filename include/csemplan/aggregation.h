/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Figures over whole reports: who is responsible for what and reports what (csem_summary), and the statistics in groups
 * (csem_groups). docs/aggregation.md says what each figure means.
 *
 * ```c
 * csem_summary *summary;
 * if (csem_summary_create(NULL, &summary, &error) == CSEM_OK &&
 *     csem_summary_add(summary, report, "report.txt", &error) == CSEM_OK)
 *     for (size_t i = 0; i < csem_summary_agency_count(summary); i++) {
 *         const csem_agency_figures *row = csem_summary_agency(summary, i);
 *         printf("%s %" PRId64 "\n", csem_agency_figures_id(row, NULL),
 *                csem_agency_figures_total(row, CSEM_AGENCY_EFFORTS));
 *     }
 * csem_summary_free(summary);
 * ```
 *
 * Both take one report after another and copy what they need: a report may be freed as soon as it was added. Figures of
 * different reports are never added up; each row names its report, so that years can be compared. One thread at a time
 * may add; many may read.
 *
 * The contract of every getter here is that of report.h. What it returns is owned by the summary or the groups, and is
 * valid until the next report is added.
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

/** A report of a summary or of groups: its name and totals. Since 0.1.0. */
typedef struct csem_source_report csem_source_report;
/** The figures of an agency in a report. Since 0.1.0. */
typedef struct csem_agency_figures csem_agency_figures;
/** The figures of a chapter in a report. Since 0.1.0. */
typedef struct csem_chapter_figures csem_chapter_figures;
/** How many efforts an agency reports in a chapter. Since 0.1.0. */
typedef struct csem_matrix_cell csem_matrix_cell;
/** How many efforts and repeats two agencies report together. Since 0.1.0. */
typedef struct csem_partners csem_partners;
/** An agency that a commitment names and none of its efforts does. Since 0.1.0. */
typedef struct csem_silence csem_silence;
/** A group of statistics. Since 0.1.0. */
typedef struct csem_group csem_group;
/** A statistic of a group. Since 0.1.0. */
typedef struct csem_fact csem_fact;

/* ---- options ---- */

/** What statistics are grouped by, and filtered by. Since 0.1.0. */
enum csem_key_value {
    CSEM_KEY_NONE = 0,
    CSEM_KEY_CHAPTER = 1,   /**< `chapter`: the number */
    CSEM_KEY_MEASURE = 2,   /**< `measure`: the id, `1(ii)` */
    CSEM_KEY_AGENCY = 3,    /**< `agency`: the id; a statistic of two agencies is in the group of each */
    CSEM_KEY_UNIT = 4,      /**< `unit`: in its normal form, see csem_group_form() */
    CSEM_KEY_KIND = 5,      /**< `kind`: a name of csem_statistic_kind_value */
    CSEM_KEY_PERIOD = 6,    /**< `period`: first and last day */
    CSEM_KEY_QUALIFIER = 7, /**< `qualifier`: a name of csem_qualifier_value */
    CSEM_KEY_REPORT = 8,    /**< `report`: its label. Groups are always of one report; as a key it only orders them,
                                 see csem_groups_order() */
    CSEM_KEY_PHRASE = 9     /**< `phrase`: the noun phrase that is counted, in its normal form */
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

/** The name of a value of csem_key_value, such as `chapter`; NULL for a number that is no value. */
CSEM_API const char *csem_key_name(int32_t value);
/** The name of a value of csem_period_kind_value, such as `fiscal-year`; NULL for a number that is no value. */
CSEM_API const char *csem_period_kind_name(int32_t value);

/** Which statistics to take: those whose key has the value. Since 0.1.0. */
typedef struct csem_filter {
    const char *value; /**< UTF-8; never NULL. Kinds, qualifiers, ids and labels as the library names them; the digits
                            of a chapter's number; any form of a unit or phrase; a period as printed (`FY2019`), by its
                            label, or as `2019-04-01/2020-03-31`; `none` for an unknown agency, unit, phrase or period.
                          A statistic of two agencies is then in the groups of those that the filters name */
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
    uint64_t max_pairs;        /**< most pairs of agencies of a report, counted again in each effort, or most pairs of a
                                    statistic and an agency; 1 Mi. 0: no limit */
    int32_t fiscal_year_start; /**< month that starts a fiscal year, 1 to 12; 0, the default: that with which each
                                    report was read */
    uint32_t flags;            /**< 0 */
    uint64_t max_memory;       /**< most memory in bytes; CSEM_MEMORY_BY_INPUT */
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
 * One thread at a time may change a summary. Takes time linear in the report and in its pairs of agencies. Since 0.1.0.
 */
CSEM_API int csem_summary_add(csem_summary *summary, const csem_report *report, const char *name, csem_error *error);

/** How many reports it has. */
CSEM_API size_t csem_summary_report_count(const csem_summary *summary);
/** One of its reports, in the order in which they were added. */
CSEM_API const csem_source_report *csem_summary_report(const csem_summary *summary, size_t index);
/** How many rows of agencies it has: one for each agency of each report. */
CSEM_API size_t csem_summary_agency_count(const csem_summary *summary);
/** One of its rows of agencies: by report, then in the order of the glossary, then of first mention. */
CSEM_API const csem_agency_figures *csem_summary_agency(const csem_summary *summary, size_t index);
/** How many rows of chapters it has. */
CSEM_API size_t csem_summary_chapter_count(const csem_summary *summary);
/** One of its rows of chapters, by report, then in the order of the document. */
CSEM_API const csem_chapter_figures *csem_summary_chapter(const csem_summary *summary, size_t index);
/** How many cells of the matrix of agencies and chapters have an effort. */
CSEM_API size_t csem_summary_matrix_count(const csem_summary *summary);
/** One of these cells, by report, agency, chapter. */
CSEM_API const csem_matrix_cell *csem_summary_matrix(const csem_summary *summary, size_t index);
/** How many pairs of agencies report something together. */
CSEM_API size_t csem_summary_partners_count(const csem_summary *summary);
/** One of these pairs, by report, first agency, second agency. */
CSEM_API const csem_partners *csem_summary_partners(const csem_summary *summary, size_t index);
/** How often a commitment names an agency that none of its efforts and repeats names. */
CSEM_API size_t csem_summary_silence_count(const csem_summary *summary);
/** One of these, by report, commitment, then in the order in which the commitment names its agencies. */
CSEM_API const csem_silence *csem_summary_silence(const csem_summary *summary, size_t index);

/** Further bits for csem_summary_write_json(), besides those of csem_json_flag. None of them: all tables except the
 * last. Since 0.1.0. */
enum csem_summary_json_flag {
    CSEM_SUMMARY_JSON_TOTALS = 256,    /**< write the totals */
    CSEM_SUMMARY_JSON_AGENCIES = 512,  /**< write the rows of agencies */
    CSEM_SUMMARY_JSON_CHAPTERS = 1024, /**< write the rows of chapters */
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
 * Many threads may write one summary. Since 0.1.0. Format: docs/aggregation.md, section JSON; RFC 8259.
 */
CSEM_API int csem_summary_write_json(const csem_summary *summary, uint32_t flags, csem_sink sink, void *context,
                                     csem_error *error);

/* ---- report ---- */

/** What is counted in a report, and in a chapter. Since 0.1.0. */
enum csem_total_column_value {
    CSEM_TOTAL_NONE = 0,
    CSEM_TOTAL_CHAPTERS = 1,          /**< `chapters`; of a report only */
    CSEM_TOTAL_MEASURES = 2,          /**< `measures` */
    CSEM_TOTAL_COMMITMENTS = 3,       /**< `commitments` */
    CSEM_TOTAL_EFFORTS = 4,           /**< `efforts`, without repeats */
    CSEM_TOTAL_REPEATS = 5,           /**< `repeats` */
    CSEM_TOTAL_STATISTICS = 6,        /**< `statistics`, including repeated ones */
    CSEM_TOTAL_REPEATED = 7,          /**< `repeated`: statistics that repeat a fact that an earlier effort states (rule
                                           statistic-repeated); of a report only */
    CSEM_TOTAL_CONTENTS_MEASURES = 8, /**< `contents_measures`: measures that the contents list; of a report only */
    CSEM_TOTAL_CONTENTS_FOUND = 9     /**< `contents_found`: those of them that are in the body. If they are fewer, the
                                           text is cut; of a report only */
};

/** The name of a value of csem_total_column_value, such as `chapters`; NULL for a number that is no value. */
CSEM_API const char *csem_total_column_name(int32_t value);

/**
 * What distinguishes a report from others in tables: the fiscal year that it is about (`FY2019`), or its name if its
 * period is unknown. The second report with the same label has ` (2)` after it, and so on.
 */
CSEM_API const char *csem_source_report_label(const csem_source_report *report, size_t *length);
/** The name that the caller gave it; NULL if there is none. */
CSEM_API const char *csem_source_report_name(const csem_source_report *report, size_t *length);
/** The title on its cover; NULL if unknown. */
CSEM_API const char *csem_source_report_title(const csem_source_report *report, size_t *length);
/** The profile that explains the report; NULL if none does. */
CSEM_API const char *csem_source_report_profile(const csem_source_report *report, size_t *length);
/** The period that it is about; NULL if unknown. */
CSEM_API const csem_period *csem_source_report_period(const csem_source_report *report);
/** One of its totals, by a value of csem_total_column_value; -1 if unknown, such as both of the contents if it has no
 * contents. */
CSEM_API int64_t csem_source_report_total(const csem_source_report *report, int32_t column);

/* ---- agency ---- */

/** What is counted of an agency. Since 0.1.0. */
enum csem_agency_column_value {
    CSEM_AGENCY_NONE = 0,
    CSEM_AGENCY_RESPONSIBLE = 1,        /**< `responsible`: measures with a commitment that names it */
    CSEM_AGENCY_REPORTING = 2,          /**< `reporting`: measures under which it reports an effort or a repeat */
    CSEM_AGENCY_SILENT = 3,             /**< `silent`: the first without the second; it has a list of measures */
    CSEM_AGENCY_SILENT_COMMITMENTS = 4, /**< `silent_commitments`: commitments that name it and have no effort or repeat
                                             that does; it has a list of measures */
    CSEM_AGENCY_UNASSIGNED = 5,         /**< `unassigned`: the second without the first; it has a list of measures */
    CSEM_AGENCY_EFFORTS = 6,            /**< `efforts`, alone or with others, without repeats */
    CSEM_AGENCY_REPEATS = 7,            /**< `repeats` */
    CSEM_AGENCY_STATISTICS = 8          /**< `statistics` in efforts and commitments that name it */
};

/** The name of a value of csem_agency_column_value, such as `silent`; NULL for a number that is no value. */
CSEM_API const char *csem_agency_column_name(int32_t value);

/** The index of its report. */
CSEM_API size_t csem_agency_figures_report(const csem_agency_figures *figures);
/** The id of the agency, `NPA`. Rows refer to it, so one of more than 256 bytes is cut and numbered. */
CSEM_API const char *csem_agency_figures_id(const csem_agency_figures *figures, size_t *length);
/** The full name of the agency. */
CSEM_API const char *csem_agency_figures_name(const csem_agency_figures *figures, size_t *length);
/** One of its totals, by a value of csem_agency_column_value; -1 if it has no such total. */
CSEM_API int64_t csem_agency_figures_total(const csem_agency_figures *figures, int32_t column);
/**
 * The id of one of the measures that a column with a list counts, `1(ii)`, in the order of the document. There are as
 * many as csem_agency_figures_total() of the column; of commitments it is the measure that each is in.
 */
CSEM_API const char *csem_agency_figures_measure(const csem_agency_figures *figures, int32_t column, size_t index,
                                                 size_t *length);

/* ---- chapter, matrix and partners ---- */

/** The index of its report. */
CSEM_API size_t csem_chapter_figures_report(const csem_chapter_figures *figures);
/** The printed number, from 1. */
CSEM_API int32_t csem_chapter_figures_number(const csem_chapter_figures *figures);
/** The title. */
CSEM_API const char *csem_chapter_figures_title(const csem_chapter_figures *figures, size_t *length);
/** One of its totals, by a value of csem_total_column_value; -1 if it has no such total. */
CSEM_API int64_t csem_chapter_figures_total(const csem_chapter_figures *figures, int32_t column);

/** The row of agencies that a cell belongs to: an index for csem_summary_agency(). */
CSEM_API size_t csem_matrix_cell_agency(const csem_matrix_cell *cell);
/** The row of chapters that a cell belongs to: an index for csem_summary_chapter(). */
CSEM_API size_t csem_matrix_cell_chapter(const csem_matrix_cell *cell);
/** How many efforts the agency reports in the chapter, without repeats; at least 1. */
CSEM_API uint64_t csem_matrix_cell_efforts(const csem_matrix_cell *cell);

/** The first agency of a pair, which comes before the second: an index for csem_summary_agency(). */
CSEM_API size_t csem_partners_a(const csem_partners *partners);
/** The second agency of a pair: an index for csem_summary_agency(). */
CSEM_API size_t csem_partners_b(const csem_partners *partners);
/** How many efforts and repeats the pair reports together; at least 1. */
CSEM_API uint64_t csem_partners_efforts(const csem_partners *partners);

/* ---- silence: an agency is not named in any effort of a commitment that names it, which does not mean that it did
 * nothing ---- */

/** The row of agencies that it is about: an index for csem_summary_agency(). */
CSEM_API size_t csem_silence_agency(const csem_silence *silence);
/** The row of chapters that the commitment is in: an index for csem_summary_chapter(). */
CSEM_API size_t csem_silence_chapter(const csem_silence *silence);
/** The id of the measure, `1(ii)`. */
CSEM_API const char *csem_silence_measure(const csem_silence *silence, size_t *length);
/** The title of the measure. If a report repeats titles of more than 256 bytes very often, only the first row has them
 * in full. */
CSEM_API const char *csem_silence_title(const csem_silence *silence, size_t *length);
/** Where the commitment is: its index, page, sheet and span. The result outlives the report: no pointers. */
CSEM_API const csem_node *csem_silence_node(const csem_silence *silence);
/** The commitment in full, its blocks joined by line feeds. */
CSEM_API const char *csem_silence_promise(const csem_silence *silence, size_t *length);
/** 1 if the row should leave out the promise and the agencies that report, which an earlier row has, so that what is
 * written stays in proportion to the report. */
CSEM_API int32_t csem_silence_is_brief(const csem_silence *silence);
/** How many efforts and repeats the commitment has. */
CSEM_API uint64_t csem_silence_efforts(const csem_silence *silence);
/** How many agencies these efforts and repeats name, each once. */
CSEM_API size_t csem_silence_reporter_count(const csem_silence *silence);
/** The id of one of these agencies, in the order in which they are named first. */
CSEM_API const char *csem_silence_reporter(const csem_silence *silence, size_t index, size_t *length);

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
 *     for (size_t i = 0; i < csem_groups_group_count(groups); i++) {
 *         const csem_group *group = csem_groups_group(groups, i);
 *         const char *unit = csem_group_text(group, CSEM_KEY_UNIT, NULL);
 *         printf("%s: %g\n", unit ? unit : "", csem_group_figure(group, CSEM_GROUP_SUM));
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
 * One thread at a time may change groups. Takes time in proportion to n log n for n statistics and their agencies.
 * Since 0.1.0.
 */
CSEM_API int csem_groups_add(csem_groups *groups, const csem_report *report, const char *name, csem_error *error);

/** How many reports there are. */
CSEM_API size_t csem_groups_report_count(const csem_groups *groups);
/** One of the reports, in the order in which they were added. */
CSEM_API const csem_source_report *csem_groups_report(const csem_groups *groups, size_t index);
/** How many groups there are. */
CSEM_API size_t csem_groups_group_count(const csem_groups *groups);
/**
 * One of the groups: by report, then by each key in the order given. Chapters, measures and agencies are in the order
 * of the report, kinds and qualifiers in that of their values, periods by time, units and phrases in the alphabetical
 * order of their normal forms; what is unknown comes last.
 */
CSEM_API const csem_group *csem_groups_group(const csem_groups *groups, size_t index);

/**
 * The order of the groups by their keys, including CSEM_KEY_REPORT. It differs from that of csem_groups_group() if the
 * report is a later key: then the groups of a unit, say, follow each other, report by report. Chapters and measures are
 * then in the order of their numbers, agencies in that of their ids.
 *
 * @param groups  never NULL
 * @param order   receives csem_groups_group_count() indexes for csem_groups_group(); NULL only if there is no group
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY
 *
 * Many threads may call it. Takes time in proportion to n log n. Since 0.1.0.
 */
CSEM_API int csem_groups_order(const csem_groups *groups, size_t *order, csem_error *error);

/** 1 if any statistic that the filters of reports take has the value of a filter, by its index in the options, whatever
 * the other filters are. */
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
 * Many threads may write the same groups. Since 0.1.0. Format: docs/aggregation.md, section JSON; RFC 8259.
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

/* ---- group ---- */

/** The figures of a group. Sum, least, greatest and mean are of the summed facts, and 0 if there are none. Since 0.1.0.
 */
enum csem_group_column_value {
    CSEM_GROUP_NONE = 0,
    CSEM_GROUP_N = 1,        /**< `n`: facts, each counted once */
    CSEM_GROUP_SUM = 2,      /**< `sum`, rounded once: whole numbers are exact up to 2 to the power of 53. Infinite if
                                  no double is so large */
    CSEM_GROUP_MIN = 3,      /**< `min` */
    CSEM_GROUP_MAX = 4,      /**< `max` */
    CSEM_GROUP_MEAN = 5,     /**< `mean`: the sum divided by the summed facts */
    CSEM_GROUP_REPEATED = 6, /**< `repeated`: statistics that are left out, since an earlier effort in the group states
                                  the same fact (rule statistic-repeated) */
    CSEM_GROUP_SUMMED = 7,  /**< `summed`: facts in the sum: all of them if the kind is a key or filtered, else those of
                                 the kinds count and money */
    CSEM_GROUP_PERIODS = 8, /**< `periods`: different periods of the summed facts. More than 1 of the kind
                                 CSEM_PERIOD_OTHER alone are times of different length */
    CSEM_GROUP_UNITS = 9    /**< `units`: different units of the summed facts, by their normal forms. More than 1: the
                                 sum adds up different things */
};

/** The name of a value of csem_group_column_value, such as `sum`; NULL for a number that is no value. */
CSEM_API const char *csem_group_column_name(int32_t value);

/** The index of its report. */
CSEM_API size_t csem_group_report(const csem_group *group);
/** The number of the chapter; 0 if chapters are no key. */
CSEM_API int32_t csem_group_chapter(const csem_group *group);
/** One of csem_statistic_kind_value; CSEM_STATISTIC_NONE if kinds are no key. */
CSEM_API int32_t csem_group_kind(const csem_group *group);
/** The period; NULL if periods are no key, and for statistics without a period. */
CSEM_API const csem_period *csem_group_period(const csem_group *group);
/**
 * The text of a key, one of csem_key_value: the id of the measure or agency; the unit or phrase as printed, the most
 * frequent of several printed forms, the first of equally frequent ones; or the label of the period, such as `FY2019`,
 * `2019`, `2019 H1`, `2019 Q1`, `2019-07`, `2020-01-30` or `2019-12-01/2020-02-29`. NULL for another key, for one that
 * the groups do not have, and for statistics of which it is unknown.
 */
CSEM_API const char *csem_group_text(const csem_group *group, int32_t key, size_t *length);
/** The unit or phrase, by its key, in the normal form by which they are the same: without capitals and hyphens, each
 * noun in the singular; NULL if csem_group_text() is. Rules: docs/aggregation.md, section Units. */
CSEM_API const char *csem_group_form(const csem_group *group, int32_t key, size_t *length);
/** One of the figures, by a value of csem_group_column_value; 0 if there is no such figure. */
CSEM_API double csem_group_figure(const csem_group *group, int32_t column);
/** One of csem_qualifier_value: exact if every fact is, else the one that all facts have, else approximate;
 * CSEM_QUALIFIER_NONE if there is no fact; the key if qualifiers are one. */
CSEM_API int32_t csem_group_qualifier(const csem_group *group);
/** The kinds of period of the summed facts: bit n for the kind n of csem_period_kind_value, bit 0 for a fact without a
 * period. More than one bit: the sum adds up times of different kinds. */
CSEM_API uint32_t csem_group_period_kinds(const csem_group *group);
/** The kinds of the summed facts: bit n for the kind n of csem_statistic_kind_value. More than one bit: the sum adds up
 * different things. */
CSEM_API uint32_t csem_group_kinds(const csem_group *group);
/** How many different phrases the summed facts have, by their normal forms. More than 1: the sum adds up different
 * things, such as cases that were reported and cases that were closed. */
CSEM_API size_t csem_group_phrase_count(const csem_group *group);
/** One of these phrases, in the order of the report, as it is printed first. */
CSEM_API const char *csem_group_phrase(const csem_group *group, size_t index, size_t *length);
/** How many statistics the group has, including those that are left out. */
CSEM_API size_t csem_group_fact_count(const csem_group *group);
/** One of its statistics, in the order of the report. */
CSEM_API const csem_fact *csem_group_fact(const csem_group *group, size_t index);

/* ---- fact ---- */

/** The statistic, with its place; owned by the groups, not by the report. */
CSEM_API const csem_statistic *csem_fact_statistic(const csem_fact *fact);
/** The number of its chapter. */
CSEM_API int32_t csem_fact_chapter(const csem_fact *fact);
/** How many agencies its effort or commitment names; at most 64, so that what is written stays in proportion to the
 * report. */
CSEM_API size_t csem_fact_agency_count(const csem_fact *fact);
/** The id of one of these agencies, in the order printed. */
CSEM_API const char *csem_fact_agency(const csem_fact *fact, size_t index, size_t *length);
/** The earlier statistic of the group that states the same fact, so that this one is left out; NULL if this one is
 * counted. */
CSEM_API const csem_statistic *csem_fact_first(const csem_fact *fact);

#ifdef __cplusplus
}
#endif

#endif

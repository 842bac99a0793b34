/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_AGGREGATION_H
#define CSEMPLAN_AGGREGATION_H

#include <csemplan/json.h>
#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Figures over whole reports: who answers for what and reports what (csem_summary), and the statistics in groups
 * (csem_groups).
 *
 * Both take one report after the other and copy what they need: a report may be freed as soon as it was added. Figures
 * of different reports are never added up; each row tells its report, so that years can be compared. What is reached
 * from a summary or from groups is borrowed, lives as long as they do, and stays where it is only until the next report
 * is added. One thread at a time may add; many may read. The rules of report.h for text, NULL and indexes out of range
 * hold here too.
 *
 * What the figures mean: docs/aggregation.md.
 */

/** Who answers for what, reports what, and with whom. Since 0.1.0. */
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

/** What statistics are grouped by, and filtered by. Since 0.1.0. */
enum csem_key_value {
    CSEM_KEY_NONE = 0,
    CSEM_KEY_CHAPTER = 1,   /**< `chapter`: the number */
    CSEM_KEY_MEASURE = 2,   /**< `measure`: the id, `1(ii)` */
    CSEM_KEY_AGENCY = 3,    /**< `agency`: the id; a statistic of two agencies stands in the group of each */
    CSEM_KEY_UNIT = 4,      /**< `unit`: in its normal form, see csem_group_unit_form() */
    CSEM_KEY_KIND = 5,      /**< `kind`: a name of csem_statistic_kind_value */
    CSEM_KEY_PERIOD = 6,    /**< `period`: first and last day */
    CSEM_KEY_QUALIFIER = 7, /**< `qualifier`: a name of csem_qualifier_value */
    CSEM_KEY_REPORT = 8,    /**< `report`: its label. Groups are always of one report; as a key it only orders them,
                                 see csem_groups_order() */
    CSEM_KEY_PHRASE = 9     /**< `phrase`: the noun phrase that is counted, in its normal form */
};

/** What a period is. Since 0.1.0. */
enum csem_period_kind_value {
    CSEM_PERIOD_NONE = 0,        /**< no period is told */
    CSEM_PERIOD_DAY = 1,         /**< `day` */
    CSEM_PERIOD_MONTH = 2,       /**< `month` */
    CSEM_PERIOD_QUARTER = 3,     /**< `quarter`: of a calendar year */
    CSEM_PERIOD_HALF = 4,        /**< `half`: of a calendar year */
    CSEM_PERIOD_YEAR = 5,        /**< `year`: a calendar year */
    CSEM_PERIOD_FISCAL_YEAR = 6, /**< `fiscal-year` */
    CSEM_PERIOD_OTHER = 7        /**< `other`: any other time */
};

/**
 * The name of a value of csem_key_value, such as `chapter`. Values run from 1 without a gap, so that a program can list
 * them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_key_name(int32_t value);

/**
 * The name of a value of csem_period_kind_value, such as `fiscal-year`. Values run from 1 without a gap, so that a
 * program can list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_period_kind_name(int32_t value);

/** Which statistics to take: those whose key has the value. Since 0.1.0. */
typedef struct csem_filter {
    const char
        *value;       /**< UTF-8; never NULL. Kinds, qualifiers, ids and labels as the library names them; a number in
                           digits for a chapter; any form of a unit or phrase; a period as printed (`FY2019`), by its label,
                         or       as `2019-04-01/2020-03-31`; `none` for an agency, a unit, a phrase or a period       that is
                         not told. A       statistic of two agencies then stands in the groups of those that are asked for */
    int32_t key;      /**< one of csem_key_value */
    int32_t reserved; /**< 0 */
} csem_filter;

/**
 * How figures are made. Prepare it with csem_aggregation_options_init() and change what you need. The library reads it
 * during the call only; every pointer in it stays the caller's.
 *
 * Since 0.1.0.
 */
typedef struct csem_aggregation_options {
    size_t size;                     /**< size of the struct that the caller compiled, in bytes */
    const csem_allocator *allocator; /**< NULL: malloc */
    const int32_t *keys;             /**< what csem_groups group by, each once; NULL where key_count is 0 */
    size_t key_count;                /**< 0: one group a report */
    const csem_filter *filters;      /**< what csem_groups take: of filters with the same key one must hold, of each key
                                          one; NULL where filter_count is 0 */
    size_t filter_count;             /**< 0: all statistics */
    uint64_t max_pairs;        /**< most pairs of agencies of a report, counted anew in every effort, or most pairs
                                    of a statistic and an agency; 1 Mi. 0: no limit */
    int32_t fiscal_year_start; /**< month that starts a fiscal year, 1 to 12; 4 */
    uint32_t flags;            /**< 0 */
    uint64_t max_memory;       /**< most memory in bytes, see CSEM_MEMORY_BY_INPUT, which it is */
} csem_aggregation_options;

/**
 * Fills options with the defaults.
 *
 * @param options  the struct to fill; NULL does nothing
 * @param size     `sizeof(csem_aggregation_options)`, as the caller knows it, in bytes; no byte beyond is written
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_aggregation_options_init(csem_aggregation_options *options, size_t size);

/* ---- summary --------------------------------------------------------------------------------------------------- */

/**
 * Makes a summary of no report.
 *
 * @param options  NULL for the defaults; keys and filters are not looked at
 * @param summary  receives the summary, to be given back with csem_summary_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_summary_create(const csem_aggregation_options *options, csem_summary **summary, csem_error *error);

/**
 * Gives a summary back, with everything that was reached from it.
 *
 * @param summary  NULL does nothing
 *
 * No other thread may use it any more. Since 0.1.0.
 */
CSEM_API void csem_summary_free(csem_summary *summary);

/**
 * Adds the figures of a report.
 *
 * @param summary  never NULL
 * @param report   needed during the call only; never NULL
 * @param name     the name of its file or whatever tells it from others, UTF-8; NULL: none. It is copied
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT; the summary is as before then
 *
 * One thread at a time may change a summary. Takes time linear in the report and in its pairs of agencies. Since 0.1.0.
 */
CSEM_API int csem_summary_add(csem_summary *summary, const csem_report *report, const char *name, csem_error *error);

/**
 * How many reports there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_summary_report_count(const csem_summary *summary);

/**
 * One of the reports, from 0, in the order in which they were added.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_source_report *csem_summary_report(const csem_summary *summary, size_t index);

/**
 * How many rows of agencies there are: one for each agency of each report.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_summary_agency_count(const csem_summary *summary);

/**
 * One of the rows of agencies, from 0: by report, then in the order of the glossary, then of first mention.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_agency_figures *csem_summary_agency(const csem_summary *summary, size_t index);

/**
 * How many rows of chapters there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_summary_chapter_count(const csem_summary *summary);

/**
 * One of the rows of chapters, from 0, by report, then in the order of the document.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_chapter_figures *csem_summary_chapter(const csem_summary *summary, size_t index);

/**
 * How many cells of the matrix of agencies and chapters hold an effort.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_summary_matrix_count(const csem_summary *summary);

/**
 * One of these cells, from 0, by report, agency, chapter.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_matrix_cell *csem_summary_matrix(const csem_summary *summary, size_t index);

/**
 * How many pairs of agencies report something together.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_summary_partners_count(const csem_summary *summary);

/**
 * One of these pairs, from 0, by report, first agency, second agency.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_partners *csem_summary_partners(const csem_summary *summary, size_t index);

/**
 * How often a commitment names an agency that none of its efforts and repeats names.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_summary_silence_count(const csem_summary *summary);

/**
 * One of these, from 0, by report, commitment, then in the order in which the commitment names its agencies.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_silence *csem_summary_silence(const csem_summary *summary, size_t index);

/** Further bits for csem_summary_write_json(), beside those of csem_json_flag. None of them: all tables but the last.
 * Since 0.1.0. */
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
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_SINK
 *
 * Many threads may write one summary. Since 0.1.0. Format: docs/aggregation.md, section JSON; RFC 8259.
 */
CSEM_API int csem_summary_write_json(const csem_summary *summary, uint32_t flags, csem_sink sink, void *context,
                                     csem_error *error);

/* ---- a report of a summary or of groups ---------------------------------------------------------------------------
 */

/**
 * What tells a report from the others in tables: the fiscal year that it is about (`FY2019`), or its name where it
 * tells no period. Of reports with the same label the second has ` (2)` behind it, and so on.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_source_report_label(const csem_source_report *report, size_t *length);

/**
 * The name that the caller gave it.
 *
 * @return NULL where there is none
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_source_report_name(const csem_source_report *report, size_t *length);

/**
 * The title on its cover.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_source_report_title(const csem_source_report *report, size_t *length);

/**
 * The period that it is about.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const csem_period *csem_source_report_period(const csem_source_report *report);

/** How many chapters it has. Since 0.1.0. */
CSEM_API uint64_t csem_source_report_chapters(const csem_source_report *report);
/** How many measures it has. Since 0.1.0. */
CSEM_API uint64_t csem_source_report_measures(const csem_source_report *report);
/** How many commitments it has. Since 0.1.0. */
CSEM_API uint64_t csem_source_report_commitments(const csem_source_report *report);
/** How many efforts it has, without repeats. Since 0.1.0. */
CSEM_API uint64_t csem_source_report_efforts(const csem_source_report *report);
/** How many repeats it has. Since 0.1.0. */
CSEM_API uint64_t csem_source_report_repeats(const csem_source_report *report);
/** How many statistics it has, repeated ones among them. Since 0.1.0. */
CSEM_API uint64_t csem_source_report_statistics(const csem_source_report *report);
/** How many of the statistics repeat a fact that an earlier effort gives (rule statistic-repeated). Since 0.1.0. */
CSEM_API uint64_t csem_source_report_repeated(const csem_source_report *report);

/**
 * How many measures its contents list. The text is cut if csem_source_report_contents_found() is less.
 *
 * @return -1 where it has no contents, and for NULL
 *
 * Since 0.1.0.
 */
CSEM_API int64_t csem_source_report_contents_measures(const csem_source_report *report);

/**
 * How many of the measures that its contents list are in the body, by the numbers of chapter and measure.
 *
 * @return -1 where it has no contents, and for NULL
 *
 * Since 0.1.0.
 */
CSEM_API int64_t csem_source_report_contents_found(const csem_source_report *report);

/**
 * The profile that explains the report: `basic-plan` if it has a chapter.
 *
 * @return a static string; NULL if no profile explains it, and for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_source_report_profile(const csem_source_report *report);

/* ---- agency ---------------------------------------------------------------------------------------------------- */

/**
 * The 0-based index of its report.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_agency_figures_report(const csem_agency_figures *figures);

/**
 * The id of the agency, `NPA`. Rows refer to it, so that one of more than 256 bytes is cut and numbered.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_agency_figures_id(const csem_agency_figures *figures, size_t *length);

/**
 * The full name of the agency.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_agency_figures_name(const csem_agency_figures *figures, size_t *length);

/** How many measures have a commitment that names the agency. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_responsible(const csem_agency_figures *figures);
/** Under how many measures it reports an effort or a repeat. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_reporting(const csem_agency_figures *figures);
/** For how many measures it answers without being named in any effort. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_silent(const csem_agency_figures *figures);
/** How many commitments name it and have no effort or repeat that does. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_silent_commitments(const csem_agency_figures *figures);
/** Under how many measures it reports without answering for them. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_unassigned(const csem_agency_figures *figures);
/** How many efforts it reports, alone or with others, without repeats. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_efforts(const csem_agency_figures *figures);
/** How many repeats it reports. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_repeats(const csem_agency_figures *figures);
/** How many statistics stand in efforts and commitments that name it. Since 0.1.0. */
CSEM_API uint64_t csem_agency_figures_statistics(const csem_agency_figures *figures);

/**
 * The id of a measure for which the agency answers without reporting, `1(ii)`.
 *
 * @param figures  NULL gives NULL
 * @param index    from 0, below csem_agency_figures_silent(), in the order of the document
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_agency_figures_silent_measure(const csem_agency_figures *figures, size_t index);

/**
 * The id of a measure under which the agency reports without answering for it.
 *
 * @param figures  NULL gives NULL
 * @param index    from 0, below csem_agency_figures_unassigned(), in the order of the document
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_agency_figures_unassigned_measure(const csem_agency_figures *figures, size_t index);

/**
 * A commitment that names the agency and has no effort or repeat that does.
 *
 * @param figures  NULL gives NULL
 * @param index    from 0, below csem_agency_figures_silent_commitments(), in the order of the document
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_silence *csem_agency_figures_silence(const csem_agency_figures *figures, size_t index);

/* ---- chapter --------------------------------------------------------------------------------------------------- */

/**
 * The 0-based index of its report.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_chapter_figures_report(const csem_chapter_figures *figures);

/**
 * The printed number, from 1.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_chapter_figures_number(const csem_chapter_figures *figures);

/**
 * The title.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_chapter_figures_title(const csem_chapter_figures *figures, size_t *length);

/** How many measures it has. Since 0.1.0. */
CSEM_API uint64_t csem_chapter_figures_measures(const csem_chapter_figures *figures);
/** How many commitments it has. Since 0.1.0. */
CSEM_API uint64_t csem_chapter_figures_commitments(const csem_chapter_figures *figures);
/** How many efforts it has, without repeats. Since 0.1.0. */
CSEM_API uint64_t csem_chapter_figures_efforts(const csem_chapter_figures *figures);
/** How many repeats it has. Since 0.1.0. */
CSEM_API uint64_t csem_chapter_figures_repeats(const csem_chapter_figures *figures);
/** How many statistics it has. Since 0.1.0. */
CSEM_API uint64_t csem_chapter_figures_statistics(const csem_chapter_figures *figures);

/* ---- matrix and partners --------------------------------------------------------------------------------------- */

/**
 * The row of agencies that a cell belongs to: an index for csem_summary_agency().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_matrix_cell_agency(const csem_matrix_cell *cell);

/**
 * The row of chapters that a cell belongs to: an index for csem_summary_chapter().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_matrix_cell_chapter(const csem_matrix_cell *cell);

/** How many efforts the agency reports in the chapter, without repeats; at least 1. Since 0.1.0. */
CSEM_API uint64_t csem_matrix_cell_efforts(const csem_matrix_cell *cell);

/**
 * The first agency of a pair, which stands before the second: an index for csem_summary_agency().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_partners_a(const csem_partners *partners);

/**
 * The second agency of a pair: an index for csem_summary_agency().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_partners_b(const csem_partners *partners);

/** How many efforts and repeats the pair reports together; at least 1. Since 0.1.0. */
CSEM_API uint64_t csem_partners_efforts(const csem_partners *partners);

/* ---- silence --------------------------------------------------------------------------------------------------- */

/*
 * An agency is not named in any effort of a commitment that names it. That an attribution is missing does not say that
 * nothing was done.
 */

/**
 * The row of agencies that it is about: an index for csem_summary_agency().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_silence_agency(const csem_silence *silence);

/**
 * The row of chapters in which the commitment is: an index for csem_summary_chapter().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_silence_chapter(const csem_silence *silence);

/**
 * The id of the measure, `1(ii)`.
 *
 * @return NULL only for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_silence_measure(const csem_silence *silence, size_t *length);

/**
 * The title of the measure. One of more than 256 bytes is cut in rows after the first one if the report repeats such
 * titles far more often than reports do.
 *
 * @return NULL only for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_silence_title(const csem_silence *silence, size_t *length);

/** The page on which the commitment begins; 0 where it is not known. Since 0.1.0. */
CSEM_API int32_t csem_silence_page(const csem_silence *silence);
/** The 0-based index of the commitment in its measure; -1 for NULL. Since 0.1.0. */
CSEM_API int32_t csem_silence_commitment(const csem_silence *silence);

/**
 * The commitment in full, its blocks joined by line feeds.
 *
 * @return NULL only for NULL; empty for a commitment without text
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_silence_promise(const csem_silence *silence, size_t *length);

/**
 * Whether the row should leave out the promise and the agencies that report, which a row before it has. It is so if a
 * report repeats them far more often than reports do; what is written then stays in proportion to the report.
 *
 * @return 1 or 0
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_silence_is_brief(const csem_silence *silence);

/** How many efforts and repeats the commitment has. Since 0.1.0. */
CSEM_API uint64_t csem_silence_efforts(const csem_silence *silence);
/** How many agencies these efforts and repeats name, each once. Since 0.1.0. */
CSEM_API size_t csem_silence_reporter_count(const csem_silence *silence);

/**
 * The id of an agency that reports under the commitment, from 0, in the order in which they are named first.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_silence_reporter(const csem_silence *silence, size_t index);

/* ---- groups ---------------------------------------------------------------------------------------------------- */

/**
 * Makes groups of no report.
 *
 * @param options  NULL for the defaults
 * @param groups   receives the groups, to be given back with csem_groups_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS (a key or filter that is none, a key given twice, a filter
 * whose value no statistic can have; the message names it), CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_groups_create(const csem_aggregation_options *options, csem_groups **groups, csem_error *error);

/**
 * Gives groups back, with everything that was reached from them.
 *
 * @param groups  NULL does nothing
 *
 * No other thread may use them any more. Since 0.1.0.
 */
CSEM_API void csem_groups_free(csem_groups *groups);

/**
 * Adds the statistics of a report.
 *
 * @param groups  never NULL
 * @param report  needed during the call only; never NULL
 * @param name    as in csem_summary_add()
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT; the groups are as before then
 *
 * One thread at a time may change groups. Takes time in proportion to n log n for n statistics and their agencies.
 * Since 0.1.0.
 */
CSEM_API int csem_groups_add(csem_groups *groups, const csem_report *report, const char *name, csem_error *error);

/**
 * How many reports there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_groups_report_count(const csem_groups *groups);

/**
 * One of the reports, from 0, in the order in which they were added.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_source_report *csem_groups_report(const csem_groups *groups, size_t index);

/**
 * How many groups there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_groups_count(const csem_groups *groups);

/**
 * One of the groups, from 0: by report, then by each key in the order given. Chapters, measures and agencies are in
 * the order of the report, kinds and qualifiers in that of their values, periods by time, units and phrases by the
 * alphabet of their normal forms; what is not told comes last.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_group *csem_groups_get(const csem_groups *groups, size_t index);

/**
 * The order of the groups by their keys, with the report where CSEM_KEY_REPORT is among them. It differs from that of
 * csem_groups_get() if the report is a later key: then the groups of a unit, say, come one after the other, report by
 * report. Chapters and measures are in the order of their numbers then, agencies in that of their ids.
 *
 * @param groups  never NULL
 * @param order   receives csem_groups_count() indexes for csem_groups_get(); never NULL unless there is no group
 * @param error   receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY
 *
 * Many threads may ask. Takes time in proportion to n log n. Since 0.1.0.
 */
CSEM_API int csem_groups_order(const csem_groups *groups, size_t *order, csem_error *error);

/**
 * Whether any statistic has the value of a filter, whatever the other filters ask for. What the filters of reports
 * leave out is not looked at.
 *
 * @param groups  NULL gives 0
 * @param filter  index of the filter in the options; 0 for one out of range
 * @return 1 or 0
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_groups_filter_found(const csem_groups *groups, size_t filter);

/** A further bit for csem_groups_write_json(), beside those of csem_json_flag. Since 0.1.0. */
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
 * Writes the statistics of all groups, in the order of the groups, as JSON: format `csemplan-statistics`, entries as in
 * the report's own JSON. Groups without keys give the statistics of the reports in their order.
 *
 * Parameters, results and rules are those of csem_groups_write_json(); flags are bits of csem_json_flag.
 *
 * Since 0.1.0. Format: docs/data-model.md, section Statistics; RFC 8259.
 */
CSEM_API int csem_groups_write_statistics_json(const csem_groups *groups, uint32_t flags, csem_sink sink, void *context,
                                               csem_error *error);

/* ---- group ----------------------------------------------------------------------------------------------------- */

/**
 * The 0-based index of its report.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_group_report(const csem_group *group);

/**
 * The number of the chapter.
 *
 * @return 0 where chapters are no key
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_group_chapter(const csem_group *group);

/**
 * The id of the measure.
 *
 * @return NULL where measures are no key
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_group_measure(const csem_group *group, size_t *length);

/**
 * The id of the agency.
 *
 * @return NULL where agencies are no key, and for statistics of no agency
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_group_agency(const csem_group *group, size_t *length);

/**
 * The unit as printed: of several printed forms the most frequent, of equally frequent ones the first.
 *
 * @return NULL where units are no key, and for statistics without a unit
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_group_unit(const csem_group *group, size_t *length);

/**
 * The unit in its normal form, by which units are the same: without capitals and hyphens, each noun in the singular.
 *
 * @return NULL where csem_group_unit() is
 *
 * Since 0.1.0. Rules: docs/aggregation.md, section Units.
 */
CSEM_API const char *csem_group_unit_form(const csem_group *group, size_t *length);

/**
 * The noun phrase as printed: of several printed forms the most frequent, of equally frequent ones the first.
 *
 * @return NULL where phrases are no key, and for statistics without a phrase
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_group_phrase(const csem_group *group, size_t *length);

/**
 * The phrase in its normal form, by which phrases are the same; it is made as that of a unit.
 *
 * @return NULL where csem_group_phrase() is
 *
 * Since 0.1.0. Rules: docs/aggregation.md, section Units.
 */
CSEM_API const char *csem_group_phrase_form(const csem_group *group, size_t *length);

/**
 * The kind: one of csem_statistic_kind_value.
 *
 * @return CSEM_STATISTIC_NONE where kinds are no key
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_group_kind(const csem_group *group);

/**
 * The period.
 *
 * @return NULL where periods are no key, and for statistics without a period
 *
 * Since 0.1.0.
 */
CSEM_API const csem_period *csem_group_period(const csem_group *group);

/**
 * The label of the period: `FY2019`, `2019`, `2019 H1`, `2019 Q1`, `2019-07`, `2020-01-30`, or
 * `2019-12-01/2020-02-29`.
 *
 * @return NULL where csem_group_period() is
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_group_period_label(const csem_group *group, size_t *length);

/**
 * How many facts there are, each counted once. Since 0.1.0.
 */
CSEM_API uint64_t csem_group_n(const csem_group *group);

/**
 * How many statistics were left out, since an earlier effort in the group gives the same fact (rule
 * statistic-repeated).
 *
 * Since 0.1.0.
 */
CSEM_API uint64_t csem_group_repeated(const csem_group *group);

/**
 * How many of the facts are in sum, least, greatest and mean value: all where the kind is a key or filtered, else those
 * of the kinds count and money.
 *
 * Since 0.1.0.
 */
CSEM_API uint64_t csem_group_summed(const csem_group *group);

/**
 * The sum, rounded once: whole numbers are exact up to 2 to the power of 53. Infinite where no double is so large.
 *
 * @return 0 where csem_group_summed() is 0
 *
 * Since 0.1.0.
 */
CSEM_API double csem_group_sum(const csem_group *group);

/** The least value; 0 where csem_group_summed() is 0. Since 0.1.0. */
CSEM_API double csem_group_min(const csem_group *group);
/** The greatest value; 0 where csem_group_summed() is 0. Since 0.1.0. */
CSEM_API double csem_group_max(const csem_group *group);
/** The sum divided by csem_group_summed(); 0 where that is 0. Since 0.1.0. */
CSEM_API double csem_group_mean(const csem_group *group);

/**
 * The qualifier: exact where every fact is, else the one that all facts have, else approximate.
 *
 * @return one of csem_qualifier_value; CSEM_QUALIFIER_NONE where there is no fact; the key where qualifiers are one
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_group_qualifier(const csem_group *group);

/**
 * The kinds of period that the summed facts are for: bit n is set where one is of the kind n of csem_period_kind_value,
 * bit 0 where one has no period. More than one bit: the sum adds up times of different kinds.
 *
 * Since 0.1.0.
 */
CSEM_API uint32_t csem_group_period_kinds(const csem_group *group);

/**
 * How many different periods the summed facts are for. It matters if csem_group_period_kinds() has nothing but
 * CSEM_PERIOD_OTHER: more than 1 then are times of different length.
 *
 * Since 0.1.0.
 */
CSEM_API uint64_t csem_group_period_count(const csem_group *group);

/**
 * The kinds of the summed facts: bit n is set where one is of the kind n of csem_statistic_kind_value. More than one
 * bit: the sum adds up different things.
 *
 * Since 0.1.0.
 */
CSEM_API uint32_t csem_group_kinds(const csem_group *group);

/**
 * How many different units the summed facts have, by their normal forms. More than 1: the sum adds up different things.
 *
 * Since 0.1.0.
 */
CSEM_API uint64_t csem_group_unit_count(const csem_group *group);

/**
 * How many different phrases the summed facts have, by their normal forms. More than 1: the sum adds up different
 * things, such as cases that were reported and cases that were closed. Facts without a phrase are left out.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_group_phrase_count(const csem_group *group);

/**
 * One of the different phrases of the summed facts, from 0, in the order of the report, as it is printed first.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_group_summed_phrase(const csem_group *group, size_t index);

/**
 * How many statistics are behind the group, with those that were left out: csem_group_n() and csem_group_repeated().
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_group_fact_count(const csem_group *group);

/**
 * One of the statistics behind the group, from 0, in the order of the report.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_fact *csem_group_fact(const csem_group *group, size_t index);

/* ---- fact ------------------------------------------------------------------------------------------------------ */

/**
 * The statistic, with its place.
 *
 * @return never NULL but for NULL; it belongs to the groups, not to the report
 *
 * Since 0.1.0.
 */
CSEM_API const csem_statistic *csem_fact_statistic(const csem_fact *fact);

/**
 * The number of its chapter.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_fact_chapter(const csem_fact *fact);

/**
 * How many agencies its effort has, or its commitment where it stands in one; at most 64, so that what is written about
 * facts stays in proportion to the report.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_fact_agency_count(const csem_fact *fact);

/**
 * The id of one of these agencies, from 0, in the order printed.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_fact_agency(const csem_fact *fact, size_t index);

/**
 * The earlier statistic of the group that gives the same fact: this one was left out then.
 *
 * @return NULL where this one is counted
 *
 * Since 0.1.0.
 */
CSEM_API const csem_statistic *csem_fact_first(const csem_fact *fact);

#ifdef __cplusplus
}
#endif

#endif

/* SPDX-License-Identifier: MIT */
#ifndef CSEMPLAN_REPORT_H
#define CSEMPLAN_REPORT_H

#include <csemplan/date.h>
#include <csemplan/error.h>
#include <csemplan/options.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The report and what it holds.
 *
 * A report is immutable and owns everything that is reached from it: every pointer below is borrowed, lives as
 * long as its report, and may be read from many threads at once. Text is UTF-8, NUL-terminated; where a getter
 * has a `length` parameter it receives the number of bytes before the NUL, and may be NULL. A getter given NULL,
 * or an index out of range, returns NULL, 0 or the "none" value, and sets a length to 0.
 *
 * Words and rules are those of the data model: a report has chapters, a chapter measures, a measure commitments,
 * a commitment efforts. See docs/data-model.md.
 */

/** A whole report. Since 0.1.0. */
typedef struct csem_report csem_report;
/** A ministry, agency or office of government. Since 0.1.0. */
typedef struct csem_agency csem_agency;
/** An entry of the table of contents: a chapter, or a measure of one. Since 0.1.0. */
typedef struct csem_entry csem_entry;
/** A chapter: a pillar of the plan. Since 0.1.0. */
typedef struct csem_chapter csem_chapter;
/** A numbered measure of a chapter. Since 0.1.0. */
typedef struct csem_measure csem_measure;
/** What the plan says shall be done. Since 0.1.0. */
typedef struct csem_commitment csem_commitment;
/** What an agency says was done, or a reference to a place that says so. Since 0.1.0. */
typedef struct csem_effort csem_effort;
/** A paragraph or an item of a commitment or an effort. Since 0.1.0. */
typedef struct csem_block csem_block;
/** A footnote under an effort. Since 0.1.0. */
typedef struct csem_note csem_note;
/** A number reported, with what it counts and when. Since 0.1.0. */
typedef struct csem_statistic csem_statistic;

/**
 * A place in the input: bytes from start up to, not including, end. Since 0.1.0.
 */
typedef struct csem_span {
    uint64_t start; /**< 0-based byte offset of the first byte */
    uint64_t end;   /**< 0-based byte offset behind the last byte */
    uint64_t line;  /**< 1-based line of start */
} csem_span;

/** What an effort is. Since 0.1.0. */
enum csem_effort_kind_value {
    CSEM_EFFORT_NONE = 0,
    CSEM_EFFORT_EFFORT = 1, /**< `effort`: reported here */
    CSEM_EFFORT_REPEAT = 2  /**< `repeat`: points to a measure where it is reported */
};

/** What a block is. Since 0.1.0. */
enum csem_block_kind_value {
    CSEM_BLOCK_NONE = 0,
    CSEM_BLOCK_PARAGRAPH = 1, /**< `paragraph` */
    CSEM_BLOCK_ITEM = 2       /**< `item`: a bullet or numeral below the first one */
};

/** How a number is meant. Since 0.1.0. */
enum csem_qualifier_value {
    CSEM_QUALIFIER_NONE = 0,
    CSEM_QUALIFIER_EXACT = 1,       /**< `exact` */
    CSEM_QUALIFIER_APPROXIMATE = 2, /**< `approximate`: about, some, nearly */
    CSEM_QUALIFIER_MINIMUM = 3,     /**< `minimum`: at least, more than */
    CSEM_QUALIFIER_MAXIMUM = 4      /**< `maximum`: up to, no more than */
};

/** What a number measures. Since 0.1.0. */
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
 * Receives text that the library writes, piece by piece.
 *
 * @param context  what the caller gave with the sink
 * @param text     the piece, valid during the call; not NUL-terminated
 * @param length   its length in bytes, at least 1
 * @return 0 to go on; anything else ends the call with CSEM_ERROR_SINK
 *
 * Since 0.1.0.
 */
typedef int (*csem_sink)(void *context, const char *text, size_t length);

/**
 * Gives the library its input, piece by piece.
 *
 * @param context   what the caller gave with the source
 * @param buffer    where the bytes go
 * @param capacity  how many bytes fit, at least 1
 * @param length    receives how many bytes were written; 0 at the end of the input
 * @return 0 to go on; anything else ends the call with CSEM_ERROR_IO
 *
 * Since 0.1.0.
 */
typedef int (*csem_source)(void *context, char *buffer, size_t capacity, size_t *length);

/* ---- reading ---------------------------------------------------------------------------------------------- */

/**
 * Reads a report from its published text.
 *
 * The text is UTF-8 with or without a byte order mark. It is not changed, and not needed any more when the call
 * returns. A text that is no report gives an empty report, not an error.
 *
 * @param text     the text; NULL only where length is 0
 * @param length   its length in bytes
 * @param options  NULL for the defaults
 * @param report   receives the report, to be given back with csem_report_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_ENCODING, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_report_parse_text(const char *text, size_t length, const csem_options *options, csem_report **report,
                                    csem_error *error);

/**
 * Reads a report from its JSON, and checks it: types, ranges, missing, repeated and unknown keys, references
 * that lead nowhere. The message names the JSON path; offset, line and column give the place.
 *
 * Parameters and rules are those of csem_report_parse_text().
 *
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_ENCODING, CSEM_ERROR_LIMIT,
 *         CSEM_ERROR_JSON, CSEM_ERROR_SCHEMA
 *
 * Any thread may call it. Since 0.1.0. Format: docs/data-model.md, section JSON; RFC 8259.
 */
CSEM_API int csem_report_parse_json(const char *text, size_t length, const csem_options *options, csem_report **report,
                                    csem_error *error);

/**
 * Reads a report from its text or its JSON, told apart by the content: JSON begins with `{`.
 *
 * Parameters, results and rules are those of csem_report_parse_text() and csem_report_parse_json().
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_report_parse(const char *text, size_t length, const csem_options *options, csem_report **report,
                               csem_error *error);

/**
 * Reads a report, text or JSON, from a file.
 *
 * @param path  name of the file, in the encoding of the system; never NULL
 *
 * The other parameters and rules are those of csem_report_parse().
 *
 * @return 0, or any code that csem_report_parse() has, or CSEM_ERROR_IO
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_report_parse_file(const char *path, const csem_options *options, csem_report **report,
                                    csem_error *error);

/**
 * Reads a report, text or JSON, from a source, such as a pipe.
 *
 * @param source   gives the bytes; called until it gives none
 * @param context  passed to source
 *
 * The other parameters and rules are those of csem_report_parse().
 *
 * @return 0, or any code that csem_report_parse() has, or CSEM_ERROR_IO
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_report_parse_source(csem_source source, void *context, const csem_options *options,
                                      csem_report **report, csem_error *error);

/**
 * Gives a report back, with everything that was reached from it.
 *
 * @param report  NULL does nothing
 *
 * No other thread may use the report any more. Since 0.1.0.
 */
CSEM_API void csem_report_free(csem_report *report);

/* ---- names of values ------------------------------------------------------------------------------------------- */

/**
 * The name that the JSON has for a value of csem_effort_kind_value, such as `effort`. Values run from 1 without a gap,
 * so that a program can list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_effort_kind_name(int32_t value);

/**
 * The name that the JSON has for a value of csem_block_kind_value, such as `item`. Values run from 1 without a gap, so
 * that a program can list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_block_kind_name(int32_t value);

/**
 * The name that the JSON has for a value of csem_qualifier_value, such as `exact`. Values run from 1 without a gap, so
 * that a program can list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_qualifier_name(int32_t value);

/**
 * The name that the JSON has for a value of csem_statistic_kind_value, such as `count`. Values run from 1 without a
 * gap, so that a program can list them until NULL.
 *
 * @return a static string, or NULL for a number that is no value
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_statistic_kind_name(int32_t value);

/* ---- report ---------------------------------------------------------------------------------------------------- */

/**
 * The title on the cover.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_report_title(const csem_report *report, size_t *length);

/**
 * The plan's own name, as the title has it.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_report_plan(const csem_report *report, size_t *length);

/**
 * Who issued the report.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_report_issuer(const csem_report *report, size_t *length);

/**
 * What recurs in a text that no grammar explains, which is one whose report has no chapter: `26 headings "1." in 3 runs;
 * the label "Lead agency" 26 times`. It is meant for a person, and its wording may change; words of the text are in it.
 *
 * @param report  the report; NULL gives NULL
 * @param length  receives the length in bytes; may be NULL
 * @return UTF-8, NUL-terminated, of at most 1400 bytes, and the report's own; NULL where the report has a chapter, where
 *         too little recurs, and in a report that was read from JSON
 *
 * Many threads may call it at once. Since 0.1.0.
 */
CSEM_API const char *csem_report_seen(const csem_report *report, size_t *length);

/**
 * The day of publication that the cover gives.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const csem_date *csem_report_published(const csem_report *report);

/**
 * The period that the report is about.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const csem_period *csem_report_period(const csem_report *report);

/**
 * How many agencies there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_report_agency_count(const csem_report *report);

/**
 * One of the agencies, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_agency *csem_report_agency(const csem_report *report, size_t index);

/**
 * How many chapters of the table of contents there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_report_contents_count(const csem_report *report);

/**
 * One of the chapters of the table of contents, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_entry *csem_report_contents(const csem_report *report, size_t index);

/**
 * How many chapters there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_report_chapter_count(const csem_report *report);

/**
 * One of the chapters, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_chapter *csem_report_chapter(const csem_report *report, size_t index);

/**
 * How many statistics there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_report_statistic_count(const csem_report *report);

/**
 * One of the statistics, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_statistic *csem_report_statistic(const csem_report *report, size_t index);

/**
 * The measure with an id such as `1(ii)`, the first where a document has several.
 *
 * @return NULL where there is none, or id is NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_measure *csem_report_find_measure(const csem_report *report, const char *id);

/**
 * The agency with an id, the first where there are several.
 *
 * @return NULL where there is none, or id is NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_agency *csem_report_find_agency(const csem_report *report, const char *id);

/* ---- agency ---------------------------------------------------------------------------------------------------- */

/**
 * The abbreviation, or the full name where the document gives no abbreviation.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_agency_id(const csem_agency *agency, size_t *length);

/**
 * The full name.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_agency_name(const csem_agency *agency, size_t *length);

/* ---- table of contents ----------------------------------------------------------------------------------------- */

/**
 * The number of the chapter or measure, from 1.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_entry_number(const csem_entry *entry);

/**
 * The title as the table of contents prints it, without leaders.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_entry_title(const csem_entry *entry, size_t *length);

/**
 * The page that the table of contents gives.
 *
 * @return 0 where it gives none
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_entry_page(const csem_entry *entry);

/**
 * How many measures that the table of contents lists under a chapter there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_entry_measure_count(const csem_entry *entry);

/**
 * One of the measures that the table of contents lists under a chapter, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_entry *csem_entry_measure(const csem_entry *entry, size_t index);

/* ---- chapter --------------------------------------------------------------------------------------------------- */

/**
 * The printed number, from 1.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_chapter_number(const csem_chapter *chapter);

/**
 * The title.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_chapter_title(const csem_chapter *chapter, size_t *length);

/**
 * The page on which it begins.
 *
 * @return 0 where pages cannot be told
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_chapter_page(const csem_chapter *chapter);

/**
 * Where it stands in the input.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_chapter_span(const csem_chapter *chapter);

/**
 * How many measures there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_chapter_measure_count(const csem_chapter *chapter);

/**
 * One of the measures, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_measure *csem_chapter_measure(const csem_chapter *chapter, size_t index);

/* ---- measure --------------------------------------------------------------------------------------------------- */

/**
 * The id: chapter and lower-case Roman numeral, `1(iv)`.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_measure_id(const csem_measure *measure, size_t *length);

/**
 * The number in its chapter, from 1.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_measure_number(const csem_measure *measure);

/**
 * The title.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_measure_title(const csem_measure *measure, size_t *length);

/**
 * The page on which it begins.
 *
 * @return 0 where pages cannot be told
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_measure_page(const csem_measure *measure);

/**
 * Where it stands in the input.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_measure_span(const csem_measure *measure);

/**
 * How many commitments there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_measure_commitment_count(const csem_measure *measure);

/**
 * One of the commitments, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_commitment *csem_measure_commitment(const csem_measure *measure, size_t index);

/* ---- commitment ------------------------------------------------------------------------------------------------ */

/**
 * How many blocks there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_commitment_block_count(const csem_commitment *commitment);

/**
 * One of the blocks, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_block *csem_commitment_block(const csem_commitment *commitment, size_t index);

/**
 * How many agencies that answer for it, in the order printed there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_commitment_agency_count(const csem_commitment *commitment);

/**
 * One of the agencies that answer for it, in the order printed, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_agency *csem_commitment_agency(const csem_commitment *commitment, size_t index);

/**
 * Whether `other related bodies` close its list of agencies.
 *
 * @return 1 or 0
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_commitment_open_ended(const csem_commitment *commitment);

/**
 * The page on which it begins.
 *
 * @return 0 where pages cannot be told
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_commitment_page(const csem_commitment *commitment);

/**
 * Where it stands in the input.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_commitment_span(const csem_commitment *commitment);

/**
 * How many efforts and repeats there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_commitment_effort_count(const csem_commitment *commitment);

/**
 * One of the efforts and repeats, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_effort *csem_commitment_effort(const csem_commitment *commitment, size_t index);

/* ---- effort ---------------------------------------------------------------------------------------------------- */

/**
 * One of csem_effort_kind_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_effort_kind(const csem_effort *effort);

/**
 * The id of the measure that a repeat points to, `1(ii)`.
 *
 * @return NULL for an effort, and for a repeat that names no measure
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_effort_ref(const csem_effort *effort, size_t *length);

/**
 * How many blocks there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_effort_block_count(const csem_effort *effort);

/**
 * One of the blocks, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_block *csem_effort_block(const csem_effort *effort, size_t index);

/**
 * How many agencies that report it, in the order printed there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_effort_agency_count(const csem_effort *effort);

/**
 * One of the agencies that report it, in the order printed, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_agency *csem_effort_agency(const csem_effort *effort, size_t index);

/**
 * How many notes there are.
 *
 * Since 0.1.0.
 */
CSEM_API size_t csem_effort_note_count(const csem_effort *effort);

/**
 * One of the notes, from 0, in the order that the data model gives.
 *
 * @return NULL where index is out of range
 *
 * Since 0.1.0.
 */
CSEM_API const csem_note *csem_effort_note(const csem_effort *effort, size_t index);

/**
 * The page on which it begins.
 *
 * @return 0 where pages cannot be told
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_effort_page(const csem_effort *effort);

/**
 * Where it stands in the input.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_effort_span(const csem_effort *effort);

/* ---- block and note -------------------------------------------------------------------------------------------- */

/**
 * One of csem_block_kind_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_block_kind(const csem_block *block);

/**
 * The numeral of an item, `iv`.
 *
 * @return NULL where it has none
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_block_label(const csem_block *block, size_t *length);

/**
 * The text, white space folded, without bullet, numeral and closing attribution.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_block_text(const csem_block *block, size_t *length);

/**
 * The marker that stands in the text, `*`.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_note_marker(const csem_note *note, size_t *length);

/**
 * The text of the note, without the marker.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_note_text(const csem_note *note, size_t *length);

/* ---- statistic ------------------------------------------------------------------------------------------------- */

/**
 * The id of its measure, `1(iv)`.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_statistic_measure(const csem_statistic *statistic, size_t *length);

/**
 * The 0-based index of its commitment in the measure.
 *
 * @return -1 where it stands in no report
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_statistic_commitment(const csem_statistic *statistic);

/**
 * The 0-based index of its effort in the commitment.
 *
 * @return -1 where the number stands in the commitment itself
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_statistic_effort(const csem_statistic *statistic);

/**
 * The number. Whole numbers are exact up to 2 to the power of 53.
 *
 * Since 0.1.0.
 */
CSEM_API double csem_statistic_value(const csem_statistic *statistic);

/**
 * One of csem_qualifier_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_statistic_qualifier(const csem_statistic *statistic);

/**
 * One of csem_statistic_kind_value.
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_statistic_kind(const csem_statistic *statistic);

/**
 * The head noun of what is counted, a unit of time, an ISO 4217 code, or `percent`.
 *
 * @return NULL where it is not known
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_statistic_unit(const csem_statistic *statistic, size_t *length);

/**
 * The noun phrase that ends in the head noun, as printed.
 *
 * @return NULL for money, percentages and a noun that is left out
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_statistic_phrase(const csem_statistic *statistic, size_t *length);

/**
 * The time that the number is for.
 *
 * @return NULL where it is not told
 *
 * Since 0.1.0.
 */
CSEM_API const csem_period *csem_statistic_period(const csem_statistic *statistic);

/**
 * The same time as printed.
 *
 * @return NULL where it is not told
 *
 * Since 0.1.0.
 */
CSEM_API const char *csem_statistic_period_text(const csem_statistic *statistic, size_t *length);

/**
 * The page on which it begins.
 *
 * @return 0 where pages cannot be told
 *
 * Since 0.1.0.
 */
CSEM_API int32_t csem_statistic_page(const csem_statistic *statistic);

/**
 * Where it stands in the input.
 *
 * @return never NULL but for NULL
 *
 * Since 0.1.0.
 */
CSEM_API const csem_span *csem_statistic_span(const csem_statistic *statistic);

#ifdef __cplusplus
}
#endif

#endif

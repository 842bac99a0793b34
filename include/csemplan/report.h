/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The report: reading one, and what it says of itself.
 *
 * ```c
 * csem_report *report;
 * csem_error error;
 * csem_error_init(&error, sizeof error);
 * if (csem_report_parse_file("report.txt", NULL, &report, &error) != CSEM_OK)
 *     return fprintf(stderr, "report.txt: %s\n", error.message), 1;
 * puts(csem_report_title(report, NULL));
 * csem_report_free(report);
 * ```
 *
 * A report is immutable and owns everything that is reached from it. The contract of every getter of the library,
 * stated once here:
 *
 * - What it returns is owned by the report, lives as long as the report, and may be read from many threads at once.
 * - Text is UTF-8, NUL-terminated. `length` receives the number of bytes before the NUL, and may be NULL.
 * - A value that a text goes with has a parameter for it (`printed`, `reason`, `message`), which may be NULL. It
 *   receives the text, or NULL if there is none.
 * - Item i of n is `csem_x_y(x, i)` of `csem_x_y_count(x)`; i counts from 0.
 * - A NULL object, or an index out of range, gives NULL, 0, or the value that means none, and sets a length to 0.
 * - It cannot fail. Since 0.1.0.
 *
 * What the words mean: docs/data-model.md.
 */
#ifndef CSEMPLAN_REPORT_H
#define CSEMPLAN_REPORT_H

#include <csemplan/io.h>
#include <csemplan/options.h>
#include <csemplan/statistic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- reading ---------------------------------------------------------------------------------------------- */

/**
 * Reads a report from its published text.
 *
 * The text is UTF-8 with or without a byte order mark. It is not changed, and not needed after the call. A text that is
 * no report gives an empty report, not an error.
 *
 * @param text     the text; NULL only if length is 0
 * @param length   its length in bytes
 * @param options  NULL for the defaults
 * @param report   receives the report, to be freed with csem_report_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_ENCODING, CSEM_ERROR_LIMIT,
 *         CSEM_ERROR_FORMAT, CSEM_ERROR_PROFILE
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
 *         CSEM_ERROR_FORMAT, CSEM_ERROR_JSON, CSEM_ERROR_SCHEMA, CSEM_ERROR_PROFILE
 *
 * Any thread may call it. Since 0.1.0. Format: docs/data-model.md, section JSON; RFC 8259.
 */
CSEM_API int csem_report_parse_json(const char *text, size_t length, const csem_options *options, csem_report **report,
                                    csem_error *error);

/**
 * Reads a report from its text or its JSON, distinguished by the content: after a byte order mark and white space, JSON
 * begins with `{`. What begins with `[{`, or is an array of JSON as a whole, is refused as JSON that is not a report.
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
 * Frees a report, with everything that was reached from it.
 *
 * @param report  NULL does nothing
 *
 * No thread may use the report afterwards. Since 0.1.0.
 */
CSEM_API void csem_report_free(csem_report *report);

/* ---- what it says of itself ---- */

/** The name of the profile that it was read with, such as `basic-plan`; `inferred` if the reader inferred one, NULL if
 * the text fits none. csem_report_write_profile() writes the profile itself. */
CSEM_API const char *csem_report_profile(const csem_report *report, size_t *length);
/** The title on the cover; NULL if unknown. */
CSEM_API const char *csem_report_title(const csem_report *report, size_t *length);
/** The plan's own name; NULL if unknown. */
CSEM_API const char *csem_report_plan(const csem_report *report, size_t *length);
/** Who issued the report; NULL if unknown. */
CSEM_API const char *csem_report_issuer(const csem_report *report, size_t *length);
/** The day of publication that the cover gives; NULL if unknown. */
CSEM_API const csem_date *csem_report_published(const csem_report *report);
/** The period that the report is about; NULL if unknown. */
CSEM_API const csem_period *csem_report_period(const csem_report *report);

/**
 * What recurs in a text that no grammar explains, such as `26 headings "1." in 3 runs; the label "Lead agency" 26
 * times`: at most 1400 bytes for a person to read, whose wording may change, with words of the text. NULL if the report
 * has a section, if too little recurs, or if it was read from JSON.
 */
CSEM_API const char *csem_report_seen(const csem_report *report, size_t *length);

/* ---- what it contains ---- */

/** How many agencies it defines or names. */
CSEM_API size_t csem_report_agency_count(const csem_report *report);
/** One of its agencies, in the order of the glossary, then of first mention. */
CSEM_API const csem_agency *csem_report_agency(const csem_report *report, size_t index);
/** The agency with an id, the first if there are several; NULL if there is none, or id is NULL. */
CSEM_API const csem_agency *csem_report_find_agency(const csem_report *report, const char *id);
/** How many entries its table of contents has, of all levels. */
CSEM_API size_t csem_report_entry_count(const csem_report *report);
/** One of the entries of its table of contents, of all levels, in the order printed. */
CSEM_API const csem_section *csem_report_entry(const csem_report *report, size_t index);
/** How many sections its body has, of all levels. */
CSEM_API size_t csem_report_section_count(const csem_report *report);
/** One of the sections of its body, of all levels, in the order of the document. */
CSEM_API const csem_section *csem_report_section(const csem_report *report, size_t index);
/** The section of its body with an id such as `1(ii)`; NULL if there is none, or id is NULL. */
CSEM_API const csem_section *csem_report_find_section(const csem_report *report, const char *id);
/** How many statistics it has. */
CSEM_API size_t csem_report_statistic_count(const csem_report *report);
/** One of its statistics, in the order of the text. */
CSEM_API const csem_statistic *csem_report_statistic(const csem_report *report, size_t index);

#ifdef __cplusplus
}
#endif

#endif

/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Findings in the formats that other programs read.
 *
 * ```c
 * csem_findings_set *set;
 * if (csem_findings_set_create(NULL, &set, &error) == CSEM_OK &&
 *     csem_findings_set_add(set, findings, "report.txt", text, length, &error) == CSEM_OK)
 *     csem_findings_set_write(set, CSEM_FORMAT_SARIF, 0, sink, context, &error);
 * csem_findings_set_free(set);
 * ```
 *
 * A set takes the findings of one input after another and writes them all as one document: one run of SARIF, one
 * `testsuites` of JUnit, one stream of TAP, one list of reports in JSON. The same set always gives the same bytes.
 *
 * A set does not copy the findings, which must outlive it; it copies the texts. Changing a set needs exclusive access;
 * otherwise any number of threads may read or output it. The contract of its getters is that of report.h.
 */
#ifndef CSEMPLAN_FORMATS_H
#define CSEMPLAN_FORMATS_H

#include <csemplan/validation.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Findings of several inputs. Since 0.1.0. */
typedef struct csem_findings_set csem_findings_set;

/** The formats of csem_findings_set_write(). Since 0.1.0. */
enum csem_format_value {
    CSEM_FORMAT_NONE = 0,
    CSEM_FORMAT_SARIF = 1, /**< `sarif`: SARIF 2.1.0 (OASIS Standard) */
    CSEM_FORMAT_JUNIT =
        2, /**< `junit`: JUnit XML as Ant and Jenkins read it, a suite for each input, a test case for each rule */
    CSEM_FORMAT_TAP = 3,   /**< `tap`: Test Anything Protocol, a line for each rule of each input, with the version line
                              of TAP 13, since older readers refuse another. It uses nothing that TAP 14 has changed */
    CSEM_FORMAT_TAP14 = 4, /**< `tap14`: the same with the version line of TAP 14 */
    CSEM_FORMAT_JSON = 5   /**< `json`: `csemplan-findings`, version 2. Suppressed findings are left out */
};

/**
 * What applies to a whole set. The contract of options.h applies; texts are copied.
 *
 * Since 0.1.0.
 */
typedef struct csem_findings_set_options {
    size_t size;                     /**< size of the struct that the caller compiled, in bytes */
    const csem_allocator *allocator; /**< NULL: malloc */
    const char *tool;                /**< name of the program, for SARIF; NULL: `csemplan` */
    const char *timestamp;           /**< `2020-03-31T12:00:00`, for JUnit, which must have one; NULL: start of 1970 */
    int32_t fail_on;                 /**< lowest severity that fails a test case of JUnit and TAP (default
                                          CSEM_SEVERITY_ERROR). CSEM_SEVERITY_NONE: none does */
    uint32_t flags;                  /**< 0 */
    uint64_t max_memory;             /**< most memory in bytes (default CSEM_MEMORY_BY_INPUT) */
} csem_findings_set_options;

/**
 * Fills options with the defaults.
 *
 * @param options  the struct to fill; NULL does nothing
 * @param size     `sizeof(csem_findings_set_options)`, in bytes; no byte beyond is written
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_findings_set_options_init(csem_findings_set_options *options, size_t size);

/** Sets tool. Since 0.1.0. */
CSEM_API void csem_findings_set_options_set_tool(csem_findings_set_options *options, const char *tool);
/** Sets timestamp. Since 0.1.0. */
CSEM_API void csem_findings_set_options_set_timestamp(csem_findings_set_options *options, const char *timestamp);

/**
 * Makes an empty set.
 *
 * @param options  NULL for the defaults
 * @param set      receives the set, to be freed with csem_findings_set_free(); NULL on failure. Never NULL itself
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int csem_findings_set_create(const csem_findings_set_options *options, csem_findings_set **set,
                                      csem_error *error);

/** Frees a set; NULL does nothing. The findings in it stay the caller's. Since 0.1.0. */
CSEM_API void csem_findings_set_free(csem_findings_set *set);

/**
 * Adds the findings of one input.
 *
 * @param set       never NULL
 * @param findings  must outlive the set; never NULL
 * @param name      name of the file, `/` between folders, `-` for standard input; never NULL or empty. It is copied.
 *                  Bytes that are not UTF-8 are percent-encoded in SARIF, and U+FFFD elsewhere
 * @param text      the text that the report was read from, for columns; needed during the call only. NULL: there are
 *                  only lines. If the report was read from JSON, it is ignored
 * @param length    its length in bytes
 * @param error     receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT, which leave the set unchanged
 *
 * Needs exclusive access to the set. Takes time linear in the text and the findings. Since 0.1.0.
 */
CSEM_API int csem_findings_set_add(csem_findings_set *set, const csem_findings *findings, const char *name,
                                   const char *text, size_t length, csem_error *error);

/**
 * Marks a finding of the input that was added last as suppressed: it is reported as such, but fails nothing. JSON
 * leaves it out.
 *
 * @param set      never NULL
 * @param finding  0-based index of the finding
 * @param reason   why, one line of UTF-8; NULL: none. It is copied
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT
 *
 * Needs exclusive access to the set. Since 0.1.0.
 */
CSEM_API int csem_findings_set_suppress(csem_findings_set *set, size_t finding, const char *reason, csem_error *error);

/**
 * Adds an input that could not be read or validated. SARIF then says that the run was not successful, and has a
 * notification with the message; the other formats have nothing about it.
 *
 * @param set      never NULL
 * @param name     name of the file, as for csem_findings_set_add(); never NULL or empty. It is copied
 * @param message  what went wrong, UTF-8; never NULL or empty. It is copied
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT, which leave the set unchanged
 *
 * Needs exclusive access to the set. Since 0.1.0.
 */
CSEM_API int csem_findings_set_add_unread(csem_findings_set *set, const char *name, const char *message,
                                          csem_error *error);

/** How many inputs were added with their findings. Since 0.1.0. */
CSEM_API size_t csem_findings_set_input_count(const csem_findings_set *set);
/** The column at which a finding begins, 1-based, in Unicode code points, by the indexes of the input and of the
 * finding in it; a byte order mark does not count. 0 if the input has no text. Since 0.1.0. */
CSEM_API uint64_t csem_findings_set_column(const csem_findings_set *set, size_t input, size_t finding);
/** How many findings of all inputs fail: they have the failing severity or a more severe one, and are not suppressed.
 * Since 0.1.0. */
CSEM_API size_t csem_findings_set_failure_count(const csem_findings_set *set);

/**
 * Writes a set into a sink.
 *
 * The sink receives nothing before the whole document is made, so only a failure of the sink leaves part of it. If
 * inputs were validated with different severities, the table of rules in SARIF has that of the first input that has the
 * rule; every finding has its own.
 *
 * @param set      never NULL
 * @param format   one of csem_format_value
 * @param flags    CSEM_JSON_COMPACT for SARIF or JSON without line breaks, or 0
 * @param sink     receives the text; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_MEMORY, CSEM_ERROR_SINK
 *
 * Any number of threads may output one set. Since 0.1.0. Formats: RFC 8259; SARIF 2.1.0 (OASIS); JUnit XML, its schemas
 * by Windy Road and by Jenkins' xUnit plugin; TAP 13 and 14 (testanything.org).
 */
CSEM_API int csem_findings_set_write(const csem_findings_set *set, int32_t format, uint32_t flags, csem_sink sink,
                                     void *context, csem_error *error);

#ifdef __cplusplus
}
#endif

#endif

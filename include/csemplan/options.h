/* SPDX-License-Identifier: MIT */
/**
 * @file
 * How a report or prose is read: agencies that the caller knows, limits, flags, the profile of the report.
 *
 * ```c
 * csem_options options;
 * csem_options_init(&options, sizeof options);
 * options.max_input = 10 << 20;
 * csem_report_parse_file("report.txt", &options, &report, &error);
 * ```
 *
 * The contract of every struct of options of the library, stated once here:
 *
 * - Prepare it with its init function, which sets its size and the defaults, and change what you need. Structs from
 *   older or newer headers are accepted, unless a field that this library does not know is not zero.
 * - The library reads it during the call only. Every pointer in it stays the caller's.
 * - The fields are public. For bindings that cannot store a pointer in a struct, functions set the texts and arrays;
 *   what they store must be valid until the call that the options are for has returned. No function sets an allocator,
 *   or a pointer in an item of an array.
 * - fiscal_year_start is the month that starts a fiscal year, 1 to 12. 0, the default, means the month with which a
 *   report was read, and for what is read now, April.
 * - Any thread may use its own struct. NULL does nothing, or means the defaults.
 */
#ifndef CSEMPLAN_OPTIONS_H
#define CSEMPLAN_OPTIONS_H

#include <csemplan/allocator.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bits of csem_options.flags. Since 0.1.0. */
enum csem_option_flag {
    CSEM_OPTION_NONE = 0,
    CSEM_OPTION_REPLACE_INVALID = 1, /**< bytes that are not UTF-8, and NUL, become U+FFFD instead of an error;
                                          UTF-16, UTF-32 and other formats than text are errors nevertheless */
    CSEM_OPTION_NO_STATISTICS = 2    /**< leave the list of statistics empty */
};

/** An agency that the caller knows and a report may not define. Since 0.1.0. */
typedef struct csem_agency_definition {
    const char *id;   /**< abbreviation, UTF-8; NULL: none */
    const char *name; /**< full name, UTF-8; never NULL */
} csem_agency_definition;

/**
 * The default of every option max_memory: 64 times the input, plus 64 MiB. More is CSEM_ERROR_LIMIT; 0 means no limit.
 *
 * The limit is that of one call, and counts all that the call takes from its allocator at the same time, with the text
 * that it reads from a file or a source and with the trees of cJSON, whose memory comes from malloc. A result to which
 * more can be added (a set of findings, a summary, groups) counts all that it contains at any time, and the input is
 * the sum of what was added. Each later use of a report counts on its own, and its input is the text that the report
 * was read from. Writing is not counted: into a sink it takes memory in proportion to the output at most.
 *
 * Since 0.1.0.
 */
#define CSEM_MEMORY_BY_INPUT UINT64_MAX

/**
 * How a report is read.
 *
 * The limits keep a hostile input from taking all memory and time. An input over a limit is CSEM_ERROR_LIMIT, and the
 * message names the limit and its option, such as `the report has more than 16777216 nodes (max_nodes)`; only
 * max_digits causes no error. 0 means no limit except what the library itself can represent.
 *
 * Since 0.1.0.
 */
typedef struct csem_options {
    size_t size;                            /**< size of the struct that the caller compiled, in bytes */
    const csem_allocator *allocator;        /**< NULL: malloc */
    const csem_agency_definition *agencies; /**< further agencies; NULL if agency_count is 0 */
    size_t agency_count;                    /**< how many there are */
    uint64_t max_input;                     /**< largest input in bytes (default 1 GiB). A text of 4 GiB or more is
                                                 always refused */
    uint64_t max_lines;                     /**< most lines of a text, without blank ones (default 16 Mi) */
    uint64_t max_nodes;    /**< most nodes of a report (chapters, measures, ..., blocks, notes, agencies, each naming
                                of an agency, statistics), or numbers of prose (default 16 Mi) */
    uint64_t max_agencies; /**< most agencies that a report defines or names (default 64 Ki) */
    uint64_t max_values;   /**< most values in JSON: objects, arrays, texts, numbers, words (default 32 Mi) */
    uint32_t max_nesting;  /**< most levels of objects and arrays in JSON, at most 1000 (default 32). A report of two
                                levels of sections has 11, each further level 2 more */
    uint32_t max_digits; /**< most digits of a number in a text, at most 300 (default 15, which a double holds exactly).
                              A longer one is no statistic, with the reason `long` */
    int32_t fiscal_year_start; /**< month that starts a fiscal year, 1 to 12 (default 0: April) */
    uint32_t flags;            /**< bits of csem_option_flag (default 0) */
    uint64_t max_memory;       /**< most memory in bytes (default CSEM_MEMORY_BY_INPUT) */
    const char *profile; /**< how the reports are printed: the name of a built-in profile, or a profile as JSON, which
                              begins with `{`; UTF-8. NULL: the reader chooses. profile.h lists the names.
                              For JSON it says which level is tracked if the JSON names it, or names none */
} csem_options;

/**
 * Fills options with the defaults.
 *
 * @param options  the struct to fill; NULL does nothing
 * @param size     `sizeof(csem_options)`, in bytes; the library writes no byte beyond
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_options_init(csem_options *options, size_t size);

/** Sets agencies and agency_count. Since 0.1.0. */
CSEM_API void csem_options_set_agencies(csem_options *options, const csem_agency_definition *agencies, size_t count);

/** Sets profile. Since 0.1.0. */
CSEM_API void csem_options_set_profile(csem_options *options, const char *profile);

#ifdef __cplusplus
}
#endif

#endif

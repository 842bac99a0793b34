/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Codes and details of failures. A function that can fail returns 0 or a negative code, stores NULL in what it would
 * have made, and describes the failure in a csem_error if the caller passes one.
 *
 * ```c
 * csem_error error;
 * csem_error_init(&error, sizeof error);
 * if (csem_report_parse_file("report.txt", NULL, &report, &error) != CSEM_OK)
 *     fprintf(stderr, "%" PRIu64 ":%" PRIu64 ": %s\n", error.line, error.column, error.message);
 * ```
 */
#ifndef CSEMPLAN_ERROR_H
#define CSEMPLAN_ERROR_H

#include <csemplan/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a failing function returns: 0 is success, every failure is negative. The list grows at its end.
 * Since 0.1.0.
 */
enum csem_code {
    CSEM_OK = 0,
    CSEM_ERROR_ARGUMENT = -1, /**< an argument that no caller may pass, such as a NULL text of some length */
    CSEM_ERROR_OPTIONS = -2,  /**< an option out of its range, or an options struct of unknown size */
    CSEM_ERROR_MEMORY = -3,   /**< out of memory */
    CSEM_ERROR_IO = -4,       /**< a file or a source could not be read */
    CSEM_ERROR_ENCODING = -5, /**< the text is not valid UTF-8, or contains NUL; the message names the encoding that
                                   it seems to have, and the command that converts it */
    CSEM_ERROR_LIMIT = -6,    /**< a limit of the options was reached */
    CSEM_ERROR_JSON = -7,     /**< the text is not JSON */
    CSEM_ERROR_SCHEMA = -8,   /**< the JSON is not a csemplan report */
    CSEM_ERROR_SINK = -9,     /**< the caller's sink refused the output, or a rule of the caller ended the validation */
    CSEM_ERROR_DATE = -10,    /**< the text is not a date that the calendar has */
    CSEM_ERROR_FORMAT = -11,  /**< the input is not text but a file of another format, such as PDF; the message names
                                   it, and the command that makes text of it */
    CSEM_ERROR_PROFILE = -12  /**< the profile of the options is not a built-in one and not one in JSON; the message
                                   names the path of the value in the JSON, and the place is one in that JSON */
};

/**
 * The details of a failure, filled by the function that fails. The caller provides the struct; the library
 * allocates nothing for it. Prepare it with csem_error_init(), or clear it to zeros. A call that succeeds leaves it
 * unchanged, with the details of an earlier failure, so look at what the call returned first.
 *
 * Since 0.1.0.
 */
typedef struct csem_error {
    size_t size;       /**< size of the struct that the caller compiled, in bytes */
    int32_t code;      /**< one of csem_code */
    int32_t reserved;  /**< 0 */
    uint64_t offset;   /**< 0-based byte offset into the input; meaningful only if line is not 0 */
    uint64_t line;     /**< 1-based line of the offset, or 0 if there is no place */
    uint64_t column;   /**< 1-based column of the offset, in Unicode code points, or 0 if there is no place */
    char message[512]; /**< UTF-8, NUL-terminated, one line without a final full stop; cut at a character */
} csem_error;

/**
 * Prepares an error for a call: sets its size and clears the rest.
 *
 * @param error  the struct to prepare; NULL does nothing
 * @param size   `sizeof(csem_error)`, in bytes; the library writes no byte beyond
 *
 * Any thread may call it on its own struct. Since 0.1.0.
 */
CSEM_API void csem_error_init(csem_error *error, size_t size);

/**
 * The name of a code, such as `encoding`.
 *
 * @param code  one of csem_code
 * @return a static string, or NULL if the number is not a code
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API const char *csem_code_name(int32_t code);

#ifdef __cplusplus
}
#endif

#endif

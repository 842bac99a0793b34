/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Profiles: how one family of reports is printed, as data. docs/profiles.md describes them.
 *
 * ```c
 * csem_options options;
 * csem_options_init(&options, sizeof options);
 * csem_options_set_profile(&options, "basic-plan");
 * if (csem_report_parse_file("report.txt", &options, &report, &error) == CSEM_OK)
 *     csem_report_write_profile(report, CSEM_JSON_DEFAULT, print, stdout, &error);
 * ```
 *
 * A profile is given by its name, if it is built in, or as JSON. Without one the reader chooses a built-in profile that
 * explains the text, or infers one. csem_report_profile() tells the name, and csem_report_write_profile() writes the
 * profile itself, which can be changed and given with the next reading.
 */
#ifndef CSEMPLAN_PROFILE_H
#define CSEMPLAN_PROFILE_H

#include <csemplan/json.h>
#include <csemplan/options.h>
#include <csemplan/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How many profiles the library has. */
CSEM_API size_t csem_library_profile_count(void);
/** The name of one of the library's profiles, such as `basic-plan`; NULL if there is no such index. */
CSEM_API const char *csem_library_profile_name(size_t index, size_t *length);
/** What one of the library's profiles is for, as one line; NULL if there is no such index. */
CSEM_API const char *csem_library_profile_title(size_t index, size_t *length);

/**
 * Checks a profile and writes it as JSON: the same profile always gives the same bytes, whatever its layout and the
 * order of its keys.
 *
 * @param profile  the name of a built-in profile, or a profile as JSON, UTF-8; never NULL
 * @param options  allocator and max_memory; NULL for the defaults
 * @param flags    bits of csem_json_flag
 * @param sink     receives the text; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL. The place of CSEM_ERROR_PROFILE is one in the profile
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_OPTIONS, CSEM_ERROR_PROFILE, CSEM_ERROR_MEMORY, CSEM_ERROR_LIMIT,
 *         CSEM_ERROR_SINK
 *
 * Any thread may call it. Since 0.1.0. Format: docs/profiles.md.
 */
CSEM_API int csem_profile_write_json(const char *profile, const csem_options *options, uint32_t flags, csem_sink sink,
                                     void *context, csem_error *error);

/**
 * Writes the profile that a report was read with as JSON, whether it was named, given as JSON, chosen or inferred.
 *
 * @param report   the report; never NULL
 * @param flags    bits of csem_json_flag
 * @param sink     receives the text; never NULL
 * @param context  passed to sink
 * @param error    receives the details of a failure; may be NULL
 * @return 0, or CSEM_ERROR_ARGUMENT, CSEM_ERROR_SINK, CSEM_ERROR_MEMORY if the sink returned it, or CSEM_ERROR_PROFILE
 *         if the text fits no profile, or the report was read from JSON that names one which is not built in
 *
 * Many threads may write the profile of one report. Since 0.1.0. Format: docs/profiles.md.
 */
CSEM_API int csem_report_write_profile(const csem_report *report, uint32_t flags, csem_sink sink, void *context,
                                       csem_error *error);

#ifdef __cplusplus
}
#endif

#endif

/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The version of the header, and of the library that is running.
 */
#ifndef CSEMPLAN_VERSION_H
#define CSEMPLAN_VERSION_H

#include <csemplan/export.h>

/* The one source of the version: CMake reads these three lines. */
#define CSEM_VERSION_MAJOR 0
#define CSEM_VERSION_MINOR 1
#define CSEM_VERSION_PATCH 0

/** The version of the header as one number, to compare with csem_version_number(). */
#define CSEM_VERSION_NUMBER (CSEM_VERSION_MAJOR * 1000000 + CSEM_VERSION_MINOR * 1000 + CSEM_VERSION_PATCH)

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The version of the library that is running, as `major.minor.patch`.
 *
 * @return a static string, never NULL
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API const char *csem_version(void);

/**
 * The same version as one number that can be compared.
 *
 * @return `major * 1000000 + minor * 1000 + patch`
 *
 * Any thread may call it. Since 0.1.0.
 */
CSEM_API int32_t csem_version_number(void);

#ifdef __cplusplus
}
#endif

#endif

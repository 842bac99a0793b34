/* SPDX-License-Identifier: MIT */
/**
 * @file
 * CSEM_API marks what the library exports. Users of the static library on Windows define CSEM_STATIC. Anyone who needs
 * something else defines CSEM_API before the first header, empty for example.
 */
#ifndef CSEMPLAN_EXPORT_H
#define CSEMPLAN_EXPORT_H

#include <stddef.h>
#include <stdint.h>

#ifndef CSEM_API
#if defined(_WIN32) && !defined(CSEM_STATIC)
#ifdef CSEM_BUILDING
#define CSEM_API __declspec(dllexport)
#else
#define CSEM_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define CSEM_API __attribute__((visibility("default")))
#else
#define CSEM_API
#endif
#endif

#endif

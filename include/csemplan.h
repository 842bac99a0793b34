/* SPDX-License-Identifier: MIT */
/**
 * @file csemplan.h
 * libcsemplan: yearly progress reports on a Basic Plan, as a data model with the source place of every fact.
 *
 * This header includes all the others; each of them also compiles alone, as C11 and as C++17.
 */
#ifndef CSEMPLAN_H
#define CSEMPLAN_H

#include <csemplan/aggregation.h>
#include <csemplan/allocator.h>
#include <csemplan/date.h>
#include <csemplan/error.h>
#include <csemplan/export.h>
#include <csemplan/formats.h>
#include <csemplan/io.h>
#include <csemplan/json.h>
#include <csemplan/names.h>
#include <csemplan/node.h>
#include <csemplan/options.h>
#include <csemplan/profile.h>
#include <csemplan/prose.h>
#include <csemplan/report.h>
#include <csemplan/section.h>
#include <csemplan/statistic.h>
#include <csemplan/validation.h>
#include <csemplan/version.h>

#endif

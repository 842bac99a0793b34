/* SPDX-License-Identifier: MIT */
#include "support/rule_report.h"

#include "support/files.h"

#include <string.h>

static const char before[] = "Efforts on the \xE2\x80\x9C"
                             "Basic Plan on Road Safety\xE2\x80\x9D\n"
                             "(From April 1, 2019 to March 31, 2020)\n"
                             "July 10, 2020\n"
                             "Liaison Conference on Road Safety\n"
                             "\n"
                             "Table of Contents\n"
                             "1. Roads ... 1\n"
                             "(i) Crossings ... 1\n"
                             "(ii) Signs ... 2\n"
                             "\n"
                             "* NPA (National Police Agency), MOT (Ministry of Transport)\n"
                             "\n"
                             "1. Roads\n"
                             "(i) Crossings\n";
static const char after[] = "(ii) Signs\n"
                            "Signs shall be easy to read. (Ministry of Transport)\n"
                            "- Old signs were replaced. (MOT)\n";

char *rule_report(const char *lines, bool at_end) {
    bool whole = strncmp(lines, "Efforts on the", 14) == 0 || lines[0] == '{';
    size_t size = sizeof before + strlen(lines) + sizeof after;
    char *text = test_allocate(size);
    size_t length = whole ? 0 : sizeof before - 1;
    memcpy(text, before, length);
    memcpy(text + length, lines, strlen(lines) + 1);
    length += strlen(lines);
    if (!whole && !at_end)
        memcpy(text + length, after, sizeof after);
    return text;
}

/* SPDX-License-Identifier: MIT */
/* The report as a whole: lookups by id, freeing, and the version of the library. */
#include "model/model.h"

#include "base/meter.h"

#include <csemplan/version.h>

const csem_section *csem_report_find_section(const csem_report *report, const char *id) {
    csem__text wanted = csem__text_of(id);
    for (size_t i = 0; report && id && i < report->body.count; i++)
        if (csem__text_equal(report->body.items[i].id, wanted))
            return &report->body.items[i];
    return NULL;
}

const csem_agency *csem_report_find_agency(const csem_report *report, const char *id) {
    csem__text wanted = csem__text_of(id);
    for (size_t i = 0; report && id && i < report->agency_count; i++)
        if (csem__text_equal(report->agencies[i]->id, wanted))
            return report->agencies[i];
    return NULL;
}

void csem_report_free(csem_report *report) {
    if (!report)
        return;
    csem_allocator allocator = report->arena.allocator;
    void *arrays[] = {report->contents.items,
                      (void *)report->contents.children,
                      report->body.items,
                      (void *)report->body.children,
                      report->agencies,
                      report->commitments,
                      report->efforts,
                      report->blocks,
                      report->notes,
                      report->fields,
                      (void *)report->agency_refs,
                      report->statistics,
                      report->observations};
    for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
        csem__release(&allocator, arrays[i]);
    csem__arena_free(&report->arena);
    csem__release(&allocator, report);
    csem__meter_close(&allocator);
}

/* The version as text, made from the three numbers of version.h. */
#define TEXT_OF(number) #number
#define DOTTED(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *csem_version(void) {
    return DOTTED(CSEM_VERSION_MAJOR, CSEM_VERSION_MINOR, CSEM_VERSION_PATCH);
}

int32_t csem_version_number(void) {
    return CSEM_VERSION_NUMBER;
}

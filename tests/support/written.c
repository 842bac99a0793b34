/* SPDX-License-Identifier: MIT */
#include "support/written.h"

static int finish(int code, csem_buffer **buffer) {
    if (code != CSEM_OK) {
        csem_buffer_free(*buffer);
        *buffer = NULL;
    }
    return code;
}

int written_report(const csem_report *report, uint32_t flags, csem_buffer **buffer, csem_error *error) {
    int code = csem_buffer_create(NULL, buffer, error);
    if (code == CSEM_OK)
        code = csem_report_write_json(report, flags, csem_buffer_sink, *buffer, error);
    return finish(code, buffer);
}

int written_set(const csem_findings_set *set, int32_t format, uint32_t flags, csem_buffer **buffer, csem_error *error) {
    int code = csem_buffer_create(NULL, buffer, error);
    if (code == CSEM_OK)
        code = csem_findings_set_write(set, format, flags, csem_buffer_sink, *buffer, error);
    return finish(code, buffer);
}

int written_findings(const csem_findings *findings, const char *name, uint32_t flags, csem_buffer **buffer,
                     csem_error *error) {
    csem_findings_set *set = NULL;
    *buffer = NULL;
    int code = csem_findings_set_create(NULL, &set, error);
    if (code == CSEM_OK)
        code = csem_findings_set_add(set, findings, name, NULL, 0, error);
    if (code == CSEM_OK)
        code = written_set(set, CSEM_FORMAT_JSON, flags, buffer, error);
    csem_findings_set_free(set);
    return code;
}

/* SPDX-License-Identifier: MIT */
/* A set of findings as JSON, format `csemplan-findings`. Suppressed findings are left out, as in text. */
#include "write/findings_json.h"
#include "write/set.h"

static bool is_suppressed(const void *context, size_t finding) {
    const csem__set_input *input = context;
    return input->marks[finding].suppressed;
}

void csem__write_findings(const csem_findings_set *set, bool compact, csem__output *output) {
    csem__writer writer;
    csem__writer_init(&writer, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT, csem__put_piece, output);
    csem__write_findings_begin(&writer);
    for (size_t i = 0; i < set->count; i++) {
        csem__output name;
        csem__output_init(&name, &set->allocator);
        csem__put_clean(&name, set->inputs[i].name);
        output->failed = output->failed || name.failed;
        csem__write_findings_of(&writer, set->inputs[i].findings, (csem__text){name.data, name.length}, is_suppressed,
                                &set->inputs[i]);
        csem__output_free(&name);
    }
    csem__write_findings_end(&writer);
    csem__writer_end(&writer);
}

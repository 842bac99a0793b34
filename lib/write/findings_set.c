/* SPDX-License-Identifier: MIT */
/* A set of findings as JSON, format `csemplan-findings`. Suppressed findings are left out, as in text. */
#include "write/findings_json.h"
#include "write/set.h"

static bool is_suppressed(const void *context, size_t finding) {
    const csem_set_input *input = context;
    return input->marks[finding].suppressed;
}

void csem_write_findings(const csem_findings_set *set, bool compact, csem_output *output) {
    csem_writer writer;
    csem_writer_init(&writer, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT, csem_put_piece, output);
    csem_write_findings_begin(&writer);
    for (size_t i = 0; i < set->count; i++) {
        csem_output name;
        csem_output_init(&name, &set->allocator);
        csem_put_clean(&name, set->inputs[i].name);
        output->failed = output->failed || name.failed;
        csem_write_findings_of(&writer, set->inputs[i].findings, (csem_text){name.data, name.length}, is_suppressed,
                               &set->inputs[i]);
        csem_output_free(&name);
    }
    csem_write_findings_end(&writer);
    csem_writer_end(&writer);
}

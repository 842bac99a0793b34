/* SPDX-License-Identifier: MIT */
/* JSON of a csem_prose: its statistics, in the form that they have in a report, and its candidates if the flags request
 * them. */
#include "base/error.h"
#include "statistics/prose.h"
#include "write/report_json.h"

static void write_candidate(csem__writer *writer, const csem_candidate *candidate, bool spans) {
    const csem_node *node = &candidate->node;
    csem__write_object(writer, NULL);
    csem__write_text(writer, "measure", candidate->measure);
    csem__write_number_or_null(writer, "commitment", node->commitment_index, -1);
    csem__write_number_or_null(writer, "effort", node->effort_index, -1);
    csem__write_text(writer, "text", candidate->text);
    csem__write_string(writer, "reason", csem_value_name(CSEM_ENUMERATION_REASON, candidate->reason));
    csem__write_text(writer, "context", candidate->context);
    if (spans)
        csem__write_span(writer, "span", &node->place.span);
    csem__write_close(writer);
}

static void write_prose(csem__writer *writer, const csem_prose *prose, uint32_t flags) {
    bool spans = (flags & CSEM_JSON_NO_SPANS) == 0;
    csem__write_object(writer, NULL);
    csem__write_string(writer, "format", "csemplan-statistics");
    csem__write_number(writer, "version", 2);
    csem__write_array(writer, "statistics");
    for (size_t i = 0; i < prose->statistic_count; i++)
        csem__write_statistic(writer, &prose->statistics[i], spans);
    csem__write_close(writer);
    if (flags & CSEM_PROSE_JSON_CANDIDATES) {
        csem__write_array(writer, "candidates");
        for (size_t i = 0; i < prose->candidate_count; i++)
            write_candidate(writer, &prose->candidates[i], spans);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

int csem_prose_write_json(const csem_prose *prose, uint32_t flags, csem_sink sink, void *context, csem_error *error) {
    const uint32_t known = CSEM_JSON_COMPACT | CSEM_JSON_NO_SPANS | CSEM_PROSE_JSON_CANDIDATES;
    if (!prose || !sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there is no prose to write, or no sink to write to");
    if (flags & ~known)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    csem__writer writer;
    csem__writer_init(&writer, flags, sink, context);
    write_prose(&writer, prose, flags);
    return csem__writer_finish(&writer, error);
}

/* SPDX-License-Identifier: MIT */
/* A set of findings as JSON, format `csemplan-findings`. Suppressed findings are left out, as in text. */
#include "validation/validation.h"
#include "write/json_writer.h"
#include "write/set.h"

static void write_related(csem__writer *writer, const csem_finding *finding) {
    csem__write_array(writer, "related");
    for (size_t i = 0; i < finding->related_count; i++) {
        csem__write_object(writer, NULL);
        csem__write_span(writer, "span", &finding->related[i].span);
        csem__write_text(writer, "message", finding->related[i].message);
        csem__write_close(writer);
    }
    csem__write_close(writer);
}

static void write_finding(csem__writer *writer, const csem_finding *finding) {
    csem__write_object(writer, NULL);
    csem__write_text(writer, "rule", finding->rule);
    csem__write_string(writer, "severity", csem_value_name(CSEM_ENUMERATION_SEVERITY, finding->severity));
    csem__write_text(writer, "measure", finding->measure);
    csem__write_number_or_null(writer, "commitment", finding->node.commitment_index, -1);
    csem__write_number_or_null(writer, "effort", finding->node.effort_index, -1);
    csem__write_text(writer, "agency", finding->agency);
    csem__write_number_or_null(writer, "page", finding->node.place.page, 0);
    csem__write_number_or_null(writer, "sheet", finding->node.place.sheet, 0);
    csem__write_span(writer, "span", &finding->node.place.span);
    csem__write_text(writer, "message", finding->message);
    write_related(writer, finding);
    csem__write_close(writer);
}

static void write_counts(csem__writer *writer, const csem__set_input *input) {
    size_t counts[CSEM_SEVERITY_NOTE + 1] = {0};
    for (size_t i = 0; i < input->findings->count; i++)
        if (!input->marks[i].suppressed)
            counts[input->findings->items[i].severity]++;
    csem__write_object(writer, "counts");
    for (int32_t i = CSEM_SEVERITY_ERROR; i <= CSEM_SEVERITY_NOTE; i++)
        csem__write_number(writer, csem_value_name(CSEM_ENUMERATION_SEVERITY, i), (double)counts[i]);
    csem__write_close(writer);
}

static void write_input(csem__writer *writer, const csem__set_input *input, csem__text name) {
    csem__write_object(writer, NULL);
    csem__write_text(writer, "input", name);
    write_counts(writer, input);
    csem__write_array(writer, "findings");
    for (size_t i = 0; i < input->findings->count; i++)
        if (!input->marks[i].suppressed)
            write_finding(writer, &input->findings->items[i]);
    csem__write_close(writer);
    csem__write_close(writer);
}

void csem__write_findings_json(const csem_findings_set *set, bool compact, csem__output *output) {
    csem__writer writer;
    csem__writer_init(&writer, compact ? CSEM_JSON_COMPACT : CSEM_JSON_DEFAULT, csem__put_piece, output);
    csem__write_object(&writer, NULL);
    csem__write_string(&writer, "format", "csemplan-findings");
    csem__write_number(&writer, "version", 2);
    csem__write_array(&writer, "reports");
    for (size_t i = 0; i < set->count; i++) {
        csem__output name;
        csem__output_init(&name, &set->allocator);
        csem__put_clean(&name, set->inputs[i].name);
        output->failed = output->failed || name.failed;
        write_input(&writer, &set->inputs[i], (csem__text){name.data, name.length});
        csem__output_free(&name);
    }
    csem__write_close(&writer);
    csem__write_close(&writer);
    csem__writer_end(&writer);
}

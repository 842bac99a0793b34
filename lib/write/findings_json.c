/* SPDX-License-Identifier: MIT */
/* Findings as JSON, format `csemplan-findings`. */
#include "write/findings_json.h"

#include "base/error.h"
#include "base/utf8.h"

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
    csem__write_string(writer, "severity", csem_severity_name(finding->severity));
    csem__write_text(writer, "measure", finding->measure);
    csem__write_number_or_null(writer, "commitment", finding->commitment, -1);
    csem__write_number_or_null(writer, "effort", finding->effort, -1);
    csem__write_text(writer, "agency", finding->agency);
    csem__write_number_or_null(writer, "page", finding->page, 0);
    csem__write_number_or_null(writer, "sheet", finding->sheet, 0);
    csem__write_span(writer, "span", &finding->span);
    csem__write_text(writer, "message", finding->message);
    write_related(writer, finding);
    csem__write_close(writer);
}

static void write_counts(csem__writer *writer, const csem_findings *findings, csem__finding_filter left_out,
                         const void *context) {
    size_t counts[CSEM_SEVERITY_NOTE + 1] = {0};
    for (size_t i = 0; i < findings->count; i++)
        if (!left_out || !left_out(context, i))
            counts[findings->items[i].severity]++;
    csem__write_object(writer, "counts");
    for (int32_t i = CSEM_SEVERITY_ERROR; i <= CSEM_SEVERITY_NOTE; i++)
        csem__write_number(writer, csem_severity_name(i), (double)counts[i]);
    csem__write_close(writer);
}

void csem__write_findings_of(csem__writer *writer, const csem_findings *findings, csem__text name,
                             csem__finding_filter left_out, const void *context) {
    csem__write_object(writer, NULL);
    csem__write_text(writer, "input", name);
    write_counts(writer, findings, left_out, context);
    csem__write_array(writer, "findings");
    for (size_t i = 0; i < findings->count; i++)
        if (!left_out || !left_out(context, i))
            write_finding(writer, &findings->items[i]);
    csem__write_close(writer);
    csem__write_close(writer);
}

void csem__write_findings_begin(csem__writer *writer) {
    csem__write_object(writer, NULL);
    csem__write_string(writer, "format", "csemplan-findings");
    csem__write_number(writer, "version", 2);
    csem__write_array(writer, "reports");
}

void csem__write_findings_end(csem__writer *writer) {
    csem__write_close(writer);
    csem__write_close(writer);
}

/* The findings of one input. */
typedef struct document {
    const csem_findings *findings;
    csem__text name;
} document;

static int write_document(const void *what, uint32_t flags, csem_sink sink, void *context, csem_error *error) {
    const document *one = what;
    csem__writer writer;
    csem__writer_init(&writer, flags, sink, context);
    csem__write_findings_begin(&writer);
    csem__write_findings_of(&writer, one->findings, one->name, NULL, NULL);
    csem__write_findings_end(&writer);
    return csem__writer_finish(&writer, error);
}

static int check(const char *input, uint32_t flags, csem_error *error) {
    if (flags & ~(uint32_t)CSEM_JSON_COMPACT)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known for findings", (unsigned)flags);
    if (input && csem__utf8_check(input, strlen(input)) < strlen(input))
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "the name of the input is not valid UTF-8");
    return CSEM_OK;
}

int csem_findings_write_json(const csem_findings *findings, const char *input, uint32_t flags, csem_sink sink,
                             void *context, csem_error *error) {
    document one = {findings, csem__text_of(input)};
    if (!findings || !sink)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there are no findings to write, or no sink to write to");
    int code = check(input, flags, error);
    return code ? code : write_document(&one, flags, sink, context, error);
}

int csem_findings_to_json(const csem_findings *findings, const char *input, uint32_t flags, csem_buffer **buffer,
                          csem_error *error) {
    document one = {findings, csem__text_of(input)};
    if (buffer)
        *buffer = NULL;
    if (!findings || !buffer)
        return csem__fail(error, CSEM_ERROR_ARGUMENT, "there are no findings to write, or nowhere to put the text");
    int code = check(input, flags, error);
    return code ? code : csem__writer_buffer(&findings->arena.allocator, write_document, &one, flags, buffer, error);
}

/* SPDX-License-Identifier: MIT */
/* Findings as JSON, format `csemplan-findings`. */
#include "validation/json.h"

#include "base/error.h"
#include "base/utf8.h"
#include "json/buffer.h"

static cJSON *related_to_tree(const csem_finding *finding) {
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < finding->related_count; i++) {
        cJSON *object = cJSON_CreateObject();
        bool made = object && csem_tree_put_span(object, "span", &finding->related[i].span) &&
                    csem_tree_put_text(object, "message", finding->related[i].message);
        done = csem_tree_append(array, csem_tree_kept(object, made));
    }
    return csem_tree_kept(array, done);
}

static cJSON *finding_to_tree(const csem_finding *finding) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "rule", finding->rule) &&
                csem_tree_put_text(object, "severity", csem_text_of(csem_severity_name(finding->severity))) &&
                csem_tree_put_text(object, "measure", finding->measure) &&
                csem_tree_put_number_or_null(object, "commitment", finding->commitment, -1) &&
                csem_tree_put_number_or_null(object, "effort", finding->effort, -1) &&
                csem_tree_put_text(object, "agency", finding->agency) &&
                csem_tree_put_number_or_null(object, "page", finding->page, 0) &&
                csem_tree_put_number_or_null(object, "sheet", finding->sheet, 0) &&
                csem_tree_put_span(object, "span", &finding->span) &&
                csem_tree_put_text(object, "message", finding->message) &&
                csem_tree_put(object, "related", related_to_tree(finding));
    return csem_tree_kept(object, done);
}

static cJSON *counts_to_tree(const size_t *counts) {
    cJSON *object = cJSON_CreateObject();
    bool done = object != NULL;
    for (int32_t i = CSEM_SEVERITY_ERROR; done && i <= CSEM_SEVERITY_NOTE; i++)
        done = csem_tree_put_number(object, csem_severity_name(i), (double)counts[i]);
    return csem_tree_kept(object, done);
}

cJSON *csem_findings_tree(const csem_findings *findings, cJSON *name, csem_finding_filter left_out,
                          const void *context) {
    size_t counts[CSEM_SEVERITY_NOTE + 1] = {0};
    cJSON *object = cJSON_CreateObject();
    cJSON *array = cJSON_CreateArray();
    bool done = array != NULL;
    for (size_t i = 0; done && i < findings->count; i++) {
        if (left_out && left_out(context, i))
            continue;
        counts[findings->items[i].severity]++;
        done = csem_tree_append(array, finding_to_tree(&findings->items[i]));
    }
    array = csem_tree_kept(array, done);
    done = csem_tree_put(object, "input", name);
    done = done && csem_tree_put(object, "counts", counts_to_tree(counts));
    done = csem_tree_put(done ? object : NULL, "findings", array);
    return csem_tree_kept(object, done);
}

cJSON *csem_findings_document(cJSON *reports) {
    cJSON *object = cJSON_CreateObject();
    bool done = object && csem_tree_put_text(object, "format", csem_text_of("csemplan-findings")) &&
                csem_tree_put_number(object, "version", 2);
    done = csem_tree_put(done ? object : NULL, "reports", reports);
    return csem_tree_kept(object, done);
}

static cJSON *one_to_document(const csem_findings *findings, const char *input) {
    cJSON *reports = cJSON_CreateArray();
    cJSON *name = input ? cJSON_CreateString(input) : cJSON_CreateNull();
    bool done = csem_tree_append(reports, csem_findings_tree(findings, name, NULL, NULL));
    return csem_findings_document(csem_tree_kept(reports, done));
}

static int print(const csem_findings *findings, const char *input, uint32_t flags, char **text, csem_error *error) {
    if (flags & ~(uint32_t)CSEM_JSON_COMPACT)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known for findings", (unsigned)flags);
    if (input && csem_utf8_check(input, strlen(input)) < strlen(input))
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the name of the input is not valid UTF-8");
    *text = csem_tree_print(one_to_document(findings, input), flags);
    return *text ? CSEM_OK : csem_fail(error, CSEM_ERROR_MEMORY, "no memory to write the findings as JSON");
}

int csem_findings_write_json(const csem_findings *findings, const char *input, uint32_t flags, csem_sink sink,
                             void *context, csem_error *error) {
    char *text = NULL;
    if (!findings || !sink)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there are no findings to write, or no sink to write to");
    int code = print(findings, input, flags, &text, error);
    return text ? csem_tree_give(text, sink, context, error) : code;
}

int csem_findings_to_json(const csem_findings *findings, const char *input, uint32_t flags, csem_buffer **buffer,
                          csem_error *error) {
    char *text = NULL;
    if (buffer)
        *buffer = NULL;
    if (!findings || !buffer)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there are no findings to write, or nowhere to put the text");
    int code = print(findings, input, flags, &text, error);
    if (!text)
        return code;
    *buffer = csem_buffer_of_line(&findings->arena.allocator, text, strlen(text));
    cJSON_free(text);
    return *buffer ? CSEM_OK : csem_fail(error, CSEM_ERROR_MEMORY, "out of memory");
}

/* SPDX-License-Identifier: MIT */
#include "contestants.h"
#include "support/written.h"

#include <cmark.h>
#include <md4c.h>
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

/* ---- csemplan ---- */

static bool read_text(const bench_input *input, uint32_t flags, const csem_allocator *allocator, csem_report **report) {
    csem_options options;
    csem_options_init(&options, sizeof options);
    options.flags = flags;
    options.allocator = allocator;
    return csem_report_parse_text(input->text.data, input->text.length, &options, report, NULL) == CSEM_OK;
}

static bool run_text(const bench_input *input) {
    csem_report *report;
    bool good = read_text(input, 0, NULL, &report);
    csem_report_free(report);
    return good;
}

static bool run_text_bare(const bench_input *input) {
    csem_report *report;
    bool good = read_text(input, CSEM_OPTION_NO_STATISTICS, NULL, &report);
    csem_report_free(report);
    return good;
}

static bool run_json_write(const bench_input *input) {
    csem_buffer *buffer;
    bool good = written_report(input->report, CSEM_JSON_DEFAULT, &buffer, NULL) == CSEM_OK;
    csem_buffer_free(buffer);
    return good;
}

static bool run_json_read(const bench_input *input) {
    csem_report *report;
    const char *json = csem_buffer_data(input->json, NULL);
    bool good = csem_report_parse_json(json, input->json_length, NULL, &report, NULL) == CSEM_OK;
    csem_report_free(report);
    return good;
}

/* ---- md4c: callbacks that do nothing, so nothing is built ---- */

static int on_block(MD_BLOCKTYPE type, void *detail, void *data) {
    (void)type;
    (void)detail;
    (void)data;
    return 0;
}

static int on_span(MD_SPANTYPE type, void *detail, void *data) {
    (void)type;
    (void)detail;
    (void)data;
    return 0;
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
    (void)type;
    (void)text;
    (void)size;
    (void)data;
    return 0;
}

static bool run_md4c(const bench_input *input) {
    MD_PARSER parser = {0, MD_DIALECT_COMMONMARK, on_block, on_block, on_span, on_span, on_text, NULL, NULL};
    return md_parse(input->text.data, (MD_SIZE)input->text.length, &parser, NULL) == 0;
}

/* ---- cmark: the tree ---- */

static bool run_cmark(const bench_input *input) {
    cmark_node *tree = cmark_parse_document(input->text.data, input->text.length, CMARK_OPT_DEFAULT);
    bool good = tree != NULL;
    cmark_node_free(tree);
    return good;
}

const bench_contestant bench_contestants[BENCH_CONTESTANTS] = {
    {"text", "csemplan", false, run_text},
    {"text-bare", "csemplan without statistics", false, run_text_bare},
    {"md4c", "md4c, nothing built", false, run_md4c},
    {"cmark", "cmark, its tree", false, run_cmark},
    {"json-write", "csemplan, JSON written", true, run_json_write},
    {"json-read", "csemplan, JSON read", true, run_json_read},
};

/* ---- memory ---- */

/* The size of each piece is stored before it. */
enum { HEADER = alignof(max_align_t) > sizeof(size_t) ? alignof(max_align_t) : sizeof(size_t) };

static void *count_reallocate(void *context, void *old, size_t size) {
    bench_memory *memory = context;
    char *piece = old ? (char *)old - HEADER : NULL;
    size_t before = 0;
    if (piece)
        memcpy(&before, piece, sizeof before);
    char *grown = realloc(piece, HEADER + size);
    if (!grown)
        return NULL;
    memcpy(grown, &size, sizeof size);
    memory->calls++;
    if (memory->live + size > memory->peak_moving)
        memory->peak_moving = memory->live + size;
    memory->live = memory->live - before + size;
    if (memory->live > memory->peak)
        memory->peak = memory->live;
    return grown + HEADER;
}

static void *count_allocate(void *context, size_t size) {
    return count_reallocate(context, NULL, size);
}

static void count_release(void *context, void *old) {
    bench_memory *memory = context;
    if (!old)
        return;
    size_t size;
    memcpy(&size, (char *)old - HEADER, sizeof size);
    memory->live -= size;
    free((char *)old - HEADER);
}

static bool count_text(const bench_input *input, uint32_t flags, bench_memory *memory) {
    csem_allocator allocator = {memory, count_allocate, count_reallocate, count_release};
    csem_report *report;
    bool good = read_text(input, flags, &allocator, &report);
    memory->kept = memory->live;
    csem_report_free(report);
    return good && memory->live == 0;
}

/* The allocator of cmark has no context. */
static bench_memory cmark_memory;

static void *cmark_allocate(size_t count, size_t size) {
    void *piece = count_allocate(&cmark_memory, count * size);
    if (!piece)
        abort();
    return memset(piece, 0, count * size);
}

static void *cmark_reallocate(void *old, size_t size) {
    void *piece = count_reallocate(&cmark_memory, old, size);
    if (!piece)
        abort();
    return piece;
}

static void cmark_release(void *old) {
    count_release(&cmark_memory, old);
}

static bool count_cmark(const bench_input *input, bench_memory *memory) {
    cmark_mem functions = {cmark_allocate, cmark_reallocate, cmark_release};
    cmark_memory = (bench_memory){0};
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &functions);
    cmark_parser_feed(parser, input->text.data, input->text.length);
    cmark_node *tree = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    cmark_memory.kept = cmark_memory.live;
    cmark_node_free(tree);
    *memory = cmark_memory;
    return tree != NULL;
}

bool bench_count_memory(const bench_input *input, int contestant, bench_memory *memory) {
    *memory = (bench_memory){0};
    if (contestant == BENCH_CMARK)
        return count_cmark(input, memory);
    return count_text(input, contestant == BENCH_TEXT_BARE ? CSEM_OPTION_NO_STATISTICS : 0, memory);
}

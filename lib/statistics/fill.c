/* SPDX-License-Identifier: MIT */
#include "statistics/statistics.h"

#include "statistics/walk.h"

typedef struct fill_context {
    csem_builder *builder;
    const csem_places *places;
} fill_context;

static bool add(void *context, const csem_owner_place *place, csem_text text, const csem_number *number) {
    fill_context *fill = context;
    csem_statistic *statistic = csem_builder_add_statistic(fill->builder);
    if (!statistic)
        return false;
    statistic->measure = place->measure->id;
    statistic->commitment = place->commitment;
    statistic->effort = place->effort;
    statistic->block = place->block;
    statistic->text_offset = number->span.start;
    statistic->span = csem_block_span(place->block, number->span);
    statistic->span.line = csem_places_line(fill->places, (size_t)statistic->span.start);
    statistic->page = csem_places_page(fill->places, (size_t)statistic->span.start);
    return csem_statistic_fill(statistic, &fill->builder->report->arena, text, number);
}

bool csem_statistics_fill(csem_builder *builder, const csem_places *places, const csem_options *options) {
    fill_context fill = {builder, places};
    csem_scanner scanner;
    csem_scanner_init(&scanner, &builder->report->arena.allocator, options->fiscal_year_start);
    scanner.sentence.max_digits = options->max_digits;
    builder->code = CSEM_OK;
    bool done = csem_report_walk(&scanner, builder->report, add, &fill);
    csem_scanner_free(&scanner);
    return done || csem_builder_fail(builder);
}

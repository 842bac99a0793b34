/* SPDX-License-Identifier: MIT */
#include "statistics/statistics.h"

#include "statistics/walk.h"

typedef struct fill_context {
    csem__builder *builder;
    const csem__places *places;
} fill_context;

static bool add(void *context, const csem__owner_place *place, csem__text text, const csem__number *number) {
    fill_context *fill = context;
    csem_statistic *statistic = csem__builder_add_statistic(fill->builder);
    if (!statistic)
        return false;
    statistic->measure = place->measure->id;
    statistic->commitment = place->commitment;
    statistic->effort = place->effort;
    statistic->block = place->block;
    statistic->text_offset = number->span.start;
    statistic->span = csem__block_span(place->block, number->span);
    statistic->span.line = csem__places_line(fill->places, (size_t)statistic->span.start);
    statistic->page = csem__places_page(fill->places, (size_t)statistic->span.start);
    return csem__statistic_fill(statistic, &fill->builder->report->arena, text, number);
}

bool csem__statistics_fill(csem__builder *builder, const csem__places *places, const csem_options *options) {
    fill_context fill = {builder, places};
    csem__scanner scanner;
    csem__scanner_init(&scanner, &builder->report->arena.allocator, options->fiscal_year_start);
    scanner.sentence.max_digits = options->max_digits;
    builder->code = CSEM_OK;
    bool done = csem__report_walk(&scanner, builder->report, add, &fill);
    csem__scanner_free(&scanner);
    return done || csem__builder_fail(builder);
}

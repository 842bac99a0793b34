/* SPDX-License-Identifier: MIT */
/* Adding findings. Messages are formatted into the arena of the findings, which owns them. After a failure, which is
 * kept in the reporter, nothing more is added. */
#include "validation/validation.h"

#include "base/sized.h"
#include "base/utf8.h"
#include "model/places.h"

#include <stdarg.h>
#include <stdio.h>

bool csem__reporter_out_of_memory(csem_reporter *reporter) {
    reporter->code = CSEM_ERROR_MEMORY;
    return false;
}

csem__short csem__shorten(csem__text text) {
    enum { MAX_LENGTH = 160 };
    csem__short out;
    size_t length = 0;
    while (length < text.length) {
        size_t next = csem__char_length(text.data + length, text.length - length);
        if (length + next > MAX_LENGTH)
            break;
        for (size_t i = length; i < length + next; i++)
            out.text[i] = (unsigned char)text.data[i] < ' ' || text.data[i] == 0x7F ? ' ' : text.data[i];
        length += next;
    }
    memcpy(out.text + length, length < text.length ? "\xE2\x80\xA6" : "", length < text.length ? 4 : 1);
    return out;
}

static csem__section_name name_section(csem__text level, csem__text id) {
    csem__section_name out;
    snprintf(out.text, sizeof out.text, "%s %s", csem__shorten(level).text, csem__shorten(id).text);
    return out;
}

csem__section_name csem__name_section(const csem_section *section) {
    return name_section(section->level, section->id);
}

csem__section_name csem__name_id(const csem_reporter *reporter, csem__text id) {
    const csem_section *section = csem__reporter_section(reporter, id);
    return name_section(section ? section->level : reporter->tracked, id);
}

csem__printed csem__print_number(double value) {
    csem__printed out;
    csem__number_write_grouped(value, out.text);
    return out;
}

static bool write_message(csem_reporter *reporter, const char *format, va_list arguments, csem__text *message) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = length < 0 ? NULL : csem__arena_reserve(&reporter->findings->arena, (size_t)length + 1);
    if (!text)
        return csem__reporter_out_of_memory(reporter);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    csem__arena_commit(&reporter->findings->arena, (size_t)length + 1);
    *message = (csem__text){text, (size_t)length};
    return true;
}

/* Copies a text into the arena of the findings; a missing text stays missing. */
static bool keep(csem_reporter *reporter, csem__text text, csem__text *kept) {
    *kept = text.data ? csem__text_copy(&reporter->findings->arena, text) : (csem__text){NULL, 0};
    return kept->data || !text.data || csem__reporter_out_of_memory(reporter);
}

static void add(csem_reporter *reporter, const csem__finding_place *place, csem__text message) {
    csem_findings *findings = reporter->findings;
    csem__active_rule *rule = &findings->rules[reporter->rule];
    csem_finding finding = {
        .rule = csem__text_of(rule->rule.name),
        .message = message,
        .related_first = findings->related_count,
        .rule_index = reporter->rule,
        .order = findings->count,
        .severity = rule->severity,
        .node = {.size = sizeof(csem_node),
                 .commitment_index = place->commitment,
                 .effort_index = place->effort,
                 .place = {place->page, csem__report_sheet(reporter->report, place->span.start), place->span}}};
    const csem_section *section = place->measure.data ? csem__reporter_section(reporter, place->measure) : NULL;
    csem__text level = section ? section->level : (csem__text){NULL, 0};
    if (!keep(reporter, place->measure, &finding.measure) || !keep(reporter, level, &finding.level) ||
        !keep(reporter, place->agency, &finding.agency))
        return;
    if (!csem__array_grow(&findings->arena.allocator, (void **)&findings->items, findings->count, &findings->capacity,
                          sizeof *findings->items)) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    findings->items[findings->count++] = finding;
}

void csem__report_finding(csem_reporter *reporter, const csem__finding_place *place, const char *format, ...) {
    csem__text message;
    va_list arguments;
    if (reporter->code != CSEM_OK)
        return;
    va_start(arguments, format);
    if (write_message(reporter, format, arguments, &message))
        add(reporter, place, message);
    va_end(arguments);
}

static void relate(csem_reporter *reporter, csem_span span, csem__text message) {
    csem_findings *findings = reporter->findings;
    if (!csem__array_grow(&findings->arena.allocator, (void **)&findings->related, findings->related_count,
                          &findings->related_capacity, sizeof *findings->related)) {
        csem__reporter_out_of_memory(reporter);
        return;
    }
    findings->related[findings->related_count++] = (csem__related){csem__with_line(reporter, span), message};
    findings->items[findings->count - 1].related_count++;
}

void csem__relate(csem_reporter *reporter, csem_span span, const char *format, ...) {
    csem__text message;
    va_list arguments;
    if (reporter->code != CSEM_OK)
        return;
    va_start(arguments, format);
    if (write_message(reporter, format, arguments, &message))
        relate(reporter, span, message);
    va_end(arguments);
}

/* ---- rules of the caller ---- */

#define END_OF(field) CSEM_END_OF(csem_finding_place, field)

static const size_t ends[] = {END_OF(size),   END_OF(span), END_OF(measure),  END_OF(commitment),
                              END_OF(effort), END_OF(page), END_OF(reserved), END_OF(agency)};
static const csem__sized sized = {ends, sizeof ends / sizeof ends[0], sizeof(csem_finding_place),
                                  "csem_finding_place_init"};

void csem_finding_place_init(csem_finding_place *place, size_t size) {
    static const csem_finding_place none = {.span = {0, 0, 1}, .commitment = -1, .effort = -1};
    csem__sized_init(&sized, place, size, &none);
}

static bool is_message(const char *message) {
    size_t length = message ? strlen(message) : 0;
    return length > 0 && csem__utf8_check(message, length) == length && !strpbrk(message, "\r\n");
}

/* False: the text is not valid UTF-8. */
static bool take_text(const char *given, csem__text *text) {
    *text = csem__text_of(given);
    return !given || csem__utf8_check(given, text->length) == text->length;
}

/* JSON readers that hold numbers as doubles round whole numbers above 2^53. */
static bool is_span(const csem_span *span) {
    const uint64_t most = UINT64_C(1) << 53;
    return span->start <= span->end && span->end <= most && span->line <= most;
}

/* False: the place is invalid. */
static bool take_place(const csem_finding_place *given, csem__finding_place *place) {
    csem_finding_place full;
    csem_finding_place_init(&full, sizeof full);
    if (given && csem__sized_take(&sized, given, &full, NULL) != CSEM_OK)
        return false;
    *place = (csem__finding_place){
        .span = full.span, .commitment = full.commitment, .effort = full.effort, .page = full.page};
    return is_span(&full.span) && full.commitment >= -1 && full.effort >= -1 && full.page >= 0 && full.reserved == 0 &&
           take_text(full.measure, &place->measure) && take_text(full.agency, &place->agency);
}

int csem_reporter_add(csem_reporter *reporter, const csem_finding_place *place, const char *message) {
    csem__finding_place taken;
    if (!reporter || !is_message(message) || !take_place(place, &taken))
        return CSEM_ERROR_ARGUMENT;
    if (taken.span.line == 0)
        taken.span = csem__with_line(reporter, taken.span);
    csem__report_finding(reporter, &taken, "%s", message);
    return reporter->code;
}

int csem_reporter_relate(csem_reporter *reporter, const csem_span *span, const char *message) {
    if (!reporter || !span || !is_span(span) || !is_message(message) ||
        reporter->findings->count == reporter->rule_start)
        return CSEM_ERROR_ARGUMENT;
    csem__relate(reporter, *span, "%s", message);
    return reporter->code;
}

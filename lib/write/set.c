/* SPDX-License-Identifier: MIT */
/* Adding an input finds the position of every place, so that the text is not needed any more, and links the findings of
 * each rule, since two of the formats go by rules. */
#include "write/set.h"

#include "base/error.h"
#include "base/meter.h"
#include "base/sized.h"
#include "validation/validation.h"
#include "write/buffer.h"

#include <inttypes.h>

const char *csem_format_name(int32_t value) {
    static const char *const names[] = {"sarif", "junit", "tap", "tap14", "json"};
    return value >= CSEM_FORMAT_SARIF && value <= CSEM_FORMAT_JSON ? names[value - 1] : NULL;
}

/* ---- options ---------------------------------------------------------------------------------------------------- */

static const char first_second[] = "1970-01-01T00:00:00";

#define END_OF(field) CSEM_END_OF(csem_findings_set_options, field)

static const size_t ends[] = {END_OF(size),    END_OF(allocator), END_OF(tool),      END_OF(timestamp),
                              END_OF(fail_on), END_OF(flags),     END_OF(max_memory)};
static const csem_sized sized = {ends, sizeof ends / sizeof ends[0], sizeof(csem_findings_set_options),
                                 "csem_findings_set_options_init"};

void csem_findings_set_options_init(csem_findings_set_options *options, size_t size) {
    static const csem_findings_set_options defaults = {.fail_on = CSEM_SEVERITY_ERROR,
                                                       .max_memory = CSEM_MEMORY_BY_INPUT};
    csem_sized_init(&sized, options, size, &defaults);
}

static bool two_digits_below(const char *text, int limit) {
    return csem_is_digit((unsigned char)text[0]) && csem_is_digit((unsigned char)text[1]) &&
           (text[0] - '0') * 10 + (text[1] - '0') < limit;
}

/* Day and time as XML Schema writes them, without a zone. */
static bool is_timestamp(const char *text) {
    csem_date date;
    if (strlen(text) != sizeof first_second - 1)
        return false;
    for (size_t i = 0; i < sizeof first_second - 1; i++)
        if (csem_is_digit((unsigned char)first_second[i]) ? !csem_is_digit((unsigned char)text[i])
                                                          : text[i] != first_second[i])
            return false;
    return csem_date_parse(text, 10, &date, NULL) == CSEM_OK && two_digits_below(text + 11, 24) &&
           two_digits_below(text + 14, 60) && two_digits_below(text + 17, 60);
}

static int check_options(const csem_findings_set_options *given, csem_findings_set_options *out, csem_error *error) {
    csem_findings_set_options_init(out, sizeof *out);
    int code = given ? csem_sized_take(&sized, given, out, error) : CSEM_OK;
    if (code != CSEM_OK)
        return code;
    if (out->flags != 0)
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the flags 0x%X of the options are not known",
                         (unsigned)out->flags);
    if (out->fail_on != CSEM_SEVERITY_NONE && !csem_severity_name(out->fail_on))
        return csem_fail(error, CSEM_ERROR_OPTIONS, "fail_on is %d, which is no severity", (int)out->fail_on);
    if (out->tool && !csem_options_has_text(out->tool))
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the name of the tool is empty or not UTF-8");
    if (out->timestamp && !is_timestamp(out->timestamp))
        return csem_fail(error, CSEM_ERROR_OPTIONS, "the timestamp is not of the form YYYY-MM-DDTHH:MM:SS");
    return out->allocator ? csem_options_check_allocator(out->allocator, error) : CSEM_OK;
}

/* ---- life of a set ------------------------------------------------------------------------------------------------
 */

static int make_set(const csem_findings_set_options *options, const csem_allocator *allocator, csem_findings_set **set,
                    csem_error *error) {
    csem_findings_set *made = csem_allocate(allocator, sizeof *made);
    if (!made)
        return csem_fail(error, CSEM_ERROR_MEMORY, "no memory for a set of findings");
    *made = (csem_findings_set){.allocator = csem_meter_base(allocator), .fail_on = options->fail_on};
    csem_arena_init(&made->arena, allocator);
    made->tool = csem_text_copy(&made->arena, csem_text_of(options->tool ? options->tool : "csemplan"));
    made->timestamp =
        csem_text_copy(&made->arena, csem_text_of(options->timestamp ? options->timestamp : first_second));
    if (!made->tool.data || !made->timestamp.data) {
        csem_findings_set_free(made);
        return csem_fail(error, CSEM_ERROR_MEMORY, "no memory for a set of findings");
    }
    *set = made;
    return CSEM_OK;
}

int csem_findings_set_create(const csem_findings_set_options *options, csem_findings_set **set, csem_error *error) {
    csem_findings_set_options chosen;
    if (!set)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no place for the set");
    *set = NULL;
    int code = check_options(options, &chosen, error);
    if (code)
        return code;
    csem_allocator allocator = chosen.allocator ? *chosen.allocator : csem_default_allocator();
    if (!csem_meter_begin(&allocator, chosen.max_memory))
        return csem_fail(error, CSEM_ERROR_MEMORY, "no memory for a set of findings");
    csem_meter_input(&allocator, 0);
    return csem_meter_end(&allocator, make_set(&chosen, &allocator, set, error), error);
}

void csem_findings_set_free(csem_findings_set *set) {
    if (!set)
        return;
    csem_allocator allocator = set->arena.allocator;
    csem_arena_free(&set->arena);
    csem_release(&allocator, set->inputs);
    csem_release(&allocator, set);
    csem_meter_close(&allocator);
}

/* ---- adding -------------------------------------------------------------------------------------------------------
 */

static void *array_of(csem_arena *arena, size_t count, size_t item_size) {
    if (count > SIZE_MAX / item_size)
        return NULL;
    return csem_arena_allocate(arena, (count > 0 ? count : 1) * item_size);
}

static bool make_arrays(csem_arena *arena, csem_set_input *input) {
    size_t count = csem_findings_count(input->findings);
    size_t places = 0;
    for (size_t i = 0; i < count; i++) {
        size_t related = csem_finding_related_count(csem_findings_finding(input->findings, i));
        if (related > SIZE_MAX / 4 - places)
            return false;
        places += related;
    }
    input->marks = array_of(arena, count, sizeof *input->marks);
    input->related = array_of(arena, places * 2, sizeof *input->related);
    input->first = array_of(arena, csem_findings_rule_count(input->findings), sizeof *input->first);
    return input->marks && input->related && input->first;
}

/* positions is NULL where there is no text. */
static csem_position start_of(const csem_span *span, const csem_positions *positions) {
    return positions ? csem_positions_at(positions, span->start) : (csem_position){span->line, 0};
}

static csem_position end_of(const csem_span *span, const csem_positions *positions) {
    return positions ? csem_positions_at(positions, span->end) : (csem_position){0, 0};
}

static void place_findings(csem_set_input *input, const csem_positions *positions) {
    size_t used = 0;
    for (size_t i = 0; i < csem_findings_count(input->findings); i++) {
        const csem_finding *finding = csem_findings_finding(input->findings, i);
        const csem_span *span = csem_finding_span(finding);
        input->marks[i] = (csem_set_mark){start_of(span, positions), end_of(span, positions), used, 0, {0}, false};
        for (size_t k = 0; k < csem_finding_related_count(finding); k++) {
            const csem_span *other = csem_finding_related_span(finding, k);
            input->related[used++] = start_of(other, positions);
            input->related[used++] = end_of(other, positions);
        }
    }
}

static void link_rules(csem_set_input *input) {
    for (size_t i = 0; i < csem_findings_rule_count(input->findings); i++)
        input->first[i] = CSEM_NO_FINDING;
    for (size_t i = csem_findings_count(input->findings); i > 0; i--) {
        size_t rule = csem_finding_rule_index(csem_findings_finding(input->findings, i - 1));
        input->marks[i - 1].next = input->first[rule];
        input->first[rule] = i - 1;
    }
}

static bool prepare(csem_findings_set *set, csem_set_input *input, csem_text name, csem_text text) {
    input->name = csem_text_copy(&set->arena, name);
    if (!input->name.data || !make_arrays(&set->arena, input))
        return false;
    csem_positions positions = {.marks = NULL};
    if (input->has_text && !csem_positions_init(&positions, text, &set->arena.allocator))
        return false;
    place_findings(input, input->has_text ? &positions : NULL);
    link_rules(input);
    if (input->has_text)
        csem_positions_free(&positions);
    return true;
}

int csem_findings_set_add(csem_findings_set *set, const csem_findings *findings, const char *name, const char *text,
                          size_t length, csem_error *error) {
    if (!set || !findings)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no set, or there are no findings to add to it");
    if (!name || name[0] == '\0')
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the input has no name");
    if (!text && length > 0)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the text is NULL, but has a length");
    csem_set_input input = {.findings = findings, .length = length, .has_text = text != NULL};
    const csem_allocator *allocator = &set->arena.allocator;
    void *inputs = set->inputs;
    csem_meter_input(allocator, findings->input_length);
    bool grown = csem_array_grow(allocator, &inputs, set->count, &set->capacity, sizeof *set->inputs);
    set->inputs = inputs;
    if (!grown || !prepare(set, &input, csem_text_of(name), (csem_text){text, length})) {
        int code = csem_fail(error, CSEM_ERROR_MEMORY, "no memory for the findings of the input");
        return csem_meter_added(allocator, findings->input_length, code, error);
    }
    set->inputs[set->count++] = input;
    return CSEM_OK;
}

int csem_findings_set_suppress(csem_findings_set *set, size_t finding, const char *reason, csem_error *error) {
    if (!set || set->count == 0)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no set, or no input in it");
    const csem_set_input *input = &set->inputs[set->count - 1];
    if (finding >= csem_findings_count(input->findings))
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the input has no finding %" PRIu64, (uint64_t)finding);
    csem_text copy = {NULL, 0};
    if (reason) {
        copy = csem_text_copy(&set->arena, csem_text_of(reason));
        if (!copy.data) {
            int code = csem_fail(error, CSEM_ERROR_MEMORY, "no memory for the reason");
            return csem_meter_added(&set->arena.allocator, 0, code, error);
        }
    }
    input->marks[finding].reason = copy;
    input->marks[finding].suppressed = true;
    return CSEM_OK;
}

/* ---- reading ------------------------------------------------------------------------------------------------------
 */

size_t csem_findings_set_count(const csem_findings_set *set) {
    return set ? set->count : 0;
}

uint64_t csem_findings_set_column(const csem_findings_set *set, size_t input, size_t finding) {
    if (!set || input >= set->count || finding >= csem_findings_count(set->inputs[input].findings))
        return 0;
    return set->inputs[input].marks[finding].start.column;
}

bool csem_set_fails(const csem_findings_set *set, const csem_set_input *input, size_t finding) {
    int32_t severity = csem_finding_severity(csem_findings_finding(input->findings, finding));
    return !input->marks[finding].suppressed && severity <= set->fail_on;
}

size_t csem_findings_set_failure_count(const csem_findings_set *set) {
    size_t failures = 0;
    for (size_t i = 0; i < csem_findings_set_count(set); i++)
        for (size_t k = 0; k < csem_findings_count(set->inputs[i].findings); k++)
            failures += csem_set_fails(set, &set->inputs[i], k) ? 1 : 0;
    return failures;
}

csem_text csem_set_rule_name(const csem_set_input *input, size_t rule) {
    csem_text name;
    name.data = csem_rule_name(csem_findings_rule(input->findings, rule), &name.length);
    return name;
}

csem_text csem_set_message(const csem_finding *finding) {
    csem_text message;
    message.data = csem_finding_message(finding, &message.length);
    return message;
}

csem_text csem_set_idle(const csem_set_input *input, size_t rule) {
    int32_t status = csem_findings_rule_status(input->findings, rule);
    csem_text reason = {NULL, 0};
    if (status == CSEM_RULE_OFF)
        return csem_text_of("switched off");
    if (status != CSEM_RULE_SKIPPED)
        return reason;
    reason.data = csem_findings_rule_reason(input->findings, rule, &reason.length);
    return reason.data ? reason : csem_text_of("could not run");
}

void csem_set_put_line(csem_output *output, const csem_set_input *input, size_t finding, csem_put_text put) {
    const csem_finding *found = csem_findings_finding(input->findings, finding);
    const csem_position *start = &input->marks[finding].start;
    put(output, input->name);
    csem_put(output, ":", 1);
    csem_put_number(output, start->line);
    csem_put(output, ":", 1);
    if (start->column > 0) {
        csem_put_number(output, start->column);
        csem_put(output, ":", 1);
    }
    csem_put(output, " ", 1);
    csem_put_string(output, csem_severity_name(csem_finding_severity(found)));
    csem_put_string(output, ": ");
    put(output, csem_set_message(found));
    csem_put_string(output, " [");
    put(output, csem_set_rule_name(input, csem_finding_rule_index(found)));
    csem_put_string(output, "]");
}

/* ---- writing ------------------------------------------------------------------------------------------------------
 */

static int make(const csem_findings_set *set, int32_t format, uint32_t flags, csem_output *output, csem_error *error) {
    bool compact = (flags & CSEM_JSON_COMPACT) != 0;
    const uint32_t known = format == CSEM_FORMAT_SARIF || format == CSEM_FORMAT_JSON ? CSEM_JSON_COMPACT : 0;
    if (!set)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no set to write");
    if (!csem_format_name(format))
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "%d is no format", (int)format);
    if (flags & ~known)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "the flags 0x%X are not known", (unsigned)(flags & ~known));
    csem_output_init(output, &set->allocator);
    if (format == CSEM_FORMAT_SARIF)
        csem_write_sarif(set, compact, output);
    else if (format == CSEM_FORMAT_JSON)
        csem_write_findings(set, compact, output);
    else if (format == CSEM_FORMAT_JUNIT)
        csem_write_junit(set, output);
    else
        csem_write_tap(set, format == CSEM_FORMAT_TAP14 ? 14 : 13, output);
    if (!output->failed)
        return CSEM_OK;
    csem_output_free(output);
    return csem_fail(error, CSEM_ERROR_MEMORY, "no memory to write the findings as %s", csem_format_name(format));
}

int csem_findings_set_write(const csem_findings_set *set, int32_t format, uint32_t flags, csem_sink sink, void *context,
                            csem_error *error) {
    csem_output output;
    if (!sink)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no sink to write to");
    int code = make(set, format, flags, &output, error);
    if (code)
        return code;
    csem_put(&output, "\n", 1);
    if (output.failed)
        code = csem_fail(error, CSEM_ERROR_MEMORY, "no memory to write the findings");
    else if (sink(context, output.data, output.length) != 0)
        code = csem_fail(error, CSEM_ERROR_SINK, "the sink refused the findings");
    csem_output_free(&output);
    return code;
}

int csem_findings_set_to_buffer(const csem_findings_set *set, int32_t format, uint32_t flags, csem_buffer **buffer,
                                csem_error *error) {
    csem_output output;
    if (!buffer)
        return csem_fail(error, CSEM_ERROR_ARGUMENT, "there is no place for the buffer");
    *buffer = NULL;
    int code = make(set, format, flags, &output, error);
    if (code)
        return code;
    *buffer = csem_buffer_of_line(&set->allocator, output.data, output.length);
    csem_output_free(&output);
    return *buffer ? CSEM_OK : csem_fail(error, CSEM_ERROR_MEMORY, "no memory for the findings");
}

/* SPDX-License-Identifier: MIT */
/* Front matter: `key: value` between two lines `---`, as trackers keep a commitment in one file. Values are plain, in
 * quotes, wrapped on lines further in, or lists whose items begin with `- `. */
#include "read/field_stage.h"

enum { MAX_KEY_LENGTH = 80 };

static bool is_fence(csem__text text) {
    return csem__text_equal(text, csem__text_of("---")) || csem__text_equal(text, csem__text_of("..."));
}

/* The length of the key that text begins with, before its colon; 0 if there is none. */
static size_t key_length(csem__text text) {
    size_t at = 0;
    if (text.length == 0 || (!csem__is_alpha((unsigned char)text.data[0]) && (unsigned char)text.data[0] < 0x80))
        return 0;
    while (at < text.length && at < MAX_KEY_LENGTH && text.data[at] != ':')
        at++;
    bool ends = at + 1 >= text.length || text.data[at + 1] == ' ' || text.data[at + 1] == '\t';
    return at < text.length && text.data[at] == ':' && ends ? at : 0;
}

/* The line of the fence that closes the front matter, or 0. */
static size_t find_end(const csem__field_stage *stage, size_t line) {
    const csem__lines *lines = stage->lines;
    if (line + 2 >= lines->count || !csem__text_equal(csem__stage_text(stage, line), csem__text_of("---")) ||
        key_length(csem__stage_text(stage, line + 1)) == 0)
        return 0;
    for (size_t i = line + 1; i < lines->count; i++) {
        if (is_fence(csem__stage_text(stage, i)))
            return i;
        /* Fences without a key at the margin between them are rules of a text. */
        if (lines->items[i].indent <= lines->items[line].indent && key_length(csem__stage_text(stage, i)) == 0 &&
            csem__stage_text(stage, i).data[0] != '-' && csem__stage_text(stage, i).data[0] != '#')
            return 0;
    }
    return 0;
}

/* ---- keys ---- */

static void set_time(csem__field_stage *stage, uint32_t field, size_t key, csem_period period, csem__range time) {
    csem__field *item = field > 0 ? &stage->fields->items[field - 1] : NULL;
    if (!item)
        return;
    item->as_of = period;
    item->time = (csem__range){key + time.start, key + time.end};
}

/* Opens the field of a key: a label of the profile, a label and a time, a stamp; any other key is its own label. */
static uint32_t open_key(csem__field_stage *stage, size_t start, csem__text key) {
    csem__field_label label;
    csem_period period;
    csem__range time;
    csem__range printed = {start, start + key.length};
    const char *update = stage->profile->update;
    size_t stamp = update ? csem__stamp_match(update, key, &period, &time) : 0;
    if (stamp > 0 && stamp == key.length) {
        uint32_t field = csem__stage_open(stage, printed, CSEM_FIELD_EFFORT, CSEM_FIELD_FRONT_MATTER);
        set_time(stage, field, start, period, time);
        if (field > 0)
            stage->fields->items[field - 1].is_update = true;
        return field;
    }
    if (!csem__label_find(stage->profile, CSEM_FIELD_FRONT_MATTER, key, &label))
        return csem__stage_open(stage, printed, CSEM_FIELD_OTHER, CSEM_FIELD_FRONT_MATTER);
    csem__text rest = csem__slice(key.data, label.printed.end, key.length);
    bool dated = rest.length > 0 && csem__key_time(rest, &period, &time);
    bool known = rest.length == 0 || dated;
    csem__field_role role = known ? stage->profile->fields[label.field].as : CSEM_FIELD_OTHER;
    uint32_t field = csem__stage_open(stage, printed, role, CSEM_FIELD_FRONT_MATTER);
    if (dated)
        set_time(stage, field, start, period,
                 (csem__range){label.printed.end + time.start, label.printed.end + time.end});
    return field;
}

/* ---- values ---- */

/* The value without quotes around it; nothing is left of a sign that says how the next lines are wrapped. */
static csem__range value_of(csem__text text, size_t from) {
    csem__text value = csem__text_trim(csem__slice(text.data, from, text.length));
    size_t start = (size_t)(value.data - text.data);
    size_t end = start + value.length;
    if (value.length <= 2 && value.length > 0 && strchr("|>", value.data[0]) &&
        (value.length == 1 || strchr("+-", value.data[1])))
        return (csem__range){end, end};
    if (value.length >= 2 && strchr("\"'", value.data[0]) && value.data[value.length - 1] == value.data[0])
        return (csem__range){start + 1, end - 1};
    if (value.length >= 2 && value.data[0] == '[' && value.data[value.length - 1] == ']')
        return (csem__range){start + 1, end - 1};
    return (csem__range){start, end};
}

static void add_value(csem__field_stage *stage, size_t line, size_t from, uint32_t field, bool *opens_record) {
    const csem__line *item = &stage->lines->items[line];
    csem__range value = value_of(csem__stage_text(stage, line), from);
    stage->line = line;
    if (value.start == value.end || field == 0) {
        csem__stage_drop(stage, line);
        return;
    }
    stage->fields->items[field - 1].opens_record |= *opens_record;
    *opens_record = false;
    csem__stage_add(stage, item, (csem__range){item->text + value.start, item->text + value.end}, item->indent, field,
                    CSEM_LINE_BOUND | CSEM_LINE_MARKED);
}

size_t csem__take_front_matter(csem__field_stage *stage, size_t line) {
    if (!csem__profile_has_place(stage->profile, CSEM_FIELD_FRONT_MATTER))
        return 0;
    size_t end = find_end(stage, line);
    if (end == 0)
        return 0;
    uint32_t field = 0;
    bool opens_record = true;
    unsigned margin = stage->lines->items[line + 1].indent;
    csem__stage_drop(stage, line);
    for (size_t i = line + 1; i < end && !stage->failed; i++) {
        csem__text text = csem__stage_text(stage, i);
        size_t key = stage->lines->items[i].indent <= margin ? key_length(text) : 0;
        if (key > 0) {
            field = open_key(stage, stage->lines->items[i].text, csem__slice(text.data, 0, key));
            add_value(stage, i, key + 1, field, &opens_record);
        } else if (text.data[0] == '#') {
            csem__stage_drop(stage, i);
        } else {
            stage->breaks |= text.data[0] == '-';
            add_value(stage, i, 0, field, &opens_record);
        }
    }
    csem__stage_drop(stage, end);
    stage->current = 0;
    stage->breaks = true;
    return end - line + 1;
}

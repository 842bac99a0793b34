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
    unsigned char first = text.length > 0 ? (unsigned char)text.data[0] : '\0';
    if (!csem__is_alpha(first) && !csem__is_digit(first) && first < 0x80)
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

/* What a key says: the part that its value plays, and a time. */
struct key_sense {
    csem__field_role role;
    csem_period period; /* years are 0: none */
    csem__range time;   /* in the key */
};

static bool is_separator(char c) {
    return c == '_' || c == '-' || c == ' ';
}

/* The label that is the whole of text. */
static bool find_label(const csem__profile *profile, csem__text text, csem__field_role *role) {
    csem__field_label label;
    if (!csem__label_find(profile, CSEM_FIELD_FRONT_MATTER, text, &label) || label.printed.end < text.length)
        return false;
    *role = profile->fields[label.field].as;
    return true;
}

/* A label and a time in either order, `progress_2016_05`, `may_2016_update`: the cut between them is looked for. */
static bool find_dated(const csem__profile *profile, csem__text text, struct key_sense *sense) {
    for (size_t cut = 1; cut + 1 < text.length; cut++) {
        csem__text before = csem__slice(text.data, 0, cut);
        csem__text after = csem__text_from(text, cut + 1);
        if (!is_separator(text.data[cut]))
            continue;
        if (find_label(profile, before, &sense->role) && csem__key_time(after, &sense->period, &sense->time)) {
            sense->time.start += cut + 1;
            sense->time.end += cut + 1;
            return true;
        }
        if (find_label(profile, after, &sense->role) && csem__key_time(before, &sense->period, &sense->time))
            return true;
    }
    sense->period = (csem_period){{0, 0, 0}, {0, 0, 0}};
    return false;
}

/* Length of the name of a level before a key, `commitment_status`. */
static size_t level_length(const csem__grammar *grammar, csem__text key) {
    csem__text name = csem__text_of(grammar->profile->levels[grammar->tracked].name);
    size_t length = csem__text_begins(key, name.data) ? name.length : 0;
    return length > 0 && length + 1 < key.length && is_separator(key.data[length]) ? length + 1 : 0;
}

/* The time in a key that is a label as a whole, `2016_05_update`: the longest one at its end, or at its start. */
static void find_own_time(csem__text key, struct key_sense *sense) {
    for (size_t cut = 1; cut + 1 < key.length; cut++)
        if (is_separator(key.data[cut]) &&
            csem__key_time(csem__text_from(key, cut + 1), &sense->period, &sense->time)) {
            sense->time.start += cut + 1;
            sense->time.end += cut + 1;
            return;
        }
    for (size_t cut = key.length; cut > 1; cut--)
        if (is_separator(key.data[cut - 1]) &&
            csem__key_time(csem__slice(key.data, 0, cut - 1), &sense->period, &sense->time))
            return;
    sense->period = (csem_period){{0, 0, 0}, {0, 0, 0}};
}

/* A key that the profile does not have is a label of its own. */
static struct key_sense read_key(const csem__field_stage *stage, csem__text key) {
    struct key_sense sense = {.role = CSEM_FIELD_OTHER};
    const char *update = stage->profile->update;
    size_t stamp = update ? csem__stamp_match(update, key, &sense.period, &sense.time) : 0;
    if (stamp > 0 && stamp == key.length) {
        sense.role = CSEM_FIELD_EFFORT;
        return sense;
    }
    size_t prefix = level_length(stage->grammar, key);
    csem__text own = csem__text_from(key, prefix);
    sense.period = (csem_period){{0, 0, 0}, {0, 0, 0}};
    if (find_label(stage->profile, key, &sense.role)) {
        if (sense.role == CSEM_FIELD_EFFORT)
            find_own_time(key, &sense);
        return sense;
    }
    if (find_label(stage->profile, own, &sense.role) || find_dated(stage->profile, key, &sense))
        return sense;
    if (prefix > 0 && find_dated(stage->profile, own, &sense)) {
        sense.time.start += prefix;
        sense.time.end += prefix;
        return sense;
    }
    sense.role = CSEM_FIELD_OTHER;
    return sense;
}

static uint32_t open_key(csem__field_stage *stage, size_t start, csem__text key) {
    const struct key_sense sense = read_key(stage, key);
    uint32_t field =
        csem__stage_open(stage, (csem__range){start, start + key.length}, sense.role, CSEM_FIELD_FRONT_MATTER);
    csem__field *item = field > 0 ? &stage->fields->items[field - 1] : NULL;
    if (item && sense.period.start.year > 0) {
        item->as_of = sense.period;
        item->time = (csem__range){start + sense.time.start, start + sense.time.end};
    }
    return field;
}

/* ---- values ---- */

/* The value without quotes around it; nothing is left of a sign that says how the next lines are wrapped. */
static csem__range value_of(csem__text text, size_t from) {
    csem__text value = csem__text_trim(csem__text_from(text, from));
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

/* An item of a list of reports that begins with its time, `- 2016-05: Two were painted.`, is a report of its own; the
 * offset of its text, 0 if it is none. *field receives it. */
static size_t open_report(csem__field_stage *stage, size_t line, uint32_t *field) {
    csem__text text = csem__stage_text(stage, line);
    size_t start = 1;
    csem_period period;
    csem__range time;
    if (*field == 0 || stage->fields->items[*field - 1].role != CSEM_FIELD_EFFORT || text.data[0] != '-')
        return 0;
    while (start < text.length && text.data[start] == ' ')
        start++;
    csem__text item = csem__text_from(text, start);
    size_t length = key_length(item);
    if (length == 0 || !csem__key_time(csem__slice(item.data, 0, length), &period, &time))
        return 0;
    csem__range label = stage->fields->items[*field - 1].label;
    uint32_t opened = csem__stage_open(stage, label, CSEM_FIELD_EFFORT, CSEM_FIELD_FRONT_MATTER);
    if (opened == 0)
        return 0;
    size_t from = stage->lines->items[line].text + start;
    stage->fields->items[opened - 1].as_of = period;
    stage->fields->items[opened - 1].time = (csem__range){from + time.start, from + time.end};
    *field = opened;
    return start + length + 1;
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
            size_t from = open_report(stage, i, &field);
            add_value(stage, i, from, field, &opens_record);
        }
    }
    csem__stage_drop(stage, end);
    stage->current = 0;
    stage->breaks = true;
    return end - line + 1;
}

/* SPDX-License-Identifier: MIT */
/* Labels are compared in small letters, word by word. The lists are asked in their order, so that `status of results`
 * is a status and `description of results` an effort. */
#include "grammar/infer_words.h"

#include <csemplan/section.h>

enum { MAX_LABEL_LENGTH = 64, MAX_NAME_LENGTH = 100, MAX_SUBJECT_LENGTH = 160 };

/* A term, as a label or, unless it is alone, as words in a label. */
typedef struct term {
    const char *words;
    csem__field_role role;
    bool alone;
} term;

const char *const csem__title_keys[CSEM_TITLE_KEY_COUNT] = {"title", "name", "heading"};

static const term terms[] = {
    {"status update", CSEM_FIELD_EFFORT, false},
    {"status", CSEM_FIELD_STATUS, false},
    {"completion level", CSEM_FIELD_STATUS, false},
    {"level of completion", CSEM_FIELD_STATUS, false},
    {"level of implementation", CSEM_FIELD_STATUS, false},
    {"state of", CSEM_FIELD_STATUS, false},
    {"how far", CSEM_FIELD_STATUS, false},
    {"state", CSEM_FIELD_STATUS, true},
    {"rating", CSEM_FIELD_STATUS, false},
    {"stage", CSEM_FIELD_STATUS, true},
    {"deadline", CSEM_FIELD_DEADLINE, false},
    {"deadlines", CSEM_FIELD_DEADLINE, false},
    {"end date", CSEM_FIELD_DEADLINE, false},
    {"due", CSEM_FIELD_DEADLINE, false},
    {"target date", CSEM_FIELD_DEADLINE, false},
    {"target dates", CSEM_FIELD_DEADLINE, false},
    {"timeline", CSEM_FIELD_DEADLINE, false},
    {"timelines", CSEM_FIELD_DEADLINE, false},
    {"timescale", CSEM_FIELD_DEADLINE, false},
    {"timescales", CSEM_FIELD_DEADLINE, false},
    {"timeframe", CSEM_FIELD_DEADLINE, false},
    {"time frame", CSEM_FIELD_DEADLINE, false},
    {"timing", CSEM_FIELD_DEADLINE, true},
    {"completion date", CSEM_FIELD_DEADLINE, false},
    {"date of completion", CSEM_FIELD_DEADLINE, false},
    {"expected completion", CSEM_FIELD_DEADLINE, false},
    {"completion", CSEM_FIELD_DEADLINE, true},
    {"completed by", CSEM_FIELD_DEADLINE, false},
    {"complete by", CSEM_FIELD_DEADLINE, false},
    {"delivery date", CSEM_FIELD_DEADLINE, false},
    {"finish date", CSEM_FIELD_DEADLINE, false},
    {"planned date", CSEM_FIELD_DEADLINE, false},
    {"expected date", CSEM_FIELD_DEADLINE, false},
    {"time limit", CSEM_FIELD_DEADLINE, false},
    {"by when", CSEM_FIELD_DEADLINE, false},
    {"when", CSEM_FIELD_DEADLINE, true},
    {"period", CSEM_FIELD_DEADLINE, true},
    {"implementation period", CSEM_FIELD_DEADLINE, false},
    {"期限", CSEM_FIELD_DEADLINE, false},
    {"実施時期", CSEM_FIELD_DEADLINE, false},
    {"partner", CSEM_FIELD_PARTNERS, false},
    {"partners", CSEM_FIELD_PARTNERS, false},
    {"supporting", CSEM_FIELD_PARTNERS, false},
    {"supported by", CSEM_FIELD_PARTNERS, false},
    {"other actors", CSEM_FIELD_PARTNERS, false},
    {"other agencies", CSEM_FIELD_PARTNERS, false},
    {"stakeholders", CSEM_FIELD_PARTNERS, false},
    {"collaborators", CSEM_FIELD_PARTNERS, false},
    {"cooperating", CSEM_FIELD_PARTNERS, false},
    {"contributors", CSEM_FIELD_PARTNERS, false},
    {"support", CSEM_FIELD_PARTNERS, true},
    {"with", CSEM_FIELD_PARTNERS, true},
    {"関係機関", CSEM_FIELD_PARTNERS, false},
    {"連携", CSEM_FIELD_PARTNERS, false},
    {"lead", CSEM_FIELD_AGENCIES, false},
    {"leads", CSEM_FIELD_AGENCIES, true},
    {"led by", CSEM_FIELD_AGENCIES, false},
    {"responsible", CSEM_FIELD_AGENCIES, false},
    {"responsibility", CSEM_FIELD_AGENCIES, false},
    {"in charge", CSEM_FIELD_AGENCIES, false},
    {"implementing", CSEM_FIELD_AGENCIES, false},
    {"executing", CSEM_FIELD_AGENCIES, false},
    {"coordinating", CSEM_FIELD_AGENCIES, false},
    {"competent", CSEM_FIELD_AGENCIES, false},
    {"accountable", CSEM_FIELD_AGENCIES, false},
    {"owner", CSEM_FIELD_AGENCIES, false},
    {"owners", CSEM_FIELD_AGENCIES, false},
    {"agency", CSEM_FIELD_AGENCIES, true},
    {"agencies", CSEM_FIELD_AGENCIES, true},
    {"ministry", CSEM_FIELD_AGENCIES, true},
    {"ministries", CSEM_FIELD_AGENCIES, true},
    {"department", CSEM_FIELD_AGENCIES, true},
    {"departments", CSEM_FIELD_AGENCIES, true},
    {"who", CSEM_FIELD_AGENCIES, true},
    {"担当", CSEM_FIELD_AGENCIES, false},
    {"所管", CSEM_FIELD_AGENCIES, false},
    {"実施主体", CSEM_FIELD_AGENCIES, false},
    {"progress", CSEM_FIELD_EFFORT, false},
    {"result", CSEM_FIELD_EFFORT, false},
    {"results", CSEM_FIELD_EFFORT, false},
    {"effort", CSEM_FIELD_EFFORT, false},
    {"efforts", CSEM_FIELD_EFFORT, false},
    {"achievements", CSEM_FIELD_EFFORT, false},
    {"accomplishments", CSEM_FIELD_EFFORT, false},
    {"actions taken", CSEM_FIELD_EFFORT, false},
    {"steps taken", CSEM_FIELD_EFFORT, false},
    {"implementation", CSEM_FIELD_EFFORT, true},
    {"done", CSEM_FIELD_EFFORT, false},
    {"achieved", CSEM_FIELD_EFFORT, false},
    {"what happened", CSEM_FIELD_EFFORT, false},
    {"has happened", CSEM_FIELD_EFFORT, false},
    {"update", CSEM_FIELD_EFFORT, false},
    {"updates", CSEM_FIELD_EFFORT, false},
    {"report", CSEM_FIELD_EFFORT, true},
    {"実施状況", CSEM_FIELD_EFFORT, false},
    {"取組状況", CSEM_FIELD_EFFORT, false},
    {"進捗", CSEM_FIELD_EFFORT, false},
    {"plan", CSEM_FIELD_PROMISE, true},
    {"commitment", CSEM_FIELD_PROMISE, false},
    {"commitments", CSEM_FIELD_PROMISE, true},
    {"objective", CSEM_FIELD_PROMISE, false},
    {"objectives", CSEM_FIELD_PROMISE, true},
    {"description", CSEM_FIELD_PROMISE, false},
    {"promise", CSEM_FIELD_PROMISE, false},
    {"promised", CSEM_FIELD_PROMISE, false},
    {"pledge", CSEM_FIELD_PROMISE, false},
    {"we will", CSEM_FIELD_PROMISE, false},
    {"will we do", CSEM_FIELD_PROMISE, false},
    {"will be done", CSEM_FIELD_PROMISE, false},
    {"is planned", CSEM_FIELD_PROMISE, false},
    {"aim", CSEM_FIELD_PROMISE, true},
    {"goal", CSEM_FIELD_PROMISE, true},
    {"measure", CSEM_FIELD_PROMISE, true},
    {"measures", CSEM_FIELD_PROMISE, true},
    {"milestone", CSEM_FIELD_PROMISE, true},
    {"milestones", CSEM_FIELD_PROMISE, true},
    {"action", CSEM_FIELD_PROMISE, true},
    {"actions", CSEM_FIELD_PROMISE, true},
    {"activity", CSEM_FIELD_PROMISE, true},
    {"activities", CSEM_FIELD_PROMISE, true},
    {"task", CSEM_FIELD_PROMISE, true},
    {"施策", CSEM_FIELD_PROMISE, false},
    {"取組内容", CSEM_FIELD_PROMISE, false},
    {"note", CSEM_FIELD_NOTE, true},
    {"notes", CSEM_FIELD_NOTE, true},
    {"remark", CSEM_FIELD_NOTE, true},
    {"remarks", CSEM_FIELD_NOTE, true},
    {"comment", CSEM_FIELD_NOTE, true},
    {"comments", CSEM_FIELD_NOTE, true},
    {"備考", CSEM_FIELD_NOTE, true},
};

static const char *const plan_words[] = {
    "commitment", "action", "measure", "goal",        "objective", "milestone",     "initiative", "priority",
    "activity",   "task",   "pledge",  "strategy",    "output",    "outcome",       "theme",      "pillar",
    "target",     "strand", "reform",  "deliverable", "policy",    "recommendation"};

static const char *const institutions[] = {
    "Ministry",     "Ministries",  "Department",  "Agency",       "Agencies",       "Office",
    "Secretariat",  "Commission",  "Bureau",      "Headquarters", "Authority",      "Council",
    "Board",        "Directorate", "Committee",   "Cabinet",      "Administration", "Government",
    "Inspectorate", "Treasury",    "Departments", "Commissioner", "Minister",       "Offices",
    "Service",      "Services",    "Institute",   "Trust",        "Centre",         "Center"};

static const struct {
    const char *words;
    int32_t scale;
} statuses[] = {{"not started", CSEM_STATUS_NOT_STARTED},
                {"not yet started", CSEM_STATUS_NOT_STARTED},
                {"not commenced", CSEM_STATUS_NOT_STARTED},
                {"planned", CSEM_STATUS_NOT_STARTED},
                {"limited", CSEM_STATUS_LIMITED},
                {"partially implemented", CSEM_STATUS_LIMITED},
                {"partially complete", CSEM_STATUS_LIMITED},
                {"partially completed", CSEM_STATUS_LIMITED},
                {"partly completed", CSEM_STATUS_LIMITED},
                {"partly implemented", CSEM_STATUS_LIMITED},
                {"partial", CSEM_STATUS_LIMITED},
                {"in progress", CSEM_STATUS_IN_PROGRESS},
                {"ongoing", CSEM_STATUS_IN_PROGRESS},
                {"on-going", CSEM_STATUS_IN_PROGRESS},
                {"on track", CSEM_STATUS_IN_PROGRESS},
                {"on schedule", CSEM_STATUS_IN_PROGRESS},
                {"under way", CSEM_STATUS_IN_PROGRESS},
                {"under implementation", CSEM_STATUS_IN_PROGRESS},
                {"being implemented", CSEM_STATUS_IN_PROGRESS},
                {"continuing", CSEM_STATUS_IN_PROGRESS},
                {"continued", CSEM_STATUS_IN_PROGRESS},
                {"underway", CSEM_STATUS_IN_PROGRESS},
                {"started", CSEM_STATUS_IN_PROGRESS},
                {"substantial", CSEM_STATUS_SUBSTANTIAL},
                {"substantially complete", CSEM_STATUS_SUBSTANTIAL},
                {"substantially completed", CSEM_STATUS_SUBSTANTIAL},
                {"substantially implemented", CSEM_STATUS_SUBSTANTIAL},
                {"mostly complete", CSEM_STATUS_SUBSTANTIAL},
                {"mostly completed", CSEM_STATUS_SUBSTANTIAL},
                {"largely completed", CSEM_STATUS_SUBSTANTIAL},
                {"complete", CSEM_STATUS_COMPLETE},
                {"completed", CSEM_STATUS_COMPLETE},
                {"achieved", CSEM_STATUS_COMPLETE},
                {"implemented", CSEM_STATUS_COMPLETE},
                {"fully implemented", CSEM_STATUS_COMPLETE},
                {"fulfilled", CSEM_STATUS_COMPLETE},
                {"delivered", CSEM_STATUS_COMPLETE},
                {"delayed", CSEM_STATUS_DELAYED},
                {"behind schedule", CSEM_STATUS_DELAYED},
                {"off track", CSEM_STATUS_DELAYED},
                {"at risk", CSEM_STATUS_DELAYED},
                {"overdue", CSEM_STATUS_DELAYED},
                {"red", CSEM_STATUS_DELAYED},
                {"amber", CSEM_STATUS_LIMITED},
                {"yellow", CSEM_STATUS_LIMITED},
                {"green", CSEM_STATUS_SUBSTANTIAL},
                {"blue", CSEM_STATUS_COMPLETE},
                {"parked", CSEM_STATUS_NONE},
                {"suspended", CSEM_STATUS_NONE},
                {"on hold", CSEM_STATUS_NONE},
                {"dropped", CSEM_STATUS_DROPPED},
                {"cancelled", CSEM_STATUS_DROPPED},
                {"withdrawn", CSEM_STATUS_DROPPED},
                {"abandoned", CSEM_STATUS_DROPPED},
                {"discontinued", CSEM_STATUS_DROPPED},
                {"superseded", CSEM_STATUS_DROPPED}};

/* ---- labels ---- */

/* Text in small letters, words set off by one blank; its length, 0 if it is too long. */
static size_t normalize(csem__text text, char *out, size_t size) {
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        char c = csem__to_lower(text.data[i]);
        bool blank = c == ' ' || c == '_' || c == '\t' || c == '/';
        if (length == size)
            return 0;
        if (!blank)
            out[length++] = c;
        else if (length > 0 && out[length - 1] != ' ')
            out[length++] = ' ';
    }
    while (length > 0 && out[length - 1] == ' ')
        length--;
    return length;
}

/* Whether text contains words, at the boundaries of words in ASCII. */
static bool contains(csem__text text, const char *words) {
    size_t length = strlen(words);
    bool ascii = (unsigned char)words[0] < 0x80;
    for (size_t i = 0; i + length <= text.length; i++) {
        if (text.data[i] != words[0] || memcmp(text.data + i, words, length) != 0)
            continue;
        bool before = i == 0 || !csem__is_alpha((unsigned char)text.data[i - 1]);
        bool after = i + length == text.length || !csem__is_alpha((unsigned char)text.data[i + length]);
        if (!ascii || (before && after))
            return true;
    }
    return false;
}

/* The role of a label in normal form that is a term, and has no other words. */
static csem__field_role find_role(csem__text text) {
    for (size_t i = 0; i < sizeof terms / sizeof terms[0]; i++)
        if (text.length > 0 && text.data[0] == terms[i].words[0] &&
            csem__text_equal(text, csem__text_of(terms[i].words)))
            return terms[i].role;
    return CSEM_FIELD_OTHER;
}

csem__field_role csem__label_role_exactly(csem__text label) {
    char lower[MAX_LABEL_LENGTH];
    return find_role((csem__text){lower, normalize(label, lower, sizeof lower)});
}

csem__field_role csem__label_role(csem__text label, bool *exactly) {
    char lower[MAX_LABEL_LENGTH];
    csem__text text = {lower, normalize(label, lower, sizeof lower)};
    csem__field_role role = find_role(text);
    *exactly = role != CSEM_FIELD_OTHER;
    if (*exactly)
        return role;
    for (size_t i = 0; i < sizeof terms / sizeof terms[0]; i++)
        if (!terms[i].alone && contains(text, terms[i].words))
            return terms[i].role;
    return CSEM_FIELD_OTHER;
}

bool csem__is_plan_word(csem__text word) {
    char lower[MAX_LABEL_LENGTH];
    csem__text text = {lower, normalize(word, lower, sizeof lower)};
    for (size_t i = 0; i < sizeof plan_words / sizeof plan_words[0]; i++)
        if (contains(text, plan_words[i]))
            return true;
    return false;
}

int32_t csem__status_scale(csem__text text) {
    char lower[MAX_LABEL_LENGTH];
    csem__text words = {lower, normalize(text, lower, sizeof lower)};
    for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++)
        if (words.length > 0 && words.data[0] == statuses[i].words[0] &&
            csem__text_equal(words, csem__text_of(statuses[i].words)))
            return statuses[i].scale;
    return -1;
}

/* ---- names ---- */

static bool is_short_name(csem__text name) {
    enum { MIN_LENGTH = 2, MAX_LENGTH = 12 };
    size_t capitals = 0;
    if (name.length < MIN_LENGTH || name.length > MAX_LENGTH || !csem__is_upper((unsigned char)name.data[0]))
        return false;
    for (size_t i = 0; i < name.length; i++) {
        unsigned char c = (unsigned char)name.data[i];
        if (!csem__is_alpha(c) && c != '&' && c != '-')
            return false;
        capitals += csem__is_upper(c);
    }
    return capitals >= MIN_LENGTH;
}

static bool is_institution(csem__text word) {
    if (word.length == 0)
        return false;
    for (size_t i = 0; i < sizeof institutions / sizeof institutions[0]; i++)
        if (word.data[0] == institutions[i][0] && csem__text_equal(word, csem__text_of(institutions[i])))
            return true;
    return false;
}

/* A word that names have in small letters. */
static bool is_small_word(csem__text word) {
    static const char *const words[] = {"of", "for", "and", "the", "in", "on", "to", "at", "with", "de"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (csem__text_equal(word, csem__text_of(words[i])))
            return true;
    return false;
}

/* Whether a word begins at `at`: what is after a letter outside ASCII, or a sign that is not printed, is in one. */
static bool begins_word(csem__text name, size_t at) {
    unsigned char before = at > 0 ? (unsigned char)name.data[at - 1] : ' ';
    return before >= ' ' && before < 0x7F;
}

static bool is_full_name(csem__text name) {
    static const char *const endings[] = {"省", "庁", "府", "局", "委員会", "内閣官房"};
    bool ascii = (unsigned char)name.data[name.length - 1] < 0x80;
    for (size_t i = 0; !ascii && i < sizeof endings / sizeof endings[0]; i++)
        if (csem__text_ends(name, endings[i]))
            return true;
    bool found = false;
    for (size_t at = 0; at < name.length; at++) {
        size_t start = at;
        while (at < name.length && csem__is_alpha((unsigned char)name.data[at]))
            at++;
        csem__text word = csem__slice(name.data, start, at);
        if (word.length > 1 && csem__is_lower((unsigned char)word.data[0]) && begins_word(name, start) &&
            !is_small_word(word))
            return false;
        found |= word.length > 0 && is_institution(word);
        if (at < name.length && memchr(".[<\"", name.data[at], 4))
            return false;
    }
    return found;
}

/* Whether a name in a list ends where text begins: with a comma, a semicolon, a slash or `and`, or with a bracket or a
 * colon, which an abbreviation may be after. */
static bool ends_name(csem__text text) {
    switch (text.data[0]) {
    case ',':
    case ';':
    case '/':
    case '(':
    case ')':
    case ':':
        return true;
    case ' ':
        return text.length > 2 && ((text.data[1] == 'a' && csem__text_begins(text, " and ")) || text.data[1] == '&');
    case '\xE3':
        return csem__text_begins(text, "・") || csem__text_begins(text, "、");
    case '\xEF':
        return csem__text_begins(text, "（");
    default:
        return false;
    }
}

static csem__text first_name(csem__text list) {
    size_t at = 0;
    while (at < list.length && at <= MAX_NAME_LENGTH &&
           (csem__is_alpha((unsigned char)list.data[at]) || !ends_name(csem__text_from(list, at))))
        at++;
    return csem__text_trim(at > MAX_NAME_LENGTH ? list : csem__slice(list.data, 0, at));
}

/* The kind of a name. A full one may have `and` in it, `Fire and Rescue Authority`: it then ends at a comma. */
static csem__name_kind kind_of(csem__text list, csem__text name) {
    if (is_short_name(name))
        return CSEM_NAME_SHORT;
    if (is_full_name(name))
        return CSEM_NAME_FULL;
    csem__text rest = csem__text_from(list, name.length);
    if (!csem__text_begins(rest, " and "))
        return CSEM_NAME_NONE;
    rest = first_name(csem__text_from(rest, strlen(" and ")));
    csem__text whole = {list.data, (size_t)(rest.data - list.data) + rest.length};
    return rest.length > 0 && whole.length <= MAX_NAME_LENGTH && !is_short_name(rest) && is_full_name(whole)
               ? CSEM_NAME_FULL
               : CSEM_NAME_NONE;
}

csem__name_kind csem__name_kind_of(csem__text list) {
    list = csem__text_trim(list);
    if (list.length > 0 && (list.data[0] == 't' || list.data[0] == 'T') && csem__text_begins(list, "the "))
        list = csem__text_from(list, 4);
    csem__text name = first_name(list);
    if (name.length == 0 || name.length > MAX_NAME_LENGTH || csem__is_lower((unsigned char)name.data[0]))
        return CSEM_NAME_NONE;
    return kind_of(list, name);
}

bool csem__begins_with_subject(csem__text text) {
    static const char *const verbs[] = {" will ", " commits to ", " is to "};
    if (text.length > MAX_SUBJECT_LENGTH)
        text.length = MAX_SUBJECT_LENGTH;
    for (size_t at = 0; at < text.length && text.data[at] != '.'; at++)
        for (size_t i = 0; text.data[at] == ' ' && i < sizeof verbs / sizeof verbs[0]; i++)
            if (csem__text_begins(csem__text_from(text, at), verbs[i]))
                return csem__name_kind_of(csem__slice(text.data, 0, at)) != CSEM_NAME_NONE;
    return false;
}

/* Whether a clause ends in the name of an institution, or in `we`. */
static bool ends_in_subject(csem__text clause) {
    enum { MAX_WORDS = 6 };
    size_t end = clause.length;
    if (end >= 2 && csem__text_begins(csem__slice(clause.data, end - 2, end), "we") &&
        (end == 2 || !csem__is_alpha((unsigned char)clause.data[end - 3])))
        return true;
    for (int words = 0; words < MAX_WORDS && end > 0; words++) {
        size_t start = end;
        while (start > 0 && clause.data[start - 1] != ' ')
            start--;
        csem__text word = csem__slice(clause.data, start, end);
        if (word.length > 2 && word.data[0] == '(' && word.data[word.length - 1] == ')')
            word = csem__slice(word.data, 1, word.length - 1);
        if (is_short_name(word) || is_institution(word))
            return true;
        if (word.length == 0 || !(csem__is_upper((unsigned char)word.data[0]) || is_small_word(word)))
            return false;
        end = start > 0 ? start - 1 : 0;
    }
    return false;
}

bool csem__has_promise(csem__text text) {
    for (size_t at = 1; at + 5 < text.length; at++)
        if (text.data[at] == ' ' && text.data[at + 1] == 'w' && memcmp(text.data + at, " will ", 6) == 0 &&
            ends_in_subject(csem__slice(text.data, 0, at)))
            return true;
    return false;
}

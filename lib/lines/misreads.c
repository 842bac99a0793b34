/* SPDX-License-Identifier: MIT */
/* A first walk counts the lines that begin with a sign and then as bullets do, with a capital or an open parenthesis;
 * the same line again, such as a note of copyright on every page, does not count. Only if there are enough of them, of
 * several signs or of letters, a second walk writes bullets, also before small letters, as items begin.
 *
 * A letter, a digit or a sign of arithmetic also begins lines of other texts: before a small letter it is a bullet only
 * where one is expected, and zeros need to be more than all other numbers at that place. `*` and `+` are usual signs of
 * their own: they are one sign, `*`, where `*` is the most frequent one, as a small disc is read. */
#include "lines/misreads.h"

enum { MIN_SIGNS = 4, MIN_OF_SIGN = 2 };

typedef enum sign_kind {
    SIGN_ROUND, /* a capital may follow it directly */
    SIGN_PLAIN, /* a sign before white space */
    SIGN_WORD,  /* the same of what has another use */
    SIGN_ZERO,
    SIGN_PLUS,
    SIGN_USUAL, /* no misread, but in a scan with misreads it is one of the same bullets */
    SIGN_STAR   /* the same; it also begins notes */
} sign_kind;

static const struct sign {
    const char *bytes;
    sign_kind kind;
} signs[] = {
    {"@", SIGN_ROUND},
    {"\xC2\xA9", SIGN_ROUND}, /* copyright */
    {"\xC2\xA2", SIGN_ROUND}, /* cent */
    {"\xC2\xAE", SIGN_ROUND}, /* registered */
    {"\xC2\xAB", SIGN_PLAIN}, /* quotation marks */
    {"\xC2\xBB", SIGN_PLAIN},
    {"\xC2\xB0", SIGN_PLAIN},     /* degree */
    {"\xE2\x84\xA2", SIGN_PLAIN}, /* trade mark */
    {"=", SIGN_WORD},
    {"e", SIGN_WORD},
    {"m=", SIGN_WORD},
    {"m\xE2\x84\xA2", SIGN_WORD},
    {"m", SIGN_WORD},
    {"oO", SIGN_WORD},
    {"Oo", SIGN_WORD},
    {"O", SIGN_WORD},
    {"0", SIGN_ZERO},
    {"+", SIGN_PLUS},
    {"o", SIGN_USUAL},
    {"*", SIGN_STAR},
};

enum { SIGN_COUNT = sizeof signs / sizeof signs[0] };

/* What is after a sign. */
typedef enum follower {
    FOLLOWED_BY_OTHER,
    FOLLOWED_BY_NOTHING,
    FOLLOWED_BY_SMALL, /* after a blank: a small letter */
    FOLLOWED_BY_START, /* the same: a capital, or an open parenthesis */
    GLUED_TO_START     /* without a blank */
} follower;

static bool may_begin(unsigned char c) {
    return c == '@' || c == '=' || c == '+' || c == '*' || c == '0' || c == 'e' || c == 'm' || c == 'o' || c == 'O' ||
           c == 0xC2 || c == 0xE2;
}

static const struct sign *find_sign(csem__text text) {
    if (!may_begin((unsigned char)text.data[0]))
        return NULL;
    for (size_t i = 0; i < SIGN_COUNT; i++)
        if (csem__text_has_prefix(text, signs[i].bytes))
            return &signs[i];
    return NULL;
}

static follower find_follower(csem__text text, const struct sign *sign) {
    size_t length = strlen(sign->bytes);
    size_t blanks = csem__spaces_at(text, length);
    if (length + blanks == text.length)
        return FOLLOWED_BY_NOTHING;
    unsigned char c = (unsigned char)text.data[length + blanks];
    bool starts =
        csem__is_upper(c) || c == '(' || csem__text_has_prefix(csem__text_from(text, length + blanks), "\xE2\x80\x9C");
    if (blanks == 0)
        return starts && sign->kind == SIGN_ROUND ? GLUED_TO_START : FOLLOWED_BY_OTHER;
    return starts ? FOLLOWED_BY_START : csem__is_lower(c) ? FOLLOWED_BY_SMALL : FOLLOWED_BY_OTHER;
}

/* What the first walk counts. */
struct census {
    csem__text last[SIGN_STAR + 1]; /* of each kind, the last line that was counted */
    size_t counts[SIGN_STAR + 1];
    size_t of_sign[SIGN_COUNT];
    size_t numbers; /* lines that begin with another number than 0, and then a capital */
};

static bool begins_with_number(csem__text text) {
    size_t at = 0;
    while (at < text.length && csem__is_digit((unsigned char)text.data[at]))
        at++;
    size_t blanks = csem__spaces_at(text, at);
    return at > 0 && blanks > 0 && at + blanks < text.length && csem__is_upper((unsigned char)text.data[at + blanks]);
}

static void count_line(struct census *census, csem__text text) {
    const struct sign *sign = find_sign(text);
    follower after = sign ? find_follower(text, sign) : FOLLOWED_BY_OTHER;
    if (after == FOLLOWED_BY_SMALL && sign->kind <= SIGN_PLAIN)
        census->of_sign[sign - signs]++;
    if (text.data[0] >= '1' && text.data[0] <= '9')
        census->numbers += begins_with_number(text);
    if (after < FOLLOWED_BY_START)
        return;
    if (csem__text_equal(text, census->last[sign->kind]))
        return;
    census->last[sign->kind] = text;
    census->counts[sign->kind]++;
    census->of_sign[sign - signs]++;
}

/* What is written in place of the signs of each kind; NUL: nothing. */
struct mending {
    char *copy;
    char bullet;
    bool zeros;
    bool pluses;
};

/* Whether signs are those of a scan: one of them alone may be the bullet that the author typed, which is the grammar's
 * matter, but nobody types several, or letters. */
static bool are_of_scan(const struct census *census) {
    size_t all = 0;
    size_t most = 0;
    size_t letters = 0;
    for (size_t i = 0; i < SIGN_COUNT && signs[i].kind < SIGN_USUAL; i++) {
        size_t count = census->of_sign[i];
        all += count;
        most = count > most ? count : most;
        if (signs[i].kind == SIGN_ZERO || csem__is_alpha((unsigned char)signs[i].bytes[0]))
            letters += count;
    }
    return letters >= MIN_OF_SIGN || all - most >= MIN_OF_SIGN;
}

static struct mending judge(const struct census *census) {
    const size_t *counts = census->counts;
    struct mending mending = {.zeros = counts[SIGN_ZERO] > census->numbers};
    size_t others =
        counts[SIGN_ROUND] + counts[SIGN_PLAIN] + counts[SIGN_WORD] + (mending.zeros ? counts[SIGN_ZERO] : 0);
    bool stars = counts[SIGN_STAR] >= MIN_SIGNS && counts[SIGN_STAR] > counts[SIGN_PLUS];
    bool scanned = others >= MIN_SIGNS && are_of_scan(census);
    mending.pluses = counts[SIGN_PLUS] >= MIN_OF_SIGN && (scanned || stars);
    others += mending.pluses ? counts[SIGN_PLUS] : 0;
    if (scanned || mending.pluses)
        mending.bullet = counts[SIGN_STAR] > others ? '*' : '-';
    return mending;
}

/* Whether an item may begin after a line: it ends in a colon, or begins with a bullet itself. */
static bool expects_item(const struct mending *mending, csem__text before) {
    char last = before.data[before.length - 1];
    char first = before.data[0];
    return last == ':' || first == '-' || first == mending->bullet || (first == 'o' && csem__spaces_at(before, 1) > 0);
}

/* Whether a star is before a small letter or a numeral, with which notes do not begin. */
static bool is_item(csem__text text) {
    size_t at = csem__skip_spaces(text, 1);
    return at < text.length && (csem__is_lower((unsigned char)text.data[at]) || text.data[at] == '(');
}

static bool is_bullet(const struct mending *mending, const struct sign *sign, csem__text text, csem__text before) {
    follower after = find_follower(text, sign);
    if (after == FOLLOWED_BY_OTHER || (sign->kind == SIGN_STAR && !is_item(text)) ||
        (sign->kind == SIGN_ZERO && !mending->zeros) || (sign->kind == SIGN_PLUS && !mending->pluses))
        return false;
    if (sign->kind != SIGN_STAR && (after >= FOLLOWED_BY_START || sign->kind <= SIGN_PLAIN))
        return true;
    if (sign->kind == SIGN_STAR && after == FOLLOWED_BY_START)
        after = FOLLOWED_BY_SMALL;
    return after == FOLLOWED_BY_SMALL && before.length > 0 && expects_item(mending, before);
}

static void mend_line(const struct mending *mending, const csem__lines *lines, size_t index) {
    const csem__line *line = &lines->items[index];
    csem__text text = csem__line_text(lines, line);
    const struct sign *sign = find_sign(text);
    if (!sign)
        return;
    csem__text before = {NULL, 0};
    if (index > 0)
        before = csem__slice(mending->copy, line[-1].text, line[-1].text_end);
    if (!is_bullet(mending, sign, text, before))
        return;
    size_t length = strlen(sign->bytes);
    bool glued = length == 1 && find_follower(text, sign) == GLUED_TO_START;
    memset(mending->copy + line->text, ' ', length);
    mending->copy[line->text] = glued ? CSEM_MISREAD_SIGN : mending->bullet;
}

bool csem__lines_mend_bullets(csem__lines *lines, const csem_allocator *allocator) {
    struct census census = {.numbers = 0};
    for (size_t i = 0; i < lines->count; i++)
        count_line(&census, csem__lines_text(lines, i));
    struct mending mending = judge(&census);
    if (mending.bullet == '\0')
        return true;
    mending.copy = csem__allocate(allocator, lines->length);
    if (!mending.copy)
        return false;
    memcpy(mending.copy, lines->input, lines->length);
    for (size_t i = 0; i < lines->count; i++)
        mend_line(&mending, lines, i);
    lines->mended = mending.copy;
    lines->input = mending.copy;
    return true;
}

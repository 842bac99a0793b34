/* SPDX-License-Identifier: MIT */
/* The normal form of a unit: ASCII letters in lower case, hyphens removed, white space folded, each word in the
 * singular. A word is looked up in a table of irregular words; otherwise its ending decides. The form is a key, not a
 * text to be read: a word that is not a noun may lose an `s` too, as long as it always does. */
#include "aggregation/units.h"

#include <csemplan/report.h>

#include <stdlib.h>

typedef struct irregular {
    char plural[16];
    char singular[16];
} irregular;

/* Sorted by plural. Contains words in `s` or `men` that are not plurals, too. */
static const irregular irregulars[] = {
    /* clang-format off */
    {"abdomen", "abdomen"}, {"abuses", "abuse"}, {"aches", "ache"}, {"acumen", "acumen"}, {"alias", "alias"},
    {"aliases", "alias"}, {"alibis", "alibi"}, {"aloes", "aloe"}, {"alumni", "alumnus"}, {"amen", "amen"},
    {"analyses", "analysis"}, {"appendices", "appendix"}, {"atlas", "atlas"}, {"atlases", "atlas"},
    {"aunties", "auntie"}, {"avalanches", "avalanche"}, {"axes", "axe"}, {"bacteria", "bacterium"},
    {"barracks", "barracks"}, {"bias", "bias"}, {"biases", "bias"}, {"bikinis", "bikini"}, {"bitumen", "bitumen"},
    {"bookshelves", "bookshelf"}, {"brownies", "brownie"}, {"busses", "bus"}, {"caches", "cache"}, {"cacti", "cactus"},
    {"calories", "calorie"}, {"calves", "calf"}, {"canoes", "canoe"}, {"canvas", "canvas"}, {"canvases", "canvas"},
    {"chaos", "chaos"}, {"children", "child"}, {"christmas", "christmas"}, {"clothes", "clothes"},
    {"consortia", "consortium"}, {"cookies", "cookie"}, {"corps", "corps"}, {"cosmos", "cosmos"}, {"creches", "creche"},
    {"crises", "crisis"}, {"criteria", "criterion"}, {"crossroads", "crossroads"}, {"curricula", "curriculum"},
    {"cyclamen", "cyclamen"}, {"diabetes", "diabetes"}, {"diagnoses", "diagnosis"}, {"dice", "die"}, {"elves", "elf"},
    {"emphases", "emphasis"}, {"emus", "emu"}, {"excuses", "excuse"}, {"feet", "foot"}, {"floes", "floe"},
    {"foes", "foe"}, {"foodies", "foodie"}, {"fora", "forum"}, {"fungi", "fungus"}, {"fuses", "fuse"}, {"gas", "gas"},
    {"gases", "gas"}, {"geese", "goose"}, {"grandchildren", "grandchild"}, {"gurus", "guru"}, {"halves", "half"},
    {"hangerson", "hangeron"}, {"headaches", "headache"}, {"headquarters", "headquarters"}, {"hoes", "hoe"},
    {"hoodies", "hoodie"}, {"hooves", "hoof"}, {"horseshoes", "horseshoe"}, {"housewives", "housewife"},
    {"hypotheses", "hypothesis"}, {"indices", "index"}, {"kiwis", "kiwi"}, {"knives", "knife"}, {"leaves", "leaf"},
    {"lens", "lens"}, {"lenses", "lens"}, {"lice", "louse"}, {"lives", "life"}, {"loaves", "loaf"},
    {"lookerson", "lookeron"}, {"mathematics", "mathematics"}, {"matrices", "matrix"}, {"means", "means"},
    {"memoranda", "memorandum"}, {"menus", "menu"}, {"mice", "mouse"}, {"midwives", "midwife"},
    {"mothersinlaw", "motherinlaw"}, {"moustaches", "moustache"}, {"movies", "movie"}, {"muses", "muse"},
    {"mustaches", "mustache"}, {"neckties", "necktie"}, {"newbies", "newbie"}, {"news", "news"}, {"niches", "niche"},
    {"nuclei", "nucleus"}, {"oases", "oasis"}, {"oboes", "oboe"}, {"omen", "omen"}, {"oxen", "ox"},
    {"parentheses", "parenthesis"}, {"passersby", "passerby"}, {"pence", "penny"}, {"people", "person"},
    {"peoples", "people"}, {"phenomena", "phenomenon"}, {"prairies", "prairie"}, {"prognoses", "prognosis"},
    {"quiches", "quiche"}, {"quizzes", "quiz"}, {"rabbis", "rabbi"}, {"ramen", "ramen"}, {"referenda", "referendum"},
    {"regimen", "regimen"}, {"reuses", "reuse"}, {"rookies", "rookie"}, {"ruses", "ruse"}, {"safaris", "safari"},
    {"scarves", "scarf"}, {"schoolchildren", "schoolchild"}, {"selfies", "selfie"}, {"selves", "self"},
    {"semen", "semen"}, {"series", "series"}, {"shelves", "shelf"}, {"shoes", "shoe"}, {"skis", "ski"},
    {"smoothies", "smoothie"}, {"sorties", "sortie"}, {"species", "species"}, {"specimen", "specimen"},
    {"stamen", "stamen"}, {"stepchildren", "stepchild"}, {"stimuli", "stimulus"}, {"summons", "summons"},
    {"summonses", "summons"}, {"syllabi", "syllabus"}, {"symposia", "symposium"}, {"syntheses", "synthesis"},
    {"taxis", "taxi"}, {"teeth", "tooth"}, {"theses", "thesis"}, {"thieves", "thief"}, {"toes", "toe"},
    {"toothaches", "toothache"}, {"tsunamis", "tsunami"}, {"uses", "use"}, {"veggies", "veggie"},
    {"vertices", "vertex"}, {"wives", "wife"}, {"woes", "woe"}, {"wolves", "wolf"}, {"zombies", "zombie"},
    /* clang-format on */
};

enum { IRREGULARS = sizeof irregulars / sizeof irregulars[0] };

static int compare_plural(const void *key, const void *item) {
    const csem__text *word = key;
    csem__text plural = csem__text_of(((const irregular *)item)->plural);
    size_t common = word->length < plural.length ? word->length : plural.length;
    int order = memcmp(word->data, plural.data, common);
    return order != 0 ? order : (word->length > plural.length) - (word->length < plural.length);
}

static const char *irregular_singular(csem__text word) {
    const irregular *found = bsearch(&word, irregulars, IRREGULARS, sizeof irregulars[0], compare_plural);
    return found ? found->singular : NULL;
}

/* The change of a plural ending: the last `cut` bytes are replaced with `added`. The first entry that matches applies.
 */
static const struct ending {
    char text[8];
    unsigned char longer_than; /* applies only to words with more letters */
    unsigned char cut;
    char added[3];
} endings[] = {
    {"men", 2, 2, "an"}, {"ies", 4, 3, "y"},  {"ches", 4, 2, ""}, {"shes", 4, 2, ""},
    {"sses", 4, 2, ""},  {"xes", 3, 2, ""},   {"tzes", 4, 2, ""}, {"zzes", 4, 2, ""},
    {"auses", 5, 1, ""}, {"ouses", 5, 1, ""}, {"uses", 4, 2, ""}, {"oes", 4, 2, ""},
    {"ss", 2, 0, ""},    {"us", 2, 0, ""},    {"is", 2, 0, ""},   {"s", 2, 1, ""},
};

enum { ENDINGS = sizeof endings / sizeof endings[0] };

static bool ends_in(csem__text word, const char *ending, size_t length) {
    return word.length >= length && memcmp(word.data + word.length - length, ending, length) == 0;
}

/* Makes the lower-case word at `data` singular in place and returns its new length. Words of four letters or more may
 * grow by one. */
static size_t make_singular(char *data, size_t length) {
    csem__text word = {data, length};
    const char *known = irregular_singular(word);
    if (known) {
        size_t known_length = strlen(known);
        memcpy(data, known, known_length);
        return known_length;
    }
    for (size_t i = 0; i < ENDINGS; i++) {
        const struct ending *ending = &endings[i];
        if (length <= ending->longer_than || !ends_in(word, ending->text, strlen(ending->text)))
            continue;
        size_t added = strlen(ending->added);
        memcpy(data + length - ending->cut, ending->added, added);
        return length - ending->cut + added;
    }
    return length;
}

/* `NGO` and `NGOs`: at least two capitals, with nothing after them except an `s`. A capital `S` belongs to the name. */
static bool is_acronym(csem__text word) {
    size_t capitals = 0;
    while (capitals < word.length && csem__is_upper((unsigned char)word.data[capitals]))
        capitals++;
    return capitals >= 2 && (capitals == word.length || (capitals + 1 == word.length && word.data[capitals] == 's'));
}

/* The length of the hyphen at data[0] (ASCII, U+00AD, U+2010 or U+2011), or 0. */
static size_t hyphen_length(const char *data, size_t length) {
    static const char *const hyphens[] = {"-", "\xC2\xAD", "\xE2\x80\x90", "\xE2\x80\x91"};
    for (size_t i = 0; i < sizeof hyphens / sizeof hyphens[0]; i++) {
        size_t size = strlen(hyphens[i]);
        if (size <= length && memcmp(data, hyphens[i], size) == 0)
            return size;
    }
    return 0;
}

static bool is_letter(unsigned char c) {
    return csem__is_alpha(c) || csem__is_digit(c) || c >= 0x80 || c == '\'';
}

/* Writes the normal form of the word at *at and returns its length. */
static size_t put_word(csem__text unit, size_t *at, char *out) {
    size_t length = 0;
    while (*at < unit.length) {
        size_t hyphen = hyphen_length(unit.data + *at, unit.length - *at);
        if (hyphen == 0 && !is_letter((unsigned char)unit.data[*at]))
            break;
        if (hyphen == 0 && csem__space_length(unit.data + *at, unit.length - *at) > 0)
            break;
        if (hyphen == 0)
            out[length++] = unit.data[*at];
        *at += hyphen > 0 ? hyphen : 1;
    }
    bool acronym = is_acronym((csem__text){out, length});
    bool plural = acronym && out[length - 1] == 's';
    for (size_t i = 0; i < length; i++)
        out[i] = csem__to_lower(out[i]);
    return plural ? length - 1 : acronym ? length : make_singular(out, length);
}

csem__text csem__unit_form(csem__arena *arena, csem__text unit) {
    unit = csem__text_trim(unit);
    size_t length = 0;
    char *form = csem__arena_reserve(arena, unit.length + unit.length / 4 + 1);
    if (!form)
        return (csem__text){NULL, 0};
    for (size_t at = 0; at < unit.length;) {
        size_t space = csem__space_length(unit.data + at, unit.length - at);
        size_t start = at;
        if (space == 0)
            length += put_word(unit, &at, form + length);
        else if (length > 0 && form[length - 1] != ' ')
            form[length++] = ' ';
        at += space;
        if (at == start)
            form[length++] = unit.data[at++];
    }
    form[length] = '\0';
    csem__arena_commit(arena, length + 1);
    return (csem__text){form, length};
}

bool csem__unit_is_code(int32_t kind) {
    return kind == CSEM_STATISTIC_MONEY || kind == CSEM_STATISTIC_PERCENT;
}

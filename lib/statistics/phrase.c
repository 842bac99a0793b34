/* SPDX-License-Identifier: MIT */
/* Noun phrases: from the word after a number up to the noun that is counted.
 *
 * There is no dictionary of nouns. What is counted is a plural, so the phrase ends at the first one, unless another
 * plural comes right after it (`sports clubs`), or it is a plural that often modifies another noun (`public relations
 * campaigns`). Words that are in no noun phrase end it. If no plural comes, the last word that may be a noun is the
 * head. Nouns that are coordinated with the head (`posters and leaflets`) belong to the phrase.
 *
 * Invariant: the walk only moves forward, and takes at most MAX_CHAINS chains. */
#include "statistics/stages.h"

enum { MAX_CHAINS = 24, MAX_ITEMS = 8, ITEM_CHAINS = 4, MODIFIED = 4 };

#define STOPPING                                                                                                       \
    (CSEM_WORD_PREPOSITION | CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_AUXILIARY | CSEM_WORD_VERB |         \
     CSEM_WORD_SUBORDINATOR | CSEM_WORD_ADVERB | CSEM_WORD_VAGUE)

/* Words without blanks between them, which count as one word. */
typedef struct word_chain {
    size_t first;
    size_t last;
    uint32_t classes; /* of its last word, if that is alone or after a slash */
    csem__text text;  /* of its last word */
    bool plural;
} word_chain;

typedef struct phrase_walk {
    const csem__sentence *sentence;
    size_t at;
    word_chain noun;   /* the last word that may be a noun; first is CSEM_NOWHERE if there is none */
    word_chain plural; /* the head so far */
    bool bridged;      /* a conjunction was crossed after a plural */
    bool single;
    int chains;
} phrase_walk;

static const word_chain no_chain = {.first = CSEM_NOWHERE};

/* Whether a word ends in two letters, and has at least two more. */
static bool ends_in(csem__text text, const char *ending) {
    return text.length > 3 && csem__to_lower(text.data[text.length - 1]) == ending[1] &&
           csem__to_lower(text.data[text.length - 2]) == ending[0];
}

static bool ends_in_ing(csem__text text) {
    return text.length > 4 && ends_in(text, "ng") && csem__to_lower(text.data[text.length - 3]) == 'i';
}

/* `20 more trees`, `20 fewer than before` */
static bool is_comparative(const csem__sentence *sentence, size_t at) {
    return csem__token_equals(sentence, at, "more") || csem__token_equals(sentence, at, "fewer") ||
           csem__token_equals(sentence, at, "less");
}

/* `WHO` is no pronoun, unless all around it is in capitals, too. */
static bool is_agency(const csem__sentence *sentence, size_t at) {
    return csem__token_equals(sentence, at, "who") && csem__token_is_upper(sentence, at) &&
           at + 1 < sentence->token_count && !csem__token_is_upper(sentence, at + 1);
}

/* False if no chain of words is at the token: a mark, a plain number. */
static bool read_chain(const csem__sentence *sentence, size_t at, word_chain *chain) {
    if (at >= sentence->token_count)
        return false;
    size_t last = csem__chain_end(sentence, at);
    const csem__token *token = &sentence->tokens[last];
    bool word = token->kind == CSEM_TOKEN_WORD;
    bool numbers = sentence->tokens[at].kind == CSEM_TOKEN_NUMBER && (last == at || !word);
    if (numbers || (sentence->tokens[at].kind != CSEM_TOKEN_WORD && sentence->tokens[at].kind != CSEM_TOKEN_NUMBER))
        return false;
    bool whole = last == at || sentence->tokens[last - 1].kind == CSEM_TOKEN_SLASH;
    chain->first = at;
    chain->last = last;
    chain->classes = word && whole ? token->classes : 0;
    if ((chain->classes & CSEM_WORD_PRONOUN) && token->capital && is_agency(sentence, last))
        chain->classes = 0;
    chain->text = csem__token_text(sentence, last);
    chain->plural = word && !token->possessive && csem__word_is_plural(chain->text, chain->classes);
    return true;
}

static bool is_adverb(const word_chain *chain) {
    return ends_in(chain->text, "ly") && !(chain->classes & CSEM_WORD_PLAIN);
}

static bool is_participle(const word_chain *chain) {
    if (chain->classes & CSEM_WORD_PLAIN)
        return false;
    return ends_in(chain->text, "ed") || ends_in_ing(chain->text);
}

/* `Department of Labor-funded projects`: `of` continues the name. */
static bool is_inside_name(const phrase_walk *walk, size_t at) {
    const csem__sentence *sentence = walk->sentence;
    word_chain next;
    if (!csem__token_equals(sentence, at, "of") || walk->noun.first == CSEM_NOWHERE ||
        walk->plural.first != CSEM_NOWHERE || !sentence->tokens[walk->noun.last].capital ||
        !read_chain(sentence, at + 1, &next) || !sentence->tokens[at + 1].capital)
        return false;
    return memchr(next.text.data, '-', next.text.length) && ends_in(next.text, "ed");
}

/* `social networking service (SNS) operators` */
static size_t skip_abbreviation(const phrase_walk *walk) {
    const csem__sentence *sentence = walk->sentence;
    size_t at = walk->at;
    bool abbreviation = csem__token_is(sentence, at, CSEM_TOKEN_OPEN) &&
                        csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && sentence->tokens[at + 1].capital &&
                        csem__token_is(sentence, at + 2, CSEM_TOKEN_CLOSE);
    return abbreviation && walk->plural.first == CSEM_NOWHERE ? at + 3 : at;
}

/* The number or the letter of `Type 2 aircraft`, `Class A ships`, `Falcon 9 rockets`. */
static bool names_class(const phrase_walk *walk) {
    const csem__sentence *sentence = walk->sentence;
    size_t at = walk->at;
    if (walk->noun.first == CSEM_NOWHERE || walk->noun.last + 1 != at || walk->plural.first != CSEM_NOWHERE ||
        !sentence->tokens[walk->noun.last].capital)
        return false;
    bool class_word =
        csem__token_has(sentence, at - 1, CSEM_WORD_IDENTIFIER) || csem__token_equals(sentence, at - 1, "class");
    bool letter = class_word && csem__token_equals(sentence, at, "a") && sentence->tokens[at].capital;
    return (letter || (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) && !sentence->tokens[at].starts_time)) &&
           csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && !sentence->tokens[at + 1].capital;
}

/* The year of `three strongest 2021 regions`: it stands before a noun. */
static bool is_year_of_noun(const phrase_walk *walk) {
    enum { YEAR = 4 };
    const csem__sentence *sentence = walk->sentence;
    const csem__token *token = &sentence->tokens[walk->at];
    word_chain next;
    return walk->plural.first == CSEM_NOWHERE && csem__token_is(sentence, walk->at, CSEM_TOKEN_NUMBER) &&
           token->starts_time && token->end - token->start == YEAR && read_chain(sentence, walk->at + 1, &next) &&
           !(next.classes & STOPPING) && next.plural;
}

/* A quotation mark: double, or a single one that is no apostrophe. */
static bool is_quote(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at, CSEM_TOKEN_QUOTE) ||
           (csem__token_is(sentence, at, CSEM_TOKEN_OTHER) &&
            (csem__token_equals(sentence, at, "\xE2\x80\x98") || csem__token_equals(sentence, at, "\xE2\x80\x99") ||
             csem__token_equals(sentence, at, "'")));
}

/* Crosses a comma, a conjunction, a quotation mark or an abbreviation before the head. False if the phrase ends. */
static bool cross(phrase_walk *walk) {
    const csem__sentence *sentence = walk->sentence;
    size_t at = walk->at;
    bool begun = walk->chains > 0;
    bool headed = walk->plural.first != CSEM_NOWHERE;
    if (is_quote(sentence, at)) {
        walk->at++;
        return !headed;
    }
    if (csem__token_is(sentence, at, CSEM_TOKEN_COMMA)) {
        word_chain next;
        walk->at++;
        return begun && !headed && !walk->single && read_chain(sentence, at + 1, &next);
    }
    if (csem__token_has(sentence, at, CSEM_WORD_CONJUNCTION)) {
        bool modifier = headed && !walk->bridged && (walk->plural.classes & CSEM_WORD_MODIFIER_ONLY);
        walk->at++;
        walk->bridged = walk->bridged || headed;
        return begun && !walk->single && (!headed || modifier);
    }
    size_t after = names_class(walk) || is_year_of_noun(walk) ? at + 1 : skip_abbreviation(walk);
    bool crossed = after > at;
    walk->at = after;
    return crossed;
}

/* `6 Free Trade Zones Industrial Parks`: in a name the last plural is the head. */
static bool leads_to_head_of_name(const phrase_walk *walk, const word_chain *next) {
    const csem__token *tokens = walk->sentence->tokens;
    word_chain last;
    return tokens[next->first].capital && tokens[walk->plural.first].capital && !(next->classes & STOPPING) &&
           read_chain(walk->sentence, next->last + 1, &last) && last.plural && tokens[last.first].capital;
}

/* What a chain after the head does: it ends the phrase (false), or becomes the head, or may still lead to one. */
static bool take_after_head(phrase_walk *walk, const word_chain *next) {
    /* `2000 people dead` */
    if (next->first == next->last && csem__token_equals(walk->sentence, next->first, "dead"))
        return false;
    bool modifier = walk->plural.classes & (CSEM_WORD_PLURAL_MODIFIER | CSEM_WORD_MODIFIER_ONLY);
    /* `20 people dead` */
    if ((next->classes & CSEM_WORD_PLURAL) && csem__token_is_any(walk->sentence, next->first, csem__list_states))
        return false;
    if (next->plural && !(next->classes & CSEM_WORD_EITHER)) {
        walk->plural = *next;
        return true;
    }
    if (leads_to_head_of_name(walk, next))
        return true;
    if (!modifier && !walk->bridged)
        return false;
    bool gerund = ends_in_ing(next->text);
    return !(next->classes & CSEM_WORD_EITHER) && !is_adverb(next) && (gerund || !is_participle(next));
}

/* Takes one chain; false if the phrase ends before it. */
static bool take_chain(phrase_walk *walk) {
    const csem__sentence *sentence = walk->sentence;
    word_chain next;
    if (is_inside_name(walk, walk->at)) {
        walk->at++;
        return true;
    }
    if (!read_chain(sentence, walk->at, &next) || sentence->tokens[walk->at].starts_time)
        return false;
    bool alone = next.first == next.last;
    if (alone && (next.classes & (STOPPING | CSEM_WORD_CARDINAL | CSEM_WORD_SCALE | CSEM_WORD_CONJUNCTION)))
        return false;
    if (alone && (next.classes & CSEM_WORD_MONTH) && sentence->tokens[next.first].capital)
        return false;
    if (walk->plural.first != CSEM_NOWHERE) {
        if (!take_after_head(walk, &next))
            return false;
    } else if (next.plural) {
        walk->plural = next;
    } else if (!is_adverb(&next) && !(is_participle(&next) && ends_in(next.text, "ed")) &&
               !sentence->tokens[next.last].possessive) {
        walk->noun = next;
    }
    walk->at = next.last + 1;
    walk->chains++;
    return true;
}

/* ---- coordinated nouns ------------------------------------------------------------------------------------------- */

/* `fifty-odd`, `400-plus` */
static bool is_qualified_number(const csem__sentence *sentence, const word_chain *chain) {
    if (chain->first == chain->last && !sentence->tokens[chain->last].hyphenated)
        return false;
    return csem__text_ends(chain->text, "odd") || csem__text_ends(chain->text, "plus");
}

/* `information leaflets` of `posters and information leaflets`: a noun phrase of a few words that ends in a plural. */
static bool read_item(const csem__sentence *sentence, size_t at, word_chain *head, int *chains) {
    *chains = 0;
    while (*chains < ITEM_CHAINS) {
        word_chain next;
        if (csem__is_scaled(sentence, at) || !read_chain(sentence, at, &next))
            return false;
        bool alone = next.first == next.last;
        if (is_qualified_number(sentence, &next) ||
            (ends_in_ing(next.text) && csem__token_is_any(sentence, at + 1, csem__list_additions)))
            return false;
        if (alone && ((next.classes & (STOPPING | CSEM_WORD_CARDINAL | CSEM_WORD_CONJUNCTION)) ||
                      is_comparative(sentence, next.first)))
            return false;
        (*chains)++;
        at = next.last + 1;
        word_chain after;
        bool goes_on =
            read_chain(sentence, at, &after) && after.plural && !(after.classes & (CSEM_WORD_EITHER | STOPPING));
        if (next.plural && !goes_on) {
            *head = next;
            return true;
        }
        if (!next.plural && (is_adverb(&next) || (*chains == 1 && is_participle(&next) && ends_in(next.text, "ed"))))
            return false;
    }
    return false;
}

/* `and injured over 40`: whether a number comes after at most two words of a qualifier. */
static bool leads_to_qualified(const csem__sentence *sentence, size_t index) {
    size_t at = index;
    while (at < index + 2 && csem__token_is_any(sentence, at, csem__list_qualifying_words))
        at++;
    return at > index && (csem__token_is(sentence, at, CSEM_TOKEN_NUMBER) ||
                          csem__token_has(sentence, at, CSEM_WORD_CARDINAL | CSEM_WORD_SCALE));
}

static bool leads_to_object(const csem__sentence *sentence, size_t index) {
    return csem__token_is(sentence, index, CSEM_TOKEN_NUMBER) ||
           csem__token_has(sentence, index, CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_CARDINAL);
}

/* Whether the last item is a noun, and not the verb of a new clause: `and plans to train`, `and clubs helped`. */
static bool is_item(const csem__sentence *sentence, const word_chain *head, bool listed) {
    size_t after = head->last + 1;
    if (csem__token_equals(sentence, after, "to") || leads_to_object(sentence, after) ||
        (ends_in(head->text, "ed") && leads_to_qualified(sentence, after)))
        return false;
    word_chain next;
    if (!read_chain(sentence, after, &next))
        return true;
    bool past = ends_in(next.text, "ed") && !(next.classes & CSEM_WORD_PLAIN);
    bool verb = past || (next.classes & (CSEM_WORD_VERB | CSEM_WORD_EITHER));
    if (!listed)
        return !verb;
    /* `and residents reported the leaks`: a verb with its object. */
    return !verb || !leads_to_object(sentence, next.last + 1);
}

/* Extends the phrase over the nouns that are coordinated with its head. */
static void coordinate(const csem__sentence *sentence, csem__phrase *phrase) {
    size_t at = phrase->after;
    for (int item = 0; item < MAX_ITEMS; item++) {
        word_chain head;
        int chains;
        bool comma = csem__token_is(sentence, at, CSEM_TOKEN_COMMA);
        at += comma ? 1 : 0;
        bool final = csem__token_has(sentence, at, CSEM_WORD_CONJUNCTION);
        at += final ? 1 : 0;
        /* `in 12 towns, and residents said`: two nouns have no comma between them. */
        bool clause = item == 0 && comma && final;
        if (clause || (!comma && !final) || !read_item(sentence, at, &head, &chains))
            return;
        at = head.last + 1;
        if (final) {
            if (is_item(sentence, &head, chains == 1 || item > 0)) {
                phrase->last = head.last;
                phrase->after = at;
            }
            return;
        }
    }
}

/* ---- the phrase -------------------------------------------------------------------------------------------------- */

/* A unit of time or measure is counted as soon as it comes: `three years experience`, `5 meter trees`; but `20 day care
 * centers` and `three month passes`. */
static bool is_unit(const csem__sentence *sentence, const word_chain *first) {
    word_chain next;
    /* `30 km/h zone`, `4 MtCO2e` */
    if (first->first != first->last && csem__token_has(sentence, first->first, CSEM_WORD_SYMBOL) &&
        (csem__token_is(sentence, first->first + 1, CSEM_TOKEN_SLASH) ||
         csem__token_is(sentence, first->first + 1, CSEM_TOKEN_NUMBER)))
        return true;
    if (first->first != first->last || !(first->classes & (CSEM_WORD_TIME_UNIT | CSEM_WORD_SYMBOL)))
        return false;
    if (first->plural || (first->classes & CSEM_WORD_SYMBOL))
        return true;
    for (size_t i = 0; csem__list_time_unit_nouns[i]; i++)
        if (csem__token_equals(sentence, first->last + 1, csem__list_time_unit_nouns[i]))
            return false;
    return !read_chain(sentence, first->last + 1, &next) || !next.plural || (next.classes & STOPPING);
}

/* `m²`: whether a raised 2 or 3 is glued to the symbol at a token. */
static bool is_power(const csem__sentence *sentence, size_t at) {
    return csem__token_is(sentence, at + 1, CSEM_TOKEN_OTHER) && sentence->tokens[at + 1].glued &&
           csem__token_has(sentence, at, CSEM_WORD_SYMBOL) &&
           (csem__token_equals(sentence, at + 1, "\xC2\xB2") || csem__token_equals(sentence, at + 1, "\xC2\xB3"));
}

/* Quotation marks around the whole phrase are not in it. */
static void fill(const csem__sentence *sentence, csem__phrase *phrase, size_t first, const word_chain *head,
                 bool plural) {
    if (is_quote(sentence, first) && is_quote(sentence, head->last + 1))
        first++;
    *phrase = (csem__phrase){first, head->first, head->last, head->last + 1, plural};
}

/* `sq. miles` */
static bool find_squares(const csem__sentence *sentence, size_t at, csem__phrase *phrase) {
    word_chain unit;
    if (!csem__token_equals(sentence, at, "sq") || !csem__token_equals(sentence, at + 1, ".") ||
        !read_chain(sentence, at + 2, &unit))
        return false;
    fill(sentence, phrase, at, &unit, unit.plural);
    return true;
}

/* The token after the adverb of `60 newly built homes`, and after `past` before a noun; else the token. */
static size_t skip_adverb(const csem__sentence *sentence, const word_chain *adverb) {
    size_t at = adverb->first;
    if ((adverb->classes & CSEM_WORD_RELATIVE) && csem__token_equals(sentence, at, "past")) {
        bool noun =
            csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD) && !csem__token_has(sentence, at + 1, CSEM_WORD_CLOSED);
        return noun ? at + 1 : at;
    }
    if (!is_adverb(adverb) || !csem__token_is(sentence, at + 1, CSEM_TOKEN_WORD))
        return at;
    if (ends_in(csem__token_text(sentence, at + 1), "ed"))
        return at + 1;
    bool built = csem__token_has(sentence, at + 1, CSEM_WORD_VERB) &&
                 csem__token_is(sentence, at + 2, CSEM_TOKEN_WORD) &&
                 !csem__token_has(sentence, at + 2, CSEM_WORD_CLOSED);
    return built ? at + 2 : at;
}

bool csem__phrase_find(const csem__sentence *sentence, size_t at, bool single, csem__phrase *phrase) {
    while (csem__token_is_any(sentence, at, csem__list_comparatives))
        at++;
    phrase_walk walk = {.sentence = sentence, .noun = no_chain, .plural = no_chain, .single = single};
    walk.at = at;
    word_chain first;
    if (read_chain(sentence, at, &first)) {
        if (is_unit(sentence, &first)) {
            first.last += is_power(sentence, first.last) ? 1 : 0;
            fill(sentence, phrase, at, &first, first.plural);
            return true;
        }
        if (first.text.length == 2 && find_squares(sentence, at, phrase))
            return true;
        walk.at = skip_adverb(sentence, &first);
    }
    while (walk.chains < MAX_CHAINS && (take_chain(&walk) || cross(&walk)))
        ;
    if (walk.plural.first != CSEM_NOWHERE) {
        fill(sentence, phrase, at, &walk.plural, true);
        if (!single)
            coordinate(sentence, phrase);
        return true;
    }
    /* `five ‘walks and talks’`: the last word looks possessive. */
    if (walk.noun.first == CSEM_NOWHERE || is_quote(sentence, at))
        return false;
    fill(sentence, phrase, at, &walk.noun, false);
    return true;
}

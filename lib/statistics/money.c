/* SPDX-License-Identifier: MIT */
/* Money: an amount is told by what stands right before or right behind its number: a sign, a code, a name. */
#include "statistics/scan.h"

void csem__bind_name(csem__number *number, int32_t kind, const char *name, size_t behind) {
    number->kind = kind;
    number->unit_name = name;
    number->phrase_end = behind;
}

/* ---- codes ------------------------------------------------------------------------------------------------------- */

/* ISO 4217, sorted. */
static const char codes[][4] = {
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD",
    "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP",
    "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD",
    "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN",
    "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB",
    "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV",
    "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG"};

static const char *find_code(csem__text text) {
    size_t low = 0;
    size_t high = sizeof codes / sizeof codes[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(text.data, codes[middle], 3);
        if (order == 0)
            return codes[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* `UGX 4,000`, `4,000 UGX`. Codes that no word list has are abbreviations of other things, too (`SDG 5`), so that the
 * amount must be a large one. */
static const char *rare_code(const csem__sentence *sentence, const csem__number *number, size_t index) {
    enum { LEAST = 1000 };
    if (!csem__token_is(sentence, index, CSEM_TOKEN_WORD) ||
        sentence->tokens[index].end - sentence->tokens[index].start != 3 || !csem__token_is_upper(sentence, index) ||
        number->value < LEAST)
        return NULL;
    return find_code(csem__token_text(sentence, index));
}

/* `Rs 300`, `RM300` */
static bool is_short_name(const csem__sentence *sentence, size_t index) {
    static const char *const names[] = {"rs", "rm", "rp", "tk", "ksh", "ush", "tsh", NULL};
    return sentence->tokens[index].capital && csem__token_is_any(sentence, index, names);
}

/* `CHF 300`, but not `the yen 300` */
static bool is_code(const csem__sentence *sentence, size_t index) {
    return csem__token_has(sentence, index, CSEM_WORD_CURRENCY) &&
           (csem__token_is_upper(sentence, index) || is_short_name(sentence, index));
}

/* `R500 million`, `R12,000`; but `R2` */
static bool is_rand(const csem__sentence *sentence, const csem__number *number) {
    if (!sentence->tokens[number->first].glued || !csem__token_equals(sentence, number->first - 1, "r") ||
        !sentence->tokens[number->first - 1].capital)
        return false;
    csem__text digits = csem__token_text(sentence, number->first);
    return number->scale > 1 || memchr(digits.data, ',', digits.length) != NULL;
}

bool csem__is_money_code(const csem__sentence *sentence, const csem__number *number) {
    /* `Rs.300` */
    if (number->first > 1 && csem__token_equals(sentence, number->first - 1, ".") &&
        csem__token_is(sentence, number->first - 2, CSEM_TOKEN_WORD) && is_short_name(sentence, number->first - 2))
        return true;
    return number->first > 0 && !number->in_words && csem__token_is(sentence, number->first - 1, CSEM_TOKEN_WORD) &&
           (csem__token_has(sentence, number->first - 1, CSEM_WORD_CURRENCY) || is_rand(sentence, number) ||
            rare_code(sentence, number, number->first - 1));
}

/* ---- before the number ------------------------------------------------------------------------------------------- */

/* `US$`, `A$`: the word that is glued to a dollar sign. */
static const char *dollar_of(const csem__sentence *sentence, size_t sign) {
    static const struct {
        const char *word;
        const char *code;
    } dollars[] = {{"c", "CAD"},  {"ca", "CAD"}, {"can", "CAD"}, {"a", "AUD"},  {"au", "AUD"}, {"nz", "NZD"},
                   {"hk", "HKD"}, {"s", "SGD"},  {"nt", "TWD"},  {"r", "BRL"},  {"ec", "XCD"}, {"tt", "TTD"},
                   {"j", "JMD"},  {"fj", "FJD"}, {"mx", "MXN"},  {"bds", "BBD"}};
    const char *code = csem__currency_code(sentence->tokens[sign].value);
    if (sign == 0 || !sentence->tokens[sign].glued || !csem__token_equals(sentence, sign, "$"))
        return code;
    for (size_t i = 0; i < sizeof dollars / sizeof dollars[0]; i++)
        if (csem__token_equals(sentence, sign - 1, dollars[i].word))
            return dollars[i].code;
    return code;
}

/* `$5M`, `€20k` */
static void take_letter_scale(const csem__sentence *sentence, csem__number *number) {
    static const struct {
        const char *letters;
        double scale;
    } scales[] = {{"k", 1e3}, {"m", 1e6}, {"mn", 1e6}, {"b", 1e9}, {"bn", 1e9}, {"tn", 1e12}};
    if (!csem__token_is(sentence, number->next, CSEM_TOKEN_WORD) || !sentence->tokens[number->next].glued)
        return;
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++) {
        if (csem__token_equals(sentence, number->next, scales[i].letters)) {
            csem__number_scale(number, scales[i].scale);
            number->last = number->next++;
            number->span.end = sentence->tokens[number->last].end;
            return;
        }
    }
}

/* What the sign, the code or the short name at a token stands for; NULL where it is none. */
static const char *currency_before(const csem__sentence *sentence, const csem__number *number, size_t sign) {
    if (csem__token_is(sentence, sign, CSEM_TOKEN_CURRENCY))
        return dollar_of(sentence, sign);
    if (is_code(sentence, sign))
        return csem__currency_code(sentence->tokens[sign].value);
    return is_rand(sentence, number) ? "ZAR" : rare_code(sentence, number, sign);
}

/* `$3-4m`: the second number of a range that a sign opens. */
static bool ends_range(const csem__sentence *sentence, const csem__number *number) {
    size_t first = number->first;
    return first >= 3 && sentence->tokens[first].glued && sentence->tokens[first - 1].glued &&
           (csem__token_is(sentence, first - 1, CSEM_TOKEN_HYPHEN) ||
            csem__token_is(sentence, first - 1, CSEM_TOKEN_DASH)) &&
           csem__token_is(sentence, first - 2, CSEM_TOKEN_NUMBER) &&
           csem__token_is(sentence, first - 3, CSEM_TOKEN_CURRENCY);
}

bool csem__bind_money_before(const csem__sentence *sentence, csem__number *number) {
    if (number->first == 0)
        return false;
    size_t sign = number->first - 1;
    if (sign > 0 && csem__token_equals(sentence, sign, ".") && is_short_name(sentence, sign - 1))
        sign--;
    const char *code = currency_before(sentence, number, sign);
    if (!code && ends_range(sentence, number))
        code = currency_before(sentence, number, sign - 2);
    if (!code)
        return false;
    take_letter_scale(sentence, number);
    csem__bind_name(number, CSEM_STATISTIC_MONEY, code, number->next);
    return true;
}

/* ---- behind the number ------------------------------------------------------------------------------------------- */

/* `300 pounds of flour` are a weight, `300 pounds of debt` are none. */
static bool is_weight(const csem__sentence *sentence, size_t index) {
    static const char *const pounds[] = {"pound", "pounds", NULL};
    static const char *const sums[] = {"aid",     "assets",   "benefit",    "benefits", "cash",    "cost",    "costs",
                                       "credit",  "damage",   "debt",       "debts",    "funding", "funds",   "grant",
                                       "grants",  "income",   "investment", "loans",    "money",   "revenue", "sales",
                                       "savings", "spending", "support",    "tax",      "taxes",   NULL};
    if (!csem__token_is_any(sentence, index, pounds) || !csem__token_equals(sentence, index + 1, "of"))
        return false;
    /* `pounds of public money` */
    return !csem__token_is_any(sentence, index + 2, sums) && !csem__token_is_any(sentence, index + 3, sums);
}

/* A name of money. won is one behind a large number, unless it is a verb with an object: `1,200 won prizes`. */
static bool is_currency(const csem__sentence *sentence, const csem__number *number, size_t index) {
    enum { LEAST_WON = 1000 };
    csem__phrase object;
    if (!csem__token_has(sentence, index, CSEM_WORD_CURRENCY) || is_weight(sentence, index))
        return false;
    return !csem__token_has(sentence, index, CSEM_WORD_VERB) ||
           (number->value >= LEAST_WON && !csem__token_is(sentence, index + 1, CSEM_TOKEN_NUMBER) &&
            !csem__token_has(sentence, index + 1, CSEM_WORD_DETERMINER | CSEM_WORD_PRONOUN | CSEM_WORD_CARDINAL) &&
            !csem__phrase_find(sentence, index + 1, false, &object));
}

/* `US dollars`, `South Korean won`; *behind receives the token behind the name. */
static const char *adjective_code(const csem__sentence *sentence, const csem__number *number, size_t *behind) {
    static const struct {
        const char *words;
        const char *code;
    } adjectives[] = {{"us", "USD"},           {"u.s.", "USD"},        {"american", "USD"},      {"canadian", "CAD"},
                      {"australian", "AUD"},   {"new zealand", "NZD"}, {"hong kong", "HKD"},     {"singapore", "SGD"},
                      {"japanese", "JPY"},     {"british", "GBP"},     {"swiss", "CHF"},         {"indian", "INR"},
                      {"south korean", "KRW"}, {"korean", "KRW"},      {"new taiwan", "TWD"},    {"chinese", "CNY"},
                      {"danish", "DKK"},       {"norwegian", "NOK"},   {"swedish", "SEK"},       {"icelandic", "ISK"},
                      {"egyptian", "EGP"},     {"kenyan", "KES"},      {"ugandan", "UGX"},       {"tanzanian", "TZS"},
                      {"mexican", "MXN"},      {"philippine", "PHP"},  {"argentine", "ARS"},     {"chilean", "CLP"},
                      {"colombian", "COP"},    {"pakistani", "PKR"},   {"sri lankan", "LKR"},    {"nepalese", "NPR"},
                      {"saudi", "SAR"},        {"qatari", "QAR"},      {"uae", "AED"},           {"moroccan", "MAD"},
                      {"kuwaiti", "KWD"},      {"jordanian", "JOD"},   {"iraqi", "IQD"},         {"tunisian", "TND"},
                      {"turkish", "TRY"},      {"brazilian", "BRL"},   {"russian", "RUB"},       {"fijian", "FJD"},
                      {"jamaican", "JMD"},     {"israeli", "ILS"},     {"south african", "ZAR"}, {"barbados", "BBD"}};
    size_t index = number->next;
    size_t name;
    if (!csem__token_has(sentence, index + 1, CSEM_WORD_CURRENCY) &&
        !csem__token_has(sentence, index + 2, CSEM_WORD_CURRENCY))
        return NULL;
    for (size_t i = 0; i < sizeof adjectives / sizeof adjectives[0]; i++) {
        if (csem__words_at(sentence, index, adjectives[i].words, &name) &&
            csem__token_has(sentence, name, CSEM_WORD_CURRENCY)) {
            *behind = name + 1;
            return adjectives[i].code;
        }
    }
    return NULL;
}

bool csem__bind_money_behind(const csem__sentence *sentence, csem__number *number) {
    size_t at = number->next;
    size_t behind = at + 1;
    const char *code = adjective_code(sentence, number, &behind);
    if (!code && (is_currency(sentence, number, at) || csem__token_is(sentence, at, CSEM_TOKEN_CURRENCY)))
        code = csem__currency_code(sentence->tokens[at].value);
    if (!code && !csem__token_is(sentence, behind, CSEM_TOKEN_WORD))
        code = rare_code(sentence, number, at);
    if (!code)
        return false;
    csem__bind_name(number, CSEM_STATISTIC_MONEY, code, behind);
    return true;
}

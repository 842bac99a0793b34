/* SPDX-License-Identifier: MIT */
/* Lexicon of money: the codes, signs and names of currencies. Words that are
 * currencies by themselves (`dollars`, `yen`, `usd`) are in the list of words, with their currency as value.
 *
 * Invariant: the codes are in the order of csem__currency, which is that of the alphabet. */
#include "statistics/lexicon.h"

#include <stdlib.h>

#define CODE(code) #code,
static const char codes[][4] = {CSEM_CURRENCIES(CODE)};
#undef CODE

const char *csem__currency_code(int32_t currency) {
    int32_t whole = currency & ~CSEM_CURRENCY_HUNDREDTH;
    return whole >= 1 && whole < CSEM_CURRENCY_END ? codes[whole - 1] : NULL;
}

static int compare_code(const void *key, const void *item) {
    return memcmp(key, item, sizeof codes[0] - 1);
}

int32_t csem__currency_find(csem__text text) {
    if (text.length != sizeof codes[0] - 1)
        return CSEM_CURRENCY_NONE;
    const char(*found)[sizeof codes[0]] =
        bsearch(text.data, codes, sizeof codes / sizeof codes[0], sizeof codes[0], compare_code);
    return found ? (int32_t)(found - codes) + 1 : CSEM_CURRENCY_NONE;
}

int32_t csem__currency_of_sign(uint32_t character) {
    static const struct {
        uint32_t sign;
        int32_t currency;
    } signs[] = {{'$', CSEM_CURRENCY_USD},    {0xA2, CSEM_CURRENCY_USD | CSEM_CURRENCY_HUNDREDTH},
                 {0xA3, CSEM_CURRENCY_GBP},   {0xA5, CSEM_CURRENCY_JPY},
                 {0xE3F, CSEM_CURRENCY_THB},  {0x20A1, CSEM_CURRENCY_CRC},
                 {0x20A6, CSEM_CURRENCY_NGN}, {0x20A9, CSEM_CURRENCY_KRW},
                 {0x20AA, CSEM_CURRENCY_ILS}, {0x20AB, CSEM_CURRENCY_VND},
                 {0x20AC, CSEM_CURRENCY_EUR}, {0x20AE, CSEM_CURRENCY_MNT},
                 {0x20B1, CSEM_CURRENCY_PHP}, {0x20B2, CSEM_CURRENCY_PYG},
                 {0x20B4, CSEM_CURRENCY_UAH}, {0x20B5, CSEM_CURRENCY_GHS},
                 {0x20B8, CSEM_CURRENCY_KZT}, {0x20B9, CSEM_CURRENCY_INR},
                 {0x20BA, CSEM_CURRENCY_TRY}, {0x20BD, CSEM_CURRENCY_RUB},
                 {0x20BE, CSEM_CURRENCY_GEL}, {0xFFE5, CSEM_CURRENCY_JPY}};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (signs[i].sign == character)
            return signs[i].currency;
    return CSEM_CURRENCY_NONE;
}

#define MONEY(text, code)                                                                                              \
    { text, CSEM_CURRENCY_##code }

const csem__valued_word csem__dollar_words[] = {
    MONEY("c", CAD),  MONEY("ca", CAD), MONEY("can", CAD), MONEY("a", AUD),   MONEY("au", AUD), MONEY("nz", NZD),
    MONEY("hk", HKD), MONEY("s", SGD),  MONEY("nt", TWD),  MONEY("r", BRL),   MONEY("ec", XCD), MONEY("tt", TTD),
    MONEY("j", JMD),  MONEY("fj", FJD), MONEY("mx", MXN),  MONEY("bds", BBD), {NULL, 0}};

/* 0 ends it. */
const int32_t csem__cent_currencies[] = {CSEM_CURRENCY_USD, CSEM_CURRENCY_EUR, CSEM_CURRENCY_AUD, CSEM_CURRENCY_CAD,
                                         CSEM_CURRENCY_NZD, CSEM_CURRENCY_SGD, CSEM_CURRENCY_HKD, CSEM_CURRENCY_ZAR,
                                         CSEM_CURRENCY_LKR, CSEM_CURRENCY_KES, CSEM_CURRENCY_NONE};

/* One per line would make the list too long to read. */
/* clang-format off */
const csem__valued_word csem__currency_adjectives[] = {
    MONEY("us", USD), MONEY("u.s.", USD), MONEY("american", USD), MONEY("canadian", CAD), MONEY("australian", AUD),
    MONEY("new zealand", NZD), MONEY("hong kong", HKD), MONEY("singapore", SGD), MONEY("japanese", JPY),
    MONEY("british", GBP), MONEY("swiss", CHF), MONEY("indian", INR), MONEY("south korean", KRW),
    MONEY("korean", KRW), MONEY("new taiwan", TWD), MONEY("chinese", CNY), MONEY("danish", DKK),
    MONEY("norwegian", NOK), MONEY("swedish", SEK), MONEY("icelandic", ISK), MONEY("egyptian", EGP),
    MONEY("kenyan", KES), MONEY("ugandan", UGX), MONEY("tanzanian", TZS), MONEY("mexican", MXN),
    MONEY("philippine", PHP), MONEY("argentine", ARS), MONEY("chilean", CLP), MONEY("colombian", COP),
    MONEY("pakistani", PKR), MONEY("sri lankan", LKR), MONEY("nepalese", NPR), MONEY("saudi", SAR),
    MONEY("qatari", QAR), MONEY("uae", AED), MONEY("moroccan", MAD), MONEY("kuwaiti", KWD), MONEY("jordanian", JOD),
    MONEY("iraqi", IQD), MONEY("tunisian", TND), MONEY("turkish", TRY), MONEY("brazilian", BRL),
    MONEY("russian", RUB), MONEY("fijian", FJD), MONEY("jamaican", JMD), MONEY("israeli", ILS),
    MONEY("south african", ZAR), MONEY("barbados", BBD), MONEY("polish", PLN), MONEY("czech", CZK), MONEY("thai", THB),
    MONEY("malaysian", MYR), MONEY("indonesian", IDR), MONEY("bangladeshi", BDT), MONEY("omani", OMR),
    MONEY("bahraini", BHD), MONEY("algerian", DZD), MONEY("libyan", LYD), MONEY("somali", SOS), MONEY("nigerian", NGN),
    MONEY("ghanaian", GHS), MONEY("ethiopian", ETB), MONEY("zambian", ZMW), MONEY("malawian", MWK),
    MONEY("rwandan", RWF), MONEY("congolese", CDF), MONEY("guinean", GNF), MONEY("lebanese", LBP), MONEY("syrian", SYP),
    MONEY("sudanese", SDG), MONEY("south sudanese", SSP), MONEY("namibian", NAD), MONEY("liberian", LRD),
    MONEY("taiwanese", TWD), MONEY("east caribbean", XCD), MONEY("bahamian", BSD), MONEY("dominican", DOP),
    MONEY("uruguayan", UYU), MONEY("peruvian", PEN), MONEY("ukrainian", UAH), MONEY("serbian", RSD),
    MONEY("yemeni", YER), MONEY("iranian", IRR), MONEY("cambodian", KHR), MONEY("papua new guinea", PGK), {NULL, 0}
};
/* clang-format on */

/* SPDX-License-Identifier: MIT */
/* Lexicon of scales: the letters that scale a number, and the fractions that are printed with one. Scale words are in
 * the list of words, with their power of ten as value. */
#include "statistics/lexicon.h"

const csem__valued_word csem__short_scales[] = {{"mn", 6},  {"mln", 6},  {"bn", 9}, {"bln", 9},
                                                {"tn", 12}, {"trn", 12}, {NULL, 0}};
const csem__valued_word csem__letter_scales[] = {{"k", 3}, {"m", 6}, {"b", 9}, {NULL, 0}};
const csem__valued_word csem__amount_scales[] = {{"mm", 6}, {"mil", 6}, {"t", 12}, {NULL, 0}};

const csem__fraction csem__raised_fractions[] = {{"\xC2\xBC", 1, 4},     {"\xC2\xBD", 1, 2},
                                                 {"\xC2\xBE", 3, 4},     {"\xE2\x85\x93", 1, 3},
                                                 {"\xE2\x85\x94", 2, 3}, {"\xE2\x85\x9B", 1, 8},
                                                 {"\xE2\x85\x9C", 3, 8}, {"\xE2\x85\x9D", 5, 8},
                                                 {"\xE2\x85\x9E", 7, 8}, {NULL, 0, 0}};
const csem__fraction csem__added_fractions[] = {
    {"a half", 1, 2},         {"one half", 1, 2},       {"a quarter", 1, 4},     {"one quarter", 1, 4},
    {"three quarters", 3, 4}, {"three-quarters", 3, 4}, {"three-quarter", 3, 4}, {NULL, 0, 0}};
const csem__fraction csem__scale_parts[] = {{"half a", 1, 2},
                                            {"half", 1, 2},
                                            {"quarter of a", 1, 4},
                                            {"three-quarters of a", 3, 4},
                                            {"three quarters of a", 3, 4},
                                            {NULL, 0, 0}};

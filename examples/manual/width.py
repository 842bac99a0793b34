#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints stats/width_ranges.h: how many columns of a terminal a character takes, from the Unicode data of Python.

Usage: width.py > ../stats/width_ranges.h"""
import unicodedata

HEAD = """/* SPDX-License-Identifier: MIT */
/* How many columns of a terminal a character takes, according to Unicode {version}: 0 for combining marks and format
 * characters (general categories Mn, Me, Cf) and for the vowels and finals of Hangul, 2 for East Asian Width W and F,
 * else 1. Unassigned code points between two ranges belong to the range. examples/manual/width.py prints this file, a
 * part of width.c. */
/* clang-format off */
"""
TAIL = "/* clang-format on */\n"


def is_zero(c):
    return unicodedata.category(chr(c)) in ("Mn", "Me", "Cf") or 0x1160 <= c <= 0x11FF


def is_two(c):
    return unicodedata.east_asian_width(chr(c)) in "WF" and not is_zero(c)


def ranges(holds):
    found = []
    for c in range(0x300, 0x110000):
        if not holds(c):
            continue
        gap = range(found[-1][1] + 1, c) if found else [0]
        if found and all(unicodedata.category(chr(g)) == "Cn" for g in gap):
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def table(name, found):
    lines = [f"static const range {name}[] = {{"]
    cells = [f"{{0x{first:X}, 0x{last:X}}}," for first, last in found]
    line = "   "
    for cell in cells:
        if len(line) + 1 + len(cell) > 118:
            lines.append(line)
            line = "   "
        line += " " + cell
    return "\n".join(lines + [line, "};\n"])


print(HEAD.format(version=unicodedata.unidata_version), end="")
print(table("zero_wide", ranges(is_zero)))
print(table("two_wide", ranges(is_two)), end="")
print(TAIL, end="")

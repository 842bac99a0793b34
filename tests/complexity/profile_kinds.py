# SPDX-License-Identifier: MIT
"""Inputs that are hard to read with a profile, and inputs from which one is hard to infer.

PROFILES has the kinds with a profile: {name: (profile, text)}; INFERRED those without: {name: text}. A profile and a
text are functions of a size."""

import json


def repeated(head, piece, size, end="\n"):
    return head + piece * max(0, (size - len(head.encode())) // len(piece.encode())) + end


def numbered(head, piece, size, end="\n"):
    """piece is a function of a number from 1, or a text with the place {0}."""
    parts, length = [head], len(head.encode())
    while length < size:
        number = len(parts)
        parts.append(piece(number) if callable(piece) else piece.format(number))
        length += len(parts[-1].encode())
    return "".join(parts) + end


def roman(number):
    letters = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    out = ""
    for value, letter in letters:
        while number >= value:
            out, number = out + letter, number - value
    return out


def letters(number):
    out = ""
    while number > 0:
        out, number = chr(97 + (number - 1) % 26) + out, (number - 1) // 26
    return out


# ---- inference ----

NUMERALS = (str, lambda n: f"{n:02}", lambda n: roman(n % 399 + 1), lambda n: roman(n % 399 + 1).upper(), letters,
            lambda n: letters(n).upper())
SIGNS = ("{0}.", "({0})", "{0})", "[{0}]", "Goal {0}:", "<{0}>", "Step {0}", "§ {0}", "No. {0},", "{0}:", "#{0}", "A{0}-")
FAMILIES = [(sign, numeral) for sign in SIGNS for numeral in NUMERALS]


def families(size):
    """A line of each of very many families, again and again, each with its next number."""
    def piece(number):
        sign, numeral = FAMILIES[number % len(FAMILIES)]
        return f"{sign.format(numeral(number // len(FAMILIES) + 1))} Lamps and masts\n\nLamps shall be lit. (Lamp Office)\n\n"
    return numbered("", piece, size)


def nested_families(size):
    """Each family inside the one before it, as deep as there are families."""
    def piece(number):
        sign, numeral = FAMILIES[number % 24]
        return f"{sign.format(numeral(1 + number // 24 % 3))} Lamps\n\n"
    return numbered("", piece, size)


def new_words(size):
    """A mark with a word that no other has on each line."""
    return numbered("", lambda n: f"Word{letters(n)} {n}: Lamps\n\nLamps shall be lit. (Lamp Office)\n\n", size)


def labels(size):
    """Sections with the same labels, and with labels that only one section has."""
    def piece(number):
        own = "".join(f"Label {letters(number * 7 + k)}: of lamps\n" for k in range(7))
        return f"{number}. Lamps\n\nLead: Lamp Office\nDue: June 2024\n{own}\n"
    return numbered("", piece, size)


def labels_of_a_section(size):
    """Very many labels in each section, the same in all."""
    fields = "".join(f"Label {letters(k + 1)}: of lamps\n" for k in range(200))
    return numbered("", lambda n: f"{n}. Lamps\n\nLead: Lamp Office\nDue: June 2024\n{fields}\n", size)


def brackets(size):
    pairs = ("()", "[]", "<>", "{}", "【】", "（）", "〈〉", "「」")
    def piece(number):
        pair = pairs[number % len(pairs)]
        return f"{number}. Lamps\n\nLamps shall be lit. {pair[0]}Lamp Office and Mast Agency{pair[1]}\n\n"
    return numbered("", piece, size)


def leads(size):
    return numbered("", lambda n: f"{n}. Lamps\n\nLamps shall be lit. {letters(n % 90 + 27).title()}: Lamp Office\n\n", size)


def tree(depth, path=()):
    """The paths of a tree of this depth in which each node has two nodes inside it, from the top down."""
    for number in (1, 2):
        yield (*path, number)
        if len(path) + 1 < depth:
            yield from tree(depth, (*path, number))


def trees(depth, heading, size):
    """One such tree after the other; heading is a function of a path, whose first number runs on."""
    paths = list(tree(depth))
    def piece(number):
        turn, at = divmod(number - 1, len(paths))
        first, *rest = paths[at]
        return f"{heading((first + 2 * turn, *rest))} Lamps\n\nLamps shall be lit. (Lamp Office)\n\n"
    return numbered("", piece, size)


def levels(depth, size):
    return trees(depth, lambda path: ".".join(map(str, path)), size)


def two_way_signs(size):
    """Letters, and in each a list of Roman numerals, whose signs are the same."""
    def piece(number):
        turn, at = divmod(number - 1, 4)
        sign = letters(turn % 26 + 1) if at == 0 else roman(at)
        head = f"{turn // 26 + 1}. Lamps\n\n" if at == 0 and turn % 26 == 0 else ""
        return f"{head}({sign}) Lamps shall be lit. (Lamp Office)\n\n"
    return numbered("", piece, size)


def unnumbered(size):
    return numbered("", lambda n: f"Lamps of {letters(n).title()}\n\n1. Masts\n\nLamps shall be lit. (Lamp Office)\n\n", size)


def subjects(size):
    return numbered("", lambda n: f"{n}. Lamps\n\nThe {letters(n % 90 + 27).title()} Office will light lamps of the town.\n\n", size)


def title_agencies(size):
    return numbered("", lambda n: f"{n}. {letters(n % 90 + 27).title()} Office\n\nLamps shall be lit on each road.\n\n", size)


def lines_after_titles(size):
    return numbered("", lambda n: f"{n}. Lamps\nLamp Office, Mast Agency\n\nLamps shall be lit on each road.\n\n", size)


MATRIX_HEAD = "                         Not started      Limited          Substantial      Completed\n"


def self_assessment(number):
    ticks = "                         a                b, c                              d\n"
    return (f"{number}. Lamps\nLead government actors   Lamp Office\nMain objective           a. Lamps are lit.\n"
            "                         b. Masts are built.\n" + MATRIX_HEAD + "Completion level\n" + ticks +
            "Description of results   a. In 2023, 25 lamps were lit.\nEnd date                 June 2024\n\n")


def record(number):
    return (f"---\ncommitment_id: {number}\ntitle: Lamps\ncommitment_agency: Lamp Office\ncommitment_status: Completed\n"
            f"progress_2023_05: In 2023, {number} lamps were lit.\n---\n")


def long_record(size):
    return numbered(record(1) * 3 + "---\ncommitment_id: 4\n", "key_{0}: of lamps\n", size, "---\n")


def two_columns(size):
    """Pages of two columns of running text."""
    row = "The lamps of the town are lit at".ljust(44) + "masts that carry them are painted\n"
    return numbered("", lambda n: f"{n}. Lamps\n\n" * (n % 40 == 1) + row + "\f" * (n % 40 == 0), size)


def almost_columns(size):
    """Pages whose columns do not agree."""
    return numbered("", lambda n: "The lamps".ljust(20 + n % 17) + "are lit".ljust(9 + n % 5) + "at night\n", size)


ACTION = "### Action 1: Lamps\n\n| Milestone | Status | Target Date | Responsible Party |\n| --- | --- | --- | --- |\n"
ROW = "| Light lamps | Completed | June 2024 | Lamp Office, Mast Agency |\n"


def short_tables(size):
    return numbered("", lambda n: ACTION.replace("1", str(n)) + ROW + "\n", size)


def wide_row(size):
    return repeated(ACTION, "| a ", size, "|\n")


def wide_table(size):
    """As many columns as rows."""
    width = max(1, int((size / 8) ** 0.5))
    head = "### Action 1: Lamps\n\n| Milestone " + "".join(f"| H{k} " for k in range(width)) + "|\n" + "| - " * (width + 1) + "|\n"
    return repeated(head, "| Light lamps " + "| a " * width + "|\n", size)


BLANK_HEAD = "Milestone                 Status          Due             Lead\n"
BLANK_ROW = "Light the lamps           Completed       June 2024       Lamp Office\nof the town\n\n"

INFERRED = {
    "families": families,
    "nested-families": nested_families,
    "new-words": new_words,
    "labels": labels,
    "labels-of-a-section": labels_of_a_section,
    "brackets": brackets,
    "leads": leads,
    "levels": lambda size: levels(6, size),
    "levels-too-deep": lambda size: levels(9, size),
    "two-way-signs": two_way_signs,
    "unnumbered": unnumbered,
    "subjects": subjects,
    "title-agencies": title_agencies,
    "lines-after-titles": lines_after_titles,
    "matrices": lambda size: numbered("", self_assessment, size),
    "records": lambda size: numbered("", record, size),
    "long-record": long_record,
    "rulers": lambda size: repeated(record(1) * 3, "---\n", size),
    "two-columns": two_columns,
    "almost-columns": almost_columns,
    "long-table": lambda size: repeated(ACTION, ROW, size),
    "short-tables": short_tables,
    "wide-row": wide_row,
    "wide-table": wide_table,
    "blank-table": lambda size: repeated("1. Lamps\n\n" + BLANK_HEAD, BLANK_ROW, size),
    "bars": lambda size: repeated(ACTION, "|", size),
}


# ---- profiles ----

def profile(**parts):
    whole = {"format": "csemplan-profile", "version": 1, "name": "hard",
             "levels": [{"name": "action", "mark": "Action {1}:"}], **parts}
    text = json.dumps(whole, ensure_ascii=False)
    return lambda size: text


def fields(where, place="field"):
    """The usual fields in one place."""
    kinds = {"Lead": "agencies", "With": "partners", "Aim": "promise", "Done": "effort", "Due": "deadline", "State": "status",
             "Remark": "note", "Ratio": "other"}
    return profile(fields=[{"label": [label], "as": kind, "where": where} for label, kind in kinds.items()],
                   status={"words": {"done": "complete", "under way": "in-progress", "not begun": "not-started"}, "where": place})


def actions(piece):
    return lambda size: numbered("", lambda n: f"Action {n}: Lamps\n\n{piece}\n", size)


def in_one(piece):
    return lambda size: repeated("Action 1: Lamps\n\n", piece, size)


COLON = "Lead: Lamp Office\nAim: Light the lamps\nof the town.\nDone: In 2023, 25 lamps.\nDue: June 2024\nState: done\n"
LINE = COLON.replace(": ", "\n")
COLUMN = "".join(f"{line.split(': ')[0]:12}{line.split(': ')[-1]}\n" for line in COLON.splitlines())
PART = "Aim: a. Light the lamps.\nb. Paint the masts.\nDone: a. In 2023, 25 lamps.\nb. None.\n"
PARTS = [{"mark": "{a}.", "level": "part"}]
DEEP = [{"name": f"l{k}", "mark": mark} for k, mark in enumerate(("{I}.", "{1}.", "({a})", "({i})", "{A}-", "[{1}]"))]
NAMED = [{"name": "goal", "mark": "Goal {1}:"}, {"name": "action", "mark": "{1}.{1}"}, {"name": "step", "mark": "{1}.{1}.{1}"}]


def deep(size):
    signs = (lambda n: roman(n).upper() + ".", "{0}.".format, lambda n: f"({letters(n)})", lambda n: f"({roman(n)})",
             lambda n: letters(n).upper() + "-", "[{0}]".format)
    return trees(6, lambda path: signs[len(path) - 1](path[-1]), size)


def parents(size):
    """Marks that name their parents, most of which are wrong."""
    return numbered("Goal 1: Lamps\n\n", lambda n: f"1.{n} Masts\n\n{n % 7}.{n}.{n % 3} Lamps\n\nA lamp.\n\n", size)


def many_labels(where):
    """As many labels as a profile may have, which differ at their ends."""
    return profile(fields=[{"label": [f"Label {'of a ' * 20}{k:02}" for k in range(70)], "as": "other", "where": where}])


def like_labels(size):
    return numbered("Action 1: Lamps\n\n", lambda n: f"Label {'of a ' * 20}{n} of lamps\n", size)


def many_skips():
    return profile(skip=[f"Line of {letters(k + 1)} and more" for k in range(128)],
                   notes=["*", "[^{1}]", "Remark {1}:"], bullets=[f"={letters(k + 1)}=" for k in range(128)],
                   references=[f"See {letters(k + 27)} {{action}}" for k in range(128)])


STAMPS = profile(updates={"label": "{month} {year} update"}, references=["See Action {action}", "Repeat of {action}:"],
                 notes=["*", "[^{1}]", "{1}", "Remark {1}:"], agencies={"where": ["closing", "subject", "after-title"]})
UPDATES = "Lamps shall be lit. (Lamp Office)\n\nMay 2023 update\n\n25 lamps were lit.\n\nMarch 2024 update\n\n30 lamps.\n"
OGP = lambda size: "ogp-self-assessment"
TABLE = lambda size: "action-table"
TRACKER = lambda size: "commitment-tracker"

PROFILES = {
    "colon-fields": (fields("colon"), actions(COLON)),
    "colon-fields-of-one": (fields("colon"), in_one(COLON)),
    "colons": (fields("colon"), in_one("Lead: ")),
    "no-labels": (fields("colon"), in_one("Leads: Lamp Office\n")),
    "line-fields": (fields("line"), actions(LINE)),
    "lines": (fields("line"), in_one("Aim\n")),
    "column-fields": (fields("column"), actions(COLUMN)),
    "columns": (fields("column"), in_one("Aim  a\n")),
    "long-column": (fields("column"), in_one("            a lamp is lit\n")),
    "behind-fields": (fields("behind", place="behind"), actions("Light lamps. Lead: Lamp Office <done>\n\nA mast. <under way>\n")),
    "behind": (fields("behind", place="behind"), in_one("A lamp Lead <done> ")),
    "brackets-behind": (fields("behind", place="behind"), in_one("A lamp (MP) <done>\n")),
    "open-brackets-behind": (fields("behind", place="behind"), in_one("A (Lead: (")),
    "labels-behind": (fields("behind", place="behind"), in_one("Due: June 2024 ")),
    "statuses-behind": (fields("behind", place="behind"), in_one("<done> [under way] a ")),
    "wrapped-behind": (fields("behind", place="behind"), in_one("A lamp. (Due:\nJune 2024) <not\nbegun>\n")),
    "items": (fields("colon"), actions(PART)),
    "items-of-one": (profile(fields=[{"label": ["Aim"], "as": "promise"}, {"label": ["Done"], "as": "effort"}], items=PARTS),
                     lambda size: numbered("Action 1: Lamps\n\nAim: ", lambda n: f"{letters(n)}. A lamp.\n", size // 2) +
                     numbered("Done: ", lambda n: f"{letters(n)}. A mast.\n", size // 2)),
    "matrices": (OGP, lambda size: numbered("", self_assessment, size)),
    "matrix": (OGP, lambda size: repeated(self_assessment(1), MATRIX_HEAD + "Completion level\n" + " " * 25 + "X\n", size)),
    "ticks": (OGP, lambda size: repeated("1. Lamps\n" + MATRIX_HEAD + "Completion level\n", " a, b  X ", size)),
    "table": (TABLE, lambda size: repeated(ACTION, ROW, size)),
    "tables": (TABLE, short_tables),
    "wide-row": (TABLE, wide_row),
    "wide-table": (TABLE, wide_table),
    "blank-table": (fields("table"), in_one("Aim                       State           Due             Lead\n" + BLANK_ROW)),
    "blank-rows": (fields("table"), lambda size: repeated("Action 1: Lamps\n\n" + BLANK_HEAD.replace("Milestone", "Aim      "),
                                                           BLANK_ROW, size)),
    "records": (TRACKER, lambda size: numbered("", record, size)),
    "long-record": (TRACKER, long_record),
    "rulers": (TRACKER, lambda size: repeated("", "---\n", size)),
    "updates": (STAMPS, actions(UPDATES)),
    "stamps": (STAMPS, in_one("May 2023 update\n\n")),
    "references": (STAMPS, in_one("- See Action 1\n\n")),
    "notes": (STAMPS, in_one("A lamp[^1] is2 lit.*\n\n[^1] Remark 1: a\n\n* b\n\n2 c\n\n")),
    "subjects": (STAMPS, actions("The Lamp Office will light lamps, and the Mast Agency will paint masts.\n")),
    "deep": (profile(levels=DEEP), deep),
    "parents": (profile(levels=NAMED), parents),
    "two-way-signs": (profile(levels=DEEP[1:4]), two_way_signs),
    "unnumbered": (profile(levels=[{"name": "theme", "mark": "none"}, {"name": "measure", "mark": "{1}."}]), unnumbered),
    "headings": (profile(levels=[{"name": "theme", "mark": "none"}]), in_one("Lamps of a Town\n\n")),
    "inferred": (profile(levels="inferred"), families),
    "japanese": (lambda size: "basic-plan-ja",
                 lambda size: numbered("", lambda n: f"第{n}章 街灯\n\n第1 灯\n\n１ 街灯を点灯する。（街灯省、柱庁・灯火局）\n\n", size)),
    "many-labels": (many_labels("colon"), like_labels),
    "many-columns": (many_labels("column"), like_labels),
    "many-labels-behind": (many_labels("behind"), in_one("Label of a ")),
    "many-skips": (many_skips(), lambda size: numbered("Action 1: Lamps\n\n", lambda n: f"Line of {letters(n)}, see\n\n", size)),
}

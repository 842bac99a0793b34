"""Random grammars as profiles: levels and marks in every numeral family, agencies, bullets, fields, statuses.

A grammar is drawn so that its reports have one reading only: no two levels have the same mark, the marks of lists are no
level's, and a label is no word of another part.
"""

import random
import re

ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
FAMILIES = ["1", "01", "i", "I", "a", "A", "①", "ア", "一"]
MAX_NUMBER = {"a": 26, "A": 26, "①": 50, "ア": 44, "一": 99}

LEVEL_NAMES = [["pillar", "goal", "objective", "action"], ["part", "chapter", "section", "measure"],
               ["theme", "field", "aim", "step"], ["strand", "target", "line", "commitment"]]
SIGNS = ["{n}.", "({n})", "{n})", "[{n}]", "**{n}.**", "**({n})**"]
WORDED = ["{w} {n}:", "{w} {n}.", "{w} {n}", "{w} {n} -"]
PARENTS = ["{1}.{1}", "{1}.{1}.", "{1}-({1})", "C{01}.{1}", "{I}.{1}", "{A}{1}", "{1}-{1}"]

PAIRS = ["()", "[]", "【】", "（）", "<>"]
LEADS = ["Responsible: ", "In charge: ", "– ", "Agencies: "]
BULLETS = ["→", "»", "+", "›", "✓"]
DEFINITIONS = {"ABBR (Name)": "{a} ({n})", "Name: ABBR": "{n}: {a}", "ABBR: Name": "{a}: {n}", "Name ABBR": "{n} ({a})"}
NAME_WORDS = [["{name} Board", "Council for {name}"], ["Department of {name}", "{name} Service"], ["{name} Trust", "Institute of {name}"]]
GROUPS = ["all member offices", "every district", "all ministries"]
NOTE_MARKERS = ["*", "†", "※", "Remark {1}:"]
SKIPPED = ["Printed on recycled paper", "Draft for consultation", "See the map on the last page"]
SEPARATORS = [[",", "and"], [";"], ["/"], [",", "&"], [";", "and"]]

PLACES = ["closing", "field", "after-title", "subject", "heading"]
LABELS = {
    "agencies": ["Lead agency", "Lead", "Responsible body", "Who"], "partners": ["Partners", "With", "Other actors"],
    "status": ["Status", "State of work", "Level of completion"], "deadline": ["Deadline", "End date", "By when", "Due"],
    "promise": ["Objective", "What we will do", "Description"], "effort": ["Results", "Progress", "What was done"],
    "other": ["Budget", "Relevance", "Contact"]}
SCALES = [{"Not started": "not-started", "Under way": "in-progress", "Completed": "complete"},
          {"Red": "delayed", "Amber": "limited", "Green": "substantial", "Blue": "complete"},
          {"Dropped": "dropped", "On track": "in-progress", "Fulfilled": "complete", "Parked": None}]
REFERENCES = ["Repeat mention {%s} - {%s}:", "See also {%s} {%s}:", "Listed again under {%s}, {%s}:", "As reported in {%s}-{%s}:"]


def numeral(family, number):
    if family in "iI":
        out, rest = "", number
        for value, sign in ROMAN:
            while rest >= value:
                out, rest = out + sign, rest - value
        return out if family == "i" else out.upper()
    if family in "aA":
        return chr(ord(family) + number - 1)
    if family == "①":
        return CIRCLED[number - 1]
    if family == "ア":
        return KANA[number - 1]
    if family == "一":
        signs = "〇一二三四五六七八九"
        tens = "" if number < 10 else "十" if number < 20 else signs[number // 10] + "十"
        return tens + (signs[number % 10] if number % 10 else "")
    return f"{number:02}" if family == "01" else str(number)


class Level:
    def __init__(self, name, mark):
        self.name, self.mark = name, mark
        self.places = re.findall(r"\{(.+?)\}", mark)
        self.runs = self.tracked = False
        self.title = "line"

    def family(self):
        return self.places[-1] if self.places else None

    def print(self, numbers):
        """The mark with the numbers of the sections around, and its own."""
        values = iter(numbers[len(numbers) - len(self.places):])
        return re.sub(r"\{(.+?)\}", lambda place: numeral(place[1], next(values)), self.mark)

    def bare(self, numbers, words=False):
        """The section's part of an id: no signs of Markdown, no words, no closing point or colon."""
        text = re.sub(r"^#+ ?|\*\*", "", self.print(numbers)).strip()
        if words:
            return re.sub(r"\s*[.:-]+$", "", text)
        text = re.sub(r"^第(.*)章$", r"\1", text)
        text = re.sub(r"^[A-Za-z]{3,} ", "", text)
        return re.sub(r"\s*[.:-]+$", "", text)

    def json(self):
        out = {"name": self.name, "mark": self.mark}
        if self.tracked:
            out["tracked"] = True
        if self.runs:
            out["numbers"] = "runs"
        if self.title != "line":
            out["title"] = self.title
        return out


class Grammar:
    """`features` are names that a failure can be sorted by."""

    def __init__(self, seed, only=()):
        self.seed, self.rng, self.features, self.only = seed, random.Random(seed * 6007 + 5), [], only
        self.levels = self.draw_levels()
        self.draw_agencies()
        self.draw_names()
        self.draw_bullet()
        self.draw_fields()
        self.draw_references()
        self.contents = self.chance(0.5) and all(level.title == "line" for level in self.levels)
        self.feature("contents", self.contents)
        self.wrapped = self.has("wrapped", 0.4)

    def chance(self, share):
        return self.rng.random() < share

    def feature(self, name, there=True):
        if there:
            self.features.append(name)
        return there

    def has(self, name, share):
        """Whether the grammar has a feature, by chance, unless the caller has named the features that it may have."""
        return self.chance(share) and (not self.only or name in self.only) and self.feature(name)

    # ---- levels

    def draw_levels(self):
        rng = self.rng
        depth = rng.choice([1, 1, 2, 2, 2, 2, 3, 3, 4])
        self.feature(f"depth-{depth}")
        levels = []
        while len(levels) < depth:
            name = rng.choice(LEVEL_NAMES)[4 - depth + len(levels)]
            mark = self.draw_mark(name, levels)
            if self.is_clear(mark, name, levels):
                levels.append(Level(name, mark))
        for level in levels:
            for family in set(level.places):
                self.feature(f"family-{family}")
        if depth > 1 and self.has("unnumbered", 0.12):
            levels[0].mark, levels[0].places = "none", []
            if len(levels[1].places) > 1:
                levels[1].mark, levels[1].places = "{1}.", ["1"]
        inner = levels[-1]
        inner.tracked = True
        if len(inner.places) == 1 and not inner.mark.startswith("#"):
            inner.title = rng.choice(["line"] * 6 + ["colon", "none"])
            self.feature(f"title-{inner.title}", inner.title != "line")
            if inner.places[0] not in MAX_NUMBER and depth > 1:
                inner.runs = self.has("runs", 0.15)
        return levels

    def draw_mark(self, name, levels):
        rng = self.rng
        family = rng.choice(FAMILIES[:6] * 3 + FAMILIES[6:])
        if len(levels) == 1 and len(levels[0].places) == 1 and self.chance(0.3):  # so that ids are unique
            mark = rng.choice(PARENTS)
            outer = levels[-1].places[0]
            return mark if re.findall(r"\{(.+?)\}", mark)[0] in (outer, {"1": "01"}.get(outer)) else ""
        if family == "①":
            return "{①}"
        if family == "ア":
            return rng.choice(["{ア}", "({ア})"])
        if family == "一":
            return rng.choice(["第{一}章", "({一})"])
        if self.chance(0.1):
            return "#" * (len(levels) + 2) + rng.choice([" {1}.", " " + name.capitalize() + " {1}:"])
        sign = rng.choice(SIGNS) if self.chance(0.6) else rng.choice(WORDED)
        return sign.replace("{n}", "{%s}" % family).replace("{w}", name.capitalize())

    @staticmethod
    def is_clear(mark, name, levels):
        """Whether a mark is set off from those of the other levels: a letter may also be a Roman numeral."""
        def shape(text):
            return re.sub(r"^#+ |\*\*", "", re.sub(r"\{[iIaA]\}", "{x}", text.replace("{01}", "{1}")))

        others = [shape(level.mark) for level in levels]
        return bool(mark) and shape(mark) not in others and name not in [level.name for level in levels]

    # ---- agencies

    def draw_agencies(self):
        rng = self.rng
        self.where = rng.choice(["closing"] * 4 + ["field"] * 3 + ["after-title", "subject", "heading", "none"])
        if self.only:
            self.where = ([w for w in self.only if w in PLACES] or ["none"])[0]
        if self.where == "heading" and (len(self.levels) == 1 or self.levels[0].title != "line"):
            self.where = "none"
        if self.where == "after-title" and self.levels[-1].title != "line":
            self.where = "none"
        self.feature(self.where)
        self.separators = rng.choice(SEPARATORS)
        self.opening = self.closing = ""
        self.roles = False
        if self.where == "closing":
            form = rng.choice(PAIRS + PAIRS + LEADS)
            self.opening, self.closing = (form, "") if form in LEADS else (form[0], form[1])
            self.feature("brackets-" + form)
            self.roles = self.feature("roles", self.chance(0.6))
            self.brackets = form
            if self.roles:
                self.separators = [",", "and"]

    def draw_names(self):
        """What names look like, how they are defined, and which words name none."""
        rng = self.rng
        self.name_words = self.glossary = self.group = self.marker = self.skipped = None
        self.definition = "Name: ABBR" if self.where == "closing" else "Name ABBR"
        if self.where in ("closing", "field"):
            if self.has("name-words", 0.2):
                self.name_words = rng.choice(NAME_WORDS)
            if self.has("definitions", 0.3):
                self.definition = rng.choice(list(DEFINITIONS))
                self.feature("defined-" + self.definition)
            self.glossary = self.has("glossary", 0.2)
            if self.glossary:  # the other forms are read in the footers of pages, which plans have not
                self.definition = rng.choice(["ABBR: Name", "Name ABBR"])
            if self.has("groups", 0.2):
                self.group = rng.choice(GROUPS)
        if self.where == "closing" and self.has("notes", 0.2):
            self.marker = rng.choice(NOTE_MARKERS[:3])
        if self.has("skip", 0.15):
            self.skipped = rng.choice(SKIPPED)

    def join(self, parts):
        """A list of names as printed."""
        first, last = self.separators[0], self.separators[-1]
        before = "" if first == "/" else first
        between = " / " if first == "/" else first + " "
        if len(parts) == 1:
            return parts[0]
        if last.isalpha() or last == "&":
            return between.join(parts[:-1]) + (before if len(parts) > 2 and self.chance(0.3) else "") + f" {last} " + parts[-1]
        return between.join(parts)

    # ---- the rest

    def draw_bullet(self):
        self.bullet = "-"
        if self.has("bullets", 0.3):
            self.bullet = self.rng.choice(BULLETS)

    def draw_fields(self):
        rng = self.rng
        self.fields, self.place, self.scale, self.status = {}, None, {}, None
        if self.where == "field":
            self.place = rng.choice(["colon", "colon", "line", "column", "table", "front-matter"])
            if self.place == "front-matter" and len(self.levels) > 1 or self.levels[-1].title != "line":
                self.place = "colon"
            self.feature("place-" + self.place)
            for role in ("agencies", "partners", "status", "deadline", "promise", "effort", "other"):
                if role == "agencies" or self.chance(0.65):
                    self.fields[role] = rng.choice(LABELS[role])
        if "status" in self.fields or self.where == "closing" and self.has("status-behind", 0.25):
            self.scale = rng.choice(SCALES)
            self.status = "field" if "status" in self.fields else "behind"
        self.items = self.matrix = self.behind = False
        if self.place == "column" and self.levels[-1].family() not in "ai" and self.levels[-1].title == "line":
            self.items = self.has("items", 0.4)
            self.matrix = self.items and self.has("matrix", 0.6)
            if self.matrix:
                self.scale, self.status = rng.choice(SCALES), "matrix"
                self.fields["status"] = self.fields.get("status", "Level of completion")
        self.behind = self.where in ("none", "subject", "after-title", "heading") and self.has("behind", 0.3)
        if self.behind:
            self.fields["deadline"] = rng.choice(["Due", "By when"])
        self.updates = not self.behind and self.where in ("none", "subject", "after-title") and self.has("updates", 0.3)

    def draw_references(self):
        self.reference = None
        numbered = [level for level in self.levels if len(level.places) == 1 and not level.runs]
        if self.where == "closing" and len(self.levels) == 2 and len(numbered) == 2 and self.has("references", 0.4):
            self.reference = self.rng.choice(REFERENCES) % tuple(level.name for level in self.levels)

    def profile(self):
        out = {"format": "csemplan-profile", "version": 1, "name": f"random-{self.seed}", "language": "en",
               "levels": [level.json() for level in self.levels]}
        if self.bullet != "-":
            out["bullets"] = [self.bullet]
        if self.where != "none":
            out["agencies"] = {"where": [self.where], "separators": self.separators}
            if self.name_words:
                out["agencies"]["name_words"] = self.name_words
            if "definitions" in self.features or self.glossary:
                out["agencies"]["glossary"] = [self.definition]
            if self.group:
                out["agencies"]["groups"] = [self.group]
            if self.where == "closing":
                out["agencies"]["brackets"] = [self.brackets]
            if self.roles:
                out["agencies"].update({"full_names": "commitment", "abbreviations": "effort"})
        if self.fields:
            place = "behind" if self.behind else self.place
            out["fields"] = [{"label": [label], "as": role, "where": place} for role, label in self.fields.items()]
        if self.status:
            out["status"] = {"words": self.scale, "where": self.status}
        if self.items:
            out["items"] = {"mark": "{a}.", "level": "part"}
        if self.updates:
            out["updates"] = {"label": "{month} {year} update"}
        if self.reference:
            out["references"] = [self.reference]
        if self.marker:
            out["notes"] = [self.marker]
        if self.skipped:
            out["skip"] = [self.skipped]
        return out

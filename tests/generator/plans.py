"""A random plan in a random grammar: its text, its model as the JSON of a report, and the profile of the grammar.

The model has the facts only, no places in the text and no pages. As in model.py, nothing is printed for which the data
model has more than one reading: a list of names can be split in one way, no line begins with what looks like a mark, and
sentences have no labels.
"""

import calendar
import re
import textwrap

import words
from grammars import DEFINITIONS, LABELS, Grammar

WIDTH = 78
MONTHS = list(calendar.month_name)[1:]
SEASONS = {"Spring": (3, 5), "Summer": (6, 8), "Autumn": (9, 11)}
BODIES = ["Friends of the Old Harbour", "Society for Quiet Nights", "Garden Clubs of Tarn", "Union of Ferrymen",
          "Readers of Port Ellery", "Walkers of Upper Wexcombe"]
SAID = ["Nothing was set aside for it", "It serves the wish for open doors", "Ask at the desk in the town hall",
        "The money comes from fees"]
# What a line must not begin with unless it is meant.
STRUCTURE = re.compile(r"[(\[（【<]|[0-9]|[ivxlcIVXLC]+[.):]|[A-Za-z][.):]|[-–—•*#→»+›✓|]")


def last_day(year, month):
    return calendar.monthrange(year, month)[1]


def draw_time(rng):
    """A time as printed, with its first and its last day."""
    year, month = rng.randint(2021, 2027), rng.randint(1, 12)
    end = last_day(year, month)
    form = rng.randint(0, 5)
    if form == 0:
        day = rng.randint(1, end)
        return f"{MONTHS[month - 1]} {day}, {year}", (year, month, day), (year, month, day)
    if form == 1:
        return str(year), (year, 1, 1), (year, 12, 31)
    if form == 2:
        quarter = (month - 1) // 3
        return f"Q{quarter + 1} {year}", (year, 3 * quarter + 1, 1), (year, 3 * quarter + 3, last_day(year, 3 * quarter + 3))
    if form == 3:
        season = rng.choice(list(SEASONS))
        first, last = SEASONS[season]
        return f"{season} {year}", (year, first, 1), (year, last, last_day(year, last))
    return f"{MONTHS[month - 1]} {year}", (year, month, 1), (year, month, end)


def period(time):
    text, start, end = time
    return {"text": text, "start": "%d-%02d-%02d" % start, "end": "%d-%02d-%02d" % end}


class Plan:
    def __init__(self, grammar):
        self.grammar, self.rng = grammar, grammar.rng
        self.lines, self.sections, self.listed = [], [], {}
        self.make_agencies()
        self.names_printed = set()
        self.runs = {}
        self.walk(self.sections, 0, [], "")
        self.resolve()

    def chance(self, share):
        return self.rng.random() < share

    # ---- texts

    def sentence(self, mode):
        while True:
            text = words.sentence(self.rng, mode)
            if not re.search(r"[(\[]|: |;|“", text) and not self.has_label(text):
                return text

    @staticmethod
    def has_label(text):
        return any(label.lower() in text.lower() for labels in LABELS.values() for label in labels if label != "With" and label != "Who")

    def prose(self, mode, most=2):
        return " ".join(self.sentence(mode) for _ in range(self.rng.randint(1, most)))

    def title(self):
        while True:
            text = words.title(self.rng, tails=False)
            if "“" not in text and text not in self.names_printed and not self.has_label(text):
                return text

    def put(self, text, indent="", first="", apart=True):
        """Prints a paragraph: `first` and the text, wrapped if the layout is, with a blank line after it or not."""
        lines = [first + text]
        if self.grammar.wrapped and not first.startswith("#"):
            wrapped = textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False,
                                    break_on_hyphens=False)
            if not any(STRUCTURE.match(line.strip()) for line in wrapped[1:]) and not any(line[-1] in "-/" for line in wrapped):
                lines = wrapped
        self.lines += lines + ([""] if apart else [])

    # ---- agencies

    def make_agencies(self):
        rng, names, shorts = self.rng, {}, set()
        while len(names) < 5:
            fields = rng.sample(words.FIELDS, 2)
            forms = self.grammar.name_words or ["Ministry of {name}", "{name} Agency", "National {name} Office", "{name} Bureau"]
            name = rng.choice(forms).replace("{name}", rng.choice([fields[0], fields[0], " ".join(fields)]))
            short = words.abbreviation(rng, name)
            if name not in names and short not in shorts and len(short) > 1:
                names[name] = short
                shorts.add(short)
        self.names, self.defined, self.used = names, {}, []
        if self.grammar.glossary:
            self.defined = dict(names)

    def draw(self, most=3):
        return self.rng.sample(list(self.names), self.rng.choice([n for n in (1, 1, 1, 2, 2, 3) if n <= most]))

    def printed(self, name, short):
        """A name in full, or its abbreviation, which the first use defines."""
        if name not in self.used:
            self.used.append(name)
        if not short:
            return name
        if name in self.defined:
            return self.defined[name]
        self.defined[name] = self.names[name]
        return DEFINITIONS[self.grammar.definition].format(n=name, a=self.names[name])

    def listing(self, names, short, more=()):
        return self.grammar.join([self.printed(name, short) for name in names] + list(more))

    # ---- sections

    def walk(self, siblings, depth, numbers, around):
        grammar, level = self.grammar, self.grammar.levels[depth]
        count = self.rng.randint(2, 4 if depth + 1 < len(grammar.levels) else 5) if depth else self.rng.randint(3, 5)
        for place in range(1, count + 1):
            number = place
            if level.runs:
                number = self.runs[depth] = self.runs.get(depth, 0) + 1
            section = {"level": level.name, "number": number if level.places else None, "title": None, "commitments": [],
                       "sections": []}
            here = numbers + [number]
            section["id"] = self.id_of(level, here, place, around)
            rest = self.put_heading(level, here, section)
            siblings.append(section)
            self.listed[tuple(here)] = (level, here, section)
            if level.tracked:
                self.put_content(section, rest)
            else:
                self.walk(section["sections"], depth + 1, here, section["id"])

    def keeps_words(self, level):
        """Whether the level's ids would be those of another level without words, where both are marks alone."""
        levels = self.grammar.levels
        alone = [one for one in levels if one.places and (one is levels[0] or len(one.places) > 1 or one.runs)]
        ten = [10] * 6
        return level in alone and any(one is not level and one.bare(ten) == level.bare(ten) for one in alone)

    def id_of(self, level, numbers, place, around):
        if not level.places:
            return f"{around}/{place}"
        bare = level.bare(numbers, words=self.keeps_words(level))
        if len(level.places) > 1 or level.runs:
            return bare
        point = around and is_alphanumeric(around[-1]) and is_alphanumeric(bare[0])
        return around + ("." if point else "") + bare

    def put_heading(self, level, numbers, section):
        """Prints the heading; returns whether the commitment's first paragraph is still to be printed."""
        grammar = self.grammar
        if grammar.place == "front-matter":
            section["title"] = self.title()
            return True
        mark = level.print(numbers) + " " if level.places else ""
        if level.title == "none":
            return self.put_numbered(mark)
        section["title"] = self.title()
        if grammar.where == "heading" and level is grammar.levels[0]:
            self.heading = self.rng.choice([name for name in self.names if name not in self.names_printed] or [None])
            section["title"] = self.printed(self.heading, False) if self.heading else section["title"]
        self.names_printed.add(section["title"])
        if level.title == "colon":
            return self.put_numbered(mark + section["title"] + ": ")
        self.put(section["title"], "", mark)
        return True

    def put_numbered(self, first):
        self.first = first
        return False

    # ---- what is in a tracked section

    @staticmethod
    def commitment(**more):
        return {"blocks": [], "agencies": [], "partners": [], "open_ended": False, "status": None, "deadline": None, "fields": [],
                "efforts": [], **more}

    @staticmethod
    def effort(**more):
        return {"kind": "effort", "ref": None, "blocks": [], "agencies": [], "status": None, "as_of": None, "notes": [], **more}

    @staticmethod
    def block(text):
        return {"kind": "paragraph", "label": None, "text": text}

    def put_content(self, section, at_margin):
        first, self.first = ("" if at_margin else self.first), ""
        place = self.grammar.place
        if place == "table":
            self.put_table(section, first)
        elif place == "front-matter":
            self.put_record(section)
        elif self.grammar.items:
            self.put_parts(section)
        elif place:
            self.put_fields(section, first)
        else:
            for _ in range(2 if self.grammar.roles and at_margin and self.chance(0.3) else 1):
                section["commitments"].append(self.put_commitment(first))

    def status(self):
        word = self.rng.choice(list(self.grammar.scale))
        return {"printed": word, "scale": self.grammar.scale[word]}

    def close(self, node, short):
        """The end of a paragraph that names agencies, and its status."""
        grammar, text = self.grammar, ""
        if grammar.where == "closing":
            names = self.draw()
            node["agencies"] = names
            group = [grammar.group] if grammar.group and "open_ended" in node and self.chance(0.3) else []
            listing = self.listing(names, short, group)
            if group:
                node["open_ended"] = True
            elif "open_ended" in node and grammar.roles and not grammar.group and self.chance(0.1):
                node["open_ended"] = True
                listing += ", and other related bodies"
            text = f" {grammar.opening}{listing}{grammar.closing}"
            if grammar.status == "behind":
                node["status"] = self.status()
                text += f" <{node['status']['printed']}>"
        return text

    def put_commitment(self, first):
        grammar = self.grammar
        commitment = self.commitment()
        if grammar.where == "after-title":
            commitment["agencies"] = self.draw()
            self.put(self.listing(commitment["agencies"], False))
        text = self.prose("shall")
        if grammar.where == "subject":
            name = self.draw(1)[0]
            commitment["agencies"] = [name]
            text = f"The {self.printed(name, False)} will mend {self.rng.choice(words.THINGS)} {self.rng.choice(words.PLACES)}."
        elif grammar.where == "heading" and self.heading:
            commitment["agencies"] = [self.heading]
        commitment["blocks"].append(self.block(text))
        self.put(text + self.close(commitment, False) + self.put_behind(commitment), "", first)
        for _ in range(0 if grammar.updates else self.rng.randint(0, 3)):
            commitment["efforts"].append(self.put_effort())
        if grammar.updates:
            for year in sorted(self.rng.sample(range(2018, 2030), self.rng.randint(0, 2))):
                commitment["efforts"].append(self.put_update(year))
        if self.lines[-1]:
            self.lines.append("")
        if grammar.skipped and self.chance(0.2):
            self.lines += [grammar.skipped, ""]
        return commitment

    def put_behind(self, commitment):
        if not self.grammar.behind or self.chance(0.3):
            return ""
        commitment["deadline"] = period(draw_time(self.rng))
        return f" ({self.grammar.fields['deadline']}: {commitment['deadline']['text']})"

    def put_effort(self):
        grammar = self.grammar
        effort = self.effort()
        lead = ""
        if grammar.reference and self.chance(0.3):
            effort["kind"], text = "repeat", self.title()
            effort["ref"] = "later"
            self.later = getattr(self, "later", [])
            lead = "\ue000"
            self.later.append((effort, len(self.lines)))
        else:
            text = self.prose("done")
        note = grammar.marker and effort["kind"] == "effort" and self.chance(0.3)
        if note:
            text = re.sub(r"^(\w+ \w+)\b", r"\1" + grammar.marker, text)
        effort["blocks"].append(self.block(text))
        if grammar.roles or self.chance(0.7):
            closing = self.close(effort, grammar.roles)
        else:
            closing = ""
        wrapped, grammar.wrapped = grammar.wrapped, grammar.wrapped and not lead
        self.put(text + closing, "  ", f"{grammar.bullet} {lead}", apart=grammar.wrapped)
        grammar.wrapped = wrapped
        if note:
            effort["notes"].append({"marker": grammar.marker, "text": self.rng.choice(words.NOTES[1:3])})
            self.lines += ([""] if self.lines[-1] else []) + [f"{grammar.marker} {effort['notes'][0]['text']}", ""]
        return effort

    def put_update(self, year):
        month = self.rng.randint(1, 12)
        time = (f"{MONTHS[month - 1]} {year}", (year, month, 1), (year, month, last_day(year, month)))
        if self.lines[-1]:
            self.lines.append("")
        self.put(f"{time[0]} update")
        text = self.prose("done")
        self.put(text)
        return self.effort(as_of=period(time), blocks=[self.block(text)])

    def resolve(self):
        """Repeats name sections, which are all known now."""
        targets = [(level, numbers, section) for level, numbers, section in self.listed.values() if level.tracked]
        for effort, line in getattr(self, "later", []):
            level, numbers, section = self.rng.choice(targets)
            effort["ref"] = section["id"]
            values = {one.name: one.bare(numbers[:at + 1]) for at, one in enumerate(self.grammar.levels)}
            lead = re.sub(r"\{(.+?)\}", lambda place: values[place[1]], self.grammar.reference)
            self.lines[line] = self.lines[line].replace("\ue000", lead + " ")

    # ---- fields

    def values(self):
        """Draws a value for the fields that the section has: role -> text, and the commitment that they say."""
        fields, out, commitment = self.grammar.fields, {}, self.commitment()
        for role in fields:
            if role != "agencies" and role != "promise" and self.chance(0.15):
                continue
            if role == "agencies":
                commitment["agencies"] = self.draw()
                group = [self.grammar.group] if self.grammar.group and self.chance(0.3) else []
                commitment["open_ended"] = bool(group)
                out[role] = self.listing(commitment["agencies"], True, group)
                if group:  # which is no agency, so that the field says more than its names
                    commitment["fields"].append({"label": fields[role], "text": out[role]})
            elif role == "partners":
                commitment["partners"] = self.rng.sample(BODIES, self.rng.randint(1, 2))
                self.used += [body for body in commitment["partners"] if body not in self.used]
                out[role] = self.grammar.join(commitment["partners"])
            elif role == "status":
                commitment["status"] = self.status()
                out[role] = commitment["status"]["printed"]
            elif role == "deadline":
                commitment["deadline"] = period(draw_time(self.rng))
                out[role] = commitment["deadline"]["text"]
            elif role == "promise":
                out[role] = self.prose("shall")
                commitment["blocks"].append(self.block(out[role]))
            elif role == "effort":
                out[role] = self.prose("done")
                commitment["efforts"].append(self.effort(blocks=[self.block(out[role])]))
            else:
                out[role] = self.rng.choice(SAID)
                commitment["fields"].append({"label": fields[role], "text": out[role]})
        return out, commitment

    def put_fields(self, section, first):
        grammar = self.grammar
        values, commitment = self.values()
        section["commitments"].append(commitment)
        if "promise" not in grammar.fields or first:
            text = self.prose("shall")
            commitment["blocks"].insert(0, self.block(text))
            self.put(text, "", first)
        width = max(len(label) for label in grammar.fields.values()) + 3
        for role, value in values.items():
            label = grammar.fields[role]
            if grammar.place == "colon":
                self.put(value, "", f"{label}: ")
            elif grammar.place == "line":
                self.put("", "", label, apart=False)
                if not self.lines[-1]:
                    self.lines[-1] = label
                self.put(value)
            else:
                self.lines += textwrap.wrap(value, 70, initial_indent=label.ljust(width), subsequent_indent=" " * width,
                                            break_on_hyphens=False, break_long_words=False)
        if self.lines[-1]:
            self.lines.append("")

    def put_row(self, label, values):
        """A row of a table of two columns, whose value has several paragraphs."""
        width = max(len(label) for label in self.grammar.fields.values()) + 3
        for value in values:
            hanging = " " * (width + (3 if len(values) > 1 else 0))
            self.lines += textwrap.wrap(value, 76, initial_indent=label.ljust(width), subsequent_indent=hanging,
                                        break_on_hyphens=False, break_long_words=False)
            label = ""

    def put_parts(self, section):
        """Items that go on across the fields, and a matrix of their statuses."""
        fields = {"promise": "Description", "effort": "Results", **self.grammar.fields}
        self.grammar.fields = fields
        text = self.prose("shall", 1)
        self.put(text)
        commitment = self.commitment(blocks=[self.block(text)], agencies=self.draw())
        section["commitments"].append(commitment)
        self.put_row(fields["agencies"], [self.listing(commitment["agencies"], True)])
        letters = "abcd"[:self.rng.randint(2, 4)]
        parts = [self.commitment(blocks=[self.block(self.sentence("shall"))]) for _ in letters]
        self.put_row(fields["promise"], [f"{a}. {part['blocks'][0]['text']}" for a, part in zip(letters, parts)])
        if self.grammar.matrix:
            self.put_matrix(fields["status"], letters, parts)
        if self.chance(0.8):
            for part in parts:
                part["efforts"] = [self.effort(blocks=[self.block(self.sentence("done"))])]
            self.put_row(fields["effort"], [f"{a}. {part['efforts'][0]['blocks'][0]['text']}" for a, part in zip(letters, parts)])
        self.lines.append("")
        for number, (letter, part) in enumerate(zip(letters, parts), 1):
            point = "." if is_alphanumeric(section["id"][-1]) else ""
            section["sections"].append({"level": "part", "id": f"{section['id']}{point}{letter}", "number": number, "title": None,
                                        "commitments": [part], "sections": []})

    def put_matrix(self, label, letters, parts):
        width = max(len(one) for one in self.grammar.fields.values()) + 3
        heads = list(self.grammar.scale)
        columns = [sum(len(head) + 3 for head in heads[:at]) for at in range(len(heads))]
        chosen = sorted(self.rng.choice(range(len(heads))) for _ in letters)
        self.rng.shuffle(chosen)
        self.lines.append(" " * width + "   ".join(heads))
        row = " " * 80
        for at, column in enumerate(columns):
            marks = ", ".join(letter for letter, head in zip(letters, chosen) if head == at)
            row = row[:width + column] + marks + row[width + column + len(marks):]
        self.lines += [label, row.rstrip()]
        for head, part in zip(chosen, parts):
            part["status"] = {"printed": heads[head], "scale": self.grammar.scale[heads[head]]}

    def put_table(self, section, first):
        fields = self.grammar.fields
        fields.setdefault("promise", "Milestone")
        text = self.prose("shall", 1)
        self.put(text, "", first)
        section["commitments"].append(self.commitment(blocks=[self.block(text)]))
        self.lines.append("| " + " | ".join(fields.values()) + " |")
        self.lines.append("|" + " --- |" * len(fields))
        for _ in range(self.rng.randint(1, 3)):
            values, commitment = self.values()
            self.lines.append("| " + " | ".join(values.get(role, "") for role in fields) + " |")
            section["commitments"].append(commitment)
        self.lines.append("")

    def put_record(self, section):
        fields = self.grammar.fields
        values, commitment = self.values()
        section["commitments"].append(commitment)
        self.lines += ["---", f"id: {section['number']}", f"title: {section['title']}"]
        self.lines += [f"{key(fields[role])}: {value}" for role, value in values.items()] + ["---", ""]
        section["id"] = str(section["number"])  # the value of the key
        for field in commitment["fields"]:
            field["label"] = key(field["label"])

    # ---- the whole

    def contents(self):
        """The lines of the contents, and their entries."""
        lines, entries, page = ["Contents", ""], [], 2

        def walk(sections, into, numbers):
            nonlocal page
            for place, section in enumerate(sections, 1):
                level, here, _ = self.listed[tuple(numbers + [section["number"] or place])]
                mark = re.sub(r"^#+ ?", "", level.print(here)) + " " if level.places else ""
                page += self.rng.randint(0, 2)
                lines.append(f"{mark}{section['title']} ........ {page}")
                entry = {"level": level.name, "number": section["number"], "title": section["title"], "page": page, "entries": []}
                into.append(entry)
                if not level.tracked:
                    walk(section["sections"], entry["entries"], here)

        walk(self.sections, entries, [])
        return lines + [""], entries

    def text(self):
        head = ["Progress on the Harbour Plan", ""]
        if self.grammar.glossary:
            form = DEFINITIONS[self.grammar.definition]
            head += ["Abbreviations", ""] + [form.format(n=name, a=short) for name, short in self.names.items()] + [""]
        return "\n".join(head + (self.contents_lines if self.grammar.contents else []) + self.lines).rstrip() + "\n"

    def expected(self):
        self.contents_lines, entries = self.contents() if self.grammar.contents else ([], [])
        agencies = [{"id": self.defined.get(name, name), "name": name} for name in self.used]
        self.name_agencies(self.sections)
        return {"profile": f"random-{self.grammar.seed}", "agencies": agencies, "contents": entries, "sections": self.sections}

    def name_agencies(self, sections):
        """The ids of agencies: their abbreviations, if the text defines them anywhere."""
        for section in sections:
            for commitment in section["commitments"]:
                for node in [commitment] + commitment["efforts"]:
                    node["agencies"] = [self.defined.get(name, name) for name in node["agencies"]]
            self.name_agencies(section["sections"])


def is_alphanumeric(character):
    return character.isalpha() or character.isdecimal()


def key(label):
    return label.lower().replace(" ", "_")


def make(seed, only=()):
    """(text, profile, expected JSON, features of the grammar) of a seed."""
    grammar = Grammar(seed, only)
    if grammar.place == "front-matter":
        grammar.levels[0].mark, grammar.levels[0].places, grammar.levels[0].runs = "id: {1}", ["1"], True
        grammar.levels[0].title, grammar.contents = "line", False
        grammar.features = ["front-matter"]
    if grammar.place == "table":
        grammar.fields.setdefault("promise", "Milestone")
    plan = Plan(grammar)
    expected = plan.expected()
    profile = grammar.profile()
    if grammar.place == "front-matter":
        for field in profile["fields"]:
            field["label"] = [key(label) for label in field["label"]]
    return plan.text().encode(), profile, expected, grammar.features

"""A random report as a model: nodes as in the JSON of a report, and the pieces of text that print them.

A piece is a separate part of the printed text: a heading, a paragraph, a bullet, a numbered paragraph, a note. Every node
names its pieces. The printer knows the bytes of every piece, and so every span and page.

The rules come from the data model only. Reports avoid texts for which the data model has more than one reading:

- No list of agencies can be split in two ways into agencies (`splits`), except that the split with more parts is correct,
  and that a name which is known only by its ending contains no comma and no `and`.
- A commitment that is never closed, or that has no blocks, is followed by an effort whose first bullet ends with its
  attribution; with items in between there would be two readings.
- Only its own paragraphs follow an effort without attribution; a full name at the end would make one a commitment.
- An effort that ends with a colon always has an attribution, since every bullet before that is an item.
- If a measure has several commitments, the later ones have one paragraph, or a bullet and its items. If a paragraph that
  is not a commitment follows a closed effort, no commitment follows the paragraph; together they could be one.
- Numbered paragraphs are printed only where an effort or a commitment is open. They never begin like a title of the
  contents and, if there are no contents, never have the next number of the chapter. If there are no contents, no open
  effort ends with an item whose number precedes that of the next measure.
- If the layout has no indents, a numeral or a colon distinguishes a bullet below another from the next effort.
- Agencies occur only in attributions, never in running text.
- Titles contain no figures and no unbalanced quotation marks, and do not end with a preposition.
"""

import random

import words
from words import roman


class Agency:
    def __init__(self, name, short, glossary):
        self.name, self.short, self.glossary = name, short, glossary
        self.defined = glossary
        self.by_form = known_by_form(name)


def known_by_form(name):
    return name.startswith("Ministry of ") or name.split(" ")[-1] in words.SUFFIXES


class Piece:
    """kind: chapter, measure, para, bullet, numbered (a paragraph of its own with a numeral), note."""

    def __init__(self, kind, text="", level=0, label=None):
        self.kind, self.text, self.level, self.label = kind, text, level, label
        self.attribution = None   # (list of agencies, open ended); rendered last, when definitions are known
        self.stop_after = False   # a full stop follows the attribution
        self.alone = False        # nothing but an attribution
        self.exact = True         # a title that is the contents' title to the letter
        self.listed = False       # a title that the contents know
        self.foot = False         # a note that a page end may draw into the paragraph before
        self.marker = None
        self.bold = False
        self.repeat = False
        self.in_effort = False
        self.lead = ""            # `Repeat mention 1 - (ii): `


def forms_of(parts, rng):
    """Ways to print a list of names."""
    if len(parts) == 1:
        return [parts[0]]
    head, last = ", ".join(parts[:-1]), parts[-1]
    out = [f"{head} and {last}", f"{head}, and {last}"]
    rng.shuffle(out)
    return out


def splits(text, known):
    """All ways to split a list into agencies; names known only by their ending contain no comma and no `and`."""
    cuts = []
    for sign in (", and ", " and ", ", "):
        at = text.find(sign)
        while at >= 0:
            if not any(a <= at < b for a, b in cuts):
                cuts.append((at, at + len(sign)))
            at = text.find(sign, at + 1)
    cuts = sorted(cuts) + [(len(text), len(text))]
    ways = {0: [[]]}

    def is_agency(part):
        if part in known or part.startswith("Ministry of "):
            return True
        return known_by_form(part) and "," not in part and " and " not in part and ": " not in part

    for start in [0] + [b for _, b in cuts[:-1]]:
        for a, b in cuts:
            if a > start and start in ways and is_agency(text[start:a]):
                key = b if a < len(text) else len(text) + 1
                ways.setdefault(key, []).extend(w + [text[start:a]] for w in ways[start])
    return ways.get(len(text) + 1, [])


class Report:
    """The model; `features` are those of the layout: indent (bullets further in can be seen), footers, contents."""

    def __init__(self, seed, features):
        self.rng = random.Random(seed * 7919 + 13)
        self.features = features
        self.pieces, self.chapters = [], []
        self.any_of = {}       # (id of node, key) -> further values that the contract may mean
        self.make_agencies()
        self.make_cover()
        self.make_body()
        self.make_contents()
        self.render_attributions()

    def chance(self, p):
        return self.rng.random() < p

    # ---- agencies

    def make_agencies(self):
        rng = self.rng
        regimes = ["glossary", "both", "first"] if self.features["footers"] else ["first", "first", "first", "none"]
        self.regime = rng.choice(regimes)
        self.agencies, names, shorts = [], set(), set()
        count = rng.randint(2, 9)
        while len(self.agencies) < count:
            glossary = self.regime == "glossary" or (self.regime == "both" and self.chance(0.5))
            name = words.other_name(rng) if glossary and self.chance(0.15) else words.agency_name(rng)
            short = words.abbreviation(rng, name)
            if name in names or short in shorts or len(short) < 2:
                continue
            names.add(name)
            shorts.add(short)
            self.agencies.append(Agency(name, short, glossary))
        if self.regime in ("glossary", "both") and not any(a.glossary for a in self.agencies):
            self.agencies[0].glossary = self.agencies[0].defined = True
        # Named by their form alone, defined nowhere; only commitments and mixed lists can name them.
        self.strangers = []
        while self.chance(0.4) or (self.regime == "none" and len(self.strangers) < 3):
            name = words.agency_name(rng)
            if name not in names:
                names.add(name)
                self.strangers.append(Agency(name, None, False))
        if self.regime == "none":
            self.agencies = []
        self.late = {a.short for a in self.agencies if self.chance(0.15)}

    def draw_full(self):
        """Agencies for a commitment."""
        rng = self.rng
        pool = [a for a in self.agencies if a.glossary or a.by_form] + self.strangers
        count = min(len(pool), rng.choice([1, 1, 1, 2, 2, 3, 4, 9]))
        return rng.sample(pool, count), self.chance(0.12)

    def draw_short(self):
        """Agencies for an effort: abbreviations, sometimes with a full name that nothing defines."""
        rng = self.rng
        if not self.agencies:
            return None
        chosen = rng.sample(self.agencies, min(len(self.agencies), rng.choice([1, 1, 1, 1, 2, 2, 3])))
        if self.strangers and self.chance(0.06):
            chosen.append(rng.choice(self.strangers))
        elif self.chance(0.04):
            chosen.append(chosen[0])
        return chosen, self.chance(0.02)

    def render_attributions(self):
        """Decides where first uses define, prints every attribution, and finds the order of first mention."""
        rng = self.rng
        uses = {}
        for index, piece in enumerate(self.pieces):
            if piece.attribution and piece.in_effort:
                for agency in piece.attribution[0]:
                    if agency.short and index not in uses.setdefault(agency, []):
                        uses[agency].append(index)
        defining = {}
        for agency, where in uses.items():
            if not agency.glossary:
                agency.defined = True
                defining[(rng.choice(where) if agency.short in self.late else where[0], agency)] = True
            elif self.chance(0.4):
                defining[(where[0], agency)] = True
        known = set()
        for agency in self.agencies:
            if agency.defined:
                known |= {agency.name, agency.short, f"{agency.name}: {agency.short}"}
        order = [a for a in self.agencies if a.glossary]
        for index, piece in enumerate(self.pieces):
            if piece.attribution:
                for agency in piece.attribution[0]:
                    if agency not in order:
                        order.append(agency)
                piece.text += self.print_attribution(piece, index, defining, known)
        self.listed = order

    def print_attribution(self, piece, index, defining, known):
        agencies, open_ended = piece.attribution
        parts = []
        for agency in agencies:
            if not piece.in_effort or not agency.short:
                parts.append(agency.name)
            elif (index, agency) in defining and agency.name + ": " + agency.short not in parts:
                parts.append(f"{agency.name}: {agency.short}")
            else:
                parts.append(agency.short)
        if open_ended:
            for text in forms_of(parts + ["other related bodies"], self.rng):
                inner = text[:-len("other related bodies")].rstrip()
                inner = inner[:-3].rstrip().rstrip(",")
                if self.one_reading(inner, parts, known):
                    break
            else:
                text = ", ".join(parts) + ", and other related bodies"
        else:
            text = next((t for t in forms_of(parts, self.rng) if self.one_reading(t, parts, known)), None)
            if text is None:  # no form of the list has one reading: only its first name is printed
                agencies[1:] = []
                text = parts[0]
        return ("" if piece.alone and not piece.text else " ") + "(" + text + ")" + ("." if piece.stop_after else "")

    @staticmethod
    def one_reading(text, parts, known):
        ways = splits(text, known)
        most = max((len(w) for w in ways), default=0)
        if [w for w in ways if len(w) == most] != [parts]:
            return False
        # ` and ` between a ministry and another that nothing defines could be one long name.
        for a, b in zip(parts, parts[1:]):
            if a.startswith("Ministry of ") and a not in known and f"{a} and {b}" in text:
                return b.startswith("Ministry of ") or b in known
        return True

    @staticmethod
    def agency_id(agency):
        return agency.short if agency.short and agency.defined else agency.name

    # ---- cover

    def make_cover(self):
        rng = self.rng
        topic = rng.choice(words.TOPICS)
        self.plan = rng.choice([f"Basic Plan on {topic}", f"Basic Plan on Measures for {topic} and Everyday Life",
                                f"Basic Plan for the Promotion of {topic}"])
        if self.chance(0.65):
            self.title = f"Efforts on the “{self.plan}”"
        else:
            self.title = f"Efforts on the {self.plan}"
        self.fiscal = rng.randint(2011, 2029)
        self.period = ((self.fiscal, 4, 1), (self.fiscal + 1, 3, 31))
        self.published = (self.fiscal + 1, rng.randint(4, 12), rng.randint(1, 28))
        body = rng.choice(words.BODIES)
        self.issuer = rng.choice([f"Liaison {body} of the Relevant Ministries and Agencies for {topic}",
                                  f"{body} of Ministries on {topic}, Cabinet Secretariat",
                                  f"Inter-Ministerial {body} on {topic}"])
        self.cover_has = {k: self.chance(0.92) for k in ("period", "published", "issuer")}

    # ---- contents

    def make_contents(self):
        """The titles of the body, some printed a little differently, and sometimes more than the body has."""
        self.contents = None
        if not self.features["contents"]:
            return
        entries = []
        for chapter in self.chapters:
            entry = {"number": chapter["number"], "title": chapter["title"], "node": chapter, "measures": []}
            for measure in chapter["measures"]:
                piece = self.pieces[measure["_p"][0]]
                title = measure["title"]
                piece.listed = True
                if self.chance(0.1) and len(title.split()) > 7:
                    title = self.differ(title)
                    piece.exact = title == measure["title"]
                entry["measures"].append({"number": measure["number"], "title": title, "node": measure})
            self.pieces[chapter["_p"][0]].listed = True
            entries.append(entry)
        if self.chance(0.15):  # the body was cut; the contents go on
            last = entries[-1]
            for _ in range(self.rng.randint(1, 3)):
                last["measures"].append({"number": len(last["measures"]) + 1, "title": words.title(self.rng), "node": None})
            if self.chance(0.5):
                entries.append({"number": last["number"] + 1, "title": words.title(self.rng), "node": None, "measures": [
                    {"number": n + 1, "title": words.title(self.rng), "node": None} for n in range(self.rng.randint(1, 4))]})
        self.contents = entries

    def differ(self, title):
        """Another wording later on: the first five words and the last one stay."""
        parts = title.split(" ")
        at = self.rng.randint(5, len(parts) - 2)
        if not parts[at].isalpha() or len(parts[at]) < 5:
            return title
        if self.chance(0.5):
            parts[at] += "s"
        else:
            parts.insert(at, self.rng.choice(["new", "further", "small"]))
        return " ".join(parts)

    # ---- body

    def make_body(self):
        rng = self.rng
        shape = rng.random()
        if shape < 0.04:
            chapters, low, high = rng.randint(20, 50), 1, 2
        elif shape < 0.09:
            chapters, low, high = rng.randint(1, 2), 31, 52
        elif shape < 0.3:
            chapters, low, high = 1, 1, 4
        else:
            chapters, low, high = rng.randint(1, 4), 1, 5
        self.terse = chapters > 10 or high > 10
        for number in range(1, chapters + 1):
            chapter = {"number": number, "title": words.title(rng), "measures": [], "_p": [self.add(Piece("chapter"))]}
            self.pieces[-1].text = chapter["title"]
            self.pieces[-1].label = str(number)
            self.chapters.append(chapter)
            for m in range(1, rng.randint(low, high) + 1):
                self.make_measure(chapter, m)
        if self.chance(0.06):
            self.cut_short()

    def cut_short(self):
        """The text ends in the middle of the last effort: its attribution and half of its words are lost."""
        measure = self.chapters[-1]["measures"][-1]
        if not measure["commitments"] or not measure["commitments"][-1]["efforts"]:
            return
        commitment = measure["commitments"][-1]
        effort, piece = commitment["efforts"][-1], self.pieces[-1]
        kept = " ".join(piece.text.split(" ")[:4])
        plain = piece.in_effort and not (piece.lead or piece.alone or piece.label or piece.kind == "note")
        if not plain or not commitment["agencies"] or "_after" in effort or not kept[-1].isalpha():
            return
        piece.text = effort["blocks"][-1]["text"] = kept
        piece.attribution, piece.stop_after, effort["agencies"] = None, False, []

    def add(self, piece):
        self.pieces.append(piece)
        return len(self.pieces) - 1

    def make_measure(self, chapter, number):
        title = words.title(self.rng)
        piece = Piece("measure", title, label=roman(number))
        measure = {"id": f"{chapter['number']}({roman(number)})", "number": number, "title": title, "commitments": [],
                   "_p": [self.add(piece)]}
        chapter["measures"].append(measure)
        self.measure_number = number
        if self.chance(0.02):
            return
        self.make_first_commitment(measure)
        first = measure["commitments"][0]
        open_end = not first["agencies"] and not first["efforts"]
        count = 1 if self.terse or open_end else self.rng.choice([1, 1, 1, 1, 2, 3])
        for _ in range(count - 1):
            self.make_later_commitment(measure)

    def block(self, kind, text, label=None):
        return {"kind": kind, "label": label, "text": text}

    def new_commitment(self, measure):
        node = {"blocks": [], "agencies": [], "open_ended": False, "efforts": [], "_p": []}
        measure["commitments"].append(node)
        return node

    def put(self, node, kind, text, level=0, label=None, block="paragraph", numeral=None):
        """Adds a piece and its block to a node. `numeral` is printed and dropped, `label` is kept."""
        piece = Piece(kind, text, level, numeral or label)
        piece.in_effort = "kind" in node
        node["blocks"].append(self.block(block, text, label))
        node["_p"].append(self.add(piece))
        return piece

    def close(self, node, piece, attribution):
        if attribution is None:
            return
        agencies, open_ended = attribution
        piece.attribution = (agencies, open_ended)
        node["agencies"] = agencies
        if "open_ended" in node:
            node["open_ended"] = open_ended
        if self.chance(0.03):
            piece.stop_after = True
        if piece.text.endswith(".") and self.chance(0.06) and not piece.text.endswith(("etc.", ".)")):
            piece.text = piece.text[:-1]
            node["blocks"][-1]["text"] = piece.text
            piece.stop_after = self.chance(0.5)

    def make_first_commitment(self, measure):
        rng = self.rng
        node = self.new_commitment(measure)
        pick = rng.random()
        closable = self.draw_full()
        prose = lambda low=1, high=3: words.prose(rng, "shall", low, high)
        if pick < 0.50:
            for _ in range(rng.choice([1, 1, 1, 1, 2, 3])):
                piece = self.put(node, "para", prose())
            self.maybe_alone(node, piece, closable)
            self.make_efforts(measure, node)
        elif pick < 0.70:
            piece = self.put(node, "bullet", prose())
            self.close(node, piece, closable)
            self.make_efforts(measure, node)
        elif pick < 0.78:  # a commitment with items, closed in the last one or in a paragraph after them
            self.put(node, rng.choice(["para", "bullet"]),
                     "Helpers shall be won through the following measures:" if self.chance(0.5) else prose(1, 2))
            level = rng.choice([0, 1]) if self.features["indent"] else 0
            for _ in range(rng.randint(2, 3)):
                piece = self.put(node, "bullet", rng.choice(words.SENTENCE_ITEMS), level=level, block="item")
            if self.chance(0.4):
                piece = self.put(node, "para", prose(1, 1))
            self.close(node, piece, closable)
            self.make_efforts(measure, node)
        elif pick < 0.83:
            self.put(node, "para", prose(1, 2))
            for n in range(1, 3):
                piece = self.put(node, "bullet", rng.choice(words.SENTENCE_ITEMS), label=roman(n), block="item")
            self.close(node, piece, closable)
            self.make_efforts(measure, node)
        elif pick < 0.90:  # never closed; the first effort opens with a plain bullet in abbreviations
            for _ in range(rng.choice([1, 1, 2])):
                self.put(node, "para", prose())
            if self.agencies:
                self.make_efforts(measure, node, plain_first=True, least=1)
        elif pick < 0.96 and self.agencies:  # straight to the efforts
            self.make_efforts(measure, node, plain_first=True, least=1)
            self.any_of[(id(node), "span")] = "anything"
            self.any_of[(id(node), "page")] = "anything"
        else:
            piece = self.put(node, "para", prose())
            self.close(node, piece, closable)

    def maybe_alone(self, node, piece, attribution):
        """The attribution at the end of the last paragraph, or in a line of its own."""
        if attribution and self.chance(0.08):
            alone = Piece("para")
            alone.alone = True
            alone.in_effort = piece.in_effort
            node["_p"].append(self.add(alone))
            alone.attribution = attribution
            node["agencies"] = attribution[0]
            if "open_ended" in node:
                node["open_ended"] = attribution[1]
        else:
            self.close(node, piece, attribution)

    def make_later_commitment(self, measure):
        """A bullet, or a paragraph if the node above is closed."""
        rng = self.rng
        node = self.new_commitment(measure)
        closed = self.closed_above(measure, node)
        pick = rng.random()
        if pick < 0.35 and closed:
            piece = self.put(node, "para", words.prose(rng, "shall", 1, 3))
        elif pick < 0.5 and self.features["indent"] and closed:
            self.put(node, "bullet", "Residents shall be won for the following:")
            for _ in range(2):
                piece = self.put(node, "bullet", rng.choice(words.SENTENCE_ITEMS), level=1, block="item")
        elif pick < 0.6 and closed:
            self.put(node, "bullet", words.prose(rng, "shall", 1, 2))
            piece = self.put(node, "para", words.prose(rng, "shall", 1, 2))
        else:
            piece = self.put(node, "bullet", words.prose(rng, "shall", 1, 3))
        self.close(node, piece, self.draw_full())
        self.make_efforts(measure, node)

    @staticmethod
    def closed_above(measure, node):
        before = measure["commitments"][-2] if len(measure["commitments"]) > 1 else None
        if before is None:
            return False
        if before["efforts"]:
            last = before["efforts"][-1]
            return bool(last["agencies"]) and "_after" not in last
        return bool(before["agencies"])

    # ---- efforts

    def make_efforts(self, measure, commitment, plain_first=False, least=0):
        count = self.rng.choice([0, 1, 1] if self.terse else [0, 1, 1, 2, 2, 3, 4, 6])
        for index in range(max(count, least)):
            self.make_effort(measure, commitment, plain=plain_first and index == 0)

    def make_effort(self, measure, commitment, plain):
        rng = self.rng
        above = commitment["efforts"][-1] if commitment["efforts"] else None
        closed = bool(above["agencies"]) if above else bool(commitment["agencies"])
        effort = {"kind": "effort", "ref": None, "blocks": [], "agencies": [], "notes": [], "_p": []}
        commitment["efforts"].append(effort)
        attribution = self.draw_short()
        prose = lambda low=1, high=3: words.prose(rng, "done", low, high)
        pick = rng.random()
        if not plain and pick < 0.14:
            self.make_repeat(measure, effort, attribution)
        elif plain or pick < 0.52:
            text = prose()
            if self.chance(0.12):
                text += " " + words.fill(rng, rng.choice(words.CLOSING_ASIDES))
            elif self.chance(0.05):
                text = text[:-1] + " " + rng.choice(words.NO_AGENCY) + "."
            numeral = roman(rng.randint(1, 3)) if closed and not plain and self.chance(0.06) else None
            piece = self.put(effort, "bullet", text, numeral=numeral)
            piece.bold = self.chance(0.05)
            if self.chance(0.08):
                for _ in range(rng.randint(1, 2)):
                    piece = self.put(effort, "para", prose())
            if plain or not self.chance(0.1):
                self.maybe_alone(effort, piece, attribution)
        elif pick < 0.66:
            piece = self.put(effort, "bullet", prose())
            for _ in range(rng.randint(1, 2)):
                piece = self.put(effort, "para", prose())
            self.maybe_alone(effort, piece, attribution)
        elif pick < 0.74 and attribution:  # items after a colon
            self.put(effort, "bullet", rng.choice(words.LIST_LEADS))
            level = 1 if self.features["indent"] and self.chance(0.5) else 0
            for _ in range(rng.randint(2, 4)):
                piece = self.put(effort, "bullet", rng.choice(words.LIST_ITEMS), level=level, block="item")
            if self.chance(0.6):
                piece = self.put(effort, "para", prose(1, 2))
            self.maybe_alone(effort, piece, attribution)
        elif pick < 0.82:  # numbered bullets
            self.put(effort, "bullet", prose(1, 1) if not attribution else rng.choice(words.LIST_LEADS[1:]))
            for n in range(1, rng.randint(2, 4)):
                if n == self.measure_number and not attribution and not self.features["contents"]:
                    break
                piece = self.put(effort, "bullet", rng.choice(words.SENTENCE_ITEMS), label=roman(n), block="item",
                                 level=1 if self.features["indent"] else 0)
                if self.chance(0.2):
                    piece = self.put(effort, "para", prose(1, 2))
            if attribution:
                self.close(effort, piece, attribution)
        elif pick < 0.88 and attribution:  # sub-items that look like measures
            self.make_sub_items(effort, attribution)
        elif pick < 0.94 and self.features["indent"]:
            self.put(effort, "bullet", prose(1, 2))
            for _ in range(rng.randint(1, 3)):
                piece = self.put(effort, "bullet", rng.choice(words.SENTENCE_ITEMS), level=1, block="item")
            if self.chance(0.3):
                piece = self.put(effort, "para", prose(1, 2))
            if not self.chance(0.1):
                self.close(effort, piece, attribution)
        elif attribution:
            if self.chance(0.2):  # nothing but an attribution
                piece = Piece("bullet")
                piece.alone = piece.in_effort = True
                piece.attribution = attribution
                effort["agencies"] = attribution[0]
                effort["_p"].append(self.add(piece))
                effort["_printed"] = piece
            else:
                piece = self.put(effort, "bullet", prose())
                self.close(effort, piece, attribution)
                if self.chance(0.4):  # a paragraph after the attribution is one more block
                    after = self.put(effort, "para", prose(1, 2))
                    effort["_after"] = effort["_p"][:-1]
                    after.in_effort = True
        else:
            self.put(effort, "bullet", prose())
        if effort["kind"] == "effort" and effort["agencies"] and effort["blocks"] and "_after" not in effort:
            self.maybe_note(effort)

    def make_repeat(self, measure, effort, attribution):
        rng = self.rng
        chapter = rng.randint(1, len(self.chapters))
        number = rng.randint(1, 35 if self.chance(0.1) else 5)
        effort["kind"], effort["ref"] = "repeat", f"{chapter}({roman(number)})"
        lead = f"Repeat mention {chapter} - ({roman(number)})"
        with_attribution = attribution and not self.chance(0.15)
        if self.chance(0.12):
            piece = self.put(effort, "bullet", lead)
            piece.lead = lead
            piece.repeat = True
        else:
            title = words.title(rng)
            if self.chance(0.1):
                title += " " + rng.choice(words.NO_AGENCY)
            piece = self.put(effort, "bullet", title)
            piece.text = f"{lead}: {title}"
            piece.lead = lead + ": "
            piece.repeat = True
        if with_attribution:
            piece.attribution = attribution
            effort["agencies"] = attribution[0]
            if piece.text == lead:
                effort["_printed"] = piece
                effort["_bare"] = lead

    def make_sub_items(self, effort, attribution):
        rng = self.rng
        self.put(effort, "bullet", rng.choice(["The following work was done:", words.prose(rng, "done", 1, 1)]))
        first_as_bullet = self.chance(0.5)
        for n in range(1, rng.randint(2, 4)):
            if not self.features["contents"] and n == self.measure_number + 1:
                break
            title = words.title(rng, words.SUB_ACTIONS, tails=False)
            kind = "bullet" if first_as_bullet and n == 1 else "numbered"
            level = 1 if kind == "bullet" and self.features["indent"] else 0
            self.put(effort, kind, title, label=roman(n), level=level, block="item")
            piece = self.put(effort, "para", words.prose(rng, "done", 1, 2))
        self.maybe_alone(effort, piece, attribution)

    def maybe_note(self, effort):
        """A marker at a word of a bullet or paragraph, and the note below the effort."""
        rng = self.rng
        if not self.chance(0.08):
            return
        at = rng.randrange(len(effort["blocks"]))
        piece, block = self.pieces[effort["_p"][at]], effort["blocks"][at]
        parts = block["text"].split(" ")
        if piece.bold or piece.lead or len(parts) < 6:
            return
        word = rng.randint(2, len(parts) - 2)
        if not parts[word].isalpha():
            return
        parts[word] += "*"
        old, block["text"] = block["text"], " ".join(parts)
        piece.text = piece.text.replace(old, block["text"])
        for _ in range(2 if self.chance(0.1) else 1):
            text = rng.choice(words.NOTES)
            note = Piece("note", text)
            note.marker = "*"
            effort["notes"].append({"marker": "*", "text": text, "_p": [self.add(note)]})
        if len(effort["notes"]) == 1 and at == len(effort["blocks"]) - 1:
            self.pieces[-1].foot = True
            self.pieces[-1].bearing = effort["_p"][at]

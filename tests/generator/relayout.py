"""An existing csemplan-report JSON as a model that the printer can set in any layout.

The JSON has blocks and agencies but not how they were printed, so this module chooses: a first commitment and its
paragraphs are paragraphs, a later commitment is a bullet; items are bullets, indented further if the layout has indents;
an attribution closes the last block. A model that the layout cannot show is rejected (`Unprintable`): an item without a
numeral, or without a colon above it, in text without indents.
"""

import re

from model import Agency, Piece, Report


class Unprintable(Exception):
    pass


class Existing(Report):
    def __init__(self, model, layout):
        self.features = layout.features()
        self.rng = layout.rng
        self.pieces, self.chapters = [], []
        layout.footer = True  # the glossary needs a place
        report = model["report"]
        self.title, self.plan, self.issuer = report["title"] or "", report["plan"], report["issuer"]
        date = lambda text: tuple(int(part) for part in text.split("-"))
        self.cover_has = {k: report[k] is not None for k in ("period", "published", "issuer")}
        self.published = date(report["published"]) if report["published"] else None
        self.period = (date(report["period"]["start"]), date(report["period"]["end"])) if report["period"] else None
        self.agencies = [Agency(a["name"], a["id"] if a["id"] != a["name"] else None, a["id"] != a["name"])
                         for a in model["agencies"]]
        self.by_id = {a["id"]: agency for a, agency in zip(model["agencies"], self.agencies)}
        self.late = set()
        for chapter in model["sections"]:
            self.read_chapter(chapter)
        self.read_contents(model)
        self.render_attributions()

    def read_contents(self, model):
        self.contents = None
        if not model["contents"] or not self.features["contents"]:
            return
        nodes = {c["number"]: c for c in self.chapters}
        self.contents = []
        for entry in model["contents"]:
            chapter = nodes.get(entry["number"])
            held = {m["number"]: m for m in chapter["measures"]} if chapter else {}
            self.contents.append({"number": entry["number"], "title": entry["title"], "node": chapter, "measures": [
                {"number": m["number"], "title": m["title"], "node": held.get(m["number"])} for m in entry["entries"]]})
            for one in [self.contents[-1]] + self.contents[-1]["measures"]:
                if one["node"]:
                    piece = self.pieces[one["node"]["_p"][0]]
                    piece.listed, piece.exact = True, one["title"] == one["node"]["title"]

    def read_chapter(self, source):
        piece = Piece("chapter", source["title"], label=str(source["number"]))
        chapter = {"number": source["number"], "title": source["title"], "measures": [], "_p": [self.add(piece)]}
        self.chapters.append(chapter)
        for measure in source["sections"]:
            piece = Piece("measure", measure["title"], label=measure["id"].split("(")[1][:-1])
            node = {"id": measure["id"], "number": measure["number"], "title": measure["title"], "commitments": [],
                    "_p": [self.add(piece)]}
            chapter["measures"].append(node)
            for at, commitment in enumerate(measure["commitments"]):
                self.read_commitment(node, commitment, first=at == 0)

    def read_commitment(self, measure, source, first):
        node = self.new_commitment(measure)
        self.print_blocks(node, source, "para" if first else "bullet", source["open_ended"])
        node["open_ended"] = source["open_ended"]
        for effort in source["efforts"]:
            self.read_effort(node, effort)

    def read_effort(self, commitment, source):
        effort = {"kind": source["kind"], "ref": source["ref"], "blocks": [], "agencies": [], "notes": [], "_p": []}
        commitment["efforts"].append(effort)
        self.print_blocks(effort, source, "bullet", False)
        if effort["kind"] == "repeat":
            piece = self.pieces[effort["_p"][0]]
            chapter, number = re.fullmatch(r"(\d+)\((\w+)\)", source["ref"]).groups()
            lead = f"Repeat mention {chapter} - ({number})"
            piece.repeat = True
            if not source["blocks"][0]["text"].startswith("Repeat mention"):
                piece.lead = lead + ": "
                piece.text = piece.lead + piece.text
        for note in source["notes"]:
            piece = Piece("note", note["text"])
            piece.marker = note["marker"]
            effort["notes"].append({"marker": note["marker"], "text": note["text"], "_p": [self.add(piece)]})

    def print_blocks(self, node, source, first_kind, open_ended):
        piece = None
        for at, block in enumerate(source["blocks"]):
            kind, level = ("bullet", 1) if block["kind"] == "item" else ("para", 0)
            if at == 0:
                kind, level = first_kind, 0
            if not self.features["indent"]:
                level = 0
                colon = any(b["text"].endswith(":") for b in source["blocks"][:at])
                opening = "kind" not in node and first_kind == "para"
                if block["kind"] == "item" and not (block["label"] or colon or opening):
                    raise Unprintable("an item that only its indent shows")
            piece = self.put(node, kind, block["text"], level, block["label"], block["kind"])
        agencies = [self.by_id[name] for name in source["agencies"]]
        if piece is not None and agencies:
            piece.attribution = (agencies, open_ended)
            node["agencies"] = agencies

"""The invented report of a seed, for a design."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "generator"))

from front import MONTHS  # noqa: E402
from model import Report  # noqa: E402


class Invented(Report):
    """A report that tells nothing by an indent alone, since many extractors drop indents: an item that is printed
    further in has a numeral, or follows a colon. Its contents list just the sections of its body."""

    def __init__(self, seed, glossary):
        super().__init__(seed, {"indent": False, "footers": glossary, "contents": True})
        self.contents = [dict(entry, measures=[m for m in entry["measures"] if m["node"]])
                         for entry in self.contents if entry["node"]]
        for nodes in self.nodes():
            for node in nodes:
                self.mark_items(node)

    def nodes(self):
        for chapter in self.chapters:
            for measure in chapter["measures"]:
                for commitment in measure["commitments"]:
                    yield [commitment] + commitment["efforts"]

    def mark_items(self, node):
        for piece, block in zip(node["_p"], node["blocks"]):
            self.pieces[piece].is_item = block["kind"] == "item"
        for piece in node["_p"]:
            self.pieces[piece].is_item = getattr(self.pieces[piece], "is_item", False)

    def footnotes(self, design):
        """{piece: its notes}, where the design prints them at a page's foot: the notes of the piece that bears their marker.
        One marker has one note."""
        found = {}
        if design.notes != "foot":
            return found
        for nodes in self.nodes():
            for effort in nodes[1:]:
                bearing = [p for p, b in zip(effort["_p"], effort["blocks"]) if "*" in b["text"]]
                if len(effort["notes"]) == 1 and bearing:
                    found[bearing[0]] = [self.pieces[n["_p"][0]] for n in effort["notes"]]
        return found

    def cover_lines(self):
        date = lambda d: f"{MONTHS[d[1] - 1]} {d[2]}, {d[0]}"
        yield self.title
        if self.cover_has["period"]:
            yield f"From {date(self.period[0])} to {date(self.period[1])}"
        if self.cover_has["published"]:
            yield date(self.published)
        if self.cover_has["issuer"]:
            yield self.issuer

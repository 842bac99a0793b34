"""What a reader must find in a printed report: a part of the printer, which knows where each piece was printed."""

import datetime
import re

HARD = "\ue000"  # a space at which no line breaks


def fold(text):
    return re.sub(r"\s+", " ", text.replace(HARD, " ")).strip()


class Expected:
    """Has the report, whose pieces have their places, and whether pages are open."""

    def span(self, pieces):
        pieces = [self.report.pieces[i] for i in pieces]
        first = min(pieces, key=lambda p: p.start)
        return {"start": first.start, "end": max(p.end for p in pieces), "line": first.line}

    def held(self, node):
        """All pieces below a measure or chapter."""
        found = list(node["_p"])
        for key in ("measures", "commitments", "efforts", "notes"):
            for child in node.get(key, []):
                found += self.held(child)
        return found

    def ids(self, agencies):
        out = []
        for agency in agencies:
            name = self.report.agency_id(agency)
            if name not in out:
                out.append(name)
        return out

    def expected(self):
        """The JSON, and a map from JSON path to further values that are right too (None: anything)."""
        report, self.others = self.report, {}
        date = lambda d: datetime.date(*d).isoformat()
        has = report.cover_has
        out = {"format": "csemplan-report", "version": 2, "profile": "basic-plan", "report": {
            "title": report.title, "plan": report.plan, "issuer": report.issuer if has["issuer"] else None,
            "published": date(report.published) if has["published"] else None,
            "period": {"start": date(report.period[0]), "end": date(report.period[1])} if has["period"] else None}}
        out["agencies"] = [{"id": report.agency_id(a), "name": a.name} for a in report.listed]
        out["contents"] = [self.entry(c, "chapter") for c in report.contents or []]
        out["sections"] = [self.chapter(c, f"sections[{i}]") for i, c in enumerate(report.chapters)]
        out["statistics"] = []
        if self.pages_open:
            self.others["*page"] = None
        return out, self.others

    def page(self, node):
        return self.report.pieces[node["_p"][0]].page

    def entry(self, entry, level):
        return {"level": level, "number": entry["number"], "title": entry["title"], "page": entry["page"],
                "entries": [self.entry(m, "measure") for m in entry.get("measures", [])]}

    def section(self, node, level, mark, path):
        return {"level": level, "id": mark, "number": node["number"], "title": node["title"], "page": self.page(node),
                "span": self.span(self.held(node)),
                "commitments": [self.commitment(c, f"{path}.commitments[{i}]")
                                for i, c in enumerate(node.get("commitments", []))]}

    def chapter(self, node, path):
        held = [dict(self.section(m, "measure", m["id"], f"{path}.sections[{i}]"), sections=[])
                for i, m in enumerate(node["measures"])]
        return dict(self.section(node, "chapter", str(node["number"]), path), sections=held)

    def commitment(self, node, path):
        efforts = [self.effort(e, f"{path}.efforts[{i}]") for i, e in enumerate(node["efforts"])]
        if node["_p"]:
            page, span = self.page(node), self.span(node["_p"])
        else:  # contains only efforts: the data model does not say where it begins
            page, span = efforts[0]["page"], self.span(self.held(node))
            self.others[path + ".page"] = self.others[path + ".span"] = None
        self.stop(node, node["_p"], path, span)
        return {"blocks": node["blocks"], "agencies": self.ids(node["agencies"]), "partners": [],
                "open_ended": node["open_ended"], "status": None, "deadline": None, "fields": [], "page": page,
                "span": span, "efforts": efforts}

    def effort(self, node, path):
        span = self.span(node["_p"])
        blocks = node["blocks"]
        if "_printed" in node:
            printed = fold(node["_printed"].full[node["_printed"].prefix:])
            bare = node.get("_bare")
            blocks = [{"kind": "paragraph", "label": None, "text": bare or printed}]
            self.others[path + ".blocks[0].text"] = [printed, printed.rstrip(".")]
        if "_after" in node:
            self.others[path + ".span"] = [self.span(node["_after"])]
        self.stop(node, node["_p"], path, span)
        return {"kind": node["kind"], "ref": node["ref"], "blocks": blocks, "agencies": self.ids(node["agencies"]), "status": None, "as_of": None,
                "notes": [{"marker": n["marker"], "text": n["text"]} for n in node["notes"]], "page": self.page(node),
                "span": span}

    def stop(self, node, pieces, path, span):
        """A full stop after the attribution: in the span or not, in the text or not, the data model leaves open."""
        stopped = [i for i in pieces if self.report.pieces[i].stop_after]
        if not stopped:
            return
        self.others.setdefault(path + ".span", [])
        if self.others[path + ".span"] is not None:
            self.others[path + ".span"] += [dict(span, end=span["end"] - 1)]
        at = len(node["blocks"]) - 1
        if at >= 0 and not node["blocks"][at]["text"].endswith("."):
            self.others[f"{path}.blocks[{at}].text"] = [node["blocks"][at]["text"] + "."]

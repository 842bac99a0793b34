"""What a reader must find in a typeset report: the model, with the pages and sheets on which its parts were typeset."""

import datetime
import re

from words import roman


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


def without_spacing(lines):
    """The lines of a page without blank ones, if those are between nearly all lines and so show nothing."""
    pairs = list(zip(lines, lines[1:]))
    apart = sum(bool(line) and not following for line, following in pairs)
    close = sum(bool(line) and bool(following) for line, following in pairs)
    return [line for line in lines if line] if apart > 4 * close else lines


class Text:
    """An extracted text, in which the end of a paragraph can be looked for."""

    def __init__(self, text):
        self.lines = [line for page in text.split("\f") for line in without_spacing([line.strip() for line in page.split("\n")])]
        self.wrapped = [re.sub(r"\W", "", line) for line in self.lines]

    def hides_end(self, before, after):
        """Does nothing show that one paragraph ends and the next begins: no blank line, no mark, no room for one more
        word? The lines of proportional type are of unlike lengths, so a tenth of the usual one is no room."""
        tail, head = re.sub(r"\W", "", before)[-12:], re.sub(r"\W", "", after)[:12]
        for at, (line, following) in enumerate(zip(self.wrapped, self.wrapped[1:])):
            if line.endswith(tail) and following[:12] == head[:len(following)] and following:
                near = sorted(len(one) for one in self.lines[max(0, at - 12):at + 12] if one)
                usual = near[len(near) * 3 // 4]
                if len(self.lines[at]) + 1 + len(after.split(" ")[0]) >= 0.9 * usual:
                    return True
        return False


class Printed:
    """The contents as a program read them from a scan: often without the page at the end of an entry."""

    def __init__(self, lines, caption):
        start = next((at for at, line in enumerate(lines) if line.lower() == caption.lower()), len(lines))
        self.lines, self.at = lines[start + 1:], 0

    def find(self, mark):
        """The next line that begins with a mark."""
        return next((at for at in range(self.at, len(self.lines)) if self.lines[at].startswith(mark)), None)

    def has_page(self, mark, following, page):
        """Does a line of the entry with this mark, up to the next one, end in its page? Entries come in order."""
        first = self.find(mark)
        if first is None:
            return False
        self.at = first + 1
        last = self.find(following) if following else min(len(self.lines), first + 4)
        return any(re.search(rf"(?<![1-9])0*{page}$", line) for line in self.lines[first:last])


class Truth:
    """A word processor's file has no pages, and only form feeds tell the sheets."""

    def __init__(self, report, places, tool, text, caption):
        self.report, self.places, self.pages, self.feeds = report, places, tool.reads == "pdf", tool.feeds
        self.text = text
        self.unread = self.entries_without_page(Printed(text.lines, caption)) if tool.misreads else set()
        if id(report.contents[0]["node"]) in self.unread and not self.has_numbers():
            self.pages = False

    def sheet(self, node):
        return self.places["sheets"][f"p{node['_p'][0]}"]

    def place(self, node):
        if not node["_p"]:  # a commitment of efforts alone
            return {"page": None, "sheet": None}
        sheet = self.sheet(node)
        return {"page": sheet + self.places["offset"] if self.pages else None, "sheet": sheet if self.feeds else None}

    def ids(self, node):
        return list(dict.fromkeys(self.report.agency_id(a) for a in node["agencies"]))

    def has_numbers(self):
        """Is a page's number printed on a line of its own? If no page has one, and the contents have none for the first
        chapter, nothing tells the pages."""
        return any(re.fullmatch(r"\W*(page )?\d{1,3}\W*( of \d+)?", line, re.IGNORECASE) for line in self.text.lines)

    def entry_page(self, entry):
        return self.sheet(entry["node"]) + self.places["offset"]

    def entries_without_page(self, printed):
        """The entries whose page the text does not have: to a reader it is not there."""
        entries = [(e, f"{e['number']}." if e is chapter else f"({roman(e['number'])})")
                   for chapter in self.report.contents for e in [chapter] + chapter["measures"]]
        marks = [mark for _, mark in entries[1:]] + [None]
        return {id(e["node"]) for (e, mark), after in zip(entries, marks) if not printed.has_page(mark, after, self.entry_page(e))}

    def entry(self, entry):
        page = None if id(entry["node"]) in self.unread else self.entry_page(entry)
        return {"number": entry["number"], "title": entry["title"], "page": page,
                "entries": [self.entry(m) for m in entry.get("measures", [])]}

    def blocks(self, node):
        """A block is `joined` to the next one if the extracted text hides where it ends."""
        blocks = [dict(block, joined=False) for block in node["blocks"]]
        for block, after in zip(blocks, blocks[1:]):
            block["joined"] = after["kind"] == "paragraph" and self.text.hides_end(block["text"], after["text"])
        return blocks

    def effort(self, node):
        blocks = self.blocks(node)
        if "_printed" in node:
            printed = fold(node["_printed"].text)
            blocks = [{"kind": "paragraph", "label": None, "text": node.get("_bare") or printed, "joined": False}]
        return {"kind": node["kind"], "ref": node["ref"], "blocks": blocks, "agencies": self.ids(node),
                "notes": node["notes"], **self.place(node)}

    def commitment(self, node):
        return {"blocks": self.blocks(node), "agencies": self.ids(node), "open_ended": node["open_ended"],
                "efforts": [self.effort(e) for e in node["efforts"]], **self.place(node)}

    def section(self, node, level, mark):
        return {"level": level, "id": mark, "title": node["title"], **self.place(node),
                "commitments": [self.commitment(c) for c in node.get("commitments", [])],
                "sections": [self.section(m, "measure", m["id"]) for m in node.get("measures", [])]}

    def whole(self):
        report, has = self.report, self.report.cover_has
        date = lambda d: datetime.date(*d).isoformat()
        cover = {"title": report.title, "plan": report.plan, "issuer": report.issuer if has["issuer"] else None,
                 "published": date(report.published) if has["published"] else None,
                 "period": {"start": date(report.period[0]), "end": date(report.period[1])} if has["period"] else None}
        return {"report": cover, "agencies": [{"id": report.agency_id(a), "name": a.name} for a in report.listed],
                "contents": [self.entry(c) for c in report.contents],
                "sections": [self.section(c, "chapter", str(c["number"])) for c in report.chapters]}


def truth(report, places, tool, text, caption="Table of Contents"):
    return Truth(report, places, tool, Text(text), caption).whole()

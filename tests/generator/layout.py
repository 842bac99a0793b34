"""The layout of a report: a line for each paragraph, or wrapped lines with or without indents, and its page breaks."""

import random

STYLES = {"line": "one paragraph a line", "layout": "wrapped, indented bullets", "raw": "wrapped, no indents"}


class Layout:
    """The choices for one printed report. Every field may be set after `__init__`."""

    def __init__(self, seed, style=None):
        rng = random.Random(seed * 104729 + 7)
        self.rng = rng
        self.style = style or rng.choice(["line", "line", "layout", "layout", "raw", "raw"])
        self.wrapped = self.style != "line"
        self.width = rng.randint(60, 120)
        # page ends
        marks = rng.choice(["all", "all", "all", "footer", "feed", "number", "number+feed", "footer+feed", "footer+number",
                            "none"])
        self.footer = marks == "all" or "footer" in marks
        self.feed = marks == "all" or "feed" in marks
        self.numbers = marks == "all" or "number" in marks
        self.number_gaps = rng.choice([0, 0, 0, 0.3, 0.6]) if self.footer or self.feed else 0
        self.number_first = rng.random() < 0.1
        self.footer_star = rng.random() < 0.85 or self.wrapped
        self.footer_glued = rng.random() < 0.2
        self.footer_each = rng.choice([1.0, 1.0, 0.8])
        self.feed_alone = self.style == "line" and rng.random() < 0.3
        self.page_size = rng.randint(10, 45)
        self.end_mark = rng.random() < 0.6
        self.first_page = rng.choice([1, 2, 3, 5, 7, 12])
        self.page_blanks = rng.choice([(0, 0), (1, 1), (1, 1), (1, 0), (0, 1)])
        self.jump = rng.random() < 0.08
        self.number_form = rng.choice(["{}"] * 8 + ["- {} -", "Page {}"])
        # lines
        self.line_end = rng.choice(["\n", "\n", "\n", "\n", "\r\n", "\r"])
        self.bom = rng.random() < 0.15
        self.final_line_end = rng.random() < 0.8
        self.trailing_blank = rng.random() < 0.08
        # bullets
        self.bullets = [rng.choice("---•・○●"), rng.choice("---•・○●")]
        self.gap = rng.choice([" ", " ", " ", " ", "\t", "  ", "\u00a0", "\u3000"])
        if self.style == "line" and rng.random() < 0.1 and "-" not in self.bullets:
            self.gap = ""
        if self.style == "layout":
            self.gap = " " * rng.choice([1, 1, 2])
            first = rng.randint(0, 4)
            self.indents = [first, first + 1 + len(self.gap) + rng.randint(0, 3)]
            if self.indents[0] + 1 + len(self.gap) > self.indents[1]:
                self.indents[1] = self.indents[0] + 1 + len(self.gap)
        elif self.style == "raw":
            self.indents = [0, 0]
        else:
            first = rng.choice([0, 0, 0, 1, 2])
            self.indents = [first, first + rng.randint(1, 4)]
        self.para_hangs = rng.random() < 0.5     # paragraphs of an effort are indented like the text of its bullet
        self.tab_indent = self.style == "line" and rng.random() < 0.1
        # blanks between pieces
        if self.style == "line":
            self.spacing = rng.choice(["all", "tight bullets", "tight bullets", "none"])
        else:
            self.spacing = rng.choice(["least", "least", "some", "headings"])
        self.hyphen_breaks = rng.random() < 0.8
        # cover and contents
        self.contents = rng.random() < 0.8
        self.heading = rng.choice(["Table of Contents", "Table of Contents", "Contents", "CONTENTS"])
        self.leader = rng.choice(["dots", "dots", "spaced", "ellipsis", "middots", "tab", "blanks", "mixed"])
        self.page_form = rng.choice(["", "", "", "P."])
        self.contents_indent = rng.choice([0, 0, 2]) if self.style != "raw" else 0
        self.contents_cut = rng.random() < 0.5
        self.wrong_pages = rng.random() < 0.15
        self.noise = rng.choice([0, 0, 0.002, 0.01])
        self.date_form = rng.choice(["mdy", "mdy", "mdy", "dmy"])
        self.period_form = rng.choice(["from", "from", "from", "plain", "dash", "fiscal"])

    def features(self):
        return {"indent": self.style != "raw", "footers": self.footer, "contents": self.contents}

    def describe(self):
        marks = [n for n in ("footer", "feed", "numbers") if getattr(self, n)]
        return f"{self.style} width {self.width} marks {'+'.join(marks) or 'none'} {self.spacing}"

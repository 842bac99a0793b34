"""Prints a report in a layout and computes what a reader must find: every fact, with its byte span, line and page.

The steps: pieces become strings with the places where they may break; strings become lines; lines become pages, with
furniture between them; the contents are set last, when the pages are known; then everything is written to bytes, and each
piece gets its offsets.

Texts for which the data model has more than one reading are never printed:

- A page break (and a line break in wrapped text) is printed only where the rules either join or separate the text before
  and after it: inside a piece before a word in lower case, or if the text before it does not close a sentence; inside a
  title or a numbered item only before a word in lower case, or if the contents have exactly this title; between pieces
  only if the first closes a sentence and the second opens one, or the second opens with a bullet, a heading or an
  attribution.
- A line never breaks at a space other than U+0020. So none follows the first word of a sentence, since a reader checks
  whether that word alone would have fitted on the line before.
- No line begins with text that looks like a bullet, a numeral or a heading but is not one. No line is only a number.
- No break next to a dash or a slash with spaces around it, nor after a hyphen before a space (`second- and`): the line end
  is lost there, and so the space would be.
- In wrapped text, the end of a paragraph without a blank line is visible: by the next bullet or heading, by the indent, or
  because the next word would have fitted with some room left. Elsewhere a blank line is printed.
- The first page prints its number, or the contents give it; otherwise no page has a number. If the body contains no page
  break, none follows it either, except if the glossary has no other place (then pages are not compared).
- A lone page number inside the contents is between entries, before a form feed.
"""

import re

from expected import HARD, Expected
from front import Front

SPACES = ["\u00a0", "\u2009", "\u3000", "\u202f", HARD + HARD, "\u2003"]
STRUCTURE = re.compile(r"\(?[ivxlc]+\)|\d{1,3}[.)]|[-•・○●*–—]|P\.\d")
ABBREVIATION = re.compile(r"(?:^|[\s(])(?:No|Art|i\.e|e\.g)\.$")


def closes_loosely(text):
    return bool(re.search(r"[.?!:;…)”’\"\]*]$", text)) and not ABBREVIATION.search(text)


def closes_sentence(text):
    return bool(re.search(r"[.?!][”’\")\]]*$", text)) and not ABBREVIATION.search(text)


class Line:
    def __init__(self, piece, start, end, indent):
        self.piece, self.start, self.end, self.indent = piece, start, end, indent

    @property
    def text(self):
        return self.piece.full[self.start:self.end]

    @property
    def length(self):
        return len(self.indent) + self.end - self.start


class Break:
    """A blank line, or the end of a page with its furniture."""

    def __init__(self, kind, inside=False):
        self.kind, self.inside = kind, inside


class Printer(Front, Expected):
    def __init__(self, report, layout):
        self.report, self.layout, self.rng = report, layout, layout.rng
        self.out, self.line_number = bytearray(), 1
        self.footer_width = layout.width + (self.rng.randint(0, 60) if layout.style == "layout" else 0)

    def chance(self, p):
        return self.rng.random() < p

    # ---- strings

    def prepare(self, piece):
        layout = self.layout
        prefix = ""
        if piece.kind == "bullet":
            prefix = layout.bullets[piece.level] + layout.gap.replace(" ", HARD)
        if piece.kind == "note":
            prefix = "*" + HARD
        if piece.kind == "chapter":
            prefix += piece.label + "." + HARD
        elif piece.label:
            prefix += f"({piece.label}){HARD}"
        text = piece.text
        body_end = len(text) if not piece.attribution else len(text) - len(self.attribution_text(text))
        piece.attribution_at = len(prefix) + body_end
        if piece.lead:
            text = piece.lead.replace(" ", HARD) + text[len(piece.lead):]
        if piece.bold:
            text, grown = self.embolden(text, body_end)
            piece.attribution_at += grown
        if layout.noise:
            chars = list(text)
            for i, c in enumerate(chars):
                if c == " " and self.chance(layout.noise) and (i < 40 or not self.opens_sentence(text[:i])):
                    extra = self.rng.choice(SPACES)
                    chars[i] = extra
                    if len(prefix) + i < piece.attribution_at:
                        piece.attribution_at += len(extra) - 1
            text = "".join(chars)
        piece.full, piece.prefix = prefix + text, len(prefix)
        piece.breaks = self.breaks(piece)

    @staticmethod
    def opens_sentence(text):
        """Is the last word the first of a sentence? A no-break space after it would join two words."""
        return bool(re.search(r"[.?!:)”][”’)]*\s\S*$", text))

    @staticmethod
    def attribution_text(text):
        depth = 0
        for i in range(len(text) - 1, -1, -1):
            depth += (text[i] == ")") - (text[i] == "(")
            if depth == 0 and text[i] == "(":
                return text[i:]
        return ""

    def embolden(self, text, body_end):
        parts = text[:body_end].split(" ")
        at = [i for i in range(3, len(parts) - 3) if parts[i].isalpha() and parts[i + 1].isalpha()
              and not re.search(r"[.?!:]", parts[i - 1] + parts[i - 2])]
        if not at or "*" in text:
            return text, 0
        i = self.rng.choice(at)
        parts[i], parts[i + 1] = "**" + parts[i], parts[i + 1] + "**"
        return " ".join(parts) + text[body_end:], 4

    def breaks(self, piece):
        """Places (end of the text before, start of the text after) where a line may end."""
        full, found = piece.full, []
        for i in range(piece.prefix + 1, len(full) - 1):
            c, before, after = full[i], full[i - 1], full[i + 1]
            if c == " ":
                if before in "-/–—" or STRUCTURE.match(full, i + 1) or after in "/–—" or after == " ":
                    continue
                found.append((i, i + 1))
            elif c in "-/—" and before.isalpha() and after.isalpha() and (c != "-" or self.layout.hyphen_breaks):
                if piece.lead and i < len(piece.lead):
                    continue
                found.append((i + 1, i + 1))
        return found

    # ---- lines

    def indent_of(self, piece):
        """Blanks before the first line and before the others."""
        layout = self.layout
        if piece.kind == "bullet":
            first = layout.indents[piece.level]
            if layout.style != "layout":
                if layout.tab_indent:
                    return "\t" * piece.level, ""
                return " " * first, ""
            return " " * first, " " * (first + 1 + len(layout.gap))
        if layout.style == "layout" and layout.para_hangs and piece.in_effort and piece.kind == "para":
            hang = " " * (layout.indents[0] + 1 + len(layout.gap))
            return hang, hang
        return "", ""

    def wrap(self, piece, width):
        first, rest = self.indent_of(piece)
        if not self.layout.wrapped:
            return [Line(piece, 0, len(piece.full), first)]
        lines, start, indent, last = [], 0, first, None
        for end, after in piece.breaks + [(len(piece.full), len(piece.full))]:
            if last and end - start + len(indent) > width:
                lines.append(Line(piece, start, last[0], indent))
                start, indent = last[1], rest
            last = (end, after)
        lines.append(Line(piece, start, len(piece.full), indent))
        return lines

    def keep_numbers_company(self, piece, lines):
        """Ties a number that has a line to itself to the word before it."""
        for line in lines[1:]:
            if re.fullmatch(r"[\d,.\s%$]+", line.text.replace(HARD, " ")):
                piece.full = piece.full[:line.start - 1] + HARD + piece.full[line.start:]
                piece.breaks = self.breaks(piece)
                return self.keep_numbers_company(piece, self.wrap(piece, self.layout.width))
        return lines

    def free_first_words(self, piece, lines):
        """Replaces a no-break space with a plain one if the word before it would have fitted on the line above."""
        if not self.layout.wrapped:
            return lines
        for above, line in zip(lines, lines[1:]):
            word = re.match(r"[^\s" + HARD + "]*", line.text)[0]
            at = line.start + len(word)
            if above.length + 1 + len(word) > self.layout.width:
                continue
            if piece.full.startswith(" **", at) and "**" in piece.full[:at + 3]:
                piece.attribution_at -= 4
                piece.full = piece.full.replace("**", "")
                piece.breaks = self.breaks(piece)
                return self.free_first_words(piece, self.wrap(piece, self.layout.width))
            if piece.full[at:at + 1] in SPACES + [HARD]:
                after = re.match("[" + HARD + "\\s]+", piece.full[at:])[0]
                if STRUCTURE.match(piece.full, at + len(after)):
                    continue
                piece.full = piece.full[:at] + " " + piece.full[at + len(after):]
                if at < piece.attribution_at:
                    piece.attribution_at -= len(after) - 1
                piece.breaks = self.breaks(piece)
                return self.free_first_words(piece, self.wrap(piece, self.layout.width))
        return lines

    def set_lines(self):
        """All lines of the body, with the blank lines that the layout or the rules require."""
        items, previous = [], None
        longest = max(len(piece.text) for piece in self.report.pieces)
        if self.layout.spacing == "none" and longest < 250:
            self.layout.spacing = "all"  # nothing would show that the lines are not wrapped
        for piece in self.report.pieces:
            self.prepare(piece)
            lines = self.free_first_words(piece, self.wrap(piece, self.layout.width))
            lines = self.keep_numbers_company(piece, lines)
            if previous is not None and self.blank_between(previous, lines[0]):
                items.append(Break("blank"))
            items += lines
            previous = lines[-1]
        return items

    def blank_between(self, line, following):
        piece, after, spacing = line.piece, following.piece, self.layout.spacing
        heading = after.kind in ("chapter", "measure")
        if not self.layout.wrapped:
            if spacing == "all":
                return True
            if spacing == "none":
                return False
            if after.kind == "bullet" and piece.kind in ("bullet", "para") and after.in_effort:
                return self.chance(0.05)
            return not (piece.kind == "bullet" and piece.label and after.kind == "para") or self.chance(0.5)
        if spacing == "some" and self.chance(0.3) or spacing == "headings" and heading:
            return True
        return not self.end_is_seen(line, following)

    def end_is_seen(self, line, following):
        piece, after = line.piece, following.piece
        if after.kind == "bullet" or after.kind == "note":
            return True
        if after.kind in ("chapter", "measure") and after.listed:
            return True
        if after.alone and closes_sentence(piece.full):
            return True
        if piece.kind in ("chapter", "measure") and piece.listed and piece.exact:
            return True
        if piece.kind == "bullet" and self.layout.style == "layout" and after.kind == "para":
            if len(following.indent) < len(self.indent_of(piece)[1]):
                return True
        whole = closes_sentence(piece.full) or piece.attribution or piece.kind in ("chapter", "measure") or piece.label
        if not whole or piece.full.endswith(":"):
            return False
        word = re.split("[ " + HARD + "]", after.full[after.prefix:])[0]
        need = line.length + 1 + after.prefix + len(word)
        return need + 8 <= self.layout.width

    # ---- pages

    def legal_inside(self, piece, end, start):
        """May a page end between these two places of a piece?"""
        if end < piece.prefix + 8 or piece.kind == "note" or len(piece.full) - start < 1:
            return False
        before, after = piece.full[:end], piece.full[start:]
        if start >= piece.attribution_at:
            if end < piece.attribution_at:
                return True  # the whole attribution comes after the page end
            return before[-1].isalnum() or before[-1] == ","
        if after[0] == "(" or STRUCTURE.match(after):
            return False
        if after[0].islower():
            return True
        quoted = before.count("“") > before.count("”") or before.count("(") > before.count(")")
        if piece.kind in ("chapter", "measure"):
            return after[0].isalpha() and (piece.listed and piece.exact or quoted)
        if piece.label or piece.repeat:
            return after[0].isalpha() and quoted and not closes_loosely(before)
        return not closes_loosely(before)

    def legal_between(self, piece, after):
        if after.kind in ("bullet", "chapter", "measure"):
            return True
        if after.alone:
            return True
        if piece.kind in ("chapter", "measure"):
            return after.full[0].isupper()
        if piece.label and after.kind == "para":
            return after.full[0].isupper() and not piece.full.endswith(":")
        closed = closes_sentence(piece.full) or piece.attribution
        return bool(closed) and (after.full[0].isupper() or after.kind in ("note", "numbered"))

    def legal(self, items, at):
        """May a page end before items[at]? Both neighbours are lines, blank lines aside."""
        before = items[at - 1] if isinstance(items[at - 1], Line) else items[at - 2]
        after = items[at]
        if not isinstance(after, Line) or not isinstance(before, Line):
            return False
        if before.piece is after.piece:
            return self.legal_inside(before.piece, before.end, after.start)
        return self.legal_between(before.piece, after.piece)

    def split_long_lines(self, items):
        """In text that is not wrapped, a page may end inside a line: lines are cut where a page is full."""
        out, filled, budget = [], 0, self.layout.page_size * 90
        for item in items:
            if isinstance(item, Line):
                piece = item.piece
                filled += item.length
                places = [b for b in piece.breaks if self.legal_inside(piece, *b)]
                if filled > budget and places and self.chance(0.7):
                    notes = [b for b in places if b[0] > piece.attribution_at]
                    end, start = self.rng.choice(notes if notes and self.chance(0.3) else places)
                    out.append(Line(piece, 0, end, item.indent))
                    out.append(Break("page", inside=True))
                    out.append(Line(piece, start, item.end, ""))
                    filled = item.end - start
                    continue
            out.append(item)
        return out

    def paginate(self, items, size):
        layout = self.layout
        has_footer = layout.footer and self.footer_lines()
        if not (has_footer or layout.feed or layout.numbers):
            return items
        if not (has_footer or layout.feed):
            layout.number_gaps = 0  # nothing else would show the page end
        if not layout.wrapped:
            items = self.split_long_lines(items)
        out, filled = [], 0
        for at, item in enumerate(items):
            if isinstance(item, Break) and item.kind == "page":
                out.append(item)
                filled = 0
                continue
            if isinstance(item, Line):
                cost = 1 if layout.wrapped else max(1, item.length // 90)
                due = filled + cost > size and at > 0 and self.legal(items, at)
                if due and out and not (isinstance(out[-1], Break) and out[-1].kind == "page"):
                    before = out[-1] if isinstance(out[-1], Line) else out[-2]
                    while isinstance(out[-1], Break):
                        out.pop()
                    out.append(Break("page", inside=before.piece is item.piece))
                    filled = 0
                filled += cost
            out.append(item)
        return self.draw_notes_up(out)

    def draw_notes_up(self, items):
        """A note at the foot of a page is inside the paragraph of its marker if the page ends after the marker."""
        pieces = self.report.pieces
        at = 0
        while at < len(items):
            item = items[at]
            if isinstance(item, Break) and item.kind == "page" and item.inside:
                piece = items[at - 1].piece
                note = next((i for i in range(at, len(items)) if isinstance(items[i], Line)
                             and items[i].piece.foot and pieces[items[i].piece.bearing] is piece), None)
                if note is not None and "*" in items[at - 1].piece.full[:items[at - 1].end].replace("**", ""):
                    lines = [x for x in items[at:] if isinstance(x, Line) and x.piece is items[note].piece]
                    gap = [x for x in items[at:note] if isinstance(x, Line)]
                    if all(x.piece is piece for x in gap):
                        moved = items[note].piece
                        rest = [x for x in items[at:] if not (isinstance(x, Line) and x.piece is moved)]
                        blank = [] if self.layout.wrapped and self.chance(0.5) else [Break("blank")]
                        if self.layout.style == "line" and self.layout.spacing == "none":
                            blank = []
                        items = items[:at] + blank + lines + self.tidy(rest)
                        at += len(blank) + len(lines)
            at += 1
        return items

    def tidy(self, items):
        """Removes double blank lines, and adds a blank line where the end of a paragraph is no longer visible."""
        out = []
        for item in items:
            if isinstance(item, Break) and item.kind == "blank" and out and isinstance(out[-1], Break):
                continue
            if isinstance(item, Line) and out and isinstance(out[-1], Line) and out[-1].piece is not item.piece:
                if self.layout.wrapped and not self.end_is_seen(out[-1], item):
                    out.append(Break("blank"))
            out.append(item)
        return out

    def number_pages(self, items):
        """The page of each line, and the numbers that are printed."""
        layout, report = self.layout, self.report
        ends = sum(isinstance(i, Break) and i.kind == "page" for i in items)
        self.page_ends = ends
        contents = report.contents is not None
        printed = [layout.numbers and not self.chance(layout.number_gaps) for _ in range(ends + 1)]
        printed[ends] = printed[ends] and layout.end_mark
        if not contents and layout.numbers and ends:
            printed[0] = True
        known = ends > 0 and (any(printed) or contents)
        if known and not printed[0] and not contents:
            known = False
            printed = [False] * (ends + 1)
        numbers, number = [], layout.first_page
        for page in range(ends + 1):
            if page:
                number += 1
            if printed[page] and page and layout.jump and self.chance(0.2):
                number += self.rng.randint(1, 3)
            numbers.append(number)
        self.numbers = [n if p else None for n, p in zip(numbers, printed)]
        page = 0
        for item in items:
            if isinstance(item, Break) and item.kind == "page":
                page += 1
            elif isinstance(item, Line) and item.start == 0:
                item.piece.page = numbers[page] if known else None
                item.piece.true_page = numbers[page]

    # ---- writing

    def put(self, text):
        self.out += text.replace(HARD, " ").encode("utf-8")

    def end_line(self):
        if self.layout.trailing_blank and self.chance(0.2) and not self.out.endswith(b"\f"):
            self.out += b" " * self.rng.randint(1, 3)
        self.out += self.layout.line_end.encode()
        self.line_number += 1

    def put_line(self, text):
        self.put(text)
        self.end_line()

    def put_blank(self):
        self.end_line()

    def write_line(self, line):
        piece = line.piece
        self.put(line.indent)
        if line.start == 0:
            piece.start, piece.line = len(self.out), self.line_number
        self.put(line.text)
        piece.end = len(self.out)
        self.end_line()

    def footer_lines(self):
        glossary = [a for a in self.report.agencies if a.glossary]
        if not glossary:
            return []
        text = ", ".join(f"{a.short} ({a.name})" for a in glossary)
        if self.layout.footer_star or len(glossary) < 2:  # one alone could be a paragraph that a full name closes
            text = "* " + text
        if not self.layout.wrapped:
            return [text]
        return self.wrap_words(text, self.footer_width)

    def page_end(self, number, inside, last=False):
        layout = self.layout
        footer = []
        if layout.footer and (not self.footer_shown or self.chance(layout.footer_each)):
            footer = self.footer_lines()
            self.footer_shown = True
        before, after = layout.page_blanks
        if layout.style == "layout":
            before, after = 1, 0
        elif layout.style == "raw":
            before = after = 0
        glued = footer and layout.footer_glued and inside and layout.footer_star and not layout.wrapped
        if glued:
            footer = [layout.bullets[0] + " " + footer[0]]
            before = 0
        feed = layout.feed and not last
        shown = [layout.number_form.format(number)] if number is not None else []
        if layout.style == "layout" and shown:
            shown = [" " * ((layout.width - len(shown[0])) // 2) + shown[0]]
        if not (footer or shown or feed or last):
            footer = self.footer_lines()  # a page end must show
        lines = shown + footer if layout.number_first and not glued else footer + shown
        if lines or not feed:
            for _ in range(before):
                self.put_blank()
        for line in lines:
            self.put_line(line)
        if footer and lines and lines[-1] == footer[-1] and not feed and layout.wrapped:
            after = 1
        if lines and not layout.wrapped and not feed and after == 0 and not shown and not footer:
            after = 1
        if not last:
            for _ in range(after):
                self.put_blank()
            if feed:
                self.put("\f")
                if layout.feed_alone:
                    self.end_line()

    def print_body(self, items):
        self.footer_shown = False
        page = 0
        for at, item in enumerate(items):
            if isinstance(item, Line):
                self.write_line(item)
            elif item.kind == "blank":
                self.put_blank()
            else:
                self.page_end(self.numbers[page], item.inside)
                page += 1
        has_glossary = any(a.glossary for a in self.report.agencies)
        must = has_glossary and not self.footer_shown
        self.pages_open = must and not self.page_ends
        if must or (self.page_ends and self.layout.end_mark):
            self.page_end(self.numbers[page] if self.page_ends else None, False, last=True)
            if self.layout.feed and self.page_ends and self.chance(0.7):
                self.put("\f")

    # ---- all

    def print(self):
        items = self.paginate_all()
        self.number_pages(items)
        self.contents_pages()
        if self.layout.bom:
            self.out += b"\xef\xbb\xbf"
        self.print_cover()
        self.print_contents()
        self.print_body(items)
        if not self.layout.final_line_end:
            end = self.layout.line_end.encode()
            while self.out.endswith(end):
                self.out = self.out[:-len(end)]
        return bytes(self.out)

    def paginate_all(self):
        items = self.set_lines()
        size = self.layout.page_size
        while True:
            paged = self.paginate(items, size)
            if size <= 3 or any(isinstance(i, Break) and i.kind == "page" for i in paged):
                return paged
            if not any(a.glossary for a in self.report.agencies):
                return paged
            size = size // 2
            self.layout.page_size = size

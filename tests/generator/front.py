"""Prints the cover and the contents of a report: a part of the printer."""

import re

from words import roman

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


class Front:
    """Has the report, the layout and the random numbers of the printer."""

    def date_text(self, date):
        year, month, day = date
        name = MONTHS[month - 1]
        return f"{name} {day}, {year}" if self.layout.date_form == "mdy" else f"{day} {name} {year}"

    def wrap_words(self, text, width):
        lines, line = [], ""
        for word in text.split(" "):
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = line + " " + word if line else word
        return lines + [line]

    def print_cover(self):
        report, layout = self.report, self.layout
        start, end = report.period
        first, last = self.date_text(start), self.date_text(end)
        period = {"from": f"From {first} to {last}", "plain": f"{first} to {last}", "dash": f"{first} – {last}",
                  "fiscal": f"FY{start[0]}"}
        parts = [report.title]
        if report.cover_has["period"]:
            parts.append(period[layout.period_form])
        if report.cover_has["published"]:
            parts.append(self.date_text(report.published))
        if report.cover_has["issuer"]:
            parts.append(report.issuer)
        whole = all(report.cover_has.values())
        blanks = layout.style != "raw" or not whole
        doubled = layout.style == "layout" and self.chance(0.5)
        for _ in range(self.rng.choice([0, 0, 2]) if layout.style == "line" else 0):
            self.put_blank()
        for at, part in enumerate(parts):
            if at and blanks:
                self.put_blank()
            long = part in (report.title, report.issuer)
            lines = self.wrap_words(part, self.rng.choice([48, 60, 78, 200])) if long else [part]
            for n, line in enumerate(lines):
                if n and doubled and part == report.issuer:
                    self.put_blank()
                indent = (layout.width - len(line)) // 2 if layout.style == "layout" else 0
                self.put_line(" " * max(0, indent) + line)
        if layout.feed and layout.wrapped:
            self.put("\f")
        else:
            self.put_blank()

    def leader_for(self, title, room):
        """The leader that fills the room between a title and its page number, room at least 4."""
        kind = self.layout.leader
        if kind == "mixed":
            kind = self.rng.choice(["tab", "dots"])
        if kind == "tab":
            return "\t"
        if kind == "blanks":
            return " " * max(3, room if self.layout.style == "layout" else 3)
        space = self.rng.choice(["", " "])
        count = max(3, room - len(space)) if self.layout.wrapped else self.rng.randint(4, 60)
        if kind == "dots":
            return space + "." * count + self.rng.choice(["", " "] if not self.layout.wrapped else [""])
        if kind == "spaced":
            return " " + ". " * max(3, count // 2)
        if kind == "ellipsis":
            return space + "…" * max(2, count // 3)
        return space + "·" * count

    def entry_lines(self, prefix, title, page, indent):
        layout = self.layout
        number = layout.page_form + str(page)
        text = prefix + title
        if not layout.wrapped:
            leader = self.leader_for(title, 40)
            return [" " * indent + self.bare_etc(text, leader) + leader + number]
        lines = self.wrap_words(text, layout.width - indent)
        room = layout.width - indent - len(lines[-1]) - len(number)
        if room < 6:
            if layout.leader in ("dots", "ellipsis", "middots") and self.chance(0.5):
                leader = self.leader_for("", layout.width - len(number) - 1)
                return [" " * indent + line for line in lines] + [" " + leader.strip() + number]
            head, word = lines[-1].rsplit(" ", 1) if " " in lines[-1] else ("", lines[-1])
            lines[-1:] = [head, word] if head else [word]
            room = layout.width - indent - len(lines[-1]) - len(number)
        leader = self.leader_for(title, room)
        lines[-1] = self.bare_etc(lines[-1], leader) + leader + number
        return [" " * indent + line for line in lines]

    def bare_etc(self, text, leader):
        if text.endswith("etc.") and "." in leader and self.chance(0.5):
            return text[:-1]
        return text

    def print_contents(self):
        report, layout = self.report, self.layout
        if report.contents is None:
            return
        heading = layout.heading
        self.put_line(" " * ((layout.width - len(heading)) // 2) + heading if layout.style == "layout" else heading)
        if layout.style != "raw" or self.chance(0.5):
            self.put_blank()
        entries = []
        for chapter in report.contents:
            entries.append(self.entry_lines(f"{chapter['number']}. ", chapter["title"], chapter["page"], 0))
            for measure in chapter["measures"]:
                entries.append(self.entry_lines(f"({roman(measure['number'])}) ", measure["title"], measure["page"],
                                                layout.contents_indent))
        filled, size = 0, self.rng.randint(12, 40)
        for at, lines in enumerate(entries):
            for n, line in enumerate(lines):
                if filled >= size and layout.contents_cut and at:
                    self.contents_page_end(inside=n > 0)
                    filled = 0
                elif not layout.wrapped and n == 0 and layout.contents_cut and filled == size - 1 and at:
                    line = self.cut_entry(line)
                self.put_line(line)
                filled += 1
        if layout.feed and layout.wrapped:
            self.put("\f")
        else:
            self.put_blank()

    def contents_page_end(self, inside):
        layout = self.layout
        if layout.feed:
            if layout.numbers and not inside and self.chance(0.4):
                self.put_line(str(self.rng.randint(2, 4)))
            self.put("\f")
        else:
            self.put_blank()

    def cut_entry(self, line):
        """An entry cut by a page end that shows as a blank line."""
        words_of = line.split(" ")
        if len(words_of) < 8 or re.search(r"\t|[.…·]{2}| [.…·]", " ".join(words_of[1:7])):
            return line
        at = self.rng.randint(3, 5)
        self.put_line(" ".join(words_of[:at]))
        self.put_blank()
        return " ".join(words_of[at:])

    def contents_pages(self):
        """Pages of the contents: those of the body, sometimes wrong ones, and ones that continue after the end of the body."""
        report = self.report
        last = self.layout.first_page
        for chapter in report.contents or []:
            for entry in [chapter] + chapter["measures"]:
                if entry["node"] is not None:
                    last = report.pieces[entry["node"]["_p"][0]].true_page
                    entry["page"] = last
                    if self.layout.wrong_pages and entry["number"] > 1 and self.chance(0.2):
                        entry["page"] = last + 1
                else:
                    last += self.rng.randint(0, 2)
                    entry["page"] = last

"""A report as a flat OpenDocument text in a design, for LibreOffice."""

import html

import web
from words import roman

SIZES = {"A4": (210, 297), "letter": (215.9, 279.4), "A4 landscape": (297, 210)}
NAMESPACES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))
SYMBOLS = "OpenSymbol"


def escape(text):
    return html.escape(text, quote=False)


def style(name, paragraph="", text="", more="", inner=""):
    return (f'<style:style style:name="{name}" style:family="paragraph" {more}><style:paragraph-properties {paragraph}>{inner}'
            f"</style:paragraph-properties><style:text-properties {text}/></style:style>\n")


def paragraph(kind, text, more=""):
    return f'<text:p text:style-name="{kind}"{more}>{text}</text:p>\n'


class Document:
    def __init__(self, design, report, places):
        """`places` as in a first run, or None, when no page is known yet."""
        self.design, self.report, self.places = design, report, places
        self.width = SIZES[design.paper][0] - design.margins[1] - design.margins[3]

    # ---- styles

    def font_faces(self):
        names = {self.design.font, SYMBOLS}
        return "".join(f'<style:font-face style:name="{n}" svg:font-family="&apos;{n}&apos;"/>' for n in sorted(names))

    def paragraph_styles(self):
        design = self.design
        hyphenate = "true" if design.hyphens else "false"
        align = "justify" if design.justified else "left"
        after = design.gap * design.line_height * design.size
        height = f'fo:line-height="{design.line_height * 100:g}%"' if design.line_height != 1 else ""
        features = "" if design.ligatures else ":-liga"
        text = (f'style:font-name="{design.font}{features}" fo:font-size="{design.size}pt" fo:language="en" fo:country="US" '
                'fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2" ')
        plain, hyphens = text + 'fo:hyphenate="false"', text + f'fo:hyphenate="{hyphenate}"'
        gap = f'fo:margin-bottom="{after:g}pt" {height}'
        small = plain.replace(f'"{design.size}pt"', f'"{design.size * 0.85:.1f}pt"')
        bold = plain + (' fo:font-weight="bold"' if design.bold_headings else "")
        tabs = (f'<style:tab-stops><style:tab-stop style:position="{self.width}mm" style:type="right" '
                + (f'style:leader-style="dotted" style:leader-text="{design.leader.strip()}"' if design.leader else "")
                + "/></style:tab-stops>")
        out = style("Cover", 'fo:text-align="center" fo:margin-bottom="24pt"', plain)
        out += style("FirstTitle", 'fo:text-align="center" fo:margin-bottom="18pt" fo:break-before="page"', plain)
        for level, indent in (("", 0), ("Inner", design.contents_indent)):
            out += style("Entry" + level, f'fo:margin-left="{indent * design.size:g}pt"', plain, inner=tabs)
        out += style("Chapter", f'{gap} fo:keep-with-next="always"', bold)
        first = f'style:page-number="{design.first_page or "auto"}"'
        out += style("FirstChapter", f'{gap} fo:keep-with-next="always" {first}', bold, 'style:master-page-name="Body"')
        out += style("Measure", f'{gap} fo:keep-with-next="always"', bold)
        out += style("Para", f'{gap} fo:text-align="{align}" fo:text-indent="{design.indent * design.size:g}pt"', hyphens)
        out += style("Bullet", f'{gap} fo:text-align="{align}"', hyphens)
        out += style("Foot", 'fo:text-align="left"', small)
        for side in ("left", "center", "right"):
            out += style("Foot" + side, f'fo:text-align="{side}"', small)
        return out + style("Note", 'fo:text-align="left"', small)

    def list_style(self):
        """The bullets of efforts and of items."""
        design, out = self.design, '<text:list-style style:name="Bullets">'
        for level, sign in enumerate(design.bullets):
            left = (level * design.item_indent + design.sign_gap) * design.size
            back = -design.sign_gap * design.size
            if not design.hanging:
                left, back = 0, design.indent * design.size
            symbol = "\ue000" <= sign <= "\uf8ff"
            out += (f'<text:list-level-style-bullet text:level="{level + 1}" text:bullet-char="{sign}">'
                    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
                    f'<style:list-level-label-alignment text:label-followed-by="{"listtab" if design.hanging else "space"}" '
                    f'fo:text-indent="{back:g}pt" fo:margin-left="{left:g}pt" text:list-tab-stop-position="{left:g}pt"/>'
                    "</style:list-level-properties>"
                    f'<style:text-properties style:font-name="{SYMBOLS if symbol else design.font}"/></text:list-level-style-bullet>')
        return out + "</text:list-style>\n"

    def page_layout(self, name):
        width, height = SIZES[self.design.paper]
        top, right, bottom, left = self.design.margins
        spaces = ('<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style>'
                  '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style>')
        return (f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}mm" '
                f'fo:page-height="{height}mm" fo:margin-top="{top - 10}mm" fo:margin-right="{right}mm" fo:margin-bottom="{bottom - 15}mm" '
                f'fo:margin-left="{left}mm"/>{spaces}</style:page-layout>')

    # ---- pages

    def number(self, side):
        before, after = self.design.number.split("{}")
        total = "<text:page-count/>"
        return paragraph("Foot" + side, f"{before}<text:page-number/>{after.replace('{total}', total)}")

    def furniture(self, edge, page, numbers, rest):
        """The paragraphs at the head or the foot of a right page (0) or a left one."""
        design, out = self.design, []
        where, at = design.number_at.split(" ")
        if edge == "head" and rest and design.head:
            field = '<text:chapter text:display="name" text:outline-level="1"/>'
            text = field if design.head == "{chapter}" else escape(design.head.format(plan=self.report.plan))
            out.append(paragraph("Foot" + web.sides(design.head_at)[page], text))
        glossary = web.glossary_text(self.report, design)
        if edge == "foot" and rest and glossary:
            out.append(paragraph("Foot", escape(glossary)))
        if design.number and numbers and where == edge:
            out.insert(0 if design.number_first else len(out), self.number(web.sides(at)[page]))
        return "".join(out)

    def master(self, name, numbers, rest):
        out = f'<style:master-page style:name="{name}" style:page-layout-name="Layout">'
        for edge, element in (("head", "header"), ("foot", "footer")):
            for page, suffix in ((0, ""), (1, "-left")):
                out += f"<style:{element}{suffix}>{self.furniture(edge, page, numbers, rest)}</style:{element}{suffix}>"
        return out + "</style:master-page>\n"

    # ---- text

    def cover(self):
        return "".join(paragraph("Cover", escape(part)) for part in self.report.cover_lines())

    def contents(self):
        out = paragraph("FirstTitle", self.design.contents_title)
        for chapter in self.report.contents:
            for entry in [chapter] + chapter["measures"]:
                mark = f"{entry['number']}. " if entry is chapter else f"({roman(entry['number'])}) "
                page = 8
                if self.places:
                    page = self.places["sheets"][f"p{entry['node']['_p'][0]}"] + self.places["offset"]
                text = f"{escape(mark + entry['title'])}<text:tab/>{self.design.entry_page.format(page)}"
                out += paragraph("Entry" if entry is chapter else "EntryInner", text)
        return out

    def piece_text(self, piece, footnotes):
        text = web.mark_of(piece) + escape(piece.text)
        for note in footnotes:
            label = f'<text:note-citation text:label="{note.marker}">{note.marker}</text:note-citation>'
            body = paragraph("Note", " " + escape(note.text))
            anchor = f'<text:note text:note-class="footnote">{label}<text:note-body>{body}</text:note-body></text:note>'
            text = text.replace(note.marker, anchor, 1)
        return text

    def body(self):
        notes = self.report.footnotes(self.design)
        moved = {id(note) for held in notes.values() for note in held}
        out, first = "", True
        for number, piece in enumerate(self.report.pieces):
            if id(piece) in moved:
                continue
            text = f'<text:bookmark text:name="p{number}"/>' + self.piece_text(piece, notes.get(number, []))
            if piece.kind in ("chapter", "measure"):
                level = 1 if piece.kind == "chapter" else 2
                name = "FirstChapter" if first else piece.kind.capitalize()
                out += f'<text:h text:style-name="{name}" text:outline-level="{level}">{text}</text:h>\n'
                first = False
            elif piece.kind == "bullet":
                inner = f'<text:list-item>{paragraph("Bullet", text)}</text:list-item>'
                if piece.is_item:
                    inner = f"<text:list-item><text:list>{inner}</text:list></text:list-item>"
                out += f'<text:list text:style-name="Bullets">{inner}</text:list>\n'
            else:
                out += paragraph("Para", text)
        return out

    def write(self):
        design = self.design
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.3" '
                'office:mimetype="application/vnd.oasis.opendocument.text">\n'
                f"<office:font-face-decls>{self.font_faces()}</office:font-face-decls>\n"
                f"<office:styles>{self.paragraph_styles()}{self.list_style()}"
                '<text:notes-configuration text:note-class="footnote" text:start-numbering-at="page"/></office:styles>\n'
                f'<office:automatic-styles>{self.page_layout("Layout")}</office:automatic-styles>\n'
                f'<office:master-styles>{self.master("Standard", design.front_numbers, False)}{self.master("Body", True, True)}'
                "</office:master-styles>\n"
                f"<office:body><office:text>{self.cover()}{self.contents()}{self.body()}</office:text></office:body>\n"
                "</office:document>\n")

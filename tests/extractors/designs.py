"""The designs in which the invented reports are typeset: every one is a record, and what it leaves out is the default."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Design:
    name: str
    engine: str = "weasyprint"          # or "libreoffice"
    font: str = "Liberation Serif"
    size: float = 11                    # points
    paper: str = "A4"                   # "A4", "letter", "A4 landscape"
    margins: tuple = (25, 25, 30, 25)   # millimetres: top, right, bottom, left
    justified: bool = True
    hyphens: bool = False
    ligatures: bool = True
    line_height: float = 1.3
    gap: float = 0.6                    # between paragraphs, in lines
    indent: float = 0                   # of a paragraph's first line, in ems
    bullets: tuple = ("-", "-")         # of an effort and of an item
    hanging: bool = True
    item_indent: float = 1.5            # of an item's bullet, in ems
    sign_gap: float = 1.0               # from the bullet's beginning to its text, in ems
    bold_headings: bool = True
    head: str = ""                      # the running head's text; {plan}, {chapter}
    head_at: str = "center"             # "left", "center", "right", "alternating"
    number: str = "{}"                  # the printed page number; {total} is the number of pages; "" for none
    number_at: str = "foot center"      # "foot" or "head", and "left", "center", "right" or "alternating"
    front_numbers: bool = False         # on the cover's and the contents' pages too
    first_page: int = 0                 # the number of the body's first page; 0: its place among all pages
    glossary: str = "* "                # the sign before the glossary at each page's foot; None: first uses define
    number_first: bool = False          # the page number stands above the glossary
    notes: str = "below"                # "below" the effort, or at the page's "foot"
    leader: str = "."                   # of the contents: ".", ". ", "…", "" (none)
    scanned: bool = dataclasses.field(default=True, repr=False)  # whether a scan shows its bullets: no program reads squares and symbols from one
    contents_title: str = "Table of Contents"
    contents_indent: float = 0
    entry_page: str = "{}"              # a page number in the contents


DESIGNS = [
    Design("plain"),
    Design("bureau", font="Liberation Sans", size=10.5, paper="letter", justified=False, bullets=("•", "–"), head="{plan}",
           head_at="right", number="Page {} of {total}", number_at="foot right", glossary="† ", front_numbers=True),
    Design("book", font="EB Garamond", size=11.5, hyphens=True, gap=0, indent=1.5, line_height=1.25, bullets=("–", "–"),
           number_at="foot alternating", notes="foot", first_page=7, glossary="* ", leader=". ", head="{plan}",
           head_at="alternating"),
    Design("draft", font="Liberation Mono", size=10, justified=False, line_height=2.0, gap=0, bullets=("-", "-"), hanging=False,
           indent=2, number="- {} -", glossary="Note: "),
    Design("wide", scanned=False, font="Carlito", size=11, paper="A4 landscape", hyphens=True, bullets=("■", "○"), number_at="head right",
           glossary="1 ", first_page=1, leader="…", contents_indent=2),
    Design("libertine", font="Linux Libertine O", size=12, paper="letter", hyphens=True, gap=0.4, bullets=("○", "・"),
           number_at="foot left", number_first=True, notes="foot", glossary="* ", head="{chapter}", head_at="left"),
    Design("dense", font="DejaVu Sans", size=9, justified=True, hyphens=True, gap=0, line_height=1.15, bullets=("●", "◦"),
           number="P. {}", number_at="head alternating", glossary=None, leader=""),
    Design("ragged", font="DejaVu Serif", size=10, justified=False, gap=1.0, line_height=1.6, bullets=("*", "-"), hanging=False,
           number_at="head center", glossary="Abbreviations: ", first_page=3),
    Design("office", engine="libreoffice", font="Liberation Serif", size=12, hyphens=True, bullets=("\uf0b7", "–"), gap=0.4,
           line_height=1.15),
    Design("memo", engine="libreoffice", font="Carlito", size=11, paper="letter", justified=False, bullets=("•", "o"), head="{chapter}",
           head_at="right", number="Page {} of {total}", number_at="foot right", front_numbers=True, notes="foot", gap=0.5),
    Design("gazette", engine="libreoffice", font="Liberation Sans", size=10, hyphens=True, gap=0, indent=1.5, line_height=1.0,
           bullets=("■", "-"), number_at="head alternating", glossary="Note: ", first_page=5, leader="…", number="– {} –"),
    Design("ledger", scanned=False, font="Linux Biolinum O", size=10.5, paper="letter", margins=(30, 38, 28, 22), hyphens=True, gap=0.25,
           line_height=1.4, bullets=("➢", "*"), item_indent=3, sign_gap=1.6, bold_headings=False, head="{chapter}",
           head_at="alternating", number="[{}]", number_at="head alternating", notes="foot", first_page=11, glossary="",
           leader="·", contents_indent=1.5, contents_title="Contents", front_numbers=True),
    Design("folio", scanned=False, font="DejaVu Serif Condensed", size=9.5, paper="A4 landscape", justified=False, gap=0, indent=2.5,
           line_height=1.5, bullets=("▪", "▫"), hanging=False, number="{} / {total}", number_at="foot alternating",
           number_first=True, head="Efforts on the {plan}", head_at="left", notes="foot", glossary="Acronyms: ",
           leader=". ", entry_page="p. {}", contents_title="CONTENTS"),
]

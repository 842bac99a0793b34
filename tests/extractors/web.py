"""A report as HTML with the style sheet of a design, for WeasyPrint."""

import html

from words import roman

STYLE = """
@page {{ size: {paper}; margin: {margins}; }}
@page :first {{ counter-reset: page {offset}; }}
{boxes}
html {{ font-family: "{font}"; font-size: {size}pt; line-height: {line_height}; hyphens: manual;
        font-variant-ligatures: {ligatures}; }}
p, h1, h2, h3 {{ margin: 0; font-size: 1em; font-weight: normal; }}
.cover, .contents {{ page: front; }}
.cover {{ text-align: center; padding-top: 6em; }}
.cover p {{ margin: 2em 3em; }}
.contents, .report {{ break-before: page; }}
.contents h2 {{ text-align: center; margin-bottom: 1.5em; }}
.contents a {{ color: inherit; text-decoration: none; }}
.contents a::after {{ content: {leader} {entry_page}; }}
.contents .measure {{ margin-left: {contents_indent}em; }}
.report {{ page: body; text-align: {align}; hyphens: {hyphens}; }}
.report p, .report h2, .report h3 {{ margin-bottom: {gap}em; }}
.report h2, .report h3 {{ {heading} text-align: left; hyphens: manual; break-after: avoid; }}
.para {{ text-indent: {indent}em; }}
.sign {{ display: inline-block; text-indent: 0; {sign} }}
.bullet {{ {bullet} }}
.bullet.item {{ margin-left: {item_indent}em; }}
.footnote {{ float: footnote; hyphens: manual; font-size: 0.85em; text-align: left; }}
.footnote::footnote-call {{ content: none; }}
.footnote::footnote-marker {{ content: none; }}
.foot {{ hyphens: manual; font-size: 0.85em; line-height: 1.2; text-align: left; }}
.foot-right {{ position: running(foot-right); }}
.foot-left {{ position: running(foot-left); }}
.report .foot p {{ margin: 0 0 0.3em 0; }}
.number::before {{ content: {number}; }}
.chapter {{ string-set: chapter content(); }}
"""
SIDES = ("right", "left")  # of a book's pages, the first one being right


def sides(at):
    """Where a thing stands on right and on left pages."""
    return SIDES if at == "alternating" else (at, at)


def glossary_text(report, design):
    listed = [a for a in report.agencies if a.glossary]
    if not listed or design.glossary is None:
        return ""
    return design.glossary + ", ".join(f"{a.short} ({a.name})" for a in listed)


def number_content(design):
    before, after = design.number.split("{}")
    total = '" counter(pages) "'
    return f'"{before}" counter(page) "{after.replace("{total}", total)}"'


def boxes(design, report, named, numbers, furniture):
    """The margin boxes of the pages of this name."""
    out = ""
    for page, side in enumerate(SIDES):
        found = {}
        if design.head and furniture:
            head = "string(chapter)" if design.head == "{chapter}" else f'"{design.head.format(plan=report.plan)}"'
            found["top", sides(design.head_at)[page]] = [head]
        where, at = design.number_at.split(" ")
        if design.number and numbers and (where == "head" or not furniture):
            found.setdefault(("top" if where == "head" else "bottom", sides(at)[page]), []).append(number_content(design))
        if furniture:
            found["bottom", "center"] = [f"element(foot-{side})"]
        rules = "".join(f"@{edge}-{place} {{ content: {' '.join(content)}; {'width: 100%;' if 'element' in content[0] else ''} }} "
                        for (edge, place), content in found.items())
        out += f"@page {named}:{side} {{ {rules}}}\n"
    return out


def feet(design, report):
    """The elements at the foot of right and of left pages."""
    where, at = design.number_at.split(" ")
    out = ""
    for page, side in enumerate(SIDES):
        parts = []
        glossary = glossary_text(report, design)
        if glossary:
            parts.append(f'<p>{html.escape(glossary, quote=False)}</p>')
        if design.number and where == "foot":
            number = f'<p class="number" style="text-align: {sides(at)[page]}"></p>'
            parts.insert(0 if design.number_first else len(parts), number)
        out += f'<div class="foot foot-{side}">{"".join(parts)}</div>\n'
    return out


def style(design, report, offset):
    hang = f"{design.sign_gap:g}em"
    return STYLE.format(
        paper=design.paper, margins=" ".join(f"{m}mm" for m in design.margins), font=design.font, size=design.size,
        offset=offset + 1, line_height=design.line_height, ligatures="normal" if design.ligatures else "none",
        hyphens="auto" if design.hyphens else "manual", align="justify" if design.justified else "left",
        gap=design.gap * design.line_height, indent=design.indent, contents_indent=design.contents_indent,
        leader=f'leader("{design.leader}")' if design.leader else '"\\2003\\2003 "', number=number_content(design),
        entry_page='"' + design.entry_page.replace("{}", '" target-counter(attr(href), page) "') + '"',
        heading="font-weight: bold;" if design.bold_headings else "", item_indent=design.item_indent,
        sign=f"width: {hang};" if design.hanging else "margin-right: 0.4em;",
        bullet=f"padding-left: {hang}; text-indent: -{hang};" if design.hanging else f"text-indent: {design.indent:g}em;",
        boxes=boxes(design, report, "body", True, True) + boxes(design, report, "front", design.front_numbers, False))


def marked_text(piece):
    """The text of a piece as HTML, two of its words bold if the model says so."""
    parts = html.escape(piece.text, quote=False).split(" ")
    if piece.bold and len(parts) > 7:
        parts[3], parts[4] = "<b>" + parts[3], parts[4] + "</b>"
    return " ".join(parts)


def mark_of(piece):
    if piece.kind == "chapter":
        return piece.label + ". "
    if piece.kind == "note":
        return piece.marker + " "
    return f"({piece.label}) " if piece.label else ""


def piece_html(design, report, number, footnotes):
    piece = report.pieces[number]
    text = mark_of(piece) + marked_text(piece)
    if piece.kind == "bullet":
        is_item = piece.is_item
        sign = f'<span class="sign">{design.bullets[is_item]}</span>'
        text, tag, kind = sign + text, "p", "bullet item" if is_item else "bullet"
    elif piece.kind == "chapter":
        tag, kind = "h2", "chapter"
    elif piece.kind == "measure":
        tag, kind = "h3", "measure"
    else:
        tag, kind = "p", "note" if piece.kind == "note" else "para"
    text += "".join(f'<span class="footnote">{mark_of(note)}{html.escape(note.text, quote=False)}</span>' for note in footnotes)
    return f'<{tag} class="{kind}" id="p{number}">{text}</{tag}>\n'


def body_html(design, report):
    notes = report.footnotes(design)
    moved = {id(note) for held in notes.values() for note in held}
    return "".join(piece_html(design, report, number, notes.get(number, []))
                   for number, piece in enumerate(report.pieces) if id(piece) not in moved)


def contents_html(design, report):
    out = f'<div class="contents"><h2>{design.contents_title}</h2>\n'
    for chapter in report.contents:
        for entry in [chapter] + chapter["measures"]:
            if entry is chapter:
                mark, kind = f"{entry['number']}. ", "chapter-entry"
            else:
                mark, kind = f"({roman(entry['number'])}) ", "measure"
            title = html.escape(mark + entry["title"], quote=False)
            out += f'<p class="{kind}"><a href="#p{entry["node"]["_p"][0]}">{title}</a></p>\n'
    return out + "</div>\n"


def cover_html(report):
    return '<div class="cover">' + "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in report.cover_lines()) + "</div>\n"


def page_html(design, report, offset=0):
    return (f'<html lang="en"><head><meta charset="utf-8"><title>Report</title><style>{style(design, report, offset)}</style></head>'
            f"<body>\n{cover_html(report)}{contents_html(design, report)}"
            f'<div class="report">{feet(design, report)}{body_html(design, report)}</div></body></html>\n')


def flow_pieces(report):
    """The body with real lists, an item's inside that of the efforts."""
    out, depth = "", 0
    for piece in report.pieces:
        text = mark_of(piece) + marked_text(piece)
        wanted = 0 if piece.kind != "bullet" else 2 if piece.is_item and depth else 1
        if wanted <= depth:
            out += "</li>\n" + "</ul></li>\n" * (depth - max(wanted, 1)) if depth else ""
        if depth and not wanted:
            out += "</ul>\n"
        out += "<ul>\n" if wanted > depth else ""
        depth = wanted
        tag = {"chapter": "h1", "measure": "h2"}.get(piece.kind, "p")
        out += f"<li>{text}" if wanted else f"<{tag}>{text}</{tag}>\n"
    return out + ("</li></ul>\n" * depth if depth else "")


def flow_html(design, report, places):
    """The report for a word processor: real lists, no pages, and so the glossary once, at the end."""
    out = cover_html(report)
    out += f"<h1>{design.contents_title}</h1>\n"
    for chapter in report.contents:
        for entry in [chapter] + chapter["measures"]:
            mark = f"{entry['number']}. " if entry is chapter else f"({roman(entry['number'])}) "
            page = places["sheets"][f"p{entry['node']['_p'][0]}"] + places["offset"]
            leader = (design.leader or "\u2003\u2003 ") * 12
            out += f"<p>{html.escape(mark + entry['title'], quote=False)} {leader} {design.entry_page.format(page)}</p>\n"
    out += flow_pieces(report)
    glossary = glossary_text(report, design)
    return f"<html><body>{out}" + (f"<p>{html.escape(glossary, quote=False)}</p>" if glossary else "") + "</body></html>"

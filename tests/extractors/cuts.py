"""Where the pages of a typeset report cut its text, and whether the data model has one reading for that.

The data model joins a paragraph that a page end cuts, "unless the text before the cut closes a sentence and the text after
it opens one". So a paragraph cut just there is read as two, by every reader; the generator's own printer prints no such
cut, and neither does the matrix.
"""

import re

import web
from printer import ABBREVIATION, closes_loosely, closes_sentence


def letters(text):
    return re.sub(r"\W", "", text)


def at_letter(text, count):
    """The offset in a text after so many letters."""
    for offset, sign in enumerate(text):
        if count == 0 and (sign.isalnum() or sign in "(“‘"):
            return offset
        count -= sign.isalnum() or sign == "_"
    return len(text)


def inside_is_plain(piece, at):
    """Has a piece that is cut before this offset one reading?"""
    before, after = piece.text[:at].rstrip(), piece.text[at:]
    attribution = len(piece.text) - len(attribution_of(piece))
    if piece.attribution and at >= attribution:
        return at == attribution or before[-1].isalnum() or before[-1] in ",-"
    if piece.kind == "note" or not before:
        return False
    if after[:1].islower():
        return True
    if piece.kind in ("chapter", "measure"):
        return piece.exact
    quoted = before.count("“") > before.count("”") or before.count("(") > before.count(")")
    if piece.label or piece.repeat:
        return quoted and not closes_loosely(before)
    return not closes_loosely(before) or bool(ABBREVIATION.search(before))


def attribution_of(piece):
    """The closing parenthesis of a piece."""
    depth = 0
    for at in range(len(piece.text) - 1, -1, -1):
        depth += (piece.text[at] == ")") - (piece.text[at] == "(")
        if piece.attribution and depth == 0 and piece.text[at] == "(":
            return piece.text[at:]
    return ""


def between_is_plain(piece, after):
    """Have two pieces with a page end between them one reading?"""
    if after.kind in ("bullet", "chapter", "measure", "note") or after.alone:
        return True
    opens = after.label or after.text[:1].isupper()
    if piece.kind in ("chapter", "measure") or piece.label:
        return bool(opens) and not piece.text.endswith(":")
    return bool(opens) and (closes_sentence(piece.text) or bool(piece.attribution))


def cut_of(piece, page):
    """The offset at which a page's text leaves off a piece, or None if all of it is there."""
    whole = letters(web.mark_of(piece) + piece.text)
    if whole in page:
        return None
    for length in range(len(whole) - 1, 0, -1):
        if whole[:length] in page and (length > 20 or page.rfind(whole[:length]) > 0):
            at = at_letter(piece.text, length - len(letters(web.mark_of(piece))))
            return len(re.sub(r"\w+$", "", piece.text[:at]))  # what follows may begin like the next word
    return 0


def are_plain(report, sheets, pages, moved=()):
    """Has every cut one reading? `sheets` is {id: sheet}, `pages` are the texts of the sheets, `moved` the pieces that stand
    at a page's foot."""
    pages = [letters(page) for page in pages]
    shown = [(f"p{n}", piece) for n, piece in enumerate(report.pieces) if id(piece) not in moved]
    for (name, piece), (following, after) in zip(shown, shown[1:] + [(None, None)]):
        cut = cut_of(piece, pages[sheets[name] - 1])
        if cut is not None and not inside_is_plain(piece, cut):
            return False
        if cut is None and following and sheets[following] > sheets[name] and not between_is_plain(piece, after):
            return False
    return True

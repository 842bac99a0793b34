#!/usr/bin/env python3
"""Prints texts that are hard to read: each makes some search fail late, and begin again. Usage: hard.py KIND BYTES."""
import sys

HEAD = "Efforts on the “Basic Plan on Parks”\n\n1. Parks\n\n(i) Trees\n\n"

# One piece of each kind, repeated up to the size.
PIECES = {
    "open-parentheses": "(",
    "closed-parentheses": "()",
    "parentheses-behind": ")",
    "stars": "* ",
    "double-stars": "**a ",
    "open-stars": "**a",
    "blanks": " ",
    "no-break-spaces": "\u00a0",
    "carriage-returns": "a\r",
    "form-feeds": "a\f",
    "long-word": "a",
    "commas": "(A, ",
    "ands": " and A",
    "colons": "- a:\n",
    "bullets": "- a\n",
    "empty-bullets": "-\n",
    "open-bullets": "- a\n\nb\n\n",
    "deep-bullets": "- a:\n - a\n",
    "footers": "* AB (Parks Agency), ",
    "cut-footers": "* AB (Parks Agency), CD (Roads\n",
    "footer-lines": "AB (Parks Agency),\n",
    "glued-footers": "a * AB (Parks Agency), CD (Roads Agency) ",
    "names": "Ministry of Parks, ",
    "attributions": "- a (Ministry of Parks, and Ministry of Roads)\n",
    "first-uses": "- a (Ministry of Parks: MP)\n",
    "shapes": "a b (MP)\n",
    "in-passing": "Ministry of Parks (MP) ",
    "notes": "* a\n\n",
    "notes-in-text": "a\n\n* b\n\f",
    "small-lines": "a\n",
    "capital-lines": "A b\n",
    "page-numbers": "a\n\n7\n\f",
    "digits": "1",
    "numbers": "In 2019, 12 a. ",
    "quotes": "“",
    "sentences": "A. ",
    "repeats": "- Repeat mention 1 - (i): a (MP)\n",
    "same-measures": "(i) a\n\n",
    "same-chapters": "1. a\n\n",
    "leaders": "1. a ... 7\n",
    "entries": "(i) a\nb\n",
    "crlf": "a\r\n\r\n",
}
# Pieces that have a number of their own.
NUMBERED = {
    "chapters": "{0}. a\n\n(i) b\n\nC. (Ministry of Parks {0})\n\n",
    "agencies": "C (Ministry of Parks {0})\n\n- a (P{0}: PA{0})\n\n",
    "contents": "{0}. a ... {0}\n",
}
ONE_LINE = {"commas", "names", "ands"}


def text(kind, size):
    if kind in NUMBERED:
        pieces = []
        length = len(HEAD.encode())
        while length < size:
            pieces.append(NUMBERED[kind].format(len(pieces) + 2))
            length += len(pieces[-1])
        return HEAD + "".join(pieces)
    piece = PIECES[kind]
    end = ")" if kind in ONE_LINE else ""
    return HEAD + piece * ((size - len(HEAD.encode())) // len(piece.encode())) + end + "\n"


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join([*PIECES, *NUMBERED]))
        return 0
    if len(sys.argv) != 3 or sys.argv[1] not in {*PIECES, *NUMBERED}:
        print(__doc__, file=sys.stderr)
        return 2
    sys.stdout.buffer.write(text(sys.argv[1], int(sys.argv[2])).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())

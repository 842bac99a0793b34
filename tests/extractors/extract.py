"""The tools that give the text of a typeset report, each as most people call it."""

import dataclasses
import functools
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*command, **options):
    return subprocess.run(command, capture_output=True, check=True, timeout=600, **options).stdout


@functools.cache
def python_with(module):
    """The first Python that can import this module: not always the one that runs the matrix."""
    for program in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([program, "-c", f"import {module}"], capture_output=True).returncode == 0:
            return program
    raise FileNotFoundError(f"no Python has {module}")


def poppler(*options):
    return lambda pdf: run("pdftotext", *options, pdf, "-")


def mutool(pdf):
    return run("mutool", "draw", "-q", "-F", "txt", pdf)


MUPDF = """
import fitz, sys
for page in fitz.open(sys.argv[1]):
    sys.stdout.buffer.write(page.get_text().encode() + b"\\f")
"""


def pymupdf(pdf):
    return run(python_with("fitz"), "-c", MUPDF, pdf)


MINER = """
import sys
from pdfminer.high_level import extract_text
sys.stdout.buffer.write(extract_text(sys.argv[1]).encode())
"""


def pdfminer(pdf):
    return run(python_with("pdfminer"), "-c", MINER, pdf)


def pdfjs(pdf):
    return run("node", os.path.join(HERE, "pdfjs.js"), pdf)


def tesseract(pdf):
    """Pages at 150 dots per inch, as a scan."""
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", "150", "-gray", "-png", pdf, os.path.join(folder, "page"))
        listed = os.path.join(folder, "pages.txt")
        with open(listed, "w", encoding="utf-8") as file:
            file.writelines(os.path.join(folder, name) + "\n" for name in sorted(os.listdir(folder)) if name.endswith(".png"))
        return run("tesseract", listed, "-", env={**os.environ, "OMP_THREAD_LIMIT": "1"})


def pandoc(wrap):
    return lambda docx: run("pandoc", "-f", "docx", "-t", "plain", f"--wrap={wrap}", docx)


@dataclasses.dataclass(frozen=True)
class Tool:
    extract: object
    reads: str = "pdf"             # or "docx"
    feeds: bool = True             # its text has form feeds
    drops_hyphens: bool = False    # at line ends, the author's too
    misreads: bool = False         # what it did not read is no fact


EXTRACTORS = {
    "pdftotext": Tool(poppler(), drops_hyphens=True),
    "-layout": Tool(poppler("-layout")),
    "-raw": Tool(poppler("-raw")),
    "-nopgbrk": Tool(poppler("-nopgbrk"), feeds=False, drops_hyphens=True),
    "mutool": Tool(mutool),
    "pymupdf": Tool(pymupdf),
    "pdfminer": Tool(pdfminer),
    "pdfjs": Tool(pdfjs, feeds=False),
    "pandoc": Tool(pandoc("auto"), reads="docx", feeds=False),
    "pandoc-line": Tool(pandoc("none"), reads="docx", feeds=False),
    "tesseract": Tool(tesseract, misreads=True),
}


def missing(designs):
    """What the matrix needs and this machine has not: programs, modules of Python, fonts."""
    needed = ["pdftotext", "pdftoppm", "pdfinfo", "mutool", "pandoc", "soffice", "tesseract", "node", "fc-list"]
    gone = [program for program in needed if not shutil.which(program)]
    for module in ("weasyprint", "fitz", "pdfminer"):
        try:
            python_with(module)
        except FileNotFoundError as error:
            gone.append(str(error))
    if "node" not in gone and subprocess.run(["node", os.path.join(HERE, "pdfjs.js")], capture_output=True).returncode:
        gone.append("pdf.js")
    if "fc-list" not in gone:
        families = {name for line in run("fc-list", ":", "family", text=True).splitlines() for name in line.split(",")}
        gone += sorted({f"the font {d.font}" for d in designs} - {f"the font {name}" for name in families})
    return gone

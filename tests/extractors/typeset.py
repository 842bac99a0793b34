"""A report typeset in a design, and the texts that the extractors give of it, in a folder that keeps them."""

import dataclasses
import hashlib
import json
import os
import re
import shutil
import subprocess
import threading

import cuts
import office
import web
from extract import EXTRACTORS, python_with

HERE = os.path.dirname(os.path.abspath(__file__))
PDF = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'


def run(*command, **options):
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=600, **options).stdout


class Typeset:
    """A report in a design, in a folder of its own: report.pdf, report.docx and the places of its pieces."""

    def __init__(self, design, seed, report, keep):
        self.design, self.seed, self.report, self.lock = design, seed, report, threading.Lock()
        self.folder = os.path.join(keep, design.name, str(seed))
        source = office.Document(design, report, None).write() if design.engine == "libreoffice" else web.page_html(design, report)
        stamp = hashlib.sha256((repr(design) + source).encode()).hexdigest()
        os.makedirs(self.folder, exist_ok=True)
        if self.read("stamp") != stamp:
            for name in os.listdir(self.folder):
                os.remove(self.path(name))
            self.write("stamp", stamp)

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        try:
            with open(self.path(name), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def write(self, name, text):
        with open(self.path(name) + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(self.path(name) + ".new", self.path(name))

    def weasyprint(self, design, offset):
        """Writes report.pdf and gives the sheet of each piece."""
        self.write("report.html", web.page_html(design, self.report, offset))
        program = os.path.join(HERE, "weasy.py")
        return json.loads(run(python_with("weasyprint"), program, self.path("report.html"), self.path("report.pdf")))

    def libreoffice(self, design, places):
        self.write("report.fodt", office.Document(design, self.report, places).write())
        run("soffice", f"-env:UserInstallation=file://{self.path('user')}", "--headless", "--convert-to", PDF, "--outdir", self.folder,
            self.path("report.fodt"))
        shutil.rmtree(self.path("user"), ignore_errors=True)
        found = re.findall(r'^ *([0-9]+) \[.*\] "(p[0-9]+)"$', run("pdfinfo", "-dests", self.path("report.pdf")), re.MULTILINE)
        return {name: int(sheet) for sheet, name in found}

    def set(self, design):
        """Twice, since the contents and the first number can be printed only when the pages are known."""
        office_made = design.engine == "libreoffice"
        sheets = self.libreoffice(design, None) if office_made else self.weasyprint(design, 0)
        offset = design.first_page - sheets["p0"] if design.first_page else 0
        if office_made:
            sheets = self.libreoffice(design, {"sheets": sheets, "offset": offset})
        elif offset:
            sheets = self.weasyprint(design, offset)
        return {"sheets": sheets, "offset": offset}

    def set_plainly(self):
        """With pages that are a little lower, until every page end has one reading."""
        top, right, bottom, left = self.design.margins
        moved = {id(note) for held in self.report.footnotes(self.design).values() for note in held}
        for lift in range(20):
            places = self.set(dataclasses.replace(self.design, margins=(top, right, bottom + 2 * lift, left)))
            pages = run("pdftotext", "-raw", self.path("report.pdf"), "-").split("\f")
            if cuts.are_plain(self.report, places["sheets"], pages, moved):
                return places
        raise ValueError(f"{self.folder}: no page ends that have one reading")

    def places(self):
        """{id of a piece: sheet}, and what to add to a sheet for its page. Typesets the report if it is not kept."""
        kept = self.read("places.json")
        if kept is None:
            kept = json.dumps(self.set_plainly())
            self.write("places.json", kept)
        return json.loads(kept)

    def docx(self):
        if not os.path.exists(self.path("report.docx")):
            self.write("flow.html", web.flow_html(self.design, self.report, self.places()))
            run("pandoc", "-f", "html", self.path("flow.html"), "-o", self.path("report.docx"))
        return self.path("report.docx")

    def text(self, extractor):
        """The path of what the extractor gives."""
        path = self.path(extractor.strip("-") + ".txt")
        tool = EXTRACTORS[extractor]
        with self.lock:
            self.places()
            source = self.docx() if tool.reads == "docx" else self.path("report.pdf")
        if not os.path.exists(path):
            out = tool.extract(source)
            with open(path + ".new", "wb") as file:
                file.write(out)
            os.replace(path + ".new", path)
        return path

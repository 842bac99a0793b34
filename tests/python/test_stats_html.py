# SPDX-License-Identifier: MIT
"""The page of csemplan-stats --format html: well-formed, self-contained, accessible, with all figures of the JSON, and
rendered by Chromium if it is installed. CSEMPLAN_SHOTS may name a folder for the pictures.

CSEMPLAN_STATS is the program, CSEMPLAN_SOURCE the source tree."""
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zlib
from html.parser import HTMLParser
from pathlib import Path

if "CSEMPLAN_STATS" not in os.environ:
    print("csemplan-stats was not built")
    sys.exit(77)

PROGRAM = os.environ["CSEMPLAN_STATS"]
SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"
SAMPLE_JSON = SOURCE / "examples" / "data" / "sample.json"
REPORT = Path(os.environ.get("CSEMPLAN_CORPUS", "/nowhere")) / "efforts-fy2019.txt"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def run(*arguments):
    got = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False)
    assert got.returncode == 0, got.stderr.decode()
    return got.stdout.decode("utf-8")


def page_of(*arguments):
    return run("--format", "html", *arguments)


def tree_of(page):
    return ElementTree.fromstring(page.split("\n", 1)[1])


def tables(tree):
    """The rows of cells of each table; rounded numbers with all their digits."""
    found = []
    for table in tree.iter("table"):
        grid = []
        for row in table.iter("tr"):
            cells = [cell for cell in row if cell.get("class") != "bar"]
            grid.append([cell.find("data").get("value") if cell.find("data") is not None else "".join(cell.itertext())
                         for cell in cells])
        found.append(grid)
    return found


class Nesting(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.problems = [], []

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(tag)


class Page(unittest.TestCase):
    def pages(self):
        files = [SAMPLE, SAMPLE_JSON] + ([REPORT] if REPORT.exists() else [])
        yield page_of(SAMPLE)
        yield page_of(*files)
        yield page_of("--by", "unit,period", "--places", *files)
        yield page_of("--table", "statistics", SAMPLE)
        for table in ("agencies", "chapters", "matrix", "partners"):
            yield page_of("--table", table, files[-1])

    def test_well_formed(self):
        for page in self.pages():
            tree = tree_of(page)
            self.assertEqual(tree.tag, "html")
            nesting = Nesting()
            nesting.feed(page)
            self.assertEqual((nesting.open, nesting.problems), ([], []))
            ids = [e.get("id") for e in tree.iter() if e.get("id")]
            self.assertEqual(len(ids), len(set(ids)))

    def test_needs_nothing_else(self):
        for page in self.pages():
            self.assertNotRegex(page, r"(?i)https?:|url\(|@import|<script|<link|<iframe|<img|\bsrc=|\son\w+=|javascript:")
            for link in re.findall(r'href="([^"]*)"', page):
                self.assertRegex(link, r"^#report\d+$")

    def test_accessible(self):
        for page in self.pages():
            tree = tree_of(page)
            self.assertEqual(tree.get("lang"), "en")
            self.assertTrue(tree.find("head/title").text)
            ids = {e.get("id"): e for e in tree.iter() if e.get("id")}
            for svg in tree.iter("svg"):
                if svg.get("aria-hidden") == "true":
                    continue
                self.assertEqual(svg.get("role"), "img")
                self.assertTrue(all(ids[i].text for i in svg.get("aria-labelledby").split()))
                self.assertEqual([svg[0].tag, svg[1].tag], ["title", "desc"])
            for table in tree.iter("table"):
                heads = [c for c in table.find("thead/tr") if c.tag == "th"]
                self.assertTrue(heads and all(h.get("scope") == "col" for h in heads))
                self.assertTrue(all(h.get("scope") == "row" for b in table.iter("tbody") for h in b.iter("th")))
            levels = [int(e.tag[1]) for e in tree.iter() if re.fullmatch("h[1-6]", e.tag)]
            self.assertEqual(levels.count(1), 1)
        self.assertIn("prefers-color-scheme:dark", page_of(SAMPLE))
        self.assertIn("@media print", page_of(SAMPLE))

    def test_everything_is_escaped(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "r<&\">.json")
            text = SAMPLE_JSON.read_text(encoding="utf-8").replace("Road Safety", "</script><script>alert(1)&amp;")
            path.write_text(text.replace("RSA", "<b>&\\\"'").replace("Making the way", "<i>\\u0007&lt;"),
                            encoding="utf-8")
            page = page_of(path)
        self.assertNotRegex(page, r"<script|<b>|<i>|\x07")
        texts = "".join(tree_of(page).itertext())
        self.assertIn("</script><script>alert(1)&amp;", texts)
        self.assertIn("<i>\ufffd&lt;", texts)

    def check_figures(self, path):
        found = tables(tree_of(page_of(path)))
        summary = json.loads(run("--format", "json", path))
        def shown(row):
            """The values that a person sees: a status that nothing has is no column."""
            return [str(v).replace(",", "") for k, v in list(row.items())[1:] if k not in ("status", "overdue")]
        def plain(row):
            return [cell.replace(",", "") for cell in row]
        bodies = {tuple(grid[0]): [plain(r) for r in grid[1:]] for grid in found}
        def body(start):
            return next(rows for head, rows in bodies.items() if head[:len(start)] == start)
        self.assertEqual(body(("Agency", "Name")), [shown(a) for a in summary["agencies"]])
        self.assertEqual(body(("Chapter",)), [shown(c) for c in summary["chapters"]])
        self.assertEqual(body(("Agency", "Partner")), [[str(v) for v in list(p.values())[1:]] for p in summary["partners"]])
        heads = next(head for head in bodies if head[:2] == ("Agency", "Ch. 1"))
        cells = {(row[0], int(head[4:])): int(value) for row in bodies[heads]
                 for head, value in list(zip(heads, row))[1:] if value != "–"}
        self.assertEqual(cells, {(c["agency"], c["chapter"]): c["efforts"] for c in summary["matrix"]})
        tiles = [d.text.replace(",", "") for d in tree_of(page_of(path)).iter("dd")]
        self.assertEqual(tiles[:6], [str(v) for v in list(summary["totals"].values())[:6]])
        units = json.loads(run("--format", "json", "--by", "unit", "--where", "kind=count", "--where", "kind=money",
                               path))["groups"]
        self.assertEqual([(r[0], r[1], float(r[2])) for r in body(("Unit",))],
                         [(u["unit"] or "–", str(u["n"]), u["sum"]) for u in units])

    def test_all_figures(self):
        self.check_figures(SAMPLE)
        if REPORT.exists():
            self.check_figures(REPORT)

    def test_agencies_are_one_bar_of_three_parts(self):
        summary = json.loads(run("--format", "json", SAMPLE))
        chart = next(svg for svg in tree_of(page_of(SAMPLE)).iter("svg") if svg.get("aria-labelledby", "").startswith("bars"))
        widths = {}
        for part in range(3):
            rects = [r for r in chart.iter("rect") if r.get("class") == f"part{part}" and r.get("height") == "16"]
            widths[part] = [float(r.get("width")) for r in rects]
        parts = [(a["responsible"] - a["silent"], a["silent"], a["unassigned"]) for a in summary["agencies"]]
        most = max(map(sum, parts))
        for part in range(3):
            self.assertEqual(widths[part], [round(p[part] / most * 420, 1) for p in parts if p[part]])
        sums = [" + ".join(map(str, p)) for p in parts]
        self.assertEqual([t.text for t in chart.iter("text") if t.text and " + " in t.text], sums)

    def test_charts_have_the_figures(self):
        summary = json.loads(run("--format", "json", SAMPLE))
        texts = "".join(tree_of(page_of(SAMPLE)).itertext())
        for cell in summary["matrix"]:
            one = cell["efforts"] == 1
            self.assertIn(f"{cell['agency']}, chapter {cell['chapter']}: {cell['efforts']} effort{'' if one else 's'}",
                          texts)
        for pair in summary["partners"]:
            self.assertIn(f"{pair['a']} and {pair['b']}: {pair['efforts']}", texts)


def pixels(path):
    """Width, height and rows of an 8-bit RGB or RGBA PNG file."""
    data = path.read_bytes()
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", data[at + 8:at + 18])
        elif kind == b"IDAT":
            packed += data[at + 8:at + 8 + size]
        at += 12 + size
    step = {2: 3, 6: 4}[colour]
    assert depth == 8
    raw, rows, before = zlib.decompress(packed), [], bytes(width * step)
    for y in range(height):
        kind, line = raw[y * (width * step + 1)], bytearray(raw[y * (width * step + 1) + 1:(y + 1) * (width * step + 1)])
        for x, value in enumerate(line):
            left = line[x - step] if x >= step else 0
            up, corner = before[x], before[x - step] if x >= step else 0
            if kind == 4:
                guess = left + up - corner
                near = sorted(((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner)))
                value += near[0][2]
            else:
                value += (0, left, up, (left + up) // 2)[kind]
            line[x] = value & 255
        rows.append(line)
        before = line
    return width, height, step, rows


@unittest.skipUnless(CHROMIUM, "SKIPPED: Chromium is not there, so that no page was drawn")
class Drawn(unittest.TestCase):
    def shoot(self, page, name, *options, size="900,1000"):
        folder = Path(os.environ.get("CSEMPLAN_SHOTS", self.folder))
        source, target = Path(self.folder, "page.html"), folder / name
        source.write_text(page, encoding="utf-8")
        subprocess.run([CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                        f"--user-data-dir={self.folder}/profile", f"--window-size={size}", *options,
                        f"--screenshot={target}", source.as_uri()], capture_output=True, check=True, timeout=300)
        return pixels(target)

    def setUp(self):
        directory = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(directory.cleanup)
        self.folder = directory.name

    def test_light_and_dark(self):
        page = page_of(SAMPLE)
        seen = {}
        for scheme, name in ((1, "light.png"), (0, "dark.png")):
            width, height, step, rows = self.shoot(page, name, f"--blink-settings=preferredColorScheme={scheme}")
            self.assertEqual((width, height), (900, 1000))
            seen[name] = sum(rows[5][:3])
            colours = {bytes(row[x:x + 3]) for row in rows[::3] for x in range(0, width * step, step * 2)}
            self.assertGreater(len(colours), 20)
        self.assertGreater(seen["light.png"], 700)
        self.assertLess(seen["dark.png"], 120)

    def test_print(self):
        source, target = Path(self.folder, "page.html"), Path(self.folder, "page.pdf")
        source.write_text(page_of(SAMPLE, SAMPLE_JSON), encoding="utf-8")
        subprocess.run([CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu",
                        f"--user-data-dir={self.folder}/profile", "--no-pdf-header-footer", f"--print-to-pdf={target}",
                        source.as_uri()], capture_output=True, check=True, timeout=300)
        self.assertTrue(target.read_bytes().startswith(b"%PDF"))


if __name__ == "__main__":
    if not CHROMIUM:
        print("SKIPPED: Chromium is not there: no page is drawn, only what it says is checked", file=sys.stderr)
    unittest.main()

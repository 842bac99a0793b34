# SPDX-License-Identifier: MIT
"""csemplan-stats from outside: overview, tables, groups, many reports, formats, failures, --prose and --explain.

CSEMPLAN_STATS is the program, CSEMPLAN_SOURCE the source tree."""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

from pseudo_terminal import output_on_a_terminal

if "CSEMPLAN_STATS" not in os.environ:
    print("csemplan-stats was not built")
    sys.exit(77)

PROGRAM = os.environ["CSEMPLAN_STATS"]
SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"
SAMPLE_JSON = SOURCE / "examples" / "data" / "sample.json"
REPORT = Path(os.environ.get("CSEMPLAN_CORPUS", "/nowhere")) / "efforts-fy2019.txt"
TABLES = ("agencies", "chapters", "matrix", "partners", "silence")
CONTENTS = ["contents_found", "contents_measures"]  # the last columns of each table in CSV
STATUSES = ("not_started", "limited", "in_progress", "substantial", "complete", "delayed", "dropped")

HOSTILE = """Efforts on the “Basic Plan on =Parks <b>& Lakes</b>”
(From January 1, 2021 to December 31, 2021)
July 10, 2022
Liaison Conference

Table of Contents
1. Parks \x1b[31mred \x07 ... 1
(i) Trees 公園 ... 1

1. Parks \x1b[31mred \x07
(i) Trees 公園
Trees shall be planted. (Parks Agency and Water Bureau)
- In 2021, 1,234.5 =trees and 20 meetings were \u202ecounted. (Parks Agency: PA)
- In FY2021, 30 meetings were held with 20 guests. (PA and Water Bureau: WB)
- In 2021, 20 meetings were held once more. (WB)
"""


def run(*arguments, text=b"", **options):
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **options.pop("environment", {})}
    environment.update({k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS") or k.startswith("LD_")})
    return subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, check=False,
                          env=environment, **options)


def output(*arguments, **options):
    got = run(*arguments, **options)
    assert got.returncode == 0, got.stderr.decode()
    return got.stdout.decode("utf-8")


def as_json(*arguments, **options):
    return json.loads(output("--format", "json", *arguments, **options))


def as_csv(*arguments, **options):
    return list(csv.DictReader(io.StringIO(output("--format", "csv", *arguments, **options), newline="")))


def number(text):
    return float(text.replace(",", "")) if text not in ("-", "") else None


def rows(text, title):
    """The rows of the table below a title in the terminal output, whose columns are two spaces apart."""
    lines = text.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(title))
    found = []
    for line in lines[at + 3:]:
        if not line or line.startswith("█ ") or line.startswith("…"):
            break
        found.append(re.split(r" {2,}", re.sub(r" *[█░▒]+$", "", line.strip())))
    return found


def flat(row):
    """A row of JSON as in CSV, where each status is a column."""
    found = {}
    for key, value in row.items():
        if key == "status":
            found.update({name: value and value[name.replace("_", "-")] for name in STATUSES})
        else:
            found[key] = value
    return found


class Folder(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.folder = Path(directory.name).resolve()
        self.hostile = self.file("hostile.txt", HOSTILE)

    def file(self, name, content):
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path


class SameFigures(unittest.TestCase):
    """Every format has the figures of the JSON."""
    files = [SAMPLE]

    def test_tables_in_csv(self):
        for table in TABLES:
            with self.subTest(table):
                wanted = [flat(row) for row in as_json("--table", table, *self.files)[table]]
                found = as_csv("--table", table, *self.files)
                self.assertEqual(list(wanted[0]) + CONTENTS, list(found[0]))
                self.assertEqual([{k: self.csv_text(v) for k, v in row.items()} for row in wanted],
                                 [{k: v for k, v in row.items() if k not in CONTENTS} for row in found])

    @staticmethod
    def csv_text(value):
        return "" if value is None else ", ".join(value) if isinstance(value, list) else str(value)

    def test_tables_on_a_terminal(self):
        for table, title in (("agencies", "Agencies"), ("chapters", "Chapters"), ("partners", "Partners")):
            wanted = [{k: v for k, v in flat(row).items() if k not in STATUSES + ("overdue",) or v is not None}
                      for row in as_json("--table", table, *self.files)[table]]
            found = rows(output("--table", table, *self.files), title)
            many = len(self.files) > 1  # the report is a column then
            self.assertEqual([[str(v) for v in row.values()][not many:] for row in wanted], found)

    def test_the_matrix_on_a_terminal(self):
        wanted = {(c["report"] if len(self.files) > 1 else None, c["agency"], str(c["chapter"])): c["efforts"]
                  for c in as_json("--table", "matrix", *self.files)["matrix"]}
        lines = output("--table", "matrix", *self.files).splitlines()
        heads = [h.removeprefix("Ch. ") for h in re.split(r" {2,}", lines[1].strip())]
        many = heads[0] == "Report"
        found = {}
        for line in lines[3:]:
            cells = re.split(r" {2,}", line.strip())
            for head, value in list(zip(heads, cells))[many + 1:]:
                if value != "-":
                    found[(cells[0] if many else None, cells[many], head)] = int(value)
        self.assertEqual(wanted, found)

    def test_groups(self):
        for keys in ("unit", "kind", "phrase,unit", "agency", "measure,kind", "period,unit", "chapter,qualifier", "report,kind",
                     "unit,report"):
            with self.subTest(keys):
                wanted = as_json("--by", keys, *self.files)["groups"]
                found = as_csv("--by", keys, *self.files)
                shown = rows(output("--by", keys, *self.files), "Statistics")
                self.assertEqual(len(wanted), len(found))
                self.assertEqual(len(wanted), len(shown))
                for w, f, s in zip(wanted, found, shown):
                    self.compare_group(w, f, s)

    def compare_group(self, wanted, found, shown):
        for key in ("n", "sum", "min", "max", "mean", "repeated", "summed", "units"):
            self.assertEqual(wanted[key], number(found[key]))
        self.assertEqual("; ".join(wanted["phrases"]), found["phrases"])
        self.assertEqual(" ".join(wanted["kinds"]), found["kinds"])
        for key in ("unit", "phrase", "kind", "agency", "measure", "qualifier", "report"):
            if key in wanted:
                self.assertEqual(wanted[key] or "", found[key])
        if "period" in wanted:
            period = wanted["period"] or {"text": "", "start": "", "end": ""}
            self.assertEqual(list(period.values()),
                             [found[k] for k in ("period", "period_start", "period_end")])
        self.assertEqual(" ".join(wanted["period_kinds"]), found["period_kinds"])
        for key in ("n", "sum", "min", "max", "mean"):
            self.assertTrue(any(self.same(wanted[key], s) for s in shown), (key, wanted, shown))

    def same(self, value, text):
        try:
            return number(text) == value or abs(number(text) - value) <= max(0.005001, abs(value) * 0)
        except (ValueError, TypeError):
            return value is None and text == "-"

    def test_statistics(self):
        document = as_json("--table", "statistics", *self.files)
        self.assertEqual(list(document), ["format", "version", "reports", "statistics"])
        self.assertEqual(document["reports"], as_json(*self.files)["reports"])
        wanted = document["statistics"]
        self.assertEqual(list(dict.fromkeys(w["report"] for w in wanted)), [r["report"] for r in document["reports"]])
        found = as_csv("--table", "statistics", *self.files)
        self.assertEqual(len(wanted), len(found))
        for w, f in zip(wanted, found):
            self.assertEqual(w["report"], f["report"])
            self.assertEqual([w["measure"], w["value"], w["kind"], w["unit"] or "", w["phrase"] or "", w["page"]],
                             [f["measure"], float(f["value"]), f["kind"], f["unit"], f["phrase"],
                              int(f["page"]) if f["page"] else None])
            self.assertEqual(w["span"]["line"], int(f["line"]))

    def test_overview_in_csv_and_on_a_terminal(self):
        wanted = as_json(*self.files)
        text = output(*self.files)
        found = as_csv(*self.files)
        by_id = {(f["table"], f.get("report"), f["key"], f["second_key"], f["figure"]): f["value"] for f in found}
        for row in wanted["agencies"]:
            for figure in ("responsible", "reporting", "silent", "silent_commitments", "unassigned", "efforts", "repeats", "statistics"):
                self.assertEqual(str(row[figure]), by_id[("agencies", row.get("report"), row["id"], "", figure)])
        for row in wanted["matrix"]:
            self.assertEqual(str(row["efforts"]),
                             by_id[("matrix", row.get("report"), row["agency"], str(row["chapter"]), "efforts")])
        shown = rows(text, "Agencies: measures")
        many = len(self.files) > 1
        self.assertEqual([[str(r[k]) for k in ("id", "responsible", "reporting", "silent", "unassigned")]
                          for r in wanted["agencies"]], [s[many:] for s in shown])


class SameFiguresWithSheets(SameFigures):
    """A text with form feeds, so that the table of silence has sheets."""
    files = [SOURCE / "examples" / "data" / "sample.layout.txt"]

    def test_silence_has_sheets(self):
        self.assertTrue(all(row["sheet"] for row in as_csv("--table", "silence", *self.files)))


class AnyDepth(unittest.TestCase):
    """A report of six levels, whose outermost sections have no numbers."""
    DEEP = SOURCE / "tests" / "data" / "deep.json"
    files = [DEEP]
    csv_text = staticmethod(SameFigures.csv_text)
    test_tables_in_csv = SameFigures.test_tables_in_csv

    def test_statuses(self):
        totals = as_json(self.DEEP)["totals"]
        self.assertEqual({"in-progress": 1, "complete": 3, "dropped": 1},
                         {key: value for key, value in totals["status"].items() if value})
        self.assertEqual(3, totals["overdue"])
        self.assertEqual((None, None), tuple(as_json(SAMPLE)["totals"][key] for key in ("status", "overdue")))
        overview = output(self.DEEP)
        self.assertIn("1 in progress, 3 complete, 1 dropped, 3 overdue", overview)
        self.assertIn(["DOT", "1", "2", "0", "1"],
                      rows(overview, "Agencies: how far their commitments have come"))
        self.assertNotIn("how far", output(SAMPLE))
        heads = output("--table", "chapters", self.DEEP).splitlines()[1].split()
        self.assertEqual(["progress", "Complete", "Dropped", "Overdue"], heads[-4:])

    def test_no_effort_names_an_agency(self):
        report = json.loads(self.DEEP.read_text(encoding="utf-8"))
        sections = list(report["sections"])
        while sections:
            section = sections.pop()
            sections += section["sections"]
            for effort in (e for c in section["commitments"] for e in c["efforts"]):
                effort["agencies"] = []
        text = json.dumps(report).encode()
        self.assertIn("2023: no effort names an agency, so it is not known who reports.", output("-", text=text))
        self.assertNotIn("it is not known who reports", output(self.DEEP))

    def test_a_chapter_without_number_is_null(self):
        groups = as_json("--by", "chapter", self.DEEP)["groups"]
        self.assertEqual([None], [group["chapter"] for group in groups])
        self.assertEqual([""], [row["chapter"] for row in as_csv("--by", "chapter", self.DEEP)])
        self.assertEqual(groups, as_json("--by", "chapter", "--where", "chapter=none", self.DEEP)["groups"])
        self.assertEqual([None, None], [row["number"] for row in as_json(self.DEEP)["chapters"]])
        self.assertNotIn(">-1<", output("--format", "html", self.DEEP))

    def test_the_matrix_names_chapters_without_number(self):
        self.assertIn(["PRK", "-", "1", "Clean air"], rows(output("--table", "matrix", self.DEEP), "Efforts by agency"))

    def test_measures_of_several_reports_are_in_order(self):
        rows = as_json("--by", "measure,report", self.DEEP, self.DEEP)["groups"]
        self.assertEqual([(one, label) for one in ("1(a)", "1(b)", "3", "6") for label in ("2023", "2023 (2)")],
                         [(row["measure"], row["report"]) for row in rows])

    def test_the_profile_is_that_of_the_report(self):
        self.assertEqual("street-plan", as_json(self.DEEP)["reports"][0]["profile"])

    def test_measures_are_the_tracked_sections(self):
        self.assertEqual(6, as_json(self.DEEP)["totals"]["measures"])
        self.assertEqual(["1(a)", "1(b)", "3", "6"],
                         [group["measure"] for group in as_json("--by", "measure", self.DEEP)["groups"]])


class SameFiguresOfMany(SameFigures):
    files = [SAMPLE, SAMPLE_JSON]

    def test_report_is_the_first_key(self):
        for table in TABLES:
            for row in as_json("--table", table, *self.files)[table]:
                self.assertEqual(list(row)[0], "report")
                self.assertIn(row["report"], ("FY2023", "FY2023 (2)"))


@unittest.skipUnless(REPORT.exists(), "SKIPPED: the corpus is not there")
class SameFiguresOfThePublishedReport(SameFigures):
    files = [REPORT]

    def test_what_people_ask(self):
        agencies = {a["id"]: (a["responsible"], a["reporting"]) for a in as_json(REPORT)["agencies"]}
        self.assertEqual([agencies[a] for a in ("NPA", "CAS", "METI", "MOJ")], [(45, 42), (7, 0), (8, 1), (20, 7)])
        totals = as_json(REPORT)["totals"]
        self.assertEqual((totals["efforts"], totals["repeats"]), (123, 12))
        text = output(REPORT)
        self.assertIn("123 efforts, 12 repeats", text)
        self.assertIn("4 of 66 statistics repeat a fact", text)
        self.assertIn("totals over agencies are not totals of the report", text)

    def test_what_is_missing(self):
        """The text ends before the measures that its contents list."""
        words = "69 of 88 measures listed in the contents"
        for arguments in ((), ("--by", "unit"), ("--where", "unit=cases"), ("--format", "html"),
                          *(("--table", table) for table in (*TABLES, "statistics")),
                          ("--by", "unit", "--format", "html"), ("--table", "silence", "--format", "html")):
            got = run(*arguments, REPORT)
            self.assertIn(words, got.stdout.decode(), arguments)
            self.assertEqual((got.returncode, got.stderr.decode().count(f"{REPORT}: warning: {words};")), (0, 1))
        for arguments in ((), ("--by", "unit"), *(("--table", table) for table in (*TABLES, "statistics"))):
            self.assertEqual(as_json(*arguments, REPORT)["reports"][0]["contents_measures"], 88)
        for table in (*TABLES, "statistics"):
            self.assertEqual({(r["contents_found"], r["contents_measures"])
                              for r in as_csv("--table", table, REPORT)}, {("69", "88")})
        self.assertIn(("totals", "contents_measures", "88"),
                      [(r["table"], r["figure"], r["value"]) for r in as_csv(REPORT)])

    def test_who_is_not_named(self):
        silence = as_csv("--table", "silence", REPORT)
        self.assertEqual(len(silence), 64)
        self.assertIn(("2(ii)", "MIC"), [(r["measure"], r["agency"]) for r in silence])
        self.assertIn(("5(iii)", "MOJ"), [(r["measure"], r["agency"]) for r in silence])
        self.assertEqual({r["note"] for r in silence}, {"not named in any effort"})
        self.assertTrue(all(r["promise"] and r["title"] and r["page"] for r in silence))
        agencies = as_json(REPORT)["agencies"]
        self.assertEqual((sum(a["silent_commitments"] for a in agencies), sum(a["silent"] for a in agencies)), (64, 62))

    def test_different_things_in_one_sum(self):
        line = next(line for line in output("--by", "unit", REPORT).splitlines() if line.startswith("cases "))
        self.assertIn("2 phrases: cases, child pornography cases", line)
        self.assertIn("With phrase as a further key", output("--by", "unit", REPORT))

    def test_what_is_counted_twice(self):
        posters = [g for g in as_json("--by", "unit", "--where", "unit=poster", REPORT)["groups"]]
        self.assertEqual([(g["sum"], g["repeated"]) for g in posters], [(470000, 2)])
        places = output("--where", "unit=posters", "--places", REPORT)
        self.assertEqual(places.count("not counted again, first in measure 1(xiv), page 16, "), 2)
        self.assertIn("a fact that an earlier effort gives", output(REPORT))
        requests = as_json("--by", "unit", "--places", REPORT)["groups"]
        self.assertEqual(sum(f["value"] == 113 and f["counted"] for g in requests for f in g["facts"]), 1)


class Readme(unittest.TestCase):
    def test_examples_are_true(self):
        page = (SOURCE / "README.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^```\n\$ csemplan-stats (.*)\n((?:.*\n)*?)```$", page, re.M)
        self.assertGreaterEqual(len(blocks), 2)
        for arguments, shown in blocks:
            text = output(*arguments.split(), environment={"COLUMNS": "90"}, cwd=SOURCE)
            self.assertTrue(text.startswith(shown.rstrip("\n") + "\n"), text)


class Places(Folder):
    def test_lines_of_a_text(self):
        line = next(i for i, text in enumerate(SAMPLE.read_text(encoding="utf-8").splitlines(), 1) if "1,240" in text)
        text = output("--where", "unit=routes", "--places", SAMPLE)
        self.assertIn(f"1,240 school routes, FY2023: measure 1(i), page 3, {SAMPLE}:{line}", text)
        found = as_csv("--by", "unit", "--where", "unit=routes", "--places", SAMPLE)
        self.assertEqual([(f["group_unit"], f["place"], f["counted"]) for f in found],
                         [("routes", f"{SAMPLE}:{line}", "yes")])
        facts = as_json("--by", "unit", "--where", "unit=routes", "--places", SAMPLE)["groups"][0]["facts"]
        self.assertEqual((facts[0]["measure"], facts[0]["page"], facts[0]["span"]["line"]), ("1(i)", 3, line))

    def test_json_has_no_lines_of_its_own(self):
        text = output("--where", "unit=routes", "--places", SAMPLE_JSON)
        self.assertIn("measure 1(i), page 3\n", text)
        self.assertNotIn("sample.json:", text)

    def test_repeated_facts_lead_to_the_first(self):
        text = output("--where", "unit=meetings", "--places", self.hostile)
        line = next(i for i, line in enumerate(HOSTILE.splitlines(), 1) if "1,234.5" in line)
        self.assertRegex(text, rf"not counted again, first in measure 1\(i\),( page \d+,)? {self.hostile}:{line}\n")


class Filters(unittest.TestCase):
    def values(self, *filters):
        arguments = [a for f in filters for a in ("--where", f)]
        return as_csv("--table", "statistics", *arguments, SAMPLE)

    def test_every_key(self):
        everything = self.values()
        for where, column, value in (("kind=count", "kind", "count"), ("chapter=2", "measure", "2("),
                                     ("measure=1(i)", "measure", "1(i)"), ("agency=MESL", "agencies", "MESL"),
                                     ("unit=lesson", "unit", "lesson"), ("qualifier=minimum", "qualifier", "minimum"),
                                     ("period=FY2023", "period", "FY2023"), ("unit=USD", "unit", "USD")):
            with self.subTest(where):
                wanted = [row for row in everything if value in row[column]]
                found = self.values(where)
                self.assertTrue(found)
                self.assertTrue(all(value in row[column] for row in found), found)
                if column in ("kind", "qualifier", "measure", "agencies"):
                    self.assertEqual(wanted, found)

    def test_together(self):
        both = self.values("kind=count", "kind=money", "chapter=1")
        self.assertTrue(both)
        self.assertTrue(all(r["kind"] in ("count", "money") and r["measure"].startswith("1(") for r in both))
        self.assertTrue(all(r["period"] == "" for r in self.values("period=none")))

    def test_a_group_without_a_sum_has_no_note_about_it(self):
        """A group in which nothing is summed has an empty set of kinds, which must not be counted down."""
        text = ("Efforts on the “Basic Plan on Parks”\n\n1. Parks\n\n(i) Trees\n\nTrees shall be planted. (Parks Agency)\n\n"
                "- In 2021, 45% of trees were planted. (Parks Agency: PA)\n\n").encode()
        for arguments in (["--by", "unit"], ["--by", "agency,unit,phrase", "--places"]):
            got = run(*arguments, "-", text=text)
            self.assertEqual(got.returncode, 0, got.stderr)
            self.assertNotIn("Adds up", got.stdout.decode())
        group = as_json("--by", "unit", "-", text=text)["groups"][0]
        self.assertEqual((group["n"], group["summed"], group["kinds"], group["period_kinds"]), (1, 0, [], []))

    def test_a_value_that_nothing_has_is_reported(self):
        got = run("--where", "unit=unicorns", "--where", "unit=lessons", "--where", "kind=age", "--by", "unit", SAMPLE)
        self.assertEqual(got.returncode, 0)
        self.assertEqual(got.stderr.decode().splitlines(), [
            "csemplan-stats: warning: no statistic has unit=unicorns; --by unit lists the values"]
            + ([] if any(r["kind"] == "age" for r in self.values()) else [
                "csemplan-stats: warning: no statistic has kind=age; --by kind lists the values"]))
        self.assertEqual(run("--where", "unit=lessons", SAMPLE).stderr, b"")

    def test_alone_they_make_one_group(self):
        found = as_json("--where", "kind=percent", SAMPLE)
        self.assertEqual((found["by"], len(found["groups"]), found["groups"][0]["n"]), ([], 1, 3))


class Terminal(Folder):
    def test_nothing_raw_reaches_it(self):
        for arguments in ((), ("--table", "statistics"), ("--by", "unit", "--places"), ("--table", "chapters"),
                          ("--explain",), ("--format", "csv"), ("--format", "html")):
            with self.subTest(arguments):
                text = output(*arguments, self.hostile)
                bad = [c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c not in "\r\n\t"]
                if "csv" in arguments:
                    bad = [c for c in bad if unicodedata.category(c) == "Cc"]
                self.assertEqual(bad, [])
                if not arguments or arguments == ("--format", "html"):
                    self.assertIn("\ufffd", text)

    def test_width(self):
        def wide(text):
            return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
                       for c in text)
        for columns in (60, 80, 100, 140):
            for line in output(SAMPLE, environment={"COLUMNS": str(columns)}).splitlines():
                if columns >= 80:
                    self.assertLessEqual(wide(line), columns, line)
        wide_title = self.file("wide.txt", HOSTILE.replace("Parks", "公園の木"))
        lines = output("--table", "chapters", wide_title).splitlines()
        self.assertEqual(wide(lines[2]), max(wide(re.sub(r" +$", "", line)) for line in lines[1:4]))

    def test_bars_without_unicode(self):
        text = output(SAMPLE, environment={"LANG": "C"})
        self.assertIn("####", text)
        self.assertNotIn("█", text)
        self.assertIn("█", output(SAMPLE, environment={"LANG": "", "LC_ALL": "en_US.utf8"}))
        self.assertNotIn("█", output(SAMPLE, environment={"LC_ALL": "POSIX", "LANG": "C.UTF-8"}))

    def on_a_terminal(self, **environment):
        kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "TERM")}
        return output_on_a_terminal(self, [PROGRAM, SAMPLE], env={**kept, "TERM": "xterm", **environment})

    def test_colours(self):
        self.assertIn(b"\033[", self.on_a_terminal())
        self.assertNotIn(b"\033[", self.on_a_terminal(NO_COLOR="1"))
        self.assertNotIn(b"\033[", self.on_a_terminal(TERM="dumb"))
        self.assertNotIn("\033[", output(SAMPLE))

    def test_width_table_is_fresh(self):
        if unicodedata.unidata_version != "14.0.0":
            self.skipTest(f"SKIPPED: Python has Unicode {unicodedata.unidata_version}, not 14.0.0")
        made = subprocess.run([sys.executable, "-B", SOURCE / "examples" / "manual" / "width.py"], check=True,
                              capture_output=True, text=True).stdout
        self.assertEqual(re.sub(r"\s+", " ", made),
                         re.sub(r"\s+", " ", (SOURCE / "examples" / "stats" / "width_ranges.h").read_text(encoding="utf-8")))


    def test_each_promise_is_below_its_last_row(self):
        silence = as_csv("--table", "silence", SAMPLE)
        promises = list(dict.fromkeys(row["promise"] for row in silence))
        lines = output("--table", "silence", SAMPLE).splitlines()
        self.assertEqual([line.strip() for line in lines if re.match(" {4}[A-Z]", line)], promises)
        self.assertEqual(lines.index(""), 3 + len(silence) + len(promises))
        page = output("--table", "silence", "--format", "html", SAMPLE)
        self.assertEqual(page.count('<tr class="detail">'), len(promises))
        self.assertEqual(page.count("<tr>"), 1 + len(silence))

    def test_one_long_cell_does_not_widen_the_others(self):
        long = self.file("long.json", SAMPLE_JSON.read_text(encoding="utf-8").replace("Road Safety Agency", "x" * 9000))
        text = output("--table", "agencies", long)
        self.assertLess(len(text), 55000)  # 81,000 if every row were as wide
        self.assertIn("x" * 9000, text)


class Csv(Folder):
    def test_byte_order_mark(self):
        for arguments in ((), ("--table", "chapters"), ("--by", "unit"), ("--prose",)):
            plain = run(*arguments, "--format", "csv", SAMPLE).stdout
            self.assertEqual(run(*arguments, "--format", "csv", "--bom", SAMPLE).stdout, b"\xef\xbb\xbf" + plain)
            self.assertNotEqual(plain[:3], b"\xef\xbb\xbf")

    def test_the_shape_does_not_depend_on_the_files(self):
        for arguments in ((), ("--by", "unit"), ("--table", "matrix"), ("--table", "statistics")):
            heads = [run(*arguments, "--format", "csv", *files).stdout.splitlines()[0]
                     for files in ([SAMPLE], [SAMPLE, SAMPLE_JSON])]
            self.assertEqual(heads[0], heads[1])
            self.assertTrue(heads[0].startswith(b"report,"), heads[0])
            shapes = [{**d, "reports": d.get("reports") and list(d["reports"][0])} for d in
                      (as_json(*arguments, *files) for files in ([SAMPLE], [SAMPLE, SAMPLE_JSON]))]
            self.assertEqual(list(shapes[0]), list(shapes[1]))
            self.assertEqual(shapes[0]["reports"], shapes[1]["reports"])

    def test_records(self):
        raw = run("--table", "chapters", "--format", "csv", self.hostile).stdout
        self.assertTrue(raw.endswith(b"\r\n"))
        self.assertEqual(raw.count(b"\n"), raw.count(b"\r\n"))

    def test_formulas_are_defused(self):
        for start in "=+-@":
            path = self.file("report.json", SAMPLE_JSON.read_text(encoding="utf-8").replace("RSA", start + "1;RSA"))
            self.assertIn(f"'{start}1;RSA", [row["id"] for row in as_csv("--table", "agencies", path)])
            self.assertIn(f"{start}1;RSA", [row["id"] for row in as_json("--table", "agencies", path)["agencies"]])


class ManyReports(Folder):
    def test_same_as_one_by_one(self):
        files = [SAMPLE, self.hostile, SAMPLE_JSON] * 5
        alone = output("--jobs", "1", "--table", "chapters", "--format", "csv", *files)
        for jobs in (2, 3, 64):
            self.assertEqual(alone, output("--jobs", jobs, "--table", "chapters", "--format", "csv", *files))
        labels = [r["report"] for r in as_json(*files)["reports"]]
        self.assertEqual(labels[:3], ["FY2023", "2021", "FY2023 (2)"])
        self.assertEqual(len(set(labels)), 15)

    def test_standard_input_among_them(self):
        found = as_json("-", SAMPLE_JSON, text=SAMPLE.read_bytes())
        self.assertEqual([r["file"] for r in found["reports"]], ["<stdin>", str(SAMPLE_JSON)])

    def test_files_that_fail_hide_no_others(self):
        bad = self.folder / "bad.txt"
        bad.write_bytes(b"good\nbad \xff\n")
        wanted = run("--format", "json", *([SAMPLE] * 7)).stdout
        for order, names in (([bad, "/none"], (b"bad.txt:2:5:", b"/none")), (["/none", bad], (b"/none", b"bad.txt"))):
            for jobs in (1, 4):
                got = run("--format", "json", "--jobs", jobs, *([SAMPLE] * 5), *order, SAMPLE, SAMPLE)
                self.assertEqual((got.returncode, got.stdout), (3, wanted))
                lines = got.stderr.splitlines()
                self.assertEqual(len(lines), 2)
                for line, name in zip(lines, names):
                    self.assertIn(name, line)
        got = run("--max-input", "100", SAMPLE, "/none")
        self.assertEqual((got.returncode, got.stdout), (4, b""))

    def test_places_are_those_of_the_report(self):
        """A file that fails does not change the results of later files."""
        got = run("--where", "unit=routes", "--places", "/none", SAMPLE_JSON, SAMPLE)
        self.assertEqual(got.returncode, 3)
        text = got.stdout.decode()
        self.assertNotIn("sample.json:", text)
        self.assertIn(f"{SAMPLE}:", text)

    def test_reports_as_a_later_key(self):
        found = [(r["unit"], r["report"]) for r in as_json("--by", "unit,report", SAMPLE, SAMPLE_JSON)["groups"]]
        self.assertEqual([r["unit"] for r in as_csv("--by", "unit,report", SAMPLE, SAMPLE_JSON)], [u or "" for u, _ in found])
        self.assertEqual(found[0::2], [(u, "FY2023") for u, _ in found[1::2]])
        self.assertEqual({report for _, report in found[1::2]}, {"FY2023 (2)"})
        header = run("--by", "unit,report", "--format", "csv", SAMPLE, SAMPLE_JSON).stdout.splitlines()[0]
        self.assertTrue(header.startswith(b"unit,report,n,"), header)
        shown = output("--by", "unit,report", SAMPLE, SAMPLE_JSON).splitlines()
        self.assertRegex(shown[1], r"^Unit +Report +Facts")

    def test_odd_file_names(self):
        odd = os.fsencode(self.folder) + b"/b\xffd\x1b.txt"
        with open(odd, "wb") as file:
            file.write(SAMPLE.read_bytes())
        got = subprocess.run([PROGRAM.encode(), odd], capture_output=True, check=False)
        self.assertEqual(got.returncode, 0, got.stderr)
        self.assertNotIn(b"\x1b", got.stdout)
        got.stdout.decode("utf-8")


class Prose(unittest.TestCase):
    def test_json_is_the_default(self):
        found = json.loads(output("--prose", "-", text=b"In FY2019, 20 fairs were held.\nAct No. 5 is old.\n"))
        self.assertEqual(list(found), ["format", "version", "statistics"])
        self.assertEqual((found["format"], found["version"]), ("csemplan-statistics", 2))
        self.assertEqual(found["statistics"], [{
            "measure": None, "commitment": None, "effort": None, "value": 20, "qualifier": "exact", "kind": "count",
            "unit": "fairs", "phrase": "fairs",
            "period": {"text": "FY2019", "start": "2019-04-01", "end": "2020-03-31"},
            "page": None, "sheet": None, "span": {"start": 11, "end": 13, "line": 1}}])

    def test_fiscal_year_start(self):
        found = as_json("--prose", "--fiscal-year-start", "10", "-", text=b"In FY2019, 20 fairs were held.")
        self.assertEqual(found["statistics"][0]["period"]["start"], "2019-10-01")

    def test_candidates_in_json(self):
        found = as_json("--prose", "--explain", "-", text=b"Act No. 5 covers 30 towns.")
        self.assertEqual([c["reason"] for c in found["candidates"]], ["identifier", "accepted"])

    def test_explanation_as_text(self):
        text = output("--prose", "--explain", "-", text=b"Act No. 5 covers 30 towns.")
        self.assertIn("8: 5: identifier: ", text)
        self.assertIn("       1 identifier\n", text)

    def test_table_and_csv(self):
        text = output("--prose", "--format", "table", "-", text=b"It covers 30 towns.")
        self.assertEqual(text.splitlines()[3].split(), ["30", "exact", "count", "towns", "towns", "-", "-"])
        found = as_csv("--prose", "-", text=b"It covers 30 towns.")
        self.assertEqual([(r["value"], r["unit"]) for r in found], [("30", "towns")])

    def test_nothing(self):
        self.assertEqual(json.loads(output("--prose", "-"))["statistics"], [])

    def test_a_report_is_explained(self):
        found = as_json("--explain", SAMPLE)
        accepted = [c for c in found["candidates"] if c["reason"] == "accepted"]
        self.assertEqual(len(accepted), len(found["statistics"]))
        self.assertTrue(all(s["measure"] for s in found["statistics"]))


class Failures(unittest.TestCase):
    def check(self, status, pattern, *arguments, text=b""):
        got = run(*arguments, text=text)
        self.assertEqual((got.returncode, got.stdout), (status, b""), got.stderr)
        self.assertRegex(got.stderr.decode(), pattern)

    def test_usage(self):
        for pattern, *arguments in (
                ("no file",), ("no file", "--prose"), ("--format takes", "--prose", "--format", "xml", "-"),
                ("month", "--prose", "--fiscal-year-start", "13", "-"), ("Try", "--unknown", "-"),
                ("keys chapter, measure, .*not 'colour'", "--by", "colour", "-"),
                ("keys", "--by", "unit,", "-"), ("duplicate key", "--by", "unit,kind,unit", "-"),
                ("KEY=VALUE", "--where", "unit", "-"), ("keys", "--where", "colour=red", "-"),
                ("no statistic can have", "--where", "kind=colour", "-"),
                ("no statistic can have", "--where", "chapter=x", "-"),
                ("--table takes", "--table", "units", "-"), ("one table", "--table", "matrix", "--table", "agencies", "-"),
                ("cannot be combined with --table", "--table", "agencies", "--by", "unit", "-"),
                ("selects statistics", "--table", "agencies", "--where", "unit=x", "-"),
                ("--places needs", "--places", "-"), ("only once", "-", "-"), ("--jobs takes", "--jobs", "0", "-"),
                ("cannot be combined with '--prose'", "--prose", "--by", "unit", "-"),
                ("--bom needs", "--bom", "-"), ("--bom needs", "--prose", "--bom", "-"),
                ("only one file", "--prose", "a", "b"), ("--format", "--explain", "--format", "html", "-")):
            with self.subTest(arguments):
                self.check(2, pattern, *arguments)

    def test_input(self):
        self.check(3, "nowhere", "--prose", "/nowhere/at/all")
        self.check(3, "<stdin>:1:4:", "--prose", "-", text=b"30 \xff parks")
        self.check(3, "directory", SOURCE)

    def test_no_report_is_an_empty_one(self):
        for how in ("table", "csv", "json", "html"):
            self.assertEqual(run("--format", how, "-", text=b"Nothing to see.\n").returncode, 0)

    def test_memory_limit_is_named(self):
        """Whatever takes more than max_memory, the figures or the report, the message names the limit."""
        for arguments in ((), ("--table", "silence"), ("--by", "agency"), ("--format", "json"), ("--prose",)):
            for size in (1, 300, 1000, 2000, 4000, 8000, 16000):
                result = run("--limit", f"max_memory={size}", *arguments, SAMPLE)
                self.assertEqual(result.returncode, 4, (arguments, size, result.stderr))
                self.assertRegex(result.stderr.decode(), rf"more than {size} bytes of memory .*\(max_memory\)\n$")

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("SKIPPED: there is no /dev/full")
        with open("/dev/full", "wb") as full:
            got = subprocess.run([PROGRAM, SAMPLE], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(got.returncode, 3)
        self.assertTrue(got.stderr)

    def test_help_and_version(self):
        self.assertIn("--prose", output("--help"))
        self.assertEqual(output("--version").split()[0], "csemplan-stats")


if __name__ == "__main__":
    unittest.main()

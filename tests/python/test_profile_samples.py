# SPDX-License-Identifier: MIT
"""The samples of examples/data/profiles are read with the profile whose name they have, and choose it if none is given.

CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree."""

import json
import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

if "CSEMPLAN_JSON" not in os.environ:
    print("csemplan-json was not built")
    sys.exit(77)

FOLDER = Path(os.environ["CSEMPLAN_SOURCE"]) / "examples" / "data" / "profiles"


def read(name, *options):
    result = subprocess.run([os.environ["CSEMPLAN_JSON"], *options, FOLDER / f"{name}.txt"], capture_output=True, check=True)
    return json.loads(result.stdout)


def read_text(name, text):
    result = subprocess.run([os.environ["CSEMPLAN_JSON"], "--profile", name, "-"], input=text.encode(), capture_output=True,
                            check=True)
    return json.loads(result.stdout)


def walk(sections):
    for section in sections:
        yield section
        yield from walk(section["sections"])


def facts(report):
    """A row for each commitment: id of the section, agencies, scale of the status, last day of the deadline, efforts."""
    return [(section["id"], c["agencies"], (c["status"] or {}).get("scale"), (c["deadline"] or {}).get("end"), len(c["efforts"]))
            for section in walk(report["sections"]) for c in section["commitments"]]


class Samples(unittest.TestCase):
    maxDiff = None

    def read(self, name):
        report = read(name, "--profile", name)
        self.assertEqual(report["profile"], name)
        return report

    def test_ogp_self_assessment(self):
        report = self.read("ogp-self-assessment")
        self.assertEqual(facts(report),
                         [("/1.1", ["HO", "MTB"], None, "2024-06-30", 0), ("/1.1.a", [], "complete", None, 1),
                          ("/1.1.b", [], "substantial", None, 1), ("/1.2", ["HO"], "in-progress", "2024-12-31", 1),
                          ("/2.1", ["PA"], None, "2023-12-31", 0), ("/2.1.a", [], "complete", None, 1),
                          ("/2.1.b", [], "not-started", None, 1), ("/2.2", ["PA", "MTB"], "complete", "2023-03-31", 1)])
        self.assertEqual([theme["title"] for theme in report["sections"]], ["Better Journeys", "Safer Piers"])

    def test_commitment_tracker(self):
        report = self.read("commitment-tracker")
        self.assertEqual(facts(report),
                         [("1", ["Harbour Office"], "complete", "2024-06-30", 2),
                          ("2", ["Harbour Office", "Piers Agency"], "in-progress", "2024-12-31", 1),
                          ("3", ["Piers Agency"], "not-started", "2025-12-31", 0)])
        first, _, last = [section["commitments"][0] for section in report["sections"]]
        self.assertEqual([e["as_of"]["end"] for e in first["efforts"]], ["2023-05-31", "2024-02-29"])
        self.assertEqual([(f["label"], f["text"]) for f in last["fields"]], [("contact", "piers@example.org")])

    def test_action_table(self):
        report = self.read("action-table")
        self.assertEqual([(s["level"], s["title"]) for s in walk(report["sections"])],
                         [("theme", "Journeys"), ("action", "Publish the Timetables of All Ferries"),
                          ("action", "Count the Passengers at Each Pier"), ("theme", "Piers"),
                          ("action", "Light the Piers at Night")])
        milestones = [(agencies, end) for _, agencies, _, end, _ in facts(report) if end]
        self.assertEqual(milestones,
                         [(["Harbour Office"], "2024-01-31"), (["Harbour Office", "Piers Agency"], "2024-06-30"),
                          (["Harbour Office"], "2024-03-31"), (["Piers Agency"], "2024-09-30"), (["Harbour Office"], "2024-12-31"),
                          (["Piers Agency"], "2024-05-31")])

    def test_basic_plan_ja(self):
        report = self.read("basic-plan-ja")
        self.assertEqual([(s["level"], s["title"]) for s in walk(report["sections"])],
                         [("chapter", "通学路の安全"), ("part", "点検と整備"), ("section", "通学路の点検"),
                          ("measure", "地域住民と行う点検"), ("measure", "横断歩道の整備"), ("measure", "除雪"), ("chapter", "交通安全教育"),
                          ("part", "授業"), ("section", "学校での授業"), ("measure", "自転車の授業"), ("measure", "運転者の講習"),
                          ("measure", "見守り")])
        self.assertEqual([(agencies, efforts) for _, agencies, _, _, efforts in facts(report)],
                         [(["道路安全庁", "教育図書省"], 2), (["交通土木省"], 2), (["交通土木省"], 1), (["教育図書省"], 1), (["警務局"], 1),
                          (["教育図書省", "道路安全庁"], 1)])
        efforts = [e for s in walk(report["sections"]) for c in s["commitments"] for e in c["efforts"]]
        self.assertEqual(efforts[1]["blocks"][0]["text"], "町長と校長が集まる会議を開き、点検で見たことを話し合った。")
        self.assertEqual([n["text"] for n in efforts[0]["notes"]], ["手引は学校で配布している。"])
        self.assertEqual(report["statistics"], [])

    def test_numbered_plan(self):
        report = self.read("numbered-plan")
        self.assertEqual(facts(report),
                         [("1.1", ["Harbour Office"], "complete", "2024-06-30", 1),
                          ("1.2", ["Harbour Office", "Piers Agency"], "in-progress", "2024-12-31", 1),
                          ("2.1", ["Piers Agency"], "not-started", "2025-12-31", 1),
                          ("2.2", ["Piers Agency"], "complete", "2023-03-31", 1),
                          ("3.1", ["Harbour Office"], "delayed", "2025-06-30", 1)])
        self.assertEqual([s["title"] for s in report["sections"]], ["Journeys", "Piers", "Money"])

    def test_examples_of_the_documentation(self):
        text = (FOLDER.parents[2] / "docs" / "profiles.md").read_text(encoding="utf-8")
        expected = {"basic-plan": [("1(i)", ["MR"], None, None, 2)],
                    "ogp-self-assessment": [("/1.1", ["HO"], None, "2024-06-30", 0), ("/1.1.a", [], "complete", None, 1),
                                            ("/1.1.b", [], "substantial", None, 1)],
                    "commitment-tracker": [("3", ["Harbour Office"], "in-progress", None, 1)],
                    "action-table": [("1", ["Harbour Office"], None, "2023-05-31", 0), ("1", ["Piers Office"], None, "2024-06-30", 0)],
                    "basic-plan-ja": [("1.1.1(1)", ["港湾庁"], None, None, 0)]}
        for name, rows in expected.items():
            with self.subTest(name):
                example = re.search(rf"\n### {name}\n.*?\n\n((?:    .*\n|\n)+)", text, re.S)[1]
                report = read_text(name, re.sub(r"^    ", "", example, flags=re.M).strip("\n") + "\n")
                self.assertEqual(facts(report), rows)

    def test_choice(self):
        for name in ("ogp-self-assessment", "commitment-tracker", "action-table", "basic-plan-ja"):
            with self.subTest(name):
                self.assertEqual(read(name), self.read(name))
        report = read("numbered-plan")
        self.assertEqual(report["profile"], "inferred")
        self.assertEqual(facts(report), facts(self.read("numbered-plan")))


if __name__ == "__main__":
    unittest.main()

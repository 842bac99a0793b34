# SPDX-License-Identifier: MIT
"""The profile that docs/profile-guide.md writes step by step reads the report of the guide as the guide says.

CSEMPLAN_JSON and CSEMPLAN_LINT are the programs, CSEMPLAN_SOURCE the source tree."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if "CSEMPLAN_JSON" not in os.environ or "CSEMPLAN_LINT" not in os.environ:
    print("the programs were not built")
    sys.exit(77)

GUIDE = (Path(os.environ["CSEMPLAN_SOURCE"]) / "docs" / "profile-guide.md").read_text(encoding="utf-8")
REPORT = re.search(r"<!-- report -->\n```\n(.*?)```", GUIDE, re.S)[1]
STEPS = [json.loads(step) for step in re.findall(r"<!-- profile -->\n```json\n(.*?)```", GUIDE, re.S)]


class Guide(unittest.TestCase):
    def read(self, steps, program="JSON"):
        """The report, read with what the first steps have written."""
        profile = {}
        for step in STEPS[:steps]:
            profile.update(step)
        with tempfile.TemporaryDirectory() as directory:
            own = Path(directory) / "own.json"
            report = Path(directory) / "harbour.txt"
            own.write_text(json.dumps(profile), encoding="utf-8")
            report.write_text(REPORT, encoding="utf-8")
            result = subprocess.run([os.environ[f"CSEMPLAN_{program}"], "--profile", own, report], capture_output=True,
                                    check=False)
        if program != "JSON":
            return result.stdout.decode() + result.stderr.decode()
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return json.loads(result.stdout)

    def measures(self, steps):
        return [measure for goal in self.read(steps)["sections"] for measure in goal["sections"]]

    def test_first_profile(self):
        """What is inferred has the measures, their agencies and labels, and can be given again."""
        with tempfile.TemporaryDirectory() as directory:
            own, report = Path(directory) / "own.json", Path(directory) / "harbour.txt"
            report.write_text(REPORT, encoding="utf-8")
            run = [os.environ["CSEMPLAN_JSON"], "--show-profile", report]
            shown = subprocess.run(run, capture_output=True, check=True).stdout
            own.write_bytes(shown)
            again = subprocess.run([*run, "--profile", own], capture_output=True, check=True).stdout
        self.assertEqual(shown, again)
        profile = json.loads(shown)
        self.assertEqual(profile["levels"][-1]["mark"], "{A}{1}")
        self.assertEqual(profile["agencies"]["brackets"], ["[]"])
        self.assertEqual([field["label"] for field in profile["fields"]], [["Due"], ["State"]])

    def test_levels(self):
        goals = self.read(1)["sections"]
        self.assertEqual([(goal["level"], goal["title"]) for goal in goals], [("goal", "Journeys"), ("goal", "Piers")])
        measures = self.measures(1)
        self.assertEqual([(m["level"], m["id"], m["title"]) for m in measures],
                         [("measure", "A1", "Timetables of all ferries"), ("measure", "A2", "Passengers at each pier"),
                          ("measure", "B1", "Lights at night")])

    def test_agencies(self):
        commitments = [m["commitments"] for m in self.measures(2)]
        self.assertEqual([[c["agencies"] for c in cs] for cs in commitments], [[["HO"]], [["HO", "PA"]], [["PA"]]])
        self.assertEqual([[len(c["efforts"]) for c in cs] for cs in commitments], [[2], [1], [2]])

    def test_notes_and_repeats(self):
        first, _, last = [m["commitments"][0]["efforts"] for m in self.measures(3)]
        self.assertEqual(first[1]["notes"], [{"marker": "*", "text": "Two piers are closed in winter."}])
        self.assertEqual([(e["kind"], e["ref"]) for e in last], [("effort", None), ("repeat", "A2")])

    def test_fields(self):
        commitments = [m["commitments"][0] for m in self.measures(4)]
        self.assertEqual([c["status"] for c in commitments],
                         [{"printed": "done", "scale": "complete"}, {"printed": "under way", "scale": "in-progress"},
                          {"printed": "not begun", "scale": "not-started"}])
        self.assertEqual([c["deadline"]["end"] for c in commitments], ["2024-06-30", "2024-12-31", "2025-12-31"])
        self.assertEqual([len(c["efforts"]) for c in commitments], [2, 1, 2])

    def test_lint(self):
        found = self.read(4, "LINT")
        self.assertIn("not named in any effort under measure A2: PA [agency-silent]", found)
        for rule in ("attribution-missing", "effort-missing", "measure-sequence", "repeat-target", "text-cut"):
            self.assertNotIn(f"[{rule}]", found)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""--profile, --show-profile and --list-profiles of the programs.

CSEMPLAN_JSON, CSEMPLAN_LINT and CSEMPLAN_STATS are the programs, CSEMPLAN_SOURCE the source tree."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if "CSEMPLAN_STATS" not in os.environ:
    print("the programs were not built")
    sys.exit(77)

SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"
PROGRAMS = {name: os.environ[f"CSEMPLAN_{name.upper()}"] for name in ("json", "lint", "stats")}
NAMES = ["basic-plan", "numbered-plan", "ogp-self-assessment", "commitment-tracker", "action-table", "basic-plan-ja"]
OWN = {"format": "csemplan-profile", "version": 1, "name": "own",
       "levels": [{"name": "chapter", "mark": "{1}."}, {"name": "measure", "mark": "({i})"}]}


class Profiles(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)

    def file(self, content, name="own.json"):
        path = Path(self.directory.name) / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    def run_all(self, *arguments, status=0, error=r"\A\Z", stdin=b""):
        """The outputs of the programs, which must agree."""
        outputs = []
        for name, program in PROGRAMS.items():
            result = subprocess.run([program, *map(str, arguments)], input=stdin, capture_output=True, check=False,
                                    cwd=self.directory.name)
            self.assertEqual(result.returncode, status, (name, result.stderr))
            self.assertRegex(result.stderr.decode(), error.replace("PROGRAM", f"csemplan-{name}"))
            outputs.append(result.stdout)
        self.assertEqual(outputs, outputs[:1] * 3)
        return outputs[0].decode()

    def test_names_are_listed(self):
        lines = self.run_all("--list-profiles").splitlines()
        self.assertEqual([line.split()[0] for line in lines], NAMES)
        self.assertEqual({line[20:21] for line in lines}, {" "})

    def test_built_in_profiles_are_shown(self):
        for name in NAMES:
            shown = self.run_all("--profile", name, "--show-profile")
            self.assertEqual(json.loads(shown)["name"], name)
            path = self.file(shown.encode())
            self.assertEqual(self.run_all("--profile", path, "--show-profile"), shown)

    def test_profile_of_a_report_is_shown(self):
        self.assertEqual(json.loads(self.run_all("--show-profile", SAMPLE))["name"], "basic-plan")
        shown = self.run_all("--show-profile", "-", stdin=SAMPLE.read_bytes())
        self.assertEqual(json.loads(shown)["levels"][1], {"name": "measure", "mark": "({i})", "tracked": True})
        lines = self.run_all("--show-profile", SAMPLE, SAMPLE).splitlines()
        self.assertEqual([json.loads(line)["name"] for line in lines], ["basic-plan"] * 2)

    def test_own_profile_is_used(self):
        path = self.file(OWN)
        self.assertEqual(json.loads(self.run_all("--profile", path, "--show-profile", SAMPLE)), OWN)
        result = subprocess.run([PROGRAMS["json"], "--profile", path, SAMPLE], capture_output=True, check=True)
        report = json.loads(result.stdout)
        self.assertEqual(report["profile"], "own")
        self.assertEqual(report["sections"][0]["sections"][0]["level"], "measure")

    def test_a_file_in_this_folder_needs_no_point(self):
        self.file(OWN, "own")
        self.assertEqual(json.loads(self.run_all("--profile", "own", "--show-profile")), OWN)

    def test_byte_order_mark_and_blanks(self):
        path = self.file(b"\xEF\xBB\xBF\n " + json.dumps(OWN).encode())
        self.assertEqual(json.loads(self.run_all("--profile", path, "--show-profile")), OWN)

    def test_text_without_a_profile(self):
        out = self.run_all("--show-profile", "-", status=3, stdin=b"Lamps are lit. That is all.\n",
                           error=r"PROGRAM: <stdin>: the text fits no profile\n\Z")
        self.assertEqual(out, "")

    def test_wrong_names(self):
        self.run_all("--profile", "basicplan", SAMPLE, status=2,
                     error=r"\APROGRAM: there is no profile 'basicplan'; did you mean 'basic-plan'\?\n")
        self.run_all("--profile", "nothing at all", SAMPLE, status=2, error=r"\APROGRAM: there is no profile 'nothing at all'\n")
        self.run_all("--profile", "./none.json", SAMPLE, status=3, error=r"\APROGRAM: ./none.json: No such file")
        self.run_all("--profile", ".", SAMPLE, status=3, error=r"\APROGRAM: .: this is not a regular file")
        self.run_all("--show-profile", status=2, error=r"\APROGRAM: no file given\n")

    def test_wrong_files(self):
        for content, error in ((b"", r"this is not a profile"), (b"1. Roads\n", r"this is not a profile"),
                               (b"{}\0", r"this is not a profile"),
                               (b"{\n", r"own.json:2:1: profile: the JSON ends too early"),
                               (b"{}", r"own.json:1:1: profile: the key `format` is missing"),
                               (json.dumps(OWN, indent=1).replace("({i})", "({j})").encode(),
                                r'own.json:12:14: profile: levels\[1\].mark: not a mark: a place is one of')):
            with self.subTest(content):
                path = self.file(content)
                for report in (SAMPLE, SAMPLE.with_suffix(".json"), self.file(b"[1]\n", "not.json"), "/dev/null"):
                    self.run_all("--profile", path, report, status=3, error=rf"\APROGRAM: .*{error}.*\n\Z")

    def test_profiles_are_valid_under_the_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("no jsonschema")
        schema = json.loads((SOURCE / "docs" / "profile.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for name in NAMES:
            validator.validate(json.loads(self.run_all("--profile", name, "--show-profile")))
        for key, value in (("colour", 1), ("levels", []), ("levels", [{"name": "a"}]), ("skip", [""]), ("version", 2),
                           ("agencies", {"where": ["left"]}), ("status", {"words": {"Open": "open"}}),
                           ("fields", [{"label": [], "as": "note"}]), ("figures", {"fiscal_year_start": 0})):
            with self.subTest(key=key, value=value):
                self.assertFalse(validator.is_valid({**OWN, key: value}))
                path = self.file({**OWN, key: value})
                self.run_all("--profile", path, "--show-profile", status=3, error="profile: ")


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""csemplan-lint from outside: arguments, exit codes, output, configuration, and the page of its rules.

CSEMPLAN_LINT is the program, CSEMPLAN_SOURCE the source tree."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if "CSEMPLAN_LINT" not in os.environ:
    print("csemplan-lint was not built")
    sys.exit(77)

PROGRAM = os.environ["CSEMPLAN_LINT"]
SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
SAMPLE = SOURCE / "examples" / "data" / "sample.txt"
FAULTY = """Efforts on the “Basic Plan on Road Safety”
(From April 1, 2019 to March 31, 2020)
July 10, 2020
Liaison Conference on Road Safety

Table of Contents
1. Roads ... 1
(i) Crossings ... 1

* NPA (National Police Agency)

1. Roads
(i) Crossings
Lamps shall be put up. (National Police Agency)
- Übung: lamps (all of them were put up. (NPA)
- Repeat mention 4 - (i): Lamps (NPA)
"""


def run(*arguments, stdin=b"", **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, check=False, **options)


class Program(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.folder = Path(directory.name).resolve()
        self.path = self.file("report.txt", FAULTY)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    def config(self, **content):
        return self.file(".csemplan.json", json.dumps(content))

    def lines(self, *arguments, status=1, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        return result.stdout.decode("utf-8").splitlines()

    def rules(self, *arguments, **options):
        return sorted(re.search(r"\[([a-z-]+)\]$", line).group(1) for line in self.lines(*arguments, **options))

    def fail_with(self, status, pattern, *arguments, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stdout, b"")
        self.assertRegex(result.stderr.decode("utf-8"), pattern)


class Output(Program):
    def test_text_has_file_line_and_column(self):
        lines = self.lines(self.path)
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"{self.path}:15:16: warning: "), lines[0])
        self.assertTrue(lines[0].endswith("[parenthesis-unbalanced]"))
        self.assertTrue(lines[1].startswith(f"{self.path}:16:1: error: "), lines[1])

    def test_summary_is_on_standard_error(self):
        self.assertIn("1 file: 1 error, 1 warning, 0 notes", run(self.path).stderr.decode())

    def test_many_files(self):
        result = run(self.path, SAMPLE)
        self.assertIn("2 files", result.stderr.decode())
        self.assertIn(str(SAMPLE), result.stdout.decode())

    def test_standard_input(self):
        lines = self.lines("-", stdin=FAULTY.encode())
        self.assertTrue(lines[0].startswith("<stdin>:15:16:"))

    def test_json(self):
        document = json.loads("\n".join(self.lines("--format", "json", self.path)))
        self.assertEqual(list(document), ["format", "version", "reports"])
        self.assertEqual((document["format"], document["version"]), ("csemplan-findings", 2))
        [findings] = document["reports"]
        self.assertEqual(list(findings), ["input", "counts", "findings"])
        self.assertEqual(findings["input"], str(self.path))
        self.assertEqual(findings["counts"], {"error": 1, "warning": 1, "note": 0})
        first = findings["findings"][0]
        self.assertEqual(list(first), ["rule", "severity", "measure", "commitment", "effort", "agency", "page", "sheet",
                                       "span", "message", "related"])
        span = first["span"]
        self.assertEqual(FAULTY.encode()[span["start"]:span["end"]], b"(")
        both = json.loads("\n".join(self.lines("--format", "json", self.path, SAMPLE)))
        self.assertEqual([len(both["reports"]), both["reports"][0]], [2, findings])
        self.assertEqual({**both, "reports": [findings]}, document)

    def test_other_formats_are_written(self):
        for name, start in (("sarif", "{"), ("junit", "<?xml"), ("tap", "TAP version 13"),
                            ("tap14", "TAP version 14")):
            with self.subTest(name):
                self.assertTrue(self.lines("--format", name, self.path)[0].startswith(start))

    def at(self, epoch):
        return run("--no-config", "--format", "junit", self.path, env={**os.environ, "SOURCE_DATE_EPOCH": epoch})

    def test_the_time_of_junit_can_be_given(self):
        for epoch, time in (("0", "1970-01-01T00:00:00"), ("1583020799", "2020-02-29T23:59:59"),
                            ("253402300799", "9999-12-31T23:59:59")):
            self.assertIn(f'timestamp="{time}"', self.at(epoch).stdout.decode())
        self.assertNotIn('timestamp="1970', self.at("").stdout.decode())
        for epoch in ("253402300800", "-1", "1e3", "now", "99999999999999999999999"):
            result = self.at(epoch)
            self.assertEqual((result.returncode, result.stdout), (2, b""))
            self.assertIn(f"10000: '{epoch}'", result.stderr.decode())

    def test_json_input_says_what_could_not_run(self):
        result = run("--no-config", SOURCE / "examples" / "data" / "sample.json")
        self.assertRegex(result.stderr.decode(), "furniture-glued could not run")

    def test_no_colours_in_a_pipe(self):
        self.assertNotIn(b"\033[", run(self.path).stdout)


class Options(Program):
    def test_disable_and_severity(self):
        self.assertEqual(self.rules("--disable", "repeat-dangling", self.path, status=0), ["parenthesis-unbalanced"])
        lines = self.lines("--severity", "parenthesis-unbalanced=error", "--disable", "repeat-dangling", self.path)
        self.assertIn(": error: ", lines[0])
        self.assertEqual(self.rules("--severity", "repeat-dangling=off", self.path, status=0),
                         ["parenthesis-unbalanced"])

    def test_fail_on(self):
        off = ("--disable", "repeat-dangling")
        self.lines("--fail-on", "never", self.path, status=0)
        self.lines(*off, "--fail-on", "error", self.path, status=0)
        self.lines(*off, "--fail-on", "warning", self.path, status=1)
        self.lines(*off, "--fail-on", "note", self.path, status=1)

    def test_limit(self):
        self.assertEqual(self.rules("--max-findings", "1", self.path), ["findings-limit", "parenthesis-unbalanced"])

    def test_bad_usage(self):
        self.fail_with(2, "no file")
        self.fail_with(2, "no rule 'nothing'", "--disable", "nothing", self.path)
        self.fail_with(2, "--severity takes", "--severity", "text-cut", self.path)
        self.fail_with(2, "--severity takes", "--severity", "text-cut=grave", self.path)
        self.fail_with(2, "--fail-on takes", "--fail-on", "grave", self.path)
        self.fail_with(2, "--format takes", "--format", "xml", self.path)
        self.fail_with(2, "no rule 'nothing'", "--explain", "nothing")
        self.fail_with(2, "Try", "--no-such-option")

    def test_input_that_cannot_be_read(self):
        self.fail_with(3, r"none\.txt: [^\n]*\n$", self.folder / "none.txt")
        bad = self.folder / "bad.txt"
        bad.write_bytes(b"good\nbad \xff\n")
        self.fail_with(3, r"bad\.txt:2:5:", bad)
        self.fail_with(3, r"(?s)bad\.txt:2:5:.*none\.txt: [^\n]*\n$", bad, self.folder / "none.txt")
        self.fail_with(4, "larger", "--max-input", "10", self.path)
        self.fail_with(3, "directory", self.folder)

    def test_help_and_version(self):
        for option in ("--help", "--version"):
            result = run(option)
            self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertIn(b"Exit status", run("--help").stdout)


    def without_invocations(self, document):
        log = json.loads(document)
        del log["runs"][0]["invocations"]
        return log

    def test_sarif_says_which_file_failed(self):
        self.file("bad.txt", "").write_bytes(b"\xff\n")
        self.file("below/.csemplan.json", '{"disable": 1}')
        self.file("below/report.txt", FAULTY)
        self.file("long.txt", FAULTY * 50)
        files = ["report.txt", "bad.txt", "none [1].txt", "below/report.txt", "long.txt"]
        options = ["--format", "sarif", "--fail-on", "never", "--max-input", "4000"]
        result = run(*options, *files, cwd=self.folder)
        self.assertEqual(result.returncode, 4)
        [invocation] = json.loads(result.stdout)["runs"][0]["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        reported = [(n["level"], n["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], n["message"]["text"])
                    for n in invocation["toolExecutionNotifications"] if n["level"] == "error"]
        self.assertEqual([r[:2] for r in reported], [("error", "bad.txt"), ("error", "none%20%5B1%5D.txt"),
                                                     ("error", "below/report.txt"), ("error", "long.txt")])
        for (_, _, message), wanted in zip(reported, ("bad.txt:1:1: ", "none \\[1\\].txt: No such file", "configuration",
                                                      "long.txt: the input is larger than 4000")):
            self.assertIn(wanted, message)
        [invocation] = json.loads(run(*options, "report.txt", cwd=self.folder).stdout)["runs"][0]["invocations"]
        self.assertTrue(invocation["executionSuccessful"])

    def test_a_file_that_fails_hides_no_other(self):
        bad = self.folder / "bad.txt"
        bad.write_bytes(b"\xff\n")
        none = self.folder / "none.txt"
        for output in ("text", "json", "sarif", "junit", "tap"):
            result = run("--format", output, none, self.path, bad, SAMPLE)
            self.assertEqual(result.returncode, 3, result.stderr)
            alone = run("--format", output, self.path, SAMPLE)
            same = (re.sub(rb"T\d\d:\d\d:\d\d", b"", r.stdout) for r in (result, alone))
            if output == "sarif":
                same = (self.without_invocations(r.stdout) for r in (result, alone))
            self.assertEqual(*same)
            self.assertEqual(alone.returncode, 1)
            self.assertRegex(result.stderr.decode(), r"(?s)none\.txt: .*bad\.txt:1:1: .*\n[^\n]* 2 of 4 files could not be ")
            self.assertIn(b"2 files: 1 error", result.stderr)
        self.assertEqual(run("--max-input", "10", self.path, self.file("small", "Trees\n"), none).returncode, 4)
        self.assertEqual(run("--fail-on", "never", SAMPLE, none).returncode, 3)


class Rules(Program):
    def test_list(self):
        lines = self.lines("--list-rules", status=0)
        self.assertGreaterEqual(len(lines), 32)
        self.assertTrue(all(re.match(r"[a-z-]+ +(error|warning|note) +\S", line) for line in lines))

    def test_explain(self):
        for line in self.lines("--list-rules", status=0):
            text = "\n".join(self.lines("--explain", line.split()[0], status=0))
            self.assertIn("It fires when", text)
            if not line.startswith("findings-limit"):
                self.assertIn("This triggers it:", text)
                self.assertIn("This does not:", text)

    def test_page_is_not_stale(self):
        page = run("--list-rules", "--format", "markdown").stdout.decode("utf-8")
        self.assertEqual((SOURCE / "docs" / "rules.md").read_text(encoding="utf-8"), page,
                         "write it again: csemplan-lint --list-rules --format markdown > docs/rules.md")


class Configuration(Program):
    def test_is_found_above_the_file(self):
        self.config(disable=["repeat-dangling"], severity={"parenthesis-unbalanced": "note"})
        below = self.file("a/b/report.txt", FAULTY)
        self.assertIn(": note: ", self.lines(below, status=0)[0])

    def test_is_found_in_the_current_folder(self):
        self.config(disable=["repeat-dangling"])
        self.assertEqual(self.rules("-", stdin=FAULTY.encode(), status=0, cwd=self.folder), ["parenthesis-unbalanced"])

    def test_the_command_line_wins(self):
        self.config(severity={"repeat-dangling": "off"}, fail_on="never")
        self.assertEqual(len(self.lines("--severity", "repeat-dangling=warning", "--fail-on", "warning", self.path)), 2)
        self.assertEqual(len(self.lines("--no-config", self.path)), 2)
        other = self.file("other.json", "{}")
        self.assertEqual(len(self.lines("--config", other, self.path)), 2)

    def test_suppressions(self):
        self.config(suppressions=[{"rule": "repeat-dangling", "measure": "1(i)", "reason": "comes next year"}])
        result = run(self.path)
        self.assertEqual(result.returncode, 0)
        self.assertNotIn(b"repeat-dangling", result.stdout)
        self.assertIn(b"1 finding suppressed", result.stderr)
        [report] = json.loads(run("--format", "json", self.path).stdout)["reports"]
        self.assertEqual(report["counts"], {"error": 0, "warning": 1, "note": 0})
        self.assertEqual([finding["rule"] for finding in report["findings"]], ["parenthesis-unbalanced"])

    def test_suppressions_that_match_nothing_are_reported(self):
        self.config(suppressions=[{"rule": "text-cut", "measure": "1(i)", "reason": "long ago"},
                                  {"rule": "repeat-dangling", "reason": "not in a measure"}])
        result = run(self.path)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr.count(b"no longer matches any finding"), 2)

    def test_agencies_and_fiscal_year(self):
        text = FAULTY.replace("(National Police Agency)\n-", "(Ministry of Lamps)\n-")
        path = self.file("report.txt", text)
        self.assertIn("agency-undefined", self.rules(path))
        self.config(agencies=[{"name": "Ministry of Lamps"}], fiscal_year_start=10)
        self.assertNotIn("agency-undefined", self.rules(path))

    TRACKER = "Goal 1: Lamps\n\nStep (a): Masts\n\nMasts are made.\n\nStep (b): Oil\n\nOil is bought.\n"
    GOALS = json.dumps({"format": "csemplan-profile", "version": 1, "name": "goals", "levels": [
        {"name": "goal", "mark": "Goal {1}:"}, {"name": "step", "mark": "Step ({a}):", "tracked": True}]})

    def profile_of(self, *arguments, **keywords):
        return json.loads("".join(self.lines("--show-profile", *arguments, status=0, **keywords)))["name"]

    def test_profile(self):
        """A path begins in the folder of the configuration, whatever the current folder and the folder of the report."""
        report = self.file("a/b/report.txt", self.TRACKER)
        self.file("a/goals", self.GOALS)
        for name in ("goals", "./goals", "../a/goals", str(self.folder / "a/goals")):
            self.file("a/.csemplan.json", json.dumps({"profile": name}))
            self.assertEqual(self.profile_of(report, cwd="/"), "goals")
            self.assertIn("effort-missing", self.rules(report, cwd="/"))
        self.assertEqual(self.profile_of("--config", "a/.csemplan.json", "-", stdin=self.TRACKER.encode(), cwd=self.folder),
                         "goals")
        self.file("a/.csemplan.json", '{"profile": "basic-plan"}')
        self.assertIn("no-chapters", self.rules(report))
        self.assertEqual(self.profile_of("--profile", self.folder / "a/goals", report), "goals")
        self.assertEqual(self.profile_of(self.file("a/plan.txt", FAULTY)), "basic-plan")

    def test_profile_with_an_error(self):
        report = self.file("a/report.txt", self.TRACKER)
        self.file("a/own.json", self.GOALS.replace("{a}", "{b}"))
        for name, status, pattern in (
                ("own.json", 3, r"/a/own\.json:1:\d+: profile: levels\[1\]\.mark: "),
                ("none.json", 3, r"/a/none\.json: No such file"), (".", 3, r"/a/\.: this is not a regular file"),
                ("basic-plam", 2, r"/a/\.csemplan\.json:1:13: there is no profile 'basic-plam'; did you mean 'basic-plan'")):
            with self.subTest(name):
                self.file("a/.csemplan.json", json.dumps({"profile": name}))
                for options in ((), ("--show-profile",)):
                    self.fail_with(status, pattern, *options, report)
                result = run(report, self.path)
                self.assertEqual((result.returncode, len(result.stdout.splitlines())), (status, 2), result.stderr)

    def test_a_search_ends_at_the_root_of_a_repository(self):
        self.config(disable=["repeat-dangling"])
        below = self.file("a/b/report.txt", FAULTY)
        self.assertEqual(len(self.lines(below, status=0)), 1)
        self.file("a/.git", "gitdir: elsewhere\n")
        self.assertEqual(len(self.lines(below, cwd="/")), 2)
        self.assertEqual(len(self.lines("-", stdin=FAULTY.encode(), cwd=below.parent)), 2)
        self.file("a/.csemplan.json", "{}")
        self.assertEqual(len(self.lines(below, cwd="/")), 2)
        self.file("a/.csemplan.json", '{"disable": ["repeat-dangling", "parenthesis-unbalanced"]}')
        self.assertEqual(self.lines(below, cwd="/", status=0), [])

    def test_a_search_ends_at_the_border_of_a_file_system(self):
        self.config(disable=["repeat-dangling"])
        folder = self.folder / "mounted"
        folder.mkdir()
        script = 'mount -t tmpfs none "$1" && cp "$2" "$1/report.txt" && cd / && exec "$3" "$1/report.txt"'
        for isolate in (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]):
            if shutil.which("unshare") and subprocess.run([*isolate, "sh", "-c", 'mount -t tmpfs none "$1"', "sh", folder],
                                                          capture_output=True, check=False).returncode == 0:
                break
        else:
            self.skipTest("SKIPPED: no file system can be mounted here")
        result = subprocess.run([*isolate, "sh", "-c", script, "sh", folder, self.path, PROGRAM], capture_output=True,
                                check=False)
        self.assertEqual((result.returncode, len(result.stdout.splitlines())), (1, 2), result.stderr)
        self.assertEqual(len(self.lines(self.file("mounted/report.txt", FAULTY), status=0)), 1)

    BAD = (("{", 3, r":1:1: this is not JSON"), ("", 3, r":1:1: this is not JSON"),
           ("{}\n x", 3, r":2:2: this is not JSON"), ("[]", 2, ":1:1: this is not an object"),
           ('{\n  "colour": 1}', 2, ":2:3: unknown key: 'colour'\n"),
           ('\ufeff{"fail_on": "error", "disable_": []}', 2, ":1:22: .*'disable_'; did you mean 'disable'"),
           ('{"disable": ["text-cut",\n"x"]}', 2, ":2:1: there is no rule 'x'\n"),
           ('{"disable": ["text_cut"]}', 2, ":1:14: there is no rule 'text_cut'; did you mean 'text-cut'"),
           ('{"disable": ["text-cut", [[{}]], 1]}', 2, ":1:26: this is not the name of a rule"),
           ('{"disable": 1}', 2, ':1:13: "disable" is not a list'),
           ('{"severity": []}', 2, ':1:14: "severity" is not an object'),
           ('{"severity": {"text-cut": "x"}}', 2, ":1:27: this is not one of .*: 'x'"),
           ('{"severity": {"text-cut": "never"}}', 2, ":1:27: this is not one of .*: 'never'"),
           ('{"severity": {"text-cut": "note", "\\"é": "note"}}', 2, ":1:35: there is no rule"),
           ('{"fail_on": 3}', 2, ":1:13: .*fail_on"), ('{"fiscal_year_start": 13}', 2, ":1:23: .*month"),
           ('{"profile": 1}', 2, ':1:13: "profile" is not the name'), ('{"profile": ""}', 2, ':1:13: "profile" is not'),
           ('{"$schema": 1}', 2, r':1:13: "\$schema"'),
           ('{"disable": [], "x\\\\": [], "disable": []}', 2, r":1:17: unknown key"),
           ('{"disable": [], "é": [1, {"a": "]}"}], "disable": []}', 2, ":1:17: unknown key"),
           ('{"disable": [],\n\t"disable": []}', 2, ":2:2: duplicate key: 'disable'"),
           ('{"suppressions": {}}', 2, ":1:18: .*not a list"), ('{"suppressions": [1]}', 2, ":1:19: a suppression is"),
           ('{"suppressions": [{"rule": "text-cut"}]}', 2, ":1:19: .*no reason, for rule 'text-cut'"),
           ('{"suppressions": [{"rule": "text-cut", "reason": ""}]}', 2, ":1:50: .*non-empty string: 'reason'"),
           ('{"suppressions": [{"reason": "x"}]}', 2, ":1:19: .*no rule"),
           ('{"suppressions": [{"rule": "tekst-cut", "reason": "x"}]}', 2, ":1:28: there is no rule .*'text-cut'"),
           ('{"suppressions": [{"rule": "text-cut", "measure": 1, "reason": "x"}]}', 2, ":1:51: .*'measure'"),
           ('{"suppressions": [{"rule": "text-cut", "mesure": "1(i)", "reason": "x"}]}', 2, ":1:40: .*mean 'measure'"),
           ('{"suppressions": [{"rule": "text-cut", "reason": "x", "reason": "y"}]}', 2, ":1:55: duplicate key"),
           ('{"agencies": [{}]}', 2, ":1:15: an agency has no name"),
           ('{"agencies": [{"name": "A"}, {"name": "B", "di": "B"}]}', 2, ":1:44: .*'di'"))

    def test_bad_configurations_are_named_with_their_place(self):
        for content, status, pattern in self.BAD:
            with self.subTest(content):
                self.file(".csemplan.json", content)
                self.fail_with(status, r"/\.csemplan\.json" + pattern, self.path)

    def test_what_is_refused_is_quoted_in_part(self):
        for content in ({"x" * 5000: 1}, {"disable": ["ü" * 5000]}, {"severity": {"text-cut": "x" * 5000}},
                        {"fail_on": "x" * 5000}, {"suppressions": [{"rule": "x" * 5000, "reason": "x"}]}):
            self.config(**content)
            self.fail_with(2, r"'[xü]{40}\.\.\.'\n$", self.path)
        self.config(disable=["x" * 40])
        self.fail_with(2, r"'x{40}'\n$", self.path)

    GOOD = ({}, {"$schema": "docs/csemplan-config.schema.json", "disable": ["text-cut"], "severity": {"date-future": "off"},
                 "fail_on": "never", "fiscal_year_start": 10, "profile": "basic-plan", "agencies": [{"name": "Lamp Office"}, {"id": None, "name": "A"},
                                                                           {"id": "B", "name": "B"}],
                 "suppressions": [{"rule": "text-cut", "reason": "x"},
                                  {"rule": "text-cut", "measure": "1(i)", "agency": "NPA", "reason": "x"},
                                  {"rule": "text-cut", "measure": None, "agency": None, "reason": "x"}]})

    def test_schema(self):
        """The schema and the program reject the same; a schema cannot express duplicate keys and the end of the JSON."""
        schema = json.loads((SOURCE / "docs" / "csemplan-config.schema.json").read_text(encoding="utf-8"))
        rules = [line.split()[0] for line in self.lines("--list-rules", status=0)]
        self.assertEqual(schema["$defs"]["rule"]["enum"], rules, "docs/csemplan-config.schema.json lists the rules")
        try:
            import jsonschema
        except ImportError:
            self.skipTest("SKIPPED: no jsonschema")
        validator = jsonschema.Draft202012Validator(schema)
        validator.check_schema(schema)
        for content in self.GOOD:
            validator.validate(content)
            self.config(**content)
            self.lines("--fail-on", "never", self.path, status=0)
        for content, status, pattern in self.BAD:
            if status == 2 and "duplicate key" not in pattern:
                with self.subTest(content):
                    self.assertFalse(validator.is_valid(json.loads(content.lstrip("\ufeff"))))

    def test_the_summary_names_what_a_configuration_did(self):
        """The use of a configuration in a folder above is reported."""
        path = self.config(disable=["repeat-dangling", "text-cut"], severity={"parenthesis-unbalanced": "note"})
        below = self.file("a/report.txt", FAULTY)
        self.assertIn(f"configuration {path}: 2 rules off (1 finding), 1 rule less severe, 0 findings suppressed\n",
                      run(below).stderr.decode())
        self.assertIn(f"{path}: 1 rule off (0 findings), 0 findings suppressed\n",
                      run("--severity", "repeat-dangling=error", "--severity", "parenthesis-unbalanced=warning",
                          below).stderr.decode())
        self.assertNotIn("configuration", run("--no-config", below).stderr.decode())
        self.config(fail_on="never", severity={"date-future": "error", "text-cut": "off"},
                    suppressions=[{"rule": "repeat-dangling", "measure": "1(i)", "reason": "x"}])
        self.assertIn(f"{path}: 1 rule off (0 findings), 1 finding suppressed, fail_on never\n", run(below).stderr.decode())
        self.assertIn("1 finding suppressed\n", run("--fail-on", "note", below).stderr.decode())

    def test_the_summary_counts_what_rules_that_are_off_would_find(self):
        path = self.config(disable=["parenthesis-unbalanced"], severity={"repeat-dangling": "off"})
        both = self.file("a/report.txt", FAULTY)
        message = f"configuration {path}: 2 rules off ({{}} findings), 0 findings suppressed\n"
        self.assertIn(message.format(2), run(self.path).stderr.decode())
        self.assertIn(message.format(4), run(self.path, both).stderr.decode())
        result = run("--severity", "repeat-dangling=off", self.path)
        self.assertIn("1 rule off (1 finding), 0", result.stderr.decode())
        self.assertEqual(result.stdout, b"")
        again = "".join(f"- Übung: lamp {i} (of them was put up. (NPA)\n" for i in range(9))
        self.path.write_text(FAULTY + again, encoding="utf-8")
        self.assertIn("2 rules off (11 findings)", run(self.path).stderr.decode())
        self.assertIn("2 rules off (11 findings)", run("--max-findings", "1", self.path).stderr.decode())
        self.config(severity={"repeat-dangling": "note"})
        self.assertIn("0 rules off, 1 rule less severe, 0", run(self.path).stderr.decode())

    def test_each_file_has_its_configuration(self):
        self.file("c/.csemplan.json", '{"disable": ["repeat-dangling"]}')
        self.file("b/.csemplan.json", '{"disable": ["parenthesis-unbalanced"]}')
        paths = [self.file(f"{name}/report.txt", FAULTY) for name in "cabcb"]
        result = run(*paths, cwd="/")
        self.assertEqual([Path(line.split(":")[0]).parent.name for line in result.stdout.decode().splitlines()],
                         ["c", "a", "a", "b", "c", "b"])
        self.assertEqual(re.findall(r"/(\w)/\.csemplan\.json: 1 rule off", result.stderr.decode()), ["b", "c"])

    def test_a_bad_configuration_hides_no_other_file(self):
        """An error in a configuration that was found is one of the files below it."""
        good = self.file("good/report.txt", FAULTY)
        alone = run(good)
        for content, status in (("{", 3), ('{"disable": ["text-cot"], "fail_on": "never"}', 2),
                                ('{"suppressions": [{"rule": "text-cut", "reason": "x"}], "fail_on": 1}', 2)):
            self.file("bad/.csemplan.json", content)
            bad = [self.file(f"bad/{name}/report.txt", FAULTY) for name in "ab"]
            for files in ([good, *bad], [*bad, good], [bad[0], good, bad[1]]):
                result = run(*files)
                self.assertEqual((result.returncode, result.stdout), (status, alone.stdout), result.stderr)
                errors = result.stderr.decode()
                self.assertEqual(errors.count("bad/.csemplan.json:1:"), 1, errors)
                self.assertNotIn("configuration /", errors)
                self.assertNotIn("no longer matches", errors)
                for path in bad:
                    self.assertIn(f"{path}: not validated, since its configuration has an error\n", errors)
                self.assertIn("1 file: 1 error", errors)
                self.assertIn("2 of 3 files could not be validated", errors)
            self.fail_with(status, "/.csemplan.json:1:", *bad)
            self.fail_with(status, "/.csemplan.json:1:", "--config", self.folder / "bad/.csemplan.json", good)

    def test_one_that_is_found_is_a_regular_file(self):
        """A pipe in a folder would hold the run up for ever, and /dev/zero has no end."""
        good = self.file("good/report.txt", FAULTY)
        alone = run(good)
        for make in (os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/zero", path)):
            with tempfile.TemporaryDirectory() as folder:
                make(Path(folder) / ".csemplan.json")
                path = shutil.copy(self.path, folder)
                self.fail_with(3, r"/\.csemplan\.json: this is not a regular file\n$", path, timeout=10)
                result = run(path, good, timeout=10)
                self.assertEqual((result.returncode, result.stdout), (3, alone.stdout), result.stderr)

    def test_one_that_is_named_may_be_a_pipe(self):
        result = run("--config", "/dev/stdin", self.path, stdin=b'{"disable": ["repeat-dangling"]}')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"configuration /dev/stdin: 1 rule off", result.stderr)

    def test_suppressions_of_an_agency(self):
        text = FAULTY.replace("(National Police Agency)\n-", "(Lamp Office; Road Office; Tree Office)\n-")
        self.path.write_text(text, encoding="utf-8")
        base = {"agencies": [{"id": n[0] + "O", "name": n + " Office"} for n in ("Lamp", "Road", "Tree")],
                "disable": ["repeat-dangling", "parenthesis-unbalanced", "agency-unassigned"]}
        accepted = {"rule": "agency-silent", "measure": "1(i)", "reason": "x"}
        self.config(**base)
        self.assertIn(": LO, RO, TO [agency-silent]", "".join(self.lines(self.path, status=0)))
        self.config(**base, suppressions=[accepted])
        self.assertEqual(self.lines(self.path, status=0), [])
        self.config(**base, suppressions=[{**accepted, "agency": "RO"}, {**accepted, "agency": "XX"}])
        result = run(self.path)
        self.assertIn(": LO, TO [agency-silent]", result.stdout.decode())
        self.assertRegex(result.stderr.decode(), r"no longer matches any finding: agency-silent 1\(i\) XX \(x\)\n")
        self.assertEqual(result.stderr.count(b"no longer matches any finding"), 1)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Output formats, read by other programs: SARIF by a JSON Schema validator, JUnit XML by xmllint with two schemas, TAP by
prove and by TAP::Parser. The findings come from rules that are written here, so that they contain texts that are hard to
quote.

CSEMPLAN_LIBRARY is the shared library, CSEMPLAN_SOURCE the source tree. With CSEMPLAN_SARIF_SCHEMA, a file with the
schema that OASIS publishes, documents are checked against that, too."""

import ctypes
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote

import jsonschema

DATA = Path(os.environ["CSEMPLAN_SOURCE"]) / "tests" / "data"
LIBRARY = ctypes.CDLL(os.environ["CSEMPLAN_LIBRARY"])
OFF, ERROR, WARNING, NOTE = 0, 1, 2, 3
NAME, EXAMPLE = 1, 4  # csem_rule_text_value
MESSAGE = 2  # csem_finding_text_value
SARIF, JUNIT, TAP, TAP14, JSON = 1, 2, 3, 4, 5


class Span(ctypes.Structure):
    _fields_ = [("start", ctypes.c_uint64), ("end", ctypes.c_uint64), ("line", ctypes.c_uint64)]


class Place(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("span", Span),
        ("measure", ctypes.c_char_p),
        ("commitment", ctypes.c_int32),
        ("effort", ctypes.c_int32),
        ("page", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    ]


CHECK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class Rule(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("summary", ctypes.c_char_p),
        ("documentation", ctypes.c_char_p),
        ("check", CHECK),
        ("context", ctypes.c_void_p),
        ("severity", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    ]


class Override(ctypes.Structure):
    _fields_ = [("rule", ctypes.c_char_p), ("severity", ctypes.c_int32), ("reserved", ctypes.c_int32)]


class ValidationOptions(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("allocator", ctypes.c_void_p),
        ("overrides", ctypes.POINTER(Override)),
        ("override_count", ctypes.c_size_t),
        ("rules", ctypes.POINTER(Rule)),
        ("rule_count", ctypes.c_size_t),
        ("agencies", ctypes.c_void_p),
        ("agency_count", ctypes.c_size_t),
        ("max_findings", ctypes.c_uint64),
        ("fiscal_year_start", ctypes.c_int32),
        ("flags", ctypes.c_uint32),
    ]


class SetOptions(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("allocator", ctypes.c_void_p),
        ("tool", ctypes.c_char_p),
        ("timestamp", ctypes.c_char_p),
        ("fail_on", ctypes.c_int32),
        ("flags", ctypes.c_uint32),
    ]


def function(name, result, *arguments):
    declared = getattr(LIBRARY, name)
    declared.restype = result
    declared.argtypes = arguments
    return declared


POINTER, SIZE, NUMBER, TEXT = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int32, ctypes.c_char_p
SIZE_OUT = ctypes.POINTER(SIZE)
OUT = ctypes.POINTER(POINTER)
parse_text = function("csem_report_parse_text", ctypes.c_int, TEXT, SIZE, POINTER, OUT, POINTER)
parse_json = function("csem_report_parse_json", ctypes.c_int, TEXT, SIZE, POINTER, OUT, POINTER)
report_write = function("csem_report_write_json", ctypes.c_int, POINTER, ctypes.c_uint32, POINTER, POINTER, POINTER)
report_free = function("csem_report_free", None, POINTER)
place_init = function("csem_finding_place_init", None, ctypes.POINTER(Place), SIZE)
reporter_add = function("csem_reporter_add", ctypes.c_int, POINTER, ctypes.POINTER(Place), TEXT)
reporter_relate = function("csem_reporter_relate", ctypes.c_int, POINTER, ctypes.POINTER(Span), TEXT)
validation_init = function("csem_validation_options_init", None, ctypes.POINTER(ValidationOptions), SIZE)
validate = function("csem_report_validate", ctypes.c_int, POINTER, ctypes.POINTER(ValidationOptions), OUT, POINTER)
findings_free = function("csem_findings_free", None, POINTER)
findings_count = function("csem_findings_finding_count", SIZE, POINTER)
findings_finding = function("csem_findings_finding", POINTER, POINTER, SIZE)
rule_count = function("csem_findings_rule_count", SIZE, POINTER)
rule_at = function("csem_findings_rule", POINTER, POINTER, SIZE)
rule_status = function("csem_findings_rule_status", NUMBER, POINTER, SIZE, POINTER, SIZE_OUT)
rule_text = function("csem_rule_text", TEXT, POINTER, NUMBER, SIZE_OUT)
rule_severity = function("csem_rule_severity", NUMBER, POINTER)
library_rule_count = function("csem_library_rule_count", SIZE)
library_rule = function("csem_library_rule", POINTER, SIZE)
finding_text = function("csem_finding_text", TEXT, POINTER, NUMBER, SIZE_OUT)
set_init = function("csem_findings_set_options_init", None, ctypes.POINTER(SetOptions), SIZE)
set_create = function("csem_findings_set_create", ctypes.c_int, ctypes.POINTER(SetOptions), OUT, POINTER)
set_add = function("csem_findings_set_add", ctypes.c_int, POINTER, POINTER, TEXT, TEXT, SIZE, POINTER)
set_suppress = function("csem_findings_set_suppress", ctypes.c_int, POINTER, SIZE, TEXT, POINTER)
set_write = function(
    "csem_findings_set_write", ctypes.c_int, POINTER, NUMBER, ctypes.c_uint32, POINTER, POINTER, POINTER
)
set_free = function("csem_findings_set_free", None, POINTER)
buffer_create = function("csem_buffer_create", ctypes.c_int, POINTER, OUT, POINTER)
buffer_sink = ctypes.cast(LIBRARY.csem_buffer_sink, POINTER)
buffer_data = function("csem_buffer_data", POINTER, POINTER, SIZE_OUT)
buffer_free = function("csem_buffer_free", None, POINTER)


def buffered(writer, *arguments):
    """The output of a writer of the library."""
    buffer = POINTER()
    length = SIZE()
    assert buffer_create(None, ctypes.byref(buffer), None) == 0
    assert writer(*arguments, buffer_sink, buffer, None) == 0
    text = ctypes.string_at(buffer_data(buffer, ctypes.byref(length)), length.value)
    buffer_free(buffer)
    return text


INPUT = ("Parks and roads\r\ncafé under trees 🌳 and more\nThe last line of it, with a bench\n").encode()
HARD = 'a <b> & "c" \'d\' \\ # - {x}: ]]> \x01\x1f\x7f tab\tend é 🌳 \ufffe \u0085\u2028 [Log in](https://park.example) {0} \u009b2J \u202e'
# Rule, message, place in the input, measure, commitment, effort, page, related messages.
FINDINGS = [
    ("park-benches", "the report as a whole", (0, 0), None, -1, -1, 0, []),
    ("park-benches", "the title of page 3", (6, 9), "1(ii)", -1, -1, 2, ["the same", "the same"]),
    ("park-trees", HARD, (17, 41), "1(ii)", 0, 3, 2, [HARD]),
    ("park-trees", "a bench stands alone", (23, 60), "1(ii)", 0, 4, 2, []),
    ("park-trees", "a bench stands alone", (60, len(INPUT)), "10(iv)", 12, -1, 3, []),
]
CUSTOM = {"park-benches": ERROR, "park-trees": NOTE, "park-paths": WARNING}


def line_of(offset):
    return INPUT[:offset].count(b"\n") + 1


def column_of(offset):
    start = INPUT[:offset].rfind(b"\n") + 1
    return len(INPUT[start:offset].decode()) + 1


def add_findings(name, findings, reporter):
    for rule, message, (start, end), measure, commitment, effort, page, related in findings:
        if rule != name:
            continue
        place = Place()
        place_init(ctypes.byref(place), ctypes.sizeof(place))
        place.span = Span(start, end, line_of(start))
        place.measure = None if measure is None else measure.encode()
        place.commitment, place.effort, place.page = commitment, effort, page
        code = reporter_add(reporter, ctypes.byref(place), message.encode())
        for text in related:
            code = code or reporter_relate(reporter, ctypes.byref(place.span), text.encode())
        if code:
            return code
    return 0


class Findings:
    """Findings of the rules above; most rules of the library are off."""

    def __init__(self, findings, overrides=(), as_json=False, library=False):
        report = POINTER()
        assert parse_text(INPUT, len(INPUT), None, ctypes.byref(report), None) == 0
        if as_json:
            report = self.through_json(report)
        checks = {name: CHECK(lambda _, __, reporter, name=name: add_findings(name, findings, reporter))
                  for name in CUSTOM}
        rules = (Rule * len(CUSTOM))(*(
            Rule(name.encode(), f"the rule {name} fires & <tells>".encode(), b"Why `it` fires.\nIn two lines.\n\nMore.",
                 checks[name], None, severity, 0) for name, severity in CUSTOM.items()))
        off = [] if library else [(rule_text(library_rule(i), NAME, None), OFF) for i in range(library_rule_count())]
        all_overrides = off + [(name.encode(), severity) for name, severity in overrides]
        options = ValidationOptions()
        validation_init(ctypes.byref(options), ctypes.sizeof(options))
        options.rules, options.rule_count = rules, len(rules)
        options.overrides = (Override * len(all_overrides))(*(Override(n, s, 0) for n, s in all_overrides))
        options.override_count = len(all_overrides)
        self.handle = POINTER()
        assert validate(report, ctypes.byref(options), ctypes.byref(self.handle), None) == 0
        report_free(report)

    @staticmethod
    def through_json(report):
        text = buffered(report_write, report, 0)
        report_free(report)
        again = POINTER()
        assert parse_json(text, len(text), None, ctypes.byref(again), None) == 0
        return again

    def rules(self):
        return [rule_text(rule_at(self.handle, i), NAME, None).decode() for i in range(rule_count(self.handle))]

    def statuses(self):
        return [rule_status(self.handle, i, None, None) for i in range(rule_count(self.handle))]

    def messages(self):
        return [finding_text(findings_finding(self.handle, i), MESSAGE, None).decode()
                for i in range(findings_count(self.handle))]

    def free(self):
        findings_free(self.handle)


def write(inputs, form, fail_on=ERROR, flags=0, suppress=()):
    """The document for inputs (findings, name, text); suppress: (index, reason) for findings of the last input."""
    options = SetOptions()
    set_init(ctypes.byref(options), ctypes.sizeof(options))
    options.tool, options.timestamp, options.fail_on = b"csemplan-lint", b"2020-03-31T12:00:00", fail_on
    handle = POINTER()
    assert set_create(ctypes.byref(options), ctypes.byref(handle), None) == 0
    for findings, name, text in inputs:
        assert set_add(handle, findings.handle, name, text, len(text or b""), None) == 0
    for index, reason in suppress:
        assert set_suppress(handle, index, reason, None) == 0
    document = buffered(set_write, handle, form, flags)
    set_free(handle)
    return document


def in_xml(text):
    """The text as a reader of XML 1.0 gets it."""
    return "".join(c if c >= " " and c not in "\ufffe\uffff" or c in "\t\n\r" else "\ufffd" for c in text)


class Formats(unittest.TestCase):
    def setUp(self):
        self.findings = Findings(FINDINGS)
        self.addCleanup(self.findings.free)
        self.strange = "./a dir/b#1 <é> & \"c\".txt".encode()

    def write(self, form, **options):
        inputs = [(self.findings, b"reports/parks.txt", INPUT), (self.findings, self.strange, INPUT)]
        return write(inputs, form, **options)


def shown(message):
    """A message as a viewer of SARIF shows it; it must not contain a placeholder or a link."""
    text = message["text"].replace("{{", "\ue000").replace("}}", "\ue001")
    assert "{" not in text and "}" not in text, text
    assert not re.search(r"(?<!\\)(\\\\)*[][]", text), text
    return re.sub(r"\\([][])", r"\1", text).replace("\ue000", "{").replace("\ue001", "}")


class Steering(Formats):
    def test_no_format_has_what_would_steer_a_terminal(self):
        name = "a\u202eb\u009bc\u2066d\ufeff.txt".encode()
        for form in (SARIF, JUNIT, TAP, TAP14, JSON):
            document = write([(self.findings, name, INPUT)], form, fail_on=NOTE).decode()
            self.assertIn("Log in", document)
            self.assertEqual(re.findall("[^\\t\\n\\x20-\\x7e\\xa0-\\u200d\\u2010-\\u2027\\u202f-\\u2065\\u2070-\\ufefe"
                                        "\\uff00-\\ufff8\\ufffc\\ufffd\\U00010000-\\U000dffff]", document), [])

    def test_json(self):
        document = json.loads(write([(self.findings, b"parks.txt", INPUT), (self.findings, b"\xff", None)], JSON,
                                    suppress=[(0, b"known")]))
        self.assertEqual([report["input"] for report in document["reports"]], ["parks.txt", "\ufffd"])
        first, second = ([finding["message"] for finding in report["findings"]] for report in document["reports"])
        self.assertEqual(first, self.findings.messages())
        self.assertEqual(second, self.findings.messages()[1:])
        self.assertIn(HARD, first)
        self.assertEqual([sum(report["counts"].values()) for report in document["reports"]], [len(first), len(second)])


class Sarif(Formats):
    def check(self, document):
        log = json.loads(document)
        schemas = [DATA / "sarif-2.1.0.subset.json"]
        if "CSEMPLAN_SARIF_SCHEMA" in os.environ:
            schemas.append(Path(os.environ["CSEMPLAN_SARIF_SCHEMA"]))
        for path in schemas:
            schema = json.loads(path.read_text(encoding="utf-8"))
            validator = jsonschema.validators.validator_for(schema)
            validator(schema, format_checker=validator.FORMAT_CHECKER).validate(log)
        run = log["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual(len({r["id"] for r in rules}), len(rules))
        references = [o["descriptor"] for o in run["invocations"][0]["ruleConfigurationOverrides"]]
        notifications = run["invocations"][0]["toolExecutionNotifications"]
        references += [n["associatedRule"] for n in notifications if n["level"] != "error"]
        self.assertEqual(run["invocations"][0]["executionSuccessful"], all(n["level"] != "error" for n in notifications))
        for reference in references:
            self.assertEqual(rules[reference["index"]]["id"], reference["id"])
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            for location in result["locations"] + result.get("relatedLocations", []):
                place = location["physicalLocation"]["artifactLocation"]
                self.assertEqual(run["artifacts"][place["index"]]["location"], place)
        return run

    def test_results(self):
        run = self.check(self.write(SARIF))
        self.assertEqual(run["tool"]["driver"]["name"], "csemplan-lint")
        results = run["results"]
        self.assertEqual([shown(r["message"]) for r in results], self.findings.messages() * 2)
        self.assertEqual(sorted(shown(r["message"]) for r in results[:5]), sorted(f[1] for f in FINDINGS))
        by_message = {f[1]: f for f in FINDINGS}
        for result in results:
            rule, _, _, _, _, _, page, related = by_message[shown(result["message"])]
            self.assertEqual(result["ruleId"], rule)
            self.assertEqual(result["level"], {ERROR: "error", NOTE: "note"}[CUSTOM[rule]])
            self.assertEqual([shown(r["message"]) for r in result.get("relatedLocations", [])], related)
            if result["message"]["text"] != "a bench stands alone":
                self.assertEqual(result.get("properties"), {"page": page} if page else None)
            self.assertNotIn("suppressions", result)

    def test_places(self):
        results = self.check(self.write(SARIF))["results"]
        expected = {(start, end) for _, _, (start, end), *_ in FINDINGS}
        found = set()
        for result in results:
            region = result["locations"][0]["physicalLocation"]["region"]
            start, end = region["byteOffset"], region["byteOffset"] + region["byteLength"]
            found.add((start, end))
            self.assertEqual((region["startLine"], region["startColumn"]), (line_of(start), column_of(start)))
            self.assertEqual((region["endLine"], region["endColumn"]), (line_of(end), column_of(end)))
        self.assertEqual(found, expected)
        names = [r["locations"][0].get("logicalLocations") for r in results[:5]]
        self.assertEqual(names, [
            None,
            [{"fullyQualifiedName": "1(ii)", "kind": "measure"}],
            [{"fullyQualifiedName": "1(ii)/commitment/0/effort/3", "kind": "effort"}],
            [{"fullyQualifiedName": "1(ii)/commitment/0/effort/4", "kind": "effort"}],
            [{"fullyQualifiedName": "10(iv)/commitment/12", "kind": "commitment"}],
        ])

    def test_uris(self):
        run = self.check(write([(self.findings, name, INPUT) for name in
                                (b"parks.txt", self.strange, b"/srv/p q.txt", b"./parks.txt", b"-")], SARIF))
        uris = [a["location"]["uri"] for a in run["artifacts"]]
        self.assertEqual(len(uris), 4)
        self.assertEqual(uris[0], "parks.txt")
        self.assertEqual("./" + unquote(uris[1]), self.strange.decode())
        self.assertEqual(uris[2:], ["file:///srv/p%20q.txt", "-"])
        self.assertEqual(run["artifacts"][0]["length"], len(INPUT))

    def test_rules(self):
        run = self.check(self.write(SARIF))
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual([r["id"] for r in rules], self.findings.rules())
        own = {r["id"]: r for r in rules}["park-trees"]
        self.assertEqual(own["name"], "ParkTrees")
        self.assertEqual(own["shortDescription"]["text"], "the rule park-trees fires & <tells>")
        self.assertEqual(own["fullDescription"]["text"], "Why `it` fires. In two lines.")
        self.assertIn("More.", own["help"]["markdown"])
        self.assertEqual(own["defaultConfiguration"], {"level": "note"})
        for i in range(library_rule_count()):
            rule = {r["id"]: r for r in rules}[rule_text(library_rule(i), NAME, None).decode()]
            level = {ERROR: "error", WARNING: "warning", NOTE: "note"}[rule_severity(library_rule(i))]
            self.assertEqual(rule["defaultConfiguration"], {"level": level})
            if not rule_text(library_rule(i), EXAMPLE, None):
                continue
            self.assertRegex(rule["help"]["markdown"],
                             "(?s)It fires here:\n\n(````*)text\n.*\n\\1\n\nIt does not fire here:")

    def test_overrides(self):
        findings = Findings(FINDINGS, overrides=[("park-trees", ERROR), ("park-paths", OFF)])
        self.addCleanup(findings.free)
        run = self.check(write([(findings, b"parks.txt", INPUT)], SARIF))
        overrides = run["invocations"][0]["ruleConfigurationOverrides"]
        changed = {o["descriptor"]["id"]: o["configuration"] for o in overrides}
        self.assertEqual(changed["park-trees"], {"level": "error"})
        self.assertEqual(changed["park-paths"], {"enabled": False})
        self.assertNotIn("park-benches", changed)
        self.assertEqual({r["level"] for r in run["results"]}, {"error"})

    def test_suppressions(self):
        suppress = [(1, b"known & \xff"), (3, None)]
        run = self.check(write([(self.findings, b"parks.txt", INPUT)], SARIF, suppress=suppress))
        self.assertEqual([r["suppressions"] for r in run["results"]], [
            [], [{"kind": "external", "status": "accepted", "justification": "known & \ufffd"}], [],
            [{"kind": "external", "status": "accepted"}], []])

    def test_fingerprints_survive_an_edit_above(self):
        prints = self.prints(FINDINGS)
        self.assertEqual(len(set(prints)), len(prints))
        moved = [(rule, message.replace("page 3", "page 4"), (start, len(INPUT)), measure, commitment,
                  effort + 1 if effort >= 0 else effort, page + 1, related)
                 for rule, message, (start, _), measure, commitment, effort, page, related in FINDINGS]
        added = [("park-paths", "a path ends", (0, 3), "1(i)", 0, 0, 1, [])]
        after = self.prints(added + moved)
        self.assertEqual(len(after), len(prints) + 1)
        self.assertEqual([p for p in after if p in prints], prints)

    def prints(self, planned):
        findings = Findings(planned)
        run = self.check(write([(findings, b"parks.txt", INPUT)], SARIF))
        findings.free()
        return [r["partialFingerprints"]["csemplan/v1"] for r in run["results"]]

    def test_a_report_from_json_has_lines_only(self):
        findings = Findings(FINDINGS, as_json=True, library=True)
        self.addCleanup(findings.free)
        run = self.check(write([(findings, b"parks.json", None)], SARIF))
        for result in run["results"]:
            self.assertNotIn("startColumn", result["locations"][0]["physicalLocation"]["region"])
        skipped = [name for name, status in zip(findings.rules(), findings.statuses()) if status == 3]
        self.assertTrue(skipped)
        reported = [n["associatedRule"]["id"] for n in run["invocations"][0]["toolExecutionNotifications"]]
        self.assertEqual(reported, skipped)

    def test_layout(self):
        compact, printed = self.write(SARIF, flags=1), self.write(SARIF)
        self.assertEqual(compact.count(b"\n"), 1)
        self.assertEqual(json.loads(compact), json.loads(printed))
        self.assertEqual(printed, self.write(SARIF))


@unittest.skipUnless(shutil.which("xmllint"), "xmllint is not there")
class Junit(Formats):
    def check(self, document):
        for name in ("junit-ant.xsd", "junit-jenkins.xsd"):
            got = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(DATA / name), "-"], input=document,
                                 capture_output=True, check=False)
            self.assertEqual(got.returncode, 0, got.stderr.decode())
        root = ElementTree.fromstring(document)
        for suite in root:
            cases = suite.findall("testcase")
            self.assertEqual(int(suite.get("tests")), len(cases))
            for attribute, element in (("failures", "failure"), ("skipped", "skipped"), ("errors", "error")):
                self.assertEqual(int(suite.get(attribute)), sum(c.find(element) is not None for c in cases))
        return root

    def test_suites_and_cases(self):
        root = self.check(self.write(JUNIT))
        self.assertEqual([s.get("name") for s in root], ["reports/parks.txt", self.strange.decode()])
        self.assertEqual([s.get("id") for s in root], ["0", "1"])
        self.assertEqual({s.get("timestamp") for s in root}, {"2020-03-31T12:00:00"})
        for suite in root:
            self.assertEqual([c.get("name") for c in suite.findall("testcase")], self.findings.rules())
            self.assertEqual({c.get("classname") for c in suite.findall("testcase")},
                             {suite.get("name").replace(".", "_")})

    def test_failures(self):
        suite = self.check(self.write(JUNIT, fail_on=NOTE))[1]
        failure = suite.find("testcase[@name='park-trees']/failure")
        self.assertEqual(failure.get("type"), "note")
        self.assertEqual(failure.get("message"), f"3 findings, the first: {in_xml(HARD)}")
        name = self.strange.decode()
        self.assertEqual(failure.text, "".join(
            f"{name}:{line_of(start)}:{column_of(start)}: note: {in_xml(message)} [{rule}]\n"
            for rule, message, (start, _), *_ in FINDINGS if rule == "park-trees"))
        self.assertIsNone(suite.find("testcase[@name='park-paths']/*"))
        self.assertEqual(suite.findtext("system-out"), "")

    def test_lower_findings_are_output(self):
        suite = self.check(self.write(JUNIT, suppress=[(0, b"known & <fine>")]))[1]
        self.assertIsNone(suite.find("testcase[@name='park-trees']/*"))
        self.assertEqual(suite.find("testcase[@name='park-benches']/failure").get("message"), "the title of page 3")
        output = suite.findtext("system-out")
        self.assertEqual(output.count("\n"), 4)
        self.assertIn("error: the report as a whole [park-benches] (suppressed: known & <fine>)\n", output)
        self.assertIn(f"note: {in_xml(HARD)} [park-trees]\n", output)

    def test_rules_that_do_not_run(self):
        findings = Findings(FINDINGS, overrides=[("park-trees", OFF)], as_json=True, library=True)
        self.addCleanup(findings.free)
        suite = self.check(write([(findings, b"parks.json", None)], JUNIT))[0]
        self.assertEqual(suite.find("testcase[@name='park-trees']/skipped").get("message"), "switched off")
        skipped = {c.get("name") for c in suite.findall("testcase") if c.find("skipped") is not None}
        self.assertEqual(skipped, {n for n, s in zip(findings.rules(), findings.statuses()) if s != 1})

    def test_no_input(self):
        self.assertEqual(len(self.check(write([], JUNIT))), 0)


READ_TAP = r"""
use TAP::Parser; use JSON::PP;
my $parser = TAP::Parser->new({tap => do { local $/; <STDIN> }});
my @tests;
while (my $result = $parser->next) {
    if ($result->is_test) {
        push @tests, {ok => $result->is_ok ? 1 : 0, number => $result->number, skip => $result->has_skip ? 1 : 0,
                      description => $result->description, explanation => $result->explanation};
    } elsif ($result->is_yaml) { $tests[-1]{yaml} = $result->data }
    elsif ($result->is_unknown) { die "unknown: " . $result->as_string }
}
print JSON::PP->new->latin1->encode({version => $parser->version, plan => $parser->tests_planned, tests => \@tests,
                                     errors => [$parser->parse_errors]});
"""


@unittest.skipUnless(shutil.which("prove"), "prove is not there")
class Tap(Formats):
    def read(self, document):
        got = subprocess.run(["perl", "-e", READ_TAP], input=document, capture_output=True, check=False)
        self.assertEqual(got.returncode, 0, got.stderr.decode())
        stream = json.loads(got.stdout.decode("latin-1"))  # the parser hands bytes through
        self.assertEqual(stream["errors"], [])
        self.assertEqual(stream["plan"], len(stream["tests"]))
        return stream

    def prove(self, document):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "lint.tap"
            path.write_bytes(document)
            return subprocess.run(["prove", "-e", "cat", str(path)], capture_output=True, check=False)

    def test_prove(self):
        got = self.prove(self.write(TAP))
        self.assertNotEqual(got.returncode, 0)
        self.assertIn(b"Failed 2/", got.stdout + got.stderr)
        got = self.prove(self.write(TAP, fail_on=OFF))
        self.assertEqual(got.returncode, 0, got.stdout + got.stderr)
        self.assertIn(b"Result: PASS", got.stdout)

    def test_lines(self):
        document = self.write(TAP)
        stream = self.read(document)
        rules = self.findings.rules()
        self.assertEqual(stream["version"], 13)
        self.assertEqual([t["number"] for t in stream["tests"]], list(range(1, 2 * len(rules) + 1)))
        self.assertEqual([t["description"] for t in stream["tests"][:len(rules)]],
                         [f"- reports/parks.txt: {rule}" for rule in rules])
        ok = {t["description"].split(": ")[-1]: t["ok"] for t in stream["tests"]}
        self.assertEqual([ok[name] for name in CUSTOM], [0, 1, 1])
        self.assertEqual(sum(t["skip"] for t in stream["tests"]), 2 * library_rule_count())

    def test_blocks(self):
        by_rule = {t["description"].split(": ")[-1]: t.get("yaml")
                   for t in self.read(write([(self.findings, b"parks.txt", INPUT)], TAP))["tests"]}
        self.assertIsNone(by_rule["park-paths"])
        block = by_rule["park-benches"]
        self.assertEqual((block["file"], block["rule"]), ("parks.txt", "park-benches"))
        self.assertEqual(block["findings"][1], {
            "message": "the title of page 3", "severity": "error", "line": "1", "column": "7", "start": "6", "end": "9",
            "measure": "1(ii)", "page": "2", "related": [
                {"message": "the same", "line": "1", "column": "7", "start": "6", "end": "9"}] * 2})

    def test_blocks_are_yaml(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("PyYAML is not there")
        found = []
        for part in self.write(TAP, suppress=[(2, b"known: # why")]).decode().split("  ---\n")[1:]:
            found.append(yaml.safe_load(part.split("  ...\n")[0]))
        self.assertEqual(len(found), 4)
        self.assertEqual(found[3]["file"], self.strange.decode())
        first = found[3]["findings"][0]
        self.assertEqual((first["message"], first["suppressed"]), (HARD, "known: # why"))
        self.assertEqual((first["commitment"], first["effort"], first["line"]), (0, 3, 2))
        self.assertEqual(first["related"][0]["message"], HARD)

    def test_version_14(self):
        lines, lines14 = self.write(TAP).split(b"\n"), self.write(TAP14).split(b"\n")
        self.assertEqual((lines[0], lines14[0]), (b"TAP version 13", b"TAP version 14"))
        self.assertEqual(lines[1:], lines14[1:])

    def test_names(self):
        stream = self.read(write([(self.findings, b"a # SKIP b\nnot ok.txt", INPUT)], TAP))
        bench = [t for t in stream["tests"] if t["description"].endswith("park-benches")]
        self.assertEqual([t["ok"] for t in bench], [0])

    def test_no_input(self):
        document = write([], TAP)
        self.assertEqual(document, b"TAP version 13\n1..0 # SKIP no input\n")


@unittest.skipUnless("CSEMPLAN_LINT" in os.environ, "csemplan-lint is not there")
class Program(unittest.TestCase):
    """The documents of csemplan-lint for two files, one of them JSON."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        (Path(self.folder) / "a park.txt").write_bytes(INPUT)
        report = POINTER()
        assert parse_text(INPUT, len(INPUT), None, ctypes.byref(report), None) == 0
        (Path(self.folder) / "b.json").write_bytes(buffered(report_write, report, 0))
        report_free(report)

    def lint(self, form):
        got = subprocess.run([os.environ["CSEMPLAN_LINT"], "--format", form, "a park.txt", "b.json"], cwd=self.folder,
                             capture_output=True, check=False)
        self.assertEqual(got.returncode, 1, got.stderr)
        return got.stdout

    def test_sarif(self):
        run = Sarif.check(self, self.lint("sarif"))
        self.assertEqual([a["location"]["uri"] for a in run["artifacts"]], ["a%20park.txt", "b.json"])
        self.assertIn("no-chapters", {r["ruleId"] for r in run["results"]})

    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not there")
    def test_junit(self):
        suites = Junit.check(self, self.lint("junit"))
        self.assertEqual([s.get("name") for s in suites], ["a park.txt", "b.json"])
        self.assertIsNotNone(suites[1].find("testcase[@name='no-chapters']/failure"))

    @unittest.skipUnless(shutil.which("prove"), "prove is not there")
    def test_tap(self):
        tests = Tap.read(self, self.lint("tap"))["tests"]
        self.assertEqual({t["ok"] for t in tests if t["description"].endswith("no-chapters")}, {0})


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""A binding without a C compiler: reads the declarations of the headers, loads the shared library, walks the whole
model of the sample through the getters, and compares it with the JSON that the library writes.

CSEMPLAN_LIBRARY is the shared library, CSEMPLAN_SOURCE the source tree."""

import ctypes
import itertools
import json
import os
import re
import unittest
from pathlib import Path

SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
HEADERS = sorted((SOURCE / "include" / "csemplan").glob("*.h"))
LIBRARY = ctypes.CDLL(os.environ["CSEMPLAN_LIBRARY"])

SCALARS = {
    "void": None,
    "int": ctypes.c_int,
    "double": ctypes.c_double,
    "size_t": ctypes.c_size_t,
    "int32_t": ctypes.c_int32,
    "uint32_t": ctypes.c_uint32,
    "int64_t": ctypes.c_int64,
    "uint64_t": ctypes.c_uint64,
}


STATUSES = {"not_started", "limited", "in_progress", "substantial", "complete", "delayed", "dropped"}


class Date(ctypes.Structure):
    _fields_ = [("year", ctypes.c_int32), ("month", ctypes.c_int32), ("day", ctypes.c_int32)]


class Period(ctypes.Structure):
    _fields_ = [("start", Date), ("end", Date)]


class Span(ctypes.Structure):
    _fields_ = [("start", ctypes.c_uint64), ("end", ctypes.c_uint64), ("line", ctypes.c_uint64)]


class Place(ctypes.Structure):
    _fields_ = [("page", ctypes.c_int32), ("sheet", ctypes.c_int32), ("span", Span)]


class Error(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("code", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("offset", ctypes.c_uint64),
        ("line", ctypes.c_uint64),
        ("column", ctypes.c_uint64),
        ("message", ctypes.c_char * 512),
    ]


class Node(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("report", ctypes.c_void_p),
        ("section", ctypes.c_void_p),
        ("commitment", ctypes.c_void_p),
        ("effort", ctypes.c_void_p),
        ("block", ctypes.c_void_p),
        ("commitment_index", ctypes.c_int32),
        ("effort_index", ctypes.c_int32),
        ("place", Place),
    ]


STRUCTS = {"csem_node": Node, "csem_place": Place, "csem_date": Date, "csem_period": Period, "csem_span": Span, "csem_error": Error}
SINK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(ctypes.c_char), ctypes.c_size_t)
SOURCE_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(ctypes.c_char), ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)
)


def ctype_of(declared):
    """The ctypes type of a type as the headers spell it."""
    name = declared.replace("const ", "").replace(" const", "").strip()
    stars = name.count("*")
    name = name.replace("*", "").strip()
    if stars == 0:
        return {"csem_sink": SINK, "csem_source": SOURCE_CALLBACK}.get(name) or SCALARS[name]
    if name == "char" and stars == 1:
        return ctypes.c_char_p
    if stars == 1 and name in STRUCTS:
        return ctypes.POINTER(STRUCTS[name])
    if stars == 1 and name in SCALARS and name != "void":
        return ctypes.POINTER(SCALARS[name])
    return ctypes.c_void_p if stars == 1 else ctypes.POINTER(ctypes.c_void_p)


def split_parameter(parameter):
    """`const char *text` without its name."""
    return re.sub(r"\w+$", "", parameter.strip()).strip()


def declare_all():
    """Sets the types of every function in the headers, and returns the names."""
    names = []
    for header in HEADERS:
        text = re.sub(r"/\*.*?\*/", "", header.read_text(encoding="utf-8"), flags=re.S)
        for result, name, parameters in re.findall(r"CSEM_API\s+([^;()]*?)(\w+)\(([^()]*)\);", text):
            function = getattr(LIBRARY, name)
            function.restype = ctype_of(result)
            function.argtypes = [ctype_of(split_parameter(p)) for p in parameters.split(",") if p.strip() != "void"]
            names.append(name)
    return names


NAMES = declare_all()
CONSTANTS = {
    name: int(value)
    for header in HEADERS
    for name, value in re.findall(r"\b(CSEM_[A-Z_]+) = (\d+)", header.read_text(encoding="utf-8"))
}


def call(name, *arguments):
    return getattr(LIBRARY, name)(*arguments)


def text(name, node):
    """A text, whose length must be the one that the getter returns."""
    length = ctypes.c_size_t(77)
    value = call(name, node, ctypes.byref(length))
    assert length.value == (0 if value is None else len(value))
    assert call(name, node, None) == value
    return None if value is None else value.decode("utf-8")


def with_text(name, node):
    """A value and the text that explains it."""
    printed = ctypes.c_void_p(77)
    length = ctypes.c_size_t(77)
    value = call(name, node, ctypes.byref(printed), ctypes.byref(length))
    return value, ctypes.string_at(printed.value, length.value).decode("utf-8") if printed.value else None


def nodes(count_name, item_name, node):
    count = call(count_name, node)
    assert call(item_name, node, count) is None
    return [call(item_name, node, i) for i in range(count)]


def day(date):
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def period(pointer):
    return {"start": day(pointer.contents.start), "end": day(pointer.contents.end)} if pointer else None


def span(found):
    return {"start": found.start, "end": found.end, "line": found.line}


def place(found):
    return {"page": found.page or None, "sheet": found.sheet or None, "span": span(found.span)}


def name_of(enumeration, value):
    return call("csem_value_name", CONSTANTS[f"CSEM_ENUMERATION_{enumeration}"], value).decode("utf-8")


def agency_ids(kind, node):
    return [text("csem_agency_id", a) for a in nodes(f"csem_{kind}_agency_count", f"csem_{kind}_agency", node)]


def blocks(kind, node):
    return [
        {
            "kind": name_of("BLOCK_KIND", call("csem_block_kind", b)),
            "label": text("csem_block_label", b),
            "text": text("csem_block_text", b),
        }
        for b in nodes(f"csem_{kind}_block_count", f"csem_{kind}_block", node)
    ]


def status(kind, node):
    scale, printed = with_text(f"csem_{kind}_status", node)
    return {"printed": printed, "scale": name_of("STATUS", scale) if scale else None} if printed else None


def time(name, node):
    pointer, printed = with_text(name, node)
    found = period(pointer)
    assert bool(found) == bool(printed)
    return {"text": printed, **found} if found else None


def field(node):
    return {
        "label": text("csem_field_label", node),
        "text": text("csem_field_text", node),
        "span": span(call("csem_field_span", node).contents),
    }


def effort(node):
    return {
        "kind": name_of("EFFORT_KIND", call("csem_effort_kind", node)),
        "ref": text("csem_effort_ref", node),
        "blocks": blocks("effort", node),
        "agencies": agency_ids("effort", node),
        "status": status("effort", node),
        "as_of": time("csem_effort_as_of", node),
        "notes": [
            {"marker": text("csem_note_marker", n), "text": text("csem_note_text", n)}
            for n in nodes("csem_effort_note_count", "csem_effort_note", node)
        ],
        **place(call("csem_effort_place", node).contents),
    }


def commitment(node):
    efforts = nodes("csem_commitment_effort_count", "csem_commitment_effort", node)
    return {
        "blocks": blocks("commitment", node),
        "agencies": agency_ids("commitment", node),
        "partners": [
            text("csem_agency_id", a) for a in nodes("csem_commitment_partner_count", "csem_commitment_partner", node)
        ],
        "open_ended": bool(call("csem_commitment_open_ended", node)),
        "status": status("commitment", node),
        "deadline": time("csem_commitment_deadline", node),
        "fields": [field(f) for f in nodes("csem_commitment_field_count", "csem_commitment_field", node)],
        **place(call("csem_commitment_place", node).contents),
        "efforts": [effort(e) for e in efforts],
    }


def section(node):
    held = nodes("csem_section_child_count", "csem_section_child", node)
    assert all(call("csem_section_parent", one) == node for one in held)
    number = call("csem_section_number", node)
    return {
        "level": text("csem_section_level", node),
        "id": text("csem_section_id", node),
        "number": None if number < 0 else number,
        "title": text("csem_section_title", node),
        **place(call("csem_section_place", node).contents),
        "commitments": [commitment(c) for c in nodes("csem_section_commitment_count", "csem_section_commitment", node)],
        "sections": [section(one) for one in held],
    }


def entry(node):
    number = call("csem_section_number", node)
    return {
        "level": text("csem_section_level", node),
        "number": None if number < 0 else number,
        "title": text("csem_section_title", node),
        "page": call("csem_section_place", node).contents.page or None,
        "entries": [entry(one) for one in nodes("csem_section_child_count", "csem_section_child", node)],
    }


def outermost(count_name, item_name, report):
    return [one for one in nodes(count_name, item_name, report) if call("csem_section_depth", one) == 0]


def statistic(node):
    held = call("csem_statistic_node", node).contents
    assert held.section == call("csem_commitment_section", held.commitment)
    return {
        "measure": text("csem_statistic_measure", node),
        "commitment": held.commitment_index,
        "effort": None if held.effort_index < 0 else held.effort_index,
        "value": call("csem_statistic_value", node),
        "qualifier": name_of("QUALIFIER", call("csem_statistic_qualifier", node)),
        "kind": name_of("STATISTIC_KIND", call("csem_statistic_kind", node)),
        "unit": text("csem_statistic_unit", node),
        "phrase": text("csem_statistic_phrase", node),
        "period": time("csem_statistic_period", node),
        **place(held.place),
    }


def whole(report):
    published = call("csem_report_published", report)
    agencies = nodes("csem_report_agency_count", "csem_report_agency", report)
    return {
        "format": "csemplan-report",
        "version": 2,
        "profile": text("csem_report_profile", report),
        "report": {
            "title": text("csem_report_title", report),
            "plan": text("csem_report_plan", report),
            "issuer": text("csem_report_issuer", report),
            "published": day(published.contents) if published else None,
            "period": period(call("csem_report_period", report)),
        },
        "agencies": [{"id": text("csem_agency_id", a), "name": text("csem_agency_name", a)} for a in agencies],
        "contents": [entry(e) for e in outermost("csem_report_entry_count", "csem_report_entry", report)],
        "sections": [section(s) for s in outermost("csem_report_section_count", "csem_report_section", report)],
        "statistics": [statistic(s) for s in nodes("csem_report_statistic_count", "csem_report_statistic", report)],
    }


def parse(function, data):
    """The report, which the caller frees, or the error."""
    report = ctypes.c_void_p()
    error = Error()
    call("csem_error_init", ctypes.byref(error), ctypes.sizeof(error))
    code = call(function, data, len(data), None, ctypes.byref(report), ctypes.byref(error))
    assert (code == 0) == bool(report)
    return report if code == 0 else error


def to_json(report, flags=0):
    buffer = ctypes.c_void_p()
    assert call("csem_buffer_create", None, ctypes.byref(buffer), None) == 0
    sink = ctypes.cast(LIBRARY.csem_buffer_sink, SINK)
    assert call("csem_report_write_json", report, flags, sink, buffer, None) == 0
    length = ctypes.c_size_t()
    data = call("csem_buffer_data", buffer, ctypes.byref(length))
    assert len(data) == length.value
    call("csem_buffer_free", buffer)
    return data


def listed(enumeration):
    """The names of an enumeration, by their values."""
    names = map(lambda value: call("csem_value_name", CONSTANTS[f"CSEM_ENUMERATION_{enumeration}"], value),
                itertools.count(1))
    return {value: name.decode("utf-8") for value, name in enumerate(itertools.takewhile(bool, names), 1)}


def cell(summary, table, row, column, kind):
    """A text, a list of texts, or a number."""
    if kind == "text":
        found = call("csem_summary_text", summary, table, row, column, None)
        return found if found is None else found.decode("utf-8")
    number = call("csem_summary_number", summary, table, row, column)
    if kind == "list":
        items = [call("csem_summary_item", summary, table, row, column, i, None) for i in range(number + 1)]
        assert items.pop() is None
        return [item.decode("utf-8") for item in items]
    return None if number == -1 else number


def all_tables(summary):
    """Every table of a summary, by what the library lists: no table and no column is named here."""
    kinds = listed("COLUMN_KIND")
    columns = listed("COLUMN")
    found = {}
    for table, name in listed("TABLE").items():
        own = list(itertools.takewhile(bool, (call("csem_table_column", table, i) for i in itertools.count())))
        found[name] = [
            {columns[c]: cell(summary, table, row, c, kinds[call("csem_column_kind", c)]) for c in own}
            for row in range(call("csem_summary_row_count", summary, table))
        ]
    return found


class Binding(unittest.TestCase):
    def setUp(self):
        self.sample = (SOURCE / "examples" / "data" / "sample.txt").read_bytes()
        self.report = parse("csem_report_parse_text", self.sample)
        self.assertNotIsInstance(self.report, Error)

    def tearDown(self):
        call("csem_report_free", self.report)

    def test_headers_declare_the_api(self):
        self.assertGreater(len(NAMES), 80)
        self.assertEqual(len(NAMES), len(set(NAMES)))

    def test_model_is_the_json(self):
        walked = whole(self.report)
        self.assertGreater(len(walked["sections"]), 1)
        self.assertEqual(walked, json.loads(to_json(self.report)))

    def test_model_of_the_json_is_the_same(self):
        data = to_json(self.report)
        again = parse("csem_report_parse_json", data)
        self.assertNotIsInstance(again, Error)
        self.assertEqual(whole(again), whole(self.report))
        self.assertEqual(to_json(again), data)
        call("csem_report_free", again)

    def test_ids_are_found(self):
        for measure_node in [m for c in whole(self.report)["sections"] for m in c["sections"]]:
            found = call("csem_report_find_section", self.report, measure_node["id"].encode())
            self.assertEqual(text("csem_section_title", found), measure_node["title"])
        for agency in whole(self.report)["agencies"]:
            found = call("csem_report_find_agency", self.report, agency["id"].encode())
            self.assertEqual(text("csem_agency_name", found), agency["name"])
        self.assertIsNone(call("csem_report_find_section", self.report, b"99(i)"))

    def test_getters_take_null(self):
        getters = [n for n in NAMES if re.match(r"csem_(report|agency|entry|chapter|measure|commitment|effort|block|"
                                                r"note|statistic|buffer)_", n)]
        getters = [n for n in getters if not re.search(r"_(parse|write|to|free)", n) and not n.endswith("_name")
                   or n == "csem_agency_name"]
        self.assertGreater(len(getters), 60)
        for name in getters:
            kinds = getattr(LIBRARY, name).argtypes
            arguments = [None] + [0 if kind in (ctypes.c_size_t, ctypes.c_int32) else None for kind in kinds[1:]]
            self.assertIn(call(name, *arguments) or 0, (0, -1), name)

    def test_names_are_listed(self):
        enumerations = [v for n, v in CONSTANTS.items() if n.startswith("CSEM_ENUMERATION_") and v > 0]
        self.assertEqual(enumerations, list(range(1, len(enumerations) + 1)))
        for enumeration in enumerations:
            self.check_names(lambda value, of=enumeration: call("csem_value_name", of, value))

    def check_names(self, name_of):
        names = list(itertools.takewhile(bool, map(name_of, itertools.count(1))))
        self.assertGreater(len(names), 1)
        self.assertEqual(len(set(names)), len(names))
        self.assertIsNone(name_of(0))

    def test_tables_are_those_of_json(self):
        summary = ctypes.c_void_p()
        pieces = []

        def write(_context, piece, length):
            pieces.append(piece[:length])
            return 0

        self.assertEqual(call("csem_summary_create", None, ctypes.byref(summary), None), 0)
        self.assertEqual(call("csem_summary_add", summary, self.report, b"sample.txt", None), 0)
        flags = sum(v for n, v in CONSTANTS.items() if n.startswith("CSEM_SUMMARY_JSON_"))
        self.assertEqual(call("csem_summary_write_json", summary, flags, SINK(write), None, None), 0)
        written = json.loads(b"".join(pieces))
        tables = all_tables(summary)
        self.assertTrue({"reports", "agencies", "chapters", "matrix", "partners", "silence"} <= set(tables))
        for name, rows in tables.items():
            self.assertEqual(len(rows), len(written.get(name, [])), name)
            self.assertTrue(rows or name in ("groups", "facts"), name)
            for row, other in zip(rows, written.get(name, [])):
                for column in set(row) & set(other):
                    counted = isinstance(row[column], list) and isinstance(other[column], int)
                    self.assertEqual(len(row[column]) if counted else row[column], other[column], (name, column))
                self.assertLessEqual(set(other) - set(row), {"period", "note", "status"})
                self.assertLessEqual(set(row) - set(other), {"repeated", "contents_found", "brief"} | STATUSES)
        call("csem_summary_free", summary)

    def test_errors_have_a_place(self):
        error = parse("csem_report_parse_json", b'{\n "format": "csemplan-report"}')
        self.assertIsInstance(error, Error)
        self.assertEqual((error.offset, error.line, error.column), (1 - 1, 1, 1))
        self.assertEqual(error.message, b"the key `version` is missing")
        self.assertEqual(call("csem_code_name", error.code), b"schema")
        error = parse("csem_report_parse_text", b"one\ntwo \xff")
        self.assertEqual((error.offset, error.line, error.column), (8, 2, 5))
        self.assertEqual(call("csem_code_name", error.code), b"encoding")

    def test_callbacks(self):
        pieces = []

        def write(_context, piece, length):
            pieces.append(piece[:length])
            return 0

        self.assertEqual(call("csem_report_write_json", self.report, 1, SINK(write), None, None), 0)
        self.assertEqual(b"".join(pieces), to_json(self.report, 1))
        refuse = SINK(lambda _context, _piece, _length: 1)
        self.assertEqual(call("csem_report_write_json", self.report, 1, refuse, None, None), -9)
        given = [0]

        def read(_context, buffer, capacity, length):
            piece = self.sample[given[0] : given[0] + min(capacity, 1000)]
            ctypes.memmove(buffer, piece, len(piece))
            given[0] += len(piece)
            length[0] = len(piece)
            return 0

        report = ctypes.c_void_p()
        code = call("csem_report_parse_source", SOURCE_CALLBACK(read), None, None, ctypes.byref(report), None)
        self.assertEqual(code, 0)
        self.assertEqual(to_json(report), to_json(self.report))
        call("csem_report_free", report)
        fail = SOURCE_CALLBACK(lambda *_arguments: 1)
        self.assertEqual(call("csem_report_parse_source", fail, None, None, ctypes.byref(report), None), -4)
        self.assertFalse(report)


if __name__ == "__main__":
    unittest.main()

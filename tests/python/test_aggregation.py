# SPDX-License-Identifier: MIT
"""Summaries and groups against an independent recomputation from the reports' JSON: on random reports that were made as
JSON, on random reports that were printed as text, on the sample, and on the published report if it is there.

CSEMPLAN_LIBRARY is the shared library, CSEMPLAN_SOURCE the source tree, CSEMPLAN_CORPUS the published reports. Where
CSEMPLAN_STATS can aggregate, its output is compared with what the library writes."""

import calendar
import ctypes
import datetime
import importlib.util
import itertools
import json
import math
import os
import random
import re
import subprocess
import unittest
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

SOURCE = Path(os.environ["CSEMPLAN_SOURCE"])
CORPUS = Path(os.environ.get("CSEMPLAN_CORPUS", SOURCE / ".." / "shared" / "corpus"))
LIBRARY = ctypes.CDLL(os.environ["CSEMPLAN_LIBRARY"])
SINK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(ctypes.c_char), ctypes.c_size_t)
KEYS = ["chapter", "measure", "agency", "unit", "kind", "period", "qualifier", "report", "phrase"]
SCALE = ["not-started", "limited", "in-progress", "substantial", "complete", "delayed", "dropped"]
KINDS = ["count", "duration", "age", "frequency", "money", "percent"]
QUALIFIERS = ["exact", "approximate", "minimum", "maximum"]
PERIOD_KINDS = ["none", "day", "month", "quarter", "half", "year", "fiscal-year", "other"]
COMPACT = 1
WITH_FACTS = 256
SILENCE = 8192


# ---- the library --------------------------------------------------------------------------------------------------


class Filter(ctypes.Structure):
    _fields_ = [("value", ctypes.c_char_p), ("key", ctypes.c_int32), ("reserved", ctypes.c_int32)]


class Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("allocator", ctypes.c_void_p),
        ("keys", ctypes.POINTER(ctypes.c_int32)),
        ("key_count", ctypes.c_size_t),
        ("filters", ctypes.POINTER(Filter)),
        ("filter_count", ctypes.c_size_t),
        ("max_pairs", ctypes.c_uint64),
        ("fiscal_year_start", ctypes.c_int32),
        ("flags", ctypes.c_uint32),
    ]


LIBRARY.csem_aggregation_options_init.argtypes = [ctypes.POINTER(Options), ctypes.c_size_t]
LIBRARY.csem_report_parse.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p,
                                      ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p]
for name in ("summary", "groups"):
    getattr(LIBRARY, f"csem_{name}_create").argtypes = [ctypes.POINTER(Options), ctypes.POINTER(ctypes.c_void_p),
                                                        ctypes.c_void_p]
    getattr(LIBRARY, f"csem_{name}_add").argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    getattr(LIBRARY, f"csem_{name}_write_json").argtypes = [ctypes.c_void_p, ctypes.c_uint32, SINK, ctypes.c_void_p,
                                                            ctypes.c_void_p]
    getattr(LIBRARY, f"csem_{name}_free").argtypes = [ctypes.c_void_p]
LIBRARY.csem_report_write_json.argtypes = LIBRARY.csem_summary_write_json.argtypes
LIBRARY.csem_report_free.argtypes = [ctypes.c_void_p]


def expect(code):
    if code != 0:
        raise AssertionError(f"the library gives {code}")


def written(write, thing, flags):
    pieces = []

    def sink(_, text, length):
        pieces.append(text[:length])
        return 0

    expect(write(thing, flags, SINK(sink), None, None))
    return b"".join(pieces).decode()


def parse(text):
    report = ctypes.c_void_p()
    expect(LIBRARY.csem_report_parse(text, len(text), None, ctypes.byref(report), None))
    return report


def aggregate(kind, reports, keys=(), filters=(), flags=COMPACT):
    """What the library writes for the reports, as text."""
    options = Options()
    LIBRARY.csem_aggregation_options_init(options, ctypes.sizeof(options))
    options.keys = (ctypes.c_int32 * max(1, len(keys)))(*(KEYS.index(key) + 1 for key in keys))
    options.key_count = len(keys)
    options.filters = (Filter * max(1, len(filters)))(
        *(Filter(value.encode(), KEYS.index(key) + 1, 0) for key, value in filters))
    options.filter_count = len(filters)
    made = ctypes.c_void_p()
    expect(getattr(LIBRARY, f"csem_{kind}_create")(options, ctypes.byref(made), None))
    for name, report in reports:
        expect(getattr(LIBRARY, f"csem_{kind}_add")(made, report, name and name.encode(), None))
    text = written(getattr(LIBRARY, f"csem_{kind}_write_json"), made, flags)
    getattr(LIBRARY, f"csem_{kind}_free")(made)
    return text


# ---- units and periods, implemented again ------------------------------------------------------------------------------

ODD_WORDS = {"people": "person", "children": "child", "men": "man", "women": "woman", "series": "series",
             "buses": "bus", "shoes": "shoe", "media": "media", "policemen": "policeman"}


def singular(word):
    if re.fullmatch(r"[A-Z]{2,}s?", word):
        return word.rstrip("s").lower()
    word = word.lower()
    if word in ODD_WORDS:
        return ODD_WORDS[word]
    for pattern, ending in ((r"(?<=..)ies$", "y"), (r"(?<=ch|sh|ss)es$", ""), (r"(?<=x)es$", ""),
                            (r"(?<=[^s ui])s$", "")):
        if re.search(pattern, word):
            return re.sub(pattern, ending, word)
    return word


def unit_form(statistic):
    unit = statistic["unit"]
    return unit if unit is None or statistic["kind"] in ("money", "percent") else normal_form(unit)


def normal_form(text):
    """A hyphen joins the words of a unit."""
    return re.sub(r"\w+", lambda match: singular(match[0]), re.sub(r"\s+", " ", text.replace("-", "")))


def phrase_form(statistic):
    return statistic["phrase"] and normal_form(statistic["phrase"])


def days(period):
    return datetime.date.fromisoformat(period["start"]), datetime.date.fromisoformat(period["end"])


def period_kind(period):
    if period is None:
        return "none"
    start, end = days(period)
    if start == end:
        return "day"
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return "other"
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    starts = {1: ("month", range(1, 13)), 3: ("quarter", (1, 4, 7, 10)), 6: ("half", (1, 7))}
    if months in starts:
        return starts[months][0] if start.month in starts[months][1] else "other"
    return {1: "year", 4: "fiscal-year"}.get(start.month, "other") if months == 12 else "other"


def period_label(period):
    start, end = days(period)
    year = f"{start.year:04d}"
    return {"day": start.isoformat(), "month": start.isoformat()[:7], "quarter": f"{year} Q{(start.month + 2) // 3}",
            "half": f"{year} H{(start.month + 5) // 6}", "year": year, "fiscal-year": "FY" + year,
            "other": f"{start.isoformat()}/{end.isoformat()}"}[period_kind(period)]


# ---- figures, computed again ---------------------------------------------------------------------------------------


class Model:
    """The content of the JSON of a report, with the place of each statistic."""

    def __init__(self, report):
        self.report = report
        self.ids = list(dict.fromkeys(agency["id"] for agency in report["agencies"]))
        self.measures = [(chapter, measure) for chapter in report["sections"] for measure in chapter["sections"]]
        self.placed = [(statistic, *self.place(statistic)) for statistic in report["statistics"]]

    def place(self, statistic):
        """Chapter, position of the measure, and agencies."""
        found = []
        for position, (chapter, measure) in enumerate(self.measures):
            commitments = measure["commitments"]
            if measure["id"] != statistic["measure"] or statistic["commitment"] >= len(commitments):
                continue
            node = commitments[statistic["commitment"]]
            if statistic["effort"] is not None:
                if statistic["effort"] >= len(node["efforts"]):
                    continue
                node = node["efforts"][statistic["effort"]]
            inside = measure["span"]["start"] <= statistic["span"]["start"] < measure["span"]["end"]
            found.append((not inside, position, chapter, node["agencies"]))
        _, position, chapter, agencies = min(found, key=lambda one: one[:2])
        holder = (position, statistic["commitment"], statistic["effort"])
        return chapter, position, list(dict.fromkeys(agencies)), holder

    def totals(self):
        efforts = [effort for _, measure in self.measures for commitment in measure["commitments"]
                   for effort in commitment["efforts"]]
        repeats = sum(effort["kind"] == "repeat" for effort in efforts)
        return {"chapters": len(self.report["sections"]), "measures": len(self.measures),
                "commitments": sum(len(measure["commitments"]) for _, measure in self.measures),
                "efforts": len(efforts) - repeats, "repeats": repeats, "statistics": len(self.report["statistics"]),
                **self.standing([c for _, measure in self.measures for c in measure["commitments"]])}

    @staticmethod
    def status(commitment):
        """Its own status, or that of the latest effort that has one."""
        latest = None
        for effort in commitment["efforts"]:
            if effort["status"] and (not latest or not effort["as_of"] or not latest["as_of"]
                                     or effort["as_of"]["end"] >= latest["as_of"]["end"]):
                latest = effort
        return commitment["status"] or (latest and latest["status"])

    def standing(self, commitments):
        """How many of the commitments have which status, and how many are overdue."""
        every = [c for _, measure in self.measures for c in measure["commitments"]]
        published = self.report["report"]["published"]
        counts = overdue = None
        if any(map(self.status, every)):
            scales = [(self.status(c) or {}).get("scale") for c in commitments]
            counts = {scale: scales.count(scale) for scale in SCALE}
        if published and any(c["deadline"] for c in every):
            overdue = 0
            for measure in (m for _, m in self.measures):
                for c in measure["commitments"]:
                    is_open = (self.status(c) or {}).get("scale") != "complete" if counts else not c["efforts"]
                    due = c["deadline"] and c["deadline"]["end"] < published
                    overdue += bool(any(c is one for one in commitments) and due and is_open)
        return {"status": counts, "overdue": overdue}

    def agencies(self):
        rows = []
        seen = set()
        for agency in self.report["agencies"]:
            one = agency["id"]
            names = one not in seen  # the second of an id has no figures
            seen.add(one)
            answers = [names and any(one in c["agencies"] for c in m["commitments"]) for _, m in self.measures]
            reports = [names and any(one in e["agencies"] for c in m["commitments"] for e in c["efforts"])
                       for _, m in self.measures]
            own = [e["kind"] for _, m in self.measures for c in m["commitments"] for e in c["efforts"]
                   if names and one in e["agencies"]]
            rows.append({"id": one, "name": agency["name"], "responsible": sum(answers), "reporting": sum(reports),
                         "silent": sum(a and not r for a, r in zip(answers, reports)),
                         "silent_commitments": sum(names and row["agency"] == one for row in self.silence()),
                         "unassigned": sum(r and not a for a, r in zip(answers, reports)),
                         "efforts": own.count("effort"), "repeats": own.count("repeat"),
                         "statistics": sum(names and one in agencies for _, _, _, agencies, _ in self.placed),
                         **self.standing([c for _, m in self.measures for c in m["commitments"]
                                          if names and one in c["agencies"]])})
        return rows

    def silence(self):
        """The agencies that a commitment names and none of its efforts does."""
        rows = []
        for chapter, measure in self.measures:
            for index, commitment in enumerate(measure["commitments"]):
                reporters = list(dict.fromkeys(one for e in commitment["efforts"] for one in e["agencies"]))
                for one in dict.fromkeys(commitment["agencies"]):
                    if one not in reporters:
                        rows.append({"chapter": chapter["number"], "measure": measure["id"], "title": measure["title"],
                                     "page": commitment["page"], "sheet": commitment["sheet"], "agency": one, "commitment": index,
                                     "promise": "\n".join(block["text"] for block in commitment["blocks"]),
                                     "efforts": len(commitment["efforts"]), "reported_by": reporters,
                                     "note": "not named in any effort"})
        return rows

    def contents(self):
        """The number of measures in the contents, and of those that the body has."""
        listed = [f"{c['number']}({NUMERALS[m['number'] - 1]})" for c in self.report["contents"] for m in c["entries"]]
        there = {measure["id"] for _, measure in self.measures}
        return len(listed) if self.report["contents"] else None, sum(one in there for one in listed)

    def chapters(self):
        rows = []
        for chapter in self.report["sections"]:
            kinds = [e["kind"] for m in chapter["sections"] for c in m["commitments"] for e in c["efforts"]]
            rows.append({"number": chapter["number"], "title": chapter["title"], "measures": len(chapter["sections"]),
                         "commitments": sum(len(m["commitments"]) for m in chapter["sections"]),
                         "efforts": kinds.count("effort"), "repeats": kinds.count("repeat"),
                         "statistics": sum(where is chapter for _, where, _, _, _ in self.placed),
                         **self.standing([c for m in chapter["sections"] for c in m["commitments"]])})
        return rows

    def matrix(self):
        rows = []
        for one in self.ids:
            for chapter in self.report["sections"]:
                count = sum(e["kind"] == "effort" and one in e["agencies"] for m in chapter["sections"]
                            for c in m["commitments"] for e in c["efforts"])
                if count:
                    rows.append({"agency": one, "chapter": chapter["number"], "efforts": count})
        return rows

    def partners(self):
        counts = Counter()
        for _, measure in self.measures:
            for commitment in measure["commitments"]:
                for effort in commitment["efforts"]:
                    named = sorted({self.ids.index(one) for one in effort["agencies"]})
                    counts.update(itertools.combinations(named, 2))
        return [{"a": self.ids[a], "b": self.ids[b], "efforts": count} for (a, b), count in sorted(counts.items())]

    def rows(self, keys):
        """Each statistic with its agency where agencies are a key, and the place of each value in the order of it."""
        numbers = [chapter["number"] for chapter in self.report["sections"]]
        ids = [measure["id"] for _, measure in self.measures]
        for statistic, chapter, position, agencies, holder in self.placed:
            for one in (agencies or [None]) if "agency" in keys else [None]:
                form = unit_form(statistic)
                phrase = phrase_form(statistic)
                period = statistic["period"]
                values = {"chapter": (numbers.index(chapter["number"]), chapter["number"]),
                          "measure": (ids.index(statistic["measure"]), statistic["measure"]),
                          "agency": (len(self.ids) if one is None else self.ids.index(one), one),
                          "unit": ((form is None, (form or "").encode()), form),
                          "phrase": ((phrase is None, (phrase or "").encode()), phrase),
                          "kind": (KINDS.index(statistic["kind"]), statistic["kind"]),
                          "period": ((period is None, days(period) if period else ()), period and period_label(period)),
                          "qualifier": (QUALIFIERS.index(statistic["qualifier"]), statistic["qualifier"])}
                yield statistic, agencies, holder, values


def matches(statistic, agencies, values, filters, label, keys):
    wanted = defaultdict(set)
    for key, value in filters:
        wanted[key].add(value)
    for key, allowed in wanted.items():
        if key == "report":
            held = {label}
        elif key == "agency" and "agency" not in keys:
            held = set(agencies) or {"none"}
        else:
            held = {"none" if values[key][1] is None else str(values[key][1])}
        if not held & allowed:
            return False
    return True


def is_fact(statistic):
    return (statistic["effort"] is not None and statistic["value"] >= 13 and statistic["unit"] is not None
            and statistic["period"] is not None)


def mark_repeats(rows):
    """Whether each row repeats what an earlier effort gives. An effort is its indexes, as the rule sees it."""
    firsts = {}
    repeated = []
    for statistic, _, _, _ in rows:
        effort = (statistic["measure"], statistic["commitment"], statistic["effort"])
        period = statistic["period"] and (statistic["period"]["start"], statistic["period"]["end"])
        fact = (statistic["kind"], statistic["unit"], statistic["value"], period)
        repeated.append(is_fact(statistic) and firsts.setdefault(fact, effort) != effort)
    return repeated


def exact_sum(values):
    try:
        return float(sum(map(Fraction, values)))
    except OverflowError:
        return math.inf


def figures(rows, keys, filters):
    repeated = mark_repeats(rows)
    counted = [row[0] for row, again in zip(rows, repeated) if not again]
    all_kinds = "kind" in keys or any(key == "kind" for key, _ in filters)
    summed = [one for one in counted if all_kinds or one["kind"] in ("count", "money")]
    qualifiers = {one["qualifier"] for one in counted}
    values = [one["value"] for one in summed]
    total = exact_sum(values) if values else None
    kinds = {period_kind(one["period"]) for one in summed}
    phrases = {}
    for one in summed:
        if one["phrase"] is not None:
            phrases.setdefault(phrase_form(one), one["phrase"])
    return {"n": len(counted), "sum": total if total != math.inf else None, "min": min(values, default=None),
            "max": max(values, default=None), "mean": total / len(values) if values and total != math.inf else None,
            "qualifier": qualifiers.pop() if len(qualifiers) == 1 else "approximate" if qualifiers else None,
            "repeated": sum(repeated), "summed": len(summed), "period_kinds": [k for k in PERIOD_KINDS if k in kinds],
            "periods": len({days(one["period"]) for one in summed if one["period"]}),
            "kinds": [kind for kind in KINDS if kind in {one["kind"] for one in summed}],
            "units": len({unit_form(one) for one in summed} - {None}), "phrases": list(phrases.values()),
            "facts": [{"value": s["value"], "qualifier": s["qualifier"], "kind": s["kind"], "unit": s["unit"],
                       "phrase": s["phrase"], "period": s["period"], "measure": s["measure"],
                       "commitment": s["commitment"], "effort": s["effort"], "page": s["page"], "sheet": s["sheet"], "span": s["span"],
                       "agencies": agencies, "counted": not again}
                      for (s, agencies, _, _), again in zip(rows, repeated)]}


def most_printed(key, rows):
    counts = Counter(statistic[key] for statistic, _, _, _ in rows)
    return max(counts, key=counts.get)  # the first of those with the most


def key_value(key, rows):
    value = rows[0][3][key][1]
    if key in ("unit", "phrase"):
        return value and most_printed(key, rows)
    if key == "period" and value:
        period = rows[0][0]["period"]
        return {"text": value, "start": period["start"], "end": period["end"]}
    return value


def over_reports(key, row, report, model):
    """The rank of a value if the report is one of several keys."""
    statistic, _, holder, values = row
    if key == "report":
        return report
    if key in ("chapter", "kind", "qualifier"):
        return values[key][1] if key == "chapter" else values[key][0]
    if key == "measure":
        chapter, measure = model.measures[holder[0]]
        return chapter["number"], measure["number"]
    if key == "agency":
        return values[key][1] is None, (values[key][1] or "").encode()
    return values[key][0]


def regroup(model, keys, filters, label, report):
    """The groups of a report, each with its place among those of all reports."""
    sorting = [key for key in keys if key != "report"]
    rows = [row for row in model.rows(keys) if matches(row[0], row[1], row[3], filters, label, keys)]
    groups = defaultdict(list)
    if not keys:
        groups[()] = []
    for row in rows:
        groups[tuple(row[3][key][0] for key in sorting)].append(row)
    out = []
    for _, members in sorted(groups.items()):
        group = {} if "report" in keys else {"report": label}
        for key in keys:
            group[key] = label if key == "report" else key_value(key, members)
        numbers = figures(members, keys, filters)
        if "qualifier" in keys:
            del numbers["qualifier"]
        place = [over_reports(key, members[0], report, model) for key in keys]
        out.append((place, {**group, **numbers}))
    return out


def label_reports(named):
    labels = []
    for index, (name, model) in enumerate(named):
        period = model.report["report"]["period"]
        kind = period_kind(period)
        base = period_label(period) if kind in ("year", "fiscal-year") else name or f"report {index + 1}"
        label = base
        number = 1
        while label in labels:
            number += 1
            label = f"{base} ({number})"
        labels.append(label)
    return labels


# ---- random reports -----------------------------------------------------------------------------------------------

UNITS = ["posters", "poster", "Posters", "e-mails", "emails", "e-mail", "people", "persons", "person", "NGOs", "NGO",
         "cities", "branches", "classes", "boxes", "series", "posters and leaflets", "leaflets", "children", "shoes",
         "buses and trams", "women", "media"]
PERIODS = [("2019-04-01", "2020-03-31"), ("2019-01-01", "2019-12-31"), ("2019-01-01", "2019-06-30"),
           ("2019-04-01", "2019-09-30"), ("2019-04-01", "2019-06-30"), ("2019-05-01", "2019-07-31"),
           ("2020-02-01", "2020-02-29"), ("2020-02-28", "2020-02-28"), ("2019-12-01", "2020-02-29")]


ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
NUMERALS = [ten + one for ten in ("", "x", "xx") for one in ONES][1:]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.without_status = self.random.choice([1, 1, 0.5])
        self.without_time = self.random.choice([1, 0.5])
        self.at = 0
        self.given = Counter()

    def unique(self, name):
        """An id that no other section has: a number may come again."""
        self.given[name] += 1
        return name if self.given[name] == 1 else f"{name}~{self.given[name]}"

    def section(self, level, name, number, title, **held):
        return {"level": level, "id": name, "number": number, "title": title, "page": None, "sheet": None, **held}

    def span(self):
        self.at += self.random.randrange(1, 5)
        return {"start": self.at, "end": self.at + 1, "line": 1 + self.at // 40}

    def close(self, span):
        span["end"] = self.at = self.at + 2
        return span

    def some_agencies(self, ids):
        return self.random.sample(ids, self.random.choice([0, 1, 1, 2, 3, len(ids)]) % (len(ids) + 1))

    def blocks(self):
        return [{"kind": "paragraph", "label": None, "text": "Words."}]

    def effort(self, ids):
        kind = self.random.choice(["effort", "effort", "effort", "repeat"])
        span = self.span()
        return {"kind": kind, "ref": "1(i)" if kind == "repeat" else None, "blocks": self.blocks(),
                "agencies": self.some_agencies(ids), "status": self.status(), "as_of": self.time(), "notes": [], "page": None,
                "sheet": None, "span": self.close(span)}

    def status(self):
        """Most reports have none."""
        if self.random.random() < self.without_status:
            return None
        scale = self.random.choice(SCALE + ["complete", None])
        return {"printed": scale or "Nearly", "scale": scale}

    def time(self):
        if self.random.random() < self.without_time:
            return None
        start, end = self.random.choice([("2020-01-01", "2020-12-31"), ("2021-06-30", "2021-06-30"), ("2022-01-01", "2022-01-31")])
        return {"text": "then", "start": start, "end": end}

    def commitment(self, ids):
        span = self.span()
        efforts = [self.effort(ids) for _ in range(self.random.randrange(4))]
        return {"blocks": self.blocks(), "agencies": self.some_agencies(ids), "partners": [], "open_ended": False,
                "status": self.status(), "deadline": self.time(), "fields": [], "page": None, "sheet": self.random.choice([None, 7]),
                "span": self.close(span), "efforts": efforts}

    def measure(self, chapter, number, ids):
        span = self.span()
        commitments = [self.commitment(ids) for _ in range(self.random.randrange(1, 3))]
        return self.section("measure", self.unique(f"{chapter}({NUMERALS[number - 1]})"), number, "Title",
                            span=self.close(span), commitments=commitments, sections=[])

    def chapter(self, number, ids):
        span = self.span()
        name = self.unique(str(number))
        measures = [self.measure(name, self.random.choice([i, i, 1]), ids)
                    for i in range(1, self.random.randrange(1, 5))]
        return self.section("chapter", name, number, f"Chapter {number}", span=self.close(span), commitments=[],
                            sections=measures)

    def statistic(self, measure):
        commitment = self.random.randrange(len(measure["commitments"]))
        node = measure["commitments"][commitment]
        effort = None
        if node["efforts"] and self.random.random() < 0.8:
            effort = self.random.randrange(len(node["efforts"]))
            node = node["efforts"][effort]
        kind = self.random.choice(KINDS + ["count"] * 6)
        unit = {"money": "JPY", "percent": "percent"}.get(kind) or self.random.choice(UNITS + [None])
        period = self.random.choice(PERIODS + [None])
        value = self.random.choice([12, 13, 14, 500, 0.1, 0.7, 1e15, 9007199254740992, 9007199254740991, 1e300])
        return {"measure": measure["id"], "commitment": commitment, "effort": effort, "value": value,
                "qualifier": self.random.choice(QUALIFIERS + ["exact"] * 6), "kind": kind, "unit": unit,
                "phrase": self.random.choice([None, "old things", "Old thing", "old re-paired things", "new things"]),
                "period": period and {"text": "then", "start": period[0], "end": period[1]}, "page": None,
                "sheet": None, "span": {"start": node["span"]["start"], "end": node["span"]["end"], "line": node["span"]["line"]}}

    def report(self):
        ids = [f"A{i}" for i in range(self.random.randrange(1, 6))]
        agencies = [{"id": one, "name": f"{one} Agency"} for one in ids]
        if self.random.random() < 0.3:
            agencies.insert(1, {"id": ids[0], "name": "Other Agency"})
        chapters = [self.chapter(self.random.choice([i, i, i, 1]), ids) for i in range(1, self.random.randrange(1, 5))]
        measures = [measure for chapter in chapters for measure in chapter["sections"]]
        statistics = [self.statistic(self.random.choice(measures)) for _ in range(60)] if measures else []
        period = self.random.choice(PERIODS[:3] + [None])
        contents = [{"level": "chapter", "number": chapter["number"], "title": "Listed", "page": None,
                     "entries": [{"level": "measure", "number": i, "title": "Listed", "page": None, "entries": []}
                                 for i in range(1, self.random.randrange(2, 7))]}
                    for chapter in chapters if self.random.random() < 0.6]
        return {"format": "csemplan-report", "version": 2, "profile": self.random.choice(["basic-plan", None]),
                "report": {"title": None, "plan": None, "issuer": None, "published": self.random.choice([None, "2021-07-01"]),
                           "period": period and {"start": period[0], "end": period[1]}},
                "agencies": agencies, "contents": contents, "sections": chapters, "statistics": statistics}


def some_filters(chance, model):
    """A few filters with values that the report has, or not."""
    filters = []
    for statistic, chapter, _, agencies, _ in chance.sample(model.placed, min(2, len(model.placed))):
        key = chance.choice(KEYS[:7] + ["phrase"])
        period = statistic["period"]
        filters.append((key, {"chapter": str(chapter["number"]), "measure": statistic["measure"],
                              "agency": (agencies or ["none"])[0], "unit": unit_form(statistic) or "none",
                              "phrase": phrase_form(statistic) or "none", "kind": statistic["kind"], "period": period_label(period) if period else "none",
                              "qualifier": statistic["qualifier"]}[key]))
    return filters


# ---- tests --------------------------------------------------------------------------------------------------------


class Aggregation(unittest.TestCase):
    maxDiff = 4000

    @staticmethod
    def read(text):
        return json.loads(text, parse_int=float)  # as any reader of doubles does

    @staticmethod
    def sum(values):
        """The sum of those that are known; None if none is."""
        known = [one for one in values if one is not None]
        if known and isinstance(known[0], dict):
            return {key: sum(one[key] for one in known) for key in known[0]}
        return sum(known) if known else None

    def check_summary(self, models, reports):
        got = self.read(aggregate("summary", reports))
        labels = label_reports([(name, model) for (name, _), model in zip(reports, models)])
        totals = [model.totals() for model in models]
        self.assertEqual(got["totals"], {key: self.sum([one[key] for one in totals]) for key in totals[0]})
        self.assertEqual(got["version"], 2)
        silence = self.read(aggregate("summary", reports, flags=COMPACT | SILENCE))
        self.assertEqual(list(silence), ["format", "version", "reports", "silence"])
        got.update(silence=silence["silence"])
        for table in ("agencies", "chapters", "matrix", "partners", "silence"):
            want = [{"report": label, **row} for label, model in zip(labels, models) for row in getattr(model, table)()]
            self.assertEqual(got[table], want, table)
            self.assertTrue(all(next(iter(row)) == "report" for row in got[table]))
        self.assertEqual(got["reports"], [
            {"report": label, "file": name, "profile": model.report["profile"],
             "title": model.report["report"]["title"], "period": model.report["report"]["period"],
             "contents_measures": model.contents()[0], **model.totals()}
            for label, (name, _), model in zip(labels, reports, models)])

    def check_groups(self, models, reports, keys, filters=()):
        got = self.read(aggregate("groups", reports, keys, filters, COMPACT | WITH_FACTS))
        labels = label_reports([(name, model) for (name, _), model in zip(reports, models)])
        want = [group for report, (label, model) in enumerate(zip(labels, models))
                for group in regroup(model, keys, filters, label, report)]
        if "report" in keys[1:] and len(models) > 1:
            want.sort(key=lambda one: one[0])
        self.assertEqual(got["by"], list(keys))
        self.assertEqual((got["version"], [row["report"] for row in got["reports"]]), (2, labels))
        for one, (_, other) in zip(got["groups"], want):
            self.assertEqual(list(one.items()), list(other.items()), (keys, filters))
        self.assertEqual(len(got["groups"]), len(want), (keys, filters))

    def check_all(self, texts, names, key_lists, chance=None):
        reports = [(name, parse(text)) for name, text in zip(names, texts)]
        models = [Model(json.loads(written(LIBRARY.csem_report_write_json, report, COMPACT))) for _, report in reports]
        self.check_summary(models, reports)
        for keys in key_lists:
            self.check_groups(models, reports, keys)
            if chance:
                self.check_groups(models, reports, keys, some_filters(chance, models[0]))
        for _, report in reports:
            LIBRARY.csem_report_free(report)

    def test_random_json(self):
        pairs = [list(keys) for keys in itertools.permutations(KEYS, 2)]
        for seed in range(60):
            chance = random.Random(seed)
            key_lists = [[]] + [[key] for key in KEYS] + chance.sample(pairs, 6) + [chance.sample(KEYS, 4)]
            with self.subTest(seed=seed):
                self.check_all([json.dumps(Maker(seed).report()).encode()], ["a.json"], key_lists, chance)

    def test_several_reports(self):
        for seed in range(100, 110):
            texts = [json.dumps(Maker(seed * 10 + i).report()).encode() for i in range(3)]
            with self.subTest(seed=seed):
                self.check_all(texts, ["a.json", None, "a.json"],
                               [[], ["unit"], ["report", "agency"], ["period", "report"],
                                ["unit", "report"], ["measure", "report", "phrase"], ["agency", "chapter", "report"], ["kind", "qualifier", "report"]],
                               random.Random(seed))

    def test_random_texts(self):
        path = SOURCE / "tests" / "generator" / "__main__.py"
        spec = importlib.util.spec_from_file_location("generator_main", path)
        generator = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(generator)
        for seed in range(1, 51):
            with self.subTest(seed=seed):
                self.check_all([generator.make(seed)[0]], ["a.txt"], [["agency", "unit"], ["measure"], ["period"]])

    def check_file(self, path):
        pairs = [list(keys) for keys in itertools.permutations(KEYS, 2)]
        self.check_all([path.read_bytes()], [str(path)], [[]] + [[key] for key in KEYS] + pairs)

    def test_sample(self):
        self.check_file(SOURCE / "examples" / "data" / "sample.txt")

    def test_published(self):
        path = CORPUS / "efforts-fy2019.txt"
        if not path.exists():
            self.skipTest(f"{path} is not there")
        self.check_file(path)
        self.check_file(CORPUS / "efforts-fy2019.layout.txt")

    def test_program(self):
        """The program prints the same as the library writes."""
        program = os.environ.get("CSEMPLAN_STATS")
        sample = SOURCE / "examples" / "data" / "sample.txt"
        if not program:
            self.skipTest("CSEMPLAN_STATS is not set")
        report = parse(sample.read_bytes())
        cases = [([], aggregate("summary", [(str(sample), report)], flags=0))]
        cases += [(["--by", key], aggregate("groups", [(str(sample), report)], [key], flags=0)) for key in KEYS]
        cases.append((["--by", "agency,unit", "--where", "kind=count", "--where", "agency=RSA"],
                      aggregate("groups", [(str(sample), report)], ["agency", "unit"],
                                [("kind", "count"), ("agency", "RSA")], flags=0)))
        for arguments, want in cases:
            run = subprocess.run([program, *arguments, "--format", "json", str(sample)], capture_output=True,
                                 timeout=60)
            if run.returncode == 2 and not arguments:
                self.skipTest("csemplan-stats does not aggregate")
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertEqual(json.loads(run.stdout), json.loads(want), arguments)


if __name__ == "__main__":
    unittest.main()

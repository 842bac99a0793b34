#!/usr/bin/env python3
"""The layers of lib/: the table in CONTRIBUTING.md lists them from the lowest to the highest, with the layers that each
may use. No row allows a layer below it in the table, so there are no cycles, and no file includes what its row does not
allow. The name of a .c file occurs once."""

import collections
import os
import re
import sys
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("CSEMPLAN_SOURCE", Path(__file__).resolve().parents[2]))
LIB = SOURCE / "lib"


def read_table(text):
    """{layer: layers that it may use}, in the order of the table `| layer | contains | may use |`."""
    table = re.search(r"<!-- layers -->\n(.*?)<!-- end of layers -->", text, re.S)[1]
    layers = {}
    for layer, uses in re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|$", table, re.M):
        layers[layer] = re.findall(r"`(\w+)`", uses)
    return layers


def upward(layers):
    """Uses of a layer that comes later in the table, or is not in it, as (layer, other)."""
    before = set()
    for layer, uses in layers.items():
        yield from ((layer, other) for other in uses if other not in before)
        before.add(layer)


def includes():
    """(file, layer of the file, layer of what it includes)"""
    for path in sorted(LIB.rglob("*.[ch]")):
        for name in re.findall(r'^#\s*include "([^"]+)"', path.read_text(encoding="utf-8"), re.M):
            yield str(path.relative_to(SOURCE)), path.relative_to(LIB).parts[0], name.split("/")[0]


def not_allowed(layers, found):
    return [(file, other) for file, layer, other in found if other != layer and other not in layers.get(layer, ())]


def repeated(paths):
    names = collections.Counter(path.name for path in paths)
    return [name for name, count in names.items() if count > 1]


class Layers(unittest.TestCase):
    def setUp(self):
        self.layers = read_table((SOURCE / "CONTRIBUTING.md").read_text(encoding="utf-8"))

    def test_table_lists_the_folders(self):
        self.assertEqual(sorted(self.layers), sorted(path.name for path in LIB.iterdir() if path.is_dir()))

    def test_no_layer_uses_a_later_one(self):
        self.assertEqual(list(upward(self.layers)), [])

    def test_includes_are_allowed(self):
        self.assertEqual(not_allowed(self.layers, includes()), [])

    def test_base_names_occur_once(self):
        self.assertEqual(repeated(LIB.rglob("*.c")), [])

    def test_mistakes_are_found(self):
        table = "<!-- layers -->\n| `a` | x | `b` |\n| `b` | x | |\n| `c` | x | `a`, `b` |\n<!-- end of layers -->\n"
        layers = read_table(table)
        self.assertEqual(layers, {"a": ["b"], "b": [], "c": ["a", "b"]})
        self.assertEqual(list(upward(layers)), [("a", "b")])
        found = [("lib/b/x.c", "b", "a"), ("lib/b/x.c", "b", "b"), ("lib/c/y.c", "c", "a"), ("lib/d/z.c", "d", "a")]
        self.assertEqual(not_allowed(layers, found), [("lib/b/x.c", "a"), ("lib/d/z.c", "a")])
        self.assertEqual(repeated([Path("a/x.c"), Path("b/x.c"), Path("b/y.c")]), ["x.c"])


if __name__ == "__main__":
    sys.argv[0] = __file__
    unittest.main()

# SPDX-License-Identifier: MIT
"""Random plans in random grammars, read with the profile of their grammar, and with none.

tests/data/grammars.json has, for each set of features, how many plans must be read exactly with their profile, and the
share of facts that must be right without it: neither may fall, and `--update`, with the same environment, raises them. The
seeds are fixed, so that a failure can be reproduced:
    python3 tests/generator --grammar SEED --features "closing roles" --check PROGRAM --show 5 [--infer]

CSEMPLAN_JSON is the program, CSEMPLAN_SOURCE the source tree."""

import importlib.util
import json
import math
import os
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("CSEMPLAN_SOURCE", "."))
TABLE = SOURCE / "tests" / "data" / "grammars.json"
GENERATOR = SOURCE / "tests" / "generator" / "__main__.py"
SETS = ["levels", "levels unnumbered runs bullets wrapped", "closing", "closing references bullets status-behind wrapped",
        "after-title", "subject updates", "field", ""]
COUNT = 40


def load_generator():
    spec = importlib.util.spec_from_file_location("generator_main", GENERATOR)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    program = os.environ.get("CSEMPLAN_JSON")
    if not program:
        print("csemplan-json was not built")
        return 77
    generator = load_generator()
    table, found, worse = json.loads(TABLE.read_text()), {}, 0
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "plan.txt")
        for features in SETS:
            name = features or "all"
            cases = [generator.plans.make(seed, features.split()) for seed in range(1, COUNT + 1)]
            exact = sum(not generator.check_plan(program, case, path)[1] for case in cases)
            share = sum(generator.check_plan(program, case, path, infer=True)[0] for case in cases) / COUNT
            least = table.get(name, {"exact": 0, "inferred": 0})
            is_worse = exact < least["exact"] or share < least["inferred"]
            worse += is_worse
            print(f"{name}: {exact} of {COUNT} exact with the profile, {share:.3f} of the facts without"
                  + (f"; there were {least['exact']} and {least['inferred']}" if is_worse else ""))
            found[name] = {"exact": max(exact, least["exact"]), "inferred": max(math.floor(share * 1000) / 1000, least["inferred"])}
    if "--update" in sys.argv:
        TABLE.write_text(json.dumps(found, indent=1) + "\n")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())

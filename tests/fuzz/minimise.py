#!/usr/bin/env python3
"""Selects a small corpus from large ones: minimise.py FUZZER OUT COUNT FOLDER...

The fuzzer, built with libFuzzer, reports what each file reaches. Files are selected one by one, always the one that adds
most for its size, edges before features, until there are COUNT or none adds an edge. OUT is emptied first.
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile


def reached(fuzzer, folders):
    """For each file that adds something: its edges and its features."""
    with tempfile.TemporaryDirectory() as place:
        control = pathlib.Path(place, "control")
        merged = pathlib.Path(place, "merged")
        merged.mkdir()
        subprocess.run([fuzzer, "-set_cover_merge=1", f"-merge_control_file={control}", "-use_value_profile=0", "-timeout=10",
                        str(merged), *folders], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = control.read_text().splitlines()
    count = int(lines[0])
    files = lines[2:2 + count]
    found = {name: (set(), set()) for name in files}
    for line in lines[2 + count:]:
        kind, index, *numbers = line.split()
        if kind in ("COV", "FT"):
            found[files[int(index)]][kind == "FT"].update(map(int, numbers))
    return found


def pick(found, most):
    # A feature is an edge with one of eight ranges of its number of executions.
    edges = {name: {feature // 8 for feature in features} for name, (_, features) in found.items()}
    sizes = {name: pathlib.Path(name).stat().st_size for name in found}
    have = set()
    picked = []
    left = set(found)
    while left and len(picked) < most:
        best = max(left, key=lambda name: (len(edges[name] - have) / (sizes[name] + 2000), name))
        if not edges[best] - have:
            break
        have |= edges[best]
        picked.append(best)
        left.remove(best)
    return picked, len(have), len(set().union(*edges.values()))


def main():
    fuzzer, out, most, *folders = sys.argv[1:]
    picked, have, all_edges = pick(reached(fuzzer, folders), int(most))
    shutil.rmtree(out, ignore_errors=True)
    pathlib.Path(out).mkdir(parents=True)
    for name in picked:
        data = pathlib.Path(name).read_bytes()
        pathlib.Path(out, hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)
    size = sum(file.stat().st_size for file in pathlib.Path(out).iterdir())
    print(f"{len(picked)} files of {size} bytes reach {have} of {all_edges}")


main()

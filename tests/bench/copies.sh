#!/bin/sh
# Many copies of a report in one call of csemplan-stats: time in proportion to their number, all processors busy, memory
# bounded by the reports in flight. Usage: copies.sh STATS [FILE]
# For 10, 100 and 1000 copies it prints the seconds on the clock, the seconds of processor time, the average number of
# threads that ran or waited for a processor, and the peak memory, with one thread for each processor and with one thread.
# Other programs take processors away, but a thread that waits for one is counted, if the kernel reports that. Fails if
# 1000 copies take more than 12 times the time of 100, or more than 32 MB plus 64 KB for each report: the figures of each
# report are kept, the reports are not.
set -eu
stats=$1
file=${2-}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "$file" ]; then
    file=${CSEMPLAN_CORPUS:-}/efforts-fy2019.txt
    [ -f "$file" ] || file=$here/../../examples/data/sample.txt
fi
exec python3 -B - "$stats" "$file" <<'PYTHON'
import os
import subprocess
import sys
import time

stats, file = sys.argv[1:]
failed = False


def wanted(process, threads):
    """Seconds that each thread ran or waited for a processor, so far."""
    try:
        for task in os.listdir(f"/proc/{process.pid}/task"):
            with open(f"/proc/{process.pid}/task/{task}/schedstat", encoding="ascii") as file:
                ran, waited, _ = file.read().split()
                threads[task] = (int(ran) + int(waited)) / 1e9
    except (OSError, ValueError):
        pass


def measure(copies, jobs):
    """Seconds on the clock, seconds of processor time, peak kilobytes, threads that ran or wanted to."""
    start = time.monotonic()
    threads = {}
    process = subprocess.Popen([stats, "--jobs", str(jobs), "--format", "json", *([file] * copies)],
                               stdout=subprocess.DEVNULL)
    status = 0
    while not (done := os.wait4(process.pid, os.WNOHANG))[0]:
        wanted(process, threads)
        time.sleep(0.01)
    _, status, usage = done
    if status:
        sys.exit(f"csemplan-stats failed: {status}")
    seconds = time.monotonic() - start
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, sum(threads.values()) / seconds


processors = os.cpu_count() or 1
print(f"{os.path.basename(file)}, {os.path.getsize(file)} bytes, {processors} processors")
print("copies  threads  seconds  processor  busy threads  peak MB")
seen = {}
for jobs in sorted({1, processors}):
    for copies in (10, 100, 1000):
        best = min((measure(copies, jobs) for _ in range(3 if copies < 1000 else 2)), key=lambda m: m[0])
        seen[jobs, copies] = best
        print(f"{copies:6}  {jobs:7}  {best[0]:7.3f}  {best[1]:9.3f}  {best[3]:12.2f}  {best[2] / 1024:7.1f}")
    growth = seen[jobs, 1000][1] / max(seen[jobs, 100][1], 0.01)
    if growth > 12:
        print(f"FAIL: 1000 copies take {growth:.1f} times the processor time of 100")
        failed = True
    if seen[jobs, 1000][2] > 32 * 1024 + 64 * 1000:
        print("FAIL: the memory grows too much")
        failed = True
sys.exit(failed)
PYTHON

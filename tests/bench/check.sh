#!/bin/sh
# The report that csemplan-bench makes of N copies of a report contains N times as many chapters, measures, efforts and
# statistics, and N times as many measures on other pages than the contents give. Reading it takes at most four times the
# memory of the text. Usage: check.sh BENCH FILE [SIZES]. Nothing is timed.
# Ends with status 77 if FILE is missing.
set -eu
bench=$1
file=$2
sizes=${3:-1,3}
[ -f "$file" ] || { echo "SKIPPED: $file is missing; CSEMPLAN_CORPUS names the folder of the published reports"; exit 77; }
# Most of the memory of a short text does not grow with it.
[ "$(wc -c <"$file")" -ge 100000 ] && check=--check || check=
exec "$bench" --repeat 0 --sizes "$sizes" $check "$file"

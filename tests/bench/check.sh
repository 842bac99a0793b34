#!/bin/sh
# What csemplan-bench makes of a report, several copies as one, holds what the report holds, as many times: chapters,
# measures, efforts, statistics, and as many measures on other pages than the contents say. Reading takes at most four
# times the memory of the text. Usage: check.sh BENCH FILE [SIZES]. Nothing is timed.
# Ends with status 77 where FILE is missing.
set -eu
bench=$1
file=$2
sizes=${3:-1,3}
[ -f "$file" ] || { echo "SKIPPED: $file is missing; CSEMPLAN_CORPUS names the folder of the published reports"; exit 77; }
# Most of the memory of a short text does not grow with it.
[ "$(wc -c <"$file")" -ge 100000 ] && check=--check || check=
exec "$bench" --repeat 0 --sizes "$sizes" $check "$file"

#!/bin/sh
# Reading takes time and memory in proportion to the input. Time is counted in instructions, which do not depend on the
# load of the machine. Usage: linear.sh BENCH [FILE]; BENCH is csemplan-bench, FILE a report.
#   - reading ten times as much takes at most eleven times the instructions (tests/complexity has the hard texts);
#   - the peak memory is at most four times the input (from 100 KB on: less than that is mostly fixed cost);
#   - finding the statistics takes no more instructions than reading without them;
#   - with CSEMPLAN_FASTER=1, reading takes no more instructions than cmark takes to build its tree.
# Ends with status 77 if valgrind is missing.
set -eu
bench=$1
file=${2-}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "$file" ]; then
    file=${CSEMPLAN_CORPUS:-}/efforts-fy2019.txt
    [ -f "$file" ] || file=$here/../../examples/data/sample.txt
fi
command -v valgrind >/dev/null || { echo "valgrind is missing"; exit 77; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=0

# instructions CONTESTANT FILE FUNCTION...: the number of instructions inside the functions
instructions() {
    contestant=$1
    input=$2
    shift 2
    toggles=
    for function; do toggles="$toggles --toggle-collect=$function"; done
    # shellcheck disable=SC2086
    valgrind --tool=callgrind --callgrind-out-file=/dev/null $toggles "$bench" --once "$contestant" "$input" \
        2>"$dir/log" || { cat "$dir/log" >&2; exit 1; }
    sed -n 's/.*Collected : *//p' "$dir/log"
}

read_text() {
    instructions "$1" "$2" csem_report_parse_text csem_report_free
}

# check_growth NAME CONTESTANT SHORT LONG
check_growth() {
    short=$(read_text "$2" "$3")
    long=$(read_text "$2" "$4")
    awk -v name="$1, $2" -v a="$short" -v b="$long" -v m="$(wc -c <"$3")" -v n="$(wc -c <"$4")" 'BEGIN {
        growth = b / a
        good = growth <= 1.1 * n / m
        printf "%s %s: %.1f instructions a byte, then %.1f; %.2f times the bytes, %.2f times the instructions\n",
            good ? "ok  " : "FAIL", name, a / m, b / n, n / m, growth
        exit !good
    }' || failed=1
}

"$bench" --grow 10 "$file" >"$dir/ten"
for contestant in text text-bare; do
    check_growth "$(basename "$file")" $contestant "$file" "$dir/ten"
done

[ "$(wc -c <"$file")" -ge 100000 ] && sizes=1,10 || sizes=100
"$bench" --repeat 0 --sizes "$sizes" --check "$file" >"$dir/memory" || failed=1
cat "$dir/memory"

ours=$(read_text text-bare "$file")
both=$(read_text text "$file")
awk -v a="$ours" -v b="$both" 'BEGIN {
    printf "%s instructions: scanning %d, parsing %d, ratio %.2f\n", b <= 2 * a ? "ok  " : "FAIL", b - a, a, (b - a) / a
    exit b > 2 * a
}' || failed=1
cmark=$(instructions cmark "$file" cmark_parse_document cmark_node_free)
awk -v a="$ours" -v b="$cmark" -v must="${CSEMPLAN_FASTER:-0}" 'BEGIN {
    printf "%s instructions: csemplan without statistics %d, cmark %d, ratio %.2f\n",
        a <= b ? "ok  " : must ? "FAIL" : "note", a, b, a / b
    exit must && a > b
}' || failed=1
exit $failed

#!/bin/sh
# usage: check_symbols.sh --list SHARED
#        check_symbols.sh SHARED STATIC LIST INCLUDE
# Compares what the shared library exports with the committed list and with the functions that the headers declare. A
# global name of the static library is in that list, or is private and begins with csem__.
set -eu
LC_ALL=C
export LC_ALL

exported() {
    nm -D --defined-only "$1" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' | sort -u
}

if [ "$1" = --list ]; then
    exported "$2"
    exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

exported "$1" >"$work/exported"
if ! diff -u "$3" "$work/exported"; then
    echo "The exported symbols are not those of $3"
    failed=1
fi

grep -hv "^#" "$4"/csemplan/*.h | tr '\n' ' ' | grep -o 'CSEM_API [^;(]*(' | sed 's/($//; s/.*[ *]//' | sort -u >"$work/declared"
if ! diff -u "$work/declared" "$work/exported"; then
    echo "The exported symbols are not those that the headers declare"
    failed=1
fi

# Sanitizers and the static C library add names that begin with __ or _ZN.
nm -g --defined-only "$2" | awk 'NF == 3 && $3 !~ /^(csem__|__|_ZN)/ { print $3 }' | sort -u >"$work/archived"
if ! diff -u "$3" "$work/archived"; then
    echo "The global names of the static library are not those of $3 and names that begin with csem__"
    failed=1
fi
exit $failed

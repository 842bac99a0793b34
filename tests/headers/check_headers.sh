#!/bin/sh
# usage: check_headers.sh INCLUDE
# Compiles each public header alone, as C11 and as C++17, with each compiler that the machine has, and checks that
# csemplan.h includes all the others and that a user's definition of CSEM_API stays.
set -eu
include=$1
done=0
failed=0

compile() {
    compiler=$1 language=$2 standard=$3
    if ! command -v "$compiler" >/dev/null; then
        echo "NOT CHECKED with $compiler: it is not installed"
        return 0
    fi
    for header in "$include"/*.h "$include"/csemplan/*.h; do
        name=${header#"$include"/}
        if echo "#include <$name>" | "$compiler" -x "$language" -std="$standard" -Wall -Wextra -pedantic -Werror \
            -I "$include" -fsyntax-only -; then
            done=$((done + 1))
        else
            echo "FAILED: $compiler, $standard, $name"
            failed=$((failed + 1))
        fi
    done
    if echo "#include <csemplan.h>" | "$compiler" -x "$language" -std="$standard" -Werror -DCSEM_API=extern \
        -I "$include" -E - | grep -q '^extern void csem_error_init('; then
        done=$((done + 1))
    else
        echo "FAILED: $compiler, $standard, CSEM_API of the user"
        failed=$((failed + 1))
    fi
}

for header in "$include"/csemplan/*.h; do
    name=${header#"$include"/}
    if ! grep -q "^#include <$name>" "$include/csemplan.h"; then
        echo "FAILED: csemplan.h does not include $name"
        failed=$((failed + 1))
    fi
done

compile gcc c c11
compile clang c c11
compile g++ c++ c++17
compile clang++ c++ c++17

echo "$done header checks passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$done" -gt 0 ]

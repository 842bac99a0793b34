#!/bin/sh
# usage: check_formats.sh LIB
# Some C libraries do not know the lengths z, j, t and ll of printf, and print something else. The library prints through
# the macros of <inttypes.h>, such as PRIu64.
set -eu
found=$(grep -rnE --include='*.[ch]' '%[-+ #0-9.*]*(z|j|t|ll)[diouxX]' "$1") || exit 0
echo "$found"
echo "printf may not know these lengths; use the macros of <inttypes.h>"
exit 1

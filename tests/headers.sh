#!/bin/sh
# Every public header compiles alone, and twice.   tests/headers.sh [ROOT [FOLDER-OF-GENERATED-HEADERS [COMPILER]]]
set -u
root=${1:-.} generated=${2:-build/dev/generated} cc=${3:-cc}
passed=0 failed=0
for header in "$root"/include/pathway/*.h; do
    name=pathway/${header##*/}
    if printf '#include "%s"\n#include "%s"\n' "$name" "$name" |
        "$cc" -std=c11 -D_XOPEN_SOURCE=700 -Wall -Wextra -Wpedantic -Wstrict-prototypes -Wundef -Werror -fsyntax-only \
            -I "$root/include" -I "$generated" -x c -; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "include/$name does not compile alone"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

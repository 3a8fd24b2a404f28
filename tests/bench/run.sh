#!/bin/sh
# Speed and memory of build/release/pathway, or $PATHWAY_PROGRAM, beside floors: programs that do the least there is to do.
# Each pair is run in turn; a line has the median of the ratios, both medians, and whether it is within its bound.
#   tests/bench/run.sh [first-frame|compile|keys|memory|years|all]          tests/bench/README.md says how to read it
set -u
bounds='first-frame-24x80 2.0
first-frame-50x200 2.0
compile-cpu 3.0
five-years 1.2
memory-for-each 128' # at most; a figure that is not here has no bound
here=tests/bench work=build/bench pairs=9 pathway=${PATHWAY_PROGRAM-build/release/pathway}
built="cmake --preset release && cmake --build --preset release --target pathway"
root=$(cd "$(dirname "$0")/../.." && pwd) && cd "$root" || exit 3
stop() { printf 'tests/bench/run.sh: %s\n' "$1" >&2 && exit 3; }
build() { # NAME [PACKAGE...]: a program of this folder, made again when its source is newer
    name=$1 libraries="" && shift
    [ $# = 0 ] || libraries=$(pkg-config --cflags --libs "$@") || stop "the development files of $* are missing"
    [ "$(find $here/"$name".c -newer $work/"$name" 2>&1)" ] || return 0
    # shellcheck disable=SC2086 # several words, or none
    cc -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -o $work/"$name" $here/"$name".c $libraries || stop "$name.c was not built"
}

# -- pairs ------------------------------------------------------------------------------------------------------------
measure() { # OURS THEIRS: runs them in turn; what they print are the lines of build/bench/ours and build/bench/theirs
    : >$work/ours && : >$work/theirs && done=0
    while [ "$done" -lt $pairs ]; do
        eval "$1" >>$work/ours || stop "this failed: $1"
        eval "$2" >>$work/theirs || stop "this failed: $2"
        done=$((done + 1))
    done
}

median() { sort -n | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }'; }

line() { # NAME COLUMN UNIT OTHER [COUNT]: that column's ratio; or, with COUNT, its difference in bytes for each of so many
    ours=$(cut -d ' ' -f "$2" $work/ours | median) theirs=$(cut -d ' ' -f "$2" $work/theirs | median)
    says=$(paste -d ' ' $work/ours $work/theirs | awk -v at="$2" -v each="${5-0}" '
        { x = $at; y = $(at + NF / 2); print each ? (x - y) * 1024 / each : x / y }' | median)
    echo "$bounds" | awk -v name="$1" -v says="$says" -v ours="$ours $3, $4 $theirs $3" -v sign="${5+bytes}" '
        $1 == name { verdict = (says <= $2 ? ": within " : ": over ") $2 }
        END { printf "%-21s %7.2f %s  pathway %s%s\n", name, says, sign ? sign : "x", ours, verdict }'
}

# -- what is measured -------------------------------------------------------------------------------------------------
pack() { # NAME BYTES: a generated one, older than what is compiled of it; sets what a check has to remember of it
    mkdir -p $work/"$1"
    $work/generate "$2" $work/"$1" >$work/said || stop "no pack was made"
    touch -t 202601010000 $work/"$1"/*.yaml && read -r _ remembered _ <$work/said
}

person() { # PACK: ten answers, the display chosen, the content compiled; sets how the explorer is called then
    explorer="$pathway --content $work/$1 --portfolio $work/$1.me" && rm -f "$work/$1.me"
    $explorer show skills --as json >$work/said || stop "the skills could not be read"
    sed -n '/"rows"/,$s/.*"id": "\(.*\)".*/\1/p' $work/said | sed 10q | while read -r skill; do
        $explorer rate "$skill" 3 >/dev/null || exit
    done || stop "a skill could not be rated"
    eval "$work/frame -k Enter -- $explorer && $work/frame -- $explorer" >$work/said || stop "the explorer did not open"
    awk 'NR == 2 && $2 > 1000 { opened = 1 } END { exit !opened }' $work/said || stop "the explorer asks something first"
}

first_frame() {
    rm -rf $work/content && cp -R content $work/content && find $work/content -exec touch -t 202601010000 {} + || exit 3
    person content
    for size in 24x80 50x200; do
        measure "$work/frame -s $size -- $explorer" "$work/frame -s $size -- $work/floor $work/floor.db"
        line first-frame-$size 1 ms "ncurses and SQLite"
    done
    pack large 10000000 && person large
    measure "$work/frame -- $explorer" "$work/frame -- $work/floor $work/floor.db"
    line first-frame-of-10-MB 1 ms "ncurses and SQLite"
}

instructions() { # COMMAND: in millions
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
        awk '/Collected : / { print $NF / 1e6; found = 1 } END { exit !found }' || stop "valgrind did not count $1"
}

compile() {
    pack large 10000000
    parse="$work/frame -c -- $work/floor parse $work/large/*.yaml"
    measure "$work/frame -c -- $pathway check $work/large" "$parse"
    line compile-cpu 1 ms libyaml
    measure "rm -rf $work/home/.cache; $work/frame -c -- $pathway --content $work/large show kept" "$parse"
    line compile-to-file 1 ms libyaml
    command -v valgrind >/dev/null || return 0
    instructions "$pathway" check $work/large >$work/ours && instructions $work/floor parse $work/large/*.yaml >$work/theirs
    line compile-instructions 1 millions libyaml
}

keys() {
    pack large 10000000 && person large
    for size in 24x80 50x200; do
        played="$work/frame -s $size -k Down*80 -k Down+500 --"
        measure "$played $explorer skills" "$played $work/floor $work/floor.db"
        line key-$size 3 ms "ncurses and SQLite"
        line key-bytes-$size 4 bytes "ncurses"
        line held-500-$size 5 ms "ncurses and SQLite"
        line held-bytes-$size 6 bytes "ncurses"
    done
    line explorer-memory 7 KB "ncurses and SQLite"
}

memory() {
    pack large 10000000 && before=$remembered && pack huge 40000000
    measure "$work/frame -c -- $pathway check $work/huge" "$work/frame -c -- $pathway check $work/large"
    line memory-40-MB 2 KB "of 10 MB"
    line memory-for-each 2 KB "of 10 MB" $((remembered - before))
}

years() { # home, and ten answers in plain lines: over a portfolio of five years, beside a new one
    command -v valgrind >/dev/null || return 0
    person content && cp $work/content.me $work/old.me && $work/floor run $work/old.me <tests/fixtures/db/five-years.sql || stop "no five years"
    yes 4 | sed 10q >$work/typed
    for age in content old; do
        instructions $pathway --plain --content $work/content --portfolio $work/$age.me 'rate/digital-help?set=all' <$work/typed >$work/$age.says
    done
    mv $work/old.says $work/ours && mv $work/content.says $work/theirs && line five-years 1 millions "of a new one"
}

[ -x "$pathway" ] || stop "$pathway is not there: $built"
[ -z "$(find src include schema.sql -newer "$pathway")" ] || echo "$pathway is older than its sources: $built" >&2
mkdir -p $work/home && export LC_ALL=C.UTF-8 TZ=UTC TERM=xterm-256color PATHWAY_NOW=2027-06-03T10:00:00Z HOME="$root/$work/home"
unset XDG_CACHE_HOME XDG_DATA_HOME NO_COLOR PATHWAY_PLAIN ACCESSIBLE
build frame && build generate && build floor ncursesw sqlite3 yaml-0.1 && $work/floor make $work/floor.db 5000 || exit 3
case ${1-all} in
first-frame) first_frame ;;
compile | keys | memory | years) "$1" ;;
all) first_frame && compile && keys && memory && years ;;
*) stop "[first-frame|compile|keys|memory|years|all]" ;;
esac

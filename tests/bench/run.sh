#!/bin/sh
# Speed and memory of build/release/pathway, or $PATHWAY_PROGRAM, beside floors: programs that do the least there is to do.
# Each pair is run in turn; a line has the median of the ratios, both medians, and whether it is within its bound.
#   tests/bench/run.sh [first-frame|compile|keys|large|memory|years|all]          tests/bench/README.md says how to read it
set -u
bounds='first-frame-24x80 2.0
first-frame-50x200 2.0
compile-cpu 3.0
large-24x80 16
large-40x120 16
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

line() { # NAME COLUMN UNIT OTHER [COUNT bytes]: that column's ratio; or, with COUNT, its difference in bytes for each of so many
    ours=$(cut -d ' ' -f "$2" $work/ours | median) theirs=$(cut -d ' ' -f "$2" $work/theirs | median)
    says=$(paste -d ' ' $work/ours $work/theirs | awk -v at="$2" -v each="${5-0}" '
        { x = $at; y = $(at + NF / 2); print each ? (x - y) * 1024 / each : x / y }' | median)
    tell "$1" "$says" "${6-x}" "pathway $ours $3, $4 $theirs $3"
}

tell() { # NAME FIGURE UNIT BESIDE: a line, with its verdict
    echo "$bounds" | awk -v name="$1" -v says="$2" -v unit="$3" -v beside="$4" '
        $1 == name { verdict = (says <= $2 ? ": within " : ": over ") $2 }
        END { printf "%-21s %7.2f %s  %s%s\n", name, says, unit, beside, verdict }'
}

# -- what is measured -------------------------------------------------------------------------------------------------
pack() { # NAME BYTES, or NAME SKILLS ROLES: a generated one, older than what is compiled of it; sets what a check has to remember of it
    packed=$work/$1 && shift && mkdir -p "$packed"
    $work/generate "$@" "$packed" >$work/said || stop "no pack was made"
    touch -t 202601010000 "$packed"/*.yaml && read -r _ remembered _ <$work/said
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

# What is pressed at a place of a large pack: the cursor, pages, opening and going back, which opens the list anew; then ways on.
walked="Down*6 PageDown*3 End PageUp Up*2 Home Enter Back PageDown Enter Down*2 Back"
lists="skills area/area-0 learning practice roles moves qualifications funding barriers networks glossary areas coverage coverage?area=area-0
due history gaps log"
pages="learn f Back Down*2 Enter Back
why Down*3 Enter Back
cover?hours=100 Down*3 Enter Back
grow Down*2 Enter Down*4 Back o Back
compare?a=OWN&b=OTHER Down*9 PageDown*3 End Home Back
compare PageDown*3 Enter
route Down*4 PageDown Enter Down*4 Enter Back
route?to=OTHER Down*6 Enter Down*3 Back
role/OTHER Down*4 PageDown*2 g Back t Back w Back
job Down*8 PageDown*4 End PageUp*2
assess?set=all Down*4 Enter 3 4 2 u y
home / s e a r c h Back*6 e v i d e n c e Down*5 Enter
home / j o b Back*3 m o v e s Enter PageDown*4 Enter
home / h o w Back*3 w h e r e
home / p l a n Enter Down*2 Enter"

named() { # PAGE N: the id of its nth row
    $explorer show "$1" --as json | sed -n '/"rows"/,$s/.*"id": "\(.*\)".*/\1/p' | sed -n "$2p"
}

answer_all() { # a job and all that it asks for, and what else is asked before some place
    own=$(named roles 1) other=$(named roles 40)
    named gaps '1,60' | while read -r skill; do
        level=$((${level-0} % 5 + 1)) && $explorer rate "$skill" $level >/dev/null || exit
    done || stop "a skill could not be rated"
    for act in "job?role=$own" goal?to=up hours?week=2 study?is=work snapshot?keep=yes "add?item=missing&role=$other" \
        name?is=Ann; do
        $explorer --plain "$act" </dev/null >$work/said 2>&1
    done
    grep -q Ann $work/said || stop "nothing was answered"
}

large() { # each key over 14,000 skills and 3,000 jobs, in milliseconds
    pack many 14000 3000 && person many
    answer_all
    for size in 24x80 40x120; do
        { for list in $lists; do echo "$list $walked"; done && echo "$pages"; } | sed "s/OWN/$own/; s/OTHER/$other/" |
            while read -r place keys; do
                # shellcheck disable=SC2001 # each word has the option before it
                keys=$(echo "$keys" | sed 's/[^ ][^ ]*/-k &/g') && cp $work/many.me $work/now.me || exit
                # shellcheck disable=SC2086 # several words
                $work/frame -e -s $size $keys -- $pathway --content $work/many --portfolio $work/now.me "$place" </dev/null >$work/one || exit
                sed "s|\$| at $place|" $work/one
            done >$work/pressed || stop "a key was not answered"
        sort -n $work/pressed >$work/sorted && presses=$(($(wc -l <$work/sorted)))
        at() { sed -n "$1p" $work/sorted; }
        slowest=$(at "$presses") half=$(at $((presses / 2 + 1))) figure=$(at $((presses - presses / 100)))
        tell large-$size "${figure%% *}" ms "at the 99th percentile of $presses keys, ${half%% *} at the 50th; $slowest"
    done
}

memory() {
    pack large 10000000 && before=$remembered && pack huge 40000000
    measure "$work/frame -c -- $pathway check $work/huge" "$work/frame -c -- $pathway check $work/large"
    line memory-40-MB 2 KB "of 10 MB"
    line memory-for-each 2 KB "of 10 MB" $((remembered - before)) bytes
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
compile | keys | large | memory | years) "$1" ;;
all) first_frame && compile && keys && large && memory && years ;;
*) stop "[first-frame|compile|keys|large|memory|years|all]" ;;
esac

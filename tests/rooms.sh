#!/bin/sh
# Who may include whom: calls run downwards only, and a library is known to one room.   tests/rooms.sh [ROOT [BUILD]]
# Reads every #include under src/ and include/, and with BUILD the -I of each compile command: only include/ is one.
# A new room, library or generated header is a line in BEGIN.
set -u
cd "${1:-.}" || exit 1
root=$(pwd -P) commands=${2:+$2/compile_commands.json}

export LC_ALL=C
awk -v root="$root" -v commands="$commands" '
BEGIN {
    # room: the rooms whose public headers it may include, besides its own
    below["base"] = ""
    below["yaml"] = "base"
    below["content"] = "yaml base"
    below["store"] = "content yaml base"
    below["guide"] = "store content yaml base"
    below["page"] = "guide store content yaml base"
    below["face"] = "page guide base"
    below["cli"] = "face page guide store content yaml base"
    below["main"] = "cli face page guide store content yaml base"
    for (room in below) offers["pathway/" room ".h"] = room
    delete offers["pathway/main.h"]
    offers["pathway/browse.h"] = "page"
    offers["pathway/share.h"] = "store"
    offers["pathway/own.h"] = "store"
    offers["pathway/graph.h"] = "guide"
    offers["pathway/ideas.h"] = "guide"
    offers["pathway/weeks.h"] = "guide"
    offers["pathway/route.h"] = "guide"
    offers["pathway/fits.h"] = "guide"
    offers["pathway/search.h"] = "guide"
    offers["pathway/stats.h"] = "guide"
    offers["pathway/team.h"] = "guide"
    offers["pathway/returns.h"] = "guide"
    offers["pathway/csv.h"] = "base"
    made["queries.h"] = "store" # made at build, and the room that has it
    # library: its headers, and the files that may include them (jansson: any one room)
    headers["curses"] = "^(ncursesw?/)?(n?curses|ncurses_dll|term|termcap|unctrl|eti|form|menu|panel)[.]h$"
    headers["yaml"] = "^yaml[.]h$"
    headers["sqlite3"] = "^sqlite3(ext)?[.]h$"
    headers["jansson"] = "^jansson(_config)?[.]h$"
    where["curses"] = "^src/face/terminal[.]c$"
    where["yaml"] = "^src/yaml/reader[.]c$"
    where["sqlite3"] = "^src/store/[^/]+$"
    where["jansson"] = "^src/[a-z]+/[^/]+$"

    while (("find src include -type f | sort" | getline file) > 0) exists[files[++count] = file] = 1
    for (i = 1; i <= count; i++) read_file(files[i])
    for (library in headers)
        if (!(library in seen)) wrong("src", "nothing includes <" library ".h>: is the library still needed?")
    if (commands != "") read_commands()
    print passed + 0 " passed, " failed + 0 " failed"
    exit failed > 0
}
function wrong(place, why) { print place ": " why; failed++ }
function room_of(file, part, n) {
    n = split(file, part, "/")
    if (file == "src/main.c") return "main"
    if (n == 3 && part[1] == "src" && part[2] in below && part[2] != "main") return part[2]
    if (file ~ /^src\/store\/queries\/[a-z]+[.]sql$/) return "store"
    if (n == 3 && part[1] == "include" && (part[2] "/" part[3]) in offers) return offers[part[2] "/" part[3]]
    return ""
}
function read_file(file, line, number, room) {
    room = room_of(file)
    if (room == "") { wrong(file, "belongs to no room"); return }
    number = 0
    while ((getline line < file) > 0) {
        number++
        if (line ~ /^[ \t]*(#|%:)[ \t]*include/) included(file, room, file ":" number, line)
    }
    close(file)
}
function included(file, room, place, line, name, quoted, library, owner, folder) {
    if (!match(line, /["<][^">]+[">]/)) { wrong(place, "an #include that cannot be read: " line); return }
    name = substr(line, RSTART + 1, RLENGTH - 2)
    quoted = substr(line, RSTART, 1) == "\""
    for (library in headers)
        if (name ~ headers[library]) {
            folder = file
            sub(/[^\/]*$/, "", folder)
            if (file !~ where[library]) wrong(place, "<" name "> is not for this file: " where[library])
            else if (library in seen && seen[library] != folder) wrong(place, "<" name "> is already in " seen[library])
            else { seen[library] = folder; passed++ }
            return
        }
    if (name ~ /^pathway\//) {
        owner = offers[name]
        if (owner == "") wrong(place, "no room offers \"" name "\"")
        else if (owner != room && index(" " below[room] " ", " " owner " ") == 0)
            wrong(place, room " may not include \"" name "\", only: " room " " below[room])
        else passed++
        return
    }
    if (quoted && name in made) {
        if (made[name] != room) wrong(place, "\"" name "\" belongs to " made[name])
        else passed++
        return
    }
    if (quoted && !("src/" room "/" name in exists && file ~ /^src\//))
        wrong(place, "\"" name "\" is not a private file of " room " (src/" room "/), nor \"pathway/ROOM.h\"")
    else passed++
}
function replace(text, from, to, at, done) {
    while ((at = index(text, from)) > 0) {
        done = done substr(text, 1, at - 1) to
        text = substr(text, at + length(from))
    }
    return done text
}
function read_commands(line, word, n, i, folders, any, path, build) {
    build = commands
    sub(/\/[^\/]*$/, "", build)
    while ((getline line < commands) > 0) {
        any = 1
        line = replace(replace(line, build, "BUILD"), root, "ROOT")
        gsub(/\\"/, "", line)
        if (line ~ /^ *"command":/) {
            folders = ""
            n = split(line, word, /[ ",]+/)
            for (i = 1; i <= n; i++) {
                path = ""
                if (word[i] ~ /^-I./) path = substr(word[i], 3)
                if (word[i] ~ /^(-I|-isystem|-iquote|-idirafter|-include)$/) path = word[i + 1]
                if (path != "") folders = folders " " path
            }
        } else if (line ~ /^ *"file": "(ROOT\/src|BUILD)\//) {
            n = split(folders, word, " ")
            for (i = 1; i <= n; i++)
                if (word[i] !~ /^(ROOT\/include|BUILD\/generated)\/?$/ && word[i] !~ /^\/usr\//)
                    wrong(replace(replace(line, "ROOT/", ""), "  ", ""), word[i] " is not to be an include directory")
                else passed++
        }
    }
    if (!any) wrong(commands, "is not there: configure with a preset")
}'

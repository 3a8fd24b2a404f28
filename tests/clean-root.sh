#!/bin/bash
# The promise of ./run, kept on a fresh Debian 12.     [KEEP=1] [CI=true] tests/clean-root.sh [REPOSITORY]
# As root, with debootstrap: makes a minimal bookworm in a temporary folder from the mirror of this machine's own apt,
# clones the last commit of REPOSITORY (a folder or an address; this one) into it and runs it there, as nobody ever has.
# Mounts live in a mount namespace of their own, so that none is left whatever happens. KEEP=1 leaves the folder.
set -uo pipefail
repository=${1:-$(dirname "$(dirname "$(readlink -f "$0")")")}

if [[ ${CLEAN_ROOT-} == "" ]]; then
    for tool in debootstrap unshare chroot git apt-get; do
        command -v $tool >/dev/null || { echo "clean-root: $tool is missing here" >&2; exit 3; }
    done
    ((EUID == 0)) || { echo "clean-root: a root is made by root: sudo $0" >&2; exit 3; }
    CLEAN_ROOT=$(mktemp -d "${TMPDIR:-/var/tmp}/clean-root.XXXXXX") || exit 3
    export CLEAN_ROOT
    if [[ ${KEEP-} ]]; then trap 'echo "clean-root: kept in $CLEAN_ROOT"' EXIT; else
        trap 'rm -rf --one-file-system "$CLEAN_ROOT"' EXIT; fi
    trap 'exit 1' HUP INT TERM
    unshare --mount --pid --fork --kill-child "$0" "$repository"
    exit
fi

root=$CLEAN_ROOT/root log=$CLEAN_ROOT/log home=/home/reader passed=0 failed=0
mkdir "$root"
started() { name=$1 since=$SECONDS; }
ok() { passed=$((passed + 1)); echo "ok      $name ($((SECONDS - since)) s)"; }
bad() { failed=$((failed + 1)); echo "FAILED  $name ($((SECONDS - since)) s): $1"; }
finish() { echo "$passed passed, $failed failed"; exit $((failed > 0)); }
stop() { bad "$1"; tail -n 40 "$log"; finish; }
tell() { printf '        | %s\n' "$@"; }

# -- what this machine's apt knows -----------------------------------------------------------------------------------
started "a fresh Debian 12, by debootstrap"
# shellcheck disable=SC2016 # the words are apt's
sources=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
    awk '$2 ~ /^bookworm(-updates|-security)?$/ && $4 == "Debian" { print "deb", $1, $2, $3 }' | sort -u)
mirror=$(awk '$3 == "bookworm" && $4 == "main" { print $2; exit }' <<<"$sources")
[[ $mirror ]] || stop "apt here has no Debian bookworm source (or no apt-get update was done)"
for scheme in http https; do
    eval "$(apt-config shell proxy Acquire::$scheme::Proxy)"
    if [[ ${proxy-} && $proxy != DIRECT ]]; then export ${scheme}_proxy="$proxy"; fi
    proxy=""
done

# -- the root --------------------------------------------------------------------------------------------------------
include=()
[[ $sources == *https://* ]] && include=(--include=ca-certificates)
debootstrap --variant=minbase "${include[@]}" bookworm "$root" "$mirror" >"$log" 2>&1 || stop "debootstrap: see below"
echo "$sources" >"$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|ftp|Check-[A-Za-z-]*|Retries|ForceIPv[46])(::[^ ]*)? "[^"]' \
    >"$root/etc/apt/apt.conf.d/99clean-root"
cp -a /etc/apt/trusted.gpg.d /etc/apt/auth.conf* "$root/etc/apt/" 2>/dev/null
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null
[[ ! -f /etc/ssl/certs/ca-certificates.crt || ! -d $root/etc/ssl/certs ]] ||
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
mount -t proc proc "$root/proc" || stop "cannot mount /proc in the root"
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5 devpts "$root/dev/pts" || stop "cannot mount /dev/pts"
ln -sf pts/ptmx "$root/dev/ptmx"
chroot "$root" useradd -m reader || stop "no useradd"
git -c safe.directory='*' clone -q "$repository" "$root$home/pathway" || stop "cannot clone $repository"
chroot "$root" chown -R reader: $home
ok

# A command in it, with nothing of ours in its environment; no locale, as such a root has none. Output: out and err.
environment=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=xterm-256color)
for word in http_proxy https_proxy CI; do [[ ! ${!word-} ]] || environment+=("$word=${!word}"); done
within() {
    chroot "$root" env -i -C $home/pathway "${environment[@]}" HOME=/root "$@" \
        </dev/null >"$CLEAN_ROOT/out" 2>"$CLEAN_ROOT/err"
}
show() { tail -n 40 "$CLEAN_ROOT/out" "$CLEAN_ROOT/err" | sed 's/^/        | /'; }

# -- the promise -----------------------------------------------------------------------------------------------------
started "without sudo, ./run stops with its one apt-get line"
within setpriv --reuid reader --regid reader --init-groups env HOME=$home ./run --version
status=$?
if ((status == 3)) && [[ ! -s $CLEAN_ROOT/out ]] && (($(grep -c apt-get "$CLEAN_ROOT/err") == 1)); then
    ok; tell "$(grep apt-get "$CLEAN_ROOT/err")"
else bad "it ended with $status"; show; fi

started "as root, ./run installs and builds"
if within ./run --version && grep -q '^pathway [0-9]' "$CLEAN_ROOT/out"; then
    ok; tell "$(cat "$CLEAN_ROOT/out")"
else bad "no version"; show; finish; fi

started "./run is silent when it is built"
if within ./run --version && [[ ! -s $CLEAN_ROOT/err ]]; then ok; else bad "it said more than the version"; show; fi

started "./run show home --as text"
if within ./run show home --as text && [[ -s $CLEAN_ROOT/out ]]; then ok; else bad "no page"; show; fi

started "./run asks how to show itself, opens the explorer at home, and q closes it"
question="How shall it be shown?" title="What you can do, what you could learn"
screen() { # the words written, without escape sequences: a moved cursor is a blank
    LC_ALL=C sed -E $'s|\e\\[[0-9;]*m||g; s|\e[()][A-Z0-9]||g; s|\e[=>78]||g; s|\e\\[[0-9;?>!]*[ -/]*[@-~]| |g' \
        "$root/tmp/typescript" |
        LC_ALL=C tr -d '\016\017' | LC_ALL=C tr -s '\000-\040' ' ' | fold -sw 110
}
wait_for() { # SECONDS COMMAND…
    local end=$((SECONDS + $1)); shift
    until "$@"; do ((SECONDS < end)) || return 1; sleep 0.1; done
}
# shellcheck disable=SC2317
seen() { screen 2>/dev/null | tr -d '\n' | LC_ALL=C grep -Fq -- "$1"; }
# shellcheck disable=SC2317
gone() { ! kill -0 "$explorer" 2>/dev/null; }
mkfifo "$CLEAN_ROOT/keys"
exec 7<>"$CLEAN_ROOT/keys"
chroot "$root" env -i -C $home/pathway "${environment[@]}" HOME=/root SHELL=/bin/sh \
    script -qefc 'stty rows 30 cols 100; exec ./run' /tmp/typescript <&7 >/dev/null 2>&1 7>&- &
explorer=$!
answer() { wait_for 60 seen "$question" && printf '\r' >&7 && wait_for 60 seen "$title"; }
if ! answer; then bad "\"$question\" or \"$title\" did not appear"; screen | head -n 40
else
    printf q >&7
    if ! wait_for 20 gone; then bad "q did not close it"; screen | tail -n 40
    elif wait "$explorer"; then ok
    else bad "it ended with $?"; screen | tail -n 40; fi
fi
gone || kill "$explorer"
exec 7>&-

started "./run test"
if within ./run test; then ok; else bad "see below"; show; fi
grep -E 'tests passed|tests failed|^[0-9]+ passed' "$CLEAN_ROOT/out" | sed 's/^/        | /'
finish

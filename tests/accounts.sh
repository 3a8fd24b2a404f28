#!/bin/bash
# Three accounts of one computer and a tray for each: what one gives lies in the other's tray, is read and answered there, and a third
# can neither list it nor read it.   tests/accounts.sh PROGRAM
# Each runs as a login that every Debian has, with a home and a tray in a temporary folder. Only root can become somebody else: run by
# another it says so and ends with 77, which is "skipped"; with CI=true that is a failure.
set -uo pipefail
skip() { echo "$1"; [[ ${CI-} == true ]] && exit 1; exit 77; }
((EUID == 0)) || skip "Only root can run as other accounts: not run."
command -v setpriv >/dev/null || skip "setpriv is not installed: not run."
jo=games ann=news sam=irc
getent passwd $jo $ann $sam >/dev/null || skip "The accounts $jo, $ann and $sam are not all here: not run."

folder=$(mktemp -d "${TMPDIR:-/var/tmp}/pathway-accounts.XXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT
chmod 711 "$folder"
umask 022
cp "$1" "$folder/pathway" && cp -r tests/fixtures/pack "$folder/pack" || exit 1
chmod -R a+rX "$folder/pathway" "$folder/pack"
mkdir "$folder/home" "$folder/tray"
for login in $jo $ann $sam; do
    install -d -m 700 -o "$login" "$folder/home/$login"
    install -d -m 3733 -o "$login" -g "$(id -g "$login")" "$folder/tray/$login"
done
printf 'site:\n  tray: %s/tray\n  handover: %s/home/%%u\n' "$folder" "$folder" >"$folder/site.yaml"

passed=0 failed=0
bad() { failed=$((failed + 1)); printf 'FAILED  %s: %s\n' "$name" "$1"; }
begin() { name=$1; passed=$((passed + 1)); }
as() { # LOGIN WORD...: anything, as that account
    local login=$1
    shift
    (cd "$folder/home/$login" && exec setpriv --reuid "$login" --regid "$(id -g "$login")" --clear-groups \
        env -i PATH="$PATH" HOME="$PWD" LOGNAME="$login" LC_ALL=C.UTF-8 TZ=UTC PATHWAY_NOW=2027-06-03T10:00:00Z \
        PATHWAY_SITE="$folder/site.yaml" ASAN_OPTIONS="${ASAN_OPTIONS-}" "$@") 2>&1
}
pathway() { # LOGIN WORD...
    local login=$1
    shift
    as "$login" "$folder/pathway" --content "$folder/pack" "$@"
}
plain() { # LOGIN PLACE LINE...: what was said last, in plain lines
    local login=$1 place=$2
    shift 2
    printf '%s\n' "$@" q | pathway "$login" --plain "$place"
}
says() { grep -qF -- "$2" <<<"${1//$'\n'/ }" || bad "it does not say \"$2\": $1"; }
silent() { ! grep -qF -- "$2" <<<"${1//$'\n'/ }" || bad "it says \"$2\": $1"; }
is() { [[ $1 == "$2" ]] || bad "\"$1\" instead of \"$2\""; }
refused() { # WHY LOGIN WORD...: the system does not let them
    local why=$1 said
    shift
    if said=$(as "$@"); then bad "$* was done"; else says "$said" "$why"; fi
}

begin "a copy is put in the other's tray"
pathway $jo rate lending 4 >"$folder/said"
says "$(pathway $jo rate digital-help 2 --what SECRET-example --private)" "private: Yes, with an example."
pathway $jo plan add practice/sit-beside --by 2027-07-01 >"$folder/said"
plain $jo 'name?is=Jo+Smith' >"$folder/said"
said=$(plain $jo 'give?to=Ann&tray='$ann'&with=plan,levels' 1)
says "$said" "It is in the tray of $ann on this computer."
copies=("$folder/tray/$ann/"*)
copy=${copies[0]##*/}
is ${#copies[@]} 1
is "$(stat -c '%U %G %a' "$folder/tray/$ann/$copy")" "$jo $(id -gn $ann) 640"

begin "nobody else can list it, read it, change it or take it away, and its giver cannot list the tray"
refused "Permission denied" $sam ls "$folder/tray/$ann"
refused "Permission denied" $jo ls "$folder/tray/$ann"
refused "Permission denied" $sam cat "$folder/tray/$ann/$copy"
refused "Operation not permitted" $sam rm -f "$folder/tray/$ann/$copy"
refused "Operation not permitted" $sam mv "$folder/tray/$ann/$copy" "$folder/tray/$ann/mine"
refused "Permission denied" $ann sh -c "echo more >>'$folder/tray/$ann/$copy'"
says "$(pathway $sam open "$folder/tray/$ann/$copy" --no-input)" "could not be read: Permission denied."
refused "Permission denied" $sam cat "$folder/home/$jo/.local/share/pathway/me.pathway"
says "$(pathway $sam show received)" "Nothing lies in your tray."
silent "$(pathway $sam show home)" "Given to me"

begin "what is given cannot be had in halves"
limited=$(ulimit -f 4 && plain $jo 'give?to=Ann&tray='$ann'&with=plan,levels' 1)
says "$limited" "could not be written: File too large."
is "$(ls "$folder/tray/$ann")" "$copy"
as $jo sh -c "echo half >'$folder/tray/$ann/$copy.17.part'"
silent "$(pathway $ann show received)" ".part"
says "$(pathway $ann show home)" "Given to me, 1 file."

begin "the other sees it at home, opens it and answers it"
plain $ann 'name?is=Ann+Lee' >"$folder/said"
says "$(plain $ann received 1)" "Put here by the login: $jo."
plain $ann "remark/$copy?part=seen&is=You+found+it+at+once." >"$folder/said"
plain $ann "remark/$copy?part=view&item=lending&is=5" >"$folder/said"
said=$(plain $ann "answer/$copy" 1)
says "$said" "It is in the tray of $jo on this computer, for Jo Smith."
answer=$(ls "$folder/tray/$jo")
is "$(stat -c '%U %G %a' "$folder/tray/$jo/$answer")" "$ann $(id -gn $jo) 640"
refused "Permission denied" $sam cat "$folder/tray/$jo/$answer"

begin "an answer that is sent again takes the place of the first, and of nobody else's file"
plain $ann "remark/$copy?part=question&is=When?" >"$folder/said"
says "$(plain $ann "answer/$copy" 1)" "It is in the tray of $jo"
is "$(ls "$folder/tray/$jo")" "$answer"
says "$(pathway $jo import "$folder/tray/$jo/$answer")" "When?"
chown $sam "$folder/tray/$jo/$answer"
says "$(plain $ann "answer/$copy" 1)" "could not be written: Operation not permitted."
is "$(ls "$folder/tray/$jo")" "$answer"
chown $ann "$folder/tray/$jo/$answer"

begin "it is taken over, once, and both keep what they have"
says "$(pathway $jo show home)" "Given to me, 1 file."
is "$(pathway $jo import "$folder/tray/$jo/$answer" --yes)" "Saved. Taken over from Ann Lee: 2 things."
is "$(pathway $jo import "$folder/tray/$jo/$answer" --yes)" "All of it is there already. Nothing was changed."
says "$(pathway $jo show log)" "You found it at once."
says "$(pathway $ann show "received/$copy?part=mine")" "You found it at once."
cat "$folder/tray/$ann/$copy" "$folder/tray/$jo/$answer" | grep -aqF SECRET && bad "what is private is in a file"

begin "each deletes from their own tray, also what somebody else left there"
as $sam sh -c "echo junk >'$folder/tray/$ann/junk'; mkdir '$folder/tray/$ann/a-folder'; ln -s /etc/shadow '$folder/tray/$ann/link'"
said=$(pathway $ann show received)
says "$said" "junk is not a copy from pathway."
says "$said" "a-folder is not a file."
says "$said" "link is not a file."
for file in junk a-folder link "$copy"; do
    says "$(plain $ann "discard/$file" 2)" "It is deleted from your tray."
done
is "$(ls "$folder/tray/$ann")" "$copy.17.part"
[[ -e /etc/shadow ]] || bad "what a link led to is gone"
says "$(pathway $jo show shared)" "For Ann, given on 3 June 2027"

echo "$passed parts, $failed failed"
exit $((failed > 0))

#!/bin/sh
# Show that the frozen program does its work where there is no Python: prove.sh [PACKAGE.deb]
# (default: the one in dist/). Works on an unpacked copy and installs nothing. What it saw stays in
# build/proof: the findings, the redacted files, a picture of the window.
set -eu
cd "$(dirname "$0")/.."

fail() {
  printf 'Niet bewezen: %s\n' "$*" >&2
  cat "$work"/home/.cache/lakwerk/log/crash-* >&2 2>/dev/null || true
  exit 1
}
proven() { printf '  ok  %s\n' "$*"; }

work=$(mktemp -d)
screen=""
window=""
clean_up() {
  for process in $window $screen; do kill "$process" 2>/dev/null || true; done
  chmod -R u+w "$work" && rm -rf "$work"
}
trap clean_up EXIT
package=${1:-$(ls dist/lakwerk_*.deb 2>/dev/null | tail -n 1)}
[ -f "$package" ] || fail "er is geen pakket in dist/; maak het met: make package"
for tool in dpkg-deb Xvfb xwininfo import pdftotext; do
  command -v "$tool" >/dev/null || fail "$tool ontbreekt; richt in met: make setup-prove"
done

proof=$PWD/build/proof
rm -rf "$proof"
mkdir -p "$proof" "$work/home"
dpkg-deb -x "$package" "$work/root"
program=$work/root/usr/bin/lakwerk
# As on a machine where only the package came: no Python to be found, no other program either.
alone() { env -i PATH=/nonexistent HOME="$work/home" "$@"; }

printf 'Bewijs van %s\n' "$package"
version=$(dpkg-deb -f "$package" Version)
[ "$(alone "$program" --version)" = "lakwerk $version" ] || fail "de versie is niet $version"
proven "start zonder Python en noemt zijn versie, $version"

letter=resources/samples/Kamerbrief.pdf
note=resources/samples/Nota.pdf
alone "$program" detect "$letter" "$note" --json "$proof/gevonden.json" || fail "detect"
for role in steller ondertekenaar; do
  grep -q "\"role\": \"$role\"" "$proof/gevonden.json" || fail "geen $role gevonden"
done
proven "vindt steller en ondertekenaar in brief en nota"

alone "$program" redact "$letter" "$note" --output "$proof/gelakt" || fail "redact"
# What is proposed as redact may be in none of the redacted files.
sed -n 's/^ *"text": "\(.*\)",$/T\1/p; s/^ *"verdict": "\(.*\)",$/V\1/p' "$proof/gevonden.json" |
  awk '/^T/ { text = substr($0, 2) } $0 == "Vredact" && text != "" { print text }' |
  sort -u >"$work/hidden"
[ -s "$work/hidden" ] || fail "er is niets te lakken voorgesteld"
for file in "$proof"/gelakt/*.pdf; do
  pdftotext "$file" "$work/text"
  if grep -F -f "$work/hidden" "$work/text" >/dev/null; then fail "gelakte tekst staat nog in $file"; fi
done
[ "$(ls "$proof"/gelakt/*.pdf | wc -l)" = 2 ] || fail "er zijn geen twee gelakte bestanden"
proven "lakt beide; de controle is doorstaan en pdftotext vindt geen gelakte tekst"

mkfifo "$work/number"
Xvfb -displayfd 9 -screen 0 1600x1000x24 -nolisten tcp 9>"$work/number" 2>/dev/null &
screen=$!
read -r number <"$work/number"
# Not through a function: its process would be that of a shell between.
env -i PATH=/nonexistent HOME="$work/home" DISPLAY=":$number" XDG_RUNTIME_DIR="$work" \
  "$program" open "$letter" "$note" >"$proof/venster.log" 2>&1 &
window=$!
waited=0
until DISPLAY=":$number" xwininfo -root -tree 2>/dev/null | grep -q '"lakwerk" "[Ll]akwerk"'; do
  waited=$((waited + 1))
  [ "$waited" -lt 300 ] || fail "het venster kwam niet: $(cat "$proof/venster.log")"
  sleep 0.1
done
sleep "${PROVE_SECONDS:-20}" # for the picture: the documents in it, with their proposals
DISPLAY=":$number" import -window root "$proof/venster.png"
kill -0 "$window" 2>/dev/null || fail "het venster sloot vanzelf: $(cat "$proof/venster.log")"
proven "toont zijn venster; zie build/proof/venster.png"
kill "$window"
wait "$window" 2>/dev/null || true
window=""
sleep 1
left=$(pgrep -f "^$work/root/" | wc -l)
[ "$left" = 0 ] || fail "er bleven $left processen achter"
proven "laat geen proces achter"

strangers=$(cd "$work/home" && find . -type f -not -path './.config/lakwerk/*' \
  -not -path './.local/share/lakwerk/*' -not -path './.cache/lakwerk/*' | grep -v '^\./\.cache/fontconfig/' || true)
[ -z "$strangers" ] || fail "buiten de eigen mappen geschreven: $strangers"
proven "schrijft alleen in zijn eigen mappen"

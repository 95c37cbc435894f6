#!/bin/sh
# Set up a checkout: the virtual environment in .venv and, by the words "window", "test", "package"
# and "prove", the system packages that those need. Says what it will install before it does; quick
# when there is nothing to do. PYTHON=/path/to/python chooses the interpreter.
set -eu
cd "$(dirname "$0")/.."

# What Qt loads on an X screen (and, of that, offscreen), by the names of Debian and Ubuntu.
WINDOW="libgl1 libegl1 libx11-6 libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0
libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3
libfontconfig1 libfreetype6 libglib2.0-0 fonts-liberation"
# What the tests use beside it: a screen without a screen, another reader of PDF, a reader of scans.
TEST="xvfb xauth poppler-utils tesseract-ocr tesseract-ocr-nld"
# What freezing uses: objdump and strip.
PACKAGE="binutils"
# What looks at the frozen program's window from outside.
PROVE="x11-utils imagemagick procps"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$@" >&2; exit 1; }

installed() {
  # The second name is what Debian 13 and Ubuntu 24.04 call a library since its 64-bit time.
  for name in "$1" "$1t64"; do
    dpkg-query -W -f='${Status}\n' "$name" 2>/dev/null | grep -q 'ok installed' && return 0
  done
  return 1
}

may_install() {
  [ "$(id -u)" = 0 ] && return 0
  command -v sudo >/dev/null || return 1
  # sudo asks for its password on a terminal; without one it must need none.
  [ -t 0 ] || sudo -n true 2>/dev/null
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" </dev/null >"$log" 2>&1; }

apt_install() {
  missing=""
  for package in "$@"; do installed "$package" || missing="$missing $package"; done
  [ -n "$missing" ] || return 0
  may_install || fail \
    "Deze systeempakketten ontbreken; installeren vraagt beheerdersrechten, en die zijn er niet:" \
    " $missing" \
    "Vraag uw beheerder om deze opdracht en probeer het daarna opnieuw:" \
    "  apt-get install --no-install-recommends$missing"
  say "Deze systeempakketten ontbreken en worden nu geïnstalleerd met apt:" " $missing"
  log=$(mktemp)
  # shellcheck disable=SC2086 # a list of names
  apt_get install -y --no-install-recommends $missing ||
    { apt_get update && apt_get install -y --no-install-recommends $missing; } ||
    fail "Het installeren is niet gelukt. Dit zei apt:" "$(cat "$log")"
  rm -f "$log"
}

system_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    [ $# = 0 ] || [ "$(uname)" != Linux ] ||
      say "Geen apt gevonden; zorg zelf voor de bibliotheken van Qt 6 (xcb)."
    return 0
  fi
  for word in "$@"; do
    # shellcheck disable=SC2086 # lists of names
    case "$word" in
      window) apt_install $WINDOW ;;
      test) apt_install $TEST ;;
      package) apt_install $PACKAGE ;;
      prove) apt_install $PROVE ;;
      *) fail "Onbekend: $word" ;;
    esac
  done
}

find_python() {
  for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      say "$candidate"
      return 0
    fi
  done
  return 1
}

environment() {
  # The checkout's own place counts too: an environment does not survive a move.
  stamp=".venv/.lakwerk-$({ pwd; cat requirements-dev.lock pyproject.toml; } | cksum | cut -d' ' -f1)"
  [ -f "$stamp" ] && [ -x .venv/bin/python ] && return 0
  python=$(find_python) || fail \
    "Python 3.11 of nieuwer is nodig. Op Debian en Ubuntu: apt install python3 python3-venv"
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    apt_install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  fi
  say "De omgeving in .venv wordt ingericht (eenmalig, een paar minuten)."
  # A set-up that was broken off leaves half an environment, and a moved one points elsewhere.
  if [ "$(.venv/bin/python -m pip --version 2>/dev/null | grep -cF "$(pwd)/.venv/")" != 1 ]; then
    "$python" -m venv --clear .venv
  fi
  rm -f .venv/.lakwerk-*
  # The lock is complete. Without --no-deps pip resolves it once more, and then takes a release
  # newer than the pinned one for "coverage[toml]", which has no hash.
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps \
    -r requirements-dev.lock
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
  : > "$stamp"
}

system_packages "$@"
environment

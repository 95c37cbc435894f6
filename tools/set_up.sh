#!/bin/sh
# Set up a checkout: the virtual environment in .venv, and with the words "window" and "test" the
# system libraries that those need. Says what it will install before it does; quick when done.
set -eu
cd "$(dirname "$0")/.."

# What Qt loads on an X screen (and, of that, offscreen), by the names of Debian and Ubuntu.
WINDOW="libgl1 libegl1 libx11-6 libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0
libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3
libfontconfig1 libfreetype6 libglib2.0-0 fonts-liberation"
# What the tests use beside it: a screen without a screen, and another reader of PDF.
TEST="xvfb xauth poppler-utils"

say() { printf '%s\n' "$*"; }

installed() {
  dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed' ||
    dpkg-query -W -f='${Status}\n' "$1t64" 2>/dev/null | grep -q 'ok installed'
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    say "Daarvoor zijn beheerdersrechten nodig. Vraag uw beheerder om:"; say "  $*"; return 1
  fi
}

apt_install() {
  missing=""
  for package in "$@"; do installed "$package" || missing="$missing $package"; done
  [ -n "$missing" ] || return 0
  say "Deze systeempakketten ontbreken en worden nu geïnstalleerd met apt:"
  say " $missing"
  # shellcheck disable=SC2086 # a list of names
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null 2>&1 ||
    { as_root apt-get update -q >/dev/null &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null; }
}

system_libraries() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    [ "$(uname)" != Linux ] || say "Geen apt gevonden; zorg zelf voor de bibliotheken van Qt 6 (xcb)."
    return 0
  fi
  for word in "$@"; do
    # shellcheck disable=SC2086 # lists of names
    case "$word" in window) apt_install $WINDOW ;; test) apt_install $TEST ;; esac
  done
}

find_python() {
  for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      say "$candidate"; return 0
    fi
  done
  return 1
}

environment() {
  stamp=".venv/.lakwerk-$(cat requirements-dev.lock pyproject.toml | cksum | cut -d' ' -f1)"
  [ -f "$stamp" ] && [ -x .venv/bin/python ] && return 0
  python=$(find_python) || { say "Python 3.11 of nieuwer is nodig: apt install python3 python3-venv"; exit 1; }
  if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    apt_install "$version"
  fi
  say "De omgeving in .venv wordt ingericht (eenmalig, een minuut)."
  # A set-up that was broken off leaves half an environment: start it anew.
  .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
  rm -f .venv/.lakwerk-*
  : > "$stamp"
}

system_libraries "$@"
environment

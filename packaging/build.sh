#!/bin/sh
# Freeze the program and pack it: dist/lakwerk_VERSION_ARCHITECTURE.deb. Needs no root and no
# network; `make package` sets up what it uses. The frozen program stays in build/frozen.
set -eu
cd "$(dirname "$0")/.."

fail() { printf '%s\n' "$@" >&2; exit 1; }
step() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

for tool in dpkg dpkg-deb objdump strip; do
  command -v "$tool" >/dev/null || fail "Het pakket kan niet worden gemaakt: $tool ontbreekt." \
    "Nodig zijn dpkg en binutils: apt install dpkg binutils"
done
[ -x .venv/bin/pyinstaller ] || fail "Eerst inrichten: make setup"

# Dates in the package are those of the last commit, or of now outside git.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
# Python orders sets by hash: without this no two builds are alike.
PYTHONHASHSEED=1
# What is built must not depend on what else lies on the caller's paths.
unset PYTHONPATH PYTHONHOME
export SOURCE_DATE_EPOCH PYTHONHASHSEED
mkdir -p build

step "Bevriezen met PyInstaller (een tot vijf minuten) ..."
.venv/bin/pyinstaller --noconfirm --clean --log-level ERROR \
  --distpath build/frozen --workpath build/freezing packaging/lakwerk.spec \
  >build/freezing.log 2>&1 || fail "Bevriezen is niet gelukt:" "$(tail -n 20 build/freezing.log)"

step "Foutzoekgegevens uit de bibliotheken halen ..."
# Those in *.libs were rewritten by their makers so that strip would damage them.
find build/frozen/lakwerk -type f \( -name '*.so' -o -name '*.so.*' \) -not -path '*.libs/*' \
  -exec strip --strip-unneeded {} +

step "Proef: het bevroren programma start ..."
env -i HOME=/nonexistent build/frozen/lakwerk/lakwerk --version

step "Inpakken ..."
package=$(.venv/bin/python packaging/deb.py build/frozen/lakwerk \
  build/freezing/lakwerk/sources.json dist)
step "Klaar: $package, $(du -sm "$package" | cut -f1) MB, uitgepakt $(du -sm build/frozen | cut -f1) MB"

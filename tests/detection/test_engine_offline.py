from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import sys
opened, written = [], []

def watch(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "subprocess.", "os.system")):
        opened.append(event)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        written.append(str(args[0]))
    if event in ("os.mkdir", "os.rename", "os.remove", "os.symlink", "os.link"):
        written.append(str(args[0]))

sys.addaudithook(watch)
sys.dont_write_bytecode = True
from app.detection.engine import Detector
from tests.detection.dutch.maps import pages, text_map

made = text_map("Geachte heer De Vries,\\nMail a.b@mindef.nl of bel 06-12345678, BSN 111222333")
found = Detector().detect(made, pages(made))
assert len(found) == 4, len(found)
assert not opened, opened
assert not written, written
print("clean")
"""


def test_detection_opens_no_socket_and_writes_nothing(tmp_path) -> None:
    places = {name: tmp_path / name for name in ("home", "cwd", "tmp")}
    for place in places.values():
        place.mkdir()
    env = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "TLDEXTRACT"))},
        "HOME": str(places["home"]),
        "TMPDIR": str(places["tmp"]),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=places["cwd"],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "clean"
    assert not [p for place in places.values() for p in place.rglob("*")]

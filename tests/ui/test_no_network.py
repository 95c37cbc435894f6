"""A day's work in the window reaches no network: watched where Python and Qt would open one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DAY = """
import os, sys, time
os.environ["QT_QPA_PLATFORM"] = "offscreen"
reached = []
def watch(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        reached.append(event)
    if event in ("socket.connect", "socket.bind") and not isinstance(arguments[1], str | bytes):
        reached.append((event, arguments[1]))  # a path is a socket of this machine alone
sys.addaudithook(watch)
from pathlib import Path
from PySide6.QtCore import QEventLoop
from app.model.decision import Verdict
from app.ui.application import make_application
from app.ui.instance import Instance
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
folder = Path(sys.argv[1])
application = make_application()
instance = Instance(folder, application)
assert instance.begin(())
window = MainWindow(WorkerPool(executor=SerialExecutor()), RenderWorker(),
                    Preferences(folder / "settings.json"), lambda _: True)
window.show()
window.workspace.create(folder / "dag.lakwerk")
window.take([Path(sys.argv[2])])
def until(so):
    end = time.monotonic() + 100
    while not so():
        assert time.monotonic() < end
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
until(lambda: not window.jobs.busy and bool(window.workspace.session.proposals()))
window.desk.judge(Verdict.REDACT)
window.desk.accept_all()
window.actions_["manual"].trigger()
window.show_export()
window.export_dialog.folder.setText(str(folder / "uit"))
window.export_dialog.begin()
until(lambda: not window.export_dialog.busy and bool(window.export_dialog.exporter.results))
window.close()
instance.close()
loaded = [m for m in sys.modules if m.startswith("PySide6.") and "Network" in m]
assert list((folder / "uit").glob("*.pdf"))
print(reached, loaded)
import socket
with socket.socket() as probe:
    probe.connect_ex(("127.0.0.1", 9))
print(reached)  # the watch is awake
"""


def test_a_day_in_the_window_reaches_no_network(tmp_path: Path, samples: tuple[Path, Path]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DAY, str(tmp_path), str(samples[1])],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["[] []", "[('socket.connect', ('127.0.0.1', 9))]"]

"""What was acknowledged before a program was killed is there afterwards."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.review.session import ReviewSession
from app.store.dossier import Dossier
from tests.dossier_builders import new_session, proposal

WRITER = """
import sys
from pathlib import Path
from app.model.decision import Verdict
from app.review import changes
from app.review.session import ReviewSession
from app.store.dossier import Dossier

session = ReviewSession(Dossier.open(Path(sys.argv[1]), "Jan"), "Jan")
assert not session.read_only
ids = [p.id for p in session.proposals()]
round = 0
while True:
    round += 1
    for key in ids:
        many = ids if round % 2 else [key]
        done = session.apply(changes.set_note(session, many, f"{round} {key}"))
        if done.proposal_ids:
            print(session.dossier.events()[-1].seq, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_program_loses_nothing(tmp_path: Path, seed: int) -> None:
    session = new_session(tmp_path, *[proposal(f"p{i}") for i in range(40)])
    session.dossier.close()
    path = session.dossier.path
    chance = random.Random(seed)
    acknowledged = 0
    for _ in range(2):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            # not a wait for something: the moment of the kill is the random input of this test
            time.sleep(chance.uniform(0, 0.12))
            process.kill()
            lines = [first, *process.stdout.read().splitlines(keepends=True)]
        acknowledged = max([acknowledged, *[int(x) for x in lines if x.endswith("\n")]])
        with Dossier.open(path, "Piet") as dossier:
            assert not dossier.read_only
            assert dossier.verify_chain() is None
            events = dossier.events()
            assert len(events) in {acknowledged, acknowledged + 1}
            opened = ReviewSession(dossier, "Piet")
            last = events[-1].change
            for key, state in zip(last.proposal_ids, last.after, strict=True):
                assert opened.decision(key) == state.decision
            acknowledged = len(events)

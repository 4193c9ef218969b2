"""Long trials (kills, races): a short seed in `make test`, all of them in `make prove`, which can be resumed.

@pytest.mark.trial
def test_a_killed_server_keeps_every_acknowledged_move(trials):
    for number in trials(short=20, long=300):
        …   # use `number` as the seed
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROVING = os.environ.get("BATON_PROVE") == "1"

Trials = Callable[..., Iterator[int]]


@pytest.fixture
def trials(request: pytest.FixtureRequest) -> Trials:
    """``trials(short=…, long=…)`` gives the numbers of the trials still to be made, from 0."""
    engine = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"
    name = re.sub(r"[^\w.-]+", "-", request.node.nodeid).strip("-")
    return lambda *, short, long: (
        _remaining(long, ROOT / "prove" / engine / name) if PROVING else iter(range(short))
    )


def seeds(*, short: int, long: int) -> range:
    """For ``parametrize``, where each seed is a test of its own."""
    return range(long if PROVING else short)


def _remaining(long: int, diary: Path) -> Iterator[int]:
    """A number is written down when its trial is over, so a run that was stopped goes on where it was."""
    diary.parent.mkdir(parents=True, exist_ok=True)
    done = {int(line) for line in diary.read_text().split()} if diary.exists() else set()
    for number in range(long):
        if number in done:
            continue
        yield number
        with diary.open("a") as lines:
            lines.write(f"{number}\n")

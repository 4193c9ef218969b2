"""Files for the reader, written as a person would type them."""

from pathlib import Path

import pytest

from baton.flow.days import moment
from baton.flow.history import LEFT
from baton.flow.reading import Options, Read, read

STAGES = Options(stages=("Backlog", "Build", "Test", "Done"), committed="Build", done="Done")
REAL = Path(__file__).parents[4] / "shared" / "data"


def real(name: str) -> Path:
    path = REAL / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    return path


def reading(folder: Path, text: str | bytes, options: Options = STAGES, *, name: str = "some.csv") -> Read:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path, options)


def told(found: Read) -> dict[str, list[tuple[str, str]]]:
    """By item: when (without the year's seconds) it went where."""
    ways: dict[str, list[tuple[str, str]]] = {name: [] for name in found.history.names}
    moves = found.history.moves
    for item, at, stage in zip(moves.item.tolist(), moves.at.tolist(), moves.stage.tolist(), strict=True):
        where = "left" if stage == LEFT else found.workflow.names[stage]
        ways[found.history.names[item]].append((moment(at).strftime("%m-%d %H:%M"), where))
    return ways


def kinds(found: Read) -> list[str]:
    return [problem.kind.value for problem in found.problems]

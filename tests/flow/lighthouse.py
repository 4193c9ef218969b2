"""Cases of a peer with their answers (LetPeopleWork/Lighthouse, MIT), where the shared data lie beside us."""

import functools
import json
import os
from pathlib import Path
from typing import Any

import pytest


@functools.cache
def _read() -> dict[str, Any] | None:
    root = Path(__file__).resolve().parents[2]
    folder = Path(os.environ.get("BATON_SHARED_DATA") or root.parent / "shared" / "data")
    path = folder / "flow" / "lighthouse_cases.json"
    return json.loads(path.read_bytes()) if path.exists() else None


def lighthouse(part: str) -> Any:
    cases = _read()
    if cases is None:
        pytest.skip("The peer's cases are not here; BATON_SHARED_DATA names the folder of the data.")
    return cases[part]

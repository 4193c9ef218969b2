"""How far a job is, noted beside the database.

SQLite has one writer: while that is the job itself, nothing else can be written, and what the job writes is
not seen before its end. A note is a small file named by the lease, so a worker that died tells nothing more.
"""

import contextlib
import json
import os
from pathlib import Path
from typing import NamedTuple

from django.conf import settings


class HowFar(NamedTuple):
    done: int
    total: int
    step: str


def note(lease: str, how_far: HowFar) -> None:
    place = place_of(lease)
    place.parent.mkdir(exist_ok=True)
    part = place.with_suffix(".part")
    part.write_text(json.dumps(how_far))
    # A reader finds the whole note or the one before.
    os.replace(part, place)


def noted(lease: str) -> HowFar | None:
    try:
        done, total, step = json.loads(place_of(lease).read_text())
    except (OSError, ValueError):
        return None
    return HowFar(done, total, step)


def throw_away(lease: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        place_of(lease).unlink()


def place_of(lease: str) -> Path:
    return Path(settings.DATA) / "jobs" / f"{lease or 'none'}.json"

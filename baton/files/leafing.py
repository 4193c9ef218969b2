"""Leaf through a PDF: how many pages it has and how large they are, and a picture of each.

The drawing is done by a process of its own (page_renderer); its pictures lie in a cache beside the shelves,
to be thrown away at any time. A picture is one page: itself.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.files import shelves
from baton.files.models import StoredFile
from baton.files.refusals import DrawingIsBusy
from baton.kit.errors import NotSeen

PDF = "application/pdf"
RENDERER = Path(__file__).with_name("page_renderer.py")
# By the wall clock; the process itself is allowed less of the processor.
PATIENCE_S = 20
# A PDF that is larger is downloaded.
LARGEST = 100 * 1024 * 1024
AT_ONCE = BoundedSemaphore(2)


PROBLEMS = {
    "locked": _("This PDF is locked with a password: its pages cannot be shown. Download it to open it."),
    "damaged": _("This PDF is damaged: its pages cannot be shown. Download it to try another program."),
    "too_many": _("This PDF has more than 1000 pages: download it to read it."),
    "too_large": _("This PDF is too large to be shown here: download it to read it."),
}


@dataclass(frozen=True)
class Leaves:
    """``sizes``: width and height of each page in points, as it is shown. ``trouble``: why there are none."""

    sizes: Sequence[tuple[float, float]] = ()
    trouble: str = ""

    @property
    def problem(self) -> str:
        return str(PROBLEMS[self.trouble]) if self.trouble else ""


def leaf_through(path: Path) -> Leaves | None:
    """None: no PDF."""
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(1024):
            return None
    if path.stat().st_size > LARGEST:
        return Leaves(trouble="too_large")
    told = asked_of_renderer("sizes", path)
    if told is None:
        return Leaves(trouble="damaged")
    return Leaves([(width, height) for width, height in told.get("sizes", ())], told.get("trouble", ""))


def leaves_of(stored: StoredFile) -> Leaves:
    """Of a PDF that was stored before anybody leafed, now; none of what has no pages."""
    if stored.content_type.startswith("image/") and stored.width and stored.height:
        return Leaves([(stored.width, stored.height)])
    if stored.content_type != PDF:
        return Leaves()
    if stored.pages is None:
        try:
            leaves = leaf_through(shelves.path_of(stored.key)) or Leaves(trouble="damaged")
        except FileNotFoundError:
            return Leaves(trouble="damaged")
        note(stored, leaves)
        StoredFile.objects.filter(pk=stored.pk).update(pages=stored.pages, trouble=stored.trouble)
    return Leaves([(width, height) for width, height in stored.pages or ()], stored.trouble)


def note(stored: StoredFile, leaves: Leaves) -> None:
    stored.pages, stored.trouble = [list(size) for size in leaves.sizes], leaves.trouble


def picture_of_page(stored: StoredFile, number: int) -> Path:
    """The WebP of a page of a PDF, counted from 1. Raises NotSeen where there is none, DrawingIsBusy."""
    if not 0 < number <= len(leaves_of(stored).sizes):
        raise NotSeen
    place = shelves.pages_of(stored.key) / f"{number}.webp"
    if place.exists() or draw(stored, number, place):
        return place
    raise NotSeen


def draw(stored: StoredFile, number: int, place: Path) -> bool:
    """What could not be drawn once is not tried at every look."""
    failed = place.with_suffix(".none")
    if failed.exists():
        return False
    if not AT_ONCE.acquire(timeout=PATIENCE_S):
        raise DrawingIsBusy
    try:
        if place.exists():
            return True
        place.parent.mkdir(parents=True, exist_ok=True)
        drawn = shelves.new_part()
        told = asked_of_renderer("draw", shelves.path_of(stored.key), str(number), str(drawn))
        if told == {} and drawn.exists():
            drawn.replace(place)
            return True
        drawn.unlink(missing_ok=True)
        failed.touch()
        return False
    finally:
        AT_ONCE.release()


def asked_of_renderer(*words: str | Path) -> dict[str, Any] | None:
    """What it says; None when it was stopped, or fell over the file."""
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", RENDERER, *words],
            capture_output=True,
            timeout=PATIENCE_S,
            check=True,
            # No secret of the house is told to it.
            env={},
        )
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError, OSError):
        return None
    return told if isinstance(told, dict) else None

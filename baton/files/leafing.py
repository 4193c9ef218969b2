"""Leaf through a PDF: how many pages it has and how large they are, and a picture of each; when somebody
looks at it, not when it arrives, for a stranger may send one.

The drawing is done by a process of its own (page_renderer); its pictures lie in a cache beside the shelves,
to be thrown away at any time. A picture is one page: itself.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from time import monotonic
from typing import Any

from django.conf import settings
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
# A thread that draws nothing is always left to answer the house; one that waits to draw is soon back.
SPARE = max(1, settings.THREADS - 1)
AT_ONCE = BoundedSemaphore(min(2, SPARE))
IN_LINE = BoundedSemaphore(min(3, SPARE))
TURN_S = 1
# So long a page that is read without scripts waits for its pictures.
AHEAD_S = 2
# Who sends these knows nothing of the file: the keeper of the memory, or of the service. Its own bounds
# send others.
FROM_OUTSIDE = {-signal.SIGHUP, -signal.SIGINT, -signal.SIGKILL, -signal.SIGTERM}
NOT_THE_FILE = 75
# After it was stopped by the clock or for want of memory, a file is left alone for a while.
REST_S = 60
GIVEN_UP: dict[str, float] = {}


PROBLEMS = {
    "locked": _("This PDF is locked with a password: its pages cannot be shown. Download it to open it."),
    "damaged": _("This PDF is damaged: its pages cannot be shown. Download it to try another program."),
    "too_many": _("This PDF has more than 1000 pages: download it to read it."),
    "not_now": _(
        "The pages of this PDF cannot be shown at this moment. Look again in a minute, or download it."
    ),
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


class Interrupted(Exception):
    """It was stopped from outside: that says nothing of the file."""


def leaf_through(path: Path) -> Leaves | None:
    """None: no PDF. Raises Interrupted."""
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
    """Of a PDF, found out when it is first looked at; none of what has no pages."""
    if stored.content_type.startswith("image/") and stored.width and stored.height:
        return Leaves([(stored.width, stored.height)])
    if stored.content_type != PDF:
        return Leaves()
    if stored.pages is None:
        leaves = first_look(stored)
        if leaves.trouble == "not_now":
            return leaves
        stored.pages, stored.trouble = [list(size) for size in leaves.sizes], leaves.trouble
        StoredFile.objects.filter(pk=stored.pk).update(pages=stored.pages, trouble=stored.trouble)
    return Leaves([(width, height) for width, height in stored.pages or ()], stored.trouble)


def first_look(stored: StoredFile) -> Leaves:
    try:
        with in_line(stored.key):
            return leaf_through(shelves.path_of(stored.key)) or Leaves(trouble="damaged")
    except DrawingIsBusy:
        return Leaves(trouble="not_now")


@contextmanager
def in_line(what: str) -> Iterator[None]:
    """Raises DrawingIsBusy: too many are before it, or it was given up just now."""
    if rests(what) or not IN_LINE.acquire(blocking=False):
        raise DrawingIsBusy
    try:
        if not AT_ONCE.acquire(timeout=TURN_S):
            raise DrawingIsBusy
        try:
            yield
        except (Interrupted, OSError):
            # A full disk, too, says nothing of the file.
            give_up(what)
            raise DrawingIsBusy from None
        finally:
            AT_ONCE.release()
    finally:
        IN_LINE.release()


def rests(key: str) -> bool:
    return monotonic() - GIVEN_UP.get(key, -REST_S) < REST_S


def give_up(key: str) -> None:
    if len(GIVEN_UP) > 1000:
        GIVEN_UP.clear()
    GIVEN_UP[key] = monotonic()


def picture_of_page(stored: StoredFile, number: int) -> Path:
    """The WebP of a page of a PDF, counted from 1. Raises NotSeen where there is none, DrawingIsBusy."""
    if not 0 < number <= len(leaves_of(stored).sizes):
        raise NotSeen
    place = shelves.pages_of(stored.key) / f"{number}.webp"
    if lies_at(place) or draw(stored, number, place):
        return place
    raise NotSeen


def draw_ahead(files: Sequence[StoredFile]) -> bool:
    """Draw what was not drawn yet, as far as a moment suffices: without scripts nobody asks for a picture
    twice. False: some are still to be drawn."""
    until = monotonic() + AHEAD_S
    missing = ((file, *page) for file in files for page in not_drawn(file))
    for file, number, place in missing:
        if monotonic() >= until:
            return False
        try:
            draw(file, number, place)
        except DrawingIsBusy:
            return False
    return True


def not_drawn(stored: StoredFile) -> Iterator[tuple[int, Path]]:
    if stored.content_type != PDF:
        return
    folder = shelves.pages_of(stored.key)
    for number in range(1, len(leaves_of(stored).sizes) + 1):
        place = folder / f"{number}.webp"
        if not place.exists() and not place.with_suffix(".none").exists():
            yield number, place


def lies_at(place: Path) -> bool:
    """Looked at now: the sweep leaves it for another while."""
    with suppress(OSError):
        os.utime(place)
    return place.exists()


def draw(stored: StoredFile, number: int, place: Path) -> bool:
    """What could not be drawn once is not tried at every look."""
    failed = place.with_suffix(".none")
    if failed.exists():
        return False
    with in_line(str(place)):
        if place.exists():
            return True
        place.parent.mkdir(parents=True, exist_ok=True)
        drawn = shelves.new_part()
        try:
            told = asked_of_renderer("draw", shelves.path_of(stored.key), str(number), str(drawn))
            if told == {} and drawn.exists():
                drawn.replace(place)
                return True
        finally:
            drawn.unlink(missing_ok=True)
        failed.touch()
        return False


def asked_of_renderer(*words: str | Path) -> dict[str, Any] | None:
    """What it says; None when it fell over the file. Raises Interrupted."""
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
    except (subprocess.TimeoutExpired, OSError):
        raise Interrupted from None
    except subprocess.CalledProcessError as fallen:
        if fallen.returncode in FROM_OUTSIDE | {NOT_THE_FILE}:
            raise Interrupted from None
        return None
    except ValueError:
        return None
    return told if isinstance(told, dict) else None

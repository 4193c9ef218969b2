"""What the house knows of a client's customers: a made-up base until today, and segments of it."""

import os
import shutil
from datetime import date
from pathlib import Path

from django.conf import settings

from baton.accounts.models import Member
from baton.audiences.base.making_up import make_up
from baton.demo.studio import Studio
from baton.segments import bases, criteria, keeping, running
from baton.segments.models import Segment, SegmentVersion

CUSTOMERS = 4000
# The second version brings more than twice as many: it fails by that alone.
CRITERIA = """
size: {least: 10, most: 500}
change: {most: 50}
reach: [{channel: email, least: 90}]
overlap: [{segment: employees@1, most: 0}]
fresh: [{event: orders, days: 3}]
filled: [{attribute: country, least: 95}]
"""
EXAMPLES = Path(settings.ROOT) / "examples" / "segments"


def keep_segments(studio: Studio, by: Member, other: Member) -> None:
    """``other`` saves a later version. Nothing where the examples did not come along."""
    if not EXAMPLES.is_dir():
        return
    day = studio.history.anchor
    lay_base(bases.directory(studio.workspace), day)
    staff = make("Our own people", "employees-1", "Whom no letter to customers goes to", by)
    quiet = make("Beauty buyers who went quiet", "winback-beauty-1", "The winback letter of the season", by)
    later = keeping.save(
        quiet,
        text("winback-beauty-2"),
        based_on=1,
        note="Two months without an order are enough, and 40 euros",
        by=other,
    )
    criteria.save_criteria(quiet, CRITERIA, based_on=0, by=by)
    fresh = make("First order lately, on a phone", "newcomers", "Welcome series, second letter", other)
    for version in (latest(staff), quiet.versions.get(number=1), later, latest(fresh)):
        run = running.begun(version, day.isoformat(), by)
        running.carry_to_its_end(run, by=by)


def make(name: str, example: str, purpose: str, by: Member) -> Segment:
    return keeping.make(name, purpose=purpose, document=text(example), by=by)


def text(example: str) -> str:
    return (EXAMPLES / f"{example}.yaml").read_text(encoding="utf-8")


def latest(segment: Segment) -> SegmentVersion:
    return segment.versions.latest("number")


def lay_base(folder: Path, last: date) -> None:
    """Whole or not at all; one that lies there already is somebody's."""
    if folder.exists():
        return
    part = folder.with_name(f".{folder.name}-{os.getpid()}")
    shutil.rmtree(part, ignore_errors=True)
    make_up(part, CUSTOMERS, last_day=last.isoformat())
    try:
        part.rename(folder)
    except OSError:
        # Another demo was quicker.
        shutil.rmtree(part, ignore_errors=True)

"""Short ways to bring hours in."""

from pathlib import Path
from typing import Any

from baton.accounts.models import Member
from baton.interchange.applied import Applied
from baton.interchange.hours.carrying_out import apply_hours
from baton.interchange.hours.dry_run import hours_dry_run
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.source import Brought, BroughtFile
from baton.interchange.sources import plan_files
from baton.interchange.telling_problems import spoken
from baton.timesheets.models import TimeEntry
from tests.interchange.exports import FIXTURES

SAMPLES = FIXTURES / "hours"


def sample(name: str) -> str:
    return (SAMPLES / f"{name}.csv").read_text(encoding="utf-8")


def planned(text: str, folder: Path, **chosen: Any) -> HoursPlan:
    file = folder / "hours.csv"
    file.write_text(text, encoding="utf-8")
    plan = plan_files(
        "hours", Brought((BroughtFile("hours.csv", file),), chosen, time_zone="Europe/Amsterdam")
    )
    assert isinstance(plan, HoursPlan)
    return plan


def bring(text: str, folder: Path, by: Member, **chosen: Any) -> Applied:
    return apply_hours(planned(text, folder, **chosen), by=by)


def looked_at(text: str, folder: Path, by: Member, **chosen: Any) -> dict[str, Any]:
    """The dry run, in English."""
    document: dict[str, Any] = spoken(hours_dry_run(planned(text, folder, **chosen), by)[0])
    return document


def entries(**wanted: Any) -> list[TimeEntry]:
    rows = TimeEntry.objects.filter(**wanted).select_related("member", "card", "project")
    return list(rows.order_by("day", "started_at", "pk"))


def asked(plan: HoursPlan) -> tuple[str, ...]:
    assert plan.reading is not None
    return plan.reading.asked

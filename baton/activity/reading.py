"""Ask the log for entries: those that follow a number, or those before it, newest first."""

from dataclasses import dataclass

from django.db.models import QuerySet

from baton.activity.models import Entry


@dataclass(frozen=True)
class Wanted:
    """Which entries of a workspace are asked for; None: all."""

    board: int | None = None
    card: int | None = None
    by: int | None = None


EVERYTHING = Wanted()


def after(workspace_id: int, number: int) -> QuerySet[Entry]:
    return Entry.objects.filter(workspace_id=workspace_id, number__gt=number).order_by("number")


def newest_first(
    workspace_id: int, *, before: int | None = None, wanted: Wanted = EVERYTHING
) -> QuerySet[Entry]:
    named = {name: value for name, value in vars(wanted).items() if value is not None}
    entries = Entry.objects.filter(workspace_id=workspace_id, **named).order_by("-number")
    return entries if before is None else entries.filter(number__lt=before)

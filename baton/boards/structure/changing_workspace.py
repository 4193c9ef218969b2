"""Change what a workspace is called, how it speaks and counts."""

from typing import Any
from zoneinfo import available_timezones

from django.conf import settings

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.news.structure_facts import WorkspaceChanged
from baton.boards.structure.arranging import demand_choice, named, write
from baton.boards.structure.refusals import NotACurrency, NotATimeZone


def change_workspace(*, by: Member, **changes: Any) -> Workspace:
    """Change ``name``, ``language`` (of new boards and of whoever has none), ``time_zone`` or ``currency``.

    Raises NameNeeded, NotAChoice, NotATimeZone, NotACurrency.
    """
    access.demand_administer(by)
    with log.in_turn(by.workspace_id) as workspace:
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "language" in changes:
            demand_choice(changes["language"], [code for code, _name in settings.LANGUAGES])
        if changes.get("time_zone", "UTC") not in available_timezones():
            raise NotATimeZone(value=changes["time_zone"])
        if "currency" in changes:
            changes["currency"] = currency(changes["currency"])
        if changed := write(workspace, changes):
            log.record(workspace, WorkspaceChanged(changed=changed), by=by)
        return workspace


def currency(code: str) -> str:
    """Three letters, as ISO 4217 names currencies."""
    plain = code.strip().upper()
    if len(plain) != 3 or not plain.isascii() or not plain.isalpha():
        raise NotACurrency(value=code)
    return plain

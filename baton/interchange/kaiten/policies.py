"""What a board asks of the cards that enter or leave a column, as Baton wrote it beside the format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from django.utils.translation import gettext_noop as _

from baton.boards.models import Moment, Requirement
from baton.boards.relay.policies import FIELDS
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedPolicy
from baton.interchange.wording import say


def policies(
    rows: Iterable[KaitenRow], columns: Collection[str], fields: Collection[str]
) -> tuple[PlannedPolicy, ...]:
    """``columns`` and ``fields``: ids of those that come along."""
    return tuple(usable(rows, columns, fields))


def usable(
    rows: Iterable[KaitenRow], columns: Collection[str], fields: Collection[str]
) -> Iterator[PlannedPolicy]:
    for row in rows:
        planned = PlannedPolicy(
            row.ref("column_id") or "",
            row.text("moment"),
            row.text("requirement"),
            row.text("field"),
            row.ref("custom_field_id"),
            row.text("checklist"),
            row.text("words"),
        )
        if planned.column not in columns:
            row.set_aside(say(_("Its column is not there.")), field="column_id")
        elif planned.custom_field is not None and planned.custom_field not in fields:
            row.set_aside(say(_("Its field is not there.")), field="custom_field_id")
        elif planned.moment not in Moment.values or not is_clear(planned):
            row.set_aside(say(_("It does not say what it asks of a card.")), field="requirement")
        else:
            yield planned


def is_clear(planned: PlannedPolicy) -> bool:
    fields = bool(planned.field) + (planned.custom_field is not None)
    match planned.requirement:
        case Requirement.FIELD:
            known = not planned.field or planned.field in FIELDS
            return fields == 1 and known and not planned.checklist
        case Requirement.CHECKLIST:
            return fields == 0 and bool(planned.checklist.replace("\0", "").strip())
        case Requirement.CHECKLISTS:
            return fields == 0 and not planned.checklist
    return False

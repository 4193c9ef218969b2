"""Cards, each with all that hangs on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from django.utils.translation import gettext_noop as _

from baton.interchange.plan import PlannedField
from baton.interchange.planned_card import PlannedCard, PlannedChecklist
from baton.interchange.responsible import candidates
from baton.interchange.rows import Row
from baton.interchange.stays import contradictions
from baton.interchange.trello.attachments import attachments
from baton.interchange.trello.changes import archived_spans, completed_at, deadlines
from baton.interchange.trello.comments import comments
from baton.interchange.trello.creation import created, created_by
from baton.interchange.trello.fields import values
from baton.interchange.trello.log import Log
from baton.interchange.trello.moves import beginning, moves
from baton.interchange.trello.tags import Tags
from baton.interchange.wording import say


def usable_cards(board: Row, columns: Collection[str]) -> list[Row]:
    """Cards with an id and a list that is in the export, in the export's order."""
    found = []
    for row in board.rows("cards", "card", set()):
        column = row.ref("idList")
        if column is None:
            row.set_aside(say(_("The card does not say in which list it is.")), field="idList")
        elif column not in columns:
            row.set_aside(say(_("The card's list is not in the export or was set aside.")), field="idList")
        else:
            found.append(row)
    return found


def in_order(cards: Collection[Row]) -> list[tuple[Row, int]]:
    """With the place in the column, from 0, by (pos, id): positions repeat and may be tiny."""
    count: dict[str, int] = {}
    found = []
    for row in sorted(cards, key=lambda row: (row.position("pos"), row.id)):
        column = str(row.data["idList"])
        count[column] = count.get(column, -1) + 1
        found.append((row, count[column]))
    return found


class CardPlanner:
    """Holds what all cards of one board share."""

    def __init__(
        self,
        log: Log,
        tags: Tags,
        fields: Mapping[str, PlannedField],
        lists: Mapping[str, tuple[PlannedChecklist, ...]],
    ) -> None:
        self._log = log
        self._tags = tags
        self._fields = fields
        self._checklists = lists
        self._attachments: set[str] = set()
        self._tells_checklists = any(lists.values())

    def plan(self, row: Row, order: int) -> PlannedCard:
        """The card with its history: call once per card, the rows beneath are counted as they are read."""
        card = self._face(row, order)
        way = moves(self._log, row.id)
        start = beginning(self._log, row.id, created_at=card.created_at, column=card.column, way=way)
        card = replace(
            card,
            checklists=self._checklists.get(row.id, ()),
            attachments=attachments(row, self._attachments),
            comments=comments(self._log, row.id),
            moves=way,
            deadlines=deadlines(self._log, row.id),
            archived_spans=archived_spans(self._log, row),
            first_known_at=start.at,
            first_known_column=start.column,
            candidates=candidates(card.people, way),
        )
        return replace(card, unknown=contradictions(card))

    def _face(self, row: Row, order: int) -> PlannedCard:
        number = row.whole("idShort")
        last_activity = row.moment("dateLastActivity")
        created_at, known_by = created(self._log, row.id, last_activity)
        return PlannedCard(
            external_id=row.id,
            title=_title(row, number),
            column=str(row.data["idList"]),
            order=order,
            number=number,
            external_key=row.text("shortLink") or None,
            url=row.text("shortUrl") or row.text("url") or None,
            description=row.text("desc"),
            archived=row.flag("closed"),
            is_template=row.flag("isTemplate"),
            created_at=created_at,
            created_known_by=known_by,
            created_by=created_by(self._log, row.id, row.ref("idMemberCreator")),
            start=row.moment("start"),
            due=row.moment("due"),
            due_complete=row.flag("dueComplete"),
            completed_at=completed_at(self._log, row),
            last_activity_at=last_activity,
            people=tuple(row.refs("idMembers")),
            tags=self._tags.of(row),
            values=values(row, self._fields),
            # The file has comments only as far back as its history goes, but it tells which were deleted.
            whole=frozenset(
                kind
                for kind, told in (
                    ("checklist", self._tells_checklists),
                    ("attachment", "attachments" in row.data),
                )
                if told
            ),
            deleted_comments=self._log.deleted_comments,
        )


def _title(row: Row, number: int | None) -> str:
    title = row.text("name").strip()
    if not title:
        row.mend("name", say(_("The card has no title; its number or id serves as one.")))
    return title or (f"#{number}" if number is not None else row.id)

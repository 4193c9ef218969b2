"""What can be done to many cards at once, each through the verb that does it to one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.boards.content.editing import Edits, edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.participating import set_participants
from baton.boards.content.reading_values import Given
from baton.boards.content.tagging import set_tags
from baton.boards.models import Card, CardTag, Column, CustomField, Lane, Participant, Tag
from baton.boards.relay.archiving import archive
from baton.boards.relay.assigning import assign
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.calendars.arithmetic import NoWorkingTime, shift
from baton.calendars.queries import calendar_of_workspace
from baton.kit.errors import Refusal

Do = Callable[[Card, Member], None]


class NoDeadlineToShift(Refusal):
    words = _("This card has no deadline that could be shifted.")


@dataclass(frozen=True)
class Change:
    """What is given is done, in this order. ``edits`` are fields of the card itself, as ``editing.edit``
    takes them; ``puts_back``: nobody shall be responsible."""

    edits: Edits = field(default_factory=lambda: Edits())
    shift_days: int = 0
    tags_add: frozenset[Tag] = frozenset()
    tags_remove: frozenset[Tag] = frozenset()
    participants_add: Mapping[Member, str] = field(default_factory=dict)
    participants_remove: frozenset[Member] = frozenset()
    fields: Mapping[CustomField, Given | None] = field(default_factory=dict)
    responsible: Member | None = None
    puts_back: bool = False
    offer_to: Member | None = None
    note: str = ""
    to_column: Column | None = None
    to_lane: Lane | None = None
    reason: str = ""
    because: Mapping[str, str] = field(default_factory=dict)
    archived: bool = False

    def steps(self) -> list[Do]:
        wanted: list[tuple[bool, Do]] = [
            (bool(self.edits), self.edit),
            (self.shift_days != 0, self.shift_deadline),
            (bool(self.tags_add or self.tags_remove), self.tag),
            (bool(self.participants_add or self.participants_remove), self.take_part),
            (bool(self.fields), self.fill),
            (self.responsible is not None or self.puts_back, self.assign),
            (self.offer_to is not None, self.offer),
            (self.to_column is not None or self.to_lane is not None, self.move),
            (self.archived, self.archive),
        ]
        return [do for is_wanted, do in wanted if is_wanted]

    def edit(self, card: Card, by: Member) -> None:
        edit(card, self.edits, by=by)

    def shift_deadline(self, card: Card, by: Member) -> None:
        row = Card.objects.filter(pk=card.pk).values("deadline", "deadline_has_time").get()
        if row["deadline"] is None:
            raise NoDeadlineToShift
        edit(card, {"deadline": self.shifted(row["deadline"], by)}, by=by)

    def shifted(self, deadline: datetime, by: Member) -> datetime:
        """The same hour so many working days on, by the hours of the workspace."""
        try:
            return shift(deadline, self.shift_days, calendar_of_workspace(by.workspace))
        except NoWorkingTime:
            raise NoDeadlineToShift from None

    def tag(self, card: Card, by: Member) -> None:
        stand = set(Tag.objects.filter(card_tags__in=CardTag.objects.filter(card=card)))
        set_tags(card, (stand | self.tags_add) - self.tags_remove, by=by)

    def take_part(self, card: Card, by: Member) -> None:
        rows = Participant.objects.filter(card=card).select_related("member")
        people = {row.member: row.job_function for row in rows} | dict(self.participants_add)
        stay = {who: what for who, what in people.items() if who not in self.participants_remove}
        set_participants(card, stay, by=by)

    def fill(self, card: Card, by: Member) -> None:
        for own, value in self.fields.items():
            fill(card, own, value, by=by)

    def assign(self, card: Card, by: Member) -> None:
        held = Card.objects.filter(pk=card.pk).values_list("responsible", flat=True).get()
        wanted = self.responsible.pk if self.responsible else None
        if held != wanted:
            assign(card, to=self.responsible, by=by)

    def offer(self, card: Card, by: Member) -> None:
        assert self.offer_to is not None  # noqa: S101
        offer(card, to=self.offer_to, by=by, note=self.note)

    def move(self, card: Card, by: Member) -> None:
        """Another lane alone leaves a card in its column, and one that is there already where it stands."""
        stands = Card.objects.select_related("column").only("column", "lane", "board").get(pk=card.pk)
        if self.to_column is None and self.to_lane is not None and stands.lane_id == self.to_lane.pk:
            return
        to = self.to_column or stands.column
        move(card, to=to, lane=self.lane_for(card), by=by, reason=self.reason, because=self.because)

    def lane_for(self, card: Card) -> Any:
        """Its own lane, on the same board, unless another is named."""
        if self.to_lane is not None:
            return self.to_lane
        here = Card.objects.filter(pk=card.pk).values_list("board", "lane").get()
        same_board = self.to_column is not None and here[0] == self.to_column.board_id
        return Lane(pk=here[1]) if same_board and here[1] is not None else None

    def archive(self, card: Card, by: Member) -> None:
        archive(card, by=by)

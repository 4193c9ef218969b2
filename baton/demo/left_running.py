"""A timer that somebody forgot on the last afternoon: it waits to be told until when the work went on."""

from baton.boards.models import Card, StageKind
from baton.demo.studio import Studio
from baton.timesheets.spending import Spent
from baton.timesheets.timing import start

WHO = "nadia"


def leave_a_timer(studio: Studio) -> None:
    member = studio.members[WHO]
    held = Card.objects.on_board().filter(responsible=member, stage_kind=StageKind.WORK)
    card = held.order_by("pk").first()
    if card is not None:
        start(Spent(card=card.pk), by=member)

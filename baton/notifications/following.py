"""Who follows a card without having a part in it: whoever spoke there, was named there, or chose to."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.models import Card
from baton.notifications.around import has_a_part
from baton.notifications.models import Watch


def follow_from_now_on(entries: Sequence[Entry], *, brought: bool = False) -> None:
    """Whoever comments or is mentioned; a choice they made before stays."""
    told = [entry for entry in entries if entry.card and (brought or not entry.brought)]
    spoken = {pair for entry in told for pair in speakers(entry)}
    if spoken:
        rows = [Watch(member_id=member, card_id=card) for member, card in sorted(spoken)]
        Watch.objects.bulk_create(still_there(rows), ignore_conflicts=True)


def speakers(entry: Entry) -> Iterable[tuple[int, int]]:
    if entry.kind in ("CommentAdded", "CommentEdited") and entry.card:
        people = {*entry.payload.get("mentions", ()), entry.by_id} - {None}
        return {(person, entry.card) for person in people}
    return ()


def still_there(rows: list[Watch]) -> list[Watch]:
    cards = set(Card.objects.filter(pk__in={row.card_id for row in rows}).values_list("pk", flat=True))
    people = set(Member.objects.filter(pk__in={row.member_id for row in rows}).values_list("pk", flat=True))
    return [row for row in rows if row.card_id in cards and row.member_id in people]


def watch(card: Card, *, by: Member) -> None:
    """It is nobody else's news, so the log says nothing."""
    Watch.objects.update_or_create(member=by, card=card, defaults={"muted": False})


def unwatch(card: Card, *, by: Member) -> None:
    """Whoever has a part in the card hears from now on only what is meant for them alone."""
    with transaction.atomic():
        Watch.objects.update_or_create(member=by, card=card, defaults={"muted": True})


def watches(member: Member, card: Card) -> bool:
    chosen = Watch.objects.filter(member=member, card=card).first()
    return not chosen.muted if chosen is not None else has_a_part(member, card)

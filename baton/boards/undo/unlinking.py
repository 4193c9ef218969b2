"""Take back that two cards were linked or that their link was cut; both cards tell of it."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn, fresh
from baton.boards.models import Card, CardLink
from baton.boards.news.content_facts import ContentUndone, LinkCut, LinkMade
from baton.boards.undo.taking_back import can_take_back
from baton.kit.errors import NotSeen


@can_take_back(LinkMade, _("“%(title)s” is no longer linked."))
def unlink_again(turn: Turn, deed: Entry) -> Changed:
    ends = Q(card=turn.card) | Q(other=turn.card)
    made = CardLink.objects.filter(ends, pk=(deed.undo or {})["link"]).select_related("card", "other").first()
    if made is None:
        raise NotSeen
    there = fresh(made.other if made.card_id == turn.card.id else made.card, turn.by)
    made.delete()
    return tell_both(turn, there, deed)


@can_take_back(LinkCut, _("“%(title)s” is linked again."))
def link_again(turn: Turn, deed: Entry) -> Changed:
    kept = deed.undo or {}
    there = fresh(Card(pk=kept["other"] if kept["card"] == turn.card.id else kept["card"]), turn.by)
    CardLink.objects.get_or_create(card_id=kept["card"], other_id=kept["other"], kind=kept["kind"])
    return tell_both(turn, there, deed)


def tell_both(turn: Turn, there: Card, deed: Entry) -> Changed:
    known = {"changed": deed.payload["changed"], "undone": deed.number}
    Turn(turn.workspace, there, turn.by).tell(ContentUndone, **known)
    return turn.tell(ContentUndone, **known)

"""Put tags on a card."""

from collections.abc import Iterable

from baton.accounts.models import Member
from baton.boards.changing import Changed, in_turn
from baton.boards.models import Card, CardTag, Tag
from baton.boards.news.content_facts import TagsChanged


def set_tags(card: Card, tags: Iterable[Tag], *, by: Member) -> Changed:
    """Exactly these tags stand on the card from now on."""
    with in_turn(card, by) as turn:
        before = set(CardTag.objects.filter(card=card).values_list("tag_id", flat=True))
        after = {tag.pk for tag in tags}
        if before == after:
            return Changed(turn.card)
        CardTag.objects.filter(card=card, tag__in=before - after).delete()
        CardTag.objects.bulk_create(CardTag(card=turn.card, tag_id=tag) for tag in sorted(after - before))
        return turn.tell(
            TagsChanged,
            "tags",
            changed=["tags"],
            added=sorted(after - before),
            removed=sorted(before - after),
            undo={"tags": sorted(before)},
        )

"""@mentions in a comment: ``@[Anna](member:12)``."""

import re

from baton.accounts.models import Member
from baton.boards.access import seeing
from baton.boards.models import Card, Comment, Mention

MENTION = re.compile(r"@\[[^\]\n]{1,120}\]\(member:(\d{1,18})\)")
MOST = 50


def members_named_in(text: str) -> set[int]:
    """Ids of the first fifty members that a text mentions; only numbers, nobody has been looked up."""
    found = dict.fromkeys(int(number) for number in MENTION.findall(text))
    return set(list(found)[:MOST])


def mention(comment: Comment, card: Card) -> list[int]:
    """Keep a row for everybody mentioned who can see the comment, drop the others' rows.

    Returns the members mentioned now and not before.
    """
    before = set(Mention.objects.filter(comment=comment).values_list("member_id", flat=True))
    named = Member.objects.present().filter(
        workspace=card.workspace_id, pk__in=members_named_in(comment.text)
    )
    after = {person.pk for person in named if can_read(person, comment, card)}
    Mention.objects.filter(comment=comment, member__in=before - after).delete()
    Mention.objects.bulk_create(Mention(comment=comment, member_id=pk) for pk in sorted(after - before))
    return sorted(after - before)


def can_read(person: Member, comment: Comment, card: Card) -> bool:
    return (comment.client_visible or not person.is_guest) and seeing.sees(person, card)

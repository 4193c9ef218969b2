"""@mentions in a comment: ``@[Anna](member:12)``."""

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.boards.access import seeing
from baton.boards.models import Card, Comment, Mention
from baton.kit.prepared import Prepared
from baton.kit.writing import insert_all

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
    named = members_named_in(comment.text)
    before = {row["member_id"] for row in MENTIONED.all(comment=comment.pk)}
    after = {person.pk for person in present(named, card) if can_read(person, comment, card)}
    if before - after:
        Mention.objects.filter(comment=comment, member__in=before - after).delete()
    insert_all(Mention(comment=comment, member_id=pk) for pk in sorted(after - before))
    return sorted(after - before)


def present(named: set[int], card: Card) -> Iterable[Member]:
    # Most comments name nobody.
    return Member.objects.present().filter(workspace=card.workspace_id, pk__in=named) if named else ()


def mentioned(*, comment: int) -> QuerySet[Any, Any]:
    return Mention.objects.filter(comment=comment).values("member_id")


MENTIONED: Prepared[dict[str, int]] = Prepared(mentioned)


def can_read(person: Member, comment: Comment, card: Card) -> bool:
    return (comment.client_visible or not person.is_guest) and seeing.sees(person, card)

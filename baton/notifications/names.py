"""The names and texts that happenings need, read at once, through the eyes of whoever reads them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils import formats

from baton.accounts.models import Member
from baton.approvals.models import Approver
from baton.boards.models import Attachment, Blocker, Board, Card, ChecklistItem, Column, Comment, Handoff
from baton.search.plain_text import plain_text

MENTION = re.compile(r"@\[([^\]\n]{1,120})\]\(member:\d{1,18}\)")
PEOPLE = ("from_member", "to_member", "giver", "receiver", "member")
COLUMNS = ("from_column", "to_column")


@dataclass
class Names:
    """``viewer``: whom the words are for, so that they can say "you"."""

    viewer: int
    zone: ZoneInfo
    members: dict[int, str] = field(default_factory=dict)
    columns: dict[int, str] = field(default_factory=dict)
    comments: dict[int, str] = field(default_factory=dict)
    # What was written with the offer, and why it was returned.
    handoffs: dict[int, tuple[str, str]] = field(default_factory=dict)
    blockers: dict[int, str] = field(default_factory=dict)
    attachments: dict[int, str] = field(default_factory=dict)
    items: dict[int, str] = field(default_factory=dict)
    # What those said who answered an approval, each with their name.
    answers: dict[int, str] = field(default_factory=dict)
    questions: dict[int, str] = field(default_factory=dict)

    def member(self, pk: int | None) -> str:
        return self.members.get(pk or 0, "?")

    def column(self, pk: int | None) -> str:
        """ "…": on a board that the viewer does not see."""
        return self.columns.get(pk or 0, "…")

    def day(self, moment: str) -> str:
        return str(formats.date_format(datetime.fromisoformat(moment).astimezone(self.zone), "j E"))


def names_in(details: Iterable[dict[str, Any]], viewer: Member, *, by: Iterable[int] = ()) -> Names:
    """At most ten queries, for what is named only; ``by``: people beside those of the details."""
    known = list(details)
    names = Names(viewer.pk, ZoneInfo(viewer.workspace.time_zone))
    cards = Card.objects.seen_by(viewer).values("pk")
    if people := named(known, PEOPLE) | set(by):
        rows = Member.objects.seen_by(viewer).filter(pk__in=people)
        names.members = dict(rows.values_list("pk", "name"))
    if columns := named(known, COLUMNS):
        boards = Board.objects.seen_by(viewer).values("pk")
        rows_of_columns = Column.objects.filter(pk__in=columns, board__in=boards)
        names.columns = dict(rows_of_columns.values_list("pk", "name"))
    if comments := named(known, ("comment",)):
        seen = Comment.objects.seen_by(viewer).filter(pk__in=comments, card__in=cards)
        names.comments = {pk: plain(text) for pk, text in seen.values_list("pk", "text")}
    if attachments := named(known, ("attachment",)):
        files = Attachment.objects.seen_by(viewer).filter(pk__in=attachments, card__in=cards)
        names.attachments = dict(files.values_list("pk", "name"))
    if not viewer.is_guest:
        texts_of_the_team(names, known, cards)
    return names


def texts_of_the_team(names: Names, known: list[dict[str, Any]], cards: Any) -> None:
    if handoffs := named(known, ("handoff",)):
        offers = Handoff.objects.filter(pk__in=handoffs, card__in=cards)
        texts = offers.values_list("pk", "note", "expectation", "reason")
        names.handoffs = {
            pk: (together(note, expectation), plain(reason)) for pk, note, expectation, reason in texts
        }
    if blockers := named(known, ("blocker",)):
        standing = Blocker.objects.filter(pk__in=blockers, card__in=cards)
        names.blockers = {pk: plain(reason) for pk, reason in standing.values_list("pk", "reason")}
    if items := named(known, ("item",)):
        given = ChecklistItem.objects.filter(pk__in=items, checklist__card__in=cards)
        names.items = dict(given.values_list("pk", "text"))
    if approvals := named(known, ("approval",)):
        seen = Approver.objects.filter(approval__in=approvals, approval__card__in=cards)
        names.answers = answers_in(seen.filter(answer__isnull=False))
        names.questions = dict(seen.values_list("approval_id", "approval__title"))


def together(*texts: str) -> str:
    return " · ".join(text for text in map(plain, texts) if text)


def answers_in(answered: QuerySet[Approver]) -> dict[int, str]:
    """The comments and the pinned remarks of those who answered, one line for each."""
    beside = answered.select_related("answer", "member", "contact__client").prefetch_related("pins")
    said: dict[int, list[str]] = defaultdict(list)
    for one in beside.order_by("pk"):
        texts = [one.answer.comment, *(pin.text for pin in sorted(one.pins.all(), key=lambda pin: pin.pk))]
        words = together(*texts)
        # Mails are kept for a while, and a contact may ask to be forgotten.
        name = one.contact.client.name if one.contact else one.name
        said[one.approval_id].append(f"{name}: {words}" if words else name)
    # Two contacts of one client who added nothing are one voice.
    return {approval: "; ".join(dict.fromkeys(lines)) for approval, lines in said.items()}


def named(details: list[dict[str, Any]], keys: tuple[str, ...]) -> set[int]:
    return {detail[key] for detail in details for key in keys if isinstance(detail.get(key), int)}


def plain(markdown: str) -> str:
    """A comment as it is read: mentions by name, without the marks of Markdown; every other sign stays."""
    return plain_text(MENTION.sub(lambda found: f"@{found[1]}", markdown))

"""Change a card's own fields. Two people conflict only when they change the same field."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, TypedDict

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member, MoneyTier, Project
from baton.activity.models import Entry
from baton.boards.access import seeing
from baton.boards.changing import Changed, Turn, in_turn
from baton.boards.content import promising
from baton.boards.content.refusals import ChangedMeanwhile, HolderWouldNotSee, ParentCircle
from baton.boards.models import Card, CardType
from baton.boards.news.content_facts import CardEdited, EditUndone, PriceSet, PriceUndone
from baton.boards.news.facts import sight_before
from baton.boards.text import check_text

LONGEST_TITLE = 500
EDITS = [fact.__name__ for fact in (CardEdited, PriceSet, EditUndone, PriceUndone)]
RELATIONS = ("lead", "project", "card_type", "parent")
LABELS: dict[str, str | LazyText] = {
    "title": _("Title"),
    "lead": _("Lead"),
    "project": _("Project"),
    "card_type": _("Card type"),
    "class_of_service": _("Class of service"),
    "deadline": _("Deadline"),
    "deadline_has_time": _("Deadline"),
    "price": _("Price"),
    "parent": _("Parent card"),
    "shared": _("Shared with the client"),
}


class Edits(TypedDict, total=False):
    title: str
    lead: Member | None
    project: Project | None
    card_type: CardType | None
    class_of_service: str
    deadline: datetime | None
    deadline_has_time: bool
    price: Decimal | None
    parent: Card | None
    shared: bool


def edit(card: Card, edits: Edits, *, by: Member, based_on: int | None = None) -> Changed:
    """Change the fields named in ``edits``.

    ``based_on`` is the version the editor looked at: ChangedMeanwhile when somebody changed one of the same
    fields since. Raises NotInTheTeam, HolderWouldNotSee, ParentCircle; NotAllowed for a price without the
    right to see prices.
    """
    if "price" in edits:
        access.demand_money(by, MoneyTier.PRICES)
    with in_turn(card, by) as turn:
        card = turn.card
        demand_untouched(card, edits, based_on)
        before = {name: getattr(card, name) for name in LABELS}
        was = sight_before(card)
        for name, value in edits.items():
            setattr(card, name, value)
        if card.deadline is not None:
            card.deadline = promising.moment_of(
                card.deadline, has_time=card.deadline_has_time, workspace=turn.workspace
            )
        changed = [name for name in LABELS if getattr(card, name) != before[name]]
        check(card, changed)
        if "deadline" in changed:
            promising.promise(card, by=by)
        return tell(turn, changed, before, was)


def demand_untouched(card: Card, fields: Iterable[str], based_on: int | None) -> None:
    """Raises ChangedMeanwhile when one of ``fields`` was changed after version ``based_on``."""
    if based_on is None or based_on >= card.version:
        return
    wanted = set(fields)
    edits = Entry.objects.filter(card=card.id, kind__in=EDITS)
    for entry in edits.select_related("by").order_by("-number").iterator(chunk_size=50):
        if entry.payload["face"]["version"] <= based_on:
            return
        touched = wanted.intersection(entry.payload["changed"])
        if touched:
            field = min(touched)
            raise ChangedMeanwhile(
                field=field, label=str(LABELS[field]), person=entry.by.name if entry.by else "?"
            )


def check(card: Card, changed: list[str]) -> None:
    if "title" in changed:
        check_text("title", card.title, at_most=LONGEST_TITLE, blank=False)
    if "lead" in changed:
        seeing.demand_works_here([card.lead], card)
    if "project" in changed and card.project is not None:
        for person in filter(None, (card.responsible, card.lead)):
            if not seeing.works_here(person, card):
                raise HolderWouldNotSee(person=person.name, client=card.project.client.name)
    if "parent" in changed:
        demand_no_circle(card)


def demand_no_circle(card: Card) -> None:
    """Read in turn: two cards put under each other at the same moment would both look free."""
    above, passed = card.parent_id, set[int]()
    while above is not None and above not in passed:
        if above == card.id:
            raise ParentCircle(number=card.parent.number if card.parent else "?")
        passed.add(above)
        above = Card.objects.filter(pk=above).values_list("parent_id", flat=True).first()


def tell(turn: Turn, changed: list[str], before: dict[str, Any], was: dict[str, Any]) -> Changed:
    done = Changed(turn.card)
    if "price" in changed:
        done = turn.tell(PriceSet, changed=["price"], columns=("price",), undo={"price": before["price"]})
    named = [name for name in changed if name != "price"]
    if not named:
        return done
    sight_moved = sight_before(turn.card) != was
    return turn.tell(
        CardEdited,
        *named,
        columns=tuple(named),
        # A card in the archive stands on nobody's board, so its whole face would put it there.
        whole_face=sight_moved and turn.card.archived_at is None,
        undo={name: before[name].pk if is_row(name, before) else before[name] for name in named},
        changed=named,
        was=was if sight_moved else None,
    )


def is_row(name: str, values: dict[str, Any]) -> bool:
    return name in RELATIONS and values[name] is not None

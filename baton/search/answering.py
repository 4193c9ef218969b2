"""What a search box is answered: cards first by where the words stand on them, then what is called so."""

import re
from itertools import chain
from typing import Any

from django.db.models import Case, IntegerField, Q, Value, When

from baton.accounts.models import Member
from baton.boards.access.resolving import known_as
from baton.boards.models import Card, StageKind
from baton.search.asking import Term, terms_of
from baton.search.engines import cards_with
from baton.search.excerpts import excerpt_of, in_browser, marked, told
from baton.search.places import places
from baton.search.texts import texts_of

NUMBER = re.compile(r"#?(\d{1,15})")
Told = dict[str, Any]
BEST_FIRST = (("title",), ("title", "body", "client"), ("title", "body", "talk", "client"))
OPEN_FIRST = (
    Case(
        When(archived_at__isnull=False, then=Value(2)),
        When(stage_kind=StageKind.DONE, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    ),
    "-entered_at",
    "-pk",
)


def search(text: str, *, by: Member, limit: int = 20) -> Told:
    """``{cards, places}``; of cards those that ``by`` sees, in the archive too, never from the trash."""
    terms = terms_of(text, typing=True)
    if not terms:
        return {"cards": [], "places": []}
    first = first_found(terms, named_cards(text, by), by, limit)
    cards = Card.objects.seen_by(by).select_related("board", "column").in_bulk(first)
    texts = texts_of(list(cards))
    found = [row(cards[pk], texts[pk], terms, by) for pk in first if pk in cards and pk in texts]
    return {"cards": found, "places": places(terms, by)}


def first_found(terms: list[Term], named: list[int], by: Member, limit: int) -> list[int]:
    """A card named by its number or key, then words in the title, in brief and files, in comments; what is
    open before what is done, what moved last before the rest. A word that stands in many titles is looked
    for no further: to weigh every comment too takes ten times as long."""
    first: list[int] = []
    with_words = (
        Q(pk__in=cards_with(terms, columns, workspace=by.workspace_id, guest=by.is_guest))
        for columns in BEST_FIRST
    )
    for here in chain([Q(pk__in=named)], with_words):
        if len(first) == limit:
            break
        more = Card.objects.seen_by(by).filter(here).exclude(pk__in=first).order_by(*OPEN_FIRST)
        first += more.values_list("pk", flat=True)[: limit - len(first)]
    return first


def named_cards(text: str, by: Member) -> list[int]:
    """By number (``412``, ``#412``), short code or the key of an old tracker, through the asker's eyes."""
    text = text.strip()[:120].replace("\0", "")
    number = NUMBER.fullmatch(text)
    seen = Card.objects.seen_by(by)
    by_number = list(seen.filter(number=int(number[1])).values_list("pk", flat=True)) if number else []
    if not text:
        return []
    by_name = Q(pk__in=known_as(text, by)) | Q(code=text.lower())
    return by_number + list(seen.filter(by_name).values_list("pk", flat=True))


def row(card: Card, texts: Any, terms: list[Term], by: Member) -> Told:
    excerpt = excerpt_of(texts, terms, guest=by.is_guest)
    return {
        "id": card.pk,
        "number": card.number,
        "code": card.code,
        "title": card.title,
        "marks": in_browser(card.title, marked(card.title, terms)[1]),
        "excerpt": told(excerpt) if excerpt else None,
        "board": {"id": card.board_id, "name": card.board.name},
        "column": {"id": card.column_id, "name": card.column.name, "kind": card.column.kind},
        "project": card.project_id,
        "archived": card.archived_at is not None,
    }

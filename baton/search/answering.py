"""What a search box is answered: cards first by where the words stand on them, then what is called so."""

import re
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from baton.accounts.models import Member
from baton.boards.access.resolving import known_as
from baton.boards.models import Card, StageKind
from baton.boards.models.card import CODE_ALPHABET
from baton.kit.prepared import Prepared
from baton.search.asking import Term, terms_of
from baton.search.engines import cards_answering, question_of
from baton.search.excerpts import excerpt_of, in_browser, marked, told
from baton.search.places import places
from baton.search.texts import texts_of

CODE = re.compile(f"[{CODE_ALPHABET}]{{8,12}}")
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
    first = first_found(terms, text, by, limit)
    # All of them were found through the asker's eyes.
    cards = Card.objects.select_related("board", "column").in_bulk(first)
    texts = texts_of(first)
    found = [row(cards[pk], texts[pk], terms, by) for pk in first if pk in cards and pk in texts]
    return {"cards": found, "places": places(terms, by)}


def first_found(terms: list[Term], text: str, by: Member, limit: int) -> list[int]:
    """A card named by its number or key, then words in the title, in brief and files, in comments; what is
    open before what is done, what moved last before the rest. Words that stand in many titles are looked for
    no further: to weigh every comment too takes ten times as long."""
    first = dict.fromkeys(named_cards(text, by))
    for columns in BEST_FIRST:
        if len(first) >= limit:
            break
        question = question_of(terms, columns, guest=by.is_guest)
        found = ANSWERING.raw(by.role, limit, question=question, **by.numbers)
        first |= dict.fromkeys(pk for (pk,) in found)
    return list(first)[:limit]


def answering(role: str, limit: int, *, question: str, **asker: int) -> QuerySet[Any, Any]:
    by = Member.like(role, **asker)
    with_words = cards_answering(question, workspace=asker["workspace"], guest=by.is_guest)
    seen = Card.objects.seen_by(by).filter(pk__in=with_words)
    return seen.order_by(*OPEN_FIRST).values("pk")[:limit]


ANSWERING: Prepared[dict[str, int]] = Prepared(answering)


def named_cards(text: str, by: Member) -> list[int]:
    """By number (``412``, ``#412``), short code or the key of an old tracker."""
    text = text.strip()[:120].replace("\0", "")
    number, keys = NUMBER.fullmatch(text), known_as(text, by) if text else []
    named = Q(pk__in=keys) if keys else Q()
    if number:
        named |= Q(number=int(number[1]))
    if CODE.fullmatch(text.lower()):
        named |= Q(code=text.lower())
    seen = Card.objects.seen_by(by).filter(named).order_by(*OPEN_FIRST)
    return list(seen.values_list("pk", flat=True)) if named else []


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

"""Projects, clients, people and boards by the words of their names: few enough to be looked at one by one."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Client, Member, Project
from baton.boards.models import Board
from baton.kit.prepared import Prepared
from baton.search.asking import Term
from baton.search.words import Word, words_of

Told = dict[str, Any]
MOST = 8


def places(terms: list[Term], by: Member) -> list[Told]:
    """Those of which every term is found in the name: ``{kind, id, name}``, names that begin so first."""
    found = [
        (rank, told)
        for told in everything(by)
        if (rank := fitting(terms, words_of(told["name"]))) is not None
    ]
    found.sort(key=lambda each: (each[0], len(each[1]["name"]), each[1]["name"].casefold(), each[1]["id"]))
    return [told for _rank, told in found][: MOST * 4]


def everything(by: Member) -> Iterable[Told]:
    for kind, asked in NAMED.items():
        for pk, name in asked.raw(by.role, **by.numbers):
            yield {"kind": kind, "id": pk, "name": name}


def projects(by: Member) -> QuerySet[Any]:
    return Project.objects.seen_by(by).filter(archived_at=None)


def clients(by: Member) -> QuerySet[Any]:
    return Client.objects.seen_by(by).filter(archived_at=None)


def people(by: Member) -> QuerySet[Any]:
    return Member.objects.seen_by(by).present()


def boards(by: Member) -> QuerySet[Any]:
    return Board.objects.seen_by(by).filter(archived_at=None, space__archived_at=None)


def named(rows_for: Callable[[Member], QuerySet[Any]]) -> Prepared[Told]:
    return Prepared(lambda role, **asker: rows_for(Member.like(role, **asker)).values("pk", "name"))


NAMED = {
    "project": named(projects),
    "client": named(clients),
    "member": named(people),
    "board": named(boards),
}


def fitting(terms: list[Term], name: list[Word]) -> int | None:
    """0 where the name begins with the first term, 1 where it is found further on, None where one is not."""
    places = [place_in(term, name) for term in terms]
    if any(place is None for place in places):
        return None
    return 0 if places and places[0] == 0 else 1


def place_in(term: Term, name: list[Word]) -> int | None:
    length = len(term.words)
    ways = (at for at in range(len(name) - length + 1) if matches(term, name[at : at + length]))
    return next(ways, None)


def matches(term: Term, words: list[Word]) -> bool:
    """As the index would: all by one set of rules, or as written up to an unfinished last word."""
    pairs = list(zip(term.words, words, strict=True))
    if all(asked.english == word.english for asked, word in pairs):
        return True
    if all(asked.dutch == word.dutch for asked, word in pairs):
        return True
    *whole, (last, word) = pairs
    if not whole and word.raw in last.numbers:
        return True
    return (
        term.unfinished
        and all(asked.raw == each.raw for asked, each in whole)
        and word.raw.startswith(last.raw)
    )

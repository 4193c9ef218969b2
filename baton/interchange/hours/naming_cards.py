"""The cards that rows of hours name: by an old key, a number behind a hash, a code in a link."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from baton.accounts.models import Member
from baton.boards.models import Card, CardAlias
from baton.interchange.hours.plan import PlannedTime

KEY = re.compile(r"(?<![\w-])[^\W\d_][\w]{0,15}-\d{1,9}(?![\w-])")
NUMBER = re.compile(r"(?<![\w&/])#(\d{1,18})(?!\w)")
CODE = re.compile(r"/c/([0-9a-z]{6,12})(?![0-9a-z])")
LINK = re.compile(r"https?://\S+")
AT_A_TIME = 500
T = TypeVar("T", int, str)


class CardsNamed:
    """Every card that rows of a file name and that ``by`` sees; read in a few queries."""

    def __init__(self, times: Iterable[PlannedTime], by: Member) -> None:
        wanted = {word for time in times for words in words_in(time) for word in words}
        self.seen = Card.objects.seen_by(by)
        self.by_word: dict[str, int] = {}
        self.cards: dict[int, Card] = {}
        self.titles: dict[int, dict[str, list[int]]] = {}
        if wanted:
            self.find(wanted, by)

    def find(self, wanted: set[str], by: Member) -> None:
        aliases = CardAlias.objects.filter(workspace=by.workspace_id).values_list("key", "card")
        known = defaultdict(set)
        for key, card in aliases.iterator():
            if key.casefold() in wanted:
                known[key.casefold()].add(card)
        # An old key that two cards have in different case names neither.
        self.by_word |= {key: next(iter(cards)) for key, cards in known.items() if len(cards) == 1}
        numbers = {int(word[1:]) for word in wanted if word.startswith("#") and word[1:].isdigit()}
        codes = {word[3:] for word in wanted if word.startswith("/c/")}
        here = Card.objects.filter(workspace=by.workspace_id)
        for some in portions(numbers):
            rows = here.filter(number__in=some).values_list("number", "pk")
            self.by_word |= {f"#{number}": pk for number, pk in rows}
        for some_codes in portions(codes):
            named = here.filter(code__in=some_codes).values_list("code", "pk")
            self.by_word |= {f"/c/{code}": pk for code, pk in named}
        for some in portions(set(self.by_word.values())):
            self.cards |= self.seen.select_related("project").in_bulk(some)

    def of(self, time: PlannedTime) -> Card | None:
        """The one that the key, else the task, else the text names; where one of these names several,
        none."""
        for words in words_in(time):
            found = {self.by_word[word] for word in words if word in self.by_word} & self.cards.keys()
            if found:
                return self.cards[next(iter(found))] if len(found) == 1 else None
        return None

    def titled(self, title: str, project: int) -> Card | None:
        """A card of the project that is called exactly so, if there is one only."""
        if project not in self.titles:
            rows: dict[str, list[int]] = defaultdict(list)
            for pk, name in self.seen.filter(project=project).values_list("pk", "title"):
                rows[" ".join(name.split()).casefold()].append(pk)
            self.titles[project] = dict(rows)
        same = self.titles[project].get(title.casefold(), []) if title else []
        if len(same) != 1:
            return None
        if same[0] not in self.cards:
            self.cards |= self.seen.select_related("project").in_bulk(same)
        return self.cards.get(same[0])


def words_in(time: PlannedTime) -> Iterator[set[str]]:
    """What could be a name of a card, by the places where it stands."""
    yield {time.issue.casefold()} if time.issue else set()
    yield set(names_in(time.task))
    yield set(names_in(time.text))


def names_in(text: str) -> Iterator[str]:
    yield from (found.casefold() for found in KEY.findall(text))
    yield from (f"#{int(found)}" for found in NUMBER.findall(text))
    yield from (f"/c/{found}" for found in CODE.findall(text))
    yield from (found.rstrip(".,;)").casefold() for found in LINK.findall(text))


def portions(values: set[T]) -> Iterator[list[T]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), AT_A_TIME):
        yield ordered[start : start + AT_A_TIME]

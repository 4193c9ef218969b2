"""The rows that metrics are made of, of one board, as columns of numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet
from numpy.typing import NDArray

from baton.boards.models import Blocker, Promise, Stay, Wait
from baton.boards.models.flow import BlockerKind, Clock
from baton.measuring.instants import Micros, micros
from baton.measuring.reasons import REASONS

Numbers = NDArray[np.int64]
CLOCKS = tuple(Clock.values)
KINDS = tuple(BlockerKind.values)


@dataclass(frozen=True)
class Columns:
    """One kind of row: the ids of cards, and as many values beside each. In the order of card and time."""

    card: Numbers
    values: tuple[Numbers, ...]

    def __len__(self) -> int:
        return len(self.card)

    def of(self, chosen: NDArray[np.bool_]) -> "Columns":
        return Columns(self.card[chosen], tuple(value[chosen] for value in self.values))

    def replaced(self, changed: Numbers, news: "Columns") -> "Columns":
        """The rows of the ``changed`` cards give way to ``news``."""
        kept = self.of(~np.isin(self.card, changed))
        card = np.concatenate((kept.card, news.card))
        values = [np.concatenate(pair) for pair in zip(kept.values, news.values, strict=True)]
        # Rows of one card come from one side alone and stay in their order.
        order = np.argsort(card, kind="stable")
        return Columns(card[order], tuple(value[order] for value in values))


@dataclass(frozen=True)
class Rows:
    """``stays``: entered, left, column. ``blocks``: since, until, number in REASONS. ``waits``: since, until,
    place in CLOCKS. ``promises``: deadline, given, replaced. Instants in microseconds, OPEN for none."""

    stays: Columns
    blocks: Columns
    waits: Columns
    promises: Columns

    def replaced(self, changed: Numbers, news: "Rows") -> "Rows":
        return Rows(
            *(getattr(self, each.name).replaced(changed, getattr(news, each.name)) for each in fields(self))
        )


def rows_of(board: int, cards: Iterable[int] | None = None) -> Rows:
    """All rows of a board, or those of some ``cards``; of cards that have left it, their stays there."""
    some = {} if cards is None else {"card__in": list(cards)}
    stays = Stay.objects.filter(board=board, voided_at=None, column__isnull=False, **some)
    blocks, waits, promises = (
        model.objects.filter(card__board=board, **some) for model in (Blocker, Wait, Promise)
    )
    return Rows(
        columns(stays, "entered_at", "left_at", beside=("column_id",)),
        columns(blocks, "since", "lifted_at", beside=("kind", "reason"), number=REASONS.number),
        columns(waits, "since", "until", beside=("clock",), number=CLOCKS.index),
        columns(promises, "deadline", "given_at", "replaced_at"),
    )


def fetched(rows: "QuerySet[Any, Any]") -> list[tuple[Any, ...]]:
    """As the database gives them, all at once: Django hands them over by the hundred."""
    try:
        sql, params = rows.query.sql_with_params()
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def columns(
    rows: "QuerySet[Any, Any]",
    *moments: str,
    beside: tuple[str, ...] = (),
    number: Callable[..., int] | None = None,
) -> Columns:
    """``number`` makes one number of the values ``beside`` the moments."""
    told = {f"{name}_told": Micros(F(name)) for name in moments}
    asked = ("card_id", *told, *beside)
    found = fetched(rows.order_by("card_id", moments[0], "id").annotate(**told).values_list(*asked))
    card, *values = zip(*found, strict=True) if found else [()] * len(asked)
    arrays = [micros(value) for value in values[: len(moments)]]
    if beside:
        last = values[len(moments) :]
        arrays.append(np.array(list(map(number, *last)) if number else last[0], np.int64))
    return Columns(np.array(card, np.int64), tuple(arrays))

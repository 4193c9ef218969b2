"""What happened, as arrays: where items went and when, what stopped them, what was promised.

Instants are whole microseconds since 1970 in UTC (int64). Nothing in here depends on the order of input.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

Instants = NDArray[np.int64]
# The item has left the workflow without being finished: cancelled, discarded.
LEFT = -1
# "Not yet": later than any instant.
OPEN = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Moves:
    """``item`` entered stage number ``stage`` (or LEFT) at ``at``: three columns of one length.

    Sorted by item and instant; of several at the same instant the last given is where the item went on.
    """

    item: NDArray[np.int32]
    at: Instants
    stage: NDArray[np.int16]

    def __len__(self) -> int:
        return len(self.at)

    @classmethod
    def of(cls, item: ArrayLike, at: ArrayLike, stage: ArrayLike) -> "Moves":
        """From columns in any order."""
        items, instants = np.asarray(item, np.int32), np.asarray(at, np.int64)
        order = np.lexsort((instants, items))
        return cls(items[order], instants[order], np.asarray(stage, np.int16)[order])


@dataclass(frozen=True)
class Stretches:
    """From ``since`` to ``until`` (OPEN while it lasts) something held ``item``; ``cause`` is a number into
    ``causes``. For blockers the cause is "kind" or "kind: reason", for waits whose clock it runs on."""

    item: NDArray[np.int32]
    since: Instants
    until: Instants
    cause: NDArray[np.int32]
    causes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.since)

    @property
    def by_kind(self) -> "Stretches":
        """With the kind of each cause alone: what stands before its first colon."""
        kinds = [cause.split(": ", 1)[0] for cause in self.causes]
        names = sorted(set(kinds))
        number = np.array([names.index(kind) for kind in kinds], np.int32)
        return replace(self, cause=number[self.cause], causes=tuple(names)) if names else self

    @classmethod
    def none(cls) -> "Stretches":
        empty = np.zeros(0, np.int64)
        return cls(empty.astype(np.int32), empty, empty, empty.astype(np.int32))

    def only(self, chosen: NDArray[np.bool_]) -> "Stretches":
        kept = chosen[self.item]
        return replace(
            self,
            item=self.item[kept],
            since=self.since[kept],
            until=self.until[kept],
            cause=self.cause[kept],
        )

    def as_of(self, moment: int) -> "Stretches":
        """As they stood at ``moment``: what began later is unknown, what ended later still lasts."""
        known = self.since <= moment
        until = self.until[known]
        return replace(
            self,
            item=self.item[known],
            since=self.since[known],
            until=np.where(until > moment, OPEN, until),
            cause=self.cause[known],
        )


@dataclass(frozen=True)
class Promises:
    """A ``deadline`` given for ``item`` at ``given`` and valid until ``replaced`` (OPEN while it stands)."""

    item: NDArray[np.int32]
    deadline: Instants
    given: Instants
    replaced: Instants

    def __len__(self) -> int:
        return len(self.given)

    @classmethod
    def none(cls) -> "Promises":
        empty = np.zeros(0, np.int64)
        return cls(empty.astype(np.int32), empty, empty, empty)

    def only(self, chosen: NDArray[np.bool_]) -> "Promises":
        kept = chosen[self.item]
        return Promises(self.item[kept], self.deadline[kept], self.given[kept], self.replaced[kept])

    def as_of(self, moment: int) -> "Promises":
        known = self.given <= moment
        replaced = self.replaced[known]
        return Promises(
            self.item[known],
            self.deadline[known],
            self.given[known],
            np.where(replaced > moment, OPEN, replaced),
        )


@dataclass(frozen=True)
class History:
    """All that is known of ``names``' ways: item number n is ``names[n]``."""

    names: Sequence[str]
    moves: Moves
    blocks: Stretches = field(default_factory=Stretches.none)
    waits: Stretches = field(default_factory=Stretches.none)
    promises: Promises = field(default_factory=Promises.none)

    def __len__(self) -> int:
        return len(self.names)

    def only(self, chosen: NDArray[np.bool_]) -> "History":
        """Of the ``chosen`` items (n) alone; the others keep their numbers, and nothing is known of them."""
        moves, kept = self.moves, chosen[self.moves.item]
        return replace(
            self,
            moves=Moves(moves.item[kept], moves.at[kept], moves.stage[kept]),
            blocks=self.blocks.only(chosen),
            waits=self.waits.only(chosen),
            promises=self.promises.only(chosen),
        )

    def as_of(self, moment: int) -> "History":
        """What was known at ``moment``; what happened later has not happened."""
        known = self.moves.at <= moment
        moves = self.moves
        if not known.all():
            moves = Moves(moves.item[known], moves.at[known], moves.stage[known])
        return replace(
            self,
            moves=moves,
            blocks=self.blocks.as_of(moment),
            waits=self.waits.as_of(moment),
            promises=self.promises.as_of(moment),
        )

"""How long decisions were waited for, on whose clock, and how many rounds they took.

A round begins when somebody is asked and ends with an outcome. Only "granted" and "changes" are decisions: a
question that was withdrawn or whose subject was changed says nothing about who was asked.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.history import OPEN, Instants

Numbers = NDArray[np.int64]
GRANTED, CHANGES, OTHER, UNDECIDED = range(4)


@dataclass(frozen=True)
class Rounds:
    """One row per round. ``question`` numbers what was asked (an item and its gate), ``clock`` who was asked,
    ``number`` the round from 1; ``until`` is OPEN while it lasts, ``outcome`` one of the constants."""

    question: Numbers
    clock: Numbers
    number: Numbers
    since: Instants
    until: Instants
    outcome: Numbers

    def __len__(self) -> int:
        return len(self.since)

    def as_of(self, moment: int) -> "Rounds":
        """What began later is unknown, what ended later still lasts."""
        known = self.since <= moment
        ends = self.until[known]
        lasts = ends > moment
        return Rounds(
            self.question[known],
            self.clock[known],
            self.number[known],
            self.since[known],
            np.where(lasts, OPEN, ends),
            np.where(lasts, UNDECIDED, self.outcome[known]),
        )

    def of(self, chosen: NDArray[np.bool_]) -> "Rounds":
        return Rounds(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Decided:
    """Within a period: ``waits`` in microseconds of the rounds decided in it; of questions whose first round
    was decided in it, how many passed at once; the rounds that each granted question took."""

    waits: Numbers
    first_rounds: int
    first_passed: int
    rounds: Numbers

    @property
    def first_pass_rate(self) -> float | None:
        return self.first_passed / self.first_rounds if self.first_rounds else None


def decided(rounds: Rounds, *, since: int, until: int) -> Decided:
    """Both ends belong to the period."""
    ended = rounds.of(
        np.isin(rounds.outcome, (GRANTED, CHANGES)) & (rounds.until >= since) & (rounds.until <= until)
    )
    first = ended.number == 1
    granted = ended.outcome == GRANTED
    return Decided(
        np.sort(ended.until - ended.since),
        int(first.sum()),
        int((first & granted).sum()),
        np.sort(ended.number[granted]),
    )


def waiting(rounds: Rounds, now: int) -> Numbers:
    """How long those who have not decided have been waited for, in microseconds."""
    return np.sort(now - rounds.since[rounds.until == OPEN])

"""Stories of boards, drawn at random, and the same as the engine's arrays."""

from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
from hypothesis import strategies as st

from baton.flow.days import instant
from baton.flow.history import OPEN, History, Moves, Promises, Stretches
from baton.flow.workflow import Kind, Stage, Workflow
from tests.flow.oracle import GONE, Board, Held, Promised, Story

# Days on which clocks there jump, or a day does not exist at all.
PLACES = {
    "UTC": datetime(1970, 1, 1, tzinfo=UTC),
    "Europe/Amsterdam": datetime(2024, 3, 28, tzinfo=UTC),
    "Europe/London": datetime(2024, 10, 24, tzinfo=UTC),
    "America/Sao_Paulo": datetime(2018, 11, 1, tzinfo=UTC),
    "America/Havana": datetime(2023, 11, 2, tzinfo=UTC),
    "Pacific/Apia": datetime(2011, 12, 27, tzinfo=UTC),
    "Asia/Kathmandu": datetime(1985, 12, 29, tzinfo=UTC),
}
HALF_HOUR = timedelta(minutes=30)
FORTNIGHT = 14 * 48

Drawn = tuple[Story, Board, str, datetime]


def board(chance: Random) -> Board:
    waiting = tuple(chance.random() < 0.5 for _ in range(chance.randint(2, 5)))
    done = chance.randint(0, len(waiting) - 1)
    return Board(waiting, chance.randint(0, done), done)


def drawn(seed: int, items: int, moves: int) -> Drawn:
    """(story, board, zone, an instant in or after it): moves back, skips, cancellations and returns, several
    moves in one instant, items of which nothing is known, overlapping blocks."""
    chance = Random(seed)
    on = board(chance)
    zone = chance.choice(sorted(PLACES))
    names = [f"B-{number}" for number in range(items)]

    def at() -> datetime:
        return PLACES[zone] + chance.randint(0, FORTNIGHT) * HALF_HOUR

    def later_than(since: datetime) -> datetime | None:
        return None if chance.random() < 0.3 else max(since, at())

    def held() -> Held:
        since = at()
        return Held(chance.choice(names), since, later_than(since), chance.choice("abc"))

    def promised() -> Promised:
        given = at()
        return Promised(chance.choice(names), at(), given, later_than(given))

    some = range(chance.randint(0, 2 * items))
    story = Story(
        names,
        [
            (chance.choice(names), at(), chance.randint(GONE, len(on.waiting) - 1))
            for _ in range(moves * items)
        ],
        [held() for _ in some],
        [held() for _ in some],
        [promised() for _ in some],
    )
    return story, on, zone, at() + chance.choice([0, FORTNIGHT]) * HALF_HOUR


# Drawn by a seed: thousands of small choices would cost Hypothesis more time than all that is tested.
stories = st.builds(drawn, st.integers(0, 2**32), st.integers(0, 8), st.integers(0, 7))


def history_of(story: Story) -> History:
    number = {item: place for place, item in enumerate(story.items)}
    return History(
        story.items,
        Moves.of(
            [number[item] for item, _, _ in story.events],
            [instant(at) for _, at, _ in story.events],
            [stage for _, _, stage in story.events],
        ),
        _stretches(story.blocks, number),
        _stretches(story.waits, number),
        Promises(
            np.array([number[each.item] for each in story.promises], np.int32),
            np.array([instant(each.deadline) for each in story.promises], np.int64),
            np.array([instant(each.given) for each in story.promises], np.int64),
            np.array([instant_or_open(each.replaced) for each in story.promises], np.int64),
        ),
    )


def _stretches(told: list[Held], number: dict[str, int]) -> Stretches:
    causes = sorted({each.cause for each in told})
    return Stretches(
        np.array([number[each.item] for each in told], np.int32),
        np.array([instant(each.since) for each in told], np.int64),
        np.array([instant_or_open(each.until) for each in told], np.int64),
        np.array([causes.index(each.cause) for each in told], np.int32),
        tuple(causes),
    )


def instant_or_open(at: datetime | None) -> int:
    return OPEN if at is None else instant(at)


def workflow_of(board: Board, limit: int | None = None) -> Workflow:
    return Workflow(
        tuple(
            Stage(f"stage {number}", Kind.QUEUE if waits else Kind.WORK, limit)
            for number, waits in enumerate(board.waiting)
        ),
        board.committed,
        board.done,
    )

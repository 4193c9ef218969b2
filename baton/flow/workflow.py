"""The stages that items pass from left to right, and where the clock starts and stops."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happens in a stage. A queue and a wait are waiting, whatever they stand between."""

    QUEUE = "queue"
    WORK = "work"
    WAIT = "wait"
    DONE = "done"


@dataclass(frozen=True)
class Stage:
    name: str
    kind: Kind = Kind.WORK
    limit: int | None = None


@dataclass(frozen=True)
class Workflow:
    """``stages`` from left to right; entering stage number ``committed`` (or any to its right) starts the
    clock, and stages from number ``done`` on are done.

    Raises ValueError, in words, where the two do not fit the stages.
    """

    stages: tuple[Stage, ...]
    committed: int
    done: int

    def __post_init__(self) -> None:
        if not 0 <= self.committed <= self.done < len(self.stages):
            raise ValueError(
                f"the commitment point ({self.committed}) has to lie at or before the first done stage "
                f"({self.done}), and both among {len(self.stages)} stages"
            )

    def __len__(self) -> int:
        return len(self.stages)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(stage.name for stage in self.stages)

    @property
    def waiting(self) -> tuple[bool, ...]:
        """Per stage, whether an item only waits there."""
        return tuple(stage.kind in (Kind.QUEUE, Kind.WAIT) for stage in self.stages)

    @classmethod
    def of(cls, *stages: Stage | str, committed: str | None = None, done: str | None = None) -> "Workflow":
        """By names: the commitment point is the second stage and done the last unless said otherwise."""
        whole = tuple(stage if isinstance(stage, Stage) else Stage(stage) for stage in stages)
        names = [stage.name for stage in whole]
        for asked in (committed, done):
            if asked is not None and asked not in names:
                raise ValueError(f"there is no stage “{asked}”; the stages are {', '.join(names)}")
        start = names.index(committed) if committed is not None else min(1, len(names) - 1)
        return cls(whole, start, names.index(done) if done is not None else len(names) - 1)

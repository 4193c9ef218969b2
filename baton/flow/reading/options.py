"""What the reader of a file is told beforehand; nothing of it is guessed in silence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

SAME_STAGE = ("ignore", "visit")


@dataclass(frozen=True)
class Options:
    """``zone``: of times without an offset, and of the days of deadlines. ``stages``: from left to right;
    without them their order comes from the file and a note says how. ``committed``: the stage whose entry
    starts the clock; ``done``: the first stage that is done. ``renames``: names in the file -> names meant.
    ``cancelled``: stages and resolutions that mean an item was given up. ``waiting``: stages in which an item
    only waits. ``dates``: ``iso``, ``us`` (month first), ``eu`` (day first), or a pattern as of strptime.
    ``same_stage``: a row that names the stage in which its item stands already is staying (``ignore``), or
    one more visit (``visit``).
    """

    zone: str = "UTC"
    stages: tuple[str, ...] = ()
    committed: str | None = None
    done: str | None = None
    renames: Mapping[str, str] = field(default_factory=dict)
    cancelled: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    delimiter: str = ","
    dates: str = "iso"
    encoding: str = "utf-8-sig"
    same_stage: str = "ignore"

    def __post_init__(self) -> None:
        ZoneInfo(self.zone)
        if len(self.delimiter) != 1:
            raise ValueError(f"a delimiter is one character, not “{self.delimiter}”")
        if self.same_stage not in SAME_STAGE:
            raise ValueError(f"the same stage again is one of {', '.join(SAME_STAGE)}")
        if len(set(self.stages)) < len(self.stages):
            raise ValueError(f"a stage is named twice: {', '.join(self.stages)}")
        for asked in (self.committed, self.done):
            if asked is not None and self.stages and asked not in self.stages:
                raise ValueError(f"there is no stage “{asked}”; the stages are {', '.join(self.stages)}")

    def meant(self, name: str) -> str:
        return self.renames.get(name, name)

    def gives_up(self, name: str) -> bool:
        return name.casefold() in {word.casefold() for word in self.cancelled}

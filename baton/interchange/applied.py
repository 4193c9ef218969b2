"""What an import made, whatever it brought."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Applied:
    """``counts``: rows made, by kind; empty when there was nothing to do. ``boards``: their ids.
    ``mended``: texts that could not stay as they were, by reason."""

    counts: dict[str, int] = field(default_factory=dict)
    boards: list[int] = field(default_factory=list)
    mended: dict[str, int] = field(default_factory=dict)

    @property
    def nothing_new(self) -> bool:
        return not self.counts

    def as_document(self) -> dict[str, Any]:
        return {
            "nothing_new": self.nothing_new,
            "made": self.counts,
            "boards": self.boards,
            "mended": self.mended,
        }

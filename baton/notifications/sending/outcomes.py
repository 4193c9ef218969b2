"""What can become of a message when it is handed to the other side."""


class NotTaken(Exception):
    """The other side said no: for good, or for now. ``after`` seconds it may be asked again."""

    def __init__(self, why: str, *, for_good: bool = False, after: float | None = None) -> None:
        super().__init__(why)
        self.for_good = for_good
        self.after = after


class Unreachable(Exception):
    """Nobody was there to hand it to: the message had no part in that."""


class NobodyKnows(Exception):
    """It was handed over, and the answer never came: the other side may have it."""

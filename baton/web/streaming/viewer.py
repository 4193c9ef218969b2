"""One open stream: who looks, what they may see, and what waits to be sent to them."""

import asyncio
import logging
from dataclasses import dataclass, field

from baton.accounts.models import Member
from baton.boards.news.scope import Told
from baton.boards.sight import Sight
from baton.web.streaming.telling import Spoken, Words, tell

log = logging.getLogger(__name__)

# A slow reader is not waited for: beyond this it starts afresh.
QUEUE = 300
RESET = b"event: reset\ndata: {}\n\n"


@dataclass(frozen=True)
class Pass:
    """On what the right to look rests; the roll call asks again whether it still holds."""

    member: Member
    session: str | None = None
    token: int | None = None
    password: str = ""
    # Came by, or is known to, a provider that is trusted to ask for a second factor.
    trusted: bool = False
    # What the token opens; None: everything that the member may.
    areas: frozenset[str] | None = None
    # Through whose eyes they look; None: their own.
    client: int | None = None


@dataclass(eq=False)
class Viewer:
    entered: Pass
    sight: Sight
    number: int
    caught_up: bool = False
    queue: asyncio.Queue[Words | None] = field(default_factory=lambda: asyncio.Queue(QUEUE))

    @property
    def member(self) -> int:
        return self.entered.member.pk

    @property
    def workspace(self) -> int:
        return self.entered.member.workspace_id

    def is_up_to(self, number: int) -> bool:
        return self.caught_up and self.number >= number

    def offer(self, told: Told, spoken: Spoken) -> None:
        if told.entry.number <= self.number:
            return
        self.number = told.entry.number
        try:
            words = tell(told, self.sight, spoken)
        except Exception:
            # An entry left out would leave the screen wrong for good; fetched afresh it is right.
            log.exception("Entry %s cannot be told; the screen starts afresh.", told.entry.number)
            words = RESET
        if words is not None:
            self.put(words)

    def look_again(self, sight: Sight, *, certainly: bool = False) -> None:
        """What the viewer may see has changed: the screen has to be fetched afresh."""
        if certainly or sight != self.sight:
            self.sight = sight
            self.put(RESET)

    def put(self, words: Words) -> None:
        try:
            self.queue.put_nowait(words)
        except asyncio.QueueFull:
            self.start_afresh()

    def start_afresh(self) -> None:
        while not self.queue.empty():
            self.queue.get_nowait()
        self.queue.put_nowait(RESET)

    def dismiss(self) -> None:
        while not self.queue.empty():
            self.queue.get_nowait()
        self.queue.put_nowait(None)

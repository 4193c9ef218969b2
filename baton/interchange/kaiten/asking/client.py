"""One conversation with Kaiten: paced, patient, and in words when it does not come to anything."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from baton.interchange.kaiten.refusals import (
    KaitenAnswers,
    KaitenUnreachable,
    KeyNotAccepted,
    MayNotSee,
    TooMuchAtOnce,
)
from baton.interchange.reading import MEGABYTE, parse_json
from baton.kit.outgoing import Answer, NameNotFound, NoAnswer, NotSent, Session
from baton.kit.waiting import seconds_told

# Seconds from request to request: what clients in the wild keep to.
PACE = 0.22
PAGE = 100
MOST_PAGES = 10_000
TRIES = 6
LONGEST_WAIT = 300
LARGEST_ANSWER = 64 * MEGABYTE
TIMEOUT = 60.0
GONE = (404, 405, 410)


class Client:
    """``pause`` sleeps and may raise to end it all."""

    def __init__(
        self,
        origin: str,
        key: str,
        *,
        pace: float = PACE,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.origin = origin
        self._key = key
        self.pace = pace
        self.pause = pause
        self.session = Session()
        self.has_answered = False
        self.asked = 0
        self.last = 0.0

    def __repr__(self) -> str:
        return f"<Client of {self.origin}>"

    def close(self) -> None:
        self.session.close()

    def get(self, at: str, *, needed: bool = True, **query: object) -> object | None:
        """What Kaiten answers; None where it has nothing there, or hides what is not ``needed``.

        Raises KeyNotAccepted, MayNotSee, KaitenAnswers, KaitenUnreachable, TooMuchAtOnce, UnreadableFile.
        """
        shown = f"{at}?{urlencode(query)}" if query else at
        answer = self.answered(shown)
        if answer.status in GONE:
            return None
        if answer.status == 401:
            raise KeyNotAccepted(status=answer.status, at=shown)
        if answer.status == 403:
            if needed:
                raise MayNotSee(at=shown)
            return None
        if not answer.is_good:
            raise KaitenAnswers(status=answer.status, at=shown)
        return parse_json(shown, answer.body, limit=LARGEST_ANSWER).root

    def pages(self, at: str, *, needed: bool = True, **query: object) -> Iterator[tuple[int, list[object]]]:
        """Offset and rows of each page, until one is not full. Some lists know no pages and answer all of
        it each time."""
        before: list[object] = []
        for offset in range(0, PAGE * MOST_PAGES, PAGE):
            rows = self.get(at, needed=needed, **query, limit=PAGE, offset=offset)
            page = rows if isinstance(rows, list) else []
            if page and page == before:
                return
            yield offset, page
            if len(page) != PAGE:
                return
            before = page

    def answered(self, shown: str) -> Answer:
        """The first answer that is neither busy nor broken."""
        reason = ""
        for tried in range(TRIES):
            try:
                answer = self.ask(shown)
            except NotSent:
                raise
            except NoAnswer as error:
                reason = str(error)
                # A name that nobody knows is a slip of the pen; one that was known a moment ago comes back.
                if isinstance(error, NameNotFound) and not self.has_answered:
                    raise KaitenUnreachable(at=shown, times=tried + 1, reason=reason) from error
                self.pause(2.0**tried)
                continue
            if answer.status == 429:
                self.pause(self.told_to_wait(answer, shown, tried))
            elif answer.status >= 500:
                reason = str(answer.status)
                self.pause(2.0**tried)
            else:
                self.has_answered = True
                return answer
        raise KaitenUnreachable(at=shown, times=TRIES, reason=reason or "429")

    def ask(self, shown: str) -> Answer:
        wait = self.last + self.pace - time.monotonic()
        if wait > 0:
            self.pause(wait)
        self.last = time.monotonic()
        self.asked += 1
        headers = {"Authorization": f"Bearer {self._key}", "Accept": "application/json"}
        url = f"{self.origin}/api/latest{shown}"
        return self.session.request(
            "GET", url, headers=headers, timeout=TIMEOUT, at_most_bytes=LARGEST_ANSWER
        )

    def told_to_wait(self, answer: Answer, shown: str, tried: int) -> float:
        told = seconds_told(answer.headers.get("retry-after", ""))
        seconds = told if told is not None else 2.0**tried
        if seconds > LONGEST_WAIT:
            raise TooMuchAtOnce(seconds=int(min(seconds, 10**9)), at=shown)
        return seconds

"""One watch over the log for all streams of a process.

It looks when a verb of this process nudges it, and every ``LOOK_EVERY`` for those of others; all database
work runs in one thread, so however many streams there are, they hold one connection.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from django.db import InterfaceError, OperationalError, close_old_connections

from baton.accounts.models import Workspace
from baton.activity import nudging
from baton.boards.news.scope import Told
from baton.web.streaming.looking_again import has_moved, may_see_other_things
from baton.web.streaming.missed import AT_MOST, entries_after
from baton.web.streaming.places import Places
from baton.web.streaming.roll_call import without_right
from baton.web.streaming.seeing import sight_now
from baton.web.streaming.telling import Spoken
from baton.web.streaming.viewer import RESET, Viewer

T = TypeVar("T")
log = logging.getLogger(__name__)

LOOK_EVERY = 0.25
GATHER = 0.03
ROLL_CALL_EVERY = 0.7


class Watch:
    def __init__(self) -> None:
        self.viewers: dict[int, set[Viewer]] = defaultdict(set)
        self.numbers: dict[int, int] = {}
        self.places = Places()
        self._database = ThreadPoolExecutor(1, thread_name_prefix="watch")
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._nudged: Callable[[int], None] | None = None

    async def start(self) -> None:
        loop = asyncio.get_running_loop()

        def nudged(workspace: int) -> None:
            loop.call_soon_threadsafe(self._wake.set)

        self._nudged = nudged
        nudging.listen(self._nudged)
        self._tasks = [asyncio.create_task(self._look()), asyncio.create_task(self._call_the_roll())]

    async def stop(self) -> None:
        if self._nudged is not None:
            nudging.stop_listening(self._nudged)
        for viewers in self.viewers.values():
            for viewer in viewers:
                viewer.dismiss()
        for task in self._tasks:
            task.cancel()
        self._database.shutdown(wait=False)

    async def ask(self, question: Callable[..., T], *arguments: Any) -> T:
        """Run a database question in the watch's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._database, _fresh(question), *arguments)

    async def join(self, viewer: Viewer) -> None:
        """Tell the viewer what they missed, then let the watch go on where that ended."""
        while not viewer.is_up_to(self.numbers.get(viewer.workspace, 0)):
            missed = await self._entries_after(viewer.workspace, viewer.number, AT_MOST + 1)
            if missed is None or len(missed) > AT_MOST:
                viewer.number = await self.ask(_last_number, viewer.workspace)
                viewer.put(RESET)
                continue
            for told in missed:
                viewer.offer(told, {})
            if may_see_other_things(missed):
                # What they saw before they went away may be hidden from them by now.
                viewer.put(RESET)
            viewer.caught_up = True
        # Nothing awaits between the check and this line, so the watch has told nobody anything in between.
        self.viewers[viewer.workspace].add(viewer)

    def leave(self, viewer: Viewer) -> None:
        self.viewers[viewer.workspace].discard(viewer)
        if not self.viewers[viewer.workspace]:
            del self.viewers[viewer.workspace]
            self.numbers.pop(viewer.workspace, None)

    async def _look(self) -> None:
        while True:
            try:
                await asyncio.wait_for(self._wake.wait(), LOOK_EVERY)
                await asyncio.sleep(GATHER)
            except TimeoutError:
                pass
            self._wake.clear()
            if self.viewers:
                await self._carefully(self._tell_news)

    async def _tell_news(self) -> None:
        watched = set(self.viewers)
        last = await self.ask(_last_numbers, watched)
        for workspace, number in last.items():
            known = self.numbers.setdefault(workspace, self._least(workspace, number))
            if number > known:
                news = await self._entries_after(workspace, known, AT_MOST)
                if news is None:
                    self._start_afresh(workspace, number)
                    continue
                self.numbers[workspace] = news[-1].entry.number if news else known
                if len(news) == AT_MOST:
                    self._wake.set()
                await self._tell(workspace, news)

    async def _entries_after(self, workspace: int, number: int, at_most: int) -> list[Told] | None:
        """None: they cannot be placed, now or ever, so the screens have to be fetched afresh."""
        try:
            return await self.ask(entries_after, workspace, number, at_most)
        except (OperationalError, InterfaceError):
            # The database is away for a moment: asked again, it will answer.
            raise
        except Exception:
            log.exception("Entries after %s of workspace %s cannot be told.", number, workspace)
            return None

    def _start_afresh(self, workspace: int, number: int) -> None:
        self.numbers[workspace] = number
        for viewer in self.viewers.get(workspace, ()):
            viewer.number = number
            viewer.put(RESET)

    def _least(self, workspace: int, number: int) -> int:
        return min([number, *(viewer.number for viewer in self.viewers.get(workspace, ()))])

    async def _tell(self, workspace: int, news: list[Told]) -> None:
        viewers = self.viewers.get(workspace, set())
        for told in news:
            spoken: Spoken = {}
            for viewer in list(viewers):
                viewer.offer(told, spoken)
        if may_see_other_things(news):
            await self._look_again(list(viewers), certainly=has_moved(news))

    async def _look_again(self, viewers: list[Viewer], *, certainly: bool) -> None:
        for viewer in viewers:
            try:
                viewer.look_again(await self.ask(sight_now, viewer.entered), certainly=certainly)
            except Exception:
                # What they may see now is not known: they come in again by the door.
                log.exception("The sight of member %s cannot be looked up.", viewer.member)
                viewer.dismiss()

    async def _call_the_roll(self) -> None:
        while True:
            await asyncio.sleep(ROLL_CALL_EVERY)
            if self.viewers:
                await self._carefully(self._dismiss_those_without_right)

    async def _dismiss_those_without_right(self) -> None:
        everybody = [viewer for viewers in self.viewers.values() for viewer in viewers]
        for viewer in await self.ask(without_right, everybody):
            viewer.dismiss()

    async def _carefully(self, work: Callable[[], Any]) -> None:
        """A database that is away for a moment ends no stream."""
        try:
            await work()
        except Exception:
            log.exception("The watch could not look at the log; it tries again.")
            await asyncio.sleep(1)


def _last_number(workspace: int) -> int:
    return Workspace.objects.values_list("last_entry", flat=True).get(pk=workspace)


def _last_numbers(workspaces: set[int]) -> dict[int, int]:
    return dict(Workspace.objects.filter(id__in=workspaces).values_list("id", "last_entry"))


def _fresh(question: Callable[..., T]) -> Callable[..., T]:
    def asked(*arguments: Any) -> T:
        close_old_connections()
        return question(*arguments)

    return asked

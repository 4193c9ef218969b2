"""A worker: takes jobs up one after the other, and does the chores in between."""

import logging
import threading

from django.utils import translation

from baton.jobs import chores, notes
from baton.jobs.leasing import Cancelled, Leased, LeaseLost, take_up
from baton.jobs.models import State
from baton.jobs.ordering import HANDLERS, Handler
from baton.kit.errors import Refusal

log = logging.getLogger(__name__)

PAUSE = 0.5


def work(ending: threading.Event) -> None:
    """Until ``ending`` is set. A job in hand is carried to its end."""
    beside = chores.begin_those_beside(ending)
    while not ending.is_set():
        if not work_once():
            chores.do_what_is_due()
            ending.wait(PAUSE)
    chores.wait_for(beside)


def work_once() -> bool:
    """Carry out one job; False when there is none."""
    leased = take_up()
    if leased is None:
        return False
    carry_out(leased)
    return True


def carry_out(leased: Leased) -> None:
    handler = HANDLERS.get(leased.job.kind)
    if handler is None:
        leased.end(State.FAILED, error=f"Nobody handles jobs of the kind {leased.job.kind!r}.")
        return
    try:
        with translation.override(spoken_by(leased)):
            carry_to_its_end(leased, handler)
    finally:
        notes.throw_away(leased.job.lease)


def spoken_by(leased: Leased) -> str:
    """What is refused is read by whoever ordered it."""
    user = leased.job.by.user
    return user.language if user is not None else leased.job.workspace.language


def carry_to_its_end(leased: Leased, handler: Handler) -> None:
    try:
        leased.end(State.DONE, result=handler(leased))
    except LeaseLost:
        log.warning("Job %s went to another worker.", leased.job.pk)
    except Cancelled:
        leased.end(State.CANCELLED)
    except Refusal as refusal:
        # Said in words and true again tomorrow: trying later does not help.
        leased.end(State.FAILED, error=str(refusal))
    except Exception as error:
        log.exception("Job %s failed.", leased.job.pk)
        leased.try_later(f"{type(error).__name__}: {error}")

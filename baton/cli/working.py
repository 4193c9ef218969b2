"""`baton work`: long jobs and chores, in a process of its own."""

import os
import signal
import threading
from types import FrameType

import click

from baton.cli.saying import json_option, number_of, say
from baton.jobs.working import work, work_once
from baton.keeping.occupying import at_work


@click.command("work")
@click.option("--beside", type=int, hidden=True, help="End when this server process is gone.")
@click.option("--once", is_flag=True, help="Carry out what waits now, then end.")
@json_option
def work_command(beside: int | None, once: bool, as_json: bool) -> None:
    """Carry out long jobs and regular chores."""
    with at_work():
        carry_out(beside, once=once, as_json=as_json)


def carry_out(beside: int | None, *, once: bool, as_json: bool) -> None:
    if once:
        carried_out = 0
        while work_once():
            carried_out += 1
        say(f"{number_of(carried_out, 'job')} carried out.", {"carried_out": carried_out}, as_json=as_json)
        return
    ending = threading.Event()

    def end(signum: int, frame: FrameType | None) -> None:
        ending.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    if beside is not None:
        threading.Thread(target=end_with, args=(beside, ending), daemon=True).start()
    work(ending)


def end_with(server: int, ending: threading.Event) -> None:
    """A killed server leaves no worker behind."""
    while os.getppid() == server:
        if ending.wait(1.0):
            return
    ending.set()

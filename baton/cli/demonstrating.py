"""`baton demo`: an agency with a year of history, to look around in."""

import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

import click

from baton.boards.models import Card
from baton.cli.saying import Refused, json_option, number_of, say
from baton.cli.upgrading import upgrade
from baton.demo.admitting import demand_no_real_work, is_empty
from baton.demo.playing import make_agency
from baton.demo.rhythm import WHOLE, ZONE
from baton.kit import clock
from baton.kit.errors import Refusal


@click.command("demo")
@click.option(
    "--if-empty", is_flag=True, help="Do nothing, successfully, where there is a workspace already."
)
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same agency.")
@click.option(
    "--anchor",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on whose morning the history ends (today).",
)
@click.option("--cards", default=WHOLE, show_default=True, type=click.IntRange(20, 5000))
@json_option
def demo_command(if_empty: bool, seed: int, anchor: datetime | None, cards: int, as_json: bool) -> None:
    """Make the demo agency: clients, projects, people and their work up to today."""
    upgrade()
    if if_empty and not is_empty():
        say("There is a workspace already; nothing was made.", {"made": False}, as_json=as_json)
        return
    try:
        demand_no_real_work()
    except Refusal as refusal:
        raise Refused(str(refusal)) from refusal
    day = anchor.date() if anchor is not None else today(ZONE)
    began = time.monotonic()
    workspace = make_agency(day, seed=seed, cards=cards, say=None if as_json else tell_month)
    seconds = round(time.monotonic() - began, 1)
    made = Card.objects.filter(workspace=workspace).count()
    known = {"made": True, "workspace": workspace.slug, "entries": workspace.last_entry, "seconds": seconds}
    say(
        f"{workspace.name}: {number_of(made, 'card')}, "
        f"{number_of(workspace.last_entry, 'entry', 'entries')}, {seconds} s.",
        {**known, "cards": made},
        as_json=as_json,
    )


def today(zone: ZoneInfo) -> date:
    return clock.real_now().astimezone(zone).date()


def tell_month(day: date, cards: int) -> None:
    click.echo(f"{day:%Y-%m}: {number_of(cards, 'card')}")

"""`baton import kept`: booked hours that imports kept become entries of time."""

import click

from baton.cli.bringing_in import refusing
from baton.cli.importing_hours import demand_importer, demand_workspace
from baton.cli.saying import json_option, number_of, say
from baton.cli.upgrading import upgrade
from baton.interchange.hours.logs import place_kept_logs

REASONS = {
    "nobody": "of nobody who is here",
    "unclear": "without a day or a length",
    "closed": "on a day that is locked or handed in",
    "full": "on a day that would have more than 24 hours",
}


@click.command("kept")
@click.option("--workspace", default="", metavar="SLUG", help="In which workspace, if there are several.")
@click.option("--by", default="", metavar="MEMBER", help="Who does it; else the first owner.")
@json_option
def kept(workspace: str, by: str, as_json: bool) -> None:
    """Let hours that were booked in Kaiten or Jira, and came with their cards, become hours here."""
    with refusing():
        upgrade()
        placed = place_kept_logs(by=demand_importer(by, demand_workspace(workspace)))
    words = [number_of(placed.entries, "entry of time made", "entries of time made")]
    words += [f"{number_of(count, 'row')} kept, {REASONS[reason]}" for reason, count in placed.left.items()]
    say("\n".join(words), {"entries": placed.entries, "left": placed.left}, as_json=as_json)

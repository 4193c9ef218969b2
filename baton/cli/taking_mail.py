"""`baton mail-in`: read the box of incoming mails now, or one mail from a pipe."""

import sys
from collections import Counter

import click
from django.conf import settings
from django.db import DatabaseError

from baton.cli.saying import json_option, number_of, say

# What a mail server takes for “try again later” (sysexits.h: EX_TEMPFAIL).
LATER = 75


@click.command("mail-in")
@click.option("--pipe", is_flag=True, help="One mail from standard input, as a mail server hands it over.")
@json_option
def mail_in_command(pipe: bool, as_json: bool) -> None:
    """Take mails in: from the box that BATON_MAIL_IN_HOST names, or one from a pipe."""
    from baton.intake.mail.polling import is_set_up, poll

    if pipe:
        tell(one_from_pipe(), as_json=as_json)
        return
    if not is_set_up():
        raise click.ClickException(
            "No box is set up: BATON_MAIL_IN_ADDRESS and BATON_MAIL_IN_HOST say which."
        )
    tell(poll(), as_json=as_json)


def one_from_pipe() -> Counter[str]:
    """Whatever it is, it is taken; only when the database is away it has to come again."""
    from baton.intake.mail.taking import counted_as, take_in

    raw = sys.stdin.buffer.read(settings.MAIL_IN_LIMIT_BYTES + 1)
    try:
        return Counter([counted_as(take_in(raw))])
    except DatabaseError as error:
        click.echo(f"Later: {error}", err=True)
        raise SystemExit(LATER) from error


def tell(done: Counter[str], *, as_json: bool) -> None:
    from baton.intake.mail.taking import REPEATED

    new = Counter({outcome: count for outcome, count in done.items() if outcome != REPEATED})
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(new.items()))
    repeated = f"; {done[REPEATED]} had come before" if done[REPEATED] else ""
    say(
        f"{number_of(new.total(), 'mail')} taken in{': ' if told else ''}{told}{repeated}.",
        dict(done),
        as_json=as_json,
    )

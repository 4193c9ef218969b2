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
    from baton.intake.mail.taking import take_in

    raw = sys.stdin.buffer.read(settings.MAIL_IN_LIMIT_BYTES + 1)
    try:
        return Counter([str(take_in(raw).outcome)])
    except DatabaseError as error:
        click.echo(f"Later: {error}", err=True)
        raise SystemExit(LATER) from error


def tell(done: Counter[str], *, as_json: bool) -> None:
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(done.items()))
    say(
        f"{number_of(done.total(), 'mail')} taken in{': ' if told else ''}{told}.",
        dict(done),
        as_json=as_json,
    )

"""`baton found`: the first workspace of a real installation, and its owner."""

import click
from django.core.exceptions import ValidationError

from baton.cli.saying import Refused, json_option, say
from baton.cli.upgrading import upgrade
from baton.kit.errors import Refusal
from baton.membership.founding import found


@click.command("found")
@click.option("--workspace", "name", required=True, help="Its name.")
@click.option("--slug", required=True, help="Its short name in addresses, for instance relay.")
@click.option("--owner", required=True, help="The owner's name.")
@click.option("--email", required=True, help="The owner's e-mail address.")
@click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True, envvar="BATON_PASSWORD")
@click.option("--language", type=click.Choice(["en", "ru", "nl"]), default="en", show_default=True)
@click.option("--time-zone", default="Europe/Amsterdam", show_default=True)
@click.option("--currency", default="EUR", show_default=True)
@json_option
def found_command(
    name: str,
    slug: str,
    owner: str,
    email: str,
    password: str,
    language: str,
    time_zone: str,
    currency: str,
    as_json: bool,
) -> None:
    """Found a workspace with its first owner. (Or open the address that `baton serve` prints.)"""
    upgrade()
    try:
        made = found(
            name,
            slug=slug,
            owner=owner,
            email=email,
            password=password,
            language=language,
            time_zone=time_zone,
            currency=currency,
        )
    except Refusal as refusal:
        raise Refused(str(refusal)) from refusal
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    document = {"workspace": slug, "member": made.id}
    say(f"{name} is founded; {owner} signs in as {email}.", document, as_json=as_json)

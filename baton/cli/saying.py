"""How commands speak: words for people, one JSON document for programs (``--json``)."""

from collections.abc import Callable
from typing import Any, TypeVar

import click
import orjson

F = TypeVar("F", bound=Callable[..., Any])


def json_option(command: F) -> F:
    return click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document.")(command)


def say(words: str, document: dict[str, Any], *, as_json: bool) -> None:
    click.echo(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() if as_json else words)


def number_of(count: int, one: str, many: str = "") -> str:
    """``1 card``, ``2 cards``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


class Refused(click.ClickException):
    """Ends a command with exit code 1 and words on standard error."""

    exit_code = 1

"""`baton openapi`: the description of the API, from which the screens' types are made."""

import click
import orjson

from baton.web.api import api

# Answers are listed under numbers, and JSON wants text.
OPTIONS = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS


@click.command("openapi")
@click.option("--json", "as_json", is_flag=True, help="The same: the description is JSON anyway.")
def openapi_command(as_json: bool) -> None:
    """Print the OpenAPI document of the API."""
    document = api.get_openapi_schema(path_prefix="/api/")
    click.echo(orjson.dumps(document, option=OPTIONS))

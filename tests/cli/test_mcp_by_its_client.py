"""The protocol's own client library talks with `baton mcp`, so that what it takes for right is right."""

import asyncio
import os
import sys

import pytest
from django.db import connection
from mcp import ClientSession, StdioServerParameters, stdio_client

from baton.boards.models import Comment
from tests.cli.test_mcp import token_of
from tests.house.floors import ROOT

# The command, on the database of the test.
BATON = """
from django.conf import settings
import django
django.setup()
settings.DATABASES["default"]["NAME"] = {name!r}
from baton.cli.main import main
main(["mcp"])
"""


def talk(token, scene):
    """``scene(session)`` with a client that has started the command and greeted it."""
    name = str(connection.settings_dict["NAME"])
    started = StdioServerParameters(
        command=sys.executable,
        args=["-c", BATON.format(name=name)],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "baton.config.settings", "BATON_TOKEN": token},
        cwd=ROOT,
    )

    async def whole():
        async with stdio_client(started) as (reads, writes), ClientSession(reads, writes) as session:
            hello = await session.initialize()
            return hello, await scene(session)

    return asyncio.run(asyncio.wait_for(whole(), 120))


@pytest.mark.django_db(transaction=True)
def test_the_official_client_greets_lists_reads_and_does_and_a_refusal_is_an_answer(agency):
    card = agency.card(responsible=agency.anna)
    hidden = agency.card(column=agency.hidden_column, by=agency.olga)

    async def scene(session):
        listed = await session.list_tools()
        work = await session.call_tool("my_work", {})
        refused = await session.call_tool("comment", {"card_id": hidden.pk, "text": "No"})
        said = await session.call_tool("comment", {"card_id": card.pk, "text": "Seen"})
        return listed.tools, work, refused, said

    hello, (tools, work, refused, said) = talk(token_of(agency.anna), scene)
    assert hello.server_info.name == "baton"
    assert {"my_work", "card", "comment", "move_card"} <= {tool.name for tool in tools}
    assert all(tool.input_schema["type"] == "object" for tool in tools)
    assert refused.is_error
    assert not work.is_error
    assert not said.is_error
    assert Comment.objects.get().text == "Seen"

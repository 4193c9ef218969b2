"""Short ways from a made-up company to a plan of it."""

from pathlib import Path

from baton.interchange.kaiten.asking.client import Client
from baton.interchange.kaiten.asking.harvesting import Harvest, Scope
from baton.interchange.kaiten.asking.packing import pack
from baton.interchange.kaiten.asking.pages import Pages
from baton.interchange.plan import ImportPlan
from baton.interchange.sources import plan_file
from tests.interchange.kaiten.company import KEY, Company
from tests.interchange.kaiten.server import Server, serving


def harvest(server: Server, folder: Path, *, key: str = KEY, scope: Scope | None = None) -> Pages:
    """Without a pause between requests, and with hardly any where one is asked for."""
    pages = Pages(folder)
    client = Client(server.origin, key, pace=0, pause=lambda seconds: None)
    try:
        Harvest(client, pages, scope or Scope()).bring_in()
    finally:
        client.close()
    return pages


def plan_fetched(company: Company, folder: Path) -> ImportPlan:
    with serving(company) as server:
        return plan_from(server, folder)


def plan_from(server: Server, folder: Path) -> ImportPlan:
    return plan_packed(harvest(server, folder / "pages"), folder)


def plan_packed(pages: Pages, folder: Path) -> ImportPlan:
    packed = folder / "packed.zip"
    pack(pages, packed)
    return plan_file("kaiten", packed, name="relay.kaiten.ru.zip")

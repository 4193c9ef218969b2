"""Import of 5,000 cards with their history from Kaiten (a made-up company, no pauses): at most 60 s and
300 MB, against parsing the same answers alone. The company lives in a process of its own."""

import json
import multiprocessing
import resource
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks.a_workspace import start
from benchmarks.measure import figure, growth, measure, report, wall_ms

CARDS = 5000
PROMISED = 60_000.0
PROMISED_MB = 300.0
SIZES = (100, 1000, CARDS)


def main() -> int:
    data = start()
    from django.conf import settings

    settings.ALLOW_OUTGOING = ["127.0.0.1/32"]
    kept = True
    grown = {}
    for cards in SIZES:
        folder = data / f"pages-{cards}"
        steps = imported(cards, folder)
        promised = PROMISED if cards == CARDS else None
        parsing = measure(f"parse the answers of {cards:,} cards, wall", lambda: parse(folder), clock=wall_ms)  # noqa: B023
        grown[cards] = figure(f"import {cards:,} cards from Kaiten, wall", [sum(steps.values())])
        kept &= report(grown[cards], against=parsing, promised=promised)
        print("    " + ", ".join(f"{name} {took / 1000:.1f} s" for name, took in steps.items()))
    growth(grown)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at its highest: {used:.0f} MB, promised {PROMISED_MB:.0f} MB")
    return 0 if kept and used <= PROMISED_MB else 1


def imported(cards: int, folder: Path) -> dict[str, float]:
    """Milliseconds waited for each step, into a new workspace."""
    from baton.interchange.applying.carrying_out import apply
    from baton.interchange.choices import Choices
    from baton.interchange.first_workspace import found_first
    from baton.interchange.kaiten.asking.client import Client
    from baton.interchange.kaiten.asking.harvesting import Harvest
    from baton.interchange.kaiten.asking.packing import pack
    from baton.interchange.kaiten.asking.pages import Pages
    from baton.interchange.sources import plan_file

    owner = found_first(f"Agency {cards}", owner="Olga", email="olga@relay.example").member
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    company = multiprocessing.get_context("spawn").Process(target=live, args=(theirs, cards), daemon=True)
    company.start()
    origin, key = ours.recv()
    took: dict[str, float] = {}
    pages = Pages(folder)
    client = Client(origin, key, pace=0)
    begun = wall_ms()
    Harvest(client, pages).bring_in()
    took["fetching"] = wall_ms() - begun
    ours.send("enough")
    begun = wall_ms()
    pack(pages, folder / "packed.zip")
    took["packing"] = wall_ms() - begun
    begun = wall_ms()
    plan = plan_file("kaiten", folder / "packed.zip")
    took["planning"] = wall_ms() - begun
    begun = wall_ms()
    applied = apply(plan, Choices(), by=owner)
    took["applying"] = wall_ms() - begun
    assert applied.counts["card"] == cards
    return took


def live(pipe: Connection, cards: int) -> None:
    from tests.interchange.kaiten.company import KEY, Company
    from tests.interchange.kaiten.server import serving

    with serving(Company(cards)) as server:
        pipe.send((server.origin, KEY))
        pipe.recv()
        time.sleep(0.1)


def parse(folder: Path) -> Any:
    for path in folder.glob("*.json"):
        json.loads(path.read_bytes())


if __name__ == "__main__":
    raise SystemExit(main())

"""python -m benchmarks.find_cards: filters, words and lists over 20,000 cards and 100,000 comments.

The reference is the full-text query itself, given to SQLite without anything around it.
"""

import random
import sys
from typing import Any
from urllib.parse import quote

from benchmarks import a_workspace
from benchmarks.measure import Figure, cpu_ms, figure, growth, measure, percentile, report, wall_ms

SIZES = (200, 2_000, 20_000)
COMMENTS = 5
PROMISED_P95 = 60.0
RUNS = 25
FILTERS = (
    "responsible:me spring",
    '-done:none OR (deadline:overdue -tag:"tag 1") mailing',
    "stage:work,wait loyalty banner -blocked:any",
    "age>2d catalogue (class:expedite OR lead:nobody)",
    "title:newsletter created>=-30d",
)
SORTS = ("title", "-deadline,title", "responsible,number", "-entered")


def main() -> int:
    data = a_workspace.start()
    import sqlite3

    from baton.search.asking import terms_of
    from baton.search.engines import COLUMNS, match_of
    from baton.search.keeping_up import rebuild

    kept = True
    grown: dict[str, dict[int, Figure]] = {"filter": {}, "search": {}, "list": {}}
    for size in SIZES:
        world = a_workspace.make(size)
        talk(world, size)
        begun = wall_ms()
        rebuild(world.member.workspace.pk)
        took = wall_ms() - begun
        print(f"-- {size:,} cards, {size * COMMENTS:,} comments; the index built in {took / 1000:.1f} s")
        browser = a_workspace.browser_of(world.member)
        raw_database = sqlite3.connect(data / "baton.sqlite3")
        asked = match_of(terms_of("spring"), COLUMNS)

        def ask_raw(database: Any = raw_database, asked: str = asked) -> Any:
            sql = "SELECT rowid FROM search_words WHERE search_words MATCH ?"
            return database.execute(sql, (asked,)).fetchall()

        def ask(path: str, browser: Any = browser, slug: str = world.slug) -> Any:
            answer = browser.get(f"/api/{slug}{path}")
            assert answer.status_code == 200, answer.content
            return answer

        raw = measure("the raw FTS query, CPU", ask_raw)
        report(raw)
        biggest = size == SIZES[-1]
        board = world.board.id
        paths = [f"/cards/found?board={board}&filter={quote(each)}" for each in FILTERS]
        everywhere = [f"/cards/list?limit=100&filter={quote(each)}" for each in FILTERS]
        for name, asked_for in (("filter", paths), ("list of a filter", everywhere), ("search", searches())):
            samples = timed(ask, asked_for)
            told = figure(f"{name}, median, CPU", samples)
            report(told, against=raw)
            if name in grown:
                grown[name][size] = told
            slow = Figure(f"{name}, p95, CPU", percentile(samples, 0.95), 0.0)
            kept &= report(slow, against=raw, promised=PROMISED_P95 if biggest else None)
        whole = timed(ask, [f"/cards/list?limit=500&sort={sort}" for sort in SORTS])
        grown["list"][size] = figure("first page of the whole list, CPU", whole)
        report(grown["list"][size], against=raw)
        if biggest:
            kept &= ten_thousand(ask)
    for name, figures in grown.items():
        print(f"{name}, by cards in the workspace:")
        growth(figures)
    return 0 if kept else 1


def talk(world: Any, size: int) -> None:
    from baton.boards.models import Card, Comment

    chance = random.Random(7)
    cards = list(Card.objects.filter(workspace=world.member.workspace).values_list("pk", flat=True))
    Comment.objects.bulk_create(
        (
            Comment(card_id=card, by=world.member, text=" ".join(chance.choices(a_workspace.WORDS, k=12)))
            for card in cards
            for _ in range(COMMENTS)
        ),
        batch_size=2000,
    )


def searches() -> list[str]:
    return [
        f"/search?q={quote(words)}" for words in ("spring", "loyalty ban", '"price drop"', "рассылки", "412")
    ]


def timed(ask: Any, paths: list[str]) -> list[float]:
    samples = []
    for path in paths:
        ask(path)
    for _ in range(RUNS):
        for path in paths:
            begun = cpu_ms()
            ask(path)
            samples.append(cpu_ms() - begun)
    return samples


def ten_thousand(ask: Any) -> bool:
    """The pages of a list that somebody scrolls through to row 10,000."""
    samples, after = [], ""
    for _ in range(20):
        begun = cpu_ms()
        page = ask(f"/cards/list?limit=500&sort=-deadline,title&after={after}").json()
        samples.append(cpu_ms() - begun)
        after = page["next"]
    report(figure("500 rows more of 10,000, median, CPU", samples))
    return report(Figure("500 rows more of 10,000, p95, CPU", percentile(samples, 0.95), 0.0), promised=250.0)


if __name__ == "__main__":
    sys.exit(main())

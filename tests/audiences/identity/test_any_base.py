"""Random customers, decisions, records that come, change and go: what always holds, over real runs."""

import random
from itertools import pairwise

import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.identity.deciding import decide, decision
from baton.audiences.identity.kept import folder_of, run_made
from baton.audiences.identity.resolving import resolve
from tests.audiences.identity.shop import IDENTITY, links, table, write_shop

NAMES = ["Anna de Vries", "Vries, Anna de", "Piet Jansen", "Jansen Piet", "Иван Петров", "Petrov Ivan", ""]
EMAILS = ["anna@post.nl", "ANNA@post.nl", "piet@box.nl", "ivan@box.nl", "", "no address"]
PHONES = ["0612345670", "+31612345670", "0612345671", "", "12"]
DAYS = ["1980-01-31", "1980-01-13", "1979-05-05", ""]


def somebody(chance):
    day = f"2026-01-{chance.randint(1, 28):02}"
    pools = (NAMES, EMAILS, PHONES, DAYS, ["1012AB", "9711AA", ""], ["web", "till"], [day])
    return tuple(chance.choice(pool) for pool in pools)


@pytest.mark.trial
def test_what_always_holds_over_any_runs(tmp_path, trials):
    for number in trials(short=2, long=100):
        chance = random.Random(number)
        shop = tmp_path / str(number)
        shop.mkdir()
        people = {f"c{key:02}": somebody(chance) for key in range(chance.randint(2, 14))}
        said: dict[tuple[str, str], bool] = {}
        ever: dict[str, set[str]] = {}
        for step in range(4):
            write_shop(shop, people, IDENTITY + f"merge: 0.9\nlargest: {2 + number % 5}\n")
            resolve(shop, whole=chance.random() < 0.3)
            held = links(shop)
            assert set(held) == set(people)
            everything_fits(shop, held, ever)
            for (one, other), same in said.items():
                if not same and one in held and other in held:
                    assert held[one] != held[other]
            again = resolve(shop)
            assert (links(shop), again.changes) == (held, {})
            change(chance, people, said, shop, step)


def everything_fits(shop, held, ever):
    """``ever``: person -> the records that it had in the run before."""
    sizes = {person: list(held.values()).count(person) for person in set(held.values())}
    assert dict(table(shop, "persons", "person, records")) == sizes
    assert {row[0] for row in table(shop, "golden", "person")} == set(sizes)
    gone = {row[0] for row in table(shop, "retired", "person")}
    assert not gone & set(sizes)
    assert set(ever) <= gone | set(sizes)
    for person in sizes:
        now = {record for record, who in held.items() if who == person}
        # An id goes on with a record that it had.
        assert person not in ever or now & ever[person]
    ever |= {person: {record for record, who in held.items() if who == person} for person in sizes}
    run = run_made(shop)
    with connected() as con:
        rows = con.execute(
            "SELECT k, since, until FROM read_parquet($1) UNION ALL "
            "SELECT k, since, NULL FROM read_parquet($2) ORDER BY k, since",
            [str(run.file("memberships")), str(run.file("links"))],
        ).fetchall()
    for (one, _begun, ended), (other, begins, _ends) in pairwise(rows):
        # A record is one person's at a time.
        assert one != other or (ended is not None and ended <= begins)


def change(chance, people, said, shop, step):
    for key in sorted(people):
        if chance.random() < 0.2:
            people[key] = somebody(chance)
        elif chance.random() < 0.1 and len(people) > 2:
            del people[key]
    people[f"n{step}"] = somebody(chance)
    for _ in range(2):
        one, other = sorted(chance.sample(sorted(people), 2))
        said[(one, other)] = chance.random() < 0.4
        decide(folder_of(shop), [decision(one, other, same=said[(one, other)], by="anna", because="")])

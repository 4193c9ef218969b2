"""From customers to people: who is one, who is not, and what a second run changes."""

import os
import signal
import subprocess
import sys
import time

import pytest

from baton.audiences.identity.asking import queue
from baton.audiences.identity.deciding import decide, decision
from baton.audiences.identity.explaining import explain
from baton.audiences.identity.kept import current, folder_of, run_made
from baton.audiences.identity.learning import learn_of_base
from baton.audiences.identity.resolving import resolve
from baton.audiences.identity.unmerging import unmerge
from baton.audiences.wrong import Wrong
from tests.audiences.identity.shop import IDENTITY, PEOPLE, links, table, together, write_shop

ANNA, BORIS = frozenset({"a1", "a2"}), frozenset({"b1", "b2"})


@pytest.fixture
def shop(tmp_path):
    return write_shop(tmp_path, PEOPLE)


def decided(shop, one, other, *, same):
    decide(folder_of(shop), [decision(one, other, same=same, by="anna", because="asked")])


def test_one_person_is_found_over_spellings_alphabets_and_orders(shop):
    made = resolve(shop)
    assert together(shop) == {ANNA, BORIS}
    assert (made.run, made.records, made.people, made.of_more_records) == (1, 6, 4, 2)


def test_a_household_is_not_one_person(shop):
    resolve(shop)
    found = links(shop)
    assert found["a1"] != found["h1"]


def test_a_run_again_changes_nothing_and_compares_nothing(shop):
    resolve(shop)
    before = links(shop)
    made = resolve(shop)
    assert links(shop) == before
    assert (made.run, made.compared, made.changes) == (2, 0, {})


def test_the_same_customers_elsewhere_get_the_same_ids(shop, tmp_path_factory):
    resolve(shop)
    other = write_shop(tmp_path_factory.mktemp("other"), dict(reversed(PEOPLE.items())))
    resolve(other)
    assert links(other) == links(shop)


def test_a_new_record_alone_is_compared_and_joins_its_person(shop):
    resolve(shop)
    before = links(shop)
    late = {"b0": ("Борис Иванов", "BORIS@box.nl", "", "", "", "web", "2026-05-01")}
    write_shop(shop, {**PEOPLE, **late})
    made = resolve(shop)
    assert made.compared == 1
    assert links(shop) == {**before, "b0": before["b1"]}


@pytest.mark.parametrize("change", ["new", "gone", "changed"])
def test_comparing_the_fresh_alone_finds_what_comparing_all_finds(shop, change, tmp_path_factory):
    resolve(shop)
    people = dict(PEOPLE)
    if change == "new":
        people["c1"] = ("Anna de Vries", "anna@post.nl", "", "", "", "web", "2026-05-01")
    elif change == "gone":
        del people["a2"]
    else:
        people["a2"] = ("Vries, Anna de", "other@post.nl", "", "1951-07-07", "9711AA", "till", "2026-03-01")
    write_shop(shop, people)
    resolve(shop)
    anew = write_shop(tmp_path_factory.mktemp("anew"), people)
    resolve(anew)
    assert together(shop) == together(anew)
    assert table(shop, "pairs", "a, b, how, state") == table(anew, "pairs", "a, b, how, state")


def test_what_befell_the_ids_is_in_the_history(shop):
    resolve(shop)
    before = links(shop)
    zoe = ("Zoe Bakker", "zoe@x.nl", "", "", "", "web", "2026-01-01")
    write_shop(shop, {**{key: said for key, said in PEOPLE.items() if key != "n1"}, "z1": zoe})
    resolve(shop)
    assert table(shop, "history", "run, what, person, other, records") == [
        (1, "first_run", None, None, 6),
        (2, "ended", before["n1"], None, 0),
        (2, "new", links(shop)["z1"], None, 1),
    ]


def test_a_key_that_too_many_share_is_not_told_as_one(shop):
    resolve(shop)
    assert explain(shop, "b1", "b2").keys == ["email"]
    third = {"b3": ("Boris Ivanov", "boris@box.nl", "", "", "", "web", "2026-01-01")}
    write_shop(shop, {**PEOPLE, **third}, IDENTITY.replace("[email], unless", "[email], most: 2, unless"))
    assert resolve(shop).left_out["keys"] == {"email": 1}
    assert explain(shop, "b1", "b2").keys == []


def test_apart_by_decision_is_apart_for_good(shop):
    resolve(shop)
    before = links(shop)
    decided(shop, "a2", "a1", same=False)
    made = resolve(shop)
    assert together(shop) == {BORIS}
    assert made.changes == {"new": 1, "split_from": 1}
    assert links(shop)["a1"] == before["a1"]
    resolve(shop, whole=True)
    assert together(shop) == {BORIS}


def test_together_by_decision_is_together_until_the_word_is_taken_back(shop):
    resolve(shop)
    before = links(shop)
    decided(shop, "h1", "n1", same=True)
    assert resolve(shop).changes == {"merged_into": 1}
    assert frozenset({"h1", "n1"}) in together(shop)
    decided(shop, "n1", "h1", same=False)
    resolve(shop)
    assert links(shop) == before


def test_taking_a_record_out_keeps_it_out(shop):
    resolve(shop)
    before = links(shop)
    made = unmerge(shop, "b1", ["b2"], by="anna", because="father and son")
    assert (made.person, made.stay, made.out, made.decisions) == (before["b1"], ["b1"], ["b2"], 1)
    assert together(shop) == {ANNA}
    with pytest.raises(Wrong, match="is no record of"):
        unmerge(shop, "b1", ["a1"], by="anna", because="")
    with pytest.raises(Wrong, match="leave at least one"):
        unmerge(shop, "b1", ["b1"], by="anna", because="")


def test_a_contact_that_many_people_share_brings_nobody_together(shop):
    strangers = {
        f"s{number}": (f"{name} Jansen", "", "0201234567", f"19{50 + number}-01-01", "", "web", "2026-01-01")
        for number, name in enumerate(
            ["Kees", "Joop", "Mia", "Els", "Bert", "Ria", "Wim", "Ank", "Toon", "Sjaan"]
        )
    }
    write_shop(shop, {**PEOPLE, **strangers})
    made = resolve(shop)
    assert [junk["value"] for junk in made.junk] == ["+31201234567"]
    assert together(shop) == {ANNA, BORIS}
    assert ("s0", "phone", "+31201234567") in table(shop, "refused", "k, field, raw")
    assert resolve(shop).junk == []


def test_records_for_analytics_only_are_nobody_elses_and_have_no_golden_record(shop):
    write_shop(shop, PEOPLE, IDENTITY + "analytics_only: [till]\n")
    resolve(shop)
    assert together(shop) == set()
    golden = {person for (person,) in table(shop, "golden", "person")}
    assert golden == {person for record, person in links(shop).items() if record not in ("a2", "b2")}
    # Nor does anything of a contact lie in what a run leaves.
    said = dict(table(shop, "records", "k, coalesce(email, phone, last_name, birth_date)"))
    assert {record for record, value in said.items() if value is None} == {"a2", "b2"}
    assert not any(b"Anna@Post" in file.read_bytes() for file in folder_of(shop).rglob("*.parquet"))


def test_the_golden_record_says_where_each_value_is_from(shop):
    resolve(shop)
    person = links(shop)["a1"]
    said = {row[0]: row[1:] for row in table(shop, "golden", "person, email, email_from, phone, phone_from")}
    # The latest record has no phone: the older one's survives.
    assert said[person] == ("anna@post.nl", "a2", "+31612345670", "a1")


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("latest", "c@x.nl"),
        ("earliest", "a@x.nl"),
        ("most_frequent", "b@x.nl"),
        ("longest", "longest@x.nl"),
        ("source_order", "longest@x.nl"),
    ],
)
def test_a_rule_says_which_value_survives(tmp_path, rule, value):
    emails = ["a@x.nl", "b@x.nl", "longest@x.nl", "b@x.nl", "c@x.nl"]
    shops = ["web", "web", "till", "web", "web"]
    people = {
        f"c{at}": ("Anna de Vries", email, "0612345670", "", "", shops[at], f"2026-01-0{at + 1}")
        for at, email in enumerate(emails)
    }
    said = IDENTITY + f"golden: {{email: {rule}}}\nsource_order: [till, web]\n"
    resolve(write_shop(tmp_path, people, said))
    assert table(tmp_path, "golden", "records, email") == [(5, value)]


def test_a_pair_between_the_thresholds_is_asked_and_an_answer_ends_it(shop):
    write_shop(shop, PEOPLE, IDENTITY.replace("keys:", "merge: 0.9999999999\nreview: 0.0001\nkeys:"))
    resolve(shop)
    waiting = queue(shop).waiting
    first = queue(shop).questions[0]
    assert waiting > 0
    decided(shop, first.a, first.b, same=False)
    assert queue(shop).waiting == waiting - 1


def test_consents_follow_the_person(shop):
    write_shop(
        shop, PEOPLE, consents="a1;email;marketing;granted;2026-01-01 00:00:00\n"
        "a2;email;marketing;withdrawn;2026-02-01 00:00:00\nh1;sms;marketing;granted;2026-02-01 00:00:00\n",
    )  # fmt: skip
    resolve(shop)
    held = links(shop)
    assert table(shop, "consents", "person, record, state") == sorted(
        [(held["a1"], "a1", "granted"), (held["a1"], "a2", "withdrawn"), (held["h1"], "h1", "granted")]
    )


def test_a_base_without_identity_says_what_to_do(shop):
    (shop / "identity.yaml").unlink()
    with pytest.raises(Wrong, match="baton identity propose"):
        resolve(shop)


def test_a_killed_run_leaves_the_last_one_in_force(shop):
    resolve(shop)
    before = links(shop)
    folder = folder_of(shop)
    write_shop(shop, {**PEOPLE, "z1": ("Zoe", "zoe@x.nl", "", "", "", "web", "2026-01-01")})
    imported = "from pathlib import Path; from baton.audiences.identity.resolving import resolve"
    code = f"{imported}; resolve(Path({str(shop)!r}))"
    process = subprocess.Popen([sys.executable, "-c", code], cwd=os.getcwd())
    while process.poll() is None and not (folder / "runs" / "000002").exists():
        time.sleep(0.002)
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    process.wait()
    run = current(folder)
    assert run.number in (1, 2)
    if run.number == 1:
        assert links(shop) == before
    resolve(shop)
    assert set(links(shop)) == {*PEOPLE, "z1"}
    assert not list(run_made(shop).file("links").parent.glob("*.part"))


def test_two_runs_at_once_are_refused(shop):
    from baton.audiences.identity.kept import alone

    with alone(folder_of(shop)):
        with pytest.raises(Wrong, match="another run is at work"):
            resolve(shop)
        with pytest.raises(Wrong, match="another run is at work"):
            learn_of_base(shop)

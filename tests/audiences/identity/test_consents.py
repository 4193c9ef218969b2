"""Consents follow people: nothing is lost, and neither a merge nor a split makes more of it."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from baton.audiences.base.connecting import connected
from baton.audiences.identity.consents import Statement, follow, latest_words, of_base
from tests.audiences.identity.lives import BEGIN, RECORDS, Book, groupings


def said(about, granted, day):
    return Statement(about, "email", "marketing", granted, BEGIN + timedelta(days=day))


def words(book, *ledger):
    found = latest_words(follow(ledger, book.memberships()))
    return {person: word.granted for (person, _channel, _purpose), word in found.items()}


def test_a_record_takes_its_word_along():
    book = Book()
    book.next([["a"], ["b"]])
    (person,) = book.next([["a", "b"]]).ids
    assert words(book, said("a", True, 1)) == {person: True}


def test_at_one_instant_a_refusal_counts_more():
    book = Book()
    (person,) = book.next([["a", "b"]]).ids
    assert words(book, said("a", True, 5), said("b", False, 5)) == {person: False}
    assert words(book, said("b", False, 5), said("a", True, 5)) == {person: False}


def test_a_refusal_of_a_person_binds_both_after_a_split():
    book = Book()
    (person,) = book.next([["a", "b"]]).ids
    split = book.next([["a"], ["b"]]).ids
    assert words(book, said(person, False, 1.5)) == dict.fromkeys(split, False)


def test_a_consent_of_a_person_stays_with_one_after_a_split():
    book = Book()
    (person,) = book.next([["a", "b", "c"]]).ids
    book.next([["a"], ["b", "c"]])
    assert words(book, said(person, True, 1.5)) == {person: True}


def test_a_consent_of_a_person_who_was_merged_goes_where_the_records_went():
    book = Book()
    small, large = book.next([["a"], ["b", "c"]]).ids
    book.next([["a", "b", "c"]])
    assert words(book, said(small, True, 1.5)) == {large: True}
    # And comes back when the merge is taken back.
    book.next([["a"], ["b", "c"]])
    assert words(book, said(small, True, 1.5)) == {small: True}


def test_a_refusal_from_before_a_merge_stays_with_whom_it_was_about():
    book = Book()
    small, large = book.next([["a"], ["b", "c"]]).ids
    book.next([["a", "b", "c"]])
    book.next([["a"], ["b", "c"]])
    assert words(book, said(small, False, 1.5)) == {small: False}
    assert words(book, said(large, False, 2.5)) == {small: False, large: False}


def test_what_nobody_holds_any_more_stays_in_the_ledger():
    book = Book()
    book.next([["a"], ["b"]])
    book.next([["b"]])
    (found,) = follow([said("a", False, 1)], book.memberships())
    assert (found.person, found.statement.about) == (None, "a")


@st.composite
def ledgers(draw, about):
    many = draw(st.lists(st.tuples(st.sampled_from(about), st.booleans(), st.integers(0, 9)), max_size=12))
    return [said(name, granted, day) for name, granted, day in many]


@given(st.lists(groupings(), min_size=1, max_size=6), st.data())
@settings(deadline=None, max_examples=200)
def test_no_word_is_lost_and_no_consent_is_doubled(lives, data):
    book = Book()
    for groups in lives:
        book.next(groups)
    ever = sorted({each.person for each in book.memberships()} | set(RECORDS))
    ledger = data.draw(ledgers(ever))
    followed = follow(ledger, book.memberships())
    for statement in ledger:
        people = [each.person for each in followed if each.statement is statement]
        assert people
        assert not statement.granted or len(people) == 1
    now = set(book.past.held.values())
    assert {each.person for each in followed} <= now | {None}


@given(groupings(some_missing=False), st.data())
@settings(deadline=None, max_examples=200)
def test_a_merge_never_turns_a_later_no_into_a_yes(groups, data):
    book = Book()
    book.next(groups)
    ledger = data.draw(ledgers(RECORDS))
    before = latest_words(follow(ledger, book.memberships()))
    held = dict(book.past.held)
    (person,) = book.next([RECORDS]).ids
    after = latest_words(follow(ledger, book.memberships()))
    if not ledger:
        assert after == {}
        return
    word = after[(person, "email", "marketing")]
    last = max(each.at for each in ledger)
    assert word.at == last
    assert word.granted == all(each.granted for each in ledger if each.at == last)
    # Taken back, everybody has the word that they had.
    book.next(groups)
    again = latest_words(follow(ledger, book.memberships()))
    by_record = {record: before.get((held[record], "email", "marketing")) for record in RECORDS}
    assert by_record == {each: again.get((book.past.held[each], "email", "marketing")) for each in RECORDS}


@given(st.lists(groupings(some_missing=False), min_size=1, max_size=4), st.data())
@settings(deadline=None, max_examples=40)
def test_the_query_over_the_bases_ledger_says_the_same(lives, data):
    book = Book()
    for groups in lives:
        book.next(groups)
    ledger = data.draw(ledgers(RECORDS))
    expected = sorted((each.person, each.statement.about, each.statement.granted) for each in follow(
        ledger, book.memberships()
    ))  # fmt: skip
    with connected() as con:
        con.execute("CREATE TABLE links (k VARCHAR, person VARCHAR)")
        con.executemany("INSERT INTO links VALUES (?, ?)", [list(each) for each in book.past.held.items()])
        con.execute(
            "CREATE TABLE consents (k VARCHAR, channel VARCHAR, purpose VARCHAR, state BOOLEAN, at_utc "
            "TIMESTAMP)"
        )
        for each in ledger:
            con.execute(
                "INSERT INTO consents VALUES (?, ?, ?, ?, ?)",
                [each.about, each.channel, each.purpose, each.granted, each.at],
            )
        found = con.execute(f"SELECT person, record, state FROM ({of_base('links')})").fetchall()  # noqa: S608
    assert sorted(found) == expected

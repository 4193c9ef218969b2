"""Ids of people last: over re-runs, merges, splits, records that come and go."""

from hypothesis import given, settings
from hypothesis import strategies as st

from baton.audiences.identity.lasting import Event
from tests.audiences.identity.lives import RECORDS, Book, groupings


def ids_of(book, groups):
    return book.next(groups).ids


def test_a_run_again_changes_nothing():
    book = Book()
    first = ids_of(book, [["a", "b"], ["c"]])
    again = book.next([["c"], ["b", "a"]])
    assert again.ids == first[::-1]
    assert again.events == []


def test_the_same_records_without_a_past_get_the_same_ids_anywhere():
    assert ids_of(Book(), [["a", "b"], ["c"]]) == ids_of(Book(), [["a", "b"], ["c"]])


def test_most_records_keep_the_id_in_a_merge_and_the_other_says_where_it_went():
    book = Book()
    small, large = ids_of(book, [["a"], ["b", "c"]])
    merged = book.next([["a", "b", "c"]])
    assert merged.ids == [large]
    assert merged.events == [Event("merged_into", small, large, 1)]


def test_of_two_equal_the_older_keeps_the_id():
    book = Book()
    (old,) = ids_of(book, [["z"]])
    ids_of(book, [["z"], ["a"]])
    assert ids_of(book, [["a", "z"]]) == [old]


def test_most_records_keep_the_id_in_a_split_and_the_new_one_says_whence_it_came():
    book = Book()
    (person,) = ids_of(book, [["a", "b", "c"]])
    split = book.next([["a"], ["b", "c"]])
    assert split.ids[1] == person
    assert Event("split_from", split.ids[0], person, 1) in split.events


def test_taking_a_merge_back_gives_the_old_ids_back():
    book = Book()
    before = ids_of(book, [["a"], ["b"], ["c", "d"]])
    ids_of(book, [["a", "b", "c", "d"]])
    back = book.next([["a"], ["b"], ["c", "d"]])
    assert back.ids == before
    assert {event.what for event in back.events} == {"came_back", "moved_from"}


def test_a_record_that_changes_its_person_is_told():
    book = Book()
    one, other = ids_of(book, [["a", "b", "c"], ["d", "e"]])
    moved = book.next([["a", "b"], ["c", "d", "e"]])
    assert moved.ids == [one, other]
    assert moved.events == [Event("moved_from", other, one, 1)]


def test_a_person_without_records_has_ended_and_its_id_is_not_given_again():
    book = Book()
    (person, _other) = ids_of(book, [["a"], ["b"]])
    assert book.next([["b"]]).events == [Event("ended", person, None, 0)]
    # The same record again is the same person again; another one is not.
    assert person not in ids_of(book, [["b"], ["c"]])
    assert ids_of(book, [["a"], ["b"], ["c"]])[0] == person


@given(st.lists(groupings(), min_size=1, max_size=7))
@settings(deadline=None, max_examples=300)
def test_an_id_never_means_two_groups_at_once(lives):
    book = Book()
    for groups in lives:
        before = book.past
        made = book.next(groups)
        assert len(set(made.ids)) == len(groups)
        for group, person in zip(groups, made.ids, strict=True):
            bore = {each for each, held_by in before.held.items() if held_by == person}
            last = before.retired.get(person, frozenset())
            # An id goes on with a record that bore it, or it is new.
            assert person not in before.age or set(group) & (bore | last)


@given(st.lists(groupings(), min_size=1, max_size=5), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=200)
def test_neither_order_nor_repetition_changes_an_id(lives, random):
    one, other = Book(), Book()
    for groups in lives:
        made = one.next(groups)
        shuffled = [random.sample(group, len(group)) for group in random.sample(groups, len(groups))]
        again = other.next(shuffled)
        assert {min(group): person for group, person in zip(groups, made.ids, strict=True)} == {
            min(group): person for group, person in zip(shuffled, again.ids, strict=True)
        }
        assert again.events == made.events
    assert one.next(lives[-1]).events == []


@given(st.lists(groupings(), min_size=0, max_size=3), groupings(some_missing=False), st.data())
@settings(deadline=None, max_examples=200)
def test_what_a_merge_brought_together_comes_apart_under_the_old_ids(lives, before, data):
    book = Book()
    for groups in lives:
        book.next(groups)
    ids = book.next(before).ids
    count = data.draw(st.integers(1, len(before)))
    merged = [[record for group in before[:count] for record in group], *before[count:]]
    book.next(merged)
    assert book.next(before).ids[count:] == ids[count:]
    if not lives:
        assert book.next(before).ids == ids


@given(st.lists(groupings(), min_size=2, max_size=6))
@settings(deadline=None, max_examples=200)
def test_every_id_that_goes_says_where(lives):
    book = Book()
    for groups in lives:
        before = set(book.past.held.values())
        made = book.next(groups)
        gone = before - set(made.ids)
        told = {event.person for event in made.events if event.what in ("merged_into", "ended")}
        new = {event.person for event in made.events if event.what in ("new", "came_back")}
        assert told == gone
        assert new == set(made.ids) - before


@given(groupings(), groupings())
@settings(deadline=None, max_examples=200)
def test_who_is_not_touched_keeps_the_id(first, second):
    book = Book()
    ids = {frozenset(group): person for group, person in zip(first, ids_of(book, first), strict=True)}
    for group, person in zip(second, ids_of(book, second), strict=True):
        assert ids.get(frozenset(group), person) == person
    assert set(book.past.held) == {record for group in second for record in group} <= set(RECORDS)

"""Records that hang together become people; what somebody keeps apart never stands together."""

import numpy
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.audiences.identity.grouping import KEPT_APART, TOO_MANY, Edges, Pair, connected, group

ROWS = 10


def edges(*weighed, decided=()):
    a, b, strength = zip(*weighed, strict=True) if weighed else ((), (), ())
    return Edges(
        numpy.array(a, dtype=numpy.int64),
        numpy.array(b, dtype=numpy.int64),
        numpy.array(strength, dtype=float),
        frozenset(Pair(*each) for each in decided),
    )


def test_a_person_is_named_by_the_first_row():
    made = group(6, edges((1, 3, 5), (3, 5, 5)), [], 10)
    assert made.label.tolist() == [0, 1, 2, 1, 4, 1]


def test_two_who_are_kept_apart_divide_at_the_weakest_pair():
    made = group(4, edges((0, 1, 9), (1, 2, 3), (2, 3, 9)), [Pair(0, 3)], 10)
    assert made.label.tolist() == [0, 0, 2, 2]
    assert made.left_out == [(Pair(1, 2), KEPT_APART)]


def test_a_person_never_outgrows_the_largest():
    made = group(4, edges((0, 1, 9), (1, 2, 3), (2, 3, 5)), [], 2)
    assert made.label.tolist() == [0, 0, 2, 2]
    assert made.left_out == [(Pair(1, 2), TOO_MANY)]


def test_a_decision_may_make_a_person_larger_than_the_largest():
    sure = [(0, 1), (1, 2), (2, 3)]
    made = group(4, edges(*((a, b, 1) for a, b in sure), decided=sure), [], 2)
    assert made.label.tolist() == [0, 0, 0, 0]


def test_apart_counts_more_than_together():
    sure = [(0, 1), (1, 2)]
    made = group(3, edges(*((a, b, 1) for a, b in sure), decided=sure), [Pair(0, 2)], 10)
    assert made.label[0] != made.label[2]
    assert len(made.left_out) == 1


pairs = st.tuples(st.integers(0, ROWS - 1), st.integers(0, ROWS - 1)).filter(lambda each: each[0] < each[1])


@given(
    st.lists(st.tuples(pairs, st.integers(1, 5)), max_size=25),
    st.sets(pairs, max_size=6),
    st.sets(pairs, max_size=4),
    st.integers(2, 6),
    st.randoms(use_true_random=False),
)
@settings(deadline=None, max_examples=400)
def test_no_rule_is_ever_broken(found, never, always, largest, random):
    weighed = {pair: weight for pair, weight in found} | dict.fromkeys(always, 9)
    listed = [(a, b, weight) for (a, b), weight in weighed.items()]
    kept_apart = [Pair(*each) for each in sorted(never)]
    made = group(ROWS, edges(*listed, decided=always), kept_apart, largest)
    label = made.label.tolist()
    assert not any(label[a] == label[b] for a, b in never)
    for row in range(ROWS):
        assert label[label[row]] == label[row] <= row
    whole = connected(ROWS, [a for a, _b, _w in listed], [b for _a, b, _w in listed]).tolist()
    # Nobody stands together who does not hang together, and without a rule in the way everybody does.
    assert all(whole[row] == whole[label[row]] for row in range(ROWS))
    if not always:
        assert max(label.count(each) for each in label) <= largest
    if not made.left_out:
        assert label == whole
    random.shuffle(listed)
    again = group(ROWS, edges(*listed, decided=always), kept_apart[::-1], largest)
    assert again.label.tolist() == label


@given(st.lists(pairs, max_size=30))
def test_pieces_are_what_a_plain_walk_finds(found):
    near = {row: {row} for row in range(ROWS)}
    for a, b in found:
        both = near[a] | near[b]
        for row in both:
            near[row] = both
    expected = [min(near[row]) for row in range(ROWS)]
    assert connected(ROWS, [a for a, _b in found], [b for _a, b in found]).tolist() == expected
